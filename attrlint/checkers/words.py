"""Words that tell a checker what a sentence is about. No token classes: a listed word loses its shape
(a name, a participle), and these are looked up in a few sentences only."""

from __future__ import annotations

from functools import cache

GROUPS: dict[str, frozenset[str]] = {
    # Counted by an office, published the same day: nobody asks who counted them.
    "public-record": frozenset(
        """
        amendments ballots bills candidates contests counties countries debates delegates districts
        electors justices lawmakers laws members mps nations points primaries rounds seats senators
        signatories states superdelegates terms times votes
        """.split()
    ),
    # A figure beside one of these is a plan, a rule or a wish, no count.
    "planned": frozenset(
        """
        advocates agreed aim aiming aims allow allows calls capacity ceiling deal eligible expected
        expects forecast goal goals imagine limit limits maximum minimum need needed needs offering
        permitted plan plans pledged pledging program proposal proposals proposed proposes represent
        representing request require required requirement requires seeks target targets threshold
        under unless working
        """.split()
    ),
    # Right beside a figure: a plan, a limit or a goal, surely.
    "goal": frozenset(
        """
        aim aiming aims allow allowed allows ceiling eligible expected forecast goal goals limit
        limits maximum minimum need needed needs permitted plan plans pledged pledging proposal
        proposals proposed proposes request require required requirement requires seek seeking seeks
        target targets threshold
        """.split()
    ),
    # How many live in a place: its census says.
    "population": frozenset(
        """
        city country county inhabitants island nation population state town village workforce
        """.split()
    ),
    # The writer speaks, or the reader is spoken to.
    "first-person": frozenset(
        """
        i i'd i'm i've me my our ours us we we'd we're we've you your
        """.split()
    ),
    # Asked of a sample.
    "poll": frozenset(
        """
        census poll polled polling polls pollster pollsters ratings survey surveyed surveys tracking
        """.split()
    ),
    # Whom a poll asks.
    "sample": frozenset(
        """
        adults americans democratic democrats households independents interviews people
        precincts registered republican republicans residents respondents sites students troops
        voters women workers likely men
        """.split()
    ),
    # What follows is no fact yet.
    "supposing": frozenset(
        """
        could hypothetical might must should suppose would
        """.split()
    ),
    # The case names the accuser.
    "court": frozenset(
        """
        accused acquitted affidavit arraigned arrested charge charged charges complaint convicted
        conviction court courts defendant defendants guilty indicted indictment inquest jailed judge
        jury lawsuit pleaded prosecuted prosecution prosecutors sentenced sued suing trial tribunal verdict
        warrant
        """.split()
    ),
    # Prices and rates that every screen shows.
    "market": frozenset(
        """
        bond bonds crude currency dollar dow etf euro fed ftse futures gold index indexes indices
        interest investors market markets nasdaq nikkei rates rupee s&p shares stake sterling stock
        stocks traders treasuries yen yield yields yuan
        """.split()
    ),
    # Money on a label.
    "price": frozenset(
        """
        bid bounty fare fares fee fees jackpot offer price priced prices prize rent salary ticket
        tickets wage
        """.split()
    ),
    "condition": frozenset(("if", "unless")),
    # Of a small sum: what a thing sells for.
    "costs": frozenset(("charge", "charges", "cost", "costs", "sell", "sells")),
    # Rates set by law.
    "statutory": frozenset(
        """
        interest surcharge tariff tariffs tax taxes vat withholding
        """.split()
    ),
    # Papers that numbers come from.
    "statistics": frozenset(
        """
        analyses analysis assessment audit barometer calculation calculations census data database
        disclosure disclosures dossier estimate estimates figures filing filings findings forecast
        forecasts headcount inventory memo modelling numbers poll polling polls pollster projection
        projections ratings records report reports researchers results spreadsheet statement
        statistic statistics studies study survey surveyed surveys tallies tally tracker trackers
        tracking transcript
        """.split()
    ),
    # Papers, by words that mean little else.
    "paper": frozenset(
        """
        analyses analysis assessment audit calculation calculations census estimate estimates filing
        filings findings figures forecast forecasts headcount inventory modelling projection
        projections ratings report reports researchers statistic statistics studies study survey
        surveyed surveys tallies tally transcript
        """.split()
    ),
    # The returning officer counts these in public.
    "election": frozenset(
        """
        ballot ballots caucus caucus-goers caucuses constituency convention delegate delegates
        elected election electoral electorate endorsed precincts primaries primary race referendum
        reporting runoff seats turnout vote voter voters votes
        """.split()
    ),
    # Published every month by the same office.
    "indicator": frozenset(
        """
        annualized consumer gdp gross hourly inflation jobless unemployment
        """.split()
    ),
    # Numbers of these are read out on the night, with or without the noun beside them.
    "tallied": frozenset(
        """
        ballots caucuses delegates electoral precincts seats superdelegates votes
        """.split()
    ),
    "ballots": frozenset(
        """
        amendments ballots delegate delegates democrats electoral electors justices lawmakers mps
        nominations nominees opposed points primaries republicans seats senators signatories
        superdelegates terms vote voted votes
        """.split()
    ),
    # Papers a company or a campaign must publish.
    "accounts": frozenset(
        """
        accounts disclosure disclosures filing filings results
        """.split()
    ),
    # Screens show these by the minute.
    "quoted-market": frozenset("barrel dow ftse futures nasdaq nikkei ounce s&p stoxx".split()),
    # Who could vote, and how they did.
    "electorate": frozenset("caucuses electorate primary voters voter".split()),
    # Part of a firm, which its register of owners gives.
    "holding": frozenset("holding interest stake stakes".split()),
    # What a contract gives.
    "contract": frozenset("bonus bonuses contract raise raises wage wages".split()),
    # Before a colon under a chart.
    "source-line": frozenset(("data", "source", "sources")),
    # Long ago, or kept in memory.
    "remembered": frozenset("anniversary centuries century commemorate commemorated decades genocide holocaust memorial".split()),
    # By whose one?
    "reckoning": frozenset(("count", "estimation", "reckoning", "tally")),
    # What a room holds is painted on its wall.
    "capacity": frozenset(
        """
        accommodate accommodates capacity hold holding holds seat seating sleeps
        """.split()
    ),
    # Who won and by how much.
    "result": frozenset(
        """
        beat beating beats carried defeated delegates edged landslide lost precincts results seats
        trailed trailing
        trounced turnout vote voted votes win winning won
        """.split()
    ),
    # Parts of an electorate: the count does not tell them apart, only a poll at the doors does.
    "subgroup": frozenset(
        """
        ages asian asians black blacks catholic catholics democrats evangelical evangelicals female
        graduates hispanic hispanics independents latino latinos male men millennials nonwhite older
        republicans white whites women younger
        """.split()
    ),
    # What prices and indexes do.
    "moved": frozenset(
        """
        added climbed closed close dipped down dropped edged fell gained jumped lift lifted lost off
        retreated rose settle settled shed slid slipped surged tumbled up
        """.split()
    ),
    # A text that is in force, or before a parliament.
    "enacted": frozenset(
        """
        act appropriation appropriations authorization authorizes bill bills law legislation
        package proposal settlement settlements statute subsidy tax
        """.split()
    ),
    # What a parliament does to a sum.
    "enacting": frozenset(
        """
        allocated appropriated approved earmarked enacted passed provided voted
        """.split()
    ),
    # A share of a people is known from its census.
    "people": frozenset(("population",)),
    # One person's own purse.
    "one-person": frozenset(("each", "he", "she")),
    # What is done to a group the reader knows already, or a group the writer stands in.
    "gathered": frozenset(
        """
        assassination band cast class committee crew death deaths field group killing list massacre murder
        murders out panel roster shooting slate slaughter squad staff team
        """.split()
    ),
    # The text of the law gives the sum.
    "legislation": frozenset(
        """
        act allocated allocates appropriation appropriations authorizes bailout bill bills budget
        congress deficit law legislation package settlement stimulus
        """.split()
    ),
    # Papers whose terms or names the figures beside them may be.
    "writings": frozenset(
        """
        agreement article bill book budget chart contract database deal directive infographic
        initiative journal lawsuit legislation letter letters list magazine measure memo memos
        newspaper paper papers petition plan plans poll polls proposal proposals ranking rankings
        resolution review suit table treaty
        """.split()
    ),
    # One paper in the sentence of a figure: whose names or terms they are.
    "one-paper": frozenset("index infographic letter magazine memo ranking rankings".split()),
    # The event is the news, not its background.
    "recent": frozenset(
        """
        far friday monday ongoing overnight saturday sunday thursday today tonight tuesday wednesday
        yesterday
        """.split()
    ),
}

_BITS = {name: 1 << i for i, name in enumerate(GROUPS)}
_MOST = 100_000  # distinct chunks kept


def _index() -> dict[str, int]:
    """Each word's groups as bits."""
    index: dict[str, int] = {}
    for name, words in GROUPS.items():
        bit = _BITS[name]
        for word in words:
            index[word] = index.get(word, 0) | bit
    return index


class _Bits(dict):
    """The groups of a chunk (a token with the blank before it) as bits, worked out when first met."""

    def __init__(self) -> None:
        self.index = _index()

    def __missing__(self, chunk: str) -> int:
        bits = self.index.get(chunk.strip().lower(), 0)
        if len(self) < _MOST:
            self[chunk] = bits
        return bits


bits_of = _Bits().__getitem__


@cache
def bits_for(groups: tuple[str, ...]) -> int:
    """The bits of several groups."""
    return sum(_BITS[group] for group in set(groups))
