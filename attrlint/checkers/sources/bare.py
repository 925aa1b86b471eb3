"""Sources that say nothing of themselves: "a source said", "according to insiders", "friends of Ms Falk said"."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.patterns import kept

OPENERS = "STOP END BREAK COMMA SEMICOLON COLON OPEN_QUOTE CLOSE_QUOTE AND BUT THAT SUBORDINATOR DASH ADVERB WEEKDAY TIME"
SAYS = "(?:[ADVERB HAVE]){0,2} [SAY!ING TELL!ING]"
ENDS = "[COMMA STOP END BREAK CLOSE_QUOTE SEMICOLON DASH]|$"
FAR = 3000  # tokens: further back a description is forgotten
_DESCRIBED = "[NAME BODY ROLE PLACE WORD ING PREPOSITION] UNNAMED | UNNAMED (?:[PREPOSITION RELATIVE KNOWLEDGE]) | KNOWLEDGE"
_EMPTY = frozenset(
    """
    confidential credible different few good key many multiple numerous other secret separate several solid some
    undisclosed unspecified usually various well
    """.split()
)
_DEFINITE = ("the", "his", "her", "their", "its", "these", "those", "this", "that", "our", "my", "no")
# "who declined to be named": a condition, no description.
CONDITION = """
  COMMA? (?: RELATIVE (?:[ADVERB HAVE BE])* VERB | ING ) [^STOP BREAK COMMA OPEN_QUOTE CLOSE_QUOTE SAY]{0,12}? COMMA?
  (?:[ADVERB HAVE]){0,2} [SAY!ING TELL!ING]
"""
_UNNAMED = kept(
    r"anonym|(?:not|declin\w+|refus\w+|n[’']t)\b.*\b(?:named|identified)\b|\bnot (?:\w+ )?authori[sz]ed\b|\boff the record\b|\bon background\b"
)
_KNOWS = kept(r"\b(?:close|familiar|knowledge|briefed|works?|worked|attended|saw|seen|heard|involved|present|at|inside|near|within) ")
# Labels that guides single out as coy.
_LABELS = kept(
    r"(?<![\w’'] )(?<![\w’'])(?:(?:[Aa]|[Oo]ne|[Ss]ome|[Ss]everal|[Cc]lose|[Tt]wo|[Tt]hree|[Uu]nnamed) ){0,2}"
    r"(?:(?:friends?|[Ff]riends|pals?|[Pp]als) of (?:the (?=[a-z])\w+(?: \w+)?|(?:Mrs?|Ms|Dr|Sir|Lady|Lord|Prince|Princess)\.? [A-Z][\w’-]+|[A-Z][\w’-]+ [A-Z][\w’-]+)"
    r"|[Tt]hose in the know|[Pp]eople in the know)(?= (?:have |also |\w+ly )?(?:said|say|says|told|tell|tells|claim|claims|claimed|insist|insists|insisted|added|believe|fear)\b)"
)  # fmt: skip


def bare_anonymous_source(
    article: Article, *, labels: str = "default", allow_after_description: bool = True
) -> Iterator[Hit]:
    """"A source said", "according to sources": nothing about who that is.

    `labels` "default" adds labels that say no more ("friends of Ms Falk", "those in the know"); "bare" leaves
    them out; other words, between commas, are labels as well.
    """
    wanted = [label.strip() for label in labels.split(",") if label.strip()]
    spans = [*_sources(article, allow_after_description)]
    if "default" in wanted:
        spans += _coy(article)
    for label in wanted:
        if label not in ("default", "bare"):
            spans += _own_label(article, label)
    for start, end in sorted(set(spans)):
        yield Hit(Span(start, end))


def _coy(article: Article) -> Iterator[tuple[int, int]]:
    """The labels that guides single out, where they speak."""
    text, tokens = article.document.text, article.tokens
    for found in article.lexicon.pattern("LABEL").finditer(tokens.classes):
        at = tokens.start(found.start())
        match = _LABELS.search(text, max(0, at - 30), at + 100)
        if match and match.start() <= at < match.end():
            yield match.span()


def _own_label(article: Article, label: str) -> Iterator[tuple[int, int]]:
    """Where the words `label` speak."""
    text, tokens = article.document.text.lower(), article.tokens
    at = text.find(label.lower())
    while at >= 0:
        end = at + len(label)
        if not text[end : end + 1].isalnum() and not text[max(0, at - 1) : at].isalnum():
            last = reach.token_at(article, end - 1) + 1
            first = reach.token_at(article, at)
            if article.lexicon.pattern(SAYS).match(tokens.classes, last) or first and tokens.is_a(first - 1, "ACCORDING SAY!ING"):
                yield at, end
        at = text.find(label.lower(), end)


def _sources(article: Article, allow_after_description: bool) -> Iterator[tuple[int, int]]:
    tokens = article.tokens
    for match in article.lexicon.pattern("UNNAMED").finditer(tokens.classes):
        head = first = match.start()
        while first and first > head - 3 and (
            tokens.is_a(first - 1, "DETERMINER SMALL_NUMBER EMPTY_LABEL NUMERAL")
            or tokens.word(first - 1).lower() in _EMPTY
        ):
            first -= 1
        if not _is_bare(article, first, head):
            continue
        definite = tokens.word(first).lower() in _DEFINITE
        if definite and (allow_after_description or tokens.word(first).lower() != "the"):
            continue
        if allow_after_description and _described_before(article, head):
            continue
        if reach.has(article, article.sentence_at(tokens.start(head)), "ACCORDING OUTLET"):
            continue  # the outlet's source
        span = tokens.span(first, head + 1)
        yield span.start, span.end


def _is_bare(article: Article, first: int, head: int) -> bool:
    """Whether the source speaks with nothing before or behind it: "a source said", "according to sources,"."""
    tokens, classes, pattern = article.tokens, article.tokens.classes, article.lexicon.pattern
    before = first - 1
    while before > 0 and tokens.is_a(before, "CONTINUED"):
        before -= 1
    speaks = pattern(SAYS).match(classes, head + 1) or tokens.word(min(head + 1, len(tokens) - 1)).lower() == "revealed"
    if speaks or _is_conditional(article, head):
        return before < 0 or tokens.is_a(before, OPENERS)
    if before < 0 or not pattern(ENDS).match(classes, head + 1):
        return False
    if tokens.is_a(before, "ACCORDING"):
        return True
    return tokens.is_a(before, "SAY!ING") and (first < head or before > 0 and tokens.is_a(before - 1, "COMMA CLOSE_QUOTE"))


def _is_conditional(article: Article, head: int) -> bool:
    """Whether all that follows is the condition it spoke on: "a source, who declined to be named, said"."""
    match = article.lexicon.pattern(CONDITION).match(article.tokens.classes, head + 1)
    if not match:
        return False
    words = article[article.tokens.span(head + 1, match.end())].lower()
    return bool(_UNNAMED.search(words)) and not _KNOWS.search(words)


def _described_before(article: Article, at: int) -> bool:
    """Whether an unnamed source is described earlier: "the source" then means that one."""
    return article.lexicon.pattern(_DESCRIBED).search(
        article.tokens.classes, max(0, at - FAR), at
    ) is not None
