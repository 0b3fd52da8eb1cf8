"""The sample library and the sample pack, so that a first start shows what the program does."""

from __future__ import annotations

from briefing.model.pack import Pack
from briefing.resources import sample_path
from briefing.session.workspace import Workspace
from briefing.store.pack_file import load_pack

SAMPLE_PACK = "hanoi-convention.briefing"


def sample_pack() -> Pack:
    """Return the sample pack, which carries the sample articles."""
    return load_pack(sample_path(SAMPLE_PACK))


def open_samples(workspace: Workspace) -> None:
    """Fill an empty library with the sample articles and open the sample pack.

    The articles come read from the pack, under the identities that its excerpts know; the files themselves
    are kept beside them as originals.
    """
    pack = sample_pack()
    with workspace.library.one_step():
        for article in pack.articles:
            data = sample_path("articles", article.original.name).read_bytes()
            workspace.library.add(article, data)
        workspace.adopt_pack(pack)
        workspace.autosave()
