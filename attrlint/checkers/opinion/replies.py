"""Accusations against somebody who is named, and whether they answer."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.opinion.answers import answers, called, convicted, end_of, within_reach
from attrlint.checkers.hit import Hit
from attrlint.checkers.where import linked
from attrlint.document import Span
from attrlint.mark.mentions import Mention

MOST = 200  # accusations of a draft that are looked into
_BETWEEN = "HAVE ADVERB CONTINUED"  # may stand between whoever did it and the verb
# A verb that blames only with one of these behind it.
_OBJECTS = {
    "broke": "law laws rule rules promise promises regulations code sanctions",
    "breached": "law laws rule rules regulations code duty sanctions contract contracts confidence standards act permit",
    "violated": "law laws rule rules regulations code rights sanctions act permit terms",
    "flouted": "law laws rule rules regulations code sanctions ban",
    "beat": "prisoners inmates detainees pupils children patients staff protesters residents",
    "committed": "fraud crimes crime abuse perjury theft treason murder rape assault bribery offences offenses",
    "covered": "up",
    "covering": "up",
    "dumped": "waste sewage chemicals sludge effluent rubbish oil toxic slurry ash",
    "engaged": "fraud corruption bribery discrimination collusion misconduct harassment abuse",
    "evaded": "tax taxes duty duties sanctions",
    "fiddled": "books accounts expenses figures",
    "fixed": "prices contracts tenders matches bids",
    "forged": "signature signatures documents papers records certificates invoices permits",
    "ignored": "warning warnings complaints safety rules law alarms evidence reports",
    "inflated": "figures invoices bills costs claims accounts",
    "suppressed": "report reports evidence findings data results",
    "took": "bribe bribes kickback kickbacks backhanders",
    "withheld": "evidence records wages pay documents information data results",
    "manipulated": "figures data results accounts votes records prices market markets books",
    "fix": "prices",
}
_NEEDS = {verb: frozenset(words.split()) for verb, words in _OBJECTS.items()}
_ALONE = ("hid", "hidden")  # these blame only with an object
_ACCUSE = ("accuse", "accused", "accuses", "accusing")
# Somebody whose business it is has decided, or a court will.
_FOUND = frozenset(
    """
    acquitted admitted admits admitting apologised apologized auditor auditors conceded confessed convicted conviction coroner court courts
    fined guilty indicted inquest inquiry jailed judge judges jury ombudsman pleaded prosecutor prosecutors regulator regulators ruled
    ruling sentenced tribunal tribunals verdict watchdog
    """.split()
)
_PAST = frozenset("century centuries colonial fascist franco's medieval nazi nazis slave slavery slaves soviet stalin's wartime".split())
_CLAIMED = frozenset("alleged allege claim claims claimed evidence allegations accusations complaints complained reports suspected".split())
# Cases for a court, and parties to a war.
_CRIMES = frozenset("killing murder murdering manslaughter massacre shooting stabbing bombing plotting terrorism shelling invading attacking bombarding".split())
_FIGHTERS = frozenset("al-qaeda al-qaida boko daesh farc fatah hamas hezbollah houthi houthis isil isis is taliban".split())
_RECENT = 1995  # a year before it makes a wrong history
_ASIDE = 9  # tokens between two commas that say who somebody is
_STORY = 6  # sentences on either side in which an old year makes the wrong history
_BUSINESSES = frozenset(
    """
    airways bank brewery builders capital care chemical coal construction co company corp dairy development electric energy express farm
    ferry financial fishing freight gas group haulage health holding holdings housing inc insurance labs limited line llc ltd
    media mining motor oil petroleum pharma plc power property rail retail shipping steel studio technology telecom textile transport trust water
    """.split()
)
_AGENCIES = frozenset(
    """
    administration agency army authority board bureau commission committee congress council court department directorate force forces
    government hospital inspectorate military ministry navy office parliament police prison school senate service university
    """.split()
)


def accusation_without_response(
    article: Article,
    *,
    targets: tuple[str, ...] = ("person", "company", "agency"),
    scope: str = "document",
    accept_linked: bool = False,
) -> Iterator[Hit]:
    """Somebody named is said to have done wrong, and nothing says that they answered or were asked.

    `targets`: person, company, agency. `scope` "paragraph": the answer must stand in the same paragraph.
    With `accept_linked` a link in the paragraph stands for the answer.
    """
    if scope not in ("document", "paragraph") or not set(targets) <= {"person", "company", "agency"}:
        raise ValueError(scope)
    told: set[object] = set()
    for n, (mention, verb) in enumerate(_accusations(article)):
        if n == MOST:
            return
        who = _identity(article, mention)
        if who in told:
            continue
        kinds = _kinds(article, mention)
        if set(targets).isdisjoint(kinds):
            continue
        target = article.mentions[mention]
        k = article.sentence_at(target.span.start)
        if _is_settled(article, k) or accept_linked and _is_linked(article, k):
            continue
        told.add(who)
        if convicted(article, target):
            continue
        if not answers(article, mention, k, within_reach(article, k, scope), kinds != ("person",)):
            name = Span(target.span.start, article.tokens.ends[end_of(article, target) - 1])
            start, end = sorted((name, article.tokens.span(verb, verb + 1)))
            yield Hit(Span(start.start, end.end), (), {"target": called(article, target)}, "medium")


def _accusations(article: Article) -> Iterator[tuple[int, int]]:
    """For each accusation the index of the mention of whom it blames, and the token that blames."""
    tokens, mentions = article.tokens, article.mentions
    firsts = [mention.first for mention in mentions]
    for match in article.lexicon.pattern("[ACCUSES CHARGE WRONGS]").finditer(tokens.classes):
        i = match.start()
        word = tokens.word(i).lower()
        within = article.sentences[article.sentence_at(tokens.start(i))]
        if tokens.is_a(i, "ACCUSES"):
            found = _accused(article, firsts, i, within) if word in _ACCUSE else _doer(article, firsts, i, word, within)
        else:
            found = _against(article, firsts, i, within)
        if found is not None and _is_named(article, mentions[found]):
            yield found, i


def _doer(article: Article, firsts: list[int], i: int, word: str, within) -> int | None:
    """Whoever did it: the mention before the verb."""
    tokens = article.tokens
    needed = _NEEDS.get(word)
    after = [tokens.word(k).lower() for k in range(i + 1, min(within.last, i + 6))]
    if needed and needed.isdisjoint(after):
        return None
    if word in _ALONE and i + 1 < len(tokens) and tokens.is_a(i + 1, "PREPOSITION STOP END COMMA AND BY"):
        return None
    at = i - 1
    while at > within.first and (tokens.is_a(at, _BETWEEN) or at < i - 1 and tokens.word(at).lower() in ("was", "were") and word.endswith("ing")):
        at -= 1
    if word.endswith("ing"):  # was lying; "of hiding" is read from "accused"
        if not tokens.is_a(at, "BE"):
            return None
        at -= 1
        while at > within.first and tokens.is_a(at, _BETWEEN):
            at -= 1
    if at > within.first + 1 and tokens.is_a(at, "COMMA"):
        return _in_apposition(article, firsts, at, within)
    return _ending_at(article, firsts, at + 1)


def _in_apposition(article: Article, firsts: list[int], comma: int, within) -> int | None:
    """Whoever stands before the comma: "the director, Ana Ruiz,", "Ana Ruiz, the director,"."""
    named = _ending_at(article, firsts, comma)
    if named is not None and _is_named(article, article.mentions[named]) and article.mentions[named].form == "name":
        return named
    for at in range(comma - 1, max(within.first, comma - _ASIDE), -1):
        if article.tokens.is_a(at, "COMMA"):
            return _ending_at(article, firsts, at)
    return None


def _is_linked(article: Article, k: int) -> bool:
    """Whether a link stands in the paragraph of sentence `k`."""
    paragraph = article.paragraph_of(k)
    return linked(article, Span(article.sentences[paragraph[0]].span.start, article.sentences[paragraph[-1]].span.end))


def _accused(article: Article, firsts: list[int], i: int, within) -> int | None:
    """Whoever is accused: behind "accused ... of", or before "is accused of"."""
    tokens = article.tokens
    last = min(within.last, i + 14)
    if "of" not in [tokens.word(k).lower() for k in range(i + 1, last)]:
        return None
    if not _CRIMES.isdisjoint(tokens.word(k).lower() for k in range(i + 1, last)):
        return None
    if i + 1 < last and tokens.word(i + 1).lower() == "of":
        at = i - 1
        while at > within.first and tokens.is_a(at, "BE HAVE ADVERB CONTINUED"):
            at -= 1
        return _ending_at(article, firsts, at + 1) if at < i - 1 else None
    return _from(article, firsts, i + 1, i + 7)


def _against(article: Article, firsts: list[int], i: int, within) -> int | None:
    """Allegations against, corruption at, fraud by somebody."""
    tokens = article.tokens
    charge = tokens.is_a(i, "CHARGE")
    if not charge and _CLAIMED.isdisjoint(tokens.word(k).lower() for k in range(max(within.first, i - 4), i)):
        return None
    for k in range(i + 1, min(within.last, i + (10 if charge else 2))):
        word = tokens.word(k).lower()
        if word == "against" and charge or not charge and word in ("at", "by", "inside", "within"):
            return _from(article, firsts, k + 1, k + 6)
    return None


def _ending_at(article: Article, firsts: list[int], last: int) -> int | None:
    """The mention that ends before token `last`."""
    i = bisect_left(firsts, last) - 1
    return i if i >= 0 and end_of(article, article.mentions[i]) == last else None


def _from(article: Article, firsts: list[int], first: int, stop: int) -> int | None:
    """The first name or body that begins among the tokens [first, stop): the mayor, Ana Ruiz."""
    i = bisect_left(firsts, first)
    while i < len(firsts) and firsts[i] < stop and article.mentions[i].form != "pronoun":
        if _is_named(article, article.mentions[i]):
            return i
        i += 1
    return None


def _is_named(article: Article, mention: Mention) -> bool:
    """Whether the mention gives a name, or a body with its article: Hallam Stone, the council; no country, nobody in general."""
    tokens = article.tokens
    if article[mention.span].lower().split()[0] in _FIGHTERS:
        return False
    if mention.form == "name":
        return not tokens.is_a(mention.last - 1, "PLACE") or mention.last - mention.at > 1
    if mention.form != "organisation" or tokens.is_a(mention.first, "PLACE") and mention.last - mention.first == 1:
        return False
    return mention.name[:1].isupper() or mention.first > 0 and tokens.word(mention.first - 1).lower() == "the"


def _identity(article: Article, mention: int) -> object:
    who = article.cast.mentions[mention]
    return who if who is not None else article[article.mentions[mention].span].lower()


def _kinds(article: Article, mention: int) -> tuple[str, ...]:
    """Which of the options' kinds it may be; a name in two words without a known given name may be a person or a company."""
    who = article.cast.mentions[mention]
    target = article.mentions[mention]
    words = article[target.span].lower().split()
    if not _AGENCIES.isdisjoint(words):
        return ("agency",)
    if target.form == "organisation" or who is not None and article.cast.sources[who].kind == "organisation":
        return ("company",)
    tokens = article.tokens
    titled = target.at > target.first or who is not None and article.cast.sources[who].titles
    if titled or tokens.is_a(target.at, "MALE FEMALE") or end_of(article, target) - target.at == 1:
        return ("person",)
    last = words[-1] if end_of(article, target) == target.last else called(article, target).lower().split()[-1]
    return ("company",) if last in _BUSINESSES or last.endswith("s") and not last.endswith("ss") else ("person", "company")


def _is_settled(article: Article, k: int) -> bool:
    """Whether the sentence tells of a finding, a court or the past, denies the wrong, or only asks."""
    within = article.sentences[k]
    if reach.is_question(article, k) or reach.has(article, k, "NEGATION"):
        return True
    for i in range(within.first, min(within.last, within.first + 80)):
        word = article.tokens.word(i).lower().replace("’", "'")
        year = word.removesuffix("s")  # the 1840s
        if word in _FOUND or word in _PAST or year.isdecimal() and len(year) == 4 and 1000 < int(year) < _RECENT:
            return True
    around = range(max(0, k - _STORY), min(len(article.sentences), k + _STORY + 1))
    if reach.has_in(article, around, "YEAR"):
        text = article.document.text[article.sentences[around[0]].span.start : article.sentences[around[-1]].span.end]
        if any(1000 < int(year) < _RECENT for year in re.findall(r"\b1[0-9]{3}\b", text)):
            return True
    words = article[within.span].lower().split(maxsplit=60)
    return bool({"if", "whether", "would", "could", "might"} & set(words[:60]))
