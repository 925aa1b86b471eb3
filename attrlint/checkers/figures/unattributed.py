"""Figures in the writer's voice that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.figures import stated
from attrlint.checkers.figures.clearance import clearance
from attrlint.checkers.figures.doubts import doubt, is_loose
from attrlint.checkers.hit import Hit
from attrlint.checkers.figures.reasons import Clearance, Wants
from attrlint.checkers.figures.sure import SLIGHT, how_sure, is_brief, may_be_answered

_KINDS = {
    "percent": ("percent", "ratio"), "points": ("poll",), "count": ("count",), "range": ("range",), "vague": ("vague",),
    "money": ("money",), "casualties": ("casualties",),
}  # fmt: skip


_STATEMENT = 5  # tokens that make one


def unattributed_figure(
    article: Article,
    *,
    kinds: tuple[str, ...] = ("count",),
    inherit: str = "paragraph",
    inherit_from_lead: bool = False,
    min_value: float = 0.0,
    sure_value: float = 0.0,
    small_word_max: int = 0,
    established: tuple[str, ...] = (),
    skip: tuple[str, ...] = (),
    skip_near: tuple[str, ...] = (),
    skip_subjects: tuple[str, ...] = (),
    skip_nouns: tuple[str, ...] = (),
    ratio_words: bool = True,
    statutory_rates: tuple[str, ...] = (),
    convert_in_brackets: bool = True,
    historic_years: int = 0,
    magnitude_words: bool = True,
    accept_link: bool = True,
    accept_footnote: bool = True,
    sections_off: tuple[str, ...] = (),
) -> Iterator[Hit]:
    """Figures in the writer's voice: sure where nothing speaks for them, a guess where there is a doubt.

    `kinds`: count, range, vague, percent (with ratios), points, money, casualties. Under `min_value` a figure is
    left alone, under `sure_value` a finding is a guess. `skip`: groups of words (words.GROUPS) that make it a
    guess when its sentence has one; `skip_near` clear it when one is within six words.
    """
    if reach.section_off(article, tuple(sections_off)):
        return
    wants = Wants(
        _kinds(kinds), inherit, inherit_from_lead, min_value, sure_value, tuple(skip), tuple(skip_near),
        accept_link, accept_footnote, small_word_max, _lower(established), _lower(skip_subjects), ratio_words,
        _lower(statutory_rates), _lower(skip_nouns), convert_in_brackets, historic_years, magnitude_words,
    )  # fmt: skip
    for i, figure in enumerate(article.figures):
        if figure.kind in wants.kinds and clearance(article, i, wants) is None and not is_loose(article, figure, wants):
            confidence = _confidence(article, i, wants)
            if confidence != "low" or not may_be_answered(article, figure):
                span = stated.with_noun(article, figure)
                loud = confidence != "medium" or is_brief(article)
                yield Hit(span, reach.nearest_source(article, span.start), confidence=confidence, severity="" if loud else "note")


def _confidence(article: Article, i: int, wants: Wants) -> str:
    """How sure the query is. In a draft of which all is in view, a small number or a public matter is asked about all the same."""
    figure, doubted = article.figures[i], doubt(article, i, wants)
    if doubted and not (doubted.key in SLIGHT and is_brief(article)):
        return "low"
    within = article.sentences[figure.sentence]
    if within.last - within.first < _STATEMENT:
        return "low"  # "237 pages."
    sure = how_sure(article, figure.sentence, figure, wants.inherit)
    return "medium" if doubted and sure == "high" else sure


def verdict(article: Article, i: int, options: dict) -> tuple[Clearance | None, Clearance | None]:
    """Why a rule with these options leaves figure number `i` alone, and if it does not, why it only notes it.

    For those who explain; both are None of a figure that the rule is sure of.
    """
    given = {**(unattributed_figure.__kwdefaults__ or {}), **options}
    if reach.section_off(article, tuple(given.pop("sections_off"))):
        return Clearance("section"), None
    given |= {"kinds": _kinds(given["kinds"]), "skip": tuple(given["skip"]), "skip_near": tuple(given["skip_near"])}
    given |= {name: _lower(given[name]) for name in ("established", "skip_subjects", "statutory_rates", "skip_nouns")}
    wants = Wants(**given)
    if article.figures[i].kind not in wants.kinds:
        return Clearance("kind"), None
    cleared = clearance(article, i, wants)
    if cleared is None and is_loose(article, article.figures[i], wants):
        cleared = Clearance("loose")
    if cleared:
        return cleared, None
    doubted = (doubt(article, i, wants) or Clearance("around")) if _confidence(article, i, wants) == "low" else None
    if doubted and may_be_answered(article, article.figures[i]):
        return Clearance("loose"), None
    return None, doubted


def _lower(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([word.lower() for word in words])


def _kinds(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset([kind for name in names for kind in _KINDS[name]])
