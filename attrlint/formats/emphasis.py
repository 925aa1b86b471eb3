"""Which `*`, `_` and `~~` are emphasis and vanish, and which are text."""

from __future__ import annotations

from attrlint.values import record



@record
class Delimiter:
    """A run of one mark. `node[1]` and `node[2]` are the raw ends of what is left of it as text."""

    mark: str
    count: int  # as written; the specification's rule of three is about this
    opens: bool
    closes: bool
    node: list

    @property
    def left(self) -> int:
        return self.node[2] - self.node[1]


def flanking(src: str, at: int, after: int, start: int, end: int, mark: str) -> tuple[bool, bool]:
    """(can open, can close) for the run src[at:after] in a block [start, end). CommonMark 6.2."""
    if mark == "~" and after - at != 2:  # one is "about": ~50 people
        return False, False
    before = src[at - 1] if at > start else " "
    following = src[after] if after < end else " "
    space_before, space_after = before.isspace(), following.isspace()
    odd_before = not (space_before or before.isalnum())
    odd_after = not (space_after or following.isalnum())
    left = not space_after and (not odd_after or space_before or odd_before)
    right = not space_before and (not odd_before or space_after or odd_after)
    if mark == "_":
        return left and (not right or odd_before), right and (not left or odd_after)
    return left, right


def resolve(delimiters: list[Delimiter], bottom: int) -> None:
    """Pair the delimiters from index `bottom` on, shrink their nodes, and remove them."""
    stack: list[Delimiter] = []
    barren: dict[tuple[str, bool, int], int] = {}  # below this height nothing opens for the key
    for closer in delimiters[bottom:]:
        key = (closer.mark, closer.opens, closer.count % 3)
        while closer.closes and closer.left:
            index = len(stack) - 1
            lowest = barren.get(key, 0)
            while index >= lowest and not _pairs(stack[index], closer):
                index -= 1
            if index < lowest:
                barren[key] = len(stack)
                break
            opener = stack[index]
            width = 2 if opener.left >= 2 and closer.left >= 2 else 1
            opener.node[2] -= width
            closer.node[1] += width
            del stack[index + (1 if opener.left else 0) :]
            for other, height in barren.items():
                barren[other] = min(height, len(stack))
        if closer.opens and closer.left:
            stack.append(closer)
    del delimiters[bottom:]


def _pairs(opener: Delimiter, closer: Delimiter) -> bool:
    if opener.mark != closer.mark:
        return False
    if opener.closes or closer.opens:
        both = opener.count + closer.count
        return both % 3 != 0 or (opener.count % 3 == 0 and closer.count % 3 == 0)
    return True
