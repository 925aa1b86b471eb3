"""Quotations whose speaker comes late, twice, or is one of several."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach, talk
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.mark.quotes import Quote

PLAIN = ("body", "standfirst", "list")
SET_OUT = 3  # paragraphs: a quotation of so many is a statement set out in full
NEAR = 160  # characters between a quotation and its speaker
PRONOUNS = frozenset("he she they i we it".split())


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
        if sentences <= max_sentences and talk.word_count(article, Span(first.span.start, quote.span.end)) <= max_words:
            continue
        said = _said_behind(article, i)
        if said is not None and not _is_known(article, first, said):
            yield Hit(Span(first.span.start, quote.span.end), ((said.source, "the speaker comes here"),))


def _said_behind(article: Article, i: int) -> Attribution | None:
    """Who says quotation number `i`, if first named right behind it and by more than a pronoun."""
    at = article.quote_sourcing[i].attribution
    said = article.attributions[at] if at is not None else None
    if said is None or said.source is None or said.cue is None or article[said.source].lower() in PRONOUNS:
        return None
    end = article.quotes[i].span.end
    behind = end <= min(said.source.start, said.cue.start) and max(said.source.start, said.cue.start) < end + NEAR
    return said if behind and not article[Span(end, min(said.source.start, said.cue.start))].strip(" ,").endswith(".") else None


def _is_known(article: Article, quote: Quote, said: Attribution) -> bool:
    """Whether the reader knows the speaker before the quotation begins: a lead-in, or who spoke just before."""
    if talk.is_led_in(article, quote.first):
        return True
    k = article.sentence_at(quote.span.start)
    before = range(article.paragraph_of(k)[0], k)
    if any(a.source is not None and a.source.start < quote.span.start for a in article.attributions_in(k)):
        return True
    above = range(article.paragraph_of(before[0] if before else k)[0], k)
    if above and above[0]:
        above = range(article.paragraph_of(above[0] - 1)[0], k)
    elif not above and k:
        above = range(article.paragraph_of(k - 1)[0], k)
    return talk.who(article, said) in talk.speakers_in(article, above)


def speakers_run_together(article: Article, *, min_words: int = 5) -> Iterator[Hit]:
    """Whole quotations of two people in one paragraph."""
    for numbers in talk.quotes_by_block(article).values():
        if len(numbers) < 2 or len(numbers) > talk.FARTHEST:
            continue
        said = [(i, _whole_quotation(article, i, min_words)) for i in numbers]
        spoken = [(i, attribution) for i, attribution in said if attribution is not None]
        if len(spoken) < 2 or len({id(attribution) for _, attribution in spoken}) < 2:
            continue
        people = [talk.who(article, attribution) for _, attribution in spoken]
        turns = [k for k in range(1, len(people)) if people[k] != people[k - 1]]
        if len(turns) != 1 or not all(isinstance(person, int) for person in people):
            continue  # one speaker, a dialogue or a round of voices; or no telling who
        (i, theirs), (j, ours) = spoken[turns[0] - 1], spoken[turns[0]]
        yield Hit(
            article.quotes[j].span,
            ((theirs.source, "speaks before"), (ours.source, "speaks here")),
            {"other": talk.name_of(article, theirs), "speaker": talk.name_of(article, ours)},
        )


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
