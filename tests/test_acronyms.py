"""Acronyms the reader was never given: what introduces one, options, the message."""

import pytest

from test_conflict import find

UNDEFINED = [
    "The BDRA said the bridge was safe.",
    "Officials at the OFSA declined to say more.",
    "She joined the NWTU in 2010.",
    "A spokesman for the P.D.R.A. denied it.",
    "The NWTU’s leaders met on Monday.",
    "An IWDC report found cracks in the dam.",
    "The dam is unsafe, according to the IWDC.",
    "The OFSA will rule on it. The Office for Ferry Safety Affairs was set up in 2004.",
    "MDRA inspectors came twice.",
    "Members of QPFU, NWTU and others marched.",
]
GIVEN = [
    "The Bridge and Dam Review Agency (BDRA) said it was safe. The BDRA met twice.",
    "The Bridge and Dam Review Agency said it was safe. The BDRA met twice.",
    "The BDRA (Bridge and Dam Review Agency) said so.",
    "BDRA, the Bridge and Dam Review Agency, said so.",
    "The BDRA, an agency for bridges and dams, said so.",
    "The Bridge and Dam Review Agency, or BDRA, said so.",
    "He has chronic bridge cough (CBC).",
    "The BBC, the FBI, the NHS and NATO were asked. So was UNESCO.",
    "# BDRA SAYS BRIDGE IS SAFE\n\nThe bridge is safe.",
    "KEEP OFF THE GRASS, it says.",
    "Louis XVI and Pope Pius XII.",
    "The XKR 400 costs £90,000.",
    "The shares (NYSE: BDRA) fell.",
    "“The BDRA said so,” she said.",
    "She lives at Quay Road, Tarn TN4 2QX.",
    "The Freedom of Water Act, or FOWA, was passed.",
    "The dockers' union NWTU called a strike.",
]


@pytest.mark.parametrize("text", UNDEFINED)
def test_undefined(text):
    assert find(text, "undefined-acronym")


@pytest.mark.parametrize("text", GIVEN)
def test_given(text):
    assert find(text, "undefined-acronym") == []


TWICE = "The BDRA met. The BDRA agreed."


@pytest.mark.parametrize(("text", "options", "found"), [
    (TWICE, {}, 1),
    (TWICE, {"once": False}, 2),
    (TWICE, {"exempt_extra": ("BDRA",)}, 0),
    (TWICE, {"min_length": 5}, 0),
    ("The OX met.", {}, 0),
    ("The OX met.", {"min_length": 2}, 1),
])  # fmt: skip
def test_options(text, options, found):
    assert len(find(text, "undefined-acronym", **options)) == found


def test_the_message_gives_the_name_if_it_comes_later():
    finding = find("The BDRA met.\n\nThe Bridge and Dam Review Agency has six members.", "undefined-acronym")[0]
    assert finding.message == "'BDRA': in full at first mention? ('Bridge and Dam Review Agency', paragraph 2)"
    assert finding.confidence == "high"
