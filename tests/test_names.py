"""Names: spellings, titles, first mentions and roles; what each option changes."""

from __future__ import annotations

import pytest
from reading import read

from attrlint.checkers import CHECKERS
from attrlint.rules import shipped_rules

RULES = {rule.id: rule for rule in shipped_rules()}


def hits(rule: str, text: str, **options) -> list[str]:
    article = read(text)
    run = CHECKERS[RULES[rule].checker].run
    return [article[hit.span] for hit in run(article, **{**RULES[rule].options, **options})]


OHLIN = "Ruth Tillman sang. Tillman is a tenor.\n\n"
OPTIONS = [
    # rule, draft, option, found as shipped, found with the option
    ("name-variant", OHLIN + "Tilman left.", {"known_names": ("Tilman", "Tillman")}, ["Tilman"], []),
    ("name-variant", OHLIN + "Tilman left.", {"allow_pairs": (("Tilman", "Tillman"),)}, ["Tilman"], []),
    ("name-variant", OHLIN + "Tilman left.", {"min_length": 8}, ["Tilman"], []),
    ("name-variant", OHLIN + "“Ask Tilman,” he said.", {"ignore_in_quotes": True}, ["Tilman"], []),
    ("name-variant", OHLIN + "Talman left.", {"max_distance": 2}, [], ["Talman"]),
    ("incomplete-first-mention", "Mr Holm signed the order.", {"known_names": ("Holm",)}, ["Mr Holm"], []),
    ("source-without-role", "Omar Reeve, 44, said it was late.", {"accept": ("role",)}, [], ["Omar Reeve"]),
]


@pytest.mark.parametrize(("rule", "text", "option", "shipped", "changed"), OPTIONS)
def test_option(rule, text, option, shipped, changed):
    assert hits(rule, text) == shipped
    assert hits(rule, text, **option) == changed


MISSPELT = [
    "Jürgen Wiedemann is chief. Wiedemann resigned.\n\n[Weidemann] will leave in June.",
    "Delyth Gruffudd rang. Gruffudd was calm.\n\n“No,” [Gruffydd] said.",
    "Carlos Villanueva came. Villanueva sang.\n\n[Villaneuva] danced.",
    "Residents of Brackmoor met. Brackmoor has a mill.\n\nThe road to [Brakmoor] is shut.",
]


@pytest.mark.parametrize("text", MISSPELT)
def test_misspelt_name_is_found(text):
    found = text[text.index("[") + 1 : text.index("]")]
    assert hits("name-variant", text.replace("[", "").replace("]", "")) == [found]


@pytest.mark.parametrize("text", ["Nazism was banned.\n\nThe Nazis marched. The Nazis left.", "Maria Lopez spoke. Mario Lopez did not. Lopez left."])
def test_other_word_is_no_misspelling(text):
    assert hits("name-variant", text) == []


@pytest.mark.parametrize("text", ["She wore her Miss Michigan crown.", "Lerer reported from Los Angeles. Lisa Lerer wrote it."])
def test_no_first_mention_of_a_person(text):
    assert hits("incomplete-first-mention", text) == []
