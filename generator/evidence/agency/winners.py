"""Who beat whom: a statement that lets somebody win who, as its paragraphs have it, lost to the other.

Games, races and votes are told in many words of which one side's are the other's turned round: “A beat B”, “B lost to
A”, “a win over B”. Only names that stand directly at such words are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.quotations import without_quotations
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import LATELY, folded, keys_in
from generator.evidence.words.sentences import Contrary
from generator.ground.lately import lately
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_WORD = r"(?<![\w'’-])[^\W\d_a-z][^\W\d_]{0,30}(?:['’-][^\W\d_]{1,30}){0,3}(?<!['’]s)"
_NAME = rf"{_WORD}(?:(?:['’]s)? (?:(?:de|da|von|van|sister|brother) )?{_WORD}){{0,3}}"
_HOW = r"(?:(?: (?:narrowly|easily|also|then|had|has|later|already|just))? )"
_BEATS = (
    r"beat|beats|beaten|defeated|defeats|thrashed|trounced"
    r"|derrotó a|venció a|se impuso a|besiegte|bezwang|schlug|a battu|a vaincu|derrotou|venceu"
)
_BEATING = (
    r"(?:victory|win|wins|triumph|won|prevailed|triumphed) (?:over|against)|victoria (?:sobre|ante)|triunfo sobre"
    r"|ganó (?:a|contra)|Sieg (?:über|gegen)|gewann gegen|victoire (?:sur|contre|face à)|l['’]a emporté (?:sur|face à)"
    r"|vitória sobre|ganhou d[eoa]"
)
_LOSES = (
    r"lost to|loses to|was beaten by|were beaten by|(?:was|were|been|being) defeated by"
    r"|perdió (?:ante|contra|frente a)|cayó ante|fue derrotad[oa] por|verlor gegen|unterlag"
    r"|(?:a perdu|s['’]est incliné|s['’]est inclinée) (?:contre|face à|devant)|perdeu (?:para|contra)"
)
_ARTICLE = r"(?:the |la |el |les |le |der |die |den |das |o |a )?"
_TOLD = folded(
    "beat beats beaten defeated defeats thrashed trounced victory win wins triumph won prevailed triumphed lost loses "
    "derrotó venció impuso victoria triunfo ganó perdió cayó derrotado derrotada besiegte bezwang schlug sieg gewann "
    "verlor unterlag battu vaincu victoire emporté perdu incliné inclinée derrotou venceu vitória ganhou perdeu"
)
"""Their words, which are soon looked for."""
_RESULT = lazy_pattern(
    rf"(?:(?P<one>{_NAME}){_HOW})?(?<!\w)(?:(?P<loses>{_LOSES})|{_BEATS}|{_BEATING}) {_ARTICLE}(?P<other>{_NAME})"
)


_OWNING = lazy_pattern(r"['’]s\b")


class _Result(NamedTuple):
    """Who won and who lost, each by name or empty, and where the words stand that say so."""

    winner: str
    loser: str
    start: int
    written: str


def turned_results(compared: Comparison) -> Iterator[Contrary]:
    """Results of a text between two that its paragraphs have the other way round."""
    if not compared.has_any(_TOLD):
        return
    told = [result for result in _results(without_quotations(compared.text)) if result.winner and result.loser]
    if not told:
        return
    given = [(other, source) for source in compared.sources for other in _results(source)]
    for result in told:
        if any(_is_same(result.winner, other.winner) or _is_same(result.loser, other.loser) for other, _ in given):
            continue
        turned = next((other for other, source in given if _is_turned(result, other, source)), None)
        if turned:
            yield Contrary(result.written, result.start, f"“{turned.written}”")
            return


def _is_turned(result: _Result, other: _Result, source: str) -> bool:
    """Whether a paragraph lets the loser win; one of the two may stand elsewhere in it than at the words for that."""
    at = _words(source)
    ends = (result.winner, other.loser), (result.loser, other.winner)
    return any(_is_same(*end) for end in ends) and all(
        _is_same(mine, theirs) or (not theirs and not at.isdisjoint(_words(mine))) for mine, theirs in ends
    )


@lately(LATELY)
def _results(text: str) -> tuple[_Result, ...]:
    found = []
    for each in _RESULT.finditer(text):
        one, other = each["one"] or "", each["other"]
        one = one if _words(one) else ""
        winner, loser = (other, one) if each["loses"] else (one, other)
        found.append(_Result(winner, loser, each.start(), each[0]))
    return tuple(found)


def _words(name: str) -> frozenset[str]:
    """The words of a name; none of a pronoun that begins a sentence."""
    return keys_in(_OWNING.sub("", name)) - FUNCTION


def _is_same(one: str, other: str) -> bool:
    """Whether two names are of one: all the words of the shorter stand in the longer."""
    first, second = _words(one), _words(other)
    return bool(first and second) and (first <= second or second <= first)
