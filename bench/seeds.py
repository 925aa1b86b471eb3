"""Drafts of any size, made of the prose of our own seeds."""

from __future__ import annotations

import re
from functools import cache
from itertools import cycle

from bench.reading import ROOT

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_HEAD = """---
title: Ferry pier to close for winter repairs
date: 2026-03-04
author: A. Writer
---

"""


@cache
def paragraphs() -> tuple[str, ...]:
    """The paragraphs of the Markdown seeds, without headings, comments and front matter."""
    found = []
    for path in sorted((ROOT / "seeds").glob("*.md")):
        prose = _COMMENT.sub("", _FRONT_MATTER.sub("", path.read_text("utf-8")))
        blocks = (block.strip() for block in prose.split("\n\n"))
        found += [block for block in blocks if block and not block.startswith(("#", "|", "-", "[", ">"))]
    if not found:
        raise FileNotFoundError(f"{ROOT / 'seeds'}: no Markdown seeds")
    return tuple(found)


def prose(size: int, joint: str = "\n\n") -> str:
    """At least `size` bytes of paragraphs, over and over, set apart by `joint`."""
    found, length = [], 0
    for paragraph in cycle(paragraphs()):
        if length >= size:
            return joint.join(found) + "\n"
        found.append(paragraph)
        length += len(paragraph.encode()) + len(joint)


def draft(size: int) -> str:
    """A Markdown draft with front matter, `size` bytes or a paragraph more."""
    return _HEAD + prose(size - len(_HEAD))
