"""What outside programs add to a finished site: an index for search, a booklet, a picture for link previews."""
