"""Pictures on built pages: their words are escaped, their links lead somewhere, and each has its table."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from generator.layouts import Output
from tests.pages import ids
from tests.sites import pages_with

HOSTILE = """
-- content/strike/the-walkout.md --
---
title: The walkout
events:
  - {date: 2031-05-02, title: "Moreno <script>alert()</script> & the Dockers", cite: "gazette:1"}
  - {date: 2031-05, title: Moreno writes to the Dockers, cite: "gazette:1"}
  - {date: 2031, when: "</text><b>years</b> before", title: An old quarrel, cite: "gazette:1"}
---
Drivers walked out. [@gazette:1]
-- content/profiles/dockers.md --
---
title: Dockers & Sons' <b>
kind: organisation
aliases: [Dockers]
---
They load. [@gazette:1]
-- content/profiles/quay.md --
---
title: Quay <i>&amp;
kind: place
location: [53.5, 9.9]
---
The quay. [@gazette:1]
"""


def test_names_and_titles_are_shown_as_text() -> None:
    made = pages_with(HOSTILE)
    for name in ("timeline.html", "profiles.html", "profiles/quay.html", "sources.html"):
        page = lxml_html.document_fromstring(made[name])
        assert page.xpath("//svg"), name
        assert not page.xpath("//main//script[not(@type)] | //main//b[text()='years'] | //svg//i")
    assert "Quay &lt;i&gt;&amp;amp;" in made["profiles/quay.html"]


@pytest.mark.slow
def test_marks_lead_to_the_events_of_the_list(shipped: tuple[Output, ...]) -> None:
    text = {output.path: output.data.decode() for output in shipped if output.path.endswith(".html")}["timeline.html"]
    page = lxml_html.document_fromstring(text)
    links = {link.removeprefix("#") for link in page.xpath("//svg//a/@href")}
    assert links
    assert links <= set(ids(text))
    listed = {str(value) for value in page.xpath("//ol[contains(@class, 'events')]/li/@id")}
    assert links == listed, "every event has a mark"


@pytest.mark.slow
def test_every_picture_has_a_name_or_is_hidden(shipped: tuple[Output, ...]) -> None:
    for output in shipped:
        if output.path.endswith(".html"):
            page = lxml_html.document_fromstring(output.data.decode())
            for picture in page.xpath("//svg[not(ancestor::svg)]"):
                named = picture.get("aria-label") and picture.get("role") in ("img", "group")
                assert named or picture.get("aria-hidden") == "true", output.path
                assert picture.get("role") != "img" or not picture.xpath(".//a"), "what is an image hides its links"
                assert not picture.xpath(".//@style"), "the pages' policy forbids styles in attributes"


@pytest.mark.slow
def test_pictures_have_their_numbers_as_tables(shipped: tuple[Output, ...]) -> None:
    text = {output.path: output.data.decode() for output in shipped if output.path.endswith(".html")}
    for name in ("timeline.html", "profiles.html", "sources.html"):
        assert lxml_html.document_fromstring(text[name]).xpath("//table//th[@scope='row']"), name


def test_a_site_without_places_or_events_has_no_empty_pictures() -> None:
    made = pages_with("-- content/strike/the-walkout.md --\n---\ntitle: A\n---\nB. [@gazette:1]\n")
    for name in ("timeline.html", "profiles.html"):
        assert "<svg" not in made[name]
