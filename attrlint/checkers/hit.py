"""What a checker sees, and what a checker is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cached_property

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
    severity: str = ""  # of this one, where it is not the rule's


@value
class Checker:
    """A function `(article, *, options) -> Iterator[Hit]` and the message fields it fills.

    `name` is its module here and its own name, as `hedges.stacked_hedges`: it is imported when it is first run.
    The function's keyword-only parameters are its options; their defaults give name, value and type.
    `needs` is a class expression: a draft without such a token gives it nothing to see, and it is not run.
    """

    name: str
    fields: tuple[str, ...] = ()
    needs: str = ""

    @cached_property
    def run(self) -> Callable:
        module, function = self.name.rsplit(".", 1)
        path = f"attrlint.checkers.{module}"
        __import__(path)
        return getattr(sys.modules[path], function)
