"""What goes out with a story and is no part of its text: social text, and descriptions of pictures in HTML."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article, read_article
from attrlint.document import Block, Document, Span
from attrlint.formats.entities import REFERENCE, decoded
from attrlint.patterns import kept

_MOST, _LONGEST = 20, 400  # texts, and code points of one
_ALT_KEYS = ("alt", "image_alt", "image-alt", "cover_alt", "thumbnail_alt")
_SOCIAL_KEYS = (
    "og_title", "og_description", "og:title", "og:description", "og-title", "og-description", "social", "social_title",
    "social_description", "social_text", "share", "share_title", "share_text", "twitter", "twitter_title", "twitter_description",
    "twitter:title", "twitter:description", "tweet", "facebook", "push", "push_text", "newsletter", "seo_title", "meta_title",
    "meta_description",
)  # fmt: skip
_ALT = kept(r"""<img\b[^<>]{0,2000}?\balt\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')""")
_META = kept(r"<meta\b[^<>]{0,2000}>")
_PROPERTY = kept(r"""\b(?:property|name)\s*=\s*["']?(?:og|twitter):(?:title|description)\b""")
_CONTENT = kept(r"""\bcontent\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')""")


def texts_beside(article: Article, fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """(what it is, its words), each text once, at most _MOST of them."""
    seen: set[str] = set()
    for what, text in _texts(article.document, fields):
        text = " ".join(_decoded(text).split())[:_LONGEST]
        if text and text not in seen and len(seen) < _MOST:
            seen.add(text)
            yield what, text


def _decoded(text: str) -> str:
    """The text with its character references read."""
    return REFERENCE.sub(lambda match: decoded(match) or match.group(), text) if "&" in text else text


def _texts(document: Document, fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    meta, page = document.meta, document.format == "html"
    if "social" in fields:
        yield from (("social text", meta[key]) for key in _SOCIAL_KEYS if meta.get(key))
        if page and "<meta" in document.raw:
            for tag in _META.finditer(document.raw):
                content = _CONTENT.search(tag.group()) if _PROPERTY.search(tag.group()) else None
                if content:
                    yield "social text", content[1] or content[2] or ""
    if "alt" in fields:
        yield from (("picture’s description", meta[key]) for key in _ALT_KEYS if meta.get(key))
        if page and "<img" in document.raw:
            for image in _ALT.finditer(document.raw):
                yield "picture’s description", image[1] or image[2] or ""


def with_above(article: Article, texts: list[str]) -> tuple[Article, int]:
    """A reading of the draft's copy with `texts` above it as its headlines, and how far that moves the copy."""
    document, at = article.document, 0
    blocks = []
    for text in texts:
        blocks.append(Block("headline", Span(at, at + len(text))))
        at += len(text) + 2
    blocks += [Block(block.role, Span(block.span.start + at, block.span.end + at)) for block in document.blocks]
    whole = "\n\n".join([*texts, document.text])
    runs = ((0, len(whole), 0, len(whole)),)
    return read_article(Document(document.path, whole, whole, runs, tuple(blocks), meta=document.meta), article.lexicon), at
