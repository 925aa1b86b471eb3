"""Whether somebody without a name tells the reader news: not a figure of the story, a voice from the street, a public statement."""

from __future__ import annotations

from itertools import islice

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.checkers.sources.unnamed import _CALLS_IT, Unnamed
from attrlint.patterns import kept

# What befalls people, or what they do; no word to a reporter.
_ACTS = frozenset(
    """
    answered appeared appears asked begged demanded dictates insulted ordered orders pleaded promised rebutted referred refers
    replied replies responded responds likened showed shown shows suspected threatened thanked urged urges vowed
    """.split()
)
# Whose word is colour: it is asked for only where they say how they know.
_STREET = frozenset(
    """
    activist bystander commuter cousin customer demonstrator fan friend guest man motorist neighbor neighbour onlooker parent
    participant passer-by passerby people person protester protestor relative reveller shopper student supporter tourist voter woman
    """.split()
)
_ACCESS = kept(r"\b(?:familiar|knowledge|close to|briefed|involved|informed|direct|work(?:s|ed|ing)|attended|present|inside|took part|on the call|in the room|(?:was|were) there|at the scene|s(?:aw|een)|kn(?:ows|ew))\b")
_HER = frozenset("him her them you me us".split())
_OTHERS = kept(
    r"\bthe (?:\w+ )?(?:family|woman|man|boy|girl|mother|father|residents|passengers|couple|children|neighbou?rs|mayor|council|committee|lawmakers|mps|union|board"
    r"|pair|group|guests|pupils|class|teacher|driver|patient|victims?|minister|president|chancellor)\b"
)
_STATED = kept(
    r"\bin (?:a|an|the|his|her) (?:\w+ ){0,2}(?:video|clip|statement|speech|address|memo|filing|lecture|sermon|blog|film|movie|documentary|book)\b"
    r"|\bat (?:a|the|an) (?:\w+ )?(?:news conference|press conference|hearing|rally)\b|\bon the radio\b|\b(?:press|news) release\b"
    r"|\btells us\b|\bon (?:twitter|facebook|instagram|social media)\b|\bin (?:court|testimony)\b"
)
_TRIBUTE = kept(r"\b(?:shocked|heartbroken|devastated|(?:be|sadly|sorely|greatly) missed|friend to|loved|beautiful|condolences|mourn\w*|rest in peace|great loss)\b")
_CAPTION = kept(r"\[file\b|/reuters\b|/ap\b|/afp\b|getty images|\bphoto(?:graph)?(?: by|:)")
_LETTERS = 6  # of a word
_WORD = kept(r"[a-z]{5,}")
_BESIDE = 10  # sentences on either side where the name may stand
_MOST, _FAR = 20, 400  # attributions of a sentence, and tokens on either side, that are looked at
_LEADS = 3  # paragraphs that leave a name to the body
_LONG = 6  # paragraphs of a draft that has a lead
_TITLES = frozenset("ambassador commissioner envoy governor minister secretary".split())
_VAGUE = frozenset("senior top former one local state another unnamed anonymous longtime".split())


def tells(article: Article, person: Unnamed) -> bool:
    """Whether what it says is told to the paper, as news."""
    tokens, by = article.tokens, person.by
    if by.cue is None or article.role_at(by.source.start) == "caption" or _is_act(article, by):
        return False
    head, after = tokens.word(person.head).lower(), article[tokens.span(person.head, min(len(tokens), person.head + 2))]
    if after.endswith(("’s", "'s")) or head.removesuffix("s") in _STREET and not _has_access(article, person):
        return False
    within = article.sentences[person.sentence].span
    start, end = max(within.start, by.source.start - 400), min(within.end, by.source.end + 400)
    around = article.document.text[start:end].lower()
    if _STATED.search(around) or _CAPTION.search(around) or any(_TRIBUTE.search(article[span][:600].lower()) for span in by.content[:3]):
        return False
    if "according to " in around and not article[by.cue].lower().startswith("according"):
        return False
    return not _is_second_hand(article, person)


def _is_act(article: Article, by: Attribution) -> bool:
    """Whether the word is of doing or of orders: "ordered", "told her to leave", "told the family"."""
    tokens = article.tokens
    at = reach.token_at(article, by.cue.start)
    word = tokens.word(at).lower()
    last = reach.token_at(article, by.cue.end - 1)
    if word in _ACTS or word not in _CALLS_IT and word != "in" and not tokens.is_a(at, "SAY TELL ACCORDING"):
        return True
    if not tokens.is_a(at, "TELL") or last + 2 >= len(tokens):
        return False
    told = tokens.word(last + 1).lower()
    if told in _HER and (told not in ("me", "us") or tokens.word(last + 2).lower() == "to"):
        return True
    near = article[tokens.span(last + 1, min(len(tokens), last + 5))].lower()
    if _OTHERS.match(near):
        return True
    return tokens.is_a(last + 2, "WORD NAME BODY OUTLET") and tokens.word(last + 3 if last + 3 < len(tokens) else last).lower() == "to" and told != "the"


def _has_access(article: Article, person: Unnamed) -> bool:
    """Whether words behind it say how it knows: "familiar with the talks", "who works there"."""
    tokens = article.tokens
    within = article.sentences[person.sentence]
    if person.last >= within.last:
        return False
    behind = article[tokens.span(person.last, min(within.last, person.last + 9))].lower()
    return bool(_ACCESS.search(behind)) or tokens.word(person.head).lower() == "friend" and behind.startswith("of the ")


def _is_second_hand(article: Article, person: Unnamed) -> bool:
    """Whether another outlet has it, in the same sentence: "a member said, according to the Mail"."""
    for other in islice(article.attributions_in(person.sentence), _MOST):
        if other is person.by or other.source is None or other.source == person.by.source:
            continue
        first, last = reach.token_at(article, other.source.start), reach.token_at(article, other.source.end - 1) + 1
        if article.lexicon.pattern("[OUTLET MEDIA]").search(article.tokens.classes, first, last):
            return True
    return False


def named_beside(article: Article, person: Unnamed) -> bool:
    """Whether a name with that description stands near: "the coach, Ola Berg", "Ola Berg, a Tarn coach"; for a lead anywhere below."""
    tokens, pattern = article.tokens, article.lexicon.pattern
    head = tokens.word(person.head).lower()
    modifiers = {tokens.word(i).lower() for i in range(person.first + 1, person.head)} - _VAGUE
    leads = article.sentences[person.sentence].block < _LEADS
    top = article.sentences[person.sentence].block < 4 and len(article.document.blocks) > _LONG
    low, high = max(0, person.sentence - _BESIDE), min(len(article.sentences), person.sentence + (4 * _BESIDE if leads else _BESIDE))
    heads = _TITLES | {head} if top and modifiers and head == "official" else {head}
    first = max(article.sentences[low].first, person.first - _FAR)
    last = min(article.sentences[high - 1].last, person.last + 3 * _FAR)
    wanted = {f"{blank}{form}" for word in heads for form in (word, word.capitalize()) for blank in ("", " ")}
    for i in [i for i, chunk in enumerate(tokens.chunks[first:last], first) if chunk in wanted]:
        word = tokens.word(i).lower()
        if person.first <= i < person.last:
            continue
        within = article.sentences[article.sentence_at(tokens.start(i))]
        before = [tokens.word(j).lower() for j in range(max(within.first, i - 7), i)]
        same = bool(modifiers) and modifiers <= set(before)
        if word != head:
            if same and i > person.last and before[-1] != "press":
                return True
            continue
        article_only = before[-1:] == ["the"] or before[-1:] in (["a"], ["an"]) and top
        if (same or article_only) and pattern("COMMA? NAME!PLACE NAME").match(tokens.classes, i + 1, within.last):
            return True
        if (same or article_only and top) and pattern("NAME COMMA").search(tokens.classes, max(within.first, i - 7), i):
            return True
    return leads and _said_below(article, person, high)


def _said_below(article: Article, person: Unnamed, last: int) -> bool:
    """Whether a named person says what the lead has an unnamed one say."""
    said = _words_of(article, person.by)
    if len(said) < 3:
        return False
    for k in range(person.sentence + 1, last):
        for other in islice(article.attributions_in(k), _MOST):
            if other.level >= 7 and len(said & _words_of(article, other)) >= 3:
                return True
    return False


def _words_of(article: Article, by: Attribution) -> set[str]:
    return {word[:_LETTERS] for span in by.content[:3] for word in _WORD.findall(article[span][:600].lower())}
