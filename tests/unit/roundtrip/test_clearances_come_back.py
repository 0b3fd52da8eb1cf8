"""Who owns an answer and who cleared it, edited in the internal edition's Word file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from edited_word import EditedWord

from briefing.compose.labels import load_labels
from briefing.export.word.exporter import WordExporter
from briefing.model.answers import Answer
from briefing.model.ids import ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, Pack, Section, TextItem
from briefing.model.when import Moment
from briefing.roundtrip.changes import Change
from briefing.roundtrip.merging import merge_changes, safe_ids
from briefing.roundtrip.printed_labels import Clearance, bare_credit, read_clearance
from briefing.session import jobs
from briefing.session.merging import compare_file

MOMENT = Moment(local=dt.datetime.fromisoformat("2025-10-08T18:00"), zone="ICT", offset_minutes=420)
CLEARED = Answer(owner="The legal office", cleared_by="Le Xuan Minh", cleared_at=MOMENT)
OPEN = Answer(owner="The legal office")


def pack_with(answer: Answer, language: str = "en-GB") -> Pack:
    question = TextItem(
        id=ItemId("question"),
        heading="Who pays?",
        text="The ministry pays.",
        answer=answer,
        note="Look again.",
    )
    section = Section(id=SectionId("questions"), block=BlockKind.QUESTIONS, items=(question,))
    return Pack(
        id=PackId("own"), details=Details(title="The exhibition"), sections=(section,), language=language
    )


def edited(pack: Pack, folder: Path, edit: Callable[[EditedWord], object]) -> tuple[Change, ...]:
    document, style = jobs.compose(pack, Audience.INTERNAL)
    path = folder / "edited.docx"
    WordExporter().write(document, path, style, jobs.no_progress)
    file = EditedWord(path)
    edit(file)
    return compare_file(file.save(path), pack).changes


def answer_of(pack: Pack) -> Answer:
    item = pack.find_item(ItemId("question"))[1]
    assert isinstance(item, TextItem)
    assert item.answer is not None
    return item.answer


def merged(pack: Pack, changes: tuple[Change, ...]) -> Answer:
    return answer_of(merge_changes(pack, changes, [change.id for change in changes]))


def test_another_owner_is_safe_and_leaves_the_clearance_alone(tmp_path: Path) -> None:
    pack = pack_with(CLEARED)
    changes = edited(pack, tmp_path, lambda file: file.replace("Owner: ", "legal office", "press office"))
    assert [(x.before, x.after, x.is_safe) for x in changes] == [
        ("The legal office", "The press office", True)
    ]
    assert merged(pack, changes) == replace(CLEARED, owner="The press office")


def test_whoever_cleared_an_answer_keeps_the_moment_and_is_never_safe(tmp_path: Path) -> None:
    pack = pack_with(CLEARED)
    changes = edited(pack, tmp_path, lambda file: file.replace("Owner: ", "Le Xuan Minh", "The minister"))
    assert safe_ids(changes) == frozenset()
    assert merged(pack, changes) == replace(CLEARED, cleared_by="The minister")


def test_a_moment_that_was_changed_stays_in_the_words(tmp_path: Path) -> None:
    pack = pack_with(CLEARED)
    changes = edited(pack, tmp_path, lambda file: file.replace("Owner: ", "8 October", "9 October"))
    answer = merged(pack, changes)
    assert answer.cleared_at is None
    assert answer.cleared_by.replace("\u00a0", " ") == "Le Xuan Minh, 18:00 (ICT, UTC+7), 9 October 2025"


def test_an_answer_is_cleared_in_word(tmp_path: Path) -> None:
    pack = pack_with(OPEN)
    changes = edited(
        pack, tmp_path, lambda file: file.replace("Owner: ", "Not cleared", "Cleared by Le Xuan Minh")
    )
    (change,) = changes
    assert (change.before, change.after) == ("Not cleared", "Le Xuan Minh")
    assert "goes out" in change.reason
    assert merged(pack, changes) == replace(OPEN, cleared_by="Le Xuan Minh")


def test_a_clearance_is_taken_back_in_word(tmp_path: Path) -> None:
    pack = pack_with(replace(CLEARED, cleared_at=None))
    changes = edited(
        pack, tmp_path, lambda file: file.replace("Owner: ", "Cleared by Le Xuan Minh", "not cleared")
    )
    assert merged(pack, changes) == OPEN


def test_owner_and_clearance_are_two_changes(tmp_path: Path) -> None:
    pack = pack_with(OPEN)
    changes = edited(
        pack,
        tmp_path,
        lambda file: file.replace("Owner: ", "The legal office · Not cleared", "Nobody · Cleared by him"),
    )
    assert [change.after for change in changes] == ["Nobody", "him"]


def test_a_line_that_says_neither_is_told_and_not_taken(tmp_path: Path) -> None:
    changes = edited(
        pack_with(OPEN), tmp_path, lambda file: file.replace("Owner: ", "Not cleared", "Ask on Monday")
    )
    assert [change.can_be_taken for change in changes] == [False]
    assert "Owner: … · Cleared by …" in changes[0].reason


def test_a_clearance_that_both_sides_changed_is_a_conflict(tmp_path: Path) -> None:
    pack = pack_with(OPEN)
    document, style = jobs.compose(pack, Audience.INTERNAL)
    path = tmp_path / "edited.docx"
    WordExporter().write(document, path, style, jobs.no_progress)
    file = EditedWord(path)
    file.replace("Owner: ", "Not cleared", "Cleared by Le Xuan Minh")
    now = pack_with(replace(OPEN, cleared_by="The minister"))
    (change,) = compare_file(file.save(path), now).changes
    assert change.is_conflict
    assert (change.before, change.after) == ("The minister", "Le Xuan Minh")


def test_the_note_below_is_edited_apart_from_the_clearance(tmp_path: Path) -> None:
    pack = pack_with(CLEARED)
    (change,) = edited(pack, tmp_path, lambda file: file.replace("Note: ", "again", "once more"))
    assert (
        merge_changes(pack, [change], [change.id]).find_item(ItemId("question"))[1].note == "Look once more."
    )


@pytest.mark.parametrize("language", ["en-GB", "en-US", "vi"])
@pytest.mark.parametrize(
    "answer", [CLEARED, OPEN, replace(CLEARED, cleared_at=None), replace(CLEARED, owner="")]
)
def test_an_untouched_line_changes_nothing(answer: Answer, language: str, tmp_path: Path) -> None:
    assert edited(pack_with(answer, language), tmp_path, lambda _file: None) == ()


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("Owner: A · Cleared by B", "en-GB", Clearance(owner="A", cleared_by="B")),
        ("owner A · cleared by: B", "en-GB", Clearance(owner="A", cleared_by="B")),
        ("Cleared by B, at noon", "en-GB", Clearance(cleared_by="B, at noon")),
        ("Cleared by B, noon", "en-GB", Clearance(cleared_by="B", when="noon")),
        ("Not cleared", "en-GB", Clearance()),
        ("Phụ trách: A · Đã được B phê duyệt, noon", "vi", Clearance(owner="A", cleared_by="B", when="noon")),
        ("Đã được B phê duyệt, lúc 18 giờ", "vi", Clearance(cleared_by="B, lúc 18 giờ")),
        ("The ministry pays.", "en-GB", None),
    ],
)
def test_a_line_of_clearance_is_read_in_the_language_of_the_pack(
    line: str, language: str, expected: Clearance | None
) -> None:
    assert read_clearance(line, load_labels(language), "noon") == expected


@pytest.mark.parametrize(
    ("printed", "language", "credit"),
    [
        ("Photo: The ministry", "en-GB", "The ministry"),
        ("photo The ministry", "en-GB", "The ministry"),
        ("Ảnh: The ministry", "vi", "The ministry"),
        ("© The ministry", "en-GB", "© The ministry"),
        ("Picture: The ministry", "en-GB", "Picture: The ministry"),
    ],
)
def test_a_credit_is_kept_without_its_label(printed: str, language: str, credit: str) -> None:
    assert bare_credit(printed, load_labels(language)) == credit
