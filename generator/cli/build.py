"""The command `build`."""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from generator.cli.saying import FINDINGS, FINE, USAGE, in_words, is_coloured, site_of, tally, without_colours
from generator.memo import FOLDER, SPARE
from generator.memo.built import Built, Said, here, recall, remember
from generator.memo.fingerprint import SITE_FOLDERS, Seen, look, program, same_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Inputs
    from generator.diagnostics import Diagnostic, Outcome
    from generator.layouts import Output, Promise
    from generator.memo.work import Work
    from generator.public import Written


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `build`."""
    parser.add_argument("--drafts", action="store_true", help="include drafts, marked as such")
    parser.add_argument("--base-url", metavar="URL", default="", help="where the site will be published")
    parser.add_argument(
        "--output", metavar="DIR", help="where to write (default: public in the site; public-CODE for an edition)"
    )
    parser.add_argument("--jobs", type=_count, metavar="N", help="how many processes (default: one a processor)")
    parser.add_argument("--clean", action="store_true", help="use nothing that an earlier build worked out")
    parser.add_argument("--language", type=language_code, metavar="CODE", default="", help="the edition in a language")
    parser.add_argument("--pdf", action="store_true", help="also print everything.pdf, with Chromium or Chrome")


def run(options: argparse.Namespace) -> int:
    """Check and build, unless the last build still stands."""
    started = time.perf_counter()
    gc.disable()  # frozen values refer to nothing that refers to them: there is no cycle to look for
    name = _folder_of(options)
    folder: str = (
        options.output
        if options.output is not None
        else (os.path.join(options.site, name) if options.site != "." else name)
    )
    refused = _refuse_output(options.site, folder)
    if refused:
        print(f"explainer: {refused}", file=sys.stderr)
        return USAGE
    output = os.path.realpath(folder)
    last = None if options.clean or options.pdf else recall(options.site, output)
    seen = look(options.site, last.seen if last else {})
    request = _request(options, output)
    if last and last.request == request and same_bytes(seen, last.seen) and last.stands():
        return _say_again(last, folder, started)
    files = last.files if last and last.request[-1] == request[-1] else {}  # another program writes other pages
    return _build(options, folder, started, Built(request, output, Said(), files, seen))


def _folder_of(options: argparse.Namespace) -> str:
    """The folder that is written where none is named: an edition stands beside the site, not in its place."""
    if not options.language:
        return "public"
    from generator.config import load_config

    config = load_config(site_of(options)).value
    return "public" if config and options.language == config.language else f"public-{options.language}"


def _build(options: argparse.Namespace, folder: str, started: float, last: Built) -> int:
    from generator.ground.progress import Progress

    with Progress(sys.stderr) as progress, closing(_work(options, last)) as work:
        progress.say("reading")
        inputs = _read(options, work)
        if inputs is None:
            return USAGE
        progress.say("checking and laying out")
        try:
            files, written, said = _make(options, inputs, folder, last, work)
        except OSError as fault:
            if fault.errno and not fault.filename:
                fault.filename = folder
            raise
    _say(said)
    if written.failed:
        print(f"{said.tally}; {folder} is as it was", file=sys.stderr)
        return FINDINGS
    done = written.value
    print(
        f"{files} files in {folder} ({len(done.changed)} changed, {len(done.removed)} removed), "
        f"{said.tally}, {time.perf_counter() - started:.2f} s"
    )
    return FINE


def _read(options: argparse.Namespace, work: Work) -> Outcome[Inputs | None] | None:
    """A site's inputs with the base URL and language of the command line; None when that is no address."""
    from generator.build import read
    from generator.config import BASE_URL

    if options.base_url and not BASE_URL.fullmatch(options.base_url):
        print(f"explainer: {options.base_url} is not an address such as https://example.org/site/", file=sys.stderr)
        return None
    return read(site_of(options), options.language, work, options.base_url)


def _work(options: argparse.Namespace, last: Built) -> Work:
    """How the work is done; what is kept is only believed by the same program in the same place."""
    from generator.ground.digests import digest_text
    from generator.ground.parallel import default_jobs
    from generator.memo.work import Work

    folder = os.path.join(options.site, FOLDER)
    stamp = "" if options.clean else here(folder)
    digests = {path: seen.digest for path, seen in last.seen.items()}
    stamp_of_program = f"{stamp} {digest_text(last.request[-1])}"
    return Work(options.jobs or default_jobs(), folder if stamp else "", stamp_of_program, digests=digests)


def _make(
    options: argparse.Namespace, inputs: Outcome[Inputs | None], folder: str, last: Built, work: Work
) -> tuple[int, Outcome[Written], Said]:
    """Build, and remember it if what it was made from has not changed meanwhile; how many files, and what is said."""
    from functools import partial
    from pathlib import Path

    from generator.build import keep
    from generator.check import run_rules
    from generator.diagnostics import Outcome, in_order
    from generator.ground.parallel import WORTH_IT, beside
    from generator.layouts import fault_by_fault
    from generator.outside.search import plan_with_search
    from generator.public import Written, write

    if options.pdf:
        from generator.outside.chromium import find_chromium
        from generator.outside.pdf import with_pdf

        chromium = find_chromium()
    left_out = inputs.value.content.drafts if inputs.value and not options.drafts else 0
    # A first build takes so long that a process beside it would only wait, with all its memory, to be asked.
    jobs = work.jobs if last.files and len(last.seen) >= WORTH_IT else 1
    with beside(partial(_looked_again, options.site, last.seen), jobs) as seen:
        plan = plan_with_search(inputs, run_rules, drafts=options.drafts, work=work)
        files: Sequence[Output | Promise] = plan.value
        if options.pdf and not plan.failed and inputs.value:
            kept = keep(plan, work.jobs)
            plan, files = Outcome((), kept.diagnostics), with_pdf(kept.value, chromium, inputs.value.config)
        if plan.failed:
            return 0, Outcome(Written(), plan.diagnostics), _said(plan.diagnostics, site_of(options), left_out)
        written = write(files, Path(folder), work.jobs, last.files, Path(work.folder, SPARE) if work.folder else None)
        found = in_order(plan.diagnostics + fault_by_fault(written.diagnostics))
        said = _said(found, site_of(options), left_out)
        if not written.failed and not options.pdf:
            others = seen()
            if others is not None and _request(options, last.output) == last.request:
                all_seen = {**last.seen, **others}
                remember(options.site, last._replace(said=said, files=written.value.files, seen=all_seen))
    return len(files), Outcome(written.value, found), said


def _looked_again(root: str, before: Mapping[str, Seen]) -> dict[str, Seen] | None:
    """What is seen otherwise now that all has been read; None where a file came, went, or has other bytes."""
    seen = look(root, before)
    return {path: now for path, now in seen.items() if now is not before[path]} if same_bytes(seen, before) else None


def _request(options: argparse.Namespace, output: str) -> tuple[str, ...]:
    """What is asked for, as far as it decides what is built, and last of which program."""
    return (output, options.base_url, options.language, str(options.drafts), program())


def _said(findings: Sequence[Diagnostic], root: Path, left_out: int) -> Said:
    """What is said of findings: without colours, with them, and how many there are, with the drafts left out."""
    coloured = in_words(findings, root, colour=True)
    return Said(without_colours(coloured), coloured, tally(findings, left_out))


def _say(said: Said) -> None:
    if said.plain:
        print(said.coloured if is_coloured(sys.stderr) else said.plain, file=sys.stderr)


def _say_again(last: Built, folder: str, started: float) -> int:
    """What the last build said, which would say the same now."""
    _say(last.said)
    seconds = time.perf_counter() - started
    print(f"{len(last.files)} files in {folder} (0 changed, 0 removed), {last.said.tally}, {seconds:.2f} s")
    return FINE


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 to 64")
    return int(text)


def language_code(text: str) -> str:
    """A language as it is named on the command line; argparse says what is wrong with another."""
    if text:
        from generator.config import LANGUAGE

        if not re.fullmatch(LANGUAGE, text):
            raise argparse.ArgumentTypeError(f"{text} is not a language code such as es or pt-BR")
    return text


def _refuse_output(root: str, folder: str) -> str:
    """Why a folder cannot take the site: it holds, or lies in, what the site is made of."""
    if not folder.strip():
        return "--output names no folder"
    target = os.path.realpath(folder)
    for part in (*SITE_FOLDERS, FOLDER, ".git"):
        source = os.path.realpath(os.path.join(root, part))
        if _lies_in(target, source) or _lies_in(source, target):
            return f"{folder} cannot be the output: {part}/ is there"
    if os.path.exists(target) and not os.path.isdir(target):
        return f"{folder} cannot be the output: it is a file"
    return ""


def _lies_in(path: str, folder: str) -> bool:
    """Whether a path is a folder, or lies below it."""
    return os.path.join(path, "").startswith(os.path.join(folder, ""))
