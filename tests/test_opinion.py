"""Verdicts, causes, minds and loose amounts: options, variations, what is left alone, precedence."""

from __future__ import annotations

import pytest

from attrlint.article import read_article
from attrlint.formats import read_draft
from attrlint.lexicon import load_lexicon
from attrlint.lint import lint
from attrlint.rules import shipped_rules

LEXICON = load_lexicon()
RULES = {rule.id: rule for rule in shipped_rules()}


def read(draft: str):
    return read_article(read_draft("x.md", draft.encode(), "markdown"), LEXICON)


def found(rule: str, draft: str, **options) -> list[str]:
    """The words the rule finds with these options."""
    article, shipped = read(draft), RULES[rule]
    hits = shipped.run(article, **{**shipped.options, **options})
    return [article[hit.span] for hit in hits if not article.quoted(hit.span)]


FIRES = [
    ("unattributed-evaluation", "The launch was a complete disaster for the company."),
    ("unattributed-evaluation", "The deal is a triumph for Mr Osei."),
    ("unattributed-evaluation", "In a blow to the chancellor, exports fell in May."),
    ("unattributed-evaluation", "The court handed the council an embarrassing rebuke."),
    ("unattributed-evaluation", "The decision was an own goal for the ministry."),
    ("unattributed-evaluation", "The failed bid was a slap in the face for investors."),
    ("unattributed-cause", "Sales fell 12% as a result of the boycott."),
    ("unattributed-cause", "Crime is down 30% due to street lighting."),
    ("unattributed-cause", "The ban has led to an increase in smuggling."),
    ("mind-reading", "The prime minister thinks the worst is over."),
    ("mind-reading", "The mayor feared losing the vote."),
    ("mind-reading", "The company fears a boycott."),
    ("unattributed-comparison", "Fuel costs are three times higher on the island."),
    ("unattributed-comparison", "The new mill uses half as much water."),
    ("vague-quantity", "Several hundred people queued."),
    ("vague-quantity", "A growing number of farms have been sold."),
    ("one-sided-bound", "Up to 60% of seeds fail."),
    ("percentage-without-base", "Visitor numbers are up 60%, the museum said."),
    ("agentless-figure", "Some 200 ships are reported to have been delayed."),
    ("unattributed-record", "It was the largest protest in living memory."),
]
SILENT = [
    ("unattributed-evaluation", "The ruling could be a setback for the bank."),
    ("unattributed-evaluation", "The ruling was a setback for the bank. “It is a disaster for them,” said Vera Holt, who teaches law."),
    ("unattributed-cause", "The mayor resigned because of illness, her office said."),
    ("unattributed-cause", "The new line is due to open in May at a cost of £30m."),
    ("mind-reading", "The minister told the board she believed the vote was lost."),
    ("unattributed-comparison", "The council said thefts had tripled."),
    ("vague-quantity", "The number of schools fell."),
    ("one-sided-bound", "Between 300 and 900 homes are planned."),
    ("percentage-without-base", "Burglaries rose 80%, police said. There were nine, up from five."),
]
OPTIONS = [
    ("unattributed-evaluation", "The ruling was a major setback.", {"require_target": False}),
    ("unattributed-evaluation", "---\nsection: opinion\n---\n\nThe ruling was a setback for the bank.", {"sections_off": ()}),
    ("unattributed-cause", "The row led to the split of the choir.", {"figures_only": False}),
    ("unattributed-cause", "Holt said it was sad. The tax led to a fall in openings.", {"inherit": "sentence"}),
    ("mind-reading", "The firm sold the yard in a bid to please its owners.", {"motives": True}),
    ("mind-reading", "Ms Pike regrets the sale.", {"verbs": ("regret",)}),
    ("unattributed-comparison", "Holt said it was sad. Rents have doubled.", {"inherit": "sentence"}),
    ("vague-quantity", "Millions of people watched.", {"kinds": ("millions",)}),
    ("vague-quantity", "Holt said it was sad. Dozens of shops have closed.", {"inherit": "sentence"}),
    ("one-sided-bound", "At least 300 homes are planned.", {"lower": True}),
    ("one-sided-bound", "Skippers face a fine of up to £2,000.", {"skip_nouns": ()}),
    ("percentage-without-base", "Thefts rose 150%, from four to ten, police said.", {"require": ("base", "period")}),
    ("percentage-without-base", "---\nsection: markets\n---\n\nThefts rose 150%, police said.", {"skip_sections": ()}),
    ("agentless-figure", "The bridge is expected to cost £40m.", {"participles": "extended"}),
    ("agentless-figure", "The rebels are claimed to have lost hundreds of men, and the mayor said she was sad.", {"strict": True}),
    ("unattributed-record", "The harbour drew record crowds.", {"patterns_off": ()}),
    ("unattributed-record", "The island’s largest mill burned.", {"patterns_off": ("record_value",)}),
    ("unattributed-record", "The strike was unprecedented.", {"patterns_off": ("ranked_nth",)}),
    ("unattributed-record", "Sterling fell to its lowest since 1985.", {"skip_subjects": (), "skip": ()}),
    ("unattributed-money", "A pilot earns $21.22 an hour.", {"min_value": 1}),
    ("unattributed-money", "The ticket cost £1,200.", {"skip_nouns": ()}),
    ("unattributed-percentage", "The literacy rate rose 5%.", {"skip_subjects": ()}),
    ("unattributed-percentage", "Income tax on the top band is 45%.", {"statutory_rates": ()}),
    ("unattributed-casualties", "The 1912 sinking killed 1,500 people.", {"historic_years": 0}),
    ("unattributed-count", "The festival said little. It drew 42,000 visitors, the fair said.\n\nHolt said it was sad. Some 900 boats came.",
     {"inherit": "sentence"}),
]  # fmt: skip
OPTIONS_OFF = [
    ("agentless-figure", "The rebels are claimed to have lost hundreds of men. The army said so.", {"resolve_within_sentences": 1}),
    ("unattributed-casualties", "The raid on the port killed hundreds.", {"magnitude_words": False}),
    ("unattributed-casualties", "---\ndate: 2016-05-01\n---\n\nThe 2001 sinking killed 1,500 people.", {"historic_years": 5}),
    ("unattributed-casualties", "The chief said the market was hit. Then 31 people were killed.", {"inherit": "paragraph"}),
    ("unattributed-percentage", "The mill closed in May. Nearly two-thirds of its staff still have no work.", {"ratio_words": False}),
    ("unattributed-count", "The port has 140 cranes.", {"established": ("140 cranes",)}),
    ("unattributed-count", "Twenty boats sank.", {"small_word_max": 20}),
    ("unattributed-record", "It was the first strike at the port since 1987.", {"patterns_off": ("first_since",)}),
]


@pytest.mark.parametrize(("rule", "draft"), FIRES)
def test_fires(rule, draft):
    assert found(rule, draft)


@pytest.mark.parametrize(("rule", "draft"), SILENT)
def test_silent(rule, draft):
    assert not found(rule, draft)


@pytest.mark.parametrize(("rule", "draft", "options"), OPTIONS)
def test_an_option_opens(rule, draft, options):
    assert not found(rule, draft)
    assert found(rule, draft, **options)


@pytest.mark.parametrize(("rule", "draft", "options"), OPTIONS_OFF)
def test_an_option_closes(rule, draft, options):
    assert found(rule, draft)
    assert not found(rule, draft, **options)


def reported(draft: str) -> list[str]:
    return [finding.rule for finding in lint(read(draft), list(RULES.values()), set(RULES))[0]]


@pytest.mark.parametrize(
    ("draft", "only"),
    [
        ("The rebels are claimed to have lost hundreds of men.", "agentless-figure"),
        ("Dozens of miners were killed when the shaft flooded.", "unattributed-casualties"),
        ("Between 6,000 and 9,000 people slept in the stadium.", "range-without-estimator"),
        ("The yard built hundreds of hulls.", "unattributed-count"),
    ],
)
def test_one_defect_one_finding(draft, only):
    assert reported(draft) == [only]


def test_the_nearest_source_is_a_related_place():
    draft = "Vera Holt, the harbourmaster, said the pier was shut.\n\nThe ruling was a setback for the bank."
    finding = next(f for f in lint(read(draft), [RULES["unattributed-evaluation"]], set(RULES))[0])
    assert finding.related and finding.message == "'was a setback for the bank': whose verdict?"


_REPORT = "The council said on Monday that the ferry would stop in May. Ida Falk, the mayor, said the cost had doubled since March. " * 8
_COLUMN = (
    "Of course the council wants the ferry gone. Who would pay for it? We should not let them do it, and you know why. "
    "It is a shameful plan, and frankly an absurd one. The ferry is old. The pier is older. "
) * 5


@pytest.mark.parametrize(
    ("text", "opinion"),
    [
        pytest.param(_COLUMN, True, id="argues in its own voice"),
        pytest.param(_REPORT, False, id="somebody says it all"),
        pytest.param(f"{_REPORT}\n\n“{_COLUMN}” she said.", False, id="the abuse is quoted"),
        pytest.param(_COLUMN[:200], False, id="too short to tell"),
        pytest.param(f"Letters to the editor\n\n{_REPORT}", True, id="says so at the top"),
        pytest.param(f"---\nsection: news\n---\n\n{_COLUMN}", False, id="front matter says where it runs"),
    ],
)
def test_opinion_is_told_by_its_voice(text, opinion):
    from attrlint.checkers.opinion.column import is_opinion

    assert is_opinion(read(text)) is opinion
