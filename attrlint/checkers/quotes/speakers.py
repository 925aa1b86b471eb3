"""Quotations whose speaker comes late, twice, or is one of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.checkers.quotes import talk
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.quotes import Quote

PLAIN = ("body", "standfirst", "list")
SET_OUT = 3  # paragraphs: a quotation of so many is a statement set out in full
SURE_WORDS = 18
LEAST_WORDS = 13  # “Could we have done better? Yes. Will we? We will.” is read in a moment
PERSON = "TITLE NAME{1,3} | [CAPITAL NAME!PLACE] [NAME!BODY]{1,3} | NAME!PLACE!BODY"
OFFICE = "(?: [DETERMINER POSSESSIVE WORD ROLE BODY PLACE CAPITAL ADVERB HYPHEN] ){0,6}? [ROLE TITLE] COMMA? (?= [NAME CAPITAL TITLE] )"  # the bank’s lawyer, Tom Dunn
ANOTHER = "DETERMINER [WORD ROLE BODY PLACE]{0,2}? [ROLE PEOPLE] (?= COMMA | PREPOSITION | RELATIVE | $ )"
INDEFINITE = frozenset(("a", "an", "another", "one"))
HE = frozenset(("he", "she"))
ABOVE = 3  # paragraphs before: who is named there is known to the reader
FARTHEST = 1000  # tokens looked back
NEAR = 160  # characters between a quotation and its speaker
TEXTS = frozenset("transcript post letter statement email article editorial release report message tweet note memo".split())
TEXT_WITHIN = 4  # tokens at the head of a source
PRONOUNS = frozenset("he she they i we it".split())
SOMEBODY = "[NAME!PLACE TITLE ROLE ROLES PEOPLE UNNAMED EXPERTS PRONOUN&MALE PRONOUN&FEMALE]"


def buried_attribution(article: Article, *, max_sentences: int = 2, max_words: int = 50) -> Iterator[Hit]:
    """Quotations of several sentences that name their speaker only at the end."""
    begins = paragraphs = 0  # where the quotation begins that goes on in this paragraph
    quotes = article.quotes
    for i, quote in enumerate(quotes):
        if quote.style == "single":
            continue
        if quote.continues:
            paragraphs += 1
        else:
            begins, paragraphs = i, 1
        first = quotes[begins]
        sentences = article.sentence_at(quote.span.end - 1) - article.sentence_at(first.span.start) + 1
        if sentences <= max_sentences and quote.last - first.first <= max_words or not quote.closed or paragraphs >= SET_OUT:
            continue
        said_in_all = Span(first.span.start, quote.span.end)
        words = talk.word_count(article, said_in_all) - article[said_in_all].count(" ...") - article[said_in_all].count(" …")
        if words < LEAST_WORDS or sentences <= max_sentences and words <= max_words:
            continue
        said = _said_behind(article, i)
        if said is not None and _is_somebody(article, said.source) and not _is_known(article, first, said):
            yield Hit(said_in_all, ((said.source, "the speaker comes here"),), confidence="low" if words <= SURE_WORDS and max_sentences > 1 else "high" if sentences > max_sentences and words > SURE_WORDS + 6 else "medium")


def _said_behind(article: Article, i: int) -> Attribution | None:
    """Who says quotation number `i`, if first named right behind it and by more than a pronoun."""
    at = article.quote_sourcing[i].attribution
    said = article.attributions[at] if at is not None else None
    if said is None or said.source is None or said.cue is None or article[said.source].lower() in PRONOUNS:
        return None
    end = article.quotes[i].span.end
    behind = end <= min(said.source.start, said.cue.start) and max(said.source.start, said.cue.start) < end + NEAR
    return said if behind and not article[Span(end, min(said.source.start, said.cue.start))].strip(" ,").endswith(".") else None


def _is_somebody(article: Article, span: Span) -> bool:
    """Whether the source is a person or a body, and no text: a transcript, a post on a site."""
    first, last = reach.token_at(article, span.start), reach.token_at(article, span.end - 1) + 1
    if not TEXTS.isdisjoint(article.tokens.word(i).lower() for i in range(first, min(last, first + TEXT_WITHIN))):
        return False
    return article.lexicon.pattern("[NAME TITLE ROLE ROLES BODY PEOPLE OUTLET UNNAMED EXPERTS]").search(article.tokens.classes, first, last) is not None


def _is_known(article: Article, quote: Quote, said: Attribution) -> bool:
    """Whether the reader knows the speaker before the quotation begins: a lead-in, or who spoke just before."""
    if talk.is_led_in(article, quote.first):
        return True
    k = article.sentence_at(quote.span.start)
    before = range(article.paragraph_of(k)[0], k)
    if any(a.source is not None and a.source.start < quote.span.start for a in article.attributions_in(k)):
        return True
    if k and _is_taken_up(article, said.source, k - 1):
        return True
    start = before[0] if before else k
    for _ in range(ABOVE):
        if start:
            start = article.paragraph_of(start - 1)[0]
    above = reach.token_at(article, article.sentences[start].span.start)
    names = _surname(article, said.source)
    return any(article.tokens.word(i) in names for i in range(max(above, quote.first - FARTHEST), quote.first))


def _is_taken_up(article: Article, source: Span, before: int) -> bool:
    """Whether the source is a role alone ("the official") for somebody whom sentence number `before` speaks of."""
    if not _is_reference(article, source) or not article.tokens.is_a(reach.token_at(article, source.end - 1), "ROLE ROLES PEOPLE"):
        return False
    within = article.sentences[before]
    return article.lexicon.pattern(SOMEBODY).search(article.tokens.classes, within.first, within.last) is not None


def _is_reference(article: Article, source: Span) -> bool:
    """Whether the source is "the" and no name: who is meant must have been named or described."""
    words = article[source].split()
    return words[0].lower() == "the" and words[-1].islower() and "," not in article[source]


def _surname(article: Article, span: Span) -> frozenset[str]:
    """The last part of a person's name; of what is no person all words with a capital."""
    first, last = reach.token_at(article, span.start), reach.token_at(article, span.end - 1) + 1
    person = article.lexicon.pattern(PERSON).search(article.tokens.classes, first, last)
    if person:
        return frozenset((article.tokens.word(person.end() - 1),))
    named = article.lexicon.members("CAPITAL NAME UPPER MIXED")
    words = [article.tokens.word(i) for i in range(first, last) if article.tokens.classes[i] in named]
    if _is_reference(article, span):
        words.append(article.tokens.word(last - 1))
    return frozenset(word for word in words if len(word) > 2)


def speakers_run_together(article: Article, *, min_words: int = 5) -> Iterator[Hit]:
    """Whole quotations of two people in one paragraph."""
    for numbers in talk.quotes_by_block(article).values():
        if len(numbers) < 2 or len(numbers) > talk.FARTHEST:
            continue
        said = [(i, _whole_quotation(article, i, min_words)) for i in numbers]
        spoken = [(i, attribution) for i, attribution in said if attribution is not None]
        if len(spoken) < 2 or len({id(attribution) for _, attribution in spoken}) < 2:
            continue
        if all(article[attribution.source].lower() in HE for _, attribution in spoken):
            continue
        named = [_named(article, attribution) or _meant(article, attribution) for _, attribution in spoken]
        if not all(named) or not _turns(list(map(_parts, named))):
            continue  # as written; who they are, and how else they are called, is asked only behind this
        people = [_person(article, one[1], names) for one, names in zip(spoken, named)]
        turns = _turns(people)
        if not all(people) or len(turns) != 1:
            continue  # one speaker, a dialogue or a round of voices; or no telling who
        (i, theirs), (j, ours) = spoken[turns[0] - 1], spoken[turns[0]]
        if any(word in people[turns[0]] for word in article[Span(theirs.cue.end, max(theirs.cue.end, article.quotes[i].span.start))].replace(",", " ").split()):
            continue  # who answers was spoken to: "David told Sebastian"
        yield Hit(
            article.quotes[j].span,
            ((theirs.source, "speaks before"), (ours.source, "speaks here")),
            {"other": talk.name_of(article, theirs), "speaker": talk.name_of(article, ours)},
        )


def _turns(people: list[frozenset[str]]) -> list[int]:
    """Where the next one shares no name with the one before."""
    return [k for k in range(1, len(people)) if not people[k] & people[k - 1]]


def _parts(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split() if len(word) > 2)


def _named(article: Article, attribution: Attribution) -> tuple[str, ...]:
    """The words of the person's name that the source is; none if it names no one, several, or a place or body."""
    tokens, classes = article.tokens, article.tokens.classes
    first, last = reach.token_at(article, attribution.source.start), reach.token_at(article, attribution.source.end - 1) + 1
    office = article.lexicon.pattern(OFFICE).match(classes, first, last)
    named = article.lexicon.pattern(PERSON).search(classes, office.end() if office else first, last)
    if named is None and (other := article.lexicon.pattern(ANOTHER).match(classes, first, last)) and tokens.word(first).lower() in INDEFINITE:
        return tuple([tokens.word(i) for i in range(*other.span())])  # a porter
    if named is None or article.lexicon.pattern("[AND BODY POSSESSIVE PEOPLE]").search(classes, office.end() if office else first, named.end()):
        return ()
    if named.end() < last and not tokens.is_a(named.end(), "COMMA PREPOSITION OF RELATIVE OPEN_PAREN DASH"):
        return ()  # the Hanwick professor
    opening = tokens.word(named.start())
    if opening.endswith("ing") or any("." in tokens.word(i)[:-1] for i in range(*named.span())):
        return ()  # "Moving David" on, D.C.
    return tuple([tokens.word(i) for i in range(*named.span())])


def _meant(article: Article, attribution: Attribution) -> tuple[str, ...]:
    """The name of whoever "he" or "she" is, if the sentence before has nobody else speak, by name."""
    if article[attribution.source].lower() not in HE:
        return ()
    number = article.cast.attributions[talk.number_of(article, attribution)]
    if number is None or article.cast.sources[number].kind != "person":
        return ()
    k, cast = attribution.sentence, article.cast
    spoke = [a for j in range(max(article.paragraph_of(k)[0], k - 1), k) for a in talk.speaking_in(article, range(j, j + 1))]
    if not spoke or any(cast.attributions[talk.number_of(article, a)] != number or not _named(article, a) for a in spoke):
        return ()
    return tuple(cast.sources[number].spellings)


def _person(article: Article, attribution: Attribution, names: tuple[str, ...]) -> frozenset[str]:
    """The parts of all names of the person; none for a word alone that the cast does not have as somebody's."""
    number = article.cast.attributions[talk.number_of(article, attribution)]
    if number is not None and article.cast.sources[number].kind == "person":
        names = *article.cast.sources[number].spellings, *names
    elif len(names) == 1:
        return frozenset()
    return _parts(names)


def _whole_quotation(article: Article, i: int, min_words: int) -> Attribution | None:
    """Who is named as saying quotation number `i`, if it is a whole sentence of enough words."""
    quote, tokens = article.quotes[i], article.tokens
    if not quote.closed or quote.words < min_words or talk.word_count(article, quote.span) < min_words:
        return None
    if not tokens.is_a(quote.first + 1, "CAPITAL UPPER") or article.role_at(quote.span.start) not in PLAIN:
        return None
    at = article.quote_sourcing[i].attribution
    said = article.attributions[at] if at is not None else None
    return said if said is not None and said.source is not None and said.cue is not None and reach.says(article, said) else None
