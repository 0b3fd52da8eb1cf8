"""The labels of all languages are complete, and a damaged file says what it lacks."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from briefing.compose.labels import label_languages, load_labels, read_labels
from briefing.compose.templates import load_template, template_names
from briefing.errors import ResourceError
from briefing.model.pack import BlockKind
from briefing.resources import resource_path


def _keys(language: str) -> set[tuple[str, str]]:
    data = tomllib.loads(resource_path("labels", f"{language}.toml").read_text(encoding="utf-8"))
    return {(table, key) for table, words in data.items() for key in words}


def test_there_are_labels_for_the_three_languages() -> None:
    assert label_languages() == ("en-GB", "en-US", "vi")


@pytest.mark.parametrize("language", ["en-US", "vi"])
def test_every_language_has_the_same_keys(language: str) -> None:
    assert _keys(language) == _keys("en-GB")


@pytest.mark.parametrize("language", ["en-GB", "en-US", "vi"])
def test_placeholders_are_the_same_in_every_language(language: str) -> None:
    ours, theirs = load_labels(language).words, load_labels("en-GB").words
    for name in type(ours).__slots__:
        given, wanted = getattr(ours, name), getattr(theirs, name)
        if isinstance(wanted, str):
            assert sorted(_placeholders(given)) == sorted(_placeholders(wanted)), name


def _placeholders(pattern: str) -> list[str]:
    return [part.split("}")[0] for part in pattern.split("{")[1:]]


@pytest.mark.parametrize("language", ["en-GB", "en-US", "vi"])
def test_no_label_is_empty_and_every_template_has_a_name(language: str) -> None:
    labels = load_labels(language)
    assert all(labels.headings[block] for block in BlockKind)
    assert {load_template(name).kicker for name in template_names()} <= labels.kickers.keys()
    assert labels.kicker("somebody's own") == labels.kickers["pack"]


@pytest.mark.parametrize(
    ("asked", "given"), [("en", "en-GB"), ("en-AU", "en-GB"), ("vi-VN", "vi"), ("vi", "vi")]
)
def test_a_near_language_takes_the_labels_of_its_primary_language(asked: str, given: str) -> None:
    assert load_labels(asked).language == given


def test_an_unknown_language_says_which_there_are() -> None:
    with pytest.raises(ResourceError, match="en-GB, en-US, vi"):
        load_labels("tlh")


@pytest.mark.parametrize(
    ("removed", "named"),
    [("tbc = ", "words"), ("cover = ", "headings"), ("time = ", "columns"), ("day = ", "dates")],
)
def test_a_missing_label_is_named(tmp_path: Path, removed: str, named: str) -> None:
    lines = resource_path("labels", "en-GB.toml").read_text(encoding="utf-8").splitlines()
    path = tmp_path / "en-GB.toml"
    kept = [line for line in lines if not line.startswith(removed)]
    path.write_text("\n".join(kept), encoding="utf-8")
    with pytest.raises(ResourceError, match=rf"\[{named}\] lacks {removed.split(maxsplit=1)[0]}"):
        read_labels(path)


def test_an_unknown_label_is_named(tmp_path: Path) -> None:
    path = tmp_path / "vi.toml"
    words = resource_path("labels", "vi.toml").read_text(encoding="utf-8")
    path.write_text(words + '\nnonsense = "x"\n', encoding="utf-8")
    with pytest.raises(ResourceError, match="unknown keys: nonsense"):
        read_labels(path)
