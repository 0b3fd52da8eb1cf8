"""What of the sample pack no article gives: its cover, practical information, and contacts."""

from __future__ import annotations

import datetime as dt

from briefing.model.pack import Details, Item, Status
from briefing.model.when import Moment, When
from tools.sample_desk import Desk

DAYS = When.parse("2025-10-25/2025-10-26")
THEME = "Countering Cybercrime – Sharing Responsibility – Securing Our Future"


def make_details() -> Details:
    """Return what stands on the cover and in the running lines."""

    def local(day: int, hour: int, minute: int) -> Moment:
        moment = dt.datetime(2025, 10, day, hour, minute)  # noqa: DTZ001 - a Moment keeps its zone beside it
        return Moment(local=moment, zone="ICT", offset_minutes=7 * 60)

    return Details(
        title="The Hanoi Convention opens for signature",
        subtitle="United Nations Convention against Cybercrime: signing ceremony and high-level conference",
        when=DAYS,
        place="Hà Nội, Viet Nam",
        office="Example Press Office",
        department="Department of Communications",
        lines=(("Theme", THEME), ("Hosts", "Government of Viet Nam")),
        version="1.0",
        as_at=local(24, 18, 0),
        status=Status.FINAL,
        marking="FOR THE PRESS",
        embargo=local(25, 0, 1),
    )


def make_practical(desk: Desk) -> list[Item]:
    """Return placeholders that an office would fill in."""
    return [
        desk.text("[Deadline with date, hour and zone; where to apply; documents]", "Accreditation"),
        desk.text("[Address, opening hours, network, interview rooms]", "Press centre"),
        desk.text("[Shuttle, parking, security gates and last entry]", "Transport"),
        desk.text("[Pool rules, photo positions, where pictures are released]", "Photographs"),
    ]


def make_sources(desk: Desk) -> list[Item]:
    """Return what stands above the list of sources."""
    return [
        desk.text(
            "Quotations keep the spelling of their source. Figures are repeated as the sources give them,"
            " with qualifier and as-at date; nothing has been rounded."
        )
    ]


def make_contacts(desk: Desk) -> list[Item]:
    """Return contacts without real names or numbers."""
    return [
        desk.text(
            "Media enquiries\n[+00 00 0000 0000]\npress@example.org\nDaily 07:00–22:00 (ICT)",
            "[Duty press officer]",
        ),
        desk.text(
            "Urgent enquiries only\n[+00 00 0000 0001]\nduty@example.org\nDaily 22:00–07:00 (ICT)",
            "[Out of hours]",
        ),
        desk.text(
            "Badges and access\n[+00 00 0000 0002]\nbadge@example.org\nUntil 18:00 (ICT), 24 October 2025",
            "[Accreditation desk]",
        ),
    ]
