"""States of the USA as newspapers shorten them: “N.Y.” stands for New York, “Calif.” for California."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

_SHORTENED = """
alabama: Ala. AL
alaska: AK
arizona: Ariz. AZ
arkansas: Ark. AR
california: Calif. Cal. CA
carolina: N.C. S.C. NC SC
colorado: Colo. CO
columbia: D.C. DC
connecticut: Conn. CT
dakota: N.D. S.D. ND SD
delaware: Del. DE
florida: Fla. FL
georgia: Ga. GA
hampshire: N.H. NH
hawaii: HI
idaho: ID
illinois: Ill. IL
indiana: Ind. IN
iowa: IA
island: R.I. RI
jersey: N.J. NJ
kansas: Kan. Kans. KS
kentucky: Ky. KY
louisiana: La. LA
maine: ME
maryland: Md. MD
massachusetts: Mass. MA
mexico: N.M. NM
michigan: Mich. MI
minnesota: Minn. MN
mississippi: Miss. MS
missouri: Mo. MO
montana: Mont. MT
nebraska: Neb. NE
nevada: Nev. NV
ohio: OH
oklahoma: Okla. OK
oregon: Ore. OR
pennsylvania: Pa. Penn. PA
rhode: R.I. RI
tennessee: Tenn. TN
texas: Tex. TX
utah: UT
vermont: Vt. VT
virginia: Va. W.Va. VA WV
washington: Wash. WA
wisconsin: Wis. WI
wyoming: Wyo. WY
york: N.Y. NY
"""


FIRST_WORDS = frozenset(("new", "north", "south", "west", "rhode", "district"))
"""Words with which the names of states of two words begin."""


@functools.cache
def of_states() -> frozenset[str]:
    """The last words of the names of states, folded."""
    return frozenset(_forms())


def is_shortened(key: str, texts: Iterable[str]) -> bool:
    """Whether one of some texts has a state, of whose name this is a word, in a shorter form."""
    return any(_pattern(key).search(text) for text in texts)


@functools.cache
def _forms() -> dict[str, list[str]]:
    lines = (line.partition(": ") for line in _SHORTENED.strip().splitlines())
    return {key: forms.split() for key, _, forms in lines}


@functools.cache
def _pattern(key: str) -> re.Pattern[str]:
    """Such a form, behind a mark or an opening bracket as behind a town: “Albany, N.Y.”, “(D-Calif.)”."""
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, _forms()[key]))})(?!\w)")
