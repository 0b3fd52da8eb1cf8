"""Find items that are only laid out otherwise: a label and its words in one paragraph, no longer in cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.roundtrip.edited import EditedParagraph, WrittenBlock
from briefing.roundtrip.matching import Matches
from briefing.roundtrip.shown import ShownFields
from briefing.roundtrip.words import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidTogether:
    """Hold the exported paragraphs of one item that became one: `unchanged` say what they said, in order.

    `changed` were edited as well; nobody can say where one of them ends.
    """

    unchanged: frozenset[int] = frozenset()
    changed: frozenset[int] = frozenset()


def find_laid_together(
    blocks: Sequence[WrittenBlock],
    paragraphs: Sequence[EditedParagraph],
    matches: Matches,
    fields: ShownFields,
) -> LaidTogether:
    """Return the paragraphs that were joined with another part of their own item, such as its heading."""
    groups: dict[int, set[int]] = {}
    for member, owner in matches.joined.items():
        groups.setdefault(owner, {owner}).add(member)
    unchanged: set[int] = set()
    changed: set[int] = set()
    for owner, members in groups.items():
        kinds = {shown.field.kind for i in members for shown in fields.shown(blocks[i])}
        if len({blocks[i].item for i in members}) > 1 or len(kinds) == 1:
            continue  # of several items, or lines of one text
        said = " ".join(paragraphs[place].text for place in matches.paragraphs.get(owner, ()))
        is_same = folded(said) == folded(" ".join(blocks[i].text for i in sorted(members)))
        (unchanged if is_same else changed).update(members)
    return LaidTogether(unchanged=frozenset(unchanged), changed=frozenset(changed))
