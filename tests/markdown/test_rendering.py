"""A body becomes pieces and statements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.slugs import slugify
from tests.markdown.bodies import FIRST_LINE, rendered, shown
from tests.sites import Case, cases


@pytest.mark.parametrize("case", cases("markdown.md"), ids=str)
def test_bodies_become_pieces(case: Case) -> None:
    got = shown(rendered(case.input).value.pieces).replace("Bo</a>⟧ <code>", "Bo</a> <code>")
    assert [line for line in got.splitlines() if line] == [line for line in case.expected.splitlines() if line]


def test_statements_have_plain_text_and_the_offsets_of_their_marks() -> None:
    body = "One **two** [[three]]. [@a:1] `Four`\nfive. [@b:2]"
    (statement,) = rendered(body).value.prose.statements
    assert statement.text == "One two [[three]]. Four five."
    assert [(cite.at, str(cite.citations[0])) for cite in statement.cites] == [(18, "a:1"), (29, "b:2")]
    assert (statement.span.line, statement.end_line) == (FIRST_LINE, FIRST_LINE + 1)


def test_a_name_on_two_lines_is_one_in_the_words_of_a_statement() -> None:
    (statement,) = rendered("For the port Ada\nMoreno said so. [@a:1]").value.prose.statements
    assert statement.text == "For the port Ada Moreno said so."


def test_the_words_of_links_are_those_of_statements_headings_and_labels() -> None:
    prose = rendered(
        "## On [[one|the *first* day]]\n\n| Ada Moreno |\n|---|\n| [[two\\|**nine**]] [@a:1] |"
    ).value.prose
    assert [heading.text for heading in prose.headings] == ["On the first day"]
    assert [label.text for label in prose.labels] == ["Ada Moreno"]
    assert [statement.text for statement in prose.statements] == ["nine"]


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("x [@a:1]", 4, 5),
        ("x\ny [@a:1]", 5, 5),
        ("- x\n  y [@a:1]", 5, 7),
        ("> x [@a:1]", 4, 7),
        ("> - x\n>   y [@a:1]", 5, 9),
        ("| a |\n|---|\n| x [@a:1] |", 6, 7),
        ("T\n: x [@a:1]", 5, 7),
        ("{.editorial}\nx [@a:1]", 5, 5),
        ("[z [@a:1]](https://example.org)", 4, 6),
    ],
)
def test_a_citation_knows_its_place_in_the_file(body: str, line: int, column: int) -> None:
    (statement,) = rendered(body).value.prose.statements
    (citation,) = statement.citations
    assert (citation.span.line, citation.span.column) == (line, column)


@pytest.mark.parametrize(
    ("body", "code", "place"),
    [
        ("Cranes <!-- ask our lawyer --> stood. [@a:1]", "shown-comment", (4, 8)),
        ("x [@a:1]\n\n<!-- ignore[x] -->\ny [@a:1]", "shown-comment", (6, 1)),
        ("Of [[one|a\n[b] c]] more. [@a:1]", "malformed-link", (4, 4)),
        ("- [[]] x [@a:1]", "malformed-link", (4, 3)),
        ("> x\n> [[one [@a:1]", "malformed-link", (5, 3)),
        ("x [[one|]] [@a:1]", "malformed-link", (4, 3)),
    ],
)
def test_what_readers_should_not_see_as_it_is_written_is_told(body: str, code: str, place: tuple[int, int]) -> None:
    outcome = rendered(body)
    assert [(f.code, f.span.line, f.span.column) for f in outcome.diagnostics] == [(code, *place)]
    text = " ".join(s.text for s in outcome.value.prose.statements)
    assert "<!--" in text or "[[" in text, "nothing is lost all the same"


@pytest.mark.parametrize(
    "body",
    ["`<!-- x -->` [@a:1]", "\\<!-- x [@a:1]", "x \\[[y [@a:1]", "[[one]](x) [@a:1]", "[[see](../t/f.md)] x [@a:1]"],
)
def test_what_is_meant_to_be_seen_is_not_told(body: str) -> None:
    assert rendered(body).diagnostics == ()


@pytest.mark.parametrize(
    ("body", "column"),
    [("x (@a:1) y [@b:2]", 4), ("x [ @a:1 ] [@b:2]", 5), ("x @a-b:1-3. [@b:2]", 3), ("x [@a:1 y [@b:2]", 4)],
)
def test_what_looks_like_a_citation_and_is_none_is_told(body: str, column: int) -> None:
    (fault,) = rendered(body).value.prose.faults
    assert (fault.code, fault.span.line, fault.span.column) == ("malformed-citation", 4, column)
    (statement,) = rendered(body).value.prose.statements
    assert "@" not in statement.text, "its number is none that the statement tells"


@pytest.mark.parametrize("body", ["x a@b.example:80 [@a:1]", "x `@a:1` [@a:1]", "x @a: 1 [@a:1]", "x 3@a:1 [@a:1]"])
def test_what_does_not_look_like_a_citation_is_not(body: str) -> None:
    assert rendered(body).value.prose.faults == ()


def test_a_citation_of_nothing_is_misplaced() -> None:
    made = rendered("[@a:1]\n\nx [@a:1]").value
    assert shown(made.pieces).count("a:1⟩") == 1, "the page is made without it"
    prose = made.prose
    assert [fault.code for fault in prose.faults] == ["misplaced-citation"]
    assert [(s.anchor, s.text) for s in prose.statements] == [("s2", "x")]


def test_a_picture_that_cites_says_what_it_shows() -> None:
    prose = rendered("![Nine cranes](c.png) [@a:1]\n\n![Ten cranes](c.png)").value.prose
    assert [(s.text, [cite.at for cite in s.cites]) for s in prose.statements] == [("Nine cranes", [11])]


def test_an_item_of_titles_that_lead_elsewhere_says_nothing() -> None:
    body = "See:\n\n- [[one]]\n- [[two]], [[three]]\n- [[one|the first]]\n- and [[two]]\n- [[one]] [@a:1]"
    statements = rendered(body).value.prose.statements
    assert [(s.kind, s.text) for s in statements] == [
        ("paragraph", "See:"), ("item", "the first"), ("item", "and [[two]]"), ("item", "[[one]]"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        "- \\[\\[The port burnt\\]\\]",
        "- `[[The port burnt]]`",
        "- [[one]] `[[one]]`",
        "[[one]] → [[two]]!",
        "Murderer\n: [[one]]",
        "| who | whom |\n|---|---|\n| [[one]] | [[two]] |",
        "> [[one]]",
    ],
)
def test_whatever_else_looks_like_titles_says_something(body: str) -> None:
    assert len(rendered(body).value.prose.statements) == 1


CREDITS = [
    "— Ada Moreno", "– Ada Moreno, speaker", "--Ada Moreno", "— Dr. Ada Moreno", "— A. Moreno, speaker of the drivers",
    "— [[ada]]", "— [[ada|Ada Moreno]], speaker", "— Carla de la Cruz", "— Ada and Bo",
]  # fmt: skip


@pytest.mark.parametrize("credit", CREDITS)
def test_who_said_a_block_quotation_may_stand_below_it(credit: str) -> None:
    (said,) = rendered(f"> Longer nights. [@a:1]\n>\n> {credit}").value.prose.statements
    words, _, by = said.text.partition("\n")
    assert (said.anchor, words, said.end_line) == ("s1", "Longer nights.", 6)
    assert by[0] in "—–-"


@pytest.mark.parametrize(
    "body",
    [
        "> Longer nights. [@a:1]\n\n> — Bo",
        "> Longer nights. [@a:1]\n>\n> — then they burnt the port and ate its director",
        "> Longer nights. [@a:1]\n>\n> — Ada Moreno spoke. And she lied",
        "> Longer nights. [@a:1]\n>\n> — Ada Moreno who burnt the port",
        "> Longer nights. [@a:1]\n>\n> ```\n> x\n> ```\n>\n> — Ada Moreno",
        "> — Ada Moreno",
    ],
)
def test_what_is_no_credit_is_a_statement_of_its_own(body: str) -> None:
    assert not any("\n" in statement.text for statement in rendered(body).value.prose.statements)
    assert rendered(body).value.prose.statements[-1].text.startswith("—")


def test_characters_that_nobody_sees_are_shown_and_not_read() -> None:
    outcome = rendered("The Les\u00adsing\u200b house [[one|ware\u00adhouse]] [@a:1]\n\n## Ware\u00adhouse")
    assert outcome.value.prose.statements[0].text == "The Lessing house warehouse"
    assert outcome.value.prose.headings[0].text == "Warehouse"
    assert "Les\u00adsing" in shown(outcome.value.pieces)


words = st.sampled_from(
    [
        "one",
        "[@a:1]",
        "[@a]",
        "[[b]]",
        "[[b|c]]",
        "[",
        "]",
        "**",
        "`",
        "<b>",
        "{.editorial}",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "|",
        "# ",
    ]
)


@given(st.lists(words, max_size=30).map(" ".join))
def test_no_body_raises_and_every_place_is_in_it(body: str) -> None:
    outcome = rendered(body)
    lines = body.split("\n")
    for statement in outcome.value.prose.statements:
        assert FIRST_LINE <= statement.span.line <= statement.end_line < FIRST_LINE + len(lines)
        for citation in statement.citations:
            line = lines[citation.span.line - FIRST_LINE]
            assert line[citation.span.column - 1 : citation.span.end_column - 1].strip(" @") == str(citation)


@given(st.text(max_size=200))
def test_no_text_becomes_live_markup(text: str) -> None:
    html = "".join(piece for piece in rendered(f"x {text} <script>y</script>").value.pieces if isinstance(piece, str))
    assert "<script" not in html


@given(st.text())
def test_a_slug_is_fit_for_an_address(text: str) -> None:
    slug = slugify(text)
    assert slug == slugify(slug)
    assert all(part and part.isascii() and part.isalnum() for part in slug.split("-")) or not slug


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_text_that_lies_too_deep_is_never_lost_without_a_word(mark: str) -> None:
    shallow, deep = rendered(mark * 8 + "x [@a:1]"), rendered(mark * 200 + "x [@a:1]")
    assert [statement.text for statement in shallow.value.prose.statements] == ["x"]
    assert {finding.code for finding in deep.diagnostics} == {"nested-too-deep"}


def test_a_text_that_is_no_paragraph_is_said_not_parsed() -> None:
    longest = "a " * 50_000
    assert rendered(f"{longest}[@a:1]").diagnostics[0].code == "paragraph-too-long"
    assert not rendered(f"{longest[:-20]}[@a:1]").diagnostics
    outcome = rendered(f"First. [@a:1]\n\n{'[a](' * 250_000}\n\nLast. [@a:1]")
    assert [(finding.code, finding.span.line) for finding in outcome.diagnostics] == [("paragraph-too-long", 6)]
    assert [statement.text for statement in outcome.value.prose.statements] == ["First.", "Last."]


def test_no_heading_takes_the_name_of_a_part_that_is_there_anyway() -> None:
    body = "\n\n".join(f"## {text}" for text in ("s1", "Main", "Main", "Part Main", "n2 more", "Disputed"))
    ids = [heading.id for heading in rendered(f"{body}\n\nWords. [@a:1]").value.prose.headings]
    assert ids == ["part-s1", "part-main", "part-main-2", "part-main-3", "n2-more", "part-disputed"]


@pytest.mark.parametrize("mark", ["@a:1", "(@a:1)", "[@a:1", "[ @a:1]", "[a:1]", "@[a:1]", "[[@a:1]]", "[@a 1]", "[@]"])
def test_readers_see_no_mark_that_cannot_be_read(mark: str) -> None:
    outcome = rendered(f"One {mark} two.")
    html = "".join(piece for piece in outcome.value.pieces if isinstance(piece, str))
    assert " ".join(html.split()) == "<p>One two.</p>"
    assert [fault.code for fault in outcome.value.prose.faults] == ["malformed-citation"]


@pytest.mark.parametrize("text", ["\\@a:1", "\\[@a:1]", "\\[a:1]", "me@a:1", "`[@a:1]`", "(@a said)", "[ @ 5 pm ]"])
def test_what_is_meant_as_it_is_stays(text: str) -> None:
    outcome = rendered(f"One {text} two.")
    assert text.replace("\\", "").strip("`") in outcome.value.prose.statements[0].text
    assert not outcome.value.prose.faults


def test_words_that_other_tools_would_highlight_are_told() -> None:
    found = rendered("Cranes ==stood== where a == b == c. [@a:1]").diagnostics
    assert [(f.code, f.span.column, f.span.end_column) for f in found] == [("shown-markup", 8, 17)]
