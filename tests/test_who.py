"""Who is who: whose each naming is, one table a kind of naming."""

import pytest
from reading import read

from attrlint.attribute.who.titles import fits, read_role


def who(text: str) -> dict[str, str | None]:
    """Each mention's words, numbered where they come again, with the name of its source."""
    article = read(text)
    found: dict[str, str | None] = {}
    for mention, n in zip(article.mentions, article.cast.mentions):
        words, k = article[mention.span], 2
        while words in found:
            words, k = f"{article[mention.span]} {k}", k + 1
        found[words] = article.cast.sources[n].name if n is not None else None
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Ana Ruiz spoke. Ruiz said no.", {"Ruiz": "Ana Ruiz"}, id="bare surname"),
        pytest.param("Ana Ruiz spoke. Ms. Ruiz said no.", {"Ms. Ruiz": "Ana Ruiz"}, id="form of address"),
        pytest.param("Ana Ruiz spoke. Ruiz’s lawyer said no.", {"Ruiz": "Ana Ruiz", "lawyer": "lawyer"}, id="possessive is not the lawyer"),
        pytest.param("Ana Ruiz spoke. Ana said no.", {"Ana": "Ana Ruiz"}, id="given name"),
        pytest.param("Ana Ruiz met Ana Crane. Ana said no.", {"Ana": "Ana"}, id="given name of two: neither"),
        pytest.param("Ana Maria Ruiz spoke. Ana Ruiz said no.", {"Ana Ruiz": "Ana Maria Ruiz"}, id="without the middle name"),
        pytest.param("T. Ruiz spoke. Tom Ruiz said no.", {"T. Ruiz": "Tom Ruiz", "Tom Ruiz": "Tom Ruiz"}, id="initial first"),
        pytest.param("John F. Crane spoke. Crane said no.", {"Crane": "John F. Crane"}, id="an initial ends no sentence"),
        pytest.param("Omar al-Hadid spoke. Al-Hadid left. Piet van der Berg said no.", {"Piet van der Berg": "Piet van der Berg"}, id="particles"),
        pytest.param("Tom Price came. Price said no.", {"Tom Price": "Tom Price", "Price": "Tom Price"}, id="a surname that is a word"),
        pytest.param("Price said no. The price fell.", {}, id="a word that is no surname"),
        pytest.param("Ruiz denies claims\n\nAna Ruiz said no.", {"Ruiz": "Ana Ruiz"}, id="headline before the introduction"),
        pytest.param("Ana Ruiz Could Win\n\nAna Ruiz said no.", {"Ana Ruiz": "Ana Ruiz", "Ana Ruiz 2": "Ana Ruiz"}, id="a headline’s capitals"),
        pytest.param("On Monday Republican Ana Ruiz lost. Ruiz said no.", {"Ruiz": "Ana Ruiz"}, id="a party before the name"),
        pytest.param("Reached by phone, the mayor said no.", {"mayor": "mayor"}, id="a capital that only begins the sentence"),
        pytest.param("Mr. Ruiz left. Ana Ruiz said no.", {"Mr. Ruiz": "Ruiz", "Ana Ruiz": "Ana Ruiz"}, id="a man is not Ana"),
        pytest.param("John Smith met Mary Smith. Smith said no.", {"Smith": "Mary Smith"}, id="two Smiths: the one named last in full"),
        pytest.param("John Smith met Mary Smith. Mr. Smith said no.", {"Mr. Smith": "John Smith"}, id="two Smiths, told apart by Mr."),
        pytest.param("John Smith met Mary Smith. John Smith left. Smith said no.", {"Smith": "John Smith"}, id="two Smiths, named again"),
        pytest.param("Tom Ruiz spoke. Tom Ruiz Jr. said no.", {"Tom Ruiz": "Tom Ruiz", "Tom Ruiz Jr.": "Tom Ruiz Jr"}, id="father and son"),
        pytest.param("Ana Ruiz spoke. The Ruizes left.", {"Ruizes": None}, id="a family"),
        pytest.param("Ana Ruiz spoke. The Ruiz campaign said no.", {"Ruiz": None}, id="a campaign is not the person"),
        pytest.param("Ana Ruiz spoke in Orsk in May. He left on Monday for Milan.", {"Orsk": None}, id="no places, months or days"),
    ],
)  # fmt: skip
def test_names(text, wanted):
    found = who(text)
    assert {words: found.get(words) for words in wanted} == wanted
    assert wanted or found == {}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Gen. Omar Hadid spoke. The general said no.", {"general": "Omar Hadid"}, id="abbreviated title"),
        pytest.param("Ana Ruiz, the mayor of Orsk, spoke. The mayor said no.", {"mayor": "Ana Ruiz", "mayor 2": "Ana Ruiz"}, id="apposition"),
        pytest.param("Ana Ruiz, 49, a teacher, spoke. The teacher said no.", {"teacher 2": "Ana Ruiz"}, id="apposition behind an age"),
        pytest.param("The leader of the council, Gwen Tallis, said no.", {"leader": "Gwen Tallis"}, id="apposition before the name"),
        pytest.param("Ana Ruiz is a teacher. The teacher said no.", {"teacher 2": "Ana Ruiz"}, id="is a"),
        pytest.param("Union leader Tom Crane spoke. The leader said no.", {"leader": "Tom Crane", "leader 2": "Tom Crane"}, id="role before the name"),
        pytest.param("In Orsk, the mayor said no.", {"mayor": "mayor", "Orsk": None}, id="a place is no mayor"),
        pytest.param("Ana Ruiz met the mayor. The mayor said no.", {"mayor 2": "mayor"}, id="no apposition without a comma"),
        pytest.param("Vice President Ana Ruiz spoke. The president said no.", {"president": "president"}, id="a vice president is not the president"),
        pytest.param("Prime Minister Ana Ruiz spoke. The minister said no.", {"minister": "Ana Ruiz"}, id="a prime minister is a minister"),
        pytest.param("Sen. Ana Ruiz met Sen. Tom Crane. The senator said no.", {"senator": "senator"}, id="two senators"),
        pytest.param(
            "Sen. Ana Ruiz, R-Texas, spoke. The senator left. Ruiz said no. The Republican said yes.",
            {"senator": "Ana Ruiz", "Ruiz": "Ana Ruiz", "Republican": "Ana Ruiz"}, id="senator, surname, party",
        ),
        pytest.param("Ana Ruiz met Tom Crane. The Republican said no.", {"Republican": "Republican"}, id="a Republican, of two people: neither"),
        pytest.param(
            "Ana Ruiz spoke. Her husband, Tom Ruiz, said no. Ms. Ruiz left.",
            {"Her": "Ana Ruiz", "husband": "Tom Ruiz", "Ms. Ruiz": "Ana Ruiz"}, id="her husband",
        ),
        pytest.param("A spokesman for the port spoke. The spokesman said no.", {"spokesman": "spokesman", "spokesman 2": "spokesman"}, id="unnamed spokesman"),
        pytest.param("A spokesman for the port spoke. The spokeswoman said no.", {"spokesman": None, "spokeswoman": "spokeswoman"}, id="another spokeswoman"),
        pytest.param("Ana Ruiz took an official position. The official said no.", {"official": None}, id="an adjective"),
    ],
)  # fmt: skip
def test_roles(text, wanted):
    found = who(text)
    assert {words: found.get(words) for words in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Ana Ruiz came. She said no.", {"She": "Ana Ruiz"}, id="she"),
        pytest.param("Ana Ruiz met Tom Crane. He said no. She said yes.", {"He": "Tom Crane", "She": "Ana Ruiz"}, id="by gender"),
        pytest.param("Tom Crane and Alan Smith came. He said no.", {"He": None}, id="he, after two men"),
        pytest.param("Tom Crane met Alan Smith. He said no.", {"He": "Tom Crane"}, id="he, the subject of two men"),
        pytest.param("Tom Crane said Alan Smith was wrong. He said no.", {"He": "Tom Crane"}, id="he, who spoke"),
        pytest.param("Tom Crane came. Alan Smith was wrong, he said.", {"he": "Tom Crane"}, id="nobody names himself in what he says"),
        pytest.param("Tom Crane came. “He lies,” Alan Smith said.", {"He": None}, id="pronoun in a quotation"),
        pytest.param("Tom Crane came. “I lie,” he said.", {"he": "Tom Crane", "I": None}, id="I"),
        pytest.param("Tom Crane, who said no, left.", {"who": "Tom Crane"}, id="who"),
        pytest.param("Ana Ruiz came. A man left. She said no.", {"She": "Ana Ruiz"}, id="not a man"),
        pytest.param("She said no on Monday. Ana Ruiz left.", {"She": "Ana Ruiz"}, id="before the name, at the top"),
        pytest.param("She said no on Monday. Tom Crane left.", {"She": None}, id="before a name that does not fit"),
        pytest.param("The ministry said no. It said the plan was dead.", {"It": "ministry"}, id="it, who spoke"),
        pytest.param("Ana Ruiz came. “Let’s see,” Tom Crane said. She said no.", {"She": "Ana Ruiz"}, id="a capital in a quotation"),
        pytest.param("Ana Ruiz came. It rained.", {"It": None}, id="it rained"),
        pytest.param("Lee Ling spoke. She said no. Mr. Ling left.", {"Mr. Ling": "Lee Ling"}, id="a listed name outweighs a pronoun"),
    ],
)
def test_pronouns(text, wanted):
    found = who(text)
    assert {words: found.get(words) for words in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "The Port Workers Union (PWU) met. The union said no. The PWU said yes.",
            {"union": "Port Workers Union", "PWU": "Port Workers Union", "PWU 2": "Port Workers Union"}, id="initials in brackets",
        ),
        pytest.param("The Port Workers Union met. The PWU said no.", {"PWU": "Port Workers Union"}, id="initials alone"),
        pytest.param("The Port Workers Union met. The XYZ said no.", {"XYZ": "XYZ"}, id="other initials"),
        pytest.param("Acme Corp. lost money. The company said no.", {"company": "Acme Corp."}, id="a company"),
        pytest.param("Acme Corp. sued Zenith Ltd. The company said no.", {"company": "company"}, id="two companies"),
        pytest.param("The Oltan Gazette asked. The newspaper said no. The company left.", {"newspaper": "Oltan Gazette", "company": None}, id="a newspaper is no company"),
        pytest.param("The health ministry spoke. The ministry said no.", {"ministry 2": "health ministry"}, id="a shorter common noun"),
        pytest.param("Ana Ruiz spoke. Her campaign said no. Ruiz’s campaign said yes.", {"campaign": "Ana Ruiz’s campaign", "campaign 2": "Ana Ruiz’s campaign"}, id="somebody’s campaign"),
        pytest.param("Each party said no.", {"party": "party"}, id="no one party"),
    ],
)  # fmt: skip
def test_organisations(text, wanted):
    found = who(text)
    assert {words: found.get(words) for words in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        pytest.param("A spokeswoman for the Port Authority said no.", [("unnamed", "spokeswoman", False, 4, "Port Authority")], id="spokeswoman of"),
        pytest.param("The Port Authority’s spokeswoman said no.", [("unnamed", "spokeswoman", False, 4, "Port Authority")], id="possessor’s spokeswoman"),
        pytest.param("A source said no.", [("unnamed", "source", False, 3, None)], id="a source"),
        pytest.param("Critics say no.", [("group", "Critics", False, 2, None)], id="a chorus"),
        pytest.param("A Marden College poll showed a third agreed. The poll said no.", [("document", "Marden College poll", False, 5, None)], id="a poll, twice"),
        pytest.param("Ana Ruiz and Tom Crane said no.", [("group", "Ana Ruiz and Tom Crane", False, 4, None)], id="two at once"),
        pytest.param("Ana Ruiz said no.", [("person", "Ana Ruiz", True, 6, None)], id="a person"),
        pytest.param("The ministry said no.", [("organisation", "ministry", False, 5, None)], id="an organisation"),
    ],
)  # fmt: skip
def test_sources_of_attributions(text, sources):
    cast = read(text).cast
    said = [cast.sources[n] for n in dict.fromkeys(cast.attributions)]
    assert [(s.kind, s.name, s.named, s.level, cast.sources[s.of].name if s.of is not None else None) for s in said] == sources


def test_titles_and_spellings_are_kept():
    (source,) = read("Gen. Omar Hadid, the commander of the fleet, spoke. Hadid left. The general said no.").cast.sources
    assert source.titles == ("Gen.", "commander of the fleet", "general")
    assert source.spellings == ("Omar Hadid", "Hadid")


@pytest.mark.parametrize(
    ("asked", "known", "fit"),
    [
        (["general"], ["Gen."], True),
        (["general"], ["Lt.", "Gen."], True),
        (["president"], ["Vice", "President"], False),
        (["vice", "president"], ["vice-president"], True),
        (["prime", "minister"], ["foreign", "minister"], False),
        (["lawmaker"], ["Sen."], True),
        (["senator"], ["Rep."], False),
    ],
)
def test_roles_that_fit(asked, known, fit):
    assert fits(read_role(asked), read_role(known)) is fit
