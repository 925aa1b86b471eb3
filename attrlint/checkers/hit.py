"""What a checker sees, and what a checker is."""

from __future__ import annotations

from collections.abc import Callable

from attrlint.document import Span
from attrlint.values import fresh, value


@value
class Hit:
    """What a checker saw: `span`, and the other places that belong to it, each with a few words.

    `fields` fill the rule's message besides {text} and {related}. `confidence` is `high` (a direct
    pattern), `medium` (carried over or resolved) or `low` (a guess).
    """

    span: Span
    related: tuple[tuple[Span, str], ...] = ()
    fields: dict[str, str] = fresh(dict)
    confidence: str = "high"


@value
class Checker:
    """A function `(article, *, options) -> Iterator[Hit]` and the message fields it fills.

    The function's keyword-only parameters are its options; their defaults give name, value and type.
    """

    run: Callable
    fields: tuple[str, ...] = ()
