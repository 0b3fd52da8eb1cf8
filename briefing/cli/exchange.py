"""Commands that exchange a pack's contents with other programs: sources, annotations."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.arguments import AddCommand, add_edition, add_pack, edition_of
from briefing.cli.printing import EXIT_OK, EXIT_USER
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.session.exchanging import Exchange

_REFERENCE_FORMATS = ("csl-json", "ris", "bibtex")


def add_commands(add: AddCommand) -> None:
    """Declare the commands for reference managers and annotation tools."""
    command = add("sources", _sources, "Give the sources to a reference manager, or complete them from one.")
    add_pack(command)
    command.add_argument("--format", choices=_REFERENCE_FORMATS, default="csl-json")
    command.add_argument("--read", type=Path, metavar="FILE", help="fill what is missing from a file")
    command.add_argument("-o", dest="output", type=Path, metavar="FILE")

    command = add("annotations", _annotations, "Give the excerpts as W3C Web Annotations, or take some.")
    add_pack(command)
    add_edition(command)
    command.add_argument("--read", type=Path, metavar="FILE", help="take the annotations of a file")
    command.add_argument("-o", dest="output", type=Path, metavar="FILE")


def _sources(options: Namespace) -> int:
    from briefing.session.exchanging import complete_sources, write_sources
    from briefing.store.pack_file import load_pack

    pack = load_pack(options.pack)
    if options.read is None:
        return _give(write_sources(pack, options.format), options.output)
    return _take(complete_sources(pack, options.read, options.format), options.output, "sources completed")


def _annotations(options: Namespace) -> int:
    from briefing.interchange.annotations import write_annotations
    from briefing.session.exchanging import take_annotations
    from briefing.store.pack_file import load_pack

    pack = load_pack(options.pack)
    if options.read is None:
        written = write_annotations(pack, edition_of(options))
        left = len(list(pack.excerpt_items())) - len(json.loads(written)["items"])
        if left:
            noun = "1 excerpt is" if left == 1 else f"{left} excerpts are"
            print(f"briefing: {noun} left out of the public edition; see --edition", file=sys.stderr)
        return _give(written, options.output)
    return _take(take_annotations(pack, options.read), options.output, "annotations taken")


def _give(text: str, output: Path | None) -> int:
    from briefing.store.atomic import atomic_write

    if output is None:
        print(text, end="")
    else:
        atomic_write(output, text.encode())
        print(output)
    return EXIT_OK


def _take(exchange: Exchange, output: Path | None, what: str) -> int:
    from briefing.store.pack_file import save_pack

    if output is None:
        raise BriefingError("Say with -o which pack file to write; the pack itself is not changed.")
    save_pack(exchange.pack, output)
    for words in exchange.left:
        print(f"briefing: not in this pack: {' '.join(words.split())}", file=sys.stderr)
    print(f"{output}: {exchange.taken} {what}")
    return EXIT_USER if exchange.left else EXIT_OK
