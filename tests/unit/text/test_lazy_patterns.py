"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import re

import pytest

from briefing.text.lazy_patterns import lazy_pattern


def test_a_lazy_pattern_finds_what_the_compiled_one_finds() -> None:
    pattern = lazy_pattern(r"(?P<day>\d+)\s MAY", re.VERBOSE | re.IGNORECASE)
    found = pattern.search("on 12 May and 14 may")
    assert found is not None
    assert found["day"] == "12"
    assert [match["day"] for match in pattern.finditer("on 12 May and 14 may")] == ["12", "14"]
    assert pattern.sub("-", "on 12 may") == "on -"
    assert found.re.pattern == pattern.pattern


def test_a_wrong_pattern_shows_at_its_first_use() -> None:
    pattern = lazy_pattern("(")
    with pytest.raises(re.error):
        pattern.search("a")


def test_a_lazy_pattern_has_nothing_that_a_pattern_has_not() -> None:
    with pytest.raises(AttributeError):
        lazy_pattern("a").no_such_method  # type: ignore[attr-defined]  # noqa: B018
