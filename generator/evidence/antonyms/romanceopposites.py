"""Words that say the opposite of each other in Portuguese and Italian, written as in `foreignopposites`."""

from __future__ import annotations

PORTUGUESE = """
aceitar* aprovar* aprovação apoiar* apoio aplaudir* elogiar* saudar* a_favor_de a_favor_do a_favor_da defender* |
  rejeitar* rejeição recusar* recusa chumbar* criticar* crítica críticas opor:opõe,opõem,opôs,opuseram,oposto
  contestar* condenar* lamentar*
condenar* condenação | absolver* absolvição
ganhar* vencer* vitória <> perder* derrota
comprar* compra adquirir* <> vender* venda
emprestar* <> pedir_emprestado
importar* importação importações | exportar* exportação exportações
contratar* contratação contratações | despedir* demitir* despedimento despedimentos demissão demissões
subir* sobe sobem aumentar* crescer* aumento alta subida crescimento elevação elevar* ampliar* duplicar* |
  cair*:cai,caem,caiu,caíram descer* diminuir* baixar* recuar* reduzir*:reduz,reduzem encolher* queda redução baixa
  diminuição descida recuo cortar* corte cortes
permitir* autorizar* autorização permitido~ legalizar* | proibir* proibição interditar* vetar*
confirmar* confirmação admitir* reconhecer* | negar* desmentir*:desmente,desmentem
abrir* aberto~ abertura reabrir* reaberto~ reabertura inaugurar* | fechar* encerrar* encerramento fecho
começar* iniciar* início | terminar* acabar*
levantar* suspender* revogar* | impor:impõe,impôs,impuseram,imposto~ introduzir*:introduz
criar* criação | eliminar* extinguir*
prender*:preso~ deter:detido~,deteve detenção prisão | soltar*:solto~ libertar* libertação
melhorar* melhoria melhor | piorar* agravar* agravamento pior
acelerar* | abrandar* desacelerar*
prolongar* prorrogar* | encurtar*
conceder* | negar* recusar*
fortalecer* reforçar* | enfraquecer*
acalmar* | agravar* intensificar*
construir*:construiu,constrói construção | demolir* demolição
proteger* | ameaçar*
continuar* ficar* permanecer* manter:mantém,manteve | sair:sai,saiu,saíram,sairá deixar* abandonar*
entrar* entrada | sair:sai,saiu,saíram,sairá saída
incluir*:inclui,incluiu | excluir*:exclui,excluiu
esconder* ocultar* | revelar* divulgar*
aconselhar* recomendar* | desaconselhar*
unir* | dividir*
por_unanimidade unânime unânimes | dividido~ por_maioria
inocente inocentes | culpado~
legal legais | ilegal ilegais
possível possíveis | impossível impossíveis
maioria | minoria
filho filhos | filha filhas
pai | mãe
avô | avó_materna
marido <> esposa mulher
irmão irmãos <> irmã irmãs
homem homens menino meninos | mulher mulheres menina meninas
verão | inverno
primavera | outono
oferta | procura
lucro lucros ganho ganhos | prejuízo prejuízos perda perdas
otimista otimistas otimismo | pessimista pessimistas pessimismo
temporário~ provisório~ temporariamente | permanente permanentes definitivo~ permanentemente
voluntário~ | obrigatório~
gratuito~ gratuitamente grátis | pago~
público~ publicamente | privado~ particular particulares secreto~
barato~ | caro~
jovem jovens novo~ | velho~ idoso~
alto~ elevado~ | baixo~
curto~ breve breves | longo~ demorado~
fácil fáceis | difícil difíceis
forte fortes intenso~ | fraco~ ligeiro~
rico~ | pobre pobres
rápido~ rapidamente | lento~ lentamente
seguro~ | perigoso~ inseguro~
cedo | tarde
cheio~ | vazio~
dentro_de dentro_do dentro_da | fora_de fora_do fora_da
direita direito | esquerda esquerdo
em_casa | fora_de_casa
manhã | tarde noite madrugada
empregador empregadores patrão patrões <> empregado empregados trabalhador trabalhadores
inquilino~ <> senhorio~
comprador compradores <> vendedor vendedores
norte setentrional setentrionais | sul meridional meridionais
leste oriental orientais | oeste ocidental ocidentais
sempre | nunca jamais
pela_primeira_vez | pela_última_vez
pelo_menos no_mínimo | no_máximo
suficiente suficientes | insuficiente insuficientes
elogiar* saudar* aplaudir* elogio elogios defender* | criticar* crítica críticas lamentar* denunciar*
apoiar* apoio a_favor_de a_favor_do a_favor_da | opor:opõe,opõem,opôs,opuseram,oposto~
aceitar* aprovar* aprovação | rejeitar* rejeição recusar* recusa chumbar*
satisfeito~ contente contentes | insatisfeito~ descontente descontentes
limpo~ | sujo~
macho machos | fêmea fêmeas
acessível acessíveis | inacessível inacessíveis
excluir*:exclui,excluiu descartar* | ponderar* admitir* considerar*
manter:mantém,mantêm,manteve,mantiveram,manterá mantido~ | alterar* mudar* eliminar* retirar*
retomar* retoma | suspender* interromper*
maior maiores | mais_pequeno mais_pequena mais_pequenos mais_pequenas
acelerar* | abrandar* desacelerar*
novo~ | antigo~
vivo~ | morto~
casado~ | solteiro~ divorciado~
com_sucesso | sem_sucesso fracassar* fracasso
o_único a_única | como_outros como_outras como_os_outros
antecipar* | adiar* atrasar*
publicamente | privadamente
"""

ITALIAN = """
accettare* approvare* approvazione sostenere*:sostiene,sostengono,sostenuto~ sostegno appoggiare* elogiare* lodare*
  a_favore_di favorevole favorevoli plaudire* | rifiutare* rifiuto respingere*:respinge,respinto~,respinsero bocciare*
  bocciatura criticare* critica critiche opporre:oppone,oppongono,opposto~ contrario~ contestare* denunciare*
  condannare*
condannare* condanna | assolvere*:assolto~,assolve,assolse assoluzione
vincere*:vince,vincono,vinto~,vinse,vinsero,vincerà vittoria <> perdere*:perde,perdono,perso~,perse,persero,perderà
  sconfitta
comprare* acquistare* acquisto rilevare* <> vendere* vendita cedere*
prestare* <> prendere_in_prestito
importare* importazione importazioni | esportare* esportazione esportazioni
assumere*:assume,assumono,assunto~,assunse,assumerà,assumeranno assunzione assunzioni | licenziare* licenzierà
  licenzieranno licenziamento licenziamenti
aumentare* aumento crescere*:cresce,crescono,cresciuto~,crebbe,crescerà crescita salire:salito~,salgono,salì,salirà
  rialzo rincaro raddoppiare* alzare* innalzare* incremento | diminuire* diminuzione calare* calo
  scendere*:scende,scendono,sceso~,scese,scesero,scenderà ridurre:ridotto~,riduce,ridurrà riduzione abbassare*
  tagliare* taglio tagli crollare* crollo flessione ribasso
permettere*:permette,permesso~,permetterà consentire* autorizzare* | vietare* divieto proibire*
confermare* conferma ammettere*:ammette,ammesso~,ammise riconoscere*:riconosciuto~,riconosce |
  negare:nega,negano,negato~,negò,neghera smentire* smentita
aprire*:aperto~ apertura riaprire*:riaperto~ riapertura inaugurare* |
  chiudere*:chiude,chiudono,chiuso~,chiuse,chiuderà,chiuderanno chiusura
cominciare* iniziare* inizio | finire* terminare* concludere*:concluso~
revocare* abolire* togliere*:tolto~,toglie | imporre:impone,imposto~,impose introdurre:introdotto~,introduce
creare* | eliminare* sopprimere*:soppresso~
arrestare* fermare* arresto | liberare* rilasciare* scarcerare*
migliorare* miglioramento meglio | peggiorare* peggioramento aggravare* peggio
accelerare* | rallentare*
prolungare* prorogare* | accorciare* abbreviare*
concedere*:concesso~,concede,concederà | negare:nega,negano,negato~,negò
rafforzare* | indebolire*
calmare* placare* | inasprire* intensificare*
costruire* costruzione | demolire* demolizione abbattere*
proteggere*:protetto~,protegge | minacciare*
restare* rimanere*:rimane,rimangono,rimasto~,rimarrà,rimarranno | lasciare* abbandonare*
includere*:incluso~,include | escludere*:escluso~,esclude,escludono
nascondere*:nascosto~,nasconde | rivelare* svelare*
unire* | dividere*:diviso~
arrivare* arrivo | partire* partenza
all_unanimità unanime unanimi | diviso~ a_maggioranza
innocente innocenti | colpevole colpevoli
legale legali | illegale illegali
possibile possibili | impossibile impossibili
maggioranza maggior_parte | minoranza
figlio figli | figlia figlie
padre | madre
nonno | nonna
marito <> moglie
fratello fratelli <> sorella sorelle
uomo uomini ragazzo ragazzi | donna donne ragazza ragazze
estate | inverno
primavera | autunno
offerta | domanda
guadagno guadagni utile utili profitto | perdita perdite
ottimista ottimisti ottimismo | pessimista pessimisti pessimismo
temporaneo~ provvisorio~ temporaneamente | permanente permanenti definitivo~ definitivamente
volontario volontari volontaria volontarie facoltativo~ | obbligatorio obbligatori obbligatoria obbligatorie
gratuito~ gratis gratuitamente | a_pagamento
pubblico pubblica pubblici pubbliche pubblicamente | privato~ segreto~ riservato~
economico~ | caro~ costoso~
giovane giovani | vecchio vecchi vecchia anziano~
alto~ elevato~ | basso~
lungo lunga lunghi lunghe | breve brevi corto~
grande grandi | piccolo~
facile facili facilmente | difficile difficili difficilmente
forte forti intenso~ | debole deboli lieve lievi
ricco ricca ricchi ricche | povero~
rapido~ veloce veloci rapidamente | lento~ lentamente
sicuro~ | pericoloso~ insicuro~
presto | tardi
pieno~ | vuoto~
spesso | raramente
dentro interno all_interno | fuori esterno all_esterno
destra destro | sinistra sinistro
mattina mattino mattinata | pomeriggio sera serata notte
datore_di_lavoro datori_di_lavoro <> dipendente dipendenti
inquilino~ <> proprietario proprietari
acquirente acquirenti <> venditore venditori
nord settentrionale settentrionali | sud meridionale meridionali
a_est orientale orientali | ovest occidentale occidentali
sempre | mai
per_la_prima_volta | per_l_ultima_volta
almeno come_minimo | al_massimo
sufficiente sufficienti | insufficiente insufficienti
più_numerosi più_numerose | meno_numerosi meno_numerose
elogiare* lodare* difendere*:difeso~,difese | criticare* critica critiche denunciare*
sostenere*:sostiene,sostengono,sostenuto~ sostegno appoggiare* favorevole favorevoli |
  opporre:oppone,oppongono,opposto~ contrario contraria contrari contrarie
accettare* approvare* | rifiutare* rifiuto respingere* bocciare*
soddisfatto~ contento~ | insoddisfatto~ scontento~ deluso~
pulito~ | sporco sporca sporchi sporche
maschio maschi | femmina femmine
accessibile accessibili | inaccessibile inaccessibili
escludere*:escluso~ | valutare* prendere_in_considerazione
mantenere*:mantiene,mantengono,mantenuto~,manterrà prorogare* | abolire* eliminare* modificare*
riprendere*:ripreso~,riprese | sospendere*:sospeso~,sospese interrompere*:interrotto~
in_casa | fuori_casa in_trasferta
ingrandire* ampliare* | rimpicciolire* ridurre:ridotto~,riduce
nuovo~ | antico antica antichi antiche
vivo~ | morto~
sposato~ | celibe nubile divorziato~
riuscire:riesce,riuscito~ successo | fallire* fallimento
l_unico l_unica | come_altri come_altre come_gli_altri
anticipare* | rinviare* ritardare* posticipare*
pubblicamente | privatamente
"""
