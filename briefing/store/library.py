"""The library on disk: every article ever imported, the search over them, and the packs being worked on."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

import apsw

from briefing.errors import LibraryError
from briefing.model.article import Article, Label, Metadata
from briefing.model.excerpt import Excerpt, ExcerptKind
from briefing.model.ids import ArticleId, PackId
from briefing.model.pack import Pack
from briefing.store import article_rows, working_copies
from briefing.store.article_rows import ArticleCard
from briefing.store.atomic import remove_stale_temporaries
from briefing.store.codec import excerpt_from_json, excerpt_to_json, parse_json, write_json
from briefing.store.connection import explained, fetch, open_reader, open_writer
from briefing.store.instance_lock import InstanceLock
from briefing.store.locations import private_folder
from briefing.store.schema import check_schema, prepare_schema
from briefing.store.search import SearchHit, SearchIndex, SearchReader
from briefing.store.working_copies import WorkingCopy

DATABASE = "library.sqlite"
LOCK = "library.lock"


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Library:
    """Keep articles and working copies; every method that changes something has committed it on return.

    A library belongs to one thread at a time. Searching from another thread takes a `SearchReader`.
    An identity that the library never had raises KeyError. Every method may raise LibraryError.
    """

    def __init__(
        self,
        connection: apsw.Connection,
        path: Path,
        lock: InstanceLock | None,
        now: Callable[[], dt.datetime] = _utc_now,
    ) -> None:
        self._connection = connection
        self._path = path
        self._lock = lock
        self._now = now
        self._index = SearchIndex(connection)
        self._cards: tuple[int, tuple[ArticleCard, ...]] | None = None

    @classmethod
    def open(
        cls, folder: Path, *, read_only: bool = False, now: Callable[[], dt.datetime] = _utc_now
    ) -> Self:
        """Open the library in a folder; for writing it is created where there is none.

        Raises:
            LibraryError: another program has it open for writing, or it cannot be opened.
        """
        path = folder / DATABASE
        if read_only:
            return cls(_open_for_reading(path), path, None, now)
        try:
            private_folder(folder)
        except OSError as error:
            message = f"The folder “{folder}” cannot be created; check who may write there."
            raise LibraryError(message, path=folder) from error
        lock = InstanceLock(folder / LOCK)
        try:
            remove_stale_temporaries(folder)
            return cls(*_open_for_writing(path), lock, now)
        except BaseException:
            lock.release()
            raise

    @property
    def is_read_only(self) -> bool:
        """Tell whether this library can only be read, because it was opened so."""
        return self._lock is None

    @property
    def was_left_open(self) -> bool:
        """Tell whether the last program that wrote this library ended without closing it."""
        return self._lock is not None and self._lock.was_left_open

    def close(self) -> None:
        """Close the library and let other programs write it."""
        self._connection.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """Make what is done inside one step: all is kept or nothing, and the disk is waited for once."""
        with self._writing():
            yield

    def add(self, article: Article, data: bytes | None) -> Article:
        """Keep an article and the bytes it was read from; return the one that the library now has.

        The same bytes are the same article: it is returned as it stands in the library, with the user's
        corrections, and brought back if it was removed. `data` is None where only the text is at hand, as
        for an article that came within a pack.
        """
        if data is not None and hashlib.sha256(data).hexdigest() != article.original.sha256:
            raise ValueError("the bytes are not those the article was read from")
        with self._writing():
            stored = article_rows.find_stored(self._connection, article)
            if stored is None:
                now = self._now().isoformat(timespec="seconds")
                row = article_rows.insert_article(self._connection, article, data, now)
                self._index.add(row)
                return article
            if data is not None:
                digest = bytes.fromhex(article.original.sha256)
                self._connection.execute("insert or ignore into blob values(?, ?)", (digest, data))
            self._set_removed(stored, when=None)
            return article_rows.read_article(self._connection, stored)

    def article(self, article_id: ArticleId) -> Article:
        """Return an article, also a removed one."""
        with self._reading():
            return article_rows.read_article(self._connection, article_id)

    def articles(self) -> tuple[ArticleCard, ...]:
        """Return what a list shows of every article, the newest added first."""
        with self._reading():
            # Lists ask at every key of a search. Nobody else writes while this library can, so what its
            # connection has not changed is as it was; what may yet be rolled back is not kept.
            changes = self._connection.total_changes()
            if self._cards is not None and self._cards[0] == changes and not self.is_read_only:
                return self._cards[1]
            cards = article_rows.read_cards(self._connection)
            self._cards = None if self._connection.in_transaction else (changes, cards)
            return cards

    def original_bytes(self, article_id: ArticleId) -> bytes:
        """Return the file as it came in.

        Raises:
            LibraryError: the article came without it, within a pack.
        """
        with self._reading():
            data = article_rows.read_original(self._connection, article_id)
        if data is None:
            raise LibraryError("This article came with a pack, without its original file; import that file.")
        return data

    def remove(self, article_id: ArticleId) -> None:
        """Take an article out of lists and search; `restore` brings it back unchanged."""
        with self._writing():
            self._set_removed(article_id, when=self._now().isoformat(timespec="seconds"))

    def restore(self, article_id: ArticleId) -> None:
        """Bring a removed article back."""
        with self._writing():
            self._set_removed(article_id, when=None)

    def replace_metadata(self, article_id: ArticleId, metadata: Metadata) -> Article:
        """Correct what is known of an article's origin; return the corrected article."""
        with self._writing():
            row = article_rows.find_row(self._connection, article_id)
            is_indexed = self._is_present(row)
            if is_indexed:
                self._index.remove(row)
            article_rows.update_metadata(self._connection, row, metadata)
            if is_indexed:
                self._index.add(row)
            return article_rows.read_article(self._connection, article_id)

    def replace_labels(self, article_id: ArticleId, labels: tuple[Label, ...]) -> Article:
        """Correct what the stretches of an article's text are; return the corrected article."""
        with self._writing():
            article = replace(article_rows.read_article(self._connection, article_id), labels=labels)
            row = article_rows.find_row(self._connection, article_id)
            article_rows.update_labels(self._connection, row, article)
            self._connection.execute("delete from suggestion where article_id = ?", (row,))
            return article

    def search(self, words: str, limit: int = 50) -> tuple[SearchHit, ...]:
        """Return the best hits for what a user typed, best first; no input is an error."""
        with self._reading():
            return self._index.find(words, limit)

    def search_ids(self, words: str, limit: int = 50) -> tuple[ArticleId, ...]:
        """Return which articles `search` finds, best first, without their snippets."""
        with self._reading():
            return self._index.find_ids(words, limit)

    def reader(self) -> SearchReader:
        """Return a reader for a thread of its own; the caller closes it."""
        return SearchReader(self._path)

    def keep_suggestions(self, article_id: ArticleId, version: str, excerpts: Sequence[Excerpt]) -> None:
        """Keep what the rules of `version` suggest in an article, so that it need not be read again."""
        counts = Counter(excerpt.kind.value for excerpt in excerpts)
        written = write_json({"excerpts": [excerpt_to_json(excerpt) for excerpt in excerpts]}).decode()
        with self._writing():
            row = article_rows.find_row(self._connection, article_id)
            self._connection.execute(
                "insert or replace into suggestion values(?, ?, ?, ?)",
                (row, version, write_json(dict(counts)).decode(), written),
            )

    def suggestions(self, article_id: ArticleId, version: str) -> tuple[Excerpt, ...] | None:
        """Return what the rules of `version` suggested; None if they have not read the article yet."""
        query = (
            "select excerpts from suggestion join article on id = article_id where uid = ? and version = ?"
        )
        with self._reading():
            rows = fetch(self._connection, query, (article_id, version))
        if not rows:
            return None
        data = parse_json(rows[0][0], "suggestions")
        return tuple(excerpt_from_json(excerpt) for excerpt in data.children("excerpts"))

    def counts(self, version: str) -> dict[ArticleId, dict[ExcerptKind, int]]:
        """Return how many excerpts of each kind the rules of `version` suggest, by article."""
        query = "select uid, counts from suggestion join article on id = article_id where version = ?"
        with self._reading():
            rows = fetch(self._connection, query, (version,))
        found = ((ArticleId(uid), parse_json(written, "counts")) for uid, written in rows)
        return {
            uid: {kind: counts.count(kind) for kind in ExcerptKind if counts.has(kind)}
            for uid, counts in found
        }

    def save_working_copy(self, pack: Pack, path: Path | None) -> None:
        """Keep the pack as it stands; `path` is the pack file it belongs to, if there is one."""
        with self._writing():
            working_copies.write_working_copy(self._connection, pack, path)

    def working_copies(self) -> tuple[WorkingCopy, ...]:
        """Return the packs that the library keeps, the last saved first."""
        with self._reading():
            return working_copies.list_working_copies(self._connection)

    def load_working_copy(self, pack_id: PackId) -> Pack:
        """Return a pack as it was last kept."""
        with self._reading():
            return working_copies.read_working_copy(self._connection, pack_id)

    def forget_working_copy(self, pack_id: PackId) -> None:
        """Delete a pack from the library for good; its pack file, if there is one, stays."""
        with self._writing():
            working_copies.delete_working_copy(self._connection, pack_id)

    def _set_removed(self, article_id: ArticleId, *, when: str | None) -> None:
        row = article_rows.find_row(self._connection, article_id)
        is_present = self._is_present(row)
        if is_present and when is not None:
            self._index.remove(row)
        self._connection.execute("update article set deleted_at = ? where id = ?", (when, row))
        if not is_present and when is None:
            self._index.add(row)

    def _is_present(self, row: int) -> bool:
        query = "select 1 from article where id = ? and deleted_at is null"
        return bool(fetch(self._connection, query, (row,)))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with explained(self._path):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self.is_read_only:
            raise LibraryError(
                "The library is open for reading only; open it for writing first.", path=self._path
            )
        with explained(self._path), self._connection:
            yield


def _open_for_reading(path: Path) -> apsw.Connection:
    connection = open_reader(path)
    try:
        with explained(path):
            check_schema(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _open_for_writing(path: Path) -> tuple[apsw.Connection, Path]:
    connection = open_writer(path)
    try:
        with explained(path):
            if prepare_schema(connection):
                SearchIndex(connection).rebuild()
    except BaseException:
        connection.close()
        raise
    return connection, path
