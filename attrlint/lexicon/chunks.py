"""What stands between two blanks, cut into tokens.

A possessive or contracted tail is a token of its own (Trump + ’s, they + ’re; but didn’t is one); words
joined by hyphens are one token, a number and its hyphen are not (42 + - + year-old); a dash is one token
however long; initialisms keep their full stops (U.S., a.m.).
"""

from __future__ import annotations

import re

from attrlint.patterns import kept

TOKEN = kept(
    r"""
    \ ?(?:
        [^\W\d_] (?:
            \w+ (?:[-&’'](?!(?:s|re|ve|ll|d|m)\b)\w+)*   # didn’t, O’Brien, year-old
          | \.(?:[A-Za-z]\.)+                            # U.S., a.m.
          | [-&’'](?!(?:s|re|ve|ll|d|m)\b)\w+(?:[-&’']\w+)*  # F-35
        )?
      | \d+(?:[.,:/]\d+)*[^\W\d_]*                      # 1,200 3.5 10:30 9/11 40th 3.4bn
      | [’'](?:s|re|ve|ll|d|m)\b                         # Trump’s
      | '' | `` | \.{2,} | -{2,} | [^\w\s] | _+                   # one mark
      | \s+
    )
    """,
    re.VERBOSE,
)
HEADS = frozenset(("", "“", '"', "‘", "(", "[", "''"))  # each is one token, whatever word stands behind it
_MARKS = "“”\"‘’'.,:;?!()[]—–-…*"


def divide(chunk: str) -> tuple[str, str, str]:
    """(marks, word, marks) where the word is all letters; else ("", "", "").

    `TOKEN` makes the same tokens of each part as of the whole if the first is in HEADS: no word goes on
    into the second, for no letter stands in it but that of a possessive.
    """
    stem = chunk.strip(_MARKS)
    if stem.endswith(("’s", "'s")):
        stem = stem[:-2]
    if not stem.isalpha():
        return "", "", ""
    at = chunk.index(stem)
    return chunk[:at], stem, chunk[at + len(stem) :]
