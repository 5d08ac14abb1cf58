"""What a text tells and its source denies, or the other way round: by a “not”, by an opposite, by a verb of denial."""
