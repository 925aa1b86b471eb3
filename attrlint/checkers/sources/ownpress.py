"""Whose copy a draft is: the newsroom's own titles, the agency that sent it, and an outlet that speaks of itself in it."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.patterns import kept

_FLAGS = 2  # re.IGNORECASE
_SITE = kept(r"og:site_name[\"']\s+content=[\"']([^\"'<>]{2,60})", _FLAGS)
_AGENCY = kept(r"[^.()\n]{2,60}\((?P<agency>[A-Z][\w ./-]{1,30})\)\s*[-–—]")
_META = ("source", "agency", "publication", "publisher", "outlet", "credit", "byline", "author", "site")
_FOOT = 900  # characters at the end, where a draft says who wrote it and for whom
# What only the outlet whose copy it is writes of itself: before its name, behind it, and before it at the foot.
_ASKING = kept(r"\b(?:(?:reached|contacted|approached|asked|provided|obtained|reviewed|seen|shared) (?:by|with|to)|(?:inquir(?:y|ies)|requests?|questions|emails?|calls?) (?:[\w-]+ ){0,3}?(?:from|by)) (?:the )?$", _FLAGS)
_ASKS = kept(r" (?:has |had |have )?(?:reached out|contacted|(?:has|have) learned|asked for|requested|sought comment)\b|['’]s? (?:requests?|inquir(?:y|ies)|questions) ", _FLAGS)
_SIGNED = kept(r"(?:\b(?:reporter|writer|correspondent|editor|columnist|contributor|producer) (?:for|at|of|with|to)|©|\bcopyright|\b(?:published|appeared) (?:in|by|on|at)|\bwrites for|\bsubscribe to) (?:\d{4},? )?(?:the )?$", _FLAGS)
_CREDITS = kept(r" (?:(?:staff|political|news|national|chief|senior) )*(?:writers?|reporters?|correspondents?|contributed|researchers?|interns?)\b", _FLAGS)
_KINDS = frozenset(("agency", "magazine", "network", "news", "online", "radio", "television", "tv"))
_CLOSE = 45  # characters before a name that are looked at
INTERVIEWS = 4  # people who told the same outlet something: its reporters made the calls


def own_titles(article: Article, own_names: tuple[str, ...]) -> tuple[str, ...]:
    """The newsroom's own titles, and the agency whose copy it is: "PORT DORNE (Reuters) —"."""
    meta = article.document.meta
    own = [*own_names]
    own += [str(meta[key]) for key in _META if meta.get(key)]
    if article.document.format == "html":
        site = _SITE.search(article.document.raw, 0, 50_000)
        own += [site[1]] if site else []
    for block in article.document.blocks[:5]:
        if block.role in ("byline", "dateline"):
            own.append(article[block.span])
        elif block.role == "body":
            agency = _AGENCY.match(article[block.span][:120])
            if agency:
                own.append(agency["agency"])
            own += [article[block.span]] if article[block.span].startswith("By ") and len(article[block.span]) < 80 else []
    own.append(article.document.path.lower().replace("-", " ").replace("_", " "))
    return tuple(own)


def is_own(name: str, own: tuple[str, ...]) -> bool:
    """Whether `name` is one of the titles, whole, in part or by its initials; the last title is the draft's path."""
    low = plain(name)
    words = low.replace("-", " ").split()
    path = _words(own[-1] if own else "")
    joined = "".join(words)
    initials = "".join([word[0] for word in words])
    if len(words) > 1 and (initials in path or len(words[0]) > 5 and words[0] in path):
        return True  # nyt_..., breitbart/...
    if len(words) > 1 and all(any(len(part) > 2 and word.startswith(part) for part in path) for word in words):
        return True  # wash-post_...
    if len(words) > 1 and all(word in path or word in _KINDS for word in words):
        return True  # CBN News in cbn/...
    if len(joined) > 5 and joined in (own[-1] if own else "").replace(" ", ""):
        return True  # HuffPost in huff-post_...
    if len(words) > 1 and any(initials == plain(title) for title in own[:-1]):
        return True  # (AP)
    return any(low == plain(title) or low in plain(title) and len(low) > 1 and len(title) < 300 for title in own)


def speaks_of_itself(article: Article, name: str) -> bool:
    """Whether the draft tells of the outlet what only the outlet itself tells: whom it asked, and who wrote for it."""
    known = article.memo.setdefault("of itself", {})
    if name not in known:
        known[name] = _speaks_of_itself(article, name)
    return known[name]


def _speaks_of_itself(article: Article, name: str) -> bool:
    text = article.document.text
    at, foot = text.find(name), len(text) - _FOOT
    while at >= 0:
        end = at + len(name)
        before = text[max(0, at - _CLOSE) : at]
        if _ASKING.search(before) or _ASKS.match(text, end):
            return True
        if at > foot and (_SIGNED.search(before) or _CREDITS.match(text, end)):
            return True
        at = text.find(name, end)
    return False


def _words(path: str) -> frozenset[str]:
    """The words of a path."""
    return frozenset("".join(char if char.isalnum() else " " for char in path.lower()).split())


def plain(name: str) -> str:
    """The name in lower case, without its article."""
    low = name.lower().strip()
    return low[4:] if low.startswith("the ") else low
