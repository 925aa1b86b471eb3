"""`Finding`: what the user sees, its order, and the fingerprint that survives edits elsewhere."""

from __future__ import annotations

from attrlint.document import Location, Span
from attrlint.values import changed, value

SEVERITIES = ("error", "warning", "note")  # worst first; SARIF's words, so no reporter maps them
CONFIDENCES = ("high", "medium", "low")
_STRAIGHT = {ord(curly): straight for curly, straight in zip("“”„«»‘’‚–—−", "\"\"\"\"\"'''---")}


@value
class Related:
    """Another place that belongs to a finding, and what it is, in a few words."""

    location: Location
    span: tuple[int, int]  # raw code points
    text: str
    message: str
    prose: Span = Span(0, 0)  # the same place in Document.text


@value
class Finding:
    """One query to the writer. `span` is raw code points [start, end); `text` the prose there.

    `fingerprint` is "" until `with_fingerprints` has set it.
    """

    rule: str
    group: str
    severity: str
    confidence: str
    location: Location
    span: tuple[int, int]
    text: str
    message: str
    help: str
    related: tuple[Related, ...]
    prose: Span  # the same place in Document.text
    sentence: str  # the prose of the sentence it begins in
    fingerprint: str = ""


def severity_of(severity: str, confidence: str) -> str:
    """How serious a finding is: a guess is a note, whatever its rule's severity."""
    return "note" if confidence == "low" else severity


def sure_enough(confidence: str, least: str) -> bool:
    """Whether a finding of the confidence is told where `least` is asked for."""
    return CONFIDENCES.index(confidence) <= CONFIDENCES.index(least)


def in_order(finding: Finding) -> tuple:
    """The key all reports are sorted by: path, line, column, rule."""
    location = finding.location
    return location.path, location.line, location.column, finding.rule, finding.span


def with_fingerprints(findings: list[Finding]) -> list[Finding]:
    """The findings of one draft, in order, each with its fingerprint.

    Rule, sentence and words at fault, and which of several the same: no line, no path. It outlives
    new line breaks, moved paragraphs, other quotation marks, and a new file name.
    """
    from hashlib import sha256

    counts: dict[str, int] = {}
    marked = []
    for finding in findings:
        words = "\0".join((finding.rule, normal(finding.sentence), normal(finding.text)))
        digest = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        counts[digest] = counts.get(digest, 0) + 1
        marked.append(changed(finding, fingerprint=f"{digest}:{counts[digest]}"))
    return marked


def normal(text: str) -> str:
    """`text` without what editors and converters change: quotation marks, dashes, blanks, case."""
    from unicodedata import normalize

    return " ".join(normalize("NFKC", text).translate(_STRAIGHT).split()).casefold()
