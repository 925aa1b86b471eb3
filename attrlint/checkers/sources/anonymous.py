"""Sources without a name: why not, whether there is a second one, and what they may say."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.opinion.column import is_opinion
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.unnamed import Unnamed, is_named, only_supposed, phrase_of, unnamed_people
from attrlint.checkers.sources.unnamed_tells import named_beside, tells
from attrlint.document import Span
from attrlint.patterns import kept

_GOES_ON, _SAME = 3, 2  # paragraphs looked at; what _goes_on says where it is surely the same person
_KEPT = 50  # descriptions that a new one is held against
FAR = 4000  # code points to either side of a source where its reason is looked for
WINDOWS = ("sentence", "paragraph", "document")
SKIPPED = ("judge", "spokesman", "spokesperson", "spokeswoman")
NO_REASON = "say why, or name them"
ROTE = "the reason given would fit anybody"
GRANT_ONLY = "anonymous, and no reason why"

# Written in one case: the text searched is lower-cased.
GRANT = kept(
    r"\banonym(?:ous|ity|ously)\b|\bpseudonym\b|\bon (?:deep )?background\b|\boff the record\b"
    r"|(?:\b(?:not|never|refus\w+|declin\w+|without|avoid\w*)|n[’']t) (?:\w+ ){0,4}?(?:name[ds]?|naming|identif\w+|quoted by name)\b"
    r"|\b(?:name|names|identity|identities) (?:\w+ ){0,4}?(?:withheld|changed|protected|not (?:been )?(?:used|published|released|given|disclosed)|secret)\b"
    r"|(?:\b(?:not|un)|n[’']t) ?(?:\w+ )?(?:authori[sz]ed|allowed|permitted|cleared) to (?:\w+ )?(?:speak|talk|comment|discuss|brief)\b|\bwithh(?:eld|old|olding) (?:\w+ ){0,3}?(?:name|identity)\b|\bidentif\w+ only\b|\bunnamed because\b"
    r"|\b(?:cannot|can[’']t|could not|may not|must not) be (?:named|identified)\b"
)  # fmt: skip
REASON = kept(
    r"\bbecause\b|\bciting\b|\bfear(?:s|ed|ful|ing)?\b|\bfor \w+ reasons?\b|\bfor (?:\w+ ){0,3}?(?:safety|security|protection)\b"
    r"|\bgiven the\b|\bout of\b|\bowing to\b|\bdue to\b|\bsince\b|\bso as\b|\bso that\b|\bin order to\b|\bafraid\b"
    r"|\bto (?:avoid|discuss|describe|protect|preserve|shield|speak|talk|comment|give|share|relay|recount|be candid|disclose)\b"
    r"|\banonym(?:ity|ously) to \w+|(?:\b(?:not|un)|n[’']t) ?(?:\w+ )?(?:authori[sz]ed|allowed|permitted|cleared)\b|\bfor legal\b|\bunder (?:\w+ ){0,3}?(?:law|rules|order)\b"
    r"|\bworr(?:y|ied|ies)\b|\bconcern(?:ed|s)?\b|\brisk(?:s|ed|ing)?\b|\blest\b|\b(?:as|for) (?:he|she|they|doing)\b|\breprisals?\b|\bretaliation\b|\bretribution\b"
)  # fmt: skip
DREAD = kept(
    r"\bfear(?:s|ed|ing)?\b (?:\w+ ){0,3}?(?:reprisals?|retaliation|retribution|repercussions|los(?:s|ing)|safety|job|arrest|lives|life)\b"
)
# Reasons that need no promise beside them.
FREELY = kept(
    r"\bto (?:speak|talk|be|discuss) (?:\w+ ){0,5}?(?:freely|candid(?:ly)?|frank(?:ly)?|openly)\b|\b(?:wary|afraid|scared|terrified) (?:of|to)\b|\bintimidated\b|\bwrong side of\b"
    r"|\b(?:discuss|describe|share|relay|recount)(?:ing)? (?:\w+ ){0,2}?(?:private|internal|confidential|privileged)\b"
)
ROTE_REASON = kept(
    r"(?:\b(?:not|un|without)|n[’']t) ?(?:\w+ )?(?:authori[sz](?:ed|ation)|permitted|permission|allowed|cleared) (?:\w+ )?(?:to (?:\w+ )?(?:speak|talk|comment|discuss|brief)|publicly)"
    r"|\b(?:lack|lacked|lacking|lacks) (?:authori[sz]ation|permission)\b"
    r"|\bsensitiv(?:e|ity)\b(?! (?:family|medical|legal))"
)  # fmt: skip
_REASON_FIRST = kept(r"(?:because|citing|fear(?:ing|ful)|afraid|to protect|worried|for (?:safety|security|legal|fear))\b")
OWN_REASON = kept(r"\b(?:fear\w*|afraid|retaliat\w+|reprisals?|retribution|safety|threat\w*|los(?:e|ing|s)|sack\w*|fired|protect\w*|arrest\w*|prosecut\w+)\b")

# Nobody asks for these names: who is protected by law, who speaks for others, who writes the news.
_PROTECTED = frozenset(
    """
    abuse abused accused accuser assaulted asylum child juvenile minor pupil rape raped survivor teenage teenager toddler trafficked underage victim
    12-year-old 13-year-old 14-year-old 15-year-old 16-year-old 17-year-old
    """.split()
)
_DESK = frozenset("reporter journalist correspondent photographer writer editor columnist observer candidate figure couple".split())
_SEVERAL = kept(r"\b(?:officials|people|sources|employees|officers|aides|workers|staff|members|diplomats|all|most|many|others|interviewed|they)\b")
_ALL = kept(r"\b(?:all|everyone|everybody|respondents|interviewees)\b")
_MOUTHPIECE = frozenset("press media communications public-relations pr publicity spokes duty".split())
_IN_PUBLIC = kept(
    r"\b(?:court|jury|jurors|judge|inquest|tribunal|inquiry|hearing|magistrates|parliament|commons|senate|congress|police|officers|detectives|investigators|deputies|dispatchers?|employees|staff|workers|students|crowd|meeting|audience|rally|conference|him|her|them|his|friends|family|colleagues|associates|parents|relatives|wife|husband|supporters|members|voters|delegates)\b"
)


def anonymity_unexplained(
    article: Article,
    *,
    skip_heads: tuple[str, ...] = SKIPPED,
    flag_rote_reasons: bool = True,
    window: str = "paragraph",
) -> Iterator[Hit]:
    """"A former engineer said" with neither a name nor a reason for having none."""
    seen: list[set[str]] = []
    for person in unnamed_people(article):
        if not asks_for_a_name(article, person, skip_heads) or _is_known(article, person, seen):
            continue
        if not tells(article, person) or named_beside(article, person):
            continue
        seen.append(_words(article, person))
        lack = _lack(article, person, window)
        if not lack or lack == ROTE and not flag_rote_reasons:
            continue
        yield Hit(
            article.tokens.span(person.first, person.last),
            fields={"lack": lack},
            confidence="low" if lack == ROTE or _told_outlet(article, person) or not _lack(article, person, window, farther=True) or is_opinion(article, 1.5) else "medium",
        )
        if lack == GRANT_ONLY and _ALL.search(article[article.sentences[person.sentence].span][:FAR].lower()):
            return  # the rest are of those


def _told_outlet(article: Article, person: Unnamed) -> bool:
    """Whether another newsroom was told it, which alone knows the reason: "an official told NBC"."""
    told = article.lexicon.pattern("(?:ADVERB)? TELL DETERMINER? OUTLET").match(article.tokens.classes, person.last)
    return told is not None


def _words(article: Article, person: Unnamed) -> set[str]:
    other = article.tokens.word(person.first).lower() == "another"
    return {*phrase_of(article, person).split(), *(("another",) if other else ())}


def _is_known(article: Article, person: Unnamed, seen: list[set[str]]) -> bool:
    """Whether it was asked about before: "an official" after "a senior official", "one of the officials" after "officials"."""
    words, tokens = _words(article, person), article.tokens
    if any(words <= others for others in seen[-_KEPT:]):
        return True
    head = tokens.word(person.head).lower()
    if person.first + 2 >= len(tokens) or tokens.word(person.first + 1).lower() != "of" or tokens.word(person.first + 2).lower() != "the":
        return False
    text, at = article.document.text, tokens.start(person.first)
    return head in text[max(0, at - 3 * FAR) : at].lower() or any(head.removesuffix("s") in others for others in seen)


def _problem(*, skip_heads: tuple[str, ...], flag_rote_reasons: bool, window: str) -> tuple[str, str] | None:
    if window not in WINDOWS:
        return "window", f"unknown window {window!r}; known: {', '.join(WINDOWS)}"
    return None


anonymity_unexplained.problem = _problem


def asks_for_a_name(article: Article, person: Unnamed, skip_heads: tuple[str, ...]) -> bool:
    """Whether a reader could ask who that is: no name given, nobody whom custom or law leaves unnamed."""
    tokens = article.tokens
    head = tokens.word(person.head).lower()
    if head in skip_heads or f"{head}s" in skip_heads or _is_customary(article, person, head) or is_named(article, person):
        return False
    return not (only_supposed(article, person) or _in_public(article, person) or _named_next(article, person) or _long_ago(article, person))


def _is_customary(article: Article, person: Unnamed, head: str) -> bool:
    """Whether nobody expects the name: a child, a press officer, the news agency's own reporter."""
    tokens = article.tokens
    words = {tokens.word(i).lower() for i in range(person.first + 1, min(len(tokens), person.last + 6))}
    if head in _DESK or words & _PROTECTED:
        return True
    if head == "clerk" and "court" in words:
        return True
    return head in ("officer", "secretary", "official") and bool(words & _MOUTHPIECE)


def _in_public(article: Article, person: Unnamed) -> bool:
    """Whether it was said to a court, to police, in parliament: not to the paper."""
    by, tokens = person.by, article.tokens
    if by.cue is None:
        return False
    at = reach.token_at(article, by.cue.start)
    if not tokens.is_a(at, "TELL") and tokens.word(at).lower() not in ("testified", "testify", "testifies"):
        return False
    if tokens.word(at).lower().startswith("testif"):
        return True
    last = min(at + 6, len(tokens))
    stop = article.lexicon.pattern("[COMMA THAT STOP END OPEN_QUOTE PRONOUN BREAK]").search(tokens.classes, at + 1, last)
    end = stop.start() if stop else last
    return end > at + 1 and bool(_IN_PUBLIC.search(article[tokens.span(at + 1, end)].lower()))


def _named_next(article: Article, person: Unnamed) -> bool:
    """Whether one of the next sentences gives the name: "Her name is Ida Falk", "the engineer, Ida Falk,"."""
    tokens = article.tokens
    k = person.sentence
    if _introduced_below(article, k):
        return True
    last = min(len(article.sentences), k + 4)
    head = tokens.word(person.head).lower()
    for j in range(k + 1, last):
        sentence = article.sentences[j]
        for i in range(sentence.first, min(sentence.last, sentence.first + 40)):
            word = tokens.word(i).lower()
            if word in ("name", "identified", "named") and article.lexicon.pattern("[^STOP]{0,5}? NAME").match(
                tokens.classes, i + 1, sentence.last
            ) and not GRANT.search(article[sentence.span][:600].lower()):
                return True
            if word == head and i > sentence.first and tokens.word(i - 1).lower() in ("the", "that") and (
                article.lexicon.pattern("COMMA? NAME!PLACE").match(tokens.classes, i + 1, sentence.last)
            ):
                return True
    return False


def _introduced_below(article: Article, k: int) -> bool:
    """Whether the sentence is a paragraph, and the next one brings the name: "Ida Falk, 44, ...", "Ida Falk spoke"."""
    paragraph = article.paragraph_of(k)
    below = paragraph[-1] + 1
    if len(paragraph) > 1 or below >= len(article.sentences):
        return False
    sentence = article.sentences[below]
    match = article.lexicon.pattern("NAME{2,3} (?: COMMA [NUMERAL RELATIVE] | (?P<verb> VERB ) )").match(
        article.tokens.classes, sentence.first, sentence.last
    )
    return bool(match) and (match["verb"] is None or article.tokens.word(match.start("verb")) == "spoke")


def _long_ago(article: Article, person: Unnamed) -> bool:
    """Whether the sentence is set before 1990: history has no reporter to ask."""
    if not reach.has(article, person.sentence, "YEAR"):
        return False
    sentence = article.sentences[person.sentence]
    first, last = max(sentence.first, person.first - 40), min(sentence.last, person.last + 40)
    years = (article.tokens.word(i) for i in range(first, last) if article.tokens.is_a(i, "YEAR"))
    return any(word.isdigit() and int(word) < 1990 for word in years)


def _lack(article: Article, person: Unnamed, window: str, farther: bool = False) -> str:
    """What is missing, in words; empty where grant and reason are there."""
    text = article[_around(article, person, window, farther)].lower()
    grant = GRANT.search(text)
    if FREELY.search(text):
        return ""
    if not grant and window == "document" and _explained_anywhere(article):
        return ""
    if not grant:
        return "" if DREAD.search(text) or window != "sentence" and _all_explained(article) else NO_REASON
    here, at, behind = _sentence_around(text, grant.start(), grant.end())
    if not REASON.search(here, at) and not _REASON_FIRST.match(here):
        return "" if DREAD.search(text) or behind.startswith(("because", "she fear", "he fear", "they fear")) else GRANT_ONLY
    if ROTE_REASON.search(here) and not OWN_REASON.search(here):
        return ROTE
    return ""


def _sentence_around(text: str, start: int, end: int) -> tuple[str, int, str]:
    """The sentence about text[start:end], where in it that begins, and what follows it."""
    first = max(text.rfind(mark, 0, start) for mark in (". ", ".” ", "\n"))
    first += len(text[first + 1 : start]) - len(text[first + 1 : start].lstrip())
    last = min((at for mark in (". ", ".” ", "\n") if (at := text.find(mark, end)) >= 0), default=len(text))
    return text[first + 1 : last + 1], start - first - 1, text[last + 1 : last + 200].lstrip(". ”\n")


def _explained_anywhere(article: Article) -> bool:
    """Whether a grant with its reason stands anywhere in the draft."""
    known = article.memo.get("explained-anywhere")
    if known is None:
        text = article.document.text.lower()
        known = article.memo["explained-anywhere"] = any(
            REASON.search(text, grant.start(), grant.end() + 200) for grant in GRANT.finditer(text)
        )
    return known


def _all_explained(article: Article) -> bool:
    """Whether the draft says of several at once: "the officials spoke on condition of anonymity because"."""
    known = article.memo.get("all-explained")
    if known is None:
        known = article.memo["all-explained"] = any(_explains_all(article, at) for at in _promises(article))
    return known


def _promises(article: Article) -> Iterator[int]:
    """Where a word of anonymity stands: what GRANT finds is looked for there only."""
    text = article.document.text
    for stem in ("anonym", "named", "identi", "authori", "background", "off the record", "withh"):
        at = text.find(stem)
        while at >= 0:
            yield at
            at = text.find(stem, at + 300)


def _explains_all(article: Article, at: int) -> bool:
    within = article.sentences[article.sentence_at(at)].span
    near = article.document.text[max(within.start, at - 300) : min(within.end, at + 300)].lower()
    return bool(_SEVERAL.search(near) and GRANT.search(near) and REASON.search(near))


def _around(article: Article, person: Unnamed, window: str, farther: bool) -> Span:
    """Where the reason may stand; `farther`: in a paragraph below that speaks of the same person again, too."""
    here = article.sentences[person.sentence].span
    start, end = here.start, here.end
    if window != "sentence":
        paragraph = article.paragraph_of(person.sentence)
        last = below = paragraph[-1]
        surely = True  # so far
        for _ in range(_GOES_ON):
            if below + 1 >= len(article.sentences):
                break
            goes_on = _goes_on(article, person, below + 1)
            below = article.paragraph_of(below + 1)[-1]
            if goes_on and surely or farther and goes_on == _SAME:
                last = below
            surely = surely and goes_on == _SAME
        start, end = article.sentences[paragraph[0]].span.start, article.sentences[last].span.end
    at = person.by.source.start
    return Span(max(start, at - FAR), min(end, at + FAR))


def _goes_on(article: Article, person: Unnamed, k: int) -> int:
    """How surely paragraph `k` is about the same person: it opens with "the"; _SAME: with "he" or "she", or has "that official", "the source"."""
    tokens, first = article.tokens, article.sentences[k].first
    heads = (tokens.word(person.head).lower(), "person", "source")
    last = min(article.sentences[article.paragraph_of(k)[-1]].last, first + 100)
    same = any(
        tokens.word(match.end() - 1).lower() in heads and tokens.word(match.start()).lower() in ("the", "that", "this")
        for match in article.lexicon.pattern("[DETERMINER THAT] (?:[WORD ADVERB])? SOMEBODY").finditer(tokens.classes, first, last)
    )
    opens = tokens.word(first).lower()
    return _SAME if same or opens in ("he", "she", "they") else int(opens == "the")
