"""Who is a person in an article, who has a title there, and who is named."""

from __future__ import annotations

import pytest

from generator.evidence.speech.people import bare, is_person, is_title, people_in, titled


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Mayor Nora Kvam", "Nora Kvam"),
        ("In May Captain Brandt", "Brandt"),
        ("Former President Kvam", "Kvam"),
        ("Nora Kvam", "Nora Kvam"),
        ("Mayor", "Mayor"),
        ("Lundi Nora Kvam", "Nora Kvam"),
        ("Lunedì Nora Kvam", "Nora Kvam"),
        ("Terça Nora Kvam", "Nora Kvam"),
        ("Janvier Kvam", "Kvam"),
        ("Enero Kvam", "Kvam"),
        ("Gennaio Kvam", "Kvam"),
        ("Janeiro Kvam", "Kvam"),
        ("Julio Kvam", "Julio Kvam"),
    ],
)
def test_what_somebody_is_called_is_no_part_of_the_name(name: str, left: str) -> None:
    assert bare(name) == left


@pytest.mark.parametrize(
    ("name", "article", "person"),
    [
        ("Nora Kvam", "Nora Kvam left.", True),
        ("Kvam", "Nora Kvam left.", True),
        ("Mayor Kvam", "Nora Kvam left.", True),
        ("Dr Kvam", "Dr Kvam left.", True),
        ("Kvam", "The shipowner Kvam left.", True),
        ("Nordby", "The retailer Nordby left.", False),
        ("Harrow", "They left Harrow.", False),
        ("Nora Bank", "They left it to Nora Bank.", False),
    ],
)
def test_people_are_told_from_places_and_firms(name: str, article: str, person: bool) -> None:
    assert is_person(name, article) is person


@pytest.mark.parametrize(
    ("title", "article", "name"),
    [
        ("director", "The director, Nora Kvam, left.", "Nora Kvam"),
        ("director", "Director Nora Kvam left. The director Kvam is ill.", "Nora Kvam"),
        ("director", "Nora Kvam, the new director, left.", "Nora Kvam"),
        ("director", "The director of the port, Nora Kvam, left.", "Nora Kvam"),
        ("directora", "La directora del puerto, Nora Kvam, calló.", "Nora Kvam"),
        ("director", "The director, Nora Kvam, met director Ola Brandt.", ""),
        ("director", "The director left.", ""),
    ],
)
def test_a_title_tells_the_only_one_who_has_it(title: str, article: str, name: str) -> None:
    assert titled(title, article) == name


@pytest.mark.parametrize(
    ("word", "known"),
    [("director", True), ("shipowner", True), ("geologist", True), ("retailer", False), ("ferry", False)],
)
def test_words_that_say_what_somebody_is(word: str, known: bool) -> None:
    assert is_title(word) is known


def test_people_are_named_in_full() -> None:
    text = "Mayor Nora Kvam of Port Ellery met Ola Brandt and Kell at Anna Museum on Monday."
    assert list(people_in(text, text)) == ["Nora Kvam", "Ola Brandt"]
