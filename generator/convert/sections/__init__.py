"""Paragraphs become sections: topics, titles, events, names, and the texts of new files."""
