"""What people hope, fear or intend, as if the writer could see it."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.hit import Hit

_FORMS = {
    "feel": ("feel", "feels", "felt"), "think": ("think", "thinks", "thought"), "know": ("know", "knows", "knew"),
}  # fmt: skip
_MOTIVES = (
    "aimed at", "anxious to", "designed to", "desperate to", "determined to", "eager to", "emboldened by", "fearful of", "fearing",
    "hoping to", "in a bid to", "in an attempt to", "in an effort to", "in a desperate attempt to", "in an apparent attempt to",
    "in order to appease", "in order to distract", "in the hope of", "intended to", "keen to", "mindful of", "seeking to", "stung by",
    "wary of", "worried about",
)  # fmt: skip
_FORMAL = frozenset("court judge judges jury panel tribunal law constitution treaty poll survey voters respondents".split())
_WHO = "NAME UPPER ROLE BODY TITLE"


def mind_reading(
    article: Article,
    *,
    verbs: tuple[str, ...] = ("believe", "fear", "feel", "hope", "think", "want"),
    motives: bool = False,
) -> Iterator[Hit]:
    """What somebody fears or hopes, with no word that they said so; with `motives` why they acted too."""
    tokens = article.tokens
    forms = frozenset([form for verb in verbs for form in _forms(verb.lower())])
    last_end = -1
    for match in article.lexicon.pattern("[MINDED MOTIVE]").finditer(tokens.classes):
        at = match.start()
        found = None
        if tokens.word(at).lower() in forms:
            found = _mind(article, at)
        if found is None and motives:
            found = _motive(article, at)
        if found is None or found[0] < last_end:
            continue
        k = article.sentence_at(tokens.start(at))
        if _told(article, k, at):
            continue
        last_end = found[1]
        span = tokens.span(*found)
        yield Hit(span, reach.nearest_source(article, span.start), confidence="medium")


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb[:-1] if verb.endswith("e") else verb
    return _FORMS.get(verb) or (verb, verb[:-1] + "ies" if verb.endswith("y") else verb + "s", stem + "ed", verb[:-1] + "ied")


def _mind(article: Article, at: int) -> tuple[int, int] | None:
    """Tokens of the mind and its verb: a name, a role or "she" right before it, an adverb between at most."""
    tokens = article.tokens
    i = at - 1
    while i >= 0 and at - i < 3 and tokens.is_a(i, "ADVERB") and not tokens.is_a(i, _WHO):
        i -= 1
    if i > 0 and tokens.is_a(i, "COMMA"):
        return _beside(article, i, at)
    end = i
    while i > 0 and tokens.is_a(i, "CONTINUED"):
        i -= 1  # prime minister
    if i < 0 or tokens.is_a(i, "BE POSSESSIVE"):
        return None
    word = tokens.word(end).lower()
    named = tokens.is_a(i, _WHO) or tokens.word(end)[:1].isupper() and tokens.word(i - 1)[:1].isupper() and i > 0
    if word in _FORMAL or word not in ("he", "she") and not named:
        return None
    if at + 1 >= len(tokens) or tokens.is_a(at + 1, "OF BY COMMA STOP END BREAK"):
        return None
    if word.endswith(("’s", "'s")) or tokens.word(at).lower() == "wanted" and tokens.word(at + 1).lower() in ("for", "in"):
        return None
    first = i - 1 if i and tokens.is_a(i - 1, "DETERMINER NAME TITLE") else i
    return first, at + 1


def _beside(article: Article, comma: int, at: int) -> tuple[int, int] | None:
    """The same where two commas stand between: "the leader, Ana Ruiz, fears", "Ana Ruiz, the leader, fears"."""
    tokens = article.tokens
    if at + 1 >= len(tokens) or tokens.is_a(at + 1, "OF BY COMMA STOP END BREAK"):
        return None
    first = comma - 1
    while first > 0 and comma - first < _ASIDE and not tokens.is_a(first, "COMMA STOP END BREAK"):
        first -= 1
    if first < 1 or not tokens.is_a(first, "COMMA"):
        return None
    aside = range(first + 1, comma)
    named = all(tokens.word(i)[:1].isupper() for i in aside) and tokens.is_a(first - 1, "ROLE BODY SOMEBODY")
    described = tokens.is_a(first - 1, "NAME") and any(tokens.is_a(i, "ROLE BODY SOMEBODY") for i in aside)
    return (first + 1 if named else first - 1, at + 1) if named or described else None


_ASIDE = 9  # tokens between the commas


def _motive(article: Article, at: int) -> tuple[int, int] | None:
    tokens = article.tokens
    for back in range(5):
        first = at - back
        for size in range(back + 1, 7):
            if first >= 0 and first + size <= len(tokens):
                if " ".join([tokens.word(i).lower() for i in range(first, first + size)]) in _MOTIVES:
                    return first, first + size
    return None


def _told(article: Article, k: int, at: int) -> bool:
    """Whether the sentence has somebody say something besides the word at `at`, asks, or hangs on a paper or a poll."""
    start = article.tokens.start(at)
    for attribution in article.attributions_in(k):
        cue = attribution.cue
        if reach.says(article, attribution) and not (cue is not None and cue.start <= start < cue.end):
            return True
    if reach.has(article, k, "[SAY!THINK!REPORTED TELL!THINK POLL ACCORDING CITING OUTLET HEARSAY]") or reach.is_turn(article, k):
        return True
    return reach.is_question(article, k) or reach.names(article, k, "first-person", "statistics", "condition")
