"""The command line: the second client of the session, which does everything the window does.

A command imports what it alone needs when it runs: most are over sooner than all of it would be loaded.
It is one file, beyond 400 lines, because it is a list: a few lines a command, and the parser that names them.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, ImportRejected, MergeError
from briefing.model.article import Article
from briefing.model.ids import ArticleId, new_id
from briefing.model.pack import Audience, Pack, Status

if TYPE_CHECKING:
    from briefing.session.exchanging import Exchange
    from briefing.session.extraction_json import Json

EXIT_OK, EXIT_USER = 0, 1
_LANGUAGES = ("en-GB", "en-US", "vi")
_REFERENCE_FORMATS = ("csl-json", "ris", "bibtex")
_AddCommand = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]


def main(arguments: Sequence[str]) -> int:
    """Run one command; return 0, or 1 where the user can mend it. Wrong usage exits with 2."""
    _write_utf_8()
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        status = command(options)
        sys.stdout.flush()
    except BriefingError as error:
        _complain(error)
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


def _complain(error: BriefingError) -> None:
    print(f"briefing: {error.message}", file=sys.stderr)


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False))


def _import(options: argparse.Namespace) -> int:
    from briefing.session import sandbox
    from briefing.session.reading_warnings import say_warnings
    from briefing.session.workspace import Workspace, utc_now
    from briefing.store.library import Library
    from briefing.store.locations import library_folder

    status = EXIT_OK
    with Library.open(library_folder()) as library:
        workspace = Workspace(library)
        for path in options.files:
            try:
                reading = sandbox.read_path(path, ArticleId(new_id()), utc_now().date().isoformat())
            except ImportRejected as error:
                _complain(error)
                status = EXIT_USER
                continue
            article = workspace.add_reading(reading)
            known = "" if article.id == reading.article.id else " (already in the library)"
            print(f"{path.name}: {article.display_title}{known}")
            for sentence in say_warnings(article.warnings):
                print(f"  {sentence}")
    return status


def _extract(options: argparse.Namespace) -> int:
    from briefing.session import extraction_json, sandbox

    status = EXIT_OK
    for path in options.files:
        try:
            reading = sandbox.read_path(path, ArticleId(path.name))
        except ImportRejected as error:
            status = EXIT_USER
            if options.json:
                _print_json(extraction_json.rejection_report(error))
            else:
                _complain(error)
            continue
        report = extraction_json.reading_report(reading)
        if options.json:
            _print_json(report)
        else:
            _print_excerpts(path, report)
    return status


def _print_excerpts(path: Path, report: Json) -> None:
    from briefing.session.reading_warnings import say_warnings

    print(f"{path.name}: {report['publisher'] or 'unknown outlet'}, {report['published'] or 'undated'}")
    for sentence in say_warnings(report["warnings"]):
        print(f"  {sentence}")
    for excerpt in report["excerpts"]:
        words = " ".join(excerpt["text"].split())
        who = f" ({excerpt['speaker']})" if excerpt.get("speaker") else ""
        print(f"  {excerpt['kind']:<10} {words}{who}")


def _crosscheck(options: argparse.Namespace) -> int:
    from briefing.session import crosscheck_json

    batch = crosscheck_json.read_batch(options.files)
    report = crosscheck_json.findings_report(batch, crosscheck_json.batch_findings(batch))
    if options.json:
        _print_json(report)
    else:
        for _, error in batch.rejected:
            _complain(error)
        _print_findings(report)
    return EXIT_USER if batch.rejected else EXIT_OK


def _print_findings(report: Json) -> None:
    for finding in report["findings"]:
        origins = f" Origins: {finding['origins']}." if finding["origins"] else ""
        print(f"{finding['kind'].replace('_', ' ')}: {finding['note']}{origins}")
        for place in finding["places"]:
            words = " ".join(place["text"].split())
            print(f"    {place['article']} {place['start']}-{place['end']}: {words}")
    if not report["findings"]:
        print("Nothing in common.")


def _search(options: argparse.Namespace) -> int:
    from briefing.store.library import Library
    from briefing.store.locations import library_folder

    with Library.open(library_folder(), read_only=True) as library:
        hits = library.search(" ".join(options.words), options.limit)
        cards = {card.id: card for card in library.articles()}
    found = [(cards[hit.article_id], hit.snippet) for hit in hits]
    if options.json:
        _print_json(
            [
                {
                    "id": card.id,
                    "title": card.title,
                    "publisher": card.publisher,
                    "published": card.published,
                    "snippet": snippet,
                }
                for card, snippet in found
            ]
        )
    else:
        for card, snippet in found:
            print(f"{card.title}\n    {' '.join(snippet.split())}")
    return EXIT_OK


def _new(options: argparse.Namespace) -> int:
    from briefing.session import jobs, sandbox
    from briefing.session.workspace import Workspace, utc_now
    from briefing.store.library import Library
    from briefing.store.locations import library_folder
    from briefing.store.pack_file import save_pack

    articles: list[Article] = []
    with Library.open(library_folder()) as library:
        workspace = Workspace(library)
        for path in options.files:
            reading = sandbox.read_path(path, ArticleId(new_id()), utc_now().date().isoformat())
            articles.append(workspace.add_reading(reading))
    if options.older is None:
        pack = jobs.start_pack(options.template, options.language, articles)
    else:
        pack = _start_from_older(options.older, articles, keeps_excerpts=options.keep_excerpts)
    save_pack(pack, options.output)
    count = sum(1 for _ in pack.excerpt_items())
    print(f"{options.output}: {count} excerpts from {len(pack.articles)} articles")
    return EXIT_OK


def _start_from_older(older: Path, articles: Sequence[Article], *, keeps_excerpts: bool) -> Pack:
    from briefing.model.edits import with_articles
    from briefing.store.pack_file import load_pack
    from briefing.text.starting_over import start_from

    return with_articles(start_from(load_pack(older), new_id, keeps_excerpts=keeps_excerpts), articles)


def _template(options: argparse.Namespace) -> int:
    from briefing.compose.templates import own_template_names, template_names

    if options.pack is None:
        for name in (*template_names(), *own_template_names()):
            print(name)
        return EXIT_OK
    from briefing.session.templating import save_as_template
    from briefing.store.pack_file import load_pack

    print(save_as_template(load_pack(options.pack), options.name or options.pack.stem))
    return EXIT_OK


def _build(options: argparse.Namespace) -> int:
    from briefing.session import jobs
    from briefing.store.pack_file import load_pack

    pack, template, edition = load_pack(options.pack), options.word_template, Audience(options.edition)
    for path in jobs.build(pack, options.output, edition, report=options.report, word_template=template):
        print(path)
    for line in () if template is None else jobs.report_on_template(template):
        print(line)
    return EXIT_OK


def _verify(options: argparse.Namespace) -> int:
    from briefing.session import jobs
    from briefing.session.verification.reports import quote_lines, report_json, summary
    from briefing.store.pack_file import load_pack

    pack = load_pack(options.pack)
    file = jobs.verify(options.file, pack, Audience(options.edition))
    if options.json:
        _print_json(report_json(pack, [file]))
    else:
        for number, quote in enumerate(file.quotes, 1):
            print(*quote_lines(number, quote), sep="\n")
        print(summary(file))
    return EXIT_OK if file.is_sound else EXIT_USER


def _merge(options: argparse.Namespace) -> int:
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
        save_pack(
            merge_changes(pack, comparison.changes, taken.keys(), choices), options.output or options.pack
        )
    if options.json:
        _print_json({**comparison_to_json(comparison), "taken": sorted(taken)})
    else:
        for line in describe(comparison, taken.keys()):
            print(line)
    return EXIT_OK


def _check(options: argparse.Namespace) -> int:
    from briefing.preflight.check import Severity
    from briefing.session.checking import checks_report, pack_checks
    from briefing.session.workspace import utc_now
    from briefing.store.pack_file import load_pack

    pack = load_pack(options.pack)
    if options.final:
        pack = replace(pack, details=replace(pack.details, status=Status.FINAL))
    checks = pack_checks(pack, Audience(options.edition), utc_now())
    if options.json:
        _print_json(checks_report(checks))
    else:
        for check in checks:
            print(f"{check.severity.value}: {check.message}")
        print(f"{len(checks)} to look at" if checks else "Ready.")
    # A draft may hold errors: they stop only what goes out for good.
    is_stopped = pack.details.status is Status.FINAL and any(x.severity is Severity.ERROR for x in checks)
    return EXIT_USER if is_stopped else EXIT_OK


def _sources(options: argparse.Namespace) -> int:
    from briefing.session.exchanging import complete_sources, write_sources
    from briefing.store.pack_file import load_pack

    pack = load_pack(options.pack)
    if options.read is None:
        return _give(write_sources(pack, options.format), options.output)
    return _take(complete_sources(pack, options.read, options.format), options.output, "sources completed")


def _annotations(options: argparse.Namespace) -> int:
    from briefing.interchange.annotations import write_annotations
    from briefing.session.exchanging import take_annotations
    from briefing.store.pack_file import load_pack

    pack = load_pack(options.pack)
    if options.read is None:
        return _give(write_annotations(pack), options.output)
    return _take(take_annotations(pack, options.read), options.output, "annotations taken")


def _picture(options: argparse.Namespace) -> int:
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


def _demo(options: argparse.Namespace) -> int:
    from briefing.session import demo

    for path in demo.build_demo(options.output):
        print(path)
    return EXIT_OK


def _add_exchange(add: _AddCommand) -> None:
    command = add("sources", _sources, "Give the sources to a reference manager, or complete them from one.")
    command.add_argument("pack", type=Path, metavar="P.briefing")
    command.add_argument("--format", choices=_REFERENCE_FORMATS, default="csl-json")
    command.add_argument("--read", type=Path, metavar="FILE", help="fill what is missing from a file")
    command.add_argument("-o", dest="output", type=Path, metavar="FILE")

    command = add("annotations", _annotations, "Give the excerpts as W3C Web Annotations, or take some.")
    command.add_argument("pack", type=Path, metavar="P.briefing")
    command.add_argument("--read", type=Path, metavar="FILE", help="take the annotations of a file")
    command.add_argument("-o", dest="output", type=Path, metavar="FILE")


def _add_picture(add: _AddCommand) -> None:
    command = add("picture", _picture, "Add portraits and pictures to a pack, or list where they can stand.")
    command.add_argument("pack", type=Path, metavar="P.briefing")
    command.add_argument(
        "--item", metavar="ID", help="the person, quote or picture; else the annexes get one"
    )
    command.add_argument("--file", type=Path, metavar="FILE", help="a JPEG or PNG file")
    command.add_argument("--alt", metavar="WORDS", help="what is to be seen, for whoever cannot see it")
    command.add_argument("--credit", metavar="NAME", help="who took it")
    command.add_argument("--caption", metavar="WORDS", default="", help="of a picture in the annexes")
    command.add_argument("--remove", action="store_true", help="take the item's picture away")
    command.add_argument("-o", dest="output", type=Path, metavar="NEW.briefing")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefing",
        description="Turn news articles into a press pack whose every word can be traced to its source.",
        epilog="Without a command, or with a pack file alone, the window opens.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=summary, description=summary)
        command.set_defaults(command=run)
        return command

    command = add("import", _import, "Put articles into the library.")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")

    command = add("extract", _extract, "Show what an article offers: quotes, figures, dates, people.")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--json", action="store_true", help="print one JSON object for each file")

    command = add("crosscheck", _crosscheck, "Show what articles have to do with each other, as facts.")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--json", action="store_true", help="print one JSON object for all files")

    command = add("search", _search, "Search the library; accents do not matter.")
    command.add_argument("words", nargs="+", metavar="WORDS")
    command.add_argument("--limit", type=int, default=20, metavar="N", help="print at most N hits")
    command.add_argument("--json", action="store_true")

    _add_new(add)
    command = add("build", _build, "Write a pack as PDF, Word, HTML or Markdown.")
    command.add_argument("pack", type=Path, metavar="P.briefing")
    command.add_argument("-o", dest="output", type=Path, action="append", required=True, metavar="OUT")
    command.add_argument("--edition", choices=[x.value for x in Audience], default=Audience.PUBLIC.value)
    command.add_argument("--report", type=Path, metavar="FILE", help="say of each quotation where it stands")
    command.add_argument("--word-template", type=Path, metavar="T.dotx", help="whose letterhead Word takes")

    command = add("verify", _verify, "Read the quotations of a file that came back beside their sources.")
    command.add_argument("file", type=Path, metavar="OUT")
    command.add_argument("pack", type=Path, metavar="P.briefing")
    command.add_argument("--edition", choices=[x.value for x in Audience], default=Audience.PUBLIC.value)
    command.add_argument("--json", action="store_true")

    _add_merge(add)

    _add_check(add)

    _add_exchange(add)
    _add_picture(add)

    command = add("demo", _demo, "Build the sample pack as PDF and Word, with a picture of the window.")
    command.add_argument("-o", dest="output", type=Path, required=True, metavar="DIR")
    return parser


def _add_new(add: _AddCommand) -> None:
    command = add("new", _new, "Make a pack from articles, filled with a sensible choice of excerpts.")
    command.add_argument("--template", default="press-pack", metavar="NAME|FILE", help="see “template”")
    command.add_argument("--from-pack", dest="older", type=Path, metavar="OLD.briefing", help="go on from it")
    command.add_argument(
        "--keep-excerpts", action="store_true", help="of the older pack, with their articles"
    )
    command.add_argument("--language", choices=_LANGUAGES, default="en-GB")
    command.add_argument("--from", dest="files", nargs="+", type=Path, default=[], metavar="FILE")
    command.add_argument("-o", dest="output", type=Path, required=True, metavar="P.briefing")

    command = add("template", _template, "Keep the structure of a pack as a template; alone, list them.")
    command.add_argument("--save", dest="pack", type=Path, metavar="P.briefing")
    command.add_argument("--name", metavar="NAME", help="default: the name of the pack's file")


def _add_check(add: _AddCommand) -> None:
    command = add("check", _check, "List what is not ready in a pack.")
    command.add_argument("pack", type=Path, metavar="P.briefing")
    command.add_argument("--final", action="store_true", help="as if the pack were to go out now")
    command.add_argument("--edition", choices=[x.value for x in Audience], default=Audience.PUBLIC.value)
    command.add_argument("--json", action="store_true")


def _add_merge(add: _AddCommand) -> None:
    command = add("merge", _merge, "Take the changes of an edited Word file back into its pack.")
    command.add_argument("pack", type=Path, metavar="P.briefing")
    command.add_argument("file", type=Path, metavar="EDITED.docx")
    command.add_argument(
        "--take",
        metavar="all|ID,…",
        help="take all safe changes, or those named; ID=CHOICE answers an alarm; without it only report",
    )
    command.add_argument("-o", dest="output", type=Path, metavar="NEW.briefing", help="default: P.briefing")
    command.add_argument("--json", action="store_true")
