"""One line a finding, as compilers write: path:line:column: severity rule: message."""

from __future__ import annotations

from collections.abc import Iterable

from attrlint.findings import Finding
from attrlint.visible import visible


def concise(findings: Iterable[Finding]) -> str:
    return "".join(
        f"{visible(finding.location.path)}:{finding.location.line}:{finding.location.column}: "
        f"{finding.severity} {finding.rule}: {visible(finding.message)}\n"
        for finding in findings
    )
