"""Numbers, dates and spells of time in a text, and whether those of its paragraphs bear them out."""
