"""Title, publisher, authors and dates of an article, where its file does not state them for machines."""
