"""What a build need not do again. A stage says what its work rests on; whether anything is kept is decided at the edge.

`fingerprint.py` says what a build is made from, `built.py` remembers the last build and what it left,
`work.py` does work on many values unless `shelf.py` has kept what came of it. What is kept is only used for the very
bytes it was made from, so the folder may be removed, or spoilt, at any time at no cost but time.
"""

FOLDER = ".explainer-cache"
