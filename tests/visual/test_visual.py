"""The layouts look as they did when somebody last looked at them: `make screenshots` renews the pictures.

Pictures are compared as a grid of cells, each by its mean colour, so that how a font is smoothed does not matter and a
block that moved does.
"""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browsers import DESKTOP, launched, opened
from tests.conftest import need
from tests.host import hosted
from tests.visual.sample import PAGES, REFERENCES, SCHEMES, SIZES, make, photographs

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

CELL = 16
DIFFERENT = 20
"""A cell looks different when one of its colours is off by more than this, of 255."""
TOLERATED = 0.02
"""The share of cells that may look different."""

COMPARE = """
async ([one, other, cell, different]) => {
  const cells = async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${data}`)).blob());
    const [width, height] = [Math.ceil(image.width / cell), Math.ceil(image.height / cell)];
    const pen = new OffscreenCanvas(width, height).getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, width, height);
    return [image.width, image.height, pen.getImageData(0, 0, width, height).data];
  };
  const [width, height, first] = await cells(one);
  const [w, h, second] = await cells(other);
  if (width !== w || height !== h) return 1;
  let off = 0;
  for (let i = 0; i < first.length; i += 4)
    off += [0, 1, 2].some((c) => Math.abs(first[i + c] - second[i + c]) > different);
  return off / (first.length / 4);
}
"""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    fonts = subprocess.run(["fc-match", "serif"], capture_output=True, text=True, check=False).stdout
    need(shutil.which("fc-match") and "DejaVu" in fonts, "the font of the reference pictures (fonts-dejavu-core)")
    with launched(chromium) as browser:
        yield browser


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with hosted(make(tmp_path_factory.mktemp("visual")), "/site/") as address:
        yield address


def difference(browser: Browser, one: bytes, other: bytes) -> float:
    page, _ = opened(browser, "about:blank")
    pictures = [base64.b64encode(picture).decode() for picture in (one, other)]
    share = float(page.evaluate(COMPARE, [*pictures, CELL, DIFFERENT]))
    page.context.close()
    return share


def test_every_page_looks_as_before(browser: Browser, home: str) -> None:
    shares = {
        name: difference(browser, picture, (REFERENCES / f"{name}.jpg").read_bytes())
        for name, picture in photographs(browser, home, PAGES)
    }
    assert len(shares) == len(PAGES) * len(SIZES) * len(SCHEMES)
    assert {name: share for name, share in shares.items() if share > TOLERATED} == {}


def test_a_change_of_a_layout_is_seen(browser: Browser, home: str) -> None:
    page, _ = opened(browser, home + PAGES["section"], viewport=DESKTOP, bypass_csp=True)
    before = page.screenshot(type="jpeg", quality=60)
    page.add_style_tag(content="main { padding-top: 2rem }")
    assert difference(browser, before, page.screenshot(type="jpeg", quality=60)) > TOLERATED
