"""Zip containers opened with care: nothing in them may grow past its bound or break the reading."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from typing import Final
from xml.etree import ElementTree as ET

#: What Python's zipfile raises for archives that are damaged, encrypted or oddly packed.
BAD_ZIP: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
)
#: The largest XML part read, in bytes: a tree takes about twelve times as much memory.
_LARGEST_PART: Final = 24 * 2**20


class BadPartError(Exception):
    """A part of an office document that is damaged, or larger than any posting's."""


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The archive in these bytes; BadPartError where they are none."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except BAD_ZIP as error:
        raise BadPartError(str(error)) from error


def read_member(archive: zipfile.ZipFile, member: str | zipfile.ZipInfo, most: int) -> bytes:
    """A member's bytes; BadPartError where they are damaged or more than `most`.

    What a member claims of its size is not believed: no more than `most` is unpacked.
    """
    try:
        with archive.open(member) as file:
            data = file.read(most + 1)
    except (*BAD_ZIP, KeyError) as error:
        raise BadPartError(str(error)) from error
    if len(data) > most:
        raise BadPartError(f"more than {most} bytes")
    return data


def read_xml(archive: zipfile.ZipFile, name: str) -> ET.Element:
    """A part as a tree; BadPartError where it is none.  Expat refuses entities that multiply."""
    try:
        return ET.fromstring(read_member(archive, name, _LARGEST_PART))
    except (ET.ParseError, ValueError, LookupError) as error:
        raise BadPartError(str(error)) from error


def read_optional_xml(archive: zipfile.ZipFile, name: str) -> ET.Element:
    """A part as a tree, empty where it is missing or damaged."""
    try:
        return read_xml(archive, name)
    except BadPartError:
        return ET.Element("missing")
