"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import generator
from generator.ground.patterns import lazy_pattern

MODULES = sorted(module.name for module in pkgutil.walk_packages(generator.__path__, "generator."))


def test_a_pattern_does_what_the_compiled_one_does() -> None:
    late = lazy_pattern(r"(?P<day>\d+) may", re.IGNORECASE)
    assert [match["day"] for match in late.finditer("1 May, 2 MAY")] == ["1", "2"]
    found = late.search("on 3 May")
    assert found
    assert (found.span(), late.groupindex["day"]) == ((3, 8), 1)
    assert late.search is late.search


def test_a_text_that_is_no_pattern_is_told_when_it_is_used() -> None:
    late = lazy_pattern("(")
    with pytest.raises(re.error):
        late.search("")


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_every_pattern_of_the_program_is_one(name: str) -> None:
    for value in vars(importlib.import_module(name)).values():
        if type(value) is type(lazy_pattern("")):
            assert re.compile(value.pattern)
