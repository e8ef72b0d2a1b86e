"""What an import would have to do: the files there are, compared with those the cache knows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from desktop.cache import Cache
from desktop.extracting import rules_version
from desktop.importing.collecting import not_collecting
from desktop.importing.kinds import count_kinds
from desktop.postings import KnownFile, Plan, Refused
from desktop.reading import Known, PostingFile, Walk, posting_files


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of some paths by what is known of them, each kind in the order of the paths."""

    walk: Walk
    new: tuple[PostingFile, ...]
    changed: tuple[tuple[PostingFile, KnownFile], ...]
    same: int  #: files that need not be opened
    known_refused: tuple[tuple[PostingFile, KnownFile], ...]  #: those of them without postings
    left: tuple[tuple[str, tuple[str, ...]], ...] = ()  #: what archives hold no more, by folder
    same_postings: int = 0  #: what the files gave that need not be opened

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
    def refused(self) -> tuple[Refused, ...]:
        """What is known to give no posting, and what could not be looked into."""
        known = (
            Refused(file.path, known.reason, known.outcome == "not a posting")
            for file, known in self.known_refused
        )
        return (*self.walk.refused, *known)


def survey(paths: Iterable[str], cache: Cache) -> Survey:
    """Walk the paths and compare names, sizes and times with what is known; opens no file."""
    with not_collecting():
        walk = posting_files(paths, _known_of(cache))
        known = _known(walk.files, cache)
        new: list[PostingFile] = []
        changed: list[tuple[PostingFile, KnownFile]] = []
        refused: list[tuple[PostingFile, KnownFile]] = []
        same: list[PostingFile] = []
        for file in walk.files:
            before = known[file.folder].get(file.path)
            if before is None:
                new.append(file)
            elif not _is_same(file, before):
                changed.append((file, before))
            elif before.outcome != "read":
                refused.append((file, before))
            else:
                same.append(file)
        return Survey(
            walk,
            tuple(new),
            tuple(changed),
            len(walk.read) + len(same) + len(refused),
            tuple(refused),
            _left(walk, cache),
            _postings(walk, same, cache),
        )


def _known_of(cache: Cache) -> Callable[[str], Known]:
    """What is known of a folder: as part of the widest known one around it, so of one place."""
    folders = tuple(cache.folders())
    read = lru_cache(cache.read_files)

    def known_of(folder: str) -> Known:
        widest = _widest(folder, folders)
        return Known(widest, read(widest))

    return known_of


def _known(files: Iterable[PostingFile], cache: Cache) -> dict[str, dict[str, KnownFile]]:
    """What is known of these files, by folder and path."""
    paths: dict[str, list[str]] = {}
    for file in files:
        paths.setdefault(file.folder, []).append(file.path)
    return {folder: cache.known_files(folder, among) for folder, among in paths.items()}


def _postings(walk: Walk, same: Sequence[PostingFile], cache: Cache) -> int:
    """How many postings the walk's files gave that are as they were read before."""
    postings = len(walk.read) + len(same)
    read = frozenset(walk.read)
    paths = {(file.folder, file.path) for file in same}
    for folder in walk.folders:
        for path, further in cache.further_postings(folder).items():
            is_same = (folder, path) in paths or _lies_at(folder, path) in read
            postings += further if is_same else 0
    return postings


def _lies_at(folder: str, path: str) -> str:
    """Where a file of a folder lies that sources name by such a path."""
    return os.path.join(os.path.dirname(folder), *path.split("/"))  # noqa: PTH118, PTH120


def _left(walk: Walk, cache: Cache) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The known members of the walk's archives that are no longer in them, by folder."""
    if not walk.archives:
        return ()
    prefixes = tuple(f"{archive.path}/" for archive in walk.archives)
    walked = {(file.folder, file.path) for file in walk.files}
    left: list[tuple[str, tuple[str, ...]]] = []
    for folder in dict.fromkeys(archive.folder for archive in walk.archives):
        known = cache.known_files(folder)
        gone = tuple(path for path in known if _is_left(folder, path, prefixes, walked))
        left += [(folder, gone)] if gone else []
    return tuple(left)


def _is_left(
    folder: str, path: str, prefixes: tuple[str, ...], walked: AbstractSet[tuple[str, str]]
) -> bool:
    return path.startswith(prefixes) and (folder, path) not in walked


def plan_import(paths: Sequence[str], cache: Cache) -> Plan:
    """What an import of these paths would do; from names, sizes and times, nothing is written."""
    seen = survey(paths, cache)
    return Plan(
        paths=tuple(paths),
        kinds=count_kinds((*(file.path for file in seen.walk.files), *seen.walk.read)),
        new=len(seen.new),
        changed=len(seen.changed),
        same=seen.same,
        hidden=seen.walk.hidden,
        outside=seen.walk.outside,
        too_large=seen.walk.too_large,
        missing=seen.walk.missing,
        refused=seen.walk.refused,
    )


def _is_same(file: PostingFile, known: KnownFile) -> bool:
    """Whether a file need not be opened; newer rules may read one that older ones refused."""
    if known.size != file.size or known.mtime_ns != file.mtime_ns:
        return False
    return known.outcome == "read" or known.rules_version >= rules_version()


def _widest(folder: str, known: tuple[str, ...]) -> str:
    """The widest known folder around a folder, else the folder itself."""
    around = (other for other in known if folder.startswith(os.path.join(other, "")))  # noqa: PTH118
    return min(around, key=len, default=folder)
