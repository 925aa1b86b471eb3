"""A rule's own examples, run with that rule alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrlint.article import read_article
from attrlint.formats import DraftError, read_draft
from attrlint.lexicon import Lexicon
from attrlint.lint import lint
from attrlint.rulefile import RuleFile

_MARK = re.compile(r"(?P<literal>\\\[\[)|\[\[(?P<words>.*?)\]\]", re.DOTALL)
_MARKUP = frozenset("*_~[]()<>\\")  # may stand inside the brackets of an example, around the words

Place = tuple[int, int]


def run_examples(file: RuleFile, lexicon: Lexicon) -> Iterator[str]:
    """One line for each example that does not hold: where it is and what was found."""
    for kind, examples in (("bad", file.bad), ("good", file.good)):
        for i, example in enumerate(examples):
            problem = _problem(file, kind, example, lexicon)
            if problem:
                yield str(file.toml.error((*file.at, kind), f"{kind} example {i + 1}: {problem}", _first_words(example))).split("\n")[0]


def _problem(file: RuleFile, kind: str, example: str, lexicon: Lexicon) -> str:
    """What is wrong with the example, in words; "" if it holds."""
    raw, wanted = unmarked(example)
    if kind == "bad" and not wanted:
        return "nothing is marked; put [[ ]] around what must be found"
    if kind == "good" and wanted:
        return "a good example marks nothing; take the [[ ]] out, or write \\[[ for brackets"
    try:
        document = read_draft("example.md", raw.encode("utf-8", "surrogatepass"), "markdown")
    except DraftError as error:
        return f"cannot be read: {error}"
    findings, problems = lint(read_article(document, lexicon), [file.rule], {file.rule.id})
    if problems:
        return problems[0]
    found = [finding.span for finding in findings]
    missed = [place for place in wanted if not any(_same(raw, place, other) for other in found)]
    extra = [other for other in found if not any(_same(raw, place, other) for place in wanted)]
    said = [f"not found: {_quoted(raw, missed)}"] if missed else []
    said += [f"found: {_quoted(raw, extra)}"] if extra else []
    return "; ".join(said)


def unmarked(example: str) -> tuple[str, list[Place]]:
    """The example without its marks, and the code points [start, end) they were around."""
    text, places, done = "", [], 0
    for match in _MARK.finditer(example):
        text += example[done : match.start()]
        done = match.end()
        if match["literal"]:
            text += "[["
        else:
            places.append((len(text), len(text) + len(match["words"])))
            text += match["words"]
    return text + example[done:], places


def _same(raw: str, marked: Place, found: Place) -> bool:
    """Whether the places are the same but for markup at the ends of the one that is marked."""
    (start, end), (first, last) = marked, found
    return start <= first and last <= end and _MARKUP.issuperset(raw[start:first] + raw[last:end])


def _quoted(raw: str, places: Sequence[Place]) -> str:
    return ", ".join(repr(" ".join(raw[start:end].split())) for start, end in places)


def _first_words(example: str) -> str:
    """The beginning of the example as it is likely to stand in the file."""
    return example.split("\n")[0].split('"')[0]
