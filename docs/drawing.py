"""Draws docs/architecture.svg from the imports: each room of the package stands above all that it imports.

python docs/drawing.py
"""

from __future__ import annotations

import ast
from collections import defaultdict
from html import escape
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "generator"
PICTURE = Path(__file__).parent / "architecture.svg"
CORE = ("build", "check", "pages", "layouts", "public", "site", "markdown", "content", "seeds", "config", "diagnostics")
WIDTH, ROW, BOX, GAP = 760, 54, 132, 12
STYLE = """
svg { font: 15px system-ui, sans-serif; color: #222; background: #fdfcf8; }
rect { fill: none; stroke: currentColor; stroke-opacity: .4; }
.core rect { fill: #2a5d9c; fill-opacity: .14; stroke: #2a5d9c; stroke-opacity: 1; }
text { fill: currentColor; text-anchor: middle; }
@media (prefers-color-scheme: dark) { svg { color: #e8e6df; background: #1a1a18; } .core rect { stroke: #8ab4e8; } }
"""


def imports() -> dict[str, set[str]]:
    """For each room, the rooms that it imports from."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator."):
                other = (node.module or "").split(".")[1]
                if other != room and not room.startswith("__"):
                    found[room].add(other)
    for other in {other for others in found.values() for other in others}:
        found.setdefault(other, set())
    return dict(found)


def levels(needs: dict[str, set[str]]) -> dict[int, list[str]]:
    """The rooms by level: 0 imports nothing of ours, and each other stands one above the highest that it imports."""
    level: dict[str, int] = {}
    while len(level) < len(needs):
        ready = [room for room in needs if room not in level and needs[room] <= level.keys()]
        if not ready:
            raise SystemExit(f"these import each other: {sorted(needs.keys() - level.keys())}")
        for room in ready:
            level[room] = 1 + max((level[other] for other in needs[room]), default=-1)
    rows: dict[int, list[str]] = defaultdict(list)
    for room in sorted(level):
        rows[level[room]].append(room)
    return dict(rows)


def draw(rows: dict[int, list[str]]) -> str:
    """The picture: a row for each level, the highest at the top."""
    height = (max(rows) + 1) * ROW + GAP
    label = "The rooms of the package in rows. A room imports only from rows below its own."
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{label}">',
        f"<title>{label}</title>",
        f"<style>{STYLE}</style>",
    ]
    for level, rooms in sorted(rows.items(), reverse=True):
        top = GAP + (max(rows) - level) * ROW
        left = (WIDTH - len(rooms) * (BOX + GAP) + GAP) / 2
        for place, room in enumerate(rooms):
            x = left + place * (BOX + GAP)
            kind = ' class="core"' if room in CORE else ""
            lines.append(
                f'<g{kind}><rect x="{x:g}" y="{top}" width="{BOX}" height="{ROW - 2 * GAP + 6}" rx="5"/>'
                f'<text x="{x + BOX / 2:g}" y="{top + 24}" data-room="{escape(room)}">{escape(room)}</text></g>'
            )
    return "\n".join((*lines, "</svg>")) + "\n"


if __name__ == "__main__":
    PICTURE.write_text(draw(levels(imports())), encoding="utf-8")
