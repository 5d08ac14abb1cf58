"""A saved web page: what it states and shows, and its tree made plain."""
