"""Names, titles, roles, organisations, unnamed-source nouns and pronouns: one naming of somebody."""

from __future__ import annotations


from attrlint.document import Span
from attrlint.segment import Sentence, Tokens
from attrlint.values import value


@value
class Mention:
    """Tokens [first, last). `form`: name, role, group, organisation, unnamed or pronoun.

    `name` is the capitalised words without title ("Ana Ruiz"), empty where there is none.
    """

    span: Span
    first: int
    last: int
    form: str
    name: str


MENTION = """
  (?P<organisation> [NAME BODY&CAPITAL PLACE OUTLET DATA&CAPITAL]* [BODY&CAPITAL OUTLET] | PLACE )
| (?: [TITLE ROLE&CAPITAL] )* (?P<name> NAME+ )
| (?P<unnamed> UNNAMED )
| (?P<role> ROLE )
| (?P<group> [ROLES PEOPLE EXPERTS] )
| (?P<pronoun> [PRONOUN RELATIVE] )
"""


def find_mentions(tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """Mentions in reading order, none overlapping another."""
    found = []
    for match in tokens.lexicon.pattern(MENTION).finditer(tokens.classes):
        first, last = match.span()
        form = match.lastgroup
        named = form in ("name", "organisation")
        name = tokens.text[tokens.start(match.start(form)) : tokens.ends[last - 1]] if named else ""
        found.append(Mention(tokens.span(first, last), first, last, form, name))
    return tuple(found)
