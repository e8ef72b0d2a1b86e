"""Bytes to Documents: which files, their format and encoding, mended, split into postings."""

from desktop.reading.encodings.encodings import Decoded, decode, decode_as, encode
from desktop.reading.encodings.names import ENCODINGS, encoding_name
from desktop.reading.files.archive import forget_archive
from desktop.reading.files.folder import Known, PostingFile, Walk, file_bytes, posting_files
from desktop.reading.kinds import Kind, kind_by_ending
from desktop.reading.mending.mend import Mended, mend
from desktop.reading.read import read_bytes, read_file, read_stream, read_text
from desktop.reading.refusals import unopened

__all__ = [
    "ENCODINGS",
    "Decoded",
    "Kind",
    "Known",
    "Mended",
    "PostingFile",
    "Walk",
    "decode",
    "decode_as",
    "encode",
    "encoding_name",
    "file_bytes",
    "forget_archive",
    "kind_by_ending",
    "mend",
    "posting_files",
    "read_bytes",
    "read_file",
    "read_stream",
    "read_text",
    "unopened",
]
