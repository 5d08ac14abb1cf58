"""Words that say the opposite of each other, as tables in the words of five languages.

A pair is here only where no sentence can say both of the same thing. What may be true together is left out: a price and
what is paid, domestic and foreign.
"""

from __future__ import annotations

from generator.evidence.naming import fold

VERBS = """
accept approve endorse back+ support welcome praise applaud favour favor in_favour_of:in_favor_of,in_support_of |
  against:opposed_to reject refuse turn_down oppose spurn veto condemn denounce criticise criticize
lift remove repeal scrap abolish revoke | impose introduce reimpose
allow permit legalise legalize authorise authorize | ban+ forbid:forbids,forbade,forbidden,forbidding prohibit outlaw
win:wins,won,winning | lose:loses,lost,losing
buy:buys,bought,buying | sell:sells,sold,selling
convict sentence | acquit+ exonerate
admit+ acknowledge confirm | deny dispute
join | leave:leaves,left,leaving quit:quits,quitting
attend | boycott miss skip+ stay_away
keep:keeps,kept,keeping retain | lose:loses,lost,losing give_up:gives_up,gave_up,given_up,giving_up
succeed | fail
strengthen | weaken
increase raise expand widen double triple | reduce lower shrink:shrinks,shrank,shrunk,shrinking halve
  cut:cuts,cutting slash
rise:rises,rose,risen,rising grow:grows,grew,grown,growing climb jump soar surge gain rebound |
  fall:falls,fell,fallen,falling drop+ decline plunge sink:sinks,sank,sunk,sinking
  shrink:shrinks,shrank,shrunk,shrinking slump tumble slide:slides,slid,sliding slip+ plummet
begin:begins,began,begun,beginning start | end finish
appoint hire | dismiss sack fire:fired,firing
arrest detain jail | release
improve | worsen deteriorate
include | exclude
open | close shut:shuts,shutting
import | export
arrive | depart
agree | disagree
encourage | discourage
accelerate | slow
lend:lends,lent,lending | borrow
grant award | deny refuse withhold:withholds,withheld,withholding
uphold:upholds,upheld,upholding affirm | overturn reverse quash strike_down:strikes_down,struck_down,striking_down
extend prolong lengthen | shorten curtail
promote | demote
survive | dies:died,dying perish
advance | retreat
attack | defend
create | destroy
tighten | loosen relax
reward | punish
precede | follow
pledge promise offer | refuse withhold:withholds,withheld,withholding
renew reinstate restore | revoke rescind withdraw:withdraws,withdrew,withdrawn,withdrawing
  cancel:cancels,cancelled,canceled,cancelling
heed obey comply | ignore disregard disobey defy
ease calm | worsen escalate intensify aggravate inflame
conceal hide:hides,hid,hidden,hiding | reveal disclose publish
unite | divide
build:builds,built,building | demolish
hope | fear
admire | despise
remember | forget:forgets,forgot,forgotten,forgetting
trust | distrust mistrust
protect | endanger
"""
"""Verbs of English: `+` doubles the last letter, and after a colon stand the forms of irregular ones."""

WORDS = """
guilty | innocent
victory win | defeat loss
profit profits gains | loss losses
majority | minority
rise increase growth upturn | fall decrease decline drop downturn reduction
true | false
known | unknown
able | unable
willing | unwilling
expected | unexpected
paid | unpaid
necessary | unnecessary
correct accurate | incorrect inaccurate
winner winners | loser losers
buyer buyers | seller sellers
creditor creditors | debtor debtors
possible | impossible
likely | unlikely
for_the_first_time | for_the_last_time
erstmals zum_ersten_mal | zum_letzten_mal
por_primera_vez | por_última_vez
highest | lowest
largest biggest | smallest
oldest | youngest
shortest | longest
best | worst
strongest | weakest
maximum | minimum
success | failure
supply | demand
asleep | awake
alive | dead
present | absent
presence | absence
inside | outside
led_to lead_to leads_to leading_to result_in results_in resulted_in resulting_in |
  result_from results_from resulted_from resulting_from stem_from stems_from stemmed_from stemming_from
confident | doubtful sceptical skeptical
supplier suppliers | customer customers
employer employers | employee employees
ally allies | enemy enemies foe foes adversary adversaries
optimism | pessimism
happy satisfied pleased | unhappy dissatisfied displeased disappointed
innocence | guilt
attacker attackers culprit culprits perpetrator perpetrators | victim victims
more_likely likelier | less_likely
morning mornings | evening evenings
morning mornings | afternoon afternoons
morning mornings | night nights
spring | autumn
summer | winter
son sons | daughter daughters
father fathers | mother mothers
husband | wife
brother brothers | sister sisters
man men boy boys | woman women girl girls
verurteilt verurteilte verurteilten | freigesprochen
gewann gewinnt gewonnen gewannen gewinnen | verlor verliert verloren verlieren
stieg steigt gestiegen stiegen steigen wuchs wächst gewachsen | fiel fällt gefallen fielen fallen sank sinkt
  gesunken sanken sinken
erhöhen erhöht erhöhte erhöhten anheben | senken senkt senkte senkten gesenkt verringern verringert
erlaubt erlaubte erlauben genehmigt genehmigte | verboten verbot verbieten untersagt untersagte
angenommen akzeptiert akzeptierte akzeptierten zugestimmt billigte billigten unterstützt unterstützte unterstützten
  begrüßt begrüßte begrüßten lobte lobten | abgelehnt lehnte lehnten lehnt kritisiert kritisierte kritisierten
gekauft kaufte kauft kaufen | verkauft verkaufte verkaufen
aufgehoben | verhängt verhängte verhängten
schuldig | unschuldig
gewinn gewinne | verlust verluste
mehrheit | minderheit
höchste höchsten höchster | niedrigste niedrigsten niedrigster
größte größten größter | kleinste kleinsten kleinster
möglich | unmöglich
dafür | dagegen
sieg | niederlage
legal rechtmäßig | illegal rechtswidrig
begann beginnt begonnen begannen | endete endet beendet endeten
geöffnet öffnete öffnet | geschlossen schloss schließt
bestätigte bestätigt bestätigten | bestritt bestreitet bestritten dementierte dementiert
festgenommen verhaftet | freigelassen
verbesserte verbessert | verschlechterte verschlechtert
sohn söhne | tochter töchter
vater | mutter
ehemann | ehefrau
bruder | schwester
männer | frauen
sommer | winter
angebot | nachfrage
frühling frühjahr | herbst
vormittag morgens | nachmittag abend abends
anstieg zunahme erhöhung wachstum steigerung zuwachs | rückgang abnahme senkung
condenó condenaron condenado condenada condenados condenadas condenar | absolvió absolvieron absuelto absuelta
  absueltos absueltas absolver
aceptó aceptaron aceptado aceptada aprobó aprobaron aprobado aprobada apoyó apoyaron apoya aplaudió aplaudieron
  celebró celebraron elogió elogiaron | rechazó rechazaron rechazado rechazada rechaza
  lamentó lamentaron criticó criticaron
ganó ganaron gana ganado ganar | perdió perdieron pierde perdido perder
subió subieron sube aumentó aumentaron creció crecieron | bajó bajaron baja cayó cayeron disminuyó disminuyeron
permitió permitieron permite autorizó autorizaron | prohibió prohibieron prohíbe
admitió admitieron reconoció reconocieron confirmó confirmaron | negó negaron desmintió desmintieron
compró compraron compra comprar | vendió vendieron vende vender
levantó levantaron | impuso impusieron
inocente inocentes | culpable culpables
hijo hijos | hija hijas
padre | madre
esposo marido | esposa
hermano hermanos | hermana hermanas
hombre hombres niño niños | mujer mujeres niña niñas
verano | invierno
oferta | demanda
primavera | otoño
ganancia ganancias beneficios | pérdida pérdidas
mayoría | minoría
posible posibles | imposible imposibles
victoria | derrota
legal legales | ilegal ilegales
abrió abrieron abierto abierta | cerró cerraron cerrado cerrada
comenzó comenzaron empezó empezaron | terminó terminaron finalizó finalizaron
detuvo detuvieron detenido detenida detenidos | liberó liberaron liberado liberada liberados
recomendó recomendaron | desaconsejó desaconsejaron
aumento subida alza incremento crecimiento | descenso bajada caída disminución reducción
accepté acceptée approuvé approuvée accepte approuve | refusé refusée rejeté rejetée refuse rejette
condamné condamnée | acquitté acquittée
gagné gagne remporté remporte | perdu perd
autorisé autorisée autorise | interdit interdite
acheté achetée achète | vendu vendue vend
augmenté augmente progressé progresse grimpé grimpe | baissé baisse chuté chute reculé recule diminué diminue
soutenu soutenue soutient salué salue | critiqué critique dénoncé dénonce
ouvert ouverte ouverts ouvertes | fermé fermée fermés fermées
commencé débuté | terminé fini achevé
arrêté arrêtée arrêtés | libéré libérée libérés
possible possibles | impossible impossibles
majorité | minorité
fils | fille filles
père | mère
mari époux | épouse
frère frères | sœur sœurs
homme hommes garçon garçons | femme femmes fillette fillettes
printemps | automne
victoire | défaite
élevé élevée élevés élevées | bas basse basses
bénéfice bénéfices | perte pertes
hausse augmentation progression croissance | baisse diminution recul chute réduction
aceitou aceitaram aprovou aprovaram | rejeitou rejeitaram recusou recusaram
condenou condenaram | absolveu absolveram
ganhou ganharam venceu | perdeu perderam
comprou compraram | vendeu venderam
subiu subiram aumentou aumentaram cresceu cresceram | caiu caíram diminuiu diminuíram baixou recuou
apoiou apoiaram elogiou elogiaram | criticou criticaram
permitiu permitiram autorizou autorizaram | proibiu proibiram
confirmou confirmaram admitiu admitiram | negou negaram desmentiu desmentiram
abriu abriram aberto aberta | fechou fecharam fechado fechada
começou começaram iniciou | terminou terminaram encerrou
preso presa presos presas prendeu | solto solta soltos libertou libertado libertada
legal legais | ilegal ilegais
possível possíveis | impossível impossíveis
maioria | minoria
filho filhos | filha filhas
pai | mãe
marido | esposa
irmão irmãos | irmã irmãs
homem homens menino meninos | mulher mulheres menina meninas
verão | inverno
primavera | outono
vitória | derrota
lucro lucros ganho ganhos | prejuízo prejuízos perda perdas
aumento alta subida crescimento elevação | queda redução baixa diminuição recuo
"""
"""Other words that say the opposite, and verbs of other languages in the forms that news are told in."""

LEADING = """
more over above | less fewer under below
higher | lower
high | low
hohe hohen hoher hohes | niedrige niedrigen niedriger niedriges
larger bigger greater | smaller
older | younger
longer | shorter
stronger | weaker
better | worse
faster | slower
earlier sooner | later
before | after
first | last
mehr | weniger
höher höhere höheren höherer höheres | niedriger niedrigere niedrigeren niedrigerer niedrigeres
größer größere größeren größerer größeres | kleiner kleinere kleineren kleinerer kleineres
länger längere längeren längerer längeres | kürzer kürzere kürzeren kürzerer kürzeres
stärker stärkere stärkeren stärkerer stärkeres | schwächer schwächere schwächeren schwächerer schwächeres
älter ältere älteren älterer älteres | jünger jüngere jüngeren jüngerer jüngeres
besser bessere besseren besserer besseres | schlechter schlechtere schlechteren schlechterer schlechteres
schneller schnellere schnelleren | langsamer langsamere langsameren
vor | nach
bevor | nachdem
früher | später
ersten erste | letzten letzte
más | menos
antes_de antes_de_que antes_del | después_de después_de_que después_del
primera primer primero | última último
mayor mayores | menor menores
mejor mejores | peor peores
superior superiores | inferior inferiores
plus | moins
supérieur supérieure supérieurs supérieures | inférieur inférieure inférieurs inférieures
meilleur meilleure meilleurs meilleures | pire pires
maior maiores | menor menores
melhor melhores | pior piores
avant | après
premier première | dernier dernière
mais | menos
because | although though
weil | obwohl
porque | aunque embora
parce_que | bien_que
senior | junior
left_wing | right_wing
first_half | second_half
ersten_hälfte erste_hälfte | zweiten_hälfte zweite_hälfte
primer_semestre primera_mitad | segundo_semestre segunda_mitad
"""
"""Words that say something of what stands right behind them."""

RANKS = """
second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth
zweite zweiten zweiter | dritte dritten dritter | vierte vierten vierter | fünfte fünften fünfter
segunda segundo | tercera tercer tercero | cuarta | quinta quinto
"""
"""Places in an order, each of which excludes the others."""

_CONVERSE_WORDS = (
    "led_to buy win import lend husband brother ehemann bruder esposo hermano mari frère marido irmão gewann gekauft "
    "gano compro achete gagne comprou ganhou"
)
CONVERSE = tuple(fold(_CONVERSE_WORDS).split())
"""How the pairs begin that tell one deed from the side of either: to buy and to sell."""
_COMPARING_WORDS = (
    "more higher larger older longer stronger better faster earlier mehr höher größer länger stärker älter "
    "besser schneller früher más mayor mejor superior plus supérieur meilleur mais maior melhor"
)
COMPARING = tuple(fold(_COMPARING_WORDS).split())
"""How the pairs begin by which one thing is compared with another."""

JOINING = """
for in_favour_of in_favor_of | against
with | without
für | gegen
mit | ohne
a_favor_de | contra en_contra_de
con | sin
pour | contre
avec | sans
a_favor_do a_favor_da | contra_o contra_a
com | sem
because_of due_to thanks_to owing_to | despite in_spite_of
wegen dank aufgrund infolge | trotz
gracias_a debido_a a_causa_de | a_pesar_de pese_a
grâce_à grâce_aux en_raison_de en_raison_des à_cause_de | malgré en_dépit_de
graças_a graças_ao graças_à devido_a devido_ao por_causa_de | apesar_de apesar_do apesar_da
"""
"""Words that join what stands before them to what stands behind."""

STRONGER = """
all every everyone everybody | most some several many
most | some several
will | may might could
must | may should
todos todas | mayoría algunos algunas varios varias muchos muchas
mayoría | algunos algunas varios varias
alle allen aller | meisten einige einigen manche viele mehrere
meisten | einige einigen manche
wird werden | könnte könnten dürfte dürften
tous toutes | plupart certains certaines plusieurs
todos todas | maioria alguns algumas vários várias
definitely certainly undoubtedly surely | possibly potentially perhaps probably likely maybe allegedly reportedly
zweifellos sicher eindeutig | möglicherweise vielleicht wahrscheinlich womöglich mutmaßlich angeblich vermutlich
definitivamente ciertamente sin_duda | quizá quizás posiblemente probablemente presuntamente supuestamente tal_vez
assurément définitivement certainement | peut_être probablement
certamente sem_dúvida | talvez possivelmente provavelmente supostamente
proves proved proven prove | suggests suggested suggest indicates indicated indicate hints hinted
beweist beweisen bewies | deutet deuten deutete
demuestra demuestran demostró | sugiere sugieren sugirió indica indican indicó
prouve prouvent prouvé | suggère suggèrent suggéré indique indiquent
prova provam provou | sugere sugerem sugeriu
completely entirely fully totally | partly partially largely mostly
vollständig völlig komplett | teilweise größtenteils weitgehend
completamente totalmente enteramente | parcialmente en_parte
complètement entièrement totalement | partiellement en_partie
inteiramente | parcialmente em_parte
always | often sometimes usually
immer | oft manchmal meistens
siempre | a_veces a_menudo
toujours | souvent parfois
sempre | às_vezes
"""
"""What says more, and what a source may have that says less: the first for the second is wrong, not the other way."""
