"""Only regular files of a bearable size are read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.files import read_file


def refusal(path: Path, **more: int) -> ImportCode:
    with pytest.raises(ImportRejected) as caught:
        read_file(path, **more)
    assert caught.value.path == path
    assert caught.value.message.startswith(f"“{path.name}” ")
    return caught.value.code


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"words\r\n")
    assert read_file(path) == b"words\r\n"


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    target = tmp_path / "article.txt"
    target.write_bytes(b"words")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    assert read_file(link) == b"words"


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"12345")
    assert read_file(path, limit=5) == b"12345"
    assert refusal(path, limit=4) is ImportCode.TOO_LARGE


def test_a_missing_file_and_a_looping_link_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "missing.txt") is ImportCode.UNREADABLE
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert refusal(loop) is ImportCode.UNREADABLE


def test_a_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    assert refusal(folder) is ImportCode.NOT_A_FILE


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices are files of Unix")
def test_pipes_and_devices_are_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert refusal(pipe) is ImportCode.NOT_A_FILE
    link = tmp_path / "zero.txt"
    link.symlink_to("/dev/zero")
    assert refusal(link) is ImportCode.NOT_A_FILE
