"""Every language says the same things: the same keys, with the same blanks to fill."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from generator.layouts import SHIPPED
from tests.sites import BASE, files_of, pages, write_site

LANGUAGES = sorted(path.stem for path in (SHIPPED / "text").glob("*.yaml"))


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_text_with_its_blanks(language: str) -> None:
    from generator.files import read_text
    from generator.layouts import _flatten
    from generator.yamltree import parse_yaml

    def texts(name: str) -> dict[str, str]:
        path = f"{SHIPPED.name}/text/{name}.yaml"
        return dict(_flatten(parse_yaml(read_text(SHIPPED.parent, path).value, path).value, ""))

    english, other = texts("en"), texts(language)
    assert other.keys() == english.keys()
    assert {key: blanks(text) for key, text in other.items()} == {key: blanks(text) for key, text in english.items()}


def test_a_whole_site_speaks_spanish(tmp_path: Path) -> None:
    made = pages(write_site(tmp_path, f"-- content/site.yaml --\nlanguage: es\n{files_of(BASE)['content/site.yaml']}"))
    assert '<html lang="es">' in made["strike/the-walkout.html"]
    assert "2 de mayo de 2031" in made["timeline.html"]
    assert "Dónde estás" in made["strike/the-walkout.html"]
