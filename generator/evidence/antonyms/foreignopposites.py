"""Words that say the opposite of each other in Spanish, German, French, Portuguese and Italian, as tables.

Verbs end with `*` and are conjugated, words with `~` are declined; after a colon stand forms that no rule makes. Where
`<>` stands between the sides, both are one deed where those who do it change places: to buy and to sell.
"""

from __future__ import annotations

SPANISH = """
aceptar* aprobar*:aprueba,aprueban,apruebe aprobación apoyar* apoyo respaldar* respaldo aplaudir* celebrar* elogiar*
  avalar* a_favor_de partidario~ defender*:defiende,defienden | rechazar* rechazo lamentar* criticar* crítica críticas
  desaprobar* condenar* oponer*:opone,oponen,opuso,opusieron contrario~ denunciar*
condenar* condena | absolver*:absuelve,absuelven,absuelto~ absolución exculpar*
permitir* autorizar* legalizar* admitir* permitido~ | prohibir*:prohíbe,prohíben prohibición vetar* ilegalizar*
ganar* victoria triunfo <> perder*:pierde,pierden derrota
subir* aumentar* crecer*:crezca incrementar* elevar* alza aumento subida incremento crecimiento repunte repuntar*
  ampliar* duplicar* | bajar* caer*:cayó,cayeron,caído~ disminuir*:disminuye,disminuyen,disminuyó,disminuyeron
  reducir*:redujo,redujeron descender*:desciende,descienden recortar* rebajar* descenso bajada caída disminución
  reducción recorte recortes rebaja retroceder* retroceso
admitir* reconocer* confirmar* confirmación | negar*:niega,niegan
  desmentir*:desmiente,desmienten,desmintió,desmintieron
comprar* compra adquirir*:adquiere,adquieren <> vender* venta
prestar* <> pedir_prestado
importar* importación importaciones | exportar* exportación exportaciones
contratar* contratación contrataciones | despedir*:despide,despiden,despidió,despidieron despido despidos
levantar* suprimir* derogar* eliminar* retirar* |
  imponer*:impone,imponen,impuso,impusieron,impuesto~,impondrá,impondrán introducir*:introdujo,introdujeron implantar*
crear* | suprimir* eliminar* recortar* destruir*:destruye,destruyen,destruyó,destruyeron
detener*:detiene,detienen,detuvo,detuvieron arrestar* encarcelar* detención | liberar* excarcelar* liberación
comenzar*:comienza,comienzan comienzo empezar*:empieza,empiezan iniciar* inicio | terminar* finalizar*
abrir*:abierto~ apertura reabrir*:reabierto~ reapertura inaugurar* | cerrar*:cierra,cierran,cierre,cierren cierre
  clausurar* clausura
llegar* llegada | partir* marchar* partida
recomendar*:recomienda,recomiendan aconsejar* | desaconsejar*
mejorar* mejora mejoría mejor | empeorar* empeoramiento deteriorar* deterioro peor
acelerar* | ralentizar* frenar*
prolongar* alargar* ampliar* prorrogar* prórroga | acortar* abreviar*
conceder* otorgar* | denegar*:deniega,deniegan negar*:niega,niegan
fortalecer* reforzar*:refuerza,refuerzan | debilitar*
calmar* | agravar* intensificar* recrudecer*
avanzar* avance | retroceder* retroceso
construir*:construye,construyen,construyó,construyeron construcción | derribar* demoler*:demuele,demuelen demolición
unir* | dividir*
recordar*:recuerda,recuerdan | olvidar*
ocultar* esconder* | revelar* desvelar* publicar*
incluir*:incluye,incluyen,incluyó,incluyeron | excluir*:excluye,excluyen,excluyó,excluyeron
continuar* permanecer* quedar* | abandonar* marchar* salir*:saldrá,saldrán
llenar* lleno~ | vaciar* vacío~
entrar* entrada | salir*:saldrá,saldrán salida
por_unanimidad unánime unánimes | dividido~ por_mayoría
inocente inocentes inocencia | culpable culpables culpabilidad
hijo hijos | hija hijas
padre | madre
abuelo abuelos | abuela abuelas
esposo marido <> esposa mujer
hermano hermanos <> hermana hermanas
hombre hombres niño niños | mujer mujeres niña niñas
verano | invierno
primavera | otoño
oferta | demanda
ganancia ganancias beneficios | pérdida pérdidas
mayoría | minoría
posible posibles | imposible imposibles
legal legales | ilegal ilegales
optimista optimistas optimismo | pesimista pesimistas pesimismo
temporal temporales provisional provisionales | permanente permanentes definitivo~ indefinido~
voluntario~ voluntariamente | obligatorio~ obligatoriamente
gratuito~ gratis gratuitamente | de_pago
público~ | privado~ secreto~
barato~ | caro~
joven jóvenes menor_de menores_de | viejo~ anciano~ mayor_de mayores_de
alto~ elevado~ | bajo~
fácil fáciles | difícil difíciles
fuerte fuertes intenso~ | débil débiles leve leves
rico~ | pobre pobres
rápido~ | lento~
seguro~ | peligroso~ inseguro~
temprano | tarde
dentro_de interior | fuera_de exterior
derecho derecha | izquierdo izquierda
a_puerta_abierta | a_puerta_cerrada
por_la_mañana de_la_mañana mañana | por_la_tarde de_la_tarde por_la_noche de_la_noche anoche noche
empleador empleadores patrón patronal <> empleado empleados trabajador trabajadores
inquilino~ arrendatario~ <> casero~ propietario~ arrendador arrendadores
comprador compradores <> vendedor vendedores
norte norteño~ septentrional septentrionales | sur sureño~ meridional meridionales
al_este del_este oriental orientales | oeste occidental occidentales
siempre | nunca jamás
más_tarde_de | antes_de
por_primera_vez | por_última_vez
al_menos como_mínimo | como_máximo
aplaudir* celebrar* elogiar* alabar* elogio elogios defender*:defiende,defienden | criticar* crítica críticas lamentar*
  denunciar*
apoyar* apoyo respaldar* respaldo a_favor_de partidario~ | oponer*:opone,oponen,opuso,opusieron contrario~ en_contra_de
aceptar* aprobar*:aprueba,aprueban aprobación | rechazar* rechazo
satisfecho~ contento~ | insatisfecho~ descontento~
limpio~ | sucio~
suficiente suficientes | insuficiente insuficientes
macho machos | hembra hembras
accesible accesibles | inaccesible inaccesibles
descartar* excluir*:excluye,excluyen,excluyó,excluyeron | contemplar* barajar* estudiar*
mantener:mantiene,mantienen,mantuvo,mantuvieron,mantendrá,mantendrán mantenido~ | suprimir* eliminar* retirar* cambiar*
  modificar*
detener:detiene,detuvo,detuvieron,detenido~ arrestar* | dejó_en_libertad dejaron_en_libertad deja_en_libertad
  puesto_en_libertad puesta_en_libertad puestos_en_libertad liberar*
reanudar* | suspender* interrumpir*:interrumpió
visible visibles | invisible invisibles
con_título titulado~ | sin_título
nuevo~ | antiguo~
con_éxito exitoso~ | sin_éxito fracasar* fracaso
vivo~ | muerto~
casado~ | soltero~ divorciado~
el_único la_única | como_otros como_otras como_los_demás como_las_demás
adelantar* anticipar* | retrasar* aplazar* posponer:pospone,pospuso,pospusieron,pospuesto~ demorar*
públicamente | privadamente
"""

GERMAN = """
an+nehmen:nimmt,nahm,nahmen,genommen akzeptieren* zu+stimmen* billigen* gebilligt unterstützen* begrüßen* loben*
  befürworten* | ab+lehnen* zurück+weisen:weist,wies,wiesen,gewiesen ablehnung kritisieren* kritik verurteilen*
  bemängeln*
statt+geben:gibt,gab,gaben,gegeben | ab+weisen:weist,wies,wiesen,gewiesen zurück+weisen:weist,wies,wiesen,gewiesen
  verwerfen:verwarf,verworfen
verurteilen* verurteilung schuldspruch | frei+sprechen:spricht,sprach,sprachen,gesprochen freispruch
gewinnen:gewann,gewannen,gewonnen,gewinnt siegen* sieg <> verlieren:verliert,verlor,verloren niederlage
  unterliegen:unterlag
steigen:steigt,stieg,stiegen,gestiegen an+steigen:steigt,stieg,stiegen,gestiegen anstieg zunahme
  zu+nehmen:nimmt,nahm,nahmen,genommen wachsen:wuchs,wuchsen,gewachsen,wächst erhöhen* erhöhung wachstum steigerung
  steigern* zuwachs an+heben:hebt,hob,hoben,gehoben verdoppeln* klettern* | fallen:fiel,fielen,gefallen,fällt
  sinken:sank,sanken,gesunken,sinkt rückgang zurück+gehen:geht,ging,gingen,gegangen abnahme
  ab+nehmen:nimmt,nahm,nahmen,genommen senken* senkung verringern* schrumpfen* halbieren* reduzieren* kürzen* kürzung
  schwinden:schwand
erlauben* genehmigen* genehmigung zu+lassen:lässt,ließ,ließen,gelassen dürfen:darf,durfte,durften gestatten* |
  verbieten:verbietet,verbot,verbieten,verboten untersagen* verbot
kaufen* erwerben:erwarb,erworben,erwirbt kauf <> verkaufen* verkauf veräußern*
leihen:lieh,verleihen,verliehen,geliehen <> ausleihen borgen*
ein+führen* einfuhr einfuhren importieren* import importe | ausfuhr ausfuhren exportieren* export exporte
ein+stellen* einstellung | entlassen:entließ,entlässt,entlassung,entlassungen kündigen*
schaffen:schuf,geschaffen | streichen:strich,gestrichen,streicht ab+bauen* abbau
verhängen* ein+führen* | auf+heben:hebt,hob,hoben,gehoben ab+schaffen*
bestätigen* ein+räumen* zu+geben:gibt,gab,gaben,gegeben | bestreiten:bestritt,bestritten,bestreitet dementieren*
  leugnen* zurück+weisen:weist,wies,wiesen,gewiesen
fest+nehmen:nimmt,nahm,nahmen,genommen festnahme verhaften* verhaftung inhaftieren* |
  frei+lassen:lässt,ließ,ließen,gelassen freilassung
beginnen:begann,begannen,begonnen,beginnt beginn starten* start | enden* beenden* ende
öffnen* eröffnen* eröffnung wiedereröffnen offen | schließen:schloss,schlossen,geschlossen,schließt schließung
an+kommen:kommt,kam,kamen,gekommen ankunft ein+treffen:trifft,traf,trafen,getroffen | ab+reisen* abfahrt abreise
verbessern* verbesserung | verschlechtern* verschlechterung
beschleunigen* | verlangsamen* bremsen*
verlängern* verlängerung | verkürzen* verkürzung
gewähren* bewilligen* | verweigern* verwehren*
stärken* | schwächen*
bauen* bau neubau errichten* | ab+reißen:reißt,riss,rissen,gerissen abriss
schützen* | gefährden*
beruhigen* entspannen* | verschärfen* eskalieren*
vorteil vorteile | nachteil nachteile
erfolg erfolge erfolgreich | misserfolg scheitern:scheiterte,scheiterten,gescheitert erfolglos
ein+schließen:schließt,schloss,schlossen,geschlossen | aus+schließen:schließt,schloss,schlossen,geschlossen
bleiben:blieb,blieben,geblieben,bleibt | verlassen:verließ,verließen,verlässt
bei+treten:tritt,trat,traten,getreten beitritt | aus+treten:tritt,trat,traten,getreten austritt
einstimmig | gespalten mehrheitlich
schuldig | unschuldig
gewinn gewinne | verlust verluste
mehrheit | minderheit
höchste höchsten höchster | niedrigste niedrigsten niedrigster
größte größten größter | kleinste kleinsten kleinster
möglich | unmöglich
dafür | dagegen
legal~ rechtmäßig~ | illegal~ rechtswidrig~
sohn söhne | tochter töchter
vater | mutter
großvater | großmutter
ehemann <> ehefrau
bruder <> schwester
männer mann | frauen frau
sommer | winter
angebot | nachfrage
frühling frühjahr | herbst
vormittag vormittags morgen morgens | nachmittag abend abends nacht nachts
optimistisch~ zuversichtlich~ | pessimistisch~
vorübergehend~ befristet~ zeitweise vorläufig~ | dauerhaft~ unbefristet~ endgültig~ ständig~
freiwillig~ | verpflichtend~ verbindlich~ vorgeschrieben~
kostenlos~ gratis kostenfrei~ umsonst | kostenpflichtig~
öffentlich~ | privat~ geheim~ nichtöffentlich~
billig~ günstig~ billiger günstiger | teuer teure teuren teurer
häufig~ oft häufiger öfter | selten~ seltener
leicht~ einfach~ | schwer~ schwierig~
stark~ heftig~ | schwach~
reich~ | arm arme armen
sicher~ | unsicher~ gefährlich~
voll~ | leer~
innerhalb drinnen | außerhalb draußen
rechte rechten rechter rechts | linke linken linker links
vollständig~ völlig komplett~ ganz | teilweise
arbeitgeber <> arbeitnehmer beschäftigte beschäftigten
mieter mieterin <> vermieter vermieterin
käufer käuferin <> verkäufer verkäuferin
kläger klägerin | beklagte beklagten
norden nördlich~ | süden südlich~
osten östlich~ | westen westlich~
immer stets | nie niemals
erstmals zum_ersten_mal | zum_letzten_mal letztmals
mindestens wenigstens | höchstens
milde milder mildere milderen | hart~ strenger strengere härter härtere härteren
loben* begrüßen* würdigen* verteidigen* lob | kritisieren* bemängeln* rügen* kritik
unterstützen* befürworten* | ablehnend ab+lehnen*
an+nehmen:nimmt,nahm,nahmen,genommen zu+stimmen* | ab+lehnen*
zufrieden~ erfreut | unzufrieden~ enttäuscht~
sauber~ | schmutzig~ verschmutzt~
genug genügend ausreichend~ | zu_wenig zu_wenige unzureichend~
männchen männlich~ | weibchen weiblich~
zugänglich~ | unzugänglich~
aus+schließen:schließt,schloss,schlossen,geschlossen | erwägen:erwägt,erwog,erwogen
beibehalten:behält | ab+schaffen*
vergrößern* erweitern* aus+bauen* | verkleinern*
ältester älteste ältesten | jüngster jüngste jüngsten
an+steigen:steigt,stieg,stiegen,gestiegen steigen:steigt,stieg,stiegen,gestiegen | sinken:sank,sanken,gesunken,sinkt
  fallen:fiel,fielen,gefallen,fällt
wiederaufnehmen:wiederaufgenommen | aussetzen:ausgesetzt aus+setzen:setzt,setzte,gesetzt
lebend~ lebendig~ überleben* | tot tote toten sterben:starb,starben,gestorben
neu neue neuer neues neuen | alt alte alten alter altes
höher höhere höheren höherer höheres | tiefer tiefere tieferen
verheiratet~ | ledig~ geschieden~
einzige einziger einzigen | wie_andere wie_alle wie_die_anderen
vor+ziehen:zieht,zog,zogen,gezogen | verschieben:verschob,verschoben,verschiebt
"""

FRENCH = """
accepter* approuver* adopter* soutenir:soutient,soutiennent,soutenu~,soutenait,soutenaient,soutiendra soutien saluer*
  féliciter* favorable favorables défendre*:défendu~ | refuser* refus rejeter*:rejette,rejettent rejet critiquer*
  critique critiques dénoncer* opposer* opposition opposé~ hostile hostiles contester*
condamner* condamnation | acquitter* acquittement relaxer* relaxe
gagner* remporter* victoire <> perdre*:perd,perdent,perdu~ défaite
autoriser* autorisation permettre:permet,permis,permettra légaliser* autorisé~ |
  interdire:interdit~,interdisent,interdisait,interdira interdiction
acheter*:achète,achètent achat acquérir:acquis,acquiert <> vendre*:vend,vendent vente céder*
prêter* <> emprunter*
importer*:importés importation importations | exporter* exportation exportations
embaucher* embauche embauches recruter* | licencier* licenciement licenciements
augmenter* augmentation progresser* progression grimper* monter* hausse croître:croît croissance bondir:bondi
  accroître:accru doubler* relever*:relève | baisser* baisse chuter* chute reculer* recul diminuer* diminution
  réduire:réduit~,réduisent,réduira réduction abaisser* tomber* ralentir:ralenti
confirmer* admettre:admet,admis avouer* reconnaître:reconnu~,reconnaît | nier* démentir:dément,démenti~ contester*
lever*:lève,lèvent levée supprimer* abroger* | imposer* instaurer* introduire:introduit~
créer* création | supprimer* suppression
arrêter* interpeller* arrestation | libérer* libération relâcher*
commencer* débuter* début démarrer* | terminer* achever* finir:fini
ouvrir*:ouvert~,ouvre,ouvrent,ouvrira ouverture rouvrir*:rouvert~,rouvre inaugurer* | fermer* fermeture
arriver* arrivée | partir:parti~,part,partent départ
améliorer* amélioration | aggraver* empirer* dégrader* dégradation
accélérer*:accélère | ralentir:ralenti~,ralentit
prolonger* prolongation | raccourcir:raccourci~ écourter*
accorder* | refuser*
renforcer* | affaiblir:affaibli~
calmer* apaiser* | attiser* envenimer*
construire:construit~ construction | démolir:démoli~ démolition détruire:détruit~
protéger* | menacer*
rester* maintenir:maintient,maintenu~ | quitter* abandonner*
entrer_dans | sortir_de
inclure:inclut | exclure:exclut,exclu~ exclusion
cacher* | révéler*:révèle dévoiler*
unir:uni~ | diviser*
à_l_unanimité unanime unanimes | partagé~ divisé~ à_la_majorité
possible possibles | impossible impossibles
innocent~ innocence | coupable coupables culpabilité
majorité | minorité
fils | fille filles
père | mère
mari époux <> épouse femme
grand_père | grand_mère
frère frères <> sœur sœurs
homme hommes garçon garçons | femme femmes fillette fillettes
printemps | automne
été | hiver
offre | demande
élevé~ haut~ | bas basse basses
bénéfice bénéfices | perte pertes
légal légale légaux légales | illégal illégale illégaux illégales
optimiste optimistes optimisme | pessimiste pessimistes pessimisme
temporaire temporaires temporairement provisoire provisoires provisoirement | permanent~ définitif définitive
  définitivement durable durables durablement
volontaire volontaires facultatif facultative volontairement | obligatoire obligatoires obligatoirement
gratuit~ gratuitement | payant~
public publique publics publiques publiquement | privé~ secret secrète secrètement
cher chère chers chères coûteux | bon_marché
jeune jeunes | âgé~ vieux vieille vieilles
facile faciles facilement | difficile difficiles difficilement
fort~ violent~ intense intenses | faible faibles léger légère
riche riches | pauvre pauvres
rapide rapides rapidement vite | lent~ lentement
sûr sûre | dangereux dangereuse dangereuses
sévère sévères lourd~ | clément~ légère légères
souvent fréquemment | rarement
tôt | tard
plein~ rempli~ | vide vides
à_l_intérieur intérieur dedans | à_l_extérieur extérieur dehors
droite droit | gauche
chaud~ chaleur | froid~ fraîcheur
matin matinée | soir soirée après_midi nuit
employeur employeurs <> employé~ salarié~
locataire locataires <> bailleur bailleurs propriétaire propriétaires
acheteur acheteurs <> vendeur vendeurs
nord septentrional~ | sud méridional~
à_l_est de_l_est oriental~ | ouest occidental~
toujours | jamais
pour_la_première_fois | pour_la_dernière_fois
au_moins | au_plus tout_au_plus
suffisant~ | insuffisant~
saluer* féliciter* louer* défendre:défend,défendu~ | critiquer* critique critiques dénoncer* déplorer*
soutenir:soutient,soutiennent,soutenu~,soutenait,soutenaient soutien favorable favorables | opposer* opposition opposé~
  hostile hostiles
accepter* approuver* | refuser* refus rejeter*:rejette,rejettent rejet
satisfait~ content~ contente contentes | mécontent~ insatisfait~ déçu~
propre propres | sale sales
mâle mâles | femelle femelles
accessible accessibles | inaccessible inaccessibles
exclure:exclut,exclu~ écarter* | envisager* étudier*
maintenir:maintient,maintiennent,maintenu~,maintiendra | supprimer* abandonner* modifier*
arrêter* interpeller* | remis_en_liberté remise_en_liberté remettre_en_liberté libérer* relâcher*
reprendre:reprend,reprennent,repris~,reprendra reprise | suspendre:suspend,suspendu~,suspendra interrompre:interrompu~
agrandir:agrandi~,agrandit | réduire:réduit~ rétrécir:rétréci~
neuf neuve neuves | ancien ancienne anciennes
vivant~ | mort morts morte mortes
réussir:réussi~,réussit réussite succès | échouer* échec
marié~ | célibataire célibataires divorcé~
le_seul la_seule | comme_d_autres comme_les_autres comme_la_plupart
avancer* anticiper* | retarder* reporter* différer:différé~
publiquement | privément secrètement
"""
