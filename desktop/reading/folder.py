"""Which files of a folder to read: walked in one order, with what is passed over counted."""

from __future__ import annotations

import os
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop.postings.report import Refused

#: Larger files are passed over, in bytes: no collection of postings needs more.
LARGEST_FILE: Final = 256 * 2**20
#: What browsers append to a saved page's name for the folder of its pictures and scripts.
_PAGE_PARTS: Final = (
    "_files",
    ".files",
    "-Dateien",
    "_fichiers",
    "_archivos",
    "_arquivos",
    "_pliki",
)
_PAGES: Final = (".html", ".htm", ".xhtml")
#: Files that systems put into folders by themselves, for systems where no dot hides them.
_SYSTEM_NAMES: Final = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "__macosx"})


@dataclass(frozen=True, slots=True)
class PostingFile:
    """A file to read: where it lies and how sources name it.

    `file` opens it; `folder` is the imported folder's absolute path; `path` is relative to the
    folder's parent, with `/` and the folder's own name first, in NFC.  `size` in bytes.
    """

    file: str
    folder: str
    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Walk:
    """The files of some folders in the order of their paths, and what was passed over.

    `hidden` counts hidden files and folders, `outside` links that lead outside, `too_large` files
    over 256 MiB, `page_parts` folders of saved pages' pictures and scripts; `missing` names the
    given paths that do not exist; `refused` what could not be looked into, with the reason.
    """

    files: tuple[PostingFile, ...]
    hidden: int = 0
    outside: int = 0
    too_large: int = 0
    page_parts: int = 0
    missing: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()


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

    def walk(self) -> Walk:
        files = sorted(self.files.values(), key=lambda found: found.path)
        refused = sorted(self.refused, key=lambda found: found.path)
        return Walk(
            tuple(files), missing=tuple(self.missing), refused=tuple(refused), **self.counts
        )

    def add(self, given: str) -> None:
        try:
            found = os.stat(given)  # noqa: PTH116
        except OSError:
            self.missing.append(given)
            return
        if stat.S_ISDIR(found.st_mode):
            self._add_folder(given)
        else:
            folder, name = os.path.split(given)
            self._add_file(given, folder, _joined(_own_name(folder), _shown(name)), found)

    def _add_folder(self, folder: str) -> None:
        real = os.path.realpath(folder)
        waiting = [(folder, _own_name(folder))]
        while waiting:
            inner, path = waiting.pop()
            for entry, name in self._entries(inner, path):
                entry_path = _joined(path, name)
                if entry.is_symlink():
                    self._pass_link(entry, real, entry_path)
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, entry_path))
                else:
                    self._add_entry(entry, folder, entry_path)

    def _entries(self, folder: str, path: str) -> Iterator[tuple[os.DirEntry[str], str]]:
        """The entries of one folder that are neither hidden nor part of a saved page."""
        try:
            with os.scandir(folder) as scanned:
                entries = list(scanned)
        except OSError as error:
            self._refuse(path, "The folder could not be opened", error)
            return
        names = {entry.name for entry in entries}
        for entry in entries:
            if _is_hidden(entry):
                self._count("hidden")
            elif _is_page_part(entry.name, names) and entry.is_dir(follow_symlinks=False):
                self._count("page_parts")
            else:
                shown = _shown(entry.name)
                yield entry, entry.name if shown != entry.name and shown in names else shown

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
        if not stat.S_ISREG(found.st_mode):
            self.refused.append(Refused(path, "Not a file that can be read: a device or a pipe."))
        elif found.st_size > LARGEST_FILE:
            self._count("too_large")
        elif file not in self.files:
            self.files[file] = PostingFile(file, folder, path, found.st_size, found.st_mtime_ns)

    def _refuse(self, path: str, what: str, error: OSError) -> None:
        self.refused.append(Refused(path, f"{what}: {error.strerror or error}."))

    def _count(self, kind: str) -> None:
        self.counts[kind] = self.counts.get(kind, 0) + 1


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or entry.name.lower() in _SYSTEM_NAMES:
        return True
    if sys.platform != "win32":
        return False
    return bool(entry.stat(follow_symlinks=False).st_file_attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _is_page_part(name: str, names: set[str]) -> bool:
    if not name.endswith(_PAGE_PARTS):
        return False
    stems = (name.removesuffix(ending) for ending in _PAGE_PARTS if name.endswith(ending))
    return any(stem + page in names for stem in stems for page in _PAGES)


def _own_name(folder: str) -> str:
    return _shown(os.path.basename(folder))  # noqa: PTH119


def _joined(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name


def _shown(name: str) -> str:
    r"""A name as text: in NFC, and bytes that are no UTF-8 as `\xNN`."""
    if name.isascii():
        return name
    text = name.encode("utf-8", "backslashreplace").decode().replace("\\udc", "\\x")
    return unicodedata.normalize("NFC", text)
