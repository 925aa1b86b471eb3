"""Cue by cue: is it one, whose is it, and what does it cover?"""

from __future__ import annotations

from attrlint.attribute.frames import find_frames
from attrlint.attribute.link import Link
from attrlint.attribute.sources import source_left, source_right
from attrlint.mark.quotes import Quote
from attrlint.segment import Sentence, Tokens

CUE = "[SAY TELL SHOW THINK STANCE ACCORDING EXPECTED REPORTED]"
_ADDS = frozenset("add adds added adding claim claims claimed claiming".split())
_CONTRASTS = frozenset("compared versus down up against".split())
SHORT_QUOTE = 4  # a cue within a quotation of fewer tokens than this still counts


def read_cues(tokens: Tokens, sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...]) -> list[Link]:
    """Links in reading order, each with the part of its own sentence that it covers."""
    reader = _Reader(tokens, quotes)
    long_quotes = [q for q in quotes if q.words >= SHORT_QUOTE]
    links: list[Link] = list(find_frames(tokens, sentences, long_quotes))
    at = quote = 0
    here: list[Link] = []
    for match in tokens.lexicon.pattern(CUE).finditer(tokens.classes):
        i = match.start()
        while at + 1 < len(sentences) and sentences[at].last <= i:
            at, here = at + 1, []
        while quote < len(long_quotes) and long_quotes[quote].last <= i:
            quote += 1
        if quote < len(long_quotes) and long_quotes[quote].first < i:
            continue
        link = reader.read(i, match.end(), at, sentences[at], here)
        if link:
            links.append(link)
            here.append(link)
    return sorted(links, key=lambda link: link.cue)


class _Reader:
    """The class sets and patterns that decide; one a document."""

    def __init__(self, tokens: Tokens, quotes: tuple[Quote, ...]) -> None:
        self.tokens, self.classes, self.quotes = tokens, tokens.classes, quotes
        lexicon = tokens.lexicon
        m, self.p = lexicon.members, lexicon.pattern
        self.ing, self.weak, self.base = m("ING"), m("WEAK"), m("BASE")
        self.say, self.tell, self.show = m("SAY"), m("TELL"), m("SHOW")
        self.think, self.stance = m("THINK"), m("STANCE")
        self.according, self.expected = m("ACCORDING"), m("EXPECTED REPORTED")
        self.be, self.have, self.negation = m("BE!POSSESSIVE"), m("HAVE"), m("NEGATION")
        self.to, self.and_, self.but = m("TO"), m("AND"), m("AND BUT")
        self.comma, self.close_quote, self.dash = m("COMMA"), m("CLOSE_QUOTE"), m("DASH")
        self.open_quote, self.break_end = m("OPEN_QUOTE OPEN_SINGLE"), m("END BREAK")
        self.determiner = m("DETERMINER POSSESSIVE")
        self.preposition = m("PREPOSITION SUBORDINATOR")
        self.data, self.that = m("DATA"), m("THAT")
        self.share = m("PERCENT FRACTION VAGUE NUMBER_OF")
        self.relative, self.pronoun = m("RELATIVE"), m("PRONOUN RELATIVE NAME")
        self.helper = m("ADVERB HAVE COMMA CLOSE_QUOTE AND RELATIVE")
        self.source_end = self.p("[COMMA END BREAK CLOSE_PAREN SEMICOLON DASH OPEN_QUOTE]")
        self.verb_soon = self.p("(?:ADVERB|NEGATION)? [BE HAVE MODAL DO ED VERB]")
        self.close_paren, self.open_paren = m("CLOSE_PAREN"), m("OPEN_PAREN")
        self.counts = m("NUMERAL NUMBER_WORD SMALL_NUMBER")
        self.body = m("BODY")
        self.to_that = self.p("(?:[^COMMA END BREAK OPEN_QUOTE CLOSE_QUOTE COLON SEMICOLON VERB BE HAVE MODAL PRONOUN]){1,16}? (?=THAT)")
        self.noun = m("DATA CLAIM")
        self.amount = m("NUMERAL!YEAR CURRENCY_SIGN APPROXIMATOR")
        self.shares_votes = m("STANCE THINK")
        self.by_word = m("BY")
        self.capital = m("CAPITAL")
        self.quote_or_comma = self.p("[COMMA OPEN_QUOTE CLOSE_QUOTE]")
        self.naming = self.p("NAME | OPEN_QUOTE NAME")
        self.person = m("NAME PRONOUN ROLE ROLES RELATIVE PEOPLE BODY PLACE EXPERTS GENERIC UNNAMED OUTLET DATA")
        self.boundary_before = m("COMMA CLOSE_QUOTE DASH")
        self.end_mark = self.p("[END BREAK SEMICOLON CLOSE_PAREN]|$|\\Z".replace("\\Z|", "").replace("|\\Z", ""))
        self.object = self.p("[THAT OPEN_QUOTE OPEN_SINGLE COLON PRONOUN DETERMINER NUMERAL CURRENCY_SIGN APPROXIMATOR FRACTION] | COMMA OPEN_QUOTE | NAME | [TIME WEEKDAY] THAT")
        self.wide_object = self.p("[THAT NUMERAL APPROXIMATOR FRACTION OPEN_QUOTE OPEN_SINGLE COLON PRONOUN DETERMINER NAME TO] | COMMA OPEN_QUOTE")
        self.strict_object = self.p("ADVERB? (?:[TIME WEEKDAY] | PREPOSITION WEEKDAY)* (?: THAT | (?:COMMA|COLON)? [OPEN_QUOTE OPEN_SINGLE] )")
        self.inverted_next = self.p("[NAME TITLE DETERMINER!TIME ROLE ROLES PLACE BODY UNNAMED OUTLET EXPERTS CAPITAL!WEEKDAY!MONTH!TIME!PREPOSITION!PRONOUN]")
        self.edge = self.p("[COMMA OPEN_QUOTE NUMERAL TURN]")
        self.number, self.while_ = m("NUMERAL!YEAR"), m("TURN")
        self.anybody_next = self.p("[^END BREAK COMMA COLON PREPOSITION WEEKDAY TIME!DETERMINER THAT ADVERB OPEN_QUOTE CLOSE_QUOTE SUBORDINATOR OBJECT_PRONOUN VERB AND DASH]")
        self.surely_inverted = self.p("TITLE? NAME{1,4} [COMMA END BREAK]")
        self.tail = self.p(
            "(?: ADVERB | DETERMINER? [TIME WEEKDAY MONTH NUMERAL DURATION]"
            " | (?: PREPOSITION!TO | TEMPORAL | TO (?=[NAME ROLES ROLE DETERMINER OUTLET]) ) (?: (?!THAT|SUBORDINATOR) [^COMMA END BREAK OPEN_QUOTE CLOSE_QUOTE COLON SEMICOLON DASH] ){1,14} )*"
            " (?= (?P<stop>[END BREAK SEMICOLON CLOSE_PAREN]|$) | (?P<comma>[COMMA DASH]) (?P<quote>[OPEN_QUOTE])? | (?P<open>OPEN_QUOTE) )"
        )
        self.addressee = self.p(
            "(?: OBJECT_PRONOUN | DETERMINER? (?:[^COMMA END BREAK OPEN_QUOTE CLOSE_QUOTE COLON SEMICOLON THAT SUBORDINATOR VERB BE HAVE MODAL PRONOUN TO PREPOSITION DETERMINER]){1,6} )"
        )
        self.lead_in = self.p("(?: ADVERB | [TIME WEEKDAY]+ | PREPOSITION [TIME WEEKDAY]+ )* (?: COMMA|COLON )? THAT?")
        self.by = self.p("(?:[^COMMA END BREAK OPEN_QUOTE CLOSE_QUOTE VERB]){0,4}? BY")
        self.coordinate = self.p("(?: COMMA | SEMICOLON | DASH ) (?: [AND BUT SUBORDINATOR] )? ADVERB?")

    def read(self, i: int, after: int, number: int, sentence: Sentence, here: list[Link]) -> Link | None:
        """The link of the cue at token `i` (its phrase ends before `after`), or None."""
        classes, tokens = self.classes, self.tokens
        code = classes[i]
        if code in self.according:
            return self._according(i, after, number, sentence, here)
        prev = classes[i - 1] if i > sentence.first else ""
        if code in self.ing:
            return self._participle(i, after, number, sentence, here, prev)
        verbal = code in self.say or code in self.tell or code in self.show or code in self.think or code in self.stance
        if prev in self.be or self._after_be(i, sentence):
            return self._passive(i, after, number, sentence, here, code)
        if not verbal or prev in self.determiner and not (prev in self.person):
            return None
        if prev in self.to:
            return None
        if prev in self.negation and code not in self.tell:
            return None
        if self._is_noun(i, prev, code, sentence):
            return None
        following = classes[after] if after < sentence.last else ""
        if following in self.amount and tokens.word(i).lower() in _ADDS or following in self.by_word:
            return None  # stocks added 2 percent; an average calculated by X
        return self._finite(i, after, number, sentence, here, prev, code)

    def _after_be(self, i: int, sentence: Sentence) -> bool:
        """be + adverb + participle."""
        return i - 2 >= sentence.first and self.classes[i - 2] in self.be and self.tokens.is_a(i - 1, "ADVERB NEGATION")

    def _is_noun(self, i: int, prev: str, code: str, sentence: Sentence) -> bool:
        """A weak form is a cue only with an object that shows it, or a document for its subject."""
        if code not in self.weak:
            return False
        if code in self.capital and i > sentence.first:
            return True  # the Grand Canyon State
        if prev in self.body and self.tokens.word(i) == "heard":
            return False  # the jury heard
        able = code in self.say or prev in self.person or prev in self.helper
        if able and self.strict_object.match(self.classes, i + 1, sentence.last):
            return False
        if code in self.say and not self.close_quote.isdisjoint(self.classes[max(sentence.first, i - 6) : i]):
            return False  # “…,” Ruiz continued.
        plural = self.tokens.word(i)[-1:] != "s"
        if prev in self.counts:
            return True  # three points
        if prev in self.share and not self.object.match(self.classes, i + 1, sentence.last):
            return True  # 38 percent support among ...
        if plural and code not in self.show and not self.share.isdisjoint(self.classes[max(sentence.first, i - 8) : i]):
            return False  # 41 percent identify with ...
        if code in self.noun and not self.wide_object.match(self.classes, i + 1, sentence.last):
            return True  # newly filed reports
        if not self.data.isdisjoint(self.classes[max(sentence.first, i - 8) : i]):
            return False
        if not plural and prev not in self.pronoun and code not in self.say:
            return True  # the morning shows, two other contests
        if prev in self.person and prev not in self.preposition:
            wanted = self.object if code in self.say or code in self.show else self.wide_object
            return not wanted.match(self.classes, i + 1, sentence.last)
        return not (self.tokens.is_a(i - 1, "ADVERB HAVE") and i > sentence.first)

    # -- one construction each ------------------------------------------------------------------

    def _according(self, i, after, number, sentence, here) -> Link | None:
        classes = self.classes
        found = source_right(self.tokens, after, sentence.last)
        if not found:
            return None
        first, _, last = found
        match = self.source_end.search(classes, last, sentence.last)
        stop = match.start() if match else sentence.last
        start = sentence.first
        if stop < sentence.last and classes[stop] in self.close_paren:
            start = next((k + 1 for k in range(i, sentence.first, -1) if classes[k] in self.open_paren), start)
        leads = i - sentence.first <= 2
        content = [] if leads else [(start, i)]
        goes_on = stop < sentence.last and classes[stop] in self.comma and stop + 1 < sentence.last
        if goes_on and (leads or self.verb_soon.match(classes, stop + 1, sentence.last)):
            content.append((stop + 1, sentence.last))
        elif here and here[-1].content and here[-1].content[-1][1] > i and stop + 1 < sentence.last:
            return None  # inside what somebody else is said to say
        if not content:
            return None
        return Link((i, after), (first, min(stop, last + 12)), content, number, "data", trailing=not leads)

    def _participle(self, i, after, number, sentence, here, prev) -> Link | None:
        code = self.classes[i]
        if code in self.expected and not (code in self.say or code in self.think):
            return None
        if prev in self.be:
            return self._finite(i, after, number, sentence, here, prev, code)
        if prev in self.determiner or code in self.weak and not self.strict_object.match(self.classes, after, sentence.last):
            return None
        inside = here and here[-1].content and here[-1].content[-1][0] <= i < here[-1].content[-1][1]
        if prev in self.comma or prev in self.close_quote or prev in self.and_ or prev in self.preposition or not prev:
            source = here[-1].source if here else None
            if source is None:
                source = self._subject(sentence, i)
            if inside:
                if prev in self.preposition or prev in self.and_:
                    return None
                here[-1].content[-1] = (here[-1].content[-1][0], i - 1)
        else:
            if inside:
                return None
            source = source_left(self.tokens, i, sentence.first)
        return self._forward(i, after, number, sentence, source, code)

    def _passive(self, i, after, number, sentence, here, code) -> Link | None:
        if here and here[-1].content and here[-1].content[-1][1] > i:
            return None
        by = self.by.match(self.classes, after, min(sentence.last, after + 6))
        verbal = code in self.say or code in self.tell or code in self.think or code in self.stance
        if by and verbal:
            found = source_right(self.tokens, by.end(), sentence.last)
            if found:
                content = [(sentence.first, i)] if code in self.say else [(after, sentence.last)]
                return Link((i, after), found[:2], content, number, "passive")
        accused = self.tokens.word(i).lower() in ("accused", "charged", "suspected", "convicted")
        if after < sentence.last and (
            code in self.expected and self.tokens.is_a(after, "TO THAT") or accused and self.tokens.word(after) in ("of", "with")
        ):
            return Link((i, after), None, [(after, sentence.last)], number, "passive")
        return None

    def _finite(self, i, after, number, sentence, here, prev, code) -> Link | None:
        classes, tokens = self.classes, self.tokens
        speech = code in self.say or code in self.tell
        inside = bool(here) and bool(here[-1].content) and here[-1].content[-1][0] <= i < here[-1].content[-1][1]
        if speech and (prev in self.close_quote or prev in self.comma or prev in self.dash) and not inside:
            link = self._inverted(i, after, number, sentence, prev)
            if link:
                return link
        if prev in self.and_ or prev in self.but or prev in self.comma and here and not inside:
            if here and here[-1].source and code not in self.base:  # said X and told Y
                if inside:
                    here[-1].content[-1] = (here[-1].content[-1][0], i - 1)
                return self._forward(i, after, number, sentence, here[-1].source, code)
        source = source_left(tokens, i, sentence.first)
        if code in self.show and prev not in self.pronoun:
            source = self._document(i, sentence, source)
        if source is None:
            return None
        first = source[0]
        if inside and first > here[-1].content[-1][0]:
            if not self._coordinates(first, sentence) and not (classes[first - 1] in self.and_ and speech):
                return None  # "he said she believed": the outer one holds
            here[-1].content[-1] = (here[-1].content[-1][0], first - 1)
        elif inside:
            return None
        before = classes[first - 1] if first > sentence.first else ""
        if classes[first] in self.relative:
            return self._relative(i, after, number, sentence, source, code)
        if tokens.word(i).lower() in ("called", "calls") and tokens.word(first).lower() in ("a", "an") and self.naming.match(classes, after, sentence.last):
            return None  # a group called Black Votes Matter
        if tokens.word(i).lower() in ("declined", "refused") and after < sentence.last and not tokens.is_a(after, "TO COMMA END"):
            return None  # trade declined 40 percent
        if before in self.boundary_before and first - sentence.first > 1:
            tail = self.tail.match(classes, self._past_addressee(after, sentence, code), sentence.last)
            if tail and (speech or code in self.think or code in self.show) and not (tail["quote"] and before not in self.close_quote):
                return self._trailing(i, after, number, sentence, source, before, tail, here)
        return self._forward(i, after, number, sentence, source, code)

    def _document(self, i: int, sentence: Sentence, source):
        """A document's whole phrase, however long: early results of polls conducted by X for Y."""
        clause = sentence.first
        for k in range(i - 1, max(sentence.first, i - 24) - 1, -1):
            if self.classes[k] in self.comma or self.classes[k] in self.close_quote or self.classes[k] in self.and_:
                clause = k + 1
                break
        if not self.data.isdisjoint(self.classes[clause : min(clause + 6, i)]) and i - clause < 24:
            return clause, i
        return source

    def _relative(self, i, after, number, sentence, source, code) -> Link | None:
        """X, who said ..., did something else: the content ends where the clause does."""
        link = self._forward(i, after, number, sentence, source, code)
        if link:
            start, stop = link.content[0]
            for match in self.quote_or_comma.finditer(self.classes, start, stop):
                at = match.start()
                if self.classes[at] not in self.comma:
                    break
                if at > start + 1:
                    link.content[0] = (start, at)
                    break
            antecedent = source_left(self.tokens, source[0] - (self.classes[source[0] - 1] in self.comma), sentence.first)
            link.named = antecedent
        return link

    def _coordinates(self, first: int, sentence: Sentence) -> bool:
        """Whether the phrase at `first` begins a clause beside the one before, not inside it."""
        start = max(sentence.first, first - 3)
        return any(
            (match := self.coordinate.match(self.classes, k, first)) and match.end() == first for k in range(start, first)
        )

    def _past_addressee(self, after: int, sentence: Sentence, code: str) -> int:
        if code in self.tell:
            found = self.to_that.match(self.classes, after, sentence.last) or self.addressee.match(
                self.classes, after, sentence.last
            )
            if found:
                return found.end()
        return after

    def _forward(self, i, after, number, sentence, source, code) -> Link | None:
        """Source, cue, content: from the cue to the end of the sentence."""
        start = self._past_addressee(after, sentence, code)
        lead = self.lead_in.match(self.classes, start, sentence.last)
        start = lead.end() if lead and lead.end() < self._end(sentence) else start
        stop = self._end(sentence)
        group = source is not None and any(c in self.share for c in self.classes[source[0] : source[1]])
        stop = self._clip(start, stop, group, code in self.stance and code not in self.say)
        if start >= stop:
            return None
        return Link((i, after), source, [(start, stop)], number)

    def _clip(self, start: int, stop: int, group: bool, stance: bool) -> int:
        """Where the content of a clause ends before its sentence does.

        `group`: the source is a share of people ("72 percent said yes while 48 percent ..."): the
        next share is another source. `stance`: what is opposed or favoured takes no number.
        """
        for match in self.edge.finditer(self.classes, start + 1, stop):
            at = match.start()
            code = self.classes[at]
            if code in self.open_quote:
                break
            if code in self.comma:
                if group or at + 1 < stop and self.tokens.word(at + 1).lower() in _CONTRASTS:
                    return at
            elif code in self.number and stance and (group or self.tokens.is_a(min(at + 1, stop), "PERCENT")):
                return at
            elif group and code in self.while_:
                return at
        return stop

    def _end(self, sentence: Sentence) -> int:
        last = sentence.last
        while last > sentence.first and self.classes[last - 1] in self.break_end:
            last -= 1
        return last

    def _trailing(self, i, after, number, sentence, source, before, tail, here) -> Link:
        """Content, source, cue; what follows a comma goes on with the content if it can."""
        first = here[-1].content[-1][1] if here and here[-1].content else sentence.first
        first = min(first, source[0] - 1)
        content = [(first, source[0])]
        if tail["comma"] and before not in self.close_quote:
            content.append((tail.end() + 1, self._end(sentence)))
        elif tail["open"] or tail["quote"]:
            content.append((tail.end(), self._end(sentence)))
        content = [span for span in content if span[1] > span[0]]
        return Link((i, after), source, content, number, trailing=True)

    def _inverted(self, i, after, number, sentence, prev) -> Link | None:
        """“…,” said X."""
        next_up = self.anybody_next if prev in self.close_quote else self.inverted_next
        if self.classes[i] in self.base or not next_up.match(self.classes, after, sentence.last):
            return None
        if self.classes[i] in self.tell:
            return None
        if prev in self.comma and source_left(self.tokens, i, sentence.first):
            if not self.surely_inverted.match(self.classes, after, sentence.last):
                return None  # X, the mayor, said the plan ...
        found = source_right(self.tokens, after, sentence.last)
        if not found:
            return None
        first, last, _ = found
        link = Link((i, after), (first, last), [(sentence.first, i)], number, trailing=True)
        for k in range(last, sentence.last):
            if self.classes[k] in self.open_quote:
                link.content.append((k, sentence.last))
                break
        return link

    def _subject(self, sentence: Sentence, before: int) -> tuple[int, int] | None:
        """The first phrase of the sentence that can speak."""
        for k in range(sentence.first, min(before, sentence.first + 12)):
            if self.classes[k] in self.person:
                found = source_right(self.tokens, k, before)
                if found:
                    return found[:2]
        return None
