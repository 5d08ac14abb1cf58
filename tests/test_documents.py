"""A document that is read after it was read before is what it would be if it were read for the first time."""

from __future__ import annotations

import pytest

from generator.config import Config, load_config
from generator.diagnostics import Span
from generator.documents import parse_document
from tests.sites import BASE, files_of, write_site

PATH = "content/strike/the-walkout.md"
TEXT = files_of(BASE)[PATH]


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Config:
    loaded = load_config(write_site(tmp_path_factory.mktemp("site"))).value
    assert loaded
    return loaded


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("140 drivers out", "200 drivers away"),
        ("title: The walkout", "title: The strike"),
        ("[cranes, pay]", "[pay]"),
        ("order: 10", "order: 11"),
        ("\n---\nAda", "\nquestion: Who?\n---\nAda"),
        ("\n---\nAda", "\n---\n\nAda"),
        ("\n---\nAda", "\nAda"),
        ("---\ntitle", "----\ntitle"),
        ("Ada", "---\nAda"),
        ('cite: "gazette:2"', 'cite: "gazette:0"'),
        ("[@gazette:3]", "[@gazette:3"),
        (TEXT[TEXT.index("Ada") :], ""),
        (TEXT, ""),
        ("", "\n"),
    ],
)
def test_what_was_read_before_changes_nothing(old: str, new: str, config: Config) -> None:
    assert old in TEXT
    changed = TEXT.replace(old, new, 1)
    for first, then in ((TEXT, changed), (changed, TEXT), (changed, changed)):
        before = parse_document(first, PATH, config=config)
        assert parse_document(then, PATH, before, config=config) == parse_document(then, PATH, config=config)


def test_where_only_the_body_changed_the_front_matter_is_not_read_again(config: Config) -> None:
    before = parse_document(TEXT, PATH, config=config)
    after = parse_document(TEXT.replace("140 drivers out", "200 away"), PATH, before, config=config)
    assert before.document.value
    assert after.document.value
    assert after.document.value.front is before.document.value.front
    assert after.document.value.digest != before.document.value.digest
    assert "200 away" in after.body


def test_another_place_is_another_document(config: Config) -> None:
    before = parse_document(TEXT, PATH, config=config)
    for path in ("content/talks/the-walkout.md", "content/strike/the-strike.md", "content/profiles/the-walkout.md"):
        assert parse_document(TEXT, path, config=config) != before


def test_a_key_that_is_no_name_moves_no_place(config: Config) -> None:
    odd = "---\n" + r'"title a b c": 1' + "\n" + r'"x\ntitle 9 9 9": 2' + "\ntitle: Out\n---\nText.\n"
    document = parse_document(odd, PATH, config=config).document.value
    assert document
    place = document.place_of("title")
    assert (place.line, place.column, place.end_column) == (4, 8, 11)
    assert document.place_of("summary") == Span(PATH)
