"""What another outlet had first: words told to it, and figures it carried from somebody else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers import onrecord, reach
from attrlint.checkers.sources.carriers import Carrier, carriers
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.ownpress import INTERVIEWS, is_own, own_titles, plain, speaks_of_itself
from attrlint.checkers.where import around, linked
from attrlint.mark.figure import Figure
from attrlint.patterns import kept

_FLAGS = 2  # re.IGNORECASE
_DATE = kept(
    r"\b(?:yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this) (?:week|month|year|night|morning|evening|weekend|spring|summer|autumn|winter)|earlier|ago|"
    r"(?-i:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Sept|Oct|Nov|Dec))\.? ?\d*|in (?:19|20)\d\d)\b",
    _FLAGS,
)
_DAY = kept(
    r"\b(?:yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening)|"
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d+|"
    r"\d (?:a|p)\.?m\b|\d{1,2} (?-i:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    _FLAGS,
)
# A presenter or programme behind the outlet's name: "CNN's Amy Ruiz".
_PROGRAMME = kept(r"['’]s? [\"“‘']{0,2}[A-Z]")
_STATED = kept(r"(?:(?:written|emailed) )?(?:statement|email|comments?) (?:provided )?to\b", _FLAGS)  # an outlet writes so of itself
_PUBLIC = kept(r"\bexit polls?\b|\b(?:at|during|in|on) (?:an? |the |its |their )?(?:[\w'’-]+ ){0,3}(?:debate|panel|forum|town hall|conference)\b", _FLAGS)
_WIRES = kept(r"^(?:AP|Associated Press|Reuters|AFP|Agence France-Presse|PA|Press Association|UPI|Bloomberg)$")
_FEED = kept(r"[(,|/ ](?:AP|Reuters|AFP) ?(?:\)|Photo\b)|\bThe Associated Press contributed\b")  # the desk has the agency's copy
_COUNTED = kept(r"\b(?:tall(?:y|ies)|(?:super)?delegates?|counts?|vote totals?|votes|returns|precincts|projections?|projected|worldwide|market value)\b", _FLAGS)
# What was told is what happened: "the deal failed after the Harbour Times reported it".
_EVENT = kept(r"\b(?:after|when|since|because|until|once|before)(?: the)?(?: [\w.’'-]+){0,2} (?:had |first )*$", _FLAGS)
_MANY = frozenset(("media", "newspapers", "outlets"))
_MATCHED = kept(r"\b(?:seen|reviewed|verified|confirmed|checked|matched|obtained|examined) by (?:this|our|the)|\bwe (?:have )?(?:seen|verified|confirmed|checked|reviewed|matched)\b|\bthis (?:newspaper|paper|site|magazine) (?:has )?(?:since )?(?:seen|verified|confirmed|checked|reviewed|matched)|\b(?:this|our) (?:newspaper|paper) ", _FLAGS)
MOST = 10
_TOP, _SAME = 4, 2  # paragraphs, and words in common, of a summary


def second_hand_source(
    article: Article, *, own_names: tuple[str, ...] = (), require_date: bool = False, require_link: bool = False
) -> Iterator[Hit]:
    """"Told the Harbour Times", "the Harbour Times reported": one for each outlet and paragraph.

    An outlet's later paragraphs go on with the same report, and print has no links: "low" there.
    """
    seen: set[tuple[int, str]] = set()
    named: list[frozenset[str]] = []
    found = carriers(article)
    own = own_titles(article, own_names) if found else ()
    for i, carrier in enumerate(found):
        name = plain(carrier.name)
        key = article.sentences[carrier.sentence].block, name
        if key in seen or name in _MANY or is_own(carrier.name, own) or _is_common(article, carrier) or _told_again(article, found, i):
            continue
        words = frozenset(name.split())
        again = any(words <= known or known <= words for known in named) or _points_back(article, carrier)
        named.append(words)
        day, linked = _day(article, carrier), _linked(article, carrier)
        asked = [ok for ok, wanted in ((bool(day), require_date), (linked, require_link)) if wanted]
        if all(asked) if asked else day and linked:
            continue
        if not again and (_own_calls(found, name) or speaks_of_itself(article, carrier.name)):
            continue
        if day == "day" and not asked and _PROGRAMME.match(article.document.text, carrier.span.end):
            continue
        seen.add(key)
        weak = again or _EVENT.search(around(article, carrier.span).split(article[carrier.span])[0]) or _STATED.match(article[carrier.span])
        yield Hit(carrier.span, (), {"outlet": carrier.name, "missing": _missing(bool(day), linked)}, "low" if weak else "medium")


def _is_common(article: Article, carrier: Carrier) -> bool:
    """Whether it is nobody's scoop: a count of votes that all carry, words said before an audience, an agency whose pictures stand in the draft."""
    words = around(article, carrier.span)
    if _PUBLIC.search(words):
        return True
    return _WIRES.search(carrier.name) is not None and (_COUNTED.search(words) or _FEED.search(article.document.text)) is not None


def _told_again(article: Article, found: list[Carrier], i: int) -> bool:
    """Whether a point of the summary at the top credits an outlet that the story credits further down."""
    carrier = found[i]
    block = article.sentences[carrier.sentence].block
    later = [other for other in found[i + 1 :] if other.name == carrier.name and article.role_at(other.span.start) == "body"]
    if article.role_at(carrier.span.start) in ("list", "standfirst"):
        return bool(later)
    if block >= _TOP or len(article.paragraph_of(carrier.sentence)) > 1:
        return False
    return any(
        block < article.sentences[other.sentence].block <= block + _TOP and onrecord.shares(article, carrier.sentence, other.sentence, _SAME)
        for other in later
    )


def _points_back(article: Article, carrier: Carrier) -> bool:
    """Whether it is "the newspaper": one that has been named."""
    whole = article.document.text[max(0, carrier.span.start - 4) : carrier.span.end].lower()
    return not carrier.named and f"the {carrier.name.lower()}" in whole


def _own_calls(found: list[Carrier], name: str) -> bool:
    """Whether so many told the outlet that its own reporters made the calls."""
    return len({carrier.sentence for carrier in found if carrier.told and plain(carrier.name) == name}) >= INTERVIEWS


def second_hand_figure(
    article: Article, *, own_names: tuple[str, ...] = (), require_link: bool = False, upgrade_if_uncredited: str = "warning"
) -> Iterator[Hit]:
    """A figure that an outlet reports, citing somebody else."""
    found = [carrier for carrier in carriers(article) if carrier.chain is not None]
    own = own_titles(article, own_names) if found else ()
    for carrier in found:
        if is_own(carrier.name, own):
            continue
        if _MATCHED.search(around(article, carrier.span, 400)) or _next_says(article, carrier) or (require_link and _linked(article, carrier)):
            continue
        figures = _figures(article, carrier.sentence)
        if figures and not speaks_of_itself(article, carrier.name):
            yield Hit(
                carrier.span, tuple([(f.span, "the figure") for f in figures[:MOST]]),
                {"outlet": carrier.name, "figure": article[figures[0].span]},
                "high" if carrier.named and not _linked(article, carrier) else "medium",
                severity="" if carrier.named or upgrade_if_uncredited == "note" else upgrade_if_uncredited,
            )  # fmt: skip


def _next_says(article: Article, carrier: Carrier) -> bool:
    """Whether the next sentence says that the newsroom has the figure itself."""
    k = carrier.sentence + 1
    return k < len(article.sentences) and _MATCHED.search(article[article.sentences[k].span][:200]) is not None


def _figures(article: Article, sentence: int) -> list[Figure]:
    """The figures of the sentence, MOST of them."""
    i = bisect_left(article.figures, sentence, key=lambda figure: figure.sentence)
    return [figure for figure in article.figures[i : i + MOST] if figure.sentence == sentence]


def _day(article: Article, carrier: Carrier) -> str:
    """What is told of the day, in the carrier's sentence, the one behind it, and before it up to the paragraph before: "day", "about" or ""."""
    sentence = article.sentences[carrier.sentence].span
    k = min(carrier.sentence + 1, len(article.sentences) - 1)
    before = reach.paragraphs_before(article, carrier.sentence, 1)
    first = article.sentences[before[0] if before else article.paragraph_of(carrier.sentence)[0]].span.start
    end = max(sentence.end, article.sentences[k].span.end)
    near = article.document.text[max(first, carrier.span.start - 400) : min(end, carrier.span.end + 300)]
    return "day" if _DAY.search(near) else "about" if _DATE.search(near) else ""


def _linked(article: Article, carrier: Carrier) -> bool:
    return linked(article, article.sentences[carrier.sentence].span)


def _missing(dated: bool, linked: bool) -> str:
    return "on what day, and where is the link" if not dated and not linked else "where is the link" if dated else "on what day"
