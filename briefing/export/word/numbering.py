"""Number paragraphs by Word's own lists, so that numbers follow when somebody moves or adds an entry."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from briefing.export.word.markup import Element, branch, qualified
from briefing.export.word.style_index import StyleIndex, style_id


class Numbering:
    """Continue a style's list while the numbers run on, and begin another instance where they do not."""

    def __init__(self, root: Element, styles: Element) -> None:
        self._root = root
        self._lists = dict(_lists_of_styles(root, styles))
        self._next: dict[str, int] = dict.fromkeys(self._lists.values(), 1)
        self._current: dict[str, str | None] = dict.fromkeys(self._lists.values())
        taken = (int(num.get(qualified("numId"), "0")) for num in root.iterfind(qualified("num")))
        self._new_ids = count(max(taken, default=0) + 1)

    def instance(self, style_id: str, number: int) -> str | None:
        """Return the instance to name in a paragraph that shows `number`; None where its style does."""
        counted = self._lists[style_id]  # styles that are based on one another go on with one list
        if number != self._next[counted]:
            self._current[counted] = self._add(counted, number)
        self._next[counted] = number + 1
        return self._current[counted]

    def _add(self, abstract_id: str, start: int) -> str:
        num_id = str(next(self._new_ids))
        override = branch("lvlOverride", branch("startOverride", val=start), ilvl=0)
        added = branch("num", branch("abstractNumId", val=abstract_id), override, numId=num_id)
        self._root.findall(qualified("num"))[-1].addnext(added)
        return num_id


def _lists_of_styles(root: Element, styles: Element) -> Iterator[tuple[str, str]]:
    """Yield the id of each style that numbers its paragraphs, and the list that it numbers them by."""
    abstracts = {
        number.get(qualified("numId")): held.get(qualified("val"), "")
        for number in root.iterfind(qualified("num"))
        if (held := number.find(qualified("abstractNumId"))) is not None
    }
    index = StyleIndex(styles)
    for style in styles.iterchildren(qualified("style")):
        call = index.inherited(style, "pPr/numPr/numId")
        if call is not None and (abstract := abstracts.get(call.get(qualified("val")))):
            yield style_id(style), abstract
