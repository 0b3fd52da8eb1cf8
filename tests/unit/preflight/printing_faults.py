"""Planted faults of printing: letters, scripts, length, and what only a house style can have."""

from __future__ import annotations

from briefing.model.pack import BlockKind
from tests.unit.preflight.plants import Fault, details, item, text

B = BlockKind
_LONG = "The treaty gives states rules for sharing information, and says what they may not share. " * 30

FAULTS = (
    Fault(
        name="a letter that no font has",
        rule="missing_characters",
        plant=text(B.BACKGROUND, "Written as \U00012000."),
    ),
    Fault(
        name="a letter on the cover that no font has",
        rule="missing_characters",
        plant=details(office="Office \U00012000"),
    ),
    Fault(
        name="a logo that is not there",
        rule="logo_unreadable",
        plant=lambda pack: pack,
        style='base = "modern"\n[organisation]\nlogo = "lost.png"\n',
    ),
    Fault(
        name="an accent too light to be read",
        rule="accent_darkened",
        plant=lambda pack: pack,
        style='base = "modern"\n[colours]\naccent = "#FFCC00"\n',
    ),
    Fault(
        name="a page at a glance that runs over",
        rule="glance_overfull",
        plant=item(B.AT_A_GLANCE, 0, text=_LONG),
    ),
    Fault(
        name="a script with joined forms",
        rule="script_simplified",
        plant=text(B.BACKGROUND, "The word नमस्ते."),
        beside=frozenset({"missing_characters"}),  # if this computer has no font for it
    ),
    Fault(
        name="a script without spaces",
        rule="script_simplified",
        plant=text(B.BACKGROUND, "The word สวัสดี."),
        beside=frozenset({"missing_characters"}),
    ),
    Fault(
        name="a word without an end",
        rule="word_endless",
        plant=text(B.BACKGROUND, "incomprehensible" * 200),
    ),
    Fault(
        name="a paragraph without an end",
        rule="paragraph_endless",
        plant=text(B.BACKGROUND, "It goes on and on. " * 300),
    ),
)
