"""Words that the program itself prints, in all languages, to find them where they must not stand."""

from __future__ import annotations

import tomllib
from functools import cache

from briefing.resources import resource_path


@cache
def printed_phrase(language: str, name: str) -> str:
    """Return one entry of the labels of a language; empty where there are none for it."""
    path = resource_path("labels") / f"{language}.toml"
    if not path.is_file():
        return ""
    words: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["words"]
    return words[name]


@cache
def printed_phrases(*names: str) -> frozenset[str]:
    """Return the entries of these names from the labels of every language, without regard to capitals."""
    found: set[str] = set()
    for path in resource_path("labels").glob("*.toml"):
        words = tomllib.loads(path.read_text(encoding="utf-8"))["words"]
        found.update(words[name].casefold() for name in names)
    return frozenset(found)
