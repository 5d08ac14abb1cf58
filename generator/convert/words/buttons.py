"""The words of buttons and menus: a short line of nothing else is part of the page, not of its text."""

from __future__ import annotations

INTERFACE = frozenset(
    """
    about account ad add ads advert advertise advertisement advertising alert alerts all already and app audio
    author authors back bluesky bookmark button careers categories category click close closed colleague comment
    comments contact continue cookie cookies copied copy correction coupons dismiss donate download duration
    edit editor's email embed enable expand extra facebook facebook's faq favorite feed feedback fewer flipboard
    follow forward free full fullscreen gab gallery gettr gift give google help hide home icon image images in
    instagram join jump keyword latest less licensing like line link linkedin links list listen live load
    loading log login mail main mastodon media member menu messenger more most navigation new news notify
    newsletter newsletters next now of on open opinion options our page pages partner pdf permission phone photo
    photos picks pinterest play player pocket podcast podcasts policy popular post posts premium press previous
    print privacy profile promo read reads reddit register related remove reply report reprints republish restack reuse
    rss save saved search section sections see settings share shares sharing shop show sidebar sign signup sites
    skip slideshow sms snapchat sponsored store stories story submit subscribe subscribed subscriber subscribers
    subscription tap telegram terms text this thread threads tiktok to toggle top topic topics transcript
    translate transcripts trending truth tumblr tweet twitter up update upgrade url us use video videos view
    viewed watch website whatsapp with x you your youtube
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Words of which one at least stands on every button."""
FILLERS = frozenset(
    """
    a after also an any article available articles as at be before below best big by clipboard continues default
    error for friend friends from full her his hot increase it its later leave listening me message minutes my
    off option or other page's paid pin preferred reading reopen replies seconds send similar size sort source
    suggest tell through the time today's typo unmute via
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Words that buttons have beside those, and that say nothing alone."""
INTERFACE_ABROAD = frozenset(
    """
    abonnieren abonner abonneren anmelden registrieren einloggen abmelden ausblenden drucken empfehlen kommentieren
    kopieren kopiert melden merken speichern teilen verschenken vorlesen vorwärts zusammenfassen
    commenter connexion copier enregistrer imprimer inscription partager réagir sauvegarder signaler suivant précédent
    apúntate compartir comentar copiar denunciar escuchar guardar imprimir regístrate registrarse suscríbete siguiente
    abbonati accedi ascolta commenta condividi copia iscriviti registrati salva segnala stampa
    subscrever subscreva assinar cadastrar compartilhar inscrever ouvir partilhar salvar próximo
    aanmelden afdrukken beluister bewaren delen inloggen opslaan reageren registreren
    dela lyssna logga spara dele lagre lytt
    drukuj posłuchaj skomentuj udostępnij zaloguj zapisz zarejestruj
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Words of buttons in the neighbouring languages, of which one at least stands on each."""
FILLERS_ABROAD = frozenset(
    """
    facebook whatsapp x twitter telegram linkedin bluesky mastodon instagram e mail email link links enlace lien
    auf einer eine einem diesen dieser den die der das artikel seite lesen als zum zur mit und mir
    sur le la les cet cette article ce par en el los las este esta artículo nota noticia página
    su il lo questo articolo em o a os as este artigo esta matéria op dit via per por de del di da
    artykuł ten się
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Words that such buttons have beside those."""
