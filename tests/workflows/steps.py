"""Runs the `run:` steps of a workflow here, as GitHub's runner would: what is tested is what is in the file.

    python -m tests.workflows.steps .github/workflows/pages.yml --event push

Steps that use an action are named and passed over; what they would give is taken from `--output STEP.NAME=VALUE`.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_TOKEN = re.compile(r"\s*(==|!=|&&|\|\||\(|\)|'(?:[^']|'')*'|[A-Za-z_][\w.-]*)")


@dataclass(frozen=True)
class Ran:
    """A step that ran, or an action that was passed over."""

    name: str
    code: int = 0
    text: str = ""
    passed_over: bool = False


@dataclass
class Runner:
    """One job's steps in one folder, with what earlier steps left behind."""

    folder: Path
    event: str = "push"
    outputs: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)

    def job(self, workflow: Mapping[str, Any], name: str) -> Iterator[Ran]:
        """Run a job's steps until one fails."""
        job = workflow["jobs"][name]
        with tempfile.TemporaryDirectory() as temporary:
            for number, step in enumerate(job["steps"]):
                label = step.get("name") or step.get("uses") or step["run"]
                if "if" in step and not self.evaluate(step["if"].strip().removeprefix("${{").removesuffix("}}")):
                    continue
                if "run" not in step:
                    yield Ran(f"{label} ({step['uses']})", passed_over=True)
                    continue
                settings = {**workflow.get("env", {}), **job.get("env", {}), **step.get("env", {})}
                ran = self._run(step, label, settings, Path(temporary) / str(number))
                yield ran
                if ran.code:
                    return

    def _run(self, step: Mapping[str, Any], label: str, settings: Mapping[str, str], room: Path) -> Ran:
        room.mkdir()
        script = room / "script.sh"
        script.write_text(self._fill(step["run"]), encoding="utf-8")
        files = {name: room / name.lower() for name in ("GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT")}
        for path in (*files.values(), room / "summary"):
            path.touch()
        environment = {
            **os.environ,
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_EVENT_NAME": self.event,
            "GITHUB_SHA": "0" * 40,
            "GITHUB_STEP_SUMMARY": str(room / "summary"),
            "GITHUB_WORKSPACE": str(self.folder),
            "RUNNER_OS": "Linux",
            "RUNNER_TEMP": str(room),
            **{name: str(path) for name, path in files.items()},
            **self.environment,
            **{name: self._fill(str(value)) for name, value in settings.items()},
        }
        strict = ["--noprofile", "--norc", "-e", "-o", "pipefail"] if step.get("shell") == "bash" else ["-e"]
        place = self.folder / step.get("working-directory", ".")
        done = subprocess.run(
            ["bash", *strict, str(script)], cwd=place, env=environment, text=True, capture_output=True, check=False
        )
        self._remember(step, files)
        return Ran(label, done.returncode, done.stdout + done.stderr)

    def _remember(self, step: Mapping[str, Any], files: Mapping[str, Path]) -> None:
        self.environment |= _pairs(files["GITHUB_ENV"])
        if "id" in step:
            self.outputs |= {f"{step['id']}.{name}": value for name, value in _pairs(files["GITHUB_OUTPUT"]).items()}
        for line in files["GITHUB_PATH"].read_text(encoding="utf-8").split():
            path = self.environment.get("PATH", os.environ["PATH"])
            self.environment["PATH"] = f"{line}{os.pathsep}{path}"

    def _fill(self, text: str) -> str:
        return _EXPRESSION.sub(lambda found: str(self.evaluate(found[1])), text)

    def evaluate(self, expression: str) -> str:
        """The few expressions that our workflows use: names, texts, ==, !=, && and ||."""
        tokens = _TOKEN.findall(expression)
        if "".join(tokens) != "".join(re.split(r"\s+", expression.strip())):
            raise ValueError(f"this runner does not know the expression {expression}")
        return _either(tokens, self._value)

    def _value(self, token: str) -> str:
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        found = re.fullmatch(r"steps\.([\w-]+)\.outputs\.([\w-]+)", token)
        if found:
            return self.outputs.get(f"{found[1]}.{found[2]}", "")
        known = {"github.event_name": self.event, "github.sha": "0" * 40, "github.ref": "refs/heads/main"}
        return known[token]


def _either(tokens: list[str], value: Any) -> str:
    """`a && b || c`, with == and != binding tighter; brackets are not used."""
    result = ""
    for alternative in _split(tokens, "||"):
        result = "true"
        for part in _split(alternative, "&&"):
            if len(part) == 3:
                result = "true" if (value(part[0]) == value(part[2])) == (part[1] == "==") else ""
            else:
                result = value(part[0])
            if not result:
                break
        if result:
            return result
    return result


def _split(tokens: list[str], sign: str) -> Iterator[list[str]]:
    part: list[str] = []
    for token in tokens:
        if token == sign:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _pairs(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def main() -> int:
    """Run every job's steps in the current folder, and say what came of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("workflow", type=Path)
    parser.add_argument("--event", default="push")
    parser.add_argument("--output", action="append", default=[], metavar="STEP.NAME=VALUE")
    options = parser.parse_args()
    workflow = yaml.safe_load(options.workflow.read_text(encoding="utf-8"))
    outputs = dict(given.split("=", 1) for given in options.output)
    for name in workflow["jobs"]:
        for ran in Runner(Path.cwd(), options.event, dict(outputs)).job(workflow, name):
            state = "passed over" if ran.passed_over else f"exit {ran.code}"
            sys.stdout.write(f"{name}: {ran.name}: {state}\n{ran.text}")
            if ran.code:
                return ran.code
    return 0


if __name__ == "__main__":
    sys.exit(main())
