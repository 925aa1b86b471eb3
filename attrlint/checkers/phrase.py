"""Words or a pattern, whatever they mean: the first checker for a newsroom's own rules."""

from __future__ import annotations

import time
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.document import Span

SECONDS = 2.0  # for one rule on one draft: a pattern from a config must not hang a hook
UNITS = ("sentence", "paragraph")


def phrase(
    article: Article,
    *,
    terms: tuple[str, ...] = (),
    pattern: str = "",
    ignore_case: bool = False,
    unless_near: tuple[str, ...] = (),
    within: str = "sentence",
) -> Iterator[Hit]:
    """Any of `terms`, or what `pattern` matches, within a paragraph.

    A term without capitals is matched in any case. A hit with one of the `unless_near` terms in its
    sentence or paragraph is dropped. TimeoutError after SECONDS.
    """
    wanted = _compile(pattern or _any_of(terms), ignore_case)
    cleared = _compile(_any_of(unless_near), ignore_case) if unless_near else None
    deadline = time.monotonic() + SECONDS
    for block in article.document.blocks:
        # Cut out, so that `^` and `$` are the paragraph's ends.
        text, start = article[block.span], block.span.start
        left = max(0.001, deadline - time.monotonic())
        for match in wanted.finditer(text, timeout=left):
            if match.start() == match.end():
                continue
            span = Span(start + match.start(), start + match.end())
            if cleared and cleared.search(_around(article, span, within), timeout=left):
                continue
            yield Hit(span)


def _around(article: Article, span: Span, within: str) -> str:
    first, last = article.sentence_at(span.start), article.sentence_at(span.end - 1)
    if within == "paragraph":
        first, last = article.paragraph_of(first)[0], article.paragraph_of(last)[-1]
    return article[Span(article.sentences[first].span.start, article.sentences[last].span.end)]


def _any_of(terms: tuple[str, ...]) -> str:
    import regex

    found = []
    for term in sorted(terms, key=len, reverse=True):
        words = r"\s+".join(regex.escape(word) for word in term.split())
        words = regex.sub("['’]", "['’]", words)
        found.append(rf"(?{'i' if term == term.lower() else ''}:(?<!\w){words}(?!\w))")
    return "|".join(found)


def _compile(pattern: str, ignore_case: bool):
    import regex

    return regex.compile(pattern, regex.VERSION1 | (regex.IGNORECASE if ignore_case else 0))


def _problem(
    *, terms: tuple[str, ...], pattern: str, ignore_case: bool, unless_near: tuple[str, ...], within: str
) -> tuple[str, str] | None:
    """The option that cannot be used, and why in words; None if all can."""
    if bool(terms) == bool(pattern):
        return "terms", "phrase needs either terms or a pattern; give one of them"
    if not all(term.strip() for term in (*terms, *unless_near)):
        return "terms" if terms else "unless-near", "an empty term would match everywhere; take it out"
    if within not in UNITS:
        return "within", f"unknown unit {within!r}; known: {', '.join(UNITS)}"
    if pattern:
        import regex

        try:
            _compile(pattern, ignore_case)
        except (regex.error, RecursionError, OverflowError) as error:
            return "pattern", f"not a pattern: {error}; see the syntax of the regex package"
    return None


phrase.problem = _problem
