"""Text from drafts and file names made fit for a terminal."""

from __future__ import annotations

# Marks that turn the direction of what follows, and separators that break a line.
_UNSAFE = {0x61C, 0x200E, 0x200F, 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}


def visible(text: str) -> str:
    """`text` with control and direction characters, and what is not Unicode, as \\xNN or \\uNNNN."""
    return text if text.isprintable() else "".join(map(visible_character, text))


def visible_character(character: str) -> str:
    code = ord(character)
    if code < 0x20 or 0x7F <= code < 0xA0:
        return f"\\x{code:02x}"
    if code in _UNSAFE or 0xD800 <= code < 0xE000:
        return f"\\u{code:04x}"
    if 0xE0000 <= code < 0xE0080 or code == 0xFEFF:
        return f"\\U{code:08x}"
    return character
