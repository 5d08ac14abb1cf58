"""Formulas of a page as words of its paragraphs."""

from __future__ import annotations

import pytest

from generator.convert.lines.pagelines import text_lines
from generator.convert.page.formulas import write_formulas

html = pytest.importorskip("lxml.html")

SUB = "<msub><mi>x</mi><mi>i</mi></msub>"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("<mi>N</mi>", "N"),
        (f"<mrow>{SUB}<mo>=</mo><mn>2</mn></mrow><annotation>x_{{i}}=2</annotation>", "x_i=2"),
        ("<msub><mi>p</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>", "p_(ij)"),
        ("<msup><mi>m</mi><mn>2</mn></msup>", "m^2"),
        ("<msubsup><mi>s</mi><mi>i</mi><mn>2</mn></msubsup>", "s_i^2"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>", "(a+b)/c"),
        ("<mfrac><mn>1</mn><mfrac><mn>2</mn><mi>k</mi></mfrac></mfrac>", "1/(2/k)"),
        ("<mfrac><mn>1</mn></mfrac>", "1"),
        ("<munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_(k=1)^n"),
        ("<mtext>if</mtext><!-- no --><mi> y </mi>", "ify"),
        ("", ""),
        ("<math><mi>q</mi></math>", "q"),
        ("<msub><mi>x</mi><mi>i</mi></msub>" * 151, " ".join("xi" * 151)),
    ],
)
def test_a_formula_is_a_line_of_its_signs(formula: str, text: str) -> None:
    page = html.document_fromstring(f"<p>Let <math>{formula}</math> be.</p>")
    write_formulas(page)
    assert [line.text for line in text_lines(page)] == [" ".join(f"Let {text} be.".split())]


@pytest.mark.parametrize(
    "markup",
    [
        "<span class='mwe-math-element'><span style='display: none;'>{}</span><img alt='{{x}}'></span>",
        "<span class='katex'><span>{}</span><span aria-hidden='true'><b>x</b><i>i</i></span></span>",
        "<mjx-container><b aria-hidden='true'>xi</b><mjx-assistive-mml>{}</mjx-assistive-mml></mjx-container>",
    ],
)
def test_a_formula_is_told_once_and_is_not_hidden(markup: str) -> None:
    page = html.document_fromstring(f"<div><p>Let {markup.format(f'<math>{SUB}</math>')} be.</p></div>")
    write_formulas(page)
    assert [line.text for line in text_lines(page)] == ["Let x_i be."]
    assert not page.xpath("//@style")


def test_what_is_hidden_beside_a_formula_in_another_box_stays() -> None:
    page = html.document_fromstring(f"<div><p>Let <math>{SUB}</math> be.</p><p aria-hidden='true'>Far.</p></div>")
    write_formulas(page)
    assert [line.text for line in text_lines(page)] == ["Let x_i be.", "Far."]
