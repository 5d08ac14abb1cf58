"""What came from several processes is held once, and is what it was."""

import io
from pathlib import Path
from typing import TypeVar

from generator import content
from generator.build import read
from generator.diagnostics import Outcome
from generator.ground.pickling import Unpickler, pickled
from generator.markdown import outlines
from generator.markdown.outlines import Outline
from tests.sites import write_site

T = TypeVar("T")

OUTLINE = Outline(("s1", "s2"), ((("gazette", 1),), ()), ("name", "name"), ("the-deal", "cranes"), digest="1")


def sent(value: T) -> Outcome[T]:
    """A value as it comes from another process."""
    return Outcome(Unpickler(io.BytesIO(pickled(value))).load())


def test_outlines_hold_once_what_they_have_in_common() -> None:
    share = outlines.sharing()
    other = OUTLINE._replace(cited=((), (("gazette", 1),)), targets=("the-deal", "pay"), digest="2")
    one, two = share(sent(OUTLINE)), share(sent(other))
    assert (one, two) == (Outcome(OUTLINE), Outcome(other))
    assert one.value.anchors is two.value.anchors
    assert one.value.kinds is two.value.kinds
    assert one.value.targets[0] is two.value.targets[0]
    assert one.value.cited[0] is two.value.cited[1]


def test_documents_hold_once_what_they_have_in_common(tmp_path: Path) -> None:
    inputs = read(write_site(tmp_path)).value
    assert inputs
    document = next(each for each in inputs.content.documents if each.kind == "section")
    share = content.sharing()
    one, two = share(sent(document)), share(sent(document))
    assert one == two == Outcome(document)
    assert one.value
    assert two.value
    assert one.value.places is two.value.places
    assert one.value.topic is two.value.topic
    assert share(Outcome(None)) == Outcome(None)
