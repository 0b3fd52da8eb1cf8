"""Arguments that several commands share, and how a command is declared."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.pack import Audience, Pack

EDITIONS = ("public", "internal")
"""The values of `briefing.model.pack.Audience`, which reading a file need not load."""

# What runs a command, given its options, and returns the exit status.
Command = Callable[[Namespace], int]
# What declares a command by its name and one sentence of help, and returns its parser for more arguments.
AddCommand = Callable[[str, Command, str], ArgumentParser]


def add_files(command: ArgumentParser) -> None:
    """Let a command take one article file or more."""
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")


def add_pack(command: ArgumentParser) -> None:
    """Let a command take a pack file."""
    command.add_argument("pack", type=Path, metavar="P.briefing")


def add_edition(command: ArgumentParser) -> None:
    """Let a command choose between the edition for the press and the one for colleagues."""
    command.add_argument("--edition", choices=EDITIONS, default=EDITIONS[0])


def edition_of(options: Namespace) -> Audience:
    """Return the edition that was chosen."""
    from briefing.model.pack import Audience

    return Audience(options.edition)


def add_json(command: ArgumentParser, explanation: str | None = None) -> None:
    """Let a command print JSON instead of lines to read."""
    command.add_argument("--json", action="store_true", help=explanation)


def add_style(command: ArgumentParser, explanation: str) -> None:
    """Let a command choose a house style, one that ships or one of the user's own."""
    command.add_argument("--style", metavar="NAME", help=explanation)


def dressed(pack: Pack, style: str | None) -> Pack:
    """Return the pack in the house style that was asked for, or as it is where none was.

    Raises:
        ResourceError: there is no such house style, or it cannot be used.
    """
    from briefing.style.loading import load_house_style

    if style is None:
        return pack
    load_house_style(style)
    return replace(pack, style=style)
