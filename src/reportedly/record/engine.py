"""Opening the database of a record, and telling its troubles in the words of ``errors.py``."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from reportedly.errors import (
    BusyRecordError,
    NewerRecordError,
    NotARecordError,
    RecordError,
    ReportedlyError,
    StorageError,
)

DATABASE = "record.sqlite"
HEAD = "0001"
PATIENCE = 120.0  # seconds that a writer waits for another one to finish its document
_FIRST_TRY = 0.25  # seconds after which a waiting writer says so


def database_of(folder: Path, *, create: bool) -> Path:
    """The database file of a record folder.

    Raises NotARecordError if the folder is a file, is no record, or (unless ``create``) does not exist.
    """
    file = folder / DATABASE
    if folder.exists() and not folder.is_dir():
        raise NotARecordError(f"{folder}: is a file, not a record folder; name another place with --record")
    if create:
        _make(folder)
    elif not file.is_file():
        raise NotARecordError(f"{folder}: no record here; make one with: reportedly read PATH --record {folder}")
    return file


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"{folder}: cannot be made: {error.strerror}") from error


def engine_of(file: Path, *, read_only: bool) -> sa.Engine:
    """An engine on a SQLite file in WAL mode; every transaction of a writer is immediate."""

    def connect() -> sqlite3.Connection:
        mode = "?mode=ro" if read_only else ""
        connection = sqlite3.connect(f"{file.absolute().as_uri()}{mode}", uri=True, timeout=_FIRST_TRY)
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
        return connection

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=NullPool)
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


@contextmanager
def spoken(place: str) -> Iterator[None]:
    """Turn errors of the database into those of the package, naming the record."""
    try:
        yield
    except ReportedlyError:
        raise
    except DatabaseError as error:
        raise _translated(place, str(error.orig)) from error
    except sqlite3.DatabaseError as error:
        raise _translated(place, str(error)) from error


def _translated(place: str, words: str) -> RecordError:
    if "locked" in words:
        return BusyRecordError(f"{place}: another process is writing to the record; try again when it has finished")
    if "full" in words or "readonly" in words or "read-only" in words or "disk I/O" in words:
        return StorageError(
            f"{place}: the disk refused a write ({words}); free some space and run the same command again"
        )
    if "not a database" in words or "malformed" in words:
        return NotARecordError(f"{place}: the record's database cannot be read ({words}); restore it from a copy")
    return RecordError(f"{place}: {words}")


@contextmanager
def writing(engine: sa.Engine, place: str, waiting: Callable[[], None]) -> Iterator[sa.Connection]:
    """One immediate transaction; waits for another writer, and says so once by calling ``waiting``."""
    with spoken(place):
        connection, transaction = _begun(engine, waiting)
        try:
            yield connection
            transaction.commit()
        except BaseException:
            transaction.rollback()
            raise
        finally:
            connection.close()


def _begun(engine: sa.Engine, waiting: Callable[[], None]) -> tuple[sa.Connection, sa.RootTransaction]:
    until, said = monotonic() + PATIENCE, False
    while True:
        connection = engine.connect()
        try:
            return connection, connection.begin()
        except OperationalError as error:
            connection.close()
            if "locked" not in str(error.orig) or monotonic() > until:
                raise
            if not said:
                waiting()
                said = True
            sleep(0.05)


def migrate(engine: sa.Engine, place: str) -> None:
    """Bring the tables to this version's state; raises NewerRecordError if they are ahead of it."""
    with spoken(place):
        version = _version(engine)
        if version == HEAD:
            return
        if version is not None and version > HEAD:
            raise NewerRecordError(
                f"{place}: made by a newer version (schema {version}, this one knows {HEAD}); upgrade reportedly"
            )
        _upgrade(engine)


def check_version(engine: sa.Engine, place: str) -> None:
    """For readers, who do not migrate: raises NewerRecordError or RecordError unless the tables are of this version."""
    with spoken(place):
        version = _version(engine)
    if version is None or version < HEAD:
        raise RecordError(f"{place}: made by an older version; bring it up with: reportedly read --record {place} PATH")
    if version > HEAD:
        raise NewerRecordError(
            f"{place}: made by a newer version (schema {version}, this one knows {HEAD}); upgrade reportedly"
        )


def _version(engine: sa.Engine) -> str | None:
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(engine: sa.Engine) -> None:
    from alembic import command  # noqa: PLC0415  half a second that only a new or old record pays
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        with connection.begin():
            command.upgrade(config, "head")
