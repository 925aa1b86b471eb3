"""Quotation marks that do not close, that nothing opened, or that a new paragraph ought to repeat."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.quotes import talk
from attrlint.checkers.hit import Hit
from attrlint.document import Span
from attrlint.values import value

MISSING = "the other quotation mark is missing"
TURNED = "this quotation mark is turned the wrong way"
CARRIED = "the quotation of the paragraph before is not closed there and not opened again here"
MARKS = frozenset("“”\"«»")
MARKUP = frozenset("=<>\\{}`|_")  # beside a mark without a blank: code, an address
ADDRESS = ("=", "&", "?", "/", "%")
ELIDED = frozenset("tis twas twere twill em er n cause til till bout cos round".split())  # ’tis, ’em, rock ’n’ roll
CREDIT = 20  # tokens of a line that names who is quoted
CLAUSE = "[BE HAVE DO MODAL SAY!ROLE TELL PRONOUN DETERMINER&PRONOUN SUBORDINATOR NEGATION]"
ADVERBS = frozenset("about above across after along around before behind below by down inside off on out outside over past round since through under up".split())
FARTHEST = 3  # paragraphs that a quotation is followed through to its closing mark
PROSE = ("body", "standfirst", "list", "block-quote")


@value
class Block:
    """Tokens [first, end) of a block and its double marks. `opens` says of each whether it opens one.

    `style`: curly, straight or mixed.
    """

    first: int
    end: int
    marks: list[int]
    opens: list[bool]
    style: str


@value
class Carried:
    """Quotations that go on in a paragraph without a mark: `begins` are those paragraphs, by their first token,
    each with its first word and the mark that opened the quotation; `ends` are the paragraphs that are accounted for."""

    begins: dict[int, tuple[Span, Span]]
    ends: frozenset[int]


def unbalanced_quotes(
    article: Article, *, styles: tuple[str, ...] = ("curly", "straight"), single_quotes: bool = False
) -> Iterator[Hit]:
    """Opening marks that nothing closes, and closing marks that nothing opened."""
    carried = _carried(article)
    for span, _ in carried.begins.values():
        yield Hit(span, fields={"problem": CARRIED})
    for block in _unbalanced(article):
        if block.first not in carried.ends and (block.style in styles or block.style == "mixed" and styles):
            yield from _check(article, block)
    if single_quotes:
        from attrlint.checkers.quotes.single_marks import unbalanced_singles

        yield from unbalanced_singles(article)


def missing_continuation_quote(article: Article, *, check_closed_runs: bool = False) -> Iterator[Hit]:
    """Paragraphs in which a quotation goes on without an opening mark."""
    for span, opened in _carried(article).begins.values():
        yield Hit(span, ((opened, "opened here"),))
    if check_closed_runs:
        yield from _closed_runs(article)


def _closed_runs(article: Article) -> Iterator[Hit]:
    """Closing marks of paragraphs that are one quotation, where the next paragraph is one as well and nobody speaks."""
    for block in talk.quotes_by_block(article):
        ours, theirs = talk.quotes_by_block(article)[block], talk.only_quoted(article, block + 1)
        if ours and theirs and article.tokens.is_a(min(article.quotes[ours[-1]].last, len(article.tokens) - 1), "BREAK END") and article.quotes[ours[-1]].closed:
            last = article.quotes[ours[-1]].last
            goes_on = article.quotes[theirs[0]].span.start
            yield Hit(article.tokens.span(last - 1, last), ((Span(goes_on, goes_on + 1), "goes on here"),))


def _unbalanced(article: Article) -> list[Block]:
    """The blocks whose marks do not take turns opening and closing; kept once known."""
    found = article.memo.get("unbalanced")
    if found is None:
        tokens, opening = article.tokens, article.lexicon.members("OPEN_QUOTE")
        found = []
        for marks, end in tokens.quote_marks:
            opens = [tokens.classes[i] in opening for i in marks]
            # One opens, one closes, and so on: whatever the style, none is missing.
            if len(marks) % 2 or not all(opens[::2]) or any(opens[1::2]):
                block = _block(article, marks, end)
                if block is not None:
                    found.append(block)
        article.memo["unbalanced"] = found
    return found


def _block(article: Article, marks: list[int], end: int) -> Block | None:
    """The block without what is no quotation mark; None if its marks are balanced after all, or cannot be told."""
    tokens = article.tokens
    words = [tokens.word(i) for i in marks]
    if not MARKS.issuperset(words) or any(_in_markup(article, i) for i in marks):
        return None
    kept = [i for i in marks if not _is_inches(article, i, feet=True)]
    without = [i for i in kept if not _is_inches(article, i, feet=False)]
    if len(kept) % 2 and len(without) % 2 == 0 or _nest([tokens.is_a(i, "OPEN_QUOTE") for i in without]):
        kept = without
    straight = sum(tokens.word(i) == '"' for i in kept)
    style = "curly" if not straight else "straight" if straight == len(kept) else "mixed"
    if not kept or style != "curly" and len(kept) % 2 == 0:
        return None  # straight marks take turns; of a paste that mixed the styles it cannot be told which is missing
    opens = [tokens.is_a(i, "OPEN_QUOTE") for i in kept]
    if style == "curly" and _nest(opens):
        return None
    if style == "mixed" and _nest([one for one, i in zip(opens, kept) if tokens.word(i) != '"']):
        return None  # a quotation in curly marks inside one in straight marks, which may go on over paragraphs
    return Block(tokens.classes.rfind(tokens.lexicon.code["break"], 0, marks[0]) + 1, end, kept, opens, style)


def _in_markup(article: Article, i: int) -> bool:
    """Whether the mark touches what only code and addresses have."""
    tokens = article.tokens
    before = i > 0 and not tokens.chunks[i][0].isspace() and tokens.word(i - 1)[-1:] in MARKUP
    if before or i + 1 < len(tokens) and tokens.chunks[i + 1][0] in MARKUP:
        return True
    at = article.document.raw_span(tokens.start(i), tokens.start(i) + 1)[0]
    return article.document.raw[max(0, at - 1) : at] in ADDRESS  # the reading leaves addresses out


def _is_inches(article: Article, i: int, feet: bool) -> bool:
    """Whether the mark stands for inches or seconds: behind a number, with `feet` only behind feet and a number."""
    tokens = article.tokens
    if not i or tokens.chunks[i][0].isspace() or not tokens.word(i - 1)[-1:].isnumeric():
        return False
    return not feet or i > 1 and tokens.word(i - 2) in ("'", "’", "′")


def _nest(opens: list[bool]) -> bool:
    """Whether every mark has its other one, some inside others."""
    depth = 0
    for one in opens:
        depth += 1 if one else -1
        if depth < 0:
            return False
    return depth == 0


def _fault(block: Block) -> int:
    """Which mark has no other one: its place among the marks."""
    opened = -1
    for n, one in enumerate(block.opens):
        if one == (opened >= 0):
            return opened if one else n
        opened = n if one else -1
    return opened


def _check(article: Article, block: Block) -> Iterator[Hit]:
    for n, i in enumerate(block.marks):
        if block.style == "curly" and _turned(article, i, block.opens[n]):
            yield Hit(_at(article, i, block.end, not block.opens[n]), fields={"problem": TURNED})
            return
    n = _fault(block)
    if block.opens[n] and n == len(block.marks) - 1 and (_opens_next(article, block) or _is_cut(article, block)):
        return
    yield Hit(_at(article, block.marks[n], block.end, block.opens[n]), fields={"problem": MISSING})


def _turned(article: Article, i: int, opens: bool) -> bool:
    """Whether a curly mark stands as its other half should: at the end of a word though it opens, or the other way round."""
    chunks = article.tokens.chunks
    blank_before = i == 0 or chunks[i][0].isspace() or chunks[i - 1].strip() in ("", "(", "[", "—", "–", "-")
    blank_after = i + 1 == len(chunks) or chunks[i + 1][0].isspace() or not chunks[i + 1][0].isalnum()
    return opens and blank_after and not blank_before or not opens and blank_before and not blank_after


def _is_cut(article: Article, block: Block) -> bool:
    """Whether the block is a summary that a system cut off at a number of words: the mark is missing there alone."""
    cut = not article.tokens.is_a(block.end - 1, "STOP END CLOSE_QUOTE CLOSE_SINGLE") or article.tokens.word(block.end - 1) in ("…", "...")
    return cut and article.role_at(article.tokens.start(block.first)) == "standfirst"


def _opens_next(article: Article, block: Block) -> bool:
    """Whether the next block begins with an opening mark."""
    return block.end + 1 < len(article.tokens) and article.tokens.is_a(block.end + 1, "OPEN_QUOTE")


def _carried(article: Article) -> Carried:
    """Where a block leaves a quotation open and a later one closes it, with no mark at the beginning; kept once known."""
    known = article.memo.get("carried")
    if known is None:
        blocks = _unbalanced(article)
        begins: dict[int, tuple[Span, Span]] = {}
        ends: set[int] = set()
        for block, later in zip(blocks, blocks[1:]):
            if _left_open(block) and _fault(later) == 0 and not later.opens[0] and not _turned(article, later.marks[0], False):
                firsts = _between(article, block, later)
                if firsts and (_is_credit(article, later) or _is_broken(article, block)):
                    ends |= {block.first, later.first}  # the mark is not where it should be, but no word is taken for another's
                    continue
                mark = article.tokens.span(block.marks[-1], block.marks[-1] + 1)
                begins |= {first: (article.tokens.span(first, first + 1), mark) for first in firsts}
                if firsts:
                    ends |= {block.first, later.first}
        known = article.memo["carried"] = Carried(begins, frozenset(ends))
    return known


def _is_credit(article: Article, block: Block) -> bool:
    """Whether the paragraph only names who is quoted above it: "Ida Falk, Harbour Trust.\"", as pull quotes have it."""
    tokens, end = article.tokens, block.marks[0]
    if len(block.marks) > 1 or end - block.first > CREDIT or end + 1 < block.end or not tokens.is_a(block.first, "CAPITAL UPPER NAME TITLE ROLE"):
        return False
    if article.lexicon.pattern(CLAUSE).search(tokens.classes, block.first, end):
        return False
    words = [tokens.word(i) for i in range(block.first, end)]
    return sum(word[0].isupper() for word in words) > 1 and not any(word.islower() and word.endswith(("ed", "ing")) for word in words)


def _is_broken(article: Article, block: Block) -> bool:
    """Whether the break after the block splits a sentence, as an export may: "since the cup of", "the election in."."""
    tokens = article.tokens
    last = block.end - 1
    if tokens.is_a(last, "STOP") and tokens.is_a(last - 1, "PREPOSITION DETERMINER") and tokens.word(last - 1).lower() not in ADVERBS:
        return True
    return not tokens.is_a(last, "STOP END COLON SEMICOLON CLOSE_QUOTE CLOSE_SINGLE COMMA DASH") and tokens.word(last)[-1:] not in ".…!?)]"


def _left_open(block: Block) -> bool:
    return block.opens[-1] and _fault(block) == len(block.marks) - 1


def _between(article: Article, block: Block, later: Block) -> list[int]:
    """The first tokens of the paragraphs from behind `block` up to `later`; none if there are too many or one has marks."""
    tokens = article.tokens
    found, end = [], block.end
    for _ in range(FARTHEST):
        first = end + 1
        role = article.role_at(tokens.span(first, first + 1).start)
        if role not in PROSE or tokens.is_a(first, "OPEN_QUOTE CLOSE_QUOTE"):
            return []
        found.append(first)
        if first == later.first:
            return found
        end = tokens.classes.find(tokens.lexicon.code["break"], first)
        if end < 0 or article.lexicon.pattern("[OPEN_QUOTE CLOSE_QUOTE]").search(tokens.classes, first, end):
            return []
    return []


def _at(article: Article, mark: int, end: int, opens: bool) -> Span:
    """The mark with the word it stands at."""
    tokens = article.tokens
    if opens or mark == 0 or tokens.is_a(mark - 1, "BREAK"):
        return tokens.span(mark, min(mark + 2, end))
    return tokens.span(max(0, mark - 1), mark + 1)
