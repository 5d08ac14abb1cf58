"""The words by which page furniture is known: what news sites put around articles, none of it tied to one site.

All patterns run in time linear in the line: repetitions are bounded, and nothing nests.
"""

from __future__ import annotations

import re

from generator.convert.words.rows import any_of

MONTHS = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
MONTHS += r"|nov(?:ember)?|dec(?:ember)?"
DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
CLOCK = r"a\.?m\.?|p\.?m\.?|[ecmp][sd]?t|gmt|utc|bst|cest|cet|eet|msk|ae[sd]t|jst|[i]st|sgt|hkt|uk|local|noon"
CLOCK += r"|hours?|hrs?|minutes?|mins?|days?|weeks?|ago"
STAMP_WORDS = (
    r"publish(?:ed)?|originally|posted|time|updated?|last|modified|first|created|date|today|yesterday|read|min"
)
STAMP_WORDS += r"|edited|about|on|at|the|an?|of"
STAMP = re.compile(rf"\b(?:{MONTHS}|{DAYS}|{CLOCK}|{STAMP_WORDS})\b\.?|\d+(?:st|nd|rd|th|h|m|d|[ap]m)?\b", re.I)
CLOCK_TIME = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2} ?[ap]\.?m\b", re.I)
FULL_DATE = re.compile(rf"\b(?:{MONTHS})\b.{{0,20}}\b\d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b", re.I)
DATE_IN_FIGURES = re.compile(
    r"(?<![\d./-])(?:[0-3]?\d[./-][0-3]?\d[./-](?:19|20)\d\d|(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d)\b"
)

CONTROL = any_of(
    r"""
    (?:pages? )?\d{1,3}(?:\W{1,3}\d{1,3}){0,12}(?:\W{1,3}of \d{1,3})?\W{1,3}(?:next|previous)(?: page)?
    \W{0,4}(?:click |tap )?(?:to )?enlarge|what[’']?s this
    \d(?:\.\d+)?x|(?:un)?mute|pause|autoplay|replay|playback (?:rate|speed)|full ?screen|now playing
    (?:turn )?(?:captions|subtitles|sound) ?(?:on|off)?|turn (?:on|off) (?:captions|sound)|stream type .{1,12}
    \W{0,3}(?:get|set|turn on|manage) (?:e-?mail |news )?alerts? (?:for|about|on|from) .{2,40}
    loaded: .{1,12}|(?:current|remaining|elapsed|total) time .{1,10}|duration:? [\d:]+
    (?:toggle|hide|show|expand|enlarge)(?: this)? (?:captions?|images?|photos?|text)
    (?:sponsor(?:ed)?|advertiser) (?:message|content)|(?:your )?e-?mail address|(?:first|last|full) name
    (?:slide|photo|image|picture|page) \d+ (?:of|/) \d+
    (?:accept(?: all)? )?(?:manage|customi[sz]e) (?:my |your )?(?:choices|settings|preferences)
    accept(?: all| & continue)?
    (?:view|see) (?:all )?\d+ (?:photos|images|pictures|comments|replies)|\d+ (?:photos|images|pictures)
    (?:\d+|an?)[- ]min(?:ute)?s? (?:listen|read|watch|video)|listen:? \d+ min(?:ute)?s?
    (?:was|is) this (?:article|story|page|information) (?:helpful|useful|interesting)|pin it|get (?:the|our) app
    make us (?:preferred|your) .{2,20}|(?:set|choose|select) (?:us )?as (?:a |your )?preferred .{2,20}
    now playing:? .{2,60}|play (?:video|audio)\b.{0,30}|hear this (?:story|article)\b.{0,20}|(?:playback )?speed:? \dx?
    (?:listen|watch|read)\W{1,3}\d+ ?min\w{0,5}|up next in \d.{0,12}|(?:quality )?(?:auto )?(?:\d{3,4}p ?){1,6}
    (?:ai|computer)[- ](?:generated|narrated|powered) (?:narration|voice|audio|summary|translation)
    watch (?:the )?(?:full )?(?:interview|video|episode|clip|speech|report|trailer)
    notify me of .{2,30}|chapters|descriptions off,? selected|(?:audio|captions|subtitles) (?:settings|off),? selected
    (?:replying to|tweet by|post by) @\w{2,30}(?: on \w{1,12})?
    (?:video|audio) duration\b.{0,40}|[\d.,]+[km]? (?:retweets|reposts|quotes)\b.{0,40}
    \d+ ?[hmd] ago|[\d.,]+[km]? views\b.{0,30}
    (?:estimated )?(?:reading|read|listening) time:?.{0,20}|(?:article )?narrated by .{2,40}
    (?:video |audio )?player (?:is )?loading\.?|loading(?: (?:video|player|tweet|comments|more))?\W{0,3}
    [\d.,]+[km]? (?:shares?|comments?|likes?|views?|replies|reactions|reposts)|like \d+
    (?:font|text) size\b.{0,12}
    add .{2,30} (?:as|to) (?:a |your |my )?(?:preferred source|favou?rites|reading list|home screen).{0,12}
    (?:save|gift|give|email|republish|copy|cite|report|flag|translate|print|share|bookmark|rate) this (?:article
        |story|page|post|piece|link)
    (?:an?|one|two|three|a few|\d+) (?:hour|minute|min|day|week|month)s? ago|just now
    (?:story|article|text|content)?s? ?(?:continues?|resumes?) (?:below|after)\b.{0,30}
    continue reading below.{0,20}
    (?:back|return|scroll|skip) to (?:the )?(?:top|content|main content|navigation|next section|article|search
        |footer)
    skip (?:past|advertisement|ad|promotion|newsletter)\b.{0,40}|after (?:newsletter |advertisement )?promotion
    opens in (?:a )?new (?:window|tab)|external link
    (?:write|leave|post|add) (?:a|your) (?:comment|reply|review)\W{0,6}
    \W{0,5}(?:o0o|-30-)|time to read:? .{1,12}
    [\d.,]+[km]? likes, .{1,30}|#\w{2,40}|this is a paid (?:advertisement|post|promotion)
    (?:show|see|view) (?:this |new |more |all )?(?:thread|posts?|replies)
    be the first to (?:comment|reply|like).{0,20}|(?:newest|oldest|best|top)(?: (?:first|comments))?
    """,
    start=r"\A",
    end=r"\W{0,3}\Z",
)
"""A line that is nothing but a control of a player, a gallery, a share bar or a comment section."""
DIALOG_HINTS = (
    "dialog", "audio version", "modal", "video player", "escape will", " is read", " is narrated", " is voiced",
    " is generated", " voice", "your browser", "real-time", "delayed",
)  # fmt: skip
"""One of these stands in whatever `DIALOG` finds."""
DIALOG = any_of(
    r"""
    \bmodal window\b|\bdialog window\b|\bvideo player (?:is loading|requires)|\bescape will cancel\b
    \b(?:article|story|text|audio) is (?:read|narrated|voiced|generated) by (?:an? )?(?:automated|synthetic
        |computer|ai|artificial)
    \b(?:automated|synthetic|ai|computer[- ]generated) voice\b.{0,30}\Z
    \baudio version of this (?:article|story)\b
    \byour browser (?:does not|doesn[’']t|cannot)|\bdata (?:is|are) (?:a )?(?:real-time|delayed)
    \A(?:quotes|prices|data) (?:are |is )?delayed (?:by )?(?:at least )?\d+
    """
)
REPORTERS = re.compile(
    r"\A\W{0,4}(?i:additional |with )?(?i:reporting|writing|editing|compiled|produced|research|contributions?)"
    r"(?: \w+){0,3} (?:by|from) [A-Z]"
)
CONTRIBUTED_HINTS = (
    "contribut", "with files", "input", "information from", "reporting from", "material from", "content from",
)  # fmt: skip
"""One of these stands in whatever `CONTRIBUTED` finds."""
CONTRIBUTED = any_of(
    r"""
    \A\W{0,3}with files from [A-Z]
    \b(?:contributed to|contributed reporting to|contributing to) (?:this|the) (?:report|story|article)
    \bcontributed (?:reporting|research)\.?\Z
    \b(?:AP|Associated Press|Reuters|AFP) (?:\w+ )?(?:writers?|journalists?|reporters?
        |photographers?) .{2,160}\bcontributed\b
    \A\(?with (?:agency )?inputs?\b.{0,50}\Z
    \A\(?this (?:report|article|story) (?:includes|contains|uses) (?:information|reporting|material|content) from [A-Z]
    """
)
ADDRESS = re.compile(r"[\[(<]?https?://\S+", re.I)
PLAYER = any_of(
    r"""
    audio player (?:ready|loading)|your browser does not support|\A(?:\d+ ?[-–]?)?min(?:ute)? read\Z
    listen to (?:this )?(?:article|story)|\A(?:video|audio)?\s*\d{1,2}:\d\d(?:\s*(?:[/|]\s*)?\d{1,2}:\d\d)*\Z
    \Awatch (?:now|live)\b|\{\{.{0,200}\}\}|enable javascript|javascript is (?:disabled|required)
    \Aimage \d+ of \d+\Z|\A\d+ ?/ ?\d+(?: .{0,120})?\Z|\A\d[\d,.]* (?:comments?|shares?|views|likes|reactions)\b
    \Ascroll (?:down|to)\b|\Aadvertisement\b
    """
)
POST_HINTS = (
    "pic.twitter", "t.co/", "@", "view this post", "a post shared", "truth social", "instagram", "content is imported",
)  # fmt: skip
"""One of these stands in whatever `POST` finds."""
POST = re.compile(
    r"pic\.twitter\.com/|https?://t\.co/|\A[—–-]+ ?.{1,80}\(@\w{1,30}\)|view this post on|\Aa post shared by|"
    r"\A@\w{2,30}\b.{0,60}\Z|\Athis content is imported from \w|\bon (?:truth social|instagram):?\Z",
    re.I,
)
EMBEDDED_HINTS = (
    "@", "post", "tweet", "instagram", "facebook", "tiktok", "youtube", "twitter", " x", "x ", "threads", "bluesky",
    "embed", "external", "content", "video", "r/", "u/", "♬", "♫", "http", "www.", "cookie", "browser", "replies",
    "comments", "reposts", "permission", "media",
)  # fmt: skip
"""One of these stands in whatever `EMBEDDED` finds."""
EMBEDDED = any_of(
    r"""
    \A[^.]{1,60} \(@\w{1,30}\)(?: .{0,24})?\Z|\A.{2,40} on (?:X|Twitter|Instagram|Facebook|TikTok|Threads
        |Bluesky): \S
    \b(?:instagram|facebook|tiktok|youtube|twitter|x) (?:content|post|video)s? (?:blocked|by \S)|\bvideo by @\w
    \b(?:accept|enable|allow) (?:\w+ ){0,2}cookies to\b|\bcookie settings\b|\bnot supported (?:in|by) your browser
    \A.{2,60} @\w{2,30} ?[·•|-] ?.{1,20}\Z|\ART @\w
    \A(?:see|view) (?:this|the) (?:instagram|facebook|x|twitter) (?:photo|post|video|reel)\b
    \A(?:skip|end of) (?:twitter|x|instagram|facebook|tiktok|youtube|social) (?:post|video|content|embed)\b.{0,40}\Z
    \A(?:read|view|see) \d[\d,.]*[km]? (?:more )?(?:replies|comments|reposts)|\Ar/\w{2,30}\Z|\Au/\w{2,30}\Z
    \A[♬♫][ ]|\A(?:posted by|.{2,40} posted this) .{2,60}\b(?:\d{4}|facebook|instagram|x|tiktok)\Z
    \A(?:https?://|www\.)\S+\Z|\A(?:embedded|external) (?:content|link|video|media):? ?\S
    \b(?:tweet|post|video|content) (?:is )?(?:not available|no longer available|unavailable|(?:could
        |can) ?not be (?:loaded|displayed))
    \A(?:this|the) (?:tweet|post) (?:was|has been) (?:deleted|removed)\b.{0,30}\Z
    \b(?:content|media) (?:is )?(?:hosted|provided|supplied) (?:on|by) (?:a |an )?(?:third[- ]party|X\b|twitter
        |instagram|facebook|youtube|tiktok)
    \Aallow (?:\w+ )?content\b|\bpermission (?:to load|before anything)\b|third[- ]party content\b
    \bcontent (?:could|may|might) contain (?:trackers|cookies)\b
    """
)
"""What stands around a post, or in place of one that is not shown."""
LEGAL_HINTS = (
    "©", "(c)", "copyright", "rights reserved", "no part of", "prohibited", "is a trading name of", "company no",
    "company number", "company reg", "vat no", "vat number", "vat reg", "is registered in", "registered in ",
    "published by ", "site is run", "site is owned", "site is operated", "site is published", "site is maintained",
    "to reuse this", "to republish this", "to license this", "cookies", "available under", "recaptcha", "may not be ",
    "not responsible", "unsubscribe", "affiliate commission", "earn commission", "earn a commission",
    "earn an commission", "receive commission", "receive a commission", "receive an commission", "affiliate links",
    "paid links", "sponsored links", "is owned by", "is operated by", "external link", "why trust", "powered by ",
    "privacy policy", "privacy notice", "terms of ", "terms and conditions", "cookie policy", "cookie settings",
    "cookie preferences", "comment policy", "community guidelines", "financial incentive", "commercial use",
    "of our readers", "of the readers", "by our readers", "by the readers",
)  # fmt: skip
"""One of these stands in whatever `LEGAL` and `POLICY` find, and in little else."""
LEGAL = any_of(
    r"""
    \bno part of (?:this|the) .{2,40} may be\b|\b(?:any|all) (?:reproduction|redistribution)\b.{0,40}\bprohibited
    \bis a trading name of\b|\bcompany (?:number|no\.?) \d|\bis registered in (?:england|scotland|ireland|wales)
    \ball (?:content|text|images?|material) ©
    \Apublished by .{2,40}\b(?:ltd|limited|inc|llc|media|gmbh|group|company)\.?\Z
    \b(?:site|website) is (?:run|owned|operated|published|maintained) by\b|\Ato (?:reuse|republish|license) this\b
    \A(?:the )?(?:text|content) (?:is|are) available under\b.{0,80}\blicen[cs]e\b
    all rights reserved|\Acopyright\b|\A©|\A\(c\) ?\d{4}\b|© ?\d{4}
    we(?: and our (?:\d+ )?partners)? use (?:\w+ ){0,2}cookies
    \b(?:set|store|use) (?:\w+ ){0,2}cookies (?:to|on|for|that)\b|\A(?:accept|reject|manage|view|essential|necessary)
        (?:\w+ ){0,2}cookies\Z|\bcookies on [A-Z]\S{1,30}\Z
    (?:site|website) uses cookies|protected by recaptcha
    \A(?:this|the) (?:document|article|material|content|text|page) is (?:subject to|protected by) copyright
    may not be (?:published|reproduced),? (?:broadcast|rewritten|in whole|without)
    not responsible for the content of external|you (?:can|may) unsubscribe|unsubscribe at any time
    \b(?:we|may) (?:earn|receive) (?:an? )?(?:affiliate )?commission
    \bcontains? (?:affiliate|paid|sponsored) links
    \A(?:the )?[\w’' ]{2,40} is (?:owned|published|operated) by [\w’'& ]{2,50}\.?\Z|\bapproach to external link
    \bfor your personal,?(?: and)? non-?commercial use only\b
    \A(?:the )?(?:comments|conversations|opinions|views|posts)\b.{0,40}\b(?:of|by) (?:our|the) readers\b
    \Awhy trust (?:us|[A-Z])|\Apowered by \S.{0,40}\Z|\Aregistered in .{2,30}\b(?:no|number)\b
    \A(?:vat|company) (?:no|number|reg)
    """
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
PITCH = any_of(
    r"""
    (?:press |media )?contacts?: \S
    not (?:yet )?a (?:subscriber|member)\?|we need your (?:support|help)\b
    this is (?:premium|exclusive|subscriber)(?:[- ]only)? content
    subscribers (?:get|enjoy)\b
    click (?:here|to)\b|sign ?up\b|sign in\b|log in\b
    subscribe(?:[^\w ]|\Z| (?:now|today|to|for|here|and|from|via|on)\b)
    download (?:the|our)\b
    follow (?:us|our|the topics|[\w ]{2,30}[’']s? coverage of)\b|get in touch(?::| with us)
    join (?:us|our|the conversation|now|[\w’' -]{2,30} conversations)\b
    support (?:us|our (?:work|journalism)|(?:independent|local|quality|free) (?:journalism|news|media|reporting))\b
    become a (?:\w+ )?(?:member|subscriber|supporter|sponsor|patron|friend|fan|insider)\b|don[’']t miss\b
    read (?:more|next|also|our|about our|(?:the )?full|the rest|on)\b|continue reading\b|see (?:also|more)\b|also read\b
    already (?:a |have|subscribed)|enter your (?:e-?mail|name)
    please (?:enter|enable|leave this field (?:empty|blank)|try again|sign|log|consider|subscribe|select|check your)
    you(?:[’']ve| have) (?:successfully|reached (?:your|the)|been (?:logged|signed|subscribed|unsubscribed|added)
        |(?:\w+ )?free (?:articles?|stories)|(?:\w+ ){1,2}free (?:articles|stories))
    thank(?:s| you) for (?:signing|reading|visiting|subscrib|your (?:support|subm|feedback))
    by (?:signing|clicking|entering|submitting|continuing|registering|providing your)
    (?:do you )?(?:have|got) (?:a (?:news )?(?:tip|story|question)|any (?:thoughts|questions))
    send (?:us|tips|your)|having trouble|i would like to (?:be emailed|receive)
    to (?:comment on|continue reading|read the full|receive (?:our|this)
        |(?:view|see|watch|access|display|read) this (?:article|story|content|post|video|page))|our standards\b
    purchase licensing|request permission|reprints?\b|create (?:a free |an )?account
    get (?:e-?mail|sms|text) (?:updates|alerts)\b|your browser (?:is|does|has|version)\b
    get (?:our|unlimited|full access|breaking news|all the latest|the best of|exclusive|notified|more from)\b
    stay (?:informed|up to date|connected|in the know)|never miss\b|keep up with|choose your newsletters
    for (?:more|the latest) (?:news|stories|information|on this|coverage|updates|headlines)\b
    check out (?:more|our|all our)\b|see (?:[\w’']+ ){1,2}(?:pictures|photos|cartoons) of the (?:day|week|month|year)\b
    listen (?:on\b|to (?:the|our|this|all|more)\b.{0,40}(?:podcast|episode|show|article|story|audio|page)
        |to (?:our|this)\b)
    watch(?::| on\b| the video)|this (?:content|video|browser) is (?:not|no longer|only)|save this|explore more
    (?:learn|find out|discover) more(?: (?:here|at|about (?:our|how we|us|this|cookies))\b|\W{0,3}\Z)
    find out how (?:we|you can)\b|we(?:[’']d| would) (?:love|like) to hear|try (?:our|unlimited)
    start your (?:free )?|unlock\b|limited[- ]time offer|want (?:more|to (?:get in touch|bookmark|read|save|keep))\b
    an error (?:has )?occurred|something went wrong|this article (?:was|is) (?:originally|first) published
    (?:like what you|enjoy(?:ing|ed)? (?:this|what|reading))\b
    our (?:journalism|reporting|work) (?:depends|relies|is (?:funded|supported|free))
    if you (?:value|liked?|enjoy(?:ed)?|appreciated?) (?:our|this|what)\b|help us (?:keep|continue|improve|to)\b
    this (?:story|article|content) is (?:free to read|for subscribers|only (?:for|available)|exclusive|reserved
        |available to)
    try (?:\w+ ){1,3}for (?:free|[£$€]\d)|your e-?mail address will
    there was (?:a problem|an error)\b.{0,60}(?:again|up)|tell us (?:what|your|how|about)\b|what do you think\?
    let us know\b|spotted an? (?:error|mistake|typo)\?|share your (?:views|thoughts|story|opinion)
    (?:send|write|submit) (?:a|your) letters? to the editor|we (?:want|love) to hear from
    buy (?:tickets|a subscription|our|the book)\b
    (?:print|digital) subscribers\b.{0,30}\b(?:free|access|read|get)\b|terms (?:and|&) conditions apply
    have you been affected\b|are you affected\b|were you (?:there|affected)
    receive (?:free |our )?(?:daily |weekly )?(?:summaries|alerts|updates|newsletters?) of\b.{0,60}\bsubscribe\b
    you must (?:be (?:logged|signed|registered)|log ?in|sign in|register)\b|save my name\b
    (?:in order )?to (?:post|leave|add|make) a comment\b|(?:post|leave|add) a comment\b
    (?:a )?(?:message|word) from (?:our|today[’']s|this (?:week|month)[’']s) sponsors?\b
    (?:this|today[’']s) (?:newsletter|issue|edition|e-?mail) is (?:brought to you|sponsored|presented) by\b
    required fields\b|(?:a )?(?:free )?daily newsletter\b
    the comments? (?:below|above) (?:have|has) (?:not )?been moderated\b
    trusted source|most (?:read|popular|viewed|shared|commented)
    """,
    start=r"\A",
)
PITCH_OPENS = any_of(
    r"""
    this (?:report|article|story) (?:by .{2,40} )?was (?:first published|amended|corrected|updated)\b
    this (?:is a (?:developing|breaking)|(?:story|article|report|post|piece|column) (?:was|is|has been|first
        |originally|will be|has not been|contains))\b.{0,30}\b(?:updated|develop\w*|published|appeared|edited
        |syndicated|produced|amended|supported|funded|made possible)\b
    this is a (?:developing|breaking)\b|published in the (?:print|digital) edition\b|this page is (?:now )?archived\b
    not to be confused with\b|for other uses,? see\b|this article is about .{3,80}\. for .{3,80}, see\b
    this (?:article|section|page) (?:needs|may (?:need|require)|requires|does not cite|lacks|relies)\b.{0,40}
        \b(?:citations?|sources|references|cleanup|expansion|verification)\b
    th(?:is|e) (?:interview|conversation|transcript|q ?& ?a|discussion) (?:has been|was|is) (?:lightly )?
        (?:edited|condensed|shortened)\b
    (?<!\()(?:dear (?:readers?|friends?)\b|get the latest\b|this (?:article|story) is free\b)
    (?<!\()(?:get|stay|start|keep|catch|discover|receive|begin) .{3,120}\b(?:newsletter|briefing|inbox|digest
        |headlines|(?:morning|daily|weekly|evening) e-?mail|whatsapp channel)\b
    (?<!\()(?:the )?comment(?:s|ing)?(?: section)?(?: on this (?:article|story|post|page))? (?:is|are|have been
        |has been|will be) (?:now )?(?:closed|disabled|moderated|turned off)\b
    (?<!\()(?:the )?comment(?:s|ing)? on this (?:article|story|post|page) (?:has|have) (?:ended|closed)\b
    (?<!\()(?:contact|reach) (?:[A-Z][\w’'-]+ ){1,3}(?:by|on|via|securely|at) (?:phone|e-?mail|signal|whatsapp)\b
    (?<!\()(?:contact|reach|e-?mail|write to|message) (?:[A-Z][\w’'-]+ ){0,3}(?:at|on|via)? ?\S+@\S+
    """,
    start=r"\A\(?",
)
"""So begin sentences that ask for something, or tell of the text itself; those that may stand in parentheses first."""
PITCH_HINTS = (
    "@", "for access to ", "special access", "unlimited ", "full access", "sign up ", "signing up ", "subscribe ",
    "subscribing to ", "subscribed to ", "your inbox", "keep up to date", " from £", " from $", " from €", " for £",
    " for $", " for €", " just £", " just $", " just €", " only £", " only $", " only €", "readers like you",
    "uninterrupted ", "ad-free ", "become a s", "become a m", "become an s", "become an m", "consider donating",
    "consider subscribing", "consider supporting", "consider giving", "consider becoming", "create one ",
    "create an account", "never miss a", "our work", "our journalism", "our reporting", "following us on",
    "register to hear", "register here", "register now", "register today", "register for free", "register below",
    "join us ", "support their ", "y digest", "y email", "y e-mail", "y round", "y newsletter", "y briefing",
    "y dispatch", "best of our", "newsletter", "send him ", "send her ", "send them ", "follow him ", "follow her ",
    "follow them ", "follow me ", "follow us ", "read more ", "download ", "make a donation", "make your donation",
    "make a contribution", "make your contribution", "tax-deductible", "your support", "your donation",
    "your subscription", "click here", "tap here", "read the latest", "read the full", "read the rest",
    "read the story", "our comment", "comment civil", "comments civil", "comment respectful", "comments respectful",
    "comment on topic", "comments on topic", "that are civil", "that are respectful", "that are on topic",
    "in the comments", "join the conversation", "join the discussion", "join the debate", "get in touch",
    "please check back", "views expressed", "opinions expressed", "spam", "with your friends", "with your followers",
    "on facebook", "подписывайтесь", "присоединяйтесь", "on twitter", "on x", "on instagram", "on telegram",
    "on whatsapp", "on google", "on tiktok", "on linkedin",
)  # fmt: skip
"""One of these stands in whatever `PITCH_WITHIN` finds, and in little else: the search takes a hundred times longer."""
PITCH_WITHIN = any_of(
    r"""
    \bfor access to (?:this|our)\b
    \b(?:special|unlimited|full) access to\b
    \b(?:sign(?:ing)? up (?:for|to)|subscribe to|subscrib(?:ing|ed) to) (?:our|your|this|my|receive|the (?:\w+ ){0,4}?
        (?:newsletters?|briefing|podcasts?|channel|e-?mails?|list|feed|digest|alerts?|courier|times|post|app))\b
    \b(?:delivered|sent|straight|direct(?:ly)?) (?:straight |directly |right )?(?:in)?to your inbox|\bin your inbox
    \bkeep up to date (?:with|on) .{2,60}\b(?:whatsapp|facebook|instagram|telegram|newsletter|app|alerts)\b
    \bsupport (?:the )?[A-Z][\w ]{2,30} (?:from|for) (?:just |only )?[£$€]\d|\breaders like you\b
    \b(?:unlimited|uninterrupted|ad-free) (?:reading|articles)\b|\bbecome an? (?:subscriber|member|supporter)[.!]?\Z
    \bconsider (?:donating|subscribing|supporting (?:us|our)|giving to|becoming a (?:member|subscriber|supporter))\b
    \b(?:have|got) an? (?:\w+ )?account\b.{0,20}\bcreate (?:one|an account)\b
    \bnever miss an? (?:story|article|update)\b
    \b(?:fund|support|pay for|sustain)s? our (?:work|journalism|reporting)\b|\bfollow(?:ing)? us on\b
    [.!?] (?:sign up|subscribe|register|join us) (?:to hear|here|now|today|for free|below)\b
    \bsupport their (?:work|reporting|journalism)\b
    \b(?:daily|weekly|monthly) (?:digest|e-?mail|round-?up|newsletter|briefing|dispatch)\b.{0,60}\bour\b
    \bbest of our (?:coverage|reporting|journalism|stories|writing|work)\b
    \bour (?:[\w-]{2,20} ){0,3}newsletters?\b|\A[^!?]{0,80}\b\S{1,40}@\S{1,40}\.\w{2,}\b[^.!?]{0,40}\Z
    (?:can be reached|reach (?:him|her|them|me)) (?:at|on|via) \S*@
    \bsend (?:him|her|them) (?:an )?(?:e-?mail|tips)|\bfollow (?:him|her|them|me|us) (?:on|at)[ ]
    \b(?:подписывайтесь|присоединяйтесь)\b.{0,60}\b(?:telegram|телеграм\w*|канал\w*|дзен\w*|рассылк\w*)
    \bread more of [A-Z]|\bemail \S+@\S+\.\w|\bdownload (?:our|the \S+(?: \S+)?) app\b
    \bmake (?:a|your) (?:tax-deductible )?(?:donation|contribution)
    \byour (?:support|donation|subscription) (?:helps|makes|keeps)|\b(?:click|tap|sign up) here\b
    \bread (?:more|the (?:latest|full|rest|story)) (?:about|on|from|of|in) .{2,80} here\.?\Z
    \bour comments? (?:section|policy|rules)\b|\bcomments? (?:that are )?(?:civil|respectful|on topic)
    \bin the comments(?: below| section)?\.?\Z|\bjoin the (?:conversation|discussion|debate)\b.{0,20}\Z
    \bget in touch with (?:us|me|her|him|them|our)\b
    \bplease check back\b
    \b(?:views|opinions) expressed (?:in this|here|are|by)\b
    \btweets (?:at|as) @|\bon (?:x|twitter|instagram|bluesky|threads|mastodon) (?:at|as)? ?@\w|\bwrite to \S+@\S+
    \bnewsdesk@|\btips@|\bletters@|\bwe (?:hate|don[’']t|do not|won[’']t|will not|never) (?:send )?spam\b
    \bshare (?:this |it )?with your (?:friends|followers)\b
    \bfollow (?:the )?[A-Z].{0,40}\bon (?:facebook|twitter|x|instagram|telegram|whatsapp|google|tiktok|linkedin)\b
    """
)
OF_ITSELF = any_of(
    r"""
    newsletters?|(?:free|last|premium) articles?|our (?:journalism|reporting|reporters|newsroom|journalists|coverage)
    journalism that|(?:daily|morning|evening) (?:newsletter|briefing)|support our work
    (?:complaint|comment|say) about this (?:article|story)|(?:a|your) weekly (?:e-?mail with|guide to)
    ad[- ]?block(?:er|ing)|our (?:site|website|newsroom|app|podcast|series)|your sign-?up|consented to
    (?:have|need) an account\?|already registered|this newsletter
    """,
    start=r"\b",
    end=r"(?!\w)",
)
ADDRESSED = any_of(
    r"""
    you|your|you[’']ve|you[’']re|please|write to us|contact (?:us|our|the editor)|register here|may contain
    e-?mail us|the rest of it|support (?:our|journalism)|sign in|log in|we will use
    """,
    start=r"\b",
    end=r"\b",
)
"""A site speaks of itself, and to its reader: together they are a pitch, whatever the words between."""
SPEECH = re.compile(
    r"\b(?:he|she|they|it|who|[A-Z][\w’'-]+) (?:said|says|told|asked|added|wrote|writes|warned|shouted|recalled|"
    r"argued|meant)\b|"
    r"\b(?:said|says|told|shouted|warned|insisted) (?:the|a|his|her|one|Mr|Ms|Mrs|[A-Z])|\b(?:he|she) used to\b"
)
"""Somebody speaks: then “sign up” and “read on” are no pitch."""
AGENCY_DATELINE = re.compile(
    r"\A[A-ZÀ-Þ][^()\n]{0,60}\((?:AP|Reuters|REUTERS|AFP|UPI|dpa|ANI|PTI|CNN|Xinhua|[A-Z][\w ]{1,20})\) "
    r"?[-–—]{1,2} ?\S"
)
SELF_DESCRIPTION = re.compile(
    r"\A(?:The )?[A-Z][\w’' ]{1,40} is (?:an?|the|one of the) (?:[\w’'-]+,? ){0,5}?"
    r"(?:news (?:organi[sz]ation|agency|outlet|site|service|website)|newsroom|newspaper|publication|news and|"
    r"media (?:company|organi[sz]ation|outlet))",
)
TAGS = re.compile(
    r"\A(?:(?:related |more )?topics|tags?|keywords|filed (?:under|in)|categor(?:y|ies)|published under|"
    r"posted in|tagged(?: with)?|schlagworte|schlagwörter|stichworte|stichwörter|getaggt mit|kategorien?|"
    r"mots[- ]clés?|étiquettes?|catégories?|etiquetas?|palabras clave|categorías?|palavras[- ]chave|marcadores|"
    r"etichette|parole chiave|trefwoorden|nyckelord|emneord|słowa kluczowe|tagi)"
    r"\s*(?::|\Z)",
    re.I,
)
JOINT = re.compile(r"(?<![A-Z])(?<!\bM)(?<!\bi)(?<=[a-zà-ÿ]{2})[A-Z](?=[a-z])")
COMMENTS = re.compile(
    r"\A(?:(?:\d+ )?comments?|(?:readers?[’']? )?comments?(?: \d+)?|leave a (?:comment|reply)|"
    r"join the (?:conversation|discussion)|view comments)\W{0,6}\Z",
    re.I,
)
PERSONAL = re.compile(r"\b(?:you|your|our|us|here|newsletter|app)\b", re.I)
