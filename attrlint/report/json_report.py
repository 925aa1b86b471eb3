"""The report for programs; docs/json.md describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from attrlint.document import Location
from attrlint.findings import Finding

SCHEMA_VERSION = 1


def json_report(findings: Iterable[Finding], files: Iterable[dict]) -> str:
    """One object. `files` have `path` and `status`, and `problem` where one was not read."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "files": list(files),
        "findings": [_finding(finding) for finding in findings],
    }
    # ASCII: no draft can put control characters on a terminal, and no half character breaks the output.
    return json.dumps(report, indent=1) + "\n"


def _finding(finding: Finding) -> dict:
    return {
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "path": finding.location.path,
        **_place(finding.location, finding.span),
        "text": finding.text,
        "message": finding.message,
        "help": finding.help,
        "related": [
            {**_place(related.location, related.span), "text": related.text, "message": related.message}
            for related in finding.related
        ],
        "fingerprint": finding.fingerprint,
    }


def _place(location: Location, span: tuple[int, int]) -> dict:
    return {
        "start": {"line": location.line, "column": location.column},
        "end": {"line": location.end_line, "column": location.end_column},
        "span": list(span),
    }
