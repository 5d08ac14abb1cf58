"""No number or date is read in another way unseen, and every word that means one is tried."""

from __future__ import annotations

import re

from generator.evidence.numbers.figurewords import VOCABULARY
from tests.evidence.recorded import PHRASES, SENTENCES, lines_of, phrases, sentences, told


def test_phrases_are_read_as_recorded() -> None:
    assert list(told(phrases())) == lines_of(PHRASES)


def test_sentences_are_read_as_recorded() -> None:
    assert list(told(sentences())) == lines_of(SENTENCES)


def test_every_word_that_means_a_number_or_date_is_tried() -> None:
    tried = set(re.findall(r"[^\W\d_]+", " ".join(phrases()).lower()))
    assert not VOCABULARY - tried
