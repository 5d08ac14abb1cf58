"""What conversion makes of whole articles, from the report to the files, written down.

python -m tests.convert.whole writes it anew: read the difference before it is kept.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.convert.pages import load_pages
from tests.convert.site import make_site, put, run
from tests.sites import CASES, files_in

WHOLE = CASES / "convert/whole"
RECORDED = WHOLE / "recorded.txt"
_PAGES = 12
"""So many of the invented pages are converted as well."""


def converted() -> Iterator[str]:
    """Everything that a run over the articles says and writes, and what a second run says."""
    with tempfile.TemporaryDirectory() as folder:
        root = make_site(Path(folder) / "site")
        before = files_in(root)
        files = [put(Path(folder), path.name, path.read_text(encoding="utf-8")) for path in _articles()]
        files += [put(Path(folder), f"page-{n}.txt", page.text) for n, page in enumerate(load_pages()[:_PAGES], 1)]
        report, findings = run(root, *files)
        yield report.summary().replace(folder, "…")
        yield from (f"{f.severity}[{f.code}] {f.message} ({f.hint})".replace(folder, "…") for f in findings)
        for file in report.to_json():
            yield _told({**file, "file": Path(file["file"]).name, "lines": len(file["lines"])})
        for path, data in files_in(root).items():
            if path not in before:
                yield f"=== {path}\n{data.decode()}"
        again, _ = run(root)
        yield f"=== again\n{again.summary()}"


def _articles() -> list[Path]:
    return sorted(path for path in WHOLE.iterdir() if path != RECORDED)


def _told(file: dict[str, object]) -> str:
    """A file's part of the report, a paragraph or section a line."""
    lists = {key: value for key, value in file.items() if isinstance(value, list)}
    head = json.dumps({key: value for key, value in file.items() if key not in lists}, ensure_ascii=False)
    return "\n".join(
        [head, *(f"  {json.dumps(item, ensure_ascii=False)}" for items in lists.values() for item in items)]
    )


def main() -> None:
    """Write the record anew."""
    RECORDED.write_text("\n".join(converted()), encoding="utf-8")


if __name__ == "__main__":
    main()
