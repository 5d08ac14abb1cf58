"""Verbs that say the same of somebody, so that what one of them tells, or denies, may be told with another."""

import functools
from collections.abc import Mapping

from generator.evidence.words.sentences import stem

_ALIKE = """
killed died perished
injured hurt wounded
cancelled canceled scrapped axed
charged indicted
prosecuted tried
replied answered responded
arrested detained
issued published
found discovered
recovered retrieved
dismissed sacked
approved adopted
rejected refused
resigned quit stepped
contested challenged disputed appealed
apologised apologized sorry
asked requested demanded consulted
confessed admitted acknowledged conceded
agreed consented
informed notified alerted warned told
banned prohibited outlawed forbidden
permitted allowed authorised authorized
bought purchased acquired
paid compensated reimbursed repaid
built constructed erected
closed shut
began started opened commenced
ended finished concluded
stopped halted ceased
signed ratified
met gathered convened
named identified
"""
"""Verbs of which those in a line say the same of somebody."""


@functools.cache
def _groups() -> Mapping[str, frozenset[str]]:
    lines = (frozenset(map(stem, line.split())) for line in _ALIKE.strip().splitlines())
    return {one: group for group in lines for one in group}


def same_deed(of: str) -> frozenset[str]:
    """The stems of verbs that say what one says, with its own."""
    return _groups().get(of) or frozenset((of,))
