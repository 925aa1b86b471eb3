"""`<!-- attrlint: ignore[rule] reason -->`: the findings it takes out, and those about itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from attrlint.article import Article
from attrlint.document import Directive, Document, Span
from attrlint.errors import nearest
from attrlint.findings import Finding
from attrlint.rules import Rule

VERB = "ignore"


def suppress(
    article: Article, findings: list[Finding], rules: Collection[Rule], known: Collection[str],
    doubtful: Collection[tuple[str, Span]] = (),
) -> list[Finding]:  # fmt: skip
    """The findings that no comment takes out, and new ones for comments that are wrong or unused.

    `rules` are those that ran, `known` the names of all: a comment for a rule that did not run is
    not unused, nor is one for what was seen and is too `doubtful` (rule, place) to be told.
    """
    if not article.document.directives:
        return findings
    ran = {rule.id: rule for rule in rules}
    taken: set[int] = set()
    own: list[Finding] = []
    for directive in article.document.directives:
        sentence = sentence_of(article, directive)
        for rule, message, text in _problems(directive, known):
            own += _own_finding(article.document, directive, ran.get(rule), message, text)
        if directive.verb != VERB:
            continue
        for name in dict.fromkeys(_plain(name) for name in directive.rules):
            if name not in known:
                continue
            found = {i for i, finding in enumerate(findings) if finding.rule == name and _touch(finding.prose, sentence)}
            seen = found or any(rule == name and _touch(span, sentence) for rule, span in doubtful)
            if not seen and name in ran and ran[name].checker:
                message = f"nothing to ignore here: no {name} in this sentence"
                own += _own_finding(article.document, directive, ran.get("unused-ignore"), message, name)
            taken |= found
    return [finding for i, finding in enumerate(findings) if i not in taken] + own


def sentence_of(article: Article, directive: Directive) -> Span:
    """The sentence the comment stands in or before; behind, where it ends a line of prose.

    "118 people came. <!-- attrlint: ... -->" at the end of a line is about those 118 people.
    """
    sentences, at = article.sentences, directive.at
    if not sentences:
        return Span(at, at)
    k = article.sentence_at(at)
    span = sentences[k].span
    if span.start < at < span.end or (at == span.start and not _ends_line(article.document, directive)):
        return span
    if _ends_line(article.document, directive):
        return sentences[k - 1].span if at <= span.start and k else span
    if at < span.start or k + 1 == len(sentences):
        return span
    return sentences[k + 1].span


def _ends_line(document: Document, directive: Directive) -> bool:
    """Whether the comment has prose before it on its line, and nothing behind it."""
    raw = document.raw
    before = raw[_line_start(raw, directive.start) : directive.start].strip()
    behind = raw[directive.end : directive.end + 200].lstrip(" \t")
    while behind.startswith("<!--") and "-->" in behind:  # one comment behind another
        behind = behind[behind.find("-->") + 3 :].lstrip(" \t")
    closed = behind.startswith("</")  # the paragraph's own end, in HTML
    return bool(_without_comments(before)) and (not behind or behind[0] in "\r\n" or closed)


def _line_start(raw: str, at: int) -> int:
    return max(raw.rfind("\n", 0, at), raw.rfind("\r", 0, at)) + 1


def _without_comments(before: str) -> str:
    while before.endswith("-->") and "<!--" in before:
        before = before[: before.rfind("<!--")].rstrip()
    if before.endswith(">") and before.startswith("<") and before.count("<") == 1:
        return ""  # a tag alone: "<p><!-- ... -->"
    return before.strip(" \t>*-+#")  # marks that open a quotation, list item or heading


def _problems(directive: Directive, known: Collection[str]) -> Iterable[tuple[str, str, str]]:
    """(rule, message, words at fault) for what cannot be understood in the comment."""
    if directive.verb != VERB:
        yield "unknown-ignore", f"unknown comment {directive.verb!r}; write ignore[rule] and the reason", directive.verb
    elif not directive.rules:
        yield "unknown-ignore", "which rule? Write ignore[rule] and the reason", VERB
    else:
        if not directive.reason.strip():
            yield "unexplained-ignore", "ignored, and why? Write the reason behind the bracket", VERB
        for name in directive.rules:
            if _plain(name) not in known:
                yield "unknown-ignore", f"no rule is called {name!r}; {nearest(_plain(name), known)}", name


def _own_finding(
    document: Document, directive: Directive, rule: Rule | None, message: str, text: str
) -> Iterable[Finding]:
    if rule is None:
        return
    comment = document.raw[directive.start : directive.end]
    at = comment.find(text)
    start, end = (directive.start + at, directive.start + at + len(text)) if text and at >= 0 else (
        directive.start, directive.end
    )  # fmt: skip
    yield Finding(
        rule.id, rule.group, rule.severity, "high", document.locate_raw(start, end), (start, end),
        document.raw[start:end], message, rule.help, (), Span(directive.at, directive.at), comment,
    )  # fmt: skip


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _plain(name: str) -> str:
    return name.strip().replace("_", "-")
