"""The one exception that is no bug: the job cannot be done as asked."""

from __future__ import annotations


class CannotRun(Exception):
    """`file:line:column: what is wrong; what to do`, for people; a line and its caret may follow."""


def nearest(word: str, known) -> str:
    """The remedy for an unknown word: the known one most like it, or all of them."""
    import difflib

    names = sorted(known)
    close = difflib.get_close_matches(word.lower().replace("_", "-"), names, 1, 0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"known: {', '.join(names)}" if len(names) <= 20 else "`attrlint rule` lists the known ones"
