"""What a word counts as when two claims are compared: one key for "stole", "stealing" and "theft"."""

from __future__ import annotations

from functools import lru_cache

from attrlint.lexicon import Lexicon

_MOST = 100_000  # distinct words kept
# Words that two clauses may share and still not say the same.
EMPTY = frozenset(
    """
    a aged about above across after afterwards again against ago ahead all almost alone along already also although always am
    amid among an and another any anyone anything are aren't around as ask asked asking asks at away back be became because
    become been before began behind being believe believed believes below beside besides between beyond both but by call
    called calling calls came can can't cannot claim claimed claiming claims come comes coming could couldn't day days did
    didn't do does doesn't doing don't done down during each earlier either else enough etc even ever every everyone
    everything far few first following for former fresh friday from further get gets getting go goes going gone got had hadn't
    happen happened has hasn't have haven't having he her here hers herself him himself his how however i if in inside instead
    into is isn't it its itself january february march april june july august september october november december jan feb
    aug sept oct nov dec just kind know known knows last late later latest least less let like likely little long longer look
    lot made make makes making man many may maybe me men might mine monday month months more morning most mr mrs ms much must
    my myself near nearly need never new next night no nobody none nor not nothing now number of off
    often ok old on once one ones only onto or other others our out outside over own part per perhaps
    place possibly put quite rather really reported reportedly reports right said same saturday say saying says second
    see seen self several shall she should shouldn't since so some somebody someone something sometimes soon source sources
    still such sunday tell telling tells than that the their theirs them themselves then there these they thing things think
    third this those though thought through thursday thus time times to today together told tomorrow tonight too toward
    towards tuesday under until up upon us very via want wanted wants was wasn't way we wednesday week
    weeks well went were weren't what when where whether which while who whole whom whose why will with within without won't
    word would wouldn't year years yes yesterday yet you your
    'd 'll 're 's 've n't accuse accused accuses accusing accusation accusations allegation allegations allege alleged
    allegedly alleges alleging apparent apparently denial denials denied denies deny denying purported purportedly rumour rumor
    rumours rumors rumored rumoured supposed supposedly suspect suspected suspects suspicion suspicions understood
    unconfirmed unverified according statement spokesman spokeswoman spokesperson add added adds announce announced
    report reporting reporter reporters mean means meant seem seemed seems appear appeared appears event events
    """.split()
)
_NUMBERS = {
    word: str(n)
    for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}
# Of the families (lexicon/claims.toml): what nobody says of somebody without a source.
WRONGS = frozenset(
    """
    abduct abuse assassinate attack blackmail bomb breach bribe bully burgle burn cheat collude conceal corrupt discriminate
    dump embezzle evade exploit falsify hack hijack interfere kill launder leak lie loot misuse neglect overcharge persecute
    plagiarise poison pollute rape rig sabotage shoot smuggle spy stab steal threaten torture
    """.split()
)
# Of these, those that are seldom seen to happen: whoever says so makes a charge, where a blast that killed six is in plain view.
CHARGES = WRONGS - frozenset(
    "abduct assassinate attack bomb burn hijack interfere kill leak loot rape shoot stab threaten torture".split()
)
# Who is in every story: of what is only said they tell little.
FAINT = frozenset(("peopl", "polic", "officer", "official"))
# Verbs that say nothing of what was done.
LIGHT = frozenset(
    """
    attempt begin cause continu face find give help hold includ involv keep know leav leave lead liv lose make mak move need offer
    open own plac play provid run see send serv show stand take try turn use work
    """.split()
)
# What officers, courts and firms do and then say they did: reported once with its source, flat after that.
ROUTINE = frozenset(
    """
    announc arrest charg cit fil interview nam nominat publish rank register releas
    report schedul survey
    """.split()
)
OFFICIAL = frozenset(
    """
    agency army authorities chief coastguard commissioner coroner council department firefighters government governor hospital
    judge mayor military minister ministry office officer officers official officials police prosecutor prosecutors sheriff
    spokesman spokesperson spokeswoman
    """.split()
)
_PASTS = frozenset(
    """
    began beat bit blew bought broke brought built burnt caught chose cut dealt dealt drew drank drove ate fell fed felt fought fled
    flew forbade found froze gave got grew hid hit held hurt kept knew laid led left lent lost made meant met misled paid put quit
    ran rang rose sank sat saw sold sent set shed shook shot shut slept slew slid sought spent spied spoke split spread stole
    beaten bitten blown broken chosen drawn driven eaten fallen forbidden frozen given hidden risen shaken shown slain spoken sunk sworn thrown torn
    stolen struck sued swept swore swung taken taught threw told took wept went woke won wore written wrote withdrew withdrawn
    """.split()
)
_NOUN_ENDINGS = tuple(
    """
    ion ions ment ments ure ures al als er ers or ors ist ists ery eries cy ance ence ism age ages death deaths dead theft thefts
    thief thieves fraud sale sales loss losses growth victory victories gunfire arson espionage graft injury injuries
    """.split()
)
# Verbs that end as nouns do.
_VERBS = frozenset(
    """
    abhor alter answer appeal assist capture confer consider cover defer deliver deter discourage discover encourage endure engage
    enhance enlist ensure enter exist gather implement infer injure lament launder lure manage monitor offer order persist plunder
    prefer procure ravage recover refer render resist reveal secure seal signal slaughter sponsor steal suffer surrender transfer trigger
    uncover
    """.split()
)
_ENDINGS = {  # by last letter: the ending, how long the stem is at least, and what is put in its place
    "s": (("ies", 3, "y"), ("es", 3, ""), ("s", 3, "")), "d": (("ied", 3, "y"), ("ed", 3, "")), "g": (("ing", 3, ""),),
    "c": (("ic", 6, ""),),
}  # fmt: skip
_VOWELS = frozenset("aeiouy")
_DOUBLED = frozenset("bb dd gg mm nn pp rr tt".split())


class _Keys(dict):
    """The key of a chunk (a token with the blank before it), "" for an empty one; worked out when first met."""

    def __init__(self, families: dict[str, str]) -> None:
        super().__init__()
        self.families = families

    def __missing__(self, chunk: str) -> str:
        if len(self) > _MOST:
            self.clear()
        key = self[chunk] = self._key(chunk.strip().lower().replace("’", "'"))
        return key

    def _key(self, word: str) -> str:
        if not word or not word[0].isalnum() or word in EMPTY:
            return ""
        if word in _NUMBERS:
            return _NUMBERS[word]
        if word[0].isdigit():
            return word.replace(",", "").rstrip(".")
        return self.families.get(word) or (_stem(word) if len(word) > 2 else "")


def _stem(word: str) -> str:
    """Roughly the stem: closing, closed and closes give clos."""
    last = word[-1]
    if last == "y":
        return "" if word.endswith("ly") and len(word) > 5 else word  # how it was done
    for ending, least, put in _ENDINGS.get(last, ()):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith(("ss", "eed")):
            stem = word[: -len(ending)]
            if _VOWELS.isdisjoint(stem):  # string
                break
            word = stem + put
            if word[-2:] in _DOUBLED and ending in ("ing", "ed"):
                word = word[:-1]
            break
    return word[:-1] if word[-1] == "e" and len(word) > 4 else word


def is_noun(word: str) -> bool:
    """Whether a word that names a deed is its noun and no verb: closure, payment, attacker."""
    return word.endswith(_NOUN_ENDINGS) and word.removesuffix("s") not in _VERBS


def is_past(word: str) -> bool:
    """Whether a word is a verb in the past: closed, paid."""
    return word.endswith("ed") and len(word) > 3 and word[-3] != "e" or word in _PASTS


@lru_cache(maxsize=4)
def keys_of(lexicon: Lexicon) -> _Keys:
    """Gives for each chunk its key, as `keys_of(lexicon)[chunk]`."""
    return _Keys(lexicon.means["claims"])


@lru_cache(maxsize=4)
def families(lexicon: Lexicon) -> frozenset[str]:
    """The keys that stand for a verb and the nouns made from it."""
    return frozenset(lexicon.means["claims"].values())
