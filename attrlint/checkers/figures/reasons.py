"""The reasons for which a figure is not queried, or only in a note, in words."""

from __future__ import annotations

from attrlint.document import Span
from attrlint.values import value

# Why a figure is left alone.
CLEARED = {
    "attributed": "somebody is said to say it",
    "carried": "it goes on from what somebody says earlier in the paragraph",
    "turn": "the paragraph opens with its speaker",
    "named-here": "a word in the sentence says where its figures are from",
    "linked": "a link in reach leads to its source",
    "footnoted": "a footnote in reach gives its source",
    "elsewhere": "somebody says the same figure elsewhere in the draft",
    "poll": "it goes on from the poll named before",
    "report": "it goes on from a report, filing or set of figures named before",
    "lead": "the story is about a paper, which its first paragraphs name as the source",
    "counted-in-public": "votes, seats and delegates are counted in public",
    "result": "it is the result of a vote",
    "market": "prices and rates that every screen shows",
    "population": "how many live in a place, which its census says",
    "bare": "a small number with nothing beside it that it counts",
    "indicator": "an official rate, published by the same office every month",
    "law": "the text of a law, a bill or a contract gives it",
    "price": "it is a price or a fee, which the seller sets",
    "court": "the case on trial gives it",
    "known-event": "a toll of an event that is only referred to",
    "no-toll": "it counts nobody who is dead, hurt or missing now",
    "measured": "a distance, a size or what a room holds: anybody can measure it",
    "known": "it names a group or a sum the reader has met",
    "bracketed": "it converts the sum before it, in brackets or behind an \"or\"",
    "question": "it stands in a question",
    "condition": "it stands in a condition",
    "planned": "it is a plan, a limit or a goal",
    "first-person": "the writer's or the reader's own",
    "idiom": "a manner of speaking, no number",
    "name": "part of a name or a compound",
    "small": "it is under the rule's min-value",
    "small-word": "a number that small in words is left alone",
    "established": "the rule's options hold it to be established",
    "subject": "it is of something the rule's options leave alone",
    "loose": "it is no count that anybody would ask about: too small, too vague or too doubtful",
    "historic": "it happened long ago",
    "magnitude": "it is a word of magnitude, and the rule's options leave these alone",
    "ratio": "it is a ratio in words, and the rule's options leave these alone",
    "kind": "a kind of figure that the rule does not look at",
    "section": "the rule is off in the draft's section",
}

# Why a figure that is not cleared is only noted.
DOUBTED = {
    "vague": "it is no number",
    "modest": "it is small for a warning",
    "range": "it is a range, which has a rule of its own",
    "no-noun": "what it counts is not said beside it, or is no thing that is counted",
    "descriptor": "it only describes a thing",
    "supposed": "it may be a plan, a guess or somebody's wish",
    "carried-on": "it may go on from who speaks earlier in the paragraph",
    "uprooted": "nobody is said to be dead, hurt or missing",
    "past": "it may be the toll of an event of years ago",
    "own-voice": "the writer or somebody asked says \"we\" or \"you\" beside it",
    "listed": "it is an item of a list",
    "spoken-near": "somebody speaks in the sentence, or thinks it",
    "topic": "its sentence or paragraph is about votes, markets or prices",
    "paper-near": "a paper is named not far before it",
    "around": "somebody or something around it may be its source",
}
REASONS = CLEARED | DOUBTED


@value
class Clearance:
    """A reason by its key in REASONS, and the place that gives it, where there is one."""

    key: str
    span: Span | None = None

    @property
    def words(self) -> str:
        """The reason in plain words."""
        return REASONS[self.key]


@value
class Wants:
    """The options of a rule on figures; `kinds` are those of mark.figures."""

    kinds: frozenset[str]
    inherit: str
    inherit_from_lead: bool
    min_value: float
    sure_value: float
    skip: tuple[str, ...]
    skip_near: tuple[str, ...]
    accept_link: bool
    accept_footnote: bool
    small_word_max: int = 0
    established: tuple[str, ...] = ()
    skip_subjects: tuple[str, ...] = ()
    ratio_words: bool = True
    statutory_rates: tuple[str, ...] = ()
    skip_nouns: tuple[str, ...] = ()
    convert_in_brackets: bool = True
    historic_years: int = 0
    magnitude_words: bool = True
