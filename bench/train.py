"""Learns the weights of attrlint/attribute/weights.txt from PolNeAR's train split, and from nothing else.

Two logistic regressions: is this word a cue, and does what it attributes end here? What they see is
what `Judge` asks for: while reading, each lookup of a weight is one thing seen. The annotators' answer
steers the reading as it goes, so that what comes later in a sentence is seen as it should be.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from attrlint.article import read_article
from attrlint.attribute.weigh import Judge
from attrlint.attribute.weights import PATH, SCALE, TABLES
from attrlint.document import Document
from bench.reading import _lexicon

EPOCHS, RATE, SHRINK = 5, 0.08, 0.01
FOLDS = 10
LEAST_SEEN = 5  # what is seen less often gets no weight
LEAST_WEIGHT = 8  # hundredths; less makes no difference
LEAN = (0.2, 0.2)  # to the two biases: as many missed as wrong, by cross-validation on train
CUE, EDGE = "cue", "edge"

Seen = list[tuple[str, str, str]]
"""Table, row and key of each weight that a question looked at."""


@dataclass
class Questions:
    """What was seen at each question of one document, and the annotators' answer."""

    cue: list[tuple[Seen, bool]] = field(default_factory=list)
    edge: list[tuple[Seen, bool]] = field(default_factory=list)


class _Table:
    """Stands for a table of weights, and notes what is looked up."""

    def __init__(self, name: str, seen: Seen) -> None:
        self.name, self.seen = name, seen

    def get(self, row: str, default: object = None) -> _Row:
        return _Row(self.name, row, self.seen)


class _Row:
    def __init__(self, table: str, row: str, seen: Seen) -> None:
        self.table, self.row, self.seen = table, row, seen

    def get(self, key: str, default: float | None = None) -> float:
        if (self.table, self.row, key) not in self.seen:  # a fallback was looked up with its pair already
            self.seen += [(self.table, self.row, part) for part in (*parts(self.table, key), key)]
        return 0.0


def parts(table: str, key: str) -> list[str]:
    """The simpler things that are seen with `key`: of a pair of tags the nearer one, and the row as such.

    They are learned apart, so that a rare pair leans on what is commoner, and added up in the file.
    """
    if table in ("words", "edge words") or key[:1] not in ("<", ">") or key[1:2] == " ":
        return []
    pair = len(key) == 3
    if table == "kinds":
        near = ["<" + key[2] if key[0] == "<" else key[:2]] if pair else []
        return [*near, ""] if key[0] == "<" else near
    if key[0] == ">":
        return [key[:2], ""] if pair else [""]
    return []


class Teacher(Judge):
    """A judge that answers as the annotators did, and keeps what it saw on the way."""

    def __init__(self, document: Document, gold: dict) -> None:
        self.seen: Seen = []
        super().__init__({name: _Table(name, self.seen) for name in TABLES}, _lexicon())
        self.document, self.questions = document, Questions()
        length = len(gold["text"]) + 1
        self.cues: list[dict | None] = [None] * length
        for attribution in gold["attributions"]:
            for start, end in attribution["cue"]:
                self.cues[start:end] = [attribution] * (end - start)
        self.furniture = bytearray(length)
        for start, end in gold["discard"]:
            self.furniture[start:end] = b"\1" * (end - start)

    def _place(self, tokens, token: int) -> int:
        return self.document.raw_span(tokens.start(token), tokens.ends[token])[0]

    def first_look(self, tokens, i, after, inside, led) -> float:
        self.seen.clear()
        super().first_look(tokens, i, after, inside, led)
        return math.inf  # always look at the subject too

    def second_look(self, tokens, i, source, inside) -> float:
        super().second_look(tokens, i, source, inside)
        at = self._place(tokens, i)
        yes = self.cues[at] is not None
        if not self.furniture[at]:
            self.questions.cue.append((self.seen[:], yes))
        return 0 if yes else -math.inf

    def edge(self, tokens, cue, start, at, stop, nth) -> float:
        self.seen.clear()
        super().edge(tokens, cue, start, at, stop, nth)
        attribution = self.cues[self._place(tokens, cue)]
        begins = self._place(tokens, start)
        ends = [end for _, end in attribution["content"] if end > begins] if attribution else []
        if not ends:
            return -1
        yes = max(ends) <= self._place(tokens, at) + 1
        self.questions.edge.append((self.seen[:], yes))
        return 1 if yes else -1


def read_questions(gold: dict) -> Questions:
    """All questions of one document, asked while it is read as annotated."""
    from attrlint.formats import read_draft

    document = read_draft("draft.txt", gold["text"].encode(), "text")
    teacher = Teacher(document, gold)
    read_article(document, _lexicon(), teacher)
    return teacher.questions


def learn(rows: Sequence[tuple[Seen, bool]], seed: int) -> tuple[float, dict[tuple[str, str, str], float]]:
    """Bias and weights of a logistic regression (AdaGrad, weights shrunk a little at each step)."""
    count = Counter(key for seen, _ in rows for key in seen)
    data = [([key for key in seen if count[key] >= LEAST_SEEN], yes) for seen, yes in rows]
    weights: dict[tuple[str, str, str], float] = defaultdict(float)
    slopes: dict[tuple[str, str, str], float] = defaultdict(lambda: 1.0)
    shuffle = random.Random(seed).shuffle
    bias = 0.0
    for _ in range(EPOCHS):
        shuffle(data)
        for keys, yes in data:
            total = bias + sum([weights[key] for key in keys])
            wrong = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - yes
            bias -= 0.02 * wrong
            for key in keys:
                slope = wrong + SHRINK * weights[key]
                slopes[key] += slope * slope
                weights[key] -= RATE * slope / math.sqrt(slopes[key])
    return bias, weights


def tables(questions: Sequence[Questions], lean: tuple[float, float] = LEAN, seed: int = 1) -> dict:
    """The tables that `Judge` asks, learned from these documents. `lean` is added to the two biases."""
    found: dict = {name: {} for name in TABLES}
    for question, added in zip((CUE, EDGE), lean):
        bias, weights = learn([row for one in questions for row in getattr(one, question)], seed)
        base = "kinds" if question == CUE else "edges"  # every sum has one pair of these: it carries the bias
        for (table, row, key), weight in weights.items():
            if key and abs(weight) * SCALE < LEAST_WEIGHT:
                continue
            whole = weight + sum([weights.get((table, row, part), 0) for part in parts(table, key)])
            if table == base and (not key or parts(table, key)[-1:] == [""]):
                whole += bias + added
            found[table].setdefault(row, {})[key] = round(whole * SCALE)
    return found


def lines(found: dict) -> Iterator[str]:
    """The tables as the file holds them, in a fixed order."""
    yield "# Learned by `python -m bench train`; table, row, what is seen there, weight in hundredths. See weigh.py."
    for table in TABLES:
        for row, weights in sorted(found[table].items()):
            for key, weight in sorted(weights.items()):
                yield f"{table}\t{row}\t{key}\t{weight}"


def write(gold: Sequence[dict]) -> str:
    """Writes weights.txt from these documents, and says what is in it."""
    found = tables([read_questions(document) for document in gold])
    text = "\n".join(lines(found)) + "\n"
    Path(PATH).write_text(text, encoding="utf-8")
    return f"{PATH}: {text.count(chr(10)) - 1} weights, {len(text) / 1000:.0f} KB, from {len(gold)} documents"


def held_out(gold: Sequence[dict], folds: int = FOLDS) -> list[dict]:
    """A reading of each document with weights that it had no part in: cross-validation over documents."""
    from attrlint.formats import read_draft
    from attrlint.show import show_jsonl

    questions = [read_questions(document) for document in gold]
    readings: list[dict] = [{}] * len(gold)
    for fold in range(folds):
        judge = Judge(tables([one for i, one in enumerate(questions) if i % folds != fold]), _lexicon())
        for i in range(fold, len(gold), folds):
            draft = read_draft("draft.txt", gold[i]["text"].encode(), "text")
            readings[i] = {**show_jsonl(read_article(draft, _lexicon(), judge)), "id": gold[i]["id"]}
    return readings
