"""Character references: `&rsquo;` → ’."""

from __future__ import annotations

import re

REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));")
"""With its semicolon, as in both Markdown and proper HTML."""

_COMMON = {  # so that an ordinary draft does not load the table of all 2,231
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0",
    "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "mdash": "—", "ndash": "–",
    "hellip": "…", "pound": "£", "euro": "€", "shy": "\xad", "eacute": "é",
}  # fmt: skip

# HTML standard 13.2.5.80: numbers 128 to 159 mean windows-1252, as old CMSs wrote them.
_WINDOWS = {
    code: bytes([code]).decode("cp1252", "replace") for code in range(128, 160)
}  # fmt: skip


def decoded(match: re.Match[str]) -> str | None:
    """What a REFERENCE match stands for; None if it is no reference."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _COMMON.get(name) or _rare(name)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code in _WINDOWS:
        return _WINDOWS[code]
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return chr(code)


def _rare(name: str) -> str | None:
    from html.entities import html5

    return html5.get(f"{name};")
