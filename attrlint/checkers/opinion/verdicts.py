"""Verdicts and causes in the writer's voice."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.opinion.column import is_opinion
from attrlint.checkers.hit import Hit

_LINKING = frozenset(
    "is was are were been became become becomes represent represents represented mark marks marked proved proves remain remains"
    " remained constitutes constituted amount amounts amounted came comes".split()
)
_DEALT = frozenset("dealt deals dealing deal delivered delivers delivering handed hands handing inflicted inflicts inflicting scored".split())
_ARTICLES = frozenset("a an another the".split())
_BLOWS = frozenset("blow coup embarrassment humiliation rebuke setback snub disappointment reversal".split())
_OUTRIGHT = _BLOWS | frozenset(("boost", "victory", "u-turn", "triumph", "vindication", "embarrassment"))
_BODY = frozenset("head face chest body neck skull stomach back jaw leg ribs".split())
_SPORT = frozenset(
    "ball championship coach cup game goal goals inning innings league match midfielder olympic player playoffs quarterback"
    " race season striker team title tournament trophy wicket".split()
)
_POLLS = frozenset("ballot election elections electoral poll polls primary seats vote voters votes caucus".split())
_CONTESTED = frozenset(("victory", "success", "failure"))  # of elections these are plain facts
_VIEW = frozenset("assessment judgment judgement opinion reading verdict view".split())
_SUPPOSED = frozenset("called could described hailed may might seen should would viewed will considered if whether not never".split())
_BY = frozenset(("by", ","))
_SCORN = frozenset("embarrassing humiliating stunning shameful crushing remarkable astonishing".split())
_MOST_WORDS = 3  # adjectives before the noun


def unattributed_evaluation(
    article: Article,
    *,
    require_target: bool = True,
    inherit: str = "sentence",
    sections_off: tuple[str, ...] = ("analysis", "opinion", "reviews", "sport"),
) -> Iterator[Hit]:
    """"A major embarrassment for the government" with nobody to judge so."""
    if reach.section_off(article, tuple(sections_off)):
        return
    for match in article.lexicon.pattern("VERDICT").finditer(article.tokens.classes):
        at = match.start()
        k = article.sentence_at(article.tokens.start(at))
        found = _verdict(article, at, k, require_target)
        if found and not _is_explained(article, found[1], k) and _nobodys(article, k, inherit, at):
            if "opinion" in sections_off and is_opinion(article):
                return
            span = article.tokens.span(*found)
            yield Hit(span, reach.nearest_source(article, span.start))


def _verdict(article: Article, at: int, k: int, require_target: bool) -> tuple[int, int] | None:
    """Tokens [first, last) of the verdict whose noun is token `at`, if it is one."""
    tokens, within = article.tokens, article.sentences[k]
    noun = tokens.word(at).lower()
    if noun in ("reversal", "defeat") and not _SCORN.intersection(tokens.word(i).lower() for i in range(max(within.first, at - 2), at)):
        return None  # of a position, at the polls: a fact
    if noun == "goal" and tokens.word(at - 1).lower() != "own":
        return None
    if noun == "slap":  # in the face for
        if [tokens.word(i).lower() for i in range(at + 1, min(at + 4, within.last))] != ["in", "the", "face"]:
            return None
        at += 3
    if noun == "turning":  # point
        if at + 1 >= within.last or tokens.word(at + 1).lower() != "point":
            return None
        at += 1
    opens = _article_before(article, at - 3 * (noun == "slap") - (noun == "turning"), within.first)
    if opens is None:
        return None
    ahead = [tokens.word(i).lower() for i in range(max(within.first, opens - 5), opens)]
    last = _target(article, at, within.last)
    if last is None and require_target and not (noun in _BLOWS and _deals(ahead, 4)):
        return None
    first = _links(article, opens, within.first)
    if first is None and noun in _BLOWS and _deals(ahead, 5):
        first = opens - len(ahead) + max(i for i, word in enumerate(ahead) if word in _DEALT)
    if first is None and noun in _OUTRIGHT and ahead[-1:] == ["in"] and last is not None:
        first = opens - 1
    if first is None or _SUPPOSED.intersection(ahead[-4:]):
        return None
    if article.lexicon.pattern("MODAL").search(tokens.classes, max(within.first, first - 14), first):
        return None
    paragraph = article.paragraph_of(k)
    top = article.sentences[max(paragraph[0], k - 2)].first
    if noun in _CONTESTED and not _POLLS.isdisjoint(_words(article, top, within.last)):
        return None
    return first, last or at + 1


def _is_explained(article: Article, last: int, k: int) -> bool:
    """Whether the sentence goes on from the verdict to the facts behind it: "who had pledged", "by rejecting", a number."""
    within = article.sentences[k]
    described = article.lexicon.pattern("RELATIVE [BE HAVE!MODAL] [^ED ADVERB]").search(article.tokens.classes, last, within.last)
    end = described.start() if described else within.last  # "the trust, which has 41 wards" gives no grounds
    return article.lexicon.pattern("[RELATIVE SUBORDINATOR NUMERAL] | BY ING | COMMA ING").search(article.tokens.classes, last, end) is not None or any(
        article.tokens.word(i).lower() in _BY and article.tokens.word(i + 1).endswith("ing") for i in range(last, within.last - 1)
    )


def _article_before(article: Article, at: int, least: int) -> int | None:
    """The token of the article that opens the noun phrase, adjectives between."""
    tokens = article.tokens
    for i in range(at - 1, max(least - 1, at - 2 - _MOST_WORDS), -1):
        word = tokens.word(i).lower()
        if word in _ARTICLES:
            return i
        if tokens.is_a(i, "BE HAVE PREPOSITION OF TO IN BY AND STOP END BREAK OPEN_QUOTE CLOSE_QUOTE NAME RELATIVE THAT"):
            return None
    return None


def _links(article: Article, opens: int, least: int) -> int | None:
    """The linking verb right before the article, an adverb between at most: "was also a"."""
    tokens = article.tokens
    for i in range(opens - 1, max(least, opens - 3) - 1, -1):
        word = tokens.word(i).lower()
        if word in _LINKING:
            return i - (word == "been" and i > least and tokens.is_a(i - 1, "HAVE"))
        if word not in ("as", "to", "also", "now", "still", "nothing", "but", "clearly", "only") and not word.endswith("ly"):
            return None
    return None


def _deals(ahead: list[str], most: int) -> bool:
    return any(word in _DEALT for word in ahead[-most:])


def _target(article: Article, at: int, stop: int) -> int | None:
    """The token behind the one for or to whom the verdict is: "for the bank", "to Ms Holt's plan"."""
    tokens = article.tokens
    for i in range(at + 1, min(stop - 1, at + 4)):
        word = tokens.word(i).lower()
        if word in ("for", "to"):
            after = i + 1
            named = tokens.word(after).lower()
            if named in ("the", "a", "an") and after + 1 < stop:
                beyond = tokens.word(after + 1).lower()
                if beyond in _BODY or tokens.is_a(after + 1, "ORDINAL DURATION"):
                    return None
            if tokens.is_a(after, "DETERMINER POSSESSIVE NAME UPPER TITLE ROLE ROLES BODY PEOPLE OBJECT_PRONOUN"):
                end = after + 1
                while end < stop and end - after < 6 and tokens.is_a(end - 1, "DETERMINER POSSESSIVE TITLE NAME") and (
                    tokens.is_a(end - 1, "DETERMINER POSSESSIVE") or tokens.is_a(end, "NAME TITLE")
                ):
                    end += 1
                return end
            if word == "for" and tokens.is_a(after, "WORD") or named.endswith("s") and len(named) > 4:
                return after + 1
            return None
        if tokens.is_a(i, "COMMA STOP END BREAK SEMICOLON COLON DASH OF RELATIVE THAT"):
            return None
    return None


def _words(article: Article, first: int, last: int) -> set[str]:
    return {chunk.strip().lower() for chunk in article.tokens.chunks[first:last]}


def _nobodys(article: Article, k: int, inherit: str, at: int) -> bool:
    """Whether nobody in reach of sentence `k` judges, and it is no sport, question or confession."""
    if _is_told(article, k, at) or reach.has(article, k, "[ACCORDING CITING OUTLET HEARSAY REPORTED]") or reach.is_question(article, k):
        return False
    within = article.sentences[k]
    words = _words(article, within.first, within.last)
    if not (words - {"goal"} if "own" in words else words).isdisjoint(_SPORT) or reach.names(article, k, "first-person"):
        return False
    paragraph = article.paragraph_of(k)
    if inherit == "paragraph" and reach.spoken_before(article, k):
        return False
    if k + 1 in paragraph:
        following = article.sentences[k + 1]
        behind = _words(article, following.first, following.last)
        judged = article.lexicon.pattern("VERDICT").search(article.tokens.classes, following.first, following.last)
        if not _VIEW.isdisjoint(behind) or reach.speaks(article, k + 1) and (judged or article.tokens.is_a(following.first, "OPEN_QUOTE")):
            return False
    return not article.quoted(article.tokens.span(at, at + 1))


def _is_told(article: Article, k: int, at: int) -> bool:
    """Whether somebody says something in the sentence; "the audit proved a blow" says nothing."""
    proved = [i for i in range(max(article.sentences[k].first, at - 5), at) if article.tokens.word(i).lower() in ("proved", "proves")]
    if not proved:
        return reach.speaks(article, k)
    return any(reach.says(article, a) for a in article.attributions_in(k) if a.cue is None or reach.token_at(article, a.cue.start) not in proved)


_CHANGE = frozenset(
    "closures cut cuts cutting deaths decline decrease delays drop fall falls fell gains growth increase increases job jobs jump layoffs"
    " loss losses lower more fewer reduction rise rises rising rose shortage shortages slump spike surge decreases declines drops"
    " increased decreased declined dropped fallen unemployment inflation poverty prices rents sales turnout".split()
)
_PLAIN_CAUSE = frozenset(
    "accident collision crash darkness earthquake fire flood flooding floods fog frost gales heat ice lightning rain snow storm storms"
    " weather wind winds strike illness injury".split()
)
_CUES = (
    "as a consequence of", "as a result of", "because of", "blamed on", "brought about", "contributed to", "due to", "fueled by",
    "fuelled by", "caused by", "driven by", "led to", "leading to", "leads to", "owing to", "resulted in", "resulting in", "results in",
    "stemmed from", "stems from", "thanks to", "sparked by", "triggered by", "prompted by", "in the wake of",
)  # fmt: skip
_NEAR = 7  # tokens
_VERBS = frozenset("caused causes causing drove fueled fuelled fueling fuelling prompted prompting sparked sparking triggered triggering".split())


def unattributed_cause(article: Article, *, figures_only: bool = True, inherit: str = "paragraph") -> Iterator[Hit]:
    """"Led to", "because of" with nobody who found the cause. `figures_only`: of figures and changes alone."""
    tokens = article.tokens
    numbered: frozenset[int] | None = None
    for match in article.lexicon.pattern("[CAUSED SUBORDINATOR]").finditer(tokens.classes):
        at = match.start()
        k = article.sentence_at(tokens.start(at))
        within = article.sentences[k]
        found = _cue(article, at, within)
        if not found or not _nobodys_cause(article, k, inherit):
            continue
        if figures_only:
            if numbered is None:
                numbered = frozenset([i for figure in article.figures if figure.kind != "record" for i in (figure.first, figure.last - 1)])
            near = range(max(within.first, found[0] - _NEAR), min(within.last, found[1] + _NEAR))
            if numbered.isdisjoint(near) and _CHANGE.isdisjoint(_words(article, near[0], near[-1] + 1)):
                continue
        if tokens.word(found[0]).lower() == "thanks" and found[0] > within.first and not tokens.is_a(found[0] - 1, "COMMA WORD PERCENT"):
            continue
        if not _PLAIN_CAUSE.isdisjoint(_words(article, found[1], min(within.last, found[1] + 4))):
            continue
        if not _PLAIN_CAUSE.isdisjoint(_words(article, max(within.first, found[0] - 4), found[0])):
            continue
        span = tokens.span(*found)
        yield Hit(span, reach.nearest_source(article, span.start), confidence="medium")


def _cue(article: Article, at: int, within) -> tuple[int, int] | None:
    """Tokens [first, last) of the causal words around token `at`."""
    tokens = article.tokens
    word = tokens.word(at).lower()
    for back in range(3):
        first = at - back
        if first < within.first:
            break
        for size in (2, 3, 4):
            last = first + size
            if last <= within.last and last > at:
                if " ".join([tokens.word(i).lower() for i in range(first, last)]) in _CUES:
                    return None if word == "due" and _is_scheduled(article, last, within.last) else (first, last)
    if word in _VERBS and at + 1 < within.last and tokens.is_a(at + 1, "PREPOSITION TO IN BY NAME"):
        return None
    if word in _VERBS and at > within.first and not tokens.is_a(at - 1, "RELATIVE THAT BE HAVE DETERMINER PREPOSITION TO"):
        return at, at + 1
    if word in _VERBS and at > within.first and tokens.is_a(at - 1, "HAVE"):
        return at - 1, at + 1
    return None


def _is_scheduled(article: Article, at: int, stop: int) -> bool:
    """Whether "due to" before token `at` sets a date: "due to open in May"."""
    if at + 1 >= stop or article.tokens.is_a(at, "DETERMINER POSSESSIVE NAME"):
        return False
    return article.tokens.is_a(at, "BE") or article.tokens.is_a(at + 1, "DETERMINER POSSESSIVE WEEKDAY TIME") or (
        article.tokens.is_a(at + 1, "PREPOSITION IN BY") and not article.tokens.word(at).endswith("s")
    )


def _nobodys_cause(article: Article, k: int, inherit: str) -> bool:
    if reach.speaks(article, k) or reach.has(article, k, "[ACCORDING CITING OUTLET REPORTED MODAL HEARSAY]") or reach.is_question(article, k):
        return False
    if reach.names(article, k, "first-person", "statistics", "condition"):
        return False
    return not (inherit == "paragraph" and reach.spoken_before(article, k))
