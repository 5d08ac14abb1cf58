"""Countries, their people and their capitals: “Swedish” and “Stockholm” stand for what a source says of Sweden."""

import functools

_FAMILIES = """
afghanistan afghan afghans kabul
albania albanian albanians tirana
algeria algerian algerians algiers
angola angolan angolans luanda
arab arabs arabic arabia saudi saudis riyadh
argentina argentine argentines argentinian argentinians aires
armenia armenian armenians yerevan
australia australian australians aussie canberra
austria austrian austrians vienna
azerbaijan azerbaijani azeri azeris baku
bangladesh bangladeshi bangladeshis dhaka
belarus belarusian belarusians belarussian minsk
belgium belgian belgians brussels
bolivia bolivian bolivians paz sucre
bosnia bosnian bosnians herzegovina sarajevo
brazil brazilian brazilians brasilia
britain british briton britons uk kingdom london england english scotland scottish scots wales welsh downing westminster
bulgaria bulgarian bulgarians sofia
burma burmese myanmar naypyidaw yangon
cambodia cambodian cambodians khmer penh
canada canadian canadians ottawa
chile chilean chileans santiago
china chinese beijing
colombia colombian colombians bogota
congo congolese kinshasa drc
croatia croatian croatians croat croats zagreb
cuba cuban cubans havana
cyprus cypriot cypriots nicosia
czech czechs czechia prague
denmark danish dane danes copenhagen
dominican dominicans domingo
ecuador ecuadorian ecuadorians ecuadorean quito
egypt egyptian egyptians cairo
estonia estonian estonians tallinn
ethiopia ethiopian ethiopians addis
europe european europeans eu brussels
finland finnish finn finns helsinki
france french frenchman frenchmen frenchwoman paris elysee
georgia georgian georgians tbilisi
germany german germans berlin
ghana ghanaian ghanaians accra
greece greek greeks athens hellenic
greenland greenlandic greenlander greenlanders nuuk
guatemala guatemalan guatemalans
guyana guyanese georgetown
haiti haitian haitians prince
honduras honduran hondurans tegucigalpa
hungary hungarian hungarians budapest magyar
iceland icelandic icelander icelanders reykjavik
india indian indians delhi
indonesia indonesian indonesians jakarta
iran iranian iranians tehran persian
iraq iraqi iraqis baghdad
ireland irish irishman dublin
israel israeli israelis jerusalem
italy italian italians rome
jamaica jamaican jamaicans kingston
japan japanese tokyo
jordan jordanian jordanians amman
kazakhstan kazakh kazakhs astana
kenya kenyan kenyans nairobi
korea korean koreans seoul pyongyang
kosovo kosovar kosovars pristina
kuwait kuwaiti kuwaitis
latvia latvian latvians riga
lebanon lebanese beirut
libya libyan libyans tripoli
lithuania lithuanian lithuanians vilnius
luxembourg luxembourgish
malaysia malaysian malaysians malay kuala
mali malian malians bamako
malta maltese valletta
mexico mexican mexicans
moldova moldovan moldovans chisinau
mongolia mongolian mongolians ulaanbaatar
morocco moroccan moroccans rabat
mozambique mozambican mozambicans maputo
namibia namibian namibians windhoek
nations un
nepal nepalese nepali kathmandu
netherlands dutch dutchman holland hague amsterdam
nicaragua nicaraguan nicaraguans managua
niger nigerien niamey
nigeria nigerian nigerians abuja
norway norwegian norwegians oslo
pakistan pakistani pakistanis islamabad
palestine palestinian palestinians gaza ramallah
panama panamanian panamanians
paraguay paraguayan paraguayans asuncion
peru peruvian peruvians lima
philippines philippine filipino filipinos filipina manila
poland polish pole poles warsaw
portugal portuguese lisbon
qatar qatari qataris doha
romania romanian romanians bucharest
russia russian russians moscow kremlin soviet
rwanda rwandan rwandans kigali
salvador salvadoran salvadorans
senegal senegalese dakar
serbia serbian serbians serb serbs belgrade
singapore singaporean singaporeans
slovakia slovak slovaks bratislava
slovenia slovenian slovenians slovene slovenes ljubljana
somalia somali somalis mogadishu
africa african africans pretoria
spain spanish spaniard spaniards madrid
sudan sudanese khartoum
sweden swedish swede swedes stockholm
switzerland swiss bern berne
syria syrian syrians damascus
taiwan taiwanese taipei
tanzania tanzanian tanzanians dodoma
thailand thai thais bangkok
tunisia tunisian tunisians tunis
turkey turkiye turkish turk turks ankara
uganda ugandan ugandans kampala
ukraine ukrainian ukrainians kyiv kiev
emirates emirati emiratis uae dhabi dubai
states american americans america us usa u washington
uruguay uruguayan uruguayans montevideo
uzbekistan uzbek uzbeks tashkent
vatican papal holy
venezuela venezuelan venezuelans caracas
vietnam vietnamese hanoi
yemen yemeni yemenis sanaa
zambia zambian zambians lusaka
zimbabwe zimbabwean zimbabweans harare
"""

_UNITED = ("states", "kingdom", "nations", "emirates")


@functools.cache
def same_country(word: str) -> frozenset[str]:
    """What stands for the same country as a word, folded: London for England as well as for Britain."""
    if word == "united":
        return frozenset().union(*map(same_country, _UNITED))
    return frozenset().union(*(family for family in _families() if word in family))


@functools.cache
def _families() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in _FAMILIES.strip().split("\n"))
