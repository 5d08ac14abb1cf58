"""Towns of countries and countries of regions: a source that speaks of Hamburg speaks of Germany, and of Europe.

That holds one way only: whoever speaks of Germany has not named Hamburg.
"""

import functools
from collections.abc import Iterable

from generator.evidence.names.peoples import countries_of, of_capitals, of_countries
from generator.evidence.words.naming import fold
from generator.ground.patterns import lazy_pattern

_TOWNS = """
afghanistan kandahar herat mazar jalalabad kunduz
africa johannesburg durban soweto bloemfontein
albania durres shkoder vlore
algeria oran constantine annaba
arab jeddah mecca medina dammam neom
argentina cordoba rosario mendoza ushuaia bariloche
australia sydney melbourne brisbane perth adelaide darwin hobart queensland tasmania
austria graz linz salzburg innsbruck klagenfurt tyrol
azerbaijan ganja nakhchivan
bangladesh chittagong sylhet khulna
belarus grodno brest gomel
belgium antwerp ghent bruges liege leuven charleroi flanders wallonia
bolivia cochabamba oruro potosi
bosnia mostar banja tuzla
brazil janeiro rio salvador fortaleza recife manaus belem curitiba porto
britain manchester birmingham liverpool leeds sheffield bristol newcastle nottingham oxford cambridge glasgow
 edinburgh cardiff swansea belfast aberdeen dundee york cornwall devon sussex yorkshire brighton southampton plymouth
bulgaria plovdiv varna burgas
cambodia battambang
cameroon douala garoua
canada toronto montreal vancouver calgary edmonton winnipeg quebec ontario halifax alberta manitoba newfoundland
chile valparaiso antofagasta atacama
china shanghai shenzhen guangzhou wuhan chongqing tianjin chengdu nanjing xian hong harbin dalian xinjiang sichuan
colombia medellin cali barranquilla cartagena bucaramanga cucuta
congo goma bukavu lubumbashi kisangani
croatia rijeka dubrovnik zadar osijek
cuba guantanamo holguin camaguey
cyprus limassol larnaca paphos famagusta
czechs brno ostrava pilsen plzen olomouc bohemia moravia
denmark aarhus odense aalborg esbjerg
ecuador guayaquil galapagos
egypt alexandria giza luxor aswan suez sinai
emirates sharjah ajman
estonia tartu narva parnu
ethiopia tigray amhara oromia mekelle
finland tampere turku oulu espoo lapland rovaniemi
france marseille marseilles lyon toulouse nantes strasbourg bordeaux lille rennes montpellier brittany normandy
 provence corsica grenoble calais cannes
georgia batumi kutaisi
germany hamburg munich cologne frankfurt stuttgart dusseldorf leipzig dresden bremen hanover hannover nuremberg
 dortmund essen bavaria saxony bonn mannheim heidelberg kiel rostock hesse
ghana kumasi tamale
greece thessaloniki patras crete piraeus rhodes corfu lesbos
hungary debrecen szeged pecs gyor
iceland akureyri
india mumbai bombay calcutta kolkata chennai madras bangalore bengaluru hyderabad ahmedabad pune jaipur kerala punjab
 gujarat kashmir bihar assam lucknow goa
indonesia surabaya bandung medan bali java sumatra aceh sulawesi
iran isfahan shiraz tabriz mashhad qom
iraq basra mosul erbil kirkuk najaf fallujah
ireland galway limerick waterford kerry donegal
israel haifa aviv beersheba eilat negev
italy milan naples turin florence bologna genoa venice verona sicily palermo sardinia tuscany lombardy bari catania
 trieste
japan osaka kyoto yokohama nagoya sapporo fukuoka kobe hiroshima nagasaki hokkaido okinawa fukushima
jordan zarqa irbid aqaba
kazakhstan almaty shymkent
kenya mombasa kisumu nakuru eldoret
korea busan incheon daegu daejeon gwangju jeju
latvia daugavpils liepaja
lebanon sidon
libya benghazi misrata
lithuania kaunas klaipeda
malaysia penang johor sabah sarawak
mexico guadalajara monterrey puebla tijuana cancun oaxaca juarez chiapas
morocco casablanca marrakech marrakesh fez tangier agadir
mozambique beira nampula
netherlands rotterdam utrecht eindhoven groningen delft leiden maastricht haarlem
nigeria lagos kano ibadan harcourt maiduguri
norway bergen trondheim stavanger tromso svalbard
pakistan karachi lahore peshawar rawalpindi quetta multan
palestine nablus hebron jenin rafah
peru cusco arequipa trujillo iquitos
philippines cebu davao mindanao luzon
poland krakow cracow gdansk wroclaw poznan lodz szczecin lublin katowice
portugal porto braga coimbra algarve madeira azores faro
romania cluj timisoara iasi constanta brasov transylvania
russia petersburg novosibirsk yekaterinburg kazan sochi vladivostok siberia rostov samara chechnya murmansk
scotland glasgow edinburgh aberdeen dundee inverness
serbia kragujevac
slovakia kosice
slovenia maribor
spain barcelona valencia seville bilbao malaga zaragoza granada catalonia andalusia mallorca basque galicia tenerife
states york angeles chicago houston phoenix philadelphia dallas francisco seattle boston denver detroit miami atlanta
 california texas florida ohio oregon nevada arizona utah colorado michigan illinois pennsylvania massachusetts
 maryland virginia carolina tennessee kentucky alabama louisiana orleans oklahoma kansas missouri iowa nebraska
 wisconsin minnesota dakota montana wyoming idaho alaska hawaii vegas baltimore cleveland pittsburgh milwaukee
 sacramento
sweden gothenburg malmo uppsala lund
switzerland zurich geneva basel lausanne lucerne davos lugano ticino
syria aleppo homs idlib latakia hama raqqa
taiwan kaohsiung taichung tainan
tanzania salaam zanzibar arusha mwanza
thailand phuket pattaya chiang
turkey istanbul izmir antalya bursa adana gaziantep diyarbakir anatolia
uganda entebbe gulu jinja
ukraine kharkiv odesa odessa lviv dnipro donetsk luhansk mariupol kherson zaporizhzhia crimea donbas
venezuela maracaibo barquisimeto
vietnam saigon danang haiphong hue
wales cardiff swansea newport wrexham
yemen aden taiz hodeidah
zambia ndola kitwe livingstone
zealand auckland christchurch dunedin
zimbabwe bulawayo mutare
"""
"""Towns and parts of countries, each by a word that tells it; a country is named by a word of its own."""

_THERE = lazy_pattern(r"\b(?i:in|at|near|outside) ([^\W\d_]+)")

_EUROPEAN = (
    "albania austria belarus belgium bosnia britain bulgaria croatia cyprus czechs denmark estonia finland france "
    "germany greece hungary iceland ireland italy kosovo latvia lithuania luxembourg macedonia malta moldova monaco "
    "montenegro netherlands norway poland portugal romania russia serbia slovakia slovenia spain sweden switzerland "
    "ukraine vatican"
)
_SOUTH_AMERICAN = "argentina bolivia brazil chile colombia ecuador guyana paraguay peru suriname uruguay venezuela"
_CENTRAL_AMERICAN = "rica salvador guatemala honduras nicaragua panama"
_CARIBBEAN = "cuba dominican haiti jamaica barbados"
_NORDIC = "denmark finland iceland norway sweden"
_MIDDLE_EASTERN = (
    "arab bahrain emirates egypt iran iraq israel jordan kuwait lebanon oman palestine qatar syria turkey yemen"
)
_AFRICAN = (
    "africa algeria angola benin botswana burkina burundi cameroon chad congo djibouti egypt eritrea ethiopia gabon "
    "ghana guinea ivory kenya liberia libya madagascar malawi mali mauritania morocco mozambique namibia niger nigeria "
    "rwanda senegal somalia sudan tanzania togo tunisia uganda zambia zimbabwe"
)
_ASIAN = (
    "afghanistan armenia azerbaijan bangladesh bhutan burma cambodia china georgia india indonesia japan kazakhstan "
    f"korea kyrgyzstan laos malaysia maldives mongolia nepal pakistan philippines singapore lanka taiwan tajikistan "
    f"thailand tibet turkmenistan uzbekistan vietnam {_MIDDLE_EASTERN}"
)
_REGIONS = {
    "europe european europeans": _EUROPEAN,
    "africa african africans": _AFRICAN,
    "asia asian asians": _ASIAN,
    "scandinavia scandinavian scandinavians nordic": _NORDIC,
    "balkans balkan": "albania bosnia bulgaria croatia greece kosovo macedonia montenegro romania serbia slovenia",
    "baltic baltics": "estonia latvia lithuania",
    "caribbean": _CARIBBEAN,
    "oceania": "australia zealand fiji",
    "arab arabs arabic": f"{_MIDDLE_EASTERN} algeria libya morocco tunisia sudan",
    "east eastern": _MIDDLE_EASTERN,
}
_AMERICAS = {
    "south": _SOUTH_AMERICAN,
    "latin": f"{_SOUTH_AMERICAN} {_CENTRAL_AMERICAN} {_CARIBBEAN} mexico",
    "central": _CENTRAL_AMERICAN,
    "north": "canada mexico states",
}
"""Countries of each part of America, by the word before its name."""
_AMERICA = ("america", "american", "americans")


def told_within(word: str, text: str, same: frozenset[str]) -> frozenset[str]:
    """The words that speak of a part of what a word of a text names, folded: of “South American”, those of Peru.

    `same` are those that stand for the same country as the word, in whichever language.
    """
    if word in _AMERICA and (parts := [lands for part, lands in _AMERICAS.items() if f"{part} {word}" in fold(text)]):
        return _told_of(" ".join(parts))
    lands = " ".join(countries for names, countries in _REGIONS.items() if word in names.split())
    return _told_of(lands).union(*(_towns().get(each, frozenset()) for each in countries_of(same)))


def is_capital(word: str) -> bool:
    """Whether a word, folded, is a capital that is named for itself."""
    return word in of_capitals()


def is_town(word: str) -> bool:
    """Whether it is a town that is known, or a part of a country."""
    return word in _every_town()


def is_land(word: str) -> bool:
    """Whether it is a country, or a region of several."""
    return not is_capital(word) and (word in of_countries() or word in of_regions())


def is_elsewhere(word: str, text: str, sources: Iterable[str]) -> bool:
    """Whether a text tells of a capital as the place, and its sources of another town: “in Tokyo” for “in Osaka”."""
    if word not in of_capitals() or word not in map(fold, _THERE.findall(text)):
        return False
    return any(fold(there) in _every_town() for source in sources for there in _THERE.findall(source))


@functools.cache
def _every_town() -> frozenset[str]:
    return of_capitals().union(*_towns().values())


@functools.cache
def of_regions() -> frozenset[str]:
    """Every word that names a region, or its people."""
    return frozenset(word for names in _REGIONS for word in names.split())


@functools.cache
def _told_of(lands: str) -> frozenset[str]:
    """What is said of some countries, and the words of their towns."""
    countries = lands.split()
    return countries_of(frozenset(countries)).union(*(_towns().get(land, frozenset()) for land in countries))


@functools.cache
def _towns() -> dict[str, frozenset[str]]:
    lines = _TOWNS.replace("\n ", " ").strip().split("\n")
    return {country: frozenset(towns) for country, *towns in map(str.split, lines)}
