"""The last line: what was read, by how many rules, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable

from attrlint.findings import SEVERITIES, Finding


def summary(drafts: int, sentences: int, rules: int, findings: Iterable[Finding], unread: int = 0) -> str:
    counts = dict.fromkeys(SEVERITIES, 0)
    for finding in findings:
        counts[finding.severity] += 1
    found = ", ".join(count(number, severity) for severity, number in counts.items() if number)
    missed = f"; {count(unread, 'file')} not read" if unread else ""
    return (
        f"{count(drafts, 'draft')}, {count(sentences, 'sentence')}, {count(rules, 'rule')}: "
        f"{found or 'no findings'}{missed}\n"
    )


def statistics(findings: Iterable[Finding]) -> str:
    """A line for each rule that found something, the most frequent first."""
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{number:>6}  {rule}\n" for rule, number in rows)


def count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
