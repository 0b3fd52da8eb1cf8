"""Where Briefing keeps its files: as each system wants it, for the user's eyes only."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefing.store.locations import data_folder, library_folder, settings_path, temporary_folder


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"BRIEFING_HOME": "/data/briefing"}, "linux", Path("/data/briefing")),
        ({"BRIEFING_HOME": "/data/briefing", "LOCALAPPDATA": "/local"}, "win32", Path("/data/briefing")),
        ({"XDG_DATA_HOME": "/xdg"}, "linux", Path("/xdg/briefing")),
        ({"XDG_DATA_HOME": "relative"}, "linux", Path.home() / ".local/share/briefing"),
        ({}, "linux", Path.home() / ".local/share/briefing"),
        ({}, "darwin", Path.home() / "Library/Application Support/Briefing"),
        ({"LOCALAPPDATA": "/local"}, "win32", Path("/local/Briefing")),
        ({}, "win32", Path.home() / "AppData/Local/Briefing"),
    ],
)
def test_each_system_has_its_place(environment: dict[str, str], platform: str, folder: Path) -> None:
    assert data_folder(environment, platform) == folder


def test_a_relative_home_is_made_absolute() -> None:
    assert data_folder({"BRIEFING_HOME": "here"}) == Path.cwd() / "here"


def test_library_and_settings_lie_in_the_data_folder(briefing_home: Path) -> None:
    assert library_folder() == briefing_home / "library"
    assert settings_path() == briefing_home / "settings.json"


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_the_temporary_folder_is_private_even_if_it_was_not(tmp_path: Path) -> None:
    (tmp_path / "temporary").mkdir(mode=0o755)
    folder = temporary_folder(tmp_path)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_temporary_folder_is_created_with_those_above_it(tmp_path: Path) -> None:
    assert temporary_folder(tmp_path / "new" / "data").is_dir()
