"""The words that are looked for first stand in whatever a pattern finds: a quick look never changes what is found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.convert.lines import captions
from generator.convert.words import phrases

PAIRS = {
    "contributed": (phrases.CONTRIBUTED_HINTS, phrases.CONTRIBUTED),
    "dialog": (phrases.DIALOG_HINTS, phrases.DIALOG),
    "post": (phrases.POST_HINTS, phrases.POST),
    "embedded": (phrases.EMBEDDED_HINTS, phrases.EMBEDDED),
    "legal": (phrases.LEGAL_HINTS, phrases.LEGAL),
    "policy": (phrases.LEGAL_HINTS, phrases.POLICY),
    "pitch": (phrases.PITCH_HINTS, phrases.PITCH_WITHIN),
    "credit": (captions._CREDIT_HINTS, captions._CREDIT_WORD),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PAIRS)
@settings(max_examples=60)
@given(data=st.data())
def test_one_of_the_words_stands_in_whatever_is_found(name: str, data: st.DataObject) -> None:
    hints, pattern = PAIRS[name]
    found = data.draw(st.from_regex(re.compile(pattern), alphabet=st.characters(codec="ascii")))
    assert any(hint in found.lower() for hint in hints)
