"""Comments that silence findings change nothing of what is shown, wherever they stand."""

from __future__ import annotations

import pytest

from tests.markdown.bodies import FIRST_LINE, rendered, shown

COMMENT = "<!-- ignore[uncited-statement]: known -->"
TABLE = "| x | y |\n|---|---|\n| 1 | 2 |\n"

WITHIN = [
    "- a [@a:1]\n%\n- b",
    "- a\n\n%\n- b",
    "- a\n  %\n- b",
    "1. a\n%\n2. b\n%\n%\n3. c\n\nText.",
    "- a\n  - b\n%\n  - c\n- d",
    "- a\n  - b\n  %\n  - c\n%\n- d",
    "- a\n\n%\n\n  More of it.\n- b",
    "> - a\n> %\n> - b",
    f"{TABLE}%\n| 3 | 4 |\n| 5 | 6 |\n%\n%\n| 7 | 8 |\n\nText.",
    "| x | y |\n%\n|---|---|\n%\n| 1 | 2 |",
    "> | x |\n> |---|\n> | 1 |\n> %\n> | 2 |",
    f"- a\n\n  {TABLE.replace(chr(10), chr(10) + '  ')}%\n  | 3 | 4 |",
    "One\n: a\n%\n: b\n%\n: c\n\nTwo\n: d",
    "One\n: a\n\n%\nTwo\n: b",
    "One\n: a\n\n%\n: b",
    "One\n%\n%\n: a\n%\n%\n: b",
    "One\n: a\n: b\n%\n%\n: c\n\nTwo\n: d",
]
"""Bodies with a comment on each line with a percent sign, which are one list or table without it."""

PARTED = [
    "Text.\n\n%\nMore.",
    "- a\n%\nText.",
    "- a\n  - b\n  %\n  More of a.",
    f"{TABLE}%\nText.",
    f"{TABLE}%\n{TABLE}",
    "> a\n\n%\n> b",
]
"""Others, in which blocks end that would end there anyway, or are meant to."""


@pytest.mark.parametrize("body", WITHIN)
def test_a_comment_between_items_and_rows_changes_nothing(body: str) -> None:
    lines = body.split("\n")
    without = rendered("\n".join(line for line in lines if not line.endswith("%")))
    with_it = rendered(body.replace("%", COMMENT))
    assert _told(shown(with_it.value.pieces)) == _told(shown(without.value.pieces))
    assert with_it.diagnostics == without.diagnostics == ()


@pytest.mark.parametrize("body", [*WITHIN, *PARTED])
def test_comments_and_statements_keep_their_places(body: str) -> None:
    prose = rendered(body.replace("%", COMMENT)).value.prose
    lines = body.split("\n")
    assert [one.span.line - FIRST_LINE for one in prose.ignores] == [
        number for number, line in enumerate(lines) if line.endswith("%")
    ]
    for statement in prose.statements:
        words = statement.text.replace(" · ", " | ")
        assert words in lines[statement.span.line - FIRST_LINE]


@pytest.mark.parametrize("body", PARTED)
def test_a_comment_joins_nothing_that_is_apart(body: str) -> None:
    with_it = rendered(body.replace("%", COMMENT)).value
    apart = rendered(body.replace("%", "***")).value
    assert _told(shown(with_it.pieces)) == _told(shown(apart.pieces).replace("<hr />", ""))


def test_a_comment_within_code_is_shown() -> None:
    (statement,) = rendered(f"```\n- a\n{COMMENT}\n- b\n```").value.prose.statements
    assert COMMENT in statement.text


def _told(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]
