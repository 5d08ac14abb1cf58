"""The small words of sentences, by what they do in them; those of a look that has its own stand beside it."""

from generator.evidence.words.naming import folded

_FUNCTION_WORDS = (
    "a an the this that these those it its he him his she her hers they them their theirs we us our i me my you "
    "your who whom whose which what there here and or but nor so as if than then while whereas when where because "
    "since although though of in on at to from for with by into onto over under about around between among during "
    "through within per via up down off out is are was were be been being am do does did done has have had having "
    "will would shall should can could may might must also too very just only even still already again both "
    "either each other another such same own once later now often soon recently today yesterday not no never said "
    "says say told tells some any all every most many more less s t el la los las lo un una unos unas de del al a "
    "en con por para que y e o u su sus se le les es son fue fueron era ser ha han había haber hay como más menos "
    "muy ya no ni si sin sobre entre desde hasta este esta esto ese esa luego ahora hoy ayer siempre dijo der die "
    "das den dem des ein eine einer einem einen eines und oder aber in im an am auf aus bei mit nach von vom zu "
    "zum zur für um über unter vor durch ist sind war waren sei seien wird werden wurde wurden worden hat haben "
    "hatte hatten habe er sie es ihr ihre ihren seiner seine seinen sein sich nicht kein keine als wie auch noch "
    "nur schon einst später jetzt heute gestern oft bald sehr so dass damit da sagte sagt il elle ils elles le "
    "les des du et ou est sont été avoir pour dans sur avec par ne pas plus que qui l d qu c n m j au aux ce cet "
    "cette ces son ses leur leurs dont où était étaient être ont avait avaient selon depuis sous vers chez comme mais "
    "lui même elles ainsi aussi encore déjà o os um uma uns umas do da dos das ao aos à às no na nos nas em com por "
    "se não foi mais é são eram foram está estão estava ser ter tem têm tinha havia há seu seus suas ele eles elas "
    "lhe lhes este isto isso essa pelo pela pelos pelas num numa como muito já ainda também até mas nem quando "
    "gli di che della dello dei degli delle nel nella nello nei nelle negli dal dalla dallo dai dalle alla allo agli "
    "sul sulla sui sulle sono ha hanno ed essere suo sua suoi loro questo questa anche più tra fra ma cui chi"
)
FUNCTION = folded(_FUNCTION_WORDS)
"""Words that say nothing of what a sentence is about."""
SPANISH = folded("el la los las de del que se y con una un fue han ha al por su sus es hubo")
ENGLISH = folded("the of and to in is was are were has have had by on at from that with for did it they")
"""Words by which a sentence is of Spanish, and those by which it is of English although it has one of them."""
PORTUGUESE = folded("do da dos das em ao aos os com foi mais seu sua uma na nas nos pelo pela não são")
NOT_PORTUGUESE = frozenset(("el", "los", "las", "del", "una", "y", "the"))
ITALIAN = folded("il di che della dello degli delle nel nella dal dalla gli è sono alla ha hanno")
_CONJUNCTION_WORDS = (
    "and but while whereas which who whose whom although though because y pero mientras und während et mais "
    "tandis e enquanto"
)
CONJUNCTIONS = folded(_CONJUNCTION_WORDS)
NEGATING = folded(
    "not no never cannot nicht kein keine keinen keiner keinem keines nie niemals nunca jamás pas jamais aucun aucune "
    "não"
)
BE = folded("is are was were be been being")
"""The forms of the verb in English, by which something is said of what stands before, or is done to it."""
AND = frozenset(("and", "y", "e", "und", "et"))
COMMON = folded(
    """
about after against also among around before between compared could does down each from have into less more most nearly
only other over said says should some such than that their them then there these they this those under were what when
where which while will with within would been being
"""
)
"""Words of English, of four letters and more, that tell nothing of what a sentence speaks of."""
