"""Rules that only the printed document answers: fonts, the logo, the order of headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.preflight.check import Found

if TYPE_CHECKING:
    from briefing.preflight.situation import Situation

_MOST_NAMED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintingFaults:
    """Hold what whoever can compose and print found out.

    `unprintable` are characters that no font has, `lost_logo` is the file name of a logo that cannot be read,
    `disorders` are the invariants that the composed document breaks.
    """

    unprintable: tuple[str, ...] = ()
    lost_logo: str = ""
    disorders: tuple[str, ...] = ()


def missing_characters(situation: Situation) -> Iterator[Found]:
    """A character that no font on this computer has is printed as a black square."""
    missing = dict.fromkeys(situation.printing.unprintable)
    if not missing:
        return
    named = ", ".join(f"{c} (U+{ord(c):04X})" for c in list(missing)[:_MOST_NAMED])
    more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
    place = next(
        (
            (section, item)
            for section, item in situation.items
            if missing.keys() & set(item.heading + item.text)
        ),
        None,
    )
    yield Found(
        message=f"No font on this computer has {named}{more}: a black square is printed instead.",
        section_id=place[0].id if place else None,
        item_id=place[1].id if place else None,
    )


def logo_unreadable(situation: Situation) -> Iterator[Found]:
    """A logo that cannot be read leaves its place on the cover empty."""
    if name := situation.printing.lost_logo:
        yield Found(message=f"The logo “{name}” cannot be read, so the cover is printed without it.")


def headings_out_of_order(situation: Situation) -> Iterator[Found]:
    """Headings step down one level at a time, notes are called in order, links lead somewhere."""
    for sentence in situation.printing.disorders:
        yield Found(message=f"The document is out of order: {sentence}.")
