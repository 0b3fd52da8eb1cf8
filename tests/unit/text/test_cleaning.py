"""Cleaning removes what cannot be seen, composes what is left, and can say where everything stood."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.model.spans import OffsetMap, Span
from briefing.text import cleaning
from briefing.text.cleaning import clean_text

AWKWARD = st.text(
    st.one_of(
        st.sampled_from(
            "\r\n\t \x85\u2028\u2029\u200b\u200c\u200d\u200e\u200f\u00ad\ufeff\u202e\u2069\x00\x7f\ufffd"
        ),
        st.sampled_from("aeouAE.\u0300\u0301\u0302\u0303\u0309\u0323\u031b\u0338"),
        st.sampled_from(
            "ấđưƠ\u212b\u0344\u0958\u09c7\u09be\u0f73\u0f71\u1100\u1161\u11a8\uac00\U0001f469\u0915\u094d"
        ),
        st.sampled_from("\u0627\u0651\u064e\u05d0\u0d28\u0d4d\ud800\ufdd0\U000e0041\U0001ffff"),
        st.characters(),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("raw", "text", "warnings"),
    [
        ("one\r\ntwo\rthree\x85four\u2028five\u2029six", "one\ntwo\nthree\nfour\nfive\nsix", ()),
        ("\ufeffA mark at the start", "A mark at the start", ()),
        ("A mark\ufeff inside", "A mark inside", ("invisible_characters",)),
        ("e\u200b\u0302", "ê", ("invisible_characters",)),
        ("e\u0302\u0301", "ế", ()),
        ("a\tb\x00\x07c", "a\tbc", ("control_characters",)),
        ("photo_\u202egpj.exe", "photo_gpj.exe", ("bidi_control",)),
        ("hid\u00adden", "hidden", ("invisible_characters",)),
        ("tag\U000e0041ged", "tagged", ("invisible_characters",)),
        ("lost \ufffd here", "lost \ufffd here", ("decoding",)),
        ("half \ud83d of a pair", "half  of a pair", ("decoding",)),
        ("non\ufdd0 character\U0001fffe", "non character", ("decoding",)),
        ("Min\u200dh", "Minh", ("invisible_characters",)),
        ("left\u200eto right", "leftto right", ("invisible_characters",)),
    ],
)
def test_hidden_characters_go_with_a_warning(raw: str, text: str, warnings: tuple[str, ...]) -> None:
    cleaned = clean_text(raw)
    assert (cleaned.text, cleaned.warnings) == (text, warnings)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "½ of № 5²",
        "5\u00a0000 people",
        "Tổng Bí thư",
        "\U0001f469\u200d\U0001f680 in orbit",
        "می\u200cخواهم",
        "न\u0930्\u200d",
        "שלום\u200f!",
        "tab\tstays",
    ],
)
def test_what_the_reader_sees_stays_as_it_is(text: str) -> None:
    assert clean_text(text).text == unicodedata.normalize("NFC", text)
    assert clean_text(text).warnings == ()


def test_clean_text_has_the_identity_for_a_map() -> None:
    assert clean_text("Already clean: Việt Nam.\n").offset_map == OffsetMap()


@pytest.mark.parametrize(
    ("raw", "word", "stored"),
    [
        ("e\u0301te\u0301", "té", "te\u0301"),
        ("a\u200bb", "a", "a"),
        ("a\u200bb", "b", "b"),
        ("a\u200bb", "ab", "a\u200bb"),
        ("one\r\ntwo", "one", "one"),
        ("one\r\ntwo", "\n", "\r\n"),
        ("one\r\ntwo", "two", "two"),
        ("\ufeffone", "one", "one"),
        ("vie\u0302\u0323t\u00ad nam", "việt", "vie\u0302\u0323t"),
        ("x\u0958y", "y", "y"),
        ("x\u0958y", "\u0915", "\u0958"),
    ],
)
def test_a_word_leads_back_to_its_own_stretch_of_the_file(raw: str, word: str, stored: str) -> None:
    cleaned = clean_text(raw)
    start = cleaned.text.index(word)
    assert cleaned.offset_map.span_to_stored(Span(start, start + len(word))).slice(raw) == stored


@given(AWKWARD)
@example("क\u09fe\u094d\u200d")
@example("\u0627\u0301\u0651\u200d\u0628")
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    once = clean_text(raw).text
    again = clean_text(once)
    assert again.text == once
    assert again.offset_map == OffsetMap()
    assert unicodedata.is_normalized("NFC", once)


@given(AWKWARD)
def test_nothing_visible_is_lost_or_added(raw: str) -> None:
    def visible(text: str) -> str:
        composed = unicodedata.normalize("NFC", text)
        return "".join(c for c in composed if unicodedata.category(c)[0] in "LNPS")

    stripped = "".join(c for c in raw if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Cn"})
    assert visible(clean_text(raw).text) == visible(stripped)


@given(AWKWARD)
def test_every_offset_leads_back(raw: str) -> None:
    cleaned = clean_text(raw)
    places = [cleaned.offset_map.to_stored(offset) for offset in range(len(cleaned.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(raw)
    assert all(place < len(raw) for place in places[:-1])


@given(AWKWARD, st.data())
def test_a_slice_of_the_file_cleans_to_the_slice_of_the_text(raw: str, data: st.DataObject) -> None:
    cleaned = clean_text(raw)
    inside = (i for i, character in enumerate(cleaned.text) if not cleaning._joins_previous(character))
    edges = [*inside, len(cleaned.text)]
    start, end = sorted((data.draw(st.sampled_from(edges)), data.draw(st.sampled_from(edges))))
    span = Span(start, end)
    stored = cleaned.offset_map.span_to_stored(span).slice(raw)
    assert _without_joiners(clean_text(stored).text) == _without_joiners(span.slice(cleaned.text))


def _without_joiners(text: str) -> str:
    # Whether these stay depends on their neighbours, which a slice may have lost.
    joiners = dict.fromkeys((0x200C, 0x200D, 0x200E, 0x200F, 0x061C))
    return unicodedata.normalize("NFC", text.translate(joiners))


def test_every_character_that_composes_backwards_is_known() -> None:
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code))
        if parts and not parts.startswith("<") and " " in parts:
            second = chr(int(parts.split()[1], 16))
            is_composed = unicodedata.is_normalized("NFC", chr(code))
            assert cleaning._joins_previous(second) or not is_composed, hex(code)


def test_a_joiner_never_changes_sides_with_a_mark() -> None:
    letters = re.compile(f"[{cleaning._JOINING_LETTERS}]")
    for code in range(sys.maxunicode + 1):
        if letters.match(chr(code)):
            assert unicodedata.combining(chr(code)) == 0, hex(code)


@pytest.mark.parametrize(
    "hostile", ["\u0301\u0323", "\u0f73\u0f71", "\u200b", "\r", "\u202ea", "a\u0301", "\u200d", "한"]
)
def test_a_megabyte_of_one_thing_finishes(hostile: str) -> None:
    raw = "a" + hostile * (1_000_000 // len(hostile))
    cleaned = clean_text(raw)
    assert cleaned.offset_map.to_stored(len(cleaned.text)) == len(raw)
