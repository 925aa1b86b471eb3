"""Voices that belong to nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import onrecord, reach
from attrlint.checkers.opinion.column import is_opinion
from attrlint.checkers.hit import Hit

START = "[CROWD WIDELY IMPERSONAL ANYBODY]"
SUBJECT = "[CROWD ANYBODY] (?:[PEOPLE ROLES&WORD GENERIC])? (?:[ADVERB HAVE]){0,2} (?P<verb> [OPINE OPINES] )"
PASSIVE = "WIDELY [OPINE REPORTED EXPECTED]"
_AWAITED = frozenset(("anticipated", "expected"))
_BELOW = 3  # paragraphs
OPENERS = "STOP END BREAK COMMA SEMICOLON COLON BUT SUBORDINATOR DASH CLOSE_QUOTE RELATIVE"


def generic_voice(
    article: Article, *, resolve_in_paragraph: bool = True, subjects_extra: tuple[str, ...] = (), accept_link: bool = True
) -> Iterator[Hit]:
    """"Many believe", "it is widely thought" with no holder in the sentence or the paragraph."""
    tokens = article.tokens
    for found in _voices(article, subjects_extra):
        span = tokens.span(*found)
        k = article.sentence_at(span.start)
        if reach.has(article, k, "[POLL ACCORDING OPEN_QUOTE OPEN_SINGLE]") or reach.names(article, k, "statistics", "first-person") or reach.is_question(article, k):
            continue
        if reach.is_turn(article, k) or "means" in onrecord.words_of(article, k):
            continue  # an interviewee's own words; a definition
        if accept_link and reach.hangs_on(article.document.links, article.sentences[k].span):
            continue
        if _held(article, k, span, resolve_in_paragraph) or resolve_in_paragraph and _is_voiced(article, k):
            continue
        if article[span].endswith("expected") and found[1] < len(tokens) and tokens.is_a(found[1], "WORD!THAT!TO"):
            continue  # some expected losses
        yield Hit(span, confidence=_sure(article, found, k, resolve_in_paragraph))


def _sure(article: Article, found: tuple[int, int], k: int, resolve: bool) -> str:
    """How sure the query is: a column may have its crowds, an event that is expected shows why, and names may stand below."""
    if is_opinion(article) or article.tokens.word(found[1] - 1).lower() in _AWAITED and article.tokens.is_a(found[0], "BE"):
        return "low"
    if resolve and (_named_below(article, k) or _of_a_group(article, found[0], k)):
        return "low"
    return "high" if article.tokens.is_a(found[0], "IMPERSONAL BE") else "medium"


def _of_a_group(article: Article, first: int, k: int) -> bool:
    """Whether "many" or "some", alone, may be of the group that spoke or worried just before: "experts, who worry. Many argue"."""
    tokens = article.tokens
    if not tokens.is_a(first, "CROWD") or tokens.is_a(first + 1, "PEOPLE ROLES GENERIC"):
        return False
    groups = [a.source for j in range(max(0, k - 1), k + 1) for a in article.attributions_in(j) if a.source is not None and a.source.end < tokens.start(first)]
    spans = [(reach.token_at(article, source.start), reach.token_at(article, source.end - 1)) for source in groups]
    return any(tokens.is_a(i, "PEOPLE ROLES EXPERTS") for start, end in spans for i in range(start, end + 1))


def _named_below(article: Article, k: int) -> bool:
    """Whether somebody by name speaks of the same in the paragraphs below: a word in common in the next one, two in those behind it."""
    last = article.paragraph_of(k)[-1]
    for further in range(_BELOW):
        if last + 1 >= len(article.sentences):
            return False
        paragraph = article.paragraph_of(last + 1)
        last = paragraph[-1]
        for j in paragraph:
            if onrecord.shares(article, j, k, 2 if further else 1) and any(a.level >= reach.NAMED and reach.says(article, a) for a in article.attributions_in(j)):
                return True
    return False


def _is_voiced(article: Article, k: int) -> bool:
    """Whether somebody named says something in the sentence or in one beside it in the paragraph."""
    paragraph = article.paragraph_of(k)
    return any(
        a.level >= reach.NAMED and reach.says(article, a)
        for j in range(max(paragraph[0], k - 1), min(paragraph[-1], k + 1) + 1)
        for a in article.attributions_in(j)
    )


def _voices(article: Article, subjects_extra: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Tokens [first, last) of each voice."""
    for match in article.lexicon.pattern(START).finditer(article.tokens.classes):
        found = _voice(article, *match.span())
        if found:
            yield found
    if subjects_extra:
        yield from _others(article, subjects_extra)


def _others(article: Article, subjects: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The same for subjects that a newsroom adds."""
    says = article.lexicon.pattern("(?:[ADVERB HAVE]){0,2} [OPINE OPINES]")
    text = article.document.text.lower()
    for subject in subjects:
        for span in onrecord.places(text, subject):
            first, last = reach.token_at(article, span.start), reach.token_at(article, span.end - 1) + 1
            verb = says.match(article.tokens.classes, last)
            if verb and (not first or article.tokens.is_a(first - 1, OPENERS)):
                yield first, verb.end()


def _voice(article: Article, first: int, last: int) -> tuple[int, int] | None:
    """Tokens [first, last) of the voice that the word at `first` belongs to, if it is one."""
    tokens, pattern = article.tokens, article.lexicon.pattern
    if tokens.is_a(first, "IMPERSONAL"):
        return first, last
    if tokens.is_a(first, "WIDELY"):
        passive = pattern(PASSIVE).match(tokens.classes, first)
        if not passive or not first or not tokens.is_a(first - 1, "BE"):
            return None
        held = tokens.word(passive.end() - 1).lower()
        priced = held == "expected" and reach.names(article, article.sentence_at(tokens.start(first)), "market")
        return None if held == "known" or priced else (first - 1, passive.end())
    subject = pattern(SUBJECT).match(tokens.classes, first)
    anybody = subject is not None and tokens.is_a(first, "ANYBODY!CROWD")
    if anybody and first and tokens.is_a(first - 1, "SUBORDINATOR RELATIVE"):
        return None  # what people think of it
    if anybody and (tokens.word(first).lower(), tokens.word(subject.start("verb")).lower()) == ("nobody", "knows"):
        return None
    if subject and tokens.word(first).lower() == "most" and tokens.has_any("POLL"):
        return None  # what a poll asked
    if not subject or first and not tokens.is_a(first - 1, OPENERS) or _looks_back(article, first, subject):
        return None
    return first, subject.end()


def _looks_back(article: Article, first: int, subject) -> bool:
    """Whether "some", "others" are of a group named just before: "some said", "how many people think"."""
    tokens, verb = article.tokens, subject.start("verb")
    alone = not tokens.is_a(first + 1, "PEOPLE ROLES GENERIC")
    if alone and (tokens.word(first).lower() == "others" or tokens.word(verb).lower() == "said"):
        return True
    return first > 0 and tokens.word(first - 1).lower() in ("how", "so", "as")


def _held(article: Article, k: int, span, resolve_in_paragraph: bool) -> bool:
    """Whether somebody by name says so in the sentence, or in the rest of its paragraph."""
    paragraph = article.paragraph_of(k)
    last = paragraph[-1] if resolve_in_paragraph else k
    if resolve_in_paragraph and last + 1 < len(article.sentences):
        if any(
            a.kind in ("direct", "mixed") and a.level > reach.NAMED
            for j in article.paragraph_of(last + 1)
            for a in article.attributions_in(j)
        ):
            return True
        if reach.has_in(article, range(paragraph[0], k), "ACCORDING"):
            return True
    return any(
        reach.says(article, a) and a.level > 3 and not (a.source.start <= span.start < a.source.end)
        for j in range(k, last + 1)
        for a in article.attributions_in(j)
    )
