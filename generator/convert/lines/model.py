"""How likely a block is part of the article, where its own looks do not tell: a small logistic regression.

The features are general (length, sentences, neighbours, shared vocabulary), none names a site. How the coefficients
came about is told in docs/converting.md.
"""

from __future__ import annotations

import re
from math import exp, log1p

from generator.convert.lines.coefficients import COEFFICIENTS
from generator.convert.lines.headlines import long_words
from generator.convert.lines.looks import Look, Page

_SENTENCES = re.compile(r"[.!?][”\"’)]{0,2} +(?=[“\"‘A-Z])")
_PICTURED = re.compile(
    r"\b(?:is|are|was|were) (?:seen|pictured|shown)\b|\b(?:speaks?|poses?|arrives?|looks? on|walks?|stands?|"
    r"sits?|waves|"
    r"attends?|leaves?|holds?|listens?|gestures?|smiles|celebrates?|reacts?) |\b(?:from left|left|right|"
    r"cent(?:er|re)),? |"
    r"\bfile (?:photo|image)\b|\bundated\b"
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b[.)]?\Z|\b[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?[.,]")
_SECOND_PERSON = re.compile(r"\b(?:you|your|you[’']re)\b")
_SELF = re.compile(
    r"\b(?:newsletter|subscri\w+|sign(?:ed|ing)? up|app|inbox|readers?|e-?mail|website|podcast|premium|digital|our)\b"
)
_REPORTER = re.compile(
    r"\b(?:reporter|correspondent|writer|editor|columnist|journalist|critic|author|contributor|covers)\b"
)
_QUOTATION = re.compile(r"[“\"][^”\"]{12,400}[”\"]")


def likelihood(page: Page, place: int) -> float:
    """The chance (0 to 1) that the block at a place belongs to the article's text."""
    total = sum(COEFFICIENTS[name] * value for name, value in features(page, place).items())
    return 1 / (1 + exp(-total))


def features(page: Page, place: int) -> dict[str, float]:
    """What the model looks at, each between 0 and about 1."""
    look = page.looks[place]
    return {"always": 1.0, **_own(look), **_surroundings(page, place), **_vocabulary(page, look)}


def _own(look: Look) -> dict[str, float]:
    words = max(1, look.words)
    sentences = len(_SENTENCES.findall(look.text)) + 1
    return {
        "length": log1p(words) / 4,
        "few words": float(words <= 4),
        "long": float(words >= 28),
        "stops": float(look.stops),
        "prose": float(look.prose),
        "function words": min(1.0, 2 * look.functions / words),
        "capitals": look.capitals,
        "sentences": log1p(sentences - 1),
        "quoted": float(look.quoted),
        "quotation": float(bool(_QUOTATION.search(look.text))),
        "question": float(look.text.endswith("?")),
        "pictured": float(sentences == 1 and bool(_PICTURED.search(look.text))),
        "dated": float(sentences == 1 and bool(_DATED.search(look.text))),
        "address": float(bool(_SECOND_PERSON.search(look.lower) and _SELF.search(look.lower)) and not look.quoted),
        "self": float(min(2, len(_SELF.findall(look.lower)))) / 2,
        "reporter": float(bool(_REPORTER.search(look.lower))),
    }


def _surroundings(page: Page, place: int) -> dict[str, float]:
    near = [other for other in range(place - 3, place + 4) if other != place and 0 <= other < len(page.looks)]
    above, below = page.at(place - 1), page.at(place + 1)
    return {
        "before": float(place < page.first),
        "behind": float(place > page.last),
        "prose near": sum(map(page.is_prose, near)) / 6,
        "furniture near": sum(page.decided[other] is not None for other in near) / 6,
        "prose above": float(page.is_prose(place - 1)),
        "prose below": float(page.is_prose(place + 1)),
        "furniture above": float(above is None or page.decided[place - 1] is not None),
        "furniture below": float(below is None or page.decided[place + 1] is not None),
        "date below": float(any(page.label_at(other) in ("dateline", "byline") for other in (place + 1, place + 2))),
        "box above": float(page.rule_at(place - 1) == "related" or page.rule_at(place - 2) == "related"),
        "heading above": float(
            above is not None and above.short and page.decided[place - 1] is None and above.words >= 3
        ),
        "credit below": float(page.label_at(place + 1) == "caption" and below is not None and below.words <= 10),
        "repeated": float(page.looks[place].key in page.repeated),
        "gap above": log1p(page.gap(place, -1)) / 3,
        "gap below": log1p(page.gap(place, 1)) / 3,
    }


def _vocabulary(page: Page, look: Look) -> dict[str, float]:
    """How many of the block's longer words stand in other paragraphs too: what is alien to a text shares few."""
    words = set(long_words(look.key))
    own = 1 if look.prose else 0
    shared = sum(1 for word in words if page.shared_words[word] > own)
    return {"shared words": shared / len(words) if words else 0.5}
