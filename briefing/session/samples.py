"""The sample library and the sample pack, so that a first start shows what the program does."""

from __future__ import annotations

from briefing.model.ids import ArticleId
from briefing.model.pack import Pack
from briefing.resources import sample_path
from briefing.session.jobs import read_path
from briefing.session.workspace import Workspace
from briefing.store.pack_file import load_pack

SAMPLE_PACK = "hanoi-convention.briefing"


def sample_pack() -> Pack:
    """Return the sample pack."""
    return load_pack(sample_path(SAMPLE_PACK))


def open_samples(workspace: Workspace) -> None:
    """Fill an empty library with the sample articles and open the sample pack.

    The articles keep the identities that the pack knows them by, so that its excerpts lead into them.
    """
    pack = sample_pack()
    known = {article.original.sha256: article for article in pack.articles}
    for path in sorted(sample_path("articles").glob("*.txt")):
        reading = read_path(path, ArticleId(workspace.next_id()))
        carried = known.get(reading.article.original.sha256)
        if carried is not None:
            reading = read_path(path, carried.id, carried.metadata.retrieved.value)
        workspace.add_reading(reading)
    workspace.adopt_pack(pack)
    workspace.autosave()
