"""What functions gave lately, kept to be given again, and let go of when a stage of a build has no more use for it."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_forgetting: list[Callable[[], None]] = []


def lately(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep up to `most` results of a function, those asked for last, until `let_go` is called.

    A process that is forked has them too, and copies them as it counts who refers to them.
    """

    def keep(function: Callable[P, T]) -> Callable[P, T]:
        kept = functools.lru_cache(most)(function)
        _forgetting.append(kept.cache_clear)
        return kept  # type: ignore[return-value]  # it takes what the function takes, as long as that can be hashed

    return keep


def let_go() -> None:
    """Forget all that functions gave lately."""
    for forget in _forgetting:
        forget()
