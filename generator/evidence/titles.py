"""Words for what somebody is, as tables: offices of a state, a court, a firm and a team; `offices` reads with them."""

from __future__ import annotations

import functools

from generator.evidence.naming import entries_of, fold
from generator.ground.tuples import NamedTuple

MINISTER = "minister"
STATE = "state"


class Head(NamedTuple):
    """An office, and the circles in which nobody who holds it holds another."""

    circles: frozenset[str]
    office: str


_HEADS = f"""
{STATE}+seat+voice president: president, präsident, präsidentin, bundespräsident, presidenta, président, présidente
{STATE} vice president: vice president, vice-president, vizepräsident, vizepräsidentin, vicepresidente,
  vicepresidenta, vice-président, vice-présidente
{STATE}+voice prime minister: prime minister, premier, ministerpräsident, ministerpräsidentin, primer ministro,
  primera ministra, premier ministre, première ministre, primeiro ministro, primeira ministra
{STATE} deputy prime minister: deputy prime minister, vicepremier, viceprimer ministro
{STATE} chancellor: chancellor, bundeskanzler, bundeskanzlerin, kanzler, kanzlerin
{STATE}+seat+voice governor: governor, gov, gouverneur, gouverneurin, gouverneure, gobernador, gobernadora, governador,
  governadora
{STATE}+voice mayor: mayor, bürgermeister, bürgermeisterin, oberbürgermeister, oberbürgermeisterin, alcalde, alcaldesa,
  maire, prefeito, prefeita
{STATE} prefect: prefect, préfet, préfète
{STATE} commissioner: commissioner, kommissar, kommissarin, comisario, comisaria, commissaire, comissário, comissária
{STATE} ambassador: ambassador, botschafter, botschafterin, embajador, embajadora, ambassadeur, ambassadrice,
  embaixador, embaixadora
{STATE} sheriff: sheriff
{STATE} police chief: police chief, chief of police, polizeichef, polizeichefin, jefe de policía
{STATE} king: king, rey, roi, rei
{STATE} queen: queen, reina, reine, rainha
{STATE} {MINISTER}: minister, ministerin, ministro, ministra, ministre, secretary
{STATE}+court+voice judge: judge, richter, richterin, juez, jueza, juge, juiz, juíza
{STATE}+court prosecutor: prosecutor, district attorney, u s attorney, attorney general, staatsanwalt,
  staatsanwältin, oberstaatsanwalt, oberstaatsanwältin, generalstaatsanwalt, fiscal, fiscala, procureur, procureure,
  procurador, procuradora, promotor, promotora
court+voice lawyer: lawyer, barrister, solicitor, defence lawyer, defense lawyer, defence attorney, defense attorney,
  anwalt, anwältin, rechtsanwalt, rechtsanwältin, verteidiger, verteidigerin, abogado, abogada, avocat, avocate,
  advogado, advogada
voice spokesperson: spokesman, spokeswoman, spokesperson, sprecher, sprecherin, regierungssprecher,
  regierungssprecherin, portavoz, porta-voz, porte-parole
chamber+seat senator: senator, sen, senatorin, senador, senadora, sénateur, sénatrice
chamber member: congressman, congresswoman, diputado, diputada, député, députée, deputado, deputada
firm+voice chief executive: chief executive, chief executive officer, ceo, vorstandschef, vorstandschefin, consejero
  delegado, consejera delegada
firm chairman: chairman, chairwoman, chairperson
firm finance chief: finance chief, chief financial officer, cfo, finanzchef, finanzvorstand, director financiero,
  directora financiera
firm chief scientific officer: chief scientific officer, chief scientist
firm chief operating officer: chief operating officer, coo
team coach: coach, trainer, trainerin, entrenador, entrenadora, entraîneur, entraîneuse, treinador, treinadora
team referee: referee, schiedsrichter, schiedsrichterin, árbitro, árbitra, arbitre
team captain: captain, kapitän, capitán, capitaine, capitão
"""
_FIELDS = """
finance: finance, treasury, finanz, hacienda, finanzas, finances, fazenda
economy: economy, economic, economics, wirtschafts, economía, économie, economia
foreign: foreign, state, außen, exteriores, étrangères
interior: interior, home, innen, intérieur
defence: defence, defense, verteidigungs, defensa, défense, defesa
justice: justice, justiz, justicia, justiça
labour: labour, labor, employment, work, arbeits, trabajo, travail, trabalho
health: health, gesundheits, sanidad, salud, santé, saúde
transport: transport, transportation, verkehrs, transportes, transports
education: education, bildungs, kultus, schul, educación, éducation, educação
environment: environment, umwelt, ambiente, environnement
agriculture: agriculture, farm, agrar, landwirtschafts, agricultura
energy: energy, energie, energía, énergie, energia
trade: trade, commerce, handels, comercio
culture: culture, kultur, cultura
tourism: tourism, tourismus, turismo, tourisme
sport: sports, sport, deportes, deporte, esporte, esportes
housing: housing, bau, wohnungsbau, vivienda, logement
"""
_MINISTERS = ("minister", "ministerin")


@functools.cache
def heads() -> dict[str, Head]:
    """Each word, or words with a space between, folded, that says which office somebody holds."""
    found: dict[str, Head] = {}
    for line in entries_of(fold(_HEADS)):
        named, _, forms = line.partition(": ")
        circles, _, office = named.partition(" ")
        head = Head(frozenset(circles.split("+")), office)
        found |= {form.strip().replace("-", " "): head for form in forms.split(",")}
    return found


@functools.cache
def fields() -> dict[str, str]:
    """Each word, folded, that says what a minister is of, with the first of those that say the same."""
    lines = (line.partition(": ") for line in entries_of(fold(_FIELDS)))
    return {form.strip(): field for field, _, forms in lines for form in forms.split(",")}


def field_within(key: str) -> str:
    """What a minister is of in one word of German."""
    for ending in _MINISTERS:
        if key.endswith(ending) and key != ending:
            return fields().get(key.removesuffix(ending), "")
    return ""


@functools.cache
def first_words() -> frozenset[str]:
    """The words by which what is found with these tables begins."""
    compounds = {f"{field}{ending}" for field in fields() for ending in _MINISTERS}
    return frozenset(head.partition(" ")[0] for head in heads()) | compounds


@functools.cache
def single_words() -> frozenset[str]:
    """The words that name an office alone."""
    return frozenset(head for head in heads() if " " not in head)
