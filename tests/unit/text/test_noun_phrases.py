"""The thing counted after a number."""

from __future__ import annotations

import pytest

from briefing.text.noun_phrases import complement_end, is_plural, read_counted_noun


@pytest.mark.parametrize(
    ("rest", "head", "phrase"),
    [
        (" countries registered to attend", "countries", "countries"),
        (" related cases.", "cases", "related cases"),
        (
            " international and regional organizations had",
            "organizations",
            "international and regional organizations",
        ),
        (" countries and territories, and", "countries and territories", "countries and territories"),
        (" sports clubs in", "clubs", "sports clubs"),
        (" of the members resigned", "members", "members"),
        (" people", "people", "people"),
    ],
)
def test_the_first_plural_is_the_head(rest: str, head: str, phrase: str) -> None:
    text = f"100{rest}"
    noun = read_counted_noun(text, 3, len(text))
    assert noun is not None
    assert (noun.head, noun.span.slice(text)) == (head, phrase)


@pytest.mark.parametrize("rest", [" by noon", ". Countries", " star hotel", "", " and countries"])
def test_no_plural_means_nothing_is_counted(rest: str) -> None:
    assert read_counted_noun(f"20{rest}", 2, len(rest) + 2) is None


def test_after_one_the_last_word_is_the_head() -> None:
    text = "1 plenary discussion session, 1 signing session"
    noun = read_counted_noun(text, 1, len(text), is_one=True)
    assert noun is not None
    assert (noun.head, noun.span.slice(text)) == ("session", "plenary discussion session")


@pytest.mark.parametrize(
    ("rest", "head"),
    [(" quốc gia tham dự", "quốc gia"), (" người", "người"), (" phiên thảo luận", "phiên thảo luận")],
)
def test_vietnamese_nouns_are_one_syllable_or_two(rest: str, head: str) -> None:
    noun = read_counted_noun(f"5{rest}", 1, len(rest) + 1, language="vi")
    assert noun is not None
    assert noun.head == head


def test_a_complement_narrows_what_is_counted() -> None:
    text = "30 months of negotiations, from May"
    assert text[: complement_end(text, 9, len(text))] == "30 months of negotiations"


@pytest.mark.parametrize("word", ["previous", "press", "US", "women's", "consensus"])
def test_an_s_at_the_end_is_not_always_a_plural(word: str) -> None:
    assert not is_plural(word)
