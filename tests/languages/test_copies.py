"""Old copies of files are no translations."""

from __future__ import annotations

import pytest

from generator.translations import in_language


@pytest.mark.parametrize("code", ["old", "bak", "qq", "xx-yy", "tmp"])
def test_a_copy_that_looks_like_a_translation_is_told(code: str) -> None:
    paths = ("content/talks/a.md", f"content/talks/a.{code}.md")
    outcome = in_language(paths, "en")
    assert outcome.value == paths[:1]
    assert [(f.code, f.span.path) for f in outcome.diagnostics] == [("unknown-language", paths[1])]


@pytest.mark.parametrize(
    "others",
    [
        ("content/talks/a.nl.md",),
        ("content/talks/a.pt-BR.md",),
        ("content/talks/a.fil.md", "content/site.fil.yaml"),
    ],
)
def test_a_language_is_none(others: tuple[str, ...]) -> None:
    outcome = in_language(("content/talks/a.md", *others), "en")
    assert not outcome.diagnostics


def test_the_edition_in_such_a_language_is_as_meant() -> None:
    outcome = in_language(("content/talks/a.md", "content/talks/a.old.md"), "old")
    assert outcome.value == ("content/talks/a.old.md",)
    assert not outcome.diagnostics
