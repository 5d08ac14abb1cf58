"""Names, titles, ids, citations that count, and metadata: the small pure parts."""

from __future__ import annotations

import pytest

from generator.convert.facts.metadata import complete, stand_in_title
from generator.convert.forms.reading import plain_blocks
from generator.convert.lines.labels import label
from generator.convert.lines.looks import Look, look_at
from generator.convert.sections.coverage import read_ledger
from generator.convert.sections.names import find_profiles, find_stubs
from generator.convert.sections.titles import first_sentence, headline_of
from generator.convert.values import Article, Block, Metadata
from generator.ground.dates import parse_date
from generator.markdown.values import Names

NAMES = Names(
    (("Ada Moreno", "ada-moreno"), ("Moreno", "ada-moreno"), ("Port of Lessing", "port"), ("Port", "harbour"))
)


def test_the_longest_alias_wins() -> None:
    assert find_profiles("The Port of Lessing told Ada Moreno.", NAMES) == ("port", "ada-moreno")
    assert find_profiles("Morenos and Ports are others; the Port is not.", NAMES) == ("harbour",)


def test_unknown_names_are_proposed_when_they_come_again() -> None:
    texts = [
        "Jonas Bell met Ada Moreno. On Monday Jonas Bell left.",
        "President Vera Lind spoke; Vera Lind’s words were few. Tom Hale slept.",
    ]
    assert [(stub.name, stub.count) for stub in find_stubs(texts, NAMES, "x")] == [("Jonas Bell", 2), ("Vera Lind", 2)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("The U.S. envoy left. He was late.", "The U.S. envoy left."),
        ("“It is over.” She went home.", "“It is over.”"),
        ("Mr. Berg paid 3.50 crowns on Jan. 5 alone. Then he left.", "Mr. Berg paid 3.50 crowns on Jan. 5 alone."),
    ],
)
def test_first_sentences_end_where_sentences_end(text: str, sentence: str) -> None:
    assert first_sentence(text).rstrip("”") == sentence.rstrip("”")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("But the bridge will stay closed until winter, the office said.", "The bridge will stay closed until winter"),
        (
            "The mayor of the town resigned over a wall after receipts were found.",
            "The mayor of the town resigned over a wall",
        ),
        ("", "Untitled"),
        (
            "Roth, the mayor of Upper Lenz, said he would go to court over the vote.",
            "Roth said he would go to court over the vote",
        ),
        ("Der Bahnhof wird am 4. April eröffnet. Das teilte der Kreis mit.", "Der Bahnhof wird am 4. April eröffnet"),
        ("He was 44. May Olsen, his wife, was 40.", "He was 44"),
        ("Brand, 81, drove the last train out of the valley.", "Brand drove the last train out of the valley"),
        ("The shop sold bread, the old cheese, milk and a few tools.", "The shop sold bread, the old cheese"),
        ("“I read what I sign,” said Anke Doll, who chairs the council.", "“I read what I sign”"),
    ],
)
def test_titles_are_a_first_clause(text: str, title: str) -> None:
    assert headline_of(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "Said so. [@gazette:9]",
        "Said so. [@gazette:7-11; @courier:2]",
        '---\nevents:\n  - {date: 2031, title: "x", cite: "gazette:9"}\n---\n',
        "---\nfacts:\n  - label: x\n    cite: gazette:8-9, 12\n---\n",
        "---\nbroken: [\n---\nSaid. [@gazette:9]",
    ],
)
def test_every_way_to_cite_counts(text: str) -> None:
    assert read_ledger([("content/a.md", text)], ()).covers("gazette", 9)


@pytest.mark.parametrize(
    "text",
    ["`[@gazette:9]`", "```\n[@gazette:9]\n```", "~~~\nx\n~~~\n\n```\n[@gazette:9]\n```", "[@gazette:10]", "gazette:9"],
)
def test_code_and_mere_words_do_not_count(text: str) -> None:
    assert not read_ledger([("content/a.md", text)], ()).covers("gazette", 9)


def metadata_of(text: str) -> Metadata:
    article = Article("a.txt", "", "text", plain_blocks(text))
    return complete(article, label(article.blocks))


BODY = (
    "The ferry was late on Tuesday, the office said, and nobody could say why it had been so late.\n"
    "It was late on the day before as well, and those who wait for it have begun to bring chairs.\n"
)


@pytest.mark.parametrize(
    ("text", "publisher", "byline", "published"),
    [
        (f"Ferry is late once more\nBy Harbour Staff\nMay 20, 2031\n{BODY}", "Harbour", "Harbour Staff", "2031-05-20"),
        (
            f"Lessing Courier\n\nFerry is late once more\n\nBy Ada Moreno\nCourier Staff Writer\nMay 20, 2031\n{BODY}",
            "Lessing Courier",
            "Ada Moreno",
            "2031-05-20",
        ),
        (
            f"Ferry is late once more\nBy Courier Staff\nMay 20, 2031\n{BODY}\n© 2031 Lessing Courier",
            "Lessing Courier",
            "Courier Staff",
            "2031-05-20",
        ),
        (f"By Jo Bell - The Sarn Times - Tuesday, May 20, 2031\n{BODY}", "The Sarn Times", "Jo Bell", "2031-05-20"),
        (f"LESSING (AP) — {BODY}", "Associated Press", "", "None"),
        (f"{BODY}© 2031 Lessinger Bote GmbH & Co. KG", "Lessinger Bote", "", "None"),
        (f"{BODY}© Głos Lessing 2031. Wszelkie prawa zastrzeżone.", "Głos Lessing", "", "None"),
        (f"{BODY}© Le Courrier de Lessing", "Le Courrier de Lessing", "", "None"),
        (f"{BODY}© 2031 «Вестник Лессинга». Все права защищены", "Вестник Лессинга", "", "None"),
        (f"{BODY}©RIPRODUZIONE RISERVATA", "", "", "None"),
        (f"Ferry is late once more\n22.mai.2031 às 21h10\n{BODY}", "", "", "2031-05-22"),
        (f"Ferry is late once more\nAda Moreno · 13 May 2031\n{BODY}", "", "Ada Moreno", "2031-05-13"),
        (f"Ferry is late once more\nPort Lessing\n13 May 2031\n{BODY}", "", "", "2031-05-13"),
        (f"{BODY}© 2031 Valley Courier. All rights reserved.", "Valley Courier", "", "None"),
        (
            f"The ferry on May 20, 2031. (Jo Bell/Handout via Reuters)\n{BODY}"
            "(Reporting by Jo Bell in Lessing and Ann Cole; Editing by Max Prell)",
            "Reuters",
            "Jo Bell, Ann Cole",
            "2031-05-20",
        ),
        (
            f"Ferry is late once more\nThe Sarn Guardian, Tue 20 May 2031 10.15 GMT\n{BODY}",
            "The Sarn Guardian",
            "",
            "2031-05-20",
        ),
        (f"Ferry is late once more\n\nReuters — May 20, 2031\n\n{BODY}", "Reuters", "", "2031-05-20"),
        (f"Ferry is late once more\n20 May 2031 | Valley Courier\n{BODY}", "Valley Courier", "", "2031-05-20"),
        (
            f"Ferry is late once more\nJo Bell\nThe Sarn Courier\n20 May 2031\n{BODY}",
            "The Sarn Courier",
            "Jo Bell",
            "2031-05-20",
        ),
        (f"Ferry is late once more\nLESSING, 20 May 2031\n{BODY}", "", "", "2031-05-20"),
        (f"The ferry on May 21, 2031. (Jo Bell/Getty Images)\n{BODY}", "", "", "None"),
        (BODY, "", "", "None"),
    ],
)
def test_metadata_is_taken_from_lines_that_say_so(text: str, publisher: str, byline: str, published: str) -> None:
    metadata = metadata_of(text)
    assert (metadata.publisher, metadata.byline, str(metadata.published)) == (publisher, byline, published)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Ferry is late\nThe Sarn Guardian\n20 May 2031\n\n", "Ferry is late"),
        ("Ferry is late\n20 May 2031\n\n", "Ferry is late"),
        ("Home\n20 May 2031\n\n", ""),
        ("Ferry is late\n\n", ""),
    ],
)
def test_a_short_first_line_over_a_day_is_the_headline(head: str, title: str) -> None:
    assert metadata_of(f"{head}{BODY}").title == title


LEAD = "The ferry was late once more, and nobody who waits for it in the harbour can say when it will be on time"
SPOKEN = "Nobody in the harbour can say why the ferry was late"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"Ferry was late once more on Tuesday\n{LEAD}\n", "Ferry was late once more on Tuesday"),
        (f"Home\nThe ferry that nobody waits for\n{SPOKEN}\nJo Bell\n20 May 2031\n", "The ferry that nobody waits for"),
        (
            "Late ferry in other harbours\nPhotos\nSongs\nMaps\nWinds\nTides\nBirds\nBoats\n"
            "The Ferry was late in the Harbour on Tuesday\n"
            "Nobody in the office can say why it was late again.\nBy Jo Bell\nShare\n",
            "The Ferry was late in the Harbour on Tuesday",
        ),
        (
            "Home > Harbour > Ferry is late\nFerry was late once more on Tuesday\n",
            "Ferry was late once more on Tuesday",
        ),
        ("Supreme Court\nFerry v. Harbour\n20 May 2031\n", "Ferry v. Harbour"),
        ("Supreme Court of Lessing\nIn re Ferry\nNo. 30-0412\n", "In re Ferry"),
        ("[Harbour] Ferry was late once more\n20 May 2031\n", "[Harbour] Ferry was late once more"),
    ],
)
def test_a_headline_is_told_from_a_deck_below_it_and_from_menus_above(head: str, title: str) -> None:
    assert metadata_of(f"{head}{BODY}").title == title


def test_a_headline_without_spaces_is_told_by_pairs_of_signs() -> None:
    text = (
        "古い灯台を、住民たちが、国から買い取り、来年四月に、小さな宿として、開業する。客室は三つだけで、湾が一望できる。\n\n"
        "灯台は、一九二三年に完成し、港町の漁師たちを、長く導いた。住民は、取り壊しに反対し、署名を集め、市に届けた。\n\n"
    )
    head = "汐浜新聞\n港町の古い灯台、住民が買い取り宿に\n2031年10月2日\n岬の先に立つ白い塗装の桜と海、撮影は九月\n"
    assert metadata_of(f"{head}\n{text}").title == "港町の古い灯台、住民が買い取り宿に"


NAMED = "Ferry was late once more on Tuesday"
ASKED = "Why was the ferry so late on the day before as well?"
DECK = "For those who wait with their chairs it is no news that nobody in the office can say why it is late"


@pytest.mark.parametrize(
    ("above", "title", "byline", "published"),
    [
        (f"{ASKED}\nBy Jo Bell\nMay 20, 2031", ASKED, "Jo Bell", "2031-05-20"),
        (f"{ASKED}\nBy Jo Bell", ASKED, "Jo Bell", "None"),
        (f"The Chairs of the Ferry\n{DECK}\nBy Jo Bell", "The Chairs of the Ferry", "Jo Bell", "None"),
        (f"News and Views of Lessing\nNews and Views of Lessing\n{NAMED}\nBy Jo Bell", NAMED, "Jo Bell", "None"),
        ("Home\nMay 20, 2031\nTuesday ferry", "Tuesday ferry", "", "2031-05-20"),
        ("Tuesday ferry\nTUESDAY FERRY OFFICE", "Tuesday ferry", "", "None"),
        (f"{NAMED}\non May 20, 2031 by Jo Bell", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nBy Jo Bell posted May 20th 2031 7:30PM", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nBy Jo Bell, MA\nReviewed by Ann Cole, MD", NAMED, "Jo Bell", "None"),
        (f"{NAMED}\nBy Jo Bell and Ann Cole, Valley News", NAMED, "Jo Bell, Ann Cole", "None"),
        (f"{NAMED}\nJo Bell\nCourier News Reporter\n20/05/2031 08:10", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nJo Bell | Lessing\n20.05.2031 08:10", NAMED, "Jo Bell", "2031-05-20"),
        (f"text size: A A Viewpoint May 20, 2031, 8:50 PM EDT\n{NAMED}", NAMED, "", "2031-05-20"),
        (f"{NAMED}\nBy Jo Bell2031-05-20 21:32:46 UTC", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nJo Bell, THE COURIER 3:53 p.m. EST May 20, 2031", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nBy Jo Bell on May 20, 2031 08:08 pm @jobell 76Comments", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nJo Bell Senior Transport Correspondent", NAMED, "Jo Bell", "None"),
        (f"{NAMED}\nMay 20, 2031\n| Courier.example", NAMED, "", "2031-05-20"),
        (f"{NAMED}\nInterview: Jo Bell\nMay 20, 2031", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nText: Jo Bell, Photos: Ann Cole\nMay 20, 2031", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nAdditional reporting by Ann Cole\nMay 20, 2031", NAMED, "", "2031-05-20"),
        (f"{NAMED}\nBy Jo Bell\nAdditional reporting by Ann Cole", NAMED, "Jo Bell", "None"),
        (f"{NAMED}\nBy Jo Bell. Additional reporting by Ann Cole\nMay 20, 2031", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nBy Jo Bell; additional reporting by Ann Cole\nMay 20, 2031", NAMED, "Jo Bell", "2031-05-20"),
        (f"{NAMED}\nVon Jo Bell20.05.2031, 05:00 Uhr", NAMED, "Jo Bell", "2031-05-20"),
        (f"Printed from the website of The Courier on June 4, 2031\n{NAMED}\nBy Jo Bell", NAMED, "Jo Bell", "None"),
        (f"{NAMED}\nBy Jo Bell\nMay 20, 2031\nPrinted by a reader on June 4, 2031", NAMED, "Jo Bell", "2031-05-20"),
        (
            "Ferry Helps Lessing Stir Questions About Its Chairs With the U.S.\nMay 20, 2031",
            "Ferry Helps Lessing Stir Questions About Its Chairs With the U.S.",
            "",
            "2031-05-20",
        ),
    ],
)
def test_lines_above_a_copied_text_tell_its_headline_and_who_wrote_it_and_when(
    above: str, title: str, byline: str, published: str
) -> None:
    metadata = metadata_of(f"{above}\n{BODY}")
    assert (metadata.title, metadata.byline, str(metadata.published)) == (title, byline, published)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"{NAMED}\nBy Jo Bell\nLESSING, May 20, 2031 -- {BODY}", "2031-05-20"),
        (f"{NAMED}\nBy Jo Bell\n{BODY}Chairs for the harbour\nWhere one may sit\nMay 1, 2031\n{BODY}", "None"),
    ],
)
def test_the_day_before_a_report_counts_and_one_below_a_teaser_does_not(text: str, published: str) -> None:
    assert str(metadata_of(text).published) == published


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("ferry-late_again.txt", "Ferry late again"),
        ("2031-05-20-ferry-late.txt", "Ferry late"),
        ("001_e0a1eea8c0cad0b9.txt", "Untitled article (Gazette, 2031-05-20)"),
        ("x.txt", "Untitled article (Gazette, 2031-05-20)"),
    ],
)
def test_without_a_headline_the_file_gives_the_title_never_the_text(file: str, title: str) -> None:
    article = Article(file, "", "text", plain_blocks(BODY))
    assert complete(article, label(article.blocks)).title == ""
    assert stand_in_title(article, Metadata(publisher="Gazette", published=parse_date("2031-05-20"))) == title


def test_a_title_is_cut_at_a_word_when_it_is_too_long() -> None:
    just = "x" * 100 + " " + "y" * 99
    for text, title in ((just, just), (f"{just}y", "x" * 100 + "…"), ("word, " * 50, ("word, " * 33)[:-2] + "…")):
        article = Article("a.txt", "", "text", (), Metadata(title=text))
        assert complete(article, ()).title == title


@pytest.mark.parametrize(
    ("agency", "publisher"),
    [
        ("AP", "Associated Press"), ("Reuters", "Reuters"), ("REUTERS", "Reuters"), ("AFP", "AFP"), ("UPI", "UPI"),
        ("dpa", "dpa"), ("ANI", "ANI"), ("PTI", "PTI"), ("Xinhua", ""),
    ],
)  # fmt: skip
def test_the_agency_of_a_dateline_is_the_publisher(agency: str, publisher: str) -> None:
    assert metadata_of(f"LESSING ({agency}) — {BODY}").publisher == publisher


def look(words: int, small: int, end: str = ".") -> Look:
    return look_at(Block((1,), " ".join(["the"] * small + ["harbour"] * (words - small)) + end))


@pytest.mark.parametrize(
    ("words", "small", "end", "prose"),
    [
        *((8, 2, ".", True), (7, 2, ".", False), (8, 1, ".", False), (8, 2, "", False)),
        *((30, 5, "", True), (29, 5, "", False), (30, 4, "", False)),
        *((8, 2, ".12", True), (8, 2, ".”[3]", True), (8, 2, " 3.5", False), (8, 2, " no.5", False)),
    ],
)
def test_what_reads_like_a_paragraph(words: int, small: int, end: str, prose: bool) -> None:
    assert look(words, small, end).prose is prose


@pytest.mark.parametrize(
    ("words", "end", "short"), [(25, "", True), (26, "", False), (25, ".", False), (3, ":", False)]
)
def test_what_could_be_a_heading(words: int, end: str, short: bool) -> None:
    assert look(words, 0, end).short is short


@pytest.mark.parametrize(
    ("text", "shouting", "quoted", "capitals"),
    [
        ("THREE LOUD WORDS", True, False, 1.0),
        ("TWO WORDS", False, False, 1.0),
        ("“Said so”", False, True, 1.0),
        ("‘Said", False, True, 1.0),
        ("Some Words here and", False, False, 2 / 3),
        ("a of in", False, False, 0.0),
    ],
)
def test_how_a_line_looks(text: str, shouting: bool, quoted: bool, capitals: float) -> None:
    seen = look_at(Block((1,), text))
    assert (seen.shouting, seen.quoted) == (shouting, quoted)
    assert seen.capitals == pytest.approx(capitals)


@pytest.mark.parametrize("particle", ["de", "del", "de la", "van", "van der", "von", "bin", "al", "da", "ter"])
def test_a_particle_belongs_to_the_name_that_goes_on_after_it(particle: str) -> None:
    text = f"and Ada {particle} Lenz spoke. Everybody heard Ada {particle} Lenz, and Ada {particle} others."
    assert [(stub.name, stub.count) for stub in find_stubs([text], Names(()), "a")] == [(f"Ada {particle} Lenz", 2)]


@pytest.mark.parametrize("small", ["of", "of the", "for", "and", "de la van"])
def test_a_name_ends_before_any_other_small_word(small: str) -> None:
    text = f"and Ada Moor {small} Lenz spoke. Everybody heard Ada Moor {small} Lenz, and Ada Moor {small} others."
    assert [(stub.name, stub.count) for stub in find_stubs([text], Names(()), "a")] == [("Ada Moor", 3)]
