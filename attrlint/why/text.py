"""The answer in words, for a reporter at a terminal."""

from __future__ import annotations

from textwrap import wrap

from attrlint.visible import visible

MOST = 12  # rows of one kind
LONG = 900  # characters of a sentence; more is no sentence but a file without full stops
COUNTING = ("count", "casualties", "range", "ratio", "vague")  # figures that say of what they are, but for a unit
SHORT = 70  # of what is quoted inside a line
ROLES = {
    "headline": "headline", "standfirst": "the lines under the headline", "byline": "byline", "dateline": "dateline",
    "body": "body text", "heading": "heading", "list": "list", "table": "table", "caption": "caption",
    "pull-quote": "a quotation pulled out of the text", "block-quote": "a quotation set apart", "footnote": "footnote",
    "furniture": "no part of the story",
}  # fmt: skip


class _Page:
    """Lines of a width, wrapped and safe to print."""

    def __init__(self, width: int) -> None:
        self.width, self.lines = width, []

    def add(self, words: str, indent: int = 2, hang: int = 2) -> None:
        self.lines += wrap(
            visible(words), self.width, initial_indent=" " * indent, subsequent_indent=" " * (indent + hang),
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip

    def head(self, words: str) -> None:
        self.lines += ["", words]

    def rows(self, rows: list, write) -> None:
        """`write` for each of the first rows; how many more there are."""
        for row in rows[:MOST]:
            write(row)
        if len(rows) > MOST:
            self.add(f"… and {len(rows) - MOST} more; --format json has them all")


def render(answer: dict, width: int) -> str:
    """The answer for one place."""
    page = _Page(width)
    column = f":{answer['column']}" if answer["column"] else ""
    asked = f"{answer['path']}:{answer['line']}{column}"
    if answer["instead"]:
        _instead(page, asked, answer["instead"])
    for i, sentence in enumerate(answer["sentences"]):
        if i:
            page.lines += ["", "-" * (width // 2), ""]
        _sentence(page, answer, sentence, answer["here"])
    if answer["more"]:
        page.head(f"{answer['more']} more sentences touch this line; name a column to ask about one.")
    return "\n".join(page.lines) + "\n"


def _instead(page: _Page, asked: str, instead: dict) -> None:
    page.add(f"{asked}: this line is {instead['words']}.", 0)
    for key, words in (("before", "The nearest sentence before it"), ("after", "The nearest sentence after it")):
        if instead[key]:
            page.add(f"{words} is on line {instead[key]['line']}: {_quoted(instead[key]['text'])}")


def _sentence(page: _Page, answer: dict, sentence: dict, here: dict | None) -> None:
    line, last = sentence["line"], sentence["end_line"]
    where = f"line {line}" if last == line else f"lines {line} to {last}"
    page.add(f"{answer['path']}, {where} ({ROLES[sentence['role']]})", 0)
    page.add(_cut(sentence["text"], LONG), 4, 0)
    if here:
        page.lines.append("")
        what = f"Column {answer['column']}"
        if here["text"]:
            what = f"“{here['text']}” (line {here['line']}, column {here['column']})"
        page.add(f"{what}: {'; '.join(here['is'])}.", 0)
    _rules(page, answer, sentence)
    _seen(page, sentence)
    _says(page, sentence)
    _refused(page, sentence)


def _seen(page: _Page, sentence: dict) -> None:
    if not (sentence["figures"] or sentence["quotes"] or sentence["hedges"]):
        page.head("What is in it: no figure, quotation or hedge.")
        return
    page.head("What is in it")
    page.rows(sentence["figures"], lambda figure: page.add(f"- {_figure(figure)}"))
    page.rows(sentence["quotes"], lambda quote: page.add(f"- {_quote(quote)}"))
    page.rows(sentence["hedges"], lambda hedge: page.add(f"- Hedge “{hedge['text']}”: it {hedge['words']}."))


def _figure(figure: dict) -> str:
    said = f"Figure “{figure['text']}”: {figure['words']}"
    if figure["number"]:
        said += f", {figure['number']}"
    counts = figure["counts"]
    if counts and counts.isalpha() and counts not in figure["text"].lower() and figure["kind"] in COUNTING:
        said += f" ({counts})"
    if figure["says"]:
        return f"{said}. It is attributed to {_name(figure['says'], figure['who'])}."
    if figure["goes_on_from"]:
        before = figure["goes_on_from"]
        who = f"{_name(before, figure['who'])}, speaks before it on line {before['line']}"
        return f"{said}. It is attributed to nobody here; {who}."
    return f"{said}. It is attributed to nobody."


def _name(speaker: dict, who: str) -> str:
    """“she” (Tallis), a named person."""
    if not speaker["text"]:
        return who
    stands_for = f" ({_cut(speaker['stands_for'], SHORT)})" if speaker["stands_for"] else ""
    return f"“{_name_of(speaker['text'])}”{stands_for}, {who}"


def _quote(quote: dict) -> str:
    said = f"Quotation {_quoted(quote['text'])}" + ("" if quote["closed"] else ", never closed")
    if not quote["speaker"]:
        return f"{said}: no speaker; {quote['how']}."
    stands_for = f" ({quote['speaker']['stands_for']})" if quote["speaker"]["stands_for"] else ""
    return f"{said}. Its speaker is “{_name_of(quote['speaker']['text'])}”{stands_for}: {quote['how']}."


def _says(page: _Page, sentence: dict) -> None:
    if sentence["attributions"] or sentence["reached_by"]:
        page.head("Who says so")
    page.rows(sentence["attributions"], lambda row: _attribution(page, row))
    for row in sentence["reached_by"][:MOST]:
        first = row["words"] or row["source"] or row["says"][0]
        page.add(f"- It is part of what is attributed to {_source(row)} on line {first['line']}.")
    before = sentence["goes_on_from"]
    if not (sentence["attributions"] or sentence["reached_by"]):
        page.head("Who says so: nobody in this sentence." if not before else "Who says so")
    if before:
        who = f"“{before['speaker']['text']}” speaks" if before["speaker"] else "somebody speaks"
        if before["speaker"] and before["speaker"]["stands_for"]:
            who = f"“{before['speaker']['text']}” ({before['speaker']['stands_for']}) speaks"
        start = f"- Nobody in this sentence. In the same paragraph, on line {before['from']['line']}, {who}"
        if before["broken"]:
            page.add(f"{start}, but this sentence does not go on from that: {before['broken']}.")
        else:
            page.add(f"{start}, and this sentence goes on from that.")


def _source(row: dict) -> str:
    if row["source"] is None:
        return "nobody who is named"
    stands_for = f", here {row['stands_for']}" if row["stands_for"] else ""
    return f"“{_name_of(row['source']['text'])}”{stands_for} ({row['who']})"


def _attribution(page: _Page, row: dict) -> None:
    words = f"“{row['words']['text']}” attributes to" if row["words"] else "The quotation is attributed to"
    way = f", by way of “{row['by_way_of']['text']}”" if row["by_way_of"] else ""
    page.add(f"- {words} {_source(row)}{way}:")
    says = [_quoted(part["text"].strip(" ,;")) for part in row["says"] if any(map(str.isalnum, part["text"]))]
    page.add(" … ".join(says) or "(no words of its own)", 4)
    if row["why"]:
        page.add(f"Why: {row['why']}.", 4)
    _sides(page, row, 4)
    if row["ends"]:
        ends = row["ends"]
        page.add(f"It ends before “{ends['text']}”: {ends['why']}.", 4)
        _sides(page, ends, 6)


def _sides(page: _Page, row: dict, indent: int) -> None:
    for key, words in (("for", "For it"), ("against", "Against it")):
        if row[key]:
            page.add(f"{words}: {'; '.join(row[key])}.", indent)


def _refused(page: _Page, sentence: dict) -> None:
    if not (sentence["refused"] or sentence["spoken_words"]):
        return
    page.head("Words that might have attributed something, and do not")
    page.rows(sentence["refused"], lambda row: _refusal(page, row))
    words = [f"“{row['text']}”" for row in sentence["spoken_words"][:MOST]]
    if words:
        page.add(f"- {', '.join(words)}: inside quotation marks, where the words are the speaker’s own.")


def _refusal(page: _Page, row: dict) -> None:
    page.add(f"- “{row['text']}”: {row['words']}.")
    _sides(page, row, 4)


def _rules(page: _Page, answer: dict, sentence: dict) -> None:
    page.head("What the rules say")
    page.rows(sentence["fired"], lambda row: _fired(page, row))
    page.rows(_gathered(sentence["left_alone"]), lambda row: page.add(f"- {row}"))
    silent = sentence["silent"]
    if len(silent) <= 3:
        for row in silent:
            page.add(f"- {row['rule']} (“{row['looks_for']}”): nothing of the kind here.")
    else:
        page.add(f"- Found nothing of their kind: {_grouped(answer, sentence)}.")
    if answer["rules_left_out"]:
        page.add("- Left out of this file by the config: " + ", ".join(answer["rules_left_out"]) + ".")
    off = answer["rules_off"]
    if off:
        shown = ", ".join(off) if len(off) <= 5 else f"{len(off)} rules; `attrlint rule` lists them, --extend-select asks one"
        page.add(f"- Off: {shown}.")


def _grouped(answer: dict, sentence: dict) -> str:
    """The silent rules: by their group where all of it is silent."""
    spoke = {row["rule"] for row in sentence["fired"] + sentence["left_alone"]}
    names: dict[str, list[str]] = {}
    for row in sentence["silent"]:
        names.setdefault(row["group"], []).append(row["rule"])
    whole = [group for group in names if not spoke.intersection(answer["rules_on"].get(group, ()))]
    single = [name for group, rules in names.items() if group not in whole for name in rules]
    groups = f"the rules on {_listed(whole)}" if whole else ""
    return "; ".join(filter(None, (", ".join(single), groups)))


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _fired(page: _Page, row: dict) -> None:
    if row["outcome"] == "reported":
        because = f" ({row['because']})" if row["because"] else ""
        page.add(f"- {row['severity'].upper()} {row['rule']}: {row['message']}{because}")
        if row["help"]:
            page.add(row["help"], 4)
    else:
        page.add(f"- {row['rule']} would say “{row['message']}”, but is silenced: {row['because']}.")


def _gathered(rows: list[dict]) -> list[str]:
    """One line a figure and reason, however many rules give it."""
    gathered: dict[tuple, list[str]] = {}
    for row in rows:
        where = f" (line {row['where']['line']}: {_quoted(row['where']['text'])})" if row["where"] else ""
        gathered.setdefault((row["text"], tuple(row["span"]), row["why"], where), []).append(row["rule"] or "")
    return [
        f"“{text}” left alone" + (f" by {', '.join(names)}" if any(names) else "") + f": {why}{where}."
        for (text, _, why, where), names in gathered.items()
    ]


def _quoted(text: str) -> str:
    """In quotation marks, unless it has some."""
    cut = _cut(text, SHORT)
    if cut[:1] == "“" and "“" not in cut[1:] and "”" not in cut[:-1]:
        cut = cut.strip("“”")
    return cut if "“" in cut or "”" in cut else f"“{cut}”"


def _name_of(source: str) -> str:
    """A source's words without the comma that closes them."""
    return _cut(source.strip(" ,;"), SHORT)


def _cut(text: str, most: int) -> str:
    """`text` up to a word, if it is long."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most // 2, most)
    return text[: cut if cut > 0 else most].rstrip(",;: ") + "…"
