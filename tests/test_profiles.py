"""Profiles: configs that attrlint ships, read, extended and refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.config_file import profiles, read_config
from attrlint.errors import CannotRun
from attrlint.rules import shipped_rules
from attrlint.select import choose

NO_LINE = {"select": None, "ignore": (), "extend-select": (), "extend-ignore": ()}
DEFAULTS = {rule.id for rule in shipped_rules() if rule.default}


def running(path: str) -> dict:
    """The rules that run under a config, by name."""
    return {rule.id: rule for rule in choose(shipped_rules(), read_config(path), NO_LINE)}


def test_there_is_one_for_each_kind_of_copy():
    assert profiles() == ["draft", "features", "investigation", "newsroom", "web", "wire"]


# profile, rules on besides the defaults, defaults that are off
CHANGES = [
    pytest.param("newsroom", set(), set(), id="newsroom is the default"),
    pytest.param(
        "draft", set(),
        {"headline-hedge-mismatch", "poll-missing-method", "second-hand-figure", "second-hand-source", "social-post-incomplete",
         "title-inconsistent", "unanchored-relative-time"}, id="draft",
    ),
    pytest.param("wire", {"officials-without-agency", "undefined-acronym", "unverified-contested-claim"}, set(), id="wire"),
    pytest.param("web", {"unlinked-document"}, set(), id="web"),
    pytest.param(
        "investigation",
        {"accusation-without-response", "anonymous-opinion", "officials-without-agency", "one-sided-bound",
         "percentage-without-base", "single-anonymous-source", "unattributed-cause", "unattributed-comparison",
         "unexplained-ignore", "unquantified-plural-source", "vague-quantity"}, set(), id="investigation",
    ),
    pytest.param(
        "features", set(),
        {"buried-attribution", "speakers-run-together", "unanchored-relative-time", "unattributed-evaluation"}, id="features",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("profile", "more", "less"), CHANGES)
def test_which_rules_run(profile, more, less):
    assert set(running(f"profile:{profile}")) == DEFAULTS - less | more


SETTINGS = [
    pytest.param("wire", "unattributed-count", {"inherit": "sentence"}, "warning", id="wire: a source in the sentence"),
    pytest.param("wire", "unidentified-study", {"resolve_within_paragraphs": 0}, "warning", id="wire: the study at once"),
    pytest.param("wire", "unnamed-experts", {"window": 0}, "warning", id="wire: the experts at once"),
    pytest.param("web", "social-post-incomplete", {"require": ("author", "link")}, "note", id="web: a link to the post"),
    pytest.param("web", "headline-hedge-mismatch", {}, "error", id="web: the headline travels alone"),
    pytest.param("investigation", "officials-without-agency", {"states": True}, "note", id="investigation: which state"),
    pytest.param("features", "loaded-verb", {}, "note", id="features: loaded verbs"),
]


@pytest.mark.parametrize(("profile", "name", "options", "severity"), SETTINGS)
def test_how_rules_run(profile, name, options, severity):
    rule = running(f"profile:{profile}")[name]
    assert {key: rule.options[key] for key in options} == options
    assert rule.severity == severity


def test_a_config_wins_over_its_profile(tmp_path):
    path = tmp_path / "attrlint.toml"
    path.write_text(
        'extend = "profile:wire"\nfail-on = "error"\nextend-ignore = ["undefined-acronym"]\n'
        '[options.unattributed-count]\nmin-value = 500\n', "utf-8",
    )  # fmt: skip
    rules = running(str(path))
    assert "undefined-acronym" not in rules
    assert {key: rules["unattributed-count"].options[key] for key in ("inherit", "min_value")} == {
        "inherit": "sentence", "min_value": 500.0,
    }  # fmt: skip
    assert read_config(str(path)).fail_on == "error"


def test_an_unknown_profile_is_named(tmp_path):
    path = tmp_path / "attrlint.toml"
    path.write_text('extend = "profile:wires"\n', "utf-8")
    with pytest.raises(CannotRun, match=r"attrlint\.toml:1:11: unknown profile 'wires'; did you mean 'wire'\?"):
        read_config(str(path))
    with pytest.raises(CannotRun, match=r"--config: unknown profile 'wires'; did you mean 'wire'\?"):
        read_config("profile:wires")


@given(st.text(max_size=20))
def test_no_name_leaves_the_folder_of_profiles(name):
    if name not in profiles():
        with pytest.raises(CannotRun):
            read_config(f"profile:{name}")
