"""How a site was checked, as it tells it itself: no more than was done."""

from __future__ import annotations

from pathlib import Path

from generator.evidence.records import digest_note
from generator.seeds import parse_source
from tests.sites import BASE_FILES, pages, pages_with, write_site

COMPARED, NONE = "are compared with the articles themselves", "None is on record as compared"
DIGEST = "a" * 64


def test_notes_that_were_not_compared_with_their_articles_are_not_said_to_have_been() -> None:
    made = pages_with()["method.html"]
    assert COMPARED not in made
    assert f'{NONE} with its article. <span class="meta">2 notes.</span>' in made


def test_of_several_notes_it_is_told_how_many_were_compared(tmp_path: Path) -> None:
    article = f"text: note\narticle: {{file: gazette.html, sha256: {DIGEST}}}\n"
    seed = BASE_FILES["seeds/gazette.md"].replace("text: note\n", article)
    source = parse_source(seed, "seeds/gazette.md").value
    assert source is not None
    record = "\n".join(
        (
            "gazette:",
            f'  note: "{digest_note(source)}"',
            f"  article: {DIGEST}",
            "  paragraphs: 3",
            "  quotations: 1",
            "  close_runs: 0",
        )
    )
    made = pages(write_site(tmp_path, f"-- seeds/gazette.md --\n{seed}-- seeds/verified.yaml --\n{record}\n"))[
        "method.html"
    ]
    assert "1 of 2 notes agrees with its article." in made
    assert NONE not in made


def test_without_notes_nothing_is_said_of_them() -> None:
    changes = "".join(
        f"-- {path} --\n{text.replace('text: note', 'text: open')}"
        for path, text in BASE_FILES.items()
        if path.startswith("seeds/")
    )
    made = pages_with(changes)["method.html"]
    assert COMPARED not in made
    assert NONE not in made
