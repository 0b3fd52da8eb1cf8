"""Packs in the library: the working copy of each, committed at every edit."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import apsw

from briefing.model.ids import PackId
from briefing.model.pack import Pack
from briefing.store.connection import fetch
from briefing.store.envelope import unwrap_pack, wrap_pack

_SAVE = """
insert into pack(uid, title, content, file_path, saved_order)
values(:uid, :title, :content, :file_path, (select coalesce(max(saved_order), 0) + 1 from pack))
on conflict(uid) do update set title = excluded.title, content = excluded.content,
  file_path = excluded.file_path, saved_order = excluded.saved_order
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingCopy:
    """Name a pack that the library keeps; `path` is the file it was last opened from or saved to."""

    pack_id: PackId
    title: str
    path: Path | None


def write_working_copy(connection: apsw.Connection, pack: Pack, path: Path | None) -> None:
    """Write a pack, and of its texts and pictures, which never change, only those that are new."""
    content, texts = wrap_pack(pack)
    connection.execute(
        _SAVE,
        {
            "uid": pack.id,
            "title": pack.details.title,
            "content": content.decode(),
            "file_path": None if path is None else os.fsencode(path),
        },
    )
    _write_kept(connection, "pack_text", pack.id, texts)
    pictures = {str(picture.id): picture.data for picture in pack.pictures if not picture.is_lost}
    _write_kept(connection, "pack_picture", pack.id, pictures)


def list_working_copies(connection: apsw.Connection) -> tuple[WorkingCopy, ...]:
    """Return all packs, the last saved first."""
    rows = fetch(connection, "select uid, title, file_path from pack order by saved_order desc")
    return tuple(
        WorkingCopy(
            pack_id=PackId(uid),
            title=title,
            path=None if file_path is None else Path(os.fsdecode(file_path)),
        )
        for uid, title, file_path in rows
    )


def read_working_copy(connection: apsw.Connection, pack_id: PackId) -> Pack:
    """Read a pack; KeyError if the library does not have it."""
    found = fetch(connection, "select content from pack where uid = ?", (pack_id,))
    if not found:
        raise KeyError(pack_id)
    texts = fetch(connection, "select hash, content from pack_text where pack_uid = ?", (pack_id,))
    pictures = fetch(connection, "select hash, content from pack_picture where pack_uid = ?", (pack_id,))
    return unwrap_pack(found[0][0].encode(), dict(texts), dict(pictures))


def delete_working_copy(connection: apsw.Connection, pack_id: PackId) -> None:
    """Delete a pack with its texts and pictures for good; a pack that is not there is as good as deleted."""
    connection.execute("delete from pack where uid = ?", (pack_id,))


def _write_kept(
    connection: apsw.Connection, table: str, pack_id: PackId, wanted: Mapping[str, str] | Mapping[str, bytes]
) -> None:
    """Let a table hold what a pack needs by hash, and nothing else of that pack."""
    rows = fetch(connection, f"select hash from {table} where pack_uid = ?", (pack_id,))  # noqa: S608
    known = {digest for (digest,) in rows}
    connection.executemany(
        f"insert into {table} values(?, ?, ?)",
        [(pack_id, digest, content) for digest, content in wanted.items() if digest not in known],
    )
    connection.executemany(
        f"delete from {table} where pack_uid = ? and hash = ?",  # noqa: S608
        [(pack_id, digest) for digest in known - set(wanted)],
    )
