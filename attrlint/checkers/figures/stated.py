"""Whether a figure is stated as a fact that somebody must have counted, by its shape and neighbours."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.document import Span
from attrlint.mark.figure import Figure

WAR = 10_000.0  # a toll of this size is disputed for as long as it is told
LEAD_BLOCKS = 2  # the last block (from 0) in which a plain toll is the news itself
_RECORDED = frozenset("arrested detained executed raped".split())
_UPROOTED = frozenset("captured homeless stranded displaced".split())
_OTHER_PLURALS = 100.0  # from this value on, any plural noun makes a bare number a claim
_MET = ("the", "those", "these", "his", "her", "their", "its", "per")
_POINTED = ("the", "that", "this", "those", "these")
_SINGULAR_S = ("ss", "us", "is", "ews", "ies-old")
_SAMPLES = frozenset("three four five ten twenty hundred 3 4 5 10 20 100".split())


def idiom(article: Article, figure: Figure, converted: bool = True) -> str:
    """Whether the words state no number anew: the key of the reason, "" if they do. `converted`: nor do conversions."""
    tokens = article.tokens
    ahead = before(article, figure)
    word = tokens.word(ahead).lower() if ahead >= 0 else ""
    if figure.kind == "count" and (word in _MET or word == "of" and ahead and reach.is_one(article, ahead - 1, "gathered")):
        return "known"
    if figure.kind == "count" and figure.last + 1 < len(tokens) and tokens.is_a(figure.last, "OF"):
        if tokens.word(figure.last + 1).lower() in ("them", "whom", "these", "those"):
            return "known"  # 88 members, 45 of them new
    if figure.kind == "money":
        if word in _POINTED:
            return "known"
        if converted and _in_brackets(article, figure):
            return "bracketed"
    if converted and word == "or" and ahead > 1 and tokens.is_a(ahead - 1, "COMMA") and tokens.is_a(ahead - 2, "NUMERAL SCALE CURRENCY_WORD PERCENT POINTS"):
        return "bracketed"
    if figure.kind == "percent" and _is_idiom(article, figure) or figure.kind == "ratio" and not _is_share(article, figure):
        return "idiom"
    if figure.kind == "casualties":
        return _no_news(article, figure)
    return ""


def unclear(article: Article, figure: Figure, sure_value: float) -> str:
    """Why it is not sure that the figure claims what somebody must have counted; "" if it is."""
    if figure.kind == "vague":
        return "vague"
    if not figure.worded and figure.value is not None and figure.value < sure_value:
        return "modest"
    if not figure.worded and figure.high is not None and figure.high != figure.value:
        return "range"
    if figure.kind == "count":
        return "no-noun" if _head(article, figure) is None or _is_known_group(article, figure) else ""
    if figure.kind == "casualties":
        return "uprooted" if _is_uprooted(article, figure) else ""
    if figure.kind == "money" and _is_descriptor(article, figure):
        return "descriptor"
    return ""


def with_noun(article: Article, figure: Figure) -> Span:
    """The figure with the noun it counts, where one is near."""
    head = _head(article, figure) if figure.kind == "count" else None
    return article.tokens.span(figure.first, max(head + 1, figure.last)) if head is not None else figure.span


def before(article: Article, figure: Figure) -> int:
    """The token before the figure and its approximator; -1 at the top."""
    first = figure.first - 1
    while first > 0 and article.tokens.is_a(first, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        first -= 1
    return first


def _is_idiom(article: Article, figure: Figure) -> bool:
    """Whether the percentage only names something: "the richest 1 percent", "100 percent behind him"."""
    return figure.value in (100.0, 110.0) or figure.first > 0 and article.tokens.word(figure.first - 1).lower() in (
        "top", "bottom", "richest", "poorest", "wealthiest", "highest", "lowest", "the",
    )


def _is_share(article: Article, figure: Figure) -> bool:
    """Whether the words name a part of many: "a third of", "six in 10"; not "a year and a half", "one of 25"."""
    tokens = article.tokens
    words = [tokens.word(i).lower() for i in range(figure.first, figure.last)]
    if not figure.worded:
        return ("in" in words or "out" in words) and words[-1] in _SAMPLES
    if len(words) == 3 and words[1] == "in" and words[2] in _SAMPLES:
        return True  # one in four
    before = tokens.word(figure.first - 1).lower() if figure.first else ""
    if before in ("and", "next", "another"):
        return False
    if words == ["half"] and article.tokens.word(figure.last).lower() in ("the", "its", "their", "all"):
        return True
    after = figure.last + 1
    if after >= len(tokens) or not tokens.is_a(figure.last, "OF"):
        return False
    return tokens.word(after).lower() not in ("a", "an", "what", "that", "it")


def _is_descriptor(article: Article, figure: Figure) -> bool:
    """Whether the sum only describes a thing: "a $25 billion settlement", "the $3 million he raised"."""
    tokens, first = article.tokens, figure.first - 1
    while first > 0 and tokens.is_a(first, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        first -= 1
    if first < 0 or not tokens.is_a(first, "DETERMINER POSSESSIVE"):
        return False
    return tokens.word(first).lower() not in ("another", "some")


def _in_brackets(article: Article, figure: Figure) -> bool:
    """Whether the sum stands in brackets, as a conversion or an aside to what is sourced before them."""
    converted = article.lexicon.pattern("[NUMERAL SCALE CURRENCY_WORD] OPEN_PAREN (?:[^CLOSE_PAREN END]){0,4}")
    classes = article.tokens.classes
    return any(
        article.tokens.is_a(i, "OPEN_PAREN") and converted.match(classes, i - 1, figure.first) is not None
        for i in range(max(1, figure.first - 5), figure.first)
    )


def _head(article: Article, figure: Figure) -> int | None:
    """The token of the noun counted: a listed one, or for large numbers any plural close by."""
    tokens = article.tokens
    stop = article.sentences[figure.sentence].last
    if figure.last < stop and tokens.is_a(figure.last, "HYPHEN"):
        return None
    for i in range(figure.first, min(stop, figure.last + 4)):
        if tokens.is_a(i, "HYPHEN MEASURE DURATION POINTS CURRENCY_WORD PERCENT SCORE_WORD") or reach.is_one(article, i, "public-record"):
            return None
        if tokens.is_a(i, "COUNTED"):
            return i
        if i >= figure.last and tokens.is_a(i, "COMMA STOP END BREAK PREPOSITION BE HAVE MODAL RELATIVE THAT OPEN_PAREN CLOSE_PAREN DASH COLON SEMICOLON PRONOUN TO"):
            return None
        word = tokens.word(i).lower()
        if (figure.value or 0) >= _OTHER_PLURALS and len(word) > 4 and word.endswith("s") and not word.endswith(_SINGULAR_S):
            if tokens.is_a(i, "WORD PEOPLE ROLES DATA"):
                return i
    return None


def _is_known_group(article: Article, figure: Figure) -> bool:
    """Whether the number only names a group met before ("the 19 donors", "the murder of 20 people")."""
    tokens, first = article.tokens, figure.first - 1
    while first > 0 and tokens.is_a(first, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        first -= 1
    if first < 0:
        return False
    if tokens.is_a(first, "OF") and first and reach.is_one(article, first - 1, "gathered"):
        return True
    return tokens.word(first).lower() in ("the", "those", "these", "his", "her", "their", "its", "all", "other", "another", "per", "with")


def _no_news(article: Article, figure: Figure) -> str:
    """Whether nobody died, was hurt or is missing now: the key of the reason, "" if it is a toll."""
    tokens, within = article.tokens, article.sentences[figure.sentence]
    near = range(max(within.first, figure.first - 4), min(within.last, figure.last + 9))
    outcomes = [i for i in near if tokens.is_a(i, "CASUALTY")]
    if not _counts_people(article, figure) or not outcomes:
        return "no-toll"
    if all(tokens.word(i).lower() in _RECORDED for i in outcomes):
        return "no-toll"
    if any(tokens.is_a(i - 1, "RELATIVE THAT") for i in outcomes if i > within.first):
        return "known-event"
    if _is_known_group(article, figure) or tokens.word(figure.first - 2).lower() == "one" and tokens.is_a(figure.first - 1, "OF"):
        return "known"  # one of thousands of wounded
    k = figure.sentence
    if reach.names(article, k, "remembered"):
        return "known-event"
    if not figure.worded and (figure.value or 0) >= WAR:
        return ""
    if reach.names(article, k, "election"):
        return "known-event"
    if all(tokens.is_a(i, "UPPER") for i in outcomes):  # a digest's capitals
        return "no-toll"
    if reach.has(article, k, "HAVE BE CASUALTY") and tokens.is_a(outcomes[0] - 1, "BE") and tokens.word(outcomes[0] - 2).lower() == "had":
        return "known-event"
    if reach.has(article, k, "DURATION SUBORDINATOR") or _is_background(article, figure):  # two days before X
        return "known-event"
    return ""


def _is_uprooted(article: Article, figure: Figure) -> bool:
    """Whether the people counted are only homeless, stranded or held: offices often list them."""
    tokens = article.tokens
    near = range(max(0, figure.first - 4), min(len(tokens), figure.last + 9))
    outcomes = {tokens.word(i).lower() for i in near if tokens.is_a(i, "CASUALTY")}
    return outcomes <= _UPROOTED


def _counts_people(article: Article, figure: Figure) -> bool:
    """Whether the figure has people for its head, or stands bare right beside "killed" or "were"."""
    tokens = article.tokens
    last = min(len(tokens), figure.last + 1)
    inside = range(figure.first, figure.last)
    if any(tokens.is_a(i, "PEOPLE ROLES ROLE CASUALTY") or tokens.word(i).lower().endswith(("men", "children")) for i in inside):
        return True
    if figure.worded and figure.kind == "casualties":
        return True
    if figure.last - figure.first > 1 or not figure.first:
        return tokens.is_a(figure.last - 1, "NAME") and tokens.word(figure.last - 1).endswith("s")
    before = figure.first - 1
    while before > 0 and tokens.is_a(before, "CONTINUED APPROXIMATOR LOWER_BOUND UPPER_BOUND"):
        before -= 1
    return tokens.is_a(before, "CASUALTY") or any(tokens.is_a(i, "CASUALTY BE HAVE") for i in range(figure.last, last))


def _is_background(article: Article, figure: Figure) -> bool:
    """Whether the toll is of an event the draft only refers to: late in it, settled, without an "at least"."""
    k = figure.sentence
    if reach.has(article, k, "MONTH") and not reach.names(article, k, "recent"):
        return True
    if figure.approximator or figure.worded or figure.value is None or reach.names(article, k, "recent"):
        return False
    return article.sentences[k].block > LEAD_BLOCKS
