"""Sources nobody could ring: bare, a chorus, "reports"."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import FARTHEST, Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.checkers.where import around, linked
from attrlint.patterns import kept

OPENERS = "STOP END BREAK COMMA SEMICOLON COLON OPEN_QUOTE CLOSE_QUOTE AND BUT THAT SUBORDINATOR DASH"
SAYS = "(?:[ADVERB HAVE]){0,2} [SAY!ING TELL!ING]"
ENDS = "[COMMA STOP END BREAK CLOSE_QUOTE SEMICOLON DASH]|$"
_DESCRIBED = "[NAME BODY ROLE PLACE WORD PREPOSITION ING] UNNAMED | UNNAMED (?:[PREPOSITION RELATIVE KNOWLEDGE]) | KNOWLEDGE"


def bare_anonymous_source(article: Article, *, allow_after_description: bool = True) -> Iterator[Hit]:
    """"A source said", "according to sources": nothing about who that is."""
    tokens = article.tokens
    for match in article.lexicon.pattern("UNNAMED").finditer(tokens.classes):
        head = first = match.start()
        while first and first > head - 2 and tokens.is_a(first - 1, "DETERMINER SMALL_NUMBER EMPTY_LABEL"):
            first -= 1
        if not _is_bare(article, first, head):
            continue
        opening = tokens.word(first).lower()
        if opening in ("the", "his", "her", "their", "its", "these", "those", "this", "that", "our", "my", "no"):
            continue
        if allow_after_description and _described_before(article, head):
            continue
        if reach.has(article, article.sentence_at(tokens.start(head)), "ACCORDING OUTLET"):
            continue  # the outlet's source
        last = head + 1
        yield Hit(tokens.span(first, last))


def _is_bare(article: Article, first: int, head: int) -> bool:
    """Whether the source speaks with nothing before or behind it: "a source said", "according to sources,"."""
    tokens, classes, pattern = article.tokens, article.tokens.classes, article.lexicon.pattern
    before = first - 1
    while before > 0 and tokens.is_a(before, "CONTINUED"):
        before -= 1
    if pattern(SAYS).match(classes, head + 1):
        return before < 0 or tokens.is_a(before, OPENERS)
    if before < 0 or not pattern(ENDS).match(classes, head + 1):
        return False
    return tokens.is_a(before, "ACCORDING") or first < head and tokens.is_a(before, "SAY!ING")


def _described_before(article: Article, at: int) -> bool:
    """Whether an unnamed source is described earlier: "the source" then means that one."""
    return article.lexicon.pattern(_DESCRIBED).search(
        article.tokens.classes, max(0, at - FAR), at
    ) is not None


FAR = 3000  # tokens: further back a description is forgotten
CLAIM = "(?:[ADVERB HAVE]){0,2} [SAY!ING THINK!ING]"
_ACTORS = frozenset(("advisers", "lawyers", "veterans", "doctors", "studies", "traders", "strategists", "researchers"))


def unnamed_experts(
    article: Article, *, min_named: int = 1, window: int = 3, accept_link: bool = True
) -> Iterator[Hit]:
    """"Experts say" with none of them named in this or the next `window` paragraphs."""
    tokens = article.tokens
    claim, ends = article.lexicon.pattern(CLAIM), article.lexicon.pattern(ENDS)
    for match in article.lexicon.pattern("EXPERTS").finditer(tokens.classes):
        first, last = match.span()
        if first and tokens.is_a(first - 1, "DETERMINER GENERIC"):
            first -= 1
        said = claim.match(tokens.classes, last)
        if not said and not (ends.match(tokens.classes, last) and _follows_according(article, first)):
            continue
        if not _is_chorus(article, first, last) or said and _wonders(article, said.end()):
            continue
        k = article.sentence_at(tokens.start(first))
        if accept_link and reach.hangs_on(article.document.links, article.sentences[k].span):
            continue
        if _named_before(article, k):
            continue
        if _named_after(article, k, window) < min_named:
            yield Hit(tokens.span(first, last))


def _follows_according(article: Article, first: int) -> bool:
    before = first - 1
    while before > 0 and article.tokens.is_a(before, "CONTINUED"):
        before -= 1
    return before >= 0 and article.tokens.is_a(before, "ACCORDING")


def _wonders(article: Article, end: int) -> bool:
    return article.tokens.word(end - 1).lower().startswith("wonder")


def _is_chorus(article: Article, first: int, last: int) -> bool:
    """Whether the group is anybody of its kind: no "the", no "Mr Ruiz's", no "for the club" before it."""
    tokens = article.tokens
    opening = tokens.word(first).lower()
    if opening in ("the", "his", "her", "their", "its", "these", "those", "our", "my", "both", "no", "such"):
        return False
    if tokens.word(last - 1).lower() in _ACTORS:
        return False
    return first == 0 or tokens.is_a(first - 1, "STOP END BREAK COMMA SEMICOLON COLON AND BUT THAT SUBORDINATOR DASH ACCORDING CONTINUED CLOSE_QUOTE")


def _named_before(article: Article, k: int) -> bool:
    """Whether somebody with a name speaks in the paragraph before, or earlier in this one."""
    before = reach.paragraphs_before(article, k, 1)
    sentences = range(before[0] if before else article.paragraph_of(k)[0], k)
    return any(
        reach.says(article, a) and a.level > reach.NAMED for j in sentences for a in article.attributions_in(j)
    )


def _named_after(article: Article, k: int, window: int) -> int:
    """How many people or bodies by name speak in the sentence's paragraph or the `window` after it."""
    block = article.sentences[k].block
    count = 0
    j = article.paragraph_of(k)[0]
    last = min(len(article.sentences), k + FARTHEST)
    while j < last and article.sentences[j].block <= block + window:
        count += sum(1 for a in article.attributions_in(j) if a.source is not None and a.level >= reach.NAMED)
        j += 1
    return count


MEDIA = """
  (?P<subject> MEDIA_REPORTS | [MEDIA&DATA] ) (?:[ADVERB HAVE]){0,2} [SAY!ING SHOW!ING THINK!ING EMERGED]
| ACCORDING (?P<object> MEDIA_REPORTS | [MEDIA&DATA] ) (?= [COMMA STOP END BREAK CLOSE_QUOTE DASH] | $ )
| (?P<outlets> (?:MEDIA!DATA){1,2} ) (?:[ADVERB HAVE]){0,2} (?:[SAY!ING]) (?= THAT | DETERMINER | NAME )
"""
# The story is about coverage itself.
_ON_COVERAGE = kept(r"\b(?:coverage|journalism|newsrooms?|press (?:watchdog|regulator|council)|misreport\w*)\b", 2)
NAMED_OUTLET = "[OUTLET!NO_PRESS MORE_PRESS] | [NAME OUTLET] MASTHEAD&CAPITAL | MASTHEAD&CAPITAL NAME"
_PRESS = frozenset(("local", "some", "several", "various", "many", "other", "numerous", "multiple", "state", "national", "foreign", "international", "regional", "two", "three"))


def unnamed_media_reports(article: Article, *, look_ahead_sentences: int = 1, accept_link: bool = True) -> Iterator[Hit]:
    """"Media reports say" with no outlet in the sentence or the next ones."""
    for first, end in sorted(_reports(article)):
        span = article.tokens.span(first, end)
        k = article.sentence_at(span.start)
        last = min(len(article.sentences), k + 1 + max(0, look_ahead_sentences))
        if any(reach.has(article, j, NAMED_OUTLET) for j in range(k, last)):
            continue
        if accept_link and linked(article, article.sentences[k].span):
            continue
        if _ON_COVERAGE.search(around(article, span)):
            continue
        yield Hit(span, confidence="high" if article.tokens.is_a(first, "MEDIA_REPORTS") else "medium")


def _reports(article: Article) -> Iterator[tuple[int, int]]:
    """Tokens [first, last) of words that stand for coverage without an outlet."""
    tokens, pattern = article.tokens, article.lexicon.pattern
    for match in article.lexicon.scan("[MEDIA_REPORTS MEDIA ACCORDING]", MEDIA, tokens.classes):
        first, last = match.span(match.lastgroup)
        if match["subject"] and tokens.is_a(first, "MEDIA") and not _is_subject(article, first):
            continue
        if match["outlets"]:
            if first and tokens.word(first - 1).lower() in _PRESS:
                first -= 1
            elif first and not tokens.is_a(first - 1, "STOP END BREAK"):
                continue
        yield first, last
    for match in pattern("MEDIA_REPORTS").finditer(tokens.classes):
        if tokens.word(match.start()).lower() in ("it", "as"):  # it was reported that
            yield match.span()
    for match in pattern("REPORTED").finditer(tokens.classes):
        at = match.start()
        if tokens.word(at).lower() != "reported":
            continue
        back = at - 1
        while back > 0 and at - back < 4 and tokens.is_a(back, "BE HAVE WIDELY ADVERB"):
            back -= 1
        if back < at - 1 and tokens.word(back).lower() == "it" and tokens.is_a(at + 1, "THAT COMMA STOP END BREAK") if at + 1 < len(tokens) else False:
            yield back, at + 1


def _is_subject(article: Article, first: int) -> bool:
    """Whether bare "reports" begins a clause: no "police reports", no "the reports"."""
    tokens = article.tokens
    return tokens.word(first).lower() == "reports" and (first == 0 or tokens.is_a(first - 1, OPENERS) and not tokens.is_a(first - 1, "CLOSE_SINGLE"))
