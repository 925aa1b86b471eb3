"""Which posts a draft takes words from, and which it only talks about or shows."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.document import Span
from attrlint.patterns import kept

_FLAGS = 2  # re.IGNORECASE
_NEAR, _FAR = 90, 700  # characters
_LEAST = 24  # characters of a quotation that come again: the post itself is shown below
_TURNS = 4  # paragraphs that open with their speaker: a transcript
_QUOTE = kept(r"“[^”]*”?|\"[^\"]*\"?|''(?:(?!'').)*(?:'')?")
_OPENING = kept(r"[“\"]|''")
# An embedded post, or what is left of one in plain text.
_EMBED = kept(r"<tweet\b|<blockquote|pic\.twitter\.com|\b(?:twitter|x|facebook|instagram|youtube|tiktok)\.com/|\bt\.co/|[—–-] ?[^\n]{2,50}\(@\w{2,}\)|\(@\w{2,}\),? (?-i:[A-Z])[a-z]+ \d", _FLAGS)
_TURN = kept(r"[A-Z][A-Z .,'’-]{3,40}:\s")
# What follows the words found, where something is said in the post; what is shared where nothing is.
_SAYING = kept(r" to \w+|(?:[^.;:!?“”\"]{0,60}?)(?: that |:|,? (?:he|she|they|there|saying|writing|calling|asking|adding|warning|urging|arguing|claiming|blaming|thanking|attacking)\b)", _FLAGS)
_SHARES = kept(r"(?:posted|posting|shared|added|uploaded|published|tweeted|retweeted|responded|replied|took to|takes to|turned to|turns to|used|uses)\b", _FLAGS)
_MEDIA = kept(r"\b(?:videos?|footage|photos?|photographs?|pictures?|images?|clips?|screenshots?|messages?|statements?|warnings?|recordings?|apolog(?:y|ies)|announcements?|claims?)\b", _FLAGS)
# Nobody's one post: habits, counts, guesses, questions.
_HABIT = kept(r"\b(?:often|regularly|frequently|constantly|repeatedly|routinely|sometimes|usually|never|always|maybe|perhaps|if|whether|unless|imagine|suppose|would|why|how)\b[^.;:]{0,40}$", _FLAGS)
_COUNTED = kept(r"[^.;:“”\"]{0,40}\b(?:times|followers|retweets)\b| ?(?:it|this|that|them|these|those|about|at|back)(?: \w+)?\s*(?:[.,;!?]|$)", _FLAGS)
_ABOUT = kept(r" (?:about|at|against|with|out) ", _FLAGS)
_OURSELVES = kept(r"\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y)\b")
_TIMED = kept(r"\b(?:before|after|during|following|amid|moments?|minutes|hours|immediately|quickly|promptly|within|at the time|by then|that (?:day|night|morning|evening|afternoon|week)|in (?:response|reply|reaction)|as (?:he|she|they|the))\b", _FLAGS)


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks."""
    return _QUOTE.sub(" ", text)


def content(article: Article, k: int, span: Span) -> str:
    """What the draft takes from the post in sentence `k`: "quoted" words, what is "said" in it, "media"; "" if nothing."""
    text, sentence = article.document.text, article.sentences[k].span
    if _OPENING.search(text, sentence.start, sentence.end):
        return "quoted"
    if not _SHARES.match(text, span.start) or _SAYING.match(text[span.end : min(sentence.end, span.end + _NEAR)]):
        return "said"
    paragraph = article.paragraph_of(k)
    if k < paragraph[-1] and _OPENING.match(text, article.sentences[k + 1].span.start):
        return "said"
    return "media" if _MEDIA.search(text, max(sentence.start, span.start - _NEAR), span.end) else ""


def is_talk(article: Article, k: int, span: Span) -> bool:
    """Whether it is about posting: how often, whether or why somebody does, in a transcript or among ourselves."""
    text, sentence = article.document.text, article.sentences[k].span
    before = unquoted(text[max(sentence.start, span.start - _FAR) : span.start])[-_NEAR:]
    behind = text[span.end : min(sentence.end, span.end + _NEAR)]
    if _HABIT.search(before) or _COUNTED.match(behind) or _OURSELVES.search(before + article[span] + unquoted(behind)):
        return True
    if _ABOUT.match(behind) and not _OPENING.search(text, sentence.start, sentence.end):
        return True
    return _is_transcript(article)


def _is_transcript(article: Article) -> bool:
    found = article.memo.get("transcript")
    if found is None:
        text = article.document.text
        found = article.memo["transcript"] = sum(_TURN.match(text, block.span.start) is not None for block in article.document.blocks) >= _TURNS
    return found


def is_shown(article: Article, k: int, span: Span) -> bool:
    """Whether the post itself stands beside the words: embedded, as its text once more, or cut out behind a colon."""
    text, sentence = article.document.text, article.sentences[k].span
    first = article.sentences[article.paragraph_of(k)[0]].span.start
    beside = text[max(0, first - _FAR // 2) : sentence.end + _FAR]
    if ("(@" in beside or "<" in beside or ".co" in beside) and _EMBED.search(beside):
        return True
    said = _QUOTE.search(text, max(first, span.start - _FAR), sentence.end)
    while said:
        words = said.group().strip("“”\"' ,.")[:_LEAST]
        if len(words) == _LEAST and (text.find(words, said.end(), said.end() + 3 * _FAR) >= 0):
            return True
        said = _QUOTE.search(text, said.end(), sentence.end)
    last = article.paragraph_of(k)[-1]
    return k == last and text[sentence.start : sentence.end].rstrip().endswith(":")


def is_timed(article: Article, k: int, span: Span) -> bool:
    """Whether the sentence tells when by what happened: "hours after the vote", "in response"."""
    sentence = article.sentences[k].span
    before = unquoted(article.document.text[max(sentence.start, span.start - _FAR) : span.start])[-_NEAR:]
    behind = article.document.text[span.end : min(sentence.end, span.end + _NEAR // 2)].split(" that ")[0]
    return _TIMED.search(before) is not None or _TIMED.search(unquoted(behind)) is not None
