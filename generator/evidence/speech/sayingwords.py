"""Words of saying and thinking in reports, and those beside which they tell who says it, as tables.

All stand without accents, as words are compared, which spares every start to fold them.
"""

from generator.evidence.words.naming import entries_of, folded

SAYING = folded(
    """
say says said tell tells told add adds added write writes wrote explain explains explained announce announces announced
declare declares declared argue argues argued insist insists insisted state states stated note notes noted reply replies
replied testify testifies testified recall recalls recalled comment comments commented remark remarks remarked conclude
concludes concluded claim claims claimed acknowledge acknowledges acknowledged admit admits admitted deny denies denied
complain complains complained observe observes observed reiterate reiterates reiterated stress stresses stressed
emphasise emphasises emphasised emphasize emphasizes emphasized warn warns warned caution cautions cautioned report
reports reported confirm confirms confirmed assert asserts asserted maintain maintains maintained contend contends
contended concede concedes conceded estimate estimates estimated reckon reckons reckoned believe believes believed think
thinks thought consider considers considered assess assesses assessed fear fears feared hope hopes hoped expect expects
expected doubt doubts doubted suspect suspects suspected predict predicts predicted forecast forecasts suggest suggests
suggested hold holds held judge judges judged regard regards regarded call calls called describe describes described
label labels labelled labeled brand brands branded dub dubs dubbed denounce denounces denounced condemn condemns
condemned criticise criticises criticised criticize criticizes criticized accuse accuses accused blame blames blamed
praise praises praised hail hails hailed demand demands demanded urge urges urged appeal appeals appealed ask asks asked
promise promises promised pledge pledges pledged vow vows vowed threaten threatens threatened propose proposes proposed
recommend recommends recommended decline declines declined agree agrees agreed disagree disagrees disagreed boast boasts
boasted lament laments lamented assures assured reveals revealed disclosed joke jokes joked put puts speak speaks spoke
protest protests protested object objects
objected dijo dice dicen dijeron declaro declararon afirmo afirma afirman afirmaron aseguro asegura aseguran aseguraron
anadio agrego senalo senala senalan senalaron indico indica explico explica explicaron manifesto expreso sostuvo
sostiene sostienen advirtio advierte advierten advirtieron califico califica describio llamo respondio contesto reitero
subrayo recalco apunto escribio comento informo informa informaron admitio admite reconocio reconoce denuncio denuncia
denuncian denunciaron critico critica critican criticaron insistio insiste preciso puntualizo cree creen considera
consideran opina opinan estima estiman calcula calculan teme temen espera esperan pidio pide piden pidieron exigio exige
exigen anuncio anuncia anunciaron prometio promete acuso acusa acusan culpo culpa culpan nego niega niegan sagte sagt
sagten sagen erklarte erklart erklarten erklaren nannte nennt nannten nennen meinte meint meinten meinen betonte betont
betonten betonen warnte warnt warnten warnen schrieb schreibt schrieben berichtete berichtet berichteten antwortete
behauptete behauptet behaupten kritisierte kritisiert kritisierten kritisieren bezeichnete bezeichnet bezeichneten
bezeichnen teilte teilten glaubt glaubte glauben furchtet furchtete furchten furchteten befurchtet befurchtete
befurchten befurchteten hofft hoffte hoffen erwartet erwartete erwarten erwarteten schatzt schatzte schatzen schatzten
halt halten hielt hielten findet fordert forderte fordern forderten kundigte kundigten kundigt verlangt verlangte
verlangen verlangten wirft werfen warf warfen bestreitet bestritt bestreiten bestatigte bestatigt lobte lobt beklagt
beklagte beklagen beklagten versichert versicherte versicherten raumte dit disent declarent affirme affirment ajoute
explique expliquent repond estime estiment assure assurent precise souligne soulignent lance denonce denoncent craint
craignent espere esperent juge jugent considere considerent croit croient pense pensent accusent demande demandent
exigent annonce annoncent promet reclame reclament regrette regrettent critique critiquent qualifie repondu martele
indique confie averti rappele ecrit reconnu parle promis disse disseram diz dizem declarou declararam afirmou afirmam
afirmaram acrescentou explicou explicaram respondeu ressaltou destacou informou informaram garantiu garante alertou
alerta alertam alertaram criticou criticam criticaram escreveu reconheceu chamou descreveu comentou observou falou
acredita acreditam avalia avaliam temem esperam reclama reclamam reclamaram denunciou denunciam denunciaram pediu pedem
pediram prometeu anunciou anunciaram acusou acusam acusaram negou nega dicono detto dichiarato affermato aggiunto
spiegato sostengono afferma affermano ritiene ritengono crede credono pensa pensano temono denunciano denunciato
definito definisce definiscono annunciato annuncia annunciano promesso avvertito avverte avvertono criticato criticano
accusato accusa accusano chiesto chiede chiedono scritto risposto assicurato assicura confermato conferma precisato
parla parlano ammesso negato
"""
)
"""Words of saying, thinking and judging, in the forms that reports have."""
PLAIN = folded(
    """
say says said tell tells told add adds added state states stated note notes noted dijo dice dicen dijeron declaro afirmo
afirma afirman aseguro anadio agrego senalo indico explico informo sagte sagt sagten sagen erklarte erklart meinte meint
meinten meinen dit disent declare affirme affirment ajoute explique assure assurent precise indique disse disseram diz
dizem declarou afirmou acrescentou explicou informou dicono detto dichiarato affermato aggiunto spiegato sostiene
sostengono afferma
"""
)
"""Those that say no more than that somebody says it."""
INVERTING = folded(
    """
say says said add adds added write writes wrote explain explains explained announce announced argue argues argued insist
insists insisted reply replied recall recalled remark remarked conclude concluded declare declared acknowledged admitted
complain complained observe observed note notes noted stress stressed warn warns warned caution cautioned assert
asserted think thinks believe believes joked asked
"""
)
"""Words of English behind which whoever says it may stand: “…, said Vale”."""
TAKING = folded(
    """
tell tells told call calls describe describes hold holds held spoke blame blames demand demands urge urges accuse
consider considers deny denies fear fears expect expects hope hopes doubt doubts estimate estimates confirm promise
"""
)
"""Words of English, besides those that end with “ed”, behind which stands what it is said of."""
BEING = folded(
    """
be been being is are was were am get gets got fue fueron sido ser es son wurde wurden worden wird werden est sont ete
foi foram e sao sono stato stata stati venne
"""
)
"""Behind these it is said of whoever stands before: “was told”."""
ASIDE = folded(
    """
has have had did does do also then later still now again once already therefore however even first repeatedly just too
ha han habia habian tambien luego despues ademas hat haben hatte hatten auch dann spater zudem dagegen a ont avait
avaient aussi ensuite egalement pourtant hanno aveva avevano anche poi inoltre tambem depois ainda lo la le les los l s
se n ne y
"""
)
"""What may stand between who says it and the word of saying."""
UNSAID = folded(
    """
not never no nicht nie nunca jamas nao non pas n't cannot would could should will may might must to
"""
)
"""Behind these, nothing is said yet."""
BEFORE_NOUNS = folded(
    """
the a an of his her its their our my your this that these those such any some to in on by for with from at about un une
una uno des les dos das os as gli i il lo el los las la le der die den dem ein eine einen einer su sus sua seu son sa
ses leur leurs suo ihre seine de di do da del della que qui
"""
)
"""Behind these, “claims” and “reports” are things."""
STOPS = folded(
    """
that there but while whereas when whenever where because since although though if as than so what how why whether until
before after unless having que pero mientras cuando porque aunque si dass weil wahrend wenn obwohl aber als ob mais
tandis quand parce quoique mas enquanto quando embora perche mentre ma che se
"""
)
"""Words across which nobody who speaks is looked for."""
LEADING_ON = folded("that whether how what why que dass ob che about on in for against over into to at as by with")
"""Behind a word of saying, these lead to what is said."""
JOINING = folded("and but while whereas y e pero mientras und wahrend et mais tandis mas enquanto ma mentre")
"""Words by which another goes on to speak."""
ARTICLES = folded(
    """
a an the el la los las un una der die das ein eine le les une il lo gli i o os as um uma its their his
"""
)
"""Words with which it begins who it is."""
LINKS = folded(
    """
of at for from in on to by with and or de del di du von bei fur und y et e em por con avec com da do
"""
)
"""Words behind which an article goes on with who it is."""
PRONOUNS = folded(
    """
he she they it we i you him her them el ella ellos ellas er sie es wir ich il elle ils elles nous on je ele ela eles
elas egli lui lei loro essi nos eu yo nosotros ce that this dies who which qui che que whom quien quienes welche
"""
)
"""Words that stand for somebody."""
THINGS = folded("it they es ils elles ellos ellas eles elas essi")
"""Those that stand for a body, or for many."""
VIEWS = folded(
    """
view views opinion opinions eyes words account accounts reckoning estimate judgment judgement assessment
"""
)
"""What somebody has who thinks so."""
_PHRASES = """
according to
selon
segun
secondo
segundo
laut
nach angaben
nach ansicht
nach meinung
nach einschatzung
nach auffassung
nach worten
d apres
de acuerdo con
de acordo com
a juicio de
en opinion de
na opiniao de
na avaliacao de
a detta di
stando a
aux yeux de
aus sicht
"""
PHRASES = frozenset(tuple(phrase.split()) for phrase in entries_of(_PHRASES))
"""Words behind which it is told who says so."""
PHRASE_WORDS = frozenset(phrase[0] for phrase in PHRASES)
FOR = folded("para pour per fur")
"""Words behind which it is told who thinks so, where a clause begins with them: “Pour les syndicats, …”."""
PARTED = folded("secondo segundo")
"""Those of the phrases that may be something else where they do not begin a clause."""
FOLLOWING = frozenset(("zufolge",))
"""Words before which it is told."""
FIRST_WORDS = SAYING | PHRASE_WORDS | FOR | FOLLOWING | VIEWS
"""Without one of these nobody is said to say anything."""
ADDING = folded("add adds added")
"""Words of saying where nothing is added that follows."""
PUTTING = folded("put puts")
"""Words of saying where something is put “at 80 millions”."""
AS_NOUN = (
    BEING
    | SAYING
    | folded(
        "have has had would will could can may might must should did do does war waren sei seien hat haben hatte "
        "hatten werde ha han habia hay era eran sera seran ont avait avaient etait etaient hanno aveva"
    )
)
"""Before these, “states” and “claims” are things."""
DENYING = folded(
    "deny denies denied doubt doubts doubted disagree disagrees disagreed object objects objected protest protests "
    "protested nego niega niegan bestreitet bestritt bestreiten negou nega negato"
)
"""Words of saying behind which stands what somebody else says."""
OWNING = folded("its their his her our whose su sus seine ihre ihr son sa leur seu sua suo")
"""Words by which somebody belongs to whom was spoken of before."""
HIS = folded("his her")
"""Those by which it is a person."""
ONE = folded("a an one another un una uno une ein eine einer um uma")
"""Words with which somebody is told who was not known before."""
PLACING = folded("in near from at en cerca desde bei aus dans pres em perto vicino")
"""Words behind which it is told where somebody is."""
LEADING = folded("of at for from in de del della di do da du des von vom der")
"""Words behind which it is told of what somebody is."""
