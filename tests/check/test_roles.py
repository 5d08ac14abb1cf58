"""What a profile says that somebody is, held to what its sources say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import findings, write_site

SITE = """-- content/profiles/nils-roos.md --
---
title: Nils Roos
role: {role}
---
Roos noted it. [@post:1]
-- seeds/post.md --
---
title: Post
text: note
---
[1] Nils Roos, the acting minister of justice, noted it. Eva Lund, the harbour master, did not.
"""


def told(role: str, folder: Path) -> list[tuple[str, str]]:
    found = findings(write_site(folder, SITE.format(role=role)))
    return [(f.message, f.hint) for f in found if f.code == "contradicts-source"]


@pytest.mark.parametrize("role", ["Minister of the interior", "Minister of finance"])
def test_an_office_that_is_not_his_is_told(role: str, tmp_path: Path) -> None:
    (found,) = told(role, tmp_path)
    assert found == (f"“{role}” contradicts post ¶1", "the source has “Nils Roos, the acting minister of justice”")


@pytest.mark.parametrize("role", ["Minister of justice", "Acting justice minister", "Noted it", "Politician"])
def test_what_he_is_is_not(role: str, tmp_path: Path) -> None:
    assert told(role, tmp_path) == []
