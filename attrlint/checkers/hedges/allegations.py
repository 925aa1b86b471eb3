"""Hedges piled on one verb, and allegations whose accuser is left out."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import onrecord, reach
from attrlint.checkers.hit import Hit

_GAP = "[^COMMA STOP END BREAK SEMICOLON COLON DASH OPEN_QUOTE CLOSE_QUOTE RELATIVE THAT SUBORDINATOR AND BUT PRONOUN HEARSAY PLAUSIBILITY WEAK_MODAL BY]"
_STRONG = frozenset(
    ("probably", "doubtless", "evidently", "arguably", "presumably", "maybe", "most likely", "very likely", "theoretically", "hypothetically")
)
_HEARD_OF = frozenset(("allegedly", "purportedly", "reportedly", "reputedly"))


def stacked_hedges(article: Article, *, max_gap: int = 1) -> Iterator[Hit]:
    """Two hedges on one verb, at most `max_gap` words apart."""
    tokens, lexicon = article.tokens, article.lexicon
    gap = "(?:[ADVERB!NEGATION HAVE BE TIME])??" if max_gap == 1 else f"(?:{_GAP}){{0,{max(0, max_gap)}}}?"
    source = f"""
      (?: [HEARSAY PLAUSIBILITY] {gap} WEAK_MODAL!CAPITAL (?! [PRONOUN] )
        | WEAK_MODAL {gap} [HEARSAY PLAUSIBILITY]
        | [HEARSAY PLAUSIBILITY] APPEARANCE
        | APPEARANCE TO [HEARSAY PLAUSIBILITY]
        | REPORTED TO [HEARSAY PLAUSIBILITY]
        | DOUBTFUL [CLAIM REPORTED DATA MEDIA] (?: THAT | OF ) (?:{_GAP}){{1,8}}? WEAK_MODAL!CAPITAL )
    """
    for match in lexicon.scan("[HEARSAY PLAUSIBILITY WEAK_MODAL APPEARANCE REPORTED DOUBTFUL]", source, tokens.classes):
        span = tokens.span(*match.span())
        text = article[span]
        if "May" in text:  # the month
            continue
        words = text.lower().split()
        k = article.sentence_at(span.start)
        if reach.has(article, k, "NEGATION") or reach.names(article, k, "first-person"):
            continue
        if not _STRONG.isdisjoint((*words, " ".join(words[:2]), " ".join(words[-2:]))) or "may or may not" in text.lower():
            continue
        if _is_able(article, words, match.end()):
            continue
        yield Hit(span, (), {"one": words[0], "other": words[-1]})


def _is_able(article: Article, words: list[str], after: int) -> bool:
    """Whether "could" is of ability and only the other word hedges: "could reportedly see for miles"; not "could reportedly be sold"."""
    tokens = article.tokens
    if not {"could", "can"} & {words[0], words[-1]} or not _HEARD_OF.intersection(words):
        return False
    return after < len(tokens) and not tokens.is_a(after, "BE HAVE")


_ACCUSERS = frozenset(
    """
    affidavit authorities campaigners complainant complainants complaint cps deputies detectives document documents dossier fbi
    filing indictment inspectors investigators investigation lawsuit letter memo officers ombudsman plaintiffs police prosecution
    prosecutors regulator regulators report reports sheriff suit transcript tribunal watchdog whistleblower whistleblowers
    """.split()
)
_ILLNESSES = frozenset(
    """
    appendicitis botulism cancer case cases cholera concussion covid covid-19 ebola exposure flu fracture heart hepatitis infection
    infections injury leak measles mumps outbreak overdose overdoses poisoning salmonella sepsis stroke tumour tumor typhoid virus
    """.split()
)
_WORDS = ("accused", "alleged", "suspected")
_VICTIMS = frozenset(("victim", "victims"))


def allegation_without_accuser(
    article: Article, *, inherit: str = "paragraph", flag_alleged_victim: bool = True
) -> Iterator[Hit]:
    """"The alleged cover-up", "is accused of theft" with no accuser, charge, court, police or document beside it.

    "Alleged victim" is found whoever alleges it, as a matter of wording.
    """
    tokens = article.tokens
    told: set[int] = set()
    for match in article.lexicon.pattern("[ALLEGED ESTIMATED]").finditer(tokens.classes):
        i = match.start() + tokens.is_a(match.start(), "ESTIMATED")  # "an alleged" is one phrase
        if tokens.word(i).lower() not in _WORDS:
            continue
        found = _noun_accused(article, i) or _is_accused(article, i)
        if not found:
            continue
        span = tokens.span(*found)
        k = article.sentence_at(span.start)
        if tokens.word(i).lower() == "alleged" and tokens.word(found[1] - 1).lower() in _VICTIMS:
            if flag_alleged_victim:
                yield Hit(span, (), {"query": "call them what they are: the complainant, the woman, the pupil"})
            continue
        block = article.sentences[k].block
        if block in told or _accuser(article, k, inherit) or reach.is_question(article, k):
            told.add(block)  # a second mention hangs on the first
            continue
        told.add(block)
        yield Hit(span, (), {"query": "who alleges it?"})


def _noun_accused(article: Article, i: int) -> tuple[int, int] | None:
    """"The alleged cover-up": tokens of the adjective and what it belongs to."""
    tokens = article.tokens
    word = tokens.word(i).lower()
    if i + 1 >= len(tokens) or not tokens.is_a(i + 1, "WORD NAME ROLE ROLES PEOPLE DATA CLAIM BODY VERB"):
        return None
    if tokens.is_a(i + 1, "PREPOSITION THAT BY TO BE HAVE MODAL ADVERB AND"):
        return None
    before = "DETERMINER POSSESSIVE PREPOSITION AND NUMERAL SMALL_NUMBER ING BREAK COMMA"
    if word != "accused":
        before += " STOP END VERB"
    starts = i == 0 or tokens.is_a(i, "CONTINUED") or i == article.sentences[article.sentence_at(tokens.start(i))].first
    if not starts and not tokens.is_a(i - 1, before) and not (tokens.is_a(i - 1, "WORD") and i > 1 and tokens.is_a(i - 2, "DETERMINER") and word != "accused"):
        return None
    if word == "accused" and not (i and tokens.is_a(i - 1, "DETERMINER POSSESSIVE")):
        return None
    if word == "accused" and not tokens.is_a(i + 1, "ROLE ROLES PEOPLE NAME WORD!ED!ING") or tokens.is_a(i + 1, "VERB") and word == "accused":
        return None
    last = i + 2
    if word == "suspected" and any(tokens.word(k).lower() in _ILLNESSES for k in range(i + 1, min(i + 3, len(tokens)))):
        return None
    while last < min(len(tokens), i + 4) and tokens.is_a(last, "WORD ROLE ROLES PEOPLE!VERB") and not tokens.is_a(last, "VERB ED ING ADVERB PREPOSITION") and _modifies(tokens.word(last - 1)):
        last += 1
    return i, last


def _modifies(word: str) -> bool:
    return word.lower().endswith(("al", "ous", "ive", "ic", "ent", "ary", "sex", "hate", "war", "drug", "tax"))


def _is_accused(article: Article, i: int) -> tuple[int, int] | None:
    """"Is accused of": tokens from the verb to "of"."""
    tokens = article.tokens
    if tokens.word(i).lower() not in ("accused", "suspected") or i + 1 >= len(tokens) or not tokens.is_a(i + 1, "OF"):
        return None
    first = i - 1
    if first > 0 and tokens.is_a(first, "ADVERB") and not tokens.is_a(first, "NEGATION"):
        first -= 1
    return (first, i + 2) if first >= 0 and (tokens.is_a(first, "BE") or tokens.word(first).lower() in ("stands", "stood")) else None


def _accuser(article: Article, k: int, inherit: str) -> bool:
    """Whether the sentence, or with "paragraph" its paragraph, has somebody or something that accuses."""
    near = article.paragraph_of(k) if inherit == "paragraph" else range(k, k + 1)
    for j in near:
        if reach.speaks(article, j) or reach.has(article, j, "[ACCORDING CITING OUTLET OWN_REPORTING BY]"):
            return True
        if reach.names(article, j, "paper") or _court(article, j):
            return True
    links = article.document.links + article.document.notes
    return reach.hangs_on(links, article.sentences[k].span)


_COURT = frozenset(
    """
    acquitted arraigned arrested bail bailed charge charged charges convicted conviction court courts defendant defendants guilty
    indicted inquest jailed judge jury pleaded sentenced sued suing trial verdict warrant
    """.split()
)


def _court(article: Article, j: int) -> bool:
    words = onrecord.words_of(article, j)
    return not _COURT.isdisjoint(words) or not _ACCUSERS.isdisjoint(words)
