"""A magnitude in words against the number itself."""

import pytest

from test_conflict import find

DRIFTS = [
    "Hundreds of protesters marched through Calder.\n\nSome 12,000 protesters marched through the town, police said.",
    "Dozens of sheep died in the flood.\n\nThe flood killed 900 sheep, the farmers' union said. The flood swept off 900 sheep and died down.",
    "# Thousands march in Orsk\n\nSome 80,000 people marched in Orsk on Sunday.",
    "# Thousands of workers to lose jobs at Brannock\n\nThe firm said 450 workers would lose jobs at its Brannock mill.",
    "Thousands of runners lined up at the start.\n\nSome 45,000 runners lined up at the start, the organisers said.",
    "Millions of pounds were stolen from the fund.\n\nThe court heard that £90,000 was stolen from the fund.",
    "The storm left thousands of homes without power.\n\nThe grid operator said 65,000 homes were without power after the storm.",
    "Tens of thousands of people filled the square.\n\nPolice said 6,000 people filled the square.",
    "Hundreds of visitors came to the fair on Sunday.\n\nThe fair drew 8,000 visitors on Sunday, its director said.",
    "Thousands of supporters packed the stadium.\n\nThe club said 55,000 supporters packed the stadium.",
]
NEAR = [
    "Thousands of runners lined up at the start.\n\nSome 8,000 runners lined up at the start.",
    "Hundreds of soldiers guarded the bridge.\n\nThe army has 90,000 soldiers.",
    "Thousands of fans queued at dawn.\n\nSome 15,000 fans queued at dawn.",
]
FANS = "Thousands of fans queued at dawn.\n\nAbout 60,000 fans queued at dawn, the club said."
TOP = "# Thousands of fans queue at dawn\n\nAbout 60,000 fans queued at dawn, the club said."


@pytest.mark.parametrize("text", DRIFTS)
def test_drifts(text):
    assert len(find(text, "magnitude-drift")) == 1


@pytest.mark.parametrize("text", NEAR)
def test_near_enough(text):
    assert find(text, "magnitude-drift") == []


@pytest.mark.parametrize(("text", "options", "found"), [
    (FANS, {}, 1),
    (FANS, {"tolerance_factor": 10.0}, 0),
    (FANS, {"headline_only": True}, 0),
    (TOP, {"headline_only": True}, 1),
    ("Thousands of fans queued at dawn.\n\nAbout 15,000 fans queued at dawn.", {"tolerance_factor": 1.0}, 1),
])  # fmt: skip
def test_options(text, options, found):
    assert len(find(text, "magnitude-drift", **options)) == found


def test_the_message_gives_the_word_that_fits():
    assert find(FANS, "magnitude-drift")[0].message == (
        "'Thousands of fans' here, '60,000 fans' in paragraph 2: 'tens of thousands'?"
    )
