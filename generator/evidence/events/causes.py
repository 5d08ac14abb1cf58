"""Causes that a statement gives and its source does not.

A cause may be told in other words, and mostly is: where the source has a single word of it, it may mean it. So a cause
is told only where the paragraphs have no word of it at all, or where they tell it and what it is said to have caused in
two sentences, and nothing in these or between them joins the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from generator.evidence.antonyms.opposites import sides
from generator.evidence.names.mentions import is_small
from generator.evidence.words.grammar import ENGLISH
from generator.evidence.words.naming import LATELY, folded, keys_in
from generator.evidence.words.sentences import Sentence, Term, pieces_of, sentences_of
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_FEWEST = 2
"""Words of a cause that must be missing, or found: one alone may be told by any other."""
_MANY = 3
"""The same where the source gives a cause itself, which may be the one that is meant."""
_CHANCE = 4
"""In English, of so many words of a cause one may be akin to one of the source that tells something else."""
_SHORT = 4
"""Letters of a word that tells one language from another, at the least."""
_LETTERS = 4
"""The first letters by which words count as akin: `flooded` and `floods`."""
_BESIDE = 2
"""Words before a connective among which a “not” denies it."""
_SHARED = 0.6
"""So large a part of a cause, and of what it caused, must be in one sentence for that sentence to tell it."""

_SIGNS = folded(
    "traced trace traces blame blamed responsible set behind drove drew brought forced pushed because due owing "
    "thanks result results resulted resulting consequence account response prompted caused triggered sparked "
    "provoked stems stemmed led prompts porque debido debida debidos debidas causa gracias consecuencia provocado "
    "provocada causado causada provoco causo llevo weil wegen aufgrund infolge dank fuhrte fuhrten parce raison "
    "cause grace provoque provoquee devido devida devidos devidas gracas causou provocou levou"
)
"""Words without one of which no connective is."""
_GERMAN = folded("weil wegen aufgrund infolge führte führten")
"""Those of them behind or before which capitals tell no names."""
_PLANNED = (
    "be|become|begin|start|open|end|close|happen|take|go|come|return|leave|arrive|meet|vote|debate|appear|speak|expire"
    "|run|rise|fall|finish|stand|retire|receive|pay|move|join|face|decide|present|publish|launch|last|testify|visit"
)
"""What somebody or something is “due to” do."""
_DOING = (
    r"(?!\w+(?:s|ion|ment|ing|age|ness|ity|ance|ence|er|or|th|cy|ht) )\w{3,} "
    r"(?:through|into|in|on|at|from|with|again|next|this|later|tomorrow|today|soon|an?|the|its|their|his|her)"
)
"""The same of a verb that is not in this list, by what stands behind it, and not with the end of a noun."""
_CAUSE_BEHIND = lazy_pattern(
    rf"(?i)\b(?:because(?: of)?|due to(?! (?:{_PLANNED})\b| {_DOING}\b)|(?:owing|thanks) to|on account of"
    r"|trac(?:es?|ed) (?:[\w’'-]+ ){1,8}?to"
    r"|what (?:set off|triggered|caused|led to|prompted|sparked|provoked|brought on) (?:[\w’'-]+ ){1,8}?(?:was|were)"
    r"|in response to|as an? (?:result|consequence) of"
    r"|(?:prompted|caused|triggered|sparked|provoked) by|(?:results?|resulted|resulting|stems|stemmed) from"
    r"|porque|debid[oa]s? al?|a causa de[l]?|por causa d[aeo]s?|gracias al?|como consecuencia del?"
    r"|(?:provocad|causad)[oa] por|weil|wegen|aufgrund|infolge|dank"
    r"|parce qu(?:e|['’])|(?:en raison|à cause) d(?:es?|u|['’])|grâce (?:à|aux?)|provoquée? par"
    r"|devid[oa]s? (?:às?|aos?|a)|graças (?:às?|aos?|a)"
    r")(?:(?<=['’])|(?!\w))"
)
"""A connective behind which a cause stands."""
_CAUSE_BEFORE = lazy_pattern(
    r"(?i)\b(?:led(?: to|(?= \w+ (?:\w+ ){0,3}to\b))|prompts|(?:prompted|caused|triggered|sparked|provoked)(?! by)"
    r"|result(?:s|ed) in|set off|(?:is|are|was|were) (?:what (?:\w+ ){1,3}(?:blame|hold)|blamed for)"
    r"|(?:is|was|lay|lies) behind|(?:drove|drew|brought|forced|pushed) (?:\w+ ){1,4}(?:to|into|onto|towards?)"
    r"|provocó|causó|llevó a|führten? zu[mr]?|a provoqué|provocou|causou|levou (?:a|à)"
    r")(?!\w)"
)
"""A verb before which a cause stands, and behind it what it caused."""

_MARK = lazy_pattern(r"[,;:()]|\s[–—]\s")
"""What parts two clauses."""

_JOINING = folded(
    "because due owing thanks therefore thus hence consequently accordingly so since reason reasons reasoning result "
    "results resulted resulting cause causes caused causing lead leads led leading prompt prompted prompting trigger "
    "triggered triggering spark sparked provoke provoked response responded reaction reacted consequence consequences "
    "blame blamed blames attribute attributed ascribe citing cited why explain explained explains explanation amid "
    "force forced forces forcing make makes made making thereby motivated drive driven drove after following over that "
    "this these those which contribute contributed allow allowed help helped helps enable enabled thereupon "
    "porque debido debida causa causó razon motivo tras por ello eso esto consecuencia asi provoco culpa culpo "
    "responsabiliza atribuye obligo llevo gracias weil wegen aufgrund infolge daher darum deshalb deswegen dadurch "
    "grund grunde denn da nachdem dank damit somit folge dies dieser diese daraufhin fuhrte fuhrten zwang "
    "parce raison cause car donc ainsi grace suite apres cela ce ces motif consequence provoque conduit force "
    "devido causa causou razao motivo apos isso isto assim portanto consequencia provocou levou culpa gracas pois"
)
"""Words by which a source may join two sentences, or two parts of one, as a cause and what it caused."""
_GIVING = _JOINING & folded(
    "because due owing thanks reason reasons reasoning citing cited amid response blame blamed attributed over led "
    "caused forced prompted triggered driven "
    "porque debido debida causa razon motivo gracias weil wegen aufgrund infolge grund denn dank "
    "parce raison cause car grace devido razao pois gracas"
) | folded("fear fears feared face permettant afin")
"""Those of them behind which a cause stands, or before."""
_GENERAL = folded(
    "year years day days week weeks month months time times people person thing things way ways need needs needed want "
    "wants wanted make makes made take takes took taken give gives gave given get gets got go goes went gone come "
    "comes came keep kept put new old good bad big small large great little long short high low higher lower few "
    "several lot lots yet one two three first last own against become became seem seemed found find "
    "ano anos dia dias tiempo gente cosa cosas hace hizo hacer hecho menos mucho poco nuevo nueva gran grande "
    "jahr jahre jahren tag tage tagen zeit leute sache macht machte gemacht weniger viel viele wenig neue neuen grosse "
    "an ans jour jours temps gens chose choses fait faire font pris mis moins tres peu trop nouveau nouvelle grand "
    "tempo coisa coisas faz fez fazer feito muito pouco novo nova"
)
"""Words that tell of no cause by themselves."""


class Cause(NamedTuple):
    """A cause that is given with no ground for it: its words, where they stand, and what the source joins to nothing.

    `apart` is empty where the source has no word of it.
    """

    written: str
    start: int
    apart: str


class _Link(NamedTuple):
    """The words of a sentence that tell a cause, those that tell what it caused, and the places of the first two."""

    cause: tuple[Term, ...]
    effect: tuple[Term, ...]
    start: int
    end: int


def tells_cause(text: str) -> bool:
    """Whether a text may give a cause, which is soon told."""
    return any(not _SIGNS.isdisjoint(piece.keys) for piece in pieces_of(text))


def groundless_causes(text: str, sources: Sequence[str]) -> Iterator[Cause]:
    """The causes that a text gives and its sources do not."""
    for sentence in sentences_of(text) if is_small(text, sources) else ():
        if not _SIGNS.isdisjoint(sentence.keys):
            for link in _links(sentence):
                found = _judged(sentence, link, sources)
                if found:
                    yield found


def _links(sentence: Sentence) -> Iterator[_Link]:
    first, last = sentence.terms[0].start, sentence.terms[-1].end
    for match in _CAUSE_BEHIND.finditer(sentence.text, first, last):
        before = [term for term in sentence.terms if term.end <= match.start()]
        behind = [term for term in sentence.terms if term.start >= match.end()]
        if any(term.negating for term in before[-_BESIDE:]):
            continue
        before += [term for term in sentence.terms if match.start() < term.start < match.end()]
        cause = _clause(sentence.text, behind)
        effect = before if any(term.telling for term in before) else behind[len(cause) :]
        if cause:
            yield _Link(_telling(cause), _telling(effect), match.start(), cause[-1].end)
    for match in _CAUSE_BEFORE.finditer(sentence.text, first, last):
        before = [term for term in sentence.terms if term.end <= match.start()]
        behind = [term for term in sentence.terms if term.start >= match.end()]
        if before and behind and not any(term.negating for term in before[-_BESIDE:]):
            cause = [term for term in before if term.clause == before[-1].clause]
            yield _Link(_telling(cause), _telling(_clause(sentence.text, behind)), cause[0].start, match.end())


def _clause(text: str, terms: Sequence[Term]) -> list[Term]:
    """The words up to the first mark behind one that tells something."""
    found: list[Term] = []
    for term in terms:
        if any(one.telling for one in found) and _MARK.search(text, found[-1].end, term.start):
            break
        found.append(term)
    return found if any(term.telling for term in found) else []


def _telling(terms: Sequence[Term]) -> tuple[Term, ...]:
    return tuple(term for term in terms if term.telling and term.key not in _GENERAL and not term.key.isdecimal())


def _judged(said: Sentence, link: _Link, sources: Sequence[str]) -> Cause | None:
    """What is told of a link; None where the sources may bear it out."""
    effect = {term.stem for term in link.effect}
    cause = [term for term in link.cause if term.stem not in effect]
    if len(cause) < _FEWEST:
        return None
    written = said.text[link.start : link.end]
    nouns_capital = not _GERMAN.isdisjoint(said.keys)
    named = [term for term in cause if term.capital and not nouns_capital and term is not said.terms[0]]
    content = [term for term in cause if term not in named]
    akin = sum(any(_is_akin(term.key, _kin_in(source)) for source in sources) for term in content)
    by_chance = len(content) // _CHANCE if len(said.keys & ENGLISH) >= _FEWEST else 0
    if content and akin <= by_chance:
        given = frozenset().union(*map(keys_in, sources))
        beside = _beside(link.effect, sources)
        if any(term.key in sentence.keys for sentence in beside for term in named):
            return None  # what somebody is told to have done there may be the cause
        fewest = _MANY if _gives_cause(beside, sources) else _FEWEST
        return Cause(written, link.start, "") if len(content) >= fewest and _speak_alike(said, given) else None
    apart = _apart(cause, link.effect, sources)
    return Cause(written, link.start, apart) if apart else None


def _beside(effect: Sequence[Term], sources: Sequence[str]) -> list[Sentence]:
    """The sentences of the sources that have a word of an effect."""
    given = (sentence for source in sources for sentence in sentences_of(source))
    return [each for each in given if any(_is_akin(term.key, _kin(each.keys)) for term in effect)]


def _gives_cause(beside: Sequence[Sentence], sources: Sequence[str]) -> bool:
    """Whether a sentence beside an effect may give a cause of it; where there is none, whether any may."""
    keys = (sentence.keys for sentence in beside) if beside else map(keys_in, sources)
    return any(not _GIVING.isdisjoint(each) for each in keys)


def _speak_alike(said: Sentence, given: Set[str]) -> bool:
    """Whether a sentence and its sources are in one language, as far as words tell that are no names."""
    return any(len(term.key) >= _SHORT and not term.capital and term.key in given for term in said.terms)


def _apart(cause: Sequence[Term], effect: Sequence[Term], sources: Sequence[str]) -> str:
    """The sentence that tells the cause, where another one tells what it caused, and nothing joins the two."""
    given = [sentence for source in sources for sentence in sentences_of(source)]
    one, other = _telling_most(cause, given), _telling_most(effect, given)
    if one is None or other is None or one == other:
        return ""
    between = given[min(one, other) : max(one, other) + 1]
    if any(not _JOINING.isdisjoint(sentence.keys) for sentence in between):
        return ""
    kin = frozenset().union(*(_kin_of(term.key) for term in cause))
    return given[one].around(next(at for at, term in enumerate(given[one].terms) if _is_akin(term.key, kin)))


def _telling_most(terms: Sequence[Term], given: Sequence[Sentence]) -> int | None:
    """The place of the sentence that tells most of what some words tell; None where none tells enough, or two do."""
    every = (_kin(sentence.keys) for sentence in given)
    shared = [sum(_is_akin(term.key, kin) for term in terms) for kin in every]
    most = max(shared, default=0)
    if most < max(_FEWEST, _SHARED * len(terms)) or shared.count(most) > 1:
        return None
    return shared.index(most)


@lately(LATELY)
def _kin_in(text: str) -> frozenset[str]:
    return _kin(keys_in(text))


def _kin(keys: Set[str]) -> frozenset[str]:
    """What words are akin by."""
    return frozenset().union(*map(_kin_of, keys))


def _kin_of(key: str) -> frozenset[str]:
    """The first letters of a word, and the sides of opposites on which it stands with words of like meaning."""
    return frozenset((key[:_LETTERS], *(f"{side.pair} {side.first}" for side in sides().get(key, ()))))


def _is_akin(key: str, kin: frozenset[str]) -> bool:
    return not kin.isdisjoint(_kin_of(key))
