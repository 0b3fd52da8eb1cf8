"""Where Briefing keeps its own files on this computer."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def data_folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Return the folder for library and settings: `BRIEFING_HOME`, else the system's place for local data.

    Local data, not roaming or synchronised: a database in a synchronised folder can be torn apart.
    """
    environment = os.environ if environment is None else environment
    if home := environment.get("BRIEFING_HOME"):
        return Path(home).expanduser().absolute()
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "Briefing"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Briefing"
    # XDG Base Directory Specification 0.8: relative paths there are invalid and ignored.
    local = environment.get("XDG_DATA_HOME")
    return (
        Path(local) if local and Path(local).is_absolute() else Path.home() / ".local" / "share"
    ) / "briefing"


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
