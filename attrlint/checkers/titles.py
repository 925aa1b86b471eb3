"""One person, one form of title after the first mention."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.hit import Hit
from attrlint.checkers.people import is_quoted
from attrlint.mark.mentions import PARTICLES, Mention
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
LONGEST = 12  # tokens of a name
LATER = ("any", "full", "short")


@value
class Titled:
    """A mention with its title as written, without full stops; `family` is the title in full."""

    mention: Mention
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
    if not _may_differ(article, later_form):
        return
    for later in _by_person(article, ignore_in_quotes).values():
        strays = _strays(later, later_form)
        if not strays or len({one.family for one in later}) > 1 and _promoted(article, later):
            continue
        for one in strays if report == "each" else strays[:1]:
            others = [other for other in later if other.form != one.form] or [other for other in later if other is not one]
            related = tuple([(other.mention.span, "another form") for other in others[:5]])
            rank = "another rank" if any(other.family != one.family for other in others) else "another form of the title"
            yield Hit(one.mention.span, related, {"how": rank})


def _may_differ(article: Article, later_form: str) -> bool:
    """Whether a word stands three times behind a title, and behind two: before any mention is read."""
    tokens, continued = article.tokens, article.lexicon.code["continued"]
    times: dict[str, int] = {}
    seen: dict[str, set[tuple[str, ...]]] = {}
    for match in article.lexicon.pattern("[TITLE ROLE&CAPITAL]+").finditer(tokens.classes):
        first, last = match.span()
        title = "".join(tokens.chunks[max(first, last - LONGEST) : last]).replace(".", "").split()
        forms = tuple(form for k in range(len(title)) if (form := " ".join(title[k:])) in FORMS)
        if not forms:
            continue
        words, i = set(), last
        while i < min(len(tokens), last + LONGEST) and ((word := tokens.word(i))[:1].isupper() or word in PARTICLES or word[:1] in "-'’" or tokens.classes[i] == continued):
            words.add(word)
            i += 1
        for word in words:
            times[word] = times.get(word, 0) + 1
            seen.setdefault(word, set()).add(forms)
            if times[word] > 2 and (later_form != "any" or len(seen[word]) > 1):
                return True
    return False


def _by_person(article: Article, ignore_in_quotes: bool) -> dict[str, list[Titled]]:
    """By surname, the mentions with a title after the first one that has it, headlines left out."""
    found: dict[str, list[Titled]] = {}
    given: dict[str, set[str]] = {}
    for mention in article.mentions:
        if mention.form != "name" or article.role_at(mention.span.start) in ("headline", "standfirst", "caption", "heading"):
            continue
        words = mention.name.split()
        if len(words) > 1:
            given.setdefault(words[-1], set()).add(words[0])
        if mention.first == mention.at or ignore_in_quotes and is_quoted(article, mention):
            continue
        text = article.document.text[article.tokens.start(mention.first) : article.tokens.start(mention.at)]
        form = " ".join(text.replace(".", "").split())
        if form in FORMS:
            found.setdefault(words[-1], []).append(Titled(mention, form, *FORMS[form]))
    return {surname: its[1:] for surname, its in found.items() if len(its) > 2 and len(given.get(surname, ())) < 2}


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
    first = article.sentences[article.sentence_at(later[0].mention.span.start)].span.start
    last = article.sentences[article.sentence_at(later[-1].mention.span.start)].span.end
    text = article.document.text[max(0, first - 300) : min(last, first + 5000)].lower()
    return any(word in text for word in PROMOTED)
