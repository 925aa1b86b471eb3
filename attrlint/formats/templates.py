"""Template tags that site generators run before they see any Markdown or HTML.

Hugo shortcodes `{{< >}}` and `{{% %}}`, Liquid and Jinja `{% %}`, `{{ }}` and `{# #}`. The tags go,
the prose between paired ones stays, unless the pair is known to hold none.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrlint.patterns import kept
from attrlint.formats.build import ERASED

_OPENER = kept(r"\{\{[<%]?|\{%|\{#(?=[ \n-])")
_CLOSER = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{#": "#}"}

_LONGEST = 4000  # code points in a tag; what is longer is braces in the copy, not a tag

_NO_PROSE = kept(r"\{%-?\s*(?P<name>highlight|comment|raw|schema|javascript|stylesheet)\b")


def erase_templates(raw: str, start: int = 0) -> str:
    """`raw` with each character of a template tag after `start` ERASED; the length is the same."""
    if raw.find("{{", start) < 0 and raw.find("{%", start) < 0 and raw.find("{#", start) < 0:
        return raw
    parts: list[str] = []
    kept = 0  # what is before is in parts
    find = finder(raw)
    while opener := _OPENER.search(raw, max(kept, start)):
        begin, start = opener.span()
        closer = _CLOSER[opener.group()]
        closed = find(closer, start)
        if closed < 0 or closed - start > _LONGEST or "\n\n" in raw[start:closed]:
            continue
        end = closed + len(closer)
        if pair := _NO_PROSE.match(raw, begin):
            if pair["name"] != "raw":
                ending = re.compile(rf"\{{%-?\s*end{pair['name']}\s*-?%\}}").search(raw, end)
                end = ending.end() if ending else end
        parts += raw[kept:begin], ERASED * (end - begin)
        kept = start = end
    parts.append(raw[kept:])
    return "".join(parts)


def finder(text: str) -> Callable[[str, int], int]:
    """`text.find`, linear in all when called with rising offsets for each of a few strings."""
    found: dict[str, int] = {}

    def find(what: str, start: int) -> int:
        at = found.get(what, -2)
        if at == -1 or at >= start:
            return at
        found[what] = at = text.find(what, start)
        return at

    return find
