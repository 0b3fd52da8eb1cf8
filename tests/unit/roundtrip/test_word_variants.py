"""Hold every way of editing against the changes it must bring back, with anchors and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from edited_word import EditedWord, without_anchors
from word_habits import HABITS
from word_variants import VARIANTS, Variant

from briefing.model.pack import Pack
from briefing.roundtrip.merging import merge_changes, safe_ids
from briefing.session.merging import compare_file

each_variant = pytest.mark.parametrize("variant", [*VARIANTS, *HABITS], ids=lambda variant: variant.name)


def edit(variant: Variant, exported: Path, tmp_path: Path) -> Path:
    file = EditedWord(exported)
    variant.edit(file)
    return file.save(tmp_path / "edited.docx")


@each_variant
def test_edit_comes_back_as_its_change(variant: Variant, exported: Path, pack: Pack, tmp_path: Path) -> None:
    changes = compare_file(edit(variant, exported, tmp_path), pack).changes
    assert tuple(change.kind for change in changes) == variant.kinds, changes
    assert all(change.is_safe for change in changes) == (variant.is_safe or not changes)
    assert variant.shows(merge_changes(pack, changes, [change.id for change in changes]))


@each_variant
def test_edit_is_never_taken_without_a_tick_once_the_anchors_are_gone(
    variant: Variant, exported: Path, pack: Pack, tmp_path: Path
) -> None:
    file = without_anchors(edit(variant, exported, tmp_path), tmp_path / "stripped.docx")
    changes = compare_file(file, pack).changes
    assert merge_changes(pack, changes, safe_ids(changes)) == pack
    if variant.keeps_without_anchors:
        assert tuple(change.kind for change in changes) == variant.kinds, changes
        assert variant.shows(merge_changes(pack, changes, [change.id for change in changes]))


@each_variant
def test_file_merged_twice_changes_nothing_more(
    variant: Variant, exported: Path, pack: Pack, tmp_path: Path
) -> None:
    file = edit(variant, exported, tmp_path)
    changes = compare_file(file, pack).changes
    merged = merge_changes(pack, changes, safe_ids(changes))
    again = compare_file(file, merged).changes
    assert merge_changes(merged, again, safe_ids(again)) == merged
