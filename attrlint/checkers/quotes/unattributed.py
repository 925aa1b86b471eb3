"""Quotations that nobody is named for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.quotes import talk
from attrlint.checkers.hit import Hit
from attrlint.mark.quotes import Quote

REVEALS = 2  # sentences at the top that may still say whose words the first ones were
THESE = frozenset("that these this those".split())
SUBJECT = 6  # tokens at the head of a sentence that may name whom it is about
SAYINGS = frozenset(
    "adage adages aphorism aphorisms chorus cliche cliché lyric lyrics mantra mantras maxim maxims motto mottos proverb proverbs refrain"
    " saying sayings slogan slogans tagline".split()
)
_SAYING_CHUNKS = frozenset(blank + word for word in SAYINGS for blank in ("", " "))
LONG_WORD = 4  # letters: shorter words are no sign of a title


def unattributed_quote(
    article: Article, *, min_words: int = 5, look_around_sentences: int = 1, block_quote_cite: bool = True
) -> Iterator[Hit]:
    """Whole sentences in quotation marks that nobody is named for."""
    tokens = article.tokens
    for quote in article.quotes:
        if not quote.closed or quote.style == "single" or quote.words < min_words:
            continue
        if not tokens.is_a(quote.last - 2, "STOP") or not tokens.is_a(quote.first + 1, "CAPITAL UPPER"):
            continue
        if talk.word_count(article, quote.span) < min_words or is_title(article, quote):
            continue
        cite = block_quote_cite or article.role_at(quote.span.start) != "block-quote"
        if _is_attributed(article, quote, look_around_sentences, cite):
            continue
        if _is_saying(article, quote):
            continue
        if _has_speaker(article, quote, look_around_sentences, cite):
            continue
        yield Hit(quote.span, reach.nearest_source(article, quote.span.start), confidence=_confidence(article, quote) if look_around_sentences else "high")


def _is_attributed(article: Article, quote: Quote, around: int, cite: bool) -> bool:
    """Whether somebody is read as its speaker, not only as who spoke last before a scene with nobody in it."""
    if not article.is_attributed(quote):
        return False
    at = article.quote_sourcing[bisect_left(article.quotes, quote.first, key=lambda other: other.first)].attribution
    said = article.attributions[at] if at is not None else None
    if said is None or said.source is None:
        return True
    first, last = article.sentence_at(quote.span.start), article.sentence_at(quote.span.end - 1)
    where = article.sentence_at(said.source.start)
    if around < 1 and not first <= where <= last or not cite and said.source.start >= quote.span.end and said.cue is None:
        return False
    paragraph = article.paragraph_of(first)
    if said.cue is not None or where >= paragraph[0] or not paragraph[0] < first:
        return True
    return not (last < paragraph[-1] and _confidence(article, quote) == "high")


def is_title(article: Article, quote: Quote) -> bool:
    """Whether most longer words have a capital: the name of a book, a song, a programme."""
    longer = [word for word in article[quote.span].split()[1:] if len(word.strip("”\".,?!’'")) >= LONG_WORD]
    return len(longer) > 1 and 3 * sum(word[0].isupper() for word in longer) >= 2 * len(longer)


def _is_saying(article: Article, quote: Quote) -> bool:
    """Whether it is called a saying nearby, or is set out below a heading as a motto."""
    k = article.sentence_at(quote.span.start)
    block = article.sentences[k].block
    if article.role_at(quote.span.start) == "block-quote" and block and article.document.blocks[block - 1].role == "heading":
        return True
    if article.tokens.vocabulary.isdisjoint(_SAYING_CHUNKS):
        return False
    near = range(max(0, k - 1), min(len(article.sentences), article.sentence_at(quote.span.end - 1) + 1 + REVEALS))
    words = article.tokens.chunks[article.sentences[near[0]].first : article.sentences[near[-1]].last]
    return not SAYINGS.isdisjoint(chunk.strip().lower() for chunk in words)


def _confidence(article: Article, quote: Quote) -> str:
    """Low where the sentence before, or the one behind, is about a person: who acts there may well be who speaks."""
    pattern = article.lexicon.pattern
    pronoun, somebody = pattern("[PRONOUN&MALE PRONOUN&FEMALE TITLE]"), pattern("[PRONOUN&MALE PRONOUN&FEMALE TITLE ROLE]")
    k = article.sentence_at(quote.span.start)
    around = article.paragraph_of(k)
    for beside, who in ((k - 1, somebody), (article.sentence_at(quote.span.end - 1) + 1, pronoun)):
        if around[0] <= beside <= around[-1]:
            first, last = article.sentences[beside].first, article.sentences[beside].last
            last = min(last, first + SUBJECT)
            if who.search(article.tokens.classes, first, last) or talk.people_in(article, first, last):
                return "low"
    return "high"


def _has_speaker(article: Article, quote: Quote, around: int, cite: bool) -> bool:
    """Whether a verb of saying, a lead-in, a credit, or something that carries words stands near the quotation."""
    tokens = article.tokens
    first, last = article.sentence_at(quote.span.start), article.sentence_at(quote.span.end - 1)
    if cite and talk.has_credit(article, quote.last):
        return True
    before = tokens.word(quote.first - 1) if quote.first else ""
    if before in (":", "?", "=", ">", ",") or before[-1:].isalpha() and first == article.sentence_at(article.tokens.start(quote.first - 1)):
        return True  # "opens with the line “...”": a part of the sentence, which says what it is
    if around < 1:
        return _speech(article, article.sentences[first].first, quote.first) or _speech(article, quote.last, article.sentences[last].last)
    above = _run_begins(article, first)
    if above < first and tokens.is_a(article.sentences[above].last - 1, "COLON"):
        return True
    first = above
    paragraph = range(article.paragraph_of(first)[0], article.paragraph_of(last)[-1] + 1)
    after = around if article.sentences[paragraph[0]].block else around + REVEALS
    amid = paragraph[0] < first and last < paragraph[-1]  # in the midst of its paragraph: what stands around that is far
    near = paragraph if amid else range(max(0, paragraph[0] - around), min(len(article.sentences), paragraph[-1] + 1 + after))
    for start, stop in (
        (article.sentences[near[0]].first, quote.first),
        (quote.last, article.sentences[near[-1]].last),
    ):
        if _speech(article, start, stop):
            return True
    return is_revealed(article, quote)


_SPEECH = "[SAY TELL ACCORDING WRITTEN]"


def _speech(article: Article, start: int, stop: int) -> bool:
    """Whether a word of saying that is no noun ("the report") and no passive ("was published") is among the tokens."""
    tokens = article.tokens
    noun_after = article.lexicon.members("DETERMINER POSSESSIVE")
    done_after = article.lexicon.members("BE")
    sure = article.lexicon.members("WRITTEN ACCORDING")
    base, ing = article.lexicon.members("BASE WEAK"), article.lexicon.members("ING")
    for match in article.lexicon.pattern(_SPEECH).finditer(tokens.classes, start, stop):
        i = match.start()
        code, before = tokens.classes[i], tokens.classes[i - 1] if i > start else ""
        if code in sure:
            return True
        if before in noun_after and code in base or before in done_after and code not in ing:
            continue
        return True
    return False


def is_revealed(article: Article, quote: Quote) -> bool:
    """Whether what follows says whose the words were: "That was the verdict of ...", "Those were the words of ..."."""
    reveals = article.lexicon.pattern("(?:[END STOP COMMA BREAK])* (?P<this>[THAT DETERMINER]) [BE HAVE]")
    match = reveals.match(article.tokens.classes, quote.last)
    return match is not None and article.tokens.word(match.start("this")).lower() in THESE


def _run_begins(article: Article, sentence: int) -> int:
    """The first sentence of the run of paragraphs in quotation marks that the sentence belongs to."""
    for _ in range(talk.FARTHEST):
        first = article.paragraph_of(sentence)[0]
        if not first or not article.tokens.is_a(article.sentences[first].first, "OPEN_QUOTE"):
            break
        sentence = first - 1
    return sentence
