"""Matching claims in an article, found without attrlint: two sentences with the same verb and the same participants.

Words are cut to stems by their endings alone. Nothing here reads as attrlint does, so that what is planted in the
claims does not depend on what attrlint sees in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

WINDOW = 10  # words on either side of the verb in which its participants stand
MIN_SHARED = 3  # stems besides the verb's that both have, one less where one is a headline
NEAR = 7  # words before the verb, and half as many behind, in which a hedge is its own
MIN_WORDS, MAX_WORDS = 5, 60

_WORD = re.compile(r"[A-Za-z][A-Za-z'’.-]*[A-Za-z]|[A-Za-z]|\$?\d[\d,.]*")
_SENTENCE_END = re.compile(r"(?<![A-Z][a-z]\.)(?<!\b[A-Z]\.)(?<=[.!?])\s+(?=[A-Z])")
_MARKUP = re.compile(r"[“”\"?\[\]<>#*|_]")  # a quotation, a question or markup: not planted in
_TITLE = re.compile(r'^title:\s*"?(.*?)"?\s*$', re.MULTILINE)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_STOP = frozenset(
    """about above after again against also although among another because been before being below between both
    could does doing down during each even ever every from further have having here himself into itself just last
    like made make many more most much must next only other over people same several should since some still such
    than that their them then there these they this those three through time under until very want week were what
    when where which while will with would year years your first says said told monday tuesday wednesday thursday
    friday saturday sunday today yesterday""".split()
)
_IRREGULAR = {
    form: base
    for base, forms in {
        "take": "took taken takes", "pay": "paid pays", "steal": "stole stolen steals", "shoot": "shot shoots",
        "hide": "hid hidden hides", "win": "won wins", "lose": "lost loses", "sell": "sold sells", "buy": "bought buys",
        "break": "broke broken breaks", "flee": "fled flees", "send": "sent sends", "cut": "cut cuts", "hold": "held",
        "give": "gave given gives", "write": "wrote written", "drive": "drove driven", "hit": "hit hits",
        "strike": "struck strikes", "lead": "led leads", "meet": "met meets", "withdraw": "withdrew withdrawn",
        "leave": "left leaves", "build": "built builds", "spend": "spent spends", "fight": "fought fights",
        "seek": "sought seeks", "bring": "brought brings", "fall": "fell fallen", "rise": "rose risen",
        "know": "knew known", "lie": "lied lies", "put": "puts", "set": "sets", "keep": "kept", "begin": "began begun",
        "quit": "quits", "spread": "spreads", "catch": "caught", "wear": "wore worn", "choose": "chose chosen",
    }.items()
    for form in (base, *forms.split())
}  # fmt: skip
_NOT_EVENTS = frozenset("say add need include call base relate concern limit".split())
# A participle behind one of these has no subject: it describes.
_NO_SUBJECT = frozenset(
    "the a an of his her its their to and or in on at by for with from as into no any more most very be than".split()
)
SPEECH = re.compile(
    r"\b(?:said|says|say|saying|told|tells|according to|added|wrote|writes|claim(?:s|ed|ing)?|argu(?:es|ed)|insist(?:s|ed)"
    r"|announced|reported|reports|stated|testified|warned|alleg(?:es|ed|ing)|accus(?:es|ed|ing)|charg(?:es|ed)|explained"
    r"|acknowledged|confirmed|denied|denies|suggest(?:s|ed)|noted|citing|tweeted|asked|believes?|believed|thinks?|predict\w*"
    r"|estimat\w*|concluded|found|poll|survey)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:allegedly|reportedly|apparently|supposedly|purportedly|alleged|suspected|accused|may|might|could|would|if"
    r"|possibl[ey]|perhaps|probably|likely|unconfirmed|seem(?:s|ed)?|appear(?:s|ed)?|rumou?r\w*|expected|whether|not|never"
    r"|no|n't|plan(?:s|ned)?|hope[sd]?|want(?:s|ed)?|should|will)\b|n['’]t\b",
    re.IGNORECASE,
)
ADVERB = re.compile(r"\b(?:allegedly|reportedly|purportedly|supposedly|apparently) ")
TAIL = re.compile(
    r", (?:according to [^,.;“”\"]{3,60}|[^,.;“”\"]{3,60} (?:said|says|claims?|claimed|alleges?|alleged|argued|insisted))"
    r"(?: (?:on|in|at) [^,.;“”\"]{3,25})?(?=\.)"
)
HEAD = re.compile(
    r"^(?:[A-Z][^,;:“”\"]{2,70}) (?:said|says|claims?|claimed|alleges?|alleged|argued|insisted|reported)(?: on [A-Z]\w+day)?(?: that)? (?=[A-Za-z])"
)


@dataclass(frozen=True)
class Sentence:
    """Code points [start, end) of the draft; `headline` if it is its title."""

    start: int
    end: int
    text: str
    headline: bool

    def flat(self, verb: int) -> bool:
        """Whether nobody says it and nothing hedges the verb at this offset of the draft."""
        at = verb - self.start
        near = " ".join([*self.text[:at].split()[-NEAR:], *self.text[at:].split()[: NEAR // 2]])
        return not (SPEECH.search(self.text) or _HEDGED.search(near))


@dataclass(frozen=True)
class Claims:
    """Two sentences that make one claim. `verbs` are the offsets in the draft at which their verb stands."""

    one: Sentence
    other: Sentence
    verbs: tuple[int, int]
    shared: frozenset[str]


def stem(word: str) -> str:
    """What is left of the word without its ending: kill, killed, killing and killings are the same."""
    low = word.lower().removesuffix("'s").removesuffix("’s").strip(".-'’")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ions", "ion", "ers", "es", "ed", "s", "e"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)]
            break
    return low[:-1] if len(low) > 4 and low[-1] == low[-2] else low


def find_claims(raw: str) -> Iterator[Claims]:
    """Pairs of sentences of the draft that make one claim, the title included, in order."""
    sentences = list(_sentences(raw))
    read = [_events(sentence) for sentence in sentences]
    by_verb: dict[str, list[int]] = {}
    for i, events in enumerate(read):
        for verb in events:
            by_verb.setdefault(verb, []).append(i)
    seen = set()
    for verb, places in by_verb.items():
        for at, i in enumerate(places):
            for j in places[at + 1 :]:
                if (i, j) in seen or i == j:
                    continue
                one, other = read[i][verb], read[j][verb]
                shared = one.same(other)
                if not shared:
                    continue
                seen.add((i, j))
                yield Claims(sentences[i], sentences[j], (one.at, other.at), shared)


def _sentences(raw: str) -> Iterator[Sentence]:
    front = _FRONT.match(raw)
    body = front.end() if front else 0
    title = _TITLE.search(raw, 0, body) if front else None
    if title:
        yield Sentence(*title.span(1), title[1], True)
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", raw[body:]):
        start = body + paragraph.start()
        headline = not front and start == body and not paragraph.group().endswith((".", "?", "!", "”", '"'))
        at = 0
        text = paragraph.group()
        for end in [match.start() for match in _SENTENCE_END.finditer(text)] + [len(text)]:
            while at < end and text[at].isspace():
                at += 1
            sentence = text[at:end]
            words = len(sentence.split())
            if MIN_WORDS <= words <= MAX_WORDS and not _MARKUP.search(sentence):
                yield Sentence(start + at, start + end, sentence, headline)
            at = end


@dataclass(frozen=True)
class Event:
    """A verb of a sentence: where it stands in the draft, and the stems before and behind it."""

    at: int
    before: frozenset[str]
    behind: frozenset[str]
    headline: bool

    def same(self, other: Event) -> frozenset[str]:
        """The stems that both share, if they are enough to say that it is one event; else none."""
        mine, its = self.before | self.behind, other.before | other.behind
        shared = mine & its
        numbers = [{stem for stem in stems if stem[0] in "$0123456789"} for stems in (mine, its)]
        if len(shared) < MIN_SHARED - (self.headline or other.headline) or all(numbers) and not numbers[0] & numbers[1]:
            return frozenset()
        # The same subject and the same object, or one for the other in the passive.
        straight = self.before & other.before and self.behind & other.behind
        turned = self.before & other.behind and self.behind & other.before
        return shared if straight or turned else frozenset()


def _events(sentence: Sentence) -> dict[str, Event]:
    """Each verb of the sentence, by its stem."""
    words = [(match.start(), match.group()) for match in _WORD.finditer(sentence.text)]
    found: dict[str, Event] = {}
    for i, (at, word) in enumerate(words):
        if i == 0 or word.lower() in _STOP or stem(word) in _NOT_EVENTS:
            continue
        if sentence.headline or _is_past(word) and words[i - 1][1].lower() not in _NO_SUBJECT and not _is_past(words[i - 1][1]):
            before = _stems(other for _, other in words[max(0, i - WINDOW) : i])
            behind = _stems(other for _, other in words[i + 1 : i + 1 + WINDOW])
            found.setdefault(stem(word), Event(sentence.start + at, before, behind, sentence.headline))
    return found


def _is_past(word: str) -> bool:
    low = word.lower()
    return low.endswith("ed") and len(low) > 4 or low in _IRREGULAR and low != _IRREGULAR[low]


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(
        stem(word)
        for word in words
        if (len(word) > 3 or word[0].isdigit() or word.isupper() and len(word) > 1) and word.lower() not in _STOP
    )
