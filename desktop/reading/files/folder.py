"""Which files of a folder to read: walked in one order, with what is passed over counted."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from desktop.postings import Refused, Unreadable
from desktop.reading.files.archive import archive_members, read_archived
from desktop.reading.files.names import are_plain, is_hidden_name, is_page_part, shown_name

#: Larger files are passed over, in bytes: no collection of postings needs more.
LARGEST_FILE: Final = 256 * 2**20
_ARCHIVE: Final = ".zip"


class PostingFile(NamedTuple):
    """A file to read: where it lies and how sources name it.

    `file` opens it; `folder` is the imported folder's absolute path; `path` is relative to the
    folder's parent, with `/` and the folder's own name first, in NFC.  `size` in bytes.  Of a file
    in a zip archive `member` is its name there, `path` goes on from the archive's, and `file`,
    `size` and `mtime_ns` are the archive's.

    A named tuple, since a folder of 100,000 may be walked: frozen dataclasses take four times as
    long to make.
    """

    file: str
    folder: str
    path: str
    size: int
    mtime_ns: int
    member: str = ""


class Known(NamedTuple):
    """The imported folder that a folder is or lies in, and what was read of it before.

    `read` holds the path, size and time of each file that gave postings; a file that is still the
    same is told apart in the walk itself, so that 100,000 of them cost little more than their
    `stat`.
    """

    folder: str
    read: AbstractSet[tuple[str, int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Walk:
    """The files of some folders in the order of their paths, and what was passed over.

    `read` names the files that are as they were read before, as `PostingFile.file` would, in any
    order; they are not among `files`.  `folders` are those that files belong to, as given.
    `hidden` counts hidden files and folders, `outside` links that lead outside, `too_large` files
    over 256 MiB, `page_parts` folders of saved pages' pictures and scripts; `missing` names the
    given paths that do not exist; `refused` what could not be looked into, with the reason;
    `archives` the zip archives that were looked into, as a file each, by `file` and `path`.
    """

    files: tuple[PostingFile, ...]
    read: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    hidden: int = 0
    outside: int = 0
    too_large: int = 0
    page_parts: int = 0
    missing: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    archives: tuple[PostingFile, ...] = ()


def file_bytes(file: PostingFile) -> bytes | Unreadable:
    """A file's bytes, an archive's member unpacked; OSError where it can't be opened."""
    if file.member:
        return read_archived(file.file, file.member)
    with open(file.file, "rb", buffering=0) as opened:  # noqa: PTH123 - half the time of Path's
        return opened.read()


def posting_files(paths: Iterable[str | Path], known_of: Callable[[str], Known] = Known) -> Walk:
    """The files of folders and single files given; each file once, however often it is reached.

    `known_of` tells what is known of a folder by its absolute path: files are named as part of the
    folder that it gives.
    """
    walker = _Walker(known_of)
    for given in paths:
        walker.add(os.path.abspath(os.path.expanduser(given)))  # noqa: PTH100, PTH111
    return walker.walk()


@dataclass(slots=True)
class _Walker:
    known_of: Callable[[str], Known]
    known: Known = field(init=False)  #: of the path at hand
    given: int = 0
    files: list[PostingFile] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    folders: dict[str, None] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    archives: dict[str, PostingFile] = field(default_factory=dict)

    def walk(self) -> Walk:
        if self.given > 1:
            self._pass_again()
        files = sorted(self.files, key=attrgetter("path"))
        refused = sorted(self.refused, key=lambda found: found.path)
        return Walk(
            tuple(files),
            read=tuple(self.read),
            folders=tuple(self.folders),
            missing=tuple(self.missing),
            refused=tuple(refused),
            archives=tuple(self.archives.values()),
            **self.counts,
        )

    def add(self, given: str) -> None:
        """Add what a path leads to."""
        self.given += 1
        before = len(self.files) + len(self.read)
        try:
            found = os.stat(given)  # noqa: PTH116
        except OSError:
            self.missing.append(given)
            return
        if stat.S_ISDIR(found.st_mode):
            self._add_folder(given)
        else:
            self._add_single(given, found)
        if len(self.files) + len(self.read) > before:
            self.folders[self.known.folder] = None

    def _add_single(self, given: str, found: os.stat_result) -> None:
        folder, name = os.path.split(given)
        self.known = self.known_of(folder)
        path = _joined(_path_in(self.known.folder, folder), shown_name(name))
        if stat.S_ISREG(found.st_mode):
            self._add_file(given, path, found)
        else:
            self._pass_device(path)

    def _add_folder(self, folder: str) -> None:
        real = os.path.realpath(folder)
        self.known = self.known_of(folder)
        waiting = [(folder, _path_in(self.known.folder, folder))]
        while waiting:
            inner, path = waiting.pop()
            before = f"{path}/" if path else ""
            for entry, name in self._entries(inner, path):
                if entry.is_file(follow_symlinks=False):
                    self._add_entry(entry, before + name)
                elif entry.is_symlink():
                    self._pass_link(entry, real, before + name)
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, before + name))
                else:
                    self._pass_device(before + name)

    def _entries(self, folder: str, path: str) -> Iterable[tuple[os.DirEntry[str], str]]:
        """The entries of one folder that are neither hidden nor part of a saved page."""
        try:
            with os.scandir(folder) as scanned:
                entries = list(scanned)
        except OSError as error:
            self._refuse(path, "The folder could not be opened", error)
            return ()
        names = [entry.name for entry in entries]
        if sys.platform != "win32" and are_plain(names):
            return zip(entries, names, strict=True)
        met = set(names)
        left = [entry for entry in entries if not self._is_passed_over(entry, met)]
        shown = ((entry, entry.name, shown_name(entry.name)) for entry in left)
        return [(entry, name if as_text in met else as_text) for entry, name, as_text in shown]

    def _is_passed_over(self, entry: os.DirEntry[str], names: set[str]) -> bool:
        """Whether an entry is hidden or part of a saved page; it is counted."""
        if _is_hidden(entry):
            self._count("hidden")
            return True
        if is_page_part(entry.name, names) and entry.is_dir(follow_symlinks=False):
            self._count("page_parts")
            return True
        return False

    def _pass_link(self, entry: os.DirEntry[str], real: str, path: str) -> None:
        """A link inside is met again where it leads; one that leads outside is counted."""
        target = os.path.realpath(entry.path)
        if not os.path.exists(target):  # noqa: PTH110
            self.refused.append(Refused(path, "A link that leads nowhere."))
        elif target != real and not target.startswith(os.path.join(real, "")):  # noqa: PTH118
            self._count("outside")

    def _add_entry(self, entry: os.DirEntry[str], path: str) -> None:
        try:
            found = entry.stat(follow_symlinks=False)
        except OSError as error:
            self._refuse(path, "The file could not be looked at", error)
        else:
            self._add_file(entry.path, path, found)

    def _add_file(self, file: str, path: str, found: os.stat_result) -> None:
        """Add a regular file."""
        size, mtime_ns = found.st_size, found.st_mtime_ns
        if (path, size, mtime_ns) in self.known.read:
            self.read.append(file)
        elif size > LARGEST_FILE:
            self._count("too_large")
        else:
            whole = PostingFile(file, self.known.folder, path, size, mtime_ns)
            if not (file[-4:].lower() == _ARCHIVE and self._add_archive(whole)):
                self.files.append(whole)

    def _add_archive(self, archive: PostingFile) -> bool:
        """Add the members of an archive; False where it is to be read as one file."""
        if archive.file in self.archives:
            return True
        members = archive_members(archive.file)
        if members is None:
            return False
        if isinstance(members, Unreadable):
            self.refused.append(Refused(archive.path, members.reason))
            return True
        self.archives[archive.file] = archive
        self._count("hidden", members.hidden)
        self._count("page_parts", members.page_parts)
        for path, why in members.refused:
            self.refused.append(Refused(f"{archive.path}/{path}", why.reason))
        for member in members.files:
            path = f"{archive.path}/{member.path}"
            self.files.append(archive._replace(path=path, member=member.name))
        return True

    def _pass_again(self) -> None:
        """Keep each file once where several paths were given, that lead to the same."""
        self.read = list(dict.fromkeys(self.read))
        met, files = set(self.read), self.files
        self.files = []
        for file in files:
            name = f"{file.file}/{file.member}" if file.member else file.file
            if name not in met:
                met.add(name)
                self.files.append(file)

    def _pass_device(self, path: str) -> None:
        self.refused.append(Refused(path, "Not a file that can be read: a device or a pipe."))

    def _refuse(self, path: str, what: str, error: OSError) -> None:
        self.refused.append(Refused(path, f"{what}: {error.strerror or error}."))

    def _count(self, kind: str, count: int = 1) -> None:
        self.counts[kind] = self.counts.get(kind, 0) + count


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if is_hidden_name(entry.name):
        return True
    if sys.platform != "win32":
        return False
    return bool(entry.stat(follow_symlinks=False).st_file_attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _path_in(known: str, folder: str) -> str:
    """A folder's path as sources have it: with the name of the known folder it lies in first."""
    inner = PurePath(folder).relative_to(known).parts
    return "/".join(map(shown_name, (os.path.basename(known), *inner)))  # noqa: PTH119


def _joined(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name
