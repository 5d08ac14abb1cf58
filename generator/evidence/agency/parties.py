"""Who is spoken of at a place of an English sentence: a name, a noun or a pronoun, as far as its order tells it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import NO_NAMES
from generator.evidence.names.peoples import of_countries, of_peoples, same_country
from generator.evidence.words.calendars import MONTHS, WEEKDAYS
from generator.evidence.words.grammar import BE, FUNCTION
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Sentence, may_be_past
from generator.ground.tuples import NamedTuple

MODAL = folded("will would shall should can could may might must do does did")
HELPING = BE | MODAL | folded("has have had having to")
ADVERBS = folded(
    "then also later twice once again already soon now first finally thus therefore never not even still just both all "
    "only since ever often always thereupon instead eventually personally himself herself itself themselves"
)
PREPOSITIONS = folded(
    "of in on at by for from with to under against over near after before during within without among between about "
    "into onto through across behind beyond since until despite like as per via around outside inside amid toward "
    "towards"
)
RELATIVE = frozenset(("who", "which", "that"))
JOINING = folded("and or but nor")
LEADING = folded("while when where because although though if whereas as after before since until once what how why")
DETERMINERS = folded(
    "the a an this that these those his her its their our my your any some no every each another one two three four "
    "five six seven eight nine ten several many most few both all"
)
_BODIES = folded(
    "party group company firm bank union movement alliance league foundation newspaper club airline agency chain"
)
"""Nouns for what has a name of its own, which stands before them."""
_SINGLE = folded("the a an his her its their our my your")
PRONOUNS = folded("he she it they him her them we us i me")
_TIMES = folded(
    f"today yesterday tomorrow {WEEKDAYS['en']} {MONTHS['en']} week month year day night morning evening afternoon "
    "weekend"
)
_NOUNS = frozenset(("son", "war", "hat", "own"))
"""Words of nouns that are of little sense in another language, or by themselves."""
_NO_NOUNS = (
    FUNCTION - _NOUNS | PREPOSITIONS | JOINING | RELATIVE | LEADING | HELPING | PRONOUNS | _TIMES
) - DETERMINERS
OWNING = ("'s", "’s")
WITHIN = ("", "-", "&", *OWNING)
"""What stands between two words of one name or noun, without spaces."""
REACH = 8
"""Words between a verb and “by”, or between who acts and the verb with what is told of him, at the most."""


class Party(NamedTuple):
    """One who does something, or to whom it is done: the words of a name, the stem of a noun, or a pronoun.

    `first` and `last` are the places of its words; `lands` are the countries by which a noun is told from others, and
    `titles` the stems of the nouns by which a name is told: “the harbour master, Ada Vale”.
    """

    keys: frozenset[str]
    head: str
    first: int
    last: int
    lands: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()

    @property
    def is_pronoun(self) -> bool:
        """Whether it stands for somebody who is told elsewhere."""
        return not self.keys and not self.head


class Phrases:
    """The words of one sentence, and who is meant by some of them."""

    def __init__(self, sentence: Sentence, names: frozenset[str]) -> None:
        self.sentence, self.terms, self._text = sentence, sentence.terms, sentence.text
        self.keys = [term.key for term in sentence.terms]
        self.names = names

    def is_verb_at(self, at: int) -> bool:
        """Whether a word is known to be a verb."""
        raise NotImplementedError

    def gap(self, at: int) -> str:
        """What stands between a word and the next, without spaces."""
        if not 0 <= at < len(self.terms) - 1:
            return "."
        return self._text[self.terms[at].end : self.terms[at + 1].start].strip()

    def relative_before(self, last: int) -> int:
        """Where a clause begins that ends with a verb and says of whom a noun is: “the firm that Vale founded”."""
        if not may_be_past(self.keys[last]):
            return 0
        places = range(last - 1, max(last - 4, 0), -1)
        return next((at for at in places if self.keys[at] in RELATIVE and self.gap(at - 1) == ""), 0)

    def with_others(self, party: Party | None) -> Party | None:
        """A name with the one that “and” joins to it: “Vale and Ross”."""
        first = party.first if party and party.keys else 0
        if party is None or first < 2 or self.keys[first - 1] != "and" or self.gap(first - 2) != "":
            return party
        other = self.party(first - 2, first - 2)
        return party._replace(keys=party.keys | other.keys, first=first - 2) if other else party

    def before_apposition(self, last: int) -> int:
        """The last word before what stands between two commas, of which the second follows a word."""
        if self.gap(last) != ",":
            return last
        for place in range(last - 1, max(last - 2 * REACH, -1), -1):
            if self.gap(place) == ",":
                return place
        return -1

    def first_of(self, last: int) -> int:
        """The first word of the noun or name that ends here."""
        first = last
        while first and self.gap(first - 1) in (*WITHIN, "."):  # of an initial
            key = self.keys[first - 1]
            if key in DETERMINERS:
                return first if key in RELATIVE and self.terms[first].capital else first - 1
            apart = self.terms[first].capital and (
                key[0].isdigit() or may_be_past(self.keys[first - 1])
            )  # “in 2019 Vale”
            if key in _NO_NOUNS or apart or self.is_verb_at(first - 1):
                break
            first -= 1
        return first

    def behind(self, first: int) -> Party | None:
        """To whom something is done, where that follows."""
        if first >= len(self.keys) or (first and self.gap(first - 1) not in ("", "-")):
            return None
        key = self.keys[first]
        if key in RELATIVE:
            return None
        if (
            self.keys[first : first + 2] == ["u", "s"]
            and first + 2 < len(self.keys)
            and not self.terms[first + 2].capital
        ):
            return self._behind_land(first + 2)
        owns = key == "her" and self.is_noun(first + 1) and self.keys[first + 1] not in DETERMINERS
        if key in PRONOUNS and not owns:
            return Party(frozenset(), "", first, first)
        if not self.is_noun(first) and key not in DETERMINERS:
            return None
        last = self._end_of(first)
        party = self.party(first, last)
        if party and not party.keys and self.gap(last) == "" and self.keys[last + 1] == "of":
            last = self._end_of(last + 2)  # “the mayor of Porto, Ada Vale,”
        return self._with_more(self.with_name(party, last + 1) if party and self.gap(last) == "," else party)

    def _behind_land(self, first: int) -> Party | None:
        """Of what stands behind “U.S.”, which is not its name: “U.S. flights”."""
        if self.gap(first - 1) not in ("", ".") or not self.is_noun(first) or self.keys[first] in DETERMINERS:
            return None
        party = self.party(first, self._end_of(first))
        return party._replace(lands=party.lands | same_country("us")) if party else None

    def _end_of(self, first: int) -> int:
        """The last word of the noun or name that begins here."""
        last = first
        while self.gap(last) in WITHIN and self._goes_on(first, last):
            last += 1
        return last

    def with_name(self, party: Party, first: int) -> Party:
        """A noun with the name that follows it behind a comma: “a nurse, Clara Finch,”."""
        while first + 1 < len(self.keys) and self.keys[first] in NO_NAMES and self.terms[first].capital:
            first += 1  # “Sir”
        last = first
        while self._is_name(last) and self._is_name(last + 1) and self.gap(last) == "":
            last += 1
        begin = self._behind_owner(party.first, party.last)
        single = begin > party.first or self.keys[party.first] in _SINGLE
        if party.keys or not single or self.keys[party.last].endswith("s") or not self._is_name(last):
            return party
        titles = frozenset(term.stem for term in self.terms[begin : party.last + 1] if term.telling)
        return Party(frozenset(self.keys[first : last + 1]), "", party.first, last, titles=titles)

    def _behind_owner(self, first: int, last: int) -> int:
        """Where those begin who are meant, behind whoever owns them: “Vale's brother”."""
        return 1 + max((at for at in range(first, last) if self.gap(at) in OWNING), default=first - 1)

    def _is_name(self, at: int) -> bool:
        return at < len(self.keys) and self.keys[at] in self.names and self.terms[at].capital

    def titled(self) -> Iterator[Party]:
        """The names in a sentence that are told by nouns too."""
        for last in range(len(self.keys)):
            if self._is_name(last) and not (self._is_name(last + 1) and self.gap(last) == ""):
                party = self.party(self.first_of(last), last)
                if party is None or not party.keys:
                    continue
                before = self._apposed_to(party)
                yield self.with_name(before, party.first) if before else party
                if behind := self._noun_behind(last):
                    yield party._replace(titles=behind)

    def _apposed_to(self, party: Party) -> Party | None:
        """The noun before a name that stands behind a comma."""
        last = party.first - 1
        apposed = last >= 0 and self.gap(last) == "," and self.is_noun(last)
        return self.party(self.first_of(last), last) if apposed else None

    def _noun_behind(self, last: int) -> frozenset[str]:
        """The nouns between two commas behind a name: “Ada Vale, the harbour master,”."""
        first = last + 1
        if self.gap(last) != "," or first >= len(self.keys) or self.keys[first] not in _SINGLE:
            return frozenset()
        return frozenset(
            term.stem for term in self.terms[first : self._end_of(first) + 1] if term.telling and not term.capital
        )

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether the next word is of the same noun or name: in “Delta pilots”, but not in “Delta came”."""
        following = last + 1
        if self.gap(last) in ("-", "&"):
            return following < len(self.keys)
        if not self.is_noun(following) or self.is_verb_at(following) or self.keys[following] in DETERMINERS:
            return False
        if self.keys[last] in of_peoples() and self.keys[last] not in of_countries():
            return True  # “American flights”
        named = self.terms[last].capital and self.gap(last) in ("", "-") and self.keys[first] not in DETERMINERS
        return not named or self.terms[following].capital or self.keys[following].endswith("s")

    def _with_more(self, party: Party | None) -> Party | None:
        """A name with those that follow it: “Vale, Kell and Ross”, but not “Vale and Ross thanked”."""
        while party and party.keys and (at := self._joined(party.last)):
            party = party._replace(keys=party.keys | {self.keys[at]}, last=at)
        return party

    def _joined(self, last: int) -> int:
        """Where the name stands that goes on with a list of names; 0 where none does."""
        at = last + 1 + (self.gap(last) == "" and self.keys[last + 1] == "and")
        joined = at > last + 1 or self.gap(last) == ","
        if not joined or at >= len(self.keys) or self.keys[at] not in self.names:
            return 0
        follows = self.keys[at + 1] if at + 1 < len(self.keys) else ""
        return 0 if follows in HELPING or self.is_verb_at(at + 1) else at

    def is_noun(self, at: int) -> bool:
        """Whether a word may be one of a noun or name."""
        if at >= len(self.keys):
            return False
        key = self.keys[at]
        return key not in _NO_NOUNS and key not in ADVERBS and not key.endswith("ly")

    def party(self, first: int, last: int) -> Party | None:
        """Who some words are; a name that owns what follows is not meant itself."""
        terms = self.terms[first : last + 1]
        if terms[-1].key in self.names and (terms[-1].capital or terms[-1].key not in NO_NAMES):
            owned, begin = self._behind_owner(first, last), last
            while begin > owned and self.terms[begin - 1].key in self.names and self.terms[begin - 1].capital:
                begin -= 1
            keys = frozenset(t.key for t in self.terms[begin : last + 1])
            titles = frozenset(t.stem for t in self.terms[owned:begin] if t.telling)
            return Party(keys, terms[-1].stem if last == 0 else "", first, last, titles=titles)
        if terms[-1].key in _TIMES or not (terms[-1].telling or terms[-1].key in _NOUNS) or terms[-1].key[0].isdigit():
            return None
        if terms[-1].key in _BODIES and (named := self._named_before(first, last)):
            return Party(named, "", first, last)
        lands = frozenset().union(*(same_country(term.key) for term in terms[:-1] if term.capital))
        return Party(frozenset(), terms[-1].stem, first, last, lands)

    def _named_before(self, first: int, last: int) -> frozenset[str]:
        """The name right before a noun for a body: “the New Path party”."""
        begin = last
        while begin > first and self._is_name(begin - 1) and self.gap(begin - 1) == "":
            begin -= 1
        keys = frozenset(self.keys[begin:last])
        return frozenset() if not keys or not keys.isdisjoint(of_countries()) else keys
