"""Sources nobody could ring: a chorus, "reports"."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import FARTHEST, Article
from attrlint.checkers import onrecord, reach
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.onpurpose import is_heading
from attrlint.checkers.where import around, is_broken_off, linked
from attrlint.document import Span
from attrlint.patterns import kept

OPENERS = "STOP END BREAK COMMA SEMICOLON COLON OPEN_QUOTE CLOSE_QUOTE AND BUT THAT SUBORDINATOR DASH"
ENDS = "[COMMA STOP END BREAK CLOSE_QUOTE SEMICOLON DASH]|$"

CLAIM = "(?:[ADVERB HAVE]){0,2} [SAY!ING TELL!ING OPINE BELIEF&VERB!ING CONTEND!ING]"
ANY_CLAIM = "(?:[ADVERB HAVE]){0,2} [SAY!ING TELL!ING THINK!ING SHOW!ING STANCE!ING VERB!ING ED]"
SIDE = "OF (?:[DETERMINER POSSESSIVE])? (?:[^COMMA STOP END BREAK OPEN_QUOTE CLOSE_QUOTE SAY HAVE BE]){1,4}"
_SIDES = frozenset(("critics", "opponents", "supporters", "backers", "defenders", "advocates"))
_ACTORS = frozenset(("advisers", "lawyers", "veterans", "doctors", "studies", "traders", "strategists", "researchers"))
_FIELDS = frozenset(
    """
    agricultural animal aviation business climate conservation constitutional crime defence defense economic education
    energy engineering environmental ethics fashion financial fire foreign health housing independent industry labor
    labour leading legal local many marine market medical military nuclear outside policy political private property
    public safety scientific security senior social some space tax technical technology top trade transport urban
    wildlife
    """.split()
)  # at the head of a sentence these look like names
_GROUPS = (
    r"\b(?:(?:human |civil |animal |gay |women[’']s |prison )?rights|advocacy|campaign|civil[- ]liberties|conservation"
    r"|consumer|environmental|green|lobby|pressure|privacy) groups\b|\bthink[- ]tanks\b|\bmarket[- ]watchers\b|\bindustry figures\b"
)
_KNOWING = kept(
    r"\b(?:experts?|analysts?|professor|economists?|scientists?|researchers?|scholar|historian|fellow|director|institut\w+|universit\w+|cent(?:er|re)|colleges?|foundation"
    r"|council|groups?|advocates?|activists?|campaigners?|critics?|oppos\w+|supporters?|agents?|engineers?|lawyers?|doctors?|who (?:studies|studied|has studied))\b", 2
)
# Who answers for the plan rather than judging it.
_IN_OFFICE = kept(
    r"\b(?:mayor|minister|(?:council|deputy|party)? ?leader|chief executive|chairm[ae]n|chairwoman|chair|spokes\w+|president|governor|manager|owner|landowner|developer|secretary|commissioner|boss|lord)\b", 2
)
_TOP, _LABEL = 5, 16  # paragraphs that may be a summary; characters of a label
_OPENERS = "STOP END BREAK COMMA SEMICOLON COLON AND BUT THAT SUBORDINATOR DASH ACCORDING CONTINUED CLOSE_QUOTE SAY"


def unnamed_experts(
    article: Article,
    *,
    min_named: int = 1,
    window: int = 3,
    groups_extra: tuple[str, ...] = (),
    say_verbs_only: bool = True,
    accept_link: bool = True,
) -> Iterator[Hit]:
    """"Experts say" with none of them named in this or the next `window` paragraphs."""
    tokens = article.tokens
    claim, ends = article.lexicon.pattern(CLAIM if say_verbs_only else ANY_CLAIM), article.lexicon.pattern(ENDS)
    for first, last in _groups(article, groups_extra):
        extended = last
        if tokens.word(last - 1).lower() in _SIDES:
            side = article.lexicon.pattern(SIDE).match(tokens.classes, last)
            extended = side.end() if side and claim.match(tokens.classes, side.end()) else last
        said = claim.match(tokens.classes, extended)
        if not said and not (
            ends.match(tokens.classes, last) and (_follows_according(article, first) or _follows_say(article, first))
        ):
            continue
        if not _is_chorus(article, first, last) or said and _wonders(article, said.end()):
            continue
        k = article.sentence_at(tokens.start(first))
        if accept_link and reach.hangs_on(article.document.links, article.sentences[k].span):
            continue
        if _named_before(article, k) or _is_summary(article, k) and _is_met_below(article, k) or is_broken_off(article, k) and article.sentences[k].block:
            continue
        if _named_after(article, k, window, min_named, tokens.start(first)) < min_named:
            yield Hit(tokens.span(first, last))


def _groups(article: Article, extra: tuple[str, ...]) -> list[tuple[int, int]]:
    """Tokens [first, last) of every group of the knowing, with the words that describe it: "many health experts"."""
    tokens = article.tokens
    found = {match.end(): match.start() for match in article.lexicon.pattern("EXPERTS").finditer(tokens.classes)}
    text = article.document.text.lower()
    if " groups" in text or "tanks" in text or "figures" in text or "watchers" in text:
        for match in kept(_GROUPS).finditer(text):
            found[reach.token_at(article, match.end() - 1) + 1] = reach.token_at(article, match.start())
    for words in extra:
        at = text.find(words.lower()) if words.strip() else -1
        while at >= 0:
            end = at + len(words)
            if not text[end : end + 1].isalnum() and not text[max(0, at - 1) : at].isalnum():
                found[reach.token_at(article, end - 1) + 1] = reach.token_at(article, at)
            at = text.find(words.lower(), end)
    return [(_group_start(article, first), last) for last, first in sorted(found.items())]


def _group_start(article: Article, first: int) -> int:
    """Where the words that describe the group begin: none that names whose it is."""
    tokens = article.tokens
    start = first
    while start and start > first - 2 and tokens.is_a(start - 1, "WORD!NAME!BODY!PLACE!VERB!ANCHOR WORD&ANCHOR!NAME!BODY!PLACE!VERB"):
        start -= 1
    if start and tokens.word(start - 1).lower() in _FIELDS and start > first - 2:
        start -= 1
    if start and tokens.is_a(start - 1, "DETERMINER GENERIC"):
        return start - 1
    return start


def _follows_according(article: Article, first: int) -> bool:
    before = first - 1
    while before > 0 and article.tokens.is_a(before, "CONTINUED"):
        before -= 1
    return before >= 0 and article.tokens.is_a(before, "ACCORDING")


def _follows_say(article: Article, first: int) -> bool:
    """Whether "say" stands right before it, behind what is said: "a waste, say critics"."""
    return first > 1 and article.tokens.is_a(first - 1, "SAY!ING") and article.tokens.is_a(first - 2, "COMMA CLOSE_QUOTE")


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
    return first == 0 or tokens.is_a(first - 1, _OPENERS)


def _is_summary(article: Article, k: int) -> bool:
    """Whether the sentence only sums up the copy: a headline, a standfirst, or what a label ("ABSTRACT") sets apart from it."""
    blocks, block = article.document.blocks, article.sentences[k].block
    if blocks[block].role in ("headline", "standfirst", "heading", "caption") or is_heading(article, article.sentences[k].span):
        return True
    return block < _TOP and any(0 < len(article[other.span].strip()) < _LABEL for other in (*blocks[max(0, block - 1) : block], *blocks[block + 1 : block + 2]))


def _is_met_below(article: Article, k: int) -> bool:
    """Whether somebody with a name who is of the knowing, or of one side, speaks further down; or the chorus does, and is asked there."""
    last = article.sentences[article.paragraph_of(k)[-1]].last
    return article.lexicon.pattern("EXPERTS").search(article.tokens.classes, last) is not None or any(
        a.level >= reach.NAMED and reach.says(article, a) and _KNOWING.search(around(article, a.source)) is not None
        for j in range(k + 1, min(len(article.sentences), k + FARTHEST))
        for a in article.attributions_in(j)
    )


def _named_before(article: Article, k: int) -> bool:
    """Whether somebody with a name speaks in the paragraph before, or earlier in this one; kept once known."""
    known = article.memo.setdefault("named-before", {})
    if k not in known:
        before = reach.paragraphs_before(article, k, 1)
        sentences = range(before[0] if before else article.paragraph_of(k)[0], k)
        known[k] = any(
            reach.says(article, a) and a.level > reach.NAMED and not (a.source is not None and _IN_OFFICE.search(around(article, a.source, 60)))
            for j in sentences for a in article.attributions_in(j)
        )
    return known[k]


def _named_after(article: Article, k: int, window: int, most: int, at: int) -> int:
    """How many people or bodies by name, up to `most`, speak in the sentence's paragraph or the `window` after it:
    not the group itself, at `at`."""
    known = article.memo.setdefault(("named-after", window), {})
    if k not in known:
        known[k] = list(_named_sources(article, k, window))  # whoever has spoken before the group is none of it
    count = 0
    for source in known[k]:
        if not source.start <= at < source.end:
            count += 1
        if count >= most:
            break
    return count


def _named_sources(article: Article, k: int, window: int) -> Iterator[Span]:
    block = article.sentences[k].block
    j = article.paragraph_of(k)[0]
    spoke = _spoken(article, k)
    last = min(len(article.sentences), k + FARTHEST)
    while j < last and article.sentences[j].block <= block + window:
        for a in article.attributions_in(j):
            if a.source is not None and a.level >= reach.NAMED and _surname(article, a.source) not in spoke:
                yield a.source
        j += 1


def _spoken(article: Article, k: int) -> set[str]:
    """The last names of those in office who have spoken in the paragraphs before that of sentence `k`."""
    first = article.paragraph_of(k)[0]
    return {
        _surname(article, a.source) for j in range(max(0, first - _EARLIER), first) for a in article.attributions_in(j)
        if a.source is not None and a.level > reach.NAMED and reach.says(article, a) and _IN_OFFICE.search(around(article, a.source, 60))
    }  # fmt: skip


def _surname(article: Article, source: Span) -> str:
    words = article[source].replace(",", " ").split()
    return next((word for word in reversed(words) if word[:1].isupper()), words[-1])


_EARLIER = 12  # sentences


MEDIA = """
  (?P<subject> MEDIA_REPORTS | [MEDIA&DATA] ) (?:[ADVERB HAVE]){0,2} [SAY!ING SHOW!ING THINK!ING EMERGED]
| ACCORDING (?P<press> MEDIA_REPORTS) (?= DETERMINER | NAME )
| ACCORDING (?P<object> MEDIA_REPORTS | [MEDIA&DATA] ) (?= [COMMA STOP END BREAK CLOSE_QUOTE DASH] | $ )
| (?P<outlets> (?:MEDIA!DATA){1,2} ) (?:[ADVERB HAVE]){0,2} (?:[SAY!ING]) (?= THAT | DETERMINER | NAME )
"""
# The story is about coverage itself.
_ON_COVERAGE = kept(r"\b(?:coverage|journalism|newsrooms?|press (?:watchdog|regulator|council)|misreport\w*)\b", 2)
NAMED_OUTLET = "[OUTLET!NO_PRESS MORE_PRESS] | [NAME OUTLET] MASTHEAD&CAPITAL | MASTHEAD&CAPITAL NAME"
_PAPERS = frozenset(("audit", "audits", "auditor", "document", "documents", "inquiry", "inspection", "inspector", "inspectorate", "inspectors", "paper", "papers", "report", "reports"))
_FOLLOWING, _BELOW = 8, 3  # sentences, paragraphs
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
        if end + 1 < len(article.tokens) and article.tokens.word(end).lower() in ("issued", "published", "released") and article.tokens.word(end + 1).lower() == "by":
            continue
        if _ON_COVERAGE.search(around(article, span)):
            continue
        weak = onrecord.is_headline(article, k) or _told_below(article, k) or _of_papers(article, first, k) or article[span].lower().startswith(("it's", "it’s"))
        yield Hit(span, confidence="low" if weak else "medium")


def _told_below(article: Article, k: int) -> bool:
    """Whether an outlet tells of the same in the paragraphs below: a lead says "media reports", and the names follow."""
    block = article.sentences[k].block
    for j in range(k + 1, min(len(article.sentences), k + _FOLLOWING)):
        if article.sentences[j].block > block + _BELOW:
            break
        if reach.has(article, j, NAMED_OUTLET) and onrecord.shares(article, j, k, 2):
            return True
    return False


def _of_papers(article: Article, first: int, k: int) -> bool:
    """Whether bare "reports" may be papers of which the sentences before it in its paragraph tell."""
    if article.tokens.word(first).lower() != "reports":
        return False
    before = range(max(article.paragraph_of(k)[0], k - 2), k)
    return any(not _PAPERS.isdisjoint(onrecord.words_of(article, j)) for j in before)


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
