"""Who says it: words of saying, those who speak, and whether a source gives the same words to somebody else."""
