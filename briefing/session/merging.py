"""Merge an edited Word file: what the jobs of both clients do."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from briefing.errors import ImportCode, ImportRejected, MergeError
from briefing.ingest.files import read_file
from briefing.model.pack import Audience, Pack
from briefing.roundtrip.changes import Change, Choice, Comparison
from briefing.roundtrip.edited import EditedFile, Manifest
from briefing.roundtrip.finding import compare
from briefing.roundtrip.merging import safe_ids, with_partners
from briefing.roundtrip.word_reading import read_edited
from briefing.session.pasted_pictures import with_pictures

WARNINGS = {
    "macros_ignored": "The file holds macros; they were not read.",
    "embedded_objects_ignored": "The file holds embedded objects; they were not read.",
    "outside_content_ignored": (
        "The file fetches something from elsewhere when Word opens it; nothing was fetched."
    ),
}
"""What an edited file holds that means harm, or might."""
SAFE = "safe"
"""What `--take` calls all changes that may be taken without a look."""


def compare_file(path: Path, pack: Pack) -> Comparison:
    """Return what an edited Word file changes in the pack it was exported from.

    A file that another program stripped of its manifest is compared with what the pack would print now, in
    the edition that leaves fewer changes.

    Raises:
        ImportRejected: the file cannot be read.
        MergeError: it is of another pack, or of none.
    """
    edited = read_edited(_read(path), path.name)
    return with_pictures(_compare(pack, edited), pack)


def _compare(pack: Pack, edited: EditedFile) -> Comparison:
    if edited.manifest is not None:
        return compare(pack, edited)
    found = []
    refusals = []
    for edition in Audience:
        try:
            found.append(compare(pack, edited, _printed_now(pack, edition)))
        except MergeError as refusal:
            refusals.append(refusal)
    if not found:
        raise refusals[0]
    # The internal edition prints all of the public one and more: only the right one explains the file.
    return min(found, key=lambda comparison: len(comparison.changes))


def chosen_changes(comparison: Comparison, wanted: str) -> dict[str, Choice | None]:
    """Return what `--take` names: all that is `safe`, or ids, each with its choice if one is given.

    Raises:
        MergeError: there is no such change, it cannot be taken, or it has no such choice.
    """
    if not wanted:
        return {}
    if wanted == SAFE:
        return dict.fromkeys(sorted(safe_ids(comparison.changes)))
    known = {change.id: change for change in comparison.changes}
    chosen: dict[str, Choice | None] = {}
    for word in filter(None, wanted.split(",")):
        name, _, choice = word.strip().partition("=")
        change = known.get(name)
        if change is None or not change.can_be_taken:
            raise MergeError(
                f"There is no change “{name}” to take: leave out --take to see what there is, or take what "
                f"is safe with --take {SAFE}."
            )
        if choice and choice not in change.choices:
            offered = ", ".join(change.choices) or "none"
            raise MergeError(f"The change {name} has no choice “{choice}”; it has: {offered}.")
        chosen[name] = Choice(choice) if choice else None
    return {**dict.fromkeys(sorted(with_partners(comparison.changes, chosen))), **chosen}


def describe(comparison: Comparison, taken: Collection[str]) -> Iterator[str]:
    """Yield a report to read: what was found, then a line or two for each change."""
    for warning in comparison.warnings:
        yield f"Warning: {WARNINGS[warning]}"
    if not comparison.is_from_export:
        yield "The file lost what the export wrote into it, so it was compared with the pack as it is now."
    for change in comparison.changes:
        mark = "ALARM" if change.is_alarm else "safe" if change.is_safe else "look"
        mark = mark if change.can_be_taken else "cannot be taken"
        state = "taken" if change.id in taken else mark
        kind = change.kind.value.replace("_", " ")
        yield f"{change.id}  {kind} [{state}]  {change.section}: {change.place}"
        yield from (f"    {sign} {line}" for sign, line in _sides(change))
    found = f"{comparison.matched} of {comparison.blocks} paragraphs found"
    yield f"{len(comparison.changes)} changes, {len(taken)} taken; {found}"
    left = len(safe_ids(comparison.changes) - set(taken))
    if left:
        yield f"{left} of them safe: take these with --take {SAFE}, any other by its id."


def _sides(change: Change) -> Iterator[tuple[str, str]]:
    who = ", ".join(filter(None, (change.author, change.date)))
    for sign, words in (
        ("-", change.before if change.before != change.after else ""),
        ("+", change.after),
        ("source:", change.source if change.is_alarm else ""),
        ("by", who),
        ("!", change.reason),
    ):
        if words:
            yield sign, " ".join(words.split())


def _read(path: Path) -> bytes:
    try:
        return read_file(path)
    except ImportRejected as error:
        if error.code is ImportCode.TOO_LARGE:
            message = f"“{path.name}” is too large to be an edited pack: choose the Word file of this pack."
            raise ImportRejected(error.code, message, path=path) from error
        raise


def _printed_now(pack: Pack, edition: Audience) -> Manifest | None:
    """Return the manifest that an export of the pack would carry now."""
    from briefing.export.word.exporter import WordExporter  # noqa: PLC0415 - slow, and seldom needed
    from briefing.session import jobs  # noqa: PLC0415 - slow, and seldom needed

    document, style = jobs.compose(pack, edition)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "now.docx"
        WordExporter().write(document, path, style, jobs.no_progress)
        return _of(path).manifest


def _of(path: Path) -> EditedFile:
    return read_edited(path.read_bytes(), path.name)
