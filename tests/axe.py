"""axe-core, which judges how accessible a page is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import VALIDATORS, need

if TYPE_CHECKING:
    from playwright.sync_api import Page

_FINDS = """
async (options) => (await axe.run(document, options)).violations
  .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
"""


def axe_finds(page: Page, rule: str = "") -> list[str]:
    """What breaks a rule, or one of all rules, on a page that lets foreign scripts in (`bypass_csp`)."""
    axe = VALIDATORS / "axe-core/axe.min.js"
    need(axe.is_file(), "axe-core (npm ci in tests/validators)")
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(content=axe.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_FINDS, {"resultTypes": ["violations"], **({"runOnly": [rule]} if rule else {})})
    return found
