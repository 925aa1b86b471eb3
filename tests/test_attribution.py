"""Who is said to say what: the constructions, one table a question."""

import pytest
from reading import read


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        pytest.param("Ana Ruiz said the bridge was safe.", "Ana Ruiz", "said", ["the bridge was safe"], id="X said"),
        pytest.param("Ana Ruiz said that the bridge was safe.", "Ana Ruiz", "said", ["that the bridge was safe"], id="X said that"),
        pytest.param("The bridge was safe, Ana Ruiz said.", "Ana Ruiz", "said", ["The bridge was safe,"], id="X said, behind"),
        pytest.param("“It is safe,” said Ana Ruiz.", "Ana Ruiz", "said", ["“It is safe,”"], id="inverted"),
        pytest.param("“It is safe,” she said on Tuesday.", "she", "said", ["“It is safe,”"], id="pronoun and day"),
        pytest.param(
            "Ana Ruiz, the mayor of Orsk, said the bridge was safe.",
            "Ana Ruiz, the mayor of Orsk", "said", ["the bridge was safe"], id="X, a role, said",
        ),
        pytest.param("Ana Ruiz told reporters the bridge was safe.", "Ana Ruiz", "told", ["the bridge was safe"], id="X told Y"),
        pytest.param(
            "He told the jury of seven women and five men that it was safe.", "He", "told", ["that it was safe"], id="X told Y that",
        ),
        pytest.param("According to the audit, the bridge is safe.", "the audit", "According to", ["the bridge is safe."], id="according to, front"),
        pytest.param("The bridge is safe, according to the audit.", "the audit", "according to", ["The bridge is safe,"], id="according to, end"),
        pytest.param("Ministry figures showed the bridge was safe.", "Ministry figures", "showed", ["the bridge was safe"], id="data"),
        pytest.param("The bridge, she said, is safe.", "she", "said", ["The bridge,", "is safe"], id="in the middle"),
        pytest.param("A jury at Orsk Crown Court heard that it was safe.", "A jury at Orsk Crown Court", "heard", ["that it was safe"], id="court"),
        pytest.param("His claim that it was safe angered them.", "His", "claim", ["that it was safe angered them"], id="noun cue"),
        pytest.param("She called for the bridge to be shut.", "She", "called for", ["the bridge to be shut"], id="verb and particle"),
        pytest.param(
            "Ana Ruiz said in a statement on Monday that it was safe.", "Ana Ruiz", "said", ["that it was safe"], id="where it was said",
        ),
        pytest.param("Ana Ruiz said Tuesday’s storm was bad.", "Ana Ruiz", "said", ["Tuesday’s storm was bad"], id="a day that owns"),
        pytest.param("Six in 10 voters said they felt safe.", "Six in 10 voters", "said", ["they felt safe"], id="a share of people"),
    ],
)  # fmt: skip
def test_construction(text, source, cue, content):
    article = read(text)
    found = [
        (article[a.source] if a.source else None, article[a.cue] if a.cue else None, [article[c] for c in a.content])
        for a in article.attributions
    ]
    assert found == [(source, cue, content)]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        pytest.param("Ruiz said it was safe, adding that 40 cars had crossed.", ["Ruiz", "Ruiz"], id="participle"),
        pytest.param("Ruiz said it was safe and told staff to go.", ["Ruiz", "Ruiz"], id="coordinated"),
        pytest.param("Ruiz said she believed it was safe.", ["Ruiz"], id="the outer one holds"),
        pytest.param("It is believed to be safe.", [None], id="passive without agent"),
        pytest.param("The ministry has not confirmed the toll.", [], id="non-response"),
        pytest.param("Ruiz declined to comment.", [], id="declined to comment"),
        pytest.param("Two states held contests.", [], id="nouns that look like verbs"),
    ],
)
def test_sources(text, sources):
    article = read(text)
    assert [article[a.source] if a.source else None for a in article.attributions] == sources


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("“It is safe now,” said Ana Ruiz. “We walked across it twice.”", ["Ana Ruiz", "Ana Ruiz"], id="goes on"),
        pytest.param("Ana Ruiz was pleased. “We walked across it twice,” she said.", ["she"], id="pronoun"),
        pytest.param("Ruiz spoke first: “We walked across it twice.”", ["Ruiz"], id="colon"),
        pytest.param("“It began in May.\n\n“It ended in June,” said Ane Wirth.", [None, "Ane Wirth"], id="across paragraphs"),
        pytest.param("The vote fell. “We walked across it twice.” The hall was full.", [None], id="nobody"),
    ],
)
def test_speakers(text, speakers):
    article = read(text)
    found = []
    for sourcing in article.quote_sourcing:
        at = sourcing.attribution
        source = article.attributions[at].source if at is not None else None
        found.append(article[source] if source else None)
    assert found == speakers


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        pytest.param("Some 40 homes burned.", [0], id="S0 nobody"),
        pytest.param("Some 40 homes are believed to have burned.", [0], id="before the passive"),
        pytest.param("The fire is believed to have burned 40 homes.", [1], id="S1 passive"),
        pytest.param("Critics say 40 homes burned.", [2], id="S2 chorus"),
        pytest.param("According to reports, 40 homes burned.", [2], id="S2 reports of nobody"),
        pytest.param("The report said 40 homes burned.", [5], id="S5 a report"),
        pytest.param("A source said 40 homes burned.", [3], id="S3 unnamed"),
        pytest.param("A former fire officer said 40 homes burned.", [4], id="S4 described"),
        pytest.param("The ministry said 40 homes burned.", [5], id="S5 organisation"),
        pytest.param("Ana Ruiz said 40 homes burned.", [6], id="S6 named"),
        pytest.param("Ana Ruiz came. She said 40 homes burned.", [6], id="pronoun for somebody who said nothing yet"),
        pytest.param("Rain fell. She said 40 homes burned.", [4], id="pronoun for nobody"),
        pytest.param("Ana Ruiz said it was bad. Some 40 homes burned.", [6], id="carried over"),
    ],
)
def test_levels(text, levels):
    assert [sourcing.level for sourcing in read(text).figure_sourcing] == levels


def test_carried_is_not_attributed():
    (sourcing,) = read("Ana Ruiz said it was bad. Some 40 homes burned.").figure_sourcing
    assert (sourcing.attributed, sourcing.carried) == (False, 0)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param("The minister told the BBC that 40 people had died.", ["the BBC"], id="told the outlet"),
        pytest.param("Ana Ruiz said in an interview with Reuters that she would go.", ["Reuters"], id="in an interview with it"),
        pytest.param("The Guardian reported, citing two officials, that it was shut.", ["two officials", None], id="citing"),
        pytest.param("“I greeted him,” the pope told reporters, according to Reuters.", ["Reuters", None], id="by way of an agency"),
        pytest.param("The BBC said it would pay.", [None], id="the outlet speaks for itself"),
        pytest.param("Ruiz told the jury that Reuters was wrong.", [None], id="the outlet is what is spoken of"),
    ],
)
def test_via(text, via):
    article = read(text)
    assert [article[a.via] if a.via else None for a in article.attributions] == via


POLL = "A survey by Crewe Hart found that 48 percent of residents back the tram."


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        pytest.param(f"{POLL}\n\nAmong renters, 61 percent were for it.", [None, "A survey by Crewe Hart"], id="the next paragraph"),
        pytest.param(f"{POLL}\n\nThe tram is blue.\n\nAmong renters, 61 percent were for it.", [None, "A survey by Crewe Hart"], id="a paragraph between"),
        pytest.param(
            POLL + "\n\nThe tram is blue." * 4 + "\n\nAmong renters, 61 percent were for it.", [None, None], id="forgotten",
        ),
        pytest.param(f"{POLL}\n\nSome 4,000 people filled the square.", [None, None], id="a count is no share"),
        pytest.param("Ana Ruiz said 48 percent were for it.\n\nAmong renters, 61 percent were.", [None, None], id="a speaker is no paper"),
        pytest.param(
            f"{POLL}\n\nAmong renters, 61 percent were.\n\nThe tram is blue.\n\nIt is new.\n\nOf owners, 12 percent were.",
            [None, "A survey by Crewe Hart", "A survey by Crewe Hart"], id="from share to share",
        ),
    ],
)  # fmt: skip
def test_shares_go_on_from_a_paper(text, carried):
    article = read(text)
    found = [
        None if one.carried is None else article[article.attributions[one.carried].source] for one in article.figure_sourcing
    ]
    assert found == carried


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        pytest.param(
            "Her claim that 300 boats were lost is false, Ruiz said.", [[], ["Her claim that 300 boats were lost is false,"]],
            id="the outer one holds what the inner one would",
        ),
        pytest.param("In a poll by Norvan, 54 percent were for it.", [["54 percent were for it"]], id="a poll in front, without its comma"),
        pytest.param(
            "Ana Ruiz, who backed the plan, said it was safe.", [["the plan"], ["it was safe"]], id="an aside that takes a stand",
        ),
        pytest.param("The crews received 316 calls.", [], id="calls that are counted"),
        pytest.param("The firm put the number of homes without power at 8,000.", [["the number of homes without power at 8,000"]], id="puts it at"),
    ],
)  # fmt: skip
def test_contents(text, contents):
    assert [[article[span] for span in a.content] for article in (read(text),) for a in article.attributions] == contents
