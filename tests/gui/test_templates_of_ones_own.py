"""A new pack can begin with a template of one's own, or with an older pack."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog
from window_desk import Desk

from briefing.compose.templates import own_template_names
from briefing.gui.dialogs.new_pack_dialog import NewPackChoice, NewPackDialog
from briefing.session.samples import sample_pack
from briefing.store.pack_file import save_pack


def test_the_structure_of_the_pack_is_kept_under_a_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(settled=False)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_asked: ("Weekly", True))
    desk.window.floating.keep_as_template()
    assert own_template_names() == ("Weekly",)


def test_the_dialog_takes_an_older_pack_instead_of_a_template(desk: Desk, tmp_path: Path) -> None:
    desk.open(settled=False)
    dialog = NewPackDialog(desk.theme, {"press-pack": "Press pack"}, [], "en-GB", desk.window)
    assert dialog.choice() == NewPackChoice(template="press-pack", language="en-GB", articles=())
    dialog.take_older(tmp_path / "older.briefing")
    assert dialog.choice().older == tmp_path / "older.briefing"
    dialog.take_older(None)
    assert dialog.choice().older is None
    dialog.deleteLater()


@pytest.mark.parametrize("keeps", [False, True])
def test_a_pack_begins_with_an_older_one(desk: Desk, tmp_path: Path, keeps: bool) -> None:
    desk.open(settled=False)
    path = tmp_path / "older.briefing"
    save_pack(sample_pack(), path)
    choice = NewPackChoice(
        template="press-pack", language="en-GB", articles=(), older=path, keeps_excerpts=keeps
    )
    desk.window.files.start_pack(choice)
    made = desk.window.packs.pack
    assert made.id != sample_pack().id
    assert [x.block for x in made.sections] == [x.block for x in sample_pack().sections]
    assert bool(list(made.excerpt_items())) is keeps
    assert made.details.as_at is None
