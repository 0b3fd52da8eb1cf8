"""What an edited Word file holds, as far as the way back to the pack needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenBlock:
    """Hold one paragraph as it was exported: whose it is, which part it shows, and its exact words.

    `number` counts the paragraphs of one item that show the same part, from 0.
    """

    item: str
    kind: str
    part: str
    text: str
    bookmark: str = ""
    para_id: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Hold what an export says of itself; early ones say nothing of what stood beside the body."""

    pack_id: str
    export: str
    blocks: tuple[WrittenBlock, ...]
    asides: Asides | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Hold a comment with the answers to it; `parent` is the number of the comment that it answers itself."""

    author: str
    date: str
    text: str
    parent: str = ""
    replies: tuple[Remark, ...] = ()
    is_resolved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asides:
    """Hold what stands beside the body: notes by their number, and the pieces of all heads and feet.

    As exported the notes have no number of their own: their place in the document may change. `shown` are the
    heads and feet with what fields fill in, which is none of the pieces.
    """

    notes: tuple[tuple[str, str], ...] = ()
    running: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedPicture:
    """Hold what a drawing says of itself; `embed` is the id by which it calls its picture, if it has one."""

    name: str = ""
    description: str = ""
    embed: str = ""
    is_chart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedParagraph:
    """Hold one paragraph of the edited file.

    `text` is what it says once every tracked change is accepted, `original` what it says once all are
    rejected. `table` and `cell` number what it stands in. `remarks` are the
    numbers of its comments, `notes` those of its footnotes and endnotes. `author` and `date` are those of its
    latest tracked change.
    """

    text: str
    original: str
    style: str = ""
    bookmarks: tuple[str, ...] = ()
    para_id: str = ""
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    pictures: tuple[EditedPicture, ...] = ()
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    author: str = ""
    date: str = ""
    is_boxed: bool = False

    @property
    def is_tracked(self) -> bool:
        """Tell whether tracked changes stand in it."""
        return self.text != self.original

    @property
    def is_deleted(self) -> bool:
        """Tell whether all its words are deleted under tracking."""
        return bool(self.original.strip()) and not self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedFile:
    """Hold an edited file; `manifest` is None where another program dropped it.

    `images` are the bytes of pictures that bear no name of the export, by the ids that they are called by.
    `warnings` name what was left out as hostile (`macros_ignored`, `embedded_objects_ignored`,
    `outside_content_ignored`).
    """

    name: str
    paragraphs: tuple[EditedParagraph, ...]
    remarks: dict[str, Remark]
    manifest: Manifest | None
    asides: Asides = Asides()
    images: Mapping[str, bytes] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
