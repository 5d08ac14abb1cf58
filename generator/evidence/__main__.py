"""Makes the tables that are kept, as `python -m compileall` does with modules; set-up runs it."""

from __future__ import annotations

from generator.evidence.denials import stems_of_opposites
from generator.evidence.opposites import opposites

opposites()
stems_of_opposites()
