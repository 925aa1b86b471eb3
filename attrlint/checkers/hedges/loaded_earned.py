"""Whether the story has earned the verb: it shows the claim to be untrue, or the admission to be one."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers import onrecord, reach

# Who says it is wrong, says so in the writer's voice: then the verb's doubt is the story's.
_WRONGLY = frozenset(
    """
    absurdly baselessly dubiously erroneously falsely implausibly inaccurately incorrectly misleadingly mistakenly ridiculously
    wrongly untruthfully
    """.split()
)
_UNTRUE = frozenset(
    """
    baseless bogus collapses contradict contradicted contradicts debunked discredited disproved disproven erroneous fabricated false
    falsehood falsely hoax inaccurate incorrect lie lied lies misleading misspoke misspoken myth stretched unfounded unsubstantiated untrue wrongly
    """.split()
)
_REVERSALS = frozenset(
    """
    contradicted contradicts contrary debunked denial denials disproved false falsehood falsely inaccurate incorrect reversal
    reversed untrue
    """.split()
)
# Who owns up to these has something to admit.
_FAULT = frozenset(
    """
    cheated cheating doctored embellished erred error errors exaggerated fabricated failed failings failure failures faked fallen false
    falsely inaccurate inaccurately incorrect invented lie lied lies lying misled misleading misspoke misspoken mistake mistaken mistakes overstated plagiarised plagiarism
    plagiarized stole stolen untrue wrong wrongly
    """.split()
)
_ONESELF = frozenset("he her his i it its my our she their they we".split())
_BACK = frozenset("after backtracked before denied denying earlier first initially originally previously".split())
_CONCEDING = frozenset("although despite even though while".split())
_GIVES = frozenset("cite cited cites declined declines gave give gives offer offered offering offers provide provided provides providing refused would".split())
_DENY = frozenset("declined refused".split())
_TO_SHOW = frozenset("cite disclose elaborate give identify name offer produce provide say show specify".split())
_FOUND = frozenset(("deemed", "found", "judged", "proved", "proven", "ruled"))
_TURNS = frozenset(("actually", "but", "fact", "however", "reality", "truth", "yet"))
_SHOWING = frozenset(("show", "showed", "shows"))
PROOF = frozenset(
    """
    analysis audit audits autopsy bank camera checks data document documents emails evidence experiment experiments experts
    figures findings footage invoices judge ledger measurements minutes photographs photos proof receipts records report research
    researchers results review scientists showing studies study survey tests transcript transcripts video
    """.split()
)


def lowered(article: Article, first: int, last: int) -> list[str]:
    """The words of tokens [first, last) in lower case."""
    return [chunk.strip().lower() for chunk in article.tokens.chunks[first:last]]


def owned_up(article: Article, i: int, k: int) -> bool:
    """Whether what was admitted is a fault of one's own, or the opposite of what was said before."""
    sentence = article.sentences[k]
    behind = lowered(article, i + 1, min(i + 25, sentence.last))
    if not _FAULT.isdisjoint(behind) and not _ONESELF.isdisjoint(behind[:12]) or "later" in lowered(article, max(sentence.first, i - 2), i):
        return True
    paragraph = article.paragraph_of(k)
    return "denied" in onrecord.words_of(article, k) or any(
        not _BACK.isdisjoint(words) and not {"deny", "denied", "denying", "denial", "denials", "statements"}.isdisjoint(words)
        for words in [onrecord.words_of(article, j) for j in range(max(paragraph[0], k - 2), k + 1)]
    )


def earned(article: Article, k: int) -> bool:
    """Whether the story shows the denial or the reversal beside it: then the verb's doubt is the story's."""
    if k + 1 < len(article.sentences):
        following = article.sentences[k + 1]
        opens = article.tokens.word(following.first).lower()
        if opens in ("but", "however") or opens == "(" and "not" in onrecord.words_of(article, k + 1):
            return True
    beside = range(max(0, k - 2), min(len(article.sentences), k + 3))
    return any(j != k and any_of(article, j, _REVERSALS) for j in beside)


def any_of(article: Article, k: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands in sentence `k`."""
    return not words.isdisjoint(onrecord.words_of(article, k))


def contradicted(article: Article, i: int, k: int) -> bool:
    """Whether the story itself says that it is not so, here or in the sentences behind."""
    tokens, sentence = article.tokens, article.sentences[k]
    start = max(sentence.first, i - 24)
    quoted = [k for k in range(start, i) if tokens.is_a(k, "CLOSE_QUOTE CLOSE_SINGLE")]  # what is quoted is the speaker's
    before = {chunk.strip().lower() for chunk in tokens.chunks[quoted[-1] if quoted else start : i]}
    behind = [chunk.strip().lower() for chunk in tokens.chunks[i + 1 : min(i + 7, sentence.last)]]
    if before & (_WRONGLY | _UNTRUE) or "evidence" in behind or behind and behind[0] in _WRONGLY:
        return True
    whole = {chunk.strip().lower() for chunk in tokens.chunks[i:min(sentence.last, i + 60)]}
    if _found_untrue(tokens.chunks[i : min(sentence.last, i + 60)]) or "though" in whole and "even" in whole:
        return True
    if "evidence" in whole and whole & {"but", "though", "despite", "without", "no", "scant"}:
        return True
    if _yields(article, i, k):
        return True
    last = article.paragraph_of(k)[-1]
    behind_it = range(k + 1, min(len(article.sentences), k + 3 if last > k else k + 2))
    return any(_turns(article, j) for j in behind_it) or any(_gives_nothing(lowered(article, *_bounds(article, j))) for j in behind_it)


def _bounds(article: Article, k: int) -> tuple[int, int]:
    sentence = article.sentences[k]
    return sentence.first, min(sentence.last, sentence.first + 40)


def _yields(article: Article, i: int, k: int) -> bool:
    """Whether the writer weighs it against something in the same sentence: "though he insists ..., that was the point", "..., but offered no names"."""
    tokens, sentence = article.tokens, article.sentences[k]
    behind = lowered(article, i + 1, min(sentence.last, i + 60))
    if any(word in ("but", "though", "yet") and not _GIVES.isdisjoint(behind[at + 1 : at + 4]) for at, word in enumerate(behind)) and _gives_nothing(behind):
        return True
    opened = lowered(article, sentence.first, i)
    if _CONCEDING.isdisjoint(opened[-7:]) and _CONCEDING.isdisjoint(opened[:2]):
        return False
    others = [a for a in article.attributions_in(k) if a.cue is not None and reach.token_at(article, a.cue.start) != i]
    return not others and "," in opened + behind and not any(tokens.is_a(j, "SAY TELL CLAIM ACCORDING") for j in range(sentence.first, sentence.last) if j != i)


def _gives_nothing(words: list[str]) -> bool:
    """"Declined to give names", "offered no proof"."""
    return any(
        word in _DENY and not _TO_SHOW.isdisjoint(words[at + 1 : at + 4]) or word in _GIVES and not {"no", "little", "none"}.isdisjoint(words[at + 1 : at + 4])
        for at, word in enumerate(words)
    )


def _found_untrue(chunks: list[str]) -> bool:
    """"Claims that ... were ruled false"."""
    words = [chunk.strip().lower() for chunk in chunks]
    return any(word in _FOUND and not _UNTRUE.isdisjoint(words[at + 1 : at + 5]) for at, word in enumerate(words))


def _turns(article: Article, j: int) -> bool:
    """Whether the writer says in sentence `j` that something is not so; kept once known."""
    known = article.memo.setdefault("turns", {})
    if j not in known:
        known[j] = _is_turned(article, j)
    return known[j]


def _is_turned(article: Article, j: int) -> bool:
    if any(reach.says(article, a) and not article.tokens.is_a(reach.token_at(article, a.source.start), "DATA") for a in article.attributions_in(j)):
        return False
    words = lowered(article, *_bounds(article, j))
    if not _UNTRUE.isdisjoint(words) or "evidence" in words and not {"no", "little", "scant", "any"}.isdisjoint(words):
        return True
    if words and words[0] in PROOF and not _SHOWING.isdisjoint(words):
        return True
    return not _TURNS.isdisjoint(words[:3]) and ("not" in words or not PROOF.isdisjoint(words) or words[1:2] in (["fact"], ["reality"], ["truth"]))
