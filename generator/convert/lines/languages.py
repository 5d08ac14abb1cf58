"""The commonest words around articles that are not in English: no list could be whole."""

from __future__ import annotations

import re

from generator.convert.lines.looks import Look, Verdict
from generator.convert.words.buttons import FILLERS_ABROAD, INTERFACE_ABROAD
from generator.convert.words.calendars import is_day_alone, published_day
from generator.convert.words.eastern import eastern_names
from generator.convert.words.rows import any_of

_NAME = r"(?-i:[A-ZÀ-Þ][\w.’'-]+)"
_BYLINE = re.compile(rf"\A(?:von|par|por|di|door|af|av|autor|auteur|autore): ?{_NAME}(?: {_NAME}){{0,4}}\Z", re.I)
_BYLINE_BARE = re.compile(
    r"\A(?:Von|Par|Por|Di|Door)(?: [A-ZÀ-Þ][\w.’'-]+){2,4}(?: (?:und|et|y|e|en) [A-ZÀ-Þ].{2,40})?"
    r"(?:(?:, [\w .]{2,40})? [—–] [A-ZÀ-Þ][\w .]{1,40})?(?: \([^()]{2,60}\))?\Z"
)
_BYLINE_DATED = re.compile(r"\A(?:Von|Par|Por|Di|Door) [A-ZÀ-Þ]")
_DATED_BYLINE = 20
_LONGEST, _LONGEST_BUTTON, _WORDS_OF_BUTTON = 30, 45, 6
_SLUG = re.compile(
    r"\A\(?(?:(?:(?:dpa|afp|ap|rtr|epd|kna|apa|sda|ansa|efe|ots|reuters|sid|lusa|belga|anp|ntb|tt|ritzau)(?:-\w{2,10})?)"
    r"(?:\W{1,3}[a-z]{2,12}){0,3}|(?-i:[a-z]{2,4}(?:/[a-z]{2,4}){1,3}))\)?\Z",
    re.I,
)
"""An agency and the initials of who edited its report."""
_AGO = re.compile(
    r"\A(?:(?:vor|il y a|hace|há) (?:\d{1,3} \w{1,12}|einer Stunde|une heure|una hora|uma hora)\.?|"
    r"(?:för|for) (?:\d{1,3}|en|et) \w{1,12} (?:sedan|siden)|"
    r"(?:\d{1,3}|un|una|een) \w{1,12}\.? (?:fa|geleden|atrás|temu|назад))\Z",
    re.I,
)
"""How long ago something was said."""
_LINK = any_of(
    r"""
    lesen sie (?:auch|mehr|dazu)|mehr zum thema|auch interessant|zum thema|weiter ?lesen
    das könnte sie (?:auch )?interessieren
    (?:à )?lire (?:aussi|également)|sur le même sujet|voir aussi|a lire aussi|nos articles
    le[aeé]n? también|leer más|lea más|(?:mira|mire|vea|ver) también|(?:notas|te) recomend\w+
    te puede interesar|más información|noticias relacionadas|lee más|artículos relacionados
    contin(?:ue|uar) a ler|continuez à lire|continúa leyendo|continua a leggere
    leggi anche|potrebbe interessarti|per approfondire|leia (?:também|mais)
    veja (?:também|mais)|saiba mais|notícias relacionadas
    lees (?:ook|meer|verder)|meer over|læs også|läs (?:också|mer|även)|les også
    à la une(?: de l[ae’'].{2,30})?|les? plus (?:lus?|partagés?|consultés?|commentés?|populaires?|récents?)
    (?:les )?(?:dernières|derniers) (?:infos?|actualités|actus|articles|nouvelles|titres)|en continu|le fil info
    édition du jour|l[’']actualité en (?:direct|continu)|sélectionné pour vous
    (?:nos|les) (?:vidéos|services|newsletters)
    lo más (?:visto|leído|comentado|compartido)|mais (?:lidas|vistas|acessadas|populares)|i più (?:letti|visti)
    meist(?:gelesen|kommentiert|geklickt)e?|meest gelezen
    (?:اقرأ|إقرأ|شاهد) أيضاً?ا?|الأكثر (?:قراءة|مشاهدة)|(?:أخبار|مواضيع|مقالات) (?:ذات صلة|متعلقة|مشابهة)
    관련 ?(?:기사|뉴스)|많이 본 (?:기사|뉴스)|인기 ?(?:기사|뉴스)
    (?:เรื่อง|ข่าว|บทความ)ที่เกี่ยวข้อง|อ่านเพิ่มเติม|อ่านต่อ
    関連(?:記事|ニュース|リンク)|アクセスランキング|人気記事|あわせて読みたい|おすすめ記事
    相关(?:新闻|阅读|文章|报道|推荐)|相關(?:新聞|文章|報導)|延伸閱讀|延伸阅读|推荐阅读|热门(?:新闻|文章)|热点新闻
    (?:baca|lihat|simak|tonton) juga|(?:berita|artikel) (?:terkait|terpopuler|terkini|lainnya)|xem thêm
    ilgili haber(?:ler)?|bunlar da ilginizi çekebilir
    (?:prze)?czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|читайте также|смотрите также
    """,
    start=r"\A",
    end=r"(?:\W{0,3}\Z|\s?[:|»>–—]\s?\S.{0,200}\Z)",
)
_BUTTON = any_of(
    r"""
    teilen|merken|drucken|kommentare?|newsletter|anzeige|werbung
    jetzt (?:abonnieren|anmelden|registrieren|lesen|testen)
    (?:newsletter|kostenlos) (?:abonnieren|bestellen|anmelden|testen)
    artikel (?:teilen|merken|anhören|drucken)|auf (?:einer|mehreren) seiten? lesen
    partager|imprimer|commentaires?|publicité|s[’']abonner|abonnez-vous\b.{0,100}|inscrivez-vous\b.{0,60}
    écouter (?:cet article)?
    compartir|imprimir|comentarios?|publicidad|suscríb[ae](?:te|se)\b.{0,60}
    regístrate\b.{0,60}|escuchar (?:este artículo)?
    condividi|stampa|commenti|pubblicità|abbonati\b.{0,60}|iscriviti\b.{0,60}|ascolta (?:questo articolo)?
    compartilh(?:ar|e)|comentários|publicidade|ass?ine\b.{0,60}|inscreva-se\b.{0,60}
    delen|reacties|advertentie|abonneer\b.{0,60}|meld je aan\b.{0,60}
    s[ií]gu?[ae]?(?:nos|me)\b.{0,80}|síguenos\b.{0,80}|seguinos\b.{0,80}|siga-nos\b.{0,80}|suivez-nous\b.{0,80}
    devenez fan\b.{0,60}|ampliar (?:la )?(?:foto|imagen)|folgen sie uns\b.{0,80}|seguici\b.{0,80}|volg ons\b.{0,80}
    (?:suscr[ií]b[aei]\w{0,3}|recib[eaí]|receba|recevez|ricevi|erhalten sie|ontvang)\b.{0,120}\b(?:newsletter|boletín
        |correo|mail|e-mail|email|whatsapp|telegram|inbox|posteingang|bo[iî]te)\b.{0,40}
    (?:únete|unite|entre|participe|rejoignez)\b.{0,60}\b(?:canal|grupo|whatsapp|telegram|comunidad\w*|communauté)\b.{0,40}
    (?:descarga|descargá|baixe|téléchargez|scarica|laden sie)\b.{0,60}\bapp\w*\b.{0,40}
    compart(?:e|ir|í|ilhe) (?:esta?|essa|este|a|la) (?:nota|noticia|notícia|artículo|matéria|artigo)\b.{0,40}
    (?:dieses thema im programm|(?:über dieses thema berichtete?|dieser beitrag lief)\b|sendung:)\W{0,3}.{1,120}
    veja os vídeos\b.{0,80}|assista\b.{0,80}\bvídeos?\b.{0,60}
    todos (?:los|os) (?:derechos|direitos) reservados|tous droits réservés|alle rechte vorbehalten
    (?:hier|an dieser stelle) (?:finden|sehen|werden) .{0,40}(?:inhalte?|content)\b.{0,240}
    mit ihrer (?:zustimmung|einwilligung) .{0,120}
    (?:ich bin damit einverstanden, dass|empfohlener?) .{0,20}externer? inhalte?\b.{0,240}
    (?:har du (?:et )?tips?|har du bilder)\b.{0,80}|ap[uú]ntate (?:a|aquí|gratis|ya)\b.{0,120}
    um diesen? (?:inhalt|post|karte|video|beitrag)\w{0,3} .{0,120}(?:zustimm|akzept|aktivier|laden)\w{0,8}.{0,60}
    (?:ce contenu|pour (?:afficher|voir) ce contenu)\b.{0,120}(?:cookies|bloqué|accept)\w{0,8}.{0,60}
    (?:este contenido|este conteúdo|para (?:ver|visualizar) este)\b.{0,100}(?:cookies|acept|aceit)\w{0,8}.{0,60}
    il vous reste .{1,30} de cet article\b.{0,100}|quelle: ?.{2,30}|fuente: ?.{2,30}|fonte: ?.{2,30}|bron: ?.{2,30}
    (?:la suite|cet article|este contenido|este artículo|dieser (?:artikel|inhalt)|este conteúdo
        |questo (?:articolo|contenuto))
        (?: est| es| ist| è| é)? (?:réservée?|reservad[oa]|exclusiv[oa]|exklusiv|riservat[oa]|nur|solo)\b.{0,80}
    hier klicken,? um .{0,20}antwort\w* abzubrechen|cliquez ici pour annuler .{0,12}réponse
    ha(?:ga|z) clic (?:aquí )?para cancelar la respuesta|(?:fai clic|clicca) qui per annullare la risposta
    clique aqui para cancelar a resposta|klik hier om .{0,20}(?:reactie|antwoord) te annuleren
    kommentieren ist (?:momentan|derzeit|zurzeit|hier) nicht möglich|veuillez laisser ce champ vide
    (?:sie haben|du hast) bereits abgestimmt|vous avez déjà voté|(?:ya ha|has) votado
    (?:el contenido de )?los comentarios .{0,40}\b(?:opinión|responsabilidad) (?:exclusiva )?de (?:los|sus) .{0,80}
    no está permitido verter comentarios\b.{0,100}
    .{0,60}reserva el derecho (?:de|a) eliminar\b.{0,30}comentarios?\b.{0,40}
    (?:die )?kommentare? (?:sind|wurden|ist) .{0,60}(?:geschlossen|deaktiviert)
    (?:les commentaires|los comentarios|i commenti|os comentários) .{0,40}(?:fermés|clos|cerrados
        |chiusi|encerrados|desactivés)
    (?:já é assinante|ya eres suscriptor|déjà abonné|bereits abonn\w+|già abbonat\w|al abonnee)\b.{0,60}
    (?:continue lendo|siga leyendo|sigue leyendo|continuez (?:la|votre) lecture|weiterlesen mit)\b.{0,60}
    (?:temps de lecture|lesezeit|lesedauer|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid
        |czas czytania)\W{0,3}\d.{0,12}
    \d{1,3} min\w{0,5}\.? (?:lesezeit|de lecture|de lectura|di lettura|de leitura|lezen|läsning)
    la suite après (?:cette|la) publicité|weiterlesen nach der (?:anzeige|werbung)
    contin[uú]a después de la publicidad|continua (?:após a|depois da) publicidade
    (?:ajouter|añadir|aggiungi|adicionar|toevoegen|hinzufügen)\b.{0,20}\b(?:sélections|favoris|favoritos|preferiti
        |merkliste|favorieten)
    .{2,50} (?:est|sont) réservée?s? aux abonnés|.{2,50} (?:ist|sind) (?:nur )?abonnenten vorbehalten
        |.{2,50} (?:exclusiv[oa]s?|sol[oa]) para (?:suscriptores|assinantes)|.{2,50} riservat[oaie] agli abbonati
    subscrev\w{1,3}\b.{0,40}\bnewsletter\b.{0,40}
    reklama|реклама|dalszy ciąg .{0,30}(?:pod|poniżej)\b.{0,20}|(?:artikeln|texten) fortsätter (?:under|nedan)\b.{0,20}
    der (?:artikel|text) geht .{0,40}\bweiter|het artikel gaat (?:verder )?(?:hieronder|onder|verder)\b.{0,40}
    (?:el artículo|la noticia|l[’']articolo|la notizia|o artigo|a matéria|l[’']article) (?:contin[uú]a|prosegue|continue
        |se poursuit) (?:después|debajo|abajo|tras|dopo|sotto|depois|abaixo|após|après|sous)\b.{0,40}
    (?:dieser|diese|este|esta|questo|questa|cet|cette|ce|dit)\b.{0,40}\b(?:enthält|enthalten|contien\w*|contener
        |contenere|contém|conter|bevat)\b.{0,40}\b(?:affiliate-?links?|links? di affiliazione|enlaces? de afiliad\w+
        |liens? affiliés?|liens? d[’']affiliation|links? de afiliad\w+)\b.{0,60}
    (?:mit (?:ihrer|deiner) (?:anmeldung|registrierung|bestellung|einwilligung)|en (?:vous (?:inscrivant|abonnant)
        |cliquant)|al (?:registr|suscrib|hacer clic|continu|envi)\w*|ao (?:clicar|se inscrever|assinar|continuar|enviar)
        |(?:iscrivendoti|registrandoti|cliccando)|door (?:je aan te melden|op .{1,40} te klikken)|genom att)\b.{0,120}
        \b(?:datenschutz\w*|politique de confidentialité|pol[ií]tica de privacidade?|informativa (?:sulla )?privacy
        |privacybeleid|privacyverklaring|integritetspolicy)\b.{0,60}
    (?:du (?:erhältst|bekommst)|sie erhalten|vous recevez|recib(?:es?|iste)|ricevi|recebeu?|(?:je|u) ontvangt|du får
        |otrzymujesz)\b.{0,20}\b(?:e-?mail|mail|newsletter|courriel|correo|boletín|carta|lettre|nieuwsbrief
        |brev|nyhetsbrev|wiadomość|mensagem|lettera)\b.{0,4}\b(?:weil|da|parce|car|porque|perché|omdat|eftersom|ponieważ)
        \b.{0,120}
    .{0,50}\b(?:öffnen|ansehen|anzeigen|ábrel[oa]|abrir|verl[oa]|léel[oa]|afficher|ouvrir|lire|voir|aprila|leggila
        |visualizza\w*|abra|veja|bekijk|lees|öppna|visa|otwórz|zobacz)\b.{0,30}\b(?:browser|navegador|navigateur
        |webbläsaren?|przeglądarce)\b.{0,20}
    .{0,30}\b(?:im browser|in (?:je|de) browser) (?:öffnen|ansehen|anzeigen|lesen|bekijken|openen)
    (?:공유|공유하기|인쇄|프린트|스크랩|글씨 ?크기|글자 ?크기|댓글|로그인|회원가입|구독|기사 ?듣기|URL ?복사)\s?\d{0,5}
    (?:シェア|ポスト|ツイート|印刷|ログイン|会員登録|無料会員登録|保存|コメント|ブックマーク)\s?\d{0,5}
    (?:分享|打印|登录|登入|注册|評論|评论|收藏|点赞|订阅|訂閱|字号|列印)\s?\d{0,5}
    .{0,60}(?:무단 ?전재|저작권자|無断転載|無断複製|版权所有|版權所有|未经授权|未經授權).{0,60}
    kommentare?\s?\(\d{1,5}\)|commentaires?\s?\(\d{1,5}\)|comentarios?\s?\(\d{1,5}\)|reacties\s?\(\d{1,5}\)
    wir und unsere (?:\d{1,4} )?partner\b.{0,200}|wir (?:brauchen|benötigen) ihre (?:zustimmung|einwilligung)\b.{0,80}
    nous et nos (?:\d{1,4} )?partenaires\b.{0,200}|nosotros y nuestros (?:\d{1,4} )?socios\b.{0,200}
    (?:bitte )?(?:diskutieren sie mit|melden sie sich an|loggen sie sich ein)\b.{0,30}\bum\b.{0,40}
        \b(?:kommentar\w*|kommentieren|mitzudiskutieren)\b.{0,30}
    .{0,80}\b(?:kostenlos |gratis )?in (?:ihrem|dein(?:em|e)|ihr) (?:e-?mail-?)?postfach\b.{0,20}
    .{0,100}\bdans votre bo[iî]te (?:e-?mail|mail|aux lettres|de réception)\b.{0,20}|s[’']inscrire
    .{0,100}\ben (?:tu|su) (?:correo(?: electrónico)?|bandeja de entrada)\b.{0,10}
    .{0,100}\bno (?:seu|teu) e-?mail\b.{0,10}
    (?:مشاركة|طباعة|تسجيل الدخول|اشترك|التعليقات|إعلان)|جميع الحقوق محفوظة.{0,60}
    (?:todavía |aún |ainda )?(?:non hai|no tienes?|não tem|vous n[’']avez pas|sie haben noch kein|noch kein|heb je)
        [ ].{0,12}(?:account|cuenta|conta|compte|konto)\b.{0,50}
    (?:.{0,40} (?:ou|o|oder|of) )?(?:crie|crea|créez|erstellen sie|maak) (?:uma|una|un|ein|een) (?:\w+ )?(?:conta
        |cuenta|compte|konto|account)\b.{0,30}
    (?:salva|guarda|guarde|enregistrez|speichern sie|bewaar) (?:quest[oa]|est[ea]|cet|cette|diesen|dit)
        [ ](?:articolo|notizia|artículo|nota|noticia|notícia|artigo|article|artikel)\b.{0,120}
    (?:hai salvato|has guardado|você salvou|vous avez enregistré) .{0,20}(?:articolo|artículo|artigo|article)
    sie haben .{0,20}artikel gespeichert
    (?:trovi|troverai|encontrarás|vous retrouverez|sie finden) .{0,60}\b(?:articoli salvati|artículos guardados
        |articles enregistrés|gespeicherten artikel)\b.{0,120}
    (?:ocorreu um erro|se ha producido un error|une erreur (?:est survenue|s[’']est produite)|si è verificato un errore
        |es ist ein fehler aufgetreten|er is een fout opgetreden)\b.{0,80}
    (?:por favor,? (?:tente|inténtelo|inténtalo|intente)|veuillez réessayer|bitte versuchen sie es
        |si prega di riprovare)\b.{0,60}
    подписаться|продолжение после рекламы|.{0,40}(?:売上|売り上げ)の一部が.{0,40}還元.{0,20}
    je m[’'](?:inscris|abonne)|j[’'](?:accepte|en profite)|広告|スポンサード?リンク
    (?:paylaş|tweetle|yazdır|abone ol|giriş yap|üye ol|yorumlar?|reklam)(?:\s?\(\d{1,5}\))?
    (?:поделиться|войти|распечатать|комментарии(?: \(\d{1,5}\))?)
    .{0,60}\b(?:jetzt |gleich )?(?:kostenlos )?(?:als |per |den )newsletter (?:abonnieren|bestellen|erhalten|lesen)
    (?:os )?comentários .{0,40}\b(?:opinião|responsabilidade) d[aoe]\b.{0,100}
    qui sommes[- ]nous|chi siamo|quem somos|qui[eé]nes somos|über uns|wie zijn wij|over ons|om oss|om os|o nas
    impressum|datenschutz(?:erklärung)?|mentions légales|aviso legal
    política de (?:privacidad|cookies)|privacyverklaring
    """,
    start=r"\A[^\w(\"“«„‘]{0,3}",
    end=r"\W{0,3}\Z",
)

GERMAN_DAY = (
    r"(?:(?<!\b\d\.)(?<!\b\d\d\.)|(?!\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|"
    r"Dezember|Jahrhundert)))"
)
"""Holds where a full stop does not stand within “4. April”."""


def masthead_abroad(look: Look) -> Verdict | None:
    """A day alone or how long ago it was, a byline with its day, or an agency with the initials of its editor."""
    text = look.text
    if not look.role and is_day_alone(text):
        return "dateline", 0.9
    if _AGO.match(text):
        return "chrome", 0.9
    if look.words <= _DATED_BYLINE and _BYLINE_DATED.match(text) and published_day(text, ""):
        return "byline", 0.85
    return ("credit", 0.8) if _SLUG.match(text) else None


def byline_abroad(look: Look) -> Verdict | None:
    """A byline in one of the neighbouring languages, or of East Asia."""
    if not look.text.isascii() and not look.role and eastern_names(look.text):
        return "byline", 0.85
    if look.words > _LONGEST or look.quoted:
        return None
    return ("byline", 0.85) if _BYLINE.match(look.text) or _BYLINE_BARE.match(look.text) else None


def button_abroad(look: Look) -> Verdict | None:
    """A button, or what asks for something, in one of the neighbouring languages."""
    if look.words > _LONGEST_BUTTON or look.quoted:
        return None
    return ("chrome", 0.9) if _BUTTON.match(look.text) or _is_of_buttons(look) else None


def _is_of_buttons(look: Look) -> bool:
    """Whether a few words are all of them words of buttons."""
    words = () if look.words > _WORDS_OF_BUTTON or look.stops else look.key.split()
    return any(word in INTERFACE_ABROAD for word in words) and all(
        word in INTERFACE_ABROAD or word in FILLERS_ABROAD for word in words
    )


def related_abroad(look: Look) -> Verdict | None:
    """The heading of a box with other articles, or a link to one, in one of the neighbouring languages."""
    if look.words > _LONGEST or look.quoted or not _LINK.match(look.text):
        return None
    return None if look.stops and look.words > 16 else ("chrome", 0.85)
