"""Whether somebody who is accused has answered, or is said to have been asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.document import Span
from attrlint.mark.mentions import Mention

# A denial, or no comment.
ANSWERED = re.compile(
    r"""\b(?: den(?:y|ied|ies|ying) | rejects? | rejected | rejecting | disput(?:ed?|es) | refut(?:ed?|es) | rubbished | dismiss(?:ed|es)?
    | deni(?:al|als) | pleaded\ not\ guilty | has\ always\ (?:maintained|said|insisted) | appealed
    | (?:declin|refus)(?:ed?|es|ing)\ (?:to\ (?:comment|answer|say|discuss|respond|be\ interviewed|speak)|(?:any\ )?comment|requests?|an?\ interview)
    | (?:could|can)\ ?not\ (?:immediately\ )?be\ (?:reached|contacted) | unavailable\ for\ comment | not\ available\ for\ comment | available\ for\ comment
    | (?:did|has|have|had|do|does|was|were|would)(?:\ not|n['’]t)\ (?:immediately\ |yet\ )*(?:respon\w+|repl\w+|comment\w*|answer\w*|return\w*)
    | no\ (?:immediate\ )?comment | (?:approached|contacted|asked)\ for\ (?:a\ )?(?:comment|response|reply) | requests?\ for\ comment
    | neither\ confirmed\ nor\ denied | (?:in|by\ way\ of)\ (?:a\ )?(?:response|reply) | in\ its\ defen[cs]e | right\ of\ reply
    | messages?\ (?:\w+\ ){0,3}(?:went\ unanswered|not\ returned) | untrue | baseless | unfounded | respond(?:ed|s) | replied | apologi[sz]ed
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
# Those who speak for others.
_AGENTS = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|lawyers?|solicitors?|attorneys?|barristers?|agents?|representatives?|publicist|press office)\b", re.IGNORECASE
)
_BODIES = re.compile(
    r"\bthe (?:agency|airline|association|authority|bank|board|body|charity|club|company|council|department|developer|firm|foundation|force|group|hospital|manufacturer"
    r"|ministry|operator|organi[sz]ation|party|retailer|school|service|trust|union|university)\b", re.IGNORECASE
)
# Whoever runs the accused body, near the accusation: its director, Bo Lind, said.
_OWN = re.compile(
    r"\b(?:its|their|the (?:company|firm|council|charity|school|club|union|force|trust|group)['’]s) (?:\w+ ){0,3}"
    r"(?:boss|chair\w*|chief\w*|director|founder|head|leader|manager|mayor|owner|president|principal|secretary)\b", re.IGNORECASE
)
_GUILTY = re.compile(r"\b(?:convicted|guilty|jailed|sentenced|imprisoned|admitted|confessed|conviction)\b", re.IGNORECASE)
_NEAR = 4  # sentences behind an accusation
_FOR = re.compile(r" (?:for|of|at|acting for|representing) [^,.;]{1,50}")
_MANY = 400  # sentences that are searched on either side


def within_reach(article: Article, k: int, scope: str) -> range:
    """The sentences in which an answer counts."""
    if scope == "document":
        return range(max(0, k - _MANY), min(len(article.sentences), k + _MANY))
    return article.paragraph_of(k)


def answers(article: Article, mention: int, accused_in: int, where: range, is_body: bool) -> bool:
    """Whether the mentioned, or somebody for them, speaks, denies or is asked in one of the sentences `where`.

    `is_body`: it may be an organisation, which "the firm" can mean.
    """
    cast, target = article.cast, article.mentions[mention]
    who = cast.mentions[mention]
    names = _names(article, mention)
    for i in _said_in(article, where):
        said = article.attributions[i]
        if said.source is None:
            continue
        speaker = cast.attributions[i]
        if speaker is not None and who is not None and (speaker == who or cast.sources[speaker].of == who):
            if not said.source.start <= target.span.start < said.source.end:
                return True
        if accused_in <= said.sentence <= accused_in + _NEAR and _OWN.search(article[article.sentences[said.sentence].span]):
            return True
        if _speaks_for(_wider(article, i, said.source), names, said.sentence != accused_in, is_body):
            return True
    return any(_denies(article, k, who, names, k == accused_in, target.span) for k in where)


def _said_in(article: Article, where: range) -> Iterator[int]:
    """The indices of the attributions in the sentences."""
    known = article.memo.get("said")
    if known is None:
        known = article.memo["said"] = {}
        for i, said in enumerate(article.attributions):
            known.setdefault(said.sentence, []).append(i)
    for k in where:
        yield from known.get(k, ())


def end_of(article: Article, mention: Mention) -> int:
    """The token behind the name: capitals that the reading takes for other words (Hallam Stone, Calder Pounds) belong to it."""
    last, tokens = mention.last, article.tokens
    if mention.form in ("name", "organisation"):
        while last < len(tokens) and tokens.word(last)[:1].isupper() and not tokens.is_a(last, "DETERMINER PRONOUN WEEKDAY MONTH BREAK"):
            last += 1
    return last


def called(article: Article, mention: Mention) -> str:
    """The name without its title, or the words of the mention."""
    tokens = article.tokens
    return article.document.text[tokens.start(mention.at if mention.name else mention.first) : tokens.ends[end_of(article, mention) - 1]]


def convicted(article: Article, target: Mention) -> bool:
    """Whether the draft says that the mentioned was found guilty or admitted it."""
    text, name = article.document.text, called(article, target).split()[-1]
    k = article.sentence_at(target.span.start)
    last = min(len(article.sentences), k + _MANY) - 1
    for match in _GUILTY.finditer(text, article.sentences[max(0, k - _MANY)].span.start, article.sentences[last].span.end):
        sentence = article.sentences[article.sentence_at(match.start())].span
        before = text[sentence.start : match.start()]
        if name in before or k < article.sentence_at(match.start()) <= k + 2 and before.startswith(("He ", "She ", "They ", "It ")):
            return True
    return False


def _names(article: Article, mention: int) -> tuple[str, ...]:
    """What the target is called, lower case: its name, its last word and, of a body, its first."""
    target = article.mentions[mention]
    words = called(article, target).lower().split()
    names = {" ".join(words), words[-1]}
    if len(words) > 1 and len(words[0]) > 3:
        names.add(words[0])
    return tuple(names)


def _wider(article: Article, i: int, source: Span) -> str:
    """The words for source number `i` with the "for Hallam Stone" that its span may leave out, if it is an agent or a body; else ""."""
    known = article.memo.setdefault("agents", {})
    if i not in known:
        text = article.document.text
        more = _FOR.match(text, source.end, source.end + 60)
        words = text[source.start : more.end() if more else source.end]
        known[i] = words if _AGENTS.search(words) or _BODIES.match(words) else ""
    return known[i]


def _speaks_for(source: str, names: tuple[str, ...], elsewhere: bool, is_body: bool) -> bool:
    """Whether the words for a source are an agent of the target, or of nobody in particular."""
    if not source:
        return False
    if _AGENTS.search(source):
        named = re.search(r"\b(?:for|of) (?:the )?[A-Z]", source)
        return any(name in source.lower() for name in names) or elsewhere and named is None and not re.search(r"\b[A-Z]\w+['’]s ", source)
    return elsewhere and is_body and _BODIES.match(source) is not None


def _denies(article: Article, k: int, who: int | None, names: tuple[str, ...], same: bool, target: Span) -> bool:
    """Whether the sentence has a denial or a "no comment" by nobody else."""
    known = article.memo.setdefault("denials", {})
    span = article.sentences[k].span
    if k not in known:
        known[k] = ANSWERED.search(article[span])
    found = known[k]
    if found is None:
        return False
    text = article[span]
    low = text.lower()
    if any(name in low for name in names) and not (same and span.start + found.start() < target.start):
        return True
    if same:
        return False
    before = text[: found.start()]
    if re.match(r"(?:He|She|They|It|Both|Neither|Nobody|All)\b", before.split(", ")[-1]):
        return True
    return not re.search(r"\b[A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:has |have |had |also |later |again )*$", before) or bool(_AGENTS.search(before))
