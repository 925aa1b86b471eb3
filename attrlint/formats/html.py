"""HTML: the article in the page, not the page."""

from __future__ import annotations

import re

from attrlint.patterns import kept
from attrlint.document import Document
from attrlint.formats.build import Builder
from attrlint.formats.frontmatter import add_front_matter, read_front_matter
from attrlint.formats.tags import Walker
from attrlint.formats.templates import erase_templates

_H1 = kept(r"<h1[\s>]", re.IGNORECASE)
_H1_END = kept(r"</h1\s*>", re.IGNORECASE)
_TITLE = kept(r"<title[^<>]*>([^<]*)</title\s*>", re.IGNORECASE)
_BODY = kept(r"<body[\s>]|</head\s*>", re.IGNORECASE)

# "Mayor resigns | The Daily Post": the outlet is no part of the headline.
_OUTLET = kept(r"\s+[|·»]\s+[^|·»]{1,60}\Z")


def read_html(path: str, raw: str) -> Document:
    """The `<article>` or `<main>` if there is one, else the body less its furniture."""
    front = read_front_matter(raw)
    src = erase_templates(raw, front.end)
    builder = Builder(src)
    headline = add_front_matter(builder, front)
    start, end = _article(src, front.end)
    walker = Walker(builder, has_headline=headline)
    if not headline and not _H1.search(src, start, end):
        _add_headline(builder, walker, src, front.end, start)
    walker.walk(start, end)
    walker.close()
    return builder.finish(path, raw, "html", meta=front.meta)


def _add_headline(builder: Builder, walker: Walker, src: str, start: int, end: int) -> None:
    """The headline stands before the article: in an `<h1>`, else only in the `<title>`."""
    heading = _H1.search(src, start, end)
    closed = heading and _H1_END.search(src, heading.end(), end)
    if heading and closed:
        walker.walk(heading.start(), closed.end())
    elif title := _TITLE.search(src, start, max(end, start + 20_000)):
        if title.end() > end and _BODY.search(src, start, title.start()):
            return  # the title of a drawing further down
        words_end = title.end(1)
        if outlet := _OUTLET.search(src[title.start(1) : words_end].rstrip()):
            words_end = title.start(1) + outlet.start()
        walker.add_text(title.start(1), words_end)
        builder.end("headline")
        walker.has_headline = True


def _article(src: str, start: int) -> tuple[int, int]:
    """[start, end) of the longest `<article>`, else `<main>`, else of what follows the head."""
    for name in ("article", "main"):
        regions = _regions(src, name, start)
        if regions:
            return max(regions, key=lambda region: region[1] - region[0])
    body = _BODY.search(src, start)
    return (body.start(), len(src)) if body else (start, len(src))


def _regions(src: str, name: str, start: int) -> list[tuple[int, int]]:
    """[start, end) of the outermost elements `name`; an unclosed one ends with the file."""
    regions: list[tuple[int, int]] = []
    opened: list[int] = []
    for tag in re.compile(rf"<(/?){name}(?=[\s>])", re.IGNORECASE).finditer(src, start):
        if not tag[1]:
            opened.append(tag.start())
        elif opened:
            begin = opened.pop()
            if not opened:
                regions.append((begin, tag.start()))
    if opened:
        regions.append((opened[0], len(src)))
    return regions
