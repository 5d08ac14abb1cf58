"""Words that say the opposite of each other, as tables in the words of five languages.

A pair is here only where no sentence can say both of the same thing. What may be true together is left out: a price and
what is paid, domestic and foreign.
"""

from __future__ import annotations

from generator.evidence.words.naming import fold

VERBS = """
accept approve adopt endorse back support welcome praise applaud favour favor in_favour_of:in_favor_of,in_support_of |
  against:opposed_to reject refuse turn_down:turned_down,turns_down,turning_down oppose spurn veto condemn denounce
  criticise criticize attack
lift remove repeal scrap abolish revoke | impose introduce reimpose
allow let:lets,letting permit+ legalise legalize authorise authorize | ban+ forbid:forbids,forbade,forbidden,forbidding
  prohibit outlaw
win:wins,won,winning <> lose:loses,lost,losing
buy:buys,bought,buying purchase acquire take_over:takes_over,took_over <> sell:sells,sold,selling
convict sentence | acquit+ exonerate
admit+ acknowledge confirm | deny dispute
join | leave:leaves,left,leaving quit:quits,quitting
attend | boycott miss skip+ stay_away
keep:keeps,kept,keeping retain | lose:loses,lost,losing give_up:gives_up,gave_up,given_up,giving_up
succeed | fail
strengthen | weaken
increase raise expand widen double triple | reduce lower shrink:shrinks,shrank,shrunk,shrinking halve cut:cuts,cutting
  slash
raise hike | fall:falls,fell,fallen,falling drop+ decline sink:sinks,sank,sunk,sinking
rise:rises,rose,risen,rising grow:grows,grew,grown,growing climb jump soar surge gain rebound increase
  go_up:goes_up,went_up,gone_up,going_up | fall:falls,fell,fallen,falling drop+ decline plunge
  sink:sinks,sank,sunk,sinking shrink:shrinks,shrank,shrunk,shrinking slump tumble slide:slides,slid,sliding slip+
  plummet decrease go_down:goes_down,went_down,gone_down,going_down
begin:begins,began,begun,beginning start | end finish
appoint | dismiss sack fire:fired,firing
hire recruit take_on:took_on,takes_on,taking_on | dismiss sack fire:fired,firing lay_off:lays_off,laid_off,laying_off
  cut_jobs:cutting_jobs,cuts_jobs
arrest detain jail imprison in_custody:behind_bars,held_captive,taken_captive,take_captive,took_captive
  | release free:freed,freeing set_free:sets_free,setting_free let_go:lets_go,letting_go
improve | worsen deteriorate
include | exclude
open reopen | close shut:shuts,shut_down,shutting closure:closures
import <> export
arrive | depart
agree | disagree
encourage | discourage
accelerate | slow
lend:lends,lent,lending loaned <> borrow
grant award | deny refuse withhold:withholds,withheld,withholding
uphold:upholds,upheld,upholding affirm | overturn reverse quash strike_down:strikes_down,struck_down,striking_down
extend prolong lengthen | shorten curtail
promote | demote
survive | dies:died,dying perish
advance | retreat
attack | defend
tighten | loosen relax ease
reward | punish
precede | follow
pledge promise offer | refuse withhold:withholds,withheld,withholding
renew reinstate restore | revoke rescind withdraw:withdraws,withdrew,withdrawn,withdrawing
  cancel:cancels,cancelled,canceled,cancelling
heed obey comply | ignore disregard disobey defy
ease calm | worsen escalate intensify aggravate inflame
conceal withhold:withholds,withheld,withholding hide:hides,hid,hidden,hiding |
  reveal disclose publish display exhibit on_display:on_show
unite | divide
build:builds,built,building | demolish
hope | fear
add | remove
create | destroy eliminate
stay remain | leave:leaves,left,leaving quit:quits,quitting
enter | exit leave:leaves,left,leaving
continue keep_on:keeps_on,kept_on | stop+ cease halt
recommend advise urge | discourage
lock | unlock
marry | divorce
freeze:freezes,froze,frozen,freezing | thaw melt
float | sink:sinks,sank,sunk,sinking
load | unload
admire | despise
praise applaud welcome | criticise criticize condemn denounce
accept agree_to:agreed_to,agrees_to,agreeing_to approve | reject refuse turn_down:turned_down,turns_down,turning_down
support back | oppose
rule_out:ruled_out,rules_out,ruling_out | consider contemplate
retain maintain keep:keeps,kept,keeping | scrap abolish
resume restart | suspend interrupt
bring_forward:brought_forward,brings_forward,bringing_forward | delay postpone defer+ put_off:puts_off,putting_off
convict | clear
remember | forget:forgets,forgot,forgotten,forgetting
trust | distrust mistrust
protect | endanger
"""
"""Verbs of English: `+` doubles the last letter, and after a colon stand the forms of irregular ones."""

WORDS = """
guilty | innocent cleared acquitted exonerated
the_only the_sole | like_other like_all like_most as_in_other
north northern northward | south southern southward
east eastern eastward | west western westward
satisfied content | dissatisfied discontented
clean | dirty
enough | too_few too_little
male males | female females
accessible | inaccessible
newest latest | oldest
married | unmarried divorced
sober | drunk
ascent | descent
unanimous unanimously | divided split narrowly
young | old elderly
rich wealthy | poor
cheap cheaper cheapest | dear expensive costly costlier pricier
hot warm | cold cool
wet rainy | dry
loud | quiet
severe harsh | mild lenient
easy simple | difficult
voluntary voluntarily optional | compulsory mandatory obligatory
temporary temporarily interim | permanent permanently indefinite indefinitely
free_of_charge | for_a_fee
often frequently | rarely seldom
indoor indoors | outdoor outdoors
upstream | downstream
left_hand | right_hand
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
buyer buyers <> seller sellers
creditor creditors <> debtor debtors
possible | impossible
likely | unlikely
for_the_first_time | for_the_last_time
highest | lowest
largest biggest | smallest
oldest | youngest
shortest | longest
best | worst
strongest | weakest
maximum | minimum
success | failure
surplus surpluses | deficit deficits shortfall
supply | demand
asleep | awake
alive | dead
present | absent
presence | absence
inside | outside
led_to lead_to leads_to leading_to result_in results_in resulted_in resulting_in <> result_from results_from
  resulted_from resulting_from stem_from stems_from stemmed_from stemming_from
confident | doubtful sceptical skeptical
supplier suppliers <> customer customers
employer employers <> employee employees
tenant tenants <> landlord landlords landlady
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
husband <> wife
brother brothers <> sister sisters
grandfather | grandmother
uncle | aunt
boyfriend | girlfriend
man men boy boys | woman women girl girls
"""
"""Other words of English that say the opposite."""

LEADING = """
none neither | all both every most many several some a_few
few very_few hardly_any | most many all
keiner keine kein keines | alle beide sämtliche meisten viele mehrere einige
ninguno ninguna ningún | todos todas ambos ambas muchos muchas varios varias algunos algunas
aucun aucune | tous toutes plusieurs certains certaines quelques
nenhum nenhuma | todos todas ambos ambas muitos muitas vários várias alguns algumas
nessuno nessuna nessun | tutti tutte entrambi entrambe molti molte alcuni alcune
more over above | less fewer under below
higher | lower
high | low
harsher severer more_severe tougher stricter | milder less_severe more_lenient
hotter warmer | colder cooler
wetter | drier
cheaper less_expensive | dearer more_expensive
lighter | heavier
nearer closer | farther further
poorer | richer wealthier
more_often more_frequently | less_often less_frequently
more_quickly | more_slowly
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
premier_semestre première_moitié | second_semestre deuxième_semestre seconde_moitié
primeiro_semestre primeira_metade | segundo_semestre segunda_metade
primo_semestre prima_metà | secondo_semestre seconda_metà
più | meno
prima_di prima_del prima_della prima_dell prima_dei prima_degli prima_delle prima_che | dopo dopo_che
maggiore maggiori superiore superiori | minore minori inferiore inferiori
migliore migliori | peggiore peggiori
primo primi | ultimo ultimi ultima ultime
perché poiché | benché sebbene
más_alto más_alta más_altos más_altas | más_bajo más_baja más_bajos más_bajas
más_caro más_cara más_caros más_caras | más_barato más_barata más_baratos más_baratas
más_rápido más_rápida | más_lento más_lenta
más_temprano antes_de_lo | más_tarde después_de_lo
plus_tôt | plus_tard
plus_élevé plus_élevée plus_élevés plus_élevées plus_haut plus_haute | plus_bas plus_basse plus_basses plus_faible
plus_cher plus_chère plus_chers plus_chères | moins_cher moins_chère moins_chers moins_chères
plus_rapide plus_rapides | plus_lent plus_lente plus_lents plus_lentes
plus_sévère plus_sévères plus_lourde | plus_clément plus_clémente plus_légère moins_sévère
plus_âgé plus_âgés plus_âgée plus_âgées | plus_jeune plus_jeunes
mais_cedo | mais_tarde
mais_alto mais_alta mais_altos mais_altas | mais_baixo mais_baixa mais_baixos mais_baixas
mais_longo mais_longa | mais_curto mais_curta mais_breve
mais_caro mais_cara | mais_barato mais_barata
mais_rápido mais_rápida | mais_lento mais_lenta
più_tardi | più_presto prima_del_previsto
più_alto più_alta più_alti più_alte | più_basso più_bassa più_bassi più_basse
più_caro più_cara più_costoso | più_economico meno_caro meno_costoso
più_veloce più_rapido più_rapida | più_lento più_lenta
più_giovane più_giovani | più_vecchio più_anziano più_anziani
antes_de antes_do antes_da antes_dos antes_das antes_que | depois_de depois_do depois_da depois_dos depois_das
  depois_que após
primeiro primeira primeiros primeiras | último última últimos últimas
superior superiores acima_de acima_do acima_da | inferior inferiores abaixo_de abaixo_do abaixo_da
au_dessus_de | au_dessous_de en_dessous_de
por_encima_de | por_debajo_de
oberhalb | unterhalb
"""
"""Words that say something of what stands right behind them."""

RANKS = """
second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth
zweite zweiten zweiter | dritte dritten dritter | vierte vierten vierter | fünfte fünften fünfter
segunda segundo | tercera tercer tercero | cuarta | quinta quinto
"""
"""Places in an order, each of which excludes the others."""

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
con | senza
a_favore_di a_favore_del a_favore_della | contro
grazie_a grazie_al grazie_alla a_causa_di a_causa_del a_causa_della per_via_di | nonostante malgrado
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
tutti tutte | maggior_parte alcuni alcune diversi diverse molti molte parecchi
muss müssen musste mussten | kann können darf dürfen soll sollte
debe deben deberá deberán tendrá_que tiene_que tienen_que | puede pueden podrá podrán
doit doivent devra devront | peut peuvent pourra pourront pourrait
deve devem deverá terá_de tem_de | pode podem poderá poderão
deve devono dovrà dovranno | può possono potrà potranno
"""
"""What says more, and what a source may have that says less: the first for the second is wrong, not the other way."""

SURER = """
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
sempre | a_volte spesso talvolta
certamente sicuramente senza_dubbio | forse probabilmente presumibilmente
dimostra dimostrano dimostrato | suggerisce suggeriscono indica indicano
completamente totalmente interamente | parzialmente in_parte
"""
"""The same of how sure, how often and how fully something is so."""
