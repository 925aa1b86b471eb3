"""What somebody is said to have done, and nobody is there to say it: hearsay, agentless passives, allegations, piled hedges."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrlint.article import Article
from attrlint.checkers import onrecord, reach
from attrlint.checkers.opinion.column import is_opinion
from attrlint.checkers.hit import Hit
from attrlint.checkers.where import linked
from attrlint.document import Span
from attrlint.mark.hedges import Hedge
from attrlint.patterns import kept

_NAMED_SOURCE = "[POLL ACCORDING CITING OWN_REPORTING OUTLET]"
_HEARSAY = frozenset(("allegedly", "by all accounts", "purportedly", "reportedly", "reputedly", "so it is said"))
_ACCUSING = frozenset(("allegedly", "purportedly"))
_PRESS = "[OUTLET!NO_PRESS MORE_PRESS] | [NAME OUTLET] MASTHEAD&CAPITAL | MASTHEAD&CAPITAL NAME"
_NAMELESS = kept(r"^(?:[\w’'-]+ ){0,3}(?:sources?|officials|reports|aides|insiders|documents)\b", 2)
_NEAR, _LEAD_AFTER = 5, 3  # sentences, paragraphs
_COURT_BACK = {True: 12, False: 2}  # paragraphs: once somebody is charged, "allegedly" is what he is charged with
PARTICIPLES = ("default", "extended")


def sourceless_hedge(
    article: Article,
    *,
    terms_extra: tuple[str, ...] = (),
    resolve_within_paragraphs: int = 0,
    inherit: str = "sentence",
    clear_on_charge: bool = True,
    accept_link: bool = True,
    sections_off: tuple[str, ...] = ("opinion", "review"),
) -> Iterator[Hit]:
    """"Reportedly" and its like with no reporter or accuser in sight."""
    if reach.section_off(article, sections_off):
        return
    for span in _hearsay(article, terms_extra):
        k = article.sentence_at(span.start)
        word = article[span].lower()
        owned = _owned(article, k, inherit, accept_link) and not _of_speech(article, k, span)
        if owned or _owned_before(article, k) or _owned_beside(article, k):
            continue
        if clear_on_charge and _charged(article, k, _COURT_BACK[word in _ACCUSING]):
            continue
        if word in _ACCUSING and (_accused(article, k) or _shows(article, span)):
            continue
        beside = _carried_beside(article, k) or onrecord.is_headline(article, k)
        related, fields = onrecord.likely(article, k, span, resolve_within_paragraphs)
        yield Hit(span, related, fields, "low" if beside else "medium")


def _of_speech(article: Article, k: int, span: Span) -> bool:
    """"He reportedly told his aides ...": it is doubted that he told them, and he is all that speaks in the sentence."""
    after = reach.token_at(article, span.end)
    if after >= len(article.tokens) or not article.tokens.is_a(after, "SAY TELL CLAIM"):
        return False
    if reach.has(article, k, _NAMED_SOURCE) or reach.names(article, k, "statistics") or linked(article, article.sentences[k].span):
        return False
    own = article.tokens.start(after)
    return not any(reach.says(article, a) and a.cue is not None and a.cue.start != own for a in article.attributions_in(k))


def _accused(article: Article, k: int) -> bool:
    """Whether a sentence before it in its paragraph has somebody accuse: "a letter accusing him. He allegedly ..."."""
    return any(word.startswith("accus") for j in range(article.paragraph_of(k)[0], k + 1) for word in onrecord.words_of(article, j))


def _shows(article: Article, span: Span) -> bool:
    """"Videos that purportedly show a wolf": it doubts the video, nobody reports anything."""
    after = reach.token_at(article, span.end)
    return after < len(article.tokens) and article.tokens.is_a(after, "SHOW")


def _carried_beside(article: Article, k: int) -> bool:
    """Whether an outlet, or sources without a name, carry the same in the paragraph before or after; under the headline, in the three after."""
    block = article.sentences[k].block
    after = _LEAD_AFTER if not article.paragraph_of(k)[0] else 1
    for j in range(max(0, k - _NEAR), min(len(article.sentences), k + _NEAR + 1)):
        if j == k or not block - 1 <= article.sentences[j].block <= block + after:
            continue
        if reach.has(article, j, _PRESS) and reach.speaks(article, j) and onrecord.shares(article, j, k):
            return True
        if j > k and onrecord.shares(article, j, k, 2) and any(
            a.source is not None and reach.says(article, a) and _NAMELESS.search(article[a.source]) for a in article.attributions_in(j)
        ):
            return True
    return False


def _hearsay(article: Article, terms_extra: tuple[str, ...]) -> Iterator[Span]:
    found = [
        hedge.span for hedge in article.hedges
        if hedge.kind == "hearsay" and article[hedge.span].lower() in _HEARSAY and not _of_adjective(article, hedge)
    ]  # fmt: skip
    if terms_extra:
        text = article.document.text.lower()
        for term in terms_extra:
            found += [span for span in onrecord.places(text, term) if span not in found]
        found.sort()
    yield from found


def _of_adjective(article: Article, hedge: Hedge) -> bool:
    """"A purportedly new foundation": it doubts the adjective, nobody reports anything."""
    tokens, after = article.tokens, hedge.last
    if not hedge.first or after >= len(tokens):
        return False
    return tokens.is_a(hedge.first - 1, "DETERMINER ING") and tokens.is_a(after, "WORD!ING!ED") and not tokens.is_a(after, "VERB")


def _owned_before(article: Article, k: int) -> bool:
    """Whether the paragraph has named its source already: an outlet, "according to", or an earlier hearsay with its source."""
    before = range(article.paragraph_of(k)[0], k)
    if reach.has_in(article, before, "[OUTLET CITING ACCORDING]"):
        return True
    return any(reach.has(article, j, "HEARSAY | ALLEGED") and reach.speaks(article, j) for j in before[-4:])


def _owned_beside(article: Article, k: int) -> bool:
    """Whether a sentence beside it in its paragraph has somebody by name who says something of it."""
    paragraph = article.paragraph_of(k)
    return any(
        a.source is not None and a.level >= reach.NAMED and reach.says(article, a)
        for j in (k - 1, k + 1) if paragraph[0] <= j <= paragraph[-1] and onrecord.shares(article, j, k)
        for a in article.attributions_in(j)
    )  # fmt: skip


def agentless_reporting_passive(
    article: Article,
    *,
    participles: str = "default",
    inherit: str = "sentence",
    accept_link: bool = True,
    clear_on_charge: bool = True,
) -> Iterator[Hit]:
    """"Is believed to", "it is understood that" with nobody to believe or understand it."""
    if participles not in PARTICIPLES:
        raise ValueError(f"participles: {participles!r}; known: {', '.join(PARTICIPLES)}")
    words = "REPORTED" if participles == "default" else "[REPORTED EXPECTED]"
    tokens, classes = article.tokens, article.tokens.classes
    by = article.lexicon.pattern("ADVERB? BY")
    passive = article.lexicon.pattern(f"BE (?:BE)? (?:[ADVERB NEGATION])? {words} (?P<tail> TO | THAT )?")
    last = 0
    if reach.section_off(article, ("opinion", "review")):
        return
    for match in article.lexicon.pattern(words).finditer(classes):
        first = _first_be(article, match.start())
        whole = passive.match(classes, first) if first is not None and first >= last else None
        if not whole or whole.end() < match.end() or tokens.is_a(first, "NEGATION"):
            continue
        last = whole.end()
        if _once(article, first, match.start()) or not _holds(article, first, match.end(), whole):
            continue
        span = tokens.span(first, whole.end())
        k = article.sentence_at(span.start)
        to = whole["tail"] is not None and tokens.is_a(whole.end() - 1, "TO")
        if to and _number_follows(article, whole.end(), k) or by.match(classes, whole.end() - (whole["tail"] is not None)):
            continue
        if _in_caption(article, k) or _of_a_team(article, whole.end()) or _told_as_legend(article, k, match.start()) or _conditional(article, k, first) or reach.is_question(article, k):
            continue
        owned = _owned(article, k, "sentence", accept_link) and not _by_itself(article, k, span)
        owned = owned or inherit == "paragraph" and reach.spoken_before(article, k)
        if owned or clear_on_charge and _charged(article, k) or is_opinion(article):
            continue
        if not onrecord.answered(article, k, whole.end(), min(article.sentences[k].last, whole.end() + 30)):
            yield Hit(span, *onrecord.likely(article, k, span, 0))


def _first_be(article: Article, participle: int) -> int | None:
    """The form of "be" that belongs to the participle, the first of two ("has been", "is being")."""
    tokens, j = article.tokens, participle - 1
    while j >= 0 and participle - j < 3 and tokens.is_a(j, "ADVERB NEGATION CONTINUED") and not tokens.is_a(j, "BE"):
        j -= 1
    if j < 0 or not tokens.is_a(j, "BE"):
        return None
    return j - 1 if j and tokens.is_a(j - 1, "BE") else j


def _once(article: Article, first: int, participle: int) -> bool:
    """"Was once thought", "was long believed": nobody thinks so now."""
    return any(article.tokens.word(k).lower() in ("once", "originally", "previously", "formerly") for k in range(first, participle))


def _holds(article: Article, first: int, last: int, whole) -> bool:
    """Whether what is held follows: "to" and a verb, "that", or a clause of its own behind "it is understood"."""
    tokens, classes, pattern = article.tokens, article.tokens.classes, article.lexicon.pattern
    if whole["tail"]:
        if tokens.is_a(whole.end() - 1, "THAT"):
            return True
        return pattern("[BE HAVE BASE] | WORD | ADVERB (?:[BE HAVE BASE]|WORD)").match(classes, whole.end()) is not None
    j = first - 1
    while j >= 0 and tokens.is_a(j, "HAVE ADVERB"):
        j -= 1
    if j < 0 or tokens.word(j).lower() != "it":
        return False
    aside = j and tokens.is_a(j - 1, "COMMA DASH OPEN_PAREN") and tokens.is_a(last, "COMMA DASH CLOSE_PAREN")
    clause = pattern("[DETERMINER NAME PRONOUN PLACE BODY ROLES PEOPLE POSSESSIVE TITLE] [^COMMA END BREAK SEMICOLON TIME DURATION]{3}")
    return bool(aside) or clause.match(classes, last) is not None


def _told_as_legend(article: Article, k: int, participle: int) -> bool:
    """"The well is said to have cured a king": a legend, with its teller long dead."""
    if article.tokens.word(participle).lower() not in ("said", "reputed", "believed", "thought"):
        return False
    if reach.section_off(article, ("arts", "books", "culture", "obituar", "travel", "review")):
        return True
    words = onrecord.words_of(article, k)
    return "once" in words or not _LEGEND.isdisjoint(words)


_LEGEND = frozenset(
    """
    ancient century centuries curse cursed fable fairies folklore folktale ghost ghosts giant haunt haunted legend legends medieval
    mermaid mermaids miracle miracles monk monks myth mythical patron pirate pirates prophecy ritual saint saints smuggler smugglers
    spirits superstition tradition witch witches
    """.split()
)


def _in_caption(article: Article, k: int) -> bool:
    """Whether its paragraph is the caption of an agency's picture, which the story supersedes."""
    block = article.paragraph_of(k)
    text = article[Span(article.sentences[block[0]].span.start, article.sentences[min(block[-1], k + 2)].span.end)]
    return "photo provided by" in text or "(AP Photo" in text or " via AP)" in text


def _of_a_team(article: Article, last: int) -> bool:
    """"It is understood that you must ask": a convention among colleagues."""
    return last < len(article.tokens) and article.tokens.word(last).lower() in ("we", "you")


def _conditional(article: Article, k: int, first: int) -> bool:
    start = max(article.sentences[k].first, first - 10)
    return any(chunk.strip().lower() in ("if", "unless", "whether") for chunk in article.tokens.chunks[start:first])


def _number_follows(article: Article, last: int, sentence: int) -> bool:
    within = article.sentences[sentence]
    return any(article.tokens.is_a(i, "NUMERAL") for i in range(last, min(within.last, last + 3)))


def _owned(article: Article, k: int, inherit: str, accept_link: bool) -> bool:
    """Whether the sentence (or with "paragraph" one before it there) names who says so."""
    if reach.speaks(article, k) or reach.has(article, k, _NAMED_SOURCE) or reach.names(article, k, "statistics"):
        return True
    if inherit == "paragraph" and article.sentence_sourcing[k].carried is not None:
        return True
    return accept_link and reach.hangs_on(article.document.links + article.document.notes, article.sentences[k].span)


def _by_itself(article: Article, k: int, span: Span) -> bool:
    """Whether the passive is all that attributes in its sentence: "is thought to have fled by boat" names no thinker."""
    found = tuple(islice(article.attributions_in(k), 2))
    if len(found) != 1 or found[0].cue is None or not span.start <= found[0].cue.start < span.end:
        return False
    return not reach.has(article, k, _NAMED_SOURCE) and not reach.names(article, k, "statistics")


def _charged(article: Article, k: int, back: int = 0) -> bool:
    """Whether a charge or a court stands in the paragraph so far, or in the `back` paragraphs before it."""
    first = article.paragraph_of(k)[0]
    before = reach.paragraphs_before(article, k, back) if back else range(0)
    start = max(before[0] if before else first, k - 40)
    return reach.names_in(article, range(start, k + 1), "court")
