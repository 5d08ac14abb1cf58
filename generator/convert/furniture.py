"""Rules that know page furniture by its own looks, wherever it stands.

Each rule is a function of one `Look`; the first in `RULES` that has an opinion decides. The lists of words are what
news sites put around articles; none of them is tied to one site.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from generator.convert.looks import Look

Verdict: TypeAlias = tuple[str, float]
"""A label and how sure the rule is of it."""

_MONTHS = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
_MONTHS += r"|nov(?:ember)?|dec(?:ember)?"
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_CLOCK = r"a\.?m\.?|p\.?m\.?|[ecmp][sd]?t|gmt|utc|bst|ce?st|hours?|hrs?|minutes?|mins?|days?|weeks?|ago|noon"
_STAMP_WORDS = r"published|posted|updated|last|modified|on|at|the|read|an?|min|first|created|date|today|yesterday|of"
_STAMP = re.compile(rf"\b(?:{_MONTHS}|{_DAYS}|{_CLOCK}|{_STAMP_WORDS})\b\.?|\d+(?:st|nd|rd|th|h|m|d|[ap]m)?\b", re.I)
_FULL_DATE = re.compile(rf"\b(?:{_MONTHS})\b.*\b\d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b", re.I)

INTERFACE = frozenset(
    "about account ad add ads advertise advertisement advertising all already alert alerts and app audio back bookmark "
    "bluesky button careers category categories click close closed comment comments contact continue cookie cookies "
    "copied copy coupons dismiss donate download edit editor's email embed enable expand extra facebook facebook's "
    "favorite faq feed fewer flipboard follow forward free full fullscreen gab gallery gettr gift give google help hide "
    "home icon image images in instagram join jump keyword latest less licensing like line link linkedin links list "
    "listen live load log login loading mail main media member menu messenger more most navigation new newsletter "
    "newsletters next news now of on open opinion options our page pages partner phone photo photos pinterest "
    "play player pocket podcast podcasts policy popular post premium press previous print privacy profile promo read "
    "reddit register related reply report reprints republish reuse rss save saved search section sections see settings "
    "share shares sharing shop show sidebar sign signup sites skip slideshow sms snapchat sponsored stories story "
    "store submit subscribe subscribed subscriber subscribers subscription telegram terms text this threads tiktok to "
    "toggle top topics transcript translate trending truth tumblr tweet twitter up update url us use video videos view "
    "viewed watch website whatsapp with x youtube you your".split()
)
_AGENCY = (
    r"getty|afp|ap|reuters|epa|upi|pa|images?|photos?|photograph(?:er|y)?|file|handout|pool|associated press|bloomberg|"
    r"anadolu|courtesy|xinhua|nurphoto|zuma|sipa|alamy|istock|shutterstock|unsplash|tass|kyodo|illustration|screenshot|"
    r"screengrab|wire|pictures|press association|via|credit|agency|news service|stock|usa today|supplied|provided by"
)
_CREDIT_AT_END = re.compile(
    rf"\(([^()]{{0,120}}\b(?:{_AGENCY})\b[^()]{{0,80}}|[^()]{{2,50}} ?/ ?[^()]{{2,60}})\)\.?\Z", re.I
)
_CREDIT_WORD = re.compile(
    r"(?:\A|[.!?’”\"')] |\| )(?:photo(?:graph|s)?|picture|image|illustrations?|cartoon|video|credit)s?"
    r"(?: credit)?(?:: ?| by (?=[A-Z])| courtesy of )\S.{0,120}\Z",
    re.I,
)
_AGENCY_PHOTO = re.compile(
    r"\bREUTERS ?/ ?[A-Z]|\b(?:AP|AFP) Photo\b|/(?:Getty|AFP|AP|EPA|Shutterstock|Handout)\b|\bFile photo\b"
)
_BARE_CREDIT = re.compile(rf"\A\(?[^.()]{{2,60}} ?[|/] ?[^.()]{{2,60}}\)?\Z", re.I)
_AGENCY_WORD = re.compile(rf"\b(?:{_AGENCY}|[A-Z]\w+ Times|[A-Z]\w+ Post|AP)\b", re.I)

_REPORTERS = re.compile(
    r"\A\W{0,4}(?i:additional |with )?(?i:reporting|writing|editing|compiled|produced|research|contributions?)"
    r"(?: \w+){0,3} (?:by|from) [A-Z]"
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed to|contributed reporting|contributing to) (?:this|the) (?:report|story|article)", re.I
)
_BYLINE = re.compile(r"\A(?:by|words by|written by|story by|report by|text by)[: ]\s*(?=[A-Z@])", re.I)
_HANDLE = re.compile(r"\A[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3} @\w+(?: on (?:X|Twitter))?\Z")
_PLAYER = re.compile(
    r"audio player (?:ready|loading)|your browser does not support|\A(?:\d+ ?[-–]?)?min(?:ute)? read\Z|listen to (?:this )?(?:article|story)|"
    r"\A(?:video|audio)?\s*\d{1,2}:\d\d(?:\s*[/|]?\s*\d{1,2}:\d\d)*\Z|\Awatch (?:now|live)\b|\{\{.{0,200}\}\}|"
    r"enable javascript|javascript is (?:disabled|required)|\Aimage \d+ of \d+\Z|\A\d+ ?/ ?\d+(?: .{0,120})?\Z|"
    r"\A\d[\d,.]* (?:comments?|shares?|views|likes|reactions)\b|\Ascroll (?:down|to)\b|\Aadvertisement\b",
    re.I,
)
_POST = re.compile(
    r"pic\.twitter\.com/|https?://t\.co/|\A[—–-]+ ?.{1,80}\(@\w{1,30}\)|view this post on|\Aa post shared by|"
    r"\A@\w{2,30}\b.{0,60}\Z|\bon (?:truth social|instagram):?\Z",
    re.I,
)
_LEGAL = re.compile(
    r"all rights reserved|\A(?:copyright\b|©)|© ?\d{4}|\b(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|"
    r"cookie (?:policy|settings|preferences)|comment policy|community guidelines|financial incentive)\b|"
    r"\b(?:earn|receive) (?:an? )?(?:affiliate )?commission|"
    r"we(?: and our partners)? use cookies|(?:site|website) uses cookies|protected by recaptcha|may not be (?:published|reproduced)|"
    r"not responsible for the content of external|unsubscribe",
    re.I,
)
_PITCH = re.compile(
    r"\A(?:click (?:here|to)\b|sign ?up\b|sign in\b|log in\b|subscribe\b|download (?:the|our)\b|follow (?:us|our|the topics)\b|"
    r"join (?:us|our|the conversation|now)\b|support (?:us|our (?:work|journalism)|independent|local)\b|become a\b|"
    r"don[’']t miss\b|read (?:more|next|also|our|the full|on)\b|see (?:also|more)\b|also read\b|already (?:a |have|subscribed)|"
    r"enter your (?:e-?mail|name)|please (?:enter|enable|try again|sign|log|consider|subscribe|select|check your)|"
    r"you(?:[’']ve| have) (?:successfully|reached your|been)|thank(?:s| you) for (?:signing|reading|subscrib|your (?:support|subm))|"
    r"by (?:signing|clicking|entering|submitting|continuing|registering|providing your)|"
    r"(?:do you )?(?:have|got) (?:a (?:news )?(?:tip|story|question)|any (?:thoughts|questions))|send (?:us|tips|your)|having trouble|"
    r"i would like to (?:be emailed|receive)|to (?:comment on|continue reading|read the full|view this|receive (?:our|this))|"
    r"our standards\b|purchase licensing|request permission|reprints?\b|create (?:a free |an )?account|"
    r"get (?:our|unlimited|full access|breaking news|all the latest|the best of|exclusive|notified|more from)\b|"
    r"stay (?:informed|up to date|connected|in the know)|never miss\b|keep up with|choose your newsletters|"
    r"for (?:more|the latest) (?:news|stories|information|on this|coverage|updates)|listen (?:to|on)|watch(?::| on\b| the video)|"
    r"this (?:content|video|browser) is (?:not|no longer|only)|save this|explore more|learn more\b|find out more|"
    r"we(?:[’']d| would) (?:love|like) to hear|try (?:our|unlimited)|start your (?:free )?|unlock\b|limited[- ]time offer|"
    r"an error (?:has )?occurred|something went wrong|this article (?:was|is) (?:originally|first) published|"
    r"(?:a )?(?:free )?daily newsletter\b|trusted source|most (?:read|popular|viewed|shared|commented))",
    re.I,
)
_PITCH_WITHIN = re.compile(
    r"\Adear (?:readers?|friends?)\b|\Aget the latest\b|\bfor access to (?:this|our)\b|\b(?:special|unlimited|full) access to\b|"
    r"\b(?:sign(?:ing)? up (?:for|to)|subscribe to|subscrib(?:ing|ed) to) (?:our|the|your|this|my|receive)\b|"
    r"\b(?:delivered (?:straight |directly )?to your|in your) inbox|\bour (?:free |daily |weekly |morning |evening )*newsletters?\b|"
    r"(?:can be reached|reach (?:him|her|them|me)) (?:at|on|via) \S*@|\bsend (?:him|her|them) (?:an )?(?:e-?mail|tips)|"
    r"\bfollow (?:him|her|them|me|us) (?:on|at) |\bread more of [A-Z]|\bemail \S+@\S+\.\w|\bdownload (?:our|the \S+(?: \S+)?) app\b|"
    r"\bmake (?:a|your) (?:tax-deductible )?(?:donation|contribution)|\byour (?:support|donation|subscription) (?:helps|makes|keeps)|"
    r"\b(?:click|tap) here\b",
    re.I,
)
_AGENCY_DATELINE = re.compile(
    r"\A[A-ZÀ-Þ][^()\n]{0,60}\((?:AP|Reuters|REUTERS|AFP|UPI|dpa|ANI|PTI|CNN|Xinhua|[A-Z][\w ]{1,20})\) ?[-–—]{1,2} ?\S"
)
_SELF_DESCRIPTION = re.compile(
    r"\A(?:The )?[A-Z][\w’' ]{1,40} is (?:an?|the|one of the) (?:[\w’'-]+,? ){0,5}?"
    r"(?:news (?:organi[sz]ation|agency|outlet|site|service|website)|newsroom|newspaper|publication|news and|media (?:company|organi[sz]ation|outlet))",
)
_RELATED = re.compile(
    r"\A(?:read (?:more|next|also)|related(?: (?:articles?|stor(?:y|ies)|posts?|news|content|links?|coverage|reading|topics?))?|"
    r"see also|more (?:from|on|to read|about|in|stories|news|coverage|like this)\b.{0,50}|most (?:read|popular|viewed)\b.{0,30}|"
    r"trending\b.{0,30}|recommended\b.{0,30}|latest (?:news|stor(?:y|ies)|posts?|articles)|top stories\b.{0,20}|"
    r"editor[’']s picks?|you (?:may|might) (?:also )?(?:like|be interested in)|up next|keep reading|popular|what to read next|"
    r"in other news|from our partners|around the web|also on .{2,30}|elsewhere on .{2,30}|don[’']t miss|must[- ]reads?|"
    r"(?:in )?case you missed it|new [a-z]+ favorites|.{2,30} favou?rites)\W{0,3}\Z",
    re.I,
)
_RELATED_LINK = re.compile(
    r"\A(?:read (?:more|next|also)|related|see also|also read|more|watch|must read|recommended|explainer|exclusive|opinion|"
    r"in pictures|gallery|video|podcast|listen|flashback|special report|live updates?)\s?(?::|\||»|>|–|—)\s?\S",
    re.I,
)
_TAGS = re.compile(
    r"\A(?:(?:related |more )?topics|tags?|keywords|filed (?:under|in)|categor(?:y|ies)|published under|posted in|tagged(?: with)?)"
    r"\s*(?::|\Z)",
    re.I,
)
_JOINT = re.compile(r"(?<![A-Z])(?<!\bM)(?<!\bi)(?<=[a-zà-ÿ]{2})[A-Z](?=[a-z])")
_COMMENTS = re.compile(
    r"\A(?:(?:\d+ )?comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|view comments)\W{0,6}\Z",
    re.I,
)


def agency_dateline(look: Look) -> Verdict | None:
    """“PLACE, day (Agency) —”: so begins the text of an agency's report."""
    return ("body", 0.98) if look.words >= 12 and _AGENCY_DATELINE.match(look.text) else None


def self_description(look: Look) -> Verdict | None:
    """What a publisher says of itself under its articles."""
    return ("chrome", 0.88) if look.words <= 120 and _SELF_DESCRIPTION.match(look.text) else None


def marks_only(look: Look) -> Verdict | None:
    """Rules, bullets and other lines without a word."""
    return None if look.words else ("chrome", 0.99)


def picture(look: Look) -> Verdict | None:
    """A picture of the file's own format: what it says is a caption."""
    return ("caption", 0.95) if look.role == "image" else None


def credit(look: Look) -> Verdict | None:
    """Who reported, wrote and edited; who else contributed."""
    if _REPORTERS.match(look.text) or (_CONTRIBUTED.search(look.text) and look.words <= 45):
        return ("credit", 0.97)
    return None


def dateline(look: Look) -> Verdict | None:
    """A date or a time and nothing else."""
    if len(look.text) > 120 or not any(map(str.isdigit, look.text)):
        return None
    if any(map(str.isalnum, _STAMP.sub("", look.text))):
        return None
    return ("dateline", 0.95) if _FULL_DATE.search(look.text) else ("chrome", 0.9)


def byline(look: Look) -> Verdict | None:
    """By whom, in a line of its own."""
    if look.words > 24 or look.prose or look.role:
        return None
    if _HANDLE.match(look.text):
        return ("byline", 0.9)
    if not _BYLINE.match(look.text):
        return None
    sure = look.capitals >= 0.75 and (not look.stops or look.words <= 6)
    return ("byline", 0.95) if sure else None


def interface(look: Look) -> Verdict | None:
    """Buttons and menus: a few words, all of them words of an interface."""
    words = look.key.replace(" s ", " ").split()
    return ("chrome", 0.97) if words and len(words) <= 8 and all(word in INTERFACE for word in words) else None


def player(look: Look) -> Verdict | None:
    """Audio and video players, galleries, counters."""
    return ("chrome", 0.97) if look.words <= 20 and _PLAYER.search(look.text) else None


def embedded_post(look: Look) -> Verdict | None:
    """A post of a social network, or who posted it."""
    return ("chrome", 0.85) if _POST.search(look.text) else None


def photo_credit(look: Look) -> Verdict | None:
    """A caption or a credit line that names a photographer or an agency."""
    text = look.text
    if look.words > 90:
        return None
    if _AGENCY_PHOTO.search(text) or _CREDIT_AT_END.search(text[-220:]):
        return ("caption", 0.95)
    if _CREDIT_WORD.search(text[-400:]) and look.words <= 80:
        return ("caption", 0.92)
    bare = look.words <= 12 and _BARE_CREDIT.match(text) and _AGENCY_WORD.search(text)
    return ("caption", 0.9) if bare else None


def tags(look: Look) -> Verdict | None:
    """A list of subjects, marked as such or run together."""
    if _TAGS.match(look.text) and not look.prose:
        return ("tags", 0.92) if look.words > 2 else ("chrome", 0.92)
    if not look.stops and look.words <= 40 and look.functions <= 1 and len(_JOINT.findall(look.text)) >= 2:
        return ("tags", 0.9)
    return None


def related(look: Look) -> Verdict | None:
    """The heading of a box with other articles, or a link to one that says so."""
    if look.words <= 10 and _RELATED.match(look.text):
        return ("chrome", 0.95)
    return ("chrome", 0.92) if look.words <= 40 and not look.quoted and _RELATED_LINK.match(look.text) else None


def legal(look: Look) -> Verdict | None:
    """Copyright, cookies, terms of use."""
    if not _LEGAL.search(look.text):
        return None
    certain = look.words <= 12 or re.search(r"\b(?:you|your|our|we|us)\b|©|rights reserved", look.text, re.I)
    return ("chrome", 0.92) if certain and not look.quoted else None


def pitch(look: Look) -> Verdict | None:
    """Asks for a subscription, a download, a gift or a click, in words or in whole sentences."""
    if look.quoted:
        return None
    if _PITCH.match(look.text):
        personal = re.search(r"\b(?:you|your|our|us|here|newsletter|app)\b", look.text, re.I)
        return ("chrome", 0.93) if look.words <= 14 or personal else None
    return ("chrome", 0.9) if _PITCH_WITHIN.search(look.text) else None


def doubled(look: Look) -> Verdict | None:
    """A text that stands twice in one line, as pictures and links with one name leave it."""
    words = look.key.split()
    half = len(words) // 2
    return ("chrome", 0.9) if half >= 3 and words[:half] == words[half:] else None


def shouting_link(look: Look) -> Verdict | None:
    """A headline all in capitals between paragraphs: a link to another article."""
    return ("chrome", 0.85) if look.shouting and 6 <= look.words <= 30 and not look.role else None


def comments(look: Look) -> Verdict | None:
    """Where readers' comments begin."""
    return ("chrome", 0.9) if _COMMENTS.match(look.text) else None


RULES: tuple[tuple[str, Callable[[Look], Verdict | None]], ...] = (
    ("marks-only", marks_only),
    ("agency-dateline", agency_dateline),
    ("self-description", self_description),
    ("picture", picture),
    ("credit", credit),
    ("dateline", dateline),
    ("byline", byline),
    ("interface", interface),
    ("player", player),
    ("embedded-post", embedded_post),
    ("photo-credit", photo_credit),
    ("tags", tags),
    ("related", related),
    ("legal", legal),
    ("pitch", pitch),
    ("comments", comments),
    ("doubled", doubled),
    ("shouting-link", shouting_link),
)


def furniture(look: Look) -> tuple[str, Verdict] | None:
    """The first rule that has an opinion on a line, by name, with its verdict."""
    for name, rule in RULES:
        verdict = rule(look)
        if verdict is not None:
            return name, verdict
    return None
