"""What sources without a name say: a claim that nobody else makes, an insult, a prediction."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from attrlint.article import Article
from attrlint.attribute import Attribution
from attrlint.checkers import reach
from attrlint.checkers.sources.anonymous import asks_for_a_name
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.unnamed import is_named, only_supposed, phrase_of, unnamed_people
from attrlint.document import Span
from attrlint.patterns import kept

# Who tells what befell them, or what they think of the street.
_WITNESSES = frozenset(
    """
    bystander child commuter customer defector deserter eyewitness fan guest hostage judge motorist neighbor neighbour onlooker
    passenger passer-by passerby patient prisoner protester protestor refugee resident reveller shopper spokesman
    spokesperson spokeswoman supporter survivor tourist victim villager voter witness
    """.split()
)
_ANYBODY = _WITNESSES | {"activist", "man", "woman"}
_PLURALS = "SOME_OFFICIALS UNNAMED"
_CONFIRMS = kept(
    r"\b(?:confirm(?:ed|s)?|corroborat\w+|back(?:s|ed) (?:up )?(?:the|that|this|her|his) (?:account|claim|story)|bears? (?:this|that|it) out"
    r"|(?:say|says|said|show|shows|showed|found|finds) (?:much )?(?:the same|as much)|seen by|reviewed by|obtained by|acknowledged|admitted)\b"
)
_CONFIRMED = kept(r"\b[A-Z]\w+,? (?:has |had |later |also )*(?:confirmed|corroborated|acknowledged|admitted)\b")
_WORD = kept(r"[a-z]{5,}")


def single_anonymous_source(article: Article, *, min_claims: int = 1) -> Iterator[Hit]:
    """All that comes from unnamed sources comes from one, and at least `min_claims` of its claims from nobody else."""
    people = [person for person in unnamed_people(article) if asks_for_a_name(article, person, ())]
    tokens = article.tokens
    if not people or any(tokens.word(p.head).lower() in _ANYBODY for p in people[:1]):
        return
    first = people[0]
    phrase, head = phrase_of(article, first), tokens.word(first.head).lower()
    for person in people[1:]:
        opening = tokens.word(person.first).lower()
        if opening == "another" or tokens.is_a(person.first + 1, "ORDINAL") or phrase_of(article, person) != phrase:
            return
    plural = article.lexicon.members(_PLURALS)
    own = [first.by]
    for by in article.attributions:
        if by.source is None or by is first.by or not reach.says(article, by):
            continue
        source = range(reach.token_at(article, by.source.start), reach.token_at(article, by.source.end - 1) + 1)[:16]
        words = {tokens.word(i).lower() for i in source}
        if head in words and by.source.start > first.by.source.start:
            own.append(by)
        elif by.level in (3, 4, 5) and any(tokens.classes[i] in plural for i in source):
            return  # others without a name say something too
    claims = [by for by in own[:50] if by.content and not _confirmed(article, by, own)]
    if len(claims) < max(1, min_claims):
        return
    rest = tuple((by.source, "the same source") for by in claims if by is not first.by)[:9]
    yield Hit(tokens.span(first.first, first.last), related=rest, confidence="medium")


def _confirmed(article: Article, by: Attribution, own: list[Attribution]) -> bool:
    """Whether the claim is made on record too, or borne out, in this paragraph or the next ones."""
    k = by.sentence
    paragraph = article.paragraph_of(k)
    last = paragraph[-1]
    if last + 1 < len(article.sentences):
        last = article.paragraph_of(last + 1)[-1]
    text = article.document.text
    at = by.source.start
    start, end = article.sentences[paragraph[0]].span.start, article.sentences[last].span.end
    around = text[max(start, at - 4000) : min(end, at + 4000)].lower()
    said = {word[:6] for span in by.content[:3] for word in _WORD.findall(text[span.start : span.end].lower())}
    if _CONFIRMS.search(around) or _CONFIRMED.search(text, at, at + 1500):
        return True
    for j in range(paragraph[0], last + 1):
        for other in article.attributions_in(j):
            if other.level < reach.NAMED or other in own or not reach.says(article, other):
                continue
            words = {word[:6] for span in other.content[:3] for word in _WORD.findall(text[span.start : span.end].lower())}
            if len(said & words) >= 2:
                return True
    return False


LEXICONS = ("evaluative_adjectives", "evaluative_nouns")
# An outcome that nobody can know; a plan ("the shop will open in May") is none.
_PREDICTS = kept(
    r"\b(?:will|won[’']t|would|going to|shall|could|may|might)(?: not| never| soon| almost| certainly| probably| definitely| all| still| eventually){0,2} "
    r"(?:backfire|collapse|come (?:back|crashing)|crash|crumble|default|destroy|die|disappear|drop|end (?:in|badly)|fail|fall|fold|go (?:bust|bankrupt|under|down)"
    r"|implode|last|leave|lose|never|quit|recover|regret|resign|rise|ruin|sink|soar|split|step down|struggle|succeed|suffer|survive|walk|win|work|wreck"
    r"|be (?:a (?:disaster|mess|failure)|bankrupt|defeated|finished|forced|gone|ousted|out|over|replaced|sacked|fired|dead|hard|wiped))\b"
    r"|\b(?:is|are|was|were|looks?|seems?|more|most|very|highly) (?:un)?likely to\b|\bbound to\b|\bdestined\b|\bdoomed\b|\binevitabl[ey]\b|\bpredict\w*\b"
    r"|\bsooner or later\b|\bmatter of time\b|\bthere (?:won[’']t|will not|will never) be\b|\bstands? no chance\b|\bno chance of\b|\bdays are numbered\b"
)
# Strong words for these describe them.
_EVENTS = frozenset(
    """
    accident attack blast blaze bombing crash damage explosion fire flood flooding heat injuries noise pain quake rain
    scene sound storm war weather wind
    """.split()
)


def anonymous_opinion(
    article: Article, *, lexicons: tuple[str, ...] = LEXICONS, predictions: bool = True
) -> Iterator[Hit]:
    """One colleague called her "a coward": an opinion or a guess that nobody puts a name to."""
    wanted = frozenset().union(*(_words()[name] for name in lexicons)) if lexicons else frozenset()
    for first, last, head, by in _speakers(article):
        if head in _WITNESSES:
            continue
        said = _said(article, by)
        cue = article[by.cue].lower() if by.cue is not None else ""
        if said and (_judges(article, said, wanted) or predictions and cue.startswith("predict") or predictions and any(_predicts(article, span) for span in said)):
            yield Hit(article.tokens.span(first, last), confidence="medium")


def _problem(*, lexicons: tuple[str, ...], predictions: bool) -> tuple[str, str] | None:
    for name in lexicons:
        if name not in LEXICONS:
            return "lexicons", f"unknown list {name!r}; known: {', '.join(LEXICONS)}"
    return None


anonymous_opinion.problem = _problem


def _speakers(article: Article) -> Iterator[tuple[int, int, str, Attribution]]:
    """Everybody without a name who says something: "one aide", "sources", "insiders"."""
    tokens = article.tokens
    for person in unnamed_people(article):
        if not is_named(article, person) and not only_supposed(article, person):
            yield person.first, person.last, tokens.word(person.head).lower(), person.by
    plural = article.lexicon.members(_PLURALS)
    for by in article.attributions:
        if by.source is None or by.level not in (3, 4, 5) or not reach.says(article, by):
            continue
        first, last = reach.token_at(article, by.source.start), reach.token_at(article, by.source.end - 1) + 1
        for i in range(first, min(last, first + 5)):
            if tokens.classes[i] in plural and tokens.word(i).lower().endswith("s"):
                yield first, i + 1, tokens.word(i).lower()[:-1], by
                break
            if tokens.is_a(i, "PREPOSITION COMMA RELATIVE"):
                break


def _said(article: Article, by: Attribution) -> list[Span]:
    """What it says, and the quotations of its sentence: "called her “a coward”"."""
    spans = [span for span in by.content if by.kind == "direct" or article.sentence_at(span.start) == by.sentence]
    if by.cue is not None:
        end = article.sentences[by.sentence].span.end
        first = bisect_left(article.quotes, by.cue.start, key=lambda quote: quote.span.start)
        spans += [quote.span for quote in article.quotes[first : first + 2] if quote.span.end <= end]
    return spans


_JUDGED = kept(
    r"(?:\b(?:is|was|are|were|be|been|being|as|calls?|called|branded|looks?|looked|seems?|seemed|becoming|became|makes?|made)"
    r"|\b(?:he|she|it|who|that)[’']s|\bthey[’']re)(?: [\w’'-]+){0,3} $"
)


def _judges(article: Article, said: list[Span], wanted: frozenset[str]) -> bool:
    """Whether a word of `wanted` is said of somebody: in quotation marks anywhere, else behind "was", "as" ..."""
    for span in said:
        text = article[span].lower()
        words = list(kept(r"[a-z][a-z’'-]+").finditer(text))
        if not _EVENTS.isdisjoint(word[0] for word in words):
            continue
        quoted = article.quoted(span) or text[:1] in "“\"'‘"
        for word in words:
            if word[0] in wanted and (quoted or _JUDGED.search(text, max(0, word.start() - 40), word.start())):
                return True
        if wanted and "out of" in text and " depth" in text:
            return True
    return False


def _predicts(article: Article, span: Span) -> bool:
    return bool(_PREDICTS.search(article[span].lower()))


@cache
def _words() -> dict[str, frozenset[str]]:
    """The evaluative words: blame, no praise."""
    return {
        "evaluative_adjectives": frozenset(
            """
            abject absurd abysmal aggressive appalling arrogant awful bad botched brutal bullying callous catastrophic
            chaotic childish clueless cold corrupt cowardly crazy cruel cynical dangerous delusional deranged desperate
            devious dire disastrous disgraceful dishonest disloyal dreadful dull dysfunctional embarrassing erratic
            evil feeble foolish greedy gutless hapless heartless hopeless horrible horrific humiliating hypocritical
            idiotic ignorant ill-advised ill-judged impossible inadequate incompetent incoherent inept insane
            insecure insufferable irresponsible lazy ludicrous mad manipulative mean mediocre miserable naive nasty
            negligent obsessive odious outrageous paranoid pathetic petty poisonous pompous poor reckless ridiculous
            ruthless selfish shambolic shameful shameless shocking sinister slippery sloppy spineless spiteful stubborn
            stupid terrible timid toxic tragic treacherous two-faced tyrannical unbearable unfit unhinged unjustified
            unprofessional unreliable unstable untrustworthy useless vain vicious vile vindictive volatile weak woeful
            worst worthless
            """.split()
        ),
        "evaluative_nouns": frozenset(
            """
            abomination amateur blunder bully buffoon calamity catastrophe charade charlatan cheat climbdown clown
            control-freak coward crook debacle despot dictator disaster disgrace embarrassment failure farce fiasco
            flop folly fool fraud gaffe hypocrite idiot incompetence insult joke laughing-stock liability liar loser
            lunatic menace mess mockery monster moron narcissist nightmare outrage own-goal phony psychopath puppet
            scandal shambles snake thug traitor travesty tyrant weakling weasel
            """.split()
        ),
    }
