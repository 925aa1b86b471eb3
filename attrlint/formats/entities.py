"""Character references: `&rsquo;` → ’."""

from __future__ import annotations

import re

from attrlint.patterns import kept

REFERENCE = kept(r"&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));")
"""With its semicolon, as in both Markdown and proper HTML."""

_COMMON = {  # so that an ordinary draft does not load the table of all 2,231
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0",
    "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "mdash": "—", "ndash": "–",
    "hellip": "…", "pound": "£", "euro": "€", "shy": "\xad", "eacute": "é",
}  # fmt: skip

def decoded(match: re.Match[str]) -> str | None:
    """What a REFERENCE match stands for; None if it is no reference."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _COMMON.get(name) or _rare(name)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if 128 <= code < 160:  # HTML standard 13.2.5.80: windows-1252 is meant, as old CMSs wrote it
        return bytes([code]).decode("cp1252", "replace")
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return chr(code)


def _rare(name: str) -> str | None:
    from html.entities import html5

    return html5.get(f"{name};")
