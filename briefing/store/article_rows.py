"""Articles in the tables of the library: written in pieces, read back as the same values."""

from __future__ import annotations

from dataclasses import dataclass

import apsw

from briefing.model.article import Article, Label, LabelKind, Metadata, Original
from briefing.model.ids import ArticleId
from briefing.model.spans import OffsetMap, Span
from briefing.store.codec import metadata_from_json, metadata_to_json, parse_json, text_hash, write_json
from briefing.store.connection import fetch

_CARDS = """
select a.uid, a.metadata, a.word_count, o.name
from article a join original o on o.article_id = a.id and o.seq = 0
where a.deleted_at is null order by a.id desc
"""
_ARTICLE = """
select a.metadata, a.warnings, a.text_id, t.content, t.offset_map,
  o.name, o.mime, o.size, o.hash, o.encoding
from article a join text t on t.id = a.text_id join original o on o.article_id = a.id and o.seq = 0
where a.id = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCard:
    """Say of an article what a list shows; reading it does not read the text."""

    id: ArticleId
    title: str
    has_own_title: bool
    """False where the article gives no headline, and `title` is provisional or the file's name."""
    metadata: Metadata
    word_count: int

    @property
    def publisher(self) -> str | None:
        """Return the outlet."""
        return self.metadata.publisher.value

    @property
    def published(self) -> str | None:
        """Return the ISO day or time of publication."""
        return self.metadata.published.value

    @property
    def is_doubtful(self) -> bool:
        """Tell whether a person should confirm headline, outlet or day."""
        metadata = self.metadata
        return not self.has_own_title or any(
            datum.is_doubtful for datum in (metadata.title, metadata.publisher, metadata.published)
        )


def find_row(connection: apsw.Connection, article_id: ArticleId) -> int:
    """Return the row of an article, removed or not; KeyError if the library never had it."""
    found = fetch(connection, "select id from article where uid = ?", (article_id,))
    if not found:
        raise KeyError(article_id)
    return int(found[0][0])


def find_stored(connection: apsw.Connection, article: Article) -> ArticleId | None:
    """Return the identity under which the same bytes, or the same article, are in the library already."""
    by_bytes = (
        "select a.uid from original o join article a on a.id = o.article_id where o.hash = ? order by a.id"
    )
    for query, value in (
        (by_bytes, bytes.fromhex(article.original.sha256)),
        ("select uid from article where uid = ?", article.id),
    ):
        found = fetch(connection, query, (value,))
        if found:
            return ArticleId(found[0][0])
    return None


def insert_article(
    connection: apsw.Connection, article: Article, data: bytes | None, imported_at: str
) -> int:
    """Write a new article and, where they are known, the bytes it came from; return its row."""
    connection.execute(
        "insert into article(uid, metadata, warnings, word_count) values(?, ?, ?, ?)",
        (article.id, "{}", write_json(article.warnings).decode(), 0),
    )
    row = connection.last_insert_rowid()
    update_metadata(connection, row, article.metadata)
    original = article.original
    digest = bytes.fromhex(original.sha256)
    connection.execute(
        "insert into original values(?, 0, ?, ?, ?, ?, ?, ?)",
        (row, digest, original.name, original.mime, original.size, original.encoding, imported_at),
    )
    if data is not None:
        connection.execute("insert or ignore into blob values(?, ?)", (digest, data))
    offsets = {"clean": article.offset_map.clean, "stored": article.offset_map.stored}
    connection.execute(
        "insert into text(article_id, rev, content, hash, offset_map) values(?, 1, ?, ?, ?)",
        (row, article.text, bytes.fromhex(text_hash(article.text)), write_json(offsets).decode()),
    )
    connection.execute("update article set text_id = ? where id = ?", (connection.last_insert_rowid(), row))
    update_labels(connection, row, article)
    return row


def update_metadata(connection: apsw.Connection, row: int, metadata: Metadata) -> None:
    """Write what is known of an article's origin."""
    publisher = metadata.publisher.value
    connection.execute(
        "insert or ignore into publisher(name) select ? where ? is not null", (publisher, publisher)
    )
    connection.execute(
        "update article set metadata = ?, publisher_id = (select id from publisher where name = ?)"
        " where id = ?",
        (write_json(metadata_to_json(metadata)).decode(), publisher, row),
    )


def update_labels(connection: apsw.Connection, row: int, article: Article) -> None:
    """Write the labels of an article, and the word count that depends on them."""
    ((text_id,),) = fetch(connection, "select text_id from article where id = ?", (row,))
    connection.execute("delete from label where text_id = ?", (text_id,))
    connection.executemany(
        "insert into label values(?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (text_id, seq, x.span.start, x.span.end, x.kind.value, x.rule, x.confidence, x.by_user)
            for seq, x in enumerate(article.labels)
        ],
    )
    connection.execute("update article set word_count = ? where id = ?", (article.word_count, row))


def read_article(connection: apsw.Connection, article_id: ArticleId) -> Article:
    """Read a whole article; KeyError if the library never had it."""
    row = find_row(connection, article_id)
    (found,) = fetch(connection, _ARTICLE, (row,))
    metadata, warnings, text_id, content, offset_map, name, mime, size, digest, encoding = found
    offsets = parse_json(offset_map, "offset_map")
    return Article(
        id=article_id,
        text=content,
        metadata=metadata_from_json(parse_json(metadata, "metadata")),
        labels=_read_labels(connection, text_id),
        original=Original(name=name, mime=mime, size=size, sha256=digest.hex(), encoding=encoding),
        offset_map=OffsetMap(offsets.counts("clean"), offsets.counts("stored")),
        warnings=parse_json(f'{{"warnings": {warnings}}}', "article").texts("warnings"),
    )


def read_original(connection: apsw.Connection, article_id: ArticleId) -> bytes | None:
    """Read the bytes of an article's file, None where the library does not have them."""
    query = "select data from original join blob using(hash) where article_id = ? and seq = 0"
    found = fetch(connection, query, (find_row(connection, article_id),))
    return bytes(found[0][0]) if found else None


def read_cards(connection: apsw.Connection) -> tuple[ArticleCard, ...]:
    """Read what a list shows of every article that is not removed, the newest added first."""
    cards = []
    for uid, written, word_count, file_name in fetch(connection, _CARDS):
        metadata = metadata_from_json(parse_json(written, "metadata"))
        cards.append(
            ArticleCard(
                id=ArticleId(uid),
                title=metadata.title.value or metadata.provisional_title.value or file_name,
                has_own_title=bool(metadata.title.value),
                metadata=metadata,
                word_count=word_count,
            )
        )
    return tuple(cards)


def _read_labels(connection: apsw.Connection, text_id: int) -> tuple[Label, ...]:
    query = "select start, stop, kind, rule, confidence, by_user from label where text_id = ? order by seq"
    return tuple(
        Label(
            span=Span(start, stop),
            kind=LabelKind(kind),
            rule=rule,
            confidence=confidence,
            by_user=bool(by_user),
        )
        for start, stop, kind, rule, confidence, by_user in fetch(connection, query, (text_id,))
    )
