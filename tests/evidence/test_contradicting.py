"""What a text says against its sources, in nearly their words: opposites, negations, roles and offices."""

from __future__ import annotations

import re

import pytest

from generator.evidence.agency.roles import clause_actors, exchanged_roles, other_actors
from generator.evidence.agency.ways import reversed_ways
from generator.evidence.antonyms import opposites
from generator.evidence.modality.stages import wrong_stages
from generator.evidence.names.compass import other_points
from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.names.offices import wrong_offices
from generator.evidence.polarity.contraries import contraries
from generator.evidence.polarity.denials import groundless_denials
from generator.evidence.polarity.negations import negations
from generator.evidence.words.sentences import sentences_of, stem

DEAL = "The union rejected the new offer on Monday, after members of the board had left the room."
SUIT = "Ada Vale sued Bo Ross in March. She thanked the jury for its patience. Cy Lund watched."


def compared(source: str, text: str, *, capitals: bool = True) -> Comparison:
    return Comparison(text, (source,), Spellings(frozenset(), capitals))


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (DEAL, "The union accepted the new offer on Monday.", ["accepted"]),
        (DEAL, "The union did not accept the new offer on Monday.", []),
        (DEAL, "The union turned down the new offer on Monday.", []),
        (DEAL, "The union rejected the new offer before members of the board had left the room.", ["before"]),
        (DEAL, "Members of the board had left the room before the union rejected the new offer.", []),
        (DEAL, "Management accepted the weather.", []),
        ("The firm denied the theft on Monday.", "The firm admitted the theft on Monday.", ["admitted"]),
        ("The firm admits the theft of crates.", "The firm denies the theft of crates.", ["denies"]),
        ("Most ferries to the island were late.", "All ferries to the island were late.", ["All"]),
        ("All ferries to the island were late.", "Most ferries to the island were late.", []),
        ("The ferry may sail to the island on Sunday.", "The ferry will sail to the island on Sunday.", ["will"]),
        ("Wine is dearer and more popular than cider here.", "Cider is less popular than wine here.", []),
        ("Lenzia sells coal to Norland.", "Norland buys coal from Lenzia.", []),
        ("Lenzia asked for a loan of nine million.", "Lenzia wants to borrow nine million.", []),
        (
            "Haldane agreed to buy the snack maker Crisp from the old investment firm Orrin for nine million.",
            "Orrin is selling the snack maker Crisp to Haldane.",
            [],
        ),
        ("Exports to Lenzia rose 4 percent in May.", "Exports to Lenzia fell 4 percent in May.", []),
        ("It was her third voyage on the ferry.", "It was her fourth voyage on the ferry.", ["fourth"]),
        ("The ferry left Oslo on Tuesday morning.", "The ferry left Oslo on Tuesday evening.", ["evening"]),
        ("The ferry left Oslo on Tuesday morning.", "The ferry left Oslo in the morning on Tuesday.", []),
        ("The captain’s son sold the ferry to Oslo.", "The captain’s daughter sold the ferry to Oslo.", ["daughter"]),
        ("The captain’s son and daughter sold the ferry.", "The captain’s daughter sold the ferry.", []),
        ("Ada is the sister of the captain, Bo.", "Bo, the captain, is the brother of Ada.", []),
        ("The talks in Oslo were long and friendly.", "The talks in Oslo were brief and friendly.", ["brief"]),
        ("El capitán vendió el barco en verano.", "El capitán vendió el barco en invierno.", ["invierno"]),
        ("Die Tochter des Kapitäns verkaufte die Fähre.", "Der Sohn des Kapitäns verkaufte die Fähre.", ["Sohn"]),
        ("Le fils du capitaine a vendu le bateau.", "La fille du capitaine a vendu le bateau.", ["fille"]),
        ("A filha do capitão vendeu o barco.", "O filho do capitão vendeu o barco.", ["filho"]),
        ("The second officer was on her third voyage.", "The second officer was there.", []),
        (
            "The council criticised the plan, while the seafarers' union welcomed it.",
            "The council welcomed the plan.",
            ["welcomed"],
        ),
        ("Traders expected prices to fall rather than rise.", "Traders expect prices to fall.", []),
        (
            "In May the board lifted a ban on imports, which it had imposed in October.",
            "The board imposed a ban on imports.",
            [],
        ),
        (
            "The judge convicted the captain on Monday and acquitted the mate.",
            "The judge acquitted the captain on Monday.",
            ["acquitted"],
        ),
        ("The mayor spoke for the new bridge.", "The mayor spoke against the new bridge.", ["against"]),
        (
            "Farmers praised the plan, which bakers had criticised, and thanked the mayor.",
            "Farmers criticised the plan and thanked the mayor.",
            ["criticised"],
        ),
        (
            "Farmers praised the plan, which bakers had criticised, and thanked the mayor.",
            "Bakers criticised the plan.",
            [],
        ),
        (
            "Bauern begrüßten die Reform des Rates, die Bäcker heftig kritisierten, als sehr gelungen.",
            "Kritisiert wurde die Reform des Rates.",
            [],
        ),
        ("Der Rat lehnte den Bau der Brücke ab.", "Der Rat begrüßte den Bau der Brücke.", ["begrüßte"]),
        ("El pleno rechazó la obra del puente.", "El pleno aprobó la obra del puente.", ["aprobó"]),
        ("Le conseil a refusé la vente du pont.", "Le conseil a accepté la vente du pont.", ["accepté"]),
        ("O tribunal absolveu o antigo banqueiro Rui Melo.", "O tribunal condenou o antigo banqueiro.", ["condenou"]),
    ],
)
def test_opposites_are_told_where_all_else_is_alike(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in contraries(compared(source, text))] == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("The envoy did not attend the dinner in Oslo.", "The envoy attended the dinner in Oslo.", ["attended"]),
        ("The envoy attended the dinner in Oslo.", "The envoy did not attend the dinner in Oslo.", ["not attend"]),
        ("The envoy attended the dinner in Oslo.", "The envoy didn't attend the dinner in Oslo.", ["didn't attend"]),
        ("The envoy did not attend the dinner in Oslo.", "The envoy missed the dinner in Oslo.", []),
        ("Not all envoys attended the dinner in Oslo.", "Some envoys attended the dinner in Oslo.", []),
        ("Some envoys did not attend the dinner in Oslo.", "Envoys attended the dinner in Oslo.", []),
        (
            "The envoy came late, and the mayor did not attend the dinner in Oslo.",
            "The envoy attended the dinner in Oslo.",
            [],
        ),
        ("The envoy will not leave Oslo until Friday.", "The envoy will leave Oslo on Friday.", []),
        ("No crane moved in the harbour.", "The cranes in the harbour stood still.", []),
        ("The ferry took not 5 but 6 envoys to Oslo.", "The ferry took 6 envoys to Oslo.", []),
        ("Officials found no trace of oil in the water.", "Officials found a trace of oil in the water.", ["trace"]),
        (
            "Officials found no trace of oil in the water between Barra do Sul and Angra dos Reis.",
            "Officials found a trace of oil in the water between Barra do Sul and Angra dos Reis.",
            ["trace"],
        ),
        ("The March strike was allowed and the April one was not.", "The April strike was not allowed.", []),
        ("La oposición apoya el plan y los sindicatos lo critican.", "Los sindicatos no apoyan el plan.", []),
        ("The group refused to pay the men in May.", "The group paid the men in May.", ["paid"]),
        ("The group failed to reach the men in May.", "The group did not reach the men in May.", []),
        ("A court refused a request for an order.", "A court refused to order anything.", []),
        ("Petersen will vermitteln, Hahn nicht.", "Ute Hahn will nicht vermitteln.", []),
        ("Die meisten Bäcker stützten den Plan nicht.", "Die meisten Bäcker stützten den Plan.", ["meisten"]),
        ("El enviado no dejará Oslo, hasta que llegue la paz.", "El enviado dejará Oslo.", []),
        ("La defensa no recurrirá la sentencia.", "La defensa recurrirá la sentencia.", ["recurrirá"]),
        (
            "The envoy was not insulted in Oslo, since he did not know the mayor.",
            "The envoy was insulted in Oslo, because he did not know the mayor.",
            ["insulted"],
        ),
        (
            "The envoy was not insulted in Oslo, since he did not know the mayor.",
            "The envoy was not insulted in Oslo, for he did not know the mayor.",
            [],
        ),
        (
            "The envoy was not insulted in Oslo, since he did not know the mayor.",
            "The envoy, who was insulted in Oslo before, did not mind: he did not know the mayor.",
            [],
        ),
        (
            "The judges ruled, by three votes to two, that the crews had not been properly asked.",
            "The judges ruled that the crews had been properly asked.",
            ["properly"],
        ),
    ],
)
def test_a_negation_is_told_that_one_of_two_sentences_lacks(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in negations(compared(source, text))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In March Bo Ross sued Ada Vale.", ["Bo Ross sued Ada Vale"]),
        ("Ada Vale was sued by Bo Ross.", ["Ada Vale was sued by Bo Ross"]),
        ("Bo Ross was sued by Ada Vale.", []),
        ("In March Vale sued Ross.", []),
        ("In March it was Ross who sued Vale.", ["Ross who sued Vale"]),
        ("In March it was Vale who sued Ross.", []),
        ("Bo Ross, whom Ada Vale sued, did not come.", []),
        ("Bo Ross and Ada Vale met in court.", []),
    ],
)
def test_names_that_changed_places_around_a_verb_are_told(text: str, found: list[str]) -> None:
    assert [one.written for one in exchanged_roles(compared(SUIT, text))] == found


def test_what_one_says_of_the_other_changes_places_too() -> None:
    source = "On Monday Vale then warned that Ross may be the next to leave."
    (found,) = exchanged_roles(compared(source, "On Monday Ross warned that Vale may be the next."))
    assert found.written == "Ross warned that Vale"
    assert not list(exchanged_roles(compared(source, "On Monday Vale warned that Ross may be the next.")))
    assert not list(exchanged_roles(compared(source, "Ross left, and Vale warned that Ross may be the next.")))
    both = "Late in May Vale feared that Ross may leave, and Ross that Vale may."
    assert not list(exchanged_roles(compared(both, "Late in May Ross feared that Vale may leave.")))


def test_to_whom_something_is_done_does_not_do_it() -> None:
    source = "At the feast Vale gave Ross coffee from the islands and a rope for his boat."
    (found,) = other_actors(compared(source, "Ross gave her coffee from the islands."))
    assert found.written == "Ross"
    assert not list(other_actors(compared(source, "Vale gave him coffee from the islands.")))
    assert not list(other_actors(compared(source, "Ross was given coffee from the islands.")))
    assert not list(other_actors(compared(f"{source} Ross gave her tea.", "Ross gave her coffee from the islands.")))


def test_what_somebody_does_in_turn_is_no_exchange() -> None:
    source = "In May Korso sued Verdant. The firm Verdant said that it would sue Korso in turn."
    assert not list(exchanged_roles(compared(source, "In May Verdant sued Korso as well.")))


def test_a_name_and_a_thing_change_places_too() -> None:
    source = "On Monday Tobias Kerr accused the board of haste."
    (found,) = exchanged_roles(compared(source, "The board accused Tobias Kerr of haste."))
    assert found.written == "board accused Tobias Kerr"


def test_two_deeds_with_each_others_names_are_told() -> None:
    source = "France backed Lenzia in the war, while Turkey supported Norland."
    text = "France backed Norland, while Turkey supported Lenzia."
    (found,) = exchanged_roles(compared(source, text))
    assert (found.written, found.instead) == ("France backed Norland", "“France backed Lenzia”")
    later = "France backed Norland in the peace, while Turkey supported Lenzia."
    assert not list(exchanged_roles(compared(f"{source} {later}", text)))


def test_the_second_of_two_deeds_of_one_is_looked_at_too() -> None:
    source = "Ada Vale lost it and congratulated Bo Ross on Monday."
    (found,) = exchanged_roles(compared(source, "Bo Ross lost it and congratulated Ada Vale on Monday."))
    assert found.written == "Bo Ross lost it and congratulated Ada Vale"


def test_a_verb_of_both_and_a_comparison_tell_no_roles() -> None:
    assert not list(exchanged_roles(compared("In Oslo Vale met Ross.", "In Oslo Ross met Vale.")))
    source, text = "Here Lenzia has more storks than Norland.", "Here Norland has fewer storks than Lenzia."
    assert not list(exchanged_roles(compared(source, text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund thanked the jury for its patience.", ["Lund"]),
        ("Vale thanked the jury for its patience.", []),
        ("Ross thanked the jury for its patience.", []),  # who she is can be either of the two
    ],
)
def test_a_name_in_anothers_place_is_told(text: str, found: list[str]) -> None:
    assert [one.written for one in other_actors(compared(SUIT, text))] == found


@pytest.mark.parametrize("word", ["to", "by", "of"])
def test_somebody_of_whom_a_thing_is_told_does_not_act(word: str) -> None:
    source = f"A letter {word} Ada Vale thanked the jury for its patience."
    assert not list(other_actors(compared(source, "Bo Ross thanked the jury for its patience.")))


@pytest.mark.parametrize(
    ("charged", "found"),
    [
        ("Ada Vale was charged with fraud in Harrow.", ["Bo Ross"]),
        ("Prosecutors charged Ada Vale with fraud in Harrow.", ["Bo Ross"]),
        ("In Oslo, Ada Vale was charged with fraud in Harrow.", ["Bo Ross"]),
        ("Prosecutors charged him with fraud in Harrow.", []),
        ("Bo Ross was charged with fraud in Harrow.", []),
    ],
)
def test_a_name_in_the_place_of_another_to_whom_something_was_done_is_told(charged: str, found: list[str]) -> None:
    source = f"On Sunday Bo Ross left Harrow for the coast with his children. A day later a court met. {charged}"
    told = list(other_actors(compared(source, "Bo Ross was charged with fraud in Harrow.")))
    assert [one.written for one in told] == found
    assert all("charged" in one.instead and one.instead.strip("“”") in charged for one in told)


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("Labour Minister Ada Vale spoke.", "Ada Vale, the transport minister, spoke.", ["transport minister"]),
        ("Labour Minister Ada Vale spoke.", "The transport minister, Ada Vale, spoke.", ["transport minister"]),
        ("Labour Minister Ada Vale spoke.", "Vale is transport minister.", ["transport minister"]),
        ("Labour Minister Ada Vale spoke.", "Ada Vale, the minister for employment, spoke.", []),
        ("Labour Minister Ada Vale spoke.", "Minister Ada Vale spoke.", []),
        ("Labour Minister Ada Vale spoke.", "Ada Vale, a former transport minister, spoke.", []),
        ("Labour Minister Ada Vale, once of transport, spoke.", "Ada Vale was transport minister.", []),
        ("Deputy Health Minister Ada Vale spoke.", "Health Minister Ada Vale spoke.", []),
        ("President Ada Vale met Prime Minister Bo Ross.", "Prime Minister Ada Vale met him.", ["Prime Minister"]),
        ("Ada Vale spoke to Governor Bo Ross.", "Ada Vale, the governor, spoke.", ["governor"]),
        ("Deputy Governor Bo Ross spoke to Ada Vale.", "Governor Ada Vale spoke.", []),
        ("The mayor of Harrow, Bo Ross, Ada Vale, and Cy Lund met.", "Governor Bo Ross spoke.", ["Governor"]),
        ("Ada Vale spoke to President Bo Ross.", "President Ada Vale spoke.", []),  # of another state, for all we know
        ("Finance chief Ada Vale left.", "Chief executive Ada Vale left.", ["Chief executive"]),
        ("Die Innenministerin Ada Vale sprach.", "Ada Vale, die Finanzministerin, sprach.", ["Finanzministerin"]),
        ("Der Innenminister Bo Ross sprach.", "Bo Ross, der Finanzminister, sprach.", ["Finanzminister"]),
        ("Gov. Ada Vale spoke.", "Vale, the state's attorney general, spoke.", ["attorney general"]),
        ("District Judge Ada Vale spoke.", "Vale, a U.S. attorney, spoke.", ["U.S. attorney"]),
        ("U.S. Attorney Ada J. Vale spoke.", "Vale, a lawyer, spoke.", ["lawyer"]),
        ("Harrow County Commissioner Ada Vale spoke.", "Vale, a Harrow County judge, spoke.", ["judge"]),
        (
            "The minister for foreign affairs, Ada Vale, spoke. The minister left with Vale.",
            "Ada Vale, the defence minister, spoke.",
            ["defence minister"],
        ),
        ("The mayor of Harrow, Ada Vale, spoke.", "Governor Ada Vale spoke.", ["Governor"]),
        ("Lawyer Ada Vale spoke.", "Ada Vale, the mayor, spoke.", ["mayor"]),
        ("Minister Ada Vale spoke.", "Senator Ada Vale spoke.", []),
        ("Governor Ada Vale spoke.", "Senator Ada Vale spoke.", ["Senator"]),
        ("Ghana's President Ada Vale spoke.", "Vale, Peru's president, spoke.", ["Peru's president"]),
        ("Ghana's President Ada Vale spoke.", "Vale, the president of Peru, spoke.", ["president of Peru"]),
        ("Ghana's President Ada Vale spoke.", "Vale, the president of Ghana, spoke.", []),
        ("Ghana's President Ada Vale spoke.", "Vale, the Ghanaian president, spoke.", []),
        ("Ghana's President Ada Vale spoke in Peru.", "President Vale spoke in Peru.", []),
        ("Lawyer Ada Vale became minister.", "Minister Ada Vale spoke.", []),
        (
            "Am Landgericht sprach die Richterin Ada Vale.",
            "Staatsanwältin Vale sprach.",
            ["Staatsanwältin"],
        ),
        ("En Lenzia, la préfète du département, Ada Vale, a parlé.", "La maire Vale a parlé.", ["maire"]),
        ("O promotor Bo Ross de Vale falou.", "O prefeito Vale falou.", ["prefeito"]),
        ("El alcalde de Harrow, Bo Ross, habló.", "El gobernador Ross habló.", ["gobernador"]),
        (
            "La ministra de Justicia, Ada Vale, habló.",
            "La ministra de Sanidad, Ada Vale, habló.",
            ["ministra de Sanidad"],
        ),
        (
            "The jury of the actress Ada Vale met, said the festival's president, Bo Ross.",
            "Ada Vale, president of the festival, spoke.",
            ["president"],
        ),
        (
            "The jury of Ada Vale met, said the festival's president, Bo Ross.",
            "Ada Vale, president of the festival, spoke.",
            [],
        ),
        (
            "Norland's spokeswoman, Ada Vale, spoke.",
            "Norland's defence minister, Ada Vale, spoke.",
            ["defence minister"],
        ),
        ("Norland's press secretary, Ada Vale, spoke.", "Norland's spokeswoman, Ada Vale, spoke.", []),
        (
            "Ada Vale, the minister of justice, noted that no predecessor of hers had done so.",
            "Vale, the minister of defence, spoke.",
            ["minister of defence"],
        ),
        (
            "Ada Vale, the minister of justice and formerly of defence, spoke.",
            "Ada Vale, once minister of defence, spoke.",
            [],
        ),
        ("In Oslo Ada Vale took over from her predecessor as mayor, Bo Ross.", "The mayor, Ada Vale, spoke.", []),
    ],
)
def test_an_office_that_somebody_else_holds_is_told(source: str, text: str, found: list[str]) -> None:
    german = "sprach" in text
    told = wrong_offices(compared(source, text, capitals=not german), [source])
    assert [one.written for one in told] == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (
            "“It rained,” said Ada Vale, senior economist at the bank.",
            "Vale, a lawyer with the bank, spoke.",
            ["lawyer"],
        ),
        ("“It rained,” said Ada Vale, senior economist at the bank.", "Vale, a bank analyst, spoke.", []),
        ("“It rained,” said Ada Vale, a German art dealer in Oslo.", "Vale, a painter, spoke.", ["painter"]),
        ("Ada Vale, a Jewish dealer in Oslo, spoke.", "Ada Vale, a nurse, spoke.", ["nurse"]),
        ("Ada Vale, a dealer, and the painter Bo Ross spoke.", "Ada Vale, a painter, spoke.", ["painter"]),
        ("Ada Vale, a dealer who had been a nurse, spoke.", "Ada Vale, a nurse, spoke.", []),
        ("Ada Vale, a dealer, spoke. Vale the nurse was long forgotten.", "Ada Vale, a nurse, spoke.", []),
        ("Ada Vale, a poet, spoke.", "Ada Vale, a professor, spoke.", []),
        ("Ada Vale, a senator, spoke.", "Ada Vale, a nurse, spoke.", []),
        ("Ada Vale, a member of the chamber, spoke.", "Ada Vale, a nurse, spoke.", []),
        ("Tim Cook, a banker, spoke.", "Tim Cook spoke to Ada Vale.", []),
        ("Ada Vale, a banker, met Tim Cook.", "Ada Vale, Cook and Ross met.", []),
        ("Ada Vale, eine Richterin, sprach.", "Ada Vale, Bergmann und Ross, sprach.", []),
        ("Tim Cook, a banker, spoke. Ada Vale, Tim Cook and Bo Ross met.", "Vale and Cook, a banker, met.", []),
        (
            "The offer came from the opposition leader, Ada Vale.",
            "Ada Vale, the prime minister, spoke.",
            ["prime minister"],
        ),
        ("Ada Vale, una enfermera de Oslo, habló.", "Ada Vale, una abogada, habló.", ["abogada"]),
        ("Ada Vale, eine Lehrerin aus Oslo, sprach.", "Ada Vale, eine Polizistin, sprach.", ["Polizistin"]),
        ("Ada Vale, infirmière à Oslo, a parlé.", "Ada Vale, avocate, a parlé.", ["avocate"]),
        ("Ada Vale, enfermeira em Oslo, falou.", "Ada Vale, advogada, falou.", ["advogada"]),
    ],
)
def test_a_trade_that_somebody_has_not_is_told(source: str, text: str, found: list[str]) -> None:
    german = "sprach" in text
    told = wrong_offices(compared(source, text, capitals=not german), [source])
    assert [one.written for one in told] == found


def test_what_the_source_has_is_shown() -> None:
    (found,) = contraries(compared(DEAL, "The union accepted the new offer on Monday."))
    assert found.instead == "“The union rejected the new offer on”"
    assert DEAL.startswith(found.instead.strip("“”"))


def test_sentences_end_with_what_they_quote() -> None:
    told = [
        s.terms[0].text for s in sentences_of("Vale said: “It rained. We left.” She smiled: “So?” Ross (“ours.”) hid.")
    ]
    assert told == ["Vale", "She", "Ross"]


def test_sentences_end_where_they_do() -> None:
    text = "Mr. Ross met J. Vale on 4. Mai; she left. “Good.” Der 5. Mai kam, 1,250 Leute (alle) nicht."
    told = [" ".join(term.text for term in sentence.terms) for sentence in sentences_of(text)]
    assert told == ["Mr Ross met J Vale on 4 Mai", "she left", "Der 5 Mai kam 1,250 Leute alle nicht"]


def test_what_is_no_sentence_and_too_much_to_compare_is_left_out() -> None:
    assert sentences_of("Prices rose and " * 100) == ()
    assert compared("Prices rose. " * 90, "Prices fell. " * 90).is_small
    assert not compared("Prices rose. " * 110, "Prices fell. " * 110).is_small


def test_words_of_one_kind_have_one_stem() -> None:
    for words in ("reject rejects rejected rejecting", "take took taken", "vote votes voted", "owe owes", "ban bans"):
        assert len(set(map(stem, words.split()))) == 1, words


def test_no_word_stands_on_both_sides_of_a_pair() -> None:
    for word, both in opposites.sides().items():
        pairs = [side.pair for side in both]
        assert len(pairs) == len(set(pairs)), word
        assert re.fullmatch(r"[^\W\d_A-Z]+(?: [^\W\d_A-Z]+){0,3}", word), word


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("Ross is accused of theft, the prosecutor said.", "Ross was convicted of theft.", ["convicted"]),
        ("Ross is accused of theft, the prosecutor said.", "Ross was charged with theft.", []),
        ("Ross is accused of theft, the prosecutor said.", "Ross could be convicted of theft.", []),
        ("Ross is accused of theft, the prosecutor said.", "Ross was not convicted of theft.", []),
        ("Accused of theft, Ross was given five years in prison by the judge.", "Ross was convicted of theft.", []),
        ("A jury found Ross guilty of theft.", "Ross was convicted of theft.", []),
        ("A jury found Ross guilty of theft.", "Ross was acquitted of theft.", ["acquitted"]),
        ("A jury found Ross not guilty of theft.", "Ross was acquitted of theft.", []),
        ("The court did not sit in May. It convicted Ross of theft.", "Ross was acquitted of theft.", ["acquitted"]),
        ("The court convicted Ross; his wife walked free.", "His wife was acquitted.", []),
        ("The judge accepted a guilty plea.", "The firm pleaded not guilty.", ["guilty"]),
        ("The firm signed after pleading guilty in May.", "It has pleaded not guilty there.", ["guilty"]),
        ("The judge heard the firm deny it was guilty.", "The firm pleaded not guilty.", []),
        ("The minister accused the union of lying.", "The union was convicted of lying.", []),  # no court there
        ("Das Gericht verurteilte Ross.", "Ross wurde freigesprochen.", ["freigesprochen"]),
        ("El fiscal acusó a Ross.", "Ross fue condenado.", ["condenado"]),
        ("Le tribunal a condamné Ross.", "Ross a été relaxé.", ["relaxé"]),
        ("O tribunal condenou Ross.", "Ross foi absolvido.", ["absolvido"]),
        ("Prosecutors asked for two years.", "The defence asked for two years.", ["defence"]),
        ("Prosecutors asked for two years.", "In his own defence he spoke for two hours.", []),
        ("His lawyer and prosecutors asked for two years.", "The defence asked for two years.", []),
        ("Die Verteidigung forderte zwei Jahre Haft.", "Die Staatsanwaltschaft forderte das.", ["Staatsanwaltschaft"]),
    ],
)
def test_a_stage_that_a_case_has_not_reached_is_told(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in wrong_stages(compared(source, text))] == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("The disease ravaged West Africa.", "Many died in East Africa.", ["East"]),
        ("The disease ravaged West Africa, and Africa mourned.", "Many died in East Africa.", []),
        ("The disease ravaged East and West Africa.", "Many died in East Africa.", []),
        ("Teeth were dug up in northwest Lenzia.", "Teeth were found in the south-east of Lenzia.", ["south-east"]),
        ("Teeth were dug up in northwest Lenzia.", "Teeth were found in the north-west of Lenzia.", []),
        ("Teeth were dug up in northwest Lenzia.", "Teeth were found in the north of Lenzia.", []),
        ("It rained in the southern part of the city.", "The northern part of the lake froze.", []),
        ("It rained in the southern part of the city.", "It rained in the northern part of the city.", ["northern"]),
        ("Ein Sturm zog über den Süden Lenzias.", "Im Norden Lenzias stürmte es.", ["Norden"]),
        ("El viento del sur alcanzó la costa.", "Soplaba un viento del norte.", ["norte"]),
        ("Sopló en el sur de Lenzia.", "Sopló sur un barco de Lenzia.", []),
        ("Le vent du sud soufflait.", "Le vent du nord soufflait.", ["nord"]),
        ("Foi no sul de Lenzia.", "Foi no norte de Lenzia.", ["norte"]),
    ],
)
def test_another_point_of_the_compass_is_told(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in other_points(compared(source, text))] == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (
            "Ross defended his plan to grow the yard as its shares tumbled on Friday after the strike.",
            "The yard’s shares rose on Friday after the strike.",
            ["rose"],
        ),
        (
            "Ross defended his plan to grow the yard as its shares tumbled on Friday after the strike.",
            "The yard’s shares slid on Friday after the strike.",
            [],
        ),
        (
            "Coal exports fell in May, while the price of wheat rose, farmers said.",
            "Exports of coal rose in May.",
            ["rose"],
        ),
        ("The first shipment left in June and the last one in May.", "A last shipment left in May.", []),
        ("The first shipment left in June and the last in May.", "A last shipment left in May.", []),
        (
            "The first shipment left in June and the last ferry in May.",
            "The last shipment left in June.",
            ["last"],
        ),
        (
            "Das Gericht verhängte deutlich höhere Strafen.",
            "Das Gericht verhängte deutlich niedrigere Strafen.",
            ["niedrigere"],
        ),
        ("A more discreet chief has less money here.", "A less discreet chief has money here.", ["less"]),
        ("Une baisse des prix a permis la reprise.", "Une hausse des prix a permis la reprise.", ["hausse"]),
        (
            "The ferry sailed despite the storm on Sunday.",
            "The ferry sailed because of the storm on Sunday.",
            ["because of"],
        ),
        ("La nave zarpó gracias a la lluvia el domingo.", "La nave zarpó pese a la lluvia el domingo.", ["pese a"]),
        ("The court upheld the ban on Monday.", "The court struck down the ban on Monday.", ["struck down"]),
    ],
)
def test_opposites_are_told_of_what_stands_beside_them(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in contraries(compared(source, text))] == found


def test_the_no_of_portuguese_denies_nothing() -> None:
    source = "A barragem estava no sistema da cidade, mas não possuía plano de emergência."
    assert not list(negations(compared(source, "A barragem estava no sistema da cidade.")))
    (found,) = negations(compared(source, "A barragem da cidade possuía plano de emergência."))
    assert found.written == "possuía"


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("The floods killed nine people in Harrow.", "Nine people were not killed by floods in Harrow.", ["were not"]),
        ("The floods killed nine people in Harrow.", "The floods did not kill nine people in Harrow.", ["did not"]),
        ("The floods killed nine people in Harrow.", "The floods didn’t kill nine people in Harrow.", ["didn’t"]),
        ("The floods killed nine people in Harrow.", "The floods killed nine people in Harrow.", []),
        ("The floods killed nine people in Harrow.", "The floods did not kill them.", ["did not"]),
        ("The floods killed nine people in Harrow.", "Not only in Harrow did the floods kill people.", []),
        ("The floods killed nine people in Harrow.", "The floods did not kill people alone in Harrow.", []),
        ("The floods killed nine people in Harrow.", "People who did not flee the floods in Harrow died.", []),
        ("The floods killed nine people in Harrow.", "The names of the dead are not given here.", []),
        ("“The floods killed nine,” he said in Harrow.", "The floods did not kill people in Harrow.", ["did not"]),
        ("The mayor opposes dearer fuel in Harrow.", "The mayor does not want dearer fuel in Harrow.", []),
        ("The floods killed nobody in Harrow.", "The floods did not kill people in Harrow.", []),
        ("The cause of the floods in Harrow is unknown.", "What caused the floods in Harrow is not known.", []),
        ("The mayor ruled out floods in Harrow this week.", "Floods are not expected in Harrow this week.", []),
        ("Harrow lost the final against Lenzia in May.", "Harrow did not win the final with Lenzia in May.", []),
        ("Harrow played well in the final in May.", "Harrow did not play well in the final in May.", ["did not"]),
        ("Das Gericht prüft die Klage der Werft.", "Das Gericht prüft die Klage der Werft nicht.", ["nicht"]),
        ("El alcalde recibió el martes a los vecinos.", "El alcalde no recibió el martes a los vecinos.", ["no"]),
        ("O prefeito recebeu os vizinhos da cidade no porto.", "No porto o prefeito recebeu os vizinhos.", []),
        (
            "O prefeito recebeu os vizinhos da cidade no porto.",
            "O prefeito não recebeu os vizinhos da cidade.",
            ["não"],
        ),
        ("Le maire a reçu les voisins mardi.", "Le maire n’a pas reçu les voisins mardi.", ["pas"]),
    ],
)
def test_a_denial_for_which_nothing_in_the_source_stands_is_told(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in groundless_denials(compared(source, text))] == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("The teeth potentially belong to an ape.", "The teeth definitely belong to an ape.", ["definitely"]),
        ("The teeth definitely belong to an ape.", "The teeth potentially belong to an ape.", []),
        ("The find suggests that apes lived here.", "The find proves that apes lived here.", ["proves"]),
        ("Der Zahn gehört vermutlich einem Affen.", "Der Zahn gehört zweifellos einem Affen.", ["zweifellos"]),
    ],
)
def test_what_is_likely_in_the_source_is_not_certain(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in contraries(compared(source, text))] == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("They were brought from Iran to Turkey.", "They were taken out of Turkey to Iran.", ["out of Turkey to Iran"]),
        ("They were brought from Iran to Turkey.", "They were taken from Iran into Turkey.", []),
        (
            "A ship sails from New York to San Francisco and from San Francisco to New York.",
            "It sails from San Francisco to New York.",
            [],
        ),
        ("Fueron de Lenzia a Harrow.", "Viajaron de Harrow a Lenzia.", ["de Harrow a Lenzia"]),
        ("Sie fuhren von Lenzia nach Harrow.", "Man reiste von Harrow nach Lenzia.", ["von Harrow nach Lenzia"]),
        ("Ils sont allés de Lenzia à Harrow.", "Le voyage de Harrow à Lenzia.", ["de Harrow à Lenzia"]),
    ],
)
def test_a_way_that_leads_back_is_told(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in reversed_ways(compared(source, text))] == found


RELIEF = "The guild worked with one harbour board after another to keep the fish market clean."


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (RELIEF, "The guild failed to work with the harbour boards.", ["failed to"]),
        (RELIEF, "The guild no longer works with the harbour boards.", ["no longer"]),
        (RELIEF, "The guild never worked with a harbour board.", ["never"]),
        (RELIEF, "None of the harbour boards worked with the guild.", ["None"]),
        (RELIEF, "No harbour board has worked with the guild.", ["No harbour"]),
        (RELIEF, "No other guild has worked with the harbour boards.", []),
        (RELIEF, "No minutes of the guild and the harbour boards were kept in the archive.", []),
        (RELIEF, "The guild failed to please the harbour boards.", []),
        ("The guild's bid to work with the boards came second.", "The guild failed to work with the boards.", []),
        (f"{RELIEF} It has stopped since.", "The guild no longer works with the harbour boards.", []),
        (f"{RELIEF} One refused.", "The guild failed to work with the harbour boards.", []),
        (RELIEF, "The guild, which never grew, works with the harbour boards.", []),
        (RELIEF, "The minutes of that year are lost; nobody knows the guild's boards.", []),
    ],
)
def test_a_refusal_for_which_nothing_in_the_source_stands_is_told(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in groundless_denials(compared(source, text))] == found


DUES = "After long talks Vale lowered the dues of Harrow by half. In the hall Ross sat beside him."


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (DUES, "The talks were held after Ross had lowered the dues of Harrow.", ["Ross"]),
        (DUES, "The talks were held after Vale had lowered the dues of Harrow.", []),
        (DUES, "The talks were held after Ross had lowered his voice.", []),
        (f"{DUES} He lowered them again.", "Talks began after Ross had lowered the dues of Harrow.", []),
        (f"{DUES} The board lowered dues too.", "Talks began after Ross had lowered the dues of Harrow.", []),
        (DUES.replace("Vale", "The Vale"), "Talks began after Ross had lowered the dues of Harrow.", []),
        (DUES.replace("In the hall ", ""), "Talks began after Norway had lowered the dues of Harrow.", []),
    ],
)
def test_who_acts_within_a_clause_is_told_where_another_does(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in clause_actors(compared(source, text))] == found


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (
            "The talks on Monday led to the opening of the northern quay.",
            "The talks on Monday resulted from the opening of the northern quay.",
            ["resulted from"],
        ),
        (
            "The talks on Monday led to the opening of the northern quay.",
            "The opening of the northern quay resulted from the talks on Monday.",
            [],
        ),
        ("Norway granted the tug a short permit.", "Norway refused the tug a short permit.", ["refused"]),
        ("The board ignored the pilots' warnings.", "The board heeded the warnings of the pilots.", ["heeded"]),
        ("Late in May Korso revoked the licence of the yard.", "In May Korso renewed the yard's licence.", ["renewed"]),
    ],
)
def test_more_words_that_say_the_opposite(source: str, text: str, found: list[str]) -> None:
    assert [one.written for one in contraries(compared(source, text))] == found
