"""How surely, how far and of how much a text tells something which its source tells with less."""
