"""The words by which page furniture is known: what news sites put around articles, none of it tied to one site.

All patterns run in time linear in the line: repetitions are bounded, and nothing nests.
"""

from __future__ import annotations

import re

MONTHS = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
MONTHS += r"|nov(?:ember)?|dec(?:ember)?"
DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
CLOCK = r"a\.?m\.?|p\.?m\.?|[ecmp][sd]?t|gmt|utc|bst|ce?st|hours?|hrs?|minutes?|mins?|days?|weeks?|ago|noon"
STAMP_WORDS = r"published|posted|updated|last|modified|on|at|the|read|an?|min|first|created|date|today|yesterday|of"
STAMP = re.compile(rf"\b(?:{MONTHS}|{DAYS}|{CLOCK}|{STAMP_WORDS})\b\.?|\d+(?:st|nd|rd|th|h|m|d|[ap]m)?\b", re.I)
FULL_DATE = re.compile(rf"\b(?:{MONTHS})\b.{{0,20}}\b\d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b", re.I)

INTERFACE = frozenset(
    """
    about account ad add ads advertise advertisement advertising all already alert alerts and app audio back
    bookmark bluesky button careers category categories click close closed comment comments contact continue cookie
    cookies copied copy coupons dismiss donate download edit editor's email embed enable expand extra facebook
    facebook's favorite faq feed fewer flipboard follow forward free full fullscreen gab gallery gettr gift give
    google help hide home icon image images in instagram join jump keyword latest less licensing like line link
    linkedin links list listen live load log login loading mail main media member menu messenger more most
    navigation new newsletter newsletters next news now of on open opinion options our page pages partner phone
    photo photos pinterest play player pocket podcast podcasts policy popular post premium press previous print
    privacy profile promo read reddit register related reply report reprints republish reuse rss save saved search
    section sections see settings share shares sharing shop show sidebar sign signup sites skip slideshow sms
    snapchat sponsored stories story store submit subscribe subscribed subscriber subscribers subscription telegram
    terms text this threads tiktok to toggle top topics transcript translate trending truth tumblr tweet twitter up
    update url us use video videos view viewed watch website whatsapp with x youtube you your
    """.split()  # noqa: SIM905  a list of words reads best as words
)
_AGENCIES = (
    r"Getty|AFP|AP|Reuters|REUTERS|EPA|UPI|PA Wire|Press Association|Associated Press|Bloomberg|Anadolu|Xinhua|"
    r"NurPhoto|Zuma|Sipa|Alamy|iStock|Shutterstock|Unsplash|TASS|Kyodo|WireImage|USA Today|[Hh]andout|[Cc]ourtesy|"
    r"[Ss]upplied|[Pp]hotos?|[Pp]hotograph(?:er|y)?|[Pp]ictures?|[Ii]mages?|[Ii]llustration|[Ss]creenshot|[Ss]creengrab|File"
)
_LOOSE = r"via|file|wire|pool|stock|agency|press|news|service|times|post|credit|provided by|fox|cnn|bbc"
_NAME = r"[A-Z0-9][\w&.’'-]{0,30}"
CREDIT_AT_END = re.compile(
    rf"\([^()]{{0,120}}\b(?:{_AGENCIES})\b[^()]{{0,80}}\)\.?\Z|"
    r"\([A-Z][^()/]{1,60} ?/ ?[A-Z][^()/]{1,60}\)\.?\Z|"
    rf"[.!?”\"’] ?\([^()]{{0,120}}\b(?i:{_LOOSE})\b[^()]{{0,80}}\)\Z|"
    rf"[.!?”\"’] \((?:{_NAME}[ /]){{0,4}}{_NAME}\)\Z"
)
"""A parenthesis at the end that credits a picture; loose words and mere names count only behind a full stop."""
CREDIT_WORD = re.compile(
    r"(?:\A|[.!?’”\"')] |\| )(?i:photo(?:graph|s)?|picture|image|illustrations?|cartoon|video|credit)s?"
    r"(?i: credit)?(?:: ?| (?i:by) (?=[A-Z])| (?i:courtesy of) )\S.{0,60}\Z|"
    r"\bCredit: ?[A-Z][^.]{2,60}(?:\.com\S{0,20})?\Z"
)
AGENCY_PHOTO = re.compile(
    r"\bREUTERS ?/ ?[A-Z]|\b(?:AP|AFP) Photo\b|/(?:Getty|AFP|AP|EPA|Shutterstock|Handout)\b|\bFile photo\b"
)
BARE_CREDIT = re.compile(r"\A\(?[^.()]{2,60} ?[|/] ?[^.()]{2,60}\)?\Z", re.I)
AGENCY_WORD = re.compile(rf"\b(?:{_AGENCIES}|[A-Z]\w+ Times|[A-Z]\w+ Post)\b")

REPORTERS = re.compile(
    r"\A\W{0,4}(?i:additional |with )?(?i:reporting|writing|editing|compiled|produced|research|contributions?)"
    r"(?: \w+){0,3} (?:by|from) [A-Z]"
)
CONTRIBUTED = re.compile(
    r"\b(?:contributed to|contributed reporting|contributing to) (?:this|the) (?:report|story|article)", re.I
)
BYLINE = re.compile(r"\A(?:by|words by|written by|story by|report by|text by)[: ]\s*(?=[A-Z@])", re.I)
HANDLE = re.compile(r"\A[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3} @\w+(?: on (?:X|Twitter))?\Z")
PLAYER = re.compile(
    r"audio player (?:ready|loading)|your browser does not support|\A(?:\d+ ?[-–]?)?min(?:ute)? read\Z|"
    r"listen to (?:this )?(?:article|story)|"
    r"\A(?:video|audio)?\s*\d{1,2}:\d\d(?:\s*[/|]?\s*\d{1,2}:\d\d)*\Z|\Awatch (?:now|live)\b|\{\{.{0,200}\}\}|"
    r"enable javascript|javascript is (?:disabled|required)|\Aimage \d+ of \d+\Z|\A\d+ ?/ ?\d+(?: .{0,120})?\Z|"
    r"\A\d[\d,.]* (?:comments?|shares?|views|likes|reactions)\b|\Ascroll (?:down|to)\b|\Aadvertisement\b",
    re.I,
)
POST = re.compile(
    r"pic\.twitter\.com/|https?://t\.co/|\A[—–-]+ ?.{1,80}\(@\w{1,30}\)|view this post on|\Aa post shared by|"
    r"\A@\w{2,30}\b.{0,60}\Z|\bon (?:truth social|instagram):?\Z",
    re.I,
)
LEGAL_HINTS = (
    "rights", "copyright", "©", "cookie", "recaptcha", "may not be", "not responsible", "unsubscribe", "commission",
    "privacy", "terms", "policy", "guidelines", "incentive",
)  # fmt: skip
"""One of these stands in whatever `LEGAL` and `POLICY` find."""
LEGAL = re.compile(
    r"all rights reserved|\A(?:copyright\b|©)|© ?\d{4}|we(?: and our partners)? use cookies|"
    r"(?:site|website) uses cookies|protected by recaptcha|"
    r"may not be (?:published|reproduced),? (?:broadcast|rewritten|in whole|without)|"
    r"not responsible for the content of external|you (?:can|may) unsubscribe|unsubscribe at any time|"
    r"\b(?:we|may) (?:earn|receive) (?:an? )?(?:affiliate )?commission",
    re.I,
)
POLICY = re.compile(
    r"\b(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|"
    r"cookie (?:policy|settings|preferences)|comment policy|community guidelines|financial incentive)\b",
    re.I,
)
"""Words of the small print that articles use too: they count in a short line, or where the reader is addressed."""
AGREE = re.compile(
    r"\b(?:you agree|you(?: a|’|')re agreeing|i agree|agree(?:ing)? to (?:our|the)|you (?:accept|confirm|consent)|"
    r"our (?:full )?(?:privacy|terms|cookie|comment|community)|(?:read|see|review) (?:our|the))\b",
    re.I,
)
PITCH = re.compile(
    r"\A(?:click (?:here|to)\b|sign ?up\b|sign in\b|log in\b|subscribe\b|download (?:the|our)\b|follow (?:us|"
    r"our|the topics)\b|"
    r"join (?:us|our|the conversation|now)\b|support (?:us|our (?:work|journalism)|independent|local)\b|become a\b|"
    r"don[’']t miss\b|read (?:more|next|also|our|the full|on)\b|see (?:also|more)\b|also read\b|already (?:a |"
    r"have|subscribed)|"
    r"enter your (?:e-?mail|name)|please (?:enter|enable|try again|sign|log|consider|subscribe|select|check your)|"
    r"you(?:[’']ve| have) (?:successfully|reached your|been)|thank(?:s| you) for (?:signing|reading|subscrib|"
    r"your (?:support|subm))|"
    r"by (?:signing|clicking|entering|submitting|continuing|registering|providing your)|"
    r"(?:do you )?(?:have|got) (?:a (?:news )?(?:tip|story|question)|any (?:thoughts|questions))|send (?:us|"
    r"tips|your)|having trouble|"
    r"i would like to (?:be emailed|receive)|to (?:comment on|continue reading|read the full|view this|"
    r"receive (?:our|this))|"
    r"our standards\b|purchase licensing|request permission|reprints?\b|create (?:a free |an )?account|"
    r"get (?:our|unlimited|full access|breaking news|all the latest|the best of|exclusive|notified|more from)\b|"
    r"stay (?:informed|up to date|connected|in the know)|never miss\b|keep up with|choose your newsletters|"
    r"for (?:more|the latest) (?:news|stories|information|on this|coverage|updates)|listen (?:to|on)|watch(?::|"
    r" on\b| the video)|"
    r"this (?:content|video|browser) is (?:not|no longer|only)|save this|explore more|learn more\b|find out more|"
    r"we(?:[’']d| would) (?:love|like) to hear|try (?:our|unlimited)|start your (?:free )?|unlock\b|"
    r"limited[- ]time offer|"
    r"want (?:more|to (?:bookmark|read|save|keep))\b|an error (?:has )?occurred|"
    r"something went wrong|this article (?:was|is) (?:originally|first) published|"
    r"(?:a )?(?:free )?daily newsletter\b|trusted source|most (?:read|popular|viewed|shared|commented))",
    re.I,
)
PITCH_HINTS = (
    "sign", "send ", "subscri", "access", "inbox", "newsletter", "reach", "follow", "email", "e-mail", "download",
    "donat", "contribution", "support", "click", "tap ", "latest", "dear ", "read more",
)  # fmt: skip
"""One of these stands in whatever `PITCH_WITHIN` finds: looking for them first is many times faster."""
PITCH_WITHIN = re.compile(
    r"\Adear (?:readers?|friends?)\b|\Aget the latest\b|\bfor access to (?:this|our)\b|\b(?:special|unlimited|"
    r"full) access to\b|"
    r"\b(?:sign(?:ing)? up (?:for|to)|subscribe to|subscrib(?:ing|ed) to) (?:our|the|your|this|my|receive)\b|"
    r"\b(?:delivered (?:straight |directly )?to your|in your) inbox|\bour (?:free |daily |weekly |morning |"
    r"evening )*newsletters?\b|"
    r"(?:can be reached|reach (?:him|her|them|me)) (?:at|on|via) \S*@|\bsend (?:him|her|them) (?:an )?(?:e-?mail|tips)|"
    r"\bfollow (?:him|her|them|me|us) (?:on|at) |\bread more of [A-Z]|\bemail \S+@\S+\.\w|\bdownload (?:our|"
    r"the \S+(?: \S+)?) app\b|"
    r"\bmake (?:a|your) (?:tax-deductible )?(?:donation|contribution)|\byour (?:support|donation|"
    r"subscription) (?:helps|makes|keeps)|"
    r"\b(?:click|tap) here\b",
    re.I,
)
AGENCY_DATELINE = re.compile(
    r"\A[A-ZÀ-Þ][^()\n]{0,60}\((?:AP|Reuters|REUTERS|AFP|UPI|dpa|ANI|PTI|CNN|Xinhua|[A-Z][\w ]{1,20})\) ?[-–—]{1,2} ?\S"
)
SELF_DESCRIPTION = re.compile(
    r"\A(?:The )?[A-Z][\w’' ]{1,40} is (?:an?|the|one of the) (?:[\w’'-]+,? ){0,5}?"
    r"(?:news (?:organi[sz]ation|agency|outlet|site|service|website)|newsroom|newspaper|publication|news and|"
    r"media (?:company|organi[sz]ation|outlet))",
)
RELATED = re.compile(
    r"\A(?:read (?:more|next|also)|related(?: (?:articles?|stor(?:y|ies)|posts?|news|content|links?|coverage|"
    r"reading|topics?))?|"
    r"see also|more (?:from|on|to read|about|in|stories|news|coverage|like this)\b.{0,50}|most (?:read|popular|"
    r"viewed)\b.{0,30}|"
    r"trending\b.{0,30}|recommended\b.{0,30}|latest (?:news|stor(?:y|ies)|posts?|articles)|top stories\b.{0,20}|"
    r"editor[’']s picks?|you (?:may|might) (?:also )?(?:like|be interested in)|up next|keep reading|popular|"
    r"what to read next|"
    r"in other news|from our partners|around the web|also on .{2,30}|elsewhere on .{2,30}|don[’']t miss|must[- ]reads?|"
    r"(?:in )?case you missed it|new [a-z]+ favorites|.{2,30} favou?rites)\W{0,3}\Z",
    re.I,
)
RELATED_LINK = re.compile(
    r"\A(?:read (?:more|next|also)|related|see also|also read|more|watch|must read|recommended|explainer|"
    r"exclusive|opinion|"
    r"in pictures|gallery|video|podcast|listen|flashback|special report|live updates?)\s?(?::|\||»|>|–|—)\s?\S",
    re.I,
)
TAGS = re.compile(
    r"\A(?:(?:related |more )?topics|tags?|keywords|filed (?:under|in)|categor(?:y|ies)|published under|"
    r"posted in|tagged(?: with)?)"
    r"\s*(?::|\Z)",
    re.I,
)
JOINT = re.compile(r"(?<![A-Z])(?<!\bM)(?<!\bi)(?<=[a-zà-ÿ]{2})[A-Z](?=[a-z])")
COMMENTS = re.compile(
    r"\A(?:(?:\d+ )?comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|view comments)\W{0,6}\Z",
    re.I,
)
PERSONAL = re.compile(r"\b(?:you|your|our|us|here|newsletter|app)\b", re.I)
