"""The words by which a line of capitalised words, alone or before a day, is known not to name a person.

It is as often a place, an organisation, a section or a kind of text. Names of persons are not told from these by their
form, so what has one of these words names nobody; bylines that say “By” are not asked.
"""

from __future__ import annotations

import re


def _any(words: str) -> str:
    """One of the words, in which a stop stands for a space."""
    return "|".join(word.replace(".", " ") for word in words.split())


_BEGINS = """
    north south east west northern southern eastern western central new old upper lower greater great port fort saint
    st san santa santo são los las bad tel addis buenos saudi puerto nueva nuevo novo nuova nuovo nouvelle nouveau
    ciudad villa cape lake mount mont middle far proche moyen moyen-orient extrême nord ost süd norte rio.de kuala
    phnom burkina mexico united european african american british french german federal national royal international
    global world public in on at the our all open high supreme latest breaking nationale?s? général europäische[rs]?
    auswärtiges deutsche[rs]? rote[rs]? croix
"""
_HOLDS = """
    organi[sz]ations? nations international parliament commission committee ministry department universit\\w*
    institut\\w* foundation federation association union society agency authority assembly court tribunal alliance
    coalition cent(?:er|re) trust fund congress senate government embassy police corporation company limited holdings
    laborator\\w* observatory museum library hospital school college church.of programme program project initiative
    watch policy affairs change relations analysis interview feature release statement letter essay story stories
    explainers? investigations? briefings? blog live study piece column commentary dispatch notes? speech transcript
    technology science economy finance sports? health education culture environment energy defen[cs]e tourism travel
    lifestyle america africa asia europe arabia zealand kingdom states republic islands city county province district
    region lanka naciones organización unión comisión ministerio gobierno universidad fundación asociación federación
    comunicado prensa carta reportaje opinión análisis economía política cultura sociedad internacional deportes mundo
    ciencia salud sucesos educación oriente orient américa áfrica europa nações organização união comissão ministério
    governo universidade fundação associação imprensa reportagem opinião análise economia sociedade esportes? desporto
    saúde ciência educação nations?.unies organisation ministère gouvernement université fondation association
    communiqué tribune monde économie politique société sciences? santé éducation frontières amt ministerium
    bundes\\w* kreuz verein verband universität stiftung nachrichten politik wirtschaft ausland inland kultur
    gericht\\w* pressemitteilung gesellschaft wissenschaft gesundheit bildung meinung kommentar roja rouge rossa unite
    commissione ministero governo università fondazione long.reads? hong.kong abu.dhabi el.salvador sierra.leone
    costa.rica nova.york nova.iorque nova.scotia cruz.roja cruz.vermelha croce.rossa associazione comunicato stampa
    cronaca economia esteri società scienza salute intervista entrevista
"""
_IMPERSONAL = re.compile(rf"\A(?:{_any(_BEGINS)}) |\b(?:{_any(_HOLDS)})\b", re.I)


def is_impersonal(text: str) -> bool:
    """Whether capitalised words name a place, an organisation, a section or a kind of text, as far as words tell."""
    return bool(_IMPERSONAL.search(text))
