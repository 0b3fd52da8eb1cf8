"""House styles: those that ship are whole, and a bad one is refused with the name of what is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from briefing.errors import ResourceError
from briefing.model.pack import PageSize
from briefing.resources import resource_path
from briefing.style.house_style import Family, Ink, Role, WordNotes
from briefing.style.loading import house_style_names, load_house_style

MODERN = resource_path("styles", "modern.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", house_style_names())
def test_a_style_that_ships_is_whole(name: str) -> None:
    style = load_house_style(name)

    assert style.name == name
    assert style.sheet.roles.keys() == set(Role)
    assert style.sheet.colours.keys() == set(Ink)
    assert style.sheet.fonts.keys() == set(Family)
    assert style.sheet.geometry.keys() == set(PageSize)
    assert all(role.leading_pt >= role.size_pt for role in style.sheet.roles.values())


def test_modern_is_the_style_of_new_packs() -> None:
    assert "modern" in house_style_names()


@pytest.mark.parametrize("name", house_style_names())
def test_label_and_text_fill_the_width_on_every_paper(name: str) -> None:
    sheet = load_house_style(name).sheet

    widths = {round(geometry.text_width_pt, 2) for geometry in sheet.geometry.values()}
    assert len(widths) == 1
    assert sheet.label_column_pt + sheet.gutter_pt < widths.pop()


@pytest.mark.parametrize("name", house_style_names())
def test_every_role_has_a_word_style_of_its_own_name(name: str) -> None:
    names = [role.word_style for role in load_house_style(name).sheet.roles.values()]

    assert all(names)


def test_own_style_says_only_what_is_other_than_in_its_base(briefing_home: Path) -> None:
    own = briefing_home / "styles"
    own.mkdir()
    lines = (
        'base = "classic"',
        "[organisation]",
        'name = "The office"',
        'logo = "logo.png"',
        "[colours]",
        'accent = "#003366"',
    )
    (own / "our-office.toml").write_text("\n".join(lines), encoding="utf-8")

    style, base = load_house_style("our-office"), load_house_style("classic")

    assert house_style_names() == ("classic", "modern", "our-office", "plain")
    assert (style.name, style.organisation.name) == ("our-office", "The office")
    assert style.organisation.logo == str(own / "logo.png")
    assert style.sheet.colours == {**base.sheet.colours, Ink.ACCENT: "#003366"}
    assert (style.sheet.roles, style.sheet.geometry) == (base.sheet.roles, base.sheet.geometry)


def test_own_style_comes_before_the_one_that_ships_under_its_name(briefing_home: Path) -> None:
    (briefing_home / "styles").mkdir()
    (briefing_home / "styles" / "modern.toml").write_text('base = "plain"', encoding="utf-8")

    assert load_house_style("modern").sheet == load_house_style("plain").sheet


def test_base_that_does_not_ship_is_named(tmp_path: Path) -> None:
    assert "its base “gothic” is no style that ships" in refused('base = "gothic"', tmp_path)


def test_unknown_key_of_a_style_with_a_base_is_named(tmp_path: Path) -> None:
    assert "accnt" in refused('base = "modern"\n[colours]\naccnt = "#000000"', tmp_path)


@pytest.mark.parametrize("value", ['"Nowhere"', '"../fonts/SourceSans3"', "3"])
def test_font_that_is_not_there_is_named(value: str, tmp_path: Path) -> None:
    assert value.strip('"') in refused(f'base = "modern"\n[fonts]\nsans = {value}', tmp_path)


def refused(text: str, folder: Path) -> str:
    (folder / "bad.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError) as caught:
        load_house_style("bad", folder)
    assert caught.value.path == folder / "bad.toml"
    assert "“bad”" in caught.value.message
    return caught.value.message


def without_line(start: str, table: str = "") -> str:
    """Return the modern style without the first line that begins so, after the head of a table."""
    lines = MODERN.splitlines()
    begin = lines.index(f"[{table}]") if table else 0
    number = next(i for i in range(begin, len(lines)) if lines[i].startswith(start))
    return "\n".join(lines[:number] + lines[number + 1 :])


@pytest.mark.parametrize(
    ("start", "table", "named"),
    [
        ("alert", "colours", "colours has unknown or missing keys: alert"),
        ("serif", "fonts", "fonts has unknown or missing keys: serif"),
        ("gutter_pt", "sheet", "sheet.gutter_pt is no number"),
        ("table_columns_pt", "sheet", "“table_columns_pt”"),
        ("marking", "conventions", "conventions has unknown or missing keys: marking"),
        ("left_pt", "pages.Letter", "pages.Letter has unknown or missing keys: left_pt"),
    ],
)
def test_a_missing_key_is_named(start: str, table: str, named: str, tmp_path: Path) -> None:
    assert named in refused(without_line(start, table), tmp_path)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("\n[organisation]\nmotto = 'Onwards'\n", "motto"),
        ("\n[roles.lead_quote_of_the_day]\nsize_pt = 1\n", "lead_quote_of_the_day"),
    ],
)
def test_an_unknown_key_is_named(line: str, named: str, tmp_path: Path) -> None:
    text = MODERN
    if "[organisation]" in line and "[organisation]" in text:
        text = text.replace("[organisation]\n", "[organisation]\nmotto = 'Onwards'\n")
        line = ""

    assert named in refused(text + line, tmp_path)


@pytest.mark.parametrize(
    ("good", "bad", "named"),
    [
        ("gutter_pt = 12", "gutter_pt = 'wide'", "sheet.gutter_pt is no number"),
        ("gutter_pt = 12", "gutter_pt = true", "sheet.gutter_pt is no number"),
        ("width_pt = 612", "width_pt = '612'", "pages.Letter.width_pt is no number"),
        ('marking = ""', "marking = 3", "conventions.marking is of the wrong kind"),
        ("time = 60", "time = 'long'", "sheet.table_columns_pt.time is no number"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(good: str, bad: str, named: str, tmp_path: Path) -> None:
    assert MODERN.count(good) >= 1

    assert named in refused(MODERN.replace(good, bad), tmp_path)


def test_a_role_in_an_unknown_family_is_named(tmp_path: Path) -> None:
    text = MODERN.replace('family = "serif"', 'family = "gothic"', 1)

    message = refused(text, tmp_path)

    assert "family is none of sans, serif" in message
    assert "roles." in message


def test_a_file_that_is_no_toml_says_where(tmp_path: Path) -> None:
    assert "line 2" in refused("\ncolours = = 3\n", tmp_path)


def test_a_file_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_bytes(b"name = '\xff'")

    with pytest.raises(ResourceError):
        load_house_style("bad", tmp_path)


def test_an_empty_file_names_the_first_table_it_lacks(tmp_path: Path) -> None:
    assert tomllib.loads("") == {}
    assert "“sheet”" in refused("", tmp_path)


@pytest.mark.parametrize("name", ["nobody", "", "../styles/modern"])
def test_a_style_that_is_not_there_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(ResourceError) as caught:
        load_house_style(name, tmp_path)

    assert f"“{name}”" in caught.value.message


def test_a_word_template_lies_beside_the_style_that_names_it(tmp_path: Path) -> None:
    own = '[word]\ntemplate = "letter.dotx"\nlocks_quotes = true\nnotes = "endnotes"\n'
    (tmp_path / "own.toml").write_text(f'base = "modern"\n{own}', encoding="utf-8")

    word = load_house_style("own", tmp_path).word

    assert word.template == str(tmp_path / "letter.dotx")
    assert word.locks_quotes
    assert word.notes is WordNotes.ENDNOTES
    assert load_house_style("modern").word.template is None
