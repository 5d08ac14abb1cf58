"""Saved pages as publishers make them: the text whole and in order, nothing beside it, and who, when and where."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.convert.facts.metadata import complete
from generator.convert.forms.reading import parse_article
from generator.convert.lines.labels import label_blocks
from tests.convert.structures import article, load, names

pytest.importorskip("trafilatura")

_MARKS = re.compile(r"[\W_]+")


def converted(name: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    outcome = article(name)
    assert outcome.value is not None, outcome.diagnostics
    labelled = label_blocks(outcome.value)
    metadata = complete(outcome.value, labelled)
    told = {
        "title": metadata.title,
        "authors": metadata.byline,
        "published": str(metadata.published or ""),
        "publisher": metadata.publisher,
    }
    return told, [(item.label, item.block.text) for item in labelled if item.kept]


def key(text: str) -> str:
    return _MARKS.sub(" ", text).strip()


@pytest.mark.parametrize("name", names())
def test_a_page_gives_its_text_in_order_and_nothing_else_and_tells_title_authors_day_and_site(name: str) -> None:
    structure = load(name)
    told, kept = converted(name)
    assert [key(text) for _, text in kept] == [key(text) for _, text in structure.wanted]
    labels = [(wanted, text) for wanted, text in structure.wanted if wanted]
    assert [
        (label, wanted[1]) for (label, _), wanted in zip(kept, structure.wanted, strict=True) if wanted[0]
    ] == labels
    assert told == {field: structure.head[field] for field in told}


_PIECES = st.sampled_from(
    (
        "<p>", "</p>", "</div>", "<div>", "<br><br>", "<table>", "<td>", "<!--", "-->", "<article>", "<header>",
        "<?x?>", "&#0;", "<amp-ad>", "<a href='#'>1</a>", "<h1>", "</h1>", "<![CDATA[", "<script>", '"', "<figure>",
    )
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=60)
@given(st.data(), st.sampled_from(names()))
def test_a_page_that_is_cut_or_mangled_is_read_or_refused_without_a_traceback(data: st.DataObject, name: str) -> None:
    page = load(name).page
    for _ in range(data.draw(st.integers(1, 6), "cuts")):
        start = data.draw(st.integers(0, len(page)), "start")
        end = data.draw(st.integers(start, min(len(page), start + 200)), "end")
        page = page[:start] + data.draw(_PIECES, "instead").encode() + page[end:]
    page = page[: data.draw(st.integers(len(page) // 4, len(page)), "length")]
    outcome = parse_article(page, "page.html", "page.html")
    assert "bad-html" not in [finding.code for finding in outcome.diagnostics]
    if outcome.value is not None:
        complete(outcome.value, label_blocks(outcome.value))
    else:
        assert outcome.diagnostics
