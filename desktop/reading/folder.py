"""Which files of a folder to read: walked in one order, with what is passed over counted."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Final, NamedTuple

from desktop.postings.posting import Unreadable
from desktop.postings.report import Refused
from desktop.reading.archive import archive_members, read_archived
from desktop.reading.names import are_plain, is_hidden_name, is_page_part, shown_name

#: Larger files are passed over, in bytes: no collection of postings needs more.
LARGEST_FILE: Final = 256 * 2**20
_ARCHIVE: Final = ".zip"


class PostingFile(NamedTuple):
    """A file to read: where it lies and how sources name it.

    `file` opens it; `folder` is the imported folder's absolute path; `path` is relative to the
    folder's parent, with `/` and the folder's own name first, in NFC.  `size` in bytes.  Of a file
    in a zip archive `member` is its name there, `path` goes on from the archive's, and `file`,
    `size` and `mtime_ns` are the archive's.

    A named tuple, since a folder of 100,000 is walked before each import: frozen dataclasses take
    four times as long to make.
    """

    file: str
    folder: str
    path: str
    size: int
    mtime_ns: int
    member: str = ""


@dataclass(frozen=True, slots=True)
class Walk:
    """The files of some folders in the order of their paths, and what was passed over.

    `hidden` counts hidden files and folders, `outside` links that lead outside, `too_large` files
    over 256 MiB, `page_parts` folders of saved pages' pictures and scripts; `missing` names the
    given paths that do not exist; `refused` what could not be looked into, with the reason;
    `archives` the zip archives that were looked into, as a file each, by `file` and `path`.
    """

    files: tuple[PostingFile, ...]
    hidden: int = 0
    outside: int = 0
    too_large: int = 0
    page_parts: int = 0
    missing: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    archives: tuple[PostingFile, ...] = ()


def file_bytes(file: PostingFile) -> bytes | Unreadable:
    """A file's bytes, an archive's member unpacked; OSError where it can't be opened."""
    return read_archived(file.file, file.member) if file.member else Path(file.file).read_bytes()


def posting_files(paths: Iterable[str | Path]) -> Walk:
    """The files of folders and single files given; each file once, however often it is reached."""
    walker = _Walker()
    for given in paths:
        walker.add(os.path.abspath(os.path.expanduser(given)))  # noqa: PTH100, PTH111
    return walker.walk()


@dataclass(slots=True)
class _Walker:
    files: dict[str, PostingFile] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    archives: dict[str, PostingFile] = field(default_factory=dict)

    def walk(self) -> Walk:
        files = sorted(self.files.values(), key=attrgetter("path"))
        refused = sorted(self.refused, key=lambda found: found.path)
        return Walk(
            tuple(files),
            missing=tuple(self.missing),
            refused=tuple(refused),
            archives=tuple(self.archives.values()),
            **self.counts,
        )

    def add(self, given: str) -> None:
        try:
            found = os.stat(given)  # noqa: PTH116
        except OSError:
            self.missing.append(given)
            return
        folder, name = os.path.split(given)
        path = _joined(_own_name(folder), shown_name(name))
        if stat.S_ISDIR(found.st_mode):
            self._add_folder(given)
        elif stat.S_ISREG(found.st_mode):
            self._add_file(given, folder, path, found)
        else:
            self._pass_device(path)

    def _add_folder(self, folder: str) -> None:
        real = os.path.realpath(folder)
        waiting = [(folder, _own_name(folder))]
        while waiting:
            inner, path = waiting.pop()
            for entry, name in self._entries(inner, path):
                entry_path = f"{path}/{name}" if path else name
                if entry.is_file(follow_symlinks=False):
                    self._add_entry(entry, folder, entry_path)
                elif entry.is_symlink():
                    self._pass_link(entry, real, entry_path)
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, entry_path))
                else:
                    self._pass_device(entry_path)

    def _entries(self, folder: str, path: str) -> list[tuple[os.DirEntry[str], str]]:
        """The entries of one folder that are neither hidden nor part of a saved page."""
        try:
            with os.scandir(folder) as scanned:
                entries = [(entry, entry.name) for entry in scanned]
        except OSError as error:
            self._refuse(path, "The folder could not be opened", error)
            return []
        names = {name for _, name in entries}
        if sys.platform != "win32" and are_plain(names):
            return entries
        left = [one for one in entries if not self._is_passed_over(one[0], names)]
        shown = ((entry, name, shown_name(name)) for entry, name in left)
        return [(entry, name if as_text in names else as_text) for entry, name, as_text in shown]

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

    def _add_entry(self, entry: os.DirEntry[str], folder: str, path: str) -> None:
        try:
            found = entry.stat(follow_symlinks=False)
        except OSError as error:
            self._refuse(path, "The file could not be looked at", error)
        else:
            self._add_file(entry.path, folder, path, found)

    def _add_file(self, file: str, folder: str, path: str, found: os.stat_result) -> None:
        """Add a regular file."""
        if found.st_size > LARGEST_FILE:
            self._count("too_large")
        elif file not in self.files and file not in self.archives:
            whole = PostingFile(file, folder, path, found.st_size, found.st_mtime_ns)
            if not (file[-4:].lower() == _ARCHIVE and self._add_archive(whole)):
                self.files[file] = whole

    def _add_archive(self, archive: PostingFile) -> bool:
        """Add the members of an archive; False where it is to be read as one file."""
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
            inner = archive._replace(path=path, member=member.name)
            self.files[f"{archive.file}/{member.name}"] = inner
        return True

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


def _own_name(folder: str) -> str:
    return shown_name(os.path.basename(folder))  # noqa: PTH119


def _joined(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name
