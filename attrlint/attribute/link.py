"""`Link`: an attribution in the making, in tokens."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Link:
    """An attribution in the making, in tokens. `content` is a list of [first, last)."""

    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    sentence: int
    kind: str = "say"
    trailing: bool = False
    quotes: list[int] = field(default_factory=list)
    named: tuple[int, int] | None = None  # whom a relative or participle goes back to
    via: tuple[int, int] | None = None
