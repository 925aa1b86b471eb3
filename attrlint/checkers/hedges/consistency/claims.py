"""Claims that somebody makes, doubts or denies: where they stand and how they are marked."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.document import Span
from attrlint.mark.hedges import Hedge
from attrlint.segment import Sentence
from attrlint.values import value

REACH = 30  # tokens a claim goes on for, before its hedge and behind it
CONTESTED = "contested"  # alleged, denied, suspected, said to have
DOUBTED = "doubted"  # perhaps, apparently, may have
SAID = "said"  # by somebody, no more

_CONTESTED_ADJECTIVES = frozenset(
    "alleged purported putative reputed rumored rumoured supposed suspected unconfirmed unverified".split()
)
_DOUBTED_ADJECTIVES = frozenset(("apparent", "presumed", "probable"))
_TAIL = 6  # tokens from the comma to the verb of who alleges it
_OPEN = frozenset(("hearsay", "passive", "doubtful", "modal", "plausibility"))
_SEEMS = ("apparent", "possibl", "presum", "seeming")
_SUSPECTS = frozenset("allege alleges suspect suspects".split())  # with a noun for its object: suspect arson
# Here the source settles it, or only names what it wants: no claim that stands open.
_SETTLES = frozenset(
    """
    acknowledge acknowledged acknowledges acknowledging admit admits admitted admitting announce announced announces
    announcing apologise apologised apologize apologized asked asks call called calls concede conceded concedes
    confess confessed confesses confirm confirmed confirming confirms decide decided declare declared demonstrate
    demonstrated disclose disclosed discover discovered found hope hoped hopes intend intended issue issued issues
    issuing knew know launch launched launches learned learnt note noted notes offer offered order ordered plan
    planned plans pledge pledged pledges promise promised promises propose proposed prove proved proves publish
    published publishing question questioned realise realised realize realized recall recalled recommend recommended
    release released releases releasing remind reminded reveal revealed reveals rule ruled rules saw see seen show
    showed shown shows urge urged urges verified verify vow vowed want wanted wants welcome welcomed wish wished
    """.split()
)
_IDIOM = frozenset(("access", "bail", "benefits", "credit", "entry", "responsibility", "victory"))
_NOBODY = frozenset(("i", "it", "this", "that", "we", "you"))
_ANY, _AHEAD = frozenset(("any", "whatever", "whoever")), 5  # and how many tokens before the hedge
_RUMOURS = "ACCUSER ALLEGATION DOUBTFUL MEDIA_REPORTS"
_CLAIMS = frozenset("claim claimed claims contend contended contends".split())  # with a clause: claim the founder faked


@value
class Claim:
    """Tokens [first, last) of sentence number `sentence`; `how` is CONTESTED, DOUBTED or SAID.

    `mark` is the word that says so, and `head` the token where what is claimed begins: what stands before it in
    the claim is who is said to have done it. `source` is whom it comes from, where that is the mark.
    """

    first: int
    last: int
    sentence: int
    how: str
    mark: Span
    head: int
    source: Span | None = None


def find_claims(article: Article, most: int = 10_000) -> Iterator[Claim]:
    """The hedged ones first, then the accusations, then what is attributed; `most` of what is only said."""
    for hedge in article.hedges:
        how = _doubt(article, hedge) if hedge.kind in _OPEN else ""
        if how:
            k = article.sentence_at(hedge.span.start)
            sentence = article.sentences[k]
            noun = hedge.kind == "doubtful"  # the alleged payments to the mayor: nothing before it is part of the claim
            first = hedge.first if noun else _opening(article, sentence, hedge.first)
            yield Claim(first, _closing(article, sentence, hedge.last, noun), k, how, hedge.span, hedge.last)
    marks = [match.start() for match in article.lexicon.pattern(f"[CONTEND {_RUMOURS}]").finditer(article.tokens.classes)]
    if marks:
        yield from _accused(article, marks)
        yield from _tailed(article, marks)
    if marks or most > 0:
        yield from _attributed(article, most, marks)


def _doubt(article: Article, hedge: Hedge) -> str:
    """How far the hedge leaves a claim open, "" for one that does not."""
    word = article[hedge.span].lower()
    if hedge.kind == "hearsay":
        return CONTESTED
    if hedge.kind == "passive":
        if "not" in word.split() or "n't" in word or "n’t" in word:
            return ""
        open_ended = article.tokens.is_a(hedge.last - 1, "TO THAT")
        return CONTESTED if open_ended or word.endswith(("alleged", "suspected")) else ""
    if hedge.kind == "doubtful":
        return CONTESTED if word in _CONTESTED_ADJECTIVES else DOUBTED if word in _DOUBTED_ADJECTIVES else ""
    if hedge.kind == "modal":
        follows = article.tokens.word(hedge.last).lower() if hedge.last < len(article.tokens) else ""
        if word not in ("may", "might") or follows not in ("have", "well"):
            return ""
        before = {chunk.strip().lower() for chunk in article.tokens.chunks[max(0, hedge.first - _AHEAD) : hedge.first]}
        return DOUBTED if before.isdisjoint(_ANY) else ""  # any role he may have played
    # Perhaps and probably are the writer's own guess.
    return DOUBTED if hedge.kind == "plausibility" and word.startswith(_SEEMS) else ""


def _accused(article: Article, marks: list[int]) -> Iterator[Claim]:
    """Accused of taking, suspected of, denied taking, suspect arson; the allegation that, claims of."""
    tokens, members = article.tokens, article.lexicon.members
    nouns, behind, object_of = members("ALLEGATION"), members("ING OF THAT"), members("DETERMINER WORD COUNTED")
    determiner, subject, cues = members("DETERMINER"), members("DETERMINER PRONOUN"), members("ALLEGATION CONTEND")
    for i in marks:
        if i + 1 == len(tokens) or tokens.classes[i] not in cues:
            continue
        follows = tokens.classes[i + 1]
        noun = tokens.classes[i] in nouns and follows in behind
        word = tokens.word(i).lower()
        claims = follows in subject and word in _CLAIMS and not (i and tokens.classes[i - 1] in determiner)
        if noun or follows in behind or claims or follows in object_of and word in _SUSPECTS:
            k = article.sentence_at(tokens.start(i))
            sentence = article.sentences[k]
            first = i if noun else _opening(article, sentence, i)
            yield Claim(first, _closing(article, sentence, i + 1, noun), k, CONTESTED, tokens.span(i, i + 1), i + 1)


def _tailed(article: Article, marks: list[int]) -> Iterator[Claim]:
    """Sentences that end in "... , prosecutors allege." or "... , according to unconfirmed reports."."""
    tokens, members = article.tokens, article.lexicon.members
    classes, commas, ends, contend, according = tokens.classes, *map(members, ("COMMA", "END", "CONTEND", "ACCORDING"))
    last_comma = -1
    for mark in marks:
        end = next((i for i in range(mark + 1, min(len(tokens), mark + _TAIL)) if classes[i] in ends), -1)
        comma = next((i for i in range(mark - 1, max(-1, mark - _TAIL - 1), -1) if classes[i] in commas), -1)
        if end < 0 or comma < 0 or comma == last_comma:
            continue
        if classes[comma + 1] in according:
            cue, source = comma + 1, tokens.span(comma + 2, end)
            if not _is_rumour(article, source):
                continue
        elif classes[mark] in contend and end == mark + 1 and comma + 1 < mark:
            cue, source = mark, tokens.span(comma + 1, mark)
        else:
            continue
        last_comma = comma
        k = article.sentence_at(tokens.start(comma))
        first = _opening(article, article.sentences[k], comma, 2 * REACH)
        if comma - first > 2:
            yield Claim(first, comma, k, CONTESTED, tokens.span(cue, cue + 1), first, source)


def _attributed(article: Article, most: int, marks: list[int]) -> Iterator[Claim]:
    tokens, contend = article.tokens, article.lexicon.members("CONTEND")
    for attribution in article.attributions if most > 0 else _accusing(article, marks):
        cue, source = attribution.cue, attribution.source
        if cue is None or source is None or attribution.level < 2:
            continue
        contested = tokens.classes[reach.token_at(article, cue.start)] in contend or _is_rumour(article, source)
        if not contested and most <= 0:
            continue
        word = article[cue].lower()
        if word in _SETTLES or not (contested or _speaks(article, attribution)) or not _is_somebody(article, source):
            continue
        opines = not contested and tokens.is_a(reach.token_at(article, cue.start), "OPINE!SAY")
        most -= not contested
        for span in attribution.content:
            first, last = reach.token_at(article, span.start), reach.token_at(article, span.end - 1) + 1
            k = article.sentence_at(span.start)
            last = min(last, article.sentences[k].last)
            if article.tokens.word(first).lower() in _IDIOM:  # claimed responsibility, denied a visa
                continue
            if span.start >= cue.end:  # a content that stops at an aside goes on behind it
                if not word.endswith("ing"):
                    last = max(last, _closing(article, article.sentences[k], first, False))
            elif contested:  # ", prosecutors allege" is said of all before it
                first = _opening(article, article.sentences[k], first)
            if last - first > 2:
                yield Claim(first, last, k, CONTESTED if contested else DOUBTED if opines else SAID, cue, first, source)


def _accusing(article: Article, marks: list[int]) -> Iterator[Attribution]:
    """The attributions of the sentences that have a word of accusing or of rumour."""
    for k in sorted({article.sentence_at(article.tokens.start(i)) for i in marks}):
        yield from article.attributions_in(k)


def _is_rumour(article: Article, source: Span) -> bool:
    """Whether the source is no more than unconfirmed reports, rumours, claims, or whoever goes to law."""
    first, last = reach.token_at(article, source.start), reach.token_at(article, source.end - 1) + 1
    return article.lexicon.pattern(f"[{_RUMOURS}]").search(article.tokens.classes, first, last) is not None


def _is_somebody(article: Article, source: Span) -> bool:
    """Whether the source is one, and not half a clause ("it is important to"); "I" is the writer."""
    first, last = reach.token_at(article, source.start), reach.token_at(article, source.end - 1) + 1
    clause = article.lexicon.pattern("[BE TO MODAL]").search(article.tokens.classes, first, last)
    return clause is None and article[source].lower() not in _NOBODY


def _speaks(article: Article, attribution: Attribution) -> bool:
    """Whether a source says, tells, shows or thinks it, and does not order or want it."""
    if reach.says(article, attribution):
        return True
    if attribution.cue is None or attribution.level < 2:
        return False
    return article.tokens.is_a(reach.token_at(article, attribution.cue.start), "OPINE!SAY")


def _opening(article: Article, sentence: Sentence, at: int, far: int = REACH) -> int:
    """Where the clause around token `at` may begin: its subject is in it, an aside between commas too."""
    classes, stop = article.tokens.classes, article.lexicon.members("SEMICOLON COLON BUT")
    first = at
    while first > sentence.first and at - first < far and classes[first - 1] not in stop:
        first -= 1
    return first


def _closing(article: Article, sentence: Sentence, at: int, noun: bool) -> int:
    """Where what is claimed behind token `at` ends; of a noun at the next comma."""
    stop = article.lexicon.members("SEMICOLON DASH COLON SUBORDINATOR BUT END" + " COMMA" * noun)
    classes = article.tokens.classes
    last = at
    while last < sentence.last and last - at < REACH and classes[last] not in stop:
        last += 1
    return last
