"""Forms of one word count as one, and others do not."""

import pytest

from generator.evidence.words.sentences import stem


@pytest.mark.parametrize(
    "forms",
    [
        "reject rejects rejected rejecting",
        "answer answers answered answering",
        "offer offers offered offering",
        "happen happens happened happening",
        "plan plans planned planning",
        "stop stops stopped stopping",
        "ban bans banned banning",
        "call calls called calling",
        "add adds added adding",
        "pass passes passed passing",
        "reply replies replied replying",
        "carry carries carried carrying",
        "city cities",
        "day days",
        "movie movies",
        "farmer farmers",
        "market markets",
        "loss losses",
    ],
)
def test_forms_of_one_word_are_one(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words", ["answer anthem", "offer office", "pass past", "carry car", "reply replace", "ban bank"]
)
def test_other_words_are_others(words: str) -> None:
    one, other = words.split()
    assert stem(one) != stem(other)
