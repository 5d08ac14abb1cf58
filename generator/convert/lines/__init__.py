"""What a line of a page or a text is: by its own looks, by the company it keeps, by where it stands, by the model."""
