"""Each kind of value reads what it should, says of all else what is wrong and where, and its schema agrees."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft202012Validator

from generator.config import SITE
from generator.content import RECORDS
from generator.diagnostics import Diagnostic, Severity
from generator.frontmatter.schema import (
    LONGEST,
    Choice,
    Date,
    EachOf,
    Field,
    Flag,
    Kind,
    ListOf,
    MapOf,
    Name,
    Number,
    Record,
    Reference,
    Slug,
    Text,
    read_record,
)
from generator.frontmatter.yamltree import parse_yaml
from generator.ground.dates import PartialDate
from generator.seeds import SOURCE


def read(kind: Kind, written: str) -> tuple[Any, list[Diagnostic]]:
    """The value of `k: …`, and what is wrong with it."""
    tree = parse_yaml(f"k: {written}\n", "f")
    assert not tree.diagnostics
    found: list[Diagnostic] = []
    return kind.read(tree.value.entries[0][1], found.append), found


def plain(value: Any) -> Any:
    """A value without its places."""
    if isinstance(value, Name):
        return value.text
    return [plain(item) for item in value] if isinstance(value, tuple) and not isinstance(value, PartialDate) else value


MAP = MapOf(Number(0, 9))
PAIR = EachOf((Number(-5, 5, whole=False),) * 2, "[1, 2]")


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (Text(), "two  words", "two words"),
        (Text(), '"2031"', "2031"),
        (Text("[a-z]{2}", "a code"), "es", "es"),
        (Text(), "'*two* [[words]]'", "*two* [[words]]"),
        (Choice(("note", "article")), "note", "note"),
        (Flag(), "true", True),
        (Flag(), "false", False),
        (Slug(), "a-1-b", "a-1-b"),
        (Reference(), '" Some name "', "Some name"),
        (Date(), "2031-05-20", PartialDate(2031, 5, 20)),
        (Date(), "2031", PartialDate(2031)),
        (Number(1, 30), "1", 1),
        (Number(1, 30), "30", 30),
        (Number(-5, 5, whole=False), "-4.25", -4.25),
        (Number(-5, 5, whole=False), "0", 0.0),
        (ListOf(Slug()), "[a, b]", ["a", "b"]),
        (ListOf(Slug()), "[]", []),
        (PAIR, "[1.5, -2]", [1.5, -2.0]),
        (MAP, "{a: 1, b: 9}", [["a", 1], ["b", 9]]),
    ],
)
def test_what_is_right_is_read_and_the_schema_allows_it(kind: Kind, written: str, value: Any) -> None:
    got, found = read(kind, written)
    assert found == []
    assert plain(got) == value
    assert type(got) is not int or isinstance(value, int)


@pytest.mark.parametrize(
    ("kind", "written", "code", "says", "hint"),
    [
        (
            Text(),
            "[a]",
            "wrong-value",
            "a text is expected here, not a list or a mapping",
            "write a without brackets of its own",
        ),
        (Text(), "~", "yaml-surprise", "~ is nothing to YAML", 'write "~" in quotation marks'),
        (Text(), "", "yaml-surprise", "an empty value is nothing to YAML", "write a text, or remove the key"),
        (Text(), "12:30", "yaml-surprise", "12:30 is a number to YAML where a text is expected", 'write "12:30"'),
        (Text(), '" "', "wrong-value", "not an empty one", "write something, or remove the key"),
        (Text(), '"a\\x07b"', "control-character", "a control character", "remove it"),
        (Text(), '"' + "x" * (LONGEST + 1) + '"', "wrong-value", "10,001 characters is too long", "10,000 characters"),
        (Text("[a-z]{2}", "a code"), "eng", "wrong-value", "“eng” is not a code", ""),
        (Choice(("note", "article")), "nota", "wrong-value", "nota is not known here", "did you mean “note”?"),
        (Choice(("note", "article")), "xyzzy", "wrong-value", "xyzzy is not known here", "one of: note, article"),
        (Choice(("note", "article")), "[note]", "wrong-value", "this is not known here", "one of: note, article"),
        (Flag(), "yes", "wrong-value", "true or false is expected here", "write true"),
        (Flag(), "True", "wrong-value", "true or false is expected here", "write true"),
        (Flag(), "OFF", "wrong-value", "true or false is expected here", "write false"),
        (Date(), "today", "bad-date", "“today” is not a date", "write it as year-month-day"),
        (Date(), "2031-02-30", "bad-date", "there is no day", "look at the calendar"),
        (Flag(), '"true"', "wrong-value", "true or false is expected here", "without quotation marks"),
        (Flag(), "[true]", "wrong-value", "true or false is expected here", "write true or false"),
        (Slug(), '"!?"', "wrong-value", "“!?” cannot stand in an address", "a-z, 0-9 and single hyphens"),
        (Slug(), "[a]", "wrong-value", "a name is expected here", "write a without brackets of its own"),
        (Reference(), "[a]", "wrong-value", "a name is expected here", "write a without brackets of its own"),
        (Date(), "[2031]", "wrong-value", "a date is expected here", "2026-02-03, 2026-02 or 2026"),
        (Date(), "2031-02-30", "bad-date", "“2031-02-30” is not a date", "look at the calendar"),
        (Date(), "20.5.2031", "bad-date", "“20.5.2031” is not a date", "write 2031-05-20"),
        (Date(), "2031-5", "bad-date", "“2031-5” is not a date", "write 2031-05"),
        (Date(), "2031/5/2", "bad-date", "“2031/5/2” is not a date", "write 2031-05-02"),
        (Date(), "2/5/2031", "bad-date", "“2/5/2031” is not a date", "year-month-day"),
        (Date(), "20.15.2031", "bad-date", "“20.15.2031” is not a date", "year-month-day"),
        (Date(), "5/2031", "bad-date", "is not a date", "year-month-day"),
        (Number(1, 30), "0", "wrong-value", "0 is out of range", "from 1 to 30"),
        (Number(1, 30), "31", "wrong-value", "31 is out of range", "from 1 to 30"),
        (Number(1, 30), "1.5", "wrong-value", "a whole number is expected here", "from 1 to 30"),
        (Number(1, 30), '"7"', "wrong-value", "a whole number is expected here", "from 1 to 30"),
        (Number(1, 30), "07", "wrong-value", "a whole number is expected here", "from 1 to 30"),
        (Number(1, 30), "[7]", "wrong-value", "a whole number is expected here", "from 1 to 30"),
        (Number(-1, 1, whole=False), "x", "wrong-value", "a number is expected here", "from -1 to 1"),
        (Number(-1, 1, whole=False), "1.01", "wrong-value", "1.01 is out of range", "from -1 to 1"),
        (ListOf(Slug()), "a", "wrong-value", "a list is expected here", "[one, two]"),
        (PAIR, "[1]", "wrong-value", "a list of 2 values is expected here", "write [1, 2]"),
        (PAIR, "[1, 2, 3]", "wrong-value", "a list of 2 values is expected here", "write [1, 2]"),
        (MAP, "[1]", "wrong-value", "keys and values are expected here", "write one line `name: value` each"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_read(kind: Kind, written: str, code: str, says: str, hint: str) -> None:
    got, (finding,) = read(kind, written)
    assert got is None
    assert finding.code == code
    assert says in finding.message
    assert hint in finding.hint
    assert bool(hint) is bool(finding.hint)
    assert (finding.span.line, finding.span.column) == (1, min(4, 3 + len(written)))


@pytest.mark.parametrize(("written", "meant"), [("A b", "a-b"), ("a--b", "a-b"), ("Café", "cafe")])
def test_a_name_that_cannot_stand_in_an_address_is_an_error_and_read_as_the_nearest(written: str, meant: str) -> None:
    got, (finding,) = read(Slug(), written)
    assert (plain(got), finding.code, finding.severity) == (meant, "wrong-value", Severity.ERROR)
    assert finding.hint == f"write {meant}: use a-z, 0-9 and single hyphens"


def test_what_is_wrong_within_a_list_or_a_map_leaves_the_rest() -> None:
    got, found = read(ListOf(Slug()), "[a, “”, c]")
    assert (plain(got), [f.span.column for f in found]) == (["a", "c"], [8])
    got, found = read(MAP, "{a: 1, b: 10}")
    assert (plain(got), len(found)) == ([["a", 1]], 1)


class Thing(NamedTuple):
    title: str
    size: int = 3


THING = Record(
    "a thing", {"title": Field(Text(), "its title", required=True), "size": Field(Number(1, 9), "", default=3)}, Thing
)


@pytest.mark.parametrize(
    ("written", "value", "findings"),
    [
        ("title: A\nsize: 4\n", Thing("A", 4), []),
        ("title: A\n", Thing("A", 3), []),
        ("title: A\nsize: x\n", Thing("A", 3), [("wrong-value", 2, "a whole number", "from 1 to 9")]),
        ("size: 4\n", None, [("missing-key", 1, "a thing has no title", "add `title:` (its title)")]),
        ("title: A\nsiez: 4\n", Thing("A"), [("unknown-key", 2, "no key siez in a thing", "did you mean “size”?")]),
        (
            "title: A\nxxxxx: 4\n",
            Thing("A"),
            [("unknown-key", 2, "no key xxxxx", "known here: title, size")],
        ),
        (
            "{title: A, or so, size: 4}\n",
            Thing("A", 4),
            [("unknown-key", 1, "no key or so", "a text with a comma in it needs quotation marks")],
        ),
        ("title: A\nsiez:\n", Thing("A"), [("unknown-key", 2, "no key siez in a thing", "did you mean “size”?")]),
    ],
)
def test_a_record_is_made_of_its_fields(written: str, value: Thing | None, findings: list[tuple[Any, ...]]) -> None:
    outcome = read_record(THING, parse_yaml(written, "f").value)
    assert outcome.value == value
    assert [(f.code, f.span.line) for f in outcome.diagnostics] == [(code, line) for code, line, _, _ in findings]
    for finding, (_, _, says, hint) in zip(outcome.diagnostics, findings, strict=True):
        assert says in finding.message
        assert finding.hint == hint


def test_a_record_that_is_no_mapping_is_said() -> None:
    got, (finding,) = read(ListOf(THING), "[a]")
    assert got == ()
    assert (finding.code, finding.hint) == ("wrong-value", "write it as {title: …}")
    assert "a thing is written as keys and values" in finding.message


ALL = Record(
    "all",
    {
        "text": Field(Text(), "t", required=True),
        "code": Field(Text("[a-z]{2}"), "c"),
        "choice": Field(Choice(("one", "two")), "h"),
        "flag": Field(Flag(), "f"),
        "slug": Field(Slug(), "s"),
        "date": Field(Date(), "d"),
        "number": Field(Number(1, 30), "n"),
        "pair": Field(PAIR, "p"),
        "map": Field(MAP, "m"),
        "things": Field(ListOf(THING), "l"),
    },
)
GOOD = {
    "text": "a",
    "code": "es",
    "choice": "two",
    "flag": False,
    "slug": "a-b",
    "date": "2031-05",
    "number": 30,
    "pair": [0.5, -5],
    "map": {"x": 9},
    "things": [{"title": "A"}],
}


@pytest.mark.parametrize(
    "change",
    [
        {"text": ["a"]},
        {"code": "eng"},
        {"code": "e"},
        {"choice": "three"},
        {"flag": "true"},
        {"slug": "a--b"},
        {"slug": "A"},
        {"date": "2031-5"},
        {"date": "x2031-05"},
        {"number": 0},
        {"number": 31},
        {"number": 1.5},
        {"pair": [1]},
        {"pair": [1, 2, 3]},
        {"pair": [1, 6]},
        {"pair": "x"},
        {"map": {"x": 10}},
        {"map": []},
        {"things": [{}]},
        {"things": [{"title": "A", "more": 1}]},
        {"more": 1},
    ],
    ids=json.dumps,
)
def test_the_schema_and_the_reader_refuse_the_same(change: dict[str, Any]) -> None:
    schema = Draft202012Validator(ALL.json_schema())
    for value, good in ((GOOD, True), ({**GOOD, **change}, False)):
        assert schema.is_valid(value) is good
        outcome = read_record(ALL, parse_yaml(json.dumps(value), "f").value)
        assert (not outcome.diagnostics) is good, outcome.diagnostics


def test_the_schema_asks_for_what_is_required_and_explains_every_key() -> None:
    schema = ALL.json_schema()
    assert not Draft202012Validator(schema).is_valid({})
    assert schema["required"] == ["text"]
    assert {name: field["description"] for name, field in schema["properties"].items()}["number"] == "n"


@pytest.mark.parametrize("record", [*RECORDS.values(), SITE, SOURCE], ids=lambda record: record.name)
def test_every_record_of_ours_has_a_sound_schema_and_a_word_on_each_key(record: Record) -> None:
    schema = record.json_schema()
    Draft202012Validator.check_schema(schema)
    assert all(field["description"] for field in schema["properties"].values())
