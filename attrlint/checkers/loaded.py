"""Verbs that take a side on what somebody said: claimed, admitted, insisted."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import onrecord, reach
from attrlint.checkers.hit import Hit
from attrlint.checkers.loaded_clause import attributes
from attrlint.checkers.sure import is_own_work
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

# Who says it is wrong, says so in the writer's voice: then the verb's doubt is the story's.
_WRONGLY = frozenset(
    """
    absurdly baselessly dubiously erroneously falsely implausibly inaccurately incorrectly misleadingly mistakenly ridiculously
    wrongly untruthfully
    """.split()
)
_UNTRUE = frozenset(
    """
    baseless bogus collapses contradict contradicted contradicts debunked discredited disproved disproven erroneous fabricated false
    falsehood falsely hoax inaccurate incorrect lie lied lies misleading misspoke misspoken myth stretched unfounded unsubstantiated untrue wrongly
    """.split()
)
_REVERSALS = frozenset(
    """
    contradicted contradicts contrary debunked denial denials disproved false falsehood falsely inaccurate incorrect reversal
    reversed untrue
    """.split()
)
_DEMANDS = frozenset(("must", "should"))
_GROUND = frozenset(("ground", "land", "territory"))
_VERDICTS = frozenset(
    """
    absurd appalling bogus clown demagogues laughably outrageously cowardly cynical deluded demagogue disgraceful dishonest farce farcical hypocrisy
    hypocrites hypocritical idiotic laughable ludicrous nonsense outrageous pathetic pernicious preposterous ridiculous sham
    shameful shameless sneered spineless stupid
    """.split()
)
_FOUND = frozenset(("deemed", "found", "judged", "proved", "proven", "ruled"))
_TURNS = frozenset(("actually", "but", "fact", "however", "reality", "truth", "yet"))
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
_PROOF = frozenset(
    """
    analysis audit audits autopsy bank camera checks data document documents emails evidence experiment experiments experts
    figures findings footage invoices judge ledger measurements minutes photographs photos proof receipts records report research
    researchers results review scientists showing studies study survey tests transcript transcripts video
    """.split()
)
_SHOWING = frozenset(("show", "showed", "shows"))
_ONLY_PROOF = _PROOF - _REFUTABLE


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
        if confidence and not is_own_work(article):  # a column takes sides in the open
            yield Hit(span, (), _words(lemma, form, tier), confidence)
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
            from attrlint.checkers.loaded_words import TIERS as more

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
    if lemma in ("claim", "insist", "boast", "brag") and _contradicted(article, i, k) or _earned(article, i, k):
        return ""
    if lemma == "insist" and not _DEMANDS.isdisjoint([chunk.strip().lower() for chunk in article.tokens.chunks[i + 1 : min(i + 7, article.sentences[k].last)]]):
        return ""
    if form in ("base", "s") and any(article.tokens.is_a(j, "POSSESSIVE") or article.tokens.word(j).endswith(("'s", "’s")) for j in range(max(0, i - 2), i)):
        return ""  # "the mayor's familiar claims that"
    if lemma == "claim" and not _GROUND.isdisjoint([chunk.strip().lower() for chunk in article.tokens.chunks[i + 1 : i + 4]]):
        return ""
    if lemma == "claim" and _any(article, k, _SUIT):
        return ""
    if lemma in ("admit", "concede", "confess") and allow_pleas and _heard(article, k):
        return ""
    if lemma == "concede" and not _CONTEST.isdisjoint([chunk.strip().lower() for chunk in article.tokens.chunks[i + 1 : i + 9]]):
        return ""
    return sure


def _earned(article: Article, i: int, k: int) -> bool:
    """Whether the story shows the denial or the reversal beside it: then the verb's doubt is the story's."""
    if "verdicts" not in article.memo:
        article.memo["verdicts"] = len({chunk.strip().lower() for chunk in article.tokens.vocabulary} & _VERDICTS)
    if article.memo["verdicts"] >= 2:
        return True  # a piece of opinion, whatever its section says
    if k + 1 < len(article.sentences) and article.tokens.word(article.sentences[k + 1].first).lower() in ("but", "however"):
        return True
    beside = range(max(0, k - 2), min(len(article.sentences), k + 3))
    return any(j != k and _any(article, j, _REVERSALS) for j in beside)


def _any(article: Article, k: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands in sentence `k`."""
    return not words.isdisjoint(onrecord.words_of(article, k))


def _heard(article: Article, k: int) -> bool:
    """Whether it was said to a court, an inquiry or the police."""
    if reach.names(article, k, "court") or _any(article, k, _HEARD):
        return True
    paragraph = article.paragraph_of(k)
    return reach.names_in(article, range(max(paragraph[0], k - 3), k), "court")


def _pleads(article: Article, i: int, k: int) -> bool:
    """"Admitted three counts of theft at the magistrates' court"."""
    chunks = article.tokens.chunks[i + 1 : min(i + 8, article.sentences[k].last)]
    words = {chunk.strip().lower() for chunk in chunks}
    return bool(words & _CHARGES) and not words & {"that"}


def _contradicted(article: Article, i: int, k: int) -> bool:
    """Whether the story itself says that it is not so, here or in the sentences behind."""
    tokens, sentence = article.tokens, article.sentences[k]
    start = max(sentence.first, i - 24)
    quoted = [k for k in range(start, i) if tokens.is_a(k, "CLOSE_QUOTE CLOSE_SINGLE")]  # what is quoted is the speaker's
    before = {chunk.strip().lower() for chunk in tokens.chunks[quoted[-1] if quoted else start : i]}
    behind = [chunk.strip().lower() for chunk in tokens.chunks[i + 1 : min(i + 7, sentence.last)]]
    if before & (_WRONGLY | _UNTRUE) or "evidence" in behind or behind and behind[0] in _WRONGLY:
        return True
    whole = {chunk.strip().lower() for chunk in tokens.chunks[i:min(sentence.last, i + 60)]}
    if _found_untrue(tokens.chunks[i : min(sentence.last, i + 60)]) or "though" in whole and "even" in whole:
        return True
    if "evidence" in whole and whole & {"but", "though", "despite", "without", "no", "scant"}:
        return True
    last = article.paragraph_of(k)[-1]
    behind_it = range(k + 1, min(len(article.sentences), k + 3 if last > k else k + 2))
    return any(_turns(article, j) for j in behind_it)


def _found_untrue(chunks: list[str]) -> bool:
    """"Claims that ... were ruled false"."""
    words = [chunk.strip().lower() for chunk in chunks]
    return any(word in _FOUND and not _UNTRUE.isdisjoint(words[at + 1 : at + 5]) for at, word in enumerate(words))


def _turns(article: Article, j: int) -> bool:
    """Whether the writer says in sentence `j` that something is not so; kept once known."""
    known = article.memo.setdefault("turns", {})
    if j not in known:
        known[j] = _is_turned(article, j)
    return known[j]


def _is_turned(article: Article, j: int) -> bool:
    if any(reach.says(article, a) and not article.tokens.is_a(reach.token_at(article, a.source.start), "DATA") for a in article.attributions_in(j)):
        return False
    sentence = article.sentences[j]
    words = [chunk.strip().lower() for chunk in article.tokens.chunks[sentence.first : min(sentence.last, sentence.first + 40)]]
    if not _UNTRUE.isdisjoint(words) or "evidence" in words and not {"no", "little", "scant", "any"}.isdisjoint(words):
        return True
    if words and words[0] in _PROOF and not _SHOWING.isdisjoint(words):
        return True
    return not _TURNS.isdisjoint(words[:3]) and ("not" in words or not _PROOF.isdisjoint(words) or words[1:2] in (["fact"], ["reality"], ["truth"]))


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
