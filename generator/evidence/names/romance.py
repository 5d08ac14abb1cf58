"""What French, Italian, Portuguese and Spanish write with a capital letter, as tables.

The languages share them, since a word of one that is written so in another is seldom another word; all without accents.
"""

from __future__ import annotations

import functools

from generator.evidence.names.peoples import of_countries, same_country
from generator.evidence.names.tongues import GENERAL, Tongue
from generator.evidence.words.naming import entries_of, folded

_FAMILIES = """
afganistan afghanistan afeganistao | afgan afghan afega | kabul cabul kaboul
africa afrique | african africain
albania albanie | albanes albanais alban | tirana
alemania allemagne alemanha germania | aleman allemand alema tedesc german teuton | berlin berlim berlino
andorra andorre | andorran
angola | angolen angolan angolais | luanda
arabia arabie | arab saudi saudit saoudien | riad riyad ryad
argelia algerie algeria | argelin algerien algerin | argel alger algeri
argentina argentine | argentin | | buenos aires rosada
armenia armenie | armeni armenien armen | erevan
australia australie | australian australien | canberra camberra
austria autriche | austriac autrichien | viena vienne vienna
azerbaiyan azerbaidjan azerbaijao azerbaigian | azeri | baku bakou
belgica belgique belgio | belg | bruselas bruxelles bruxelas
bielorrusia bielorussie bielorrussia bielorussia belarus | bielorrus bielorus bieloruss | minsk
birmania birmanie myanmar | birman | yangon naipyido
bolivia bolivie | bolivian bolivien | | paz sucre
bosnia bosnie | bosni bosnien bosniac bosniaqu | sarajevo
brasil bresil brasile | brasilen brasilien brasileir bresilien brasilian | brasilia
bulgaria bulgarie | bulgar | | sofia
camboya cambodge camboja cambogia | camboyan cambodgien cambojan cambogian | | phnom penh
camerun cameroun camaroes | camerunes camerounais | yaunde yaounde
canada | canadien canadiens canadens canades | ottawa otava
cataluna catalunya catalogne catalunha catalogna | catalan catala | barcelona barcelone barcellona
chad tchad ciad | chadian tchadien ciadian | yamena djamena
chechenia tchetchenie cecenia | chechen tchetchen cecen | grozny
chequia tchequie cechia | chec tchequ cec | praga prague
chile chili cile | chilen chilien cilen | | santiago moneda
china chine cina | chin chinois chines cines | pekin pequim pechino beijing
chipre chypre cipro | chipriot chypriot cipriot | nicosia
colombia colombie | colombian colombien | bogota
congo | congoles congolais | kinshasa
corea coree coreia | corean coreen surcorean norcorean | seul seoul pyongyang pionyang
croacia croatie croazia | croat | zagreb zagabria
cuba | cuban cubain | habana havane havana avana
dinamarca danemark danimarca | danes danois dinamarques | copenhague copenaghen
ecuador equateur equador | ecuatorian equatorien equatorian ecuadorian | quito
egipto egypte egito egitto | egipci egyptien egizian | cairo caire
emiratos emirats emirados emirati | emirati | dubai | abu dhabi arabes unidos
eslovaquia slovaquie slovacchia | eslovac slovaqu slovacc | bratislava
eslovenia slovenie slovenia | esloven sloven | liubliana ljubljana lubiana
espana espagne espanha spagna | espanol espagnol espanhol espanhoi spagnol | madrid moncloa
estonia estonie | estoni estonien eston | tallin tallinn
etiopia ethiopie | etiop ethiopien | | adis addis abeba
europa europe | europe europeen | bruselas bruxelles bruxelas | europeia europeias union uniao unione ue
filipinas philippines filippine | filipin philippin filippin | manila manille
finlandia finlande | finlandes finlandais | helsinki helsinque
francia france franca | frances francais galo | paris parigi eliseo elysee eliseu
gabon gabao | gabones gabonais | libreville
georgia georgie | georgian georgien | tiflis tbilisi tbilissi
ghana gana | ghanes ghaneen | accra acra
grecia grece | grieg grec greg grecqu ellen hellen | atenas athenes atene
groenlandia groenland | groenlandes groenlandais | nuuk
guatemala | guatemaltec guatemaltequ
guinea guinee guine | guinean guineen guineens | conakry conacri bissau malabo
haiti | haitian haitien
holanda hollande olanda | holandes hollandais olandes neerlandes neerlandais | haya haye haia amsterdam
 amesterdao | paises bajos baixos pays bas paesi bassi
honduras | honduren hondurien hondurenh | tegucigalpa
hungria hongrie ungheria | hungar hongrois ungheres magiar magyar | budapest budapeste
india inde | indi indien indian | | delhi
indonesia indonesie | indonesi indonesien indones | yakarta jakarta giacarta
inglaterra angleterre inghilterra escocia ecosse scozia | ingles anglais britanic britanniqu escoces ecossais scozzes
 gales gallois galles | londres londra edimburgo edimbourg | reino unido royaume uni regno unito gran bretana bretagne
 bretanha bretagna grande downing westminster
irak iraq iraque | iraqui irakien iraquian irachen | bagdad baghdad
iran irao | irani iranien iranian | teheran teerao | ira teera
irlanda irlande | irlandes irlandais | dublin dublim dublino
islandia islande islanda | islandes islandais | reikiavik reykjavik
israel israele | israeli israelien israelens israelian | jerusalen jerusalem gerusalemme | tel aviv
italia italie | italian italien | roma rome
japon japao giappone | japones japonais giappones nipon nippon | tokio tokyo toquio
jordania jordanie giordania | jordan jordanien giordan | aman amman
kazajistan kazakhstan cazaquistao kazakistan | kazaj kazakh cazaqu kazak | astana
kenia kenya quenia | kenian kenyan quenian keniot | nairobi
kosovo | kosovar | pristina
kurdistan curdistao | kurd curd
kuwait koweit | kuwaiti koweitien
letonia lettonie lettonia | leton letton | riga
liberia | liberian liberien | monrovia
libano liban | libanes libanais | beirut beyrouth beirute
libia libye | libi libyen libic | tripoli
lituania lituanie | lituan lituanien | vilna vilnius
luxemburgo luxembourg lussemburgo | luxemburgues luxembourgeois lussemburghes
macedonia macedoine | macedoni macedonien macedon | skopje
madagascar | malgach malgasci | antananarivo
malasia malaisie malaysia malesia | malasi malaisien malaysian malai
mali | malien malian malines | bamako
malta malte | maltes maltais | | valeta valette
marruecos maroc marrocos marocco | marroqui marocain marroquin marocchin | rabat
mauritania mauritanie | mauritan mauritanien | nuakchot nouakchott
mexico mexique messico | mexican mexicain messican
moldavia moldavie moldova | moldav | chisinau
monaco | monegasc monegasqu
mongolia mongolie | mongol
montenegro | montenegrin | podgorica
mozambique mocambique mozambico | mozambiquen mozambicain mocambican mozambican | maputo
namibia namibie | namibi namibien | windhoek
nepal | nepali nepalais nepales | katmandu katmandou
nicaragua | nicaragu nicaraguens nicaraguayen | managua
niger | nigerin nigerien nigeriens | niamey
nigeria | nigerian | abuya abuja
noruega norvege norvegia | norueg norvegien norveges | oslo
oman | omani | mascate
pakistan paquistao | pakistani pakistanais paquistanes | islamabad
palestina palestine | palestin palestinien | gaza ramala ramallah cisjordania cisjordanie
panama | panamen panameen panamenh
paraguay paraguai | paraguay paraguayen paraguai | asuncion assuncao
peru perou | peruan peruvien peruvian | | lima
polonia pologne | polac polonais polones | varsovia varsovie
portugal portogallo | portugues portugais portoghes lus | lisboa lisbonne lisbona
qatar catar | qatari catari
ruanda rwanda | ruandes rwandais | kigali
rumania roumanie romenia romania | ruman roumain romen rumen | bucarest bucareste
rusia russie russia | rus russ sovietic sovietiqu | moscu moscou moscovo mosca kremlin cremlino
senegal | senegales senegalais | dakar dacar
serbia serbie servia | serbi serb servi | belgrado belgrade
singapur singapour singapura singapore | singapurens singapourien
siria syrie | siri syrien sirian | damasco damas
somalia somalie | somali somalien | mogadiscio
sudafrica | sudafrican sulafrican | pretoria | africa afrique
sudan soudan sudao | sudanes soudanais | jartum khartoum cartum
suecia suede svezia | suec suedois svedes | estocolmo stockholm stoccolma
suiza suisse suica svizzera | suiz suiss suic svizzer helvetic helvetiqu | berna berne
tailandia thailande thailandia | tailandes thailandais | bangkok banguecoque
taiwan | taiwanes taiwanais | taipei
tanzania tanzanie | tanzan tanzanien | dodoma
tunez tunisie tunisia | tunecin tunisien tunisin | tunis tunisi
turquia turquie turchia | turc turqu | ankara ancara
ucrania ukraine ucraina | ucranian ukrainien ucrain | kiev kyiv
uganda ouganda | ugandes ougandais | kampala
uruguay uruguai | uruguay uruguayen uruguai | montevideo montevideu
uzbekistan ouzbekistan | uzbec uzbek ouzbek | taskent tachkent
vaticano vatican | | | santa sede saint siege santo se
venezuela | venezolan venezuelien venezuelan | caracas miraflores
vietnam vietname | vietnamit vietnamien | hanoi
yemen iemen | yemeni iemenit yemenit
yugoslavia yougoslavie iugoslavia jugoslavia | yugoslav yougoslav iugoslav jugoslav
zambia zambie | zambian zambien | lusaka
zelanda zelande zelandia | neozelandes neozelandais | wellington | nueva nouvelle nova nuova
zimbabue zimbabwe | zimbabuens zimbabween | harare
eeuu | estadounidens american americain norteamerican statunitens etatsunien | washington | estados unidos etats unis
 stati uniti eua usa us ee uu america amerique casa blanca branca bianca maison blanche pentagono pentagone
| costarricens costarriquen costaricain costarican | | costa rica
| dominican dominicain | | republica republique repubblica domingo domingue
| salvadoren salvadorien salvadorenh salvadoregn | | salvador
| onusien | | onu naciones unidas nacoes nations unies nazioni unite
| | | otan nato alianza atlantica alliance atlantique alianca alleanza
| neoyorquin newyorkais newyorches novaiorquin | | nueva york nova iorque new
| abulens | | avila
| bahian baian soteropolitan | | bahia salvador
| berruyer | | bourges
| bisontin | | besancon
| biterrois | | beziers
| bonaerens porten | | buenos aires
| carioc fluminens | | rio janeiro
| castelroussin | | chateauroux
| complutens alcalain | | alcala
| conimbricens | | coimbra
| conquens | | cuenca
| donostiarr easonens | | sebastian donostia
| eborens | | evora
| egabrens | | cabra
| felsine | | bologna
| gaditan | | cadiz cadix
| gauch riograndens | | rio grande sul
| hidrocalid | | aguascalientes
| jienens giennens | | jaen
| ilerdens leridan | | lerida lleida
| messin | | metz
| nicois nizzard | | nice nizza niza
| nissen | | caltanissetta
| onubens | | huelva
| oscens | | huesca
| pacens | | badajoz beja
| partenope | | napoli naples napoles
| poblan angelopolitan | | puebla
| regiomontan | | monterrey
| potosin | | luis potosi
| remois | | reims
| ribatejan scalabitan | | santarem
| salmantin | | salamanca
| stephanois | | etienne
| turolens | | teruel
| vallisoletan pucelan | | valladolid
| socialist | | psoe psi ps
| petist | | pt
| comunist communist | | pcdob pce pcf pci pcp
"""
"""Countries with their names, their adjectives without an ending, their capitals, and parts of their names.

At the end stand alliances, and parties that are told by what their members are called.
"""
_ENDINGS = ("", "a", "e", "i", "o", "s", "h", "es", "as", "is", "os", "ne", "nes", "ns", "he", "hi", "in")
_ORDINARY = folded(
    "casa costa estados etats gran grande maison nouvelle nova nueva nuova paesi paises pays regno reino republica "
    "repubblica republique royaume saint santa santo se stati us"
)
"""Parts of such names that a source has for other reasons too: they are no sign that it speaks of the country."""
_GENERAL_WORDS = """
academia academie accademia accord accordo acordo acuerdo administracao administracion administration aduana aeroport
aeroporto aeropuerto affaires affari agence agencia agenzia agricoltura agricultura agriculture agua alcaldia alianca
alianza alleanza alliance alta alto altos ambasciata ambassade ambiente amministrazione arma armee asamblea asia asie
asociacion assemblea assemblee assembleia assessorato assises associacao association associazione asuntos athletisme
atlantico atlantique atletica atletismo audiencia autarquia autonomia autoridad autoridade autorita autorite avenida
avenue ayuntamiento azienda bairro balcanes balcani balcas balkans baloncesto banca banco banque barrio basket
basketball basquetebol beni biblioteca bibliotheque bolsa bombeiros borsa bourse budget bureau cabildo cabinet caisse
calcio calle camara camera campeonato campionato canal cancilleria carabinieri caraibes caribe carnaval carnevale carta
casa cassa cassation cassazione castello castillo catedral cathedrale cattedrale central centrale centre centro
centroamerica chambre chancelaria chancellerie charte chateau chiesa ciclismo cidade ciencia ciencias cite citta city
ciudad club code codice codigo colegio collectivite college comandancia comando comercio comisaria comision comissao
comitato comite commerce commercio commissariat commission commissione communaute compagnia compagnie companhia
compania comptes comune comunicacion comunidad comunidade comunita confederacao confederacion confederation
confederazione conference conferencia conferenza congres congreso congresso conseil consejeria consejo conselho
consiglio consolato constitucion constituicao constitution consulado consulat conti contraloria controladoria convencao
convencion convenio convention cooperacion copa coppa corona coronavirus corps corte cortes costituzione coupe cour
covid croce croix cruz cultura culture cumbre cupula cyclisme decreto defensa defense defensor defensoria defesa
delegacia delegacion delegation departamento departement departemental deporte deputados deputati deputes derecho
desarrollo desenvolvimento desporto deus dieu difesa dios dipartimento diputacion diputados direcao direccao direccion
direction direito direzione diritti distretto distrettuale district distrito droits ecole ecologie ecologique economia
economico economie economique educacao educacion education eglise ejecutivo ejercito embaixada embajada emergencia
emergenza empresa energia energie enseignement escola escuela esecutivo esercito est estacao estacion estadio estado
este esteri estrangeiros etat etrangeres eurozona eurozone executif executivo exercito exterior exteriores facolta
faculdade facultad faculte fazenda federacao federacion federal federale federation federazione ferragosto financas
finances finanza finanzas fiscalia fondation fondazione fondo fonds football forca force foro forum forza freguesia
frente front fronte fuerza fundacao fundacion fundo futbol futebol gabinete garde gendarmerie generalitat giochi giunta
giustizia gobernacion gobierno gouvernement governo group groupe grupo gruppo guarda guardia guerra guerre hacienda
haut haute hopital hospital hotel iberoamerica iglesia igreja igualdad ile ilha independencia industria industrie
infraestructura infraestrutura infrastructures infrastrutture iniciativa innovacion inspection institut instituto
intendencia interieur interior internacional international internazionale internet interni interno isla islam isola
istituto istruzione jefatura jeux jogos juegos junta justica justice justicia juzgado laboratoire laboratorio lac lago
latina latine latinoamerica lavoro lega legge leste ley liceo liga ligue luna lune lycee maghreb magistratura
magistrature magreb mairie maison marche marina marine marinha medica medio mediterranee mediterraneo meio mercado
mercato metropole migraciones minas ministere ministerio ministero ministra ministre ministri ministro mision missao
mission mondial mont monte mouvement movimento movimiento moyen mundial municipal municipalidad municipalite municipio
musee museo museu nacao nacion nacional natal natale nation national navidad nazionale nazione negocios noel nord norte
norteamerica numerique obras occident occidente oceania oeste office officio oficina olimpicos olympiques operacao
operacion operation operazione oposicion opposicion orcamento ordem orden ordine ordre organisation organismo
organizacao organizacion organizzazione orient oriente ospedale ouest outre ovest pacifico pacifique pacte pacto
palacio palais palazzo paques parc parco parlamento parlement parque parquet parti partido partito pascoa pascua pasqua
patrimonio patto pesca petroleo piano piazza place plan planejamento planificacion plaza poder police policia policial
politiche polizia polo pont ponte populaire popular poste praca prefecture prefeitura prefettura premio presidence
presidencia presidenza prix proche procura procuradoria procuraduria procureur programa programma programme promotoria
protecao proteccao proteccion protection protezione province provincia provinciale proximo prud pueblo puente puerto
questura radio ramadan real reale receita recherche regiao region regional regionale regione registro regno reino
relaciones relacoes relations repubblica republica republique reserva ricerca riesame royaume rugby saint sainte sala
salud salute sanita santa sante santo saude schengen scuola secao seccion secretaria section securite sede segreteria
segunda seguranca seguridad selecao seleccao seleccion selection semana senado senat senato service servicio servico
servizio sezione sicurezza siege sindacato sindicato sistema social sociale sociedad sociedade societa societe sole
soleil sommet sport sportello sports stade stadio stato sud sudamerica superintendencia superior suprema suramerica
sviluppo syndicat teatro temple tenis tennis terra terre tesoro tesouro theatre tierra tourisme toussaint trabajo
trabalho traite transicion transition transporte transports trasporti tratado trattato travail tresor tribunal
tribunale turismo ufficio uniao unidad union unione unita universidad universidade universita universite urbanismo
urbanistica valle vallee vara vigilancia ville vivienda
"""
_SEATS = folded(
    "matignon bercy beauvau bourbon viminale quirinale montecitorio chigi farnesina madama moncloa zarzuela planalto "
    "elysee eliseo eliseu"
)
_PLURALS = ("", "s", "es", "x")
_STEMS = (
    "administrativ aduaner agrari ambiental catholiqu catolic cattolic chretien civil communal comunal conservador "
    "conservateur conservator constitucional constitutionnel costituzional criminal cristian democrat democratic "
    "democratiqu ecologic economic economiqu electoral eleitoral elettoral financeir financier finanziari fiscal "
    "giudiziari humain human judiciair judicial judiciari laboral legislatif legislativ liber liberal local maritim "
    "medic metropolitan militair militar monetair monetari muculman musulman naval olimpic olympiqu penal policial "
    "primeir primer protestant provincial pubblic public publiqu repubblican republicain republican rodoviari rural "
    "sanitair sanitari segund social socialdemocrat socialist suprem trabalhist tributari uman "
)
"""The same without an ending."""
_TITLE_WORDS = (
    "abogado alcalde alcaldesa almirante ambasciatore ambassadeur ambassadrice arcebispo archeveque arcivescovo "
    "arzobispo assessore autarca avvocata avvocato baron bispo cancelliere canciller capitaine capitan capitano "
    "capitao cardeal cardenal cardinal cavaliere chanceler chancelier colonel colonnello comandante comisario "
    "commandant commissaire concejal conde consejero coronel delegado deputada deputado deputato depute desembargador "
    "diputada diputado director docteur doctor dom don dona dottor dottore dottoressa doutor doutora embaixador "
    "embaixadora embajador embajadora eveque fiscal fray frere garde general generale gobernador gouverneur "
    "governador governadora governatore infanta infante ingegnere inspector jefe juez jueza juge juiz juiza madame "
    "mademoiselle maire maitre ministra ministre ministro monseigneur monsenor monsieur obispo onorevole padre papa "
    "pape pere portavoz prefeita prefeito prefet prefete prefetta prefetto premier president presidenta presidente "
    "presidentessa primeiro primer primo prince princesa princesse principe principessa procurador procuradora "
    "procuratore procuratrice procureur procureure prof profesor professeur professor professore provedor questore "
    "rainha rector regina reina reine sargento secretaire secretaria secretario segretaria segretario senador "
    "senadora senateur senatore senatrice senhor senhora senor senora signor signora sindaco sinhora teniente "
    "vereador vereadora vescovo vice vicepresidente "
)
_JOINING = folded(
    "de del la las el los y e o en para por a du des d le les l et pour au aux da do das dos di della dello delle dei "
    "degli dell il lo gli per ed von van der"
)
_BEHIND_ARTICLES = {
    "fr": (
        "le la les l un une des du de au aux deux quelques",
        "ois oise oises ais aise aises ien iens ienne iennes ain ains aine aines in ins ine ines ard ards een eens",
    ),
    "it": (
        "il lo la i gli le l nel nella nello nell del della dello dell dei dal dalla al alla sul sulla un una",
        "ese esi ano ani ana ane ino ini eno eni asco aschi",
    ),
}


def romance(code: str) -> Tongue:
    """That of a language."""
    articles, endings = _BEHIND_ARTICLES.get(code, ("", ""))
    families = _families()
    every = frozenset().union(*families) | of_countries()
    lands = frozenset(word for line in _lines() for word in line[0])
    capitals = frozenset(word for line in _lines() for word in line[2])
    return Tongue(
        tells=True,
        titled=False,
        general=GENERAL | _inflected(_GENERAL_WORDS.split(), _PLURALS) | _inflected(_STEMS.split(), _ENDINGS),
        titles=folded(_TITLE_WORDS),
        joining=_JOINING,
        countries=every,
        sure=lands | capitals,
        same=_same,
        articles=folded(articles),
        endings=tuple(endings.split()),
        seats=_SEATS,
        lands=lands,
        vary=True,
    )


@functools.cache
def _same(word: str) -> frozenset[str]:
    return same_country(word).union(*(family for family in _families() if word in family)) - _ORDINARY


@functools.cache
def _families() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset((*lands, *_inflected(adjectives, _ENDINGS), *capitals, *parts))
        for lands, adjectives, capitals, parts in _lines()
    )


@functools.cache
def _lines() -> list[list[list[str]]]:
    rows = ([part.split() for part in line.split("|")] for line in entries_of(_FAMILIES))
    return [(row + [[]] * 3)[:4] for row in rows]


def _inflected(words: list[str], endings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(f"{word}{ending}" for word in words for ending in endings)
