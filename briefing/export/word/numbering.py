"""Number paragraphs by Word's own lists, so that numbers follow when somebody moves or adds an entry."""

from __future__ import annotations

from itertools import count

from briefing.export.word.markup import Element, branch, qualified


class Numbering:
    """Continue a style's list while the numbers run on, and begin another instance where they do not."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._lists: dict[str, str] = {}
        for abstract in root.iterfind(qualified("abstractNum")):
            style = abstract.find(f"{qualified('lvl')}/{qualified('pStyle')}")
            if style is not None:
                self._lists[style.get(qualified("val"), "")] = abstract.get(qualified("abstractNumId"), "")
        self._next: dict[str, int] = dict.fromkeys(self._lists, 1)
        self._current: dict[str, str | None] = dict.fromkeys(self._lists)
        taken = (int(num.get(qualified("numId"), "0")) for num in root.iterfind(qualified("num")))
        self._new_ids = count(max(taken, default=0) + 1)

    def instance(self, style_id: str, number: int) -> str | None:
        """Return the instance to name in a paragraph that shows `number`; None where its style does."""
        if number != self._next[style_id]:
            self._current[style_id] = self._add(self._lists[style_id], number)
        self._next[style_id] = number + 1
        return self._current[style_id]

    def _add(self, abstract_id: str, start: int) -> str:
        num_id = str(next(self._new_ids))
        override = branch("lvlOverride", branch("startOverride", val=start), ilvl=0)
        self._root.append(branch("num", branch("abstractNumId", val=abstract_id), override, numId=num_id))
        return num_id
