"""Read house styles from TOML files and say precisely what is wrong with a bad one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, get_origin, get_type_hints

from briefing.errors import ResourceError
from briefing.model.pack import PageSize
from briefing.resources import data_folder, resource_path
from briefing.style.contrast import darkened
from briefing.style.font_files import Cut, family_beside
from briefing.style.house_style import (
    Conventions,
    Family,
    Geometry,
    HouseContact,
    HouseStyle,
    Ink,
    NewPacks,
    Organisation,
    Role,
    StyleSheet,
    TypeStyle,
    WordHouse,
)
from briefing.style.looks import Looks

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_Value = TypeVar("_Value")
_Key = TypeVar("_Key", bound=StrEnum)


def own_styles_folder() -> Path:
    """Return the folder of the user's own styles, with their logos and fonts; it may not be there."""
    return data_folder() / "styles"


def load_house_style(name: str, folder: Path | None = None) -> HouseStyle:
    """Read the house style `name` from `folder` (None: the user's own styles, then those that ship).

    A style with a `base` takes from that style, which ships, all that its own file does not say.

    Raises:
        ResourceError: no such style, or a value is missing or of the wrong kind; the sentence names it.
    """
    folders = (own_styles_folder(), resource_path("styles")) if folder is None else (folder,)
    paths = [path for place in folders if (path := place / f"{name}.toml").is_file()]
    if Path(name).name != name or not paths:
        raise ResourceError(
            f"There is no house style called “{name}”. Choose another one.", path=folders[0] / f"{name}.toml"
        )
    path = paths[0]
    try:
        return _with_files_beside(_house_style(name, _read(path)), path.parent)
    except (ValueError, OSError) as error:  # bad TOML and bad UTF-8 are among them
        raise ResourceError(f"The house style “{name}” cannot be used: {error}.", path=path) from error


def house_style_names() -> tuple[str, ...]:
    """Return the names of the styles that ship and of the user's own, sorted."""
    shipped, own = resource_path("styles").glob("*.toml"), own_styles_folder().glob("*.toml")
    return tuple(sorted({path.stem for path in (*shipped, *own)}))


def _read(path: Path) -> Mapping[str, Any]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    base = data.pop("base", None)
    if base is None:
        return data
    shipped = resource_path("styles")
    if base not in {file.stem for file in shipped.glob("*.toml")}:
        raise ValueError(f"its base “{base}” is no style that ships")
    return _merged(tomllib.loads((shipped / f"{base}.toml").read_text(encoding="utf-8")), data)


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return one table for two, the values of `above` before those of `below`."""
    merged = {**below, **above}
    for key in below.keys() & above.keys():
        if isinstance(below[key], Mapping) and isinstance(above[key], Mapping):
            merged[key] = _merged(below[key], above[key])
    return merged


def _house_style(name: str, data: Mapping[str, Any]) -> HouseStyle:
    sheet = _table(data, "sheet")
    colours = _colours(data)
    accent = darkened(colours[Ink.ACCENT], ["#FFFFFF", colours[Ink.TINT], colours[Ink.ON_ACCENT]])
    return HouseStyle(
        name=name,
        has_darkened_accent=accent != colours[Ink.ACCENT],
        organisation=_organisation(data.get("organisation", {})),
        conventions=_conventions(_table(data, "conventions")),
        new_packs=_new_packs(data.get("new_packs", {})),
        word=_build(WordHouse, data.get("word", {}), "word"),
        sheet=StyleSheet(
            colours={**colours, Ink.ACCENT: accent},
            fonts=_complete(Family, data, "fonts"),
            roles={
                role: _build(TypeStyle, values, f"roles.{role}")
                for role, values in _complete(Role, data, "roles").items()
            },
            geometry={
                size: _build(Geometry, values, f"pages.{size}")
                for size, values in _complete(PageSize, data, "pages").items()
            },
            table_columns_pt={
                role: _convert(float, width, f"sheet.table_columns_pt.{role}")
                for role, width in _table(sheet, "table_columns_pt").items()
            },
            looks=_build(Looks, data.get("looks", {}), "looks"),
            **{
                key: _convert(float, sheet.get(key), f"sheet.{key}")
                for key in ("label_column_pt", "gutter_pt", "table_padding_pt", "hairline_pt")
            },
        ),
    )


def _organisation(table: Any) -> Organisation:
    if not isinstance(table, Mapping):
        raise ValueError("organisation is no table")  # noqa: TRY004 - the file is wrong, not the program
    given = table.get("contacts", [])
    if not isinstance(given, list):
        raise ValueError("organisation.contacts is no list of tables")  # noqa: TRY004 - as above
    contacts = tuple(
        _build(HouseContact, contact, f"organisation.contacts, number {number}")
        for number, contact in enumerate(given, 1)
    )
    return _build(Organisation, {**table, "contacts": contacts}, "organisation")


def _conventions(table: Any) -> Conventions:
    conventions = _build(Conventions, table, "conventions")
    if conventions.embargo and conventions.embargo.count("{moment}") != 1:
        raise ValueError("conventions.embargo needs “{moment}” once, where day and hour are to stand")
    if set("{}") & set(conventions.embargo.replace("{moment}", "")):
        raise ValueError("conventions.embargo has braces that are not those of “{moment}”")
    for name, tag in (("dates", conventions.dates), ("numbers", conventions.numbers)):
        if tag and not _LANGUAGE.fullmatch(tag):
            raise ValueError(f"conventions.{name} is no language such as “en-US”")
    if conventions.dates and conventions.dates not in _document_languages():
        raise ValueError(f"conventions.dates is none of {', '.join(_document_languages())}")
    return conventions


def _new_packs(table: Any) -> NewPacks:
    new_packs = _build(NewPacks, table, "new_packs")
    if new_packs.language and new_packs.language not in _document_languages():
        raise ValueError(f"new_packs.language is none of {', '.join(_document_languages())}")
    return new_packs


def _document_languages() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in resource_path("labels").glob("*.toml")))


def _colours(data: Mapping[str, Any]) -> dict[Ink, str]:
    colours: dict[Ink, Any] = _complete(Ink, data, "colours")
    for ink, colour in colours.items():
        if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
            raise ValueError(f"colours.{ink} is no colour written #RRGGBB")
    return colours


def _with_files_beside(style: HouseStyle, folder: Path) -> HouseStyle:
    """Let the logo, the Word template and the fonts be named as they lie beside the style's own file."""
    logo, template, sheet = style.organisation.logo, style.word.template, style.sheet
    if logo is not None:
        style = replace(style, organisation=replace(style.organisation, logo=str(folder / logo)))
    if template is not None:
        style = replace(style, word=replace(style.word, template=str(folder / template)))
    fonts = {family: _font_stem(name, folder) for family, name in sheet.fonts.items()}
    return replace(style, sheet=replace(sheet, fonts=fonts))


def _font_stem(name: Any, folder: Path) -> str:
    if not isinstance(name, str):
        raise ValueError(f"the font {name!r} is no name in quotation marks")  # noqa: TRY004 - as above
    own = family_beside(name, folder)
    if own is not None:
        return own
    if Path(name).name != name or not (resource_path("fonts") / f"{name}-{Cut.REGULAR}.ttf").is_file():
        raise ValueError(f"the font file “{name}-{Cut.REGULAR}.ttf” is not beside it")
    return name


def _table(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    table = data.get(key)
    if not isinstance(table, Mapping):
        raise ValueError(f"the table “{key}” is missing")  # noqa: TRY004 - the file is wrong, not the program
    return table


def _complete(keys: type[_Key], data: Mapping[str, Any], place: str) -> dict[_Key, Any]:
    table = _table(data, place)
    missing = [key.value for key in keys if key.value not in table]
    unknown = table.keys() - {key.value for key in keys}
    if missing or unknown:
        raise ValueError(f"{place} has unknown or missing keys: {', '.join((*missing, *sorted(unknown)))}")
    return {keys(key): value for key, value in table.items()}


def _build(kind: type[_Value], table: Any, place: str) -> _Value:
    """Make a dataclass of a TOML table: enums from their values, numbers as float, nothing unknown."""
    if not isinstance(table, Mapping):
        raise ValueError(f"{place} is no table")  # noqa: TRY004 - the file is wrong, not the program
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]  # always a dataclass here
    unknown = table.keys() - known.keys()
    missing = [n for n, f in known.items() if n not in table and f.default is MISSING]
    if unknown or missing:
        raise ValueError(f"{place} has unknown or missing keys: {', '.join(sorted((*unknown, *missing)))}")
    return kind(**{key: _convert(hints[key], value, f"{place}.{key}") for key, value in table.items()})


def _convert(hint: Any, value: Any, place: str) -> Any:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        if value not in {member.value for member in hint}:
            raise ValueError(f"{place} is none of {', '.join(hint)}")
        return hint(value)
    if hint is float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise ValueError(f"{place} is no number")
        return float(value)
    if not isinstance(value, get_origin(hint) or hint if get_origin(hint) is tuple else hint):
        raise ValueError(f"{place} is of the wrong kind")  # noqa: TRY004 - the file is wrong, not the program
    return value
