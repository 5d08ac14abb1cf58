"""Who does what to whom, as far as the order of words tells it, and whether a source has it the other way round."""
