"""Connections to the library's database: how each is set up, and what its errors mean to the user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from briefing.errors import JobCancelled, LibraryError

LOWEST_SQLITE = 3_051_003
"""Below 3.51.3 a database in WAL mode can be torn apart when two connections write or checkpoint at once."""

_BUSY_TIMEOUT_MS = 5_000


def open_writer(path: Path) -> apsw.Connection:
    """Open the one connection that writes; the file is created where there is none.

    Raises:
        LibraryError: the database cannot be opened.
    """
    _refuse_old_sqlite()
    with explained(path):
        connection = apsw.Connection(str(path))
        _set_up(connection)
        connection.transaction_mode = "IMMEDIATE"
        # WAL lets readers read on while this connection writes; FULL loses no acknowledged edit to a power
        # cut; secure_delete leaves no deleted drafts in free pages.
        for setting in ("journal_mode=wal", "synchronous=full", "secure_delete=on", "foreign_keys=on"):
            connection.pragma(*setting.split("="))
        return connection


def open_reader(path: Path) -> apsw.Connection:
    """Open a connection that only reads, for one thread of its own.

    Raises:
        LibraryError: there is no database, or it cannot be opened.
    """
    _refuse_old_sqlite()
    if not path.is_file():
        raise LibraryError(f"There is no library in “{path.parent}” yet; import an article first.", path=path)
    with explained(path):
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        _set_up(connection)
        return connection


def fetch(connection: apsw.Connection, query: str, values: apsw.Bindings = ()) -> list[tuple[Any, ...]]:
    """Return all rows at once: a cursor left unfinished would keep its snapshot and stop checkpoints."""
    return connection.execute(query, values).fetchall()


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn errors of the database that a user can mend into LibraryError, with a sentence that says how."""
    try:
        yield
    except apsw.InterruptError as error:
        raise JobCancelled("The search was stopped by a newer one.") from error
    except (apsw.BusyError, apsw.LockedError) as error:
        message = "The library is busy with another program; close that program and try again."
        raise LibraryError(message, path=path) from error
    except apsw.FullError as error:
        message = "There is no room left on the library's disk; free some space and try again."
        raise LibraryError(message, path=path) from error
    except (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError) as error:
        message = f"The library in “{path.parent}” may not be opened or written; check who may write there."
        raise LibraryError(message, path=path) from error
    except (apsw.CorruptError, apsw.NotADBError) as error:
        message = f"The library file “{path.name}” is damaged; move it away and restore a copy of it."
        raise LibraryError(message, path=path) from error
    except apsw.IOError as error:
        message = "The library's disk does not answer properly; check the disk and try again."
        raise LibraryError(message, path=path) from error


def _set_up(connection: apsw.Connection) -> None:
    connection.set_busy_timeout(_BUSY_TIMEOUT_MS)


def _refuse_old_sqlite() -> None:
    if apsw.SQLITE_VERSION_NUMBER < LOWEST_SQLITE:
        raise LibraryError(
            f"This installation has SQLite {apsw.sqlite_lib_version()}, which can damage a library;"
            " install Briefing anew, with apsw 3.51.3 or later."
        )
