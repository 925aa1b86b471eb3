"""Hedges dropped on purpose: are they found, and how much is found in the articles as they were?

An inconsistency is planted in one of two claims that match (bench/claims.py): a hedge or an attribution is taken out of
the one, or put into the other. Sixty pairs were written by hand, each with its repair; they are counted apart.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.claims import ADVERB, HEAD, SPEECH, TAIL, Claims, Sentence, find_claims
from bench.copy import sources
from bench.polnear import given
from bench.reading import ROOT, read
from bench.sets import texts

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

RULES = frozenset(("hedge-dropped", "headline-hedge-mismatch", "uneven-verbs", "magnitude-drift"))
# Rules are tuned on the last of these; it fills up what the others leave short of ARTICLES.
PARTS = (("first", "second"), ("tune",))
GOLD = ("basil", "gum", "ieer", "szeged")
ARTICLES = 200
SEED = 20261125
HANDWRITTEN = ROOT / "bench" / "pairs.toml"
_ADVERBS = ("allegedly", "reportedly", "allegedly", "reportedly", "purportedly")
_TAILS = (
    "prosecutors allege", "opponents claim", "two former employees claim", "the lawsuit alleges", "critics have alleged",
    "according to unconfirmed reports",
)  # fmt: skip


@dataclass(frozen=True)
class Planted:
    """A draft with an inconsistency: what was done, and the code points of both claims in the new text."""

    id: str
    kind: str
    text: str
    format: str
    places: tuple[tuple[int, int], tuple[int, int]]


@dataclass
class Outcome:
    planted: int = 0
    found: int = 0
    by_kind: dict[str, list[int]] | None = None  # kind: [found, planted]
    missed: list[str] | None = None
    untouched: int = 0  # findings in the articles as they were
    noted: list[str] | None = None
    articles: int = 0


def check(shared: Path) -> Outcome:
    """Plants in the first ARTICLES articles, in random order, that have two claims to plant in."""
    outcome = Outcome(by_kind={}, missed=[], noted=[])
    drawn = random.Random(SEED)
    for id, raw, format in _drafts(shared, drawn):
        if outcome.articles == ARTICLES:
            break
        planted = plant(id, raw, format, drawn)
        if planted is None:
            continue
        outcome.articles += 1
        before = _findings(id, raw, format)
        outcome.untouched += len(before)
        outcome.noted += [f"{id}: {finding.rule}: {finding.text!r}" for finding in before]
        known = {(finding.rule, finding.text) for finding in before}
        found = any(
            _touches(finding, place)
            for finding in _findings(id, planted.text, planted.format)
            if (finding.rule, finding.text) not in known
            for place in planted.places
        )
        outcome.planted += 1
        outcome.found += found
        counts = outcome.by_kind.setdefault(planted.kind, [0, 0])
        counts[0] += found
        counts[1] += 1
        if not found:
            one, other = (planted.text[start:end] for start, end in planted.places)
            outcome.missed.append(f"{id} ({planted.kind})\n    {one}\n    {other}")
    return outcome


def _drafts(shared: Path, drawn: random.Random) -> Iterator[tuple[str, str, str]]:
    """Id, text and format of all articles: copy kept for counting, then other gold, then copy rules were tuned on."""
    for part in PARTS:
        copies = [(id, data, format) for _, id, data, format in sources(shared, frozenset(part)) if format != "html"]
        drawn.shuffle(copies)
        for id, data, format in copies:
            yield id, _as_markdown(data.decode("utf-8", "replace"), format), "markdown"
        gold = [row for name in GOLD for row in texts(shared, name)] + given(shared, "dev")
        for row in gold if part == PARTS[0] else ():
            yield row["id"], _as_markdown(row["text"], "text"), "markdown"


def _as_markdown(raw: str, format: str) -> str:
    """PolNeAR's plain texts open with their headline: it goes where a newsroom's Markdown has it."""
    if format != "text":
        return raw
    title, _, body = raw.partition("\n\n")
    return f"---\ntitle: {json.dumps(title.rstrip('.'), ensure_ascii=False)}\n---\n\n{body}"


def plant(id: str, raw: str, format: str, drawn: random.Random) -> Planted | None:
    """The draft with one inconsistency in two of its matching claims; None if it has none to plant in."""
    claims = list(find_claims(raw))
    drawn.shuffle(claims)
    for pair in claims:
        changed = _changed(pair, drawn)
        if changed is None:
            continue
        kind, sentence, text = changed
        new = raw[: sentence.start] + text + raw[sentence.end :]
        moved = len(text) - len(sentence.text)
        places = tuple(
            (one.start + moved * (one.start > sentence.start), one.end + moved * (one.start >= sentence.start))
            for one in (pair.one, pair.other)
        )
        where = "headline" if pair.one.headline else "body"
        return Planted(id, f"{kind}, {where}", new, format, places)
    return None


def _changed(pair: Claims, drawn: random.Random) -> tuple[str, Sentence, str] | None:
    """What is done to which sentence of the pair, and what it then reads."""
    both = ((pair.one, pair.verbs[0]), (pair.other, pair.verbs[1]))
    for pattern, kind in ((ADVERB, "hedge dropped"), (TAIL, "attribution dropped"), (HEAD, "attribution dropped")):
        if not all(SPEECH.search(sentence.text) or ADVERB.search(sentence.text) for sentence, _ in both):
            break
        droppable = [sentence for sentence, _ in both if pattern.search(sentence.text)]
        if droppable:
            changed = drawn.choice(droppable)
            text = pattern.sub("", changed.text, count=1)
            text = text[:1].upper() + text[1:]
            if not SPEECH.search(text) and not ADVERB.search(text):
                return kind, changed, text
    if not all(sentence.flat(verb) for sentence, verb in both):
        return None
    changed, verb = both[1] if pair.one.headline else drawn.choice(both)
    if drawn.random() < 0.5 or not changed.text.endswith("."):
        at = verb - changed.start
        return "hedge added", changed, f"{changed.text[:at]}{drawn.choice(_ADVERBS)} {changed.text[at:]}"
    return "attribution added", changed, f"{changed.text[:-1]}, {drawn.choice(_TAILS)}."


def _findings(id: str, raw: str, format: str) -> list:
    from attrlint.config import Config
    from attrlint.lint import lint
    from attrlint.rules import shipped_rules

    rules = [rule for rule in shipped_rules() if rule.id in RULES and rule.default]
    known = {rule.id for rule in shipped_rules()}
    return lint(read(Path(id), raw.encode("utf-8"), format), rules, known, least=Config().min_confidence)[0]


def _touches(finding, place: tuple[int, int]) -> bool:
    spans = [finding.span, *(related.span for related in finding.related)]
    return any(start < place[1] and place[0] < end for start, end in spans)


@dataclass(frozen=True)
class Handwritten:
    """How many of the pairs by hand are found, and how many of their repairs are found fault with."""

    pairs: int
    found: int
    repaired: int
    lines: tuple[str, ...]


def check_handwritten(path: Path = HANDWRITTEN) -> Handwritten:
    pairs = tomllib.loads(path.read_text("utf-8"))["pair"]
    found = repaired = 0
    lines = []
    for pair in pairs:
        bad = bool(_findings("pair.md", pair["bad"], "markdown"))
        good = bool(_findings("pair.md", pair["good"], "markdown"))
        found += bad
        repaired += good
        if not bad:
            lines.append(f"not found: {pair['bad']!r}")
        if good:
            lines.append(f"found in the repair: {pair['good']!r}")
    return Handwritten(len(pairs), found, repaired, tuple(lines))


def lines(outcome: Outcome, errors: int) -> Iterator[str]:
    yield (
        f"{outcome.articles} articles, {outcome.planted} planted: {outcome.found} found "
        f"({outcome.found / max(1, outcome.planted):.0%}); untouched: {outcome.untouched} findings "
        f"({10 * outcome.untouched / max(1, outcome.articles):.2f} in 10 articles)"
    )
    for kind, (found, planted) in sorted(outcome.by_kind.items()):
        yield f"  {kind:34}{found:4} of {planted}"
    for words in outcome.missed[:errors]:
        yield f"missed: {words}"
    for words in outcome.noted[:errors]:
        yield f"untouched: {words}"


def handwritten_lines(hand: Handwritten, errors: int) -> Iterator[str]:
    yield f"by hand: {hand.found} of {hand.pairs} found; {hand.repaired} of {hand.pairs} repairs found fault with"
    yield from hand.lines[:errors]
