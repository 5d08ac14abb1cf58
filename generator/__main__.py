"""Lets `python -m generator` do what the command `explainer` does."""

from generator.cli import program

if __name__ == "__main__":
    program()
