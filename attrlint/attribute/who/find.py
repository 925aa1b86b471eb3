"""Who is who: one identity for each person and organisation, however named, and what each is the source of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrlint.attribute.who.cast import Entry
from attrlint.attribute.who.reading import read_mentions
from attrlint.attribute.who.so_far import PARTIES, Setting, SoFar, title_of
from attrlint.attribute.values import Attribution
from attrlint.document import Span
from attrlint.mark.mentions import Mention
from attrlint.mark.quotes import Quote
from attrlint.segment import Sentence, Tokens
from attrlint.values import value

LEVEL_OF = {"person": 6, "organisation": 5, "document": 5, "unnamed": 4, "group": 4}  # of those that say nothing
AFTER_CORE = "COMMA PREPOSITION OF RELATIVE OPEN_PAREN DASH SUBORDINATOR"
LISTED = ("person", "organisation")  # though they say nothing


@value
class Source:
    """Somebody or something in the draft. `kind`: person, organisation, document, unnamed or group.

    `name` is the fullest name used, else the words it was introduced with. `titles` and `spellings` are
    those used, in order. `level` is the best at which it is a source. `of` is the index of whom an unnamed
    source speaks for. `first` is where it is mentioned first.
    """

    kind: str
    name: str
    named: bool
    level: int
    titles: tuple[str, ...]
    spellings: tuple[str, ...]
    first: Span
    of: int | None = None


@value
class Cast:
    """The sources of a draft by first mention; for each mention and attribution the index of its source, or None."""

    sources: tuple[Source, ...]
    mentions: tuple[int | None, ...]
    attributions: tuple[int | None, ...]


@value
class _Head:
    """What the source of an attribution is about: a mention, or a kind and its words where there is none."""

    mention: int | None
    kind: str = ""
    words: str = ""


def find_cast(
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quote, ...],
    mentions: tuple[Mention, ...],
    attributions: tuple[Attribution, ...],
) -> Cast:
    """Who is in the draft. In doubt a mention is nobody’s."""
    starts = [mention.first for mention in mentions]
    heads = [_head(tokens, mentions, starts, attribution) for attribution in attributions]
    so_far = SoFar(tokens, mentions, _settings(tokens, sentences, quotes, mentions, attributions, heads))
    read_mentions(so_far)
    documents: dict[str, Entry] = {}
    speakers = [_speaker(so_far, documents, head) if head else None for head in heads]
    return _assembled(so_far, attributions, speakers)


def _head(tokens: Tokens, mentions: tuple[Mention, ...], starts: list[int], attribution: Attribution) -> _Head | None:
    """Whose the source is: of its first noun phrase the last mention, if nothing but a name's possessor."""
    if attribution.source is None:
        return None
    classes, m = tokens.classes, tokens.lexicon.members
    first = bisect_right(tokens.ends, attribution.source.start)
    last = bisect_left(tokens.ends, attribution.source.end) + 1
    core, after = first + 1, m(AFTER_CORE)
    while core < last and classes[core] not in after:
        core += 1
    a, b, c = bisect_left(starts, first), bisect_left(starts, core), bisect_left(starts, last)
    reach, stop = core, m(f"{AFTER_CORE} VERB BE HAVE DO MODAL")
    if core < last and classes[core] in m("PREPOSITION OF"):  # papers for the meeting
        reach += 1
        while reach < last and classes[reach] not in stop:
            reach += 1
    text = tokens.text[tokens.start(first) : tokens.ends[reach - 1]]
    if any(code in m("DATA CLAIM") and code not in m("CAPITAL") for code in classes[first:core]):
        return _Head(None, "document", text)
    if a == c and all(code in m("ADVERB DETERMINER!GENERIC") for code in classes[first:core]):
        return None  # no noun: half a source
    if a == c:
        return _Head(None, "group" if attribution.level in (2, 4) else "unnamed", text)
    at = b - 1 if b > a else a
    named = [k for k in range(a, min(b, a + 8)) if mentions[k].form == "name"]
    if len(named) > 1 and any(code in m("AND") for code in classes[mentions[named[0]].last : mentions[named[-1]].first]):
        return _Head(None, "group", text)
    if any(code in m("POSSESSIVE") for code in classes[mentions[at].last : core - 1]):
        return _Head(None, "unnamed", text)
    return _Head(at)


def _settings(
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quote, ...],
    mentions: tuple[Mention, ...],
    attributions: tuple[Attribution, ...],
    heads: list[_Head | None],
) -> list[Setting]:
    """Where each mention stands, in one pass."""
    speaks = {head.mention: k for k, head in enumerate(heads) if head is not None and head.mention is not None}
    contents = sorted((span.start, span.end, k) for k, attribution in enumerate(attributions) for span in attribution.content)
    content_starts = [row[0] for row in contents]
    quote_firsts = [quote.first for quote in quotes]
    found, s = [], 0
    ends = tokens.lexicon.members("STOP END CLOSE_QUOTE COLON")
    for i, mention in enumerate(mentions):
        while s + 1 < len(sentences) and mention.first >= sentences[s + 1].first:
            s += 1
        q = bisect_right(quote_firsts, mention.first) - 1
        c = bisect_right(content_starts, mention.span.start) - 1
        sentence = sentences[s]
        found.append(
            Setting(
                s, sentence.block, sentence.first, sentence.last,
                q >= 0 and mention.last <= quotes[q].last,
                speaks.get(i, -1),
                contents[c][2] if c >= 0 and contents[c][1] > mention.span.start else -1,
                sentence.block == 0 and tokens.classes[sentence.last - 1] not in ends,
            )  # fmt: skip
        )
    return found


def _speaker(so_far: SoFar, documents: dict[str, Entry], head: _Head) -> Entry | None:
    """Whose an attribution is. What has no mention goes by its words: the audit, half of voters."""
    words, kind = head.words, head.kind
    if head.mention is not None:
        mention = so_far.mentions[head.mention]
        if so_far.who[head.mention] is not None or mention.form == "pronoun":
            return so_far.who[head.mention]
        words = so_far.tokens.text[mention.span.start : mention.span.end]
        kind = mention.form if mention.form in ("organisation", "group") else "unnamed"
    plain = words.split(" ")
    definite = plain[0].lower() in ("the", "that", "this", "its", "their")
    if len(plain) > 1 and (definite or plain[0].lower() in ("a", "an")):
        plain = plain[1:]
    key = " ".join(plain).lower()
    known = documents.get(key) or (documents.get(plain[-1].lower()) if definite and len(plain) == 1 else None)
    entry = known or Entry(kind, " ".join(plain))
    documents[key] = documents[plain[-1].lower()] = entry
    if head.mention is not None:
        so_far.who[head.mention] = entry
    return entry


def _assembled(so_far: SoFar, attributions: tuple[Attribution, ...], speakers: list[Entry | None]) -> Cast:
    """Entries with what they are called and how well they are named; those that are only names of things left out."""
    levels: dict[int, int] = {}
    for attribution, speaker in zip(attributions, speakers):
        if speaker is not None:
            levels[id(speaker)] = max(levels.get(id(speaker), 0), attribution.level)
    firsts: dict[int, tuple[Span, Entry]] = {}
    titles: dict[int, dict[str, None]] = {}
    spellings: dict[int, dict[str, None]] = {}
    for i, (mention, entry) in enumerate(zip(so_far.mentions, so_far.who)):
        if entry is None:
            continue
        firsts.setdefault(id(entry), (mention.span, entry))
        title = title_of(so_far, i)
        if title:
            titles.setdefault(id(entry), {})[title] = None
        if mention.name and mention.name not in PARTIES:
            spellings.setdefault(id(entry), {})[mention.name] = None
    for attribution, speaker in zip(attributions, speakers):
        if speaker is not None and attribution.source is not None:
            firsts.setdefault(id(speaker), (attribution.source, speaker))
    kept = [
        (span, entry)
        for span, entry in sorted(firsts.values(), key=lambda row: row[0])
        if id(entry) in levels or entry.sure and entry.kind in LISTED and id(entry) in spellings
    ]
    number = {id(entry): n for n, (_, entry) in enumerate(kept)}
    sources = []
    for span, entry in kept:
        kind, named = entry.kind or "organisation", id(entry) in spellings and entry.kind != "group"
        level = levels.get(id(entry), 0)
        if kind == "person":
            kind, level = ("person", 6) if named else ("unnamed", level)
        else:
            level = min(level, LEVEL_OF[kind])
        sources.append(
            Source(
                kind, entry.name, named, level or LEVEL_OF[kind],
                tuple(titles.get(id(entry), ())), tuple(spellings.get(id(entry), ())), span,
                number.get(id(entry.of)) if entry.of is not None else None,
            )  # fmt: skip
        )
    return Cast(
        tuple(sources),
        tuple([number.get(id(entry)) if entry is not None else None for entry in so_far.who]),
        tuple([number.get(id(entry)) if entry is not None else None for entry in speakers]),
    )
