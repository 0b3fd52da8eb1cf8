"""The word lists that rules work with, read from `resources/lexicon/*.toml` when first needed."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from briefing.resources import resource_path

_SEPARATOR = re.compile(r"\s*[,\n]\s*")


@cache
def word_list(file: str, key: str) -> tuple[str, ...]:
    """Return the entries of one list, in the order they stand in `resources/lexicon/FILE.toml`.

    A list is one string whose entries are separated by commas or line ends, so that an entry may have spaces.
    """
    entries = _lists(file)[key]
    return tuple(entry for entry in _SEPARATOR.split(entries.strip()) if entry)


@cache
def word_set(file: str, *keys: str) -> frozenset[str]:
    """Return the entries of one list, or of several together, as a set."""
    return frozenset(word for key in keys for word in word_list(file, key))


@cache
def _lists(file: str) -> dict[str, str]:
    # The long lists are literal strings (three apostrophes), which tomllib reads in a third of the time.
    return tomllib.loads(resource_path("lexicon", f"{file}.toml").read_text(encoding="utf-8"))
