"""Many topics with long names: nothing of the header is cut, and the table of sources can be read on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from generator.public import write
from tests.browsers import opened
from tests.host import hosted
from tests.sites import built_with

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

NAMES = (
    "The strike and how it came about in the spring",
    "Wages",
    "Night shifts and their consequences for families",
    "The talks",
    "Shipping companies",
    "Verantwortlichkeitsübertragung",
    "Government",
    "Aftermath and what remains to be settled between them",
)
IDS = ("strike", "talks", *(f"t{number}" for number in range(3, len(NAMES) + 1)))
SITE = "-- content/site.yaml --\ntitle: The harbour\ntopics:\n" + "".join(
    f'  - {{id: {id_}, title: "{name}", summary: S.}}\n' for id_, name in zip(IDS, NAMES, strict=True)
)
SITE += "".join(
    f"-- content/{id_}/s-{id_}.md --\n---\ntitle: On {id_}\nsummary: S.\n---\nMoreno spoke of nights. [@gazette:3]\n"
    for id_ in IDS[2:]
)

CUT = """() => {
  const top = document.querySelector(".top").getBoundingClientRect();
  return [...document.querySelectorAll(".topics a")].filter((link) => {
    const box = link.getBoundingClientRect();
    const found = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return found !== link || box.left < 0 || box.right > innerWidth || box.bottom > top.bottom + 1;
  }).map(({ textContent }) => textContent);
}"""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("many")
    outcome = built_with(SITE)
    assert not outcome.failed, outcome.diagnostics
    write(outcome.value, folder / "site")
    with hosted(folder / "site", "/many/") as address:
        yield address


@pytest.mark.parametrize("width", [1100, 1440, 1920])
def test_no_topic_is_cut_and_the_name_of_the_site_is_not_broken(browser: Browser, many: str, width: int) -> None:
    page, _ = opened(browser, many + "index.html", viewport={"width": width, "height": 900})
    assert page.locator(".topics a").count() == len(NAMES)
    assert page.evaluate(CUT) == []
    brand = page.evaluate("document.querySelector('.brand').getClientRects()[0].height")
    assert brand <= 2 * 22, "a word a line at the most"


def test_long_names_leave_the_columns_of_a_table_narrow(browser: Browser, many: str) -> None:
    page, _ = opened(browser, many + "sources.html", viewport={"width": 360, "height": 780})
    heads = page.locator(".matrix th span")
    assert heads.count() == len(NAMES) + 1
    assert heads.evaluate_all("(all) => all.every((one) => one.offsetWidth < 32 && one.offsetHeight < 160)")
    assert heads.first.get_attribute("title") == NAMES[0]


def test_the_button_for_colours_says_what_it_does_to_those_who_see_it(browser: Browser, many: str) -> None:
    page, _ = opened(browser, many + "index.html")
    button = page.locator(".scheme")
    assert button.get_attribute("title") == button.get_attribute("aria-label") == "Dark colours"
