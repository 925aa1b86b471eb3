"""Real copy: every draft is read, and every reported span reads the same in the file."""

from __future__ import annotations

import html
import re
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.reading import extensions, lint_json, read

_BATCH = 200
_MARKUP = re.compile(
    r"""
      <!--.*?-->                 # <!-- a comment -->
    | <[^<>]*>                   # <a href="...">
    | \]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)   # ](https://... "title")
    | \]\[[^\]]*\]               # ][reference]
    | \[\^[^\]]*\]               # [^1]
    | \{[{%].*?[}%]\}            # {{< shortcode >}}
    """,
    re.VERBOSE | re.DOTALL,
)
_SHORTCODE = re.compile(r"\{\{[<%].*?[%>]\}\}", re.DOTALL)  # may stand in a tag, whose > it hides
_LETTERS = re.compile(r"[^\W_]+")


@dataclass
class Outcome:
    """What reading a corpus gave. `wrong` and `crashed` are lines for people."""

    files: int = 0
    spans: int = 0
    crashed: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return bool(self.files) and not (self.crashed or self.unread or self.wrong)


def drafts(folder: Path, suffixes: Iterable[str]) -> list[Path]:
    """Every file below `folder` with one of the suffixes, sorted."""
    known = frozenset(suffixes)
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in known and path.is_file())


def check(folder: Path) -> Outcome:
    """Reads and lints all drafts under `folder`."""
    outcome = Outcome()
    paths = drafts(folder, extensions())
    for start in range(0, len(paths), _BATCH):
        batch = paths[start : start + _BATCH]
        for path in batch:
            outcome.files += 1
            _check_reading(path, outcome)
        _check_findings(folder, batch, outcome)
    return outcome


def _check_reading(path: Path, outcome: Outcome) -> None:
    data = path.read_bytes()
    try:
        article = read(path, data)
    except Exception as error:
        if _is_refusal(error):
            outcome.unread.append(f"{path}: {error}")
        else:
            outcome.crashed.append(f"{path}: {traceback.format_exc(limit=-3)}")
        return
    raw = decode(data)
    for item in (*article.figures, *article.quotes):
        start, end = article.document.raw_span(item.span.start, item.span.end)
        _compare(path, raw, start, end, article[item.span], outcome)


def _check_findings(folder: Path, paths: list[Path], outcome: Outcome) -> None:
    try:
        report = lint_json([str(path) for path in paths], folder)
    except RuntimeError as error:
        if len(paths) == 1:
            outcome.crashed.append(f"{paths[0]}: {error}")
            return
        for path in paths:  # to name the file at fault
            _check_findings(folder, [path], outcome)
        return
    decoded: dict[str, str] = {}
    for finding in report["findings"]:
        path = finding["path"]
        if path not in decoded:
            decoded[path] = decode((folder / path).read_bytes())
        _compare(folder / path, decoded[path], *finding["span"], finding["text"], outcome)


def _is_refusal(error: Exception) -> bool:
    """Whether attrlint said in words why it does not read the file."""
    return type(error).__module__.startswith("attrlint") and type(error).__name__ == "DraftError"


def _compare(path: Path, raw: str, start: int, end: int, text: str, outcome: Outcome) -> None:
    outcome.spans += 1
    # Plain text has no markup: what looks like a tag is prose.
    reads = same_words(raw[start:end], text) if path.suffix != ".txt" else raw[start:end].split() == text.split()
    if not reads:
        outcome.wrong.append(f"{path}:{start}-{end}: {raw[start:end]!r} does not read {text!r}")


def decode(data: bytes) -> str:
    """A file as attrlint's offsets count it: UTF-8, else the old Windows code page, no mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def same_words(raw: str, text: str) -> bool:
    """Whether the letters and digits agree once markup and entities are taken out of `raw`."""
    return "".join(_words(html.unescape(_MARKUP.sub("", _SHORTCODE.sub("", raw))))) == "".join(_words(text))


def _words(text: str) -> Iterator[str]:
    return (match.group() for match in _LETTERS.finditer(text))
