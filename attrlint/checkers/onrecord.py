"""Who may be behind a claim that names nobody: the source nearby that speaks of the same, as a related place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.document import Span

FIELDS = ("where", "who", "there")
_AROUND = 12  # sentences looked through on either side
_LEAST_LETTERS, _STEM = 4, 5
_BESIDE = 2  # sentences; further off it takes two words more
_MOSTLY = 0.6  # of a claim's words: another sentence says the same
_LEAST_SHARED = 2  # words, for "paragraph 3 has the fire chief on record": one is chance
_LEAST_SHARE = 0.3  # of the claim's words: two of a dozen are chance, too
_PROSE = ("body", "list", "block-quote")

Related = tuple[tuple[Span, str], ...]


def likely(article: Article, k: int, span: Span, within: int) -> tuple[Related, dict[str, str]]:
    """The related place and the words of the message (FIELDS) for a claim at `span` in sentence `k`.

    Only somebody by name who speaks of the same things; whoever merely stands near is no source. `within`: no further than so many
    paragraphs; 0 for no limit.
    """
    found = _of_the_same(article, k, span, within)
    if found:
        source, name = found
        return ((source, "on record here"),), {"where": f" {_place(article, source, k)} has ", "who": name, "there": " on record"}
    return (), dict.fromkeys(FIELDS, "")


def _of_the_same(article: Article, k: int, span: Span, within: int) -> tuple[Span, str] | None:
    """The source whose sentence shares most words with sentence `k`, and its name; the nearest of equals."""
    wanted = _stems(article, k)
    best, most = None, (0, 0)
    for j in range(max(0, k - _AROUND), min(len(article.sentences), k + _AROUND + 1)):
        if j == k or within and abs(article.sentences[j].block - article.sentences[k].block) > within:
            continue
        shared = len(wanted & _stems(article, j))
        if shared < _LEAST_SHARED + 2 * (abs(j - k) > _BESIDE) or shared < _LEAST_SHARE * len(wanted) or (shared, -abs(j - k)) <= most:
            continue
        for attribution in article.attributions_in(j):
            if _rings(article, attribution, k):
                best, most = attribution, (shared, -abs(j - k))
                break
    if best is None:
        return None
    name = article[best.source]
    return best.source, "the" + name[3:] if name.startswith("The ") else name


def _rings(article: Article, attribution: Attribution, k: int) -> bool:
    """Whether it is somebody or something by name that says it, and not whom sentence `k` is about."""
    source = attribution.source
    if source is None or attribution.level < reach.NAMED or not reach.says(article, attribution):
        return False
    words = article[source].split()
    first, last = reach.token_at(article, source.start), reach.token_at(article, source.end - 1) + 1
    if len(words) > 6 or any(article.tokens.is_a(i, "PRONOUN RELATIVE VERB!ROLE ED ING COMMA") for i in range(first, last)):
        return False
    about = words_of(article, k)
    return not any(word.strip(",.’'").lower() in about for word in words if word[:1].isupper() and word != "The")


def shares(article: Article, j: int, k: int, least: int = 1) -> bool:
    """Whether sentences `j` and `k` have `least` longer words in common."""
    return len(_stems(article, j) & _stems(article, k)) >= least


def answered(article: Article, k: int, first: int, last: int) -> bool:
    """Whether somebody by name says what tokens [first, last) of sentence `k` say: most of their longer words, or two of them in a sentence beside it."""
    wanted, paragraph = _stems_in(article, first, last), article.paragraph_of(k)
    for j in range(max(0, k - _AROUND), min(len(article.sentences), k + _AROUND + 1)):
        shared = len(wanted & _stems(article, j)) if j != k else 0
        beside = abs(j - k) == 1 and j in paragraph
        if shared >= (min(_LEAST_SHARED, max(1, len(wanted))) if beside else max(_LEAST_SHARED, _MOSTLY * len(wanted))):
            if _is_quoted(article, j) or any(a.level >= reach.NAMED and reach.says(article, a) for a in article.attributions_in(j)):
                return True
    return False


def _is_quoted(article: Article, j: int) -> bool:
    """Whether the sentence ends within a quotation."""
    end = article.sentences[j].span.end
    return article.quoted(Span(end - 2, end - 1))


def _stems(article: Article, k: int) -> frozenset[str]:
    """The beginnings of the longer words of sentence `k`; kept once known."""
    known = article.memo.setdefault("stems", {})
    if k not in known:
        sentence = article.sentences[k]
        known[k] = _stems_in(article, sentence.first, min(sentence.last, sentence.first + 80))
    return known[k]


def is_headline(article: Article, k: int) -> bool:
    """Whether sentence `k` is a headline that stands in the body: what it says is told again, with its source, below."""
    if k:
        return False
    words = [chunk.strip() for chunk in article.tokens.chunks[: article.sentences[0].last] if len(chunk.strip()) > _LEAST_LETTERS]
    return len(words) > 2 and all(word[:1].isupper() for word in words)


def _stems_in(article: Article, first: int, last: int) -> frozenset[str]:
    words = [chunk.strip() for chunk in article.tokens.chunks[first:last]]
    return frozenset([word[:_STEM] for word in words if len(word) >= _LEAST_LETTERS and word.islower() and word.isalpha() and word not in _EMPTY])


_EMPTY = frozenset(
    """
    about according across after again allegedly along also among became been before began being believed best between
    both called came come could does down during each early even every first former friday from give given going have
    having held here including inside into just later least left like long made make many might monday more most much
    must needs never next only onto other over part people point possibly reported reportedly said same saturday says
    seen several should since some still such sunday take than that their them then there these they thing this thought
    three through thursday today told took tuesday under understood until upon used using very want wednesday week well
    went were what when where which while whom whose will with within without work would year years yesterday your
    """.split()
)


def _place(article: Article, span: Span, k: int) -> str:
    """Where `span` stands, in words: "paragraph 3", "this paragraph", "the caption"."""
    block = article.sentences[article.sentence_at(span.start)].block
    if block == article.sentences[k].block:
        return "this paragraph"
    role = article.document.blocks[block].role
    if role not in _PROSE:
        return f"the {role}"
    prose = article.memo.get("prose")
    if prose is None:
        prose = article.memo["prose"] = [i for i, one in enumerate(article.document.blocks) if one.role in _PROSE]
    return f"paragraph {bisect_left(prose, block) + 1}"


def places(text: str, term: str) -> Iterator[Span]:
    """Where `term` stands in `text`, which is in lower case, as whole words."""
    wanted = " ".join(term.lower().split())
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield Span(at, end)
        at = text.find(wanted, end)


def words_of(article: Article, k: int) -> frozenset[str]:
    """The words of sentence `k` in lower case; kept once known."""
    known = article.memo.setdefault("words", {})
    if k not in known:
        sentence = article.sentences[k]
        known[k] = frozenset([chunk.strip().lower() for chunk in article.tokens.chunks[sentence.first : sentence.last]])
    return known[k]
