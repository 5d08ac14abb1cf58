"""Every way in, with what is nearly right: no exception leaves, every finding has a place, and twice is once.

`make fuzz` tries far more than the tests do.
"""

from __future__ import annotations

import contextlib
import io
import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from generator import cli
from generator.config import parse_config
from generator.convert.forms.reading import FORMS, parse_article
from generator.convert.lines.overrides import parse_overrides
from generator.documents import parse_document
from generator.evidence.records import parse_read, parse_verified
from generator.ground.files import decode
from generator.layouts import Output
from generator.public import MANIFEST, made_by_us, write
from generator.seeds import parse_source
from tests.convert.site import ARTICLE, make_site, run
from tests.reliability.fuzzing import FILES, as_read, in_place, mutated, odd_text
from tests.reliability.harmless import harmless
from tests.sites import built, files_in, write_site

pytestmark = pytest.mark.slow
CONFIG = parse_config(FILES["content/site.yaml"]).value
assert CONFIG is not None

LAID_OVER = {
    "content/site.es.yaml": "title: El puerto\nbase_url: https://example.org/es/\n"
    "topics:\n  - {id: strike, title: La huelga}\n",
    "layouts/text/en.yaml": 'months: {m05: Mayday}\nlabels:\n  editorial: "Mine"\n',
    "layouts/page.html": '{% extends "base.html" %}\n{% block content %}<h1>{{ page.title }}</h1>{% endblock %}\n',
    "content/talks/weighed.md": "---\ntitle: Weighed\n---\n<!-- ignore[malformed-citation]: known -->\n"
    "Words. [@gazette] More. [@gazette:1]\n",
}
"""Files that the small site does without."""

ENDINGS = [form.endings[0] for form in FORMS.values()]
"""Of articles: one for each form that they come in."""

COMMAND_LINE = [
    *(
        "build",
        "check",
        "convert",
        "verify",
        "schema",
        "--site",
        "--drafts",
        "--jobs",
        "--format",
        "json",
        "--base-url",
    ),
    *("--output", "--language", "--dry-run", "--json", "--confirm", "es", "0", "65", "-1", "https://x.org/", "--"),
    *("/dev/null", ".", "..", "content", "gazette:1"),
]

PAGE = f"<!DOCTYPE html><html><head><title>Cranes</title></head><body><article>{ARTICLE}</article></body></html>"


@given(st.binary(max_size=200))
def test_bytes_are_text_or_a_finding(data: bytes) -> None:
    outcome = decode(data, "f.md")
    assert outcome.failed or "\r" not in outcome.value
    in_place(outcome.diagnostics, data.decode("utf-8", "replace"))


@given(st.one_of(odd_text, mutated(FILES["content/site.yaml"])))
def test_site_yaml(text: str) -> None:
    in_place(parse_config(text).diagnostics, text)


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".md") and path.startswith("content")])
@given(data=st.data())
def test_documents(path: str, data: st.DataObject) -> None:
    text = data.draw(st.one_of(odd_text, mutated(FILES[path])))
    assert CONFIG is not None
    in_place(parse_document(text, path, config=CONFIG).document.diagnostics, text)


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".md") and path.startswith("content")])
@given(data=st.data())
def test_a_document_whose_body_changed_is_read_as_if_it_had_never_been_read(path: str, data: st.DataObject) -> None:
    assert CONFIG is not None
    front, fence, _ = FILES[path].rpartition("---\n")
    written = st.text().map(lambda body: front + fence + body)
    before = data.draw(st.one_of(st.just(FILES[path]), written).map(as_read))
    after = data.draw(st.one_of(written, mutated(before)).map(as_read))
    known = parse_document(before, path, config=CONFIG)
    assert parse_document(after, path, known, config=CONFIG) == parse_document(after, path, config=CONFIG)


@given(st.one_of(odd_text, mutated(FILES["seeds/gazette.md"])))
def test_sources(text: str) -> None:
    outcome = parse_source(text, "seeds/gazette.md")
    in_place(outcome.diagnostics, text)
    paragraphs = outcome.value.paragraphs if outcome.value else ()
    assert [paragraph.number for paragraph in paragraphs] == list(range(1, len(paragraphs) + 1))


@given(st.one_of(odd_text, mutated("lines:\n  1: body\n  2: chrome\ntopics:\n  3: strike\n")))
def test_line_overrides(text: str) -> None:
    in_place(parse_overrides(text, "seeds/a.lines.yaml", ("strike", "talks")).diagnostics, text)


@given(st.one_of(odd_text, mutated("# head\ngazette:1 0123456789abcdef\n")))
def test_records(text: str) -> None:
    in_place(parse_read(text).diagnostics, text)
    in_place(parse_verified(text).diagnostics, text)


@given(
    st.one_of(odd_text.map(lambda t: t.encode("utf-8", "surrogatepass")), st.binary(max_size=300)),
    st.sampled_from(ENDINGS),
)
def test_articles_of_any_bytes(data: bytes, ending: str) -> None:
    outcome = parse_article(data, f"a{ending}", "a")
    assert outcome.value or outcome.diagnostics


@given(st.one_of(mutated(ARTICLE), mutated(PAGE)), st.sampled_from(ENDINGS))
def test_articles_that_are_nearly_right(text: str, ending: str) -> None:
    outcome = parse_article(text.encode("utf-8", "surrogatepass"), f"a{ending}", "a")
    assert outcome.value or outcome.diagnostics
    for block in outcome.value.blocks if outcome.value else ():
        assert block.text.strip()


@given(text=st.one_of(odd_text, mutated('{"files": {"index.html": "x"}, "made by": "explainer"}')))
def test_the_record_of_what_is_ours(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("site") / "public"
    folder.mkdir()
    (folder / MANIFEST).write_bytes(text.encode("utf-8", "surrogatepass"))
    assert all(isinstance(path, str) for path in made_by_us(folder))
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    assert not write((Output("index.html", b"x"),), folder).diagnostics
    assert (folder / "mine.txt").read_text(encoding="utf-8") == "mine"


@given(
    words=st.lists(
        st.one_of(
            st.sampled_from(COMMAND_LINE),
            st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=6),
        ),
        max_size=5,
    )
)
@example(words=["build", "--output", "a" * 5000])
@example(words=["--site", "a" * 5000, "check"])
@example(words=["--site", "a\x00b", "check"])
@example(words=["convert", "/dev/zero"])
@example(words=["convert", "/dev/null"])
@example(words=["verify", "--confirm", "gazette:1", "x"])
def test_the_command_line(words: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    if {"serve", "publish", "card", "new"} & set(words):
        return
    root = write_site(tmp_path_factory.mktemp("site"))
    said = io.StringIO()
    with contextlib.chdir(root), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            code = cli.main(words)
        except SystemExit as stop:
            code = int(stop.code or 0)
    assert code in (0, 1, 2, 3)
    assert code == 0 or said.getvalue()


@given(data=st.data())
def test_a_whole_site(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = write_site(tmp_path_factory.mktemp("site"))
    files = FILES | LAID_OVER
    path = data.draw(st.sampled_from(sorted(files)))
    text = data.draw(mutated(files[path]))
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode("utf-8", "surrogatepass"))
    outcome = built(root)
    assert bool(outcome.value) is not outcome.failed
    assert outcome == built(root)
    for finding in outcome.diagnostics:
        lines = (root / finding.span.path).read_bytes().decode("utf-8", "replace").splitlines() or [""]
        assert 1 <= finding.span.line <= len(lines) + 1, finding
    for output in outcome.value:
        if output.path.endswith(".html"):
            harmless(output.data.decode(), output.path)
        elif output.path.endswith(".xml"):
            etree.fromstring(output.data)
        elif output.path.endswith(".json"):
            json.loads(output.data)


@given(text=mutated(ARTICLE))
def test_converting_twice_is_converting_once(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = make_site(tmp_path_factory.mktemp("site"))
    article = root / "article.txt"
    article.write_bytes(text.encode("utf-8", "surrogatepass"))
    run(root, article)
    before = files_in(root)
    assert run(root, article)[0].written == ()
    assert run(root)[0].written == ()
    assert files_in(root) == before
    assert not [name for name in before if re.search(r"\.tmp$", name)]
