"""Every place where a pack prints words of its own can be edited in Word, whatever stands around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from edited_word import EditedWord

from briefing.export.word.exporter import WordExporter
from briefing.model.answers import Answer
from briefing.model.ids import ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, Pack, Section, TextItem
from briefing.model.when import Moment
from briefing.roundtrip.changes import Change
from briefing.roundtrip.fields import lines_of
from briefing.roundtrip.merging import merge_changes
from briefing.session import jobs
from briefing.session.merging import compare_file

AS_AT = Moment(local=dt.datetime.fromisoformat("2025-10-08T18:00"), zone="ICT", offset_minutes=420)


def export(pack: Pack, path: Path, edition: Audience = Audience.PUBLIC) -> Path:
    document, style = jobs.compose(pack, edition)
    WordExporter().write(document, path, style, jobs.no_progress)
    return path


def test_notes_at_the_end_of_sections_are_no_new_text(pack: Pack, tmp_path: Path) -> None:
    made = replace(jobs.start_pack("press-pack", "en-GB", pack.articles), style="plain")
    assert jobs.compose(made, Audience.PUBLIC)[0].notes
    comparison = compare_file(export(made, tmp_path / "pack.docx"), made)
    assert comparison.changes == ()


def own_pack() -> Pack:
    """Return a pack of own words in blocks that print them in their own ways."""

    def section(name: str, block: BlockKind, *items: TextItem, title: str | None = None) -> Section:
        return Section(id=SectionId(name), block=block, items=items, title=title)

    return Pack(
        id=PackId("own"),
        details=Details(title="The exhibition", place="Hà Nội, Viet Nam", as_at=AS_AT),
        sections=(
            section("cover", BlockKind.COVER),
            section(
                "release",
                BlockKind.PRESS_RELEASE,
                TextItem(
                    id=ItemId("story"), text="The exhibition opens today.\nEntry is free for the press."
                ),
                TextItem(
                    id=ItemId("notes"),
                    heading="Notes to editors",
                    text="The hall holds 300 people.\nPhotographs are on the desk.",
                ),
            ),
            section(
                "questions",
                BlockKind.QUESTIONS,
                TextItem(
                    id=ItemId("question"),
                    heading="Why is it held in Hà Nội?",
                    text="The host offered its hall.\nIf pressed: Two other cities were asked as well.",
                    note="Cleared in the morning.",
                ),
                TextItem(
                    id=ItemId("answer"),
                    heading="Who pays?",
                    text="The ministry pays.",
                    answer=Answer(
                        if_pressed="A sponsor gives the chairs.\nNo names yet.", not_for_use="It is late."
                    ),
                ),
            ),
            section(
                "messages",
                BlockKind.KEY_MESSAGES,
                TextItem(id=ItemId("message"), heading="Open to all", text="Every visitor is welcome."),
            ),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Hold an edit of printed words and what the item then says."""

    beginning: str
    old: str
    new: str
    item: str
    says: str
    edition: Audience = Audience.PUBLIC


PLACES = {
    "first paragraph behind a dateline": Place(
        beginning="HÀ NỘI, 8 October 2025 –",
        old="opens today",
        new="opens tomorrow",
        item="story",
        says="The exhibition opens tomorrow.\nEntry is free for the press.",
    ),
    "second paragraph of a story": Place(
        beginning="Entry is free",
        old="the press",
        new="everybody",
        item="story",
        says="The exhibition opens today.\nEntry is free for everybody.",
    ),
    "numbered note": Place(
        beginning="Photographs are",
        old="on the desk",
        new="online",
        item="notes",
        says="The hall holds 300 people.\nPhotographs are online.",
    ),
    "typed line to take": Place(
        beginning="The ministry",
        old="pays",
        new="pays all",
        item="answer",
        says="The ministry pays all.\nA sponsor gives the chairs.\nNo names yet.\nIt is late.",
        edition=Audience.INTERNAL,
    ),
    "typed part of an answer": Place(
        beginning="No names",
        old="yet",
        new="before May",
        item="answer",
        says="The ministry pays.\nA sponsor gives the chairs.\nNo names before May.\nIt is late.",
        edition=Audience.INTERNAL,
    ),
    "line to take": Place(
        beginning="The host offered",
        old="its hall",
        new="its largest hall",
        item="question",
        says="The host offered its largest hall.\nIf pressed: Two other cities were asked as well.",
    ),
    "answer whose label stands in its own line": Place(
        beginning="Two other cities",
        old="Two other cities",
        new="Three other cities",
        item="question",
        says="The host offered its hall.\nIf pressed: Three other cities were asked as well.",
        edition=Audience.INTERNAL,
    ),
    "message beside its number": Place(
        beginning="Every visitor",
        old="Every visitor",
        new="Everyone",
        item="message",
        says="Everyone is welcome.",
    ),
}


def edit(
    pack: Pack, tmp_path: Path, change: Callable[[EditedWord], object], edition: Audience
) -> list[Change]:
    file = EditedWord(export(pack, tmp_path / "pack.docx", edition))
    change(file)
    return list(compare_file(file.save(tmp_path / "edited.docx"), pack).changes)


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_own_words_are_changed_where_they_stand(place: Place, tmp_path: Path) -> None:
    pack = own_pack()
    (change,) = edit(
        pack, tmp_path, lambda file: file.replace(place.beginning, place.old, place.new), place.edition
    )
    assert change.is_safe
    item = merge_changes(pack, [change], [change.id]).find_item(ItemId(place.item))[1]
    assert "\n".join(lines_of(item)) == place.says


def test_question_is_the_heading_of_its_item(tmp_path: Path) -> None:
    pack = own_pack()
    (change,) = edit(
        pack, tmp_path, lambda file: file.replace("Why is it held", "Why is", "Why was"), Audience.PUBLIC
    )
    item = merge_changes(pack, [change], [change.id]).find_item(ItemId("question"))[1]
    assert item.heading == "Why was it held in Hà Nội?"


def test_dateline_comes_from_data_and_cannot_be_taken(tmp_path: Path) -> None:
    pack = own_pack()
    (change,) = edit(pack, tmp_path, lambda file: file.replace("HÀ NỘI", "HÀ NỘI", "HUẾ"), Audience.PUBLIC)
    assert not change.can_be_taken
    assert "data" in change.reason


def test_new_line_inside_a_story_becomes_a_line_of_it(tmp_path: Path) -> None:
    pack = own_pack()
    (change,) = edit(
        pack, tmp_path, lambda file: file.insert("HÀ NỘI, 8 October", "It is the third one."), Audience.PUBLIC
    )
    story = merge_changes(pack, [change], [change.id]).find_item(ItemId("story"))[1]
    assert story.text == "The exhibition opens today.\nIt is the third one.\nEntry is free for the press."


def test_several_changes_of_one_item_keep_their_lines(tmp_path: Path) -> None:
    pack = own_pack()

    def change_much(file: EditedWord) -> None:
        file.replace("HÀ NỘI, 8 October", "opens today", "opens tomorrow")
        file.insert("HÀ NỘI, 8 October", "It is the third one.")
        file.replace("Entry is free", "free", "open")

    changes = edit(pack, tmp_path, change_much, Audience.PUBLIC)
    story = merge_changes(pack, changes, [x.id for x in changes]).find_item(ItemId("story"))[1]
    assert story.text == "The exhibition opens tomorrow.\nIt is the third one.\nEntry is open for the press."


def test_note_that_the_internal_edition_prints_can_be_edited(tmp_path: Path) -> None:
    pack = own_pack()
    (change,) = edit(
        pack,
        tmp_path,
        lambda file: file.replace("Note: ", "in the morning", "at noon"),
        Audience.INTERNAL,
    )
    item = merge_changes(pack, [change], [change.id]).find_item(ItemId("question"))[1]
    assert item.note == "Cleared at noon."


def test_title_of_a_pack_without_a_cover_is_changed_in_its_masthead(tmp_path: Path) -> None:
    pack = own_pack()
    pack = replace(pack, sections=pack.sections[1:])
    (change,) = edit(
        pack, tmp_path, lambda file: file.replace("The exhibition", "The", "The third"), Audience.PUBLIC
    )
    assert change.is_safe
    assert merge_changes(pack, [change], [change.id]).details.title == "The third exhibition"


def test_new_line_in_a_part_of_an_answer_belongs_to_that_part(tmp_path: Path) -> None:
    pack = own_pack()
    (change,) = edit(
        pack, tmp_path, lambda file: file.insert("A sponsor gives", "Tables are ours."), Audience.INTERNAL
    )
    item = merge_changes(pack, [change], [change.id]).find_item(ItemId("answer"))[1]
    assert isinstance(item, TextItem)
    assert item.answer is not None
    assert item.answer.if_pressed == "A sponsor gives the chairs.\nTables are ours.\nNo names yet."
    assert (item.text, item.answer.not_for_use) == ("The ministry pays.", "It is late.")


def test_words_that_a_program_wrote_several_times_over_are_no_change(tmp_path: Path) -> None:
    pack = replace(own_pack(), sections=own_pack().sections[1:])
    assert not edit(
        pack,
        tmp_path,
        lambda file: file.replace("The exhibition", "The exhibition", "The exhibition" * 3),
        Audience.PUBLIC,
    )
