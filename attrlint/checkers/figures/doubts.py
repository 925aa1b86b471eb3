"""When a figure that nothing clears is still no more than a note: what makes the query a guess."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.figures import carry, optional, stated
from attrlint.checkers.figures.reasons import Clearance, Wants
from attrlint.mark.figure import Figure

_SHARES = ("percent", "ratio")
_PLANNED = ("money", "percent", "ratio")  # of these a "to" before the number makes a plan: "to process 15 percent"
_VERB = "WORD VERB SAY TELL SHOW THINK STANCE"
_NO_NOUNS = frozenset("characters de del light minutes out pixels por rows".split())
_PAST = frozenset("first last many past previous".split())
_RHETORIC = 1e9  # billions of people
_MANY = 200.0  # hundreds
_MASSES = 5000.0  # from here on a number without a noun is still somebody's count
_PAPERS_BACK = {"count": 1, "casualties": 1, "money": 4}
_STATISTICS_BACK = {"count": 0, "casualties": 0, "money": 1}


def is_loose(article: Article, figure: Figure, wants: Wants) -> bool:
    """Whether the count is too doubtful to ask about: two doubts, or one that is mostly right."""
    if figure.kind in (*_SHARES, "poll", "money"):
        return _is_loose_share(article, figure)
    if figure.kind == "range":
        return True  # range-without-estimator asks about these
    if figure.kind not in ("count", "vague"):
        return False
    key = stated.unclear(article, figure, wants.sure_value)
    if key and not _stands_out(article, figure, key):
        return True
    first, last = reach.clause(article, figure, 8)
    if _is_personal(article, figure.sentence) or reach.near(article, first, figure.last + 2, "planned"):
        return True
    if not key and (_supposed(article, figure) or _topic(article, figure, wants)):
        return True
    if _supposed(article, figure, 5) in ("listed", "supposed") and not reach.names(article, figure.sentence, "planned"):
        return True
    return _near_speech(article, figure) not in ("", "spoken-near") and not key


def _is_personal(article: Article, k: int) -> bool:
    """Whether the writer says "we" or "you" in the sentence, outside quotation marks."""
    if not reach.names(article, k, "first-person"):
        return False
    within = article.sentences[k]
    return any(
        reach.is_one(article, i, "first-person") and not article.quoted(article.tokens.span(i, i + 1))
        for i in range(within.first, within.last)
    )


def _is_loose_share(article: Article, figure: Figure) -> bool:
    """Whether a share or sum is a result, a quotation of the market, a plan or a threshold rather than a finding."""
    tokens, k = article.tokens, figure.sentence
    first, last = reach.clause(article, figure, 8)
    if _is_personal(article, k):
        return True
    if figure.last + 1 < len(tokens) and tokens.word(figure.last).lower() == "or" and tokens.word(figure.last + 1).lower() in ("less", "more"):
        return True
    if figure.kind == "poll" or tokens.is_a(figure.first - 1, "HYPHEN") or reach.near(article, figure.last, figure.last + 2, "holding"):
        return True
    around = range(max(article.paragraph_of(k)[0], k - 1), min(article.paragraph_of(k)[-1], k + 1) + 1)
    if figure.kind == "money":
        return reach.names_in(article, around, "quoted-market")
    if reach.names_in(article, around, "quoted-market") or reach.has_in(article, around, "POLL"):
        return True
    if not reach.names(article, k, "subgroup"):  # a count tells no parts of an electorate apart
        if reach.names_in(article, around, "result") or figure.kind != "ratio" and reach.names(article, k, "electorate"):
            return True
    return reach.near(article, first, figure.last + 3, "planned", "contract") or _supposed(article, figure, 4) == "listed"


def _stands_out(article: Article, figure: Figure, key: str) -> bool:
    """Whether a count with the doubt `key` still reads as one that somebody made."""
    tokens, k = article.tokens, figure.sentence
    ahead = stated.before(article, figure)
    led = ahead >= article.sentences[k].first
    if led and tokens.is_a(ahead, "COLON HYPHEN" if figure.kind == "vague" else "DETERMINER POSSESSIVE COLON HYPHEN"):
        return False
    after = figure.last < len(tokens)
    if figure.kind == "vague":
        of = tokens.is_a(figure.last, "OF") if after else False
        inside = any(tokens.is_a(i, "OF") for i in range(figure.first, figure.last))
        rhetoric = (figure.value or 0) >= _RHETORIC and not tokens.is_a(figure.last - 1, "CURRENCY_WORD")
        hedged = reach.has(article, k, "PLAUSIBILITY") or tokens.word(ahead).lower() == "of" and tokens.word(ahead - 1).lower() in ("one", "face")
        if rhetoric or hedged:
            return False
        if ahead > 0 and tokens.is_a(ahead, "DETERMINER"):
            ahead -= 1
        alone = ahead >= 0 and tokens.word(ahead).lower() in ("for", "to", "into", "by", "like", "with", "serve", "among", "from")
        return (figure.value or 0) >= _MANY and (of or inside) and not alone
    if reach.names_in(article, article.paragraph_of(k), "market") or tokens.is_a(figure.last - 1, "MEASURE DURATION TIME WEEKDAY"):
        return False
    word = tokens.word(figure.last - 1)
    behind = tokens.word(figure.last).lower() if after else ""
    named = article.lexicon.pattern("(?:[NAME UPPER CAPITAL PLACE AND]){1,4} COUNTED").match(tokens.classes, figure.last - 1)
    if named is not None:
        return True  # 46 Latin American and Caribbean countries
    if behind in _NO_NOUNS or word.lower() in _NO_NOUNS or word[:1].isupper() and not word.endswith(("s", "i", "ese")):
        return False  # 10 Mike, 17 out of 18, 26 de julio
    if key == "no-noun":
        return (figure.value or 0) >= _MASSES or figure.head != "" or _is_plural(article, figure)
    beyond = tokens.word(figure.last + 1).lower() if figure.last + 1 < len(tokens) else ""
    partly = after and tokens.is_a(figure.last, "OF") and tokens.word(figure.last + 2).lower() not in _PAST if beyond == "the" else False
    return figure.head != "" and "of" not in article[figure.span].lower().split() or partly


def _is_plural(article: Article, figure: Figure) -> bool:
    """Whether a plural in lower case ends the figure or stands right behind it: "75 counterprotesters"."""
    word = article.tokens.word(min(figure.last, len(article.tokens) - 1))
    words = (article.tokens.word(figure.last - 1), word)
    return any(len(word) > 4 and word.islower() and word.endswith("s") and not word.endswith(("ss", "us")) for word in words)


def doubt(article: Article, i: int, wants: Wants) -> Clearance | None:
    """Why the query of figure number `i`, which nothing clears, is a guess; None if it is sure."""
    figure = article.figures[i]
    if figure.kind == "casualties":
        if wants.inherit == "sentence" and carry.on(article, figure, _loosely(wants)):
            return Clearance("carried-on")
        if optional.years_ago(article, figure.sentence) >= optional.LATELY:
            return Clearance("past")
    key = stated.unclear(article, figure, wants.sure_value) or _supposed(article, figure)
    key = key or _topic(article, figure, wants) or _near_speech(article, figure)
    return Clearance(key) if key else None


def _loosely(wants: Wants) -> Wants:
    """The same options, with a source earlier in the paragraph counted."""
    return Wants(
        wants.kinds, "paragraph", wants.inherit_from_lead, wants.min_value, wants.sure_value, wants.skip,
        wants.skip_near, wants.accept_link, wants.accept_footnote,
    )  # fmt: skip


def _supposed(article: Article, figure: Figure, back: int = 11) -> str:
    """Whether the figure may be a plan, a wish or a guess, or is an item of a list. `back`: tokens to "may" or "whether"."""
    k, tokens = figure.sentence, article.tokens
    first = article.sentences[k].first
    if reach.own_voice(article, k):
        return "own-voice"
    if reach.names(article, k, "planned") or figure.kind in _SHARES and reach.names(article, k, "supposing"):
        return "supposed"
    if figure.first - first < 2 and figure.last < len(tokens) and tokens.word(figure.last) in ("for", "to"):
        return "listed"  # sourced where the list is
    for i in range(figure.first - 1, max(first, figure.first - back) - 1, -1):
        if tokens.is_a(i, "COMMA SEMICOLON"):
            return ""
        if tokens.word(i).lower() == "whether":
            return "supposed"
        infinitive = tokens.is_a(i, "TO") and figure.first - 6 < i < figure.first - 1
        if infinitive and figure.kind in _PLANNED and tokens.is_a(i + 1, _VERB):
            return "supposed"  # agreed to pay, hopes to raise
        if tokens.is_a(i, "MODAL") and not (
            figure.kind == "money" and figure.approximator != "upper" and tokens.word(i).lower() in ("will", "can")
        ):
            return "supposed"
    return ""


def _topic(article: Article, figure: Figure, wants: Wants) -> str:
    """Whether the sentence or what is before it is about things that are public."""
    k = figure.sentence
    if reach.names(article, k, *wants.skip):
        return "topic"
    before = reach.paragraphs_before(article, k, 1)
    near = range(before[0] if before else article.paragraph_of(k)[0], k + 1)
    if figure.kind in _SHARES:
        about = reach.names_in(article, near, *wants.skip, *wants.skip_near)
        return "topic" if about or reach.names(article, k, "people", "result") else ""
    if figure.kind == "money":
        if reach.names_in(article, near, "legislation") or reach.names(article, k, "court", "one-person"):
            return "topic"
    return ""


def _near_speech(article: Article, figure: Figure) -> str:
    """Whether somebody speaks in the sentence, or a paper stands not far before it."""
    k = figure.sentence
    if reach.speaks(article, k) or reach.has(article, k, "[REPORTED OUTLET]"):
        return "spoken-near"
    if article.lexicon.pattern("DATA").search(article.tokens.classes, reach.clause(article, figure, 8)[0], figure.first):
        return "paper-near"
    if figure.kind in _SHARES and carry.poll_before(article, figure):
        return "paper-near"
    back = reach.paragraphs_before(article, k, _STATISTICS_BACK.get(figure.kind, 2))
    if reach.names_in(article, back, "statistics"):
        return "paper-near"
    if reach.paper_says(article, reach.paragraphs_before(article, k, _PAPERS_BACK.get(figure.kind, 2))):
        return "paper-near"
    return ""
