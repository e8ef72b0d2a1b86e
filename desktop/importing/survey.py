"""What an import would have to do: the files there are, compared with those the cache knows."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePath

from desktop.cache import Cache
from desktop.extracting import rules_version
from desktop.importing.kinds import count_kinds
from desktop.postings import KnownFile, Plan, Refused
from desktop.reading import PostingFile, Walk, posting_files


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of some paths by what is known of them, each kind in the order of the paths."""

    walk: Walk
    new: tuple[PostingFile, ...]
    changed: tuple[tuple[PostingFile, KnownFile], ...]
    same: int  #: files that need not be opened
    known_refused: tuple[tuple[PostingFile, KnownFile], ...]  #: those of them without postings
    left: tuple[tuple[str, tuple[str, ...]], ...] = ()  #: what archives hold no more, by folder

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that the files belong to, in order."""
        return tuple(dict.fromkeys(file.folder for file in self.walk.files))

    @property
    def to_read(self) -> list[PostingFile]:
        """The files to be opened, in the order of their paths."""
        changed = (file for file, _ in self.changed)
        return sorted((*self.new, *changed), key=lambda file: file.path)

    @property
    def touched(self) -> frozenset[PostingFile]:
        """The changed files that may hold the same bytes as before."""
        return frozenset(
            file
            for file, known in self.changed
            if known.size == file.size and known.outcome == "read"
        )

    @property
    def same_postings(self) -> int:
        """How many of the files that need not be opened gave postings."""
        return self.same - len(self.known_refused)

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What is known to give no posting, and what could not be looked into."""
        known = (
            Refused(file.path, known.reason, known.outcome == "not a posting")
            for file, known in self.known_refused
        )
        return (*self.walk.refused, *known)


def survey(paths: Iterable[str], cache: Cache) -> Survey:
    """Walk the paths and compare names, sizes and times with what is known; opens no file."""
    with _not_collecting():
        walk = _in_known_folders(posting_files(paths), cache)
        folders = {file.folder for file in (*walk.files, *walk.archives)}
        known = {folder: cache.known_files(folder) for folder in folders}
        new: list[PostingFile] = []
        changed: list[tuple[PostingFile, KnownFile]] = []
        refused: list[tuple[PostingFile, KnownFile]] = []
        for file in walk.files:
            before = known[file.folder].get(file.path)
            if before is None:
                new.append(file)
            elif not _is_same(file, before):
                changed.append((file, before))
            elif before.outcome != "read":
                refused.append((file, before))
        same = len(walk.files) - len(new) - len(changed)
        left = _left(walk, known)
        return Survey(walk, tuple(new), tuple(changed), same, tuple(refused), left)


@contextmanager
def _not_collecting() -> Iterator[None]:
    """Without Python's collector: half of the time it would look through what is being made."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _in_known_folders(walked: Walk, cache: Cache) -> Walk:
    """The walk with each file as part of the widest known folder around it: of one place each."""
    known = tuple(folder.path for folder in cache.folders())
    given = {file.folder for file in (*walked.files, *walked.archives)}
    moved = {folder for folder in given if _widest(folder, known)[0] != folder}
    if not moved:
        return walked
    files = tuple(dict.fromkeys(_moved(file, known) for file in walked.files))
    archives = tuple(_moved(file, known) for file in walked.archives)
    return replace(walked, files=files, archives=archives)


def _left(
    walk: Walk, known: Mapping[str, Mapping[str, KnownFile]]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The known members of the walk's archives that are no longer in them, by folder."""
    prefixes = tuple(f"{archive.path}/" for archive in walk.archives)
    if not prefixes:
        return ()
    paths = {(file.folder, file.path) for file in walk.files}
    left = (
        (folder, tuple(path for path in files if _is_left(folder, path, prefixes, paths)))
        for folder, files in known.items()
    )
    return tuple((folder, gone) for folder, gone in left if gone)


def _is_left(
    folder: str, path: str, prefixes: tuple[str, ...], walked: AbstractSet[tuple[str, str]]
) -> bool:
    return path.startswith(prefixes) and (folder, path) not in walked


def plan_import(paths: Sequence[str], cache: Cache) -> Plan:
    """What an import of these paths would do; from names, sizes and times, nothing is written."""
    seen = survey(paths, cache)
    return Plan(
        paths=tuple(paths),
        kinds=count_kinds(file.path for file in seen.walk.files),
        new=len(seen.new),
        changed=len(seen.changed),
        same=seen.same,
        hidden=seen.walk.hidden,
        outside=seen.walk.outside,
        too_large=seen.walk.too_large,
        missing=seen.walk.missing,
    )


def _is_same(file: PostingFile, known: KnownFile) -> bool:
    """Whether a file need not be opened; newer rules may read one that older ones refused."""
    if known.size != file.size or known.mtime_ns != file.mtime_ns:
        return False
    return known.outcome == "read" or known.rules_version >= rules_version()


def _moved(file: PostingFile, known: tuple[str, ...]) -> PostingFile:
    folder, inner = _widest(file.folder, known)
    if folder == file.folder:
        return file
    return file._replace(folder=folder, path=f"{inner}{file.path.partition('/')[2]}")


@lru_cache(maxsize=256)
def _widest(folder: str, known: tuple[str, ...]) -> tuple[str, str]:
    """The widest known folder around `folder` and what stands before a path within `folder`."""
    around = [other for other in known if folder.startswith(os.path.join(other, ""))]  # noqa: PTH118
    if not around:
        return folder, ""
    widest = min(around, key=len)
    inner = PurePath(folder).relative_to(widest).as_posix()
    return widest, f"{os.path.basename(widest)}/{inner}/".lstrip("/")  # noqa: PTH119
