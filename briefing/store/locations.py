"""Where Briefing keeps its own files on this computer."""

from __future__ import annotations

from pathlib import Path

from briefing.resources import data_folder

__all__ = ["data_folder", "library_folder", "private_folder", "settings_path", "temporary_folder"]


def library_folder(data: Path | None = None) -> Path:
    """Return the folder of the library; `Library.open` creates it."""
    return (data or data_folder()) / "library"


def settings_path(data: Path | None = None) -> Path:
    """Return the path of the settings file."""
    return (data or data_folder()) / "settings.json"


def temporary_folder(data: Path | None = None) -> Path:
    """Return the folder for files between our own processes; it is created, readable to the user alone."""
    folder = private_folder((data or data_folder()) / "temporary")
    folder.chmod(0o700)  # whatever an earlier program or a wide umask made of it
    return folder


def private_folder(folder: Path) -> Path:
    """Create a folder, and those above it, for the user alone; leave an existing one as it is.

    Raises:
        OSError: it cannot be created.
    """
    for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    return folder
