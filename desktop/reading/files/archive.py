"""Zip archives as folders: which of their members to read, and a member's bytes; all bounded."""

from __future__ import annotations

import functools
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from desktop.postings import Unreadable
from desktop.reading.files.names import is_hidden_name, is_page_part, shown_name
from desktop.reading.files.packed import BAD_ZIP, BadPartError, read_member

#: The largest member read, in bytes, as unpacked: a long mailbox or export.
_LARGEST_MEMBER: Final = 64 * 2**20
#: All members together, and their number: more than any collection of postings.
_LARGEST: Final = 4 * 2**30
_MOST_MEMBERS: Final = 100_000
#: Members above the size that unpack to so many times their size are no text but a trap.
_MOST_RATIO: Final = 200
_RATIO_FROM: Final = 4 * 2**20
#: The deepest path within an archive, and the longest: deeper ones are made to break programs.
_DEEPEST: Final = 64
_LONGEST_PATH: Final = 1024
_UTF8_FLAG: Final = 0x800
_ENCRYPTED_FLAG: Final = 0x1

_BAD_ARCHIVE: Final = Unreadable("A damaged zip archive: it could not be opened. Fetch it again.")
_TOO_MUCH: Final = Unreadable(
    "A zip archive of more than 4 GiB or 100,000 files: unpack it and import the folder."
)
_ENCRYPTED: Final = Unreadable(
    "It is locked with a password: unpack the archive and import the folder."
)
_DAMAGED: Final = Unreadable("It is damaged, or packed in a way Shortlist does not know.")
_MEMBER_TOO_LARGE: Final = Unreadable("It unpacks to more than 64 MiB, or suspiciously much.")
_LEADS_OUT: Final = Unreadable("Its name leads out of the archive.")
_NESTED: Final = Unreadable("A zip archive within another: unpack it and import the folder.")


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its name as the archive has it, and as sources show it."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Members:
    """The members of an archive to read, in its order, and how many are passed over.

    `refused` holds those that are not to be unpacked: (path, why).
    """

    files: tuple[Member, ...]
    hidden: int = 0
    page_parts: int = 0
    refused: tuple[tuple[str, Unreadable], ...] = ()


def archive_members(file: str) -> Members | Unreadable | None:
    """What a zip archive holds; why it can't be read; None where it is an office document.

    Reads the archive's list of names only.
    """
    try:
        infos = _opened(file).infolist()
    except (*BAD_ZIP, RecursionError):
        return _BAD_ARCHIVE
    finally:
        forget_archive()
    if any(info.filename in ("[Content_Types].xml", "mimetype") for info in infos):
        return None
    if len(infos) > _MOST_MEMBERS or sum(info.file_size for info in infos) > _LARGEST:
        return _TOO_MUCH
    return _sorted_out({info.filename: info for info in infos if not _is_folder(info)})


def read_archived(file: str, name: str) -> bytes | Unreadable:
    """A member's bytes, or why it gives none; the archive stays open until `forget_archive`.

    OSError where the archive itself can't be opened.
    """
    try:
        archive = _opened(file)
        return read_member(archive, archive.getinfo(name), _LARGEST_MEMBER)
    except (BadPartError, KeyError, zipfile.BadZipFile):
        return _DAMAGED


def forget_archive() -> None:
    """Close the archive that was last read."""
    if _opened.cache_info().currsize:
        _opened.cache_clear()


@functools.lru_cache(maxsize=1)
def _opened(file: str) -> zipfile.ZipFile:
    """The archive, kept open for its next member: opening it reads the list of all names."""
    return zipfile.ZipFile(file)


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return not info.filename or info.filename.endswith("/")


def _sorted_out(infos: dict[str, zipfile.ZipInfo]) -> Members:
    paths = {name: _path(info) for name, info in infos.items()}
    siblings = {path for path in paths.values() if path}
    files: list[Member] = []
    refused: list[tuple[str, Unreadable]] = []
    hidden = page_parts = 0
    for name, info in infos.items():
        path = paths[name]
        if path is None:
            refused.append((_harmless(name), _LEADS_OUT))
        elif any(map(is_hidden_name, path.split("/"))):
            hidden += 1
        elif _is_in_page_parts(path, siblings):
            page_parts += 1
        elif why := _why_not(info, path):
            refused.append((path, why))
        else:
            files.append(Member(name, path))
    return Members(tuple(_unique(files)), hidden, page_parts, tuple(refused))


def _path(info: zipfile.ZipInfo) -> str | None:
    """The path shown, with `/` between its parts; None where it leads out or far too deep."""
    name = info.filename
    if not info.flag_bits & _UTF8_FLAG:
        name = _in_utf8(name)
    parts = [shown_name(part) for part in re.split(r"[/\\]", name) if part not in ("", ".")]
    is_outside = ".." in parts or name[:1] in "/\\" or re.match(r"[A-Za-z]:", name)
    if is_outside or not 0 < len(parts) <= _DEEPEST or len(name) > _LONGEST_PATH:
        return None
    return "/".join(parts)


def _in_utf8(name: str) -> str:
    """A name that was packed as UTF-8 by programs that don't say so."""
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _harmless(name: str) -> str:
    """A path that leads out, as a name within."""
    return "/".join(part for part in re.split(r"[/\\:]", name) if part.strip("."))[:200] or "?"


def _is_in_page_parts(path: str, siblings: set[str]) -> bool:
    """Whether a path lies in a saved page's folder of pictures and scripts."""
    folders = [str(folder) for folder in PurePosixPath(path).parents][:-1]
    return any(is_page_part(folder, siblings) for folder in folders)


def _why_not(info: zipfile.ZipInfo, path: str) -> Unreadable | None:
    if info.flag_bits & _ENCRYPTED_FLAG:
        return _ENCRYPTED
    if path.lower().endswith(".zip"):
        return _NESTED
    ratio = info.file_size / max(info.compress_size, 1)
    is_trap = info.file_size > _RATIO_FROM and ratio > _MOST_RATIO
    return _MEMBER_TOO_LARGE if is_trap or info.file_size > _LARGEST_MEMBER else None


def _unique(files: list[Member]) -> Iterator[Member]:
    """The members with different paths: of two the first."""
    met: set[str] = set()
    for file in files:
        if file.path not in met:
            met.add(file.path)
            yield file
