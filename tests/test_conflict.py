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


PLANTED += [
    "Eleven sailors were aboard the trawler, the harbour master said.\n\nThe harbour master said all 14 sailors aboard the trawler had been rescued.",
    "Seven hikers were in the hut, the rescue team said.\n\nThe rescue team said all nine hikers in the hut were unhurt.",
    "There were 22 children on the bus, police said.\n\nPolice said all 27 children on the bus were taken home.",
    "Twelve crew members were on the barge, officials said.\n\nOfficials said the 16 crew members on the barge were well.",
    "# Blaze kills 12\n\nFirefighters found 17 bodies in the ruins.\n\nThe blaze killed 17 people, the fire service said.",
    "# Bus crash: 12 dead\n\nA bus plunged off a bridge in Orsk on Monday, killing 16 people.",
    "# Twelve die as bus plunges off bridge\n\nA bus plunged off a bridge in Orsk on Monday, killing 16 people.",
    "# At least 20 killed in landslide\n\nA landslide buried a village on Monday, killing 14 people, officials said.",
    "The mayor said 45 houses burned in the fire on Mill Street.\n\nShe said the 54 houses that burned on Mill Street would be rebuilt.",
    "The company will lay off 300 workers at its Brannock mill, it said.\n\nThe company said it will lay off 450 workers at its Brannock mill.",
    "The airline cancelled 120 flights on Friday because of fog.\n\nPassengers slept on the floor.\n\nThe airline cancelled 210 flights on Friday because of the fog, it said.",
    "Police seized 40 kilos of cocaine at the port.\n\nThe 60 kilos of cocaine seized at the port were hidden in bananas.",
    "The jury awarded her $3.2 million.\n\nThe $2.3 million the jury awarded her will be paid this year.",
    "The new stadium cost €120m.\n\nThe stadium cost €210m and seats 40,000.",
    "The deal is worth $4bn, the companies said.\n\nThe $6bn deal needs the approval of regulators.",
    "Mr Hale was fined $5,000.\n\nHale paid the $8,000 fine on Monday.",
    "The study followed 1,500 patients for a decade.\n\nThe 2,500 patients in the study were all over 50.",
    "The poll found 55% of voters back the plan.\n\nThe poll found that 65% of voters back the plan.",
    "Unemployment stood at 4.2 percent in May.\n\nThe unemployment rate stood at 4.8 percent in May, the office said.",
    "The school has 640 pupils.\n\nThe school, which has 460 pupils, will close.",
    "The vote was 7 to 2, with nine councillors present.\n\nAll 11 councillors present voted.",
    "*Storm leaves 30,000 homes without power*\n\nA storm left 45,000 homes without power on Monday.",
    "The festival drew 80,000 people, the organisers said.\n\nThe organisers said the festival drew 60,000 people.",
    "The hospital has 200 beds.\n\nThe hospital's 250 beds are full.",
    "“Thirteen crew were aboard the tug,” the coastguard said.\n\nThe coastguard said all 15 crew aboard the tug were safe.",
    "Thirteen crew were aboard the tug, the coastguard said.\n\nIn a second statement, the coastguard said that all 15 of the crew aboard the tug were safe.",
    "The coastguard said 13 people were on board the ferry when it sank.\n\nThe ferry sank with 18 people on board, according to the coastguard.",
    "Fourteen miners were trapped underground, the company said.\n\nThe company said all 17 trapped miners had been brought up.",
    "A total of 26 protesters were arrested, police said.\n\nPolice said the 31 arrested protesters would appear in court.",
    "Twenty passengers were on the coach, the operator said. The operator later praised the driver.\n\nAll 24 passengers on the coach walked free, the operator said.",
    "Nine climbers were on the ridge when the storm hit, the guides’ office said.\n\nThe guides’ office said all 11 climbers on the ridge got down alive.",
]
AGREE += [
    "Eleven sailors were aboard the trawler, the harbour master said.\n\nThe owner said 14 sailors were aboard.",
    "The harbour master said 11 sailors were aboard the trawler.\n\nThe union put the figure at 14.",
    "Police said 20 people were arrested. Five more were arrested on Sunday, taking the total to 25.",
    "Eleven of the 14 sailors aboard the trawler were rescued.\n\nThe 11 sailors rescued were in good health.",
    "Police said 12 people were killed in the blast.\n\nBy Tuesday the number of people killed in the blast had risen to 19, police said.",
    "The death toll was 12 on Monday.\n\nThe death toll has climbed to 19.",
    "About 30,000 people marched, police said.\n\nA count by drones found 30,412 people marched.",
    "Russia sent 12,000 soldiers to the border.\n\nNATO says 90,000 soldiers are massed at the border.",
    "The company made 300 cars in March.\n\nThe company made 420 cars in May.",
    "The ticket costs £100.\n\nThe ticket costs $125.",
    "The firm paid £10m (€12m) for the site.\n\nThe firm paid €12m for the site.",
    "A fire in Tarn killed 12 people on Monday.\n\nIn 2019 a fire in Tarn killed 19 people.",
    "The plan was backed by 31 members.\n\nThe plan was opposed by 24 members.",
    "Eight women and six men were aboard.\n\nAll 14 people aboard were safe. The eight women aboard were nurses.",
    "The school has 640 pupils.\n\nThe school had 460 pupils in 2010.",
    "Ana Ruiz, 34, won 45% of the vote in Orsk.\n\nAna Ruiz won 51% of the vote in Tarn.",
    "The ministry said 13 crew were on the tug. The ministry corrected the number to 15 crew on the tug on Monday.",
    "Officials first said 13 crew were on the tug.\n\nThe coastguard said 15 crew were on the tug.",
    "The club sold 400 tickets for the first match.\n\nThe club sold 700 tickets for the second match.",
    "The tug carried 13 crew.\n\nThe ferry carried 40 crew.",
    "The coastguard said 13 crew were aboard the tug.\n\nRescuers pulled 15 crew from a second boat.",
    "The gallery paid £2m for the painting.\n\nThe gallery paid £3m for the sculpture.",
    "Nearly 50 people were hurt in the crash.\n\nSome 48 people were hurt in the crash, police said.",
    "The company employs 1,200 people in Orsk.\n\nThe company employs 4,000 people worldwide.",
]


PLANTED += [
    "Twenty-two miners were underground when the shaft flooded, the company said.\n\nThe company said all 27 miners underground had been brought to the surface.",
    "The harbour authority said nine fishermen were on the boat.\n\nAll seven fishermen on the boat were found alive, the harbour authority said.",
    "Eighteen pupils were on the bus, the school said. The school said all 21 pupils on the bus were unhurt.",
    "Some 350 guests attended the wedding, the hotel said.\n\nThe hotel said all 420 guests who attended the wedding were asked to take a test.",
    "The rescue service said 16 climbers were stranded on the mountain.\n\n“We brought down all 19 climbers stranded on the mountain,” the rescue service said.",
    "Police said 14 people were arrested at the march.\n\nThe 19 people arrested at the march were released on Monday, police said.",
    "The airline said 154 passengers were on the flight.\n\nAll 145 passengers on the flight walked off unhurt, the airline said.",
    "# Coach crash kills 8\n\nEleven people died when a coach hit a bridge near Orsk on Tuesday, police said.",
    "# Firm to shed 1,200 jobs\n\nBrannock Steel is to shed 1,500 jobs, it said on Friday.",
    "# Mayor wins by 400 votes\n\nAna Ruiz won the race for mayor of Tarn by 640 votes, the clerk said.",
    "# £3m for new library\n\nThe council has set aside £5m for a new library in Calder.",
    "# Third of nurses plan to quit\n\nHalf of nurses plan to quit within a year, a survey found.",
    "# Turnout of 61% in island vote\n\nTurnout was 68% in the island vote on Sunday, the electoral office said.",
    "The mayor said 60 trees would be felled in the park.\n\nThe mayor said the 90 trees to be felled in the park were sick.",
    "The company recalled 40,000 heaters.\n\nThe company recalled 60,000 heaters after two fires.",
    "The tunnel will be 12 miles long.\n\nThe tunnel will be 18 miles long and open in 2031.",
    "The gang stole 300 paintings from the castle.\n\nThe 500 paintings stolen from the castle were insured.",
    "The agency fined the bank $20m.\n\nThe agency fined the bank $30m for its lapses, it said.",
    "The loan was for €2.5 million, the minister said.\n\nThe minister said the loan was for €5.2 million.",
    "The ship carried 4,000 containers.\n\nThe ship, which carried 6,000 containers, ran aground.",
]
AGREE += [
    "Twenty-two miners were underground, the company said.\n\nThe union said 27 miners were underground.",
    "The company said 22 miners were underground. It later revised the figure to 27 miners.",
    "Nine of the 14 fishermen were found. The nine fishermen were cold. The other five fishermen are missing.",
    "Police arrested 14 people at the march on Saturday.\n\nPolice arrested 19 people at the march on Sunday.",
    "Three men and four women were on the boat.\n\nAll seven people on the boat were saved.",
    "The club has 400 members.\n\nThe club had 250 members in 2005.",
    "The council spent £3m on roads.\n\nThe council spent £5m on schools.",
    "About a third of voters backed the plan.\n\nThe plan was backed by 34% of voters.",
    "The march drew 9,800 people.\n\nThe march drew almost 10,000 people.",
    "The bank lost £1.2bn.\n\nThe bank lost £1,200m.",
    "The toll had risen to 15 by Monday. On Sunday 13 people had been killed.",
    "Some 13 people were killed in the first blast.\n\nSome 15 people were killed in the second blast.",
    "The northern army said 13 soldiers were killed.\n\nThe southern army said 15 soldiers were killed.",
    "Profits were £3m, up from £2.4m a year earlier.\n\nProfits were £2.4m last year.",
    "The firm will cut 300 jobs in Orsk and 500 jobs in Tarn.\n\nThe 500 jobs in Tarn are in its mill.",
    "The fund holds $12m.\n\nThe fund is aiming for $20m.",
    "The price of a ticket is £12.\n\nThe price of a ticket for children is £8.",
]


@pytest.mark.parametrize("text", AGREE)
def test_no_conflict(text):
    assert find(text) == []


def test_most_planted_conflicts_are_found():
    missed = [text for text in PLANTED if not find(text)]
    assert len(missed) <= len(PLANTED) // 12, missed


def test_the_message_says_where_the_other_figure_is():
    finding = find("Thirteen crew were aboard the tug.\n\nIt rained.\n\nAll 15 crew aboard the tug were safe.")[0]
    assert finding.message == "'Thirteen crew' here, '15 crew' in paragraph 3: explain or align"
    assert [related.text for related in finding.related] == ["15 crew"]
    assert finding.severity == "warning"
    assert "'15 people' in paragraph 1" in find("# Fire kills 13\n\nA fire killed 15 people in Tarn on Sunday.")[0].message


ROUND = "The trust helped 13 families in the valley.\n\nThe trust helped 15 families in the valley."
ABOUT = "About 50,000 fans filled the stadium.\n\nThe 51,312 fans in the stadium saw no goals."
LOOSE = "The tug sank with 13 crew.\n\nThe port said 15 crew slept in a hall that the tug owns."
HEADLINE = "# Fire kills 13\n\nA fire killed 15 people in Tarn on Sunday."


@pytest.mark.parametrize(("text", "options", "found"), [
    (ROUND, {}, 1),
    (ROUND, {"rounding": 0.2}, 0),
    (ABOUT, {}, 0),
    (ABOUT, {"rounding": 0.01}, 1),
    (LOOSE, {}, 0),
    (LOOSE, {"match": "loose"}, 1),
    (HEADLINE, {}, 1),
    (HEADLINE, {"scopes": ("body",)}, 0),
])  # fmt: skip
def test_options(text, options, found):
    assert len(find(text, **options)) == found


def test_captions_and_tables_are_held_against_the_body():
    html = (
        "<article><h1>Tug sinks</h1><p>The coastguard said 15 crew were aboard the tug.</p>"
        "<figure><figcaption>The tug sank with 13 crew aboard.</figcaption></figure></article>"
    )
    found = lint(read(html, "html"), [RULES["conflicting-figures"]], set())[0]
    assert [finding.message for finding in found] == ["'15 crew' here, '13 crew' in a caption: explain or align"]


def test_a_long_draft_stays_linear():
    draft = "\n\n".join(f"The port said {n} crew were aboard the tug for £{n}m." for n in range(10, 3000))
    assert find(draft) == []
