"""What tests of conversion share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest

from generator.convert.lines import furniture, labels, model


@pytest.fixture(scope="session", autouse=True)
def _lines_judged_once() -> Iterator[None]:
    """Thousands of articles are the same but for a line or two: a line is judged by its own looks for the first."""
    with pytest.MonkeyPatch.context() as patch:
        judged = lru_cache(maxsize=4096)(furniture.furniture)
        patch.setattr(furniture, "furniture", judged)
        patch.setattr(labels, "furniture", judged)
        patch.setattr(model, "_own", lru_cache(maxsize=4096)(model._own))
        yield
