"""The same claim in two places of a draft: hedged or attributed in one, flat in the other."""

import pytest
from reading import read

from attrlint.checkers.hedges.consistency.dropped import hedge_dropped
from attrlint.checkers.hedges.consistency.headline import headline_hedge_mismatch
from attrlint.checkers.hedges.parties import uneven_verbs
from attrlint.lint import lint
from attrlint.rules import shipped_rules

RULES = [rule for rule in shipped_rules() if rule.id in ("hedge-dropped", "headline-hedge-mismatch", "uneven-verbs")]

# Paragraphs of a draft; the last one is flat.
DROPPED = [
    ('The mayor allegedly took payments from the quarry firm.', 'After the mayor took payments from the quarry firm, the permit was approved.'),
    ('The crew is believed to have dumped 400 barrels at sea.', 'The ship had dumped 400 barrels before the storm.'),
    ('The clerk reportedly burned three ledgers in the yard.', 'Nobody stopped her when she burned three ledgers.'),
    ('Prosecutors allege that Dunmore laundered cash through a bakery.', 'Dunmore laundered cash through the bakery for six years.'),
    ('The trader is accused of forging two invoices.', 'The trader forged two invoices in March.'),
    ('Hale is suspected of starting the fire in the warehouse.', 'When Hale started the warehouse fire, nobody was inside.'),
    ('The minister denied that he met the lobbyist in Orsk.', 'The minister met the lobbyist at a hotel in Orsk.'),
    ('The minister denies meeting the lobbyist in Orsk.', 'The minister met the lobbyist twice in Orsk.'),
    ('The caretaker allegedly stole four paintings.', 'The theft of four paintings by the caretaker was found out on Monday.'),
    ('The alleged theft of four paintings by the caretaker has shaken the museum.', 'The caretaker stole four paintings over two years.'),
    ('The alleged payments from the quarry firm to the mayor began in 2019.', 'The quarry firm paid the mayor for three years.'),
    ('Residents claim the plant dumped solvents in the river.', 'The plant dumped solvents in the river until May.'),
    ('The union accused the depot of cheating drivers out of overtime pay.', 'The depot cheated drivers out of overtime pay.'),
    ('Lorne Vask may have leaked the exam papers to a tutor.', 'Lorne Vask leaked the exam papers to a tutor, and the school sacked him.'),
    ('The pilot is said to have ignored two warnings from the tower.', 'The pilot ignored two warnings from the tower.'),
    ('It is understood that the bank closed 40 accounts without notice.', 'The bank closed 40 accounts without notice.'),
    ('The coach purportedly bribed a referee before the cup final.', 'The coach bribed a referee before the cup final, and the club kept the trophy.'),
    ('Police believe the brothers smuggled tobacco through the port.', 'The brothers smuggled tobacco through the port.'),
    ('The suspected arson at the timber yard destroyed nine lorries.', 'Arson at the timber yard destroyed nine lorries.'),
    ('The firm supposedly hid the defect from inspectors.', 'The firm hid the defect from inspectors.'),
    ('A former guard claimed that wardens beat inmates in the laundry.', 'Wardens beat inmates in the laundry, and nobody was sacked.'),
    ('Gunmen reportedly killed six farmers near Tarn.', 'The gunmen who killed six farmers near Tarn are still at large.'),
    ('Gunmen reportedly killed six farmers near Tarn.', 'The killing of six farmers near Tarn by gunmen has closed the road.'),
    ('The opposition alleges that the governor rigged the ballot in two towns.', 'The governor rigged the ballot in two towns.'),
    ('The dealer was alleged to have sold fake coins to collectors.', 'The dealer sold fake coins to collectors.'),
    ('The opposition has alleged the minister misled parliament about flood money.', 'The minister misled parliament about flood money.'),
    ('The nurse is thought to have poisoned two patients.', 'The nurse poisoned two patients at the clinic.'),
    ('There are allegations that the sheriff sold seized guns.', 'The sheriff sold seized guns.'),
    ('There are claims that the sheriff sold seized guns to a cousin.', 'The sheriff sold seized guns to a cousin.'),
    ('The director apparently shredded the audit files on Friday night.', 'The director shredded the audit files on Friday night.'),
    ('Rebels allegedly shelled the market in Dorne.', 'The rebels shelled the market in Dorne as shoppers arrived.'),
    ('The army denies shelling the hospital in Dorne.', 'The army shelled the hospital in Dorne at noon.'),
    ('Ana Ruiz, who allegedly defrauded the charity, has left town.', 'Ruiz defrauded the charity over four years.'),
    ('Ruiz allegedly defrauded the charity of £40,000.', 'She defrauded the charity of £40,000.'),
    ('A rumoured sale of the ferry arm has unsettled staff at Kestrel.', 'Kestrel sold the ferry arm.'),
    ('The landlord disputes that he overcharged tenants for heating.', 'The landlord overcharged tenants for heating.'),
    ('Villagers say soldiers looted the grain store.', 'Soldiers looted the grain store.'),
    ('The council bullied two clerks, a lawyer for the women said.', 'The council bullied two clerks.'),
    ('The company poisoned the lake, campaigners say.', 'The company poisoned the lake.'),
    ('The boat was carrying 30 people when it sank, survivors said.', 'The boat was carrying 30 people when it sank.'),
    ('Unconfirmed reports say the general fled to Orsk by helicopter.', 'The general fled to Orsk by helicopter.'),
    ('The chairman is reported to have resigned over the audit.', 'The chairman’s resignation over the audit leaves the board with five members.'),
    ('The club reportedly fired the keeper for refusing to play.', 'The dismissal of the keeper for refusing to play angered fans.'),
    ('The chain is reportedly closing nine stores.', 'The closure of nine stores by the chain begins in June.'),
    ('Hackers are suspected of breaching the hospital’s records.', 'Hackers breached the hospital’s records in April.'),
    ('Two officers allegedly assaulted a student outside the library.', 'The assault on a student outside the library by two officers was filmed.'),
    ('The developer is accused of bribing three councillors.', 'The bribery of three councillors by the developer went on for a year.'),
    ('The bookkeeper is alleged to have siphoned £80,000 from the lifeboat fund.', 'The bookkeeper siphoned £80,000 from the lifeboat fund, leaving it unable to pay the crew.'),
    ('According to the lawsuit, Kestrel Foods mislabelled horse meat as beef.', 'Kestrel Foods mislabelled horse meat as beef for two years.'),
    ('Locals accuse the mill of pumping dye into the stream at night.', 'The mill pumped dye into the stream at night.'),
    ('A councillor has accused the developer of felling protected oaks before dawn.', 'The developer felled the protected oaks before dawn on Sunday.'),
    ('The senator reportedly used campaign money to buy a yacht.', 'The senator used campaign money to buy the yacht.'),
    ('The senator is reported to have used campaign money to buy a yacht.', 'The senator bought the yacht with campaign money.'),
    ('It is alleged that the priest hid letters from the bishop.', 'The priest hid letters from the bishop.'),
    ('The regulator suspects that Orsk Gas overcharged pensioners.', 'Orsk Gas overcharged pensioners last winter.'),
    ('Witnesses said the trawler rammed the patrol boat twice.', 'The trawler rammed the patrol boat twice before sinking.'),
    ('The singer allegedly punched a photographer outside the Grand Hotel.', 'After the singer punched a photographer outside the Grand Hotel, the tour was cancelled.'),
    ('The singer allegedly punched a photographer outside the Grand Hotel.', 'The tour was cancelled after the singer punched a photographer outside the Grand Hotel.'),
    ('The drone strike reportedly killed a wedding party of 11 in Marsa.', 'The strike that killed a wedding party of 11 in Marsa has drawn protests.'),
    ('Investigators believe a faulty valve caused the explosion at the refinery.', 'The faulty valve that caused the refinery explosion was made in Orsk.'),
    ('Police suspect arson at the chapel in Brenn.', 'Arson destroyed the chapel in Brenn.'),
    ('The teacher denies taking the exam papers home.', 'The teacher took the exam papers home in June.'),
    ('Ministers are thought to have ignored warnings about the dam.', 'Ministers ignored warnings about the dam for a decade.'),
    ('Union leaders claim managers spied on staff with hidden cameras.', 'Managers spied on staff with hidden cameras.'),
    ('The alleged assault on the referee by two players ended the match.', 'Two players assaulted the referee.'),
    ('The alleged fraud by the treasurer cost the choir $9,000.', "The treasurer's fraud cost the choir $9,000."),
    ('The general is said to have ordered the killing of 12 villagers.', 'The general ordered the killing of 12 villagers.'),
    ('Hospital bosses apparently knew of the infected water for months.', 'Hospital bosses knew of the infected water for months.'),
    ('Campaigners say the airline broke its promise to refund passengers.', 'The airline broke its promise to refund passengers.'),
    ('Aziz supposedly threatened a neighbour with a shovel.', 'Aziz threatened a neighbour with a shovel, and the feud went on.'),
    ("The bank's collapse was caused by reckless lending, critics argue.", "The bank's collapse was caused by reckless lending."),
    ('The minister accepted gifts from the casino owner, documents seen by the Post suggest.', 'The minister accepted gifts from the casino owner.'),
    ('The dealership allegedly rolled back the mileage on 60 vans.', 'The dealership rolled back the mileage on 60 vans and sold them as new.'),
    ('The landlord purportedly cut off the heating to force tenants out.', 'The landlord cut off the heating to force tenants out.'),
    ('Smugglers reportedly bribed border guards near Kessa.', 'The guards whom smugglers bribed near Kessa kept their jobs.'),
    ('The airline is accused of hiding engine faults.', 'The airline hid engine faults for three years.'),
    ('A former aide alleges the senator pocketed campaign donations.', 'The senator pocketed campaign donations.'),
    ('The church allegedly covered up abuse by two priests.', 'The church covered up abuse by two priests.'),
    ('Officials at the ministry allegedly destroyed flood maps.', 'After officials at the ministry destroyed the flood maps, nobody could say where the water would go.'),
    ('Investors claim the founder faked sales figures.', 'The founder faked sales figures to please investors.'),
    ('The keeper is rumoured to have thrown the match for money.', 'The keeper threw the match for money.'),
    ('It has been alleged that the dean changed grades for athletes.', 'The dean changed grades for athletes.'),
    ('The gang allegedly laundered $3 million through a nail salon.', 'The gang laundered $3 million through a nail salon in Kessa.'),
    ('Troops are suspected of torturing detainees at the barracks.', 'Troops tortured detainees at the barracks.'),
    ('The detainees were allegedly tortured at the barracks by troops.', 'Troops tortured the detainees at the barracks.'),
    ('The lender may have charged hidden fees to 4,000 widows.', 'The lender charged hidden fees to 4,000 widows.'),
    ('Hale allegedly stabbed a man outside a bar in Kessa.', 'Hale stabbed the man outside the bar after a row.'),
    ('Hale is accused of stabbing a man outside a bar in Kessa.', 'He stabbed the man outside the bar in Kessa.'),
    ('The harbour board — last elected in 2019 — sold the crane to a brewer, two former employees claim.', 'The harbour board sold the crane to a brewer.'),
    ('The mayor was driven to Orsk in a police van, according to unconfirmed reports.', 'The mayor was driven to Orsk in a police van.'),
    ('Police allegedly kicked people at the gate.', 'Police kicked people at the gate, and nobody was sacked.'),
    ('The Kestrel fund reportedly held two raffles in May.', 'The Kestrel fund held a raffle at the pier in May.'),
]
CONSISTENT = [
    ('Hale played down any role the ferry firm may have played in selling the pier.', 'Hale knew the role the ferry firm played in selling the pier.'),
    ('Denying claims of fraud, the party cast 700 votes in Orsk.', 'The party cast 300 votes for Hale in Orsk.'),
    ('Whatever the mill poured into the stream, the town must pay.', 'The mill allegedly poured dye into the stream.'),
    ('The mayor allegedly took payments from the quarry firm.', 'The permit was approved after the alleged payments to the mayor.'),
    ('The clerk reportedly burned three ledgers.', 'The police said she burned three ledgers.'),
    ('The clerk reportedly burned three ledgers.', 'If she burned three ledgers, nobody saw it.'),
    ('The clerk reportedly burned three ledgers.', 'The trustees denied that she burned three ledgers.'),
    ('The clerk reportedly burned three ledgers.', 'Did the clerk burn three ledgers?'),
    ('The clerk reportedly burned three ledgers.', 'Police then confirmed that the clerk burned three ledgers.', 'The clerk burned three ledgers in all.'),
    ('The trader is accused of forging two invoices.', 'He pleaded guilty on Friday to forging two invoices.', 'The trader forged two invoices in March.'),
    ('The trader allegedly forged two invoices.', 'The trader was convicted in May.', 'The trader forged two invoices in March.'),
    ('The trader allegedly forged two invoices.', '“The trader forged two invoices,” said Mo Aziz.'),
    ('The trader allegedly forged two invoices.', 'Inspectors are investigating whether the trader forged two invoices.'),
    ('The trader allegedly forged two invoices.', 'The trader has not forged two invoices.'),
    ('The trader allegedly forged two invoices.', 'The trader could have forged two invoices.'),
    ('The trader allegedly forged two invoices.', 'The trader was charged with forging two invoices.'),
    ('The trader allegedly forged two invoices.', 'The trader planned to forge two invoices.'),
    ('Police arrested three men, the chief said.', 'The three men were arrested at a farm near Tarn.'),
    ('The fire started in the kitchen, the chief said.', 'The chief gave a talk on kitchen fires.'),
    ('The chain is reportedly closing nine stores.', 'The chain opened nine stores last year.'),
    ('The ministry has not confirmed the presence of rebels in Dorne.', 'Possible rebels in Dorne keep the shops shut.'),
    ('The mayor allegedly took payments from the quarry firm.', 'The mayor took the train from the quarry.'),
    ('Hale allegedly beat Ruiz outside a bar.', 'Vask beat Okafor outside a bar.'),
    ('The crew is believed to have dumped 400 barrels.', 'The crew had dumped 12 barrels in 2003, a fine shows.'),
    ('The bank is said to have closed 40 accounts.', 'The bank closed 12 accounts in 2019.'),
    ('The nurse is thought to have poisoned two patients.', 'The nurse who is thought to have poisoned two patients is in custody.'),
    ('Boeing’s crewed mission is reportedly expected to launch next year.', 'SpaceX launched its first crewed mission on Sunday.'),
    ('The opposition alleges that the governor rigged the ballot.', 'The governor rejected the claim that he rigged the ballot.'),
    ('The firm may sell its ferry arm.', 'The firm will sell its ferry arm if the price is right.'),
    ('The bookkeeper is alleged to have siphoned £80,000 from the lifeboat fund.', 'The bookkeeper is accused of siphoning £80,000 from the lifeboat fund.'),
    ('The bookkeeper allegedly siphoned £80,000.', "The bookkeeper's lawyer said she had siphoned nothing from the fund."),
    ('The firm may cut 200 jobs.', 'Unions fear the firm will cut 200 jobs.'),
    ('The firm may cut 200 jobs in Orsk.', 'The firm cut 200 jobs in Orsk in 2012.'),
    ('The singer allegedly punched a photographer outside the Grand Hotel.', 'The singer was acquitted of punching a photographer outside the Grand Hotel.'),
    ('The singer allegedly punched a photographer.', 'A court later ruled that the singer had punched the photographer.', 'The singer punched the photographer twice.'),
    ('The singer allegedly punched a photographer.', 'The singer admitted on Monday that he had punched the photographer.', 'The singer punched the photographer twice.'),
    ('The singer allegedly punched a photographer at the hotel.', 'Why the singer would punch a photographer at the hotel is unclear.'),
    ('The mayor allegedly took bribes.', 'The mayor took office in 2019.'),
    ('The mayor allegedly took bribes from the quarry firm.', 'Had the mayor taken bribes from the quarry firm, he would have been richer.'),
    ('The council will meet on Monday to discuss the school roof, the clerk said.', 'The council will meet on Monday to discuss the school roof.'),
    ('The school opened in 1931, the head said.', 'The school opened in 1931.'),
    ('The storm killed nine people, the governor said.', 'The storm killed nine people.'),
    ('The company said it had hired 40 drivers.', 'The company hired 40 drivers.'),
    ('She said she sold the van in May.', 'She sold the van in May.'),
    ('The ship is believed to have sunk in 1712.', 'The ship sank another vessel in 1712.'),
    ('Okafor reportedly met the donor in Orsk.', 'Okafor met the donor in Orsk, she has confirmed.'),
    ('Police are investigating whether the clerk burned the ledgers.', 'The clerk was suspended.'),
    ('The clerk allegedly burned the ledgers.', 'Reports that the clerk burned the ledgers spread quickly.'),
    ('The clerk allegedly burned the ledgers.', 'Rumours that the clerk burned the ledgers spread quickly.'),
    ('The clerk allegedly burned the ledgers.', 'The claim that the clerk burned the ledgers is false.'),
    ('The clerk allegedly burned the ledgers.', 'It would be a crime if the clerk burned the ledgers.'),
    ('The clerk allegedly burned the ledgers.', 'The clerk might have burned the ledgers.'),
    ('Hale reportedly resigned.', 'Ruiz resigned in March over the audit.'),
    ('Police have not confirmed that the blast killed two sailors.', 'The navy is looking into the blast.'),
    ('Two sailors may have been killed in the blast.', 'The blast shook the harbour at noon.'),
    ('The mill allegedly dumped dye in the stream.', 'The mill stands beside the stream.'),
    ('The mill allegedly dumped dye in the stream.', 'The council says the mill dumped dye in the stream.'),
    ('The mill allegedly dumped dye in the stream.', 'According to the council, the mill dumped dye in the stream.'),
    ('The mill allegedly dumped dye in the stream.', 'The mill denied it had dumped dye in the stream.'),
    ('The mill allegedly dumped dye in the stream.', 'Whoever dumped dye in the stream, the mill must pay.'),
    ('The mill allegedly dumped dye in the stream.', 'The mill reportedly dumped dye in the stream.'),
    ('The mill allegedly dumped dye in the stream.', 'The mill is to stop dumping dye in the stream.'),
    ('The mill allegedly dumped dye in the stream.', 'The mill dumped dye in the stream, the inspector found.'),
    ('The mill allegedly dumped dye in the stream.', 'The mill was fined in May for dumping dye in the stream.'),
    ('The mill allegedly dumped dye in the stream.', '"The mill dumped dye in the stream."'),
    ('The mill allegedly dumped dye in the stream.', 'The mill never dumped dye in the stream.'),
    ('The suspected fraud at the bank came to light in May.', 'The bank opened a fraud line in May.'),
    # The deed is known; who did it is alleged.
    ('Hale allegedly stabbed a man outside a bar in Kessa.', 'The man was stabbed outside a bar in Kessa.'),
    ('Hale allegedly stabbed a man outside a bar in Kessa.', 'The stabbing outside a bar in Kessa shocked the town.'),
    ('Hale is accused of stabbing a student outside a bar in Kessa.', 'The student, who was stabbed outside a bar in Kessa, is in hospital.'),
    ('Hale denies stabbing a student outside a bar in Kessa.', 'A student was stabbed outside a bar in Kessa in May.'),
    ('The brothers are suspected of stealing 12 cars in Orsk.', 'Twelve cars were stolen in Orsk in May.'),
]
FIRMER = [
    ('Minister lied about flood money', 'The minister misled parliament about flood money, the opposition has alleged.'),
    ('Mayor took payments from quarry firm', 'The mayor allegedly took payments from the quarry firm, a court heard.'),
    ('Quarry firm bribed mayor', 'The quarry firm is accused of bribing the mayor with holidays.'),
    ('Nurse poisoned two patients', 'A nurse is thought to have poisoned two patients at the clinic in Tarn.'),
    ('Rebels kill six farmers near Tarn', 'Rebels reportedly killed six farmers near Tarn on Sunday.'),
    ('Council bullied two clerks', 'The council bullied two clerks into resigning, a lawyer for the women has claimed.'),
    ('Coach bribed referee before final', 'The coach purportedly bribed a referee before the cup final in May.'),
    ('Brothers smuggled tobacco through port', 'Police believe the brothers smuggled tobacco through the port for years.'),
    ('Army shelled Dorne hospital', 'The army has denied shelling the hospital in Dorne.'),
    ('Bank closed 40 charity accounts', 'It is understood that the bank closed 40 charity accounts without notice.'),
    ('Governor Rigged Ballot in Two Towns', 'The opposition claims Governor Ana Ruiz rigged the ballot in two towns.'),
    ('Ferry firm hid hull defect', 'The ferry firm may have hidden a defect in the hull from inspectors.'),
    ('Bakery laundered cash for gang', 'Prosecutors allege that a bakery in Tarn laundered cash for the gang.'),
    ('Company poisons lake', 'The company poisoned the lake, campaigners say.'),
    ('Director shredded audit files', 'The director of the port authority shredded the audit files, a former clerk has alleged.'),
    ('Coach groped teenage swimmer', 'A swimming coach is accused of groping a teenage swimmer at a training camp.'),
    ('Council leader pocketed grant money', 'The council leader pocketed grant money meant for a youth club, a whistleblower claims.'),
    ('Soldiers burned village school', 'Soldiers burned the village school in Marsa, residents said.'),
    ("Ex-mayor's son ran drug ring", "The former mayor's son allegedly ran a drug ring from a car wash."),
    ('Bank chief leaked merger plans', "The bank's chief executive is suspected of leaking the merger plans to a friend."),
    ('Doctor sold fake vaccine cards', 'A doctor in Orsk allegedly sold fake vaccine cards to 300 patients.'),
    ('Gas leak caused hotel blast', 'A gas leak may have caused the hotel blast, investigators believe.'),
    ('Factory dumped waste in river for years', 'A factory in Brenn dumped waste in the river for years, according to a lawsuit.'),
    ('Vale paid bribes to win stadium contract', 'Prosecutors allege that Vale paid bribes to win the stadium contract.'),
    ('Spy chief bugged own minister', "The spy chief is said to have bugged his own minister's phone."),
    ('Teachers changed pupils’ exam marks', 'Teachers at the school are alleged to have changed pupils’ exam marks.'),
    ('Rebels shot down transport plane', 'Rebels claim to have shot down a transport plane over Marsa.'),
    ('Charity boss spent donations on cars', 'Donations were spent on cars by the head of the charity, a former trustee has alleged.'),
    ('Chain to close nine stores', 'The chain is reportedly to close nine stores.'),
    ('Judge blocks sale of Tarn pier', 'A court in Orsk reportedly blocked the sale of the pier at Tarn.'),
    ('Ruiz wins Tarn primary, says the march of the Greens goes on', 'Ana Ruiz purportedly won the primary in Tarn.'),
    ('Harbour board offers ‘big and fair’ deal to Kestrel', 'The harbour board offered a deal to Kestrel, critics have alleged.'),
    ('Hale and Ruiz pledge to work together; deal may come', 'Hale and Ruiz allegedly pledged to work together on Sunday.'),
    ('Ministers ignored dam warnings', 'Ministers are thought to have ignored warnings about the dam.'),
]
AS_FIRM = [
    ('Court hears mayor took payments from quarry firm', 'The mayor allegedly took payments from the quarry firm.'),
    ('Opposition says minister lied about flood money', 'The minister misled parliament about flood money, the opposition has alleged.'),
    ('Minister ‘lied about flood money’', 'The minister “lied about flood money”, the opposition has alleged.'),
    ('Opposition: minister lied about flood money', 'The minister misled parliament about flood money, the opposition has alleged.'),
    ('Minister lied about flood money, says opposition', 'The minister misled parliament about flood money, the opposition has alleged.'),
    ('Minister lied about flood money – opposition', 'The minister misled parliament about flood money, the opposition has alleged.'),
    ('Did minister lie about flood money?', 'The minister misled parliament about flood money, the opposition has alleged.'),
    ('Minister accused of lying about flood money', 'The minister misled parliament about flood money, the opposition has alleged.'),
    ('Minister in row over alleged flood money lies', 'The minister misled parliament about flood money, the opposition has alleged.'),
    ('Minister’s flood money lie', 'The minister lied about flood money, the opposition has alleged.'),
    ('Quarry payments to mayor', 'The mayor allegedly took payments from the quarry firm.'),
    ('Minister lied about flood money', 'The minister misled parliament about flood money, the opposition has alleged.\n\nThe minister later admitted that he had misled parliament about the flood money.'),
    ('Mayor took payments from quarry firm', 'The mayor allegedly took payments from the quarry firm in 2019.\n\nA jury convicted him in May.'),
    ('Rebels kill six farmers near Tarn', 'Rebels killed six farmers near Tarn on Sunday. The army said the rebels fled.'),
    ('Mayor opens new bridge', 'The mayor allegedly took payments from the quarry firm before the bridge was opened.'),
    ('Nurse may have poisoned two patients', 'A nurse is thought to have poisoned two patients at the clinic in Tarn.'),
    ('Firm to close nine stores', 'The firm said it would close nine stores in May.'),
    ('Three held after farm raid', 'Police said they had arrested three men after a raid on a farm.'),
    ('Coach accused of groping swimmer', 'A swimming coach is accused of groping a teenage swimmer at a training camp.'),
    ('Coach ‘groped teenage swimmer’', 'A swimming coach is accused of groping a teenage swimmer at a training camp.'),
    ('Coach charged with groping swimmer', 'A swimming coach is accused of groping a teenage swimmer at a training camp.'),
    ('Coach denies groping swimmer', 'A swimming coach is accused of groping a teenage swimmer at a training camp.'),
    ('Coach allegedly groped swimmer', 'A swimming coach is accused of groping a teenage swimmer at a training camp.'),
    ('Police: coach groped swimmer', 'A swimming coach is accused of groping a teenage swimmer at a training camp.'),
    ('Vale guilty of bribery over stadium contract', 'Vale paid bribes to win the stadium contract, prosecutors had alleged.\n\nThe jury found him guilty on Friday.'),
    ('Vale paid bribes to win stadium contract', 'Prosecutors alleged that Vale paid bribes to win the stadium contract.\n\nThe jury found him guilty on Friday.'),
    ('What we know about the dam warnings', 'Ministers are thought to have ignored warnings about the dam.'),
    ('The dam warnings', 'Ministers are thought to have ignored warnings about the dam.'),
    ('Ministers under fire over dam', 'Ministers are thought to have ignored warnings about the dam.'),
    ('Factory waste in river: the lawsuit explained', 'A factory in Brenn dumped waste in the river for years, according to a lawsuit.'),
    ('Lawsuit says factory dumped waste in river', 'A factory in Brenn dumped waste in the river for years, according to a lawsuit.'),
]


def dropped(*paragraphs: str, **options):
    article = read("\n\n".join(paragraphs), "markdown")
    return [(article[hit.span], hit.fields["how"], hit.confidence) for hit in hedge_dropped(article, **options)]


def firmer(draft: str, format: str = "markdown", **options):
    article = read(draft, format)
    return [(article[hit.span], hit.fields["where"], hit.confidence) for hit in headline_hedge_mismatch(article, **options)]


@pytest.mark.parametrize("paragraphs", DROPPED, ids=lambda row: row[-1][:50])
def test_dropped(paragraphs):
    found = dropped(*paragraphs)
    assert len(found) == 1
    assert found[0][0] in paragraphs[-1]


@pytest.mark.parametrize("paragraphs", DROPPED, ids=lambda row: row[-1][:50])
def test_dropped_before_it_is_hedged(paragraphs):
    assert [text in paragraphs[-1] for text, _, _ in dropped(*reversed(paragraphs))] == [True]


@pytest.mark.parametrize("paragraphs", CONSISTENT, ids=lambda row: row[-1][:50])
def test_consistent(paragraphs):
    assert dropped(*paragraphs) == []


@pytest.mark.parametrize(("title", "copy"), FIRMER)
def test_firmer_headline(title, copy):
    assert len(firmer(f'---\ntitle: "{title}"\n---\n\n{copy}\n')) == 1


@pytest.mark.parametrize(("title", "copy"), AS_FIRM)
def test_headline_no_firmer(title, copy):
    assert firmer(f'---\ntitle: "{title}"\n---\n\n{copy}\n') == []


PAID = "The mayor allegedly took payments from the quarry firm."
FLAT = "The mayor took payments from the quarry firm."


@pytest.mark.parametrize(
    ("paragraphs", "options", "count"),
    [
        ([PAID, FLAT], {"min_overlap": 4}, 1),
        ([PAID, FLAT], {"min_overlap": 6}, 0),
        (["The clerk allegedly burned ledgers.", "The clerk burned ledgers."], {"min_overlap": 4}, 0),
        (["Vale allegedly lied.", "Vale lied."], {}, 0),
        (["Vale allegedly lied.", "Vale lied."], {"min_overlap": 2}, 1),
        ([PAID, FLAT], {"window": "paragraph"}, 0),
        ([f"{PAID} {FLAT}"], {"window": "paragraph"}, 1),
        ([PAID, FLAT], {"window": "section"}, 1),
        ([PAID, "## The pit", FLAT], {"window": "section"}, 0),
        ([PAID, "## The pit", FLAT], {}, 1),
        ([PAID, "He pleaded guilty in May.", FLAT], {}, 0),
        ([PAID, "He pleaded guilty in May.", FLAT], {"confirmation_cues": False}, 1),
        ([PAID, "The clerk could not confirm that.", FLAT], {}, 1),
    ],
)
def test_options_of_dropped(paragraphs, options, count):
    assert len(dropped(*paragraphs, **options)) == count


def test_unknown_window():
    with pytest.raises(ValueError):
        dropped(PAID, FLAT, window="page")


@pytest.mark.parametrize(
    ("paragraphs", "how", "confidence"),
    [
        ([PAID, FLAT], "'allegedly' in paragraph 1", "high"),
        (["It was hot.", PAID, FLAT], "'allegedly' in paragraph 2", "high"),
        (["The firm poisoned the lake at Tarn, campaigners say.", "The firm poisoned the lake at Tarn."], "from campaigners in paragraph 1", "medium"),
    ],
)
def test_what_is_said_of_it(paragraphs, how, confidence):
    assert [row[1:] for row in dropped(*paragraphs)] == [(how, confidence)]


def test_a_pronoun_is_who_it_stands_for():
    assert dropped("Ana Hale allegedly forged the invoices.", "Hale is 40. She forged the invoices in May.")
    assert dropped("Ana Hale allegedly forged the invoices.", "Bo Ruiz is 40. He forged the invoices in May.") == []


HEAD = "Mayor took payments from quarry firm"


@pytest.mark.parametrize(
    ("draft", "options", "found"),
    [
        (f"---\ntitle: {HEAD}\n---\n{PAID}", {}, [(HEAD, "headline")]),
        (f"---\ntitle: {HEAD}\n---\n{PAID}", {"fields": ("standfirst",)}, []),
        (f"---\ntitle: {HEAD}\n---\n{PAID}", {"min_overlap": 7}, []),
        (f"---\ntitle: Tarn\nstandfirst: {HEAD}\n---\n{PAID}", {}, [(HEAD, "standfirst")]),
        (f"---\ntitle: Tarn\nstandfirst: {HEAD}\n---\n{PAID}", {"fields": ("title",)}, []),
        (f"---\ntitle: Tarn\n---\n![{HEAD}](a.jpg)\n\n{PAID}", {"fields": ("alt",)}, [(HEAD, "picture’s description")]),
        (f"---\ntitle: Tarn\n---\n![{HEAD}](a.jpg)\n\n{PAID}", {"fields": ("caption",)}, []),
        (f"---\ntitle: Tarn\nsocial: {HEAD}\n---\n{PAID}", {}, [("allegedly", "social text")]),
        (f"---\ntitle: Tarn\nog_title: {HEAD}\n---\n{PAID}", {}, [("allegedly", "social text")]),
        (f"---\ntitle: Tarn\nsocial: {HEAD}\n---\n{PAID}", {"fields": ("title", "alt")}, []),
        (f"---\ntitle: ‘{HEAD}’\n---\n{PAID}", {}, []),
        (f"---\ntitle: ‘{HEAD}’\n---\n{PAID}", {"claim_quotes_count": False}, [(HEAD, "headline")]),
        (f"---\ntitle: {HEAD}\nsection: opinion\n---\n{PAID}", {}, []),
    ],
)
def test_fields(draft, options, found):
    assert [row[:2] for row in firmer(draft, **options)] == found


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (f'<head><meta property="og:title" content="{HEAD}"></head><article><h1>Tarn</h1><p>{PAID}</p></article>', ["social text"]),
        (f"<head><meta content='{HEAD}' name='twitter:description'></head><article><h1>Tarn</h1><p>{PAID}</p></article>", ["social text"]),
        (f'<article><h1>Tarn</h1><img src="a.jpg" alt="{HEAD}"><p>{PAID}</p></article>', ["picture’s description"]),
        (f"<article><h1>Tarn</h1><figure><figcaption>{HEAD}</figcaption></figure><p>{PAID}</p></article>", ["caption"]),
        (f"<article><h1>{HEAD}</h1><p>{PAID}</p></article>", ["headline"]),
        (f'<article><h1>Tarn</h1><img src="a.jpg" alt="A quarry"><p>{PAID}</p></article>', []),
    ],
)
def test_pages(page, found):
    assert [row[1] for row in firmer(page, "html")] == found


def test_messages():
    draft = f"---\ntitle: {HEAD}\n---\n\n{PAID}\n\n{FLAT} The permit came later."
    article = read(draft, "markdown")
    said = {finding.rule: finding.message for finding in lint(article, RULES, {rule.id for rule in RULES})[0]}
    assert said == {
        "hedge-dropped": "'The mayor took payments from the quarry firm': flat here, 'allegedly' in paragraph 1: carry the hedge or"
        " the source across",
    }  # the headline says no more than the last paragraph


ROAD = "The ministry said the road was open. The ministry said the road was dry.\n\n"


@pytest.mark.parametrize(
    ("draft", "options", "tables"),
    [
        (ROAD + "Villagers claimed the road was blocked. They claimed the road was icy.", {}, ["ministry: said 2; Villagers: claimed 2"]),
        (ROAD + "Villagers claimed the road was blocked.", {}, []),
        (ROAD + "Villagers claimed the road was blocked. They claimed the road was icy.", {"min_cues": 3}, []),
        (ROAD + "Villagers claimed the road was blocked. They claimed it. Villagers said the road was icy.", {"min_gap": 0.9}, []),
        (
            "Hale said the road was open. Hale said it was dry. Hale claimed the road was new. Hale insisted the road was wide.",
            {}, ["Hale: said 2, claimed 1, insisted 1"],
        ),
        (
            "Hale said the road was open. Hale said it was dry. Hale claimed the road was new. Hale insisted the road was wide.",
            {"same_source": False}, [],
        ),
    ],
)  # fmt: skip
def test_uneven_verbs(draft, options, tables):
    assert [hit.fields["table"] for hit in uneven_verbs(read(draft), **options)] == tables
