"""Plain text: paragraphs, and the headline if the first line is one."""

from __future__ import annotations


from attrlint.patterns import kept
from attrlint.document import Document
from attrlint.formats.build import ZERO_WIDTH, Builder

DIVIDED = "paragraphs divided by blank lines"
LINES = "one paragraph a line"
INDENTED = "paragraphs begin with an indented line"

_LINE = kept(r".+")
_LINE_OF_ANY = kept(r"[^\r\n]+")  # takes three times as long
_ONE_BREAK = ("\n", "\r\n", "\r")
_SENTENCE_END = (".", "!", "?", ":", "…", "。", "！", "？")
_AFTER_END = "\"'”’»)] \t\xa0"
_INDENT = ("  ", "\t", "\xa0\xa0", "\u3000")
_INVISIBLE = ZERO_WIDTH + " \t\xa0\x0b\x0c"

_HEADLINE_LENGTH = 120  # code points; desks cap headlines well below, print decks run longer
_LONGEST_WRAPPED = 200  # code points; nobody wraps lines wider than this


def read_text(path: str, raw: str) -> Document:
    """Each paragraph a `body` block; a short unpunctuated first line is the `headline`."""
    groups = _groups(raw)
    layout = _layout(raw, groups)
    builder = Builder(raw)
    paragraphs = [span for group in groups for span in _paragraphs(raw, group, layout)]
    for index, (start, end) in enumerate(paragraphs):
        first = index == 0 and len(paragraphs) > 1
        builder.block(start, end, "headline" if first and _is_headline(raw[start:end]) else "body")
    return builder.finish(path, raw, "text", layout=layout)


def _groups(raw: str) -> list[list[tuple[int, int]]]:
    """Lines [start, end) that follow each other with no blank line between."""
    groups: list[list[tuple[int, int]]] = []
    previous = -1  # end of the last line that was not blank
    for match in (_LINE_OF_ANY if "\r" in raw else _LINE).finditer(raw):
        start, end = match.span()
        if raw[start] in _INVISIBLE and not raw[start:end].strip(_INVISIBLE):
            continue
        if previous >= 0 and raw[previous:start] in _ONE_BREAK:
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
        previous = end
    return groups


def _layout(raw: str, groups: list[list[tuple[int, int]]]) -> str:
    """How paragraphs are told apart, from the lines that have another right below them."""
    inner = ended = indented = too_long = 0
    for group in groups:
        for (start, end), (next_start, _) in zip(group, group[1:], strict=False):
            inner += 1
            too_long += end - start > _LONGEST_WRAPPED
            # 40 characters hold any run of closing quotes; the whole line need not be copied.
            ended += raw[max(start, end - 40) : end].rstrip(_AFTER_END).endswith(_SENTENCE_END)
            indented += raw.startswith(_INDENT, next_start)
    if not inner:
        return DIVIDED
    # Wrapped lines break at any word: about one in ten ends a sentence. A line that is a
    # paragraph nearly always does; crossheads, headlines and credits are the exceptions.
    if too_long or ended * 2 >= inner:
        return LINES
    # Old wire copy: wrapped, first lines indented. All indented alike is a quotation or a poem.
    if 0 < indented <= inner * 0.6:
        return INDENTED
    return DIVIDED


def _paragraphs(raw: str, group: list[tuple[int, int]], layout: str) -> list[tuple[int, int]]:
    if layout == LINES:
        return group
    if layout == DIVIDED:
        return [(group[0][0], group[-1][1])]
    paragraphs = [group[0]]
    for start, end in group[1:]:
        if raw.startswith(_INDENT, start):
            paragraphs.append((start, end))
        else:
            paragraphs[-1] = (paragraphs[-1][0], end)
    return paragraphs


def _is_headline(paragraph: str) -> bool:
    words = paragraph.strip(_INVISIBLE)
    if len(words) > _HEADLINE_LENGTH or "\n" in words or "\r" in words:
        return False
    # A dateline and its dash open the story; they are no headline.
    return not words.rstrip(_AFTER_END).endswith((*_SENTENCE_END, ",", ";", "-", "–", "—"))
