"""Losses that one side of a war claims to have inflicted, without a line on who has checked it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.opinion.answers import within_reach
from attrlint.checkers.figures.counts import small_counts
from attrlint.checkers.hit import Hit
from attrlint.mark.figure import Figure

_RECENT = 1995  # a year before it makes a war history
_STORY = 4  # sentences before it in which an old year makes the war history
_BEFORE = 6  # tokens before a number in which "its" makes the losses a side's own
# Who fights: a word of a source.
_PARTY = frozenset(
    """
    al-qassam army battalion brigade brigades command commander commanders defence defense fighters fighter forces force front general-staff garrison
    guerrillas guerillas hamas hezbollah houthi houthis idf insurgents isis junta kremlin marines militants militia militias military navy
    paramilitary paramilitaries pentagon rebel rebels regiment separatists staff taliban troops
    """.split()
)
_NO_PARTY = frozenset("hospital hospitals monitor monitors un un's red cross crescent observatory police witnesses residents health doctors medics rescue salvation nations".split())
_LOSSES = re.compile(
    r"\b(?:kill(?:ed|ing)?|dead|died|deaths|destroy(?:ed|ing)?|eliminat(?:ed|ing)|wound(?:ed|ing)|captur(?:ed|ing)|shot down|shooting down|down(?:ed|ing)"
    r"|neutrali[sz](?:ed|ing)|sank|sunk|sinking|los(?:t|ses|ing)|casualties|liquidated|intercepted|inflict(?:ed|ing)|knocked out|hit|struck|prisoners?|repelled|slain)\b",
    re.IGNORECASE,
)
_ENEMIES = frozenset("enemy enemies rebels rebel militants insurgents terrorists fighters separatists jihadists extremists mercenaries invaders occupiers gunmen".split())
_OWN_HEADS = frozenset("soldiers troops servicemen servicewomen marines sailors pilots airmen men officers conscripts peacekeepers reservists personnel".split())
_ARMS = frozenset(
    """
    aircraft artillery bombers boats convoys drones fighters guns helicopters jets launchers missiles planes rockets ships systems tanks trucks vehicles
    vessels warplanes warships howitzers
    """.split()
)
_OWN = frozenset("its our their own his my".split())
_CAVEAT = re.compile(
    r"""\b(?: (?:not|n['’]t|never|neither|none|nobody|nor|no\ \w+|unable|impossible|no\ way|yet|without|cannot|difficult|hard)\b [^.;]{0,60}? \b(?:verif\w+|confirm\w*|corroborat\w+|check\w*|substantiat\w+)
    | (?:independent(?:ly)?)\ (?:verif\w+|confirm\w*|corroborat\w+|check\w*)
    | (?:verified|confirmed|corroborated|checked)\ (?:independently|by) | unverified | unconfirmed | not\ been\ verified )""",
    re.VERBOSE | re.IGNORECASE,
)


def unverified_contested_claim(article: Article, *, caveat_scope: str = "document") -> Iterator[Hit]:
    """What one side of a war says the other lost, with no caveat and nobody else's figure.

    `caveat_scope` "paragraph": the caveat must stand in the same paragraph.
    """
    if caveat_scope not in ("document", "paragraph"):
        raise ValueError(caveat_scope)
    claims: list[tuple[Figure, bool, str, str]] = []
    figures = [(figure, i) for i, figure in enumerate(article.figures)]
    for figure, i in [*figures, *((figure, None) for figure in small_counts(article))]:
        if not _may_be_loss(article, figure):
            continue
        source = (False, "", "") if _is_counted(article, figure) else _source(article, figure, i)
        if source is not None:
            claims.append((figure, *source))
    speakers = {key for _, _, key, _ in claims}
    told: set[str] = set()
    for figure, side, key, words in claims:
        if not side or key in told or not _about_the_enemy(article, figure) or _is_history(article, figure):
            continue
        if len(speakers) > 1 or _has_caveat(article, figure.sentence, caveat_scope):
            continue
        told.add(key)
        yield Hit(figure.span, (), {"who": words}, "medium")


def _may_be_loss(article: Article, figure: Figure) -> bool:
    """Whether the figure counts dead, wounded or captured people, or arms that were hit."""
    if figure.kind == "record" or figure.kind not in ("casualties", "count", "vague", "range"):
        return False
    if figure.kind == "casualties":
        return True
    words = {article.tokens.word(k).lower() for k in range(figure.first, min(len(article.tokens), figure.last + 2))}
    if words.isdisjoint(_ARMS) and words.isdisjoint(_ENEMIES) and words.isdisjoint(_OWN_HEADS):
        return False
    return _LOSSES.search(article[article.sentences[figure.sentence].span]) is not None


def _source(article: Article, figure: Figure, i: int | None) -> tuple[bool, str, str] | None:
    """Whether whoever gives the figure is a party to the war, their name and their words here; None for nobody."""
    sourcing = article.sentence_sourcing[figure.sentence] if i is None else article.figure_sourcing[i]
    at = sourcing.attribution if sourcing.attribution is not None else sourcing.carried
    said = article.attributions[at] if at is not None else None
    if said is None or said.source is None:
        return None
    text = article[said.source]
    words = set(re.findall(r"[\w’'-]+", text.lower()))
    who = article.cast.attributions[at]
    name = article.cast.sources[who].name if who is not None else text
    words |= set(re.findall(r"[\w’'-]+", name.lower()))
    if words & _NO_PARTY:
        return False, name, text
    token = reach.token_at(article, said.source.start)
    last = reach.token_at(article, said.source.end - 1) + 1
    state = sourcing.attribution is not None and all(article.tokens.is_a(k, "PLACE DETERMINER") for k in range(token, last))
    return bool(words & _PARTY) or state, name, text[0].lower() + text[1:] if text.startswith(("The ", "A ")) else text


def _is_counted(article: Article, figure: Figure) -> bool:
    """Whether the sentence names a third party: the UN counted 35 dead fighters."""
    return not _NO_PARTY.isdisjoint(article[article.sentences[figure.sentence].span].lower().split(maxsplit=40))


def _about_the_enemy(article: Article, figure: Figure) -> bool:
    """Whether the losses are the other side's: killed by "it", or of rebels, not its own men."""
    tokens = article.tokens
    within = article.sentences[figure.sentence]
    before = [tokens.word(k).lower() for k in range(max(within.first, figure.first - _BEFORE), figure.first)]
    inside = [tokens.word(k).lower() for k in range(figure.first, min(within.last, figure.last + 3))]
    if not _OWN.isdisjoint(before[-1:]) or not _OWN.isdisjoint(inside):
        return False
    if {"lost", "losing", "suffered"} & set(before):
        return not {"it", "we", "they"} & set(before)
    if "police" in inside:
        return False
    active = {"killed", "killing", "destroyed", "destroying", "eliminated", "wounded", "wounding", "captured", "capturing", "downed", "sunk", "sank", "shot",
              "neutralised", "neutralized", "intercepted", "inflicted", "liquidated", "hit", "struck", "out", "dead"}  # fmt: skip
    after = [tokens.word(k).lower() for k in range(figure.last, min(within.last, figure.last + 6))]
    passive = bool({"was", "were", "been"} & set(after))
    if active & set(before) and not passive:
        return True
    if not _ENEMIES.isdisjoint(inside):
        return True
    head = figure.head
    described = figure.last - figure.first > 2
    return head in _OWN_HEADS and described or head not in _OWN_HEADS and head not in _ARMS and passive or head in _ARMS and described


def _is_history(article: Article, figure: Figure) -> bool:
    k = figure.sentence
    first = max(0, k - _STORY)
    text = article.document.text[article.sentences[first].span.start : article.sentences[k].span.end]
    return any(1000 < int(year) < _RECENT for year in re.findall(r"\b1[0-9]{3}\b", text)) or "century" in text


def _has_caveat(article: Article, k: int, scope: str) -> bool:
    where = within_reach(article, k, scope)
    text = article.document.text[article.sentences[where[0]].span.start : article.sentences[where[-1]].span.end]
    return _CAVEAT.search(text) is not None
