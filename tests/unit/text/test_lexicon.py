"""The word lists are what the rules take them for."""

from __future__ import annotations

import tomllib

import pytest

from briefing.resources import resource_path
from briefing.text.lexicon import word_list, word_set

LISTS = [
    (file, key)
    for file in ("sentences", "speech", "names", "offices", "grammar")
    for key in tomllib.loads(resource_path("lexicon", f"{file}.toml").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("file", "key"), LISTS)
def test_every_entry_is_one_trimmed_lower_case_word_or_phrase(file: str, key: str) -> None:
    entries = word_list(file, key)
    assert entries
    assert all(entry == entry.strip().lower() and "\n" not in entry for entry in entries)
    assert word_set(file, key) == frozenset(entries)


def test_an_irregular_form_names_a_verb_of_the_lists() -> None:
    lemmas = {lemma for key in ("statement", "quoting", "belief") for lemma in word_list("speech", key)}
    assert {entry.split("=")[1] for entry in word_list("speech", "irregular")} <= lemmas


def test_verbs_that_need_that_report_statements() -> None:
    assert word_set("speech", "needs_that") <= word_set("speech", "statement") | word_set("speech", "quoting")


def test_several_lists_make_one_set() -> None:
    together = word_set("names", "male_names", "female_names")
    assert together == word_set("names", "male_names") | word_set("names", "female_names")
