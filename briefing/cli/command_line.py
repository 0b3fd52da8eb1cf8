"""The command line as a whole: its commands, and what ends a run early."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from briefing.cli import exchange, files, newer, packs, reading, replacing
from briefing.cli.arguments import Command
from briefing.cli.printing import EXIT_OK, EXIT_USER, complain
from briefing.errors import BriefingError


def main(arguments: Sequence[str]) -> int:
    """Run one command; return 0, or 1 where the user can mend it. Wrong usage exits with 2."""
    _write_utf_8()
    options = make_parser().parse_args(arguments)
    command: Command = options.command
    try:
        status = command(options)
        sys.stdout.flush()
    except BriefingError as error:
        complain(error)
        return EXIT_USER
    except BrokenPipeError:
        # Whoever read the output has had enough; what is still buffered must not fail again at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_OK
    except KeyboardInterrupt:
        print("briefing: stopped; files that were there before are whole.", file=sys.stderr)
        return EXIT_USER
    return status


def _write_utf_8() -> None:
    # Into a pipe Windows would write its old code page, which has no Vietnamese; and a file's name may hold
    # bytes that are no characters at all.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; each leaves the function that runs it as `command`."""
    parser = argparse.ArgumentParser(
        prog="briefing",
        description="Turn news articles into a press pack whose every word can be traced to its source.",
        epilog="Without a command, or with a pack file alone, the window opens.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Command, summary: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=summary, description=summary)
        command.set_defaults(command=run)
        return command

    for group in (reading, packs, files, newer, replacing, exchange):
        group.add_commands(add)
    return parser
