"""What a figure goes on from: a speaker, a poll, a report or a filing named some sentences before."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers import reach
from attrlint.checkers.reasons import Clearance, Wants
from attrlint.document import Span
from attrlint.mark.figures import Figure

SHARES = ("percent", "ratio", "poll")
GAP = 3  # paragraphs without a share after which a poll is forgotten
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
        carried = _speaker(article, k, paragraph)
        if carried is not None:
            return carried
        near = Span(article.sentences[paragraph[0]].span.start, article.sentences[paragraph[-1]].span.end)
    if wants.accept_link and reach.hangs_on(article.document.links, near):
        return Clearance("linked")
    if wants.accept_footnote and reach.hangs_on(article.document.notes, near):
        return Clearance("footnoted")
    if figure.kind in SHARES:
        poll = _poll(article, figure)
        if poll is not None:
            return Clearance("poll", poll)
    if not through:
        return None
    if wants.inherit_from_lead and _opens_with_paper(article, figure.kind in SHARES):
        return Clearance("lead")
    before = range(paragraph[0], k)
    if reach.data_in(article, before) or reach.names_in(article, before, "poll", "accounts"):
        return Clearance("report")
    if reach.data_in(article, reach.paragraphs_before(article, k, 1)):
        return Clearance("report")
    if figure.kind == "money" and reach.names_in(article, reach.paragraphs_before(article, k, 1), "accounts"):
        return Clearance("report")
    return None


def _speaker(article: Article, k: int, paragraph: range) -> Clearance | None:
    """Who speaks in an earlier sentence of the paragraph, if the figure's sentence goes on from it."""
    for j in range(k - 1, paragraph[0] - 1, -1):
        if reach.speaks_out(article, j):
            if reach.paper_in(article, j) or j == k - 1 and not _turns_away(article, j, k):
                return Clearance("carried", article.sentences[j].span)
            return None
    return None


def _turns_away(article: Article, j: int, k: int) -> bool:
    """Whether sentence `k` opens with a name that the one before, where somebody speaks, has not."""
    opening = article.lexicon.pattern(_SUBJECT).match(article.tokens.classes, article.sentences[k].first)
    if opening is None:
        return False
    spoken = article.sentences[j]
    names = {article.tokens.word(i) for i in range(*opening.span("name"))}
    return names.isdisjoint(map(str.strip, article.tokens.chunks[spoken.first : spoken.last]))


def _poll(article: Article, figure: Figure) -> Span | None:
    """The poll that the share goes on from."""
    chain = article.memo.get("polls")
    if chain is None:
        chain = article.memo["polls"] = _chain(article)
    return chain.get(figure.first)


def _chain(article: Article) -> dict[int, Span]:
    """For each share that goes on from a poll, by its first token, where the poll was named last.

    From the poll to the first share and from share to share no more than GAP paragraphs; in a story that
    opens with a poll, any number.
    """
    tokens, sentences = article.tokens, article.sentences
    named = [match.start() for match in article.lexicon.pattern("POLL").finditer(tokens.classes)]
    found: dict[int, Span] = {}
    at, block, opens = 0, 0, False
    for figure in article.figures if named else ():
        if figure.kind not in SHARES:
            continue
        here = sentences[figure.sentence]
        while at < len(named) and named[at] < here.last:
            at += 1
            block = sentences[article.sentence_at(tokens.start(named[at - 1]))].block
            opens = opens or block < LEAD
        if at and (opens or here.block - block <= GAP):
            found[figure.first] = tokens.span(named[at - 1], named[at - 1] + 1)
            block = max(block, here.block)
    return found


def _opens_with_paper(article: Article, poll: bool) -> bool:
    """Whether one of the first three paragraphs names as its source the paper that the story is about."""
    known = article.memo.get("lead")
    if known is None:
        known = article.memo["lead"] = _lead(article)
    return poll and "poll" in known or "statistics" in known


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
