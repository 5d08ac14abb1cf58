"""First names, by which a person is told from a place or a firm: those that are common in many countries.

Those that are more often something else where a sentence begins with them, such as April and Hope, are left out.
"""

from generator.evidence.words.naming import folded

_NAMES = """
aaron abdul abel abigail adam adama adela adnan adolfo adrian adriana agnes agnieszka agustín ahmad ahmed aino aisha
aitor alan albert alberto alejandra alejandro aleksander aleksandra aleksei alessandra alessandro alex alexander
alexandra alexei alfonso alfred alfredo ali alice alicia alison alistair aliyu allan allen alma alonso amalia amanda
amber amelia amina aminata amir amparo amy ana anastasia anders andrea andreas andrei andrej andrew andrzej andrés
andy angela angelika anika anil anita anja anke ann anna anne anneke annelise annie annika anouk anthony antje antoine
anton antonella antonia antonio aparecida archie ariadna arjun armando arnaud arne arnold artem arthur arturo artyom
ashley astrid audrey aurelio axel ayşe baldur barbara barbro barry bastian beatrice beatrix beatriz becky belén ben
benedetta benedetto benito benjamin benoît bente bernadette bernard bernardo bernd bernie bertrand beth betty beverly
bianca bilal bill billy birgit björn bjørn blanca bob bobby bogdan bonnie boris brad bradley bram brandon brenda brian
bridget brigitte britta bruce bruna bruno bryan bärbel caleb calvin cameron camila camille camilo candelaria carl
carla carlos carlota carmela carmen carmine carol caroline carrie catarina caterina catherine cathy cayetano cecilia
cecília celia chantal charles charlie chiara chidi chloe chris christel christian christiane christina christine
christophe christopher claire clara clarence claude claudia claudine clemente clifford clive clémence colin concepción
connie connor constance constanze consuelo coralie corinne cornelia craig cristian cristina cristóbal curtis cynthia
cédric céline césar daan dagmar dale damien dan daniel daniela danielle danilo danny daria dario dariusz darren darya
dave david davide dean deborah debra deepak delfina delphine denis denise dennis derek detlef diana diane diego dieter
dimitri dimitris dirk dmitri dmitry domenico dominic dominique donald donna doris dorothea dorothy dougal douglas
dragan duncan dusan dylan dário débora eberhard eddie edgar edith edmund edna edson eduarda eduardo edward edwin
eileen elaine eleanor elena eleni elif elijah elisa elizabeth elke ella ellen elliot eloísa elsa elsie elvira elías
emil emilia emilio emily emma emmanuel emmanuelle enno enrique enzo eric erica erik erika erin ernest ernesto ernst
esperanza esteban estela estelle esther ethan eugene eugenia eugenio eusebio eva evan evelyn evgeny fabiana fabio
fabián fabrice farah farid farida fatima fatou fatoumata federica federico felicity felipe felix femke fergus fernanda
fernando fien filippo finn fiona floor florian floris flávio frances francesca francesco francis francisca francisco
frank franklin franz franziska françois françoise fred frederick freja frida friederike friedrich fátima gabriel
gabriela gabriele galina gareth gary gastón gavin geert gemma genaro geoffrey georg george georges georgi georgios
gerald geraldine gerardo gerd gerhard germán gertrud giacomo giancarlo gianluca gianni gilberto gilles gillian gina
giorgi giorgia giorgio giovanna giovanni gisela giulia giuliano giulio giuseppe gladys glenn gloria gonzalo gonçalo
goran gordon graciela graham grant greg gregorio gregory greta grzegorz guadalupe guido guilherme guillaume guillermo
gunnar gustav gustavo gwen gérard göran günter günther hala halima hamid hanna hannah hannelore hannes hans harald
harold harriet harry hartmut haruto harvey hasan hassan hector heidi heike heiko heinrich heinz helen helena helga
helge helmut heloísa hendrik henning henri henrik henrique henry herbert herman hermann hernán hilary hilda hilde
hiroshi holger horacio horst howard hubert hugh hugo humberto hussein hélène ian ibrahim ida ignacio igor ilse ilya
imogen ines inga inge ingeborg ingo ingrid inés inês iona irene irina isaac isabel isabella isabelle isidro ismael
ismail ivan ivana iwona jacinto jack jackie jacob jacques jaime jake jamal james jamie jan jane janet janice janne
jannik jasmine jason jasper javier jay jean jean-luc jeff jeffrey jelena jennifer jenny jens jeremy jerome jerry jerzy
jesse jessica jesús jill jim jimmy jiri joachim joan joana joanna joanne joaquim joaquín jochen joe joel johan johanna
johannes john johnny jonas jonathan jorge joris josefina joseph josephine joshua josé jovan joyce joão juan juana
judith judy julia julian juliana julie julio juma justin jutta jörg jørgen júlia jürgen kadri kai kamal karen karim
karin karl karsten katarina katarzyna kate katharina katherine kathleen kathryn kathy katie katja katrin kavita keith
kelly ken kenji kenneth kerry kerstin kevin khalid kim kimberly kiran kirk kirsten klaas klaus knut kofi konrad
konstantin kristen kristian kristin kristina krzysztof kurt kwabena kwame kyle lakshmi larry lars lasse laura lauren
laurence laurent lawrence layla laís leah leandro lee leila lena lennart leo leonard leonardo leonor leroy leslie
lester leticia letícia lewis liesbeth lieve lillian lily linda linnea lionel lisa ljiljana lloyd logan lois lorena
lorenzo lorna lorraine lothar louis louise lourdes loïc luc luca lucas luciana luciano lucie lucien lucy lucía ludmila
ludovic ludwig luigi luis luisa luise luiz luka lukas luke lutz luís lydia lynn léa lúcia maarten mabel madeleine
magali magda magdalena maggie magnus mahmoud maike maja malcolm malik manfred manoel manon manuel manuela marc marcel
marcela marcelo marcio marco marcos marcus mareike marek maren margaret margarethe margarita maria mariam marian
mariana marianne mariano maribel marie marilyn mario marion marisol marit mark marko markus marlene marlies marta
martha martin martina marvin mary maryam mason massimo mateo matheus mathias mathieu mathilde matt matteo matthew
matthias matías maureen maurice mauricio mauro maurício maxime maximiliano maxine megan mehmet mei melanie melissa
melvin meredith mette michael michaela michel michele michelle miguel mikhail milagros milan mildred milena milos
milton minnie mira miranda miriam mirjam miroslav mohamed mohammad mohammed moira moisés molly monica monika monique
morgan morten muriel murray musa mustafa myra márcia mário mélanie mónica nadezhda nadia nadine nancy naoko naomi
natalia natalie natalya nathalie nathan nathaniel neil nele nelson neville nicholas nicola nicolas nicole nicolás
niels nieves nigel nikola nikolai nikolaus nikos nils noah noel nora norman nour nuno octavio ola olaf ole oleg
oleksandr olena olga oliver olivia olivier omar orlando oscar oskar osman osvaldo ottilie otto oumar owen pablo paloma
pamela paola paolo pascal pascual patricia patricio patrick patrícia patsy paul paula pauline paulo pavel pedro peggy
pekka penelope pepe per percy perry petar peter petr petra phil philip philipp philippe phillip phoebe phyllis pia
pierre piers pieter pietro piotr polly pradeep priscila priscilla priya quentin rachel rafael rafaela raffaele rahul
rainer raj rajesh ralf ralph ramón randall randy rania raphaël raquel ravi raymond raúl rebecca regina reginald
reinhard reinhold renata renate renato renaud rené reuben rhys ricardo riccardo richard rick ricky rik rita robert
roberta roberto robrecht rocío rodney rodrigo roel rogelio roger rogério rohan roland rolf romina ron ronald ronnie
roque rory rosa rosalind rosana rosemary ross roy rubén rudolf rudolph rufus rupert russell rut ruth ruud ryan rémy
sabrina sally salvatore sam samantha samir samuel sana sandra sandrine sandro sanjay sara sarah saul saulo scott sean
sebastian selina serena sergei sergey sergio sharon sheila shirley siddharth sieglinde sigrid silje silke silvana
silvia simon simona simone siri sofia sofía solange solveig solène sonia sonja sophia sophie spencer spyros stacey
stanley stefan stefania stefanie stefano steffen stella stellan stephanie stephen steve steven stewart stig stu stuart
stéphane sunil sunita susan susana susannah susanne suzanne sven svetlana sylvain sylvia sylvie sébastien sérgio
tabitha takeshi tamar tamara tamsin tanya tara tariq tashi tatiana tatyana ted telma teodoro terence teresa terry
thelma theodore theresa theresia thiago thibault thierry thilo thomas thorsten thérèse tiago tilman tim timo timothy
tina tobias toby todd tom tomasz tommaso tommy tomás tony torben torsten tove tracy travis trevor tristan trudy truus
tyler ubaldo ulrich ulrike umberto una ursula uwe vaclav vadim valentina valentín valeria valerie valter valérie
vanessa vasily vera vernon veronica verónica vesna vic vicente victor vijay vikram viktor viktoria vincent vincenzo
virginie vivian viviana vladimir volker véronique vítor wallace walter waltraud warren wayne wendy werner wesley
wiebke wilbur wilfred wilfried wilhelm willem william willie wilson wim winifred winston wojciech wolfgang xavier xiao
ximena yann yannick yasmin yolanda yuki yuri yusuf yves yvette yvonne zachary zainab zoe zoran zsófia zulma álvaro
ángel ángela élise élodie étienne íñigo
"""

FIRST_NAMES = folded(_NAMES)
