"""Two figures of one thing: planted conflicts, what is none, options, messages."""

import pytest

from attrlint.lint import lint
from attrlint.rules import shipped_rules
from attrlint.values import changed
from reading import read

RULES = {rule.id: rule for rule in shipped_rules()}


def find(text, rule="conflicting-figures", **options):
    rule = RULES[rule]
    rule = changed(rule, options={**rule.options, **options})
    return lint(read(text, "markdown"), [rule], {rule.id})[0]


PLANTED = [
    # casualties
    ("# Ferry fire leaves 13 dead\n\nA fire on a ferry in the Sorrel Strait killed 15 people on Sunday, the coastguard said."),
    ("# 13 dead in Marrow Pass bus crash\n\nFifteen people were killed when a bus left the road at Marrow Pass on Friday, police said."),
    ("# Quake kills 240 in Osteria\n\nAn earthquake in the hills of Osteria killed 204 people on Monday, the interior ministry said."),
    ("# Market blast injures 22\n\nAn explosion at a market in Tarn wounded 27 people on Saturday, hospital officials said."),
    ("Nineteen people were killed when the roof of the Aldway hall fell in, the fire service said.\n\nFamilies wept outside the hall.\n\nThe 16 people killed when the roof fell in were all guests at a wedding."),
    ("Police said 31 people were hurt in the crush at the stadium gates.\n\nThe gates had been locked.\n\nAll 36 people hurt in the crush at the stadium were taken to St Brida's."),
    ("The avalanche killed 11 climbers near the Orlan hut, the rescue service said.\n\nThe service said the 14 climbers killed by the avalanche near the hut came from one club."),
    ("# Mine collapse: 24 trapped miners are missing\n\nTwenty-eight miners are missing after a shaft collapsed at the Brannock mine."),
    ("A gunman killed 9 people at a library in Corvane on Tuesday, police said.\n\nThe mayor called it a dark day.\n\nThe gunman killed 12 people at the library before he was shot."),
    ("Flooding in the Ister valley has killed 52 people, officials said on Thursday.\n\nRain fell for three days.\n\nThe flooding in the valley killed 62 people, officials said."),
    # crew, passengers, people
    ("Thirteen crew were aboard the tug, the coastguard said.\n\nThe coastguard said all 15 crew aboard the tug were safe."),
    ("The trawler sank with 17 sailors on board, the harbour office said.\n\nA helicopter searched all night.\n\nThe 19 sailors on board the trawler had radioed for help."),
    ("The train was carrying 212 passengers when it left the rails, the operator said.\n\nThe line is shut.\n\nThe 221 passengers on the train walked to the next station."),
    ("There were 64 pupils on the coach, the school said.\n\nThe driver was unhurt.\n\nAll 46 pupils on the coach were back home by night."),
    ("# Plane with 88 aboard lands in field\n\nA plane with 98 people aboard came down in a field near Lunden on Monday."),
    ("# Police arrest 40 at dock protest\n\nPolice arrested 47 people at a protest at the Selby docks on Wednesday."),
    ("Officers arrested 23 people at the dock gates, the force said.\n\nIt was over by noon.\n\nThe 28 people arrested at the dock gates will be in court on Friday."),
    ("About 2,000 workers at the Harrow plant went on strike, the union said.\n\nPickets stood at each gate.\n\nThe union said 3,500 workers at the plant went on strike."),
    ("The plant in Harrow will cut 1,200 jobs, its owner said.\n\nThe town has few other employers.\n\nThe owner said the plant would cut 1,500 jobs by closing a line."),
    ("# Factory to cut 800 jobs\n\nThe tyre factory in Dunmere is to cut 950 jobs, its owner said on Monday."),
    ("The fire destroyed 41 homes in the village of Pell, the fire chief said.\n\nWind fanned it.\n\nThe fire chief said the 45 homes destroyed in the village were all of timber."),
    ("Rescuers evacuated 300 residents from the tower block.\n\nThe lift had failed.\n\nThe 350 residents evacuated from the tower block slept in a gym."),
    # votes
    ("The council approved the plan by 31 votes to 12.\n\nThe leader spoke for an hour.\n\nThe plan was approved by the council by 36 votes to 12, the clerk said."),
    ("Maud Ferrin won the seat by 1,204 votes, the returning officer said.\n\nShe thanked her team.\n\nFerrin won the seat by 1,402 votes."),
    ("The bill passed with 58 votes in favour.\n\nThe speaker called for order.\n\nThe bill passed with 68 votes in favour after a long night."),
    ("The motion was signed by 112 members of the assembly.\n\nDebate starts on Monday.\n\nAll 121 members who signed the motion want a vote of the assembly."),
    # money
    ("The bridge will cost £40m to build, the council said.\n\nWork starts in spring.\n\nThe £45m bridge will be built by Dray and Sons."),
    ("# Harbour trust fined £250,000\n\nThe harbour trust was fined £280,000 on Monday for a spill of oil."),
    ("# Council backs £12m pool\n\nThe council voted on Tuesday to build a £15m swimming pool in the park."),
    ("The firm made a pre-tax profit of £14.2m, it said.\n\nShares rose.\n\nThe firm's pre-tax profit of £12.4m was its best yet."),
    ("The thieves stole $2.1m in cash from the vault, detectives said.\n\nThe guard was tied up.\n\nDetectives believe the $2.7m in cash stolen from the vault was flown out."),
    ("The charity raised $310,000 at the gala.\n\nA band played.\n\nThe charity said the gala raised $370,000 for the hospice."),
    ("The lottery awarded the museum a grant of €600,000.\n\nThe roof leaks.\n\nThe museum will spend the €900,000 grant on its roof."),
    ("The contract is worth $4.8 million, the ministry said.\n\nTwo firms bid.\n\nThe ministry signed the contract, worth $8.4 million, in secret."),
    # percentages and shares
    ("Turnout was 43 percent, the election office said.\n\nIt rained.\n\nA turnout of 47 percent was the lowest in memory."),
    ("# Rents up 12% in Calder\n\nRents in Calder rose by 15% in the year to June, the housing office said."),
    ("The report found that 40% of teachers had been threatened.\n\nThe union wants guards.\n\nThe report found that a third of teachers had been threatened."),
    ("The survey found 62 percent of nurses plan to quit.\n\nPay is low.\n\nThe survey's most striking finding is that 72 percent of nurses plan to quit."),
    ("The tax on sugar will rise to 9 percent, the treasury said.\n\nShops are angry.\n\nThe treasury said the tax on sugar will rise to 7 percent."),
    # other places and units
    ("The oil slick covers 30 square miles, the navy said.\n\nBirds are dying.\n\nThe slick covers 50 square miles of sea, the navy said."),
    ("The ship spilled 500 tonnes of diesel into the bay.\n\nNets were laid.\n\nThe ship spilled 700 tonnes of diesel into the bay, the port said."),
    ("# Storm cuts power to 9,000 homes\n\nA storm cut power to 12,000 homes in the north on Sunday night."),
    ("# Nurses vote to strike\n\n*Ward staff want more; 5,000 nurses are to walk out*\n\nThe union said 7,000 nurses are to walk out on Tuesday."),
]

AGREE = [
    "The coastguard said 13 crew were aboard the tug.\n\nThe owner put the number at 15.",
    "The coastguard said 13 crew were aboard the tug.\n\nThe owner said 15 crew were aboard the tug.",
    "Police said 13 people were hurt. Two more were hurt on Sunday, bringing the total to 15.",
    "# 15 dead in ferry fire\n\nA fire on a ferry killed 13 people on Sunday. Two others died in hospital.",
    "Thirteen of the 15 crew of the tug were rescued.\n\nThe 13 crew rescued from the tug were cold.\n\nAll 15 crew of the tug had life jackets.",
    "The toll stood at 13 on Sunday, and the blast at the mill killed at least 13 workers, police said.\n\nBy Tuesday the toll at the mill had risen to 15 workers killed.",
    "At first, 13 people were reported killed in the fire at the hotel.\n\nThe fire at the hotel killed 15 people, police said later.",
    "About 50,000 fans filled the stadium.\n\nThe 50,312 fans in the stadium saw no goals.",
    "The charity helped 1,200 families in the valley.\n\nThe charity helped 1.2 thousand families in the valley.",
    "The survey found that 40% of teachers had been threatened.\n\nThe survey found that four in ten teachers had been threatened.",
    "The survey found that a third of teachers smoke.\n\nThe survey found that 33% of teachers smoke.",
    "The storm cut power to between 6,000 and 9,000 homes in the north.\n\nThe storm cut power to 7,500 homes in the north.",
    "The blast killed at least 13 people at the market.\n\nThe blast killed 15 people at the market.",
    "More than 40 firefighters fought the fire at the mill.\n\nThe 45 firefighters at the mill fought the fire all night.",
    "The bus crash in Tarn killed 13 people.\n\nA bus crash in Orsk killed 15 people.",
    "The company cut 800 jobs in 2019.\n\nThe company cut 950 jobs in 2021.",
    "The plant made 300 cars in March.\n\nThe plant made 400 cars in April.",
    "Sixteen soldiers were sent to the border.\n\nThe rebels massed 2,000 soldiers at the border.",
    "Ruiz won 45 percent of the vote.\n\nOrlan won 40 percent of the vote.",
    "The bridge will cost £40m to build.\n\nThe bridge will cost $52m to build.",
    "The survey found that 45 percent of women smoke.\n\nThe survey found that 35 percent of men smoke.",
    "The council approved the plan by 31 votes to 12.\n\nThe council rejected the budget by 36 votes to 12.",
    "Police arrested 23 people at the dock gates on Monday.\n\nPolice arrested 28 people at the dock gates on Tuesday.",
    "Profit was £14.2m in the year to June.\n\nProfit rose from £11.8m the year before.",
    "The ministry says 13 people died in the crash.\n\nThe hospital says 15 people died in the crash.",
    "The firm will hire 300 people in Calder.\n\nIt will hire another 450 people at its other plant in Calder.",
    "The ferry carries 60 passengers and 12 crew.\n\nThe 48 passengers on the upper deck of the ferry got out first.",
    "The fine was £250,000, cut on appeal.\n\nThe first court had set a fine of £280,000, later revised.",
    "The town has 13 nurses.\n\nThe town needs 15 nurses.",
    "Tickets cost £12 for adults.\n\nTickets cost £6 for children.",
]


@pytest.mark.parametrize("text", AGREE)
def test_no_conflict(text):
    assert find(text) == []


def test_most_planted_conflicts_are_found():
    missed = [text for text in PLANTED if not find(text)]
    assert len(missed) <= len(PLANTED) // 5, missed
