"""The user's settings: one typed value with defaults, read leniently and written atomically."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path

from briefing.errors import WriteError
from briefing.store.atomic import atomic_write
from briefing.store.locations import private_folder

log = logging.getLogger(__name__)

MOST_RECENT_PACKS = 10
TEXT_SCALES_PERCENT = range(90, 151, 10)
READER_SIZES_PX = range(14, 29)

_LARGEST_FILE = 1_000_000
_PAIR = 2
_MOST_TEMPLATES = 100


class Theme(StrEnum):
    """The colours of the window; SYSTEM follows the desktop's choice of light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Density(StrEnum):
    """How much air the rows of the window have."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Hold what the user has chosen for this computer.

    `text_scale_percent` is None until the user chooses: the window then follows the system's font size.
    `language` is the window's, empty for the system's; `pack_language` is the one of new packs.
    `word_templates` are the house templates that were chosen for Word files, by house style.
    """

    theme: Theme = Theme.SYSTEM
    text_scale_percent: int | None = None
    density: Density = Density.COMFORTABLE
    reader_size_px: int = 17
    language: str = ""
    reduced_motion: bool = False
    single_letter_keys: bool = True
    house_style: str = "modern"
    pack_language: str = "en-GB"
    keep_recent_packs: bool = True
    recent_packs: tuple[Path, ...] = ()
    last_import_folder: Path | None = None
    last_export_folder: Path | None = None
    word_templates: tuple[tuple[str, Path], ...] = ()

    def with_recent_pack(self, path: Path) -> Settings:
        """Return the settings with this pack first among the recent ones, if the user keeps such a list."""
        if not self.keep_recent_packs:
            return replace(self, recent_packs=())
        others = (other for other in self.recent_packs if other != path)
        return replace(self, recent_packs=(path, *others)[:MOST_RECENT_PACKS])

    def word_template(self, style: str) -> Path | None:
        """Return the template that Word files in a house style were last written with."""
        return dict(self.word_templates).get(style)

    def with_word_template(self, style: str, template: Path | None) -> Settings:
        """Return the settings with another template for Word files in a house style, or with none."""
        chosen = {**dict(self.word_templates), style: template}
        kept = tuple((name, path) for name, path in chosen.items() if path is not None)
        return replace(self, word_templates=kept)


def load_settings(path: Path) -> Settings:
    """Read the settings; what is missing or wrong gets its default.

    A file that cannot be read at all is kept aside as `settings.damaged.json`.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST_FILE)
    except OSError as error:
        log.debug("no settings read: %s", error)
        return Settings()
    try:
        written = json.loads(data)
    except (ValueError, RecursionError):
        written = None
    if isinstance(written, dict):
        return validate_settings(written)
    aside = path.with_suffix(f".damaged{path.suffix}")
    log.info("the settings are damaged and kept aside as %s", aside.name)
    try:
        path.replace(aside)
    except OSError as error:
        log.info("the damaged settings stay where they are: %s", error)
    return Settings()


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings.

    Raises:
        WriteError: the file cannot be written; the earlier one is whole.
    """
    text = json.dumps(asdict(settings), default=str, indent=2)
    try:
        private_folder(path.parent)
    except OSError as error:
        raise WriteError(
            f"The folder “{path.parent}” cannot be created; check who may write there.", path=path
        ) from error
    atomic_write(path, text.encode() + b"\n")


def validate_settings(written: dict[str, object]) -> Settings:
    """Return settings from what a file says: the one place that decides which values are good."""
    good: dict[str, object] = {}
    for field in fields(Settings):
        if field.name not in written:
            continue
        try:
            good[field.name] = _READERS[field.name](written[field.name])
        except ValueError:
            log.info("the setting %s is not usable and gets its default", field.name)
    return replace(Settings(), **good)  # type: ignore[arg-type]  # each reader returns its field's type


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")  # noqa: TRY004  # one kind of error tells the caller all it needs
    return value


def _read_flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("not true or false")  # noqa: TRY004
    return value


def _read_number(allowed: range) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value not in allowed:
            raise ValueError("not an allowed number")
        return value

    return read


def _read_scale(value: object) -> int | None:
    return None if value is None else _read_number(TEXT_SCALES_PERCENT)(value)


def _read_path(value: object) -> Path:
    written = _read_text(value)
    path = Path(written)
    if "\0" in written or not path.is_absolute():
        raise ValueError("not a path")
    return path


def _read_path_or_none(value: object) -> Path | None:
    return None if value is None else _read_path(value)


def _read_paths(value: object) -> tuple[Path, ...]:
    if not isinstance(value, list):
        raise ValueError("not a list")  # noqa: TRY004
    return tuple(dict.fromkeys(_read_path(item) for item in value))[:MOST_RECENT_PACKS]


def _read_templates(value: object) -> tuple[tuple[str, Path], ...]:
    if not isinstance(value, list) or not all(isinstance(x, list) and len(x) == _PAIR for x in value):
        raise ValueError("no list of styles with their templates")
    return tuple((_read_text(style), _read_path(path)) for style, path in value[:_MOST_TEMPLATES])


_READERS: dict[str, Callable[[object], object]] = {
    "theme": lambda value: Theme(_read_text(value)),
    "text_scale_percent": _read_scale,
    "density": lambda value: Density(_read_text(value)),
    "reader_size_px": _read_number(READER_SIZES_PX),
    "language": _read_text,
    "reduced_motion": _read_flag,
    "single_letter_keys": _read_flag,
    "house_style": _read_text,
    "pack_language": _read_text,
    "keep_recent_packs": _read_flag,
    "recent_packs": _read_paths,
    "last_import_folder": _read_path_or_none,
    "last_export_folder": _read_path_or_none,
    "word_templates": _read_templates,
}
