"""Pictures in an exported Word file are known on its way back; only what a user put in counts as new."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from drawn_pictures import draw_hall, encoded
from printed_packs import printed_pack

from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, Pack, TextItem
from briefing.roundtrip.changes import ChangeKind
from briefing.roundtrip.merging import merge_changes
from briefing.session import jobs
from briefing.session.merging import compare_file


def export(pack: Pack, path: Path) -> Path:
    document, style = jobs.compose(pack, Audience.PUBLIC)
    WordExporter().write(document, path, style, jobs.no_progress)
    return path


@pytest.mark.parametrize("style", ["modern", "classic"])
def test_an_untouched_file_with_pictures_changes_nothing(style: str, tmp_path: Path) -> None:
    pack = printed_pack("press-pack", style, "en-GB")
    comparison = compare_file(export(pack, tmp_path / "out.docx"), pack)
    assert comparison.changes == ()
    assert comparison.matched == comparison.blocks


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


def test_a_picture_of_the_users_own_is_told_and_not_taken(tmp_path: Path) -> None:
    pack = printed_pack("press-pack", "modern", "en-GB")
    path, own = export(pack, tmp_path / "out.docx"), tmp_path / "own.png"
    own.write_bytes(encoded(draw_hall(60, 40), "PNG"))
    opened = docx.Document(str(path))
    opened.paragraphs[-1].add_run().add_picture(str(own))
    opened.save(str(path))
    kinds = [change.kind for change in compare_file(path, pack).changes]
    assert kinds == [ChangeKind.NEW_PICTURE]
