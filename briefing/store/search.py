"""Full-text search over the library: keeping the index in step, and finding with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, cast

import apsw

from briefing.model.ids import ArticleId
from briefing.model.spans import Span
from briefing.store.connection import explained, fetch, open_reader
from briefing.store.schema import TOKENIZER, check_schema, finish_search
from briefing.store.search_query import build_query

_OPEN, _CLOSE = "\x02", "\x03"  # never in a text: the gate at import removes control characters
_RANKED_AT_MOST = (
    5_000  # newest hits; ranking all of a common word takes 30 times as long at 100,000 articles
)
_SNIPPET_BEFORE, _SNIPPET_LENGTH = 40, 180
_ELLIPSIS = "…"

_RANKED = """
select rowid from (select rowid, rank as r from fts where fts match ? order by rowid desc limit ?)
order by r, rowid desc limit ?
"""
_RANKED_UIDS = """
select uid from (select rowid as row, rank as r from fts where fts match ? order by row desc limit ?)
join article on id = row order by r, row desc limit ?
"""
_TEXTS = """
select a.uid, t.content, highlight(fts, 1, ?, ?)
from fts join article a on a.id = fts.rowid join text t on t.id = a.text_id
where fts match ? and fts.rowid = ?
"""
# One whole word for each stem that the typed letters cannot reach; no stems, as porter is not idempotent.
_ALTERNATIVES = """
select min(word) from word
where word >= :typed and word < :typed || char(1114111) and substr(stem, 1, length(:stem)) <> :stem
group by stem limit 50
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """Show where an article holds the words: original letters, `snippet_marks` are places in `snippet`."""

    article_id: ArticleId
    snippet: str
    snippet_marks: tuple[Span, ...]


class SearchIndex:
    """Keep and ask the full-text index over one connection; the caller owns thread and transaction."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._stems = connection.fts5_tokenizer(TOKENIZER[0], list(TOKENIZER[1:]))
        self._words = connection.fts5_tokenizer(TOKENIZER[1], list(TOKENIZER[2:]))

    def add(self, row: int) -> None:
        """Index an article that stands in its tables."""
        ((title, body),) = fetch(self._connection, "select title, body from fts_src where id = ?", (row,))
        self._connection.execute("insert into fts(rowid, title, body) values(?, ?, ?)", (row, title, body))
        pairs = dict(zip(self._tokens(f"{title}\n{body}"), self._stemmed(f"{title}\n{body}"), strict=True))
        changed = [(word, stem) for word, stem in pairs.items() if word != stem]
        self._connection.executemany("insert or ignore into word values(?, ?)", changed)

    def remove(self, row: int) -> None:
        """Take an article out, *before* its title or text changes: the index reads the old ones there."""
        self._connection.execute("delete from fts where rowid = ?", (row,))

    def rebuild(self) -> None:
        """Build the whole index anew in one transaction."""
        with self._connection:
            present = "select id from article where deleted_at is null order by id"
            for (row,) in fetch(self._connection, present):
                self.add(row)
            finish_search(self._connection)

    def find(self, typed: str, limit: int) -> tuple[SearchHit, ...]:
        """Return the best hits among the newest 5,000, best first."""
        query = self._query(typed)
        if query is None:
            return ()
        rows = fetch(self._connection, _RANKED, (query, _RANKED_AT_MOST, limit))
        return tuple(self._hit(query, row) for (row,) in rows)

    def find_ids(self, typed: str, limit: int) -> tuple[ArticleId, ...]:
        """Return what `find` finds, without reading any text: cutting the snippets is what takes long."""
        query = self._query(typed)
        if query is None:
            return ()
        rows = fetch(self._connection, _RANKED_UIDS, (query, _RANKED_AT_MOST, limit))
        return tuple(ArticleId(uid) for (uid,) in rows)

    def count(self, typed: str) -> int:
        """Return the number of articles that hold the words."""
        query = self._query(typed)
        if query is None:
            return 0
        ((found,),) = fetch(self._connection, "select count(*) from fts where fts match ?", (query,))
        return int(found)

    def _query(self, typed: str) -> str | None:
        return build_query(typed, self._tokens, self._alternatives)

    def _hit(self, query: str, row: int) -> SearchHit:
        ((uid, text, highlighted),) = fetch(self._connection, _TEXTS, (_OPEN, _CLOSE, query, row))
        snippet, marks = _cut_snippet(text, _read_marks(highlighted))
        return SearchHit(article_id=ArticleId(uid), snippet=snippet, snippet_marks=marks)

    def _tokens(self, text: str) -> list[str]:
        return self._tokenize(self._words, text)

    def _stemmed(self, text: str) -> list[str]:
        return self._tokenize(self._stems, text)

    @staticmethod
    def _tokenize(tokenizer: apsw.FTS5Tokenizer, text: str) -> list[str]:
        # Without offsets and alternatives apsw returns plain texts, which its type does not tell.
        return cast(
            list[str],
            tokenizer(
                text.encode(),
                apsw.FTS5_TOKENIZE_DOCUMENT,
                None,
                include_offsets=False,
                include_colocated=False,
            ),
        )

    def _alternatives(self, typed: str) -> list[str]:
        stem = "".join(self._stemmed(typed)[:1])
        found = fetch(self._connection, _ALTERNATIVES, {"typed": typed, "stem": stem})
        return [word for (word,) in found]


class SearchReader:
    """Search over a connection of its own, from a thread of its own, while another connection writes."""

    def __init__(self, path: Path) -> None:
        """Open the library's database at `path`.

        Raises:
            LibraryError: it cannot be opened.
        """
        self._path = path
        self._connection = open_reader(path)
        with explained(path):
            check_schema(self._connection)
            self._index = SearchIndex(self._connection)

    def search(self, words: str, limit: int = 50) -> tuple[SearchHit, ...]:
        """Return the best hits, best first; raises JobCancelled when another thread interrupts it."""
        with explained(self._path):
            return self._index.find(words, limit)

    def count(self, words: str) -> int:
        """Return the number of articles that hold the words; interruptible like `search`."""
        with explained(self._path):
            return self._index.count(words)

    def interrupt(self) -> None:
        """Stop what this reader is doing, from any thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Close the connection; the reader cannot be used any more."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _read_marks(highlighted: str) -> list[Span]:
    """Return where the marks stand, in offsets of the text without them."""
    before, *pieces = highlighted.split(_OPEN)
    marks, offset = [], len(before)
    for piece in pieces:
        inside, _, after = piece.partition(_CLOSE)
        marks.append(Span(offset, offset + len(inside)))
        offset += len(inside) + len(after)
    return marks


def _cut_snippet(text: str, marks: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """Return some words of the original around the first mark, on one line, with the marks within."""
    first = marks[0].start if marks else 0
    start = max(0, first - _SNIPPET_BEFORE)
    if start:
        space = text.find(" ", start, first)
        start = start if space < 0 else space + 1
    end = min(len(text), start + _SNIPPET_LENGTH)
    if end < len(text):
        space = text.rfind(" ", start + 1, end)
        end = end if space < 0 else space
    before, after = (_ELLIPSIS if start else ""), (_ELLIPSIS if end < len(text) else "")
    window = Span(start, end)
    line = "".join(" " if character.isspace() else character for character in window.slice(text))
    inside = tuple(mark.shifted(len(before) - start) for mark in marks if window.contains(mark))
    return f"{before}{line}{after}", inside
