"""Which words say the opposite of which, as tables in five languages and more, and how they are read."""
