"""Atomic writing: whatever goes wrong, the earlier file is whole and nothing is left beside it."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from briefing.errors import PackFileError, WriteError
from briefing.store.atomic import atomic_write, remove_stale_temporaries, replace_file, temporary_beside

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and limits of POSIX")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "Briefing.pdf"
    path.write_bytes(b"the earlier file")
    return path


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def assert_untouched(target: Path) -> None:
    assert target.read_bytes() == b"the earlier file"
    assert names_in(target.parent) == [target.name]


def test_a_file_is_replaced_by_bytes(target: Path) -> None:
    atomic_write(target, b"the new file")
    assert target.read_bytes() == b"the new file"
    assert names_in(target.parent) == [target.name]


def test_a_file_is_created_by_a_function_that_writes(tmp_path: Path) -> None:
    def write(stream: BinaryIO) -> None:
        stream.write(b"two ")
        stream.write(b"pieces")

    atomic_write(tmp_path / "new.txt", write)
    assert (tmp_path / "new.txt").read_bytes() == b"two pieces"


def test_verify_sees_the_finished_file_before_it_takes_over(target: Path) -> None:
    seen: list[bytes] = []

    def verify(written: Path) -> None:
        seen.extend([written.read_bytes(), target.read_bytes()])

    atomic_write(target, b"the new file", verify)
    assert seen == [b"the new file", b"the earlier file"]


def fail(error: Exception) -> Callable[[BinaryIO], None]:
    def write(stream: BinaryIO) -> None:
        stream.write(b"half of the")
        raise error

    return write


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "no room"),
        (OSError(errno.EDQUOT, "Quota exceeded"), "no room"),
        (OSError(errno.EIO, "Input/output error"), "could not be written"),
        (PermissionError(errno.EACCES, "Permission denied"), "may not be written"),
    ],
)
def test_a_failing_write_keeps_the_earlier_file_and_says_why(
    target: Path, error: OSError, sentence: str
) -> None:
    with pytest.raises(WriteError, match=sentence) as caught:
        atomic_write(target, fail(error))
    assert caught.value.path == target
    assert_untouched(target)


def test_a_bug_in_the_writer_keeps_the_earlier_file_and_stays_a_bug(target: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        atomic_write(target, fail(ZeroDivisionError()))
    assert_untouched(target)


@pytest.mark.parametrize(
    "error", [PackFileError("It cannot be read back."), OSError(errno.EIO, "Input/output error")]
)
def test_a_file_that_fails_its_check_does_not_take_over(target: Path, error: Exception) -> None:
    def verify(_: Path) -> None:
        raise error

    with pytest.raises((PackFileError, WriteError)):
        atomic_write(target, b"the new file", verify)
    assert_untouched(target)


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod"])
@posix
def test_each_failing_step_on_the_way_keeps_the_earlier_file(
    target: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse)
        with pytest.raises(WriteError):
            atomic_write(target, b"the new file")
    assert_untouched(target)


@posix
def test_a_full_disk_keeps_the_earlier_file(target: Path) -> None:
    program = f"""
import resource, signal, sys
from pathlib import Path
from briefing.errors import WriteError
from briefing.store.atomic import atomic_write
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    atomic_write(Path({str(target)!r}), bytes(500_000))
except WriteError as error:
    sys.exit(0 if "no room" in error.message else 3)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
    assert_untouched(target)


@posix
def test_a_killed_program_never_leaves_half_a_file(target: Path) -> None:
    program = f"""
from pathlib import Path
from briefing.store.atomic import atomic_write
print("ready", flush=True)
number = 0
while True:
    number += 1
    atomic_write(Path({str(target)!r}), (str(number % 10) * 300_000).encode())
"""
    for delay_s in (0.02, 0.05, 0.031, 0.083, 0.047):
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(delay_s)
            process.send_signal(signal.SIGKILL)
        content = target.read_bytes()
        assert content == b"the earlier file" or content == content[:1] * 300_000


@posix
def test_a_link_keeps_pointing_to_the_file_that_is_replaced(target: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.pdf"
    link.parent.mkdir()
    link.symlink_to(target)
    atomic_write(link, b"the new file")
    assert link.is_symlink()
    assert target.read_bytes() == b"the new file"
    assert names_in(link.parent) == ["link.pdf"]


@posix
def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.symlink_to(two)
    two.symlink_to(one)
    with pytest.raises(WriteError):
        atomic_write(one, b"")


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o440])
@posix
def test_an_earlier_file_keeps_its_mode(target: Path, mode: int) -> None:
    target.chmod(mode)
    atomic_write(target, b"the new file")
    assert target.stat().st_mode & 0o777 == mode


@posix
def test_a_new_file_gets_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    earlier = os.umask(0o027)
    try:
        atomic_write(tmp_path / "new.txt", b"")
    finally:
        os.umask(earlier)
    assert (tmp_path / "new.txt").stat().st_mode & 0o777 == 0o640


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="not a file"):
        atomic_write(tmp_path, b"")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"folder .*gone.* is not there"):
        atomic_write(tmp_path / "gone" / "new.txt", b"")


def test_a_long_vietnamese_name_leaves_room_for_the_temporary_one(tmp_path: Path) -> None:
    target = tmp_path / ("ệ" * 80 + ".pdf")
    atomic_write(target, b"content")
    assert target.read_bytes() == b"content"


def test_a_name_that_is_too_long_says_so(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="too long"):
        atomic_write(tmp_path / ("n" * 300), b"")


def test_a_file_written_by_another_library_takes_over(target: Path) -> None:
    temporary = temporary_beside(target)
    temporary.write_bytes(b"the new file")
    replace_file(temporary, target)
    assert target.read_bytes() == b"the new file"
    assert not temporary.exists()


def test_a_replacement_that_fails_keeps_the_finished_file_for_another_try(target: Path) -> None:
    temporary = temporary_beside(target)
    temporary.write_bytes(b"the new file")
    (target.parent / "folder").mkdir()
    with pytest.raises(WriteError):
        replace_file(temporary, target.parent / "folder")
    replace_file(temporary, target.parent / "copy.pdf")
    assert (target.parent / "copy.pdf").read_bytes() == b"the new file"


def test_only_old_temporary_files_of_dead_programs_are_removed(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    names = {
        "gone": f".pack.briefing.tmp{dead.pid}-0123abcd",
        "recent": f".other.briefing.tmp{dead.pid}-0123abcd",
        "ours": f".pack.briefing.tmp{os.getpid()}-0123abcd",
        "foreign": f".notes.tmp{dead.pid}",
        "visible": f"pack.tmp{dead.pid}-0123abcd",
    }
    for name in names.values():
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (0, 0))
    os.utime(tmp_path / names["recent"])
    assert remove_stale_temporaries(tmp_path) == (tmp_path / names["gone"],)
    assert set(names_in(tmp_path)) == set(names.values()) - {names["gone"]}
