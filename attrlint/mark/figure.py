"""`Figure`: a number a reader could ask "says who?" about, or a record claim."""

from __future__ import annotations

from attrlint.document import Span
from attrlint.values import value

KINDS = ("count", "percent", "money", "casualties", "ratio", "range", "vague", "poll", "record")


@value
class Figure:
    """Tokens [first, last), from the approximator's successor to the unit or head noun.

    `value` and `high` are the ends of a range or of what vague words support, equal for a single number,
    None where there is none to give. `unit` is "percent", "points", a currency (ISO 4217), a measure or "".
    `head` is the noun counted, lower case, or "". `approximator` is `point`, `lower`, `upper`, `estimated`
    or "". `sentence` is its sentence's index. `worded` says that words give the number less than exactly:
    a third, half a million, dozens.
    """

    span: Span
    first: int
    last: int
    kind: str
    value: float | None
    high: float | None
    unit: str
    head: str
    approximator: str
    sentence: int
    worded: bool = False
