"""Rules run on a reading: in scope, one finding a defect, without what comments ignore, in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.findings import Finding, Related, in_order, severity_of, sure_enough, with_fingerprints
from attrlint.rules import Rule
from attrlint.suppress import suppress

MESSAGE_WORDS = 60  # characters of the draft that a message quotes before it cuts them short

Seen = tuple[Rule, Hit]


def lint(
    article: Article, rules: Sequence[Rule], known: Collection[str], fingerprints: bool = False, least: str = "low"
) -> tuple[list[Finding], list[str]]:
    """The findings, in order, and what kept a newsroom's own rule from being run.

    `known` are the names of all rules, for the comments in the draft. What is less sure than `least` is left out:
    it silences no finding of another rule either, but a comment that ignores it is not unused.
    """
    problems: list[str] = []
    seen: list[Seen] = []
    for rule in rules:
        if rule.checker:
            try:
                hits = _hits(article, rule)
                if hits:
                    seen += [(rule, hit) for hit in hits]
            except TimeoutError:
                problems.append(
                    f"{rule.where}: the pattern of {rule.id!r} took too long on {article.document.path}; "
                    "make it simpler"
                )
            except (KeyError, ValueError, TypeError) as error:
                if not rule.where:
                    raise
                problems.append(f"{rule.where}: an option of {rule.id!r} has a value that is not known: {error}")
    doubtful = [(rule.id, hit.span) for rule, hit in seen if not sure_enough(hit.confidence, least)]
    if doubtful:
        seen = [(rule, hit) for rule, hit in seen if sure_enough(hit.confidence, least)]
    findings = [finding_of(article, rule, hit) for rule, hit in not_outranked(seen)] if seen else []
    findings.sort(key=in_order)
    if findings and fingerprints:
        findings = with_fingerprints(findings)
    kept = suppress(article, findings, rules, known, doubtful)
    if kept is not findings:
        kept.sort(key=in_order)
        if fingerprints:
            own = iter(with_fingerprints([finding for finding in kept if not finding.fingerprint]))
            kept = [finding if finding.fingerprint else next(own) for finding in kept]
    return kept, problems


def _hits(article: Article, rule: Rule) -> list[Hit]:
    """What the rule's checker saw in scope, each place once."""
    if rule.needs and not article.tokens.has_any(rule.needs):
        return []
    found: dict[Span, Hit] = {}
    for hit in rule.run(article, **rule.options):
        span = hit.span
        if span not in found and role_in_scope(article, rule, span) and quotation_in_scope(article, rule, span):
            found[span] = hit
    return list(found.values())


def role_in_scope(article: Article, rule: Rule, span: Span) -> bool:
    """Whether the rule looks at headlines, body text ..., whatever `span` stands in."""
    return article.role_at(span.start) in rule.roles


def quotation_in_scope(article: Article, rule: Rule, span: Span) -> bool:
    """Whether the rule looks inside quotation marks, or outside them, as `span` stands."""
    return (rule.quoted and rule.unquoted) or (rule.quoted if article.quoted(span) else rule.unquoted)


def not_outranked(seen: list[Seen]) -> list[Seen]:
    """`seen` without what a rule that outranks it saw at the same words."""
    winners: dict[str, list[Span]] = {}  # losing rule: places where it must be silent
    for rule, hit in seen:
        for loser in rule.outranks:
            winners.setdefault(loser, []).append(hit.span)
    joined = {loser: _joined(spans) for loser, spans in winners.items()}
    return [(rule, hit) for rule, hit in seen if not _overlaps(joined.get(rule.id), hit.span)]


def _joined(spans: list[Span]) -> tuple[list[int], list[int]]:
    """Starts and ends of the stretches that `spans` cover, in order."""
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans):
        if ends and span.start < ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return starts, ends


def _overlaps(stretches: tuple[list[int], list[int]] | None, span: Span) -> bool:
    if stretches is None:
        return False
    starts, ends = stretches
    i = bisect_left(starts, span.end) - 1  # the last stretch that begins before the span ends
    return i >= 0 and ends[i] > span.start


def finding_of(article: Article, rule: Rule, hit: Hit) -> Finding:
    """What the user sees of the hit."""
    document, span = article.document, hit.span
    related = tuple(
        Related(
            document.locate(place), document.raw_span(place.start, place.end), document[place],
            "the same" if not words else words, place,
        )
        for place, words in hit.related
    )  # fmt: skip
    text = document[span]
    fields = {name: _short(value) for name, value in hit.fields.items()}
    fields["text"] = _short(text)
    fields["related"] = _short(related[0].text) if related else ""
    raw = document.raw_span(span.start, span.end)
    sentence = document[article.sentences[article.sentence_at(span.start)].span] if article.sentences else ""
    return Finding(
        rule.id, rule.group, severity_of(hit.severity or rule.severity, hit.confidence), hit.confidence, document.locate_raw(*raw), raw, text, rule.say(fields),
        rule.help, related, span, sentence,
    )  # fmt: skip


def _short(text: str) -> str:
    """`text` on one line, cut between words where it is long."""
    if "\n" in text:
        text = " ".join(text.split())
    if len(text) <= MESSAGE_WORDS:
        return text
    cut = text.rfind(" ", 20, MESSAGE_WORDS)
    return text[: cut if cut > 0 else MESSAGE_WORDS].rstrip(",;: ") + "…"
