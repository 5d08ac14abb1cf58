"""The words by which links to other articles are known: headings of boxes, and what such a link begins or ends with."""

from __future__ import annotations

import re

from generator.convert.words.rows import any_of

RELATED = any_of(
    r"""
    (?:suggested|further|recommended) reading|what we[’']re (?:reading|watching)|our picks
        |best of (?:the )?[A-Z]\w{2,20}
    (?:other|similar|hot|today[’']s|big) (?:top )?(?:stories|topics|news|articles|headlines)|in the news|also see
        |also read
    read (?:more|next|also)(?: ?/ ?.{2,30})?
    related(?: (?:articles?|stor(?:y|ies)|posts?|news|content|links?|coverage|reading|topics?))?|see also
    more (?:from|on|to read|about|in|stories|news|coverage|like this)\b.{0,50}
    most (?:read|popular|viewed)\b.{0,30}|trending\b.{0,30}|recommended\b.{0,30}
    latest (?:news|stor(?:y|ies)|posts?|articles)|top stories\b.{0,20}|editors?[’']?s?[’']? (?:picks?|choice)
    (?:more|other) (?:[\w’']+ ){1,4}(?:news|stories|coverage|headlines)|read this next|latest headlines
    (?:suggested|picked|selected) for you
    (?:sponsored|promoted|paid|partner)(?: (?:content|stories|links?|posts?|by .{2,30}))?|story highlights
    (?:more )?(?:from|around|across) the (?:web|archives?)|(?:previous|next) (?:article|story|post)
    in this (?:article|story)|mentioned in this (?:article|story)|elsewhere
    you (?:may|might) (?:also )?(?:like|be interested in)|up next|keep reading|popular|what to read next
    in other news|from our partners|around the web|also on .{2,30}|elsewhere on .{2,30}|don[’']t miss
    (?:more )?must[- ]reads?(?: from .{2,30})?|(?:in )?case you missed it|new [a-z]+ favorites|.{2,30} favou?rites
    """,
    start=r"\A",
    end=r"\W{0,3}\Z",
)
RELATED_LINK = any_of(
    r"""
    (?:read (?:more|next|also|(?:the )?full (?:story|article))|related(?: (?:stor(?:y|ies)|articles?|reading
        |coverage|links?|news|video|posts?|content))?|see also|also read|also see|more(?: on this(?: story)?
        | from .{2,30})?|watch|must[- ]read|don[’']t miss|recommended(?: reading)?
        |read|see|also on .{2,30}|watch our .{2,20}|you (?:might|may) also like
        |icymi|in case you missed it|from (?:the|our) archives?|previously|earlier
        |previous (?:story|coverage)|continue reading
        |listen)\s?(?::|\||»|>|–|—)\s?\S
    (?-i:(?:READ (?:MORE|NEXT|ALSO)|ALSO READ|SEE ALSO|RELATED(?: (?:STORY|STORIES|ARTICLE|ARTICLES|NEWS|VIDEO))?
        |WATCH|MUST READ) (?=[A-Z‘“][a-z’])|Don[’']t Miss (?=[A-Z]))
    [^.]{10,140} [|–—-] (?:read more|watch|listen)\Z|.{10,300}(?:…|\.{3}) ?(?:read more ?){1,3}\Z
    [^.«]{10,140}\s(?:→|»|➔|>{1,2})\Z|\[[^\[\].]{16,140}\]\Z
    (?:also (?:in|on) (?-i:(?:the |The )?[A-Z]).{1,30}|next (?:story|article|up)
        |(?:watch|read|see|listen) (?:more|now|next|again)): \S
    (?:>>|»(?![^»]*«)|▶️?|►|➤|→|👉|🔗|⇒|•?\s?↪)\s?\S
    """,
    start=r"\A",
)
TO_THE_REST = any_of(
    r"""
    (?:read|see|view|show|learn) (?:more|on|the rest|(?:the )?full (?:story|article|post|report|entry))
    continue reading|full (?:story|article)|more
    weiter ?lesen|mehr(?: (?:lesen|erfahren|dazu))?|zum (?:artikel|beitrag)|den ganzen (?:artikel|beitrag) lesen
    lire (?:la suite|plus|l[’']article|la suite de l[’']article)|en savoir plus|(?:la )?suite
    (?:leer|ver|saber) más|(?:seguir|continuar) leyendo
    leggi (?:tutto|di più|l[’']articolo)|continua(?: a leggere)?
    (?:leia|ler|saiba|ver) mais|continu(?:e lendo|ar a ler)
    lees (?:verder|meer)|verder lezen|läs mer|les mer|læs mere|czytaj (?:dalej|więcej)|więcej
    читать (?:далее|дальше|полностью)|подробнее|続きを読む|阅读(?:更多|全文)|閱讀(?:更多|全文)|더 ?보기|اقرأ المزيد
    """,
    start=r"\A\W{0,3}",
    end=r"\W{0,3}\Z",
)
"""The words of a link to the rest of a text of which the beginning stands above it."""
TRAIL = re.compile(r"[^<>›«»→|.]{1,50}(?:(?:\s[›»→]\s|\s?>\s?)[^<>›«»→|]{1,120}){2,8}")
"""The way from a site's front page to an article."""
ROW = re.compile(r"\W{0,3}[^•|:]{2,42}(?:[•|][^•|:]{2,42}){3,40}\W{0,3}")
"""Links side by side, parted by bullets or strokes."""
KIND_OF_LINK = re.compile(
    r"(?:explainer|interactive|factbox|timeline|fact[- ]check|commentary|column|review|breaking|explained|analysis|"
    r"exclusive|opinion|in (?:pictures|photos)|photos?|pictures|gallery|video|podcast|quiz|poll|live|flashback|latest|"
    r"special report|live (?:updates?|blog))\s?(?::|\||»|>|–|—)\s?\S",
    re.I,
)
"""What kind of article a link leads to; a headline may say so of its own."""
