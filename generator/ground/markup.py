"""The marks of HTML, which is text wherever authors write."""

_TAGS = (
    "abbr|a|article|aside|audio|blockquote|body|br|button|b|caption|center|cite|code|del|details|div|em|figcaption"
    "|figure|font|form|h[1-6]|head|hr|html|iframe|img|input|ins|i|kbd|li|link|mark|meta|ol|object|picture|pre|p|q|script"
    "|section|small|source|span|strike|strong|style|sub|summary|sup|svg|s|table|tbody|td|tfoot|thead|th|tr|ul|u|video"
)
HTML_TAG = rf"</?(?:{_TAGS})(?:\s[^<>]{{0,300}})?/?>"
"""As a pattern, for letters of either case: a tag that HTML knows. Signs such as these stand in other texts as well."""
HTML_ENTITY = r"&(?:[a-zA-Z]{2,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});"
