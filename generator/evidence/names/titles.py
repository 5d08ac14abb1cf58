"""Words for what somebody is, as tables: offices of a state, a court, a firm and a team, and trades.

`offices` reads with them.
"""

from __future__ import annotations

import functools

from generator.evidence.words.naming import entries_of, fold
from generator.ground.tuples import NamedTuple

MINISTER = "minister"
STATE = "state"


class Head(NamedTuple):
    """An office, and the circles in which nobody who holds it holds another."""

    circles: frozenset[str]
    office: str


_ANY = "learned+healing+arts+writing"
"""The circles of a trade that excludes all others."""
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
{STATE} opposition leader: opposition leader, leader of the opposition, oppositionsführer, oppositionsführerin,
  líder de la oposición, chef de l opposition, líder da oposição
{STATE} police chief: police chief, chief of police, polizeichef, polizeichefin, jefe de policía
{STATE}+voice union leader: union leader, union boss, gewerkschaftschef, gewerkschaftschefin, dirigente sindical,
  líder sindical, dirigeant syndical, dirigeante syndicale
{STATE} king: king, rey, roi, rei
{STATE} queen: queen, reina, reine, rainha
{STATE}+voice {MINISTER}: minister, ministerin, ministro, ministra, ministre
{STATE} {MINISTER}: secretary
{STATE}+court+voice+{_ANY} judge: judge, richter, richterin, juez, jueza, juge, juiz, juíza
{STATE}+court+{_ANY} prosecutor: prosecutor, district attorney, u s attorney, attorney general, staatsanwalt,
  staatsanwältin, oberstaatsanwalt, oberstaatsanwältin, generalstaatsanwalt, fiscal, fiscala, procureur, procureure,
  procurador, procuradora, promotor, promotora
court+voice+{_ANY} lawyer: lawyer, barrister, solicitor, defence lawyer, defense lawyer, defence attorney,
  defense attorney, anwalt, anwältin, rechtsanwalt, rechtsanwältin, verteidiger, verteidigerin, abogado, abogada,
  avocat, avocate, advogado, advogada
voice spokesperson: spokesman, spokeswoman, spokesperson, sprecher, sprecherin, regierungssprecher,
  regierungssprecherin, portavoz, porta-voz, porte-parole
chamber+seat senator: senator, sen, senatorin, senador, senadora, sénateur, sénatrice
chamber member: congressman, congresswoman, diputado, diputada, député, députée, deputado, deputada
firm+voice chief executive: chief executive, chief executive officer, ceo, vorstandschef, vorstandschefin, consejero
  delegado, consejera delegada
firm chairman: chairman, chairwoman, chairperson
firm finance chief: finance chief, finance director, financial director,
  chief financial officer, cfo, finanzchef, finanzvorstand, director financiero,
  directora financiera
firm chief scientific officer: chief scientific officer, chief scientist
firm chief operating officer: chief operating officer, coo
team coach: coach, trainer, trainerin, entrenador, entrenadora, entraîneur, entraîneuse, treinador, treinadora
team referee: referee, schiedsrichter, schiedsrichterin, árbitro, árbitra, arbitre
team captain: captain, kapitän, capitán, capitaine, capitão
"""
_TRADES = f"""
{_ANY} police officer: police officer, policeman, policewoman, police inspector, detective, polizist, polizistin,
  policier, policière, gendarme
{_ANY} firefighter: firefighter, fireman, feuerwehrmann, feuerwehrfrau, bombero, bombera, pompier, sapeur-pompier,
  bombeiro, bombeira
{_ANY} soldier: soldier, soldat, soldatin, soldado, soldate
{_ANY} pilot: pilot, pilotin, piloto, pilote
{_ANY} driver: driver, truck driver, bus driver, taxi driver, lorry driver, busfahrer, busfahrerin, taxista, camionero,
  camionera, chauffeur, motorista, caminhoneiro, caminhoneira
{_ANY} nurse: nurse, krankenschwester, krankenpfleger, pflegerin, enfermero, enfermera, infirmier, infirmière,
  enfermeiro, enfermeira
healing+arts+writing teacher: teacher, schoolteacher, lehrer, lehrerin, maestra, maestro, instituteur, institutrice
healing+arts+writing engineer: engineer, ingenieur, ingenieurin, ingeniero, ingeniera, ingénieur, ingénieure,
  engenheiro, engenheira
{_ANY} farmer: farmer, rancher, landwirt, landwirtin, agricultor, agricultora, agriculteur, agricultrice
{_ANY} fisherman: fisherman, fischerin, pescador, pescadora, pêcheur, pêcheuse
{_ANY} cook: cook, chef, köchin, cocinero, cocinera, cuisinier, cuisinière, cozinheiro, cozinheira
{_ANY} priest: priest, pastor, imam, rabbi, pfarrer, pfarrerin, sacerdote, prêtre, padre
{_ANY} banker: banker, bankier, banquero, banquera, banquier, banquière, banqueiro, banqueira
{_ANY} dealer: dealer, merchant, shopkeeper, händler, händlerin, kunsthändler, kunsthändlerin, comerciante,
  commerçant, commerçante, marchand, marchande
{_ANY} miner: miner, coal miner, minero, minera, mineur, mineiro, mineira
{_ANY} electrician: electrician, elektriker, elektrikerin, electricista, électricien, électricienne, eletricista
{_ANY} mechanic: mechanic, mechaniker, mechanikerin, mecánico, mecánica, mécanicien, mécanicienne, mecânico, mecânica
{_ANY} carpenter: carpenter, joiner, schreinerin, tischlerin, carpintero, carpintera,
  charpentier, menuisier, carpinteiro, carpinteira
learned scholar: professor, researcher, scientist, economist, historian, scholar, analyst, sociologist, biologist,
  physicist, chemist, geologist, archaeologist, political scientist, professorin, forscher, forscherin,
  wissenschaftler, wissenschaftlerin, ökonom, ökonomin, historiker, historikerin, politologe, politologin, soziologe,
  soziologin, profesor, profesora, investigador, investigadora, científico, científica, economista, historiador,
  historiadora, politólogo, politóloga, analista, professeur, professeure, chercheur, chercheuse, scientifique,
  économiste, historien, historienne, politologue, analyste, professora, pesquisador, pesquisadora, cientista
healing doctor: doctor, physician, surgeon, paediatrician, pediatrician, psychiatrist, cardiologist, arzt, ärztin,
  chirurg, chirurgin, médico, médica, cirujano, cirujana, médecin, chirurgien, chirurgienne, cirurgião, cirurgiã
arts artist: painter, sculptor, singer, musician, actor, actress, dancer, photographer, filmmaker, maler, malerin,
  bildhauer, bildhauerin, sänger, sängerin, schauspieler, schauspielerin, fotograf, fotografin, pintor, pintora,
  escultor, escultora, cantante, actriz, fotógrafo, fotógrafa, peintre, sculpteur, chanteur, chanteuse, acteur,
  actrice, comédien, comédienne, photographe, cantor, cantora, ator, atriz
writing writer: writer, novelist, poet, journalist, reporter, correspondent, schriftsteller, schriftstellerin,
  journalistin, reporterin, escritor, escritora, periodista, écrivain, écrivaine, journaliste, jornalista
"""
"""Trades; of the offices only those of a court exclude them. What is a common surname in German is left out."""
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
science: science, research, wissenschafts, forschungs, ciencia, ciencias, recherche, ciência
sport: sports, sport, deportes, deporte, esporte, esportes
housing: housing, bau, wohnungsbau, vivienda, logement
"""
_MINISTERS = ("minister", "ministerin")


@functools.cache
def heads() -> dict[str, Head]:
    """Each word, or words with a space between, folded, that says which office somebody holds."""
    found: dict[str, Head] = {}
    for line in (*entries_of(fold(_HEADS)), *entries_of(fold(_TRADES))):
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
    """The words that name an office alone; those of trades are names of people as well: Cook, Singer."""
    lines = (line.partition(": ")[2] for line in entries_of(fold(_HEADS)))
    forms = (form.strip().replace("-", " ") for line in lines for form in line.split(","))
    return frozenset(form for form in forms if " " not in form)
