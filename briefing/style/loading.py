"""Read house styles from TOML files and say precisely what is wrong with a bad one."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from briefing.errors import ResourceError
from briefing.model.pack import PageSize
from briefing.resources import resource_path
from briefing.style.house_style import (
    Conventions,
    Family,
    Geometry,
    HouseStyle,
    Ink,
    Organisation,
    Role,
    StyleSheet,
    TypeStyle,
)

_Value = TypeVar("_Value")
_Key = TypeVar("_Key", bound=StrEnum)


def load_house_style(name: str, folder: Path | None = None) -> HouseStyle:
    """Read the house style `name` from `folder` (None: the styles that ship).

    Raises:
        ResourceError: no such style, or a value is missing or of the wrong kind; the sentence names it.
    """
    path = (folder or resource_path("styles")) / f"{name}.toml"
    if not path.is_file():
        raise ResourceError(f"There is no house style called “{name}”. Choose another one.", path=path)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return _house_style(name, data)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError) as error:
        raise ResourceError(f"The house style “{name}” cannot be used: {error}.", path=path) from error


def house_style_names() -> tuple[str, ...]:
    """Return the names of the styles that ship, sorted."""
    return tuple(sorted(path.stem for path in resource_path("styles").glob("*.toml")))


def _house_style(name: str, data: Mapping[str, Any]) -> HouseStyle:
    sheet = data["sheet"]
    return HouseStyle(
        name=name,
        organisation=_build(Organisation, data.get("organisation", {}), "organisation"),
        conventions=_build(Conventions, data["conventions"], "conventions"),
        sheet=StyleSheet(
            colours=_complete(Ink, data["colours"], "colours"),
            fonts=_complete(Family, data["fonts"], "fonts"),
            roles={
                role: _build(TypeStyle, values, f"roles.{role}")
                for role, values in _complete(Role, data["roles"], "roles").items()
            },
            geometry={
                size: _build(Geometry, values, f"pages.{size}")
                for size, values in _complete(PageSize, data["pages"], "pages").items()
            },
            label_column_pt=float(sheet["label_column_pt"]),
            gutter_pt=float(sheet["gutter_pt"]),
            table_columns_pt={role: float(width) for role, width in sheet["table_columns_pt"].items()},
            table_padding_pt=float(sheet["table_padding_pt"]),
            hairline_pt=float(sheet["hairline_pt"]),
        ),
    )


def _complete(keys: type[_Key], table: Mapping[str, Any], place: str) -> dict[_Key, Any]:
    missing = [key.value for key in keys if key.value not in table]
    if missing:
        raise KeyError(f"{place} lacks {', '.join(missing)}")
    return {keys(key): value for key, value in table.items()}


def _build(kind: type[_Value], table: Mapping[str, Any], place: str) -> _Value:
    """Make a dataclass of a TOML table: enums from their values, numbers as float, nothing unknown."""
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]  # always a dataclass here
    unknown = table.keys() - known.keys()
    missing = [n for n, f in known.items() if n not in table and f.default is MISSING]
    if unknown or missing:
        raise KeyError(f"{place} has unknown or missing keys: {', '.join(sorted((*unknown, *missing)))}")
    return kind(**{key: _convert(hints[key], value) for key, value in table.items()})


def _convert(hint: Any, value: Any) -> Any:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    return float(value) if hint is float else value
