"""Why a file gave no posting, in sentences for the reader: what it is, and what can be done."""

from __future__ import annotations

from typing import Final

from desktop.postings import Unreadable
from desktop.reading.kinds import Kind

#: The kinds that hold postings but are not read yet.
_NOT_YET: Final = {
    Kind.OLD_WORD: "An old Word document (.doc), or a newer one with a password: Shortlist does "
    "not read these. Open it, save it as .docx without a password, and import that.",
    Kind.ZIP: "A zip archive not named .zip: rename it, or unpack it and import the folder.",
    Kind.ARCHIVE: "A packed archive: unpack it and import the folder.",
    Kind.BINARY: "Not text: the file holds binary data.",
}
#: The kinds that never advertise a job.
_NO_POSTING: Final = {
    Kind.PICTURE: "A picture, not a posting.",
    Kind.MEDIA: "Sound or film, not a posting.",
    Kind.CODE: "Program code or settings, not a posting.",
}

EMPTY: Final = Unreadable("The file is empty.")
BLANK: Final = Unreadable("The file holds only white space.")
TOO_LARGE: Final = Unreadable("The file is larger than 256 MiB.")


def unopened(error: OSError) -> Unreadable:
    """The reason for a file that the system does not let us read."""
    return Unreadable(f"The file could not be opened: {error.strerror or error}.")


def refusal(kind: Kind) -> Unreadable:
    """The reason for a kind that no module reads; KeyError for one that is read."""
    if kind in _NO_POSTING:
        return Unreadable(_NO_POSTING[kind], is_posting_free=True)
    return Unreadable(_NOT_YET[kind])
