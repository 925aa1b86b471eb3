"""Polls, second-hand material, posts, studies and times: options both ways, messages, precedence, related places."""

from __future__ import annotations

import pytest

from attrlint.lint import lint
from attrlint.rules import shipped_rules
from attrlint.values import changed
from tests.reading import read

RULES = {rule.id: rule for rule in shipped_rules()}
POLL = "A poll found 61% for the toll."
TWO = "A Meridian poll put Ruiz on 44% and Okoro on 41%."
TURNOUT = "Turnout rose from 40% to 46%, an increase of 6.2%."
CHAIN = "The Harbour Times reported on Monday, citing customs records, that 300 containers were missing."
TOLD = "She told the Harbour Times on Monday that she would stay."
LINKED = "She [told the Harbour Times](https://example.org/a) that she would stay."
POST = "Lena Ruiz wrote on Telegram that the dam was safe."
REPORTS = "Media reports suggest the chairman will go. He is tired. The BBC named him."
STUDY = "A study found that gulls prefer chips.\n\nIt is cold.\n\nResearchers at Dorne University watched 400 birds."
WEEK = "The board met last week. It meets again tomorrow."
MONDAY = "The board met on Monday."
REPORT = "The inspectors’ report says the boiler was cracked.\n\nThe audit says the port lost money."


def found(name: str, draft: str, format: str = "markdown", **options) -> list:
    rule = changed(RULES[name], options={**RULES[name].options, **options})
    return lint(read(draft, format), [rule], RULES)[0]


@pytest.mark.parametrize(
    ("name", "draft", "options", "count"),
    [
        ("unattributed-poll", POLL, {}, 1),
        ("unattributed-poll", "A Castle panel spoke. In the survey 61% were for the toll, Castle wrote.", {}, 1),
        ("unattributed-poll", "A Castle panel spoke. In the survey 61% were for the toll, Castle wrote.", {"pollsters_extra": ("Castle",)}, 0),
        ("unattributed-poll", f"{POLL}\n\nA Meridian poll had 58%.", {}, 0),
        ("unattributed-poll", f"{POLL}\n\nA Meridian poll had 58%.", {"scope": "paragraph"}, 1),
        ("unattributed-poll", f"{POLL} A Meridian poll had 58%.", {"scope": "paragraph"}, 0),
        ("unattributed-poll", f"{POLL} A Meridian poll had 58%.", {"scope": "sentence"}, 1),
        ("poll-missing-method", TWO, {}, 1),
        ("poll-missing-method", TWO, {"mention_only_max": 2}, 0),
        ("poll-missing-method", TWO, {"require": ("pollster",)}, 0),
        ("poll-missing-method", "A Meridian poll of 900 adults in May put Ruiz on 44% and Okoro on 41%.", {}, 0),
        ("poll-missing-method", "A Meridian poll of 900 adults in May put Ruiz on 44% and Okoro on 41%.", {"require": ("margin",)}, 1),
        ("percent-point-confusion", TURNOUT, {}, 0),
        ("percent-point-confusion", TURNOUT, {"tolerance": 0.25}, 1),
        ("second-hand-figure", CHAIN, {}, 1),
        ("second-hand-figure", CHAIN, {"own_names": ("Harbour Times",)}, 0),
        ("second-hand-figure", CHAIN.replace("reported", "[reported](https://example.org/a)"), {}, 1),
        ("second-hand-figure", CHAIN.replace("reported", "[reported](https://example.org/a)"), {"require_link": True}, 0),
        ("second-hand-source", TOLD, {}, 1),
        ("second-hand-source", TOLD, {"own_names": ("The Harbour Times",)}, 0),
        ("second-hand-source", TOLD, {"require_date": True}, 0),
        ("second-hand-source", TOLD, {"require_link": True}, 1),
        ("second-hand-source", LINKED, {}, 1),
        ("second-hand-source", LINKED, {"require_link": True}, 0),
        ("second-hand-source", LINKED, {"require_date": True}, 1),
        ("second-hand-source", f"{TOLD} She told the Harbour Times she was tired.", {}, 1),
        ("second-hand-source", f"{TOLD}\n\nShe told the Harbour Times she was tired.", {}, 2),
        ("unnamed-media-reports", REPORTS, {}, 1),
        ("unnamed-media-reports", REPORTS, {"look_ahead_sentences": 2}, 0),
        ("unnamed-media-reports", "[Media reports](https://example.org/a) suggest he will go.", {}, 0),
        ("unnamed-media-reports", "[Media reports](https://example.org/a) suggest he will go.", {"accept_link": False}, 1),
        ("social-post-incomplete", POST, {}, 1),
        ("social-post-incomplete", POST, {"recommend": ()}, 0),
        ("social-post-incomplete", POST, {"recommend": (), "require_handle": True}, 1),
        ("social-post-incomplete", POST, {"recommend": (), "require": ("author", "link")}, 1),
        ("social-post-incomplete", POST.replace("wrote", "wrote on 4 May"), {"recommend": ("date",)}, 0),
        ("unidentified-study", STUDY, {}, 0),
        ("unidentified-study", STUDY, {"resolve_within_paragraphs": 1}, 1),
        ("unidentified-study", "A study by Dorne University found that gulls prefer chips.", {"require": ("link",)}, 1),
        ("unidentified-study", "A study by Dorne University found that gulls prefer chips.", {"require": ("date",)}, 1),
        ("unanchored-relative-time", WEEK, {}, 1),
        ("unanchored-relative-time", WEEK, {"report": "all"}, 2),
        ("unanchored-relative-time", MONDAY, {}, 1),
        ("unanchored-relative-time", MONDAY, {"weekdays": False}, 0),
        ("unanchored-relative-time", f"---\nissued: 2025-03-04\n---\n{WEEK}", {}, 1),
        ("unanchored-relative-time", f"---\nissued: 2025-03-04\n---\n{WEEK}", {"date_fields": ("issued",)}, 0),
        ("vague-time", "The bridge will open in the spring.", {}, 1),
        ("vague-time", "The bridge will open in the spring.", {"seasons": False}, 0),
        ("unlinked-document", REPORT, {}, 2),
        ("unlinked-document", REPORT, {"max_per_doc": 1}, 1),
        ("unlinked-document", REPORT, {"formats": ("html",)}, 0),
        ("unlinked-document", "The Guardian reported that he would go.", {}, 1),
        ("unlinked-document", "The Guardian reported that he would go.", {"credit_links": False}, 0),
    ],
)
def test_options(name, draft, options, count):
    assert len(found(name, draft, **options)) == count


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("unattributed-poll", {"scope": "page"}),
        ("poll-missing-method", {"require": ("colour",)}),
        ("social-post-incomplete", {"require": ("colour",)}),
        ("unidentified-study", {"require": ("colour",)}),
        ("unanchored-relative-time", {"report": "twice"}),
    ],
)
def test_unknown_words_in_options_are_refused(name, options):
    from attrlint.checkers import CHECKERS

    draft = read(f"{TWO} {POST} A study found that gulls swim. {WEEK}")
    with pytest.raises(ValueError, match="known: "):
        list(CHECKERS[RULES[name].checker].run(draft, **{**RULES[name].options, **options}))


@pytest.mark.parametrize(
    ("name", "draft", "message"),
    [
        ("unattributed-poll", POLL, "'A poll': whose poll? Name the pollster, and who paid"),
        (
            "poll-missing-method", TWO,
            "'A Meridian poll': no sample size or dates of asking in the draft (nor margin of error, sponsor, method or population)",
        ),
        ("percent-point-confusion", "Turnout rose from 40% to 46%, an increase of 6%.",
         "'increase of 6%': from 40% to 46% is 6 percentage points, or 15%"),
        ("percent-point-confusion", "Turnout was 46%, up 6% from 40%.", "'up 6%': from 40% to 46% is 6 percentage points, or 15%"),
        ("second-hand-source", TOLD, "'told the Harbour Times': from Harbour Times: where is the link?"),
        ("social-post-incomplete", POST, "'wrote on Telegram': posted when and where is the link?"),
    ],
)  # fmt: skip
def test_messages(name, draft, message):
    assert [finding.message for finding in found(name, draft)] == [message]


def test_other_places_are_beside_the_finding():
    (poll,) = found("poll-missing-method", TWO)
    assert [other.text for other in poll.related] == ["44%", "41%"]
    (week,) = found("unanchored-relative-time", WEEK)
    assert (week.text, [other.text for other in week.related]) == ("last week", ["tomorrow"])


@pytest.mark.parametrize(
    ("draft", "names"),
    [
        (POLL, ["unattributed-poll"]),
        ("A poll put Ruiz on 44% and Okoro on 41%.", ["unattributed-poll"]),
        ("Some 61% of voters back the toll.", ["unattributed-poll"]),
        (CHAIN, ["second-hand-figure"]),
        ("Membership was 46%, up 6% from 40%, the club said.", ["percent-point-confusion"]),
        ("It has been reported that the coach will go.", ["unnamed-media-reports"]),
    ],
)
def test_one_defect_one_finding(draft, names):
    dated = f"---\ndate: 2025-03-04\n---\n{draft}"
    rules = [rule for rule in RULES.values() if rule.default]
    assert [finding.rule for finding in lint(read(dated, "markdown"), rules, RULES)[0]] == names


def test_a_chain_from_an_outlet_without_a_name_weighs_more():
    draft = "Local media, citing customs records, said 300 containers had gone."
    assert [f.severity for f in found("second-hand-figure", draft)] == ["warning"]
    assert [f.severity for f in found("second-hand-figure", draft, upgrade_if_uncredited="note")] == ["note"]
    assert [f.severity for f in found("second-hand-figure", CHAIN)] == ["note"]


def test_plain_text_is_asked_for_no_link():
    dated = POST.replace("wrote", "wrote on 4 May")
    assert found("social-post-incomplete", dated, "text") == []
    assert len(found("social-post-incomplete", dated)) == 1


@pytest.mark.parametrize(
    "draft",
    [
        "<html><head><meta property='article:published_time' content='2025-03-04'></head><body><p>The board met last week.</p></body></html>",
        "<p><time datetime='2025-03-04'>4 March</time></p><p>The board met last week.</p>",
    ],
)
def test_html_dates_anchor_times(draft):
    assert found("unanchored-relative-time", draft, "html") == []
