"""What would not print as it was written is told before anybody prints it."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.model.ids import ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, Pack, Section, TextItem
from briefing.session.checking import pack_checks
from briefing.session.printing_checks import printing_checks


def pack_of(words: str) -> Pack:
    item = TextItem(id=ItemId("item"), text=words)
    section = Section(id=SectionId("section"), block=BlockKind.BACKGROUND, items=(item,))
    return Pack(id=PackId("pack"), details=Details(title="A title"), sections=(section,))


@pytest.mark.parametrize("words", ["Hà Nội – “quoted” … 50 €", "plain", "ἀρχή", "Привет"])
def test_letters_of_the_fonts_that_ship_are_nothing_to_tell(words: str) -> None:
    assert list(printing_checks(pack_of(words), Audience.PUBLIC)) == []


def test_characters_without_a_font_are_named() -> None:
    (check,) = printing_checks(pack_of("cuneiform \U00012000 \U00012001"), Audience.PUBLIC)
    assert check.rule == "missing_characters"
    assert "U+12000" in check.message
    assert "U+12001" in check.message


def test_a_long_list_is_cut_and_counted() -> None:
    words = "".join(chr(0x12000 + n) for n in range(11))
    (check,) = printing_checks(pack_of(words), Audience.PUBLIC)
    assert "and 3 more" in check.message


def test_checking_a_pack_tells_them_too() -> None:
    checks = pack_checks(pack_of("\U00012000"), Audience.PUBLIC, dt.datetime.now(dt.UTC))
    assert "missing_characters" in [check.rule for check in checks]
