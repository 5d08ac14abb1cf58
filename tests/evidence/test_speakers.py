"""To whom a text gives a quotation that its source gives to somebody else."""

from __future__ import annotations

import pytest

from generator.evidence.quotations import find_quotations
from generator.evidence.speech.speakers import exchanged_speakers, misattributed

PEOPLE = frozenset(("nora", "kvam", "ola", "brandt"))
ARTICLE = "In Harrow Nora Kvam and Ola Brandt spoke of the ferry. Yesterday Kvam left early, as did Brandt."


def found(text: str, source: str) -> str:
    (quotation,) = find_quotations(text)
    told = misattributed(text, quotation, source, f"{ARTICLE} {source}", PEOPLE)
    return f"{told.written} for {told.instead}" if told else ""


@pytest.mark.parametrize(
    ("text", "source", "told"),
    [
        (
            "“The ferry will sail,” Ola Brandt said.",
            "“The ferry will sail,” was Kvam’s forecast.",
            "Ola Brandt for Kvam",
        ),
        ("“The ferry will sail,” Nora Kvam said.", "“The ferry will sail,” was Kvam’s promise.", ""),
        ("Ola Brandt called it “slow”.", "Kvam’s word for the ferry was “slow”.", "Ola Brandt for Kvam"),
        ("Kvam left. Ola Brandt called it “slow”.", "Kvam’s word for the ferry was “slow”.", "Ola Brandt for Kvam"),
        ("Ola Brandt said that Kvam called it “slow”.", "Kvam’s word for the ferry was “slow”.", ""),
        ("Ola Brandt called it “slow”.", "The word of Kvam for the ferry was “slow”.", ""),
        ("Ola Brandt’s verdict was “slow”.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("“Slow” was Ola Brandt’s verdict.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("“Slow” was the verdict.", "“It is slow”, Nora Kvam said.", ""),
        ("It was “slow”, in the words of Ola Brandt.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("In the view of Ola Brandt it was “slow”.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("Ola Brandt was blunt: “Slow.”", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("Later Ola Brandt was blunt: “It is slow.”", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("Nora Kvam was blunt: “Slow.”", "“It is slow”, Nora Kvam said.", ""),
        ("Ola Brandt was told: “It is slow.”", "“It is slow”, Nora Kvam said.", ""),
        ("Ola Brandt read on the door: “It is slow.”", "“It is slow”, Nora Kvam said.", ""),
        ("Ola Brandt’s guest was blunt: “It is slow.”", "“It is slow”, Nora Kvam said.", ""),
        ("Ola Brandt had come along, and the guest was blunt: “It is slow.”", "“It is slow”, Nora Kvam said.", ""),
        ("Ola Brandt said: “It is slow.”", "Nora Kvam left early, saying “it is slow”.", "Ola Brandt for Nora Kvam"),
        ("Nora Kvam said: “It is slow.”", "Nora Kvam left early, saying “it is slow”.", ""),
        ("Ola Brandt said: “It is slow.”", "Nora Kvam left those who saw Brandt, who came, saying “it is slow”.", ""),
        ("For Ola Brandt it was “slow”.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("It was “slow”, according to Ola Brandt.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("It was Ola Brandt who called it “slow”.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("“Slow” was how Ola Brandt put it.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        ("Ola Brandt’s talk of “slow” was heard.", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        (
            "Ola Brandt said: “It is slow.”",
            "Nora Kvam told the crew. “It is slow”, she said.",
            "Ola Brandt for Nora Kvam",
        ),
        ("Nora Kvam said: “It is slow.”", "Nora Kvam told the crew. “It is slow”, she said.", ""),
        ("Ola Brandt said: “It is slow.”", "Nora Kvam told Ola Brandt. “It is slow”, he said.", ""),
        ("Ola Brandt said: “It is slow.”", "Nora Kvam told the crew. They left. “It is slow”, he said.", ""),
        (
            "The skipper said: “It is slow.”",
            "“It is slow”, Nora Kvam said. Ola Brandt, the skipper, left.",
            "The skipper for Nora Kvam",
        ),
        (
            "The skipper said: “It is slow.”",
            "“It is slow”, Nora Kvam said. Skipper Ola Brandt left.",
            "The skipper for Nora Kvam",
        ),
        ("The skipper said: “It is slow.”", "“It is slow”, said Nora Kvam, the skipper.", ""),
        ("The skipper said: “It is slow.”", "“It is slow”, the skipper said. Ola Brandt, the skipper, left.", ""),
        ("The skipper said: “It is slow.”", "“It is slow”, Nora Kvam said. The skipper left.", ""),
        (
            "“It is slow”, admitted the skipper.",
            "“It is slow”, Nora Kvam said. Skipper Ola Brandt left.",
            "the skipper for Nora Kvam",
        ),
        (
            "“Es lento”, admitió el capitán.",
            "“Es lento”, dijo Nora Kvam. El capitán, Ola Brandt, calló.",
            "el capitán for Nora Kvam",
        ),
        ("Captain Brandt said: “It is slow.”", "“It is slow”, Nora Kvam said.", "Captain Brandt for Nora Kvam"),
        (
            "Ola Brandt said: “Slow.”",
            "The chief, Nora Kvam, had more to say: the ferry was “slow”.",
            "Ola Brandt for Nora Kvam",
        ),
        (
            "Ola Brandt said: “It is slow.”",
            "Nora Kvam came late. “It is slow,” were her words.",
            "Ola Brandt for Nora Kvam",
        ),
        ("Ola Brandt said: “It is slow.”", "Nora Kvam came late. “It is slow,” the skipper said to her.", ""),
        ("Ola Brandt said: “It is slow.”", "Nora Kvam came late. “It is slow”, it was heard.", ""),
        ("Ola Brandt said: “It is slow.”", "Brandt was there. For Nora Kvam’s ferry “it is slow” were his words.", ""),
        ("Ola Brandt said: “It is slow.”", "“It is slow”, a spokesman for Nora Kvam said.", ""),
        ("Ola Brandt said: “It is slow.”", "“It is slow”, said a spokesman for Nora Kvam.", ""),
        ("Ola Brandt said: “It is slow.”", "Nora Kvam met Brandt. “It is slow,” were her words.", ""),
        ("Ola Brandt himself said: “It is slow.”", "“It is slow”, Nora Kvam said.", "Ola Brandt for Nora Kvam"),
        (
            "Dr Ola Brandt said: “It is slow.”",
            "“It is slow”, said Nora Kvam. Dr Ola Brandt left.",
            "Dr Ola Brandt for Nora Kvam",
        ),
    ],
)
def test_whose_word_it_is_tells_who_speaks(text: str, source: str, told: str) -> None:
    assert found(text, source) == told


def test_he_may_be_somebody_whom_the_paragraph_before_names() -> None:
    source = "Nora Kvam came late. “It is slow,” he said."
    text = "Ola Brandt said: “It is slow.”"
    (quotation,) = find_quotations(text)
    for before, told in (("Ola Brandt came early.", False), ("Nobody came early.", True)):
        article = f"{ARTICLE}\n{before}\n{source}\nNothing more."
        assert bool(misattributed(text, quotation, source, article, PEOPLE)) is told


WORDS = "Kvam’s word for the ferry was “slow”; Brandt spoke of its “modest charm”."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ola Brandt called it “slow”, and it was a “modest charm”, she said.", ""),
        (
            "Ola Brandt called it “slow”, and Nora Kvam saw a “modest charm”.",
            "Ola Brandt for Kvam",
        ),
        ("Ola Brandt called the ferry “slow”, and Nora Kvam spoke of a “modest charm”.", "Ola Brandt for Kvam"),
        ("Nora Kvam called the ferry “slow”, and Ola Brandt spoke of a “modest charm”.", ""),
        ("Brandt spoke of “modest charm”. Kvam called it “slow”.", ""),
        ("Kvam spoke of “modest charm”. Brandt called it “slow”.", "Kvam for Brandt"),
        ("Kvam spoke of “modest charm”. It was “slow”.", ""),
        ("It was “slow”, in the words of Brandt; it had a “modest charm”, in those of Kvam.", "Brandt for Kvam"),
        ("It was “slow”, in the words of Kvam; it had a “modest charm”, in those of Brandt.", ""),
    ],
)
def test_speakers_that_changed_places_are_told(text: str, told: str) -> None:
    one, other = find_quotations(text)
    misplaced = exchanged_speakers(text, (one, other), WORDS)
    assert (f"{misplaced.written} for {misplaced.instead}" if misplaced else "") == told


QUOTED = "“We shall never close the bridge again.”"


@pytest.mark.parametrize(
    "before",
    [
        "Otto Brandt said little. He said:",
        "Otto Brandt sprach zuerst. Er sagte:",
        "Otto Brandt habló. Él dijo:",
        "Otto Brandt a parlé. Il a dit:",
        "Otto Brandt falou. Ele disse:",
    ],
)
def test_a_pronoun_stands_for_whoever_spoke_last(before: str) -> None:
    source = f"{before} {QUOTED} Judge Ada Vale was there."
    assert found(f"Ada Vale said: {QUOTED}", source) == "Ada Vale for Otto Brandt"
    assert found(f"Otto Brandt said: {QUOTED}", source) == ""


@pytest.mark.parametrize(
    "source",
    [
        f"Later he said: {QUOTED} Judge Ada Vale was there.",
        f"He said: {QUOTED} Judge Ada Vale was there.",
        f"Officials said: {QUOTED} Judge Ada Vale was there.",
        f"Otto Brandt, who knows Judge Ada Vale, said: {QUOTED}",
        f"Otto Brandt said: {QUOTED}",
    ],
)
def test_nobody_is_told_of_whom_the_source_is_not_sure(source: str) -> None:
    assert found(f"Ada Vale said: {QUOTED}", source) == ""


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Brandt was there. He called Kvam a “dreamer”.", "Kvam for another, who speaks of Kvam"),
        ("In May Ola Brandt labelled Kvam a “dreamer”.", "Kvam for Ola Brandt"),
        (
            "Brandt went on, describing the engineer Nora Kvam as a “dreamer”.",
            "Kvam for another, who speaks of Nora Kvam",
        ),
        ("Brandt habló. Llamó a Kvam una “dreamer”.", "Kvam for another, who speaks of Kvam"),
        ("Er sprach zuerst und nannte Kvam eine “dreamer”.", "Kvam for another, who speaks of Kvam"),
        ("She called Brandt a “dreamer”, Kvam said.", ""),
        ("Kvam called Brandt a “dreamer”.", ""),
        ("He was called by Kvam a “dreamer”.", ""),
        ("He called Kvam, who saw in Brandt a “dreamer”.", ""),
        ("He called Kvam. Her word was “dreamer”.", ""),
    ],
)
def test_whoever_is_called_something_does_not_say_it(source: str, told: str) -> None:
    assert found("Kvam called Brandt a “dreamer”.", source) == told
