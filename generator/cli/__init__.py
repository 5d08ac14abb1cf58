"""The command `explainer`: the only place that prints and chooses exit codes.

0 fine, 1 findings, 2 wrong usage, 3 the machine (disk full, no permission). Imports happen in the commands, so that
`explainer --version` stays near bare Python.
"""

from __future__ import annotations

import argparse
import atexit
import errno
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from generator import __version__
from generator.cli import build
from generator.cli.saying import FINDINGS, FINE, MACHINE, USAGE, refusal, report, site_of, tally


def program() -> None:
    """The program itself: run one command and end.

    The system takes everything back at once: to take a large site apart value by value, as Python does at its end, took
    a tenth of an edit of 10,000 sections.
    """
    try:
        code = main()
    except Exception:  # noqa: BLE001  # whatever it is, it is told apart from what is wrong with a site
        code = _our_fault()
    atexit._run_exitfuncs()  # what others asked to be done at the end, the only way that there is to it
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as fault:
            if _nobody_listens(fault):
                continue
            code = MACHINE
            with suppress(OSError):
                print(f"explainer: {fault.strerror}", file=sys.stderr, flush=True)
    os._exit(code)


def _nobody_listens(fault: OSError) -> bool:
    """Whether whoever read what we print has gone, which Windows says by an error that it has for many things."""
    unnamed = os.name == "nt" and fault.errno == errno.EINVAL and fault.filename is None
    return isinstance(fault, BrokenPipeError) or unnamed


def _our_fault() -> int:
    """Say that the fault being handled is none of the author's, what may help, and what we need to mend it."""
    import traceback

    print(
        "explainer: this is a fault of explainer, not of your site. `explainer build --clean` may help: it builds\n"
        "without what earlier builds left. Please report the fault with these lines:",
        file=sys.stderr,
    )
    traceback.print_exc()
    return MACHINE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter is no reason to stop
    words = sys.argv[1:] if arguments is None else list(arguments)
    options = _parser(words).parse_args(words)
    try:
        if not os.path.isdir(options.site):
            print(f"explainer: there is no folder {options.site}", file=sys.stderr)
            return USAGE
        return int(options.run(options))
    except KeyboardInterrupt:
        return 130
    except MemoryError:
        print("explainer: there is not enough memory for this", file=sys.stderr)
        return MACHINE
    except OSError as fault:
        if _nobody_listens(fault):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return FINE
        print(refusal(fault), file=sys.stderr)
        return MACHINE


def _parser(words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """What understands these words.

    Where they plainly begin with a command no other is set up, which takes as long as finding nothing to build.
    """
    parser = argparse.ArgumentParser(
        prog="explainer",
        description="Articles in, a linked site out, in which every statement leads to the paragraph it rests on.",
        formatter_class=_help,
    )
    parser.add_argument("--version", action="version", version=f"explainer {__version__}")
    parser.add_argument("--site", default=".", metavar="DIR", help="the explainer's folder (default: .)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", prog="explainer", parser_class=_Command)
    first = words[2:3] if words[:1] == ["--site"] else words[:1]
    for name, about, add_options, run in [one for one in _COMMANDS if [one[0]] == first] or _COMMANDS:
        command = commands.add_parser(name, help=about, description=about, formatter_class=_help)
        add_options(command)
        command.set_defaults(run=run)
    return parser


class _Command(argparse.ArgumentParser):
    """What understands the words of one command. It refuses others itself, so that its own usage is shown."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """The options, if every word is known."""
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            moved = any(word.partition("=")[0] == "--site" for word in unknown)
            hint = f"; --site goes before the command: {self.prog.replace(' ', ' --site DIR ', 1)}" if moved else ""
            self.error(f"unrecognized arguments: {' '.join(unknown)}{hint}")
        return options, unknown


def _help(prog: str) -> argparse.HelpFormatter:
    """Help as wide as the terminal. argparse asks this for every option, and would import a fat module to find out."""
    try:
        width = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size().columns
    except (ValueError, OSError):
        width = 80
    return argparse.HelpFormatter(prog, width=width - 2)


def _check_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="how to list the findings")
    parser.add_argument("--drafts", action="store_true", help="check drafts as well")
    parser.add_argument("--language", type=build.language_code, metavar="CODE", default="", help="check an edition")


def _check(options: argparse.Namespace) -> int:
    from generator.build import keep, lay_out, make_site, read
    from generator.check import run_rules
    from generator.diagnostics import Outcome, has_errors, in_order
    from generator.ground.parallel import default_jobs
    from generator.memo.work import Work
    from generator.report import as_github, as_json

    inputs = read(site_of(options), options.language)
    found = inputs.diagnostics
    if inputs.value is not None:
        site = make_site(inputs.value, run_rules, drafts=options.drafts, work=Work(default_jobs()))
        found += site.diagnostics
        if not has_errors(found):
            promises = lay_out(site.value, inputs.value.layouts, found)
            found = keep(Outcome(promises, found), default_jobs()).diagnostics
    findings = in_order(found)
    if options.format == "json":
        print(as_json(findings))
    elif options.format == "github":
        folder = os.path.relpath(options.site).replace(os.sep, "/")
        print(as_github(findings, "" if folder.startswith("..") else folder))
    else:
        report(findings, site_of(options), stream=sys.stdout)
        on_record = inputs.value.records.describe(inputs.value.sources) if inputs.value else ""
        left_out = inputs.value.content.drafts if inputs.value and not options.drafts else 0
        print("; ".join(filter(None, (tally(findings, left_out), on_record))))
    return FINDINGS if has_errors(findings) else FINE


def _convert_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="articles (default: what is in seeds/)")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    parser.add_argument("--json", action="store_true", help="report as JSON")


def _convert(options: argparse.Namespace) -> int:
    from pathlib import Path

    from generator.convert import convert
    from generator.ground.parallel import default_jobs
    from generator.ground.progress import Progress

    files = [Path(file) for file in options.files]
    with Progress(sys.stderr) as progress:
        outcome = convert(
            site_of(options), files, dry_run=options.dry_run, jobs=default_jobs(), progress=progress.count
        )
    report(outcome.diagnostics, site_of(options))
    if options.json:
        import json

        print(json.dumps(outcome.value.to_json(), indent=1))
    elif outcome.value.files or not outcome.failed:
        print(outcome.value.summary())
    return FINDINGS if outcome.failed else FINE


def _serve_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=8000, metavar="P", help="the port on 127.0.0.1 (default: 8000)")
    parser.add_argument(
        "--host", type=_host, metavar="H", default="127.0.0.1", help="serve others as well (default: 127.0.0.1)"
    )
    parser.add_argument("--no-drafts", action="store_true", help="leave drafts out")
    parser.add_argument("--follow", action="store_true", help="show the page last edited")
    parser.add_argument("--language", type=build.language_code, metavar="CODE", default="", help="preview an edition")


def _host(text: str) -> str:
    """An address or a name of this machine; argparse says what is wrong with another."""
    import socket

    try:
        for family, kind, *_, address in socket.getaddrinfo(text or "no host", None, type=socket.SOCK_STREAM):
            with socket.socket(family, kind) as listening:
                listening.bind(address)
    except (OSError, ValueError):
        which = f"{text} is no address of this machine" if text else "there is no address"
        raise argparse.ArgumentTypeError(
            f"{which}: write 127.0.0.1, or 0.0.0.0 if others may see the preview"
        ) from None
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port: write a number from 1 to 65535")
    return int(text)


def _serve(options: argparse.Namespace) -> int:
    from generator.config import SITE_FILE, load_config
    from generator.preview.serving import serve

    if not (site_of(options) / SITE_FILE).is_file():
        report(load_config(site_of(options)).diagnostics, site_of(options))
        return FINDINGS
    drafts, language = not options.no_drafts, options.language
    serve(site_of(options), options.port, host=options.host, drafts=drafts, follow=options.follow, language=language)
    return FINE


def _verify_options(parser: argparse.ArgumentParser) -> None:
    about = "record that the statements resting on these paragraphs (default: on all) were read again"
    parser.add_argument("--confirm", nargs="*", metavar="SOURCE:PARAGRAPH", help=about)


def _verify(options: argparse.Namespace) -> int:
    from generator.report import counted
    from generator.verify import confirm, verify

    if options.confirm is not None:
        confirmed = confirm(site_of(options), options.confirm)
        report(confirmed.diagnostics, site_of(options))
        print(f"{counted(confirmed.value, 'paragraph')} confirmed as read")
        return FINDINGS if confirmed.failed else FINE
    outcome = verify(site_of(options))
    report(outcome.diagnostics, site_of(options))
    for note in outcome.value:
        print(f"{note.source}: {note.summary}")
    print(tally(outcome.diagnostics))
    return FINDINGS if outcome.failed else FINE


def _publish_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--branch", default="gh-pages", metavar="B", help="the branch to publish to (default: gh-pages)"
    )
    parser.add_argument("--remote", default="origin", metavar="R", help="where that branch is (default: origin)")
    parser.add_argument("--dry-run", action="store_true", help="list what would change; push nothing")


def _publish(options: argparse.Namespace) -> int:
    from generator.publish.branch import Target, describe, publish

    target = Target(options.branch, options.remote, options.dry_run)
    outcome = publish(site_of(options), target)
    report(outcome.diagnostics, site_of(options))
    if outcome.failed:
        print(f"{tally(outcome.diagnostics)}; {target.name} is as it was", file=sys.stderr)
        return FINDINGS
    print(describe(outcome.value, target))
    return FINE


def _new_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", help="a folder that is empty or does not exist")


def _new(options: argparse.Namespace) -> int:
    from pathlib import Path

    from generator.new import begin

    folder = Path(options.folder)
    outcome = begin(folder)
    report(outcome.diagnostics, folder)
    if outcome.failed:
        return FINDINGS
    print(f"{len(outcome.value)} files in {folder}; see it with: explainer --site {_quoted(str(folder))} serve")
    return FINE


def _quoted(word: str) -> str:
    """A word as a shell of this system takes it for one."""
    if os.name == "nt":
        from subprocess import list2cmdline

        return list2cmdline([word])
    from shlex import quote

    return quote(word)


def _no_options(_parser: argparse.ArgumentParser) -> None:
    pass


def _card(options: argparse.Namespace) -> int:
    from generator.build import read
    from generator.content import FOLDER
    from generator.ground.replacing import replace_file
    from generator.outside.card import card_page, draw_card, in_the_way
    from generator.outside.chromium import find_chromium
    from generator.pages import CARD

    inputs = read(site_of(options))
    faults = inputs.diagnostics if inputs.value is None else in_the_way(site_of(options))
    if inputs.value is None or faults:
        report(faults, site_of(options))
        return FINDINGS
    chromium = find_chromium()
    page = card_page(inputs.value)
    report(page.diagnostics, site_of(options))
    if page.failed:
        return FINDINGS
    path = site_of(options) / FOLDER / CARD
    replace_file(str(path), [draw_card(page.value, inputs.value, chromium)])
    print(f"{path}: the picture for links to this site")
    return FINE


def _inspect_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("page", metavar="PAGE", help="a page's path, such as sanctions/visas.html")


def _inspect(options: argparse.Namespace) -> int:
    from generator.build import make_site, read
    from generator.check import run_rules
    from generator.inspecting import as_tree, find_page

    inputs = read(site_of(options))
    if inputs.value is None:
        report(inputs.diagnostics, site_of(options))
        return FINDINGS
    found = find_page(make_site(inputs.value, run_rules, drafts=True).value, options.page)
    if isinstance(found, str):
        print(f"explainer: there is no page {options.page}; {found}", file=sys.stderr)
        return USAGE
    print("\n".join(as_tree(found.path, found)))
    return FINE


def _schema(_options: argparse.Namespace) -> int:
    import json

    from generator.config import SITE
    from generator.content import RECORDS
    from generator.editions import EDITION
    from generator.pages.claims import claims_schema
    from generator.seeds import SOURCE

    schemas = {**RECORDS, "site": SITE, "edition": EDITION, "source": SOURCE}
    definitions = {name: record.json_schema() for name, record in schemas.items()} | {"claims": claims_schema()}
    document = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions}
    print(json.dumps(document, indent=2))
    return FINE


_COMMANDS: tuple[
    tuple[str, str, Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int]], ...
] = (
    (
        "build",
        "check the content, then build the site; errors leave the last good site in place",
        build.add_options,
        build.run,
    ),
    ("convert", "turn articles into sources and sections; never changes an existing file", _convert_options, _convert),
    ("check", "list everything that is wrong; write nothing", _check_options, _check),
    ("verify", "check the notes against seeds/originals/ and put it on record", _verify_options, _verify),
    ("serve", "preview the site on this machine, following every change", _serve_options, _serve),
    ("publish", "push the committed site to a branch; refuses what would lose work", _publish_options, _publish),
    ("new", "begin a new explainer that builds at once", _new_options, _new),
    ("card", "draw content/card.png, which other sites show beside a link to this one", _no_options, _card),
    ("inspect", "show the values that a page is made from", _inspect_options, _inspect),
    ("schema", "print the JSON Schema of everything that authors write", _no_options, _schema),
)
