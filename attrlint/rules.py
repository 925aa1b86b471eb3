"""`Rule`: what we mind, how much, and in what words."""

from __future__ import annotations

from functools import cached_property

from attrlint.compiled import load_compiled
from attrlint.values import value

QUOTE_SCOPES = ("quote", "!quote")
DEFAULT_ROLES = frozenset((
    "headline", "standfirst", "dateline", "body", "heading", "list", "table", "caption", "pull-quote",
    "block-quote", "footnote",
))  # fmt: skip


@value
class Rule:
    """A rule as it is run. `checker` is "" for the findings attrlint makes about its own comments.

    `message` is cut at its fields: words, field, words, field, ..., words. `options` are keyword
    arguments of the checker. `where` is the rule's file, "" for one that is shipped.
    """

    id: str
    group: str
    severity: str
    default: bool
    checker: str
    message: tuple[str, ...]
    help: str
    scope: tuple[str, ...]
    outranks: tuple[str, ...]
    options: dict
    where: str = ""

    @cached_property
    def roles(self) -> frozenset[str]:
        return frozenset(self.scope).difference(QUOTE_SCOPES) or DEFAULT_ROLES

    @cached_property
    def needs(self) -> str:
        """The classes of token without which the checker sees nothing; "" for none, and for a rule with options of a
        newsroom's own: words it adds need none of these."""
        return "" if self.where else find_checker(self.checker).needs

    @cached_property
    def run(self):
        """The checker's function."""
        return find_checker(self.checker).run

    @cached_property
    def quoted(self) -> bool:
        """Whether words inside quotation marks are in scope."""
        return "quote" in self.scope

    @cached_property
    def unquoted(self) -> bool:
        """Whether words outside them are: not if the scope is `quote` and nothing else."""
        return self.scope != ("quote",)

    def say(self, fields: dict[str, str]) -> str:
        """The message. Draft text is put in as it is and not read again."""
        parts = list(self.message)
        for i in range(1, len(parts), 2):
            parts[i] = fields[parts[i]]
        return "".join(parts)


OWN_RULES = tuple(
    Rule(name, "attrlint", "warning", default, "", (), help, (), (), {})
    for name, default, help in (
        ("unexplained-ignore", False, "Write why, behind the bracket."),
        ("unknown-ignore", True, "`attrlint rule` lists the rules."),
        ("unused-ignore", True, "Take the comment out."),
    )
)
OWN_WORDS = {
    "unexplained-ignore": "a comment that silences a finding and gives no reason",
    "unknown-ignore": "a comment that names no rule, or none that is known",
    "unused-ignore": "a comment that silences nothing",
}


def shipped_rules() -> list[Rule]:
    """The rules attrlint comes with, by group and name, then those about its own comments."""
    return [*(Rule(*row) for row in load_compiled("rules")), *OWN_RULES]


def find_checker(name: str):
    """The Checker of that name, or None."""
    from attrlint.checkers import CHECKERS

    return CHECKERS.get(name)


def checker_names() -> list[str]:
    from attrlint.checkers import CHECKERS

    return sorted(CHECKERS)
