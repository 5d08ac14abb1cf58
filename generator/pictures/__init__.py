"""Geometry of the pictures: frozen values in, frozen values out; the templates draw them and hold every word.

Events, places and people are named by their place in the list handed in, so that a template finds title and address
there and nothing is copied.
"""
