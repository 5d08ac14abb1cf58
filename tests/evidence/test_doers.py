"""Who did it and to whom, in other words than those of the source: what is another's is told, what is right is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.agency.deedwords import DEEDS, SUFFERED, VERBS
from generator.evidence.agency.doers import other_doers, others_who_did
from generator.evidence.names.mentions import Comparison, Spellings

CALL = "Berg telephoned Lund on Monday, and the two spoke for an hour. Lund then invited him to the capital."
INSULT = "After Lund accused him of lying, Berg called her a coward and thanked the voters who had elected him."
BILL = "Democrats in the Senate blocked the bill, which Republicans had passed in the House by 218 votes to 214."
TRAMS = "Lenzia sold forty old trams to Norland in 2019, and Norland later lent them to a museum."
COUP = "General Osei led the coup that toppled President Adu. Osei's men detained Adu, then released him."
GIFT = "Kell accepted a watch and two cars from the builder Ross, prosecutors said."
RAID = "Adu was seized by Finnish commandos in Porto and flown to Lenz; Osei praised them, and Berg condemned the raid."
LIED = "Judge Peake said that Tolley had lied to his victim and threatened her son, Colin."
SUITS = "Kell sued Ross in March, and Ross sued Kell in April. A judge dismissed both suits."
FIRM = "The company that Vale founded was bought by Orbis, which Kell leads."
SIEGE = "The army shelled the town for a week before rebels seized it. The government praised the army."
MOTION = "The motion was tabled by the opposition New Path party, but five of the Pensioners' League voted for it."
TRIAL = "The judge sentenced Ross to nine years, and Kell was acquitted. Both had been arrested by customs officers."


def told(source: str, text: str, *others: str) -> list[str]:
    compared = Comparison(text, (*others, source), Spellings(frozenset(), capitals=True))
    return [found.written for look in (other_doers, others_who_did) for found in look(compared)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (CALL, "Lund rang Berg on Monday."),
        (CALL, "After the call Berg invited Lund to the capital."),
        (CALL, "It was Lund who had telephoned Berg."),
        (INSULT, "Berg accused Lund of lying."),
        (INSULT, "Lund called Berg a coward."),
        (INSULT, "Lund was accused of lying by Berg."),
        (BILL, "Republicans blocked the bill in the Senate."),
        (BILL, "Democrats had passed the bill in the House."),
        (BILL, "The Senate passed the bill."),
        (TRAMS, "Norland sold forty old trams to Lenzia."),
        (TRAMS, "In 2019 Lenzia bought forty old trams from Norland."),
        (TRAMS, "A museum lent Norland the trams."),
        (COUP, "Adu led the coup."),
        (COUP, "Osei was toppled."),
        (COUP, "Osei was detained and released."),
        (GIFT, "Ross accepted a watch from Kell."),
        (GIFT, "Kell gave Ross a watch and two cars."),
        (RAID, "Danish commandos seized Adu in Porto."),
        (RAID, "Berg was seized in Porto."),
        (SIEGE, "Rebels shelled the town for a week."),
        (SIEGE, "The army seized the town after a week."),
        (SIEGE, "The army praised the government."),
        (TRIAL, "Kell was sentenced to nine years."),
        (TRIAL, "Ross was acquitted."),
        (TRIAL, "Ross sentenced the judge."),
        ("Lenzia had criticised Oslo although Norway buys its gas.", "Oslo had criticised Lenzia."),
        ("Adu met the staff, praised the deal and left. Osei stayed away.", "Osei praised the deal."),
        (
            "Oslo cut the aid for Sweden. In response Sweden's government recalled its ambassador.",
            "Norway recalled its ambassador from Sweden.",
        ),
        (
            "Adu spoke. He praised the military operations of the U.S. in Norland. Osei's cap was shown.",
            "Osei praised U.S. military action in Norland.",
        ),
        ("Vale beat Kell, and only Ross and Orban are ahead of her.", "Kell beat Vale."),
        ("Delta bought Northwest in 2008.", "Northwest's purchase of Delta was in 2008."),
        ("Ghana granted Adu asylum after Osei had toppled him.", "Ghana granted Osei asylum."),
        ("The firm, which Vale leads, dismissed Kell.", "Kell dismissed Vale."),
        (LIED, "Colin had threatened Tolley."),
        ("Ada Kowal, the mayor, blamed Rolf Bittner, the headmaster.", "The headmaster blamed the mayor."),
        ("The league chose Nadia Vos to lead it.", "Nadia Vos chose the league."),
        ("The league has chosen Nadia Vos to succeed Piet Larsen.", "Larsen succeeds Vos."),
        ("It was sold by the dealer Frayne, who bought it from a smuggler named Kell.", "Kell bought it from Frayne."),
        ("Berg now teaches law in Porto, and Lund paints.", "Lund now teaches law in Porto."),
        ("The goal was scored by Osei, and Adu was sent off.", "Adu scored the goal."),
        ("Kone was sent off after Osei had complained.", "Osei was sent off."),
        ("Police arrested nine protesters.", "Protesters arrested nine police officers."),
        (
            "Ross spoke. Vale's accusation is that the guild lets boats sink in the harbour.",
            "Ross accused the guild of letting boats sink in the harbour.",
        ),
        (MOTION, "The Pensioners' League tabled the motion."),
        (MOTION, "The motion was tabled by the Pensioners' League."),
        (MOTION, "It was the Pensioners' League that had tabled the motion."),
    ],
)
def test_a_deed_of_another_is_told(source: str, text: str) -> None:
    assert told(source, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (CALL, "Berg rang Lund on Monday."),
        (CALL, "Berg was invited by Lund."),
        (CALL, "Lund's invitation to Berg came on Monday."),
        (INSULT, "Berg was accused of lying by Lund."),
        (INSULT, "Voters had elected Berg."),
        (BILL, "The bill passed the House."),
        (BILL, "The bill was blocked by Democrats."),
        (TRAMS, "In 2019 Norland bought forty old trams from Lenzia."),
        (TRAMS, "The museum borrowed the trams from Norland."),
        (COUP, "Adu was overthrown by Osei."),
        (COUP, "Osei detained Adu."),
        (GIFT, "Ross gave Kell a watch and two cars."),
        (GIFT, "Kell received a watch."),
        (RAID, "Commandos captured Adu."),
        (RAID, "Berg denounced the raid, in which two were killed and Adu captured."),
        (LIED, "The son was threatened by Tolley, said Judge Peake."),
        (SUITS, "Ross sued Kell."),
        (SUITS, "Kell sued Ross."),
        (FIRM, "Kell bought the company of Vale."),
        (FIRM, "Orbis bought Vale's company."),
        (SIEGE, "The army was praised by the government."),
        (TRIAL, "Ross was sentenced by the judge."),
        (TRIAL, "Customs officers arrested Kell."),
        ("Vale accused Kell, and Kell and Vale accused each other of theft.", "Kell accused Vale."),
        ("Vale beat Kell and Ross.", "Vale beat Ross."),
        ("Vale beats Kell in the yard, and Kell beat Ross.", "Vale beat Kell in the yard."),
        ("A travel ban by Norland upset Ross.", "The travel ban upset Ross."),
        ("The court convicted two and acquitted the others.", "Two were convicted, the others acquitted."),
        ("126 people were killed in the raids.", "In the raids 126 people were killed."),
        ("Tensions between Vale and Ross, the mayor, have eased.", "Tensions have eased."),
        ("A call that Lenz had brokered led to it.", "The call was brokered by Lenz."),
        ("Vale accused Kell of hiding a letter.", "Kell had hidden a letter, Vale said."),
        ("He praised Kell. Nobody knows who he is.", "Ross praised Kell."),
        ("Adu met Osei, praised the deal and left.", "Adu praised the deal."),
        (
            "Adu met Osei in Porto. He praised the deal with the union of Norland.",
            "Osei praised the deal with the union.",
        ),
        ("Sweden's government recalled its ambassador.", "Stockholm recalled its ambassador."),
        ("Oslo's party recalled its chairman from Sweden.", "Sweden recalled its chairman."),
        ("Vale criticised U.S. flights.", "Vale criticised American flights."),
        (
            "Ross spoke. Vale's accusation is that the guild lets boats sink in the harbour.",
            "Vale accused the guild of letting boats sink in the harbour.",
        ),
        (MOTION, "The New Path party tabled the motion."),
        (MOTION, "New Path tabled the motion."),
    ],
)
def test_what_the_source_has_or_may_have_is_not_told(source: str, text: str) -> None:
    assert not told(source, text)


_SOME = (
    *("Vale", "Ross", "Norland", "the", "a", "her", "him", "who", "which", "that", "and", "by", "to", "from", "of"),
    *("was", "had", "not", "in", "2019", "after", "officers", "rebels", "company", "'s", ",", ".", "“", "gladly"),
)
_WORDS = st.one_of(st.sampled_from(_SOME), st.sampled_from(sorted({*VERBS, *DEEDS, *SUFFERED})))


@given(st.lists(_WORDS, max_size=14), st.lists(_WORDS, max_size=14))
def test_what_a_paragraph_says_bears_itself_out_whatever_stands_beside_it(words: list[str], others: list[str]) -> None:
    text, other = (
        " ".join(each).replace(" ,", ",").replace(" .", ".").replace(" 's", "'s") for each in (words, others)
    )
    assert not told(text, text)
    assert not told(text, text, other)
    assert isinstance(told(other, text), list)  # and nothing is raised
