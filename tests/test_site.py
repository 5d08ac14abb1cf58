"""Whole sites: what a reader gets from what an author wrote."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import make_site, read
from generator.check import run_rules
from generator.layouts.markup import Markings
from generator.memo.work import Work
from generator.pages.parts import Link
from generator.site import Checked, Site, kept
from tests.sites import BASE, BASE_FILES, checked, files_of, findings, pages, pages_with, site_of, write_site

SECTION = "strike/the-walkout.html"


def test_every_kind_of_page_is_made() -> None:
    made = set(pages_with())
    assert made >= {
        "404.html",
        "claims.json",
        "disagreements.html",
        "disagreements/how-long.html",
        "everything.html",
        "feed.xml",
        "index.html",
        "method.html",
        "profiles.html",
        "profiles/ada-moreno.html",
        "questions.html",
        "robots.txt",
        "search.html",
        "sitemap.xml",
        "sources.html",
        "sources/courier.html",
        "sources/gazette.html",
        "strike.html",
        "strike/the-walkout.html",
        "tags.html",
        "tags/cranes.html",
        "talks.html",
        "talks/the-deal.html",
        "timeline.html",
    }


def test_every_address_is_claimed_so_that_no_content_takes_it(tmp_path: Path) -> None:
    made = {path for path in pages_with() if not path.startswith("assets/")}
    assert made == site_of(write_site(tmp_path)).addresses


def test_a_citation_leads_to_its_paragraph_and_back() -> None:
    made = pages_with()
    assert 'href="../sources/gazette.html#p3"' in made[SECTION]
    assert 'id="p3"' in made["sources/gazette.html"]
    assert 'href="../strike/the-walkout.html#s1"' in made["sources/gazette.html"]
    assert 'id="s1"' in made[SECTION]


def test_a_note_shows_its_text_and_an_article_only_what_was_said(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    assert "All 140 drivers took part." in pages(root)["sources/gazette.html"]
    seed = root / "seeds/gazette.md"
    seed.write_text(seed.read_text(encoding="utf-8").replace("text: note", "text: article"), encoding="utf-8")
    made = pages(root)
    everywhere = " ".join(made.values())
    assert "All 140 drivers took part." not in everywhere
    assert "longer than the pay" in made["sources/gazette.html"]


def test_a_disagreement_shows_on_every_section_that_cites_it() -> None:
    made = pages_with()
    assert "../disagreements/how-long.html" in made[SECTION]
    assert "../disagreements/how-long.html" in made["sources/gazette.html"]
    assert "../disagreements/how-long.html" not in re.sub(r"<(nav|footer).*?</\1>", "", made["talks/the-deal.html"])


def test_claims_hold_every_statement_with_its_evidence() -> None:
    claims = json.loads(pages_with()["claims.json"])["statements"]
    by_id = {claim["id"]: claim for claim in claims}
    walkout = by_id["strike/the-walkout#s1"]
    assert walkout["page"] == SECTION
    assert walkout["citations"] == [
        {"source": "gazette", "paragraphs": [1, 2]},
        {"source": "gazette", "paragraphs": [3]},
    ]
    assert walkout["quotations"] == [{"text": "longer than the pay", "verified": True}]
    assert {claim["kind"] for claim in claims} == {"paragraph", "event", "figure", "position", "fact"}


def test_a_draft_leaves_no_trace(tmp_path: Path) -> None:
    draft = """
-- content/talks/secret-plan.md --
---
title: Secret plan
tags: [hushed]
date: 2031-05-19
question: What is the secret?
status: draft
events:
  - {date: 2031-05-02, title: Secret event, cite: "gazette:1"}
---
A secret text. [@gazette:1]
"""
    plain = pages(write_site(tmp_path / "plain"))
    with_draft = write_site(tmp_path / "draft", draft)
    assert pages(with_draft) == plain
    shown = pages(with_draft, drafts=True)
    assert "A secret text." in shown["talks/secret-plan.html"]
    assert shown["talks/secret-plan.html"].lower().count("draft") > 0


def test_a_topic_that_has_only_drafts_is_shown_with_them_alone(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    deal = root / "content/talks/the-deal.md"
    deal.write_text(deal.read_text(encoding="utf-8").replace("\n---\n", "\nstatus: draft\n---\n", 1), encoding="utf-8")
    made = pages(root)
    assert "talks.html" not in made
    assert not [path for path, text in made.items() if "The talks" in text or "talks.html" in text]
    shown = pages(root, drafts=True)
    assert "<h1>The talks</h1>" in shown["talks.html"]
    assert 'href="talks.html"' in shown["index.html"]


def test_a_link_to_a_topic_that_has_only_drafts_leads_to_a_draft(tmp_path: Path) -> None:
    linking = "-- content/strike/a.md --\n---\ntitle: A\n---\nSee [[talks]] and [them](../talks.html). {.editorial}\n"
    root = write_site(tmp_path, linking)
    deal = root / "content/talks/the-deal.md"
    deal.write_text(deal.read_text(encoding="utf-8").replace("\n---\n", "\nstatus: draft\n---\n", 1), encoding="utf-8")
    assert [f.code for f in checked(root) if f.code in ("broken-link", "link-to-draft")] == ["link-to-draft"] * 2


def test_a_topic_without_files_is_shown(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    (root / "content/talks/the-deal.md").unlink()
    assert "<h1>The talks</h1>" in pages(root)["talks.html"]


@pytest.mark.parametrize(("language", "heading"), [("en", "Mentioned on one page"), ("es", "Aparece en una página")])
def test_a_profile_says_where_it_is_mentioned_in_words_for_people_too(language: str, heading: str) -> None:
    made = pages_with(f"-- content/site.yaml --\nlanguage: {language}\n{files_of(BASE)['content/site.yaml']}")
    assert f"<h2>{heading}</h2>" in made["profiles/ada-moreno.html"]


def test_the_pages_that_mention_a_profile_are_titles_by_topic_where_they_are_many() -> None:
    def section(topic: str, number: int) -> str:
        return f"-- content/{topic}/n{number:02}.md --\n---\ntitle: Night {number}\n---\nMoreno spoke. [@gazette:3]\n"

    def shown(number: int) -> str:
        sections = [section("talks" if each % 2 else "strike", each) for each in range(number)]
        words = "-- content/words.md --\n---\ntitle: Words\n---\nMoreno spoke. [@gazette:3]\n"
        page = pages_with("".join(sections) + words)["profiles/ada-moreno.html"]
        return page[page.index("<h2>Mentioned") : page.index("</main>")]

    few, many = shown(10), shown(57)
    assert "<h2>Mentioned on 12 pages</h2>" in few
    assert ("<h3><a" in few, '<ul class="cards">' in few) == (True, True), "a heading each"
    assert "<h2>Mentioned on 59 pages</h2>" in many
    headings = re.findall(r"<h3>(?:<a[^>]*>)?([^<]*)", many)
    assert headings == ["The strike", "The talks", "More pages"]
    assert [len(re.findall("<li>", group)) for group in many.split("<h3>")[1:]] == [30, 28, 1]
    assert "<details" not in many, "so that all is printed"


def test_a_draft_that_is_shown_is_marked_as_one_on_the_page_that_holds_everything(tmp_path: Path) -> None:
    positions = 'positions: [{says: Nine days, cite: "gazette:1"}, {says: Ten days, cite: "courier:2"}]\n'
    kinds = {"strike": "", "profiles": "", "disagreements": positions, ".": ""}
    drafts = (
        f"-- content/{folder}/later.md --\n---\ntitle: Later\nstatus: draft\n{more}---\nSoon. {{.editorial}}\n"
        for folder, more in kinds.items()
    )
    everything = pages(write_site(tmp_path, "".join(drafts)), drafts=True)["everything.html"]
    assert everything.count('class="draft"') == len(kinds)


def test_names_are_linked_at_first_mention_but_not_on_their_own_page() -> None:
    made = pages_with()
    assert re.search(r'<a[^>]*href="../profiles/ada-moreno.html"[^>]*>Ada Moreno</a>', made[SECTION])
    body = made["profiles/ada-moreno.html"].partition("Moreno spoke for the drivers.")
    assert body[1]


def test_a_profile_whose_title_may_break_is_linked_where_its_name_may_break_or_not() -> None:
    profile = BASE_FILES["content/profiles/ada-moreno.md"].replace("title: Ada Moreno", "title: Ada Mo\u00adreno")
    section = "Ada Moreno led. [@gazette:1]\n\nThen Ada Mor\u00adeno spoke. [@gazette:3]"
    made = pages_with(
        f"-- content/profiles/ada-moreno.md --\n{profile}"
        f"-- content/talks/a.md --\n---\ntitle: A\n---\n{section}\n"
        f"-- content/talks/b.md --\n---\ntitle: B\n---\n{section.partition('Then ')[2]}\n"
    )
    assert re.search(r'<a[^>]*ada-moreno.html"[^>]*>Ada Moreno</a> led', made["talks/a.html"])
    assert re.search('<a[^>]*ada-moreno.html"[^>]*>Ada Mor\u00adeno</a> spoke', made["talks/b.html"])


def test_a_source_is_called_by_its_publisher_or_the_beginning_of_its_title_never_by_its_id() -> None:
    source = BASE_FILES["seeds/courier.md"].replace("Port gives way", "The port yields, and the nights get shorter")
    made = pages_with(f"-- seeds/courier.md --\n{source}")
    assert ': The port yields… ¶ 1"' in made["talks/the-deal.html"]
    assert ">The port yields…</a>" in made["talks/the-deal.html"], "among its sources"
    assert ">The port yields…</a>" in made["sources.html"], "in the picture"
    assert not [path for path, text in made.items() if path.endswith(".html") and re.search(r"\bCourier\b", text)]
    assert ': Gazette ¶ 1"' in made["strike/the-walkout.html"].replace(", Gazette ¶ 2", "")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Cranes at rest", "Cranes at rest"),
        ("The nights get shorter —", "The nights get shorter —"),
        ("The nights get shorter — for all", "The nights get shorter…"),
        ("The end of a strike in May", "The end of a strike…"),
        ("The end: the day of the cranes", "The end: the day…"),
        ("a b c d e f g h i j k l m n o p q", "a b c d e f g h i j…"),
        ("“Never”, says the port", "“Never”, says the port"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsge…"),
    ],
)
def test_a_long_name_is_cut_after_a_word(name: str, short: str) -> None:
    assert Markings((), str, str).short(Link("sources/a.html", name, "source")) == short


def test_an_alias_leads_to_where_the_section_is() -> None:
    changes = """
-- content/talks/the-deal.md --
---
title: The deal
aliases: [talks/agreement, old-deal.html]
---
Shorter nights. [@courier:1]
"""
    made = pages_with(changes)
    assert 'href="../talks/the-deal.html"' in made["talks/agreement.html"]
    assert 'href="talks/the-deal.html"' in made["old-deal.html"]
    assert "talks/agreement.html" not in made["sitemap.xml"]


def test_ties_on_the_timeline_follow_the_reading_order(tmp_path: Path) -> None:
    changes = """
-- content/talks/a-signature.md --
---
title: A signature
order: 5
events:
  - {date: 2031-05-02, title: Talks begin, cite: "gazette:1"}
---
x [@gazette:1]
-- content/strike/a-later-section.md --
---
title: Later
order: 20
events:
  - {date: 2031-05-02, title: Second, cite: "gazette:1"}
---
x [@gazette:1]
"""
    site = site_of(write_site(tmp_path, changes))
    assert [item.event.title for item in site.timeline] == ["Crane drivers walk out", "Second", "Talks begin"]


def _with_events(count: int, linked: range) -> str:
    """Sections with two events each, the later dated first, of which the home page links to some, last to first."""
    event = '  - {{date: 2031-0{month}-{day:02}, title: {title} {day}, cite: "gazette:1"}}'
    sections = (
        f"-- content/strike/s{number}.md --\n---\ntitle: S{number}\nevents:\n"
        + "\n".join(event.format(month=month, day=number, title=title) for month, title in ((4, "Late"), (3, "Early")))
        + "\n---\nx [@gazette:1]"
        for number in range(1, count + 1)
    )
    links = " ".join(f"[[s{number}]]" for number in reversed(linked))
    return "\n".join((*sections, f"-- content/index.md --\n---\ntitle: T\n---\nCranes: {links} [@gazette:1]"))


@pytest.mark.parametrize(
    ("linked", "shown"),
    [
        (range(1, 1), ["Late 4", "Late 5", "Late 6", "Late 7", "Crane drivers walk out"]),
        (range(1, 5), ["Late 4", "Late 5", "Late 6", "Late 7", "Crane drivers walk out"]),
        (range(2, 7), ["Early 2", "Early 3", "Early 4", "Early 5", "Early 6"]),
    ],
    ids=["none", "few", "enough"],
)
def test_the_home_page_shows_an_event_of_each_section_that_it_links_to(
    linked: range, shown: list[str], tmp_path: Path
) -> None:
    home = pages(write_site(tmp_path, _with_events(7, linked)))["index.html"]
    listed = home.partition('<ol class="brief events">')[2].partition("</ol>")[0]
    assert re.findall(r">([^<>]+)</a></li>", listed) == shown


def test_the_home_page_shows_events_of_the_sections_it_links_to_first_where_they_are_many(tmp_path: Path) -> None:
    home = pages(write_site(tmp_path, _with_events(12, range(1, 13))))["index.html"]
    listed = home.partition('<ol class="brief events">')[2].partition("</ol>")[0]
    assert re.findall(r">([^<>]+)</a></li>", listed) == [f"Early {number}" for number in range(5, 13)]


def test_a_topic_orders_its_events_as_the_timeline_does(tmp_path: Path) -> None:
    changes = """
-- content/strike/b.md --
---
title: First to be read
order: 20
events:
  - {date: 2031, title: Read first, cite: "gazette:1"}
---
x [@gazette:1]
-- content/strike/a.md --
---
title: Second to be read
order: 30
events:
  - {date: 2031, title: Read second, cite: "gazette:1"}
---
x [@gazette:1]
"""
    made = pages(write_site(tmp_path, changes))
    for page in ("timeline.html", "strike.html"):
        assert made[page].rindex("Read first") < made[page].rindex("Read second"), page


@pytest.mark.parametrize(
    "body",
    [
        "See {walkout}. [@courier:1]",
        "{walkout} came first [@gazette:1], {deal} later [@courier:1], and {night} in between. [@gazette:3]",
        "Of {night}{deal}[@courier:1]{walkout} [@gazette:2] nobody spoke.",
    ],
)
def test_a_title_that_stands_for_a_name_moves_the_citations_behind_it(body: str, tmp_path: Path) -> None:
    def statements(folder: str, **names: str) -> list[tuple[str, list[int]]]:
        text = body.format(**names)
        changes = f"""
-- content/talks/a-very-short-night.md --
---
title: Night
---
Short. [@courier:1]
-- content/talks/later.md --
---
title: Later
---
{text}
"""
        entries = site_of(write_site(tmp_path / folder, changes)).entries
        return [(one.text, [cite.at for cite in one.cites]) for one in entries["talks/later.html"].statements]

    named = statements("named", walkout="[[the-walkout]]", deal="[[the-deal]]", night="[[a-very-short-night]]")
    written = statements(
        "written",
        walkout="[[the-walkout|The walkout]]",
        deal="[[the-deal|The deal]]",
        night="[[a-very-short-night|Night]]",
    )
    assert named == written
    assert all("[[" not in text for text, _ in named)


def test_a_tag_that_a_draft_may_carry_is_not_called_unknown(tmp_path: Path) -> None:
    config = files_of(BASE)["content/site.yaml"]
    changes = f"-- content/site.yaml --\n{config}tags: {{ships: The ships}}\n"
    assert [f.code for f in findings(write_site(tmp_path / "without", changes))] == ["unknown-tag"]
    draft = "-- content/talks/later.md --\n---\ntitle: Later\nstatus: draft\n---\nShips came. [@courier:1]\n"
    assert "unknown-tag" not in [f.code for f in findings(write_site(tmp_path / "with", changes + draft))]


def test_readers_see_a_tag_by_its_title_everywhere(tmp_path: Path) -> None:
    config = files_of(BASE)["content/site.yaml"]
    changes = f"""
-- content/site.yaml --
{config}search: true
tags: {{pay: What they earned & when}}
-- content/talks/later.md --
---
title: Later
tags: [night-shifts, pay]
---
See [[pay]] and [[tag:night-shifts]]. [@courier:1]
"""
    made = pages(write_site(tmp_path, changes))
    shown = "What they earned &amp; when"
    assert f"<h1>{shown}</h1>" in made["tags/pay.html"]
    assert "<h1>night shifts</h1>" in made["tags/night-shifts.html"]
    assert (
        f'<a href="../tags/pay.html">{shown}</a> and <a href="../tags/night-shifts.html">night shifts</a>'
        in (made["talks/later.html"])
    )
    assert 'data-tags="night-shifts pay"' in made["talks/later.html"], "the search knows them by their names"
    assert f'<option value="pay">{shown}</option>' in made["search.html"]
    listed = re.findall(r'<a href="tags/([a-z-]+).html">', made["tags.html"].partition("<main")[2])
    assert listed == ["cranes", "night-shifts", "pay"], "in the order of what is read"


def test_no_id_stands_twice_on_the_page_that_holds_everything(tmp_path: Path) -> None:
    config = """
-- content/site.yaml --
title: The harbour
base_url: https://example.org/harbour/
topics:
  - {id: strike, title: The strike}
  - {id: talks, title: The talks}
  - {id: main, title: The main thing}
  - {id: a, title: A}
  - {id: a-b, title: B}
-- content/a/b-c.md --
---
title: One
---
One. [@courier:1]
-- content/a-b/c.md --
---
title: Other
---
Other. [@courier:1]
-- content/a-b/c-s1.md --
---
title: Part
---
Part. [@courier:1]
-- content/main/x.md --
---
title: X
---
X. [@courier:1]
"""
    whole = pages(write_site(tmp_path, config))["everything.html"]
    ids = re.findall(r'\sid="([^"]+)"', whole)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', whole)) <= set(ids)


def test_the_feed_tells_no_day_of_an_event_as_that_of_its_publication(tmp_path: Path) -> None:
    site = files_of(BASE)["content/site.yaml"].replace("as_of: 2031-05-20\n", "")
    feed = pages(write_site(tmp_path, f"-- content/site.yaml --\n{site}"))["feed.xml"]
    assert "<published>" not in feed
    days = set(re.findall(r"<updated>(.*?)</updated>", feed))
    assert days == {"2031-05-12T00:00:00Z"}, "the latest that anything of the site is of"


def test_the_home_page_tells_what_the_site_can_prove(tmp_path: Path) -> None:
    made = pages(write_site(tmp_path))
    assert "What this site can prove" in made["index.html"]
    assert "What this page can prove" in made[SECTION]


ARTICLE = """
-- seeds/herald.md --
---
title: Talks
url: https://example.org/a-b?x=1&y=2
text: article
---
[1] “Nobody slept,” said the well-known harbour master – “not one” – as the night's last crane stood still, he added.

[2] It ended.

[3] …
-- content/talks/later.md --
---
title: Later
---
The harbour master spoke. [@herald:1] It ended. [@herald:2] So. [@herald:3]
"""


def test_a_paragraph_that_is_not_shown_can_be_read_at_its_publisher_s(tmp_path: Path) -> None:
    made = pages(write_site(tmp_path, ARTICLE))
    article = "https://example.org/a-b?x=1&amp;y=2"
    wanted = [
        f"{article}#:~:text=Nobody%20slept%2C%E2%80%9D%20said,still%2C%20he%20added",
        article,
        article,
    ]
    for page in ("talks/later.html", "sources/herald.html"):
        found = re.findall(r'<a href="([^"]*)" rel="external nofollow">Read it there</a>', made[page])
        assert found == wanted, page
    assert "harbour master –" not in made["sources/herald.html"], "the article's sentences stay there"


def test_a_paragraph_that_is_shown_or_has_no_address_is_looked_for_nowhere_else(tmp_path: Path) -> None:
    for shown in (ARTICLE.replace("text: article", "text: open"), re.sub(r"url: .*\n", "", ARTICLE)):
        made = pages(write_site(tmp_path, shown))
        assert "Read it there" not in made["talks/later.html"] + made["sources/herald.html"]


def test_a_site_without_index_sources_or_tags_still_builds(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_text("title: Bare\ntopics: [{id: one, title: One}]\n", encoding="utf-8")
    assert [finding.code for finding in findings(tmp_path)] == ["no-base-url"]
    made = pages(tmp_path)
    assert "index.html" in made
    for path in ("timeline", "profiles", "disagreements", "questions", "sources", "tags", "everything", "method"):
        assert f'href="{path}.html"' in made["search.html"].partition("<main")[2].partition("</main>")[0], path


@pytest.mark.parametrize("address", ["", "https://example.org", "https://example.org/a/b/"])
def test_only_some_files_know_where_the_site_is_published(address: str, tmp_path: Path) -> None:
    root = write_site(tmp_path)
    config = root / "content/site.yaml"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace("base_url: https://example.org/harbour/\n", f'base_url: "{address}"\n' if address else ""),
        encoding="utf-8",
    )
    made = pages(root)
    for path, html in made.items():
        if path.endswith(".html") and path != "404.html":
            head, _, body = html.partition("</head>")
            assert "example.org" not in body, path
            assert ("example.org" in head) == bool(address and 'rel="canonical"' in head), path


def test_what_was_worked_out_for_a_site_is_not_believed_of_another(tmp_path: Path) -> None:
    asked: list[str] = []

    @kept
    def title(site: Site) -> str:
        asked.append(site.config.title)
        return site.config.title

    site = site_of(write_site(tmp_path))
    assert (title(site), title(site)) == ("The harbour", "The harbour")
    assert asked == ["The harbour"]
    other = replace(site, config=site.config._replace(title="The port"))
    assert title(other) == "The port"
    assert replace(other, config=site.config) == site, "what was worked out is no part of it"
    assert "derived" not in repr(site)


def test_questions_stand_in_the_order_of_the_topics() -> None:
    made = pages_with(
        "-- content/site.yaml --\ntitle: T\nbase_url: https://example.org/\ntopics:\n"
        "  - {id: talks, title: Zeal, summary: S.}\n  - {id: strike, title: Aims, summary: S.}\n"
        "-- content/talks/a.md --\n---\ntitle: A\nsummary: B.\nquestion: First?\n---\nC. {.editorial}\n"
        "-- content/strike/c.md --\n---\ntitle: C\nsummary: D.\nquestion: Second?\n---\nE. {.editorial}\n"
    )["questions.html"]
    assert made.index("<dt>First?") < made.index("<dt>Second?")


def test_a_disagreement_leads_to_its_paragraphs_where_they_were_published_too() -> None:
    gazette = "-- seeds/gazette.md --\n" + BASE_FILES["seeds/gazette.md"].replace(
        "publisher: Gazette\n", "publisher: Gazette\nurl: https://gazette.example/cranes\n"
    ).replace("text: note", "text: article")
    made = pages_with(gazette)["disagreements/how-long.html"]
    assert re.findall(r'href="(https://gazette[^"#]*)[^"]*" rel="external nofollow">Read it there', made) == [
        "https://gazette.example/cranes"
    ]


def test_two_things_said_in_one_paragraph_stand_apart() -> None:
    gazette = "-- seeds/gazette.md --\n" + BASE_FILES["seeds/gazette.md"].replace(
        "text: note", "text: article"
    ).replace("“longer than the pay”", "“longer than the pay” and “colder than the sea”")
    assert "“longer than the pay” … “colder than the sea”" in pages_with(gazette)[SECTION]


def test_nothing_that_only_rules_work_out_outlives_the_check(tmp_path: Path) -> None:
    sites: list[Site] = []

    @kept
    def pointing_back(site: Site) -> list[Site]:
        return [site]

    def check(site: Site, work: Work) -> Checked:
        sites.append(pointing_back(site)[0])
        return run_rules(site, work)

    inputs = read(write_site(tmp_path)).value
    assert inputs
    finished = make_site(inputs, check).value
    assert finished.entries.keys() == sites[0].entries.keys()
    assert not sites[0].derived
    assert not finished.derived
