"""Acronyms the reader was never given in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrlint.article import Article
from attrlint.checkers.figures.frames import place_of
from attrlint.checkers.hit import Hit
from attrlint.checkers.sources.onpurpose import is_heading
from attrlint.checkers.where import is_broken_off
from attrlint.document import Span
from attrlint.patterns import kept

LONGEST = 6  # letters: longer words in capitals are shouted
MOST = 200  # different acronyms of a draft that are looked into
_AROUND = 30_000  # characters before an acronym, and behind, in which its name may stand
_BESIDE = 10  # characters between an acronym and the name that explains it
_SMALL = r"(?:of|the|and|for|on|in|to|at|by|with|de|du|des|la|le|del|&)"
_SPOKEN = re.compile(r"[^AEIOUY]{0,2}(?:[AEIOUY]{1,2}[^AEIOUY]{1,2})+[AEIOUY]?\Z")  # as words are, syllable by syllable
_FIRMS = frozenset("Group Inc Inc. Corp Corp. Co Co. Ltd Ltd. LLC LLP plc PLC Holdings Records Studios Pharma Motors".split())
_GOODS = frozenset(
    """
    aircraft bike camera car chip console coupe drone engine estate handset hatchback headset helicopter jet laptop lens locomotive missile model
    motorbike motorcycle phone pickup pistol plane printer processor range rifle rocket saloon scooter sedan smartphone suv tablet tractor truck van
    """.split()
)  # what letters may be the model of
_BRACKETED = kept(r"(?: [\w’-]+){0,2} (?:\(the |\()?(?:(?<=[ (])[A-Z]|\[)[\w’-]+(?: [\w’,-]+){2,}[)\]]| \([\w’-]+(?: [\w’,-]+){3,}\)")
_ROMAN = re.compile(r"[IVXLC]+\Z")
# Known to a general reader by their letters, or better known so than in full.
FAMILIAR = frozenset(
    """
    AAA ABBA ABC AC ACLU AD ADHD AI AIDS AKA AM ANC AOL AP API ARM ASAP ATM ATV AWOL BA BAFTA BBC BC BCE BLT BMI BMW BP BSE
    CBE CBS CCTV CD CEO CFO CIA CNBC CNN CO2 COO COP COVID CPR CSI CT CTO CV DC DIY DJ DM DNA DNC DUI DVD DVLA EDF EDT ER ESPN
    EST ET EU EV FA FAQ FAQS FBI FC FDA FDR FEMA FIFA FM FTSE FYI GCHQ GCSE GDP GIF GM GMT GOP GP GPS HBO HDTV HIV HM HMRC HMS
    HMV HP HPV HQ HR HRH HSBC HTML HTTP IBM ICU ID IKEA IMAX IMF INC IOC IOS IOU IPO IQ IRA IRS ISBN ISIL ISIS ISP IT ITN ITV IVF JFK JPEG
    JPMORGAN KC KFC KGB KKK KLM KPMG LA LBJ LCD LED LGBT LGBTI LGBTQ LGBTQI LLC LLP LP LSD LTD MA MBA MBE MC MEP MGM MI5
    MI6 MIT MLB MLK MLS MMA MOT MP MPG MPH MRI MS MSNBC MSP MTV NAACP NASA NASCAR NASDAQ NATO NBA NBC NCAA NFL NGO NHL NHS NI
    NPR NRA NSA NSPCC NY NYC NYPD LAPD NYSE NYT OAP OBE OK OPEC PBS PC PDF PDT PE PGA PHD PIN PLC PLO PM PMQS PO POW PR PST PTSD
    PVC QC RAF RAM RBS RIP RN RNA RNC RNLI ROTC RSPB RSPCA RSVP RV SARS SAS SAT SATS SIM SMS SNP SOS SPF SUV SWAT TB TNT TSA TSB TUC TV UAE
    UAW UBS UCLA UDA UEFA UFC UFO UK UKIP UN UNESCO UNHCR UNICEF UPS URL US USA USAID USB USD USS USSR UTC UV UVA UVB VAT VCR VHS VIP VP
    VPN WHO WIFI WTO WW1 WW2 WWF WWI WWII WWE XL XXX YMCA YWCA ZIP DVT BBQ TBC TBD PPE PCR MMR MRSA
    MVP NDA DMZ AMC AWS BBS BSC CBO CPU CSS DDT DHL DIN DMV ETA FOIA GMO GOTV GUI HTTPS ISO JPG JSON KO LAN MFA MSC NAFTA NYU OS OSHA PAC PACS PHP PNG POTUS
    RSS SCOTUS SDK SEO SQL SSL TKO UI UX VC WMD WWW XML PB AED FIDE AWD SMH LOL OMG SPCA TLC TNT UPI USDA VA FCC FTC SEC EPA CDC NIH DOJ PG OTC
    AARP CVS DACA DNS GNU IPCC LTE MERS NTSB SAG TMZ WASP
    JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE WED THU FRI SAT SUN
    """.split()
)


def undefined_acronym(
    article: Article, *, exempt_extra: tuple[str, ...] = (), known_names: tuple[str, ...] = (), min_length: int = 3, once: bool = True
) -> Iterator[Hit]:
    """Acronyms with no name in full before them. `min_length`: letters from which one is looked at; `once`: its first place alone."""
    tokens, document = article.tokens, article.document
    known = {word.upper().replace(".", "") for word in (*exempt_extra, *known_names)}
    undefined: dict[str, Hit | None] = {}
    for match in article.lexicon.pattern("NAME&UPPER").finditer(tokens.classes):
        i = match.start()
        name = tokens.word(i).replace(".", "")
        if not min_length <= len(name) <= LONGEST or name in FAMILIAR or name in known or _ROMAN.match(name):
            continue
        if not name.isalpha() or not name.isascii() or article.quoted(tokens.span(i, i + 1)):
            continue
        if name in undefined:
            first = undefined[name]
            if first is not None and not once and not _is_other(article, i):
                yield Hit(tokens.span(i, i + 1), first.related, first.fields, first.confidence)
            continue
        if _is_other(article, i) or is_broken_off(article, article.sentence_at(tokens.start(i))) or is_heading(article, tokens.span(i, i + 1)):
            continue
        if len(undefined) == MOST:
            return
        span = Span(tokens.start(i), tokens.ends[i])
        if _is_introduced(article, i) or _in_full(document.text, name, max(0, span.start - _AROUND), span.start):
            undefined[name] = None
            continue
        later = _in_full(document.text, name, span.end, span.end + _AROUND)
        if later and later.start - span.end < _BESIDE:  # MRDA (Marine and River ...)
            undefined[name] = None
            continue
        fields = {"later": f" ('{document[later]}', {place_of(article, later.start)})" if later else ""}
        undefined[name] = Hit(span, ((later, "in full"),) if later else (), fields, "high" if later else "medium")
        yield undefined[name]


def _is_other(article: Article, i: int) -> bool:
    """Whether the capitals at token `i` are no acronym: shouting, a ticker, a model, a part of a name."""
    tokens = article.tokens
    word = tokens.word(i)
    if f" {word.lower()}" in tokens.vocabulary or article.role_at(tokens.start(i)) in ("headline", "heading", "byline", "dateline"):
        return True
    if i == article.sentences[article.paragraph_of(article.sentence_at(tokens.start(i)))[0]].first and _ends_dateline(article, i + 1):
        return True
    before, after = tokens.word(i - 1) if i else "", tokens.word(i + 1) if i + 1 < len(tokens) else ""
    if _shouts(before) or _shouts(after) or before in ("@", "#", "/", "-", "$", ":", "&") and before:
        return True
    if after[:1].isdigit() or after in ("@", "/", "&", ":") or after == "-" and not _goes_on_in_words(article, i + 2):
        return True
    if after in _GOODS and before.lower() in ("its", "the", "a", "an", "their", "new"):  # its GTX saloon
        return True
    if before == after == "," and i > 1 and tokens.is_a(i - 2, "NAME"):  # Ana Ruiz, FRCP,
        return True
    if after in ("-", "+") and i + 2 < len(tokens) and tokens.chunks[i + 2][0] in " \n" or after in _FIRMS:  # rated BBB-; HOK Group
        return True
    if before == "," and len(word) == 2:  # Orsk, VA
        return True
    if len(word) > 3 and i and tokens.is_a(i - 1, "TO BE PRONOUN MODAL ADVERB"):
        return True
    if len(word) > 4 and _SPOKEN.match(word) and not (i and tokens.word(i - 1).lower() in ("the", "a", "an")):  # CRINGE
        return True
    if len(word) > 3 and "." not in word and article.lexicon.token_code(word.lower()) not in article.lexicon.members("WORD ED ING"):  # it is HERE
        return True
    if after == "," and i + 2 < len(tokens) and (tokens.word(i + 2)[0] in "+-−–" or tokens.word(i + 2)[0].isdigit()):  # BRNK, +1.2%
        return True
    if after == "." and i + 2 < len(tokens) and tokens.chunks[i + 2][:1].isalnum():  # BRNK.L
        return True
    if before == "." and tokens.chunks[i][0] != " ":  # .NET
        return True
    return bool(after[:1].isupper() and len(after) > 1 and not tokens.is_a(i + 1, "ROLE ROLES TITLE BODY DETERMINER PREPOSITION PRONOUN WEEKDAY"))


def _ends_dateline(article: Article, i: int) -> bool:
    """Whether a place in capitals goes on as a dateline does: LONDON (Reuters), CASPER, Wyo. -"""
    tokens = article.tokens
    return i < len(tokens) and (tokens.word(i) in ("(", "—", "–", "-", "--") or tokens.word(i) == "," and tokens.word(i + 1)[:1].isupper())


def _shouts(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha() and word not in FAMILIAR


def _goes_on_in_words(article: Article, i: int) -> bool:
    return i < len(article.tokens) and article.tokens.word(i)[:1].islower()


def _is_introduced(article: Article, i: int) -> bool:
    """Whether the words beside the acronym say what it is: (MRDA), MRDA (the Marine ...), MRDA, a quango."""
    tokens = article.tokens
    before = tokens.word(i - 1) if i else ""
    if before in ("(", "[") or before.lower() == "the" and i > 1 and tokens.word(i - 2) in ("(", "["):
        return True
    if before.lower() in ("or", "as") and i > 1 and tokens.word(i - 2) in ("(", ",", "known", "called"):
        return True
    if before in ("“", "\"", "‘", "'") and i > 1 and tokens.word(i - 2) in ("(", "or", "called", "as"):
        return True
    if i and tokens.is_a(i - 1, "BODY!CAPITAL"):  # the teachers' union NASUT
        return True
    text, word = article.document.text, tokens.word(i)
    if _BRACKETED.match(text, tokens.ends[i]) or any(f"{opening}{word}s" in text[: tokens.start(i)] for opening in ("(", "or ", "as ")):
        return True
    after = [tokens.word(k) for k in range(i + 1, min(len(tokens), i + 4))]
    if len(after) < 3 or after[0] not in ("(", ","):
        return False
    return after[1] in ("a", "an", "short", "one") or after[1] == "the" and (after[0] == "(" or after[2][:1].isupper())


def _in_full(text: str, name: str, start: int, end: int) -> Span | None:
    """The first capitalised words in text[start:end] whose initials the acronym has."""
    first, others = (r"U\.?S", name[2:]) if name.startswith("US") and f"U.S. {name[2:3]}" in text else (name[0], name[1:])
    words = rf"\b{first}[\w’'.]*" + "".join(rf"(?:[\s–-]+{_SMALL}){{0,3}}(?:[\s–-]+|(?<=\w)(?=[A-Z])){_letter(c)}" for c in others)
    match = re.compile(words).search(text, start, end)
    if match is None or sum(map(str.islower, match[0])) < len(name):
        return None
    return Span(match.start(), match.start() + len(match[0].rstrip(".")))


def _letter(letter: str) -> str:
    """A word with the letter, small if it is a small one: the o of Freedom of Information Act."""
    return rf"(?:{letter}|\b{letter.lower()}(?=(?:f|r|or|n|nd|he|o)?\b))[\w’'.]*"
