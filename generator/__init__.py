"""explainer: articles in, a linked site out, every statement leading to the paragraph it rests on."""

__version__ = "0.1.0"
