"""How reports tell whose words a quotation has, as patterns in the languages of the tables."""

import re

from generator.evidence.quotations import MARKS
from generator.ground.patterns import lazy_pattern

SAYING_WORDS = """
said says told tells called calls wrote writes added adds spoke speaks described describes warned warns argued argues
declared declares insisted insists replied replies accused accuses criticised criticized stated states noted notes
explained explains announced announces testified testifies recalled recalls commented comments remarked remarks
concluded claimed claims acknowledged admitted asked asks urged joked complained observed reiterated stressed
emphasised emphasized tweeted posted promised promises vowed vows pledged pledges compared compares likened likens
dismissed dismisses saw sees answered answers considered considers regarded regards put puts thinks thought believes
believed feels felt blamed blames mocked scoffed quipped lamented conceded concedes countered retorted summed rejected
rejects welcomed welcomes defended defends cited cites used uses hailed praised denounced condemned labelled labeled
branded dubbed termed recounted recounts cautioned cautions reckoned reckons ventured deemed deems jokes assured
protested grumbled shouted muttered whispered repeated repeats mused wondered regretted regrets confessed confided
boasted predicted predicts forecast estimated guessed judged ruled found proclaimed exclaimed yelled cried sneered
jeered counselled advised suggested suggests proposed maintained maintains contended alleged revealed disclosed
reported thanked greeted apologised apologized
dijo dice prometió comparó consideró considera rechazó defendió declaró afirmó aseguró añadió agregó señaló indicó
explicó manifestó expresó sostuvo advirtió calificó describió habló llamó respondió contestó reiteró subrayó recalcó
apuntó escribió comentó informó admitió reconoció denunció criticó preguntó insistió precisó puntualizó quejó proclamó
recordó contó achacó atribuyó asumió lamentó reprochó garantizó protestó alegó pidió negó tachó relató replicó celebró
aplaudió confesó vio vaticinó pronosticó bromeó ironizó remachó zanjó matizó concluyó resumió definió tildó acusó
admite afirma asegura sostiene lamenta denuncia recuerda advierte pide promete reprocha critica explica señala subraya
añade insiste reconoce describe califica habla llama opina opinó estima estimó
sagte sagt sprach spricht erklärte erklärt nannte nennt meinte meint betonte betont warnte schrieb schreibt forderte
antwortete behauptete kritisierte bezeichnete erzählte berichtete klagte lobte kündigte versprach bestritt bekräftigte
beklagte hielt rief kommentierte urteilte resümierte verteidigte bedauerte begrüßte mahnte
dit déclare affirme ajoute explique répond estime assure précise souligne lance raconte promet reproche critique
dénonce regrette juge qualifie parle évoque reconnaît admet accuse défend salue prévient insiste rappelle confie
ironise conclut
disse diz declarou afirmou acrescentou explicou respondeu ressaltou destacou informou garantiu alertou criticou
escreveu reconheceu chamou descreveu comentou observou falou contou prometeu lamentou elogiou acusou admitiu defendeu
rejeitou classificou definiu considerou avaliou reiterou insistiu
"""
SAID_WORDS = (
    "dit|déclaré|affirmé|ajouté|expliqué|répondu|martelé|estimé|assuré|précisé|indiqué|souligné|lancé|confié|regretté"
    "|dénoncé|averti|rappelé|insisté|écrit|reconnu|qualifié|parlé"
)
SAID_WORDS_IN_ITALIAN = (
    "detto|dichiarato|affermato|aggiunto|spiegato|risposto|sottolineato|assicurato|ammesso|ricordato|promesso|accusato"
    "|criticato|definito|commentato|lamentato|ribadito|precisato|raccontato|parlato|scritto|chiesto|avvertito"
)
SAYING = rf"{'|'.join(SAYING_WORDS.split())}|(?:a|avait) (?:{SAID_WORDS})|(?:ha|aveva) (?:{SAID_WORDS_IN_ITALIAN})"
CAPITAL = r"(?<![\w'’-])[^\W\d_a-zß-ÿ](?=[\w'’-]*[a-zß-ÿ])[\w'’-]+"
WITHIN = r"(?:van|von|der|den|de|da|do|dos|del|la|bin|al|ten|(?:[A-Z]\.){1,3})"
NAME = rf"{CAPITAL}(?:\s(?:{WITHIN}\s){{0,2}}{CAPITAL}){{0,4}}"
BEFORE = lazy_pattern(
    rf"(?P<the>\b[Tt]he\s)?(?P<name>{NAME})(?<!['’]s)(?:,?\s|\swho\s|,\s[^,.;:?!“\"„«]{{2,90}},\s)"
    rf"(?:(?:has|had|then|also|later|himself|herself|themselves|itself|la|lo|le|las|los|se|l['’])\s?)?(?:{SAYING})\b"
)
LIGHT = r"(?:(?!(?:in|on|at|to|of|after|before|that|from|en|ante|sobre|contra)\s)[a-zà-ÿ]+,?\s)"
"""A word that may stand between such a word and who says it."""
BEHIND = lazy_pattern(rf"[»”“\"’,.]{{0,3}}\s*(?:{SAYING}|so)\s{LIGHT}{{0,4}}(?:(?:[A-Z]\.)+\s)?(?P<name>{NAME})")
SAID_BY = lazy_pattern(rf"\b(?:{SAYING})\s{LIGHT}{{0,2}}(?:(?:[A-Z]\.)+\s)?(?P<name>{NAME})")
WORDS = (
    "words?|word|phrase|term|answer|reply|comment|verdict|forecast|prediction|description|remark|summary|slogan|message"
    "|promise|warning|motto|comparison|image|talk|claim|charge|accusation|complaint|plea|pledge|vow"
)
"""What somebody says, which may stand behind whose it is."""
OWNED = lazy_pattern(rf"['’]s\s(?:[a-z]+\s)?(?:{WORDS})\b")
"""Vale’s word, or his own words."""
CALLING_WORDS = """
call calls called calling label labels labelled labeled labelling labeling brand brands branded branding term terms
termed dub dubs dubbed dubbing describe describes described describing characterise characterised characterize
characterized denounce denounces denounced denouncing accuse accuses accused accusing
nannte nennt bezeichnet bezeichnete llamó llama llamando calificó califica tildó tachó qualifié qualifie qualifiait
traité appelé chamou chama classificou
"""
NOT_OF = "by|to|for|with|from|of|about|that|how|what|why|when|on|at|in|von|por|par|de|que|dass"
CALLING = lazy_pattern(
    rf"(?i:\b(?:{'|'.join(CALLING_WORDS.split())}))\s(?:(?!(?:{NOT_OF})\s)[a-zà-ÿ]+\s){{0,3}}"
    rf"(?P<name>{NAME})(?:\s[a-zà-ÿ]+){{0,5}}\Z"
)
"""Of whom a quotation is said that follows: “called Vale a “dreamer””."""
IN_WORDS = lazy_pattern(rf"\b(?i:in|to\suse)\s(?:the\s(?:{WORDS}|view|eyes|opinion)|those)\sof\s(?P<name>{NAME})")
"""Whose words a quotation is beside: “fast”, in the words of Vale."""
FOR = lazy_pattern(
    rf"(?:(?:\A|[;:]\s|,\s)(?:According\sto|according\sto|For|To|In\sthe\seyes\sof|Según|Para|Laut|Für|Selon|Pour|Segundo)"
    rf"|\b(?:according\sto|según|laut|selon|segundo))\s(?:the\s[a-z]+\s|[a-z]+\s)?(?P<name>{NAME})(?!['’]s)"
)
"""For whom, or according to whom, something is as a quotation says."""
HE = lazy_pattern(rf"\b(?:(?:he|she)\s(?:(?:has|had|then|also|later)\s)?(?:{SAYING})|(?:{SAYING})\s(?:he|she))\b")
"""A pronoun beside a word of saying."""
_ARTICLE = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Ee]l|[Ll]a|[Ll]os|[Uu]na?|[Dd]er|[Dd]ie|[Ee]ine?|[Ll]e|[Uu]ne|[Oo]|[Uu]ma?)"
_OF = r"(?:of|at|for|de|del|de la|du|da|do|von)"
TITLE = lazy_pattern(
    rf"\b(?P<who>{_ARTICLE}\s(?:[\w'’-]+\s){{0,3}}?(?P<title>[a-zà-ÿ]{{4,}})(?:\s{_OF}\s(?:the\s)?[\w-]+(?:\s[A-Z][\w-]+)*)?)"
    rf"(?:,\s[^,.;:?!“\"„«]{{2,60}},)?\s(?:(?:has|had|then|also|later|himself|herself|se|lo|la|le|quien)\s)?(?:{SAYING})\b"
)
"""Somebody who is told by what he or she is, before a word of saying: “the director said”."""
TITLE_BEHIND = lazy_pattern(
    rf"[»”“\"’,.]{{0,3}}\s*(?:{SAYING})\s(?P<who>(?:the|an?|one|its|his|her|their|el|la|su|una?|le|une|der|die|eine?)\s"
    r"(?:[\w'’-]+\s){0,3}?(?P<title>[a-zà-ÿ]{4,}))(?=[,.;]|\s(?:of|for|in|on|at|who|de|del|en|que)\b|\Z)"
)
"""The same behind it: “said the director”."""
DROPPED = lazy_pattern(rf"[»”“\"’,.]{{0,3}}\s*(?:(?:se|le|les|lo|la)\s)?(?:{SAYING})\b(?!\s{CAPITAL})")
"""A word of saying behind a quotation without anybody, as Spanish may leave out who it is."""
FOR_WHOM = lazy_pattern(r"\b(?P<title>[a-zà-ÿ]{4,})\s(?:for|of|de|del|von|du)\s\Z")
"""Who speaks for somebody, before the name: “a spokesman for Vale”."""
PERSONAL = lazy_pattern(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Tt]he \d\d-year-old)\b")
"""Words for somebody who was named before."""
LEADING = lazy_pattern(
    rf"(?:(?:And|But|Then|Later|Yet|Still),?\s)?(?P<name>{NAME})\s(?=[a-z])"
    rf"(?!.*\b(?:hear[ds]?|reads?|got|gets|receive[ds]?|faced|(?:was|were|been|being)\s(?:\w+\s)?[a-z]+(?:ed|ld|en))\b)"
    rf"(?!.*(?:{CAPITAL}|,\s(?:and|but|so|while|when|as|then)\b)).*:\s*\Z",
    re.DOTALL,
)
"""A clause about one alone, to whom nothing is said, before a colon: “Vale did not hide it: “It is over.””"""
ADDING = lazy_pattern(
    rf"(?:(?:And|But|Then|Later|Yet|Still),?\s)?(?P<name>{NAME})\s(?=[a-z])"
    r"(?:(?!\b(?:who|which|that)\b)[^“\"„«]){3,160},\s"
    r"(?:saying|adding|declaring|insisting|arguing|warning|(?:telling|calling) (?:[a-z]+ ){0,3}?[a-z]+)"
    r"(?:\sthat)?[:,]?\s*\Z"
)
"""Who does what a clause tells, and says something with it: “Vale left the hall, saying: “It is over.””"""
BEING = frozenset(("was", "were", "is", "are"))
LEADING_TO = frozenset(("of", "with", "about", "to", "a", "an", "the"))
"""Words from “Vale’s comparison” to the quotation."""
MOST = 7
"""Words between what somebody says and the quotation, at the most: “Vale’s word for the ferry was”."""
MARKED = '»”“"’,. '
"""What may stand between a quotation and the words that follow it."""
WORDED = 90
"""Characters before a quotation in which such words stand."""
MARKED_OR_OPENED = MARKED + "".join(MARKS)
PRONOUNS = frozenset(("He", "She", "Él", "Ella", "Er", "Sie", "Il", "Elle", "Ele", "Ela"))
OWNING = lazy_pattern(r"[\w-]{1,60}['’]s\s+(?P<thing>[a-z]+)")
ENDS = lazy_pattern(r"(?<![ .][A-Z])[.!?][”\"»’]?\s+(?=[\"“«„]|[^\W\d_a-zà-ÿ])")

CALLINGS = (
    "executive|head|minister|officer|spokesman|spokeswoman|director|judge|captain|coach|analyst|lawyer|mayor|governor"
    "|professor|president|secretary|chairman|chairwoman|founder|leader|ministro|ministra|portavoz|presidente|presidenta"
    "|abogado|abogada|directora|sprecher|sprecherin|chef|chefin"
)
"""What a person is, which may stand before a name."""
TRADE = r"(?P<trade>[a-z]{2,}(?:er|or|ist|ian|man|woman|ress|owner))"
"""“The shipowner Vale”: what somebody is, or what a firm is."""
FIRMS = (
    *("maker", "carrier", "retailer", "broadcaster", "lender", "publisher", "insurer", "manufacturer", "producer"),
    *("developer", "operator", "supplier", "contractor", "paper", "exporter", "importer", "provider", "builder"),
    *("server", "competitor", "vendor", "brewer", "processor", "distributor", "steamer", "trawler", "cruiser"),
)
MOST_PAIRS = 16
"""So often at the most two quotations of a text are looked up in a paragraph that has them again and again."""
RANKS = frozenset(("prince", "princess", "king", "queen", "president", "minister", "senator", "judge", "general"))
RANKS |= frozenset(("dr", "mr", "mrs", "ms", "prof", "professor", "sir", "dame"))
"""Titles that a name may begin with, of which no firm has any."""
