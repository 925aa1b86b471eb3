"""Real copy to read findings in, in parts: rules are tuned on one, and judged on others that nobody has read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path

from bench.polnear import given
from bench.reading import ROOT, read
from bench.sets import texts

FOLDERS = {
    "wikinews": "wikinews",
    "abp": "abp",
    "digitalgov": "newsrooms/digitalgov/content/news",
    "guardian": "newsrooms/guardian-engineering",
    "bauman": "newsrooms/bauman-reporter-jekyll/_portfolio",
    "socialist-worker": "newsrooms/socialist-worker/web",
}
SUFFIXES = {".md": "markdown", ".html": "html", ".php": "html"}
# Of four articles two are for tuning; the others wait for the first and second count.
PARTS = {"tune": (0, 1), "first": (2,), "second": (3,)}
THIRD = "third"  # the articles of other gold sets and of PolNeAR's dev split: for a last count
THIRD_SETS = ("basil", "ieer", "gum-news")
FRESH = "fresh"  # what of the parts for counting no reader has been given an article of
READ = ROOT / "bench" / "read.txt"  # the articles that readers were given, by name
_MIN_WORDS = 80  # less is a page of links


@dataclass(frozen=True)
class Copy:
    """An article: `id` names it, `corpus` says where it is from, `article` is attrlint's reading."""

    id: str
    corpus: str
    words: int
    article: object


def part_of(id: str) -> str:
    """Which part the article is in: by its name alone, so that it stays there."""
    of_four = sha1(id.encode()).digest()[0] % 4
    return next(name for name, numbers in PARTS.items() if of_four in numbers)


def articles(shared: Path, parts: frozenset[str], corpora: frozenset[str] = frozenset()) -> Iterator[Copy]:
    """The articles of some parts, of some corpora or of all, in a fixed order."""
    seen: set[str] = set()
    if FRESH in parts:
        seen, parts = set(READ.read_text("utf-8").split("\n")), frozenset(("first", "second", THIRD))
    for corpus, id, data, format in sources(shared, parts):
        if corpora and corpus not in corpora or id in seen:
            continue
        article = read(Path(id), data, format)
        words = len(article.document.text.split())
        if words >= _MIN_WORDS:
            yield Copy(id, corpus, words, article)


def sources(shared: Path, parts: frozenset[str]) -> Iterator[tuple[str, str, bytes, str]]:
    """Corpus, id, bytes and format of each article of some parts."""
    for corpus, folder in FOLDERS.items():
        at = shared / "corpora" / folder
        for path in sorted(at.rglob("*")):
            id = f"{corpus}/{path.relative_to(at)}"
            if path.suffix in SUFFIXES and part_of(id) in parts and path.is_file():
                yield corpus, id, path.read_bytes(), SUFFIXES[path.suffix]
    for row in given(shared, "train"):
        id = f"polnear/{row['id']}"
        if part_of(id) in parts:
            yield "polnear", id, row["text"].encode("utf-8"), "text"
    if THIRD in parts:
        for corpus, rows in (("polnear-dev", given(shared, "dev")), *((name, texts(shared, name)) for name in THIRD_SETS)):
            for row in rows:
                yield corpus, f"{corpus}/{row['id']}", row["text"].encode("utf-8"), "text"
