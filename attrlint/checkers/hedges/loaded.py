"""Verbs that take a side on what somebody said: claimed, admitted, insisted."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import onrecord, reach
from attrlint.checkers.opinion.column import is_opinion, leaning
from attrlint.checkers.hit import Hit
from attrlint.checkers.hedges.loaded_clause import attributes
from attrlint.checkers.hedges.loaded_earned import PROOF, any_of, contradicted, earned, lowered, owned_up
from attrlint.document import Span

_CORE = """
    admit admits admitted admitting; boast boasts boasted boasting; brag brags bragged bragging; claim claims claimed claiming;
    concede concedes conceded conceding; insist insists insisted insisting; refute refutes refuted refuting
"""
TIERS = ("core", "extended", "factive", "cognitive")
_TONES = {
    "claim": "doubts it", "admit": "says it was hidden", "insist": "hints at doubt", "concede": "says an argument was lost",
    "boast": "mocks", "brag": "mocks",
}  # fmt: skip
_TIER_TONES = {"factive": "vouches for it", "cognitive": "reads a mind"}
_SAID = {"base": "say", "s": "says", "ed": "said", "ing": "saying"}
_DENIED = {"base": "deny", "s": "denies", "ed": "denied", "ing": "denying"}

_DEMANDS = frozenset(("must", "should"))
_GROUND = frozenset(("ground", "land", "territory"))
_SUIT = frozenset(
    """
    complaint counterclaim filing filings lawsuit lawsuits petition petitions plaintiff plaintiffs prosecution prosecutor prosecutors sue sued sues suing suit suits
    tribunal writ
    """.split()
)
_HEARD = frozenset(
    """
    commission confessed confession counts detectives detention hearing inquest inquiry interrogation interrogators investigators
    magistrates mitigation oath offence offences offense offenses panel plea pleaded pleading pleas police prosecution testified
    testify testifying testimony tribunal
    """.split()
)
_CHARGES = frozenset("assault charge charges count counts fraud guilt manslaughter murder offence offences offense offenses theft thefts".split())
_CONTEST = frozenset(
    """
    ballot ballots contest defeat election elections goal goals loss lost match nomination penalty primary race recount runoff seat
    victory vote votes
    """.split()
)
_REFUTABLE = frozenset(
    """
    accusation accusations allegation allegations assertion assertions charge charges claim claims criticism criticisms idea it
    notion report reports rumor rumors rumour rumours suggestion suggestions that this them
    """.split()
)
_LEANS = 0.5  # of the way to a column
_ONLY_PROOF = PROOF - _REFUTABLE


def loaded_verb(
    article: Article,
    *,
    tiers: tuple[str, ...] = ("core",),
    extra_phrases: tuple[str, ...] = (),
    allow_pleas: bool = True,
    allow: tuple[str, ...] = (),
    sections_off: tuple[str, ...] = ("opinion", "sport"),
) -> Iterator[Hit]:
    """"Claimed", "admitted", "insisted" and their like, where "said" would do: carrying a clause or a quotation."""
    if reach.section_off(article, sections_off):
        return
    verbs = _verbs(tiers)
    allowed = {word.lower() for word in allow}
    for i in _places(article, verbs, tiers):
        word = article.tokens.word(i).lower()
        lemma, form, tier = verbs[word]
        span = article.tokens.span(i, i + 1)
        if word in allowed or lemma in allowed or article.quoted(span) or article.quoted(Span(span.start - 1, span.end)):
            continue
        confidence = _loaded(article, i, lemma, form, allow_pleas)
        if confidence and not ("opinion" in sections_off and is_opinion(article)):  # takes sides in the open
            yield Hit(span, (), _words(lemma, form, tier), _surely(article, i, lemma, confidence))
    for phrase in extra_phrases:
        for span in onrecord.places(article.document.text.lower(), phrase):
            yield Hit(span, (), {"tone": "takes a side", "instead": "“said” does not"})


def _verbs(tiers: tuple[str, ...]) -> dict[str, tuple[str, str, str]]:
    """Each form of the tiers' verbs: its base, which form it is, and its tier. ValueError if there is no such tier."""
    found: dict[str, tuple[str, str, str]] = {}
    for tier in tiers:
        if tier not in TIERS:
            raise ValueError(f"tiers: {tier!r}; known: {', '.join(TIERS)}")
        lines = _CORE
        if tier != "core":
            from attrlint.checkers.hedges.loaded_words import TIERS as more

            lines = more[tier]
        for line in lines.split(";"):
            base, *others = line.split() or [""]
            for form in (base, *others):
                found.setdefault(form, (base, _form(form, base), tier))
    found.pop("", None)
    return found


def _form(word: str, base: str) -> str:
    if word == base or word.endswith(("ise", "ize")):
        return "base"
    return "ing" if word.endswith("ing") else "s" if word.endswith("s") else "ed"


def _places(article: Article, verbs: dict, tiers: tuple[str, ...]) -> list[int]:
    """The tokens that are one of the verbs."""
    tokens = article.tokens
    if tuple(tiers) == ("core",):
        return [match.start() for match in article.lexicon.pattern("LOADED").finditer(tokens.classes)]
    wanted = {chunk for chunk in tokens.vocabulary if chunk.strip().lower() in verbs}
    return [i for i, chunk in enumerate(tokens.chunks) if chunk in wanted]


def _surely(article: Article, i: int, lemma: str, confidence: str) -> str:
    """How sure the query is in this draft: its writer may take sides in the open, and who admits may well have something to admit.

    "Claimed" is mostly wrong where the very words follow; elsewhere the story may show the claim to be false in ways that are not read.
    """
    lean = 0.0 if "section" in article.document.meta else leaning(article)
    if lean >= _LEANS:
        return "low"
    beside = any(article.tokens.is_a(j, "OPEN_QUOTE CLOSE_QUOTE") for j in range(max(0, i - 4), min(len(article.tokens), i + 3)))
    return "medium" if lean or lemma in ("admit", "concede") or lemma == "claim" and not beside else confidence


def _words(lemma: str, form: str, tier: str) -> dict[str, str]:
    if lemma == "refute":
        return {"tone": "means disproved", "instead": f"“{_DENIED[form]}” if nothing was proved"}
    tone = _TONES.get(lemma) or _TIER_TONES.get(tier, "takes a side")
    return {"tone": tone, "instead": f"“{_SAID[form]}” does not"}


def _loaded(article: Article, i: int, lemma: str, form: str, allow_pleas: bool) -> str:
    """How sure the query is: "" where the verb does not attribute, or is fair."""
    k = article.sentence_at(article.tokens.start(i))
    if lemma == "refute":
        return _refutes(article, i, k, form)
    if lemma == "admit" and not allow_pleas and form in ("ed", "s") and _pleads(article, i, k):
        return "medium"
    sure = attributes(article, i, form, lemma == "insist")
    if not sure or reach.is_question(article, k) or reach.is_turn(article, k):
        return ""
    if contradicted(article, i, k) if lemma in ("claim", "insist", "boast", "brag") else owned_up(article, i, k):
        return ""
    if earned(article, k):
        return ""
    if lemma == "insist" and not _DEMANDS.isdisjoint(lowered(article, i + 1, min(i + 9, article.sentences[k].last))):
        return ""
    if form in ("base", "s") and any(article.tokens.is_a(j, "POSSESSIVE") or article.tokens.word(j).endswith(("'s", "’s")) for j in range(max(0, i - 2), i)):
        return ""  # "the mayor's familiar claims that"
    if lemma == "claim" and not _GROUND.isdisjoint(lowered(article, i + 1, i + 4)):
        return ""
    if lemma == "claim" and any(any_of(article, j, _SUIT) for j in range(max(0, k - 2), k + 1)):
        return ""
    if lemma in ("admit", "concede", "confess") and allow_pleas and _heard(article, k):
        return ""
    if lemma == "concede" and not _CONTEST.isdisjoint(lowered(article, i + 1, i + 9)):
        return ""
    return sure


def _heard(article: Article, k: int) -> bool:
    """Whether it was said to a court, an inquiry or the police."""
    if reach.names(article, k, "court") or any_of(article, k, _HEARD):
        return True
    paragraph = article.paragraph_of(k)
    return reach.names_in(article, range(max(paragraph[0], k - 3), k), "court")


def _pleads(article: Article, i: int, k: int) -> bool:
    """"Admitted three counts of theft at the magistrates' court"."""
    chunks = article.tokens.chunks[i + 1 : min(i + 8, article.sentences[k].last)]
    words = {chunk.strip().lower() for chunk in chunks}
    return bool(words & _CHARGES) and not words & {"that"}


def _refutes(article: Article, i: int, k: int, form: str) -> str:
    """Somebody "refuted" a claim and no proof is in sight."""
    tokens, sentence = article.tokens, article.sentences[k]
    if form == "base" or tokens.is_a(i - 1, "BE TO MODAL NEGATION") or reach.is_question(article, k):
        return ""
    chunks = tokens.chunks[i + 1 : min(i + 7, sentence.last)]
    behind = [chunk.strip().lower() for chunk in chunks]
    if not behind or behind[0] == "by" or _REFUTABLE.isdisjoint(behind):
        return ""
    near = {chunk.strip().lower() for chunk in tokens.chunks[max(sentence.first, i - 4) : min(i + 30, sentence.last)]}
    if near & _ONLY_PROOF or any(tokens.is_a(j, "DATA") for j in range(max(sentence.first, i - 4), i)):
        return ""
    return "high" if form != "ing" and tokens.is_a(i - 1, "NAME PRONOUN ROLE ROLES BODY PEOPLE HAVE RELATIVE ADVERB") else "medium"
