"""Figures in the writer's voice that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach, stated
from attrlint.checkers.clearance import clearance
from attrlint.checkers.doubts import doubt
from attrlint.checkers.hit import Hit
from attrlint.checkers.reasons import Wants

_KINDS = {
    "percent": ("percent", "ratio"), "points": ("poll",), "count": ("count",), "vague": ("vague",),
    "money": ("money",), "casualties": ("casualties",),
}  # fmt: skip


def unattributed_figure(
    article: Article,
    *,
    kinds: tuple[str, ...] = ("count",),
    inherit: str = "paragraph",
    inherit_from_lead: bool = False,
    min_value: float = 0.0,
    sure_value: float = 0.0,
    skip: tuple[str, ...] = (),
    skip_near: tuple[str, ...] = (),
    accept_link: bool = True,
    accept_footnote: bool = True,
    sections_off: tuple[str, ...] = (),
) -> Iterator[Hit]:
    """Figures in the writer's voice: sure where nothing speaks for them, a guess where there is a doubt.

    `kinds`: count, vague, percent (with ratios), points, money, casualties. Under `min_value` a figure is
    left alone, under `sure_value` a finding is a guess. `skip`: groups of words (words.GROUPS) that make it a
    guess when its sentence has one; `skip_near` clear it when one is within six words.
    """
    if reach.section_off(article, tuple(sections_off)):
        return
    wants = Wants(
        tuple(kinds), inherit, inherit_from_lead, min_value, sure_value, tuple(skip), tuple(skip_near),
        accept_link, accept_footnote, tuple(sections_off),
    )  # fmt: skip
    wanted = {kind for name in kinds for kind in _KINDS[name]}
    for i, figure in enumerate(article.figures):
        if figure.kind in wanted and clearance(article, i, wants) is None:
            span = stated.with_noun(article, figure)
            sure = doubt(article, i, wants) is None
            yield Hit(span, reach.nearest_source(article, span.start), confidence="high" if sure else "low")
