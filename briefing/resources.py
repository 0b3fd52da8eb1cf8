"""Find the files that ship with the program: fonts, icons, themes, styles, templates, labels, samples."""

from __future__ import annotations

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
