"""A statement names only whom its source speaks of."""

from __future__ import annotations

import pytest

from tests.sites import checked_with

PROFILES = """-- content/profiles/lenzia.md --
---
title: Lenzia
kind: place
aliases: [Lenzian Republic]
---
x [@gazette:1]
-- content/profiles/lenzia-board.md --
---
title: Board of Lenzia
kind: organisation
---
x [@gazette:1]
-- content/profiles/bell.md --
---
title: Jonas Bell
aliases: [Bell]
---
x [@gazette:1]
"""
OTHER_PAPER = """
-- seeds/dispatch.md --
---
title: Cranes in a row
publisher: Dispatch
text: note
---
[1] The quay is an old one.
"""


def unnamed(source: str, statement: str, cite: str = "2", more: str = "") -> list[str]:
    """Which names of a statement the paragraph that it cites does not speak of."""
    paper = f"-- seeds/paper.md --\n---\ntitle: Paper\n{more}text: note\n---\nNothing. Jonas Bell spoke.\n\n{source}\n"
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\n{statement} [@paper:{cite}]\n"
    found = checked_with(PROFILES + paper + section)
    told = [f for f in found if f.code == "name-not-in-source" and f.span.path == "content/talks/a.md"]
    assert all(f.message.endswith(f" is not mentioned in paper ¶{cite}") for f in told)
    assert all("add the spelling used there to its aliases" in f.hint for f in told)
    return [f.message.partition(" is not")[0] for f in told]


def test_the_hint_names_those_of_the_same_kind_whom_the_source_has() -> None:
    paper = "-- seeds/paper.md --\n---\ntitle: Paper\ntext: note\n---\nAda Moreno left, Moreno said. Lenzia paid.\n"
    section = "-- content/talks/a.md --\n---\ntitle: A\n---\nJonas Bell left. [@paper:1]\n"
    (found,) = [f for f in checked_with(PROFILES + paper + section) if f.code == "name-not-in-source"]
    rest = "if Jonas Bell is meant, cite where bell is mentioned, or add the spelling used there to its aliases"
    assert found.hint == f"Ada Moreno is named there; {rest}"


@pytest.mark.parametrize(
    ("source", "statement", "missing"),
    [
        ("Lenzia agreed.", "Lenzia agreed.", []),
        ("Nobody agreed.", "Lenzia agreed.", ["Lenzia"]),
        ("The Lenzian Republic agreed.", "Lenzia agreed.", []),
        ("The Board of Lenzia agreed.", "Lenzia agreed.", []),
        ("Lenzia agreed.", "The Board of Lenzia agreed.", ["Board of Lenzia"]),
        ("A Lenzian agreed.", "Lenzia agreed.", []),
        ("Lenzians agreed.", "Lenzia agreed.", []),
        ("lenzian bread is good.", "Lenzia agreed.", ["Lenzia"]),
        ("He agreed.", "Bell agreed.", []),
        ("His word stood.", "Bell agreed.", []),
        ("The word stood.", "Bell agreed.", ["Bell"]),
        ("It agreed.", "Lenzia agreed.", ["Lenzia"]),
        ("Bell and Lenzia agreed.", "Jonas Bell and Lenzia agreed.", []),
        ("Nobody agreed.", "Jonas Bell and Lenzia agreed.", ["Jonas Bell", "Lenzia"]),
    ],
)
def test_a_name_must_be_spoken_of(source: str, statement: str, missing: list[str]) -> None:
    assert unnamed(source, statement) == missing


def test_a_pronoun_of_the_first_paragraph_stands_for_nobody() -> None:
    assert unnamed("x", "Ada Moreno agreed.", "1") == ["Ada Moreno"]


@pytest.mark.parametrize("more", ["publisher: Lenzia Times\n", "byline: Jonas Bell for Lenzia\n"])
def test_a_statement_may_say_in_whose_words_it_is(more: str) -> None:
    assert unnamed("Nobody agreed.", "Lenzia agreed.", more=more) == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("Dispatch counts nine days without a crane. [@gazette:1]", ["Dispatch"]),
        ("Gazette counts nine days without a crane. [@gazette:1]", []),
        ("Dispatch calls the quay an old one. [@dispatch:1]", []),
    ],
)
def test_a_paper_says_what_it_is_cited_for(statement: str, told: list[str]) -> None:
    found = checked_with(f"{OTHER_PAPER}-- content/strike/more.md --\n---\ntitle: More\n---\n{statement}\n")
    assert [one.message.partition(" is not")[0] for one in found if one.code == "name-not-in-source"] == told


@pytest.mark.parametrize("before", ["Nobody knows. {.editorial}", "Bell was there. {.editorial}", "Nobody knows."])
def test_what_rests_on_nothing_ends_no_search(before: str) -> None:
    assert unnamed("Nobody agreed.", f"{before}\n\nBell agreed.") == ["Bell"]


def strange(source: str, statement: str, heading: str = "") -> list[tuple[str, str]]:
    """The names of a statement that its paragraph does not have, each with what the hint says of it."""
    paper = f"-- seeds/paper.md --\n---\ntitle: Paper\ntext: note\n---\n{heading}{source}\n\nA mayor signs many laws.\n"
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\n{statement} [@paper:1]\n"
    found = [f for f in checked_with(paper + section) if f.code == "name-not-in-source"]
    return [(f.message.removesuffix(" is not in paper ¶1"), f.hint) for f in found if f.span.path.endswith("/a.md")]


@pytest.mark.parametrize(
    ("source", "statement", "written", "meant"),
    [
        ("Marta Oyelaran signed it.", "Marta Oyeleran signed it.", "Oyeleran", "Oyelaran"),
        ("Marta Oyelaran signed it.", "Maria Oyelaran signed it.", "Maria", "Marta"),
        ("The road to Skjervik is closed.", "Skiers avoid Skervik’s road.", "Skervik", "Skjervik"),
        ("The road to Skjervik is closed.", "The road to Brennholt is closed.", "Brennholt", "Skjervik"),
        ("It was signed by Karin Holm.", "It was signed by Karin Falk.", "Falk", "Holm"),
        ("Anne-Lise Brandt voted.", "Anne-Luise Brandt voted.", "Luise", "Lise"),
        ("The Coastal Agency (CSA) closed it.", "The CSO closed it.", "CSO", "CSA"),
        ("They left Alvania.", "Albania was left.", "Albania", "Alvania"),
        ("Petra Hänsel left.", "Petra Hänssel left.", "Hänssel", "Hänsel"),
        ("Thorvald Renberg left Skagerholm.", "Renberg left Skagarhulm.", "Skagarhulm", "Skagerholm"),
    ],
)
def test_a_name_that_the_paragraph_writes_otherwise(source: str, statement: str, written: str, meant: str) -> None:
    assert strange(source, statement) == [(written, f"the source writes {meant}")]


def test_a_name_of_two_words_that_no_source_knows() -> None:
    hint = "name only whom and what the source names"
    assert strange("A clerk left.", "Then Denis Fairweather left.") == [("Denis Fairweather", hint)]
    assert strange("A clerk left.", "Denis Fairweather left.") == [("Fairweather", hint)]
    assert strange("A clerk left.", "Unlike Fairweather, a clerk left.") == [("Fairweather", hint)]


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Irène Kovač left.", "Irene Kovac left."),
        ("The Oyelarans left Nairn.", "The Oyelaran family left, and so did Nairn’s mayor."),
        ("The Coastal Safety Agency closed it.", "The CSA closed it."),
        ("The United States sent tents.", "The US sent tents."),
        ("The US sent tents.", "The United States sent tents."),
        ("Washington sent tents.", "The United States sent tents."),
        ("The British king left.", "The king of the United Kingdom left."),
        ("Marta Holm signed.", "President Marta Holm signed; Mrs Holm left."),
        ("Luis de la Cerda voted.", "De la Cerda voted."),
        ("He met Chen.", "Then they met."),
        ("He wrote to Mayer.", "He wrote to the Mayor."),
        ("He said “we trust Karin Holm”.", "He had said “we trust Karin Holm”."),
        ("It was 9 degrees Celsius at 14:20 UTC.", "It was 48 degrees Fahrenheit at 15:20 CET."),
        ("On Sunday the choir sang.", "The choir sang on a Sunday in May."),
        ("The Norwegian fleet left.", "The fleet of Norway left."),
        ("Members of the Board left.", "Internet access was lost."),
        ("The UK fleet left.", "The British fleet left."),
    ],
)
def test_a_name_that_is_the_same_in_another_form(source: str, statement: str) -> None:
    assert strange(source, statement) == []


def test_names_in_events_are_held_to_the_source() -> None:
    paper = "-- seeds/paper.md --\n---\ntitle: Paper\ntext: note\n---\nThe road was closed on 3 May 2031.\n"
    event = '{date: 2031-05-03, title: "The road to Skjervik is closed", cite: "paper:1"}'
    section = f"-- content/talks/a.md --\n---\ntitle: A\nevents: [{event}]\n---\nIt was closed. [@paper:1]\n"
    found = [f.message for f in checked_with(PROFILES + paper + section) if f.code == "name-not-in-source"]
    assert found == ["Skjervik is not in paper ¶1"]


def test_names_of_headings_and_titles_are_known() -> None:
    assert strange("The road is closed.", "The road to Skjervik is closed.", "## Skjervik\n\n") == []


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The Bells left.", "Bell left."),
        ("Lenziers left; Lenzish bread was sold.", "Lenzia lost them."),
        ("Jónas Bell left.", "Jonas Bell left."),
    ],
)
def test_a_profile_is_named_in_the_plural_without_accents_or_by_its_adjective(source: str, statement: str) -> None:
    assert unnamed(source, statement) == []


def test_the_title_of_a_page_that_a_statement_links_to_is_answered_for_there() -> None:
    page = "-- content/talks/b.md --\n---\ntitle: The Skjervik Accord of 1987\n---\nx [@gazette:1]\n"
    profile = "-- content/profiles/c.md --\n---\ntitle: Denis Fairweather\nkind: person\n---\nx [@gazette:1]\n"
    profile += "-- content/profiles/d.md --\n---\ntitle: Tromvik 1989\nkind: organisation\n---\nx [@gazette:1]\n"
    section = (
        "-- content/talks/a.md --\n---\ntitle: A\n---\nIt led to [[b]]. [@gazette:1]\n\n"
        "It led to [[b|the Tromvik Accord of 1988]]. [@gazette:1]\n\nIt led to [[c]]. [@gazette:1]\n\n"
        "It led to [[d]]. [@gazette:1]\n"
    )
    found = [f for f in checked_with(page + profile + section) if f.span.path == "content/talks/a.md"]
    told = [(f.span.line, f.message.partition(" is not")[0]) for f in found if "-not-in-source" in f.code]
    assert told[:3] == [(6, "Tromvik Accord"), (6, "1988"), (8, "Denis Fairweather")]
    assert (10, "1989") in told, "the title of a profile is a name like any other"


@pytest.mark.parametrize(
    ("source", "statement", "written"),
    [
        ("The road was closed by the board.", "The road to Skjervik was closed by the board.", "Skjervik"),
        ("The road is closed, and it is wet.", "In Skjervik, the road is closed.", "Skjervik"),
        ("The road is closed as it is wet.", "At Skjervik the road is closed.", "Skjervik"),
        ("A deal was signed.", "A deal was signed in the Amber Room of the palace.", "Amber Room"),
        ("The Australian board signed it.", "It was signed by Austria.", "Austria"),
        ("Nigerian trucks came.", "Trucks from Niger came.", "Niger"),
        ("Martinez left.", "The guards say Martinelli left.", "Martinelli"),
        ("Norwegian trucks left Cyprus.", "Trucks from Norway left the Cypriot coast.", ""),
        ("Trucks from Chile and Argentina came.", "Trucks from Chile and Brazil came.", "Brazil"),
        ("Holm left.", "The guards say Dana Holm left.", "Dana"),
        ("Holm left.", "The guards say Karin Brandt left.", "Karin Brandt"),
        ("Holm left.", "The guards say J.D. Brandt left.", "Brandt"),
        ("Holm left the U.S. Brazil left too.", "The guards left the U.S. Brandt is a town.", ""),
        ("The KBB and Brazil left.", "The guards of the gate met Karin Brandt, Brazil left.", "Karin Brandt"),
        ("It rained.", "How Karin Met Skjervik and Brazil in the Amber Room", ""),
    ],
)
def test_a_name_that_only_another_source_has(source: str, statement: str, written: str) -> None:
    text = "Karin Brandt met Skjervik, Dana and Brazil in the Amber Room."
    known = f"-- seeds/other.md --\n---\ntitle: O\ntext: note\n---\n{text}\n"
    paper = f"-- seeds/paper.md --\n---\ntitle: Paper\ntext: note\n---\n{source}\n"
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\n{statement} [@paper:1]\n"
    found = [f for f in checked_with(known + paper + section) if f.code == "name-not-in-source"]
    assert [f.message for f in found] == ([f"{written} is not in paper ¶1"] if written else [])


@pytest.mark.parametrize(
    ("name", "written"),
    [("Skjervik", "Skjervik"), ("Nora Skjervik", "Nora A. Skjervik"), ("Nora Kvam", "Nora J. R. Kvam")],
)
def test_a_name_that_another_paragraph_of_the_source_has_is_told_with_it(name: str, written: str) -> None:
    paper = (
        f"-- seeds/paper.md --\n---\ntitle: P\ntext: note\n---\nIt is shut.\n\nX.\n\nY.\n\nTo {written} it is far.\n"
    )
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\nThe road to {name} is shut. [@paper:1]\n"
    (found,) = [f for f in checked_with(paper + section) if f.code == "name-not-in-source"]
    assert (found.message, found.hint) == (f"{name} is not in paper ¶1", "paper ¶4 has it: cite that too")


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Sweden sent tents.", "The Swedish envoy sent tents from Stockholm."),
        ("It rained.\n\nX.\n\nThe Chinese left.", "It rained in Beijing."),
        ("The IMF warned.", "A note by the International Monetary Fund warned."),
        ("The PDR left.", "Then the Party of Democratic Renewal left."),
        ("The Danes left.", "First a Dane left."),
        ("Tito left.", "The late Marshal Tito left."),
        ("The union left.", "The members of the Workers’ Union left."),
        ("The U.S. sent tents.", "The American envoy sent tents."),
        ("Cypriots came.", "People from Cyprus came."),
        ("It rained.", "It rained in the North, and at Christmas."),
        ("Holm left.\n\nX.\n\nKarin Holm is old.", "The guards say Karin Holm left."),
        ("It rained.", "It rained: Nobody came."),
    ],
)
def test_what_is_no_other_name(source: str, statement: str) -> None:
    assert strange(source, statement) == []


@pytest.mark.parametrize(
    ("language", "statement", "told"),
    [
        ("en", "All is well in Skjervik.", "Skjervik"),
        ("es", "Todo va bien en Tromvik.", "Tromvik"),
        ("es-MX", "En Tromvik va bien.", "Tromvik"),
        ("fr", "Tout va bien à Tromvik.", "Tromvik"),
        ("it", "Tutto va bene a Tromvik.", "Tromvik"),
        ("pt", "Tudo vai bem em Tromvik.", "Tromvik"),
        ("de", "Alles ist gut in Tromvik.", ""),
        ("es", "Todo va bien en Skjervik.", ""),
    ],
)
def test_names_within_a_sentence_are_looked_at_where_capitals_tell_them(
    language: str, statement: str, told: str
) -> None:
    """That of another paragraph is told in English; in the other languages reports do not name again who they mean."""
    site = f"-- content/site.yaml --\ntitle: T\nlanguage: {language}\ntopics: [{{id: talks, title: T, summary: S.}}]\n"
    paper = "-- seeds/paper.md --\n---\ntitle: P\ntext: note\n---\nX.\n\nA.\n\nB.\n\nSkjervik, Tromso.\n"
    more = "-- seeds/other.md --\n---\ntitle: P\ntext: note\n---\nTromvik, Kvam.\n"
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\n{statement} [@paper:1]\n"
    found = [f.message for f in checked_with(site + paper + more + section) if f.code == "name-not-in-source"]
    assert found == ([f"{told} is not in paper ¶1"] if told else [])


@pytest.mark.parametrize(
    ("language", "source", "told"),
    [
        ("es", "La ministra habló de la guerra con el rey y los jueces.", 1),
        ("es", "The minister spoke of the war with the king and the judges.", 0),
        ("es", "Die Ministerin hat mit dem König und den Richtern nicht gesprochen.", 0),
        ("en", "The minister spoke of the war with the king and the judges.", 1),
        ("en", "La ministra habló de la guerra con el rey y los jueces.", 0),
    ],
)
def test_names_are_written_otherwise_in_a_source_in_another_language(language: str, source: str, told: int) -> None:
    site = f"-- content/site.yaml --\ntitle: T\nlanguage: {language}\ntopics: [{{id: talks, title: T, summary: S.}}]\n"
    paper = f"-- seeds/paper.md --\n---\ntitle: P\ntext: note\n---\n{source}\n"
    more = "-- seeds/other.md --\n---\ntitle: P\ntext: note\n---\nTromvik, Kvam.\n"
    section = "-- content/talks/a.md --\n---\ntitle: A\n---\nEn 1, a Tromvik 2. [@paper:1]\n"
    found = checked_with(site + paper + more + section)
    assert sum(f.code == "name-not-in-source" for f in found) == told


@pytest.mark.parametrize(
    ("source", "statement", "told"),
    [
        ("Nobody agreed in May.", "In the end Jonas agreed in May.", ["Jonas"]),
        ("Nobody agreed in May.", "Jonas agreed in May.", ["Jonas"]),
        ("Bell agreed in May.", "Jonas agreed in May.", []),
        ("He agreed in May.", "Jonas agreed in May.", []),
    ],
)
def test_a_part_of_a_profiles_name_counts_where_a_paragraph_speaks_of_it(
    source: str, statement: str, told: list[str]
) -> None:
    paper = f"-- seeds/paper.md --\n---\ntitle: Paper\ntext: note\n---\nHere is Bell.\n\nNothing.\n\n{source}\n"
    cited = "4" if source.startswith("Nobody") else "3"
    more = "\n\nNobody agreed in May.\n" if cited == "4" else ""
    section = f"-- content/talks/a.md --\n---\ntitle: A\n---\n{statement} [@paper:{cited}]\n"
    site = PROFILES + paper.rstrip("\n") + more + "\n" + section
    if source.startswith("He "):
        site = site.replace("Nothing.", "Jonas Bell came.")
    found = [f for f in checked_with(site) if f.code == "name-not-in-source" and f.span.path == "content/talks/a.md"]
    assert [f.message.partition(" is not")[0] for f in found] == told


@pytest.mark.parametrize(
    ("credit", "told"),
    [
        ("Ada Moreno", []),
        ("Moreno, who speaks for the union", []),
        ("", []),
        ("a driver of the port", []),
        ("Jonas Bell", ["Jonas Bell does not say “the nights are longer than the pay” in paper ¶1-2"]),
        ("Bell, of the board", ["Bell does not say “the nights are longer than the pay” in paper ¶1-2"]),
    ],
)
def test_a_quotation_that_is_set_apart_is_given_to_whom_the_source_gives_it(credit: str, told: list[str]) -> None:
    said = "“The nights are longer than the pay,” said Ada Moreno.\n\nJonas Bell, of the board, listened to Moreno.\n"
    paper = f"-- seeds/paper.md --\n---\ntitle: Paper\ntext: note\n---\n{said}"
    below = f">\n> — {credit}\n" if credit else ""
    section = (
        f"-- content/talks/a.md --\n---\ntitle: A\n---\n> the nights are longer than the pay [@paper:1-2]\n{below}"
    )
    found = [one for one in checked_with(PROFILES + paper + section) if one.code == "name-not-in-source"]
    assert [one.message for one in found if one.span.path == "content/talks/a.md"] == told
