"""Regular expressions that are compiled when they are first used.

There are a hundred of them for what evidence may look like, each takes up to two milliseconds to compile, and most
builds use half: an edit of a small site takes as long as what it imports.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, AnyStr, cast

from generator.ground.lately import lately


def lazy_pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, when it is needed; a text that is no pattern is told then, so tests use each."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(partial(re.compile, text, flags)))


@lately(4096)
def stands_in(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text has a pattern, for where this is asked of one text for each number of it."""
    return pattern.search(text) is not None


class _Uncompiled:
    """Stands for a pattern: each of its methods is taken from the compiled one once, and called without detour then."""

    def __init__(self, compile_it: Callable[[], object]) -> None:
        self._compile = compile_it

    def __getattr__(self, name: str) -> Any:
        """A method of the pattern; `re` keeps what was compiled lately, so that others are found soon."""
        found = getattr(self._compile(), name)
        setattr(self, name, found)
        return found
