"""`python -m bench who` counts as it says, on a text of our own."""

import json

from bench import who

TEXT = "Ana Ruiz met Tom Crane. Ruiz said no. “Never,” she said. “It is over,” Crane said."


def _item(words: str, chain: str, nth: int = 0) -> dict:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words, "chain": chain}


def test_figures_of_a_small_gold(tmp_path):
    gold = tmp_path / "gold"
    gold.mkdir()
    people = [
        _item("Ana Ruiz met Tom Crane", "3"), _item("Ana Ruiz", "1"), _item("Tom Crane", "2"), _item("Ruiz", "1", 1),
        _item("Crane", "1", 1),  # wrong on purpose: a pair we do not join
    ]  # fmt: skip
    spoken = [
        {**_item("Never", "1"), "quote": "yes", "speaker": "Ana_Ruiz"},
        {**_item("It is over", "1"), "quote": "yes", "speaker": "Ana_Ruiz"},
        {**_item("It is over", "1"), "quote": "yes", "speaker": "other_anti"},
    ]
    for name, items in (("gum_derived-person_mentions", people), ("basil", spoken)):
        (gold / f"{name}.dev.jsonl").write_text(json.dumps({"id": "x", "text": TEXT, "items": items}) + "\n", "utf-8")
    assert who.lines(tmp_path) == [
        "GUM people, mentions that hold nobody else: 4 mentions, 4 with a source",
        "  pairs     P 0.500  R 0.333  F1 0.400  (1 right of 2 joined, 3 in the gold)",
        "  B-cubed   P 0.750  R 0.667",
        "BASIL quoted spans whose attribution has a source",
        "  name      right 0 of 1 answered of 1",
        "  pronoun   right 1 of 1 answered of 1",
    ]
