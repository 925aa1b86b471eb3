"""What each option of a rule does, in a line: for the rules' pages and `attrlint rule NAME`."""

from __future__ import annotations

# One name means one thing, whichever rules have it.
OPTION_WORDS: dict[str, str] = {
    "accept_footnote": "A footnote beside it counts as its source.",
    "accept_link": "A link beside it counts as its source.",
    "allow_called": "Words that somebody calls a thing by, or that it is called by, are left alone.",
    "allow_if_repeated": "Words that are part of a longer quotation in the draft are left alone.",
    "allow_run": "How many paragraphs of quotation in a row may go on without their speaker.",
    "block_quote_cite": "A line behind a block quotation that names somebody counts as its speaker.",
    "check_closed_runs": "A paragraph's quotation that closes at its end and goes on in the next paragraph is reported as well.",
    "inherit": '"paragraph": a source earlier in the paragraph counts as well; "sentence": only one in the sentence itself.',
    "inherit_from_lead": "Where one of the first three paragraphs names a report or release as its source, later figures hang on it.",
    "look_around_sentences": "How many sentences before and after the paragraph may name the speaker.",
    "max_sentences": "A quotation of at most so many sentences may come before its speaker.",
    "max_words": "Quotations of more words are left alone, or may not come before their speaker.",
    "min_value": "Figures below this are left alone.",
    "min_words": "Quotations of fewer words are left alone.",
    "sections_off": "Sections (from the front matter) in which the rule does not run.",
    "single_quotes": "Single marks are looked at as well.",
    "styles": 'The marks that are looked at: "curly" ones, "straight" ones or both.',
}
