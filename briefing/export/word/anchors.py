"""Anchors: what lets a changed Word file find its way back to the pack's items, paragraph by paragraph.

A hidden bookmark within one paragraph survives every route that was tried; paragraph ids and the manifest
help where it does not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

from briefing.export.word.markup import Xml, bookmarked, joined, paragraph, shown_text

_PARA_IDS = 0x7FFFFFFE


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Say which item a paragraph belongs to, of what kind the item is, and which part the paragraph shows."""

    item: str
    kind: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold one line of the manifest: a paragraph of an item as it was written."""

    origin: Origin
    bookmark: str
    para_id: str
    text: str


class Anchors:
    """Give out ids and names, each once, and keep the manifest's entries in reading order.

    `remark_on` puts the remark on an item beside its words.
    """

    def __init__(self, remark_on: Callable[[Xml, str], Xml]) -> None:
        self._remark_on = remark_on
        self.entries: list[Entry] = []
        self._bookmark_ids = count(1)
        self._seen: dict[str, int] = {}
        self._para_ids: set[int] = set()

    def paragraph(self, properties: Xml, runs: Sequence[Xml], origin: Origin | None, *targets: str) -> Xml:
        """Return a paragraph with its id and, if it shows an item, its bookmark and place in the manifest.

        `targets` are the names of the bookmarks by which it is called from elsewhere.
        """
        content = joined(runs)
        text = shown_text(content)
        key = text if origin is None else f"{origin.item}\n{origin.part}"
        para_id = self._para_id(self._unique(key))
        if origin is not None and text:
            bookmark = self._unique(f"_bp_{_digest(origin.item, 12)}")
            content = self._remark_on(self.enclose(content, bookmark), origin.item)
            self.entries.append(Entry(origin=origin, bookmark=bookmark, para_id=para_id, text=text))
        for name in targets:
            content = self.enclose(content, name)
        return paragraph(properties, content, para_id)

    def enclose(self, content: Xml, name: str) -> Xml:
        """Return a piece between the two ends of a bookmark."""
        return bookmarked(content, next(self._bookmark_ids), name)

    def enclose_once(self, content: Xml, name: str) -> Xml:
        """Return a piece within a bookmark, unless another piece has the name already."""
        return self.enclose(content, name) if self._unique(name) == name else content

    @staticmethod
    def heading_name(anchor: str) -> str:
        """Return the bookmark that a table of contents calls a heading by."""
        return f"_Toc{_number(anchor)}"

    @staticmethod
    def target_name(anchor: str) -> str:
        """Return the bookmark of a node that others link to."""
        return f"_Ref{_number(anchor)}"

    def _unique(self, name: str) -> str:
        times = self._seen[name] = self._seen.get(name, 0) + 1
        return name if times == 1 else f"{name}_{times}"

    def _para_id(self, key: str) -> str:
        # MS-DOCX 2.6.2.3: above 0 and below 0x80000000.
        number = int(_digest(key, 4), 16) % _PARA_IDS + 1
        while number in self._para_ids:
            number = number % _PARA_IDS + 1
        self._para_ids.add(number)
        return f"{number:08X}"


def stable_id(key: str) -> int:
    """Return a number from 1 to 2^31 - 2 that depends on the key alone."""
    return int(_digest(key, 4), 16) % _PARA_IDS + 1


def _digest(text: str, size: int) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()


def _number(anchor: str) -> str:
    return f"{int(_digest(anchor, 8), 16) % 10**9:09d}"
