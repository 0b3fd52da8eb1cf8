"""Find the files that ship with the program, and the folder of what the user adds to them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import ResourceError

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    # A wheel and the frozen program carry the data inside the package, a checkout beside it.
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`.

    Raises:
        ResourceError: there is no such file; the installation is damaged.
    """
    path = _root().joinpath("resources", *parts)
    if not path.exists():
        raise ResourceError(
            f"A part of the program is missing ({'/'.join(parts)}). Please install Briefing again.", path=path
        )
    return path


def sample_path(*parts: str) -> Path:
    """Return the path of a file or folder of the sample library under `seeds/`."""
    path = _root().joinpath("seeds", *parts)
    if not path.exists():
        raise ResourceError("The sample library is missing. Please install Briefing again.", path=path)
    return path


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
