"""What each option of a rule does, in a line: for the rules' pages and `attrlint rule NAME`."""

from __future__ import annotations

# One name means one thing, whichever rules have it.
OPTION_WORDS: dict[str, str] = {
    "accept_footnote": "A footnote beside it counts as its source.",
    "accept_link": "A link beside it counts as its source.",
    "allow": "Verbs that are left alone, in any form.",
    "allow_pleas": "What is admitted or conceded to a court, an inquiry or the police is left alone.",
    "clear_on_charge": "A charge or a court in the story stands for the source.",
    "extended": '"Has sparked outrage" and "raises questions" are found as well.',
    "extra_phrases": "Phrases that are found as well, wherever they stand outside quotation marks.",
    "flag_alleged_victim": '"Alleged victim" is found whoever alleges it.',
    "inherit": '"paragraph": a source earlier in the paragraph counts as well; "sentence": only one in the sentence itself.',
    "inherit_from_lead": "Where one of the first three paragraphs names a report or release as its source, later figures hang on it.",
    "max_gap": "Words that may stand between the two hedges.",
    "min_value": "Figures below this are left alone.",
    "min_words": "Quotations of fewer words are left alone.",
    "participles": '"default": understood, believed, said and their like; "extended": expected, considered, tipped and their like too.',
    "resolve_in_paragraph": "Somebody named in the rest of the paragraph holds the view.",
    "resolve_within_paragraphs": "The source pointed to is looked for in so many paragraphs on either side; 0: anywhere in the draft.",
    "sections_off": "Sections (from the front matter) in which the rule does not run.",
    "subjects_extra": 'Subjects that stand for nobody, besides "many", "some" and their like.',
    "terms_extra": 'Words of hearsay that are found besides "reportedly", "allegedly" and their like.',
    "tiers": 'Which verbs: "core" (claim, admit, insist, concede, boast, brag, refute), "extended", "factive", "cognitive".',
}
