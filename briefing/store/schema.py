"""The tables of the library: what is kept for ever, and what is derived and can be built again."""

from __future__ import annotations

import apsw

from briefing.errors import LibraryError
from briefing.store.connection import fetch

APPLICATION_ID = 0x42524647  # "BRFG", so that `file` and other programs can tell what the database is
SCHEMA_VERSION = 2
SEARCH_VERSION = "unicode61+porter-234-1"
"""Names tokenizer, fold and prefixes of the search index; another value there means: build it again."""

TOKENIZER = ("porter", "unicode61", "remove_diacritics", "2")

_KEPT = """
create table blob(hash blob primary key not null, data blob not null) without rowid;
create table publisher(id integer primary key, name text not null unique);
create table article(
  id integer primary key,
  uid text not null unique,
  metadata text not null,  -- JSON: the value, state, rule and place of every field
  publisher_id integer references publisher(id),
  title text generated always as (json_extract(metadata, '$.title.value')) virtual,
  provisional_title text generated always as (json_extract(metadata, '$.provisional_title.value')) virtual,
  published text generated always as (json_extract(metadata, '$.published.value')) virtual,
  warnings text not null,
  word_count integer not null,
  text_id integer references text(id) deferrable initially deferred,
  deleted_at text);
create table original(  -- the file as it came in; its bytes are in blob, unless the article came with a pack
  article_id integer not null references article(id),
  seq integer not null,
  hash blob not null,
  name text not null,
  mime text not null,
  size integer not null,
  encoding text,
  imported_at text not null,
  primary key(article_id, seq)) without rowid;
create index original_by_hash on original(hash);
create table text(  -- one revision of an article's text
  id integer primary key,
  article_id integer not null references article(id),
  rev integer not null,
  content text not null,
  hash blob not null,
  offset_map text not null,
  unique(article_id, rev));
create trigger text_is_final before update on text
  begin select raise(abort, 'a text revision never changes'); end;
create table label(
  text_id integer not null references text(id),
  seq integer not null,
  start integer not null,
  stop integer not null,
  kind text not null,
  rule text not null,
  confidence real not null,
  by_user integer not null,
  primary key(text_id, seq)) without rowid;
create table pack(
  uid text primary key not null,
  title text not null,
  content text not null,  -- JSON, with the hashes of the articles' texts in their place
  file_path blob,         -- bytes: a path on Linux need not be text
  saved_order integer not null);
create index pack_by_order on pack(saved_order);
create table pack_text(
  pack_uid text not null references pack(uid) on delete cascade,
  hash text not null,
  content text not null,
  primary key(pack_uid, hash)) without rowid;
create table derived(name text primary key not null, version text not null) without rowid;
"""

# Since version 2.
_PICTURES = """
create table pack_picture(
  pack_uid text not null references pack(uid) on delete cascade,
  hash text not null,
  content blob not null,
  primary key(pack_uid, hash)) without rowid;
"""

# đ is a letter of its own without a mark to remove: folded here, one character to one, so offsets stay.
_DERIVED = """
drop table if exists fts;
drop table if exists word;
drop view if exists fts_src;
create view fts_src as
  select a.id as id,
    replace(replace(coalesce(a.title, a.provisional_title, ''), 'đ', 'd'), 'Đ', 'D') as title,
    replace(replace(t.content, 'đ', 'd'), 'Đ', 'D') as body
  from article a join text t on t.id = a.text_id;
create virtual table fts using fts5(title, body, content='fts_src', content_rowid='id',
  tokenize='porter unicode61 remove_diacritics 2', prefix='2 3 4');
create table word(word text primary key not null, stem text not null) without rowid;
create table if not exists suggestion(
  article_id integer primary key references article(id), version text not null, counts text not null,
  excerpts text not null);
insert or replace into derived values('search', '');
"""


def prepare_schema(connection: apsw.Connection) -> bool:
    """Create what is missing; return whether the search index has to be built.

    Raises:
        LibraryError: the file is not a library, or one of a newer program.
    """
    version = check_schema(connection)
    if version == 0:
        with connection:
            connection.execute(_KEPT)
            connection.execute(_PICTURES)
            connection.execute(_DERIVED)
            finish_search(connection)
            connection.execute(
                f"pragma application_id={APPLICATION_ID}; pragma user_version={SCHEMA_VERSION}"
            )
        return False
    if version < 2:
        with connection:
            connection.execute(_PICTURES)
            connection.execute(f"pragma user_version={SCHEMA_VERSION}")
    if fetch(connection, "select version from derived where name = 'search'") == [(SEARCH_VERSION,)]:
        return False
    with connection:
        connection.execute(_DERIVED)
    return True


def check_schema(connection: apsw.Connection) -> int:
    """Return the version of the library's tables, 0 for an empty file.

    Raises:
        LibraryError: the file is not a library, or one of a newer program.
    """
    application, version = connection.pragma("application_id"), connection.pragma("user_version")
    if (
        application == 0
        and version == 0
        and not next(connection.execute("select count(*) from sqlite_schema"))[0]
    ):
        return 0
    if application != APPLICATION_ID or not isinstance(version, int):
        raise LibraryError("The library file belongs to another program; choose another data folder.")
    if version > SCHEMA_VERSION:
        raise LibraryError("The library was written by a newer Briefing; update this program to open it.")
    return version


def finish_search(connection: apsw.Connection) -> None:
    """Note that the search index is complete."""
    connection.execute("insert or replace into derived values('search', ?)", (SEARCH_VERSION,))
