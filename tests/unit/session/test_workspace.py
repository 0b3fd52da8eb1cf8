"""The workspace: what is open stays what it was until something takes its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import LibraryError, PackFileError
from briefing.model.edits import set_details
from briefing.model.ids import ArticleId, PackId, counting_ids
from briefing.model.pack import Details, Pack
from briefing.session import jobs
from briefing.session.reading import Reading
from briefing.session.workspace import Workspace
from briefing.store.library import Library
from briefing.store.locations import library_folder


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with Library.open(library_folder()) as library:
        yield Workspace(library, next_id=counting_ids("new"))


def read(text: str, name: str) -> Reading:
    return jobs.read_pasted(text, ArticleId(name))


def titled(pack: Pack, title: str) -> Pack:
    return set_details(pack, Details(title=title))


def test_a_new_workspace_has_an_empty_pack_and_nothing_to_save(workspace: Workspace) -> None:
    assert workspace.pack == Pack(id=PackId("new-1"))
    assert workspace.path is None
    assert not workspace.has_unsaved_changes


def test_an_edit_is_unsaved_until_the_pack_is_saved(workspace: Workspace, tmp_path: Path) -> None:
    edited = titled(workspace.pack, "Two days in Hà Nội")

    workspace.replace_pack(edited)
    assert workspace.has_unsaved_changes
    workspace.save_pack(tmp_path / "a.briefing")

    assert not workspace.has_unsaved_changes
    assert workspace.path == tmp_path / "a.briefing"
    assert workspace.open_pack(tmp_path / "a.briefing") == edited


def test_undoing_all_edits_leaves_nothing_to_save(workspace: Workspace) -> None:
    before = workspace.pack

    workspace.replace_pack(titled(before, "A slip of the keys"))
    workspace.replace_pack(before)

    assert not workspace.has_unsaved_changes


def test_a_damaged_file_leaves_the_open_pack_as_it_is(workspace: Workspace, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.briefing"
    damaged.write_bytes(b"PK\x03\x04 and then nothing")
    workspace.save_pack(tmp_path / "good.briefing")
    open_before = workspace.pack

    with pytest.raises(PackFileError):
        workspace.open_pack(damaged)

    assert workspace.pack is open_before
    assert workspace.path == tmp_path / "good.briefing"
    assert not workspace.has_unsaved_changes


def test_autosave_keeps_the_pack_and_its_path_for_the_next_run(workspace: Workspace, tmp_path: Path) -> None:
    workspace.save_pack(tmp_path / "a.briefing")
    edited = titled(workspace.pack, "Not yet saved")
    workspace.replace_pack(edited)

    workspace.autosave()

    (copy,) = workspace.library.working_copies()
    assert workspace.library.load_working_copy(copy.pack_id) == edited
    assert copy.path == tmp_path / "a.briefing"


@pytest.mark.parametrize("was_edited", [False, True])
def test_a_sudden_end_leaves_what_the_file_lacks_to_be_saved(
    workspace: Workspace, tmp_path: Path, was_edited: bool
) -> None:
    workspace.save_pack(tmp_path / "a.briefing")
    if was_edited:
        workspace.replace_pack(titled(workspace.pack, "Not yet saved"))
        workspace.autosave()
    last = workspace.pack

    workspace.resume(workspace.library.working_copies()[0])

    assert workspace.pack == last
    assert workspace.has_unsaved_changes is was_edited


def test_a_working_copy_whose_file_is_gone_is_still_to_be_saved(workspace: Workspace, tmp_path: Path) -> None:
    workspace.save_pack(tmp_path / "a.briefing")
    (tmp_path / "a.briefing").unlink()

    workspace.resume(workspace.library.working_copies()[0])

    assert workspace.has_unsaved_changes


def test_the_same_bytes_again_give_the_article_already_there(workspace: Workspace) -> None:
    first = workspace.add_reading(read("The minister opened the bridge on 3 May 2026.", "one"))
    second = workspace.add_reading(read("The minister opened the bridge on 3 May 2026.", "two"))

    assert second.id == first.id == "one"
    assert len(workspace.library.articles()) == 1


def test_suggestions_are_kept_for_the_next_run(workspace: Workspace) -> None:
    reading = read("More than 300 people came on 3 May 2026, the minister said.", "one")
    workspace.add_reading(reading)

    next_run = Workspace(workspace.library)

    assert reading.suggestions
    assert next_run.suggestions(ArticleId("one")) == reading.suggestions


def test_an_article_nobody_has_read_has_no_suggestions_yet(workspace: Workspace) -> None:
    reading = read("More than 300 people came on 3 May 2026.", "one")
    workspace.library.add(reading.article, reading.data)

    assert workspace.suggestions(ArticleId("one")) is None


def test_an_article_is_found_in_the_pack_before_the_library(workspace: Workspace) -> None:
    reading = read("The bridge is 300 metres long.", "one")
    workspace.add_reading(reading)
    corrected = replace(
        reading.article, metadata=reading.article.metadata.with_value("publisher", "The Daily")
    )

    assert workspace.article(ArticleId("one")) == reading.article
    workspace.adopt_pack(replace(workspace.pack, articles=(corrected,)))

    assert workspace.article(ArticleId("one")) == corrected
    with pytest.raises(KeyError):
        workspace.article(ArticleId("nobody"))


def test_a_pack_that_is_kept_already_is_written_again_only_after_a_change(
    workspace: Workspace, tmp_path: Path
) -> None:
    def is_written() -> bool:
        before = workspace.library._connection.total_changes()
        workspace.autosave()
        return workspace.library._connection.total_changes() > before

    assert is_written()
    assert not is_written()
    workspace.replace_pack(titled(workspace.pack, "Edited"))
    assert is_written()
    workspace.path = tmp_path / "pack.briefing"
    assert is_written()
    assert not is_written()
    first = workspace.pack
    workspace.adopt_pack(Pack(id=PackId("another")))
    assert is_written()
    workspace.adopt_pack(first, workspace.path)
    assert is_written()


def test_an_article_that_is_read_comes_in_with_its_suggestions_or_not_at_all(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LibraryError("There is no room left.")

    monkeypatch.setattr(Library, "keep_suggestions", fail)
    with pytest.raises(LibraryError):
        workspace.add_reading(read("Minh said the law was ready. More than 60 countries signed it.", "a"))
    assert workspace.library.articles() == ()
