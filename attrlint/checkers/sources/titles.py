"""One person, one form of title after the first mention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.people import COURTESY
from attrlint.document import Span
from attrlint.mark.mentions import PARTICLES
from attrlint.patterns import kept
from attrlint.segment import Tokens
from attrlint.values import value

# In full and short, by kind: within a kind a person has one rank unless promoted.
FAMILIES = {
    "academic": (("Doctor", "Dr"), ("Professor", "Prof"), ("Associate Professor", "Assoc Prof"), ("Assistant Professor", "Asst Prof")),
    "army": (
        ("Private", "Pte", "Pvt"), ("Corporal", "Cpl"), ("Lance Corporal", "Lance Cpl", "LCpl", "L/Cpl"), ("Sergeant", "Sgt"),
        ("Staff Sergeant", "Staff Sgt", "SSgt", "S/Sgt"), ("Sergeant Major", "Sgt Maj"), ("Lieutenant", "Lt"),
        ("First Lieutenant", "1st Lt"), ("Second Lieutenant", "2nd Lt"), ("Captain", "Capt"), ("Major", "Maj"),
        ("Lieutenant Colonel", "Lt Col"), ("Colonel", "Col"), ("Brigadier", "Brig"), ("Brigadier General", "Brig Gen"),
        ("Major General", "Maj Gen"), ("Lieutenant General", "Lt Gen"), ("Colonel General", "Col Gen"), ("General", "Gen"),
        ("Commander", "Cdr", "Cmdr"), ("Lieutenant Commander", "Lt Cdr", "Lt Cmdr"), ("Commodore", "Cdre"),
        ("Rear Admiral", "Rear Adm", "RAdm"), ("Vice Admiral", "Vice Adm", "VAdm"), ("Admiral", "Adm"),
    ),
    "police": (
        ("Police Constable", "PC"), ("Detective Constable", "DC", "Det Con"), ("Detective Sergeant", "DS", "Det Sgt"), ("Inspector", "Insp"),
        ("Detective Inspector", "DI", "Det Insp"), ("Chief Inspector", "Ch Insp"), ("Detective Chief Inspector", "DCI", "Det Ch Insp"),
        ("Superintendent", "Supt"), ("Chief Superintendent", "Ch Supt"), ("Detective Superintendent", "Det Supt"),
        ("Detective Chief Superintendent", "Det Ch Supt"), ("Detective", "Det"),
    ),
    "office": (
        ("Senator", "Sen"), ("Representative", "Rep"), ("Governor", "Gov"), ("Lieutenant Governor", "Lt Gov"), ("Ambassador", "Amb"),
        ("Councillor", "Cllr"), ("Alderman", "Ald"), ("President", "Pres"), ("Prime Minister", "PM"), ("Attorney General", "Atty Gen"),
        ("Vice President", "Vice-President", "VP"), ("Secretary", "Sec"),
    ),
    "church": (("Reverend", "Rev"), ("Father", "Fr"), ("Bishop", "Bp"), ("Archbishop", "Abp"), ("Monsignor", "Mgr", "Msgr")),
}  # fmt: skip
RANKED = ("army", "police", "church")  # where another title of the kind is another rank
FORMS = {form: (kind, family[0]) for kind, families in FAMILIES.items() for family in families for form in family}
PROMOTED = ("appoint", "became", "becom", "demot", "elect", "elevat", "former", "made ", "nam", "promot", "retire", "then-")
LATER = ("any", "full", "short")
# The form as written, stops and all, then the name: "Lt. Col. Jan Berg", "Gen Strand".
_FORM = "|".join(form.replace(" ", r"\.? ") for form in sorted(FORMS, key=len, reverse=True))
_NAME = r"[A-ZÀ-Þ][^\W\d_]*(?:[’'-](?!s\b)[^\W\d_]+)*"
_TITLED = kept(rf"(?P<form>{_FORM})\.? (?P<name>(?:(?:{_NAME}|[A-Z]\.|{'|'.join(sorted(PARTICLES))}) ){{0,4}}(?P<last>{_NAME}))")
_FORM_WORDS = frozenset(word for form in FORMS for word in form.split()) | COURTESY | {"The", "And", "But"}
_LONGER = kept(r"(?:[A-Z][\w-]*|of) \Z")  # Deputy Sheriff General: part of a longer title
_REACH = 8  # tokens behind a title in which the surname stands
# Any form ends in one of these words.
_CHUNKS = frozenset(f"{blank}{form.split()[-1]}{stop}" for form in FORMS for blank in ("", " ") for stop in ("", "."))
# By that word what it may be a form of: a title, or a kind of which a person has one rank.
_MAY_BE: dict[str, set[str]] = {}
for _form, (_kind, _family) in FORMS.items():
    _MAY_BE.setdefault(_form.split()[-1], set()).add(_kind if _kind in RANKED else _family)


@value
class Titled:
    """A person with a title as written, without full stops; `family` is the title in full."""

    span: Span
    form: str
    kind: str
    family: str


def title_inconsistent(
    article: Article, *, ignore_in_quotes: bool = True, later_form: str = "any", report: str = "once"
) -> Iterator[Hit]:
    """A person's title in two forms, or two ranks, after the first mention."""
    for option, word, known in (("later_form", later_form, LATER), ("report", report, ("once", "each"))):
        if word not in known:
            raise ValueError(f"{option}: {word!r}; known: {', '.join(known)}")
    if not _may_differ(article.tokens, later_form):
        return
    for later in _by_person(article, ignore_in_quotes).values():
        strays = _strays(later, later_form)
        if not strays or len({one.family for one in later}) > 1 and _promoted(article, later):
            continue
        for one in strays if report == "each" else strays[:1]:
            others = [other for other in later if other.form != one.form] or [other for other in later if other is not one]
            related = tuple([(other.span, "another form") for other in others[:5]])
            rank = "another rank" if any(other.family != one.family for other in others) else "another form of the title"
            yield Hit(one.span, related, {"how": rank})


def _may_differ(tokens: Tokens, later_form: str) -> bool:
    """Whether a name stands three times behind a title, and behind two forms: before any text is searched."""
    met = tokens.vocabulary.intersection(_CHUNKS)
    if later_form != "any":
        return bool(met)
    words = {chunk.strip(" .") for chunk in met}
    forms = [title for word in words for title in _MAY_BE[word]]
    if len(forms) == len(set(forms)):
        return False  # one form of each
    behind: dict[str, list[str]] = {}
    chunks = tokens.chunks
    for chunk in met:
        at = -1
        for _ in range(chunks.count(chunk)):
            at = chunks.index(chunk, at + 1)
            for next_to in chunks[at + 1 : at + _REACH]:
                if not (word := next_to.strip())[:1].isupper():
                    if word != "." and word not in PARTICLES:
                        break
                    continue
                behind.setdefault(word, []).append(chunk)
    return any(len(forms) > 2 and len(set(forms)) > 1 for forms in behind.values())


def _by_person(article: Article, ignore_in_quotes: bool) -> dict[str, list[Titled]]:
    """By surname, those named with a title after the first time, headlines left out."""
    found: dict[str, list[Titled]] = {}
    given: dict[str, set[str]] = {}
    text = article.document.text
    for match in _TITLED.finditer(text):
        span, last = Span(match.start(), match.end()), match["last"]
        if text[max(0, span.start - 1) : span.start].strip("\n (“‘\"'—–[") or article.role_at(span.start) in ("headline", "standfirst", "caption", "heading") or _LONGER.search(text, max(0, span.start - 30), span.start):
            continue
        if len(words := match["name"].split()) > 1:
            given.setdefault(last, set()).add(words[0])
        if not (ignore_in_quotes and article.quoted(span)):
            form = " ".join(match["form"].replace(".", "").split())
            found.setdefault(last, []).append(Titled(span, form, *FORMS[form]))
    return {name: its[1:] for name, its in found.items() if len(its) > 2 and len(given.get(name, ())) < 2 and not _are_two(text, name, given.get(name, set()))}


def _are_two(text: str, surname: str, given: set[str]) -> bool:
    """Whether the surname is given with another first name as well: two people."""
    others = {match[1] for match in re.finditer(rf"\b({_NAME}) {re.escape(surname)}\b", text)}
    return len({other for other in others | given if other not in _FORM_WORDS}) > 1


def _strays(later: list[Titled], later_form: str) -> list[Titled]:
    """Those that are not as the rest are, or not as the option wants them."""
    if later_form != "any":
        return [one for one in later if (one.form == one.family) != (later_form == "full")]
    kinds = {one.kind for one in later}
    if len(kinds) > 1:
        return []
    families = {one.family for one in later}
    if len(families) > 1 and kinds.isdisjoint(RANKED):
        return []
    counts: dict[str, int] = {}
    for one in later:
        counts[one.form] = counts.get(one.form, 0) + 1
    if len(counts) < 2:
        return []
    usual = max(counts, key=lambda form: (counts[form], -[one.form for one in later].index(form)))
    return [one for one in later if one.form != usual]


def _promoted(article: Article, later: list[Titled]) -> bool:
    """Whether a word on promotion stands between the first and the last of them, or around."""
    first = article.sentences[article.sentence_at(later[0].span.start)].span.start
    last = article.sentences[article.sentence_at(later[-1].span.start)].span.end
    text = article.document.text[max(0, first - 300) : min(last, first + 5000)].lower()
    return any(word in text for word in PROMOTED)
