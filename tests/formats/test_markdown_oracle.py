"""markdown-it-py sees the same blocks and words in real drafts. `pytest -s` prints the figures."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from attrlint.formats import read_draft
from attrlint.formats.build import ERASED, ZERO_WIDTH, Builder
from attrlint.formats.frontmatter import read_front_matter
from attrlint.formats.markdown import write_leaves
from attrlint.formats.markdown_blocks import scan_blocks
from attrlint.formats.templates import erase_templates

CORPORA = Path("/work/shared/corpora")
DRAFTS = sorted(CORPORA.rglob("*.md"))

pytestmark = pytest.mark.skipif(not DRAFTS, reason="no corpora here")

# What attrlint takes out of prose on purpose and markdown-it keeps.
_TAKEN_OUT = re.compile(r"\{:[^{}\n]*\}|\{[#.][\w-][^{}\n]*\}|https?://[^\s<>\[\]|\"”`]*|\[\^[^\]\s]+\]:?")
_TOKEN = re.compile(r"[^\W_]+")


def words(text: str) -> str:
    """The letters and figures of a block; marks are compared by the tables in test_markdown."""
    return " ".join(_TOKEN.findall(_TAKEN_OUT.sub("", text.translate({ord(c): None for c in ZERO_WIDTH}))))


def oracle_blocks(src: str) -> Counter[str]:
    parser = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable(["table", "strikethrough"])
    blocks: Counter[str] = Counter()
    for token in parser.parse(src):
        if token.type == "inline":
            texts = []
            for child in token.children or []:
                if child.type in ("text", "text_special"):
                    texts.append(child.content)
                elif child.type in ("softbreak", "hardbreak") or child.content.startswith("<br"):
                    texts.append(" ")
            blocks[words("".join(texts))] += 1
    del blocks[""]
    return blocks


def our_blocks(raw: str, start: int) -> Counter[str]:
    src = erase_templates(raw, start)
    blocks = scan_blocks(src, start)
    blocks.leaves = [leaf for leaf in blocks.leaves if leaf.kind != "html"]
    builder = Builder(src)
    write_leaves(builder, blocks)
    document = builder.finish("", raw, "markdown")
    ours = Counter(words(document[block.span]) for block in document.blocks if block.role != "caption")
    del ours[""]
    return ours


def test_same_blocks_and_words():
    same = theirs = ours = 0
    differing = []
    for path in DRAFTS:
        raw = path.read_text(encoding="utf-8-sig")
        start = read_front_matter(raw).end
        expected = oracle_blocks(erase_templates(raw, start)[start:].replace(ERASED, ""))
        found = our_blocks(raw, start)
        same += (expected & found).total()
        theirs += expected.total()
        ours += found.total()
        differing += [(path.name, "-", text) for text in expected - found]
        differing += [(path.name, "+", text) for text in found - expected]
    print(f"\nmarkdown-it-py: {same} blocks alike of its {theirs} ({same / theirs:.2%}), ours {ours} ({same / ours:.2%})")
    for name, sign, text in differing[:40]:
        print(f"  {sign} {name}: {text[:160]}")
    assert same / theirs >= 0.99
    assert same / ours >= 0.99


@pytest.mark.parametrize("path", DRAFTS[:1])
def test_the_corpus_reads(path):
    assert read_draft(str(path), path.read_bytes(), "markdown").blocks
