"""What stands beside a number is said in the language of the document."""

from __future__ import annotations

import pytest

from briefing.compose.labels import Qualifier, label_languages, load_labels
from briefing.text.qualifiers import Exactness, exactness


@pytest.mark.parametrize(
    ("words", "language", "printed"),
    [
        ("more than", "vi", "hơn"),
        ("Over", "vi", "hơn"),
        ("nearly", "vi", "gần"),
        ("about", "vi", "khoảng"),
        ("up to", "vi", "lên tới"),
        ("khoảng", "en-GB", "about"),
        ("over", "en-GB", "over"),
        ("trên", "vi", "trên"),
        ("a good", "vi", "a good"),
        ("", "vi", ""),
    ],
)
def test_qualifier_is_said_in_the_language_of_the_document(words: str, language: str, printed: str) -> None:
    assert load_labels(language).qualifier(words) == printed


@pytest.mark.parametrize("qualifier", Qualifier)
def test_every_language_prints_words_that_the_reader_of_numbers_knows(qualifier: Qualifier) -> None:
    for language in label_languages():
        assert exactness(load_labels(language).qualifiers[qualifier][0]) is not Exactness.EXACT


@pytest.mark.parametrize("language", label_languages())
def test_words_have_one_meaning_in_a_language(language: str) -> None:
    every = [words for phrases in load_labels(language).qualifiers.values() for words in phrases]
    assert len(every) == len(set(every))
