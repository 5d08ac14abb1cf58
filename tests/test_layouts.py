"""Layouts: a site's own files replace ours, and their faults are findings with a place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from generator.cli import main
from generator.layouts import load_layouts
from tests.conftest import ROOT
from tests.sites import findings, inputs_of, pages, write_site


def test_a_site_may_replace_a_template_a_text_and_a_style(tmp_path: Path) -> None:
    root = write_site(
        tmp_path,
        '-- layouts/page.html --\n{% extends "base.html" %}\n{% block content %}<h1>Mine</h1>{% endblock %}\n'
        "-- layouts/styles/99-mine.css --\nbody { color: teal }\n"
        "-- layouts/text/en.yaml --\nmonths: {m05: Mayday}\n"
        "-- content/about.md --\n---\ntitle: About\n---\nx [@gazette:1]\n",
    )
    made = pages(root)
    assert "<h1>Mine</h1>" in made["about.html"]
    assert "Mayday" in made["timeline.html"]
    assert any("color:teal" in text for path, text in made.items() if path.endswith(".css"))


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ('{% extends "base.html" %}\n{% block content %}\n{{ view.nothing }}\n{% endblock %}', 3),
        ("{% if %}", 1),
        ('{% extends "none.html" %}', 1),
        ("x\n{{ t('no.such.text') }}", 2),
        ("x\n{{ 1 / 0 }}", 2),
        ("x\n{{ asset('none.css') }}", 2),
    ],
)
def test_a_fault_in_a_template_is_found_with_its_line(template: str, line: int, tmp_path: Path) -> None:
    page = "-- content/about.md --\n---\ntitle: About\n---\nx [@gazette:1]\n"
    (finding,) = findings(write_site(tmp_path, f"-- layouts/page.html --\n{template}\n<html>\n{page}"))
    assert (finding.code, finding.span.path, finding.span.line) == ("template", "layouts/page.html", line)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ page.titel }}", "a value of Page has no titel; did you mean “title”?"),
        ("{{ t('section.relatd') }}", "no text section.relatd in layouts/text; did you mean “section.related”?"),
        ("{{ asset('siet.css') }}", "no asset siet.css in layouts; did you mean “site.css”?"),
        ("{{ page.zzz }}", "a value of Page has no zzz"),
    ],
)
def test_what_a_template_may_have_meant_is_said(template: str, said: str, tmp_path: Path) -> None:
    (finding,) = findings(write_site(tmp_path, f"-- layouts/home.html --\n<html>{template}\n"))
    assert finding.message.endswith(said)


@pytest.mark.parametrize("command", [["check"], ["build"], ["build", "--jobs", "1"]], ids=" ".join)
def test_a_fault_that_many_pages_show_is_told_once(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_site(
        tmp_path, "-- layouts/section.html --\n<p>\n{{ view.nothing }}\n-- layouts/home.html --\n{{ t('nope') }}\n"
    )
    assert main(["--site", str(root), *command]) == 1
    said = "".join(capsys.readouterr())
    assert said.count("error[template]") == 2
    assert "layouts/section.html:2:1: error[template] 2 pages, strike/the-walkout.html among them, cannot be" in said
    assert "layouts/home.html:1:1: error[template] index.html cannot be laid out: there is no text nope" in said
    assert "explainer inspect PAGE" in said
    assert "2 errors" in said


OWN = "-- layouts/{} --\n{}\n-- content/about.md --\n---\ntitle: About\n---\nx [@gazette:1]\n"


TEXTS = "texts are in layouts/text/<language>.yaml, such as text/en.yaml"


def of_own(name: str, text: str, root: Path) -> list[tuple[str, str, int, int, str]]:
    """What is found in a site with a file of its own in layouts/."""
    found = findings(write_site(root, OWN.format(name, text)))
    return [(f.code, f.span.path.removeprefix("layouts/"), f.span.line, f.span.column, f.hint) for f in found]


@pytest.mark.parametrize(
    ("name", "text", "places"),
    [
        (
            "styles/own.css",
            '@import url("https://fonts.example.org/x.css");\n@import "other.css" screen ;',
            [(1, 1), (2, 1)],
        ),
        ("styles/own.css", "a { background: url( 'https://example.org/x.png' ) }", [(1, 23)]),
        ("styles/own.css", "a { background: URL(//example.org/x.png) }", [(1, 21)]),
        (
            "styles/own.css",
            "/* url(https://example.org/) */ a::after { content: '@import url(https://b.example)' }",
            [],
        ),
        (
            "styles/own.css",
            "a { background: url(../map.gif), url(\"data:image/svg+xml,<svg xmlns='http://w3.org'/>\") }",
            [],
        ),
        ("page.html", '<p>\n<script defer src="https://example.org/x.js"></script>', [(2, 20)]),
        ("page.html", "<img alt='x' src=//example.org/x.png>", [(1, 18)]),
        ("page.html", '<link href="https://example.org/x.css" rel="stylesheet">', [(1, 13)]),
        ("page.html", '<link rel="canonical" href="https://example.org/"><a href="https://example.org/">x</a>', []),
        ("page.html", '{# <img src="https://example.org/x.png"> #}<img src="{{ page.root }}map.gif">', []),
    ],
)
def test_what_own_layouts_would_load_from_elsewhere_is_told(
    name: str, text: str, places: list[tuple[int, int]], tmp_path: Path
) -> None:
    told = of_own(name, f"{text}\n<html>" if name == "page.html" else text, tmp_path)
    assert [(line, column) for _, _, line, column, _ in told] == places
    assert {code for code, *_ in told} <= {"remote-layout"}


@pytest.mark.parametrize("name", ["text", "styles", "scripts", "assets", "parts"])
def test_a_file_where_a_folder_belongs_is_told(name: str, tmp_path: Path) -> None:
    ((code, where, *_, hint),) = of_own(name, "x", tmp_path)
    assert (code, where) == ("unused-layout", name)
    assert hint.startswith("a folder belongs here")


def test_a_file_in_place_of_the_layouts_is_told(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "layouts").write_text("x", encoding="utf-8")
    (finding,) = findings(root)
    assert (finding.code, finding.message) == ("unused-layout", "layouts is a file, so nothing of it is taken up")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("own.css", "put it into layouts/styles/"),
        ("css/own.css", "put it into layouts/styles/"),
        ("script/own.js", "put it into layouts/scripts/"),
        ("logo.svg", "put it into layouts/assets/"),
        ("styles/logo.png", "put it into layouts/assets/"),
        ("text/es.yml", TEXTS),
        ("text/Spanish.yaml", TEXTS),
        ("sections.html", "did you mean “section”?"),
        ("templates/404.html", "did you mean “404”?"),
        ("zz.html", "ask for it by its name in a template of your own"),
    ],
)
def test_a_file_that_no_page_takes_up_is_told(name: str, hint: str, tmp_path: Path) -> None:
    assert of_own(name, "x", tmp_path) == [("unused-layout", name, 1, 1, hint)]


@pytest.mark.parametrize(
    "name",
    ["styles/90-own.css", "styles/more/own.css", "scripts/own.js", "assets/any.bin", "text/nl.yaml", "README.md"],
)
def test_a_file_in_its_place_is_not_told(name: str, tmp_path: Path) -> None:
    assert of_own(name, "", tmp_path) == []


def test_a_template_of_another_name_that_one_asks_for_is_not_told(tmp_path: Path) -> None:
    write_site(tmp_path, "-- layouts/parts/hello.html --\nHello\n")
    assert of_own("page.html", "{% include 'parts/hello.html' %}", tmp_path) == []


@pytest.mark.parametrize(
    ("style", "line", "column", "hint"),
    [
        ("h1 { color: teal", 1, 4, "close it with }"),
        ("h1 { color: teal }\n@media print {\n  h1 { color: red }\n", 2, 14, "close it with }"),
        ("h1 { color: teal } }\np { color: red }", 1, 20, "remove it"),
        ("p { color: red }\n/* the rest\nh1 { color: teal }", 2, 1, "close it with */"),
    ],
)
def test_a_style_sheet_that_would_swallow_others_is_told(
    style: str, line: int, column: int, hint: str, tmp_path: Path
) -> None:
    assert of_own("styles/10-own.css", style, tmp_path) == [("style-syntax", "styles/10-own.css", line, column, hint)]


def test_braces_in_texts_comments_and_addresses_count_for_nothing(tmp_path: Path) -> None:
    style = "/* { */ a::after { content: \"}\"; background: url(data:x,{) } b::after { content: '\\'{' }"
    assert of_own("styles/10-own.css", style, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ("titles:\n  hoem: Start", 2, 3, "did you mean “titles.home”?"),
        ("titels: {home: Start}", 1, 1, "did you mean “titles”?"),
        ("skip: To the text", 1, 1, "remove it, or ask for it in a template of your own"),
        ("titles: Start", 1, 1, "titles.home is one of them"),
        ("titles: {home: {long: Start}}", 1, 10, "write it in one line"),
    ],
)
def test_a_text_that_nothing_shows_is_found(text: str, line: int, column: int, hint: str, tmp_path: Path) -> None:
    assert of_own("text/en.yaml", text, tmp_path) == [("unknown-text", "text/en.yaml", line, column, hint)]


@pytest.mark.parametrize(
    "asks",
    ['{{ t("own.words") }}', "{{ t('own.words', n=2) }}", '{{ t("own." ~ "words") }}', '{{ t("own." ~ view.x) }}'],
)
def test_a_site_may_have_texts_for_its_own_templates(asks: str, tmp_path: Path) -> None:
    own = "own:\n  words: Mine" if "n=" not in asks else "own:\n  words: {one: Mine, other: Ours}"
    including = "{% extends 'base.html' %}{% if false %}{% include 'parts/own.html' %}{% endif %}"
    root = write_site(
        tmp_path,
        f"-- layouts/text/en.yaml --\n{own}\n-- layouts/parts/own.html --\n{asks}\n-- layouts/404.html --\n{including}",
    )
    assert findings(root) == ()


@pytest.mark.parametrize(
    ("template", "line", "column", "hint"),
    [
        ('{% extends "base.html" %}\n{% block contnet %}x{% endblock %}', 2, 10, "did you mean “content”?"),
        ('{%- extends "base.html" -%}\n\n  {%- block contnet -%}x{% endblock %}', 3, 13, "did you mean “content”?"),
    ],
)
def test_a_block_that_no_template_has_is_found(
    template: str, line: int, column: int, hint: str, tmp_path: Path
) -> None:
    assert of_own("page.html", template, tmp_path) == [("unknown-block", "page.html", line, column, hint)]


@pytest.mark.parametrize(
    "template",
    [
        '{% extends "base.html" %}\n{% block content %}{% block inner %}x{% endblock %}{% endblock content %}',
        '{% extends "base.html" %}\n{# {% block contnet %}x{% endblock %} #}',
        "{% block mine %}x{% endblock %}",
        '{% extends "base" ~ ".html" %}\n{% block mine %}x{% endblock %}',
    ],
)
def test_blocks_that_are_shown_are_no_finding(template: str, tmp_path: Path) -> None:
    assert not [found for found in of_own("page.html", template, tmp_path) if found[0] == "unknown-block"]


def test_the_shipped_layouts_are_read_once_for_all_sites_of_the_tests(tmp_path: Path) -> None:
    one, other = (inputs_of(write_site(tmp_path / name)).value for name in ("one", "other"))
    assert one is not None
    assert other is not None
    assert one.layouts is other.layouts


def test_assets_are_named_after_their_bytes(tmp_path: Path) -> None:
    one = load_layouts(tmp_path, "en").value.assets["site.css"]
    (tmp_path / "layouts/styles").mkdir(parents=True)
    (tmp_path / "layouts/styles/99.css").write_text("p{}", encoding="utf-8")
    other = load_layouts(tmp_path, "en").value.assets["site.css"]
    assert one.path != other.path
    assert one.path.startswith("assets/site.")


def test_styles_lose_the_space_that_only_authors_need(tmp_path: Path) -> None:
    (tmp_path / "layouts/styles").mkdir(parents=True)
    own = """a::before {
  /* why */
  content: " { ; } ";
  width: calc(1px + 2px) ;
}

@media print { a :hover, b { color: red } }
"""
    (tmp_path / "layouts/styles/99.css").write_text(own, encoding="utf-8")
    sheet = load_layouts(tmp_path, "en").value.assets["site.css"].data.decode()
    assert sheet.endswith('a::before{content:" { ; } ";width:calc(1px + 2px);}@media print{a :hover,b{color:red}}'), (
        sheet[-150:]
    )


def test_no_template_shows_a_word_of_its_own() -> None:
    for template in sorted((ROOT / "layouts").rglob("*.html")):
        text = template.read_text(encoding="utf-8")
        bare = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", " ", text, flags=re.DOTALL)
        bare = re.sub(r"<(script|style|code)\b.*?</\1>", " ", bare, flags=re.DOTALL)
        shown = " ".join(html.fromstring(f"<div>{bare}</div>").itertext()) if bare.strip() else ""
        words = [
            word
            for word in re.findall(r"[A-Za-z]{3,}", shown.replace("claims.json", ""))
            if word.lower() not in ("doctype", "html")
        ]
        assert not words, f"{template.name}: {words}"


WRITING = (".html", ".xml", ".txt", ".js", ".py")


@cache
def quoted() -> str:
    """What stands between quotation marks in templates, in scripts, and in the code that writes bodies; read once."""
    folders = ("layouts", "generator/layouts", "generator/markdown")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in WRITING]
    return "\n".join(
        line for path in files for line in re.findall(r"""["'][^"'\n]*(?=["'])""", path.read_text("utf-8"))
    )


def test_every_text_is_shown_somewhere() -> None:
    texts = load_layouts(ROOT, "en").value.text
    named = set(re.findall(r"""["']([a-z_]+\.[\w.-]*)""", quoted()))
    beginnings = tuple(name for name in named if name.endswith((".", ".m")))  # what stands there is put to its end
    spare = [key for key in texts if re.sub(r"\.(one|other)$", "", key) not in named and key not in named]
    assert [key for key in spare if not key.startswith(beginnings)] == []


def test_every_class_of_the_style_sheets_stands_in_a_page() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "layouts/styles").glob("*.css"))
    rules = re.sub(r"/\*.*?\*/|[\w-]+: [^;{}]*;", "", styles, flags=re.DOTALL)
    classes = {re.sub(r"^(on|tone)-\w+$", r"\1-", name) for name in re.findall(r"\.([a-z][\w-]*)", rules)}
    assert len(classes) > 50
    assert {name for name in classes if not re.search(rf"(?<![\w-]){name}", quoted())} == set()


def test_every_property_of_the_style_sheets_is_used() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "layouts/styles").glob("*.css"))
    assert {name for name in re.findall(r"(--[\w-]+):", styles) if f"var({name}" not in styles} == set()
