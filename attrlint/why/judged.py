"""What the rules made of a sentence: fired, silenced and by what, or silent and why; as plain types."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrlint.article import Article
from attrlint.checkers.figures import stated
from attrlint.checkers.figures.unattributed import verdict
from attrlint.checkers.hit import Hit
from attrlint.checkers.figures.reasons import Clearance
from attrlint.document import Span
from attrlint.findings import Finding, sure_enough
from attrlint.lint import finding_of, lint, not_outranked, quotation_in_scope, role_in_scope
from attrlint.rules import Rule
from attrlint.suppress import VERB, sentence_of
from attrlint.values import value
from attrlint.why.seen import figures_in, overlaps, place

FIGURES = "unattributed-figure"
UNABLE = (TimeoutError, KeyError, ValueError, TypeError)  # of a newsroom's own rule; `lint` says so


@value
class Ran:
    """The rules run on the draft. `seen` is what each saw in scope; `beyond` what it saw and must not say, and why."""

    rules: tuple[Rule, ...]
    seen: tuple[tuple[Rule, Hit], ...]
    beyond: tuple[tuple[Rule, Hit, str], ...]
    winners: frozenset[int]  # of `seen`, the places of those that nothing outranks
    kept: frozenset[tuple[str, tuple[int, int]]]  # rule and raw span of what is reported
    figures: dict[Span, int]  # indices of figures by the span that a hit on them has
    findings: tuple[Finding, ...]
    problems: tuple[str, ...]


def run_rules(
    article: Article, rules: Sequence[Rule], left_out: Sequence[Rule], known: Collection[str], least: str
) -> Ran:
    """`least` is the confidence that the config asks for."""
    findings, problems = lint(article, rules, known, least=least)
    seen: list[tuple[Rule, Hit]] = []
    beyond: list[tuple[Rule, Hit, str]] = []
    for rule in (*rules, *left_out):
        spans: set[Span] = set()
        for hit in _hits(article, rule):
            if hit.span in spans:
                continue
            spans.add(hit.span)
            if not role_in_scope(article, rule, hit.span):
                beyond.append((rule, hit, "role"))
            elif not quotation_in_scope(article, rule, hit.span):
                beyond.append((rule, hit, "quotation"))
            elif rule in left_out:
                beyond.append((rule, hit, "left out"))
            elif not sure_enough(hit.confidence, least):
                beyond.append((rule, hit, "doubtful"))
            else:
                seen.append((rule, hit))
    kept = {id(hit) for _, hit in not_outranked(seen)}
    winners = frozenset([i for i, (_, hit) in enumerate(seen) if id(hit) in kept])
    reported = frozenset([(finding.rule, finding.span) for finding in findings])
    figures = {stated.with_noun(article, figure): i for i, figure in enumerate(article.figures)}
    return Ran(
        tuple(rules), tuple(seen), tuple(beyond), winners, reported, figures, tuple(findings), tuple(problems)
    )  # fmt: skip


def _hits(article: Article, rule: Rule) -> list[Hit]:
    if not rule.checker or rule.needs and not article.tokens.has_any(rule.needs):
        return []
    try:
        return list(rule.run(article, **rule.options))
    except UNABLE:
        if not rule.where:
            raise
        return []


def fired(article: Article, ran: Ran, k: int) -> list[dict]:
    """What each rule saw in sentence number `k`, and what became of it: `reported` or by what it was silenced."""
    span = article.sentences[k].span
    found = []
    for i, (rule, hit) in enumerate(ran.seen):
        if overlaps(hit.span, span):
            found.append(_fired(article, ran, rule, hit, i in ran.winners))
    for rule, hit, why in ran.beyond:
        if overlaps(hit.span, span):
            words = _out_of_scope(article, ran, rule, hit, why)
            found.append({**_row(article, finding_of(article, rule, hit)), "outcome": why.replace(" ", "-"), "because": words})
    where = article.document.locate(span)
    for finding in ran.findings:  # about comments to attrlint
        if finding.group == "attrlint" and where.line <= finding.location.line <= where.end_line:
            found.append({**_row(article, finding), "outcome": "reported", "because": None})
    return sorted(found, key=lambda row: (row["outcome"] != "reported", row["span"], row["rule"]))


def _fired(article: Article, ran: Ran, rule: Rule, hit: Hit, wins: bool) -> dict:
    finding = finding_of(article, rule, hit)
    row = _row(article, finding)
    if not wins:
        by = [other for other, theirs in ran.seen if rule.id in other.outranks and overlaps(theirs.span, hit.span)]
        names = " and ".join(dict.fromkeys(other.id for other in by))
        return {**row, "outcome": "outranked", "because": f"{names} says more about the same words"}
    if (rule.id, finding.span) in ran.kept:
        because = None
        if hit.confidence == "low":
            doubt = _doubt(article, ran, rule, hit)
            because = f"only a note: {doubt}" if doubt else "only a note: it is a guess"
        return {**row, "outcome": "reported", "because": because}
    return {**row, "outcome": "ignored", "because": _comment(article, rule, finding)}


def _row(article: Article, finding: Finding) -> dict:
    where = finding.location
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "text": " ".join(finding.text.split()),
        "line": where.line,
        "column": where.column,
        "span": list(finding.span),
        "help": finding.help or None,
    }


def _out_of_scope(article: Article, ran: Ran, rule: Rule, hit: Hit, why: str) -> str:
    if why == "doubtful":
        return f"too doubtful to be told: {_doubt(article, ran, rule, hit) or 'it is a guess'}; --min-confidence low tells it"
    if why == "left out":
        return "the config leaves this rule out in this file"
    if why == "role":
        return f"it does not look at {ROLE_WORDS[article.role_at(hit.span.start)]}"
    return "it does not look at what stands inside quotation marks" if rule.unquoted else "it looks only inside quotation marks"


ROLE_WORDS = {
    "headline": "headlines", "standfirst": "the lines under a headline", "byline": "bylines", "dateline": "datelines",
    "heading": "headings", "body": "body text", "list": "lists", "table": "tables", "caption": "captions",
    "pull-quote": "quotations pulled out of the text", "block-quote": "quotations set apart", "footnote": "footnotes",
    "furniture": "what is no part of the story",
}  # fmt: skip


def _doubt(article: Article, ran: Ran, rule: Rule, hit: Hit) -> str:
    """What makes the finding a guess, where the rule can tell."""
    if rule.checker != FIGURES or hit.span not in ran.figures:
        return ""
    doubt = verdict(article, ran.figures[hit.span], rule.options)[1]
    return doubt.words if doubt else ""


def _comment(article: Article, rule: Rule, finding: Finding) -> str:
    """The comment that silences the finding, with its line and reason."""
    document = article.document
    for directive in document.directives:
        named = [name.strip().replace("_", "-") for name in directive.rules]
        if directive.verb == VERB and rule.id in named and overlaps(finding.prose, sentence_of(article, directive)):
            line = document.line_column(directive.start)[0]
            reason = f": {' '.join(directive.reason.split())}" if directive.reason else ""
            return f"the comment on line {line} says to ignore it{reason}"
    return "a comment says to ignore it"


def figures_left_alone(article: Article, ran: Ran, k: int) -> list[dict]:
    """For each figure and each rule that looks at its kind and is silent: why."""
    rows = []
    spoken = {(rule.id, hit.span) for rule, hit in ran.seen} | {(rule.id, hit.span) for rule, hit, _ in ran.beyond}
    for i, figure, _ in figures_in(article, k):
        looked = False
        for rule in ran.rules:
            if rule.checker != FIGURES:
                continue
            cleared = verdict(article, i, rule.options)[0]
            if cleared is not None and cleared.key == "kind":
                continue
            looked = True
            if cleared is not None and (rule.id, stated.with_noun(article, figure)) not in spoken:
                rows.append({**place(article, figure.span), "rule": rule.id, **_cleared(article, cleared)})
        if not looked and figure.kind != "record":
            why = KINDLESS[figure.kind == "range"]
            rows.append({**place(article, figure.span), "rule": None, "key": "kind", "why": why, "where": None})
    return rows


KINDLESS = ("none of the rules that are on asks who gives such a figure", "ranges are left to the rules on ranges")


def _cleared(article: Article, cleared: Clearance) -> dict:
    return {"key": cleared.key, "why": cleared.words, "where": place(article, cleared.span) if cleared.span else None}


def silent(article: Article, ran: Ran, k: int, looks_for: dict[str, str]) -> list[dict]:
    """The other rules that are on and saw nothing of their kind in sentence `k`."""
    span = article.sentences[k].span
    spoke = {rule.id for rule, hit in ran.seen if overlaps(hit.span, span)}
    spoke |= {rule.id for rule, hit, _ in ran.beyond if overlaps(hit.span, span)}
    spoke |= {row["rule"] for row in figures_left_alone(article, ran, k)}
    return [
        {"rule": rule.id, "group": rule.group, "looks_for": looks_for.get(rule.id, "")}
        for rule in ran.rules
        if rule.checker and rule.id not in spoke
    ]
