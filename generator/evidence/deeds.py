"""Who does what to whom in an English sentence, as far as its order of words tells it."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from generator.evidence.deedwords import (
    BASE,
    DEEDS,
    HANDING,
    NAMING,
    OF_PEOPLE,
    PASSING,
    PAST,
    PRESENT,
    SUFFERED,
    TAKING,
    THIRD,
    VERBS,
    Form,
)
from generator.evidence.mentions import NO_NAMES
from generator.evidence.naming import folded
from generator.evidence.peoples import same_country
from generator.evidence.sentences import FUNCTION, Sentence
from generator.ground.tuples import NamedTuple

_BEING = folded("is are was were be been being")
_HELPING = _BEING | folded("has have had having will would shall should can could may might must do does did to")
_MODAL = folded("will would shall should can could may might must do does did")
_ADVERBS = folded(
    "then also later twice once again already soon now first finally thus therefore never not even still just both all "
    "only since ever often always once thereupon instead eventually personally"
)
_PREPOSITIONS = folded(
    "of in on at by for from with to under against over near after before during within without among between about "
    "into onto through across behind beyond since until despite like as per via around outside inside amid toward "
    "towards"
)
_RELATIVE = frozenset(("who", "which", "that"))
_JOINING = folded("and or but nor")
_LEADING = folded("while when where because although though if whereas as after before since until once what how why")
_DETERMINERS = folded(
    "the a an this that these those his her its their our my your any some no every each another one two three four "
    "five six seven eight nine ten several many most few both all"
)
_PRONOUNS = folded("he she it they him her them we us i me himself herself itself themselves")
_TIMES = folded(
    "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march "
    "april may june july august september october november december week month year day night morning evening "
    "afternoon weekend"
)
_NO_NOUNS = (FUNCTION | _PREPOSITIONS | _JOINING | _RELATIVE | _LEADING | _HELPING | _PRONOUNS | _TIMES) - _DETERMINERS
_FROM = frozenset(("from", "by"))
_TO = folded("to of on against for")
_GOING_ON = folded(
    "keep keeps kept continue continues continued begin begins began start starts started stop stops stopped"
)
_CAME = folded("came comes come")
_OWNING = ("'s", "’s")
_WITHIN = ("", "-", *_OWNING)
"""What stands between two words of one name or noun, without spaces."""
_BEFORE_VERBS = _HELPING | _ADVERBS | _GOING_ON
_REACH = 8
"""Words between a verb and “by”, or between who acts and the verb with what is told of him, at the most."""


class Party(NamedTuple):
    """One who does something, or to whom it is done: the words of a name, the stem of a noun, or a pronoun.

    `first` and `last` are the places of its words; `lands` are the countries by which a noun is told from others.
    """

    keys: frozenset[str]
    head: str
    first: int
    last: int
    lands: frozenset[str] = frozenset()

    @property
    def is_pronoun(self) -> bool:
        """Whether it stands for somebody who is told elsewhere."""
        return not self.keys and not self.head


class Deed(NamedTuple):
    """What is done, where that stands, and by whom and to whom; None where a sentence does not tell, or not simply.

    One that is not `is_complete` has left something out where nobody is told to whom it is done.
    """

    sense: str
    at: int
    actor: Party | None
    patient: Party | None
    denied: bool = False
    is_complete: bool = False


@functools.lru_cache(maxsize=256)
def deeds_of(sentence: Sentence, names: frozenset[str]) -> tuple[Deed, ...]:
    """What is done in a sentence, in its order."""
    return tuple(_Reader(sentence, names).deeds())


class _Reader:
    """Reads one sentence."""

    def __init__(self, sentence: Sentence, names: frozenset[str]) -> None:
        self._terms, self._text = sentence.terms, sentence.text
        self._keys = [term.key for term in sentence.terms]
        opening = self._keys[0] if self._terms[0].capital else ""
        self._names = names if opening in FUNCTION | NO_NAMES else names | {opening}
        self._found: list[Deed] = []
        self._latest: Party | None = None  # who did what was told last

    def deeds(self) -> list[Deed]:
        for at, key in enumerate(self._keys):
            form = VERBS.get(key)
            if form is not None and self._is_verb(at, form):
                deed = self._deed(at, form)
                if deed.sense not in OF_PEOPLE or self._is_of_people(deed):
                    self._found.extend(filter(None, (self._passed_on(deed), deed)))
                elif self._is_of_somebody(deed):
                    self._found.append(deed._replace(sense=NAMING))
            elif key in DEEDS or key in SUFFERED:
                self._found.extend(self._named(at))
        return self._found

    def _gap(self, at: int) -> str:
        """What stands between a word and the next, without spaces."""
        if not 0 <= at < len(self._terms) - 1:
            return "."
        return self._text[self._terms[at].end : self._terms[at + 1].start].strip()

    def _is_verb(self, at: int, form: Form) -> bool:
        """Whether a word is a verb that is told of somebody, and no noun or adjective."""
        before = self._keys[at - 1] if at else ""
        if self._gap(at - 1) in (*_OWNING, "'", "’") or before in _DETERMINERS - _RELATIVE or self._terms[at].capital:
            return False
        if form.tense == BASE:
            helping = (key for key in reversed(self._keys[:at]) if key not in _ADVERBS and not key.endswith("ly"))
            return next(helping, "") in _MODAL | {"to"}
        if form.tense == THIRD:
            return bool(before) and (self._terms[at - 1].capital or before in _PRONOUNS | _RELATIVE)
        return True

    def _deed(self, at: int, form: Form) -> Deed:
        start = at
        while start and (self._keys[start - 1] in _BEFORE_VERBS or self._keys[start - 1].endswith("ly")):
            if self._gap(start - 1) not in ("", "-"):
                break
            start -= 1
        group = self._keys[start:at]
        denied = any(term.negating for term in self._terms[start:at])
        if self._is_passive(at):
            return Deed(form.sense, at, self._agent(at), self._subject(start), denied)
        patient = self._behind(at + 1)
        if "to" in group:
            return Deed(form.sense, at, None, patient, denied)
        if form.tense == PRESENT and not any(key in _BEING | _GOING_ON for key in group):
            goes_on = self._gap(start - 1) == "," or (start > 0 and self._keys[start - 1] in _PREPOSITIONS)
            return Deed(form.sense, at, self._last_actor() if goes_on else None, patient, denied)
        actor = self._latest = self._subject(start)
        patient = patient or self._led_to(actor)
        if patient is None or (actor and actor.head in PASSING):
            return Deed(form.sense, at, None, None, denied)  # it may have been done to him: “and Vale captured”
        return Deed(form.sense, at, actor, patient, denied)

    def _is_of_people(self, deed: Deed) -> bool:
        """Whether a verb is of somebody, of whom nothing more is said: “called Vale”, but not “called Vale a liar”."""
        party = None if self._is_passive(deed.at) else deed.patient
        last = party.last if party else deed.at
        if party and not self._is_of_somebody(deed):
            return False
        follows = self._keys[last + 1] if last + 1 < len(self._keys) else ""
        return self._gap(last) in (",", ".", ";") or (self._gap(last) == "" and follows in _PREPOSITIONS | _JOINING)

    def _is_of_somebody(self, deed: Deed) -> bool:
        """Whether it is done to one who is named, or for whom a pronoun stands other than “it”."""
        return deed.patient is not None and not deed.patient.head and self._keys[deed.patient.last] != "it"

    def _passed_on(self, deed: Deed) -> Deed | None:
        """Who gives something to whom, where a verb is of that."""
        passive = self._is_passive(deed.at)
        by = self._agent(deed.at) if passive else deed.actor
        if deed.sense in HANDING:
            to = self._led_by(deed.at, "to") or (None if passive else self._receiver(deed))
            return Deed(HANDING[deed.sense], deed.at, by, to, deed.denied, is_complete=True)
        if deed.sense in TAKING:
            return Deed(TAKING[deed.sense], deed.at, self._led_by(deed.at, "from"), by, deed.denied, is_complete=True)
        return None

    def _receiver(self, deed: Deed) -> Party | None:
        """The first of two that follow a verb: “gave Vale a book”."""
        first = deed.patient
        if first is None or self._gap(first.last) != "":
            return None
        follows = self._keys[first.last + 1]
        two = follows in _DETERMINERS or follows[0].isdigit()
        return first if two or (not first.head and self._is_noun(first.last + 1)) else None

    def _led_by(self, at: int, word: str) -> Party | None:
        """Who stands behind a preposition that follows a verb in its clause."""
        for place in range(at + 1, min(at + 1 + _REACH, len(self._keys) - 1)):
            parted = self._gap(place - 1) not in _WITHIN
            if parted or self._keys[place] in _RELATIVE or self._is_deed(place):
                return None
            if self._keys[place] == word:
                return self._behind(place + 1)
        return None

    def _led_to(self, actor: Party | None) -> Party | None:
        """Of what a clause tells that begins with “which”: “the bill, which the House passed”."""
        at = actor.first - 1 if actor else 0
        if at < 1 or self._keys[at] not in ("which", "whom"):
            return None
        return self._party(self._first_of(at - 1), at - 1)

    def _is_passive(self, at: int) -> bool:
        """Whether a form of “be” stands before a verb in the past: “was soon sold”."""
        before = at - 1
        while before > 0 and (self._keys[before] in _ADVERBS or self._keys[before].endswith("ly")):
            before -= 1
        return VERBS[self._keys[at]].tense == PAST and before >= 0 and self._keys[before] in _BEING

    def _agent(self, at: int) -> Party | None:
        """By whom something is done."""
        for place in range(at + 1, min(at + 1 + _REACH, len(self._keys))):
            if self._gap(place - 1) in (",", ";", ":", "–", "—", "(", ")"):
                return None
            if self._keys[place] == "by":
                return self._behind(place + 1)
        return None

    def _last_actor(self) -> Party | None:
        """Who did what was told last, where that is told."""
        if self._found:
            return self._latest
        opens = self._behind(0)
        return opens if opens and not opens.is_pronoun else None

    def _subject(self, start: int) -> Party | None:
        """Of whom a verb is told whose first word stands here."""
        last = start - 1
        for _ in range(_REACH):
            if last < 0:
                return None
            last = self._before_apposition(last)
            key = self._keys[last] if last >= 0 else ""
            if key in _RELATIVE:
                last -= 1
                continue
            if key.endswith("ed") and last > 1 and (that := self._relative_before(last)):
                last = that - 1
                continue
            if key in _JOINING:
                return self._last_actor()
            if last < 0 or key in _LEADING or key in _HELPING or self._is_deed(last):
                return None
            if key in _PRONOUNS:
                return Party(frozenset(), "", last, last)
            first = self._first_of(last)
            before = self._keys[first - 1] if first else ""
            if before in _PREPOSITIONS - _LEADING and self._gap(first - 1) == "":
                last = first - 2
                continue
            return self._with_others(self._party(first, last))
        return None

    def _relative_before(self, last: int) -> int:
        """Where a clause begins that ends with a verb and says of whom a noun is: “the firm that Vale founded”."""
        places = range(last - 1, max(last - 4, 0), -1)
        return next((at for at in places if self._keys[at] in _RELATIVE and self._gap(at - 1) == ""), 0)

    def _with_others(self, party: Party | None) -> Party | None:
        """A name with the one that “and” joins to it: “Vale and Ross”."""
        first = party.first if party and party.keys else 0
        if party is None or first < 2 or self._keys[first - 1] != "and" or self._gap(first - 2) != "":
            return party
        other = self._party(first - 2, first - 2)
        return party._replace(keys=party.keys | other.keys, first=first - 2) if other else party

    def _before_apposition(self, last: int) -> int:
        """The last word before what stands between two commas, of which the second follows a word."""
        if self._gap(last) != ",":
            return last
        for place in range(last - 1, max(last - 2 * _REACH, -1), -1):
            if self._gap(place) == ",":
                return place
        return -1

    def _first_of(self, last: int) -> int:
        """The first word of the noun or name that ends here."""
        first = last
        while first and self._gap(first - 1) in (*_WITHIN, "."):  # of an initial
            key = self._keys[first - 1]
            if key in _DETERMINERS:
                return first - 1
            apart = self._terms[first].capital and (key[0].isdigit() or key.endswith("ed"))  # “in 2019 Vale”
            if key in _NO_NOUNS or apart or self._is_deed(first - 1):
                break
            first -= 1
        return first

    def _behind(self, first: int) -> Party | None:
        """To whom something is done, where that follows."""
        if first >= len(self._keys) or (first and self._gap(first - 1) not in ("", "-")):
            return None
        key = self._keys[first]
        if key in _RELATIVE:
            return None
        owns = key == "her" and self._is_noun(first + 1) and self._keys[first + 1] not in _DETERMINERS
        if key in _PRONOUNS and not owns:
            return Party(frozenset(), "", first, first)
        last = first
        if not self._is_noun(first) and key not in _DETERMINERS:
            return None
        while self._gap(last) in _WITHIN and self._goes_on(first, last):
            last += 1
        return self._with_more(self._party(first, last))

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether the next word is of the same noun or name: in “Delta pilots”, but not in “Delta came”."""
        following = last + 1
        if not self._is_noun(following) or self._is_deed(following) or self._keys[following] in _DETERMINERS:
            return False
        named = self._terms[last].capital and self._gap(last) in ("", "-") and self._keys[first] not in _DETERMINERS
        return not named or self._terms[following].capital or self._keys[following].endswith("s")

    def _with_more(self, party: Party | None) -> Party | None:
        """A name with those that follow it: “Vale, Kell and Ross”, but not “Vale and Ross thanked”."""
        while party and party.keys and (at := self._joined(party.last)):
            party = party._replace(keys=party.keys | {self._keys[at]}, last=at)
        return party

    def _joined(self, last: int) -> int:
        """Where the name stands that goes on with a list of names; 0 where none does."""
        at = last + 1 + (self._gap(last) == "" and self._keys[last + 1] == "and")
        joined = at > last + 1 or self._gap(last) == ","
        if not joined or at >= len(self._keys) or self._keys[at] not in self._names:
            return 0
        follows = self._keys[at + 1] if at + 1 < len(self._keys) else ""
        return 0 if follows in _HELPING or self._is_deed(at + 1) else at

    def _is_deed(self, at: int) -> bool:
        """Whether a word is a verb of the table."""
        form = VERBS.get(self._keys[at]) if at < len(self._keys) else None
        return form is not None and self._is_verb(at, form)

    def _is_noun(self, at: int) -> bool:
        """Whether a word may be one of a noun or name."""
        if at >= len(self._keys):
            return False
        key = self._keys[at]
        return key not in _NO_NOUNS and key not in _ADVERBS and not key.endswith("ly")

    def _party(self, first: int, last: int) -> Party | None:
        """Who some words are; a name that owns what follows is not meant itself."""
        terms = self._terms[first : last + 1]
        owned = max((at for at in range(first, last) if self._gap(at) in _OWNING), default=first - 1)
        if terms[-1].key in self._names and (terms[-1].capital or terms[-1].key not in NO_NAMES):
            begin = last
            while begin > owned + 1 and self._terms[begin - 1].key in self._names and self._terms[begin - 1].capital:
                begin -= 1
            keys = frozenset(t.key for t in self._terms[begin : last + 1])
            return Party(keys, terms[-1].stem if last == 0 else "", first, last)
        if terms[-1].key in _TIMES or not terms[-1].telling or terms[-1].key[0].isdigit():
            return None
        lands = frozenset().union(*(same_country(term.key) for term in terms[:-1] if term.capital))
        return Party(frozenset(), terms[-1].stem, first, last, lands)

    def _named(self, at: int) -> Iterator[Deed]:
        """A deed that a noun tells of: “Vale's invitation”, “an invitation from Vale”, “the arrest of Vale”."""
        key, done = self._keys[at], self._keys[at] in SUFFERED
        sense = SUFFERED.get(key) or DEEDS[key]
        owner = self._party(self._first_of(at - 1), at - 1) if at and self._gap(at - 1) in _OWNING else None
        following = self._keys[at + 1] if at + 1 < len(self._keys) and self._gap(at) == "" else ""
        by = to = None
        if following in _FROM:
            by = self._behind(at + 2)
        elif following in _TO and (done or owner or following != "of"):
            to = self._behind(at + 2)
        elif following in _CAME and self._keys[at + 2 : at + 3] == ["from"]:
            by = self._behind(at + 3)
        actor, patient = (by, owner or to) if done else (owner or by, to)
        if actor or patient:
            yield Deed(sense, at, actor, patient, is_complete=True)
