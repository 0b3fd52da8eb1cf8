"""What every exporter offers, and the map from the pack's nodes to places on its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the window needs the map of the pages at its start, but never a document
    from briefing.document.document import Document
    from briefing.style.house_style import HouseStyle

Progress = Callable[[float], None]
"""Told how much is done, from 0 to 1; raises JobCancelled to stop the work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Name a rectangle on a page: page counted from 0, points from the page's top left corner."""

    page: int
    left_pt: float
    top_pt: float
    right_pt: float
    bottom_pt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMap:
    """Say where the pack's items and sections stand, by their identity, in reading order.

    `heading_pages` gives, by anchor, the page that each heading stands on, counted from 0.
    """

    page_count: int
    places: Mapping[str, tuple[Place, ...]]
    heading_pages: Mapping[str, int]


class Exporter(Protocol):
    """Write a document in one format."""

    @property
    def name(self) -> str:
        """Return the format's name as people say it."""

    @property
    def suffix(self) -> str:
        """Return the suffix of its files, with the dot."""

    @property
    def has_pages(self) -> bool:
        """Tell whether the format fixes its pages, so that `write` returns where things stand."""

    def write(
        self,
        document: Document,
        path: Path,
        style: HouseStyle,
        progress: Progress,
        layout: PageMap | None = None,
    ) -> PageMap | None:
        """Write the whole document to `path`, which the caller puts in place afterwards.

        `layout` says where a format with pages has put the same document, for page numbers in a contents.
        Returns the page map where the format has pages, else None.

        Raises:
            ExportError: the document cannot be written in this format; the sentence says why.
            JobCancelled: `progress` asked to stop.
        """
