"""Make changes that a person can read: where it is, whose it is, what to know before taking it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.labels import Labels
from briefing.model.excerpt import QuoteDetail
from briefing.model.ids import SectionId
from briefing.model.pack import ExcerptItem, Item, Pack
from briefing.roundtrip.changes import Change, ChangeKind, MoveItem, MoveSection
from briefing.roundtrip.edited import WrittenBlock
from briefing.roundtrip.order import Move, Standing
from briefing.roundtrip.shown import ShownFields

_COVER = "Cover"
_PARTS = {
    ("quotation", "words"): "quotation",
    ("quotation", "topic"): "topic",
    ("quotation", "speaker"): "speaker",
    ("quotation", "role"): "office of the speaker",
    ("quotation", "source"): "source line",
    ("heading", "words"): "heading",
    ("figure", "value"): "figure",
    ("figure", "qualifier"): "figure",
    ("figure", "label"): "what the figure counts",
    ("figure", "sentence"): "sentence below the figure",
    ("event", "date"): "date",
    ("event", "words"): "event",
    ("biography", "name"): "name",
    ("biography", "role"): "office",
    ("biography", "credit"): "credit of the portrait",
    ("photograph", "caption"): "caption of the picture",
    ("question", "paragraph 1"): "question",
    ("contact", "name"): "contact",
    ("label row", "label"): "label",
    ("timeline", "caption"): "caption",
}
_KINDS = {"cover": "cover", "row": "row of the programme", "table": "programme", "source": "source"}
_LONGEST_TOPIC = 40
UNSOURCED = "It quotes words that have no source here: add the quotation from its article."
UNCERTAIN = "Found by its words alone: please look whether it is the right place."


class Reporter:
    """Name places and make the changes that are about places."""

    def __init__(
        self,
        pack: Pack,
        labels: Labels,
        fields: ShownFields,
        blocks: Sequence[WrittenBlock],
        standing: Standing,
    ) -> None:
        self._pack = pack
        self._labels = labels
        self._fields = fields
        self.blocks = blocks
        self.standing = standing

    def section_name(self, section_id: str) -> str:
        """Return the heading that a section is printed under."""
        for section in self._pack.sections:
            if section.id == section_id:
                return section.title or self._labels.headings.get(section.block, _COVER)
        return _COVER

    def section_of(self, index: int) -> str:
        """Return the heading that an exported paragraph stood under."""
        return self.section_name(self.standing.before[index])

    def place(self, index: int) -> str:
        """Return what a paragraph shows, in words: `quotation, Le Xuan Minh`."""
        block = self.blocks[index]
        part = _PARTS.get((block.kind, block.part)) or _KINDS.get(block.kind, "text")
        if block.kind in {"cover", "masthead"}:
            part = f"{block.kind}, {block.part.partition(' ')[0]}"
        if block.kind.startswith("answer"):
            part = "answer"
        if block.kind == "heading" and self._fields.section(block) is not None:
            return "heading of the section"
        return ", ".join(filter(None, (part, topic_of(self._fields.item(block)))))

    def move(self, move: Move, *, is_certain: bool) -> Change:
        """Return a change of order."""
        block = self.blocks[move.block]
        is_known = self._is_known(move)
        if move.item:
            operation: MoveItem | MoveSection = MoveItem(
                item=move.item, section=move.section, after=move.after
            )
            was = self.section_of(move.block)
            name = self.section_name(move.section)
        else:
            operation = MoveSection(section=move.section, after=move.after)
            was, name = "", ""
        return Change(
            id="",
            kind=ChangeKind.MOVED,
            section=self.section_of(move.block),
            place=self.place(move.block),
            before=block.text,
            after=block.text,
            item=move.item,
            operation=operation if is_known else None,
            is_safe=is_certain and is_known and not move.is_part,
            is_certain=is_certain,
            reason=self._why(move, was, name) if is_known else "It is no longer in the pack.",
        )

    def _why(self, move: Move, was: str, name: str) -> str:
        where = f"from “{was}” to “{name}”" if name != was else ""
        behind = next((b.text for b in self.blocks if b.item == move.after), "")
        after = f"after “{shortened(behind)}”" if behind else "to the beginning"
        part = " Only a part of it stands there; taking this moves all of it." if move.is_part else ""
        return f"Moved {', '.join(filter(None, (where, after)))}.{part}"

    def _is_known(self, move: Move) -> bool:
        ids = {x.id for x in self._pack.sections} | {x.id for x in self._pack.items()}
        needed = {SectionId(move.section), *((move.item,) if move.item else ())}
        return needed <= {str(known) for known in ids}


def joined_group(owner: int) -> str:
    """Return the group of the changes that join other paragraphs with this one."""
    return f"joined {owner}"


def topic_of(item: Item | None) -> str:
    """Return a few words that tell an item from the others."""
    if item is None:
        return ""
    if isinstance(item, ExcerptItem) and isinstance(item.excerpt.detail, QuoteDetail):
        return item.excerpt.detail.speaker or shortened(item.heading)
    return shortened(item.heading)


def shortened(words: str) -> str:
    """Return words that fit a line."""
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_TOPIC else f"{words[:_LONGEST_TOPIC].rsplit(' ', 1)[0]} …"
