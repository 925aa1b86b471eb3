"""Figures that say themselves that somebody estimated or bounded them."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.figures import carry
from attrlint.checkers.opinion.column import is_opinion
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.figure import Figure
from attrlint.mark.hedges import Hedge
from attrlint.patterns import kept

# up to 30 to 40 minutes; at most between 40 and 50
_ONE = "[NUMERAL SMALL_NUMBER NUMBER_WORD]"
SPAN_OF_TIME = f"[UPPER_BOUND LOWER_BOUND] CONTINUED* (?: (?P<low>{_ONE}) [TO HYPHEN DASH] (?P<high>{_ONE}) HYPHEN? DURATION | BETWEEN {_ONE} AND {_ONE} [COUNTED RANGED PEOPLE WORD]? )"
TRACED = r"\b(?:figure|estimate|number|total|toll|count|sum)s?\b[^.;]{0,40}\b(?:from|by)\b"  # the figure came from
LARGE = 100_000  # of any money: below, it is what a thing is sold for
RATES = frozenset("per each annually yearly monthly weekly daily hourly".split())


def agentless_figure(
    article: Article,
    *,
    participles: str = "default",
    resolve_within_sentences: int = 0,
    strict: bool = False,
    estimated: bool = True,
    reach_tokens: int = 14,
) -> Iterator[Hit]:
    """Figures on "is believed to", and with `estimated` on "an estimated", with nobody to believe it.

    `reach_tokens`: how far behind "is believed to" the figure may stand.
    """
    figures: dict[int, list[Figure]] = {}
    stop = article.lexicon.pattern("[SEMICOLON END BREAK OPEN_QUOTE]")
    for first, last in _passives(article, participles):
        if not figures:
            for figure in article.figures:
                figures.setdefault(figure.sentence, []).append(figure)
        span = article.tokens.span(first, last)
        k = article.sentence_at(span.start)
        if article.tokens.is_a(min(last, len(article.tokens) - 1), "BY") and not article.tokens.is_a(min(last + 1, len(article.tokens) - 1), "NUMERAL YEAR TIME MONTH WEEKDAY"):
            continue  # is estimated by the board that
        if not strict and _backed_before(article, k):
            continue
        for figure in figures.get(k, ()):
            if figure.kind == "record" or _is_age(article, figure, last):
                continue
            behind = _opens(article, first, last) and last <= figure.first <= last + reach_tokens
            if behind and stop.search(article.tokens.classes, last, figure.first):
                continue
            if not behind and not (_is_subject(figure, first) and _opens_fate(article, last)):
                continue
            if _is_agentless(article, k, strict, resolve_within_sentences):
                whole = Span(min(span.start, figure.span.start), max(span.end, figure.span.end))
                yield Hit(whole, reach.nearest_source(article, span.start), confidence="low" if is_opinion(article) else "high")
                break
    for figure in article.figures if estimated else ():
        first = _estimated(article, figure)
        if first >= 0 and _is_agentless(article, figure.sentence, strict, resolve_within_sentences):
            span = article.tokens.span(first, figure.last)
            doubtful = not strict and _reported_before(article, figure.sentence) or is_opinion(article)
            yield Hit(span, reach.nearest_source(article, span.start), confidence="low" if doubtful else "medium")


def _estimated(article: Article, figure: Figure) -> int:
    """The token at which "an estimated" or "the estimated" before the figure begins; -1 if none does."""
    if figure.approximator == "estimated":
        return _start(article, figure)
    ahead = figure.first - 1
    if ahead > 0 and figure.kind != "record" and article.tokens.word(ahead).lower() == "estimated":
        return ahead - 1 if article.tokens.is_a(ahead - 1, "DETERMINER") else -1
    return -1


def _passives(article: Article, participles: str) -> Iterator[tuple[int, int]]:
    """The tokens of reporting passives; with "extended" of schedules and forecasts too ("is expected to")."""
    for hedge in article.hedges:
        if hedge.kind == "passive" and article.tokens.word(hedge.first + 1).lower() not in ("once", "initially", "originally"):
            yield hedge.first, hedge.last
        elif hedge.kind == "doubtful" and hedge.first and _is_passive(article, hedge):  # "is alleged to"
            yield hedge.first - 1, hedge.last + 1
    if participles == "extended":
        for match in article.lexicon.pattern("BE (?:ADVERB|NEGATION)? EXPECTED (?:TO|THAT)").finditer(article.tokens.classes):
            yield match.span()


def _is_passive(article: Article, hedge: Hedge) -> bool:
    """Whether "alleged" or "rumoured" is one, and of no charge that the paragraph tells of."""
    tokens = article.tokens
    if hedge.last >= len(tokens) or not (tokens.is_a(hedge.first, "REPORTED") and tokens.is_a(hedge.first - 1, "BE") and tokens.is_a(hedge.last, "TO THAT")):
        return False
    k = article.sentence_at(hedge.span.start)
    return not reach.names_in(article, range(article.paragraph_of(k)[0], k + 1), "court")


def _is_agentless(article: Article, k: int, strict: bool, further: int) -> bool:
    """Whether nobody in sentence `k`, or in the `further` ones behind it, owns the estimate.

    Strictly, only who is named for it does: whoever says something else in the sentence is not asked.
    """
    if reach.names(article, k, "reckoning") and reach.has(article, k, "BY"):
        return False
    if any(not _nobody(article, j) or kept(TRACED).search(article[article.sentences[j].span].lower()) for j in range(k + 1, min(k + 1 + further, len(article.sentences)))):
        return False
    return not reach.has(article, k, "[ACCORDING CITING OWN_REPORTING]") if strict else _nobody(article, k)


def _is_subject(figure: Figure, passive: int) -> bool:
    """Whether the figure stands right before the passive: "about 300 people are believed to"."""
    return 0 <= passive - figure.last <= 1


def _opens_fate(article: Article, after: int) -> bool:
    """Whether the passive that ends before token `after` goes on with "to", or with what became of somebody."""
    return article.tokens.is_a(after - 1, "TO") or after < len(article.tokens) and article.tokens.is_a(after, "CASUALTY")


def _is_age(article: Article, figure: Figure, passive: int) -> bool:
    """Whether it says how old somebody is said to be: "is believed to be 92"."""
    tokens = article.tokens
    bare = figure.kind == "count" and not figure.head and figure.last - figure.first == 1 and (figure.value or 0) < 120
    after = figure.last < len(tokens) and not tokens.is_a(figure.last, "STOP COMMA END AND BREAK CLOSE_QUOTE")
    return bare and not after and figure.first - passive <= 3


def _backed_before(article: Article, k: int) -> bool:
    """Whether an earlier sentence of the paragraph says where its figures are from."""
    before = range(article.paragraph_of(k)[0], k)
    return reach.has_in(article, before, "ACCORDING") or reach.names_in(article, before, "statistics")


def _reported_before(article: Article, k: int) -> bool:
    """Whether the sentence before it in the paragraph is from a paper, an outlet or figures: then so may this one be."""
    return k > article.paragraph_of(k)[0] and (reach.has(article, k - 1, "[ACCORDING OUTLET REPORTED]") or reach.names(article, k - 1, "statistics"))


def _opens(article: Article, first: int, after: int) -> bool:
    """Whether the passive [first, after) opens a claim: "to", "that" or "at", or "it is thought" with nothing between."""
    tokens = article.tokens
    if tokens.is_a(after - 1, "TO THAT") or after < len(tokens) and tokens.word(after).lower() == "at":
        return True
    return first > 0 and tokens.word(first - 1).lower() == "it"


def _start(article: Article, figure: Figure) -> int:
    """The token at which the approximator before the figure begins."""
    first = figure.first - 1
    while first and article.tokens.is_a(first, "CONTINUED"):
        first -= 1
    return first


def _nobody(article: Article, k: int) -> bool:
    """Whether the sentence names no source, paper or link."""
    if reach.speaks(article, k) or reach.has(article, k, "[POLL ACCORDING CITING OWN_REPORTING OUTLET]"):
        return False
    if reach.names(article, k, "statistics", "court", "first-person"):
        return False
    return not reach.hangs_on(article.document.links + article.document.notes, article.sentences[k].span)


def range_without_estimator(article: Article, *, inherit: str = "sentence", min_value: float = 10.0) -> Iterator[Hit]:
    """Ranges with nobody who made them."""
    for i, figure in enumerate(article.figures):
        if figure.kind not in ("range", "money", "percent", "casualties") or not _is_range(figure):
            continue
        k = figure.sentence
        if figure.high < min_value or not _is_estimate(article, figure) or article.figure_sourcing[i].attribution is not None:
            continue
        spoken = reach.spoken_before(article, k)
        if inherit == "paragraph" and spoken or not _nobody(article, k) or reach.own_voice(article, k) or reach.has(article, k, "REPORTED"):
            continue
        if figure.kind == "percent" and carry.poll_before(article, figure):
            continue
        if reach.is_question(article, k) or reach.names(article, k, "planned") or reach.has(article, k, "MODAL") and figure.kind == "percent":
            continue
        counted = figure.kind in ("range", "casualties")
        yield Hit(figure.span, reach.nearest_source(article, figure.span.start), confidence="low" if spoken else "high" if counted else "medium")


def _is_range(figure: Figure) -> bool:
    return not figure.worded and figure.value is not None and figure.high is not None and figure.high > figure.value


def _is_estimate(article: Article, figure: Figure) -> bool:
    """Whether the two ends bound one quantity that is not known: not a change, an age, a price on a label."""
    tokens, k = article.tokens, figure.sentence
    before = tokens.word(figure.first - 1).lower() if figure.first else ""
    joint = {tokens.word(i).lower() for i in range(figure.first, figure.last)}
    counted = figure.kind == "range" and any(
        tokens.is_a(i, "COUNTED RANGED") and not reach.is_one(article, i, "public-record") for i in range(figure.first, figure.last)
    )
    if ("and" in joint or "or" in joint) and before != "between" or before in ("to", "of", "age", "aged"):
        return False
    if before == "from" and not (counted and _opens_range(article, figure)):
        return False
    if reach.names(article, k, "price", "election", "statutory"):
        return False
    if figure.kind == "range":
        return counted
    if figure.kind == "percent":
        return tokens.is_a(figure.last, "OF") or not reach.has(article, k, "[AGE_BEFORE AGE_TAIL SCORE_WORD]")
    return figure.kind != "money" or _is_costed(article, figure)


def _opens_range(article: Article, figure: Figure) -> bool:
    """Whether "from" opens a range and no change: "anywhere from 50 to 80", or first in its sentence."""
    at = figure.first - 1
    return at == article.sentences[figure.sentence].first or article.tokens.word(at - 1).lower() in ("anywhere", "somewhere")


def _is_costed(article: Article, figure: Figure) -> bool:
    """Whether the money is a loss or a large bill: what is paid, given, owned or asked for is known to who pays."""
    last = figure.last
    if last < len(article.tokens) and (article.tokens.is_a(last, "DETERMINER") or article.tokens.word(last).lower() in RATES):
        return False  # $20 an hour
    if reach.has(article, figure.sentence, "DAMAGE"):
        return True
    return figure.high >= LARGE and reach.has(article, figure.sentence, "COSTS")


def bound_on_range(
    article: Article,
    *,
    words: tuple[str, ...] = ("as high as", "as many as", "as much as", "at least", "at most", "no more than", "up to"),
) -> Iterator[Hit]:
    """A range where the words before it call for one number."""
    tokens = article.tokens
    found: dict[int, int] = {}  # where the bound begins and the range ends, in tokens
    for figure in article.figures:
        if figure.approximator in ("upper", "lower") and _is_range(figure) and not _is_move(article, figure):
            found[_start(article, figure)] = figure.last
    for match in article.lexicon.pattern(SPAN_OF_TIME).finditer(tokens.classes):
        low, high = (tokens.word(match.start(end)) for end in ("low", "high"))
        if match["low"] is None or not (low.isdecimal() and high.isdecimal()) or int(high) > int(low):
            found.setdefault(match.start(), match.end())
    for first, last in sorted(found.items()):
        lower = article[tokens.span(first, last)].lower()
        said = next((bound for bound in words if lower.startswith(f"{bound} ")), "")
        if said and tokens.word(first - 1).lower() != "from":
            span = tokens.span(first, last)
            yield Hit(span, fields={"bound": article[Span(span.start, span.start + len(said))]})


def _is_move(article: Article, figure: Figure) -> bool:
    """Whether it is a change and where it led, "by up to £2 to £14", or a number and a year, "20% to 2030"."""
    words = article[figure.span].split()
    if len(words) < 3 or words[1] != "to" or words[0].replace(",", "").replace(".", "").isdecimal():
        return False
    year = len(words[2]) == 4 and words[2].isdecimal()
    if figure.kind == "percent" and figure.high <= 2 * figure.value:
        return False  # by up to 15% to 20%
    return year or article.tokens.word(_start(article, figure) - 1).lower() == "by"
