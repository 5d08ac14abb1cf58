"""The home page names what leads on, and nothing of it twice."""

from __future__ import annotations

from pathlib import Path

from tests.sites import pages, write_site

CHAPTERS = '<ul class="chapters">'


def home_with(text: str, folder: Path, more: str = "") -> str:
    """The home page of the base site with another text."""
    return pages(write_site(folder, f"-- content/index.md --\n---\ntitle: T\n---\n{text} [@gazette:1]\n{more}"))[
        "index.html"
    ]


def test_topics_are_listed_unless_the_text_leads_to_each(tmp_path: Path) -> None:
    assert CHAPTERS in home_with("Cranes stood still.", tmp_path / "none")
    assert CHAPTERS in home_with("Cranes: [[strike]].", tmp_path / "one")
    assert CHAPTERS not in home_with("Cranes: [[strike]], [[talks]].", tmp_path / "all")


def test_questions_are_those_of_several_topics_that_the_text_does_not_lead_to(tmp_path: Path) -> None:
    section = "-- content/{0}.md --\n---\ntitle: {1}\nsummary: S.\nquestion: {2}\norder: 20\n---\nx [@gazette:1]\n"
    more = "".join(
        section.format(*one)
        for one in (
            ("strike/nights", "Nights", "What of the nights?"),
            ("strike/days", "Days", "What of the days?"),
            ("talks/end", "End", "How did it end?"),
        )
    )
    listed = home_with("Cranes.", tmp_path / "none", more)
    assert "Why did the cranes stop?" in listed
    assert "How did it end?" in listed
    assert "What of the" not in listed
    listed = home_with("Cranes: [[the-walkout]], [[end]].", tmp_path / "told", more)
    assert "Why did the cranes stop?" not in listed
    assert "How did it end?" not in listed
    assert listed.count("What of the") == 1
    assert "All 4 questions" in listed


def test_people_are_those_whom_most_pages_name(tmp_path: Path) -> None:
    person = (
        "-- content/profiles/p{0}.md --\n---\ntitle: Person{0} Ames\nkind: person\nsummary: S.\n---\nx [@gazette:1]\n"
    )
    more = "".join(person.format(number) for number in range(7))
    section = "-- content/talks/s{0}.md --\n---\ntitle: S{0}\nsummary: S.\n---\n{1} [@gazette:1]\n"
    more += "".join(
        section.format(number, " ".join(f"[[p{person}]]" for person in range(6, number, -1))) for number in range(5)
    )
    home = home_with("Cranes.", tmp_path, more)
    assert [number for number in range(7) if f"profiles/p{number}.html" in home] == [3, 4, 5, 6]
    assert "All 8 people" in home
