"""Commands that read articles: import, extract, crosscheck, search."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.arguments import AddCommand, add_files, add_json
from briefing.cli.printing import EXIT_OK, EXIT_USER, complain, print_json
from briefing.errors import ImportRejected
from briefing.model.ids import ArticleId, new_id

if TYPE_CHECKING:
    from briefing.session.extraction_json import Json


def add_commands(add: AddCommand) -> None:
    """Declare the commands that read articles."""
    add_files(add("import", _import, "Put articles into the library."))

    command = add("extract", _extract, "Show what an article offers: quotes, figures, dates, people.")
    add_files(command)
    add_json(command, "print one JSON object for each file")

    command = add("crosscheck", _crosscheck, "Show what articles have to do with each other, as facts.")
    add_files(command)
    add_json(command, "print one JSON object for all files")

    command = add("search", _search, "Search the library; accents do not matter.")
    command.add_argument("words", nargs="+", metavar="WORDS")
    command.add_argument("--limit", type=int, default=20, metavar="N", help="print at most N hits")
    add_json(command)


def _import(options: Namespace) -> int:
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
                complain(error)
                status = EXIT_USER
                continue
            article = workspace.add_reading(reading)
            known = "" if article.id == reading.article.id else " (already in the library)"
            print(f"{path.name}: {article.display_title}{known}")
            for sentence in say_warnings(article.warnings):
                print(f"  {sentence}")
    return status


def _extract(options: Namespace) -> int:
    from briefing.text.collector import without_collections

    status = EXIT_OK
    for path in options.files:
        with without_collections():
            status = _extract_one(path, as_json=options.json) or status
    return status


def _extract_one(path: Path, *, as_json: bool) -> int:
    from briefing.session import extraction_json, sandbox

    try:
        reading = sandbox.read_path(path, ArticleId(path.name))
    except ImportRejected as error:
        if as_json:
            print_json(extraction_json.rejection_report(error))
        else:
            complain(error)
        return EXIT_USER
    report = extraction_json.reading_report(reading)
    if as_json:
        print_json(report)
    else:
        _print_excerpts(path, report)
    return EXIT_OK


def _print_excerpts(path: Path, report: Json) -> None:
    from briefing.session.reading_warnings import say_warnings

    print(f"{path.name}: {report['publisher'] or 'unknown outlet'}, {report['published'] or 'undated'}")
    for sentence in say_warnings(report["warnings"]):
        print(f"  {sentence}")
    for excerpt in report["excerpts"]:
        words = " ".join(excerpt["text"].split())
        who = f" ({excerpt['speaker']})" if excerpt.get("speaker") else ""
        print(f"  {excerpt['kind']:<10} {words}{who}")


def _crosscheck(options: Namespace) -> int:
    from briefing.session import crosscheck_json

    batch = crosscheck_json.read_batch(options.files)
    report = crosscheck_json.findings_report(batch, crosscheck_json.batch_findings(batch))
    if options.json:
        print_json(report)
    else:
        for _, error in batch.rejected:
            complain(error)
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


def _search(options: Namespace) -> int:
    from briefing.store.library import Library
    from briefing.store.locations import library_folder

    with Library.open(library_folder(), read_only=True) as library:
        hits = library.search(" ".join(options.words), options.limit)
        cards = {card.id: card for card in library.articles()}
    found = [(cards[hit.article_id], hit.snippet) for hit in hits]
    if options.json:
        print_json(
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
