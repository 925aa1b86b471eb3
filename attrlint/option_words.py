"""What each option of a rule does, in a line: for the rules' pages and `attrlint rule NAME`."""

from __future__ import annotations

# One name means one thing, whichever rules have it.
OPTION_WORDS: dict[str, str] = {
    "accept_footnote": "A footnote beside it counts as its source.",
    "accept_link": "A link beside it counts as its source.",
    "credit_links": "An outlet that is credited counts as a document to be linked.",
    "date_fields": "Fields of the front matter in which a date anchors relative times.",
    "formats": "Formats of draft in which a link is asked for.",
    "inherit": '"paragraph": a source earlier in the paragraph counts as well; "sentence": only one in the sentence itself.',
    "inherit_from_lead": "Where one of the first three paragraphs names a report or release as its source, later figures hang on it.",
    "look_ahead_sentences": "How many sentences further on an outlet may be named.",
    "max_per_doc": "The most findings in one draft.",
    "mention_only_max": "A draft with no more shares from polls than this only mentions them, and is left alone.",
    "min_value": "Figures below this are left alone.",
    "min_words": "Quotations of fewer words are left alone.",
    "own_names": "The newsroom's own titles: what they were told is first hand.",
    "pollsters_extra": "More names that count as a pollster.",
    "recommend": "What is asked for as well, in addition to what is required.",
    "report": '"once": one finding a draft, the other places beside it; "all": each place.',
    "require": "What has to be given.",
    "require_date": "Only what has no date beside it is reported.",
    "require_handle": "The account's handle is asked for as well.",
    "require_link": "Only what has no link beside it is reported.",
    "resolve_within_paragraphs": "How many paragraphs further on a name counts.",
    "scope": "How far a name may be from what it belongs to: sentence, paragraph or document.",
    "seasons": "Seasons count as vague.",
    "sections_off": "Sections (from the front matter) in which the rule does not run.",
    "tolerance": "How far, in percentage points, a figure may be off and still count as the difference.",
    "upgrade_if_uncredited": "The severity where the outlet that is cited is not named.",
    "weekdays": "Weekdays count as relative to the date of writing.",
}
