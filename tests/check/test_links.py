"""Links lead somewhere, and what is said where they do not."""

from __future__ import annotations

import pytest

from tests.sites import checked_with, pages_with

DRAFT = "-- content/talks/hidden.md --\n---\ntitle: Hidden\nstatus: draft\n---\nx [@courier:2]\n"


def found(body: str, front: str = "title: A", more: str = "") -> list[tuple[str, int, str, str]]:
    """What is said of a section about its links."""
    every = checked_with(f"-- content/talks/a.md --\n---\n{front}\n---\n{body} [@gazette:1]\n{more}")
    codes = {"broken-link", "broken-anchor", "missing-picture", "link-to-draft", "ambiguous-name", "redirect-loop"}
    codes.add("self-link")
    told = [f for f in every if f.code in codes and f.span.path == "content/talks/a.md"]
    return [(f.code, f.span.column, f.message, f.hint) for f in told]


@pytest.mark.parametrize(
    "body",
    [
        "[[the-walkout]] [[talks]] [[gazette]] [[pay]] [[tag:pay]] [[source:courier]] [[topic:strike]]",
        "[x](the-deal.md) [x](the-deal.html) [x](../strike/the-walkout.md#s1) [x](../sources/gazette.html#p3)",
        "[x](../index.html) [x](../timeline.html) [x](../tags/pay.html) [x](#s1) [x](https://example.org/none)",
        "[x](../strike.html) [x](mailto:a@b.example)",
        "[x](a.html#s1) [x](#s1)",
    ],
)
def test_what_leads_somewhere_is_no_finding(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "place", "says", "hint"),
    [
        ("[[the-walkot]]", ("broken-link", 3), "nothing is called the-walkot", "did you mean “the-walkout”?"),
        ("See [[xyzzy]]", ("broken-link", 7), "nothing is called xyzzy", "link to a section, profile, topic"),
        ("[x](the-del.md)", ("broken-link", 5), "the-del.md leads nowhere", "link by name: [[name]]"),
        ("[x](the-del.html)", ("broken-link", 5), "the-del.html leads nowhere", "did you mean “the-deal.html”?"),
        ("[x](../../out.html)", ("broken-link", 5), "../../out.html leads nowhere", "link by name: [[name]]"),
        ("[x](#s11)", ("broken-anchor", 5), "talks/a.html has no part #s11", "did you mean “s1”?"),
        (
            "[x](../sources/gazette.html#p9)",
            ("broken-anchor", 5),
            "sources/gazette.html has no part #p9",
            "",
        ),
        ("[x](the-deal.md#s12)", ("broken-anchor", 5), "talks/the-deal.html has no part #s12", "did you mean “s1”?"),
        (
            "![x](photograph.jpeg)",
            ("missing-picture", 6),
            "there is no picture photograph.jpeg",
            "put it beside the file, in content/",
        ),
        (
            "[x](talks/the-deal.html)",
            ("broken-link", 5),
            "talks/the-deal.html leads nowhere",
            "did you mean “the-deal.html”?",
        ),
        ("![x](map.gif)", ("missing-picture", 6), "there is no picture map.gif", "did you mean “../map.gif”?"),
        ("![x](../maq.gif)", ("missing-picture", 6), "there is no picture ../maq.gif", "did you mean “../map.gif”?"),
        ("[[hidden]]", ("link-to-draft", 3), "hidden is a draft", "publish it, or remove the link"),
        ("[[talks/hidden]]", ("link-to-draft", 3), "talks/hidden is a draft", "publish it, or remove the link"),
        ("[x](hidden.md#a)", ("link-to-draft", 5), "talks/hidden is a draft", "publish it, or remove the link"),
        ("[x](hidden.html)", ("link-to-draft", 5), "talks/hidden is a draft", "publish it, or remove the link"),
        ("[[x|y]] [[same]]", ("ambiguous-name", 11), "same means 2 things", "write strike/same or profile:same"),
    ],
)
def test_what_leads_nowhere_is_said_where_it_stands(body: str, place: tuple[str, int], says: str, hint: str) -> None:
    same = "-- content/strike/same.md --\n---\ntitle: Same\n---\ny [@gazette:1]\n"
    same += "-- content/profiles/same.md --\n---\ntitle: Same one\n---\ny [@gazette:1]\n"
    others = "-- content/map.gif --\nGIF89a0000\n-- content/strike/x.md --\n---\ntitle: X\n---\ny [@gazette:1]\n"
    ((*told, shown),) = found(body, more=DRAFT + same + others)
    assert told == [*place, says]
    assert shown.startswith(hint)


@pytest.mark.parametrize(
    ("related", "code"),
    [("[the-deal, gazette]", ""), ("[the-del]", "broken-link"), ("[hidden]", "link-to-draft")],
)
def test_related_names_are_held_to_the_same(related: str, code: str) -> None:
    told = found("x", f"title: A\nrelated: {related}", DRAFT)
    assert [c for c, *_ in told] == ([code] if code else [])


def test_an_alias_that_leads_to_itself_is_a_loop() -> None:
    ((code, column, says, hint),) = found("x", "title: A\naliases: [old, talks/a]")
    assert (code, column, says) == ("redirect-loop", 16, "talks/a.html would lead to itself")
    assert hint == "an alias is an old address: remove this one"


@pytest.mark.parametrize(
    ("files", "orphans"),
    [
        ("-- content/profiles/lone.md --\n---\ntitle: Lone Wolf\n---\nx [@gazette:1]\n", ["content/profiles/lone.md"]),
        (
            "-- content/profiles/lone.md --\n---\ntitle: Lone Wolf\n---\nx [@gazette:1]\n"
            "-- content/talks/a.md --\n---\ntitle: A\n---\nLone Wolf came. [@gazette:1]\n",
            [],
        ),
        (
            "-- content/profiles/lone.md --\n---\ntitle: Lone Wolf\n---\nLone Wolf himself. [@gazette:1]\n",
            ["content/profiles/lone.md"],
        ),
        (
            "-- content/disagreements/other.md --\n---\ntitle: Which?\npositions:\n"
            "  - {says: Nine days, cite: 'courier:2'}\n  - {says: Ten days, cite: 'courier:2'}\n---\n",
            ["content/disagreements/other.md"],
        ),
    ],
)
def test_what_no_text_leads_to_is_an_orphan(files: str, orphans: list[str]) -> None:
    told = [f for f in checked_with(files) if f.code == "orphan-page"]
    assert [f.span.path for f in told] == orphans
    assert all(f.hint == "name it where it belongs, or remove the file" for f in told)


def test_an_address_that_another_asks_for_too_is_said_besides_a_loop() -> None:
    files = "-- content/talks/a.md --\n---\ntitle: A\naliases: [talks/a]\n---\nx [@gazette:1]\n"
    files += "-- content/talks/b.md --\n---\ntitle: B\naliases: [talks/a]\n---\nx [@gazette:1]\n"
    told = [(f.code, f.span.path) for f in checked_with(files)]
    assert ("address-collision", "content/talks/b.md") in told
    assert ("redirect-loop", "content/talks/a.md") in told
    assert ("address-collision", "content/talks/a.md") not in told


@pytest.mark.parametrize("address", ["größe.gif", "gr%C3%B6%C3%9Fe.gif", "<größe.gif>"])
def test_a_picture_may_have_letters_of_other_languages_in_its_name(address: str) -> None:
    picture = "-- content/talks/größe.gif --\nGIF89a0000\n"
    assert found(f"![The port]({address}) [it]({address})", more=picture) == []
    body = f"-- content/talks/a.md --\n---\ntitle: A\n---\n![The port]({address})\n\nx [@gazette:1]\n{picture}"
    assert 'src="../talks/größe.gif"' in pages_with(body)["talks/a.html"]


@pytest.mark.parametrize("link", ["[[a]]", "[[talks/a|x]]", "[x](a.md)", "[x](a.html)", "[x](../talks/a.html)"])
def test_a_page_does_not_lead_to_itself(link: str) -> None:
    ((code, column, says, _),) = found(f"No crane moved, says {link}.")
    assert (code, column) == ("self-link", 24 if link.startswith("[[") else 26)
    assert says.endswith("leads to the page on which it stands")


def test_related_sections_are_others() -> None:
    ((code, column, says, _),) = found("No crane moved.", "title: A\nrelated: [the-deal, a]")
    assert (code, column, says) == ("self-link", 21, "a leads to the page on which it stands")
