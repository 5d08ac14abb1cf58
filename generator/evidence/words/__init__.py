"""The words and sentences of a text, folded so that they can be compared: what all else here reads with."""
