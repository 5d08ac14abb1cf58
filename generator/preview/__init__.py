"""`explainer serve`: the site in a browser, rebuilt and followed after every change.

A worker process watches (`watching`, `news`), builds (`worker`, `building`, `held`, `reporting`, `indexing`) and hands
over what changed; the server process only answers (`serving`, `handlers`, `state`), so that it answers at once while a
build runs. What they exchange, and how an address finds its file, are plain values (`values`). `follow.js` and
`socket.js` are the browser's side.
"""
