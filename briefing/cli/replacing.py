"""The command that finds words in a whole pack and replaces them."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from briefing.cli.arguments import AddCommand, add_json, add_pack
from briefing.cli.printing import EXIT_OK, print_json


def add_commands(add: AddCommand) -> None:
    """Declare the command."""
    command = add("replace", _replace, "Find and replace words in a pack; without -o say what would change.")
    add_pack(command)
    command.add_argument("find", metavar="FIND")
    command.add_argument("put", metavar="WORDS")
    command.add_argument("--whole-words", action="store_true", help="leave longer words alone")
    command.add_argument("--match-case", action="store_true", help="capital and small letters as written")
    command.add_argument(
        "--in-quotes", action="store_true", help="also in the words of sources, shown as […] and [ ]"
    )
    command.add_argument("-o", dest="output", type=Path, metavar="NEW.briefing", help="write the pack here")
    add_json(command)


def _replace(options: Namespace) -> int:
    from briefing.model.replacing import replace_text
    from briefing.store.pack_file import load_pack, save_pack

    pack, done = replace_text(
        load_pack(options.pack),
        options.find,
        options.put,
        in_quotes=options.in_quotes,
        whole_words=options.whole_words,
        match_case=options.match_case,
    )
    if options.output is not None:
        save_pack(pack, options.output)
    if options.json:
        print_json(
            {
                "count": done.count,
                "items": list(done.items),
                "marked": list(done.marked),
                "left_alone": list(done.left_alone),
            }
        )
        return EXIT_OK
    for item_id in done.marked:
        print(f"{item_id}  shown as an edit: “{pack.find_item(item_id)[1].text}”")
    for item_id in done.left_alone:
        print(f"{item_id}  left alone, its source has the words: “{pack.find_item(item_id)[1].text}”")
    places = "1 place" if done.count == 1 else f"{done.count} places"
    print(f"{places} {'changed' if options.output is not None else 'would change; write them with -o'}")
    return EXIT_OK
