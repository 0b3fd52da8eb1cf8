"""Starting itself again: the same program, whether it is frozen or not."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.session.launch import WORKER_FLAG, own_command


def test_the_program_starts_itself_as_a_module() -> None:
    assert own_command("--worker", "x") == [sys.executable, "-m", "briefing", "--worker", "x"]


def test_the_frozen_program_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert own_command("--worker") == [sys.executable, "--worker"]


def test_a_worker_without_input_says_that_it_is_ready_and_ends() -> None:
    ended = subprocess.run(
        own_command(WORKER_FLAG), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b'{"ready":true}\n', b"")
