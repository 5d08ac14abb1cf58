"""Articles in Markdown: front matter, blocks with their lines, and text without marks."""

from __future__ import annotations

import pytest

from generator.convert.forms.markdown import plain, read_markdown


def rows(text: str) -> list[tuple[str, str]]:
    """The blocks: where and what they are, and their text."""
    blocks = read_markdown(text, "a.md").value[1]
    found = []
    for block in blocks:
        parts = ("-".join(map(str, block.lines)), block.role, "gap" if block.gap else "")
        found.append((" ".join(filter(None, parts)), block.text))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\ngoes on.\n\nTwo.", [("1-2 gap", "One goes on."), ("4 gap", "Two.")]),
        ("One.\nTwo.", [("1 gap", "One."), ("2", "Two.")]),
        ("# T\nOne.\n\n## H ##\nTwo.", [("1 title gap", "T"), ("2", "One."), ("4 heading gap", "H"), ("5", "Two.")]),
        ("####### x\n\ny", [("1 gap", "####### x"), ("3 gap", "y")]),
        ("#x\n\ny", [("1 gap", "#x"), ("3 gap", "y")]),
        ("T\n===\n\nH\n--\n\nx", [("1 title gap", "T"), ("4 heading gap", "H"), ("7 gap", "x")]),
        ("one\ntwo\n---\n\nx", [("1-2 gap", "one two"), ("5 gap", "x")]),
        ("> Said\n> so.\n\n> More.", [("1-2 quote gap", "Said so."), ("4 quote gap", "More.")]),
        (
            "x\n\n- one\n- two\n  goes on\n+ three",
            [("1 gap", "x"), ("3 list_item gap", "one"), ("4-5 list_item", "two goes on"), ("6 list_item", "three")],
        ),
        (
            "x\n\n1. one\n12) two\n\n1234. no",
            [("1 gap", "x"), ("3 list_item gap", "one"), ("4 list_item", "two"), ("6 gap", "1234. no")],
        ),
        ("• one\n\n-two", [("1 list_item gap", "one"), ("3 gap", "-two")]),
        (
            "a\n\n| x | y |\n|---|:-:|\n| 1 | |\n\nb",
            [("1 gap", "a"), ("3 columns gap", "x; y"), ("5 row", "1"), ("7 gap", "b")],
        ),
        ("a\n\n| x | y |\n| 1 | 2 |\n\nb", [("1 gap", "a"), ("3 row gap", "x; y"), ("4 row", "1; 2"), ("6 gap", "b")]),
        (
            "a[^1]\n\n[^1]: It was\n  measured twice.\n[^b]: Once.\n\nb",
            [("1 gap", "a"), ("3-4 gap", "It was measured twice."), ("5", "Once."), ("7 gap", "b")],
        ),
        ("a\n\n![What is seen](p.jpg)\n\nb", [("1 gap", "a"), ("3 image gap", "What is seen"), ("5 gap", "b")]),
        ("a\n\n---\n\n* * *\n\n___\n\nb", [("1 gap", "a"), ("9 gap", "b")]),
        ("a\n\n[1]: https://x.example\n\nb", [("1 gap", "a"), ("5 gap", "b")]),
        ("a\n<!-- not\n\nthis -->b\n\nc", [("1 gap", "a"), ("4 gap", "b"), ("6 gap", "c")]),
        ("a <!-- open\n\nb", [("1 gap", "a <!-- open"), ("3 gap", "b")]),
        ("", []),
    ],
)
def test_blocks_are_parted_by_their_marks(text: str, expected: list[tuple[str, str]]) -> None:
    listed = [(where.replace(" row", " list_item"), words) for where, words in expected]
    assert rows(text) == listed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a [link](https://x.example/a_(b)) b", "a link b"),
        ('a [link](https://x.example "the title") b', "a link b"),
        ("a [link][ref] and [another][] b", "a link and another b"),
        ("an ![image](a.png) here", "an image here"),
        ("an ![image](a.png 'words of it') here", "an image here"),
        ("see <https://x.example/a> there", "see https://x.example/a there"),
        ("a note[^1] and[^two] more", "a note and more"),
        ("**bold**, __bold__, *soft*, _soft_, `code`", "bold, bold, soft, soft, code"),
        ("~~two~~ three of ~~the **first** ten~~ twelve", "three of twelve"),
        ("It cost <del>two</del> <ins>three</ins>, <s>the club</s> they said.", "It cost three, they said."),
        (
            "~~ not struck ~~, ~5 of ~10, \\~~as it stands~~ and ~~~",
            "~~ not struck ~~, ~5 of ~10, ~~as it stands~~ and ~~~",
        ),
        ("2 * 3 * 4 and snake_case_name and a*b*c", "2 * 3 * 4 and snake_case_name and a*b*c"),
        ("** not bold ** and * not soft *", "** not bold ** and * not soft *"),
        ("<b>bold</b> <br/> and <span class='x'>span</span>, 1 < 2 > 0", "bold and span, 1 < 2 > 0"),
        (r"\*not soft\* and \_so\_ and 1\. and \\ and \a", r"*not soft* and _so_ and 1. and \ and \a"),
        ("  two   spaces\tand tab ", "two spaces and tab"),
        ("[a]", "[a]"),
        ("**[bold link](x)** and *[soft](y)*", "bold link and soft"),
    ],
)
def test_marks_are_taken_off_and_words_stay(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "title: T\npublisher: P\nbyline: B\npublished: 2031-05-20\nurl: https://x.example",
            ("T", "P", "B", "2031-05-20", "https://x.example", "article"),
        ),
        (
            "headline: T\nsource: P\nauthor: B\ndate: 2031-05-20T10:00\nlink: http://x.example",
            ("T", "P", "B", "2031-05-20", "http://x.example", "article"),
        ),
        (
            "Title: T\nsite: P\nauthors: [A, B]\npublished_at: 2031-05\ncanonical: x",
            ("T", "P", "A, B", "2031-05", "", "article"),
        ),
        (
            "title: T\nsitename: P\nby: B\npubdate: May 2031\nsource_url: https://x.example",
            ("T", "P", "B", "None", "https://x.example", "article"),
        ),
        (
            'title: T\nsource: "https://x.example/a"\nauthor:\n  - "[[A B]]"\n  - "[[c|C D]]"',
            ("T", "", "A B, C D", "None", "https://x.example/a", "article"),
        ),
        ("title: T\nsite_name: P\ntext: note", ("T", "P", "", "None", "", "note")),
        ("title: T\ntext: open", ("T", "", "", "None", "", "open")),
        ("title: T\ntext: anything\nauthor: {name: B}", ("T", "", "", "None", "", "article")),
        ("title: first\nheadline: second", ("first", "", "", "None", "", "article")),
    ],
)
def test_front_matter_in_the_words_of_any_generator(front: str, expected: tuple[str, ...]) -> None:
    metadata = read_markdown(f"---\n{front}\n---\nText.\n", "a.md").value[0]
    published = str(metadata.published)
    got = (metadata.title, metadata.publisher, metadata.byline, published, metadata.url, metadata.rights)
    assert got == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# The title\n\nText.", "The title"),
        ("![seen](a.png)\n\n# The title\n\nText.", "The title"),
        ("## Another\n\n# The title\n\nText.", ""),
        ("Text.\n\n# The title", ""),
        ("---\npublisher: P\n---\n# The title\n\nText.", "The title"),
        ("---\ntitle: Given\n---\n# The title\n\nText.", "Given"),
    ],
)
def test_the_first_heading_is_the_title_where_none_is_given(text: str, title: str) -> None:
    assert read_markdown(text, "a.md").value[0].title == title


def test_a_first_heading_takes_nothing_from_the_front_matter() -> None:
    front = "publisher: P\nauthor: B\ndate: 2031-05-20\nurl: https://x.example"
    metadata = read_markdown(f"---\n{front}\n---\n# T\n\nText.", "a.md").value[0]
    got = (metadata.title, metadata.publisher, metadata.byline, str(metadata.published), metadata.url)
    assert got == ("T", "P", "B", "2031-05-20", "https://x.example")


def test_lines_count_from_the_top_of_the_file() -> None:
    assert rows("---\ntitle: T\n---\n\nOne.\n\nTwo.") == [("5 gap", "One."), ("7 gap", "Two.")]


def test_broken_front_matter_is_a_warning_and_the_text_is_read() -> None:
    outcome = read_markdown("---\ntitle: [\n---\nText.\n\nMore.\n", "a.md")
    assert [(f.code, f.severity) for f in outcome.diagnostics] == [("yaml-syntax", "warning")]
    assert outcome.diagnostics[0].message.startswith("front matter left unread: ")
    assert "Text." in [block.text for block in outcome.value[1]]
