"""The word lists, the classes made of them, and patterns over classes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import lexicon

from attrlint.compiled import load_compiled
from attrlint.lexicon.chunks import TOKEN
from attrlint.lexicon.compile import compile_lexicon
from attrlint.segment import tokenise
from bench.classes import PAGE, page


def test_compiled_lexicon_is_fresh():
    assert load_compiled("lexicon") == compile_lexicon()


def test_class_page_is_fresh():
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m bench classes"


@pytest.mark.parametrize(
    ("text", "pattern", "found"),
    [
        ("Ana Ruiz said so.", "NAME+ SAY", ["Ana Ruiz said"]),
        ("Ana Ruiz, the mayor, said so.", "NAME+ COMMA DETERMINER ROLE COMMA SAY", ["Ana Ruiz, the mayor, said"]),
        ("As many as 40 left; at least 30 stayed.", "[UPPER_BOUND LOWER_BOUND] NUMERAL", ["As many as 40", "at least 30"]),
        ("It may rain in May.", "MONTH", ["May"]),
        ("It may rain in May.", "WEAK_MODAL!MONTH", ["may"]),
        ("The report reports that.", "DATA&VERB", ["report", "reports"]),
    ],
)
def test_patterns(text, pattern, found):
    tokens = tokenise(text, lexicon())
    matches = lexicon().pattern(pattern).finditer(tokens.classes)
    assert [text[tokens.start(m.start()) : tokens.ends[m.end() - 1]] for m in matches] == found


def test_unknown_class_is_an_error():
    with pytest.raises(KeyError):
        lexicon().pattern("NAMES")


@pytest.mark.parametrize("text", ["Ana Ruiz said that 40 homes, at least, burned.", "", "A"])
def test_backwards_reads_the_same_tokens(text):
    """A pattern over the reversed string finds what it finds forwards."""
    tokens = tokenise(text, lexicon())
    forwards = [m.span() for m in lexicon().pattern("NAME+").finditer(tokens.classes)]
    size = len(tokens.classes)
    backwards = [
        (size - m.end(), size - m.start()) for m in lexicon().pattern("NAME+", backwards=True).finditer(tokens.reversed_classes)
    ]
    assert sorted(backwards) == forwards


@pytest.mark.parametrize(
    "source",
    ["NAME+ SAY", "(?P<who> NAME{1,3}) (?: COMMA [^COMMA]{1,8}? COMMA )? (?P<cue> SAY!WEAK)", "[^END]{2,4}? (?=END)"],
)
def test_kept_patterns_are_what_re_makes(source):
    """Kept code gives the same pattern as `re.compile`."""
    from attrlint.patterns import _made, _row

    text = "Ana Ruiz, the mayor of Orsk, said so. Police told her, Ana Ruiz said."
    tokens = tokenise(text, lexicon())
    fresh = re.compile(lexicon()._translate(source, False))
    kept = _made(*_row(fresh.pattern, 0))
    found = [(m.span(), m.groupdict()) for m in kept.finditer(tokens.classes)]
    assert found == [(m.span(), m.groupdict()) for m in fresh.finditer(tokens.classes)]
    assert (kept.groups, kept.groupindex, kept.flags) == (fresh.groups, fresh.groupindex, fresh.flags)


@pytest.mark.parametrize(
    ("source", "flags", "text"),
    [
        (TOKEN.pattern, re.VERBOSE, "Ana’s F-35 cost $3.4bn"),
        (r"<(?P<name>h1)[\s>]", re.IGNORECASE, "<p><H1 id=x>"),
        (rb"charset=[\"']?(?P<name>[\w-]+)", re.IGNORECASE, b"CHARSET=utf-8"),
        (r"^a.+?$", re.MULTILINE | re.DOTALL, "b\na\nc\na"),
    ],
    ids=["verbose", "ignore case", "bytes", "multiline"],
)
def test_kept_text_patterns_are_what_re_makes(source, flags, text):
    from attrlint.patterns import _made, _row

    fresh, kept = re.compile(source, flags), _made(*_row(source, flags))
    assert [m.span() for m in kept.finditer(text)] == [m.span() for m in fresh.finditer(text)] != []
    assert (kept.groups, dict(kept.groupindex), kept.flags) == (fresh.groups, dict(fresh.groupindex), fresh.flags)


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xe9\x01\x00\x00\x00", None], ids=["empty", "text", "cut", "missing"])
def test_pattern_store_survives_a_bad_file(tmp_path, monkeypatch, content):
    import attrlint.patterns as module

    monkeypatch.setattr(module, "DATA", str(tmp_path))
    store = module.PatternStore("patterns", "v")
    if content is not None:
        (tmp_path / store._path.rsplit("/", 1)[1]).write_bytes(content)
    assert store.get(("NAME", False)) is None
    assert store.compile(("NAME", False), "a+").match("aaa").end() == 3
    store.save()
    assert module.PatternStore("patterns", "v").get(("NAME", False)).match("aaa").end() == 3
    assert module.PatternStore("patterns", "w").get(("NAME", False)) is None


def test_memo_is_bounded(monkeypatch):
    import attrlint.lexicon as module

    monkeypatch.setattr(module, "MEMO_LIMIT", 10)
    fresh = module.load_lexicon()
    for word in re.findall("..", "abcdefghijklmnopqrstuvwxyz" * 3):
        fresh.read([word])
    assert len(fresh.rows) <= 11


PARTS = st.sampled_from(["“", '"', "‘", "’", "'", "''", "(", "[", "a", "Re", "said", "s", "’s", "'s", "ll", ",", ".", "—", "-", "--", "…", "7", "é", "_"])


@given(st.lists(PARTS, min_size=1, max_size=6).map("".join))
def test_a_word_divided_without_the_pattern_is_divided_alike(word):
    assert lexicon().read([word]) == (tokens := TOKEN.findall(" " + word), "".join(map(lexicon().token_code, tokens)))
