"""The workspace: one library and one open pack, with everything both clients do to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from briefing import __version__
from briefing.errors import PackFileError
from briefing.model.article import Article, Label
from briefing.model.excerpt import Excerpt
from briefing.model.ids import ArticleId, IdSource, PackId, new_id
from briefing.model.pack import Pack
from briefing.session.reading import Reading
from briefing.store.library import Library
from briefing.store.pack_file import load_pack, save_pack
from briefing.store.working_copies import WorkingCopy


def utc_now() -> dt.datetime:
    """Return the present moment, aware."""
    return dt.datetime.now(dt.UTC)


class Workspace:
    """Hold what is open; the pack itself is a value that edits replace.

    `path` is the file the pack was last read from or written to. `next_id` and `now` are passed in so that
    a sample, a demo or a test can repeat a result.
    """

    def __init__(
        self, library: Library, *, next_id: IdSource = new_id, now: Callable[[], dt.datetime] = utc_now
    ) -> None:
        self.library = library
        self.next_id = next_id
        self.now = now
        self.path: Path | None = None
        self.pack = Pack(id=PackId(next_id()))
        self._saved = self.pack
        self._kept: tuple[Pack, Path | None] | None = None
        self._suggestions: dict[ArticleId, tuple[Excerpt, ...]] = {}

    @property
    def has_unsaved_changes(self) -> bool:
        """Tell whether the open pack differs from its file."""
        return self.pack is not self._saved

    def add_reading(self, reading: Reading) -> Article:
        """Put a read article into the library; the same bytes again give the article already there."""
        with self.library.one_step():
            article = self.library.add(reading.article, reading.data)
            if article.id == reading.article.id:
                self.keep_suggestions(article.id, reading.suggestions)
        return article

    def article(self, article_id: ArticleId) -> Article:
        """Return an article of the open pack or the library; KeyError if neither has it."""
        for article in self.pack.articles:
            if article.id == article_id:
                return article
        return self.library.article(article_id)

    def suggestions(self, article_id: ArticleId) -> tuple[Excerpt, ...] | None:
        """Return what an article offers; None until the rules of this version have read it."""
        known = self._suggestions.get(article_id)
        if known is None:
            known = self.library.suggestions(article_id, __version__)
            if known is not None:
                self._suggestions[article_id] = known
        return known

    def keep_suggestions(self, article_id: ArticleId, suggestions: tuple[Excerpt, ...]) -> None:
        """Keep what the rules found in an article of the library."""
        self._suggestions[article_id] = suggestions
        self.library.keep_suggestions(article_id, __version__, suggestions)

    def relabel(self, article_id: ArticleId, labels: tuple[Label, ...]) -> None:
        """Keep a person's labels in the library; what the article offers has to be found anew.

        Raises:
            KeyError: the article came within a pack and is not in the library.
        """
        self._suggestions.pop(article_id, None)
        self.library.replace_labels(article_id, labels)

    def open_pack(self, path: Path) -> Pack:
        """Open a pack file; PackFileError leaves the present pack as it is."""
        self.pack = self._saved = load_pack(path)
        self.path = path
        return self.pack

    def adopt_pack(self, pack: Pack, path: Path | None = None) -> None:
        """Open a pack that is already in memory, such as a new one."""
        self.pack = self._saved = pack
        self.path = path

    def resume(self, copy: WorkingCopy) -> None:
        """Open the working copy of the last run.

        The program may have ended before the pack's file was written, so the file decides whether there are
        unsaved changes; one that is gone or cannot be read holds none of them.
        """
        self.pack = self.library.load_working_copy(copy.pack_id)
        self.path = copy.path
        self._saved = self.pack
        if copy.path is not None:
            try:
                written = load_pack(copy.path)
            except PackFileError:
                self._saved = Pack(id=self.pack.id)
            else:
                self._saved = self.pack if written == self.pack else written

    def replace_pack(self, pack: Pack) -> None:
        """Put an edited pack in the place of the open one."""
        self.pack = pack

    def save_pack(self, path: Path) -> None:
        """Write the open pack to a file and go on with that file."""
        save_pack(self.pack, path)
        self.path = path
        self._saved = self.pack
        self.autosave()

    def autosave(self) -> None:
        """Keep the open pack in the library, so that nothing is lost when the program ends suddenly.

        A pack that was kept last, for the same file, is not written once more.
        """
        if self._kept is None or self._kept[0] is not self.pack or self._kept[1] != self.path:
            self.library.save_working_copy(self.pack, self.path)
            self._kept = self.pack, self.path
