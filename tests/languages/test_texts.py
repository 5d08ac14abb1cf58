"""Every language says the same things: the same keys, with the same blanks to fill."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
from lxml import html

from generator.build import build
from generator.check import run_rules
from generator.cli import main
from generator.diagnostics import Outcome, Severity
from generator.frontmatter.yamltree import parse_yaml
from generator.ground.files import read_text
from generator.layouts import SHIPPED, Output, _flatten, load_layouts
from generator.memo.work import Work
from generator.preview.building import Builder, make
from generator.preview.values import Fresh, Wishes
from generator.site import Checked
from tests.sites import BASE, files_of, inputs_of, pages, pages_with, tree, write_files, write_site

LANGUAGES = sorted(path.stem for path in (SHIPPED / "text").glob("*.yaml"))


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_text_with_its_blanks(language: str) -> None:
    def texts(name: str) -> dict[str, str]:
        path = f"{SHIPPED.name}/text/{name}.yaml"
        return dict(_flatten(parse_yaml(read_text(SHIPPED.parent, path).value, path).value, ""))

    english, other = texts("en"), texts(language)
    assert other.keys() == english.keys()
    assert {key: blanks(text) for key, text in other.items()} == {key: blanks(text) for key, text in english.items()}


def test_a_whole_site_speaks_spanish() -> None:
    made = pages_with(f"-- content/site.yaml --\nlanguage: es\n{files_of(BASE)['content/site.yaml']}")
    assert '<html lang="es">' in made["strike/the-walkout.html"]
    assert "2 de mayo de 2031" in made["timeline.html"]
    assert "Dónde estás" in made["strike/the-walkout.html"]


TRANSLATION = """
-- content/strike/the-walkout.es.md --
---
title: El paro
tags: [cranes, pay]
date: 2031-05-02
summary: Los gruistas dejaron de trabajar por los turnos de noche.
events:
  - {date: 2031-05-02, title: Los gruistas dejan el trabajo, cite: "gazette:1"}
figures:
  - {value: "140", label: gruistas en huelga, cite: "gazette:2"}
---
Ada Moreno encabezó a 140 gruistas el 2 de mayo; véase [el acuerdo](../talks/the-deal.md). [@gazette:1-2]
"""


def edition(root: Path, language: str) -> Outcome[tuple[Output, ...]]:
    return build(inputs_of(root, language), lambda *_: Checked())


def test_one_section_in_two_languages(tmp_path: Path) -> None:
    root = write_site(tmp_path, TRANSLATION)
    english, spanish = (
        {output.path: output.data.decode("utf-8", "replace") for output in edition(root, language).value}
        for language in ("en", "es")
    )
    assert "<h1>The walkout</h1>" in english["strike/the-walkout.html"]
    assert "<h1>El paro</h1>" in spanish["strike/the-walkout.html"], "at the same address"
    assert '<html lang="es">' in spanish["strike/the-walkout.html"]
    assert "2 de mayo de 2031" in spanish["strike/the-walkout.html"]
    assert 'href="../talks/the-deal.html"' in spanish["strike/the-walkout.html"]
    assert not any("El paro" in page for page in english.values())


def test_a_translation_is_held_to_its_sources_by_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = write_site(tmp_path, TRANSLATION)
    page = root / "content/strike/the-walkout.es.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n\nPararon 777 grúas. [@gazette:1]\n", encoding="utf-8")
    main(["--site", str(root), "check"])
    assert "777" not in capsys.readouterr().out
    main(["--site", str(root), "check", "--language", "es"])
    assert "warning[figure-not-in-source] 777 is not in gazette ¶1" in capsys.readouterr().out


def test_what_is_not_translated_is_counted(tmp_path: Path) -> None:
    root = write_site(tmp_path, TRANSLATION)
    assert edition(root, "en").diagnostics == ()
    (finding,) = edition(root, "es").diagnostics
    assert (finding.code, finding.severity) == ("untranslated", Severity.WARNING)
    assert finding.message.startswith("4 of 5 files")


def test_words_of_topics_that_are_not_translated_are_told(tmp_path: Path) -> None:
    settings = "-- content/site.es.yaml --\ntitle: El puerto\ntopics:\n  - {id: strike, title: La huelga}\n"
    root = write_site(tmp_path, TRANSLATION + settings)
    found = [one for one in edition(root, "es").diagnostics if one.span.path == "content/site.es.yaml"]
    assert [(one.code, one.severity) for one in found] == [("untranslated", Severity.WARNING)]
    left = "the summary of strike, the title of talks, the summary of talks have no es words yet"
    assert found[0].message == left
    assert not [one for one in edition(root, "en").diagnostics if one.span.path == "content/site.es.yaml"]
    all_of_them = root / "content/site.es.yaml"
    all_of_them.write_text(
        "title: El puerto\ntopics:\n  - {id: strike, title: La huelga, summary: Paro.}\n"
        "  - {id: talks, title: Charlas, summary: Trato.}\n",
        encoding="utf-8",
    )
    assert not [one for one in edition(root, "es").diagnostics if one.span.path == "content/site.es.yaml"]


def test_what_the_site_leads_to_and_cites_is_not_missed_in_an_edition(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = TRANSLATION.replace("Ada Moreno encabezó a 140 gruistas", "140 gruistas pararon").replace("1-2]", "2]")
    root = write_site(tmp_path, short)
    for language in ("en", "es"):
        main(["--site", str(root), "check", "--language", language])
        assert not {"orphan-page", "unused-paragraph"} & set(re.findall(r"\[([a-z-]+)\]", capsys.readouterr().out))


SAME = """-- content/strike/quay.md --
---
title: The quay
tags: [pay]
date: 2031-05-02
aliases: [strike/wharf]
events:
  - {date: 2031-05-02, title: "The cranes stopped", cite: "gazette:1"}
---
The cranes stopped. [@gazette:1]
-- content/strike/quay.es.md --
---
title: El muelle
tags: [pay]
date: 2031-05-02
aliases: [strike/wharf]
events:
  - {date: 2031-05-02, title: "Pararon las grúas", cite: "gazette:1"}
---
Pararon las grúas. [@gazette:1]
"""


@pytest.mark.parametrize(
    ("there", "here", "line", "told"),
    [
        ("", "", 0, ""),
        ("date: 2031-05-02\naliases: [strike/wharf]", "date: 2031-05-03\naliases: [strike/wharf]", 4, "`date` is not"),
        ("aliases: [strike/wharf]\n", "", 1, "and its translation has not"),
        ("tags: [pay]", "tags: [pago]", 3, "`tags` is not"),
        ('{date: 2031-05-02, title: "Pararon', '{date: 2031-05-03, title: "Pararon', 7, "`events` is not"),
        ('grúas", cite: "gazette:1"', 'grúas", cite: "gazette:2"', 7, "`events` is not"),
    ],
)
def test_a_translation_has_the_days_sources_and_addresses_of_what_it_translates(
    there: str, here: str, line: int, told: str, tmp_path: Path
) -> None:
    english, mark, spanish = SAME.partition("-- content/strike/quay.es.md --")
    root = write_site(tmp_path, f"{english}{mark}{spanish.replace(there, here, 1) if there else spanish}")
    assert edition(root, "en").diagnostics == ()
    found = [finding for finding in edition(root, "es").diagnostics if finding.code == "translation-differs"]
    assert [finding.span.line for finding in found] == ([line] if line else [])
    assert all(told in finding.message and finding.severity is Severity.WARNING for finding in found)


def test_a_translation_of_nothing_is_found(tmp_path: Path) -> None:
    root = write_site(tmp_path, TRANSLATION.replace("the-walkout.es.md", "the-lockout.es.md"))
    assert [finding.code for finding in edition(root, "en").diagnostics] == ["nothing-to-translate"]


def test_a_translation_is_held_to_the_same_rules(tmp_path: Path) -> None:
    root = write_site(tmp_path, TRANSLATION.replace("140", "“ciento cuarenta”"))
    codes = {finding.code for finding in build(inputs_of(root, "es"), run_rules).diagnostics}
    assert "quote-not-in-source" in codes


def test_an_edition_is_built_beside_the_site(tmp_path: Path) -> None:
    root = write_site(tmp_path, TRANSLATION)
    assert main(["--site", str(root), "build"]) == 0
    before = tree(root / "public")
    assert main(["--site", str(root), "build", "--language", "es"]) == 0
    assert tree(root / "public") == before
    assert "<h1>El paro</h1>" in (root / "public-es/strike/the-walkout.html").read_text(encoding="utf-8")
    assert main(["--site", str(root), "build", "--language", "es", "--output", str(root / "port")]) == 0
    assert tree(root / "port") == tree(root / "public-es")


def test_the_language_of_the_site_is_no_edition(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    assert main(["--site", str(root), "build", "--language", "en"]) == 0
    assert (root / "public/index.html").is_file()
    assert not (root / "public-en").exists()


def test_an_edition_is_previewed(tmp_path: Path) -> None:
    root = in_two_languages(tmp_path)
    plan = make(Wishes(root, language="es"), Work())
    assert plan.base_path == "/es/"
    page = plan.promises()["strike/the-walkout.html"].keep()
    assert isinstance(page, Output)
    assert "<h1>El paro</h1>" in page.data.decode()


@pytest.mark.parametrize(("language", "page"), [("es", ["strike/the-walkout.html"]), ("", [])])
def test_a_saved_translation_leads_to_its_page_in_its_edition(tmp_path: Path, language: str, page: list[str]) -> None:
    root = in_two_languages(tmp_path)
    builder = Builder(Wishes(root, language=language))
    saved = str(root / "content/strike/the-walkout.es.md")
    shapes = [message.shape for message in builder.after((saved,)) if isinstance(message, Fresh) and message.shape]
    assert [shape.edit.path for shape in shapes if shape.edit and shape.edit.path] == page


def test_serve_hands_the_language_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("generator.preview.serving.serve", lambda *_, **wishes: asked.append(wishes["language"]))
    main(["--site", str(write_site(tmp_path)), "serve", "--language", "es"])
    assert asked == ["es"]


SITES = """
-- content/site.es.yaml --
title: El puerto
tagline: Lo que pasó
base_url: https://example.org/es/
topics:
  - id: strike
    title: La huelga
tags:
  cranes: Grúas
"""


def in_two_languages(folder: Path) -> Path:
    """A site whose two editions have addresses."""
    root = write_site(folder, TRANSLATION + SITES)
    site = root / "content/site.yaml"
    own = re.sub(r"(?m)^base_url:.*\n", "", site.read_text(encoding="utf-8"))
    site.write_text(f"base_url: https://example.org/port/\n{own}", encoding="utf-8")
    return root


def test_an_edition_says_its_own_words_and_each_names_the_other(tmp_path: Path) -> None:
    root = in_two_languages(tmp_path)
    english, spanish = (
        {output.path: output.data.decode("utf-8", "replace") for output in edition(root, language).value}
        for language in ("", "es")
    )
    for made in (english, spanish):
        for language, base in (("en", "port"), ("es", "es")):
            page = f"https://example.org/{base}/strike/the-walkout.html"
            assert f'<link rel="alternate" hreflang="{language}" href="{page}">' in made["strike/the-walkout.html"]
    assert "<title>El puerto</title>" in spanish["index.html"]
    assert "<h1>La huelga</h1>" in spanish["strike.html"]
    assert "<h1>La huelga</h1>" not in english["strike.html"]
    assert ("<h1>Grúas</h1>" in spanish["tags/cranes.html"], "<h1>cranes</h1>" in english["tags/cranes.html"]) == (
        True,
        True,
    )
    assert "<h1>pay</h1>" in spanish["tags/pay.html"], "as its name has it"
    assert '<h1 lang="en">The talks</h1>' in spanish["talks.html"], "as site.yaml has it"
    assert '<link rel="canonical" href="https://example.org/es/strike.html">' in spanish["strike.html"]
    link = '<a href="https://example.org/es/strike.html" hreflang="es" lang="es" rel="alternate">Español</a>'
    assert link in english["strike.html"], "for readers, in their own language"


def test_what_an_edition_does_not_translate_says_its_language(tmp_path: Path) -> None:
    root = in_two_languages(tmp_path)
    files = """
-- content/site.yaml --
title: The harbour
base_url: https://example.org/port/
as_of: 2031-05-20
topics:
  - {id: strike, title: The strike, summary: What stopped the cranes.}
  - {id: talks, title: The talks, summary: How they ended.}
tags: {cranes: Cranes, pay: Wages}
search: true
-- content/talks/more.es.md --
---
title: Más
---
Véase [[the-deal]], [[the-walkout]], [[talks]] y [[tag:pay]]. {.editorial}
-- content/talks/more.md --
---
title: More
---
See [[the-deal]]. {.editorial}
-- content/talks/rest.md --
---
title: The rest
---
See [[the-walkout]] and [[the-deal]]. {.editorial}
"""
    spanish = {o.path: o.data.decode("utf-8", "replace") for o in edition(write_files(root, files), "es").value}
    for path, made in spanish.items():
        if path.endswith(".html"):
            bare = re.findall(r"<[^<>]+>(?:The talks|Wages|How they ended\.)<", made)
            assert all(' lang="en"' in tag for tag in bare), (path, bare)
            assert not re.findall(r'<[^<>]+ lang="en"[^<>]*>(?:La huelga|Grúas)<', made), path
    assert '<p class="lead" lang="en">What stopped the cranes.</p>' in spanish["strike.html"]
    for title in ("The deal", "The talks", "Wages"):
        assert f'<span lang="en">{title}</span>' in spanish["talks/more.html"]
    assert ">El paro</a>" in spanish["talks/more.html"]
    assert '<span lang="es">El paro</span>' in spanish["talks/rest.html"]
    assert ">The deal</a>" in spanish["talks/rest.html"]


def test_an_edition_built_for_another_address_names_that_one(tmp_path: Path) -> None:
    inputs = inputs_of(in_two_languages(tmp_path), "es")
    assert inputs.value
    config = inputs.value.config._replace(base_url="https://example.org/try/")
    made = build(inputs._replace(value=inputs.value._replace(config=config)), lambda *_: Checked()).value
    page = next(output.data.decode() for output in made if output.path == "strike.html")
    assert '<link rel="alternate" hreflang="es" href="https://example.org/try/strike.html">' in page
    assert '<link rel="alternate" hreflang="en" href="https://example.org/port/strike.html">' in page


BESIDES = """
-- content/site.de.yaml --
title: Der Hafen
base_url: https://hafen.example/
"""
HOME = "https://example.org/harbour"


def addresses(root: Path, language: str = "", base_url: str = "") -> tuple[str, dict[str, str]]:
    """Where an edition says that a page of it is, and where the same page is in each language."""
    arguments = ["--language", language] if language else []
    arguments += ["--base-url", base_url] if base_url else []
    assert main(["--site", str(root), "build", *arguments, "--output", str(root / "made")]) == 0
    page = (root / "made/strike.html").read_text(encoding="utf-8")
    (canonical,) = re.findall(r'rel="canonical" href="(.*)/strike\.html"', page)
    assert f"<loc>{canonical}/strike.html</loc>" in (root / "made/sitemap.xml").read_text(encoding="utf-8")
    return canonical, dict(re.findall(r'hreflang="([^"]*)" href="(.*)/strike\.html"', page))


def test_an_edition_without_an_address_lies_below_the_site(tmp_path: Path) -> None:
    root = write_site(tmp_path, TRANSLATION + SITES.replace("base_url: https://example.org/es/\n", ""))
    everywhere = {"en": HOME, "es": f"{HOME}/es"}
    assert addresses(root) == (HOME, everywhere)
    assert addresses(root, "es") == (f"{HOME}/es", everywhere)


def test_an_edition_of_translations_only_lies_below_the_site(tmp_path: Path) -> None:
    assert addresses(write_site(tmp_path, TRANSLATION), "es") == (f"{HOME}/es", {})


@pytest.mark.slow
@pytest.mark.parametrize("own", ["", f"base_url: {HOME}/es\n"], ids=["not said", "said"])
def test_editions_move_with_the_site(tmp_path: Path, own: str) -> None:
    """A fork, or a custom domain: the host's address is given, and none may lead back to the other host."""
    root = write_site(tmp_path, TRANSLATION + SITES.replace("base_url: https://example.org/es/\n", own) + BESIDES)
    moved = "https://ada.example/fork"
    everywhere = {"en": moved, "es": f"{moved}/es", "de": "https://hafen.example"}
    assert addresses(root, "", moved) == (moved, everywhere)
    assert addresses(root, "es", f"{moved}/es/") == (f"{moved}/es", everywhere)


def test_a_site_without_an_address_is_told_one_with_all_its_editions(tmp_path: Path) -> None:
    root = write_site(tmp_path, TRANSLATION + SITES.replace("base_url: https://example.org/es/\n", ""))
    site = root / "content/site.yaml"
    site.write_text(re.sub(r"(?m)^base_url:.*\n", "", site.read_text(encoding="utf-8")), encoding="utf-8")
    config = inputs_of(root, "es").value
    assert config
    assert (config.config.base_url, config.config.editions) == ("", ())
    everywhere = {"en": "https://ada.example", "es": "https://ada.example/es"}
    assert addresses(root, "", "https://ada.example/") == ("https://ada.example", everywhere)
    assert addresses(root, "es", "https://ada.example/es/") == ("https://ada.example/es", everywhere)


def test_an_edition_put_elsewhere_leaves_the_others_where_they_are(tmp_path: Path) -> None:
    root = write_site(tmp_path, TRANSLATION + SITES + BESIDES)
    here = "https://ada.example/puerto"
    assert addresses(root, "es", here) == (here, {"en": HOME, "es": here, "de": "https://hafen.example"})


@pytest.mark.slow
def test_a_language_may_name_its_region_in_every_place(tmp_path: Path) -> None:
    brazil = (TRANSLATION + SITES).replace(".es.", ".pt-BR.").replace("base_url: https://example.org/es/\n", "")
    root = write_site(tmp_path, brazil)
    assert main(["--site", str(root), "build", "--language", "pt-BR"]) == 0
    made = root / "public-pt-BR"
    page = (made / "strike/the-walkout.html").read_text(encoding="utf-8")
    assert "<h1>El paro</h1>" in page
    assert '<html lang="pt-BR">' in page
    assert "<title>El puerto</title>" in (made / "index.html").read_text(encoding="utf-8")
    assert addresses(root, "pt-BR")[0] == f"{HOME}/pt-BR"
    found = [finding.message for finding in edition(root, "pt").diagnostics if finding.code == "no-edition"]
    assert found == ["nothing of this site is in pt"], "another edition than that of Brazil"
    assert "El paro" not in "".join(pages(root).values())


def spoken(page: str) -> dict[str, str]:
    """The language of every text of a page."""
    return {
        text.strip(): element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
        for element in html.document_fromstring(page).iter()
        for text in (element.text if isinstance(element.tag, str) else "",)
        if text and text.strip()
    }


def test_what_is_not_translated_is_marked_with_its_language(tmp_path: Path) -> None:
    root = in_two_languages(tmp_path)
    made = {output.path: output.data.decode("utf-8", "replace") for output in edition(root, "es").value}
    translated = spoken(made["strike/the-walkout.html"])
    assert (translated["El paro"], translated["Inicio"]) == ("es", "es")
    assert translated["All 140 drivers took part."] == "en", "the source's paragraph"
    assert translated["The deal"] == "en", "the next section"
    left = spoken(made["talks/the-deal.html"])
    assert left["The port agreed to shorter nights after"] == "en"
    assert (left["The deal"], left["The port agreed to shorter nights."], left["Inicio"]) == ("en", "en", "es")
    assert spoken(made["sources/gazette.html"])["All 140 drivers took part."] == "en"
    assert spoken(made["timeline.html"])["Cronología"] == "es"
    assert spoken(made["everything.html"])["The port agreed to shorter nights after"] == "en"


def test_what_the_interface_says_in_the_place_of_a_paragraph_is_in_its_language(tmp_path: Path) -> None:
    root = in_two_languages(tmp_path)
    source = root / "seeds/gazette.md"
    source.write_text(source.read_text("utf-8").replace("text: note", "text: article"), encoding="utf-8")
    made = {output.path: output.data.decode("utf-8", "replace") for output in edition(root, "es").value}
    languages = spoken(made["strike/the-walkout.html"])
    assert {languages[text] for text in languages if "no se muestra" in text} == {"es"}


@pytest.mark.slow
@pytest.mark.parametrize(("language", "turned"), [("en", False), ("ar", True), ("fa-IR", True), ("de", False)])
def test_a_page_in_a_language_that_is_written_to_the_left_says_so(language: str, turned: bool) -> None:
    made = pages_with(f"-- content/site.yaml --\nlanguage: {language}\n{files_of(BASE)['content/site.yaml']}")
    assert (f'<html lang="{language}" dir="rtl">' in made["strike/the-walkout.html"]) == turned


def test_a_site_that_speaks_one_language_marks_no_part() -> None:
    made = pages_with()
    assert {path for path, page in made.items() if path.endswith(".html") and page.count(" lang=") != 1} == set()


def test_a_site_in_one_language_names_no_other() -> None:
    assert not any("hreflang" in page for page in pages_with().values())


def test_an_edition_is_checked_as_site_yaml_is(tmp_path: Path) -> None:
    wrong = SITES.replace("id: strike", "id: strikes").replace("tagline", "tag_line")
    found = edition(write_site(tmp_path, TRANSLATION + wrong), "").diagnostics
    assert {(f.code, f.span.path, f.span.line) for f in found} == {
        ("unknown-key", "content/site.es.yaml", 2),
        ("unknown-topic", "content/site.es.yaml", 5),
    }


@pytest.mark.slow
def test_an_edition_of_which_there_is_nothing_is_refused(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    found = [finding for finding in edition(root, "pt").diagnostics if finding.severity is Severity.ERROR]
    assert [(finding.code, finding.message) for finding in found] == [("no-edition", "nothing of this site is in pt")]
    (root / "content/site.pt.yaml").write_text("title: O porto\n", encoding="utf-8")
    assert not edition(root, "pt").failed
    (root / "content/site.pt.yaml").unlink()
    (root / "content/strike/the-walkout.pt.md").write_text(
        (root / "content/strike/the-walkout.md").read_text(encoding="utf-8"), encoding="utf-8"
    )
    assert not edition(root, "pt").failed


def test_a_language_without_words_for_the_interface_is_said(tmp_path: Path) -> None:
    root = write_site(tmp_path, f"-- content/site.yaml --\nlanguage: fi\n{files_of(BASE)['content/site.yaml']}")
    (finding,) = (found for found in build(inputs_of(root), run_rules).diagnostics if "interface" in found.code)
    assert (finding.code, finding.severity) == ("no-interface-words", Severity.WARNING)
    assert (finding.span.line, finding.span.column, finding.span.end_column) == (1, 11, 13)
    assert finding.hint.startswith("put them into layouts/text/fi.yaml; there are de, en, es, fr, pt")
    (root / "layouts/text").mkdir(parents=True)
    (root / "layouts/text/fi.yaml").write_text("titles: {home: Etusivu}\n", encoding="utf-8")
    assert not [found for found in build(inputs_of(root), run_rules).diagnostics if "interface" in found.code]


def test_texts_of_a_region_are_laid_over_those_of_its_language(tmp_path: Path) -> None:
    changes = "-- layouts/text/pt.yaml --\ntitles: {home: Casa, search: Busca}\n"
    changes += "-- layouts/text/pt-BR.yaml --\ntitles: {home: Cais}\n"
    text = load_layouts(write_site(tmp_path, changes), "pt-BR").value.text
    assert (text["titles.home"], text["titles.search"]) == ("Cais", "Busca")
    assert load_layouts(tmp_path, "pt").value.text["titles.home"] == "Casa"


def test_words_of_a_region_alone_are_words(tmp_path: Path) -> None:
    root = write_site(tmp_path, "-- layouts/text/fi-FI.yaml --\ntitles: {home: Etusivu}\n")
    loaded = load_layouts(root, "fi-FI")
    assert not loaded.diagnostics
    assert loaded.value.text["titles.home"] == "Etusivu"


def test_a_figure_that_an_edition_says_is_told_where_the_edition_says_it(tmp_path: Path) -> None:
    root = write_site(tmp_path, TRANSLATION + SITES.replace("title: El puerto", "title: El puerto de 555 barcos"))
    diagnostics = build(inputs_of(root, "es"), run_rules).diagnostics
    (found,) = (f for f in diagnostics if f.code == "site-figure-not-in-source")
    assert (found.span.path, found.span.column) == ("content/site.es.yaml", 21)
