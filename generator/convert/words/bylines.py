"""The words by which bylines are known: who wrote a text, for whom, as what, and when.

All patterns run in time linear in the line: repetitions are bounded, and nothing nests.
"""

from __future__ import annotations

import re

from generator.convert.words.rows import any_of

AGENCY = (
    r"(?:Agence France-Presse|Associated Press|Reuters|Bloomberg|BBC|CNN|NBC|CBS|ABC|PBS|NPR|AP|AFP|UPI|EFE|ANSA|ARD|"
    r"ZDF|CBC|NHK)(?: News)?"
)
SITE = (
    r"(?:The [A-Z][\w’']{1,20}(?: [A-Z][\w’']{1,20}){0,3}|(?:[A-Z][\w’'.&]{0,20} ){0,3}(?:News|Times|Post|Press|Herald|"
    r"Journal|Tribune|Guardian|Telegraph|Gazette|Chronicle|Observer|Mail|Today|Online|Review|Standard|Mirror|"
    r"Independent|Courier|Register|Globe|Inquirer|Examiner|Bulletin|Dispatch|Sentinel|Magazine|Weekly|Zeitung|"
    rf"Anzeiger|Tageblatt|Rundschau)|{AGENCY})"
)
"""What a publisher is called, as far as its name tells: a person is called “Jane Post”, too, but not beside a day."""
SITE_ALONE = re.compile(rf"\A{SITE}\Z")
BYLINE = re.compile(
    r"\A(?:by|words by|words and (?:pictures|photos) by|interview by|as told to|reviewed by|written by|story by|"
    r"report by|text by)[: ]\s*(?=[A-Z@])|"
    r"\A(?:words|interview|story|report|text|texte|texto|testo|tekst|entrevista|intervista|reportage|reportaje)"
    r"(?: (?:and|und|et|y|e) (?:interview|text|photos?|fotos?))?: ?"
    r"(?-i:[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]{0,20}){1,3}(?:\Z|[,;.|] ))",
    re.I,
)
CONTRIBUTED_TOO = re.compile(
    r"[.,;:|]? (?:(?:and|with) )?(?:additional|further) (?:reporting|research|writing)(?: by|:| from) .{3,80}\Z", re.I
)
"""Who helped, behind who wrote it."""
_SHORT = r"[A-Z][\w.’']{0,3}(?:-[A-Z][\w’']{0,3})?(?: [A-Z][\w.’']{0,3}){1,3}"
SHORT_NAMES = re.compile(
    rf"\A(?i:by|written by|words by|story by|text by)[: ]\s?{_SHORT}(?:(?i:, | and | & ){_SHORT}){{0,4}}\Z"
)
"""Names of short words alone."""
SIGNED = re.compile(r"\ABy [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3} ?[·•|–—-] ?.{3,60}\Z")
STAFF = re.compile(
    r"\A(?:The )?[A-Z][\w’]{2,20}(?: [A-Z][\w’]{2,20})? (?:Staff|Reporters?|Newsroom|Correspondents?|News Desk)\Z"
)
HANDLE = re.compile(
    r"\A[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}, special to (?:the |The )?[A-Z][\w ]{2,30}\Z|"
    r"\A[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3} @\w+(?: on (?:X|Twitter))?\Z"
)
BY_BEHIND = re.compile(r"\b(?:by|BY) [A-Z][\w.’'-]{1,30}(?: [A-Z][\w.’'-]{1,30}){0,3}\Z")
"""Who wrote it, behind a day."""
_PERSON = r"[A-ZÀ-Þ][\w.’'-]{1,30}(?: [A-ZÀ-Þ][\w.’'-]{0,30}){1,3}"
NAMED_AND_STAMPED = re.compile(rf"\A{_PERSON}(?:,| [|·•–—-])(?: [A-Z][\w.&’']{{0,20}}){{0,3}}(?=[ ,])")
"""Who wrote it, perhaps for whom, before when it was published."""
CALLING = (
    r"(?:(?:senior|chief|executive|staff|special|national|foreign|political|deputy|associate|washington|white house|"
    r"world|news|business|economics?|sports?|health|science|education|technology|media|culture|arts|legal|crime|"
    r"defen[cs]e|security|diplomatic|home affairs|environment|climate|energy|transport|consumer|religion|"
    r"entertainment|features) ){0,3}(?:correspondent|reporter|columnist|writer|editor)"
)
"""As what somebody writes."""
CALLED = re.compile(rf"\A(?![A-Z]{{3,}} [A-Z][a-z]){_PERSON} (?i:{CALLING})\Z")
"""Who wrote it, and as what."""
COUNTED = re.compile(r"@\w{2,30}|\b\d[\d,.]{0,20} ?(?:comments?|views?|shares?)\b|\|(?: ?[\d,.]+ ?(?:\||\Z))+", re.I)
"""A handle, and what is counted of a text."""
BY_AND_STAMP = re.compile(rf"\A[Bb]y:? {_PERSON} (?=(?:posted|published|updated|on)\b)")
"""Who wrote it, before when it was published."""
ENTRY_NOTE = any_of(
    r"""
    this (?:entry|post) was (?:posted|published|filed) (?:on|in|under|by)\b
    dieser (?:beitrag|eintrag) (?:wurde|ist) .{0,80}\bveröffentlicht (?:und unter|in)\b
    dieser (?:beitrag|eintrag) (?:wurde|ist) unter .{1,120}\bveröffentlicht\b
    (?:cet article|cette entrée) a été publiée? (?:dans|le)\b|esta entrada (?:fue publicada|se publicó|foi publicada) e
    questa voce è stata pubblicata (?:in|il)\b|dit bericht (?:werd|is) geplaatst (?:in|op)\b
    (?:detta inlägg|det här inlägget) (?:publicerades|postades) (?:i|den)\b|ten wpis został opublikowany w\b
    """,
    start=r"\A",
)
"""What a blog's own software says below an entry."""
