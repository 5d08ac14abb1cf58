"""Who may speak in a report, as tables; all words stand without accents, as words are compared.

`voices` reads with them.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from generator.evidence.words.naming import entries_of, folded
from generator.ground.lately import lately

_PARTIES = """
police policeman policewoman officer detective investigator sheriff constable constabulary inspector superintendent
  force trooper commissioner sergeant polizei polizist polizistin ermittler policia agente gendarme gendarmerie
  policier policiere enqueteur comisario comisaria policial delegado polizia poliziotto carabiniere carabinieri
  questore questura ministry minister government state interior home customs border guard ministerium innenministerium
  ministerio ministro gobierno ministere ministre gouvernement governo ministero
prosecutor prosecution investigator attorney fiscal fiscalia staatsanwalt staatsanwaltin staatsanwaltschaft ermittler
  procureur procureure parquet promotor promotora promotoria procurador procuradora procuradoria procuratore procura
  justice justiz
defence defense lawyer attorney counsel barrister solicitor defendant accused suspect anwalt anwaltin verteidiger
  verteidigerin verteidigung angeklagter angeklagte abogado abogada defensa acusado acusada avocat avocate accuse
  advogado advogada defesa reu avvocato avvocata difesa imputato
court judge justice magistrate tribunal jury gericht richter richterin juez jueza corte juge cour juiz juiza giudice
  tribunale jurado
army military soldier troop general colonel commander admiral navy forces force marine armee militar soldat heer
  kommandeur ejercito soldado comandante militaire commandant exercito esercito militare soldato generale ministry
  minister government state ministerium regierung ministerio ministro gobierno ministere ministre gouvernement governo
  ministero guard
rescue rescuer firefighter fireman coastguard lifeboat brigade paramedic commander fire commandant feuerwehr
  feuerwehrmann retter rettungsdienst bombero rescatista socorrista pompier sapeur secouriste bombeiro pompiere
  soccorritore bergwacht protezione
government cabinet minister ministry department administration state president premier chancellor secretary treasury
  embassy ambassador governor agency authority office regulator board commission service capital palace regierung
  ministerium ministerin bundesregierung landesregierung bundeskanzler kanzler kanzlerin prasident prasidentin staat
  behorde amt bundesamt gobierno ministro ministra ministerio presidente presidenta consejero consejera consejeria
  estado agencia gouvernement ministre ministere etat secretaire agence governo secretario secretaria stato ministero
  agenzia premiership envoy house kremlin customs
agency authority office bureau regulator watchdog ombudsman auditor inspectorate inspector board commission
  commissioner service department ministry unit institute administration archive body investigator forecaster
  meteorologist geologist seismologist volcanologist scientist researcher astronomer economist expert meteorologe
  geologe wissenschaftler meteorologo geologo cientifico meteorologue scientifique cientista scienziato behorde amt
  bundesamt landesamt aufsicht kommission agencia autoridad oficina comision instituto regulador agence autorite
  prefecture prefet prefete autoridade comissao agenzia autorita ufficio commissione istituto soprintendenza
  prefettura prefetto ministerium ministerio ministere ministero superintendencia customs engineer
council councillor councilor councilman councilwoman mayor town city municipality village district county region
  borough hall governor gemeinde stadt stadtrat burgermeister burgermeisterin oberburgermeister rathaus kreis landrat
  landratin landkreis bezirk ayuntamiento alcalde regidor regidora alcaldesa concejal municipio diputacion mairie
  maire municipalite commune prefeitura prefeito prefeita vereador vereadora comune sindaco sindaca assessore
  assessora giunta regione provincia alcaldia autoridad authority government elu elue
parliament lawmaker legislator deputy senator congressman congresswoman congress senate committee opposition party
  parliamentarian mp democrat republican conservative candidate parlament abgeordneter abgeordnete bundestag partei
  fraktion parlamento diputado diputada senador senadora oposicion partido candidato parlement depute deputee senateur
  senatrice parti oposicao deputado deputada vereador deputato deputata senatore opposizione partito elu elue
company firm corporation business operator airline carrier manufacturer maker retailer grocer supermarket chain
  publisher developer supplier owner giant brewer utility railway producer contractor builder landlord startup bank
  lender insurer employer management industry executive ceo entrepreneur unternehmen firma konzern betreiber
  hersteller betrieb bahn geschaftsfuhrung geschaftsfuhrer geschaftsfuhrerin vorstand vorstandschef arbeitgeber
  empresa compania aerolinea fabricante operador operadora constructora gerente empresario patronal entreprise societe
  groupe compagnie constructeur direction exploitant employeur patron companhia concessionaria azienda impresa societa
  compagnia ditta gestore direzione mineradora engineer
bank lender governor board banker economist bundesbank zentralbank banco banque banca gobernador gouverneur
association federation lobby chamber confederation industry league alliance society employer branch verband
  branchenverband verein kammer handelskammer bund bauernverband arbeitgeber forderverein asociacion federacion camara
  patronal gremio chambre patronat associacao federacao associazione federazione camera confederazione council
union worker staff employee labourer laborer striker gewerkschaft beschaftigte betriebsrat arbeiter arbeiterin
  belegschaft arbeitnehmer sindicato trabajador trabajadora empleado huelguista comite syndicat salarie salariee
  ouvrier grevistes employe cgt trabalhador trabalhadora funcionario grevista sindacato lavoratore lavoratrice operaio
  crew council
union driver
union pilot
union teacher
union nurse
union miner
union librarian
union steward
union docker
union conductor
union engineer
union doctor
union actor
union player
driver engineer crew lokfuhrer fahrer maquinista machiniste motorista macchinista
conductor crew schaffner
maquinista conductor conducteur motorista
engineer crew ingenieur ingenieurin ingeniero ingeniera ingenieure engenheiro engenheira ingegnere
captain pilot crew skipper sailor seaman kapitan capitan piloto capitaine pilote capitao capitano pilota
resident villager neighbour neighbor local inhabitant homeowner tenant household citizen anwohner anwohnerin bewohner
  bewohnerin einwohner burger nachbar mieter vecino vecina residente habitante inquilino ciudadano riverain riveraine
  habitant voisin voisine locataire citoyen morador moradora vizinho vizinha abitante cittadino vicino farmer
  fisherman peasant landwirt bauer agricultor campesino agriculteur pescador pecheur agricoltore
family relative parent mother father son daughter brother sister wife husband widow widower uncle aunt cousin
  grandmother grandfather familie angehorige angehoriger eltern mutter vater sohn tochter witwe familia familiar padre
  madre hijo hija hermano hermana viuda famille proche mere pere fils fille veuve parente pai mae filho filha irmao
  viuva famiglia figlio figlia vedova
witness bystander survivor victim passenger traveller traveler evacuee refugee migrant zeuge zeugin augenzeuge
  uberlebender opfer fahrgast reisender testigo superviviente sobreviviente victima pasajero pasajera temoin survivant
  rescape victime passager passagere testemunha sobrevivente vitima passageiro testimone superstite vittima passeggero
  driver neighbour neighbor resident
student pupil graduate parent schuler schulerin studentin elternvertreter estudiante alumno alumna etudiant etudiante
  eleve lyceen estudante aluno aluna studente studentessa
teacher school headteacher headmaster principal university college lehrer lehrerin schule schulleiter schulleiterin
  hochschule universitat maestro maestra escuela colegio profesor profesora universidad ecole professeur enseignant
  enseignante proviseur proviseure lycee universite professor professora escola universidade insegnante scuola preside
  universita
farmer rancher grower shepherd beekeeper peasant herder winegrower vintner bauer bauerin landwirt landwirtin schafer
  imker winzer agricultor agricultora ganadero ganadera campesino apicultor regante agriculteur agricultrice eleveur
  eleveuse paysan paysanne vigneron apiculteur pecuarista fazendeiro agricoltore agricoltrice viticoltore viticultor
  viticulteur allevatore apicoltore
fisherman fisher fischer fischerin pescador pescadora pecheur pescatore
shopkeeper retailer trader merchant grocer shop vendor hotelier restaurateur handler einzelhandler einzelhandel
  comerciante tendero hostelero commercant commercante marchand lojista commerciante negoziante albergatore
consumer customer patient shopper household verbraucher verbraucherin kunde kundin verbraucherzentrale consumidor
  consumidora cliente consommateur consommatrice client consumatore
investor shareholder trader fund anleger aktionar inversor accionista investisseur actionnaire investidor acionista
  investitore azionista
insurer insurance actuary versicherer versicherung krankenkasse aseguradora assureur assurance seguradora
  assicurazione assicuratore
economist analyst forecaster strategist broker consultant fellow scholar researcher okonom okonomin volkswirt
  volkswirtin analystin economista analista economiste analyste
scientist researcher scholar professor biologist astronomer physicist chemist geologist historian archaeologist
  seismologist volcanologist climatologist meteorologist epidemiologist ecologist sociologist psychologist economist
  analyst fellow academic university institute laboratory team author academy forscher forscherin wissenschaftler
  wissenschaftlerin professorin biologe biologin historiker historikerin universitat hochschule institut archaologe
  geologe meteorologe cientifico cientifica investigador investigadora profesor profesora biologo biologa historiador
  historiadora universidad instituto chercheur chercheuse scientifique professeur professeure biologiste historien
  historienne universite pesquisador pesquisadora cientista professora universidade scienziato scienziata ricercatore
  ricercatrice professore professoressa storico universita istituto
doctor physician surgeon medic nurse hospital clinic paramedic midwife arzt arztin chefarzt chefarztin klinik
  krankenhaus klinikum pfleger pflegekraft hebamme medico medica enfermera enfermero clinica medecin chirurgien
  infirmier infirmiere hopital clinique enfermeiro enfermeira infermiere infermiera ospedale
church bishop archbishop cardinal pope vatican priest imam rabbi pastor diocese kirche bischof erzbischof papst
  pfarrer iglesia obispo arzobispo papa sacerdote eglise eveque archeveque pape pretre igreja bispo arcebispo padre
  chiesa vescovo arcivescovo
activist campaigner environmentalist conservationist charity ngo protester demonstrator dissident aktivist aktivistin
  umweltschutzer umweltverband naturschutzbund naturschutzer demonstrant burgerinitiative activista ecologista ong
  manifestante militant militante ecologiste manifestant ativista ambientalista attivista
team coach player manager athlete captain club sprinter goalkeeper striker referee trainer trainerin spieler spielerin
  verein mannschaft entrenador entrenadora jugador jugadora equipo arbitro entraineur entraineuse joueur joueuse
  equipe arbitre treinador treinadora jogador jogadora time clube allenatore allenatrice giocatore giocatrice squadra
coach trainer trainerin entrenador entrenadora entraineur entraineuse treinador treinadora allenatore allenatrice
actor actress artist conductor musician singer writer author playwright curator museum theatre theater orchestra
  gallery schauspieler schauspielerin kunstler kunstlerin intendant intendantin regisseur regisseurin actriz artista
  museo teatro acteur actrice artiste metteur comedien musee ator atriz museu attore attrice regista
king queen prince princess palace monarch crown emperor konig konigin palast rey reina palacio roi reine palais rei
  rainha re regina palazzo
rebel militia militant insurgent guerrilla kidnapper gunman hijacker rebell miliz rebelde guerrillero milice rebelle
  guerrilheiro ribelle milizia
world agency fund programme organisation organization nato unicef unhcr wfp imf opec oecd unesco ilo wto wmo iaea onu
  oms
association union cooperative farmer beekeeper winegrower
association union cooperative fisherman
association cooperative shopkeeper retailer trader
association cooperative hotelier restaurateur
association teacher
association student
association parent
association physician doctor
association nurse
association insurer
association bank banker lender
association landlord homeowner
association tenant
association scientist researcher
association historian
association economist
verband bauernverband bauer landwirt winzer imker
verband bauernverband fischer
verband handel handler einzelhandler
verband lehrer
verband arzt
verband versicherer
verband bank
verband mieter
asociacion sindicato cooperativa agricultor ganadero regante apicultor
asociacion sindicato cooperativa pescador
asociacion sindicato cooperativa comerciante
asociacion sindicato cooperativa hostelero
asociacion maestro
asociacion profesor
asociacion medico
asociacion vecino
asociacion inquilino
asociacion estudiante
association syndicat cooperative agriculteur eleveur vigneron
association syndicat cooperative pecheur
association syndicat cooperative commercant
association enseignant
association medecin
association riverain
association locataire
association etudiant
associacao sindicato cooperativa agricultor
associacao sindicato cooperativa pescador
associacao sindicato cooperativa morador
associacao sindicato cooperativa comerciante
associacao sindicato cooperativa medico
associacao sindicato cooperativa professor
associazione sindacato cooperativa agricoltore
associazione sindacato cooperativa pescatore
associazione sindacato cooperativa commerciante
associazione sindacato cooperativa medico
associazione sindacato cooperativa insegnante
doctor physician surgeon nurse researcher scientist professor university hospital clinic
arzt arztin forscher wissenschaftler klinik universitat
medico investigador cientifico universidad hospital
medecin chercheur scientifique universite hopital
medico pesquisador cientista universidade hospital
medico ricercatore scienziato universita ospedale
"""
"""Each party is a line, and a word that may stand for several is in several.

Whose body no word tells (director, spokesman, head) is in none: they speak for whatever body is told beside them.
"""

_OFFICER_WORDS = """
head director chief chairman chairwoman chair chairperson president spokesman spokeswoman spokesperson leader boss
executive ceo founder cofounder secretary manager treasurer representative delegate member official adviser advisor
partner editor auditor governor commissioner inspector commander heads leads chairs runs led headed
assistant associate vice senior lawyer attorney solicitor barrister counsel anwalt anwaltin rechtsanwalt verteidiger
abogado abogada avocat avocate advogado advogada avvocato avvocata
leiter leiterin chef chefin sprecher sprecherin vorsitzender vorsitzende vorsitzenden prasident prasidentin direktor
direktorin vorstandschef geschaftsfuhrer geschaftsfuhrerin intendant intendantin
director directora jefe jefa portavoz presidente presidenta lider secretario secretaria gerente vocero vocera
directeur directrice chef cheffe president presidente secretaire responsable dirigeant porte parole
diretor diretora chefe presidente lider secretario secretaria porta voz
direttore direttrice capo presidente portavoce segretario segretaria responsabile
"""
_OFFICERS = folded(_OFFICER_WORDS)
"""Who speaks for a body."""
_VAGUE_WORDS = """
official authorities expert source people person man woman men women critic supporter opponent group organisation
organization report study survey paper newspaper statement document letter media press journalist reporter observer
everyone everybody nobody none one some many others other most few several both all two three dozens half anyone
someone somebody who which colleague friend guest speaker participant organiser organizer
behorden experte expertin fachleute kritiker kritikerin quelle quellen leute mann frau manner frauen gruppe
organisation bericht studie zeitung erklarung beobachter viele einige manche alle beide andere medien
autoridades experto experta fuente fuentes gente persona hombre mujer critico grupo organizacion informe estudio
diario periodico comunicado algunos muchos otros ambos todos varios medios prensa
autorites expert experte gens personne homme femme critique organisation rapport etude journal communique certains
beaucoup autres tous plusieurs presse
autoridades especialista fonte pessoa homem mulher critico organizacao relatorio estudo jornal nota alguns muitos
outros todos varios imprensa
autorita esperto esperta fonte fonti gente persona uomo donna critico organizzazione rapporto studio giornale nota
alcuni molti altri tutti stampa
"""
_VAGUE = folded(_VAGUE_WORDS)
"""Words that may stand for whoever it be."""
_CAPITALS = {"WHO": "unicef", "UN": "unicef", "US": "government"}
"""Names that are other words in small letters, and a word of the same line."""
_COMPOUND, _PART = 9, 5
"""Letters of a word made of others at the least, and of its last part."""
AMBIGUOUS = folded("council city town state house district county league force forces union society general club")
"""Words that stand in names of what else: the European Union, the Council on Foreign Relations."""
_ENDINGS = (
    ("ies", "y"), ("men", "man"), ("women", "woman"), ("innen", "in"), ("es", ""), ("s", ""), ("en", ""), ("n", ""),
    ("e", ""), ("i", "e"), ("i", "o"), ("x", ""), ("er", ""), ("es", "e"), ("oes", "ao"), ("ii", "io"),
)  # fmt: skip
"""Of plurals and cases, and what a word has instead."""


@functools.cache
def _lines() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(entries_of(_PARTIES)):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(lines) for word, lines in found.items()}


@lately(4096)
def lines_of(key: str) -> frozenset[int]:
    """The lines of parties in which a word stands, folded, in whatever number."""
    key = _CAPITALS.get(key, key)
    return next((_lines()[form] for form in (*_forms(key), *_ends(key)) if form in _lines()), frozenset())


@functools.cache
def private_lines() -> frozenset[int]:
    """The lines of what anybody may be besides: a neighbour, a witness, a customer."""
    return frozenset().union(*map(lines_of, ("resident", "relative", "bystander", "customer", "activist")))


@functools.cache
def public_lines() -> frozenset[int]:
    """The lines of those who speak for the public."""
    return frozenset().union(*map(lines_of, ("minister", "mayor", "judge", "prosecutor", "senator", "police")))


@lately(4096)
def is_vague(key: str) -> bool:
    """Whether a word may stand for any party."""
    return any(form in _VAGUE for form in _forms(key))


@lately(4096)
def is_officer(key: str) -> bool:
    """Whether a word is for somebody who speaks for a body."""
    return any(form in _OFFICERS for form in _forms(key))


def spellings_of(key: str) -> frozenset[str]:
    """A word, and what it may be in another number."""
    many = (form.removesuffix(cut) + ending for form in _forms(key) for ending, cut in _ENDINGS if form.endswith(cut))
    return frozenset((*_forms(key), *many))


def may_speak(key: str) -> bool:
    """Whether a word, folded, is for somebody who may speak."""
    return bool(lines_of(key)) or is_officer(key) or is_vague(key)


def _ends(key: str) -> Iterator[str]:
    """What a long word may be made of at its end, as German makes them: “fahrgastverband”."""
    if len(key) >= _COMPOUND:
        for start in range(1, len(key) - _PART + 1):
            yield from _forms(key[start:])


def _forms(key: str) -> tuple[str, ...]:
    """A word, and what it may be in the singular."""
    cut = (key[: -len(ending)] + instead for ending, instead in _ENDINGS if key.endswith(ending))
    return (key, *(form for form in cut if len(form) > 2))
