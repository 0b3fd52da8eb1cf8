"""Every code that a reader warns with is said in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import briefing.ingest
import briefing.text
from briefing.session.reading_warnings import SENTENCES, say_warnings

_GIVEN = re.compile(
    r"""
    (?:\bwarnings(?:\.append\(|\[)|\byield\s|\bwarnings\s=\s\[)"(?P<code>[a-z_]+)"
    | ^(?:GUESSED|DAMAGED)\s=\s"(?P<constant>[a-z_]+)"
    | ^\s{4}"(?:controls|undecoded|bidi|invisible|marks|tcvn3|viscii|vni)":\s"(?P<group>[a-z_]+)"
    | \("(?P<mismatch>type_mismatch|many_figures)",\) | \.warnings,\s"(?P<added>[a-z_]+)"
    | \["(?P<first>check_against_page)"\]
    """,
    re.VERBOSE | re.MULTILINE,
)


def given_codes() -> set[str]:
    """Return the codes that stand in the code of the readers."""
    return {
        code
        for package in (briefing.ingest, briefing.text)
        for folder in package.__path__
        for path in Path(folder).glob("*.py")
        for match in _GIVEN.finditer(path.read_text(encoding="utf-8"))
        for code in match.groups()
        if code
    }


def test_every_code_of_a_reader_has_words_and_no_words_lack_a_code() -> None:
    assert given_codes() == set(SENTENCES)


@pytest.mark.parametrize("code", SENTENCES)
def test_the_words_are_one_sentence(code: str) -> None:
    sentence = SENTENCES[code]
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0


def test_a_warning_is_said_once() -> None:
    assert say_warnings(("decoding", "hidden_text", "decoding")) == (
        SENTENCES["decoding"],
        SENTENCES["hidden_text"],
    )
