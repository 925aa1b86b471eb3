"""Who speaks in a paragraph, and what of it is quoted: what the checkers of quotations share."""

from __future__ import annotations

from bisect import bisect_left

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.document import Span
from attrlint.mark.quotes import Quote

FARTHEST = 60  # quotations of one paragraph looked at


def word_count(article: Article, span: Span) -> int:
    """Words as an editor counts them: what stands between blanks."""
    return article[span].count(" ") + 1


def block_of(article: Article, quote: Quote) -> int:
    return article.sentences[article.sentence_at(quote.span.start)].block


def quotes_by_block(article: Article) -> dict[int, list[int]]:
    """For each block its quotations in double marks, by their indices; worked out once a draft."""
    found = article.memo.get("quotes by block")
    if found is None:
        found = {}
        for i, quote in enumerate(article.quotes):
            if quote.style != "single":
                found.setdefault(block_of(article, quote), []).append(i)
        article.memo["quotes by block"] = found
    return found


def sentences_of(article: Article, block: int) -> range:
    """The sentences of block number `block`; empty if it has none."""
    spans = article.document.blocks
    if not 0 <= block < len(spans):
        return range(0)
    k = article.sentence_at(spans[block].span.start)
    return article.paragraph_of(k) if article.sentences[k].block == block else range(0)


def tokens_of(article: Article, sentences: range) -> tuple[int, int]:
    """Tokens [first, last) of sentences that lie side by side."""
    return (article.sentences[sentences[0]].first, article.sentences[sentences[-1]].last) if sentences else (0, 0)


def only_quoted(article: Article, block: int) -> list[int]:
    """The quotations of a block that is nothing else; none if anything stands outside them."""
    numbers = quotes_by_block(article).get(block, ())
    if not numbers or len(numbers) > FARTHEST:
        return []
    at, last = tokens_of(article, sentences_of(article, block))
    marks = article.lexicon.members("STOP END COMMA CONTINUED")
    for i in numbers:
        quote = article.quotes[i]
        if any(code not in marks for code in article.tokens.classes[at : quote.first]):
            return []
        at = quote.last
    return [] if any(code not in marks for code in article.tokens.classes[at:last]) else list(numbers)


def speaking_in(article: Article, sentences: range) -> list[Attribution]:
    """Where somebody is said to say something there."""
    return [
        attribution
        for k in sentences
        for attribution in article.attributions_in(k)
        if attribution.source is not None and attribution.cue is not None and reach.says(article, attribution)
    ]


def speakers_in(article: Article, speaking: list[Attribution]) -> dict[object, Attribution]:
    """Who says it: by number in the cast, else by name; each with the last place."""
    return {who(article, attribution): attribution for attribution in speaking}


def who(article: Article, attribution: Attribution) -> object:
    """The number in the cast of whoever speaks, else the name as written."""
    number = article.cast.attributions[number_of(article, attribution)]
    return number if number is not None else attribution.name or article[attribution.source]


def name_of(article: Article, attribution: Attribution) -> str:
    """What to call whoever speaks."""
    number = article.cast.attributions[number_of(article, attribution)]
    return article.cast.sources[number].name if number is not None else attribution.name or article[attribution.source]


def number_of(article: Article, attribution: Attribution) -> int:
    """The index of the attribution."""
    numbers = article.memo.get("attribution numbers")
    if numbers is None:
        numbers = article.memo["attribution numbers"] = {id(a): i for i, a in enumerate(article.attributions)}
    return numbers[id(attribution)]


def people_in(article: Article, first: int, last: int) -> set[int]:
    """The people that are mentioned in tokens [first, last), by their numbers in the cast."""
    starts = article.memo.get("mention starts")
    if starts is None:
        starts = article.memo["mention starts"] = [mention.first for mention in article.mentions]
    found = set()
    for k in range(bisect_left(starts, first), bisect_left(starts, last)):  # the cast is asked for where anybody is
        number = article.cast.mentions[k]
        if number is not None and article.cast.sources[number].kind == "person":
            found.add(number)
    return found


def is_led_in(article: Article, first: int) -> bool:
    """Whether the words before token `first` end in a colon or the like; a break between blocks is no matter."""
    tokens = article.tokens
    i = first - 1
    while i >= 0 and not tokens.word(i).strip():
        i -= 1
    return i >= 0 and tokens.word(i) in (":", "=", ">")


CREDIT = """
  (?:[END STOP BREAK])? [DASH HYPHEN OPEN_PAREN]
| (?:[END STOP])* (?:BREAK)? (?:TITLE)? (?:NAME){1,4} (?:COMMA|BREAK|$)
"""


def has_credit(article: Article, last: int) -> bool:
    """Whether a dash or a name alone follows token `last - 1`, in the block or as the next one."""
    tokens = article.tokens
    at = last + (last < len(tokens) and tokens.is_a(last, "END STOP BREAK"))
    if at < len(tokens) and tokens.word(at).startswith("―"):  # a dash that typesetters use for credits alone
        return True
    return article.lexicon.pattern(CREDIT).match(tokens.classes, last) is not None
