"""What a figure goes on from: a speaker, a poll, a report or a filing named some sentences before."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.figures.reasons import Clearance, Wants
from attrlint.document import Span
from attrlint.mark.figure import Figure

SHARES = ("percent", "ratio", "poll")
GAP = 3  # paragraphs without a share after which a poll is forgotten
YEAR_NEAR = 8  # tokens
LEAD = 3  # paragraphs in which a story says what it is about
# A new subject: a name that something is said of, behind a time or place or at once.
_SUBJECT = """
  (?:[AND BUT])? (?: (?:[^COMMA STOP END BREAK NAME PRONOUN NUMERAL]){1,8} COMMA )? (?:[AND BUT])?
  DETERMINER? (?P<name> (?:NAME){1,4} ) [^COMMA CLOSE_QUOTE]
"""


def on(article: Article, figure: Figure, wants: Wants) -> Clearance | None:
    """What the figure goes on from, of what the rule lets it inherit."""
    k = figure.sentence
    paragraph = article.paragraph_of(k)
    through = wants.inherit == "paragraph"
    near = article.sentences[k].span
    if through:
        carried = _speaker(article, figure, paragraph)
        if carried is not None:
            return carried
        near = Span(article.sentences[paragraph[0]].span.start, article.sentences[paragraph[-1]].span.end)
    if wants.accept_link and reach.hangs_on(article.document.links, near):
        return Clearance("linked")
    if wants.accept_footnote and reach.hangs_on(article.document.notes, near):
        return Clearance("footnoted")
    if not through:
        return None
    if wants.inherit_from_lead and (_opens_with_paper(article, figure.kind in SHARES) or figure.kind == "money" and _opens_with_accounts(article)):
        return Clearance("lead")
    before = range(paragraph[0], k)
    if reach.data_in(article, before) or reach.names_in(article, before, "poll", "accounts"):
        return Clearance("report")
    if figure.kind != "vague" and reach.data_in(article, reach.paragraphs_before(article, k, 1)):
        return Clearance("report")
    if figure.kind == "money" and reach.names_in(article, reach.paragraphs_before(article, k, 1), "accounts"):
        return Clearance("report")
    return None


def _speaker(article: Article, figure: Figure, paragraph: range) -> Clearance | None:
    """Who speaks in an earlier sentence of the paragraph, if the figure's sentence goes on from it."""
    k = figure.sentence
    for j in range(k - 1, paragraph[0] - 1, -1):
        if reach.speaks_out(article, j):
            goes_on = j == k - 1 and not turns_away(article, j, k) and not describes(article, figure)
            if goes_on or reach.paper_in(article, j):
                return Clearance("carried", article.sentences[j].span)
            return None
    return None


def turns_away(article: Article, j: int, k: int) -> bool:
    """Whether sentence `k` opens with "but", or with a name that sentence `j`, where somebody speaks, has not."""
    if article.tokens.is_a(article.sentences[k].first, "BUT TURN"):
        return True
    opening = article.lexicon.pattern(_SUBJECT).match(article.tokens.classes, article.sentences[k].first)
    if opening is None:
        return False
    first, last = opening.span("name")
    tokens, spoken = article.tokens, article.sentences[j]
    names = {tokens.word(i) for i in range(first, last)}
    if last - first == 1 and first == article.sentences[k].first and names.isdisjoint(_names(article)):
        return False  # any word has a capital there: "Attendance has fallen"
    return names.isdisjoint(map(str.strip, tokens.chunks[spoken.first : spoken.last]))


def describes(article: Article, figure: Figure) -> bool:
    """Whether the figure stands in a clause that says who or what something is: "Ruiz, who has 900 boats"."""
    first = reach.clause(article, figure, 5)[0]
    return article.lexicon.pattern("RELATIVE").search(article.tokens.classes, first, figure.first) is not None


def _names(article: Article) -> set[str]:
    """The names that stand inside sentences, where only a name has a capital."""
    names = article.memo.get("names")
    if names is None:
        chunks = article.tokens.chunks
        inside = article.lexicon.pattern("[^END BREAK OPEN_QUOTE] (?P<name> NAME)").finditer(article.tokens.classes)
        names = article.memo["names"] = {chunks[match.start("name")].strip() for match in inside}
    return names


def poll(article: Article, figure: Figure) -> Span | None:
    """The poll that the share goes on from: not of another year, "in 2008"."""
    chain = article.memo.get("poll chain")
    if chain is None:
        chain = article.memo["poll chain"] = _chain(article)
    found = chain.get(figure.first)
    if found is None:
        return None
    first, last = reach.clause(article, figure, YEAR_NEAR)
    year = article.lexicon.pattern("YEAR").search(article.tokens.classes, first, last)
    return None if year else found


def poll_before(article: Article, figure: Figure) -> bool:
    """Whether a poll was named anywhere before, whether or not the figure goes on from it."""
    named = _polls(article)
    return bool(named) and named[0] < figure.first


def _polls(article: Article) -> list[int]:
    """The tokens that name a poll, in order."""
    named = article.memo.get("polls")
    if named is None:
        found = article.lexicon.pattern("POLL").finditer(article.tokens.classes)
        named = article.memo["polls"] = [match.start() for match in found]
    return named


def _block(article: Article, token: int) -> int:
    return article.sentences[article.sentence_at(article.tokens.start(token))].block


def _chain(article: Article) -> dict[int, Span]:
    """For each share that goes on from a poll, by its first token, where the poll was named last.

    From the poll to the first share and from share to share no more than GAP paragraphs; in a story that
    opens with a poll, any number.
    """
    sentences, named = article.sentences, _polls(article)
    found: dict[int, Span] = {}
    at, block, opens = 0, 0, False
    for figure in article.figures if named else ():
        if figure.kind not in SHARES:
            continue
        here = sentences[figure.sentence]
        while at < len(named) and named[at] < here.last:
            block = _block(article, named[at])
            opens = opens or block < LEAD
            at += 1
        if at and (opens or here.block - block <= GAP):
            found[figure.first] = article.tokens.span(named[at - 1], named[at - 1] + 1)
            block = max(block, here.block)
    return found


def _opens_with_paper(article: Article, poll: bool) -> bool:
    """Whether one of the first three paragraphs names as its source the paper that the story is about."""
    known = article.memo.get("lead")
    if known is None:
        known = article.memo["lead"] = _lead(article)
    return poll and "poll" in known or "statistics" in known


def _opens_with_accounts(article: Article) -> bool:
    """Whether a results statement or a filing is what the first sentences tell of."""
    top = range(min(len(article.sentences), LEAD))
    return reach.names_in(article, top, "accounts") and reach.names_in(article, top, "result", "statistics", "paper", "writings", "market")


def _lead(article: Article) -> set[str]:
    """Which sort of paper, a poll or other figures, is a source in the first three paragraphs."""
    blocks = [i for i, block in enumerate(article.document.blocks) if block.role in ("standfirst", "body")][:LEAD]
    sorts: set[str] = set()
    for k, sentence in enumerate(article.sentences):
        if not blocks or sentence.block > blocks[-1]:
            break
        for attribution in article.attributions_in(k) if sentence.block in blocks else ():
            if attribution.source is not None:
                first = reach.token_at(article, attribution.source.start)
                last = reach.token_at(article, attribution.source.end - 1) + 1
                for sort in ("poll", "statistics"):
                    if reach.near(article, first, last, sort):
                        sorts.add(sort)
                        break
    return sorts
