"""`Article`: the whole reading of a draft, immutable. Checkers take it; nothing changes it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from attrlint.attribute import Attribution, Judge, Ledger, Sourcing, attribute
from attrlint.attribute.carry import from_papers
from attrlint.document import Document, Span
from attrlint.lexicon import Lexicon
from attrlint.mark.cues import Cue, find_cues
from attrlint.mark.figure import Figure
from attrlint.mark.figures import find_figures
from attrlint.mark.hedges import Hedge, find_hedges
from attrlint.mark.mentions import Mention, find_mentions
from attrlint.mark.quotes import Quote, find_quotes
from attrlint.segment import Sentence, Tokens, find_sentences, tokenise
from attrlint.values import value

TYPE_CHECKING = False
if TYPE_CHECKING:  # `cast` imports it when asked: a plain run never does
    from attrlint.attribute.who import Cast

FARTHEST = 60  # sentences; a paragraph that goes on longer is a file without paragraphs


@value
class Article:
    """A draft as read. Everything is in reading order; spans index `document.text`.

    `figure_sourcing`, `quote_sourcing` and `sentence_sourcing` run parallel to `figures`, `quotes`
    and `sentences`.
    """

    document: Document
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    attributions: tuple[Attribution, ...]
    lexicon: Lexicon

    def __getitem__(self, span: Span) -> str:
        return self.document.text[span.start : span.end]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the code point `offset`, or the one before it."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def role_at(self, offset: int) -> str:
        """The role of the block that holds `offset`."""
        return self.document.blocks[self.sentences[self.sentence_at(offset)].block].role

    def paragraph_of(self, sentence: int) -> range:
        """Indices of the sentences in the same block as sentence number `sentence`.

        Of a block longer than any paragraph, the FARTHEST sentences on either side.
        """
        block = self.sentences[sentence].block
        first = bisect_left(self._sentence_blocks, block, max(0, sentence - FARTHEST), sentence)
        last = bisect_right(self._sentence_blocks, block, sentence, min(len(self.sentences), sentence + FARTHEST))
        return range(first, last)

    def quoted(self, span: Span) -> bool:
        """Whether the whole of `span` stands inside quotation marks."""
        i = bisect_right(self._quote_starts, span.start) - 1
        return i >= 0 and span.end <= self.quotes[i].span.end

    def attributions_in(self, sentence: int) -> Iterator[Attribution]:
        """Attributions whose cue stands in sentence number `sentence` (in order)."""
        yield from self._by_sentence.get(sentence, ())

    @cached_property
    def figure_sourcing(self) -> tuple[Sourcing, ...]:
        ledger = self._ledger
        alone = tuple([ledger.of(figure.span, figure.sentence) for figure in self.figures])
        return from_papers(self.figures, alone, self.attributions, self.sentences)

    @cached_property
    def quote_sourcing(self) -> tuple[Sourcing, ...]:
        """Quotations hang on nothing: who speaks is said beside them or not at all."""
        return tuple([self._ledger.of_direct(quote.span) for quote in self.quotes])

    def is_attributed(self, quote: Quote) -> bool:
        """Whether the quotation lies in an attribution: what `quote_sourcing` says, for one of them."""
        return self._ledger.of_direct(quote.span).attribution is not None

    @cached_property
    def sentence_sourcing(self) -> tuple[Sourcing, ...]:
        return tuple([self._ledger.of(sentence.span, k) for k, sentence in enumerate(self.sentences)])

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Read when first asked for, like `hedges` and `mentions`: many a run needs none."""
        return find_cues(self.tokens)

    @cached_property
    def hedges(self) -> tuple[Hedge, ...]:
        return find_hedges(self.tokens)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return find_mentions(self.tokens, self.sentences)

    @cached_property
    def cast(self) -> Cast:
        """Who is in the draft, and whose each mention and attribution is."""
        from attrlint.attribute.who import find_cast

        return find_cast(self.tokens, self.sentences, self.quotes, self.mentions, self.attributions)

    @cached_property
    def figure_sources(self) -> tuple[int | None, ...]:
        """For each figure the index in `cast.sources` of whoever it comes from, carry-over included."""
        return self._sources_of(self.figure_sourcing)

    @cached_property
    def quote_sources(self) -> tuple[int | None, ...]:
        """The same for each quotation."""
        return self._sources_of(self.quote_sourcing)

    def _sources_of(self, sourcings: tuple[Sourcing, ...]) -> tuple[int | None, ...]:
        at = [s.attribution if s.attribution is not None else s.carried for s in sourcings]
        return tuple([self.cast.attributions[i] if i is not None else None for i in at])

    @cached_property
    def figures_by_value(self) -> dict[tuple[str, float], list[int]]:
        """Indices of the figures that have the same kind and value."""
        found: dict[tuple[str, float], list[int]] = {}
        for i, figure in enumerate(self.figures):
            if figure.value is not None:
                found.setdefault((figure.kind, figure.value), []).append(i)
        return found

    @cached_property
    def memo(self) -> dict:
        """What a checker has worked out once and asks for again, by a key of its own."""
        return {}

    @cached_property
    def _ledger(self) -> Ledger:
        return Ledger(self.attributions, self.sentences)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def _sentence_blocks(self) -> list[int]:
        return [sentence.block for sentence in self.sentences]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.span.start for quote in self.quotes]

    @cached_property
    def _by_sentence(self) -> dict[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = {}
        for attribution in self.attributions:
            found.setdefault(attribution.sentence, []).append(attribution)
        return found


def read_article(document: Document, lexicon: Lexicon, judge: Judge | None = None) -> Article:
    """Read the whole draft once: every rule, the sheet and `show` work from this.

    `judge` None decides with the shipped weights.
    """
    return read_articles([document], lexicon, judge)[0]


def read_articles(documents: list[Document], lexicon: Lexicon, judge: Judge | None = None) -> list[Article]:
    """Several drafts, stage by stage: a stage that goes on has its code and tables in the processor's cache."""
    tokens = [tokenise(document.text, lexicon) for document in documents]
    sentences = list(map(find_sentences, documents, tokens))
    quotes = list(map(find_quotes, documents, tokens, sentences))
    figures = list(map(find_figures, documents, tokens, sentences))
    attributions = [attribute(*parts, judge) for parts in zip(tokens, sentences, quotes)]
    parts = zip(documents, tokens, sentences, figures, quotes, attributions)
    return [Article(*part, lexicon) for part in parts]
