"""Gather where the pack's items stand while the pages are drawn."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.export.exporter import PageMap, Place


class PlaceRecorder:
    """Collect rectangles by origin; pieces of one item on the same page stay apart, in reading order."""

    def __init__(self) -> None:
        self._places: dict[str, list[Place]] = {}

    def record(self, origin: str, place: Place) -> None:
        """Add a rectangle of an item."""
        self._places.setdefault(origin, []).append(place)

    def page_map(self, page_count: int, heading_pages: Mapping[str, int]) -> PageMap:
        """Return the finished map."""
        places = {origin: tuple(found) for origin, found in self._places.items()}
        return PageMap(page_count=page_count, places=places, heading_pages=dict(heading_pages))
