"""Fonts of the computer, for scripts that the fonts which ship do not hold; looked for only when needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

# In the order in which they are asked. A character that none of them holds stays without a font.
_NAMES = (
    "NotoNaskhArabic-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "DejaVuSans.ttf",
    "tahoma.ttf",
    "arial.ttf",
    "Arial Unicode.ttf",
    "LeelawUI.ttf",
    "Nirmala.ttf",
    "Loma.ttf",
    "Garuda.ttf",
    "lohit_hi.ttf",
    "Lohit-Devanagari.ttf",
    "msyh.ttc",
    "simsun.ttc",
    "YuGothR.ttc",
    "msgothic.ttc",
    "malgun.ttf",
    "wqy-microhei.ttc",
    "DroidSansFallbackFull.ttf",
    "seguisym.ttf",
)


def system_folders() -> tuple[Path, ...]:
    """Return where this system keeps fonts."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        return windows / "Fonts", home / "AppData" / "Local" / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local" / "share" / "fonts"


class SystemFonts:
    """Find the files of known fonts in some folders (None: the system's own)."""

    def __init__(self, folders: Sequence[Path] | None = None) -> None:
        self._folders = system_folders() if folders is None else tuple(folders)

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """Return the files that are there, the preferred ones first."""
        found: dict[str, Path] = {}
        for path in self._files():
            found.setdefault(path.name.casefold(), path)
        return tuple(found[name.casefold()] for name in _NAMES if name.casefold() in found)

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            for place, folders, names in os.walk(folder):
                folders.sort()
                yield from (Path(place, name) for name in sorted(names))
