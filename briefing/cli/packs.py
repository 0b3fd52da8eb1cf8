"""Commands that make packs and work on them: new, template, check, picture."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.arguments import (
    AddCommand,
    add_edition,
    add_json,
    add_pack,
    add_style,
    dressed,
    edition_of,
)
from briefing.cli.printing import EXIT_OK, EXIT_USER, print_json
from briefing.errors import BriefingError
from briefing.model.ids import ArticleId, new_id

if TYPE_CHECKING:
    from briefing.model.article import Article
    from briefing.model.pack import Audience, Pack

_LANGUAGES = ("en-GB", "en-US", "vi")


def add_commands(add: AddCommand) -> None:
    """Declare the commands that make packs and work on them."""
    command = add("new", _new, "Make a pack from articles, filled with a sensible choice of excerpts.")
    command.add_argument("--template", default="press-pack", metavar="NAME|FILE", help="see “template”")
    command.add_argument("--from-pack", dest="older", type=Path, metavar="OLD.briefing", help="go on from it")
    command.add_argument(
        "--keep-excerpts", action="store_true", help="of the older pack, with their articles"
    )
    command.add_argument("--language", choices=_LANGUAGES, help=f"default: the style's, else {_LANGUAGES[0]}")
    add_style(command, "the house style, with its paper, contacts and text about the house; default: modern")
    command.add_argument("--from", dest="files", nargs="+", type=Path, default=[], metavar="FILE")
    command.add_argument("-o", dest="output", type=Path, required=True, metavar="P.briefing")

    command = add("template", _template, "Keep the structure of a pack as a template; alone, list them.")
    command.add_argument("--save", dest="pack", type=Path, metavar="P.briefing")
    command.add_argument("--name", metavar="NAME", help="default: the name of the pack's file")

    command = add("check", _check, "List what is not ready in a pack.")
    add_pack(command)
    command.add_argument("--final", action="store_true", help="as if the pack were to go out now")
    command.add_argument("--fix", metavar="RULE,…", help="do what the checks of these rules offer; needs -o")
    command.add_argument("-o", dest="output", type=Path, metavar="NEW.briefing")
    add_edition(command)
    add_json(command)

    command = add("picture", _picture, "Add portraits and pictures to a pack, or list where they can stand.")
    add_pack(command)
    command.add_argument(
        "--item", metavar="ID", help="the person, quote or picture; else the annexes get one"
    )
    command.add_argument("--file", type=Path, metavar="FILE", help="a JPEG or PNG file")
    command.add_argument("--alt", metavar="WORDS", help="what is to be seen, for whoever cannot see it")
    command.add_argument("--credit", metavar="NAME", help="who took it")
    command.add_argument("--caption", metavar="WORDS", default="", help="of a picture in the annexes")
    command.add_argument("--remove", action="store_true", help="take the item's picture away")
    command.add_argument("-o", dest="output", type=Path, metavar="NEW.briefing")


def _new(options: Namespace) -> int:
    from briefing.session import jobs, sandbox
    from briefing.session.house_defaults import dress_new_pack
    from briefing.session.workspace import Workspace, utc_now
    from briefing.store.library import Library
    from briefing.store.locations import library_folder
    from briefing.store.pack_file import save_pack
    from briefing.style.loading import load_house_style

    articles: list[Article] = []
    with Library.open(library_folder()) as library:
        workspace = Workspace(library)
        for path in options.files:
            reading = sandbox.read_path(path, ArticleId(new_id()), utc_now().date().isoformat())
            articles.append(workspace.add_reading(reading))
    style = load_house_style(options.style) if options.style else None
    if options.older is None:
        language = options.language or (style.new_packs.language if style else "") or _LANGUAGES[0]
        pack = jobs.start_pack(options.template, language, articles)
        pack = pack if style is None else dress_new_pack(pack, style)
    else:
        pack = _start_from_older(options.older, articles, keeps_excerpts=options.keep_excerpts)
    save_pack(dressed(pack, options.style), options.output)
    count = sum(1 for _ in pack.excerpt_items())
    print(f"{options.output}: {count} excerpts from {len(pack.articles)} articles")
    return EXIT_OK


def _start_from_older(older: Path, articles: Sequence[Article], *, keeps_excerpts: bool) -> Pack:
    from briefing.model.edits import with_articles
    from briefing.store.pack_file import load_pack
    from briefing.text.starting_over import start_from

    return with_articles(start_from(load_pack(older), new_id, keeps_excerpts=keeps_excerpts), articles)


def _template(options: Namespace) -> int:
    from briefing.compose.templates import own_template_names, template_names

    if options.pack is None:
        for name in (*template_names(), *own_template_names()):
            print(name)
        return EXIT_OK
    from briefing.session.templating import save_as_template
    from briefing.store.pack_file import load_pack

    print(save_as_template(load_pack(options.pack), options.name or options.pack.stem))
    return EXIT_OK


def _check(options: Namespace) -> int:
    from briefing.model.pack import Status
    from briefing.preflight.check import Severity
    from briefing.session.checking import checks_report, pack_checks
    from briefing.session.workspace import utc_now
    from briefing.store.pack_file import load_pack

    pack, edition = load_pack(options.pack), edition_of(options)
    if options.fix is not None:
        pack = _settled(pack, options, edition)
    if options.final:
        pack = replace(pack, details=replace(pack.details, status=Status.FINAL))
    checks = pack_checks(pack, edition, utc_now())
    if options.json:
        print_json(checks_report(checks))
    else:
        for check in checks:
            print(f"{check.severity.value}: {check.message}")
        print(f"{len(checks)} to look at" if checks else "Ready.")
    # A draft may hold errors: they stop only what goes out for good.
    is_stopped = pack.details.status is Status.FINAL and any(x.severity is Severity.ERROR for x in checks)
    return EXIT_USER if is_stopped else EXIT_OK


def _settled(pack: Pack, options: Namespace, edition: Audience) -> Pack:
    from briefing.preflight.rules import RULES
    from briefing.session.checking import settle_checks
    from briefing.session.workspace import utc_now
    from briefing.store.pack_file import save_pack

    names, known = options.fix.split(","), {rule.name for rule in RULES}
    if strange := [name for name in names if name not in known]:
        raise BriefingError(f"There is no check called “{strange[0]}”: “check --json” gives each its rule.")
    if options.output is None:
        raise BriefingError("Say with -o which pack file to write; the pack itself is not changed.")
    pack, settled = settle_checks(pack, names, edition, utc_now(), is_final=options.final)
    save_pack(pack, options.output)
    for check in settled if not options.json else ():
        print(f"settled: {check.message} {check.fix.label if check.fix else ''}.")
    return pack


def _picture(options: Namespace) -> int:
    from briefing.session import photographing, sandbox
    from briefing.store.pack_file import load_pack, save_pack

    pack = load_pack(options.pack)
    if options.item is None and options.file is None:
        for place in photographing.photo_places(pack):
            print(photographing.place_line(*place))
        return EXIT_OK
    picture = None if options.file is None else sandbox.read_picture(options.file)
    wish = photographing.PhotoWish(picture=picture, alt=options.alt, credit=options.credit)
    item_id = options.item
    if item_id is None:
        pack, item_id = photographing.add_figure(pack, options.caption, wish, new_id)
    elif options.remove:
        pack = photographing.take_photo_away(pack, item_id)
    else:
        pack = photographing.give_photo(pack, item_id, wish)
    save_pack(pack, options.output or options.pack)
    print(item_id)
    return EXIT_OK
