"""Makes the tables that are kept, as `python -m compileall` does with modules; set-up runs it."""

from __future__ import annotations

from generator.evidence.antonyms.opposites import opposites
from generator.evidence.polarity.denials import stems_of_opposites

opposites()
stems_of_opposites()
