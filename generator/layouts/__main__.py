"""Compiles the shipped templates, as `python -m compileall` does with modules; set-up runs it."""

from __future__ import annotations

from generator.layouts import SHIPPED, load_layouts
from generator.layouts.rendering import compile_templates

compile_templates(load_layouts(SHIPPED.parent, "en").value)
