"""Countries, their people and their capitals: “Swedish” and “Stockholm” stand for what a source says of Sweden."""

import functools

_FAMILIES = """
afghanistan afghan afghans | kabul
africa african africans | pretoria
albania albanian albanians | tirana
algeria algerian algerians | algiers
angola angolan angolans | luanda
arab arabs arabic arabia saudi saudis | riyadh
argentina argentine argentines argentinian argentinians aires
armenia armenian armenians | yerevan
australia australian australians aussie | canberra
austria austrian austrians | vienna
azerbaijan azerbaijani azeri azeris | baku
bahrain bahraini bahrainis | manama
bangladesh bangladeshi bangladeshis | dhaka
barbados barbadian barbadians | bridgetown
belarus belarusian belarusians belarussian | minsk
belgium belgian belgians brussels
benin beninese cotonou
bhutan bhutanese | thimphu
bolivia bolivian bolivians paz sucre
bosnia bosnian bosnians herzegovina | sarajevo
botswana | gaborone
brazil brazilian brazilians | brasilia
britain british briton britons uk kingdom england english scotland scottish scots wales welsh downing westminster
 | london
bulgaria bulgarian bulgarians | sofia
burkina burkinabe | ouagadougou
burma burmese myanmar | naypyidaw yangon
burundi burundian burundians | gitega
cambodia cambodian cambodians khmer penh
cameroon cameroonian cameroonians | yaounde
canada canadian canadians | ottawa
catalonia catalan catalans barcelona
chad chadian chadians | djamena
chechnya chechen chechens grozny
chile chilean chileans | santiago
china chinese | beijing
colombia colombian colombians | bogota
congo congolese drc | kinshasa
crimea crimean crimeans
croatia croatian croatians croat croats | zagreb
cuba cuban cubans | havana
cyprus cypriot cypriots | nicosia
czech czechs czechia | prague
denmark danish dane danes | copenhagen
djibouti djiboutian
dominica roseau
dominican dominicans domingo
ecuador ecuadorian ecuadorians ecuadorean | quito
egypt egyptian egyptians | cairo
emirates emirati emiratis uae | dhabi dubai
eritrea eritrean eritreans | asmara
estonia estonian estonians | tallinn
ethiopia ethiopian ethiopians addis
europe european europeans eu brussels
fiji fijian fijians | suva
finland finnish finn finns | helsinki
france french frenchman frenchmen frenchwoman elysee | paris
gabon gabonese | libreville
georgia georgian georgians | tbilisi
germany german germans | berlin
ghana ghanaian ghanaians | accra
greece greek greeks hellenic | athens
greenland greenlandic greenlander greenlanders | nuuk
guatemala guatemalan guatemalans
guinea guinean guineans | conakry
guyana guyanese | georgetown
haiti haitian haitians prince
honduras honduran hondurans | tegucigalpa
hungary hungarian hungarians magyar | budapest
iceland icelandic icelander icelanders | reykjavik
india indian indians | delhi
indonesia indonesian indonesians | jakarta
iran iranian iranians persian | tehran
iraq iraqi iraqis | baghdad
ireland irish irishman | dublin
israel israeli israelis | jerusalem
italy italian italians | rome
ivory ivorian ivorians | abidjan yamoussoukro
jamaica jamaican jamaicans | kingston
japan japanese | tokyo
jordan jordanian jordanians | amman
kazakhstan kazakh kazakhs | astana
kenya kenyan kenyans | nairobi
korea korean koreans | seoul pyongyang
kosovo kosovar kosovars | pristina
kurdistan kurdish kurd kurds
kuwait kuwaiti kuwaitis
kyrgyzstan kyrgyz | bishkek
lanka lankan lankans colombo
laos lao laotian laotians | vientiane
latvia latvian latvians | riga
lebanon lebanese | beirut
liberia liberian liberians | monrovia
libya libyan libyans | tripoli
lithuania lithuanian lithuanians | vilnius
luxembourg luxembourgish
macedonia macedonian macedonians | skopje
madagascar malagasy | antananarivo
malawi malawian malawians lilongwe
malaysia malaysian malaysians malay kuala
maldives maldivian maldivians
mali malian malians | bamako
malta maltese | valletta
mauritania mauritanian mauritanians | nouakchott
mexico mexican mexicans
moldova moldovan moldovans | chisinau
monaco monegasque
mongolia mongolian mongolians | ulaanbaatar
montenegro montenegrin montenegrins | podgorica
morocco moroccan moroccans | rabat
mozambique mozambican mozambicans | maputo
namibia namibian namibians | windhoek
nations un
nepal nepalese nepali | kathmandu
netherlands dutch dutchman holland hague | amsterdam
nicaragua nicaraguan nicaraguans | managua
niger nigerien | niamey
nigeria nigerian nigerians | abuja
norway norwegian norwegians | oslo
oman omani omanis | muscat
pakistan pakistani pakistanis | islamabad
palestine palestinian palestinians gaza | ramallah
panama panamanian panamanians
paraguay paraguayan paraguayans | asuncion
peru peruvian peruvians | lima
philippines philippine filipino filipinos filipina | manila
poland polish pole poles | warsaw
portugal portuguese | lisbon
qatar qatari qataris | doha
rica rican ricans
romania romanian romanians | bucharest
russia russian russians kremlin soviet | moscow
rwanda rwandan rwandans | kigali
salvador salvadoran salvadorans
senegal senegalese | dakar
serbia serbian serbians serb serbs | belgrade
singapore singaporean singaporeans
slovakia slovak slovaks | bratislava
slovenia slovenian slovenians slovene slovenes | ljubljana
somalia somali somalis | mogadishu
spain spanish spaniard spaniards | madrid
states american americans america us usa u washington
sudan sudanese | khartoum
suriname surinamese | paramaribo
sweden swedish swede swedes | stockholm
switzerland swiss | bern berne
syria syrian syrians | damascus
taiwan taiwanese | taipei
tajikistan tajik tajiks | dushanbe
tanzania tanzanian tanzanians | dodoma
thailand thai thais | bangkok
tibet tibetan tibetans | lhasa
togo togolese | lome
tunisia tunisian tunisians | tunis
turkey turkiye turkish turk turks | ankara
turkmenistan turkmen | ashgabat
uganda ugandan ugandans | kampala
ukraine ukrainian ukrainians | kyiv kiev
uruguay uruguayan uruguayans | montevideo
uzbekistan uzbek uzbeks | tashkent
vatican papal holy
venezuela venezuelan venezuelans | caracas
venice venetian venetians
vietnam vietnamese | hanoi
yemen yemeni yemenis | sanaa
yugoslavia yugoslav yugoslavs
zambia zambian zambians | lusaka
zealand zealander zealanders | wellington
zimbabwe zimbabwean zimbabweans | harare
"""
"""Behind a bar the capitals that are named for themselves, and less for a government than Washington or Brussels."""

_ADJECTIVE = ("an", "ish", "ese", "ch", "ss", "i", "ic", "ine", "sh", "k", "ian")
"""How such words end, and names of capitals seldom."""

_UNITED = ("states", "kingdom", "nations", "emirates")


@functools.cache
def of_countries() -> frozenset[str]:
    """Every such word."""
    return frozenset(word for family in _families() for word in family)


@functools.cache
def of_peoples() -> frozenset[str]:
    """Those that say where somebody is from; a family begins with the name of its country."""
    adjectives = (word for family in _families() for word in family[1:] if word.endswith(_ADJECTIVE))
    return frozenset(adjectives) - {family[0] for family in _families()}


@functools.cache
def same_country(word: str) -> frozenset[str]:
    """What stands for the same country as a word, folded: London for England as well as for Britain."""
    if word == "united":
        return frozenset().union(*map(same_country, _UNITED))
    if word not in of_countries():
        return frozenset()
    return frozenset().union(*(family for family in _families() if word in family))


def is_another_country(one: str, other: str) -> bool:
    """Whether two words, folded, are of two countries, however alike they are: Austria and Australian."""
    known = of_countries()
    return one in known and other in known and other not in same_country(one)


def is_same_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names share a word, or are of one country: Beijing and China."""
    return not one.isdisjoint(other) or not countries_of(one).isdisjoint(countries_of(other))


def countries_of(words: frozenset[str]) -> frozenset[str]:
    """What stands for the same countries as some words."""
    return frozenset().union(*map(same_country, words))


@functools.cache
def of_capitals() -> frozenset[str]:
    """Capitals that are named for themselves."""
    return frozenset(word for line in _lines() for word in line.partition("|")[2].split())


@functools.cache
def _families() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.replace("|", " ").split()) for line in _lines())


def _lines() -> list[str]:
    return _FAMILIES.replace("\n ", " ").strip().split("\n")
