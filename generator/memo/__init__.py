"""What a build need not do again. It wraps the stages from outside; none of them knows of it.

`fingerprint.py` says in one digest all that a build is made from, `built.py` remembers the last build and what it left,
`shelf.py` keeps what was worked out of single files. What is kept is only ever used for exactly the bytes it was made
from, so the folder may be removed, or spoilt, at any time at no cost but time.
"""

FOLDER = ".explainer-cache"
