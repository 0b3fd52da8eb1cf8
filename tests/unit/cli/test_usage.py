"""Usage and help: what is wrongly asked for exits with 2, and every command explains itself."""

from __future__ import annotations

import pytest

from briefing import cli
from briefing.cli.arguments import EDITIONS
from briefing.model.pack import Audience
from briefing.resources import sample_path

COMMANDS = ("import", "extract", "crosscheck", "search", "new", "build", "check", "verify", "demo")
SAMPLE = str(sample_path("hanoi-convention.briefing"))


@pytest.mark.parametrize(
    "arguments",
    [
        ("import",),
        ("extract",),
        ("search",),
        ("new", "--from", "a.txt"),
        ("new", "--language", "fr", "--from", "a.txt", "-o", "a.briefing"),
        ("build", SAMPLE),
        ("build", SAMPLE, "-o", "a.pdf", "--edition", "secret"),
        ("check",),
        ("demo",),
        ("frobnicate",),
        ("search", "a", "--limit", "many"),
    ],
)
def test_wrong_usage_exits_with_2(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)

    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "usage: briefing" in err


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_explains_every_command(capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main([*command, "--help"])

    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert "usage: briefing" in out
    assert command or all(name in out for name in COMMANDS)


def test_the_editions_of_the_command_line_are_those_of_packs() -> None:
    assert [audience.value for audience in Audience] == list(EDITIONS)
