"""Names that are given as they are on purpose, or are not the writer's to give: brands, posts, headlines, stage names."""

from __future__ import annotations

from attrlint.article import Article
from attrlint.checkers.sources.people import HEADS_OF_STATE, plain
from attrlint.document import Span
from attrlint.patterns import kept

# Known by one name, to readers anywhere.
ONE_NAME = frozenset(
    """
    Adele Aeschylus Archimedes Aristotle Avicii Beethoven Beyoncé Beyonce Björk Bono Bach Banksy Cervantes Chaucer Cher Cicero
    Colette Confucius Copernicus Dante Darwin Dickens Dido Drake Einstein Eminem Enya Euripides Freud Galileo Galen Goethe
    Grimes Herodotus Hippocrates Homer Hozier Kant Keynes Lizzo Lorde Machiavelli Madonna Marx Michelangelo Moby Molière
    Morrissey Mozart Muhammad Neymar Newton Nietzsche Orwell Ovid Pelé Picasso Plato Plutarch Prince Pythagoras Raphael
    Rembrandt Rihanna Ronaldinho Ronaldo Rousseau Sade Seneca Shakespeare Shakira Socrates Sophocles Stendhal Sting Stormzy
    Tacitus Thucydides Tolstoy Twiggy Usher Virgil Voltaire Wagner Yeats
    """.split()
)
_COMMON = frozenset("Blair Brown Cameron Carney Castro Johnson Kennedy Lincoln Sharon".split())  # Dr Brown, Ms Johnson: others
# Drinks, contests, acts, figures of stories, and the few whom all know so.
_BRANDS = frozenset(
    """
    Dr_Dolittle Dr_Dre Dr_Evil Dr_Frankenstein Dr_Jekyll Dr_King Dr_Martens Dr_No Dr_Oetker Dr_Oz Dr_Pepper Dr_Phil Dr_Ruth
    Dr_Scholl Dr_Seuss Dr_Spock Dr_Strange Dr_Strangelove Dr_Who Dr_Zhivago Frau_Holle Miss_America Miss_Daisy Miss_Havisham
    Miss_Manners Miss_Marple Miss_Moneypenny Miss_Piggy Miss_Saigon Miss_Universe Miss_World Mr_America Mr_Bean Mr_Big Mr_Bingley
    Mr_Brightside Mr_Chips Mr_Clean Mr_Darcy Mr_Ed Mr_Fixit Mr_Hyde Mr_Kipling Mr_Magoo Mr_Men Mr_Muscle Mr_Olympia Mr_Peanut Mr_Potato
    Mr_Right Mr_Robot Mr_Rochester Mr_Scrooge Mr_Spock Mr_Toad Mr_Universe Mr_Whippy Mr_World Mrs_Bennet Mrs_Claus
    Mrs_Dalloway Mrs_Doubtfire Mrs_Hinch Mrs_Merton Mrs_Miniver Mrs_Tiggywinkle Ms_Marvel Ms_Monopoly
    """.split()
)
_GOODS = frozenset("bars biscuits boots brand cakes crisps drinks pies products shoes sweets toys".split())
_ON_PURPOSE = kept(
    r"names? (?:(?:has|have|had|was|were) )?(?:been )?(?:changed|altered|withheld)|real name|full name|pseudonym|(?:first|last|given|family|middle|maiden) names?\b|surname|nickname"
    r"|stage name|known (?:only|simply|just|professionally) (?:as|by)|goes by|went by|alias|self-styled|identified (?:only|himself|herself) |gave (?:his|her|their) name|not be (?:fully )?identified"
    r"|[Tt]he character|fictional|played by"
)
_CONTEST = kept(r"\b(?:pageant|crown(?:ed)?|beauty|contestants?|sash|tiara)\b")
_COLON = kept(r": (?![“\"'‘])")  # She wrote: the mayor ...
_ME = kept(r"\b(?:I|I[’'](?:m|ve|d|ll)|me|my|My|myself)\b")
_CAPITAL = kept(r"[A-ZÀ-Þ][^\W\d_]{3,}")
_AROUND, _FAR = 250, 8_000  # characters
_OWN = 3  # blocks behind "she wrote:"
_TOP, _BELOW = 2, 4  # the last block that may be a summary; how many below it the name stands
_SHORT, _LONG = 100, 5  # characters of a headline that ends in a full stop; blocks of a draft that has one


def is_known(surname: str, known: set[str], title: str = "") -> bool:
    """Whether readers know whom the plain surname means, or a newsroom's own do; with no title it may be all of the name."""
    if surname in HEADS_OF_STATE and not (surname in _COMMON and title not in ("", "Mr")):
        return True
    return surname in known or not title and surname in ONE_NAME


def is_brand(title: str, text: str, start: int, end: int) -> bool:
    """Whether it is a drink, a contest, a figure of a story, or a firm by what it sells: Dr Pepper, Miss World, Mr Kipling cakes."""
    if f"{title}_{plain(text[start:end])}" in _BRANDS:
        return True
    if title == "Miss" and _CONTEST.search(text, max(0, start - _AROUND), end + _AROUND):
        return True
    return text[end : end + 20].strip().partition(" ")[0].rstrip(".,;") in _GOODS


def is_heading(article: Article, span: Span, full: Span | None = None) -> bool:
    """Whether it stands in a headline, as plain text has it (a first block or two with no full stop, or of one short
    sentence), or in a summary above the copy: one sentence near the top, with the name in full a few paragraphs down."""
    blocks = article.document.blocks
    k = article.sentence_at(span.start)
    block = article.sentences[k].block
    if block > _TOP or len(blocks) < 2:
        return False
    words = article[blocks[block].span].rstrip()
    if block < 2 and words[-1:] not in ".!?”\"’')":
        return True
    if len(blocks) <= _LONG or len(article.paragraph_of(k)) > 1:
        return False
    return block < 2 and len(words) < _SHORT or full is not None and article.sentences[article.sentence_at(full.start)].block <= block + _BELOW


def is_signature(article: Article, span: Span) -> bool:
    """Whether the last paragraph begins with it to say who wrote the piece: "Mr. Phillips is Director of"."""
    blocks, text = article.document.blocks, article.document.text
    block = article.sentences[article.sentence_at(span.start)].block
    if len(blocks) < 2 or block < len(blocks) - 1 or span.start != blocks[block].span.start:
        return False
    return text.startswith((" is ", " was ", " writes ", " teaches ", " edits ", ", a ", ", an ", ", the "), span.end)


def is_someones_own(article: Article, span: Span) -> bool:
    """Whether somebody else's words run there without marks: behind "she wrote:", or where "I" speaks."""
    text, blocks = article.document.text, article.document.blocks
    k = article.sentence_at(span.start)
    if _COLON.search(text, max(article.sentences[k].span.start, span.start - _AROUND), span.start):
        return True
    block = article.sentences[k].block
    for other in blocks[max(0, block - _OWN) : block]:
        if text[other.span.start : other.span.end].rstrip().endswith(":"):
            return True
    paragraph = article.paragraph_of(k)
    first, last = article.sentences[paragraph[0]].span.start, article.sentences[paragraph[-1]].span.end
    return any(not article.quoted(Span(*match.span())) for match in _ME.finditer(text, max(first, span.start - 2000), min(last, span.end + 2000)))


def is_on_purpose(article: Article, span: Span) -> bool:
    """Whether words around say that the name is no more than this, or no real one."""
    text = article.document.text
    return _ON_PURPOSE.search(text, max(0, span.start - _AROUND), span.end + _AROUND) is not None


def is_misspelt(article: Article, span: Span, surname: str) -> bool:
    """Whether a name a letter or two apart stands before: one name in two spellings is another rule's."""
    from attrlint.checkers.sources.spellings import distance

    if len(surname) < 5:
        return False
    for written in set(_CAPITAL.findall(article.document.text, max(0, span.start - _FAR), span.start)):
        if written[0] == surname[0] and (word := plain(written)) != surname:
            most = 2 if min(len(word), len(surname)) > 5 else 1
            if distance(word.lower(), surname.lower(), most) <= most:
                return True
    return False
