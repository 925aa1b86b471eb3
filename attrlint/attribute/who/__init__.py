"""Who is who: one identity for each person and organisation, however named."""

from __future__ import annotations

from attrlint.attribute.who.find import Cast, Source, find_cast

__all__ = ["Cast", "Source", "find_cast"]
