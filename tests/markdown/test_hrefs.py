"""Links and headings say something and lead somewhere, and code ends."""

from __future__ import annotations

import pytest

from generator.markdown.hrefs import ANCHOR, EXTERNAL, PATH, REFUSED, kind_of
from tests.sites import checked_with


@pytest.mark.parametrize(
    ("href", "kind"),
    [
        ("https://example.org", EXTERNAL),
        ("HTTP://example.org:8080/a?b#c", EXTERNAL),
        ("https://[2001:db8::1]/", EXTERNAL),
        ("https://пример.example/", EXTERNAL),
        ("mailto:vale@example.org", EXTERNAL),
        ("#part", ANCHOR),
        ("../a.md", PATH),
        ("a:b", REFUSED),
        ("javascript:alert(1)", REFUSED),
        ("//example.org/", REFUSED),
        ("https://", REFUSED),
        ("http:///x", REFUSED),
        ("http:example.org", REFUSED),
        ("https://user:pw@example.org/", REFUSED),
        ("https://user@example.org/", REFUSED),
        ("mailto:", REFUSED),
    ],
)
def test_where_a_link_leads(href: str, kind: str) -> None:
    assert kind_of(href) == kind


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("It rained [](https://example.org) in May. [@gazette:1]", "empty-link", 4),
        ("##\n\nIt rained. [@gazette:1]", "empty-heading", 4),
        ("## ###\n\nIt rained. [@gazette:1]", "empty-heading", 4),
        ("It rained. [@gazette:1]\n\n{.editorial}\n```\nIt rained.\n\nAll 900 left.", "unclosed-fence", 7),
        ("It rained. [@gazette:1]\n\n{.editorial}\n~~~~\nIt rained.\n~~~", "unclosed-fence", 7),
        ("It rained. [@gazette:1]\n\n{.editorial}\n```\n", "unclosed-fence", 7),
    ],
)
def test_what_says_nothing_or_never_ends_is_told(body: str, code: str, line: int) -> None:
    found = checked_with(f"-- content/talks/a.md --\n---\ntitle: A\n---\n{body}\n")
    assert [(f.code, f.span.line) for f in found if f.code in ("empty-link", "empty-heading", "unclosed-fence")] == [
        (code, line)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "It rained [in May](https://example.org). [@gazette:1]",
        "It rained. [@gazette:1]\n\n{.editorial}\n```\nIt rained.\n```",
        "It rained. [@gazette:1]\n\n{.editorial}\n```\n```",
        "It rained. [@gazette:1]\n\n- It rained. [@gazette:1]\n\n  {.editorial}\n  ```\n  It rained.\n\n  ```\n",
        "> It rained. [@gazette:1]\n>\n> {.editorial}\n> ```\n> It rained.\n> ```",
    ],
)
def test_what_ends_and_says_something_is_no_finding(body: str) -> None:
    found = checked_with(f"-- content/talks/a.md --\n---\ntitle: A\n---\n{body}\n")
    assert not [f for f in found if f.code in ("empty-link", "empty-heading", "unclosed-fence")]
