"""What the options of a rule on figures leave alone: words, subjects and events a newsroom names."""

from __future__ import annotations

import time

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.figures.reasons import Wants
from attrlint.mark.figure import Figure

AROUND = 8  # tokens on either side of a figure in which its subject stands
LATELY = 2  # years: younger than this, an event is still the news


def left_alone(article: Article, figure: Figure, wants: Wants) -> str:
    """The key of the reason; "" if the options want the figure."""
    kind = figure.kind
    if kind == "count" and wants.small_word_max and _is_small_word(article, figure, wants.small_word_max):
        return "small-word"
    if kind == "ratio" and not wants.ratio_words:
        return "ratio"
    if kind == "casualties" and figure.worded and not wants.magnitude_words:
        return "magnitude"
    if wants.established and has_phrase(article, sentence_of(article, figure), wants.established):
        return "established"
    if wants.skip_subjects and has_phrase(article, reach.clause(article, figure, AROUND), wants.skip_subjects):
        return "subject"
    if wants.statutory_rates and has_phrase(article, reach.clause(article, figure, AROUND), wants.statutory_rates):
        return "law"
    if wants.skip_nouns and has_phrase(article, reach.clause(article, figure, AROUND), wants.skip_nouns):
        return "price"
    if kind == "casualties" and wants.historic_years and years_ago(article, figure.sentence) >= wants.historic_years:
        return "historic"
    return ""


def sentence_of(article: Article, figure: Figure) -> tuple[int, int]:
    """The tokens of the figure's sentence."""
    within = article.sentences[figure.sentence]
    return within.first, within.last


def has_phrase(article: Article, tokens: tuple[int, int], phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases, lower case, stands among the tokens: as it is, or with an s behind it."""
    words = " ".join(["".join(article.tokens.chunks[tokens[0] : tokens[1]])]).lower()
    words = f" {' '.join(words.replace('-', ' ').replace(',', ' ').replace('.', ' ').split())} "
    return any(f" {phrase.replace('-', ' ')}{end} " in words for phrase in phrases for end in ("", "s", "’s", "'s"))


def years_ago(article: Article, k: int) -> int:
    """How many years before the draft the last year is that sentence number `k` names, or else the ones beside it.

    -1 if they name none.
    """
    paragraph = article.paragraph_of(k)
    years = _years(article, k, k) or _years(article, max(paragraph[0], k - 1), min(paragraph[-1], k + 1))
    if not years and k == paragraph[0] > 0 and article.tokens.word(article.sentences[k].first) == "The":
        years = _years(article, k - 1, k - 1)  # "... went down in 1953. / The sinking killed 133 people."
    return max(0, this_year(article) - max(years)) if years else -1


def _years(article: Article, first: int, last: int) -> list[int]:
    tokens, sentences = article.tokens, article.sentences
    named = article.lexicon.pattern("YEAR").finditer(tokens.classes, sentences[first].first, sentences[last].last)
    return [int(word) for word in (tokens.word(match.start())[:4] for match in named) if word.isdecimal()]


def this_year(article: Article) -> int:
    """The year of the draft: of its front matter, else the one we have."""
    dated = str(article.document.meta.get("date", ""))[:4] if article.document.meta else ""
    return int(dated) if dated.isdecimal() and len(dated) == 4 else time.localtime().tm_year


def _is_small_word(article: Article, figure: Figure, most: int) -> bool:
    """Whether the figure is a number of one word, not in digits, up to `most`."""
    if figure.worded or figure.value is None or figure.value > most:
        return False
    return not article.tokens.word(figure.first)[:1].isdigit()
