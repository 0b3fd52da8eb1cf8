"""Place markers and their labels above a time axis so that nothing touches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

MARKER_RADIUS_PT = 7.5
LABEL_GAP_PT = 5.0
LEVELS = 3
_AIR_PT = 3.0
_DISC_AIR_PT = 12.0  # or a label between two markers could belong to either


class Side(Enum):
    """Where a label stands beside its marker; NONE where there is no room for it."""

    RIGHT = "right"
    LEFT = "left"
    NONE = "none"


class Marker(NamedTuple):
    """Ask for a marker at a place of the axis with a label of a width; the main one's label matters most.

    `wrapped_pt` is the width of the label on two lines; None if it has but one word.
    """

    middle_pt: float
    label_pt: float
    is_main: bool = False
    wrapped_pt: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkerPlace:
    """Say on which level above the axis, from 0, a marker stands, and where its label is."""

    level: int
    side: Side
    is_wrapped: bool = False


_CHOICES = (
    *(
        MarkerPlace(level=level, side=side, is_wrapped=is_wrapped)
        for is_wrapped in (False, True)
        for level in range(LEVELS)
        for side in (Side.RIGHT, Side.LEFT)
    ),
    *(MarkerPlace(level=level, side=Side.NONE) for level in range(LEVELS)),
)
_LAST_RESORT = MarkerPlace(level=LEVELS - 1, side=Side.NONE)
_LAST_RESORT_COST = 50.0
_MOST_STEPS = 3_000  # some hundredths of a second


def _cost(place: MarkerPlace, marker: Marker) -> float:
    """Weigh a place: low is good, a label on one line to the right is better, none at all is bad."""
    side_cost = {Side.RIGHT: 0.0, Side.LEFT: 0.4, Side.NONE: 30.0 if marker.is_main else 10.0}[place.side]
    return place.level + side_cost + (2.5 if place.is_wrapped else 0.0)


class _Stretch(NamedTuple):
    left_pt: float
    right_pt: float

    def touches(self, other: _Stretch, air_pt: float = _AIR_PT) -> bool:
        return self.left_pt < other.right_pt + air_pt and other.left_pt < self.right_pt + air_pt


def place_markers(markers: Sequence[Marker], width_pt: float) -> tuple[MarkerPlace, ...]:
    """Return a place for each marker, in their order.

    Of all ways to place them without a touch, the one with the most labels and then the lowest is taken.
    Where markers stand too near each other for that, labels that would be struck through are left out.
    """
    search = _Search(markers, width_pt)
    search.run()
    places = [search.best[index] for index in range(len(markers))]
    for index, place in enumerate(places):
        if search.is_struck(index, places):
            places[index] = MarkerPlace(level=place.level, side=Side.NONE)
    return tuple(places)


class _Search:
    """Try places from left to right and give up a way as soon as a better one is known."""

    def __init__(self, markers: Sequence[Marker], width_pt: float) -> None:
        self._markers = markers
        self._width_pt = width_pt
        self._order = sorted(range(len(markers)), key=lambda index: markers[index].middle_pt)
        self._labels: list[tuple[int, _Stretch]] = []
        self._steps = 0
        self._best_cost = float("inf")
        self.places: dict[int, MarkerPlace] = {}
        self.best: dict[int, MarkerPlace] = {}

    def run(self, depth: int = 0, cost: float = 0) -> None:
        """Place the markers from `depth` on; the first way down is always finished."""
        self._steps += 1
        if cost >= self._best_cost or (self.best and self._steps > _MOST_STEPS):
            return
        if depth == len(self._order):
            self.best, self._best_cost = dict(self.places), cost
            return
        index = self._order[depth]
        marker = self._markers[index]
        choices = [(choice, _cost(choice, marker)) for choice in _CHOICES if self._is_free(index, choice)]
        choices.sort(key=lambda pair: pair[1])
        for choice, choice_cost in choices or [(_LAST_RESORT, _LAST_RESORT_COST)]:
            self.places[index] = choice
            label = self._label(index, choice)
            if label is not None:
                self._labels.append((choice.level, label))
            self.run(depth + 1, cost + choice_cost)
            if label is not None:
                self._labels.pop()
            del self.places[index]

    def is_struck(self, index: int, places: Sequence[MarkerPlace]) -> bool:
        """Tell whether the label of a marker lies under another marker or its stem."""
        label, level = self._label(index, places[index]), places[index].level
        if label is None:
            return False
        return any(
            label.touches(self._disc(other) if place.level == level else self._stem(other))
            for other, place in enumerate(places)
            if other != index and place.level >= level
        )

    def _is_free(self, index: int, choice: MarkerPlace) -> bool:
        if choice.is_wrapped and self._markers[index].wrapped_pt is None:
            return False
        disc, level = self._disc(index), choice.level
        for other in range(len(self._markers)):
            place = self.places.get(other)
            if place is not None and place.level == level and disc.touches(self._disc(other)):
                return False
        stem = self._stem(index)
        for label_level, taken in self._labels:
            if label_level == level and disc.touches(taken, _DISC_AIR_PT):
                return False
            if label_level < level and stem.touches(taken):
                return False
        label = self._label(index, choice)
        return label is None or self._label_is_free(index, level, label)

    def _label_is_free(self, index: int, level: int, label: _Stretch) -> bool:
        if label.left_pt < 0 or label.right_pt > self._width_pt:
            return False
        if any(taken_level == level and label.touches(taken) for taken_level, taken in self._labels):
            return False
        return not any(
            self._stands_in(label, level, other) for other in range(len(self._markers)) if other != index
        )

    def _stands_in(self, label: _Stretch, level: int, other: int) -> bool:
        """Tell whether another marker, its stem at least, stands where a label is to be."""
        place = self.places.get(other)
        if place is not None and place.level < level:
            return False
        if place is not None and place.level == level:
            return label.touches(self._disc(other), _DISC_AIR_PT)
        # One not placed yet will reach the lowest level at least.
        return (place is not None or level == 0) and label.touches(self._stem(other))

    def _stem(self, index: int) -> _Stretch:
        middle_pt = self._markers[index].middle_pt
        return _Stretch(middle_pt, middle_pt)

    def _disc(self, index: int) -> _Stretch:
        middle_pt = self._markers[index].middle_pt
        return _Stretch(middle_pt - MARKER_RADIUS_PT, middle_pt + MARKER_RADIUS_PT)

    def _label(self, index: int, place: MarkerPlace) -> _Stretch | None:
        marker, disc = self._markers[index], self._disc(index)
        label_pt = (marker.wrapped_pt or 0) if place.is_wrapped else marker.label_pt
        match place.side:
            case Side.RIGHT:
                return _Stretch(disc.right_pt + LABEL_GAP_PT, disc.right_pt + LABEL_GAP_PT + label_pt)
            case Side.LEFT:
                return _Stretch(disc.left_pt - LABEL_GAP_PT - label_pt, disc.left_pt - LABEL_GAP_PT)
            case Side.NONE:
                return None
