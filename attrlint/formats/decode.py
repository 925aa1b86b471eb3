"""Bytes of a draft → code points, without the byte order mark."""

from __future__ import annotations

import codecs
import re

from attrlint.patterns import kept

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)

_DECLARED = kept(rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*(?P<name>[\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 1024  # bytes, HTML standard 4.2.5.4

_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""Encoding Standard 4.2: pages that declare Latin-1 or ASCII are windows-1252."""


class DraftError(Exception):
    """A draft that cannot be read. The message is the whole line to print."""


def decode(path: str, data: bytes, html: bool = False) -> str:
    """The text of a draft; line ends stay as they are. Raises DraftError."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _checked(path, _strict(path, data, len(mark), codec, name))
    try:
        return _checked(path, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise _binary(path) from None
        if html and (text := _as_declared(data)) is not None:
            return text
        raise _undecodable(path, data, error.start, "UTF-8") from None


def _strict(path: str, data: bytes, skip: int, codec: str, name: str) -> str:
    try:
        return data[skip:].decode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(path, data, error.start + skip, name) from None


def _checked(path: str, text: str) -> str:
    if "\0" in text:
        raise _binary(path)
    return text


def _as_declared(data: bytes) -> str | None:
    """HTML text in the encoding its `<meta>` names; None if it names none that Python knows."""
    declared = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    if not declared:
        return None
    try:
        name = codecs.lookup(declared["name"].decode("ascii", "replace")).name
        name = _WEB_NAMES.get(name, name)
        # The five bytes windows-1252 leaves open are control characters on the web.
        return data.decode(name, "replace" if name == "cp1252" else "strict")
    except (LookupError, UnicodeDecodeError):  # unknown, no text encoding, or not in it
        return None


def _binary(path: str) -> DraftError:
    return DraftError(f"{path}: looks like a binary file; save the draft as UTF-8 text")


def _undecodable(path: str, data: bytes, at: int, name: str) -> DraftError:
    return DraftError(f"{path}: byte {at} (0x{data[at]:02x}) is not {name}; save the draft as UTF-8")
