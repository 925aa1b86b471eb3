"""Markdown: CommonMark with GitHub's tables and notes, front matter, generators' template tags."""

from __future__ import annotations

from attrlint.document import Document, Span
from attrlint.formats.build import Builder
from attrlint.formats.frontmatter import add_front_matter, read_front_matter
from attrlint.formats.markdown_blocks import Blocks, scan_blocks
from attrlint.formats.markdown_inline import add_inline
from attrlint.formats.templates import erase_templates


def read_markdown(path: str, raw: str) -> Document:
    """One block a paragraph, heading, list item, table cell, footnote, image description."""
    front = read_front_matter(raw)
    src = erase_templates(raw, front.end)
    blocks = scan_blocks(src, front.end)
    builder = Builder(_blanked(src, blocks.holes))
    headline = add_front_matter(builder, front)
    if not headline and blocks.leaves and blocks.leaves[0].level == 1:
        blocks.leaves[0].role = "headline"
    footnotes = write_leaves(builder, blocks)
    return builder.finish(path, raw, "markdown", footnotes=footnotes, meta=front.meta)


def _blanked(src: str, holes: list[tuple[int, int]]) -> str:
    """src with the quotation markers in mid-paragraph made spaces."""
    if not holes:
        return src
    parts: list[str] = []
    kept = 0
    for start, end in holes:
        parts += src[kept:start], " " * (end - start)
        kept = end
    parts.append(src[kept:])
    return "".join(parts)


def write_leaves(builder: Builder, blocks: Blocks) -> dict[str, list[Span]]:
    """Write the leaves; where the text of each footnote is."""
    footnotes: dict[str, list[Span]] = {}
    walker = last_quote_end = None
    for leaf in blocks.leaves:
        written = len(builder.blocks)
        if leaf.kind == "html":
            if walker is None:
                from attrlint.formats.tags import Walker

                walker = Walker(builder)
                last_quote_end = builder.src.rfind("</blockquote")
            walker.role = leaf.role
            walker.walk(leaf.start, leaf.end)
            # Markdown between <blockquote> and </blockquote> is quoted too.
            goes_on = walker.is_open("blockquote") and last_quote_end > leaf.end
            walker.close(keep="blockquote" if goes_on else "")
        else:
            quoted = walker and walker.is_open("blockquote") and leaf.role == "body"
            images = add_inline(builder, leaf.start, leaf.end, blocks.references, blocks.notes)
            builder.end("block-quote" if quoted else leaf.role)
            for start, end in images:
                builder.caption(start, end)
        if leaf.note:
            spans = [block.span for block in builder.blocks[written:] if block.role == "footnote"]
            footnotes.setdefault(leaf.note, []).extend(spans)
    return footnotes
