"""Findings for people, with colours and without."""

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Severity, Span
from generator.report import COLOUR, as_text

TEXTS = st.text("ab1[m\033\t\n…", max_size=12)
SEVERITIES = st.sampled_from(Severity)


@given(TEXTS, TEXTS, TEXTS, st.integers(0, 14), SEVERITIES)
def test_colours_can_be_taken_out_again(message: str, hint: str, line: str, column: int, severity: Severity) -> None:
    finding = Diagnostic("broken-link", message, Span(f"{hint}.md", 1, column, column + 2), hint, severity)

    def said(*, colour: bool) -> str:
        return as_text([finding], lambda _: [line], colour=colour)

    assert COLOUR.sub("", said(colour=True)) == said(colour=False)
    assert COLOUR.search(said(colour=True))
    assert "\033" not in said(colour=False)
