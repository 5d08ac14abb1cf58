"""What holds a text against its source: citations, quotations, figures, copied runs, and what is on record."""
