"""A page's tree made plainer before its text is looked for: what is laid out in old or odd ways becomes paragraphs.

Nothing here knows a site. Elements are renamed, joined or left out by what they are made of.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice, pairwise, takewhile
from typing import Any

from generator.convert.lines.languages import related_abroad
from generator.convert.lines.looks import is_sentence, look_at
from generator.convert.lines.pagelines import Line, name_of, text_lines, words_in
from generator.convert.page.asides import drop_forms, is_of_wiki, is_poll
from generator.convert.page.breaks import is_double, part_loose_text, set_others
from generator.convert.page.excerpts import drop_excerpts
from generator.convert.page.listing import open_items, raise_items
from generator.convert.page.seams import free_anchors, keep_spaces, part_words, unwrap
from generator.convert.page.typeset import as_seen
from generator.convert.values import Block
from generator.convert.words.calendars import published_day
from generator.convert.words.links import RELATED

_EMBEDDED = re.compile(
    r"\b(?:twitter-(?:tweet|video)|instagram-media|(?:tiktok|bluesky|mastodon|reddit|imgur|truthsocial)-embed|fb-post)\b"
)
"""The classes that social networks give to a post of theirs in another's page."""
_READ_ALSO = re.compile(
    r"\b(?:lire|voir)[-_]?aussi|\b(?:read|see)[-_]?(?:also|more|next)|\blea[-_]?(?:tambien|mas)|\bleia[-_]?(?:mais|tambem)|"
    r"\bleggi[-_]?anche|\blees[-_]?(?:ook|meer)|\bles[-_]?ogs[aå]|\bmehr[-_]?zum",
    re.I,
)
"""The classes of what leads to another article."""
_FEWEST_IN_LEAD, _WORDS_IN_LEAD = 5, 40
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡↩^↑])[\ufe0e\ufe0f]?[\])]?")
"""What leads to a note, or back from it."""
_AMP_LAYOUT = frozenset(("amp-accordion", "amp-layout", "amp-fit-text", "amp-story-grid-layer"))
"""Of the elements of AMP, those that hold text."""
_TABLE_PARTS = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th"))
_HOLDS_TEXT = frozenset(("div", "section", "article", "main", "body", "span", "font", "center", "p", "td"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DECK = frozenset(
    """
    deck dek strapline subtitle subheadline subhead excerpt chapo chapeau vorspann untertitel bajada linhafina
    sottotitolo catenaccio
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""Words of the classes of what stands between a headline and a text."""
_NAMED_AUTHOR = re.compile(r"author|byline", re.I)
_NO_DECK = frozenset(("no", "has", "with", "card"))
"""Words with which classes begin that say that there is one or none, or are of cards: “no-deck”, “has-subtitle”."""
_WORDS_IN_DECK = 60
_WORDS_IN_CELL = 60
"""A cell with more words lays out a page."""
_BOX_TAGS, _SMALL_BOX = frozenset(("section", "div", "aside")), 40
_WORDS_IN_CARD = 60
"""So many words at most lead to another article."""
_CAPTION = re.compile(
    r"(?:^|[\s_-]|(?-i:(?<=[a-z])(?=C)))(?:caption|l[eé]gende|legenda|bildunterschrift|bildtext|bijschrift|didascalia|pie-?(?:de-?)?foto)"
    r"(?:$|[\s_-])",
    re.I,
)
"""The classes of captions, in the languages in which publishers name them."""
_PICTURE_BOX = re.compile(r"(?:^|[\s_-])(?:image|photo|picture|figure)s?(?:$|[\s_-])", re.I)
_LOOKED_AT = frozenset(
    """
    img picture video audio iframe svg canvas object embed table pre code figcaption noscript
    """.split()  # noqa: SIM905  a list of words reads best as words
)
"""What figures are made for, and what stands below it."""
_PICTURES = frozenset(("img", "picture", "amp-img", "amp-anim", "amp-video", "video"))
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:(?:visitors?|readers?|users?)[_-]?comments?|comment[_-](?:list|block|thread|section|area|content)|comments|comentarios|coment[aá]rios|commentaires|kommentare|kommentarer|commenti|reacties|komentarze|yorumlar)"
    r"(?:$|[\s_-])",
    re.I,
)
"""The classes of what readers wrote."""
_BOXES, _WORDS_IN_CAPTION = 4, 80
_FEW_OF = 3
_WORDS_OF_SENTENCE = 15
"""A sentence of fewer words may head a part of a text."""
_FEWEST_ENTRIES = 2
_WORDS_OF_READERS = 20
"""Fewer words above the text count what readers wrote, or lead to it."""
_FEWEST_POSTS, _MOST_POSTS = 3, 500


def make_plain(tree: Any) -> Any:
    """The tree itself, changed."""
    as_seen(tree)
    drop_forms(tree)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and element.getparent() is not None and _is_apart(element):
            _drop(element)
    free_anchors(tree)
    unwrap(tree)
    _keep_times(tree)
    part_words(tree)
    keep_spaces(tree)
    for table in list(tree.iter("table")):
        if _lays_out(table):
            for part in [each for each in table.iter() if each.tag in _TABLE_PARTS]:
                part.tag = "div"
    raise_items(tree)
    open_items(tree)
    _lower_sentences(tree)
    for element in list(tree.iter("figure", "header")):
        if _holds_text_only(element) if element.tag == "figure" else _is_heading_only(element):
            element.tag = "div"
    holders = reversed([each for each in tree.iter() if each.tag in _HOLDS_TEXT])
    parted = [each for each in holders if part_loose_text(each)]
    for box in {box for each in parted for box in (each, each.getparent())} - {None}:
        set_others(box)
    for items in list(tree.iter("ul", "ol")):
        if _is_row_of_posts(items):
            for element in (items, *items.iterchildren("li")):
                element.tag = "div"
    _join_posts(tree)
    _drop_cards(tree)
    drop_excerpts(tree)
    _drop_deck(tree)
    return tree


def _drop(element: Any) -> None:
    """Without an element, and without the parentheses around it."""
    before = element.getprevious()
    text = (element.getparent().text if before is None else before.tail) or ""
    tail = element.tail or ""
    if text.rstrip().endswith("(") and tail.lstrip().startswith(")"):
        element.tail = tail.lstrip()[1:]
        bare = text.rstrip()[:-1].rstrip()
        if before is None:
            element.getparent().text = bare
        else:
            before.tail = bare
    element.drop_tree()


def _is_apart(element: Any) -> bool:
    """Whether it is no part of the article by its kind: a post of a social network, contents, a card, or not shown."""
    if element.tag.startswith("amp-"):
        return element.tag not in _AMP_LAYOUT and not _is_picture(element)
    if element.tag == "a":
        return (element.get("href") or "").startswith("#") and bool(
            _NOTE_MARK.fullmatch("".join(element.itertext()).strip())
        )
    if element.tag in ("ul", "ol") and _is_contents(element):
        return True
    if is_poll(element) or is_of_wiki(element):
        return True
    posted = element.tag in ("blockquote", "div", "iframe") and _EMBEDDED.search(element.get("class", ""))
    within = element.tag == "article" and next(element.iterancestors("article"), None) is not None
    unseen = element.tag in ("template", "noscript")
    pictured = _is_caption(element) or _is_picture_box(element)
    if posted or unseen or pictured or (within and _is_card(element)):
        return True
    return _leads_away(element) or _is_box_of_links(element)


def _keep_times(tree: Any) -> None:
    """A time within a paragraph or an item that says more is text, and no stamp."""
    words: dict[Any, int] = {}
    for time in list(tree.iter("time")):
        block = next(time.iterancestors("p", "li", "dd", "dt", "td"), None)
        if block is None:
            continue
        words[block] = words.get(block) or words_in(block)
        if words[block] > 2 * words_in(time) + 1:
            time.tag = "span"


def _is_caption(element: Any) -> bool:
    """Whether it is called a caption, and nothing but a picture stands in the box around it."""
    if not _CAPTION.search(element.get("class", "")) or element.find(".//img") is not None:
        return False
    words = words_in(element)
    boxes = takewhile(lambda box: words_in(box) == words, islice(element.iterancestors(), _BOXES))
    pictured = _is_picture(element.getprevious()) or any(box.find(".//img") is not None for box in boxes)
    return words <= _WORDS_IN_CAPTION and pictured


def _is_picture_box(element: Any) -> bool:
    """Whether a box is called one of a picture and holds it with a few words, none of them in a paragraph."""
    if element.tag not in ("div", "span", "td") or not _PICTURE_BOX.search(element.get("class", "")):
        return False
    if not 0 < words_in(element) <= _WORDS_IN_CAPTION or element.find(".//img") is None:
        return False
    return not any(each.tag in _HEADINGS or each.tag in ("p", "li", "h1") for each in element.iter())


def _lower_sentences(tree: Any) -> None:
    """Paragraphs where a sentence of some length is marked as a heading among the paragraphs of a text."""
    known: dict[Any, bool] = {}
    headed: dict[Any, bool] = {}
    for heading in list(tree.iter("h2", "h3", "h4", "h5", "h6")):
        if words_in(heading) >= _WORDS_OF_SENTENCE and is_sentence("".join(heading.itertext()).strip()):
            around = islice(heading.iterancestors(), _BOXES)
            text = next((box for box in around if _remembered(known, box, _holds_text)), None)
            if text is not None and not _remembered(headed, text, _holds_headline):
                heading.tag = "p"


def _remembered(known: dict[Any, bool], box: Any, told: Callable[[Any], bool]) -> bool:
    """What is told of a box, worked out once."""
    if box not in known:
        known[box] = told(box)
    return known[box]


def _holds_text(box: Any) -> bool:
    """Whether a box has several paragraphs of some length."""
    long = (each for each in box.iter("p") if words_in(each) >= _WORDS_OF_SENTENCE)
    return sum(1 for _ in islice(long, _FEW_OF)) == _FEW_OF


def _holds_headline(box: Any) -> bool:
    return box.find(".//h1") is not None


def _is_picture(element: Any) -> bool:
    """Whether an element is a picture, or a box that holds nothing else."""
    if element is None or not isinstance(element.tag, str):
        return False
    return element.tag in _PICTURES or (not words_in(element) and any(each.tag in _PICTURES for each in element.iter()))


def readers_parts(tree: Any) -> frozenset[Any]:
    """The parts of a page that hold what readers wrote, by their names and by how little of the page they are."""
    named = [each for each in tree.iter("section", "div", "aside", "ol", "ul") if _COMMENTS.search(name_of(each))]
    if not named:
        return frozenset()
    total = words_in(tree)
    seen: set[Any] = set()
    for element in named:
        if seen.isdisjoint(element.iterancestors()) and element.find(".//h1") is None:
            seen.add(element)
    above = set(takewhile(lambda each: each.tag != "p" or words_in(each) < _WORDS_OF_SENTENCE, tree.iter()))
    own = (element for element in seen if element not in above or words_in(element) >= _WORDS_OF_READERS)
    return frozenset(element for element in own if words_in(element) * 2 < total)


def _leads_away(element: Any) -> bool:
    """Whether it leads to another article: by its class and its few words, or as a paragraph that is such a link."""
    if element.tag == "p" and (_is_bold_link(element) or _is_labelled_link(element)):
        return True
    named = _READ_ALSO.search(element.get("class", ""))
    return bool(named) and element.find(".//a") is not None and words_in(element) <= _WORDS_IN_LEAD


def _is_box_of_links(element: Any) -> bool:
    """Whether a small box has nothing but links below a heading by which boxes with other articles are known."""
    if element.tag not in _BOX_TAGS or next(islice(element.iter(), _SMALL_BOX, None), None) is not None:
        return False
    heading = next((each for each in element.iter() if each is not element and (each.text or "").strip()), None)
    if heading is None or (element.text or "").strip() or heading.tag == "a" or heading.find(".//a") is not None:
        return False
    linked = sum(map(words_in, element.iter("a")))
    if not _FEW_OF <= linked <= _WORDS_IN_CARD or linked + words_in(heading) != words_in(element):
        return False
    look = look_at(Block((), "".join(heading.itertext()).strip()))
    return bool(RELATED.match(look.text)) or related_abroad(look) is not None


def _is_bold_link(paragraph: Any) -> bool:
    """Whether a paragraph is set in bold as a whole, and most of it, but not all, is a link to another article."""
    words = words_in(paragraph)
    bold = sum(words_in(each) for each in paragraph.iterchildren("strong", "b"))
    linked = sum(map(words_in, paragraph.iter("a")))
    return _FEWEST_IN_LEAD <= words <= _WORDS_IN_LEAD and bold == words > linked and linked * _FEW_OF >= words * 2


def _is_labelled_link(paragraph: Any) -> bool:
    """Whether a paragraph is nothing but a label in bold capitals that ends with a colon, and a link of some words."""
    label = next(paragraph.iterchildren("strong", "b"), None)
    told = "".join(label.itertext()).strip() if label is not None else ""
    if not told.endswith(":") or not told.isupper() or (paragraph.text or "").strip():
        return False
    linked = sum(map(words_in, paragraph.iter("a")))
    return linked >= _FEW_OF and len(told.split()) + linked == words_in(paragraph) <= _WORDS_IN_LEAD


def _is_contents(element: Any) -> bool:
    """Whether a list holds nothing but links to places of the page."""
    links = [link for link in element.iter("a") if (link.get("href") or "").startswith("#")]
    return len(links) >= _FEWEST_ENTRIES and sum(map(words_in, links)) == words_in(element)


def _is_card(element: Any) -> bool:
    """Whether it leads to another article: a few words, and a heading that is a link."""
    headings = (each for each in element.iter() if each.tag in _HEADINGS)
    linked = (each.find(".//a") is not None or next(each.iterancestors("a"), None) is not None for each in headings)
    return any(linked) and words_in(element) <= _WORDS_IN_CARD


def _is_row_of_posts(items: Any) -> bool:
    """Whether a list lays out posts, each with a heading that leads nowhere and text of its own."""
    rows = list(items.iterchildren("li"))
    headed = [
        row
        for row in rows
        if row.find(".//p") is not None and any(row.find(f".//{tag}") is not None for tag in _HEADINGS)
    ]
    return len(rows) >= _FEWEST_POSTS and headed == rows and not any(map(_is_card, rows))


def _drop_cards(tree: Any) -> None:
    """Without short articles that lead to others, where they are little of the page."""
    total = sum(map(words_in, tree.iter("p")))
    for card in [each for each in tree.iter("article") if each.find(".//h1") is None and _is_card(each)]:
        if words_in(card) * _FEW_OF <= total:
            card.drop_tree()


def _is_heading_only(header: Any) -> bool:
    """Whether it heads a part of an article, rather than a page."""
    headings = [each for each in header.iter() if each.tag in _HEADINGS]
    return bool(headings) and sum(map(words_in, headings)) == words_in(header)


def _holds_text_only(figure: Any) -> bool:
    """Whether a figure holds words set apart or a sentence, and nothing to look at."""
    tags = {each.tag for each in figure.iter()}
    if "blockquote" in tags and "img" not in tags:
        return True
    return tags.isdisjoint(_LOOKED_AT) and is_sentence("".join(figure.itertext()).strip())


def _lays_out(table: Any) -> bool:
    """Whether a table lays out a page, rather than tells facts."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return True
    return any(words_in(cell) > _WORDS_IN_CELL or any(map(is_double, cell.iter("br"))) for cell in table.iter("td"))


def _drop_deck(tree: Any) -> None:
    """Without what stands between headline and text to tell what it is about.

    By its class, or as a heading that something else than text follows: it is no sub-heading.
    """
    headline = None
    lines = list(text_lines(tree))
    for line, below in pairwise(lines):
        if line.element.getparent() is None:
            continue  # one that was dropped with the line before
        if line.element.tag == "h1":
            headline = line.element
        elif headline is not None and _is_called_deck(line):
            line.element.drop_tree()
            continue
        elif is_sentence(line.text) and line.element.tag not in _HEADINGS:
            headline = None
        is_heading = line.element.tag in _HEADINGS - {"h1"} and not _NAMED_AUTHOR.search(name_of(line.element))
        if headline is None or not is_heading or line.text.endswith(":"):
            continue
        part = next(line.element.iterancestors("article", "section"), None)
        if not _heads(below) and (part is None or part in headline.iterancestors()):
            line.element.drop_tree()
        headline = None


def _is_called_deck(line: Line) -> bool:
    """Whether a paragraph has such a class, or the part that holds nothing else."""
    element, parent = line.element, line.element.getparent()
    parts = [element] if parent is None or len(parent) > 1 or (parent.text or "").strip() else [element, parent]
    classes = (re.findall("[a-z]+", name) for each in parts for name in str(each.get("class", "")).lower().split())
    called = any(_DECK & {*words[-1:], "".join(words[-2:])} and words[0] not in _NO_DECK for words in classes if words)
    words = len(line.text.split())
    return called and words <= _WORDS_IN_DECK and not (words < _WORDS_OF_SENTENCE and published_day(line.text, ""))


def _heads(below: Line) -> bool:
    """Whether a line is text that a heading above it may head."""
    return is_sentence(below.text) or below.element.tag == "li"


def _join_posts(tree: Any) -> None:
    """One article where a page is a row of short ones, as live pages are; else none of a row that is not its text."""
    first = next(tree.iter("article"), None)
    parent = None if first is None else first.getparent()
    if first is None or parent is None:
        return
    row = [child for child in parent.iterchildren("article") if child.get("class") == first.get("class")]
    if not _FEWEST_POSTS <= len(row) <= _MOST_POSTS or any(post.find(".//h1") is not None for post in row):
        return
    for element in [each for post in row for each in (post, *post.iter("header"))]:
        element.tag = "div"
    inside = sum(words_in(paragraph) for post in row for paragraph in post.iter("p"))
    if parent.tag == "body" or inside * 2 <= sum(map(words_in, tree.iter("p"))):
        return
    parent.tag = "article"
    for element in [each for post in row for each in post.iter("div") if each.find(".//p") is not None]:
        element.attrib.pop("class", None)
