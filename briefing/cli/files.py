"""Commands about files that packs become: build, verify, merge, demo."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from briefing.cli.arguments import (
    EDITIONS,
    AddCommand,
    add_edition,
    add_json,
    add_pack,
    add_style,
    dressed,
    edition_of,
)
from briefing.cli.printing import EXIT_OK, EXIT_USER, print_json
from briefing.errors import MergeError


def add_commands(add: AddCommand) -> None:
    """Declare the commands that write files, read them again and take their changes back."""
    command = add("build", _build, "Write a pack as PDF, Word, HTML or Markdown.")
    add_pack(command)
    command.add_argument("-o", dest="output", type=Path, action="append", required=True, metavar="OUT")
    add_edition(command)
    add_style(command, "print in this house style instead of the pack's")
    command.add_argument("--report", type=Path, metavar="FILE", help="say of each quotation where it stands")
    command.add_argument("--word-template", type=Path, metavar="T.dotx", help="whose letterhead Word takes")

    command = add("verify", _verify, "Read the quotations of a file that came back beside their sources.")
    command.add_argument("file", type=Path, metavar="OUT")
    add_pack(command)
    command.add_argument("--edition", choices=EDITIONS, help="default: the one that the file is")
    add_json(command)

    command = add("merge", _merge, "Take the changes of an edited Word file back into its pack.")
    add_pack(command)
    command.add_argument("file", type=Path, metavar="EDITED.docx")
    command.add_argument(
        "--take",
        metavar="safe|ID,…",
        help="take all safe changes, or those named; ID=CHOICE answers an alarm; without it only report",
    )
    command.add_argument("-o", dest="output", type=Path, metavar="NEW.briefing", help="default: P.briefing")
    add_json(command)

    command = add("demo", _demo, "Build the sample pack as PDF and Word, with a picture of the window.")
    command.add_argument("-o", dest="output", type=Path, required=True, metavar="DIR")


def _build(options: Namespace) -> int:
    from briefing.session import jobs
    from briefing.store.pack_file import load_pack

    pack = dressed(load_pack(options.pack), options.style)
    template, edition = options.word_template, edition_of(options)
    for path in jobs.build(pack, options.output, edition, report=options.report, word_template=template):
        print(path)
    for line in () if template is None else jobs.report_on_template(template):
        print(line)
    return EXIT_OK


def _verify(options: Namespace) -> int:
    from briefing.session import jobs
    from briefing.session.verification.reports import quote_lines, report_json, summary
    from briefing.store.pack_file import load_pack

    pack = load_pack(options.pack)
    file = jobs.verify(options.file, pack, edition_of(options) if options.edition else None)
    if options.json:
        print_json(report_json(pack, [file]))
    else:
        for number, quote in enumerate(file.quotes, 1):
            print(*quote_lines(number, quote), sep="\n")
        print(summary(file))
    return EXIT_OK if file.is_sound else EXIT_USER


def _merge(options: Namespace) -> int:
    from briefing.roundtrip.change_json import comparison_to_json
    from briefing.roundtrip.changes import Choice
    from briefing.roundtrip.merging import merge_changes
    from briefing.session.merging import chosen_changes, compare_file, describe
    from briefing.store.pack_file import load_pack, save_pack

    pack = load_pack(options.pack)
    try:
        comparison = compare_file(options.file, pack)
    except MergeError as refusal:
        hint = f"To read it as an article: briefing import {options.file.name}"
        raise MergeError(f"{refusal.message} {hint}", path=options.file) from refusal
    taken: dict[str, Choice | None] = chosen_changes(comparison, options.take or "")
    if options.take is not None:
        choices = {key: choice for key, choice in taken.items() if choice is not None}
        merged = merge_changes(pack, comparison.changes, taken.keys(), choices, pictures=comparison.pictures)
        save_pack(merged, options.output or options.pack)
    if options.json:
        print_json({**comparison_to_json(comparison), "taken": sorted(taken)})
    else:
        for line in describe(comparison, taken.keys()):
            print(line)
    return EXIT_OK


def _demo(options: Namespace) -> int:
    from briefing.session import demo

    for path in demo.build_demo(options.output):
        print(path)
    return EXIT_OK
