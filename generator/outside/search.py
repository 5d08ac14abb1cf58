"""Full-text search in the browser, for a site that asks for it with `search: true` in site.yaml and where Pagefind is.

The index is more outputs: it is written, kept and removed together with the pages it was made from.
"""

from __future__ import annotations

from generator.build import Check, Inputs, keep, plan
from generator.diagnostics import Diagnostic, Outcome, Severity
from generator.layouts import Output, Promise, promised
from generator.memo.work import NOTHING_KEPT, Work


def plan_with_search(
    inputs: Outcome[Inputs | None], check: Check, *, drafts: bool = False, work: Work = NOTHING_KEPT
) -> Outcome[tuple[Promise, ...]]:
    """All files of a site, with the index where the site asks for one and Pagefind is there."""
    if inputs.value is None or not inputs.value.config.search:
        return plan(inputs, check, drafts=drafts, work=work)
    from generator.outside.pagefind import is_there, with_index  # noqa: PLC0415  # most builds make no index

    settled = settle(inputs, there=is_there())
    promises = plan(settled, check, drafts=drafts, work=work)
    if promises.failed or settled.value is None or not settled.value.config.search:
        return promises
    outputs = keep(promises, work.jobs)
    return Outcome(tuple(map(promised, with_index(outputs.value))), outputs.diagnostics)


def build_with_search(
    inputs: Outcome[Inputs | None], check: Check, *, drafts: bool = False
) -> Outcome[tuple[Output, ...]]:
    """The same, as outputs, made in one process."""
    return keep(plan_with_search(inputs, check, drafts=drafts), 1)


def settle(inputs: Outcome[Inputs | None], *, there: bool) -> Outcome[Inputs | None]:
    """The inputs without the wish for an index, and a finding, where the program that makes it is not there."""
    if there or inputs.value is None or not inputs.value.config.search:
        return inputs
    config = inputs.value.config._replace(search=False)
    missing = Diagnostic(
        "no-search-tool",
        "site.yaml asks for full-text search, but Pagefind is not installed: search.html is the index of pages only",
        inputs.value.config.place_of("search"),
        "run `pip install 'pagefind[bin]'` (the extra search), or write `search: false`",
        Severity.WARNING,
    )
    return Outcome(inputs.value._replace(config=config), (*inputs.diagnostics, missing))
