"""Accusations without an answer, and losses that one side claims: what fires, what clears, options, messages."""

import pytest

from test_conflict import find

ACCUSED = "accusation-without-response"
CONTESTED = "unverified-contested-claim"

UNANSWERED = [
    "Former nurses say Calder Care falsified patient records for a decade.",
    "Residents claim Ferrin Homes lied about the damp.",
    "A union said Tarn Ferries underpaid its deckhands.",
    "“Greg Hale stole from us,” said one of the widows.",
    "Two clerks accused the mayor, Ana Ruiz, of taking bribes.",
    "Ana Ruiz took bribes from a builder, two clerks said.",
    "Tenants allege that Orlan Council ignored warnings about the cladding.",
    "Whistleblowers say the Harbour Police covered up the death of a prisoner.",
    "The developer Dray Homes has been accused of bribery by rivals.",
    "Three players made allegations of bullying against the coach, Piet Maas.",
    "A former accountant says Brannock Steel cheated the pension fund out of £3m.",
    "Farmers said Osk Water dumped sewage in the river.",
    "Campaigners say Hallam Quarries concealed the results of dust tests.",
    "Workers at the plant say Tarn Foods has been misleading inspectors.",
    "Rivals accused Calder Steel of fixing prices.\n\nThe price of steel rose by a tenth last year.\n\n“It is an outrage,” said Mo Aziz, who runs a smaller mill.",
    "An ex-driver said Calder Buses tampered with brake logs.",
    "Ms Ruiz misused public funds, according to a former aide.",
]
ANSWERED = [
    "Former nurses say Calder Care falsified patient records. Calder Care said the claims were false.",
    "Residents claim Ferrin Homes lied about the damp. The company declined to comment.",
    "A union said Tarn Ferries underpaid its deckhands. Tarn Ferries has been approached for comment.",
    "A union said Tarn Ferries underpaid its deckhands.\n\nA spokesman said the firm paid what the law asks.",
    "“Greg Hale stole from us,” said one of the widows. Hale denies it.",
    "“Greg Hale stole from us,” said one of the widows. His lawyer said the charge was absurd.",
    "Two clerks accused the mayor, Ana Ruiz, of taking bribes. Ms Ruiz did not return calls.",
    "Greg Hale was convicted of fraud on Monday. Hale stole £2m.",
    "An inquiry found that Calder Care falsified patient records.",
    "The regulator ruled that Osk Water dumped sewage.",
    "Russia accused Ukraine of violating the truce.",
    "In 1923 the Tarn Mill Company cheated its weavers.",
    "Shoppers say supermarkets cheated them.",
    "Hallam Quarries did not conceal the results.",
    "Hale hid in a cellar for two days.",
    "Calder Care falsified patient records, nurses say. Asked about it, its director, Bo Lind, said the records were in order.",
    "Calder Care falsified patient records, nurses say. The company could not be reached for comment.",
    "Nurses say Calder Care falsified patient records. “We keep good records,” said Bo Lind, a spokesman for Calder Care.",
]
CLAIMED = [
    "The eastern army claimed it had killed 450 western soldiers.",
    "Rebel forces said they killed at least 60 government troops in an ambush.",
    "According to the military, 120 insurgents were killed in the raid.",
    "The army spokesman said 35 militants had been killed.",
    "Moscow said it had destroyed 40 Ukrainian tanks.",
    "Ukraine’s general staff said 900 Russian soldiers had been killed in a day.",
    "The air force said it had shot down six enemy jets.",
    "The separatists claimed to have captured 70 government soldiers.",
    "The defense ministry said its troops had eliminated 200 fighters.",
    "The northern command said the southern army had lost 1,200 men in the offensive.",
    "The rebels said that dozens of army soldiers were killed in the attack.",
    "Government forces killed 90 rebels near the border, the army said.",
    "The militia said it had wounded more than 100 soldiers of the regime.",
]
CHECKED = [
    "The eastern army claimed it had killed 450 western soldiers. Neither claim could be verified.",
    "The eastern army claimed it had killed 450 western soldiers, a figure that could not be independently confirmed.",
    "The eastern army claimed it had killed 450 western soldiers. This newspaper was unable to verify the number.",
    "The eastern army claimed it had killed 450 western soldiers. The western ministry put its dead at 60 soldiers killed.",
    "The army said two of its soldiers were killed by a mine.",
    "The UN said 450 soldiers had been killed.",
    "Doctors at the hospital said 45 fighters had died.",
    "The army said it had lost 45 men.",
    "In 1942 the army said it had killed 450 enemy soldiers.",
    "Police said two gunmen were killed.",
    "The army said 12 people were rescued from the flood.",
    "The eastern army claimed it had killed 450 western soldiers. The claim has not been independently verified.",
    "The army said 450 soldiers took part in the parade.",
]


UNANSWERED += [
    "Miners say Orlan Coal hid gas readings for years.",
    "Parents accused Tarn Academy of covering up a bullying case.",
    "The charity Calder Aid misused donations, three former volunteers say.",
    "Jon Abara defrauded dozens of pensioners, they told this newspaper.",
    "The union alleges that Hallam Rail falsified safety checks.",
    "Former staff claim that chief executive Rita Moll bullied junior workers.",
    "Emails suggest Dray Pharma suppressed trial results.",
    "Orsk Borough Council discriminated against Travellers, campaigners said.",
    "Two women have accused the director Piet Maas of sexual harassment.",
    "Villagers say Osk Mining poisoned their wells.",
    "A leaked memo shows that Calder Bank laundered money for the gang.",
    "Mr Hale lied to the committee, the senator said.",
]
ANSWERED += [
    "Miners say Orlan Coal hid gas readings for years. Orlan Coal rejects the claim.",
    "Miners say Orlan Coal hid gas readings for years. The firm said its readings were public.",
    "Miners say Orlan Coal hid gas readings for years.\n\nIn a statement, Orlan Coal said it took safety seriously.",
    "Miners say Orlan Coal hid gas readings for years.\n\nIts chief executive, Rita Moll, said the readings were filed.",
    "Miners say Orlan Coal, which denies wrongdoing, hid gas readings for years.",
    "Parents accused Tarn Academy of covering up a bullying case. The school did not reply to questions.",
    "Jon Abara defrauded dozens of pensioners. He was jailed for six years in March.",
    "Former staff claim that chief executive Rita Moll bullied junior workers. “I never raised my voice,” Moll said.",
    "Former staff claim that chief executive Rita Moll bullied junior workers. She called the claims nonsense.",
    "Iran accused Israel of violating its airspace.",
    "The fraud was found by an auditor, who said that Calder Bank falsified its books.",
    "In the 1840s the Tarn Mill Company cheated its weavers.",
    "Landlords cheat tenants, campaigners say.",
    "Did Orlan Coal hide gas readings?",
    "Mr Hale lied to the committee, the senator said. A lawyer for Mr Hale said he had told the truth.",
]


CLAIMED += [
    "The southern army said it had killed 150 northern fighters.",
    "The rebels claimed they had killed 90 soldiers in the valley.",
    "The military said at least 40 militants died in the strikes.",
    "Kyiv said its forces had shot down 22 Russian drones.",
    "The insurgents said they had captured 30 troops and destroyed nine tanks.",
    "The defence ministry said 700 enemy troops had been killed or wounded.",
    "A rebel commander said his fighters killed 25 soldiers.",
    "The navy said it had sunk three enemy ships.",
]
CHECKED += [
    "The southern army said it had killed 150 northern fighters. Reuters could not independently verify the claim.",
    "The southern army said it had killed 150 northern fighters. The northern army said it had lost 20 fighters.",
    "The southern army said it had killed 150 northern fighters. The UN counted 35 dead fighters.",
    "A United Nations monitor said 150 fighters were killed.",
    "The army acknowledged that 12 of its soldiers had been killed.",
    "The army said 12 soldiers were killed when their truck overturned.",
    "In the war of 1870 the army said it had killed 150 rebels.",
    "The southern army said it had killed 150 northern fighters. There was no independent confirmation.",
    "The southern army said it had killed 150 northern fighters. It was not possible to verify the figure.",
    "The fire service said 12 people were killed.",
]


@pytest.mark.parametrize("text", UNANSWERED)
def test_unanswered(text):
    assert len(find(text, ACCUSED)) == 1


@pytest.mark.parametrize("text", ANSWERED)
def test_answered(text):
    assert find(text, ACCUSED) == []


@pytest.mark.parametrize("text", CLAIMED)
def test_claimed(text):
    assert len(find(text, CONTESTED)) == 1


@pytest.mark.parametrize("text", CHECKED)
def test_checked(text):
    assert find(text, CONTESTED) == []


PERSON = "Ana Ferrin took bribes, two clerks said."
COMPANY = "A union said Tarn Ferries underpaid its deckhands."
AGENCY = "Residents say Orlan Council lied about the damp."
LINKED = "A union said Tarn Ferries [underpaid its deckhands](https://example.org/story)."
LATE = f"{COMPANY}\n\nIt rained.\n\nThe port is old.\n\nTarn Ferries denied it."
KILLED = "The eastern army said it had killed 450 western soldiers."


@pytest.mark.parametrize(("text", "options", "found"), [
    (PERSON, {}, 1),
    (PERSON, {"targets": ("company", "agency")}, 0),
    (PERSON, {"targets": ("person",)}, 1),
    (COMPANY, {"targets": ("person", "agency")}, 0),
    (COMPANY, {"targets": ("company",)}, 1),
    ("Quarry workers say Hallam Stone hid dust readings for years.", {"targets": ("company",)}, 1),
    ("Quarry workers say Hallam Stone hid dust readings for years.", {"targets": ("agency",)}, 0),
    ("Ms Orsk lied to the board, clerks say.", {"targets": ("company", "agency")}, 0),
    (AGENCY, {"targets": ("person", "company")}, 0),
    (AGENCY, {"targets": ("agency",)}, 1),
    (LATE, {}, 0),
    (LATE, {"scope": "paragraph"}, 1),
    (LINKED, {}, 1),
    (LINKED, {"accept_linked": True}, 0),
])  # fmt: skip
def test_options_of_accusations(text, options, found):
    assert len(find(text, ACCUSED, **options)) == found


@pytest.mark.parametrize(("between", "scope", "found"), [
    ("\n\nIt rained.\n\nThe dam is old.\n\n", "document", 0),
    ("\n\nIt rained.\n\nThe dam is old.\n\n", "paragraph", 1),
    ("\n\n", "paragraph", 1),
    (" ", "paragraph", 0),
])  # fmt: skip
def test_caveat_scope(between, scope, found):
    text = f"{KILLED}{between}The claim could not be independently verified."
    assert len(find(text, CONTESTED, caveat_scope=scope)) == found


def test_messages():
    assert find(COMPANY, ACCUSED)[0].message == "'Tarn Ferries underpaid': what does Tarn Ferries say to it?"
    assert find(KILLED, CONTESTED)[0].message == "'450 western soldiers': has anybody but the eastern army confirmed it?"
