"""Verbs that say the same of somebody, so that what one of them denies is told with another."""

import functools
from collections.abc import Mapping

from generator.evidence.words.sentences import stem

_ALIKE = """
killed died perished
injured hurt wounded
cancelled canceled scrapped axed
charged indicted
replied answered responded
arrested detained
issued published
found discovered
dismissed sacked
approved adopted
rejected refused
resigned quit
"""
"""Verbs that say the same of somebody."""


@functools.cache
def _groups() -> Mapping[str, frozenset[str]]:
    lines = (frozenset(map(stem, line.split())) for line in _ALIKE.strip().splitlines())
    return {one: group for group in lines for one in group}


def same_deed(of: str) -> frozenset[str]:
    """The stems of verbs that say what one says, with its own."""
    return _groups().get(of) or frozenset((of,))
