"""The words by which lines around articles are known, as tables and patterns: bylines, days, buttons, links."""
