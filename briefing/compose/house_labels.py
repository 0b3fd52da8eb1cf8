"""The labels of a language as one house prints them: its embargo line, its form of days and digits."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from babel import Locale, UnknownLocaleError

from briefing.compose.labels import Labels, load_labels
from briefing.style.house_style import Conventions


@cache
def house_labels(language: str, conventions: Conventions) -> Labels:
    """Return the labels of a document; the same language and conventions give the same value.

    Raises:
        ResourceError: there are no labels for the language.
    """
    labels = load_labels(language)
    words = labels.words
    if line := conventions.embargo:
        words = replace(words, embargo=line, embargo_plain=line)
    if line := conventions.immediate_release:
        words = replace(words, immediate_release=line, immediate_release_plain=line)
    dates = load_labels(conventions.dates).dates if _is_form_of(conventions.dates, labels) else labels.dates
    numbers = _locale(conventions.numbers) if _is_form_of(conventions.numbers, labels) else None
    if words is labels.words and dates is labels.dates and numbers is None:
        return labels
    return replace(labels, words=words, dates=dates, digits=numbers or labels.digits)


def _is_form_of(tag: str, labels: Labels) -> bool:
    return bool(tag) and tag.partition("-")[0] == labels.language.partition("-")[0]


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except UnknownLocaleError:
        return None  # one that CLDR does not know says nothing of digits
