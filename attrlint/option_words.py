"""What each option of a rule does, in a line: for the rules' pages and `attrlint rule NAME`."""

from __future__ import annotations

# One name means one thing, whichever rules have it.
OPTION_WORDS: dict[str, str] = {
    "accept_footnote": "A footnote beside it counts as its source.",
    "accept_link": "A link beside it counts as its source.",
    "claim_quotes_count": "Words of a headline in quotation marks are attributed, as British desks read them.",
    "confirmation_cues": "A later confirmation, plea or verdict in the story settles a claim.",
    "fields": 'What is held against the copy: "title", "standfirst", "caption", "alt" (descriptions of pictures), "social" (social titles in the front matter or page).',
    "inherit": '"paragraph": a source earlier in the paragraph counts as well; "sentence": only one in the sentence itself.',
    "inherit_from_lead": "Where one of the first three paragraphs names a report or release as its source, later figures hang on it.",
    "min_cues": "Verbs of saying that each party must have.",
    "min_gap": "How far apart the parties' shares of loaded verbs must be, from 0 to 1.",
    "min_overlap": "Words that count (names, things, figures, the deed) which both places must have.",
    "min_value": "Figures below this are left alone.",
    "min_words": "Quotations of fewer words are left alone.",
    "same_source": "Also one party whose verbs are now neutral and now loaded.",
    "sections_off": "Sections (from the front matter) in which the rule does not run.",
    "window": 'Where the same claim is looked for: "document", "section" (between headings) or "paragraph".',
}
