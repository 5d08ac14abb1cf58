"""A statement while it is read, token by token."""

from generator.ground.patterns import lazy_pattern
from generator.markdown.values import Cite, Label

_NAME = r"(?:\[\[[^\[\]]{1,200}\]\]|[^\W\d_a-zß-ÿ][\w.’'-]{0,40})"
CREDIT = lazy_pattern(
    rf"(?:[—–]|--?)\s*{_NAME}(?: (?:{_NAME}|al|bin|d[aeiou]|de[nr]|do[ns]|el|l[ae]|v[ao]n|und|and|y|e|et)){{0,6}}"
    r"(?:, (?:[\w’'-]+[ ,]{0,2}){1,10})?"
)
"""Who said what stands above, on a line of its own: a name, and perhaps a few words on who that is."""

BETWEEN_CELLS = " · "
"""What stands between the cells of a row in its text."""


class Draft:
    """A statement being read.

    `pictures` say what its pictures show, which stands for words where it has none; `titles` are the names by which it
    links without words of its own.
    """

    __slots__ = ("anchor", "cites", "editorial", "end_line", "kind", "length", "line", "pictures", "text", "titles")

    def __init__(self, anchor: str, kind: str, line: int, end_line: int, editorial: bool) -> None:
        self.anchor = anchor
        self.kind = kind
        self.line = line
        self.end_line = end_line
        self.editorial = editorial
        self.text: list[str] = []
        self.cites: list[Cite] = []
        self.pictures: list[Label] = []
        self.titles: list[str] = []
        self.length = 0

    def say(self, text: str) -> None:
        """Go on with a text."""
        self.text.append(text)
        self.length += len(text)

    def is_nothing_but_links(self, text: str) -> bool:
        """Whether its text has no words but the titles of what it links to."""
        for title in self.titles:
            text = text.replace(title, "", 1)
        return bool(self.titles) and not any(map(str.isalnum, text))

    def trim(self) -> None:
        """Take the space away at the end."""
        if self.text:
            last = self.text.pop()
            self.length -= len(last)
            self.say(last.rstrip())
