"""Names in a text, of people, offices, peoples and places, and whether its paragraphs have these or others."""
