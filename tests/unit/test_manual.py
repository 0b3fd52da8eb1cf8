"""The manual says what the program does: every key of the window, every command of the command line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing import cli
from briefing.gui.actions import COMMANDS, Command

MANUAL = (Path(__file__).resolve().parents[2] / "docs" / "manual.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.keys], ids=lambda command: str(command.name))
def test_every_command_stands_in_the_table_with_its_keys(command: Command) -> None:
    assert f"| {', '.join(command.keys)} | {command.text.removesuffix('…')} |" in MANUAL


@pytest.mark.parametrize("key", re.findall(r"\((Ctrl\+[^)]+|F\d+)\)", MANUAL))
def test_a_key_named_in_the_text_is_one_of_the_window(key: str) -> None:
    assert key in {keys for command in COMMANDS for keys in command.keys}


def test_every_command_of_the_command_line_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    helped = capsys.readouterr().out
    commands = re.findall(r"^    (\w+)(?:  |$)", helped, re.MULTILINE)

    assert len(commands) >= 7
    assert [name for name in commands if f"`briefing {name} " not in MANUAL] == []


def test_no_command_is_explained_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    helped = capsys.readouterr().out

    for name in re.findall(r"`briefing (\w+) ", MANUAL):
        if name not in ("COMMAND", "PACK"):
            assert re.search(rf"^    {name}(?:  |$)", helped, re.MULTILINE), name
