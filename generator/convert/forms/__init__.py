"""The forms that a file may have: web page, Markdown, plain text, e-mail."""
