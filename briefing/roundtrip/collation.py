"""An edited file laid beside what was exported, with all that finding changes needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.model.pack import Pack
from briefing.roundtrip.edited import EditedFile, EditedParagraph, WrittenBlock
from briefing.roundtrip.matching import Matches
from briefing.roundtrip.order import Standing
from briefing.roundtrip.relaying import LaidTogether
from briefing.roundtrip.reporting import Reporter
from briefing.roundtrip.shown import ShownFields


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """Hold both sides and how they belong together.

    `fields` finds what a paragraph shows of the pack; `printed` counts the lines, folded, that the pack
    prints; `together` are parts of an item that share a paragraph; `callers` are the items that call a note
    first, by its folded words, `descriptions` those of its pictures.
    """

    pack: Pack
    edited: EditedFile
    blocks: Sequence[WrittenBlock]
    matches: Matches
    standing: Standing
    fields: ShownFields
    report: Reporter
    printed: Mapping[str, int]
    callers: Mapping[str, frozenset[str]]
    descriptions: frozenset[str]
    together: LaidTogether

    @property
    def paragraphs(self) -> Sequence[EditedParagraph]:
        """Return the paragraphs of the edited file."""
        return self.edited.paragraphs

    def missing(self) -> set[int]:
        """Return the exported paragraphs whose words are gone, by their index."""
        return {
            index
            for index in range(len(self.blocks))
            if all(
                not self.paragraphs[place].text.strip() for place in self.matches.paragraphs.get(index, ())
            )
        }
