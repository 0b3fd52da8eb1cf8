"""An accent that could not be read is darkened; those of the styles that ship are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import ResourceError
from briefing.resources import resource_path
from briefing.style.contrast import LEAST_CONTRAST, contrast, darkened
from briefing.style.house_style import Ink
from briefing.style.loading import house_style_names, load_house_style


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#FFFFFF", "#FFFFFF", 1), ("#0B4F6C", "#FFFFFF", 8.9)],
)
def test_contrast_is_that_of_the_guidelines(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.05)
    assert contrast(second, first) == contrast(first, second)


@pytest.mark.parametrize("colour", ["#FFFF00", "#7FB2FF", "#FFFFFF", "#FF0000"])
def test_a_light_colour_becomes_dark_enough(colour: str) -> None:
    found = darkened(colour, ["#FFFFFF", "#EEF3F6"])
    assert found != colour
    assert contrast(found, "#EEF3F6") >= LEAST_CONTRAST


def own_style(folder: Path, accent: str) -> None:
    words = resource_path("styles", "modern.toml").read_text(encoding="utf-8")
    (folder / "own.toml").write_text(words.replace("#0B4F6C", accent), encoding="utf-8")


def test_an_accent_of_ones_own_is_taken_if_it_can_be_read(tmp_path: Path) -> None:
    own_style(tmp_path, "#004400")
    style = load_house_style("own", tmp_path)
    assert (style.sheet.colours[Ink.ACCENT], style.has_darkened_accent) == ("#004400", False)


def test_an_accent_that_could_not_be_read_is_darkened_and_says_so(tmp_path: Path) -> None:
    own_style(tmp_path, "#66CCFF")
    style = load_house_style("own", tmp_path)
    assert style.has_darkened_accent
    for ink in (Ink.TINT, Ink.ON_ACCENT):
        assert contrast(style.sheet.colours[Ink.ACCENT], style.sheet.colours[ink]) >= LEAST_CONTRAST


@pytest.mark.parametrize("name", house_style_names())
def test_styles_that_ship_can_be_read(name: str) -> None:
    assert not load_house_style(name).has_darkened_accent


@pytest.mark.parametrize("accent", ["blue", "#12345", "#GGGGGG"])
def test_what_is_no_colour_is_named(accent: str, tmp_path: Path) -> None:
    own_style(tmp_path, accent)
    with pytest.raises(ResourceError, match="accent"):
        load_house_style("own", tmp_path)
