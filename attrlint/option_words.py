"""What each option of a rule does, in a line: for the rules' pages and `attrlint rule NAME`."""

from __future__ import annotations

# One name means one thing, whichever rules have it.
OPTION_WORDS: dict[str, str] = {
    "accept_footnote": "A footnote beside it counts as its source.",
    "accept_link": "A link beside it counts as its source.",
    "accept_linked": "A link in the sentence counts as the answer.",
    "caveat_scope": '"document": a caveat anywhere counts; "paragraph": only one in the same or the next paragraph.',
    "exempt_extra": "Acronyms that need no introduction here.",
    "headline_only": "Only words in the headline or the standfirst count.",
    "inherit": '"paragraph": a source earlier in the paragraph counts as well; "sentence": only one in the sentence itself.',
    "inherit_from_lead": "Where one of the first three paragraphs names a report or release as its source, later figures hang on it.",
    "match": '"strict": two figures are held against each other if noun, place, period and source fit; "loose": the noun or unit and one more word will do.',
    "min_length": "Acronyms of fewer letters are left alone.",
    "min_value": "Figures below this are left alone.",
    "min_words": "Quotations of fewer words are left alone.",
    "once": "An acronym is reported where it first stands, not everywhere.",
    "rounding": "The share by which a rounded figure may differ from another; above 0.1 an exact one, too.",
    "scope": '"document": an answer anywhere counts; "paragraph": only one in the same or the next paragraph.',
    "scopes": "The parts of a draft whose figures are held against each other.",
    "sections_off": "Sections (from the front matter) in which the rule does not run.",
    "targets": "Whom an accusation must name: person, company, agency.",
    "tolerance_factor": "How many times beyond what the word allows a number must lie.",
}
