"""`attrlint sources`: who is in a draft, and how much of it each carries."""

from __future__ import annotations

import unicodedata

from attrlint.article import Article
from attrlint.attribute import LEVELS
from attrlint.mark.figures import Figure
from attrlint.mark.quotes import Quote

WIDTH = 80
COLUMNS = ("line", "quotes", "figures")


def source_rows(article: Article) -> list[dict]:
    """The sources of the draft as plain types, in order of first mention. Documented in docs/json.md."""
    document, cast = article.document, article.cast
    rows = []
    for n, source in enumerate(cast.sources):
        start, end = document.raw_span(source.first.start, source.first.end)
        rows.append(
            {
                "id": source_id(n),
                "kind": source.kind,
                "name": source.name,
                "named": source.named,
                "level": source.level,
                "titles": list(source.titles),
                "spellings": list(source.spellings),
                "of": source_id(source.of),
                "first": [start, end],
                "line": document.line_column(start)[0],
                "attributions": [],
                "quotes": [],
                "figures": [],
            }
        )
    for k, who in enumerate(cast.attributions):
        if who is not None:
            rows[who]["attributions"].append(k)
    for key, spans, sources in (
        ("quotes", [quote.span for quote in article.quotes], article.quote_sources),
        ("figures", [figure.span for figure in article.figures], article.figure_sources),
    ):
        for span, who in zip(spans, sources):
            if who is not None:
                rows[who][key].append(list(document.raw_span(span.start, span.end)))
    return rows


def source_id(n: int | None) -> str | None:
    """The name that source number `n` goes by in JSON."""
    return None if n is None else f"s{n + 1}"


def sources_json(article: Article) -> dict:
    """One draft's sources, most-carrying first, and the spans of what has none."""
    document = article.document

    def without(found: tuple[Figure, ...] | tuple[Quote, ...], sources: tuple[int | None, ...]) -> list[list[int]]:
        return [list(document.raw_span(f.span.start, f.span.end)) for f, who in zip(found, sources) if who is None]

    return {
        "path": document.path,
        "sources": _most_carrying_first(source_rows(article)),
        "without_source": {
            "quotes": without(article.quotes, article.quote_sources),
            "figures": without(article.figures, article.figure_sources),
        },
    }


def _most_carrying_first(rows: list[dict]) -> list[dict]:
    return sorted(rows, key=lambda row: (-len(row["quotes"]) - len(row["figures"]), row["first"]))


def sources_text(article: Article, clean=lambda text: text) -> str:
    """The same as a table for people. `clean` makes prose printable."""
    shown = sources_json(article)
    without = shown["without_source"]
    # An organisation that says nothing is no more than a name in the story.
    rows = [row for row in shown["sources"] if row["attributions"] or row["kind"] == "person"]
    names = {row["id"]: row["name"] for row in shown["sources"]}
    lines = [f"{clean(article.document.path)}: {len(rows) or 'no'} source{'' if len(rows) == 1 else 's'}"]
    if rows:
        lines += ["", " ".join(f"{column:>7}" for column in COLUMNS)]
    for row in rows:
        numbers = (row["line"], len(row["quotes"]) or "-", len(row["figures"]) or "-")
        front = " ".join(f"{number:>7}" for number in numbers) + "  "
        lines += _wrapped(clean(row["name"]), front)
        for more in _more(row, names):
            lines += _wrapped(clean(more), " " * len(front))
    lines.append("")
    quotes, figures = len(without["quotes"]), len(without["figures"])
    lines.append(f"without a source: {_count(quotes, 'quote')}, {_count(figures, 'figure')}")
    return "\n".join(lines) + "\n"


def _more(row: dict, names: dict) -> list[str]:
    """What stands under a name: how well it is sourced, its roles, whom it speaks for, its other spellings."""
    level = LEVELS[row["level"]]
    if row["kind"] in ("organisation", "document"):
        level = row["kind"]  # which of the three that level 5 is
    more = [f"group: {level}" if row["kind"] == "group" else level]
    if row["titles"]:
        more.append("; ".join(row["titles"]))
    if row["of"] is not None:
        more.append(f"of {names[row['of']]}")
    others = [spelling for spelling in row["spellings"] if spelling != row["name"]]
    if others:
        more.append("also " + ", ".join(others))
    return more


def _wrapped(text: str, front: str) -> list[str]:
    """`text` behind `front`, broken at blanks so that no line is wider than WIDTH if words allow."""
    lines, line, room = [], "", WIDTH - len(front)
    for word in text.split(" "):
        if line and _width(line) + 1 + _width(word) > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    return [(front if k == 0 else " " * len(front)) + line for k, line in enumerate(lines)]


def _width(text: str) -> int:
    """Columns that `text` takes: two for a wide character, none for an accent of its own."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _count(n: int, noun: str) -> str:
    return f"{n or 'no'} {noun}{'' if n == 1 else 's'}"
