"""Figures that are public record or a fact of the event: nobody asks who counted them."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.figures.reasons import Wants
from attrlint.mark.figure import Figure

LARGE = 1000.0  # of miles or tons: more than anybody can see is so
SMALL = 50.0  # under it a number without a noun is hardly ever a claim
NEAR = 8  # tokens on either side in which a word says what a number is of


def record(article: Article, figure: Figure, wants: Wants) -> str:
    """The key of the reason; "" if it is none of these."""
    test = _TESTS.get(figure.kind)
    return test(article, figure, wants) if test else ""


def _count(article: Article, figure: Figure, wants: Wants) -> str:
    tokens, k = article.tokens, figure.sentence
    unit = figure.last < len(tokens) and tokens.is_a(figure.last, "MEASURE") or tokens.is_a(figure.last - 1, "MEASURE")
    if unit and (figure.value or 0) < LARGE:
        return "measured"
    within = article.sentences[k]
    if figure.last < len(tokens) and tokens.word(figure.last).lower() in ("long", "deep", "wide", "tall"):
        return "measured"
    if _is_reading(article, figure):
        return "measured"
    if reach.names(article, k, "court"):
        return "court"
    if reach.near(article, figure.first, min(within.last, figure.last + 4), "ballots") or figure.head == "states":
        return "counted-in-public"
    if reach.near(article, figure.first, min(within.last, figure.last + 4), "public-record") and reach.names(article, k, "tallied"):
        return "counted-in-public"
    if tokens.is_a(figure.last - 1, "HYPHEN") or figure.last < within.last and tokens.is_a(figure.last, "HYPHEN"):
        return "name"
    if reach.near(article, max(within.first, figure.first - 4), figure.first, "capacity"):
        return "measured"
    if _is_population(article, figure):
        return "population"
    if figure.kind in ("count", "range") and (figure.value or SMALL) < SMALL and not _has_noun(article, figure):
        return "bare"
    if not _has_noun(article, figure) and reach.names_in(article, _around(article, k), "tallied"):
        return "counted-in-public"
    return ""


def _is_reading(article: Article, figure: Figure) -> bool:
    """Whether it says how often ("thirty times a day") or is half of a reading ("120 over 80")."""
    tokens = article.tokens
    after = tokens.word(figure.last).lower() if figure.last < len(tokens) else ""
    if "times" in (after, tokens.word(figure.last - 1).lower()):
        return True
    if after == "over":
        return figure.last + 1 < len(tokens) and tokens.is_a(figure.last + 1, "NUMERAL")
    first = figure.first - 1
    return first > 0 and tokens.word(first) == "over" and tokens.is_a(first - 1, "NUMERAL")


def _is_population(article: Article, figure: Figure) -> bool:
    """Whether it says how many live in a place: "a town of 9,000", "(population 9,000)", "9,000 inhabitants"."""
    if figure.head in ("citizens", "inhabitants"):
        return True
    tokens, first = article.tokens, figure.first - 1
    while first > 0 and tokens.is_a(first, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        first -= 1
    if first > 0 and tokens.word(first).lower() == "to" and tokens.word(first - 1).lower() == "home":
        return True
    if first > 0 and tokens.is_a(first, "OF"):
        first -= 1
    return first >= 0 and reach.is_one(article, first, "population")


def _has_noun(article: Article, figure: Figure) -> bool:
    """Whether a word that may be what is counted stands right behind the number."""
    if figure.kind == "vague" or figure.last < len(article.tokens) and article.tokens.is_a(figure.last, "OF"):
        return True
    return article.tokens.is_a(figure.last - 1, "WORD NAME COUNTED PEOPLE ROLES") or (
        figure.last < len(article.tokens) and article.tokens.is_a(figure.last, "WORD COUNTED PEOPLE ROLES")
    )


def _around(article: Article, k: int) -> range:
    """The sentences of the paragraph and of the one before."""
    paragraph = article.paragraph_of(k)
    before = reach.paragraphs_before(article, k, 1)
    return range(before[0] if before else paragraph[0], paragraph[-1] + 1)


def _share(article: Article, figure: Figure, wants: Wants) -> str:
    k = figure.sentence
    if wants.statutory_rates and _is_rate(article, figure, wants.skip_near):
        return "law"
    first, last = reach.clause(article, figure, NEAR)
    if wants.skip_subjects and reach.near(article, first, last, "market") and reach.names(article, k, "moved"):
        return "market"
    if reach.near(article, first, last, "indicator"):
        return "indicator"
    if figure.kind == "poll" or figure.unit == "percent" and article.tokens.is_a(figure.last - 1, "POINTS"):
        voted = reach.names_in(article, _around(article, k), "election", "result")
    else:
        voted = reach.near(article, first, last, "result")
    return "result" if voted and not reach.names(article, k, "subgroup") else ""


def _is_rate(article: Article, figure: Figure, groups: tuple[str, ...]) -> bool:
    """Whether it is the rate of a tax or the like: "a 16 percent sales tax", "the tax is 45%"."""
    tokens, first = article.tokens, figure.first
    while first > 0 and tokens.is_a(first - 1, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        first -= 1
    if reach.near(article, figure.last, figure.last + 3, *groups) and not tokens.is_a(figure.last, "COMMA OF"):
        return True
    return first > 0 and tokens.is_a(first - 1, "BE TO PREPOSITION") and reach.near(
        article, reach.clause(article, figure, NEAR)[0], first, *groups
    )


def _money(article: Article, figure: Figure, wants: Wants) -> str:
    k = figure.sentence
    first, last = reach.clause(article, figure, NEAR)
    if wants.skip_nouns and reach.near(article, first, last, "price") or (figure.value or LARGE) < 100 and reach.near(article, first, last, "costs"):
        return "price"
    if reach.near(article, first, last, *wants.skip_near) and reach.names(article, k, "moved"):
        return "market"
    if reach.near(article, first, last, "enacted") or reach.names(article, k, "enacted") and reach.names(article, k, "enacting"):
        return "law"
    if reach.names(article, k, "court"):
        return "court"
    return ""


def _toll(article: Article, figure: Figure, wants: Wants) -> str:
    return _count(article, figure, wants)


_TESTS = {
    "count": _count, "range": _count, "vague": _count, "percent": _share, "ratio": _share, "poll": _share, "money": _money,
    "casualties": _toll,
}  # fmt: skip
