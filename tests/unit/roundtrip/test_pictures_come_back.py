"""Pictures in an exported Word file are known on its way back; only what a user put in counts as new."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph
from drawn_pictures import draw_hall, encoded
from edited_word import EditedWord, without_anchors
from printed_packs import printed_pack
from word_variants import GOAL, QUOTE

from briefing.export.word.exporter import WordExporter
from briefing.model.ids import ItemId
from briefing.model.pack import Audience, BlockKind, Pack, TextItem
from briefing.roundtrip.changes import Change, ChangeKind, Comparison
from briefing.roundtrip.merging import merge_changes
from briefing.session import jobs
from briefing.session.merging import compare_file


def export(pack: Pack, path: Path) -> Path:
    document, style = jobs.compose(pack, Audience.PUBLIC)
    WordExporter().write(document, path, style, jobs.no_progress)
    return path


def export_with_logo(pack: Pack, path: Path) -> Path:
    logo = path.with_name("logo.png")
    logo.write_bytes(encoded(draw_hall(600, 400), "PNG"))
    document, style = jobs.compose(pack, Audience.PUBLIC)
    house = replace(style, organisation=replace(style.organisation, logo=str(logo)))
    WordExporter().write(document, path, house, jobs.no_progress)
    return path


@pytest.mark.parametrize("style", ["modern", "classic"])
def test_an_untouched_file_with_pictures_changes_nothing(style: str, tmp_path: Path) -> None:
    pack = printed_pack("press-pack", style, "en-GB")
    comparison = compare_file(export(pack, tmp_path / "out.docx"), pack)
    assert comparison.changes == ()
    assert comparison.matched == comparison.blocks


@pytest.mark.parametrize("office", ["Example Press Office", ""])
@pytest.mark.parametrize("name", ["modern", "classic", "plain"])
def test_an_untouched_file_with_a_logo_changes_nothing(name: str, office: str, tmp_path: Path) -> None:
    made = printed_pack("press-pack", name, "en-GB")
    pack = replace(made, details=replace(made.details, office=office))
    path = export_with_logo(pack, tmp_path / "out.docx")
    files = (
        path,
        without_anchors(path, tmp_path / "without-anchors.docx"),
        without_anchors(path, tmp_path / "without-anything.docx", keeps_manifest=False),
    )
    for file in files:
        comparison = compare_file(file, pack)
        assert comparison.changes == (), file.name
        assert comparison.matched == comparison.blocks, file.name


def test_a_file_saved_by_another_program_keeps_its_pictures_known(tmp_path: Path) -> None:
    pack = printed_pack("press-pack", "modern", "en-GB")
    path = export(pack, tmp_path / "out.docx")
    opened = docx.Document(str(path))
    opened.save(str(path))
    assert compare_file(path, pack).changes == ()


def test_a_caption_edited_in_word_is_the_caption_of_the_pack(tmp_path: Path) -> None:
    pack = printed_pack("press-pack", "modern", "en-GB")
    path = export(pack, tmp_path / "out.docx")
    opened = docx.Document(str(path))
    (run,) = [run for x in opened.paragraphs for run in x.runs if "before the opening" in run.text]
    run.text = run.text.replace("before", "after")
    opened.save(str(path))
    comparison = compare_file(path, pack)
    (change,) = comparison.changes
    merged = merge_changes(pack, comparison.changes, [change.id])
    (figure,) = [item for item in merged.items() if isinstance(item, TextItem) and item.photo is not None]
    assert figure.text == "The hall after the opening."
    assert merged.pictures == pack.pictures


def with_picture(file: EditedWord, after: str, data: bytes, caption: str = "") -> None:
    """Put a picture behind a paragraph, as a paragraph of its own, with a caption in Word's style."""
    if caption:
        file.insert(after, caption, "Caption")
    holder = Paragraph(file.insert(after, ""), file.document._body)
    holder.add_run().add_picture(io.BytesIO(data))


def merged_with_all(pack: Pack, comparison: Comparison) -> Pack:
    ids = [change.id for change in comparison.changes]
    return merge_changes(pack, comparison.changes, ids, pictures=comparison.pictures)


def figures_of(pack: Pack) -> list[tuple[BlockKind, str]]:
    return [
        (section.block, item.text)
        for section in pack.sections
        for item in section.items
        if isinstance(item, TextItem) and item.photo is not None
    ]


def test_a_picture_of_the_users_own_becomes_one_of_the_pack(
    pack: Pack, exported: Path, tmp_path: Path
) -> None:
    file = EditedWord(exported)
    data = encoded(draw_hall(60, 40), "PNG")
    with_picture(file, GOAL, data, "Figure 4: The hall from the gallery")
    path = file.save(tmp_path / "edited.docx")
    comparison = compare_file(path, pack)
    (change,) = comparison.changes
    assert (change.kind, change.section) == (ChangeKind.NEW_PICTURE, "Background")
    assert not change.is_safe
    assert "who took it" in change.reason
    merged = merged_with_all(pack, comparison)
    assert figures_of(merged) == [(BlockKind.BACKGROUND, "The hall from the gallery")]
    assert len(merged.pictures) == 1
    assert compare_file(path, merged).changes == ()


def test_a_picture_where_none_is_printed_goes_to_the_annexes(
    pack: Pack, exported: Path, tmp_path: Path
) -> None:
    file = EditedWord(exported)
    with_picture(file, QUOTE, encoded(draw_hall(60, 40), "JPEG"))
    comparison = compare_file(file.save(tmp_path / "edited.docx"), pack)
    assert "annexes" in comparison.changes[0].reason
    assert figures_of(merged_with_all(pack, comparison)) == [(BlockKind.ANNEXES, "")]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (encoded(draw_hall(60, 40), "PNG")[:60], "damaged"),
        (encoded(draw_hall(60, 40), "GIF"), "GIF"),
    ],
)
def test_a_picture_that_cannot_be_read_is_named_with_the_reason(
    data: bytes, sentence: str, pack: Pack, exported: Path, tmp_path: Path
) -> None:
    file = EditedWord(exported)
    with_picture(file, GOAL, encoded(draw_hall(61, 41), "PNG"))
    path = replaced_picture(file.save(tmp_path / "edited.docx"), data)
    (change,) = compare_file(path, pack).changes
    assert not change.can_be_taken
    assert sentence in change.reason


def test_a_picture_that_is_not_in_the_file_is_named(pack: Pack, exported: Path, tmp_path: Path) -> None:
    file = EditedWord(exported)
    with_picture(file, GOAL, encoded(draw_hall(61, 41), "PNG"))
    path = replaced_picture(file.save(tmp_path / "edited.docx"), None)
    (change,) = compare_file(path, pack).changes
    assert "not in the file" in change.reason


def replaced_picture(path: Path, data: bytes | None) -> Path:
    """Put other bytes in the place of the picture that is not of the export, or none."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = min((name for name in parts if "/media/" in name), key=len)  # those of the export have a hash
    parts = {**parts, name: data} if data is not None else {x: parts[x] for x in parts if x != name}
    with zipfile.ZipFile(path, "w") as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return path


def edited_in_word(pack: Pack, path: Path, beginning: str, old: str, new: str) -> Change:
    """Return the one change that comes of other words in a paragraph."""
    file = EditedWord(export(pack, path))
    file.replace(beginning, old, new)
    (change,) = compare_file(file.save(path), pack).changes
    return change


def credits_of(pack: Pack) -> set[str]:
    return {item.photo.credit for item in pack.items() if item.photo is not None}


@pytest.mark.parametrize("style", ["modern", "classic"])
@pytest.mark.parametrize(
    ("beginning", "old", "new", "credit"),
    [
        ("Figure 3", "The office", "The press office", "The press office"),
        ("Figure 3", "Photo: The office", "Picture: the hall", "Picture: the hall"),
        ("Figure 3", "Photo: The office", "© The office", "© The office"),
        ("Photo: The ministry", "The ministry", "The ministry of justice", "The ministry of justice"),
    ],
)
def test_a_credit_edited_in_word_is_the_credit_of_the_pack(
    style: str, beginning: str, old: str, new: str, credit: str, tmp_path: Path
) -> None:
    pack = printed_pack("press-pack", style, "en-GB")
    change = edited_in_word(pack, tmp_path / "out.docx", beginning, old, new)
    assert change.is_safe
    merged = merge_changes(pack, [change], [change.id])
    assert credit in credits_of(merged)
    assert [item.text for item in merged.items()] == [item.text for item in pack.items()]


def test_a_caption_with_a_credit_is_as_safe_as_any_own_text(tmp_path: Path) -> None:
    pack = printed_pack("press-pack", "modern", "en-GB")
    change = edited_in_word(pack, tmp_path / "out.docx", "Figure 3", "The hall", "The large hall")
    assert (change.is_safe, change.reason) == (True, "")


def test_a_credit_that_is_gone_is_taken_from_the_pack(tmp_path: Path) -> None:
    pack = printed_pack("press-pack", "modern", "en-GB")
    path = tmp_path / "out.docx"
    file = EditedWord(export(pack, path))
    file.replace("Photo: The ministry", "Photo: The ministry", "")
    (change,) = compare_file(file.save(path), pack).changes
    assert change.kind is ChangeKind.DELETED
    assert not change.is_safe
    item = merge_changes(pack, [change], [change.id]).find_item(ItemId(change.item))[1]
    assert item.photo is not None
    assert item.photo.credit == ""
