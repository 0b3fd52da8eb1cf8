"""Previews that take over from the one before show what a file written afresh shows, to the byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import JobCancelled
from briefing.export.exporter import PageMap
from briefing.model import edits
from briefing.model.pack import Audience, Pack, PageSize
from briefing.session import jobs
from briefing.session.previews import Previewer
from briefing.session.samples import sample_pack

Written = tuple[PageMap, bytes]
ITEMS = [item.id for item in sample_pack().items()]
EDITS: dict[str, Callable[[Pack], Pack]] = {
    "nothing": lambda pack: pack,
    "an item of the first section left out": lambda pack: edits.include_items(
        pack, ITEMS[:1], included=False
    ),
    "the last item left out": lambda pack: edits.include_items(pack, ITEMS[-1:], included=False),
    "half of the items left out": lambda pack: edits.include_items(pack, ITEMS[::2], included=False),
    "sections the other way round": lambda pack: replace(pack, sections=pack.sections[::-1]),
    "the first section gone": lambda pack: replace(pack, sections=pack.sections[1:]),
    "other paper": lambda pack: replace(
        pack, page_size=PageSize.LETTER if pack.page_size is PageSize.A4 else PageSize.A4
    ),
    "another language": lambda pack: replace(pack, language="vi"),
    "another style": lambda pack: replace(pack, style="plain" if pack.style != "plain" else "modern"),
}


def previewed(previewer: Previewer, pack: Pack, folder: Path) -> Written:
    path = folder / "preview.pdf"
    return previewer.preview(pack, path, Audience.PUBLIC, jobs.no_progress), path.read_bytes()


def afresh(pack: Pack, folder: Path) -> Written:
    path = folder / "afresh.pdf"
    return jobs.preview(pack, path, Audience.PUBLIC), path.read_bytes()


@pytest.mark.parametrize("style", ["modern", "classic", "plain"])
@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_and_its_undoing_show_what_files_written_afresh_show(
    style: str, edit: str, tmp_path: Path
) -> None:
    before = replace(sample_pack(), style=style)
    after = EDITS[edit](before)
    previewer = Previewer()

    shown = [previewed(previewer, pack, tmp_path) for pack in (before, after, before)]

    assert shown == [afresh(pack, tmp_path) for pack in (before, after, before)]


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_a_cancelled_preview_leaves_nothing_behind_in_the_next(share: float, tmp_path: Path) -> None:
    pack, previewer = sample_pack(), Previewer()
    previewed(previewer, pack, tmp_path)

    def cancel(done: float) -> None:
        if done >= share:
            raise JobCancelled("The job was cancelled.")

    with pytest.raises(JobCancelled):
        previewer.preview(pack, tmp_path / "cancelled.pdf", Audience.PUBLIC, cancel)

    assert previewed(previewer, pack, tmp_path) == afresh(pack, tmp_path)
