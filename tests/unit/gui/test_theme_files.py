"""Every theme file obeys the contrast rules of the design."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from briefing.errors import ResourceError
from briefing.gui.theme import GROUNDS, ThemeName
from briefing.gui.theme import tokens as tokens_module
from briefing.gui.theme.stylesheet import fill_template, read_template
from briefing.gui.theme.tokens import KINDS, TOKENS, Tokens, read_tokens
from briefing.resources import resource_path

HEX = re.compile(r"#(?:[0-9A-Fa-f]{2}){3,4}\b")
STATES = ("ok", "conflict", "doubtful")
PAIRS = (
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("soft_text", "soft"),
    ("altered", "altered_bg"),
    ("find", "find_bg"),
    ("toast", "toast_bg"),
    ("toast_link", "toast_bg"),
    *((name, f"{name}_bg") for name in (*KINDS, *STATES)),
    *(("text", f"{name}_bg") for name in (*KINDS, *STATES)),
)
WORDS = ("text", "text2", "text3", "accent", "orphaned", *KINDS, *STATES)
MARKS = ("ctl", "accent", "accent_hover", "altered_bg", *KINDS, *STATES)


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=list(ThemeName))
def theme_tokens(request: pytest.FixtureRequest) -> Tokens:
    return read_tokens(request.param)


@pytest.mark.parametrize(("ink", "ground"), list(itertools.product(WORDS, GROUNDS)))
def test_words_can_be_read_on_every_ground(theme_tokens: Tokens, ink: str, ground: str) -> None:
    wanted = 7.0 if theme_tokens.is_contrast else 4.5
    assert contrast(theme_tokens.colours[ink], theme_tokens.colours[ground]) >= wanted


@pytest.mark.parametrize(("mark", "ground"), list(itertools.product(MARKS, GROUNDS)))
def test_edges_and_marks_can_be_seen_on_every_ground(theme_tokens: Tokens, mark: str, ground: str) -> None:
    assert contrast(theme_tokens.colours[mark], theme_tokens.colours[ground]) >= 3.0


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_can_be_read_on_the_fill_they_belong_to(theme_tokens: Tokens, ink: str, ground: str) -> None:
    wanted = 7.0 if theme_tokens.is_contrast else 4.5
    assert contrast(theme_tokens.colours[ink], theme_tokens.colours[ground]) >= wanted


@pytest.mark.parametrize(
    ("name", "on_ground", "text_on_fill"),
    [
        (ThemeName.LIGHT, 5.4, 12.7),
        (ThemeName.DARK, 6.1, 9.1),
        (ThemeName.CONTRAST_LIGHT, 7.0, 18.1),
        (ThemeName.CONTRAST_DARK, 7.0, 15.9),
    ],
)
def test_kinds_reach_the_ratios_of_the_design(name: ThemeName, on_ground: float, text_on_fill: float) -> None:
    colours = read_tokens(name).colours
    grounds = [colours[ground] for ground in GROUNDS]
    assert min(contrast(colours[kind], ground) for kind in KINDS for ground in grounds) >= on_ground
    assert min(contrast(colours["text"], colours[f"{kind}_bg"]) for kind in KINDS) >= text_on_fill


def test_every_colour_is_written_in_full(theme_tokens: Tokens) -> None:
    assert set(theme_tokens.colours) == TOKENS
    assert all(HEX.fullmatch(colour) for colour in theme_tokens.colours.values())


def test_damaged_theme_says_which_colours_are_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens_module, "TOKENS", TOKENS | {"moon"})
    with pytest.raises(ResourceError, match="moon"):
        read_tokens(ThemeName.LIGHT)


def icon_file(icon: str, ink: str) -> Path:
    return resource_path("icons", f"{icon}.svg")


def test_style_sheet_names_only_colours_that_exist_and_keeps_no_placeholder(theme_tokens: Tokens) -> None:
    filled = fill_template(read_template(), theme_tokens.colours, int, icon_file)
    assert "$" not in filled


def test_colours_stand_nowhere_but_in_the_themes() -> None:
    files = [
        *resource_path("themes").glob("*.qss"),
        *(resource_path().parent / "briefing" / "gui").rglob("*.py"),
    ]
    assert len(files) > 10
    assert [file.name for file in files if HEX.search(file.read_text(encoding="utf-8"))] == []
