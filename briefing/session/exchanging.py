"""Sources and excerpts of a pack, given to other programs and taken back from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefing.errors import InterchangeError
from briefing.ingest.files import read_file
from briefing.interchange.annotations import ReadAnnotation, read_annotations, write_annotations
from briefing.interchange.formats import REFERENCE_FORMATS
from briefing.interchange.references import complete_article, find_article, reference_of
from briefing.model.edits import change_item, replace_article
from briefing.model.ids import IdSource, new_id
from briefing.model.pack import Audience, ExcerptItem, Item, Pack
from briefing.model.taking import take_excerpt, taken_from
from briefing.store.atomic import atomic_write
from briefing.text.encodings import decode_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Hold the changed pack, how much of the file it took, and the names of what it had no place for."""

    pack: Pack
    taken: int
    left: tuple[str, ...] = ()


SOURCE_SUFFIXES = {known.suffix: name for name, known in REFERENCE_FORMATS.items()}
ANNOTATIONS_SUFFIX = ".jsonld"
"""What files of annotations are called, so that they are not taken for references in JSON."""


def write_for_others(pack: Pack, path: Path, edition: Audience) -> None:
    """Write the sources, or the excerpts as annotations, in the form that a file's name asks for.

    Raises:
        InterchangeError: no form has this suffix.
    """
    suffix = path.suffix.lower()
    if suffix == ANNOTATIONS_SUFFIX:
        text = write_annotations(pack, edition)
    elif suffix in SOURCE_SUFFIXES:
        text = write_sources(pack, SOURCE_SUFFIXES[suffix])
    else:
        known = ", ".join((*SOURCE_SUFFIXES, ANNOTATIONS_SUFFIX))
        raise InterchangeError(f"“{path.name}” is in no form for other programs: end its name in {known}.")
    atomic_write(path, text.encode())


def take_from_others(pack: Pack, path: Path, next_id: IdSource = new_id) -> Exchange:
    """Take what a file brings: annotations, or references in the form that its suffix says.

    Raises:
        ImportRejected: the file cannot be opened.
        InterchangeError: it is neither.
    """
    format_name = SOURCE_SUFFIXES.get(path.suffix.lower())
    if format_name not in (None, SOURCE_SUFFIXES[".json"]):
        return complete_sources(pack, path, format_name)
    try:
        return take_annotations(pack, path, next_id)
    except InterchangeError:  # JSON may hold either
        return complete_sources(pack, path, SOURCE_SUFFIXES[".json"])


def write_sources(pack: Pack, format_name: str) -> str:
    """Return the sources of a pack in one of `REFERENCE_FORMATS`."""
    return REFERENCE_FORMATS[format_name].write([reference_of(article) for article in pack.articles])


def complete_sources(pack: Pack, path: Path, format_name: str) -> Exchange:
    """Fill what is missing or in doubt in the sources' metadata from a file of references.

    Raises:
        ImportRejected: the file cannot be opened.
        InterchangeError: it is not in this format.
    """
    taken, left = 0, []
    for reference in REFERENCE_FORMATS[format_name].read(_read_text(path)):
        article = find_article(reference, pack.articles)
        if article is None:
            left.append(reference.title or reference.url or reference.id or "a reference without a title")
            continue
        completed = complete_article(article, reference)
        if completed is not article:
            pack = replace_article(pack, completed)
            taken += 1
    return Exchange(pack=pack, taken=taken, left=tuple(left))


def take_annotations(pack: Pack, path: Path, next_id: IdSource = new_id) -> Exchange:
    """Take what annotations mark in the pack's articles into the pack, each into the section for its kind.

    Excerpts that the pack already holds are not taken twice. What somebody remarked becomes a note.

    Raises:
        ImportRejected: the file cannot be opened.
        InterchangeError: it holds no annotations.
    """
    read = read_annotations(_read_text(path), pack.articles, next_id)
    taken = 0
    known = {item.excerpt.id for item in pack.excerpt_items()}
    for annotation in read.anchored:
        excerpt = annotation.excerpt
        article = pack.article(excerpt.source.article_id)
        place = (excerpt.source.span.start, excerpt.source.span.end, excerpt.kind)
        if excerpt.id in known or place in taken_from(pack, article):
            continue
        pack, item_id = take_excerpt(pack, excerpt, article, next_id=next_id)
        pack = change_item(pack, item_id, partial(_with_words, annotation=annotation))
        known.add(excerpt.id)
        taken += 1
    return Exchange(pack=pack, taken=taken, left=read.lost)


def _with_words(item: Item, annotation: ReadAnnotation) -> Item:
    if not isinstance(item, ExcerptItem):
        return item
    return replace(item, wording=annotation.wording, note=annotation.comment)


def _read_text(path: Path) -> str:
    return decode_text(read_file(path)).text
