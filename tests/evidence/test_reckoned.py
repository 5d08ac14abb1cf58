"""Sums, differences, doubles and halves of what paragraphs give, and numbers that only look like them."""

from __future__ import annotations

import pytest

from generator.evidence.numbers.figures import claimed_figures
from generator.evidence.numbers.given import given_in
from generator.evidence.numbers.reckoned import is_reckoned
from generator.ground.dates import PartialDate
from tests.evidence.test_growing import calls


def follows(text: str, *sources: str) -> bool:
    evidence = [given_in(source, "", PartialDate(2024, 5, 3), None) for source in sources]
    return any(is_reckoned(text, amount, evidence) for amount in claimed_figures(text).amounts)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # a step from what is given
        ("Until now 48 boats had been let in.", "The pact lets in 41 boats a year, seven fewer than before."),
        ("The new chapel lies at 1,460 metres.", "The chapel at 1,310 metres will be rebuilt 150 metres higher up."),
        ("A litre would then cost 95 cents.", "A litre costs 80 cents. Farmers had asked for an increase of 15 cents."),
        ("The rate had been at 7 per cent until then.", "The bank cut its rate by half a point to 6.5 per cent."),
        ("The older brother is 41.", "Jonas, 38, is three years younger than his brother."),
        ("Earlier 342 barges had been barred.", "They added 41 barges to the list, which brings the number to 383."),
        ("Last spring a house took 42 days to sell.", "A house takes 47 days to sell, five more than last spring."),
        ("A year ago turnout was 64 per cent.", "Turnout rose by four points to 68 per cent."),
        # a difference, of which a statement says that it is one
        ("Forty more were flown north than south.", "It flew 102 of them to Marib and 62 in the other direction."),
        ("They wait seven weeks less.", "They waited 31 weeks on average, compared with 38 a year ago."),
        ("The mayor won by 1,140 votes.", "She was elected by 6,310 votes to 5,170."),
        ("The mayor won by more than 1,100 votes.", "She was elected by 6,310 votes to 5,170."),
        ("A barrel cost $14 more than in spring.", "The price of a barrel rose from $71 to $85 over the summer."),
        ("Growth is half a percentage point higher.", "It raised its forecast from 2.4 to 2.9 per cent."),
        ("The fleet will be 12 ships smaller.", "The fleet shrinks from 61 ships to 49 ships."),
        ("Profit was 235m kroner lower.", "Profit fell to 310m kroner in the third quarter from 545m a year earlier."),
        ("They lost four decibels less.", "They lost 3 decibels of hearing at best, against 7 in the other group."),
        # a sum
        ("Eighteen carriages will be new.", "Twelve carriages are new; a further six are to follow in April."),
        ("The two fires killed 31 people in all.", "The first fire killed 19 people, the second 12 people."),
        ("The two owe 4.1 billion euros in all.", "Norvik owes 2.9 billion euros and Halden 1.2 billion euros."),
        ("Taken together they number nearly 25 million.", "16.9 million have work, while 7.8 million are without."),
        ("Together the mills yield 930 megawatts.", "It will have 62 mills, each rated at 15 megawatts."),
        ("In all, 45 people and firms are barred.", "It barred 34 people and 11 firms."),
        ("Eleven people stood trial.", "It jailed nine people. Two other defendants went free."),
        ("It put 32 new names on its list.", "It added 23 companies and nine individuals to its list."),
        # a quotient
        ("A tonne brought in some 3,700 dollars on average.", "It sold 1.45 million tonnes for 5.4 billion dollars."),
        ("It would come to 900 million crowns a year.", "It is worth up to 18 billion crowns, spread over 20 years."),
        ("One mill comes to £50 million.", "The 62 mills are to cost £3.1 billion."),
        ("There were more than two masks for every guest.", "They gave out 12,000 masks to 5,400 guests."),
        # what was before it rose or fell
        ("A year earlier it had earned about 1.6 million crowns.", "Profit fell 17 per cent to 1.33 million crowns."),
        # a share of what is given
        ("About 840 million crowns fall to the state.", "Of the 2.1 billion crowns the state pays 40 per cent."),
        ("The notes are less than a quarter of the bribes.", "Of bribes of 180,000 euros 42,000 euros were found."),
        ("About seven in ten voted for it.", "They voted for it by 812 votes to 340."),
        ("One in three of the sick has died.", "There are 23 cases, including eight deaths."),
        ("Around 14,500 people work there.", "It cuts 2,900 jobs, about a fifth of the workforce there."),
        # a double, a half
        ("There may be well over 1,300 cases by Easter.", "With 667 cases so far, it could double by Easter."),
        ("The round trip would be 38 miles.", "Children would travel 19 miles each way."),
        ("The maker would build 48 guns there.", "They are offered 96 guns. The maker, who has them made from "
            "parts that it buys in other countries of the region, wants to build half of the guns there."),
        ("Brenna paid 2.4 million crowns of it.", "The pier cost 4.8 million crowns, of which Brenna paid half."),
        ("Older lamps last about 4,000 hours.", "The lamp lasts for 8,000 hours, twice as long as those in use."),
        ("The herd numbered 300 then.", "Since then the herd has doubled to 600."),
        # what is left of a whole
        ("The state bears three tenths of the cost.", "The town pays 70 per cent and the state the remainder."),
        ("The remaining 45 per cent went to farmers.", "Of the money 55 per cent went to the ports."),
        ("Two of the sailors came away unhurt.", "Three sailors drifted ashore, one of them badly hurt."),
        ("Eight cantons were in favour.", "The plan failed, with 18 of the country's 26 cantons against."),
        ("Forty-eight of the hurt could go home.", "The crash injured 57, nine of them seriously."),
        ("Four fifths of the council said yes.", "Twelve of the council's 15 members said yes."),
        ("Two thirds of the machines were not back yet.", "They have brought back a third of the machines."),
        ("More than a fifth have yet to come.", "So far 78 per cent of the guests have come."),
        ("It cost 193 people their lives.", "Of the 212 people aboard, 19 survived."),
        ("Five ships cannot sail.", "Of the twelve ships, all built in the 1990s, seven can sail, one more."),
        ("Of the 26 boats, 15 are missing.", "It ordered 26 boats. They were due last year, but only 11 have come."),
        ("It had put aside a little over a third.", "The work costs $2 million, nearly three times what it has."),
        ("It employs some 6,000 people.", "It will cut 420 jobs, about 7% of its workforce."),
        # parts of a year
        ("It rained on almost a third of the days of the year.", "It rained on 119 days last year."),
        # a time before now
        ("The tomb is of the third century.", "The tomb is about 1,750 years old."),
        ("Lynxes had been gone for more than two centuries.", "Lynxes are back for the first time since 1811."),
        ("It was the first in more than two centuries.", "It is the first since the museum was founded in 1798."),
        ("They vote again eight weeks later.", "They voted on April 14 and vote again on June 9."),
        # a part of what is counted
        ("About a quarter of the jars hold something.", "They raised 46 jars. In the hall, eleven still hold wine."),
        ("About one sick child in six was there.", "There are 67 cases, 78 per cent in towns. Eleven lie there."),
        ("Fewer than four districts in ten take part.", "It began in 27 of 70 districts."),
        ("They are 18 short of a majority.", "They have only 103 seats in the parliament of 240 members."),
        ("Three of the bridges stayed shut.", "Se abrieron dos de los cinco puentes."),
        # what changed, by how much
        ("The stage was 52 kilometres shorter.", "The stage was cut from 148 to 96 kilometres."),
        ("They lopped 52 kilometres off the stage.", "The stage was cut from 148 to 96 kilometres."),
        ("It deprived her of 23 seats.", "She has only 103 seats in the parliament, down from 126. He left."),
        # times of day
        ("The collars report six times a day.", "The collars report every four hours."),
        ("The fire was out by ten past four.", "They came at 2.40am and had it out within ninety minutes."),
        # rounds of a contest
        ("She is among the last four.", "She will meet the champion in the semi-final on Friday."),
        ("He is one of the last eight.", "He has reached the quarter-finals."),
        # exact ones, of which no word tells
        ("About 4.5 million euros are still owed.", "It lent 6.2 million euros in May. So far 1.7 million was repaid."),
        ("She was nine days too slow.", "She rowed there in 138 days. The record of a Dane is 129 days."),
        ("The best was beaten by 30 grams.", "The apple weighs 1.64 kilograms. The mark of 1.61 was Japanese."),
        ("It gets 65 million pounds.", "It is sold for 155 million pounds, and was bought for 90 million."),
        ("Their limit was passed by nine million tons.", "They felled 61 million tons. Others put it at 52."),
        ("Inflation lost five points.", "Inflation, at 14 percent in January, had eased to 9 by June."),
        ("They exceed it by eight degrees.", "At 58 and not 50 degrees Celsius, the water was too hot."),
        ("More than 1,400 ballots were counted.", "There were 803 in favour and 611 against."),
        ("The stoppage cost 187 million kronor.", "They ended a 17-day strike. Each idle day cost 11 million kronor."),
        ("Each will bear 700,000 dollars.", "The repair will cost 1.4 million dollars, shared equally."),
        ("Thirty-six of the beaches passed.", "A quarter of the island's 48 beaches failed the test."),
        ("Roughly 50 of them allow it.", "Of the 260 teachers, only a fifth allow it."),
        ("Thirty-nine people became unwell.", "The canteen was closed after 37 pupils and two teachers fell ill."),
        ("Fifteen people decided.", "Twelve beekeepers, two judges and a drummer made up the jury."),
        ("In all, 65 designs competed.", "His proposal prevailed over 64 others."),
        ("One of the five suspects escaped.", "Police arrested four men. A fifth fled on foot."),
        ("He spent some four months on it.", "He visited all of them between January and April."),
        ("The growers lost a nine-figure sum.", "It puts the loss to growers at 100 million euros."),
        ("It wants more than half of it.", "It hopes for a majority."),
        ("It brought roughly 24 euros a kilo.", "The fish of 412 kilograms was sold for 9,900 euros."),
        ("Eight years lie between them.", "She moved to Vienna at twelve and won the prize at twenty."),
        ("It was carried by a majority of three.", "Of eleven directors, seven voted for the move and four against."),
        ("It is worth nearly 870 million dollars.", "It paid 260 million dollars for a 30 percent stake."),
        ("The letters date from more than three decades ago.", "He failed to deliver the letters of 1991."),
        ("Twenty-seven did not live to two.", "They counted 46 pups, of which 19 reached the age of two."),
        ("Fifteen bridges can remain open.", "Most of the 44 bridges are unsafe. Twenty-nine need closing."),
        ("Well over two thirds went uninsured.", "Insurance covered less than a third of the loss."),
        ("It was out at twenty to eight in the morning.", "He saw it at 2.40 a.m.; five hours later it was out."),
    ],
)  # fmt: skip
def test_what_an_editor_may_reckon(text: str, source: str) -> None:
    assert follows(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Until now 46 boats had been let in.", "The pact lets in 41 boats a year, seven fewer than before."),
        ("The pact lets in 34 boats.", "The pact lets in 41 boats a year, seven fewer than before."),
        ("The older brother is 35.", "Jonas, 38, is three years younger than his brother."),
        ("The pact lets in 48 boats.", "The pact lets in 41 boats a year and seven trawlers."),
        ("The mayor won 1,140 votes.", "She was elected by 6,310 votes to 5,170."),
        ("The mayor won by 1,240 votes.", "She was elected by 6,310 votes to 5,170."),
        ("A barrel cost $24 more than in spring.", "The price of a barrel rose from $71 to $85 over the summer."),
        ("The first fire killed 31 people.", "The first fire killed 19 people, the second 12 people."),
        ("The fires killed 29 people in all.", "The first fire killed 19 people, the second 12 people."),
        ("Together they have 33 of them.", "The club has 19 boats and 12 coaches."),
        ("They have 31 of them.", "The club has 19 boats and 12 coaches."),
        ("Three quarters of the dead were adults.", "There were 94 dead, including 27 children."),
        ("About eight in ten voted for it.", "They voted for it by 812 votes to 340."),
        ("Brenna paid 3.4 million crowns of it.", "The pier cost 4.8 million crowns, of which Brenna paid half."),
        ("Fares rose by 7 per cent.", "Fares rose by 4 per cent in May and by 3 per cent in June."),
        ("In June they sent 7 per cent more.", "In June they sent 4 per cent more. It expects growth of 3 per cent."),
        ("They vote again nine weeks later.", "They voted on April 14 and vote again on June 9."),
        ("Nine cantons were in favour.", "The plan failed, with 18 of the country's 26 cantons against."),
        ("About 740 million crowns fall to the state.", "Of the 2.1 billion crowns the state pays 40 per cent."),
        ("The fire destroyed 42 houses.", "The fire killed 30 people and 12 horses."),
        ("Police arrested 45 people.", "Police arrested 34 people. Another 11 were fined."),
        ("Some 150 soldiers died.", "Some 300 soldiers died. " + "As many have written, " * 6 + "trade had doubled."),
        ("A fifth of the houses burned.", "Five times the guild complained about the houses of the town."),
        ("They got seven weeks of leave less.", "They waited 31 weeks, against 38 votes."),
        ("It won by 40 votes.", "It flew 102 of them to Marib and 62 in the other direction."),
        ("Turnout was 72 per cent before.", "Turnout rose by four points to 68 per cent."),
        ("The party won 21 seats.", "Of the 40 seats, the party lost 19."),
        ("Of the 26 boats, 15 were painted.", "It ordered 26 boats. They were due last year, but only 11 have come."),
        ("Of the 26 boats, 14 are missing.", "It ordered 26 boats. They were due last year, but only 11 have come."),
        ("It had put aside a little over a quarter.", "The work costs $2 million, nearly three times what it has."),
        ("It employs some 7,000 people.", "It will cut 420 jobs, about 7% of its workforce."),
        ("The collars report four times a day.", "The collars report every four hours."),
        ("The fire was out by ten past five.", "They came at 2.40am and had it out within ninety minutes."),
        ("They lost five decibels less.", "They lost 3 decibels of hearing at best, against 7 in the other group."),
        ("It cost 183 people their lives.", "Of the 212 people aboard, 19 survived."),
        ("It cost 193 people their lives.", "The 212 people aboard saw it, and 19 survived."),
        ("It put 32 companies on its list.", "It added 23 companies and nine individuals to its list."),
        ("A year ago turnout was 63 per cent.", "Turnout rose by four points to 68 per cent."),
        ("Thirty more were flown north than south.", "It flew 102 of them to Marib and 62 in the other direction."),
        ("Forty more were flown north than south.", "It flew 102 of them to Marib. It kept 62 in the town."),
        ("They wait six weeks less.", "They waited 31 weeks on average, compared with 38 a year ago."),
        ("The lamp lasts for 2,000 hours.", "The lamp lasts for 8,000 hours, twice as long as those in use."),
        ("The state bears four tenths of the cost.", "The town pays 70 per cent and the state the remainder."),
        ("The state bears 30 per cent.", "In the town 70 per cent voted for the bridge."),
        ("It rained on half the days of the year.", "It rained on 119 days last year."),
        ("The tomb is of the fifth century.", "The tomb is about 1,750 years old."),
        ("She is among the last eight.", "She will meet the champion in the semi-final on Friday."),
        ("About half of the jars hold something.", "They raised 46 jars. In the hall, eleven still hold wine."),
        ("About a sixth of them were ill.", "There were 67 guests, and a third of them were ill. Eleven went home."),
        ("About one sick child in six was there.", "There are 67 cases, 22 per cent in town. Eleven lie there."),
        ("They are 28 short of a majority.", "They have only 103 seats in the parliament of 240 members."),
        ("They have 18 votes.", "They have only 103 seats in the parliament of 240 members."),
        ("Four of the bridges stayed shut.", "Se abrieron dos de los cinco puentes."),
        ("They lopped 42 kilometres off the stage.", "The stage was cut from 148 to 96 kilometres."),
        ("About 4.7 million euros are still owed.", "It lent 6.2 million euros in May. So far 1.7 million was repaid."),
        ("She was eight days too slow.", "She rowed there in 138 days. The record of a Dane is 129 days."),
        ("It took four days.", "It took two days, after a delay of six days."),
        ("More than 300 people were there.", "There were 300 people in the hall; 12 were killed."),
        ("The stoppage cost 187 million kronor.", "They ended a 17-day strike. It cost them 11 million kronor."),
        ("Each will bear 700,000 dollars.", "The repair will cost 1.4 million dollars."),
        ("Thirty-five of the beaches passed.", "A quarter of the island's 48 beaches failed the test."),
        ("Thirty-nine pupils became unwell.", "The canteen was closed after 37 pupils and two teachers fell ill."),
        ("In all, 66 designs competed.", "His proposal prevailed over 64 others."),
        ("One of the six suspects escaped.", "Police arrested four men. A fifth fled on foot."),
        ("He spent some five months on it.", "He visited all of them between January and April."),
        ("The growers lost an eight-figure sum.", "It puts the loss to growers at 100 million euros."),
        ("It brought roughly 34 euros a kilo.", "The fish of 412 kilograms was sold for 9,900 euros."),
        ("Nine years lie between them.", "She moved to Vienna at twelve and won the prize at twenty."),
        ("It was carried by a majority of five.", "Of eleven directors, seven voted for the move and four against."),
        ("The letters date from more than four decades ago.", "He failed to deliver the letters of 1991."),
        ("Twenty-seven lived to two.", "They counted 46 pups. Nineteen have died since."),
    ],
)  # fmt: skip
def test_what_nobody_may_reckon(text: str, source: str) -> None:
    assert not follows(text, source)


@pytest.mark.slow
def test_twice_as_many_numbers_take_no_more_than_twice_the_work() -> None:
    text = "The mayor won by 1,140 votes more, altogether half of them."
    follows(text, "She was elected by 6,311 votes to 5,170.")  # tables are made once
    few, many = ("She was elected by 6,311 votes to 5,170, twice as many. " * count for count in (100, 200))
    assert calls(lambda: follows(text, many)) < 2.5 * calls(lambda: follows(text, few))
