"""Words by which it is told who does what to whom."""

from collections.abc import Sequence

from generator.evidence.words.grammar import AND, BE
from generator.evidence.words.naming import fold, folded
from generator.evidence.words.sentences import Term, stem

BY = frozenset(("by", "von", "vom", "por", "par"))
OF = folded("of von vom de del des du do da")
BEING = BE | folded("wurde wurden worden fue fueron sido ser foi foram")
JOINING = folded("and or nor with y e con und oder mit et avec com")
LEADING = folded(
    "to at on in for from against of over about into a al de del an auf für gegen über um à au contre em as "
    "before after between contra sobre under over behind without within through toward towards near via per unter "
    "hinter bei nach vor ohne bajo tras ante hacia hasta desde sous chez"
)
TO = frozenset(("to", "a", "an"))
DETERMINERS = folded("the its his her their el la los las su sus der die das den dem seine ihre le les")
COMPARING = folded("than as like unlike als wie como comme")
BEFORE_NOUNS = folded(
    "the a an its his her their our of el la los las un una su sus de del der die das den ein eine le les une"
)
"""Words behind which a noun stands, or what belongs to one."""
PRONOUNS = folded("whom which that where que quien quienes cual den dem dont whose")
"""Words behind which the next name is the one that acts."""
INFINITIVE = frozenset(("to", "zu"))
"""Words behind which another verb may follow."""
HE_OR_SHE = frozenset(("he", "she", "er", "sie", "il", "elle", "ele", "ela"))
_MUTUAL_WORDS = (
    "meet met marry married talk talked speak spoke agree agreed negotiate sign signed share shared differ "
    "resemble border fight fought face faced play played join joined merge clash compete equal like unlike "
    "between versus reunió reunieron firmó firmaron traf trafen sprach sprachen rencontré reuniu say said says "
    "told tell added wrote called call dijo sagte sagten disse dit"
)
MUTUAL = frozenset(stem(fold(word)) for word in _MUTUAL_WORDS.split())
"""Verbs that are true of both when they are true of one, and those of saying, behind which another sentence begins."""
_ALIKE_WORDS = (
    "buy bought buys buying purchase acquire acquired acquires take_over",
    "sue sued sues",
    "beat beats defeat defeated defeats",
    "accuse accused accuses blame blamed blames",
    "back backed support supported supports",
    "hand handed hands give gave gives",
)
SENSES = {stem(word): stem(line.split()[0]) for line in _ALIKE_WORDS for word in line.split()}
"""Verbs that say the same, by the first of them."""

VIEWS = frozenset(
    map(stem, ["expect", "fear", "anticipate", "predict", "forecast", "estimate", "believe", "hope", "think", "reckon"])
)
"""Verbs by which each of several may be told to see one thing in another way."""
_PLAIN_WORDS = "make take have give get come go want become remain begin keep hold put set see find know think show use"
PLAIN = VIEWS | frozenset(stem(word) for word in _PLAIN_WORDS.split())
"""Verbs that tell little: many do them in one paragraph."""
OPENING = frozenset(("after", "before", "as"))
"""Words that lead to a name, and open a clause where a verb follows it."""
IN_TURN = folded(
    "likewise versa same mutual mutually each much too so did does do joined got get gets receive receives received "
    "return returned exchange exchanged swapped turn both"
)
"""Words by which a source may say that somebody did as another did."""


def sense_of(term: Term) -> str:
    """A verb by the first of those that say the same."""
    return SENSES.get(term.stem, term.stem)


def with_alike(verbs: frozenset[str]) -> frozenset[str]:
    """Verbs, by their sense, and all that say the same."""
    return verbs.union(verb for verb, sense in SENSES.items() if sense in verbs)


def joins_deeds(terms: Sequence[Term], at: int) -> bool:
    """Whether an “and” stands before what may be another verb: “conceded and congratulated”."""
    after = terms[at + 1]
    return terms[at].key in AND and after.telling and not after.capital


def led_by_telling(terms: Sequence[Term], at: int) -> bool:
    """Whether anything that tells something stands before a word."""
    return any(term.telling for term in terms[:at])
