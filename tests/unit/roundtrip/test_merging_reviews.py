"""Three versions meet: what was exported, what reviewers wrote, and what the pack says meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from edited_word import EditedWord, words_of
from PIL import Image
from word_variants import GOAL, HOPE, LEAD, QUOTE, STUDY, item_saying

from briefing.model.edits import remove_items, reword_item
from briefing.model.pack import BlockKind, Pack
from briefing.roundtrip.change_json import comparison_from_json, comparison_to_json
from briefing.roundtrip.changes import Change, ChangeKind, Choice
from briefing.roundtrip.merging import merge_changes, safe_ids
from briefing.session.merging import compare_file
from briefing.text.wording import WordingState, wording_state

Review = Callable[[Callable[[EditedWord], object]], Path]


@pytest.fixture
def review(exported: Path, tmp_path: Path) -> Review:
    """Return a function that edits a fresh copy of the export."""

    def edit(change: Callable[[EditedWord], object]) -> Path:
        file = EditedWord(exported)
        change(file)
        return file.save(tmp_path / f"review-{len(list(tmp_path.iterdir()))}.docx")

    return edit


def merged(pack: Pack, file: Path) -> Pack:
    changes = compare_file(file, pack).changes
    return merge_changes(pack, changes, safe_ids(changes))


def only_change(pack: Pack, file: Path) -> Change:
    (change,) = compare_file(file, pack).changes
    return change


def test_files_of_several_reviewers_are_merged_one_after_the_other(pack: Pack, review: Review) -> None:
    first = review(lambda file: file.replace(LEAD, "worldwide treaty", "global treaty"))
    second = review(lambda file: file.replace("What it changes", "changes", "brings"))
    both = merged(merged(pack, first), second)
    assert "The first global treaty" in item_saying(pack=both, words="The first global").text
    assert any(item.heading == "What it brings" for item in both.items())


def test_reviewers_who_change_other_words_of_one_paragraph_are_both_heard(pack: Pack, review: Review) -> None:
    first = review(lambda file: file.replace(LEAD, "worldwide treaty", "global treaty"))
    second = review(lambda file: file.replace(LEAD, "opens for signature", "is opened for signature"))
    once = merged(pack, first)
    change = only_change(once, second)
    assert not change.is_conflict
    assert not change.is_safe
    twice = merge_changes(once, [change], [change.id])
    assert (
        "The first global treaty on cybercrime is opened for signature"
        in item_saying(twice, "The first global").text
    )


def test_same_words_changed_on_both_sides_are_a_conflict_and_never_ticked(pack: Pack, review: Review) -> None:
    item = item_saying(pack, LEAD)
    ours = reword_item(pack, item.id, item.text.replace("worldwide", "universal"))
    change = only_change(ours, review(lambda file: file.replace(LEAD, "worldwide", "global")))
    assert change.is_conflict
    assert not change.is_safe
    assert change.before == ours.find_item(item.id)[1].text
    assert (
        "The first global treaty"
        in item_saying(merge_changes(ours, [change], [change.id]), "The first global").text
    )


def test_pack_that_shortened_its_words_is_not_taken_for_unchanged(pack: Pack, review: Review) -> None:
    item = item_saying(pack, LEAD)
    ours = reword_item(pack, item.id, LEAD)
    change = only_change(ours, review(lambda file: file.replace(LEAD, "opens for signature", "opens")))
    assert change.is_conflict


def test_edit_of_an_item_that_is_gone_cannot_be_taken(pack: Pack, review: Review) -> None:
    ours = remove_items(pack, [item_saying(pack, LEAD).id])
    change = only_change(ours, review(lambda file: file.replace(LEAD, "worldwide", "global")))
    assert not change.can_be_taken
    assert merge_changes(ours, [change], [change.id]) == ours


@pytest.mark.parametrize(
    ("choice", "state"),
    [
        (None, WordingState.VERBATIM),
        (Choice.KEEP_SOURCE, WordingState.VERBATIM),
        (Choice.MARK_EDITS, WordingState.MARKED_EDITS),
        (Choice.TAKE_ALTERED, WordingState.ALTERED),
    ],
)
def test_altered_quotation_is_taken_as_the_choice_says(
    choice: Choice | None, state: WordingState, pack: Pack, review: Review
) -> None:
    change = only_change(pack, review(lambda file: file.replace(QUOTE, "always want", "never want")))
    assert change.kind is ChangeKind.QUOTE_ALTERED
    assert change.is_alarm
    assert "We always want to build a cyberspace" in change.source
    choices = {} if choice is None else {change.id: choice}
    item = merge_changes(pack, [change], [change.id], choices).find_item(change.item)[1]
    source = pack.find_item(change.item)[1].text.removesuffix(",")
    assert wording_state(item.text.removesuffix(","), source) is state


@pytest.mark.parametrize(
    "edit",
    [
        lambda file: file.replace(QUOTE, "always want", "never want"),
        lambda file: file.replace(HOPE, "narrow", "widen"),
        lambda file: file.replace(HOPE, "We really hope", "We hope"),
        lambda file: file.replace(HOPE, "Hanoi Convention", "Hanoi convention"),
        lambda file: file.track_insertion(HOPE, " Perhaps."),
    ],
    ids=["word", "other word", "word left out", "capital", "tracked insertion"],
)
def test_taking_all_never_takes_an_alarm(
    edit: Callable[[EditedWord], object], pack: Pack, review: Review
) -> None:
    file = review(edit)
    assert merged(pack, file) == pack
    assert compare_file(file, pack).changes


def test_the_same_edit_has_the_same_id_every_time(pack: Pack, review: Review) -> None:
    def edit(file: EditedWord) -> None:
        file.replace(LEAD, "worldwide", "global")
        file.delete_row("Transport")

    first, second = (compare_file(review(edit), pack).changes for _ in range(2))
    assert [change.id for change in first] == [change.id for change in second]
    assert len({change.id for change in first}) == len(first) == 2


def test_comparison_survives_its_journey_as_json(pack: Pack, review: Review) -> None:
    def edit(file: EditedWord) -> None:
        file.replace(QUOTE, "always want", "never want")
        file.replace(LEAD, "worldwide", "global")
        file.delete_row("Transport")
        file.move_row("Photographs", "Accreditation")
        file.insert("The goal was the first legal", "A new sentence of our own.")
        file.comment(HOPE, "Please check.")

    comparison = compare_file(review(edit), pack)
    assert len({type(change.operation) for change in comparison.changes}) >= 5
    assert comparison_from_json(comparison_to_json(comparison)) == comparison


def test_nothing_taken_changes_nothing(pack: Pack, review: Review) -> None:
    changes = compare_file(review(lambda file: file.replace(LEAD, "worldwide", "global")), pack).changes
    assert merge_changes(pack, changes, []) == pack


def test_whole_section_that_is_gone_is_one_change(pack: Pack, review: Review) -> None:
    def edit(file: EditedWord) -> None:
        head = file.paragraph("Practical information")
        table = head.getnext()
        table.getparent().remove(table)
        head.getparent().remove(head)

    change = only_change(pack, review(edit))
    assert change.kind is ChangeKind.DELETED
    assert not change.is_safe
    merged_pack = merge_changes(pack, [change], [change.id])
    assert [x.included for x in merged_pack.sections].count(False) == 1
    assert replace(merged_pack, sections=pack.sections) == pack


def test_copy_of_a_message_on_another_page_changes_the_message_itself(pack: Pack, review: Review) -> None:
    item = next(item for item in pack.items() if item.heading == "Broad support")
    change = only_change(pack, review(lambda file: file.replace("Broad support", "Broad", "Very broad")))
    assert change.item == item.id
    assert merge_changes(pack, [change], [change.id]).find_item(item.id)[1].heading == "Very broad support"


def test_paragraph_moved_to_another_section_moves_its_item(pack: Pack, review: Review) -> None:
    change = only_change(pack, review(lambda file: file.move("Quotations keep the spelling", STUDY)))
    assert change.kind is ChangeKind.MOVED
    assert "from “Sources” to “Background”" in change.reason
    after = merge_changes(pack, [change], [change.id])
    section, item = after.find_item(item_saying(pack, "Quotations keep the spelling").id)
    assert section.block is BlockKind.BACKGROUND
    assert section.items[section.items.index(item) - 1].text.startswith(STUDY)


def test_section_that_moved_takes_its_items_along(pack: Pack, review: Review) -> None:
    def edit(file: EditedWord) -> None:
        head = file.paragraph("Practical information")
        table = head.getnext()
        body = head.getparent()
        last = body[-1]
        last.addprevious(head)
        last.addprevious(table)

    change = only_change(pack, review(edit))
    assert change.kind is ChangeKind.MOVED
    after = merge_changes(pack, [change], [change.id])
    blocks = [section.block for section in after.sections]
    assert blocks.index(BlockKind.PRACTICAL) == blocks.index(BlockKind.CONTACTS) + 1
    assert sorted(x.id for x in after.items()) == sorted(x.id for x in pack.items())


def test_new_heading_begins_an_item_of_its_own(pack: Pack, review: Review) -> None:
    def edit(file: EditedWord) -> None:
        file.insert(GOAL, "The text stands in six languages.")
        file.insert(GOAL, "Languages", "heading 2")

    change = only_change(pack, review(edit))
    assert change.kind is ChangeKind.NEW_TEXT
    item = item_saying(merge_changes(pack, [change], [change.id]), "six languages")
    assert (item.heading, item.text) == ("Languages", "The text stands in six languages.")


def test_picture_within_a_paragraph_follows_the_item_of_that_paragraph(
    pack: Pack, review: Review, tmp_path: Path
) -> None:
    picture = tmp_path / "dot.png"
    Image.new("RGB", (4, 4)).save(picture)

    def edit(file: EditedWord) -> None:
        paragraph = Paragraph(file.paragraph(GOAL), file.document._body)
        paragraph.add_run().add_picture(str(picture))

    comparison = compare_file(review(edit), pack)
    (change,) = comparison.changes
    assert change.kind is ChangeKind.NEW_PICTURE
    merged = merge_changes(pack, (change,), [change.id], pictures=comparison.pictures)
    section, made = next(
        (section, item) for section in merged.sections for item in section.items if item.photo is not None
    )
    assert GOAL in section.items[section.items.index(made) - 1].text


def test_number_of_a_note_that_a_program_counted_anew_is_no_change(pack: Pack, review: Review) -> None:
    def edit(file: EditedWord) -> None:
        for paragraph in file.document.element.body.iter(qn("w:p")):
            if words_of(paragraph).endswith("organizations10"):
                *_, last = paragraph.iter(qn("w:t"))
                last.text = "9"

    assert compare_file(review(edit), pack).changes == ()


def test_comment_that_was_taken_is_not_offered_again(pack: Pack, review: Review) -> None:
    file = review(lambda file: file.comment(HOPE, "Please check."))
    change = only_change(pack, file)
    assert (change.author, change.is_safe) == ("A reviewer", False)
    assert compare_file(file, merge_changes(pack, [change], [change.id])).changes == ()


def test_removing_is_offered_beside_leaving_out(pack: Pack, review: Review) -> None:
    change = only_change(pack, review(lambda file: file.delete_row("Transport")))
    assert change.choices == (Choice.LEAVE_OUT, Choice.REMOVE)
    gone = merge_changes(pack, [change], [change.id], {change.id: Choice.REMOVE})
    assert all(item.heading != "Transport" for item in gone.items())


def test_words_that_were_joined_are_taken_with_one_tick(pack: Pack, review: Review) -> None:
    changes = compare_file(
        review(lambda file: file.join("Media enquiries", "[+00 00 0000 0000]")), pack
    ).changes
    assert [change.kind for change in changes] == [ChangeKind.MERGED, ChangeKind.DELETED]
    whole = merge_changes(pack, changes, [change.id for change in changes])
    for change in changes:
        assert merge_changes(pack, changes, [change.id]) == whole
