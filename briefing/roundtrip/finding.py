"""Find what an edited file changes: base is the export, theirs the Word file, ours the pack as it is."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from briefing.compose.composer import compose_pack
from briefing.compose.labels import load_labels
from briefing.document.document import Document
from briefing.document.inlines import plain
from briefing.document.walk import illustrations
from briefing.document.walk import lines as document_lines
from briefing.errors import MergeError
from briefing.model.pack import Audience, Pack
from briefing.roundtrip.additions import find_additions, find_remarks
from briefing.roundtrip.asides import find_asides
from briefing.roundtrip.changes import Change, Comparison
from briefing.roundtrip.collation import Collation
from briefing.roundtrip.edited import Asides, EditedFile, Manifest, WrittenBlock
from briefing.roundtrip.edits_of_lines import LineComparer
from briefing.roundtrip.matching import Matches, match_blocks
from briefing.roundtrip.note_calls import first_callers
from briefing.roundtrip.omissions import find_omissions
from briefing.roundtrip.order import find_moves, find_standing
from briefing.roundtrip.relaying import find_laid_together
from briefing.roundtrip.reporting import Reporter
from briefing.roundtrip.shown import ShownFields
from briefing.roundtrip.words import folded
from briefing.style.loading import load_house_style

_LEAST_FOUND = 0.3
"""Below it a file without our marks is not an edited pack but something else."""


def compare(pack: Pack, edited: EditedFile, printed_now: Manifest | None = None) -> Comparison:
    """Return what an edited file changes in the pack.

    `printed_now` is the manifest that an export of the pack would write now: it stands in for that of a file
    that another program stripped of its own.

    Raises:
        MergeError: the file is of another pack, or of none.
    """
    base = _base(pack, edited, printed_now)
    blocks = base.blocks
    matches = match_blocks(blocks, edited.paragraphs)
    found = len(matches.paragraphs) + len(matches.joined)
    if edited.manifest is None and found < _LEAST_FOUND * len(blocks):
        raise MergeError(
            f"“{edited.name}” does not come from this pack: only {found} of {len(blocks)} paragraphs are in "
            "it. Open the pack it was exported from, or add the file as an article."
        )
    changes = tuple(_numbered(_changes(_collate(pack, edited, blocks, matches), base.asides)))
    if edited.manifest is None:
        changes = tuple(replace(change, is_safe=False, is_certain=False) for change in changes)
    return Comparison(
        file_name=edited.name,
        changes=changes,
        blocks=len(blocks),
        matched=found,
        by_text=len(matches.by_text),
        is_from_export=edited.manifest is not None,
        images=edited.images,
        warnings=edited.warnings,
    )


def _collate(pack: Pack, edited: EditedFile, blocks: Sequence[WrittenBlock], matches: Matches) -> Collation:
    labels = load_labels(pack.language)
    fields = ShownFields(pack, labels)
    standing = find_standing(pack, blocks, edited.paragraphs, matches)
    style = load_house_style(pack.style)
    documents = [compose_pack(pack, style, edition) for edition in Audience]
    return Collation(
        pack=pack,
        edited=edited,
        blocks=blocks,
        matches=matches,
        standing=standing,
        fields=fields,
        report=Reporter(pack, labels, fields, blocks, standing),
        printed=_printed_lines(documents),
        callers=first_callers(documents),
        descriptions=frozenset(_descriptions(documents)),
        together=find_laid_together(blocks, edited.paragraphs, matches, fields),
    )


def _printed_lines(documents: Sequence[Document]) -> Counter[str]:
    """Count the lines that the pack prints in the edition that prints most of them; many have no owner."""
    printed: Counter[str] = Counter()
    for document in documents:
        printed |= Counter(folded(line) for line in chain(document_lines(document), _note_lines(document)))
    return printed


def _descriptions(documents: Sequence[Document]) -> Iterator[str]:
    for document in documents:
        if document.cover is not None and document.cover.office:
            yield document.cover.office  # what the logo of a house is described with
        for section in document.sections:
            for block in section.blocks:
                yield from (shown.description for shown in illustrations(block))


def _note_lines(document: Document) -> Iterator[str]:
    """Yield the notes as they stand at the end of a section, where a style wants them there."""
    for note in document.notes:
        yield f"{document.phrases.note.format(number=note.number)} {plain(note.words)}"


def _base(pack: Pack, edited: EditedFile, printed_now: Manifest | None) -> Manifest:
    manifest = edited.manifest
    if manifest is None:
        return printed_now or Manifest(pack_id="", export="", blocks=())
    if manifest.pack_id and manifest.pack_id != pack.id:
        raise MergeError(
            f"“{edited.name}” was exported from another pack: open that pack and merge the file there, or "
            "add it as an article."
        )
    return manifest


def _changes(collation: Collation, exported: Asides | None) -> Iterator[Change]:
    lines, matches = LineComparer(collation), collation.matches
    owners, joins = set(matches.joined.values()), {}
    taken: set[tuple[str, str]] = set()
    for index in range(len(collation.blocks)):
        found = tuple(lines.compare(index))
        yield from found
        taken |= {(folded(x.before), folded(x.after)) for x in found if x.can_be_taken}
        if index in owners and found and all(change.can_be_taken for change in found):
            joins[index] = all(change.is_safe for change in found)
    for move in find_moves(collation.pack, collation.blocks, matches, collation.standing):
        yield collation.report.move(move, is_certain=move.block not in matches.by_text)
    yield from find_omissions(collation, joins)
    yield from find_additions(collation)
    yield from find_remarks(collation)
    if exported is not None:
        # One edit of the title shows in the head of each page as well.
        taken |= {(before, "") for before, _ in taken}
        asides = find_asides(collation, exported)
        yield from (x for x in asides if (folded(x.before), folded(x.after)) not in taken)


def _numbered(changes: Iterator[Change]) -> Iterator[Change]:
    """Give each change an id that the same edit of the same export always has; the same edit counts once."""
    seen: Counter[str] = Counter()
    done = set()
    for change in changes:
        key = f"{change.kind}\n{change.item}\n{change.operation!r}\n{change.before}\n{change.after}"
        if change.operation is not None and change.operation in done:
            continue
        done.add(change.operation)
        digest = hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=4).hexdigest()
        seen[digest] += 1
        yield replace(change, id=digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
