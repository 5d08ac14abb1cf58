"""Markdown with citations, wikilinks and first-mention links: a document's body becomes pieces and statements.

`values.py` says what comes out, `rules.py` holds the syntax as markdown-it rules, `rendering.py` walks the tokens,
`places.py` says where they stand.
"""
