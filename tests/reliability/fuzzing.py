"""Strategies for text that is nearly right: pieces of real files with what breaks parsers put in between."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.diagnostics import Diagnostic
from tests.sites import BASE, files_of

FILES = files_of(BASE)

_BREAKERS = (
    *(
        "---\n",
        "---",
        "...\n",
        "\n",
        "\r\n",
        "\t",
        "  ",
        "\x00",
        "\ufeff",
        "\u2028",
        "\x85",
        "\U0001f600",
        "é",
        "e\u0301",
    ),
    *(
        ": ",
        "- ",
        "? ",
        "{",
        "}",
        "[",
        "]",
        "[]",
        "{}",
        "&a ",
        "*a",
        "!!python/object:x ",
        "!x ",
        "<<: ",
        "|\n",
        ">-\n",
        "'",
        '"',
        "#",
        "%YAML 1.1\n",
    ),
    *(
        "[@",
        "[@gazette:1]",
        "[@gazette:1-",
        "[[",
        "]]",
        "[[the-deal|",
        "{.editorial}",
        "<!-- ignore[",
        "<!-- ignore[broken-link]: x -->\n",
    ),
    *(
        "**",
        "_",
        "`",
        "```\n",
        "~~~",
        "> ",
        "1. ",
        "- [ ] ",
        "|a|b|\n|-|-|\n",
        "# ",
        "## ",
        "====",
        "![",
        "](",
        "](../x.md#y)",
        "<b>",
        "&amp;",
        "&#0;",
        "\\",
    ),
    *(
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "…",
        "[…]",
        "1,000",
        "2031-02-30",
        "May",
        "31 May",
        "two hundred",
        "$",
        "per cent",
        "99999999999999999999",
    ),
    *(
        "title: ",
        "tags: [a]\n",
        "date: 2026-02-30\n",
        "status: draft\n",
        "cite: ",
        "[1] ",
        "[999999] ",
        "text: article\n",
    ),
)

words = st.sampled_from([*_BREAKERS, *(line + "\n" for text in FILES.values() for line in text.split("\n"))])
odd_text = st.one_of(st.lists(words, max_size=14).map("".join), st.text(max_size=80))


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """A text with a few stretches taken out, doubled or replaced."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        text = text[:start] + draw(st.one_of(words, st.text(max_size=4), st.just(text[start:end] * 2))) + text[end:]
    return text


def as_read(text: str) -> str:
    """A text as it is when it comes from a file: with line feeds as line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def in_place(findings: tuple[Diagnostic, ...], text: str) -> None:
    """Every finding says something, and stands on a line that the file has."""
    lines = as_read(text).split("\n")
    for finding in findings:
        assert finding.message
        assert 1 <= finding.span.line <= len(lines), finding
        assert 1 <= finding.span.column <= len(lines[finding.span.line - 1]) + 1, finding
        assert finding.span.end_column > finding.span.column, finding
