"""What the rules on people share: full names, who speaks, where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrlint.article import Article
from attrlint.document import Span
from attrlint.mark.mentions import PARTICLES, Mention
from attrlint.patterns import kept

# Heads of state and government whom readers anywhere know by their surname. `known-names` adds to them.
HEADS_OF_STATE = frozenset(
    """
    Albanese Ardern Assad Berlusconi Biden Blair Bolsonaro Brown Bush Cameron Carney Castro Chávez Churchill Clinton
    Erdogan Erdoğan Gaddafi Gandhi Gorbachev Hitler Hollande Johnson Kennedy Khamenei Khomeini Kohl Lenin Lincoln Lula Macron
    Maduro Mandela Mao May Meloni Merkel Merz Milei Modi Mubarak Mugabe Mussolini Napoleon Netanyahu Nixon Obama Orban Orbán
    Putin Reagan Roosevelt Rouhani Sarkozy Scholz Sharon Stalin Starmer Sunak Thatcher Trudeau Truman Trump Truss Xi Yeltsin
    Zelensky Zelenskyy
    """.split()
)


COURTESY = frozenset("Mr Mrs Ms Miss Mx Dr Prof Herr Frau Mlle Mme Monsieur Madame Signor Signora Señor Señora".split())
_NAME = r"[A-ZÀ-Þ][^\W\d_]*(?:[’'-][^\W\d_]+)*"
# Two capitals side by side, initials and particles between: each is given with the other. Only initials take a full stop.
_TOGETHER = kept(rf"(?<![^\W_])({_NAME}|[A-Z]\.) (?:[A-Z]\. )*(?:(?:{'|'.join(sorted(PARTICLES))}) ){{0,2}}(?=({_NAME}))")
_PLAIN = str.maketrans("áàâäãåéèêëíìîïóòôöõøúùûüñçýžšč", "aaaaaaeeeeiiiioooooouuuuncyzsc")


def plain(name: str) -> str:
    """The name without its possessive and accents."""
    return name.removesuffix("'s").removesuffix("’s").translate(_PLAIN)


def full_names(article: Article) -> dict[str, list[Span]]:
    """By each part of it (plain), where the draft gives a name with more than "Mr", in order."""
    found = article.memo.get("full names")
    if found is None:
        found = article.memo["full names"] = {}
        members, code = article.lexicon.members, article.lexicon.token_code
        openers = members("DETERMINER PRONOUN PREPOSITION AND BUT SUBORDINATOR ADVERB RELATIVE BE HAVE DO MODAL NEGATION WEEKDAY MONTH")
        for match in _TOGETHER.finditer(article.document.text):
            if match[1] not in COURTESY and code(match[1]) not in openers:
                span = Span(match.start(), match.end(2))
                found.setdefault(plain(match[2]), []).append(span)
                if match[2] not in COURTESY:
                    found.setdefault(plain(match[1]), []).append(span)
    return found


# Before the surname of a full name: "Anders ", "J. R. ", "Anders van der ", "Anders 'Andy' "; and behind a name that a surname follows.
_FIRST = kept(
    rf"(?:^|[^\w’'-])(?P<first>[A-Z]\.|[A-ZÀ-Þ](?:[^\W\d_]|[’'-](?=[^\W\d_]))*)(?: ?[A-Z]\.?)*(?: [“\"'‘(\[][^”\"'’)\]\n]{{1,20}}[”\"'’)\]]{{1,2}})?(?: (?:{'|'.join(sorted(PARTICLES))})){{0,2}} \Z"
)
_SECOND = kept(rf" (?:(?:{'|'.join(sorted(PARTICLES))}) ){{0,2}}(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){_NAME}")
_BACK = 60  # characters a name may have before the surname
_OPENERS = "DETERMINER PRONOUN PREPOSITION AND BUT SUBORDINATOR ADVERB RELATIVE BE HAVE DO MODAL NEGATION WEEKDAY MONTH SAY TELL"


def first_full(article: Article, name: str) -> Span | None:
    """Where the draft first gives the surname with more than "Mr": what `full_names` has, for one name, and at less cost."""
    known = article.memo.setdefault("first full", {})
    if name not in known:
        known[name] = _first_full(article, article.document.text, name.removesuffix("'s").removesuffix("’s"))
    return known[name]


def _first_full(article: Article, text: str, name: str) -> Span | None:
    found = _named_in(article, text, name)
    if found is None or found.start > text.find(name):  # it may stand in capitals, or with accents, before
        others = [_named_in(article, text, name.upper())]
        if (bare := _without_accents(article)) != text or plain(name) != name:
            others.append(_named_in(article, bare, plain(name)))
        found = min([one for one in (found, *others) if one is not None], default=None)
    return found


def _without_accents(article: Article) -> str:
    text = article.memo.get("without accents")
    if text is None:
        text = article.document.text
        text = article.memo["without accents"] = text if text.isascii() else text.translate(_PLAIN)
    return text


def _named_in(article: Article, text: str, name: str) -> Span | None:
    openers, rows = article.lexicon.members(_OPENERS), article.lexicon.rows
    at = -1
    while (at := text.find(name, at + 1)) >= 0:
        end = at + len(name)
        if text[end : end + 1].isalnum() or text[at - 1 : at] != " ":
            given = ""
        else:
            start = text.rfind(" ", max(0, at - _BACK), at - 1) + 1
            given = text[start : at - 1]
            if not (given[:1].isupper() and given.isalpha()):
                before = _FIRST.search(text[max(0, at - _BACK) : at])
                given, start = (before["first"], max(0, at - _BACK) + before.start("first")) if before else ("", at)
            if given and given not in COURTESY and (rows.get(given) or (given, article.lexicon.token_code(" " + given)))[1] not in openers:
                return Span(start, end)
        if given not in COURTESY and not text[at - 1 : at].isalnum() and (behind := _SECOND.match(text, end)):
            return Span(at, behind.end())
    return None


def said_by(article: Article) -> list[tuple[int, int]]:
    """Tokens [first, last) of the sources that say or tell something, in order of their attributions."""
    found = article.memo.get("said by")
    if found is None:
        ends, is_a = article.tokens.ends, article.tokens.is_a
        found = article.memo["said by"] = [
            (bisect_right(ends, a.source.start), bisect_left(ends, a.source.end) + 1)
            for a in article.attributions
            if a.source is not None and a.cue is not None and is_a(bisect_right(ends, a.cue.start), "SAY TELL")
        ]
    return found


def speaking(article: Article) -> set[int]:
    """Indices of the mentions that are the source of something said."""
    starts = [mention.first for mention in article.mentions]
    found: set[int] = set()
    for first, last in said_by(article):
        at = bisect_left(starts, first)
        if at < len(starts) and starts[at] < last:
            found.add(at)
    return found


def is_quoted(article: Article, mention: Mention) -> bool:
    return article.quoted(mention.span)


def paragraph_number(article: Article, span: Span) -> int:
    """Which paragraph of the copy the place is in, from 1; headings count as none."""
    blocks = article.document.blocks
    block = article.sentences[article.sentence_at(span.start)].block
    return max(1, sum(other.role in ("body", "list", "block-quote") for other in blocks[: block + 1]))
