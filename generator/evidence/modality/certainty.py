"""What a statement tells as fact, in whatever words, and its source as possible, wanted, planned or alleged alone.

`overstatements` and `done_plans` look for the source's own verb. Here the words that a statement shares with its source
must stand nowhere there but behind one that leaves it open, and the statement must leave nothing open itself.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.numbers.figurewords import NUMBERS
from generator.evidence.polarity.contraries import TURNING
from generator.evidence.words.naming import folded, keys_in
from generator.evidence.words.reaches import Besides, Reach, reach_of
from generator.evidence.words.sentences import THAT, Contrary, Sentence, Term, may_be_past, stem

_FEWEST = 3
"""Words of a statement that are told behind such a word alone; one less with a number, and of what is only wanted."""
_SHARED = 3
"""Words that a statement shares with its source at the least."""
_BEFORE = 3
"""Words before one that leaves something open among which a “not” turns it."""

_POSSIBLE = folded("may might could possibly perhaps potentially")
_WANTED = folded(
    "consider considers considering considered weigh weighs weighing mulls mulling exploring wants want hopes hope "
    "wishes proposes propose proposed proposing proposal proposals suggested suggests recommended recommends recommend "
    "demanded demands demanding urged urges offered offers bid bids seeks seeking sought asked asks"
)
_PLANNED = folded(
    "plans plan planned planning intends intend intended intention due scheduled expects expected expect aims aim "
    "will would should must"
)
_ALLEGED = folded(
    "allege alleges alleged allegedly accuse accuses accused suspected suspects suspect reportedly claims claimed"
)
_LEAVING_OPEN = _POSSIBLE | _WANTED | _PLANNED | _ALLEGED

_SAID = folded(
    "said say says saying according told tells told reported reports report charge charged charges police prosecutors "
    "prosecutor indictment court trial maintains insists asserts argues contends contend believes believe version "
    "account accusation accusations accused view views opinion opinions eyes verdict testimony blame blames blamed"
)
"""Words by which a statement tells whose word something is."""
_OPEN_WORDS = (
    "may might could would should ought can if whether unless until perhaps maybe possible possibly possibility "
    "potential potentially probable probably likely unlikely plan plans planned planning intend intends intended "
    "intention intentions aim aims aimed aiming want wants wanted wanting wish wishes wished hope hopes hoped "
    "hoping seek seeks sought seeking propose proposes proposed proposing proposal proposals suggest suggests "
    "suggested suggestion advise advises advised advising advice counsel counselled counseled press pressed "
    "pressing lobbied lobbying insist insists insisted insisting recommending recommend recommends recommended "
    "recommendation consider considers considered "
    "considering consideration think thinks thinking weigh weighs weighing weighed mull mulls mulling explore "
    "explores exploring explored examine examines examined examining look looks looking looked discuss discusses "
    "discussed discussing discussion talks negotiate negotiates negotiating negotiation negotiations expect "
    "expects expected expecting expectation forecast forecasts predict predicts predicted prediction estimate "
    "estimates estimated project projected future upcoming tomorrow soon eventually await awaits awaiting awaited "
    "pending subject yet not no never neither nobody none nothing hardly without seem seems seemed appear appears "
    "appeared supposed rumour rumoured unconfirmed unproven ask asks asked asking demand demands demanded "
    "demanding urge urges urged urging request requests requested appeal appeals appealed call calls calling bid "
    "bids offer offers offered offering tender apply applies applied application draft bill motion petition "
    "debate debates debated debating idea ideas option options scenario target targets goal promise promises "
    "promised vow vows vowed pledge pledges pledged threat threaten threatens threatened ready willing prepare "
    "prepares prepared preparing eye eyes eyeing keen open due set scheduled slated bound chance chances risk "
    "risks hypothetical doubt doubts doubtful uncertain unclear unsure try tries tried trying attempt attempts "
    "attempted must need needs favour favor favours favors back backs backed support supports supported allege "
    "alleges alleged allegedly allegation allegations accuse accuses accused suspect suspects suspected suspicion "
    "question questions claim claims claimed candidate ambition ambitions dream dreams prospect prospects "
    "envisage envisages envisaged contemplate contemplates contemplated foresee foresees foreseen anticipate "
    "anticipates anticipated mooted tabled pencilled earmarked coming means meant spoke speak speaks "
    "announce announces announced describe describes described deny denies denied vote votes voted reject rejects "
    "rejected refuse refuses refused worry worries worried worrying concern concerns concerned fear fears feared "
    "fearing afraid anxious warns warned warning present currently now able allowed permitted"
)
_OPEN = folded(_OPEN_WORDS)
"""Words by which a statement leaves something open itself, in some way."""
_FUTURE = folded("will would should must")
_FORTHCOMING = folded("will shall ll")
_NUMBERS = frozenset(map(stem, NUMBERS))
_BE = frozenset(("is", "are", "be", "was", "were"))
_HOPES = frozenset(("hopes", "wishes", "demands", "bids", "offers", "claims"))
_GOING, _TO = "going", "to"


def surer(compared: Comparison) -> Iterator[Contrary]:
    """The verbs by which a text tells as fact what its sources leave open."""
    if all(map(_LEAVING_OPEN.isdisjoint, map(keys_in, compared.sources))):
        return
    hedged = [each for sentence in compared.given for each in _hedged(sentence)]
    if not hedged:
        return
    besides = Besides(compared.given, hedged)
    for said in compared.sentences:
        shared = besides.shared(said)
        if len(shared) < _SHARED or said.asks or _leaves_open(said):
            continue
        for each in hedged:
            told = besides.told_alone(shared, each)
            verb = _claiming(said, each) if _is_told_of(said, told, each) else None
            if verb is not None:
                yield Contrary(verb.text, verb.start, each.sentence.around(each.at))
                break


def _is_told_of(said: Sentence, told: frozenset[str], hedged: Reach) -> bool:
    """Whether enough words are told behind one that leaves them open alone, and not names only."""
    fewest = _FEWEST - (any(map(_is_number, told)) or hedged.word.key in _POSSIBLE | _WANTED)
    return len(told) >= fewest and any(term.stem in told and not term.capital for term in said.terms)


def _hedged(sentence: Sentence) -> Iterator[Reach]:
    for at, term in enumerate(sentence.terms):
        if (
            term.key in _LEAVING_OPEN
            and not term.capital
            and not _is_turned(sentence, at)
            and not _is_noun(sentence, at)
        ):
            yield reach_of(sentence, at, _behind(sentence, at))


def _is_turned(sentence: Sentence, at: int) -> bool:
    """Whether what is left open is denied or refused: “rejected a proposal”, “is not expected”."""
    before = sentence.terms[max(at - _BEFORE, 0) : at]
    return any(term.negating for term in before) or not TURNING.isdisjoint(sentence.keys)


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether it is whose hopes they are, and not what for: “the hopes of those who built it”."""
    following = sentence.terms[at + 1 : at + 2]
    return sentence.terms[at].key in _HOPES and bool(following) and following[0].key == "of"


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBERS


def _behind(sentence: Sentence, at: int) -> Iterator[Term]:
    """The words behind one that leaves something open, to the end of its clause, or of what “that” leads to."""
    last = sentence.terms[at].clause
    for before, term in itertools.pairwise(sentence.terms[at:]):
        if term.clause != last and term.key not in THAT and before.key not in THAT:
            return
        last = term.clause
        yield term


def _leaves_open(said: Sentence) -> bool:
    """Whether a statement leaves anything open, or tells whose word it is, or denies something."""
    if not _OPEN.isdisjoint(said.keys) or any(term.negating for term in said.terms):
        return True
    return any(one.key in _BE and other.key == _TO for one, other in itertools.pairwise(said.terms))


def _claiming(said: Sentence, hedged: Reach) -> Term | None:
    """The verb by which a statement claims more than a word leaves open; None where it may claim no more.

    What only will be is told as done by a verb of its own: another one may tell of something else.
    """
    hedge = hedged.word.key
    if hedge in _ALLEGED and not _SAID.isdisjoint(said.keys):
        return None
    will = next((one for one, other in itertools.pairwise(said.terms) if _is_forthcoming(one, other)), None)
    if will is not None:
        return None if hedge in _PLANNED or hedge in _ALLEGED else will
    past = (term for term in said.terms if not term.capital and term.telling and may_be_past(term.key))
    return next((term for term in past if hedge not in _FUTURE or term.stem in hedged.stems), None)


def _is_forthcoming(term: Term, after: Term) -> bool:
    """Whether a word tells what will be: “will”, “is going to”."""
    return term.key in _FORTHCOMING or (term.key == _GOING and after.key == _TO)
