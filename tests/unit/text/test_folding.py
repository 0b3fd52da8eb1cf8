"""Folding leaves out typography and nothing else, and can say where the words stood."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.folding import find_everywhere, find_folded, fold_for_search, fold_typography


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We agree,” he said", '"We agree," he said'),
        ("«Nous sommes d'accord»", '"Nous sommes d’accord"'),
        ("2024–2025 — a year", "2024-2025 - a year"),
        ("5\u00a0000\u202fpeople", "5 000 people"),
        ("one\n\n  two\tthree", "one two three"),
        ("and so on…", "and so on..."),
        ("Vie\u0323\u0302t Nam", "Việt Nam"),
        ("hid\u00adden", "hidden"),
    ],
)
def test_typography_does_not_count(one: str, other: str) -> None:
    assert fold_typography(one) == fold_typography(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We agree", "we agree"),
        ("Lương Cường", "Luong Cuong"),
        ("agreed, he said", "agreed he said"),
        ("'agreed'", '"agreed"'),
        ("well-known", "well known"),
        ("colour", "color"),
        ("½", "1/2"),
    ],
)
def test_everything_else_counts(one: str, other: str) -> None:
    assert fold_typography(one) != fold_typography(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold_typography(fold_typography(text)) == fold_typography(text)


@pytest.mark.parametrize(
    ("needle", "haystack", "found"),
    [
        ('"ready for the signing"', "They are “ready for  the signing” now.", "“ready for  the signing”"),
        ("wait...", "Please wait… here", "wait…"),
        (
            "two paragraphs. The second",
            "It has two paragraphs.\n\nThe second is short.",
            "two paragraphs.\n\nThe second",
        ),
        ("Việt Nam", "to Vie\u0323\u0302t\u00a0Nam.", "Vie\u0323\u0302t\u00a0Nam"),
        ("hidden", "a hid\u00adden word", "hid\u00adden"),
    ],
)
def test_the_place_of_folded_words_is_found(needle: str, haystack: str, found: str) -> None:
    span = find_folded(needle, haystack)
    assert span is not None
    assert span.slice(haystack) == found


def test_the_search_goes_on_from_where_it_is_told() -> None:
    haystack = '“Yes”, said one. "Yes", said the other.'
    first = find_folded('"Yes"', haystack)
    assert first is not None
    second = find_folded('"Yes"', haystack, first.end)
    assert second is not None
    assert second.slice(haystack) == '"Yes"'
    assert find_folded('"Yes"', haystack, second.end) is None


@pytest.mark.parametrize("needle", ["", "  ", "absent"])
def test_nothing_is_found_where_nothing_is(needle: str) -> None:
    assert find_folded(needle, "some words") is None


@given(st.text(max_size=60), st.data())
def test_a_found_place_folds_to_the_words_looked_for(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    needle = text[start:end]
    span = find_folded(needle, text)
    if span is not None and "…" not in text:  # dots found inside an ellipsis stand for the whole of it
        wanted = fold_typography(needle).strip()
        assert wanted in fold_typography(span.slice(text)) or not unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Lương Cường", "luong cuong"),
        ("Đặng Hoàng Giang", "dang hoang giang"),
        ("António", "antonio"),
        ("A05", "a05"),
    ],
)
def test_search_ignores_case_and_diacritics(text: str, folded: str) -> None:
    assert fold_for_search(text) == folded


@given(st.text())
def test_search_folding_keeps_every_offset(text: str) -> None:
    assert len(fold_for_search(text)) == len(text)
    assert fold_for_search(fold_for_search(text)) == fold_for_search(text)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ha noi", ["Hà Nội", "Ha\u00a0Noi"]),
        ("  HÀ NỘI ", ["Hà Nội", "Ha\u00a0Noi"]),
        ("Ha\u0300", ["Hà", "Ha"]),
        ("dong's", ["Đông’s"]),
        ("50-50", ["50–50"]),
        ("aa", ["aa"]),
        (" ", []),
        ("", []),
        ("absent", []),
    ],
)
def test_search_finds_every_place_whatever_accents_and_marks(words: str, found: list[str]) -> None:
    text = "Hà Nội met. Ha\u00a0Noi met: Đông’s 50–50 split, aaa."
    assert [span.slice(text) for span in find_everywhere(words, text)] == found
