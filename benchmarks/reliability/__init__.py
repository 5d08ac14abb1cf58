"""The same faults done to explainer and, where they are installed, to other generators (`make reliability`)."""
