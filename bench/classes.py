"""docs/classes.md, written from the lexicon: the token classes a pattern may use."""

from __future__ import annotations

import os
import re
from pathlib import Path

import tomli

from attrlint.lexicon.compile import SHAPES, VERB_KINDS, listed

PAGE = Path(__file__).parent.parent / "docs" / "classes.md"
SHAPE_NOTES = {
    "CAPITAL": "Begins with a capital.",
    "UPPER": "All capitals, two letters or more.",
    "NAME": "A capitalised word the lexicon does not know.",
    "NUMERAL": "Digits: 12, 3.5, 42,000, 3.4bn.",
    "YEAR": "Four digits, 1500 to 2099.",
    "ORDINAL": "40th, first.",
    "MIXED": "Letters and digits: F-35, 1990s.",
    "ING": "Ends in -ing.",
    "ED": "Ends in -ed.",
    "ADVERB": "Ends in -ly, or is listed.",
    "WORD": "Any other word in lower case.",
    "STOP": "A full stop, question or exclamation mark.",
    "END": "A STOP that ends a sentence.",
    "BREAK": "The gap between two blocks.",
    "CONTINUED": "The rest of a phrase, or the full stop of an abbreviation: goes with the token before it.",
    "VERB": "Any form of a listed verb.",
    "WEAK": "A verb form that is more often no cue: it needs more to count.",
    "BASE": "The base form of a listed verb.",
    "ACRONYM": "U.S., a.m.",
    "NUMBER_UNIT": "A number and its unit in one word: two-mile, five-point, 47km, Rs500.",
    "ANCHOR": "A word that phrases are found by; of no use in a pattern.",
}


def page() -> str:
    """The whole page: one row a class, with what it is and a few of its words."""
    rows: dict[str, tuple[str, list[str]]] = {name: (SHAPE_NOTES.get(name, ""), []) for name in SHAPES}
    folder = Path(__file__).parent.parent / "attrlint" / "lexicon"
    for path in sorted(folder.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        for heading, table in tomli.loads(text).items():
            if heading == "weak" or "means" in table and heading.islower():
                continue
            name = heading.upper() if heading in VERB_KINDS else heading
            words = [line.split()[0] for line in table["verbs"]] if "verbs" in table else listed(table)
            note = re.split(rf"\[{heading}(?:\.means)?\]", text, maxsplit=1)[1].split("\n")[1].removeprefix("#").strip()
            old = rows.get(name, ("", []))
            rows[name] = (old[0] or (note if not note.startswith(("terms", "verbs")) else ""), old[1] + words)
    lines = [
        "# Token classes",
        "",
        "Every token has a set of classes; a pattern names them in capitals: `DETERMINER? ROLE+ COMMA SAY!WEAK`.",
        "`A&B` is a token that has both, `A!B` one that has the first and not the second, `[A B]` either, `[^A B]`",
        "neither. This page is written by `python -m bench classes`.",
        "",
        "| class | what it is | words |",
        "|---|---|---|",
    ]
    for name, (note, words) in sorted(rows.items()):
        some = ", ".join(words[:6]).replace("|", "\\|") + (f" … ({len(words)})" if len(words) > 6 else "")
        lines.append(f"| `{name}` | {note} | {some} |")
    return "\n".join(lines) + os.linesep.replace("\r\n", "\n")


def run() -> int:
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE}")
    return 0
