"""What comes into a Word file is clean."""

from __future__ import annotations

import pytest

from briefing.export.word.anchors import Anchors, stable_id
from briefing.export.word.gate import clean, link_target, word_language


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Hà Nội", "Hà Nội"),
        ("a\x00b\x0bc", "ab\nc"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("tab\tkept", "tab\tkept"),
        ("\ud83dx", "\ufffdx"),
        ("\ufffe\uffff\ufdd0", ""),
        ("\U0001f4f0", "\U0001f4f0"),
    ],
)
def test_words_lose_only_what_xml_cannot_hold(words: str, kept: str) -> None:
    assert clean(words) == kept


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("https://example.org/Hà Nội", "https://example.org/H%C3%A0%20N%E1%BB%99i"),
        ("https://[::1]:8080/x", "https://[::1]:8080/x"),
        ("mailto:press@example.org", "mailto:press@example.org"),
        ("mailto:nobody", None),
        ("https://exa mple.org/", None),
        ("https://", None),
        ("https://example.org:99999/", None),
        ("https://[broken/", None),
        ("javascript:alert(1)", None),
        ("file://localhost/secret.txt", None),
        ("https://example.org/" + "x" * 3000, None),
    ],
)
def test_only_sound_addresses_become_links(link: str, target: str | None) -> None:
    assert link_target(link) == target


@pytest.mark.parametrize(
    ("tag", "full"), [("vi", "vi-VN"), ("en-GB", "en-GB"), ("fr", "fr-FR"), ("qqq", "qqq")]
)
def test_languages_get_their_region(tag: str, full: str) -> None:
    assert word_language(tag) == full


@pytest.mark.parametrize("key", ["", "a", "quote-1", "Hà Nội", "\ud800"])
def test_ids_are_in_word_s_range(key: str) -> None:
    assert 0 < stable_id(key) < 0x80000000
    assert len(Anchors.heading_name(key)) == len("_Toc123456789")
