"""Readers: the bytes of a draft → Document. One module a format, imported when it is needed."""

from __future__ import annotations

import os.path
from collections.abc import Callable

from attrlint.document import Document
from attrlint.formats.decode import DraftError, decode

__all__ = ["EXTENSIONS", "READERS", "DraftError", "format_of", "read_draft"]


def _markdown(path: str, raw: str) -> Document:
    from attrlint.formats.markdown import read_markdown

    return read_markdown(path, raw)


def _text(path: str, raw: str) -> Document:
    from attrlint.formats.text import read_text

    return read_text(path, raw)


def _html(path: str, raw: str) -> Document:
    from attrlint.formats.html import read_html

    return read_html(path, raw)


READERS: dict[str, Callable[[str, str], Document]] = {
    "markdown": _markdown,
    "text": _text,
    "html": _html,
}

EXTENSIONS: dict[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def format_of(path: str) -> str | None:
    """The format a file's extension names, in any case; None if it names none."""
    return EXTENSIONS.get(os.path.splitext(path)[1].lower())


def read_draft(path: str, data: bytes, format: str | None = None) -> Document:
    """The draft as read, in the format its name tells where none is given. Raises DraftError if it cannot be decoded or `format` is unknown."""
    format = format or format_of(path)
    if format not in READERS:
        known = ", ".join(sorted(READERS))
        raise DraftError(f"{path}: unknown format '{format}'; known: {known}")
    return READERS[format](path, decode(path, data, html=format == "html"))
