"""A checked build to the branch that a host serves: `branch.py` is the whole of it, `git.py` speaks to git."""
