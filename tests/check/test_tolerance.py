"""What the rules let pass, and what they do not: small cases around one statement of the small site."""

from __future__ import annotations

import pytest

from tests.sites import Case, cases, checked_with


@pytest.mark.parametrize("case", cases("check-tolerance.md"), ids=str)
def test_what_is_reported(case: Case) -> None:
    found = checked_with(case.input)
    assert {finding.code for finding in found} - {"unused-paragraph"} == set(case.expected.split())
