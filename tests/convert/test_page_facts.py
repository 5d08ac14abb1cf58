"""Title, authors, day and publisher of a page, where what it states for machines and what it shows differ."""

from __future__ import annotations

from typing import Any

import pytest

from generator.convert.facts.masthead import Masthead, names_in
from generator.convert.facts.metadata import complete
from generator.convert.forms.reading import parse_article
from generator.convert.lines.labels import label_blocks
from generator.convert.lines.looks import is_sentence
from generator.convert.lines.pagelines import text_lines
from generator.convert.page.attribution import published
from generator.convert.page.pagefacts import put_right
from generator.convert.page.pagehead import own_host, page_head
from generator.convert.page.stated import Facts
from generator.convert.values import Block, Metadata
from generator.ground.dates import PartialDate, parse_date

html = pytest.importorskip("lxml.html")

TEXT = "<p>The ferry was late on Tuesday, and nobody could say why.</p>"


def page(body: str, head: str = "") -> Any:
    return html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")


def put(made: Any, given: Metadata, facts: Facts | None = None) -> Metadata:
    lines = tuple(text_lines(made))
    blocks = tuple(Block((), line.text) for line in lines if is_sentence(line.text))
    return put_right(given, page_head(made), facts or Facts(), lines, blocks)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "By ADA MORENO-DeVRIES, JONAS McBELL and LEA VOSS MAY 13, 2031",
            ("Ada Moreno-DeVries", "Jonas McBell", "Lea Voss"),
        ),
        ("By Ian McBell and Lea Voss", ("Ian McBell", "Lea Voss")),
        ("By Ada Moreno, THE HERALD", ("Ada Moreno",)),
        ("By Ada Moreno Bloomberg", ("Ada Moreno",)),
        ("By Ada M. Moreno Associated Press", ("Ada M. Moreno",)),
        ("By Ada Moreno and Lea Voss CNN", ("Ada Moreno", "Lea Voss")),
        ("By Michael Bloomberg", ("Michael Bloomberg",)),
        ("By Michael R. Bloomberg", ("Michael R. Bloomberg",)),
    ],
)
def test_names_are_told_from_capitals_and_from_the_agency_behind_them(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("body", "found", "byline"),
    [
        ("<p>x</p>", "Www Hoja Example", ""),
        ("<p>x</p>", "Kurier, Https, Www Kurier Example", ""),
        ("<p><b>Author's:</b> <span>Ada Moreno | Lea Voss</span></p>", "", "Ada Moreno, Lea Voss"),
        ("<p><b>Author Name(s) :</b> <span>Ada Moreno</span></p>", "", "Ada Moreno"),
        ("<h3>By Product</h3><p>x</p><h3>By End User</h3><p>x</p>", "", ""),
        ("<h3>By End User</h3><p>x</p>", "", "End User"),
        ("<p><span>Posted By: <a>Ada Moreno</a></span><span>on: 13 May 2031</span></p>" + TEXT, "", "Ada Moreno"),
    ],
)
def test_who_wrote_it_is_no_address_no_heading_and_no_word_run_together(body: str, found: str, byline: str) -> None:
    made = page(f"<h1>Gates leak</h1>{body}")
    assert put(made, Metadata("Gates leak", "Kurier", byline=found)).byline == byline


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<h1>Leaking gates divide Orrin district</h1>", "Leaking gates divide Orrin district"),
        ("<h1>Orrin</h1>", "Will Orrin district mend its leaking gates?"),
        (
            "<h1>Leaking gates divide Orrin district</h1><h1>Leaking gates fall</h1>",
            "Will Orrin district mend its leaking gates?",
        ),
        ("<h1>Ferries sail in winter, too</h1>", "Will Orrin district mend its leaking gates?"),
        (
            "<h1>Leaking gates divide Orrin district</h1><p>Will Orrin district mend its leaking gates?</p>",
            "Will Orrin district mend its leaking gates?",
        ),
        (f"<h1>{'Leaking gates divide Orrin district, ' * 5}</h1>", "Will Orrin district mend its leaking gates?"),
    ],
)
def test_where_a_page_shows_its_title_nowhere_its_one_main_heading_is_the_headline(body: str, title: str) -> None:
    made = page(f"{body}<p>x</p>", "<title>Will Orrin district mend its leaking gates?</title>")
    assert put(made, Metadata("Will Orrin district mend its leaking gates?", "Kurier")).title == title


@pytest.mark.parametrize(
    ("shown", "meta", "day"),
    [
        ("2031-05-13", "2031-05-13", "2031-05-13"),
        ("2031-05-13", "2029-02-02", "2029-02-01"),
        ("2031-05-12", "2031-05-13", "2029-02-01"),
        ("", "2031-05-13", "2029-02-01"),
    ],
)
def test_the_day_that_a_page_shows_and_states_in_its_head_counts_more_than_another(
    shown: str, meta: str, day: str
) -> None:
    head = page_head(page("<p>x</p>", f"<meta property='article:published_time' content='{meta}'>"))
    above = Masthead((), False, parse_date(shown) if shown else None)
    given = Metadata("x", published=parse_date(meta))
    assert str(published(given, Facts((), "", PartialDate(2029, 2, 1)), head, above, ())) == day


@pytest.mark.parametrize(
    ("head", "name", "publisher"),
    [
        ("<title>Gates leak</title>", "https://social.example/kurier", ""),
        ("<title>Gates leak | Kurier</title>", "https://social.example/kurier", "Kurier"),
        ("<title>Gates leak - Kurier - Lake Orrin</title><meta name='copyright' content='(c) Kurier'>", "", "Kurier"),
        ("<title>Gates leak - Kurier - Lake Orrin</title>", "", "Lake Orrin"),
    ],
)
def test_the_publisher_is_no_address_but_the_part_of_a_title_to_which_a_page_belongs(
    head: str, name: str, publisher: str
) -> None:
    assert put(page("<h1>Gates leak</h1><p>x</p>", head), Metadata("Gates leak", name)).publisher == publisher


@pytest.mark.parametrize(
    ("address", "publisher"),
    [
        ("https://news.kurier.example/2031/gates", "Kurier"),
        ("https://archive.example/web/2031/https://news.kurier.example/gates", "Kurier"),
        ("https://orrin.example/2031/gates", ""),
        ("", ""),
    ],
)
def test_a_publisher_given_by_address_is_called_as_there_where_the_page_is_its_own(
    address: str, publisher: str
) -> None:
    given = Metadata("Gates leak", "https://social.example/Kurier/", url=address)
    assert put(page("<h1>Gates leak</h1><p>x</p>", "<title>Gates leak</title>"), given).publisher == publisher


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("来源：新湖网作者：温明", "新湖网"),
        ("来源: 新湖网", "新湖网"),
        ("2031-05-13 来源：新湖网 编辑：温明", "新湖网"),
        ("作者：温明", ""),
    ],
)
def test_from_where_a_page_in_chinese_has_its_article_is_told_where_nothing_else_is(line: str, publisher: str) -> None:
    assert put(page(f"<h1>水闸</h1><p>{line}</p>"), Metadata("水闸")).publisher == publisher
    text = f"湖边的水闸将在下个月投票\n\n{line}\n\n" + "\n\n".join(
        f"第{n}段说，水闸已经漏水，县里要花很多钱来修理它。" for n in range(4)
    )
    article = parse_article(text.encode(), "a.txt", "a.txt").value
    assert article is not None
    assert complete(article, label_blocks(article)).publisher == publisher


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://example.org/a", "example.org"),
        ("https://archive.example/2020/https://example.org/a", "example.org"),
        ("https://example.org/docs/http2-explained", "example.org"),
        ("https://example.org/login?next=/https://other.example/", "example.org"),
        ("", ""),
    ],
)
def test_a_page_in_an_archive_has_the_host_of_its_own(address: str, host: str) -> None:
    assert own_host(address) == host


def read(body: str, head: str = "", language: str = "en") -> Metadata:
    """What is told of a whole page."""
    top = f"<html lang='{language}'><head><meta charset='utf-8'>{head}</head>"
    written = f"{top}<body><main>{body}{TEXT * 4}</main></body></html>"
    article = parse_article(written.encode(), "page.html", "page.html").value
    assert article is not None
    return complete(article, label_blocks(article))


QUOTED = "“We cannot go on patching iron that was cast long ago,” said Dilys Hartnoll, who chairs the committee."


@pytest.mark.parametrize(
    "box",
    [
        f"<blockquote><p>{QUOTED}</p><cite class='author'>Dilys Hartnoll</cite></blockquote>",
        f"<p>{QUOTED}</p><div class='testimonial'><p>“It leaks.”</p><span class='author'>Dilys Hartnoll</span></div>",
        f"<p>{QUOTED}</p><aside class='pullquote'><p>“It leaks”</p><p class='author'>By Dilys Hartnoll</p></aside>",
        "<p class='comment-text'>It leaks.</p><p class='comment-author'>By Dilys Hartnoll</p>",
    ],
)
def test_who_is_quoted_or_comments_is_no_author(box: str) -> None:
    title = "<title>Gates leak at the lock - Kurier</title>"
    assert read(f"<h1>Gates leak at the lock</h1>{TEXT}{box}", title).byline == ""
    signed = f"<h1>Gates leak at the lock</h1><p>By Ada Moreno</p>{TEXT}{box}"
    assert read(signed, title).byline == "Ada Moreno"


@pytest.mark.parametrize(
    ("stated", "line", "byline"),
    [
        ("fvadmin", "<p>By Ada Moreno</p>", "Ada Moreno"),
        ("fvadmin", "", ""),
        ("amoreno7", "<p>By Ada Moreno</p>", "Ada Moreno"),
        ("Kurier", "<p>By Ada Moreno</p>", "Ada Moreno"),
        ("Lea Voss", "<p>By Ada Moreno</p>", "Lea Voss"),
    ],
)
def test_who_signed_counts_more_than_what_a_program_calls_its_user(stated: str, line: str, byline: str) -> None:
    said = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Gates leak at the lock",'
        f'"author":{{"@type":"Person","name":"{stated}"}},"publisher":{{"name":"Kurier"}}}}</script>'
    )
    assert read(f"<h1>Gates leak at the lock</h1>{line}", said).byline == byline


@pytest.mark.parametrize(
    ("line", "language", "byline"),
    [
        ("da Marta Rossi | 13 maggio 2031", "it", "Marta Rossi"),
        ("Scritto da Marta Rossi", "it", "Marta Rossi"),
        ("da Redazione", "it", ""),
        ("Da oggi cambia tutto", "it", ""),
        ("新湖网5月13日电（记者 温明 李海）", "zh", "温明, 李海"),
        ("新湖网5月13日电（综合报道）", "zh", ""),
    ],
)
def test_a_byline_begins_with_other_words_in_italian_and_stands_in_the_dateline_in_chinese(
    line: str, language: str, byline: str
) -> None:
    assert read(f"<h1>Gates leak at the lock</h1><p>{line}</p>", language=language).byline == byline


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        ("Kurier: Gates leak at the lock", "<h1>Gates leak at the lock</h1>", ("Gates leak at the lock", "Kurier")),
        (
            "Kurier: Gates leak at the lock",
            "<h1>Kurier</h1><h2>Gates leak at the lock</h2>",
            ("Gates leak at the lock", "Kurier"),
        ),
        ("gates_v3.html", "<h1>Gates leak at the lock</h1>", ("Gates leak at the lock", "")),
        ("C:\\files\\gates 3.docx", "<h1>Gates leak at the lock</h1>", ("Gates leak at the lock", "")),
        (
            "Orrin: Gates leak at the lock",
            "<h1>Orrin: Gates leak at the lock</h1>",
            ("Orrin: Gates leak at the lock", ""),
        ),
    ],
)
def test_a_headline_is_no_name_of_a_file_and_has_no_site_before_it(
    title: str, body: str, told: tuple[str, str]
) -> None:
    made = read(f"{body}<p>By Ada Moreno</p>", f"<title>{title}</title>")
    assert (made.title, made.publisher) == told


def test_the_site_before_a_headline_is_left_out_where_the_heading_has_it_too() -> None:
    named = "<title>Kurier: Gates leak at the lock</title><meta property='og:site_name' content='Kurier'>"
    made = read("<h1>Kurier: Gates leak at the lock</h1><p>By Ada Moreno</p>", named)
    assert (made.title, made.publisher) == ("Gates leak at the lock", "Kurier")


@pytest.mark.parametrize(
    "line",
    [
        "New York", "World Health Organization", "Foreign Policy", "Middle East", "Open Letter", "Port Lessing",
        "Hong Kong", "Naciones Unidas", "Médecins Sans Frontières", "Auswärtiges Amt", "Medio Oriente",
    ],
)  # fmt: skip
@pytest.mark.parametrize("day", [" · 13 May 2031", " | 13 May 2031", "</p><p>13 May 2031"])
def test_a_place_an_organisation_or_a_section_before_the_day_is_no_author(line: str, day: str) -> None:
    assert read(f"<h1>The ferry was late</h1><p>{line}{day}</p>{TEXT * 3}").byline == ""


def test_what_the_menu_of_a_page_leads_to_is_no_author_before_the_day() -> None:
    texts = "".join(f"<p>Ferry {number} was late on Tuesday, and nobody could say why.</p>" for number in range(9))
    body = f"<h1>The ferry was late</h1><p>Quiet Waters · 13 May 2031</p>{texts}"
    assert read(body).byline == "Quiet Waters"
    assert read(f"<nav><a href='/q'>Quiet Waters</a> <a href='/s'>Sport</a></nav>{body}").byline == ""


def test_who_is_named_in_the_link_to_the_front_page_of_her_own_site_is_an_author_before_the_day() -> None:
    texts = "".join(f"<p>Ferry {number} was late on Tuesday, and nobody could say why.</p>" for number in range(9))
    menu = "<nav><a href='/'>Ada Moreno</a> <a href='/s'>Sport</a></nav>"
    body = f"{menu}<h1>The ferry was late</h1><p>Ada Moreno · 13 May 2031</p>{texts}"
    assert read(body).byline == "Ada Moreno"


def test_two_names_before_the_day_are_two_authors() -> None:
    body = f"<h1>The ferry was late</h1><p>Ada Moreno and Lea Voss | 13 May 2031</p>{TEXT * 3}"
    assert read(body).byline == "Ada Moreno, Lea Voss"
