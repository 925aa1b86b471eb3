"""People whom the copy names without having said who they are."""

from __future__ import annotations

from collections.abc import Iterator

from attrlint.article import Article
from attrlint.attribute.who.so_far import PARTIES
from attrlint.checkers.hit import Hit
from attrlint.checkers.people import COURTESY, HEADS_OF_STATE, full_names, is_quoted, paragraph_number, plain, speaking
from attrlint.checkers.roleless import has_role
from attrlint.document import Span
from attrlint.mark.mentions import Mention


def incomplete_first_mention(
    article: Article,
    *,
    known_names: tuple[str, ...] = (),
    require_role: bool = False,
    scopes: tuple[str, ...] = ("body",),
) -> Iterator[Hit]:
    """People met by their surname alone, with "Mr" or as a speaker, whom nothing before has named in full."""
    full = full_names(article)
    known = {plain(word) for name in known_names for word in (name, name.split()[-1])}
    seen: set[str] = set()
    speakers = speaking(article)
    for i, mention in enumerate(article.mentions):
        if mention.form != "name" or is_quoted(article, mention) or article.role_at(mention.span.start) not in scopes:
            continue
        words = mention.name.split()
        surname = plain(words[-1])
        if surname in seen or surname in known or plain(mention.name) in known:
            continue
        if len(words) > 1:
            seen.add(surname)
            if require_role and i in speakers and not has_role(article, mention, ("title", "role", "place", "age")):
                yield Hit(mention.span, fields={"what": "give the role at first mention"})
            continue
        title = _courtesy(article, mention)
        if not title:
            seen.add(surname)  # however it is met, it is met
        if not (title or i in speakers and _is_person(article, i, mention)):
            continue
        seen.add(surname)
        places = full.get(surname, ())
        if surname in HEADS_OF_STATE or any(span.start < mention.span.end for span in places):
            continue
        start = article.tokens.start(mention.first) if title else mention.span.start
        span = Span(start, mention.span.end)
        if places:
            said = f"the full name comes only in paragraph {paragraph_number(article, places[0])}"
            yield Hit(span, ((places[0], "the full name"),), {"what": said})
        else:
            yield Hit(span, fields={"what": "give the full name and who they are"}, confidence="high" if title else "medium")


def _courtesy(article: Article, mention: Mention) -> str:
    """The "Mr" before the name, if that is all that stands there; "" for none."""
    if mention.at == mention.first or mention.at - mention.first > 2:
        return ""
    tokens = article.tokens
    word, last = tokens.word(mention.first).rstrip("."), mention.last
    if word not in COURTESY or tokens.is_a(mention.at, "PLACE BODY OUTLET"):
        return ""
    if word in ("Mr", "Miss") and not _is_spoken_of(article, mention):
        return ""  # Miss Michigan, Miss Manners, Mr. Lif
    follows = tokens.word(last) if last < len(tokens) else ""
    return "" if len(follows) == 1 and follows.isupper() or follows == "&" else word  # Dr. William A. Brantley


def _is_spoken_of(article: Article, mention: Mention) -> bool:
    """Whether the one with the courtesy title does or has something, as a person in the news does; no act or prize."""
    tokens, name = article.tokens, mention.name.split()[-1]
    if tokens.is_a(mention.at, "ROLE ROLES PEOPLE DATA") or f" {plain(name).lower()}" in tokens.vocabulary:
        return False
    if tokens.word(mention.first) == "Miss" and mention.first and tokens.is_a(mention.first - 1, "DETERMINER"):
        return False
    if article.document.text.startswith(" (@", mention.span.end):
        return False  # the signature of a post
    if name.lower().endswith("s") and article.document.text.startswith(("The ", "the "), max(0, article.tokens.start(mention.first) - 4)):
        return False  # the Misses Falk
    return not (mention.first and tokens.is_a(mention.first - 1, "COMMA AND") and tokens.is_a(mention.last, "COMMA AND"))


def _is_person(article: Article, i: int, mention: Mention) -> bool:
    """Whether the bare name is surely somebody's surname."""
    tokens = article.tokens
    if mention.at != mention.first or mention.last - mention.first != 1 or not (mention.name.isalpha() and mention.name[1:].islower()):
        return False
    if article.sentences[article.sentence_at(mention.span.start)].block == 0 and len(article.document.blocks) > 1:
        return False  # a headline, as plain text has it
    if tokens.word(mention.last) in ("reported", "contributed") and mention.last + 1 < len(tokens) and tokens.word(mention.last + 1) in ("from", "to"):
        return False  # an agency's signature
    if tokens.is_a(mention.first, "UPPER BODY OUTLET PLACE MALE FEMALE ROLE ROLES PEOPLE EXPERTS TITLE DATA") or mention.first and tokens.is_a(mention.first - 1, "DETERMINER NAME HYPHEN"):
        return False
    number = article.cast.mentions[i] if mention.name not in PARTIES else None
    if number is None:
        return False
    source = article.cast.sources[number]
    return source.kind == "person" and source.named
