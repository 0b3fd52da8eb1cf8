"""Changes: what an edited file says otherwise than the pack, each a value that can be taken or left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefing.model.pictures import Picture
from briefing.roundtrip.fields import Field


class ChangeKind(StrEnum):
    """What happened to a paragraph or an item."""

    EDITED = "edited"
    COSMETIC = "cosmetic"
    QUOTE_ALTERED = "quote_altered"
    QUOTE_EDITED = "quote_edited"
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    DELETED = "deleted"
    DELETION_PROPOSED = "deletion_proposed"
    NEW_TEXT = "new_text"
    NEW_TABLE = "new_table"
    NEW_PICTURE = "new_picture"
    COMMENT = "comment"


class Choice(StrEnum):
    """What to do with a change that is taken, where there is more than one way."""

    KEEP_SOURCE = "keep_source"
    MARK_EDITS = "mark_edits"
    TAKE_ALTERED = "take_altered"
    LEAVE_OUT = "leave_out"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class PutWords:
    """Put words in a field; `marked` is a wording that shows its edits, where one can be made."""

    field: Field
    words: str
    marked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InsertLines:
    """Put lines in behind line `after` of an item's own words."""

    item: str
    after: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddText:
    """Make an item of own text behind item `after` of a section, or at its beginning."""

    section: str
    after: str | None
    heading: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPicture:
    """Show a picture behind item `after` of a section, or at its beginning; without a section in the annexes.

    `image` is the id by which the file calls it, `picture` its identity once it was read.
    """

    section: str
    after: str | None
    caption: str
    description: str
    image: str
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOut:
    """Tick an item out, or remove it."""

    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOutSection:
    """Tick a section out."""

    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveItem:
    """Move an item behind item `after` of a section, or to its beginning."""

    item: str
    section: str
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveSection:
    """Move a section behind another, or to the beginning."""

    section: str
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddNote:
    """Add words to an item's note."""

    item: str
    words: str


Operation = (
    PutWords
    | InsertLines
    | AddText
    | AddPicture
    | TakeOut
    | TakeOutSection
    | MoveItem
    | MoveSection
    | AddNote
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Hold one change.

    `id` is stable: the same edit of the same export has the same one. `place` says where in words, `section`
    under which heading it is listed. `operation` is None where the change cannot be taken; `reason` says
    why then, or else what to know before taking it. `is_safe` changes may be taken without a look; an alarm
    never is. `is_conflict` marks what the pack has changed itself since the export. `source` holds the
    source's own words beside a changed excerpt, `source_name` where they stand. Changes of one `group` are
    taken together: words that were joined with others would else be lost, or stand twice.
    """

    id: str
    kind: ChangeKind
    section: str
    place: str
    before: str
    after: str
    item: str = ""
    operation: Operation | None = None
    is_safe: bool = False
    is_alarm: bool = False
    is_conflict: bool = False
    is_certain: bool = True
    reason: str = ""
    source: str = ""
    source_name: str = ""
    author: str = ""
    date: str = ""
    choices: tuple[Choice, ...] = ()
    group: str = ""

    @property
    def can_be_taken(self) -> bool:
        """Tell whether the pack can take it."""
        return self.operation is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Hold all that an edited file brings back.

    `matched` of `blocks` exported paragraphs were found again, `by_text` of them by their words alone.
    `is_from_export` is false where the file has lost what the export wrote into it, so that it was compared
    with the pack as it is now. `pictures` are those that changes add, `images` their bytes as they came, by
    the ids that the file calls them by. `warnings` name what was left out as hostile.
    """

    file_name: str
    changes: tuple[Change, ...]
    blocks: int
    matched: int
    by_text: int
    is_from_export: bool = True
    pictures: tuple[Picture, ...] = ()
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    warnings: tuple[str, ...] = ()
