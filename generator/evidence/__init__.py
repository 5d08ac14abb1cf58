"""What holds a text against its source: citations, quotations, copied runs, what is on record, and what is said.

Each folder reads one side of what a sentence says, and knows only those before it: words, antonyms, numbers, names,
agency (who does what to whom), polarity (what is denied); then modality (how surely), events and speech, side by side.
"""

import os

FOLDER = os.path.dirname(__file__)
"""Where tables are kept that rest on modules of this package."""
