"""Whether the writer vouches for a clause, and whether the story settles a claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hedges.consistency.match import LONGEST
from attrlint.document import Span
from attrlint.segment import Sentence

# Beside one of these a clause is asked, feared, planned or looked into, and not averred.
_OPEN = frozenset(
    """
    accusation accusations accused accuses accusing acquitted allegation allegations alleged apparent apparently believed bid bids
    charge
    charged charges claim claimed cleared claiming claims decline declined declines demand demanded demands denial denied denies
    deny denying doubt doubted doubts evidence examine examined examining expected fear feared fears hearsay hope hoped hopes how
    if inquiry inquiries investigate investigated investigates investigating investigation investigations likely
    plan planned planning plans possible possibly potential potentially presumed probe probes probing proposal proposals propose
    proposed proposes question questioned questions refuse refused refuses reportedly rumor rumors rumour rumours said say saying says seek seeking
    seeks sought suspect suspected suspicion suspicions tells theories theory thought threat threaten threatened threatens
    threats told trial understood unless unlikely urge urged urges want wanted wants warn warned warning warns whatever whether whoever why
    """.split()
)
# Of these, those that leave it open even where they are part of what is claimed.
_NEVER_MADE = frozenset(
    """
    accused alleged apparent apparently believed claim claimed claims denied denies denying hearsay if possibly potentially presumed
    reportedly rumored rumoured said say saying says suspected tells thought told understood unless unlikely whether
    """.split()
)
# "An inquiry after the coach slapped him" says that he did.
_FACTUAL = ("after", "because", "since")
_LOOKED_INTO = frozenset("inquiry inquiries investigation investigations probe probes".split())
_FEW = 5  # a quotation in the midst of a clause is no more than this part of it
_BEFORE = 8  # tokens before a clause in which such a word bears on it
_HEDGED = "[HEARSAY PLAUSIBILITY DOUBTFUL REPORTED ACCORDING LIKELIHOOD] | APPEARANCE (?![PREPOSITION!TO])"
_SAID = "[NAME PRONOUN ROLE ROLES BODY UNNAMED DATA COMMA CLOSE_QUOTE] ADVERB? [SAY!WEAK!BASE!ING TELL!WEAK!BASE!ING] | ACCORDING"
_BEHIND = 3  # tokens from what was done on in which it may be taken back: stabbed no one
_ENDS = 12  # tokens at either end of a sentence where its speaker stands
_UNREAL = "[MODAL NEGATION WEAK_MODAL]"


def is_flat(
    article: Article, k: int, first: int, last: int, made: Callable[[int], bool] = lambda i: False, done: tuple[int, int] | None = None
) -> bool:
    """Whether the writer says tokens [first, last) of sentence `k`: no source, hedge, condition, question or quotation.

    `made` tells of a token whether it belongs to what is claimed: "threatened" is then what was done. `done` are the
    first and last token that say what was done: far before them and behind them nothing takes that back.
    """
    sentence = article.sentences[k]
    if sentence.last - sentence.first > LONGEST or reach.is_question(article, k) or reach.is_turn(article, k):
        return False
    span = article.tokens.span(first, last)
    if "@" in article[sentence.span] or in_quotes(article, span) or _is_said(article, k, sentence, first, last):
        return False
    a, b = _clause(article, sentence, first, last)
    unreal = 0
    if done is not None:
        unreal, b = done[0] - _BEFORE, min(b, done[1] + _BEHIND)
    before = max(sentence.first, a - _BEFORE)
    classes, pattern = article.tokens.classes, article.lexicon.pattern
    if pattern(_UNREAL).search(classes, max(a, unreal), b) or pattern(_HEDGED).search(classes, before, b):
        return False
    if b > a and article.tokens.is_a(a, "HAVE&CAPITAL"):  # had the mayor taken it
        return False
    words = [(i, article.tokens.word(i).lower()) for i in range(before, b) if not _is_counted(article, i)]
    since = max([i for i, word in words if i < first and word in _FACTUAL], default=-1)
    return all(word not in _OPEN or i < since and word in _LOOKED_INTO or word not in _NEVER_MADE and (i < unreal or made(i)) for i, word in words)


def _is_counted(article: Article, i: int) -> bool:
    """Whether a number stands before the word: 900 claims are no claim."""
    return i > 0 and article.tokens.is_a(i - 1, "NUMERAL NUMBER_WORD SMALL_NUMBER")


def _is_said(article: Article, k: int, sentence: Sentence, first: int, last: int) -> bool:
    """Whether somebody is said to say it. A cue that is part of the clause itself is what was done: "ordered a search"."""
    tokens = article.tokens
    said = article.lexicon.pattern(_SAID)
    tail = max(last, sentence.last - _ENDS)
    ahead = min(first, sentence.first + _ENDS)
    if said.search(tokens.classes, sentence.first, ahead) or said.search(tokens.classes, tail, sentence.last):
        return True
    start, end = tokens.start(first), tokens.ends[last - 1]
    sourcing = article.sentence_sourcing[k].attribution
    over = [article.attributions[sourcing]] if sourcing is not None else []
    for attribution in [*article.attributions_in(k), *over]:
        cue = attribution.cue
        if cue is not None and start <= cue.start < end:
            continue
        if any(part.start < end and start < part.end for part in attribution.content):
            return True
    return False


def in_quotes(article: Article, span: Span) -> bool:
    """Whether a quotation and the span share a word. A few words quoted in its midst do not count."""
    i = bisect_right(article._quote_starts, span.end) - 1
    while i >= 0 and article.quotes[i].span.start >= span.end:
        i -= 1
    if i < 0 or article.quotes[i].span.end <= span.start:
        return False
    quoted = article.quotes[i].span
    inside = span.start < quoted.start and quoted.end < span.end
    return not inside or _FEW * (quoted.end - quoted.start) > span.end - span.start


def _clause(article: Article, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The tokens [first, last) made whole to the nearest commas."""
    classes, stop = article.tokens.classes, article.lexicon.members("COMMA SEMICOLON COLON DASH HYPHEN END")
    while first > sentence.first and classes[first - 1] not in stop:
        first -= 1
    while last < sentence.last and classes[last] not in stop:
        last += 1
    return first, last
