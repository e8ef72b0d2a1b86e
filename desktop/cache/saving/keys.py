"""Recognises a posting that was met before, so that it keeps its key and the reader's marks.

A posting that comes in is a known one if, in this order,

1. its bytes are known: the same posting, wherever it stands (another source is a copy);
2. its own link and shown title are known;
3. it stands in the source where a known one stood, and at least half of that one's words stayed.

Rules 2 and 3 replace a known posting's text, so they hold only for one that has nowhere else to
stand: each of its other sources has been met with other bytes, or its file is missing or has
changed (a pasted posting always stands).  Two files of one import with the same link and title and
different texts therefore stay two postings, while a file that was moved and edited keeps its key.
A known posting is also left alone where another posting of the same file claims it by a rule that
comes first (rows that moved down).

A key is made from the bytes of the first meeting, so an import that was killed and run again gives
the same keys as an undisturbed one, and marks restored into an empty cache find their postings
when the folder is imported again.
"""

from __future__ import annotations

import base64
import hashlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.cache.kept.prepared import Prepared
from desktop.postings import Outcome, Source, fold

#: Characters of a key: 12 of base 32 are 60 bits, for a million postings a clash in a million.
_KEY_LENGTH: Final = 12
_KEY_BYTES: Final = 10  # as many of the hash, whole groups of base 32
#: The share of a posting's words that have to stay for it to be the same (DESIGN.md).
_SHARE_KEPT: Final = 0.5
#: By link and title, and be it the title that was read where the reader set it right.
_BY_LINK: Final = (
    "SELECT id FROM postings WHERE link = ? AND (title_folded = ? OR EXISTS (SELECT 1 "
    "FROM corrections WHERE corrections.key = postings.key AND field = 'title' "
    "AND fold(coalesce(was ->> '$', fallback_title)) = ?)) ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Claims:
    """What the postings of one file are known by, so that none takes another's place."""

    digests: frozenset[str] = frozenset()
    links: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, file: Sequence[Prepared]) -> Claims:
        """The claims of all postings of one file."""
        links = frozenset((one.link, one.title) for one in file if one.link)
        return cls(frozenset(one.digest for one in file), links)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a posting is met: a source, its folder's number, the import that looks."""

    source: Source
    folder_id: int
    import_id: int

    @property
    def spot(self) -> tuple[int, str, int]:
        """What tells places apart."""
        return self.folder_id, self.source.path, self.source.index


@dataclass(frozen=True, slots=True)
class Standing:
    """A source that a posting stands in, as the cache knows it."""

    id: int
    source: Source
    folder_id: int
    import_id: int

    @property
    def file(self) -> Path:
        """The file on disk; for a member of a zip archive the archive."""
        files = self.source.files
        return next((file for file in files[1:] if file.is_file()), files[0])

    @property
    def address(self) -> tuple[str, int]:
        """The same for a file that was imported by two folders, one within the other."""
        return self.source.files[0].as_posix(), self.source.index

    def is_missing(self, import_id: int) -> bool:
        """Whether the file no longer lies there (one met in this import surely does)."""
        return not self._is_sure(import_id) and not self.file.exists()

    def is_stale(self, import_id: int) -> bool:
        """Whether the file is missing or was changed since, so this source may be none any more."""
        if self._is_sure(import_id):
            return False
        try:
            stat = self.file.stat()
        except OSError:
            return True
        return (stat.st_size, stat.st_mtime_ns) != (self.source.size, self.source.mtime_ns)

    def _is_sure(self, import_id: int) -> bool:
        """Whether it stands without looking: met in this import, or pasted (in no folder)."""
        return self.import_id == import_id or not self.source.folder


def recognise(
    connection: sqlite3.Connection,
    newcomer: Prepared,
    place: Place,
    here: int | None,
    claims: Claims,
) -> tuple[int | None, Outcome]:
    """The known posting that this is, and what became of it; None and "new" for a new one.

    `here` is the posting that stood in the place until now.
    """
    known = _by_bytes(connection, newcomer.digest)
    if known is not None:
        return known, "same" if _stands_here_only(connection, known, place) else "copy"
    for candidate in _by_link(connection, newcomer, here):
        if _is_free(connection, candidate, place, claims):
            return candidate, "changed"
    if here is not None and _is_rewritten(connection, here, newcomer, place, claims):
        return here, "changed"
    return None, "new"


def new_key(connection: sqlite3.Connection, digest: str) -> str:
    """A key for a posting first met with these bytes: the same in every cache, unless taken."""
    number = 0
    while True:
        seed = digest if number == 0 else f"{digest}#{number}"
        hashed = hashlib.sha256(seed.encode("ascii")).digest()[:_KEY_BYTES]
        key = base64.b32encode(hashed).decode("ascii")[:_KEY_LENGTH].lower()
        if not connection.execute("SELECT 1 FROM postings WHERE key = ?", (key,)).fetchone():
            return key
        number += 1


def standing_at(connection: sqlite3.Connection, place: Place) -> int | None:
    """The posting that stands in a place, as far as the cache knows."""
    row = connection.execute(
        "SELECT posting_id FROM sources "
        "WHERE folder_id = ? AND path = ? AND position = ? AND NOT is_gone",
        place.spot,
    ).fetchone()
    return None if row is None else int(row[0])


def standings(connection: sqlite3.Connection, posting_id: int) -> list[Standing]:
    """The sources that a posting stands in, first met first."""
    rows = connection.execute(
        "SELECT sources.id, folders.path, sources.path, position, size, mtime_ns, folder_id, "
        "sources.import_id FROM sources JOIN folders ON folders.id = folder_id "
        "WHERE posting_id = ? AND NOT is_gone ORDER BY sources.id",
        (posting_id,),
    ).fetchall()
    return [Standing(row[0], Source(*row[1:6]), row[6], row[7]) for row in rows]


def _by_bytes(connection: sqlite3.Connection, digest: str) -> int | None:
    row = connection.execute(
        "SELECT postings.id FROM originals JOIN postings ON original_id = originals.id "
        "WHERE digest = ?",
        (digest,),
    ).fetchone()
    return None if row is None else int(row[0])


def _stands_here_only(connection: sqlite3.Connection, posting_id: int, place: Place) -> bool:
    """Whether a posting is no copy here: it stood here before, or its file was moved here."""
    address = Standing(0, place.source, place.folder_id, place.import_id).address
    known = standings(connection, posting_id)
    return any(standing.address == address for standing in known) or all(
        standing.is_missing(place.import_id) for standing in known
    )


def _by_link(connection: sqlite3.Connection, newcomer: Prepared, here: int | None) -> list[int]:
    """Postings with the same link and title; first the one that stands here, then by age."""
    if newcomer.link is None:
        return []
    rows = connection.execute(_BY_LINK, (newcomer.link, newcomer.title, newcomer.title)).fetchall()
    return sorted((row[0] for row in rows), key=lambda id_: id_ != here)


def _is_free(connection: sqlite3.Connection, posting_id: int, place: Place, claims: Claims) -> bool:
    """Whether a known posting has nowhere else to stand, so that a newcomer may be it."""
    digest = connection.execute(
        "SELECT digest FROM originals JOIN postings ON original_id = originals.id "
        "WHERE postings.id = ?",
        (posting_id,),
    ).fetchone()[0]
    if digest in claims.digests:
        return False
    spot = place.spot
    return all(
        (standing.folder_id, standing.source.path, standing.source.index) == spot
        or standing.is_stale(place.import_id)
        for standing in standings(connection, posting_id)
    )


def _is_rewritten(
    connection: sqlite3.Connection, here: int, newcomer: Prepared, place: Place, claims: Claims
) -> bool:
    """Whether the posting that stood here was edited into the newcomer."""
    link, title, body = connection.execute(
        "SELECT link, title_folded, body FROM postings JOIN bodies ON posting_id = id WHERE id = ?",
        (here,),
    ).fetchone()
    if (link, title) in claims.links and (link, title) != (newcomer.link, newcomer.title):
        return False
    words = set(fold(body).split())
    stayed = len(words & set(fold(newcomer.text).split()))
    return stayed >= _SHARE_KEPT * len(words) and _is_free(connection, here, place, claims)
