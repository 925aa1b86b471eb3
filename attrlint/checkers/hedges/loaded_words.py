"""Verbs of loaded-verb's other tiers: only a newsroom that asks for them has them loaded. A semicolon ends a verb; its base form comes first."""

from __future__ import annotations

TIERS: dict[str, str] = {
    "extended": """
        accuse accuses accused accusing; advocate advocates advocated advocating; affirm affirms affirmed affirming;
        agree agrees agreed agreeing; allege alleges alleged alleging;
        apologise apologises apologised apologising apologize apologizes apologized apologizing;
        appeal appeals appealed appealing; applaud applauds applauded applauding; argue argues argued arguing;
        assert asserts asserted asserting; assure assures assured assuring; aver avers averred averring;
        avow avows avowed avowing; backpedal backpedals backpedalled backpedaled backpedalling backpedaling;
        backtrack backtracks backtracked backtracking; bark barks barked barking; bellow bellows bellowed bellowing;
        blab blabs blabbed blabbing; blame blames blamed blaming; bleat bleats bleated bleating;
        blurt blurts blurted blurting; bluster blusters blustered blustering; carp carps carped carping;
        caution cautions cautioned cautioning; celebrate celebrates celebrated celebrating;
        challenge challenges challenged challenging; champion champions championed championing;
        characterise characterises characterised characterising characterize characterizes characterized characterizing;
        charge charges charged charging; chide chides chided chiding; commend commends commended commending;
        complain complains complained complaining; concur concurs concurred concurring;
        condemn condemns condemned condemning; confess confesses confessed confessing;
        contend contends contended contending; contest contests contested contesting;
        contradict contradicts contradicted contradicting; counter counters countered countering;
        criticise criticises criticised criticising criticize criticizes criticized criticizing;
        crow crows crowed crowing; decry decries decried decrying; deflect deflects deflected deflecting;
        demand demands demanded demanding; denounce denounces denounced denouncing; deny denies denied denying;
        deplore deplores deplored deploring; disagree disagrees disagreed disagreeing;
        disavow disavows disavowed disavowing; disclaim disclaims disclaimed disclaiming;
        dismiss dismisses dismissed dismissing; dispute disputes disputed disputing; dodge dodges dodged dodging;
        emphasise emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing;
        enthuse enthuses enthused enthusing; evade evades evaded evading; extol extols extolled extolling;
        fume fumes fumed fuming; gloat gloats gloated gloating; gripe gripes griped griping;
        grouse grouses groused grousing; grumble grumbles grumbled grumbling; gush gushes gushed gushing;
        hail hails hailed hailing; herald heralds heralded heralding; highlight highlights highlighted highlighting;
        hint hints hinted hinting;
        hypothesise hypothesises hypothesised hypothesising hypothesize hypothesizes hypothesized hypothesizing;
        imply implies implied implying; insinuate insinuates insinuated insinuating; joke jokes joked joking;
        lament laments lamented lamenting; laud lauds lauded lauding; lecture lectures lectured lecturing;
        maintain maintains maintained maintaining; marvel marvels marvelled marveled marvelling marveling;
        moan moans moaned moaning; moralise moralises moralised moralising moralize moralizes moralized moralizing;
        mumble mumbles mumbled mumbling; muse muses mused musing; mutter mutters muttered muttering;
        object objects objected objecting; opine opines opined opining; parrot parrots parroted parroting;
        peddle peddles peddled peddling; pledge pledges pledged pledging; posit posits posited positing;
        postulate postulates postulated postulating; praise praises praised praising;
        preach preaches preached preaching; pretend pretends pretended pretending;
        profess professes professed professing; promise promises promised promising;
        propound propounds propounded propounding; protest protests protested protesting;
        purport purports purported purporting; quibble quibbles quibbled quibbling; quip quips quipped quipping;
        rail rails railed railing; rant rants ranted ranting; rave raves raved raving;
        reason reasons reasoned reasoning; reassure reassures reassured reassuring; rebuff rebuffs rebuffed rebuffing;
        rebut rebuts rebutted rebutting; recant recants recanted recanting; reject rejects rejected rejecting;
        repudiate repudiates repudiated repudiating; retract retracts retracted retracting;
        rubbish rubbishes rubbished rubbishing; salute salutes saluted saluting; scoff scoffs scoffed scoffing;
        scream screams screamed screaming;
        sermonise sermonises sermonised sermonising sermonize sermonizes sermonized sermonizing;
        shout shouts shouted shouting; shriek shrieks shrieked shrieking; simper simpers simpered simpering;
        smirk smirks smirked smirking; snap snaps snapped snapping; snarl snarls snarled snarling;
        sneer sneers sneered sneering; speculate speculates speculated speculating; spew spews spewed spewing;
        spin spins spun spinning; spout spouts spouted spouting; squirm squirms squirmed squirming;
        stonewall stonewalls stonewalled stonewalling; storm storms stormed storming;
        stress stresses stressed stressing; surmise surmises surmised surmising;
        sympathise sympathises sympathised sympathising sympathize sympathizes sympathized sympathizing;
        theorise theorises theorised theorising theorize theorizes theorized theorizing;
        threaten threatens threatened threatening; thunder thunders thundered thundering; tout touts touted touting;
        trumpet trumpets trumpeted trumpeting; underline underlines underlined underlining;
        underscore underscores underscored underscoring; urge urges urged urging; venture ventures ventured venturing;
        vow vows vowed vowing; warn warns warned warning; welcome welcomes welcomed welcoming;
        whine whines whined whining; whinge whinges whinged whinging; yell yells yelled yelling;
    """,
    "factive": """
        acknowledge acknowledges acknowledged acknowledging; confirm confirms confirmed confirming;
        corroborate corroborates corroborated corroborating; debunk debunks debunked debunking;
        demonstrate demonstrates demonstrated demonstrating; disclose discloses disclosed disclosing;
        discover discovers discovered discovering; divulge divulges divulged divulging;
        elucidate elucidates elucidated elucidating; establish establishes established establishing;
        explain explains explained explaining; expose exposes exposed exposing;
        illustrate illustrates illustrated illustrating; note notes noted noting; notice notices noticed noticing;
        observe observes observed observing; prove proves proved proving;
        realise realises realised realising realize realizes realized realizing;
        recognise recognises recognised recognising recognize recognizes recognized recognizing;
        remind reminds reminded reminding; reveal reveals revealed revealing; show shows showed shown showing;
        uncover uncovers uncovered uncovering; unmask unmasks unmasked unmasking; verify verifies verified verifying;
        vindicate vindicates vindicated vindicating;
    """,
    "cognitive": """
        anticipate anticipates anticipated anticipating; assume assumes assumed assuming;
        believe believes believed believing; bet bets betting; conceive conceives conceived conceiving;
        consider considers considered considering; deem deems deemed deeming; desire desires desired desiring;
        doubt doubts doubted doubting; dread dreads dreaded dreading; envisage envisages envisaged envisaging;
        expect expects expected expecting; fear fears feared fearing; feel feels felt feeling;
        foresee foresees foresaw foreseen foreseeing; guess guesses guessed guessing; hold holds held holding;
        hope hopes hoped hoping; imagine imagines imagined imagining; intend intends intended intending;
        know knows knew known knowing; plan plans planned planning; presume presumes presumed presuming;
        reckon reckons reckoned reckoning; regard regards regarded regarding; regret regrets regretted regretting;
        see sees saw seen seeing; suppose supposes supposed supposing; suspect suspects suspected suspecting;
        think thinks thought thinking; trust trusts trusted trusting; understand understands understood understanding;
        view views viewed viewing; want wants wanted wanting; wish wishes wished wishing;
        wonder wonders wondered wondering; worry worries worried worrying;
    """,
}
