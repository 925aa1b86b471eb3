"""What stands behind a clause: the tests that several checkers share."""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce
from operator import or_

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers.words import bits_for, bits_of
from attrlint.document import Span
from attrlint.mark.figure import Figure

_SAID = "[NAME PRONOUN ROLE ROLES BODY UNNAMED COMMA CLOSE_QUOTE] ADVERB? [SAY!WEAK!BASE!ING TELL!WEAK!BASE!ING]"
CHORUS = 2  # and below it: nobody in particular
SIDE = 2  # paragraphs
NAMED = 5  # an organisation, a document or a named person, on the ladder of sources


def section_off(article: Article, sections: tuple[str, ...]) -> bool:
    """Whether the draft's section or category (front matter) is one of `sections`."""
    meta = article.document.meta
    if not sections or not meta:
        return False
    named = " ".join(str(meta.get(key, "")) for key in ("section", "category", "categories", "tags")).lower()
    words = " " + "".join([char if char.isalnum() else " " for char in named])
    return any(f" {section.lower().rstrip('s')}" in words for section in sections)  # "sport" is not in "transport"


def has(article: Article, sentence: int, pattern: str) -> bool:
    """Whether `pattern` occurs in sentence number `sentence`; kept once known."""
    known = article.memo.setdefault(pattern, {})
    found = known.get(sentence)
    if found is None:
        within = article.sentences[sentence]
        match = article.lexicon.pattern(pattern).search(article.tokens.classes, within.first, within.last)
        found = known[sentence] = match is not None
    return found


def has_in(article: Article, sentences: range, pattern: str) -> bool:
    """Whether `pattern` occurs in the sentences of the range, which lie side by side."""
    if not sentences:
        return False
    first, last = article.sentences[sentences[0]].first, article.sentences[sentences[-1]].last
    return article.lexicon.pattern(pattern).search(article.tokens.classes, first, last) is not None


def names(article: Article, sentence: int, *groups: str) -> bool:
    """Whether a word of one of the groups (words.GROUPS) stands in sentence number `sentence`."""
    return names_in(article, range(sentence, sentence + 1), *groups)


def names_in(article: Article, sentences: range, *groups: str) -> bool:
    """Whether a word of one of the groups stands in the sentences, which lie side by side."""
    wanted = bits_for(groups)
    for k in sentences:
        if _bits(article, k) & wanted:
            return True
    return False


def _bits(article: Article, k: int) -> int:
    """The groups that have a word in sentence number `k`, as bits; looked up once a draft."""
    known = article.memo.setdefault("groups", {})
    bits = known.get(k)
    if bits is None:
        sentence = article.sentences[k]
        bits = known[k] = reduce(or_, map(bits_of, article.tokens.chunks[sentence.first : sentence.last]), 0)
    return bits


def near(article: Article, first: int, last: int, *groups: str) -> bool:
    """Whether a word of one of the groups is among the tokens [first, last)."""
    wanted = bits_for(groups)
    for chunk in article.tokens.chunks[max(0, first) : last]:
        if bits_of(chunk) & wanted:
            return True
    return False


def clause(article: Article, figure: Figure, most: int) -> tuple[int, int]:
    """The tokens around the figure, up to `most` on either side, within its sentence and its commas."""
    within, classes = article.sentences[figure.sentence], article.tokens.classes
    close = article.lexicon.members("COMMA SEMICOLON COLON DASH OPEN_PAREN CLOSE_PAREN")
    first, last = figure.first, figure.last
    while first > within.first and figure.first - first < most and classes[first - 1] not in close:
        first -= 1
    while last < within.last and last - figure.last < most and classes[last] not in close:
        last += 1
    return first, last


def is_one(article: Article, token: int, group: str) -> bool:
    """Whether token number `token` is a word of the group."""
    return bool(bits_of(article.tokens.chunks[token]) & bits_for((group,)))


def paper_says(article: Article, sentences: range) -> bool:
    """Whether a report, figures, findings or "according to" carry one of the sentences, or somebody shows it."""
    return any(paper_in(article, k) or _shown(article, k) for k in sentences)


def _shown(article: Article, k: int) -> bool:
    """Whether somebody shows something there; who "put the toll at nine" only gives a figure of their own."""
    return any(
        says(article, a)
        and a.cue is not None
        and article.tokens.is_a(token_at(article, a.cue.start), "SHOW")
        and article[a.cue] not in ("put", "puts")
        for a in article.attributions_in(k)
    )


def paper_in(article: Article, k: int) -> bool:
    """Whether a report, figures, findings or "according to" carry sentence number `k`."""
    return data_in(article, range(k, k + 1)) or has(article, k, "ACCORDING")


def data_in(article: Article, sentences: range) -> bool:
    """Whether a report, survey or set of figures says something in one of the sentences; kept once known."""
    known = article.memo.setdefault("papers", {})
    for k in sentences:
        if k not in known:
            known[k] = any(says(article, a) and _is_paper(article, a.source) for a in article.attributions_in(k))
        if known[k]:
            return True
    return False


def _is_paper(article: Article, source: Span) -> bool:
    return near(article, token_at(article, source.start), token_at(article, source.end - 1) + 1, "statistics")


def token_at(article: Article, offset: int) -> int:
    """The token that holds the code point `offset` of the text."""
    return bisect_right(article.tokens.ends, offset)


def says(article: Article, attribution: Attribution) -> bool:
    """Whether somebody speaks, writes or shows there, not only thinks or wants."""
    if attribution.source is None or attribution.level < 2:
        return False
    if attribution.cue is None or attribution.kind == "direct":  # not: calls it “a mistake”
        return True
    return article.tokens.is_a(token_at(article, attribution.cue.start), "SAY TELL SHOW ACCORDING REPORTED CITING CLAIM")


def speaks(article: Article, sentence: int) -> bool:
    """Whether anybody says anything in the sentence, or it is a turn of a transcript; kept once known."""
    known = article.memo.setdefault("speaks", {})
    if sentence not in known:
        known[sentence] = _speaks(article, sentence)
    return known[sentence]


def _speaks(article: Article, sentence: int) -> bool:
    if any(says(article, attribution) for attribution in article.attributions_in(sentence)):
        return True
    return has(article, sentence, _SAID) or is_turn(article, sentence)


def speaks_out(article: Article, sentence: int) -> bool:
    """Whether somebody who is no chorus ("people say") is said to say something in the sentence."""
    known = article.memo.setdefault("voices", {})
    if sentence not in known:
        known[sentence] = any(
            attribution.level > CHORUS and says(article, attribution) and not _only_shows(article, attribution)
            for attribution in article.attributions_in(sentence)
        )
    return known[sentence]


def _only_shows(article: Article, attribution: Attribution) -> bool:
    """Whether a thing that is no paper shows it: "the spending underscores their role"."""
    cue = attribution.cue
    shows = cue is not None and article.tokens.is_a(token_at(article, cue.start), "SHOW!SAY")
    return shows and not _is_paper(article, attribution.source)


def is_turn(article: Article, sentence: int) -> bool:
    """Whether the paragraph opens with its speaker: "AMY RUIZ: ...", "((Amy Ruiz)) ..."."""
    first = article.sentences[article.paragraph_of(sentence)[0]].first
    turn = article.lexicon.pattern("OPEN_PAREN OPEN_PAREN | (?:[NAME UPPER TITLE CAPITAL]){1,4} COLON")
    return turn.match(article.tokens.classes, first) is not None


def spoken_before(article: Article, sentence: int) -> bool:
    """Whether an earlier sentence of the paragraph has somebody say something."""
    first = article.paragraph_of(sentence)[0]
    return any(speaks(article, k) for k in range(first, sentence))


def own_voice(article: Article, sentence: int) -> bool:
    """Whether the writer or somebody asked says "we", "I" or "you" in the sentence or the ones beside it."""
    paragraph = article.paragraph_of(sentence)
    beside = range(max(paragraph[0], sentence - 1), min(paragraph[-1], sentence + 1) + 1)
    return names_in(article, beside, "first-person")


def is_question(article: Article, sentence: int) -> bool:
    """Whether the sentence asks."""
    end = article.sentences[sentence].span.end
    return article.document.text[max(0, end - 4) : end].rstrip("”\"’')").endswith("?")


def paragraphs_before(article: Article, sentence: int, most: int) -> range:
    """Sentences of the `most` blocks before the sentence's own; empty at the top."""
    last = first = article.paragraph_of(sentence)[0]
    for _ in range(most):
        if first:
            first = article.paragraph_of(first - 1)[0]
    return range(first, last)


def hangs_on(anchors: tuple, span: Span) -> bool:
    """Whether a link or note touches `span`."""
    return any(anchor.span.start <= span.end and anchor.span.end >= span.start for anchor in anchors)


def nearest_source(article: Article, at: int) -> tuple[tuple[Span, str], ...]:
    """The named source that says something nearest before the offset, else after it, as a related place.

    Only one in the same paragraph or the SIDE paragraphs on either side: a source farther off helps nobody. Nothing
    that stands in the sentence itself: it has been asked and does not answer.
    """
    starts, spans = _speakers(article)
    if not starts:
        return ()
    k = article.sentence_at(at)
    block, within = article.sentences[k].block, article.sentences[k].span
    i = bisect_right(starts, within.start) - 1
    for span in (*spans[max(0, i) : i + 1], *spans[bisect_right(starts, within.end) :][:1]):
        beside = abs(article.sentences[article.sentence_at(span.start)].block - block) <= SIDE
        if beside and not within.start <= span.start < within.end:
            return ((span, "nearest named source"),)
    return ()


def _speakers(article: Article) -> tuple[list[int], list[Span]]:
    """Where somebody named says something, writes it or shows it: the offsets, and the spans; worked out once a draft."""
    found = article.memo.get("speakers")
    if found is None:
        tokens = article.tokens
        spans = sorted(
            a.source
            for a in article.attributions
            if a.source is not None and a.level >= NAMED and says(article, a)
            and not tokens.is_a(token_at(article, a.source.start), "PRONOUN OBJECT_PRONOUN RELATIVE")
        )
        found = article.memo["speakers"] = [span.start for span in spans], spans
    return found

