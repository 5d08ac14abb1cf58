"""A file that cannot be read is said once: what leads to it, or rests on it, is not broken besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import checked, write_site

LINKING = """-- content/strike/a.md --
---
title: A
related: [the-walkout]
---
[[the-walkout]], [[strike/the-walkout|it]], [there](the-walkout.md) and [here](the-walkout.html#s1). {.editorial}

See [[gazette]], [the paper](../sources/gazette.html) and ![a map](../map.gif). {.editorial}

She called them “longer than the pay”. [@gazette:3]
-- content/map.gif --
GIF89a0000
"""
OF_LINKS = {"broken-link", "broken-anchor", "missing-picture", "unknown-source", "quote-not-in-source"}


def codes(root: Path) -> list[str]:
    return [finding.code for finding in checked(root)]


@pytest.mark.parametrize(
    ("path", "code", "data"),
    [
        ("content/strike/the-walkout.md", "not-utf8", b"---\ntitle: Caf\xe9\n---\n"),
        ("content/strike/the-walkout.md", "unclosed-front-matter", b"---\ntitle: A\n"),
        ("content/strike/the-walkout.md", "byte-order-mark", b"\xef\xbb\xbf---\ntitle: A\n---\n"),
        ("seeds/gazette.md", "not-utf8", b"---\ntitle: Caf\xe9\n---\n"),
        ("content/map.gif", "link-leads-out", None),
        ("content/strike/the-walkout.md", "link-leads-out", None),
    ],
)
def test_only_the_first_fault_is_said(path: str, code: str, data: bytes | None, tmp_path: Path) -> None:
    root = write_site(tmp_path, LINKING)
    assert not OF_LINKS & set(codes(root))
    (root / path).unlink()
    if data is None:
        (root / path).symlink_to("/etc/hostname")
    else:
        (root / path).write_bytes(data)
    found = codes(root)
    assert code in found
    assert not OF_LINKS & set(found)
    assert not {"unused-paragraph", "orphan-page", "name-not-in-source"} & set(found)


def test_a_file_that_is_not_there_is_missed(tmp_path: Path) -> None:
    root = write_site(tmp_path, LINKING)
    for path in ("content/strike/the-walkout.md", "seeds/gazette.md", "content/map.gif"):
        (root / path).unlink()
    assert {"broken-link", "missing-picture", "unknown-source"} <= set(found := codes(root))
    assert "quote-not-in-source" not in found, "it follows from the source that is missing"


def test_nothing_is_missed_while_a_folder_cannot_be_read(tmp_path: Path) -> None:
    root = write_site(tmp_path / "site", LINKING)
    (root / "content/strike/the-walkout.md").unlink()
    assert "broken-link" in codes(root)
    (tmp_path / "elsewhere").mkdir()
    (root / "content/other").symlink_to(tmp_path / "elsewhere")
    found = codes(root)
    assert "link-leads-out" in found
    assert not OF_LINKS & set(found)


def test_what_a_lost_source_may_bear_out_is_not_missed_in_the_other(tmp_path: Path) -> None:
    root = write_site(
        tmp_path,
        """-- content/strike/a.md --
---
title: A
---
A judge named Iven Quillfeather let 77 of them go within a day, as Ada Moreno had asked. [@gazette:1] [@courier:1]

The port accepted the new nights for all crane drivers. [@gazette:1] [@courier:3]
-- seeds/gazette.md --
---
title: Cranes at rest
text: note
---
[1] The port rejected the new nights for all crane drivers.
-- seeds/courier.md --
---
title: Port gives way
text: note
---
[1] The port will shorten the nights.

[2] The strike took ten days.

[3] Nobody knew of it.
""",
    )
    of_sources = {"name-not-in-source", "figure-not-in-source", "contradicts-source"}
    assert of_sources <= {finding.code for finding in checked(root) if finding.span.path.endswith("/a.md")}
    (root / "seeds/courier.md").write_bytes(b"---\ntitle: Caf\xe9\n---\n")
    assert "not-utf8" in codes(root)
    found = {finding.code for finding in checked(root) if finding.span.path.endswith("/a.md")}
    assert not {*of_sources, "unknown-source"} & found
