"""What each option of a rule does, in a line: for the rules' pages and `attrlint rule NAME`."""

from __future__ import annotations

# One name means one thing, whichever rules have it.
OPTION_WORDS: dict[str, str] = {
    "accept_footnote": "A footnote beside it counts as its source.",
    "accept_link": "A link beside it counts as its source.",
    "allow_after_description": 'A source described earlier may be plain "a source" or "the source" from then on.',
    "flag_rote_reasons": 'Reasons that would fit anybody ("not authorised to speak") are reported, as notes.',
    "groups_extra": "More groups, in the plural, that promise a chorus.",
    "inherit": '"paragraph": a source earlier in the paragraph counts as well; "sentence": only one in the sentence itself.',
    "inherit_from_lead": "Where one of the first three paragraphs names a report or release as its source, later figures hang on it.",
    "labels": '"default": sources, insiders and coy labels ("friends of Ms Falk"); "bare": without the labels; further labels between commas.',
    "lexicons": "The word lists that make an opinion.",
    "look_ahead_sentences": "So many sentences after it may still name the source.",
    "look_back": 'How far before it the source may be named: "sentence", "paragraph" or "document".',
    "min_claims": "So many claims of the one source must stand alone.",
    "min_named": "So many of the group by name are enough.",
    "min_value": "Figures below this are left alone.",
    "min_words": "Quotations of fewer words are left alone.",
    "predictions": "Forecasts count as opinions.",
    "quantifiers_extra": 'More words that count as a number, such as "several".',
    "say_verbs_only": "Only what the group says or thinks; off: also what it wants, plans and opposes.",
    "sections_off": "Sections (from the front matter) in which the rule does not run.",
    "skip_heads": "Sources of these kinds are left alone: nouns, in the singular.",
    "states": 'States, capitals and "Ukrainian estimates" are asked for their office as well.',
    "window": "How far around it the answer may stand.",
}
