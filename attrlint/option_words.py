"""What each option of a rule does, in a line: for the rules' pages and `attrlint rule NAME`."""

from __future__ import annotations

# One name means one thing, whichever rules have it.
OPTION_WORDS: dict[str, str] = {
    "accept_footnote": "A footnote beside it counts as its source.",
    "accept_link": "A link beside it counts as its source.",
    "inherit": '"paragraph": a source earlier in the paragraph counts as well; "sentence": only one in the sentence itself.',
    "inherit_from_lead": "Where one of the first three paragraphs names a report or release as its source, later figures hang on it.",
    "min_value": "Figures below this are left alone.",
    "min_words": "Quotations of fewer words are left alone.",
    "sections_off": "Sections (from the front matter) in which the rule does not run.",
}
