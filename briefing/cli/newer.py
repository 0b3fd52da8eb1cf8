"""The command for an article that came out anew: what the pack uses of it, and what has changed."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from briefing.cli.arguments import AddCommand, add_json, add_pack
from briefing.cli.printing import EXIT_OK, print_json
from briefing.errors import MergeError
from briefing.model.ids import ArticleId, new_id

_ALL = "all"


def add_commands(add: AddCommand) -> None:
    """Declare the command."""
    command = add("reimport", _reimport, "Put a newer version of an article in the place of the older one.")
    add_pack(command)
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--take", metavar="all|ITEM,…", help="take what it says now, in all places or those named"
    )
    command.add_argument("-o", dest="output", type=Path, metavar="NEW.briefing", help="write the pack here")
    add_json(command)


def _reimport(options: Namespace) -> int:
    from briefing.session import sandbox
    from briefing.session.newer_versions import older_version
    from briefing.session.reimport import reanchor_pack, take_change
    from briefing.session.workspace import utc_now
    from briefing.store.pack_file import load_pack, save_pack

    pack = load_pack(options.pack)
    reading = sandbox.read_path(options.file, ArticleId(new_id()), utc_now().date().isoformat())
    older = older_version(pack.articles, reading.article)
    if older is None:
        raise MergeError(
            f"No article of the pack is an older version of “{options.file.name}”: "
            "it needs the same address or the same file name, and other words.",
            path=options.file,
        )
    # The newer version keeps the identity of the older one, so that nothing else loses it.
    suggestions = [replace(x, source=replace(x.source, article_id=older.id)) for x in reading.suggestions]
    article = replace(reading.article, id=older.id)
    renewed, changes = reanchor_pack(pack, article, suggestions=suggestions)
    wanted = set((options.take or "").split(",")) - {""}
    known = {change.id for change in changes if change.span is not None}
    if strange := sorted(wanted - known - {_ALL}):
        raise MergeError(
            f"There is no change of “{strange[0]}” to take: leave out --take to see what there is."
        )
    taken = known if _ALL in wanted else wanted
    for change in changes:
        if change.id in taken:
            renewed = take_change(renewed, change, suggestions)
    if options.take is not None or options.output is not None:
        save_pack(renewed, options.output or options.pack)
    if options.json:
        print_json(
            {
                "replaces": older.id,
                "changes": [
                    {
                        "id": change.id,
                        "item": change.item_id,
                        "kind": change.kind.value,
                        "before": change.before,
                        "after": change.after,
                        "can_be_taken": change.span is not None,
                        "taken": change.id in taken,
                    }
                    for change in changes
                ],
            }
        )
    else:
        for change in changes:
            print(f"{change.id}  {'[taken] ' if change.id in taken else ''}{change.message}")
        print(f"{len(changes)} changes, {len(taken)} taken; it replaces “{older.display_title}”")
    return EXIT_OK
