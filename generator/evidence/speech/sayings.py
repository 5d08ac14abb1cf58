"""Who is said to say or to think something: “said Vale”, “the union warned”, “in the farmers’ view”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.speech.sayingwords import (
    ADDING,
    ARTICLES,
    AS_NOUN,
    ASIDE,
    BEFORE_NOUNS,
    BEING,
    FIRST_WORDS,
    FOLLOWING,
    FOR,
    INVERTING,
    JOINING,
    LEADING_ON,
    LINKS,
    PARTED,
    PHRASE_WORDS,
    PHRASES,
    PLAIN,
    PRONOUNS,
    PUTTING,
    SAYING,
    STOPS,
    TAKING,
    UNSAID,
    VIEWS,
)
from generator.evidence.speech.speakerwords import may_speak
from generator.evidence.words.naming import LATELY
from generator.evidence.words.sentences import Sentence, Term
from generator.ground.lately import lately
from generator.ground.tuples import NamedTuple

_LONGEST = 10
"""Words that say who speaks, at the most."""
_BESIDE = 14
"""Words set between commas that say more of who it is, at the most."""
_INITIAL = 3
"""Letters of a word behind which a point ends no sentence: “Dr.”, “J.”."""
_IN = frozenset(("in", "by", "on", "to"))
"""Words behind which it is told in whose view something is so."""
_OWNED = ("'s", "’s", "'", "’")


class Saying(NamedTuple):
    """Who is said to say something: the places of the first and last word for them, and of the words of saying.

    Where it is not `told` who, a pronoun stands there, or nothing.
    """

    first: int
    last: int
    at: int
    end: int
    told: bool = True

    @property
    def places(self) -> tuple[int, int]:
        """The first and the last of all these words."""
        return min(self.first, self.at), max(self.last, self.end)


class Claim(NamedTuple):
    """Who is said to say something, and the places of the first and last word of what."""

    saying: Saying
    first: int
    last: int


@lately(LATELY)
def sayings_of(sentence: Sentence) -> tuple[Saying, ...]:
    """Each place where somebody is said to say or think something in a sentence."""
    found = () if sentence.keys.isdisjoint(FIRST_WORDS) else tuple(_sayings(sentence))
    told = [range(saying.first, saying.last + 2) for saying in found if saying.told]
    return tuple(one for one in found if one.told or not any(one.first in words for words in told))  # “Vale, who says”


def claims_of(sentence: Sentence) -> Iterator[Claim]:
    """What somebody is said to say in a sentence, where it is plain who says what of it."""
    sayings, end = sayings_of(sentence), len(sentence.terms) - 1
    if len(sayings) == 1:
        yield Claim(sayings[0], 0, end)
        return
    joined = [saying for saying in sayings if saying.first and _joins(sentence, saying.first)]
    for index, saying in enumerate(sayings):
        leads = saying.first <= saying.at or sentence.terms[saying.at].key not in SAYING
        first = index == 0 and (0 in saying.places or is_parted(sentence, saying.first))
        if leads and (first or saying in joined):  # any other is what somebody is said to say of another
            last = min((other.first - 2 for other in joined if other.first > saying.end), default=end)
            yield Claim(saying, saying.first if index else 0, max(last, saying.end))


def words_of_saying(sentence: Sentence, saying: Saying) -> Iterator[Term]:
    """The words that say who says it, and that it is said; “warned” and its like tell more than that."""
    for place in {*range(saying.first, saying.last + 1), *range(saying.at, saying.end + 1)}:
        term = sentence.terms[place]
        if not saying.at <= place <= saying.end or term.key not in SAYING or term.key in PLAIN:
            yield term


def is_parted(sentence: Sentence, at: int) -> bool:
    """Whether more than a space stands between a word and the one before it, such as a comma or a quotation."""
    return at > 0 and _mark(sentence, at) != ""


def _joins(sentence: Sentence, first: int) -> bool:
    """Whether one who says something else begins here: “, while the mayor said”."""
    return sentence.terms[first - 1].key in JOINING or _mark(sentence, first) == ";"


_CLEFT = 2
"""Where those stand of whom a sentence begins to tell with “it was”."""
_WHO = ("who", "that")


def _sayings(sentence: Sentence) -> Iterator[Saying]:
    terms = sentence.terms
    for at, term in enumerate(terms):
        found = None
        if term.key in SAYING and _is_verb(sentence, at):
            found = _by_verb(sentence, at)
        if term.key in PHRASE_WORDS:
            found = found or _by_phrase(sentence, at)
        if term.key in FOR and (at == 0 or is_parted(sentence, at)):
            found = found or _for_whom(sentence, at)
        if term.key in FOLLOWING and at:
            found = Saying(_back(sentence, at - 1), at - 1, at, at)
        if term.key in VIEWS:
            found = found or _in_view(sentence, at)
        if found:
            yield found


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word of saying says here that somebody says something, as far as it and what follows tell."""
    terms = sentence.terms
    if terms[at].capital and at and not is_parted(sentence, at):
        return False  # the United States
    if at and sentence.text[terms[at - 1].end : terms[at].start].startswith(_OWNED[:2]):
        return False  # Vale’s appeal
    beside = at + 1 < len(terms) and not is_parted(sentence, at + 1)
    if beside and terms[at].capital and terms[at + 1].capital and may_speak(terms[at].key):
        return False  # Judge Vale
    follows = terms[at + 1].key if beside else ""
    if terms[at].key in ADDING:
        return follows in ("", "that")
    if terms[at].key in PUTTING:
        return any(term.key == "at" for term in terms[at + 2 : at + _LONGEST])
    return follows not in AS_NOUN


def _mark(sentence: Sentence, at: int) -> str:
    """What stands between a word and the one before it, but for spaces, hyphens, and the end of a possessive."""
    terms = sentence.terms
    if not 0 < at < len(terms):
        return "."
    between = sentence.text[terms[at - 1].end : terms[at].start]
    for owned in _OWNED[:2]:
        between = between.removeprefix(owned)
    return between.strip(" -’'\n." if len(terms[at - 1].key) <= _INITIAL else " -’'\n")


def _by_verb(sentence: Sentence, at: int) -> Saying | None:
    """Who says what stands with a word of saying: before it, behind it, or before what is set between commas."""
    terms, before = sentence.terms, at - 1
    while before >= 0 and not is_parted(sentence, before + 1) and _is_aside(terms[before]):
        before -= 1
    if any(term.negating for term in terms[before + 1 : at]):
        return None
    adjoins = before >= 0 and not is_parted(sentence, before + 1)
    key = terms[before].key if adjoins else ""
    if key in BEING or key in UNSAID or (key in JOINING and any(term.key in SAYING for term in terms[:before])):
        return None  # “and said”: whoever said so says more
    if key in _WHO and before > _CLEFT and terms[0].key == "it" and terms[1].key in BEING:
        return Saying(_CLEFT, before - 1, at, at)  # “it was Vale who said so”
    if key in JOINING or (key and _is_pronoun(terms[before])):
        subject = 0 if key in JOINING and _is_pronoun(terms[0]) else before
        return Saying(subject, subject, at, at, told=False)
    if key and key not in STOPS and key not in PHRASE_WORDS:
        first = _back(sentence, before)
        speaks = key not in BEFORE_NOUNS and _may_say(terms[first : before + 1], terms[at].key)
        return Saying(first, before, at, at) if speaks else None
    inverted = _behind(sentence, at) if _may_invert(terms[at].key) else None
    dropped = not key and (at or not terms[at].key.endswith("ed"))  # “Asked by reporters, …” has none
    return inverted or _beside(sentence, before, at) or (Saying(at, at, at, at, told=False) if dropped else None)


def _may_say(terms: Sequence[Term], verb: str) -> bool:
    """Whether somebody says something with a word that may be a thing: “police suspect”, not “other suspects”."""
    sure = verb in PLAIN or verb.endswith("ed")
    return sure or any(term.capital or may_speak(term.key) for term in terms)


def _may_invert(key: str) -> bool:
    """Whether whoever says it may stand behind a word of saying: in English some alone have no object."""
    return key in INVERTING or not (key.endswith("ed") or key in TAKING)


def _is_aside(term: Term) -> bool:
    return term.key in ASIDE or (term.key.endswith("ly") and not term.capital)


def _is_pronoun(term: Term) -> bool:
    """Whether a word stands for somebody; WHO does not."""
    return term.key in PRONOUNS and not (term.text.isupper() and len(term.text) > 1)


def _behind(sentence: Sentence, at: int) -> Saying | None:
    """Who stands behind a word of saying: “said Vale, the mayor”."""
    terms, first = sentence.terms, at + 1
    if first >= len(terms) or is_parted(sentence, first) or terms[first].key in LEADING_ON:
        return None
    last = first if _is_pronoun(terms[first]) else _forth(sentence, first)
    if last + 1 < len(terms) and not is_parted(sentence, last + 1) and terms[last + 1].key not in STOPS:
        return None  # “said the ferry had sunk”
    if _is_pronoun(terms[first]):
        return Saying(first, first, at, at, told=False)
    if not any(term.capital or may_speak(term.key) for term in terms[first : last + 1]):
        return None
    while last + 1 < len(terms) and _mark(sentence, last + 1) == "," and last - first < _BESIDE:
        last = _forth(sentence, last + 1)
    return Saying(first, last, at, at)


def _beside(sentence: Sentence, before: int, at: int) -> Saying | None:
    """Who stands before what is set between commas: “Vale, the mayor, said”."""
    if before < 0 or _mark(sentence, before + 1) != ",":
        return None
    first = before
    while first > 0 and not is_parted(sentence, first) and before - first < _BESIDE:
        first -= 1
    if first == 0 or _mark(sentence, first) != ",":
        return Saying(_back(sentence, before), before, at, at)
    return Saying(_back(sentence, first - 1), before, at, at)


def _by_phrase(sentence: Sentence, at: int) -> Saying | None:
    """Who stands behind “according to”."""
    terms = sentence.terms
    keys = tuple(term.key for term in terms[at : at + 3])
    length = next((n for n in (3, 2, 1) if keys[:n] in PHRASES), 0)
    first = at + length
    if not length or first >= len(terms) or is_parted(sentence, first) or terms[first].key in SAYING:
        return None
    if terms[at].key in PARTED and at and not is_parted(sentence, at):
        return None
    last = _forth(sentence, first)
    if at and last + 1 < len(terms) and _mark(sentence, last + 1) == "," and last - first < _LONGEST:
        last = _forth(sentence, last + 1)
    return Saying(first, last, at, first - 1, told=not _is_pronoun(terms[first]))


def _for_whom(sentence: Sentence, at: int) -> Saying | None:
    """Who stands behind “pour” where a clause begins with it: up to a comma, or to a word such as “ist”."""
    terms, first = sentence.terms, at + 1
    if first >= len(terms):
        return None
    last = _forth(sentence, first)
    ends = last + 1 < len(terms) and (_mark(sentence, last + 1) == "," or terms[last + 1].key in BEING)
    is_short = last - first < _LONGEST // 2
    return Saying(first, last, at, at, told=not _is_pronoun(terms[first])) if ends and is_short else None


def _in_view(sentence: Sentence, at: int) -> Saying | None:
    """Whose view it is: “in the view of Vale”, “by Vale’s account”."""
    terms, text = sentence.terms, sentence.text
    if at < 2 or is_parted(sentence, at):
        return None
    if at + 2 < len(terms) and terms[at + 1].key == "of":
        leads = terms[at - 2].key in _IN
        return Saying(at + 2, _forth(sentence, at + 2), at - 2, at + 1) if leads else None
    owns = text[terms[at - 1].end : terms[at].start].rstrip() in _OWNED
    first = _back(sentence, at - 1)
    lead = next((n for n in range(at - 2, max(first - 2, -1), -1) if terms[n].key in _IN), -1)
    return Saying(lead + 1, at - 1, lead, at) if owns and lead >= 0 else None


def _back(sentence: Sentence, last: int) -> int:
    """The first of the words that say who it is, which end at a place."""
    terms, first = sentence.terms, last
    while first > 0 and last - first < _LONGEST and not is_parted(sentence, first):
        before = terms[first - 1].key
        starts = terms[first].key in ARTICLES and before not in LINKS
        if starts or before in STOPS or before in AS_NOUN:
            break
        first -= 1
    return first


def _forth(sentence: Sentence, first: int) -> int:
    """The last of the words that say who it is, which begin at a place."""
    terms, last = sentence.terms, first
    while last + 1 < len(terms) and last - first < _LONGEST and not is_parted(sentence, last + 1):
        if terms[last + 1].key in STOPS or terms[last + 1].key in AS_NOUN or _is_pronoun(terms[last + 1]):
            break
        last += 1
    return last
