"""YAML is read strictly, with positions, in bounded time."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.frontmatter.yamltree import MAX_DEPTH, Mapping, Node, Scalar, Sequence, parse_yaml, yaml_type


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def test_values_keep_their_places() -> None:
    tree = parse_yaml('a: "x"\nb:\n  - y\n', "f", first_line=5).value
    (_, a), (_, b) = tree.entries
    assert isinstance(a, Scalar)
    assert isinstance(b, Sequence)
    assert (a.span.line, a.span.column, a.plain) == (5, 4, False)
    assert (b.items[0].span.line, b.items[0].span.column) == (7, 5)


@pytest.mark.parametrize(
    ("written", "kind"),
    [("NO", "bool"), ("12:30", "int"), ("0123", "int"), ("1.10", "float"), ("~", "null"), ("2026-02-03", "timestamp")],
)
def test_what_yaml_would_guess_is_known(written: str, kind: str) -> None:
    value = parse_yaml(f"k: {written}\n", "f").value.entries[0][1]
    assert isinstance(value, Scalar)
    assert (value.text, yaml_type(value)) == (written, kind)
    quoted = parse_yaml(f'k: "{written}"\n', "f").value.entries[0][1]
    assert isinstance(quoted, Scalar)
    assert yaml_type(quoted) == "str"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\na: 2", "duplicate-key"),
        ("a: &x 1\nb: *x", "yaml-anchor"),
        ("a: !!str 1", "yaml-tag"),
        ("- a", "not-a-mapping"),
        ("a: [", "yaml-syntax"),
        ("? [a]\n: b", "yaml-syntax"),
        ("a: 1\n---\nb: 2", "yaml-syntax"),
        ("a: " + "[" * 50 + "]" * 50, "yaml-too-deep"),
        ("a: " + "x" * 300_000, "yaml-too-large"),
    ],
)
def test_each_fault_has_its_code(text: str, code: str) -> None:
    (finding,) = parse_yaml(text, "f").diagnostics
    assert finding.code == code


keys = st.text(st.characters(categories=["Ll"]), min_size=1, max_size=6)
values = st.recursive(
    st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(keys, values, max_size=4))
def test_what_json_writes_is_read_back(data: dict[str, object]) -> None:
    outcome = parse_yaml(json.dumps(data, ensure_ascii=False), "f")
    assert not outcome.diagnostics
    assert plain(outcome.value) == data


@given(st.text(max_size=200))
def test_no_text_raises_and_every_finding_has_a_place(text: str) -> None:
    outcome = parse_yaml(text, "f")
    assert isinstance(outcome.value, Mapping)
    assert all(finding.span.line >= 1 and finding.span.column >= 1 for finding in outcome.diagnostics)


@pytest.mark.parametrize("nest", [lambda n: "[" * n + "]" * n, lambda n: "{a: " * n + "x" + "}" * n])
def test_values_may_lie_just_so_deep(nest: Callable[[int], str]) -> None:
    deepest = next(n for n in range(1, 50) if parse_yaml(f"k: {nest(n)}", "f").diagnostics) - 1
    assert deepest in (MAX_DEPTH - 1, MAX_DEPTH)
    (finding,) = parse_yaml(f"k: {nest(deepest + 1)}", "f").diagnostics
    assert (finding.code, finding.hint) == ("yaml-too-deep", "12 levels are the limit")


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("a: b: c", (1, 5), "a text that holds `: `"),
        ("a: [", (1, 5), "a text that holds `: `"),
        ("a:\n\tb: c", (2, 1), "indent with spaces, not tabs"),
        ("a: 'x", (1, 4), "this quotation mark is not closed"),
        ("", None, ""),
        ("a: x\n---\nb: y", (3, 1), "keep one"),
        ("? [a]\n: b", (1, 3), ""),
        ("a: &x 1", (1, 4), "write the value out"),
        ("a: !x 1", (1, 4), "write a plain value"),
        ("- a", (1, 1), "write `key: value`"),
        ("a: x\u2028b", (1, 5), "remove it, or put a space there"),
        ("a: x\n\nb: y\u0085", (3, 5), "remove it, or put a space there"),
    ],
)
def test_a_fault_is_said_where_it_stands(text: str, place: tuple[int, int] | None, hint: str) -> None:
    found = parse_yaml(text, "f", first_line=3).diagnostics
    assert [(f.span.line - 2, f.span.column) for f in found] == ([place] if place else [])
    assert all(f.hint.startswith(hint) for f in found)


@pytest.mark.parametrize(
    "text",
    [
        "a: one\n  two three\n  four",
        "a: >\n  one two\n\n  three\n  four",
        "a: |\n   one  two\n   three four",
        'a: "one\n  two\n\n\n  three   four"',
        "a:\n  'one two\n  three'",
        "- {a: one\n    two, b: x}",
    ],
)
def test_the_words_of_a_value_on_several_lines_have_their_places(text: str) -> None:
    lines = ["k:", *(f"  {line}" for line in text.split("\n"))]
    node = parse_yaml("\n".join(lines), "f").value.entries[0][1]
    mapping = node.items[0] if isinstance(node, Sequence) else node
    assert isinstance(mapping, Mapping)
    value = mapping.entries[0][1]
    assert isinstance(value, Scalar)
    line = " ".join(value.text.split())
    for word in line.split():
        place = value.place_of(line.index(word), len(word))
        assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == word
