"""Pelican's settings for the corpus: the addresses and pages that the other programs make."""

SITENAME = "Corpus"
SITEURL = "https://example.org/corpus"
AUTHOR = "Nobody"
PATH = "content"
PAGE_PATHS = ["sources"]
ARTICLE_EXCLUDES = ["sources"]
THEME = "theme"
THEME_STATIC_DIR = "."
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["neighbours"]
TIMEZONE = "UTC"
DEFAULT_PAGINATION = False

# One feed of summaries with every section, as the others have.
FEED_ALL_ATOM = None
FEED_ALL_RSS = "feed.xml"
FEED_MAX_ITEMS = 1_000_000
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

ARTICLE_URL = ARTICLE_SAVE_AS = "{category}/{slug}.html"
PAGE_URL = PAGE_SAVE_AS = "sources/{slug}.html"
CATEGORY_URL = CATEGORY_SAVE_AS = "{slug}.html"
TAG_URL = TAG_SAVE_AS = "tags/{slug}.html"
AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags", "sources", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"

# What was read is kept for the next run, as ours is; measured to make repeated runs faster and first ones no slower.
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
GZIP_CACHE = False
