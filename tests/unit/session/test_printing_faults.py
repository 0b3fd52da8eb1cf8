"""What would not print as it was written is told before anybody prints it."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.model.ids import ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, Pack, Section, TextItem
from briefing.preflight.printing import PrintingFaults
from briefing.session.checking import pack_checks
from briefing.session.printing_faults import document_disorders, printing_faults


def pack_of(words: str) -> Pack:
    item = TextItem(id=ItemId("item"), text=words)
    section = Section(id=SectionId("section"), block=BlockKind.BACKGROUND, items=(item,))
    return Pack(id=PackId("pack"), details=Details(title="A title"), sections=(section,))


@pytest.mark.parametrize("words", ["Hà Nội – “quoted” … 50 €", "plain", "ἀρχή", "Привет"])
def test_letters_of_the_fonts_that_ship_are_nothing_to_tell(words: str) -> None:
    assert printing_faults(pack_of(words), Audience.PUBLIC) == PrintingFaults()


def test_characters_without_a_font_are_found() -> None:
    faults = printing_faults(pack_of("cuneiform \U00012000 \U00012001"), Audience.PUBLIC)
    assert faults.unprintable == ("\U00012000", "\U00012001")


def test_a_composed_document_is_in_order() -> None:
    assert document_disorders(pack_of("plain"), Audience.PUBLIC) == ()


def test_checking_a_pack_tells_them_too() -> None:
    checks = pack_checks(pack_of("\U00012000"), Audience.PUBLIC, dt.datetime.now(dt.UTC))
    assert "missing_characters" in [check.rule for check in checks]
