"""By which name the windows of one cache find each other: known before Qt's network is loaded."""

from __future__ import annotations

import os
import sys
import zlib
from pathlib import Path


def server_name(cache: Path) -> str:
    """A name for the window of one cache and one person."""
    who = f"{Path.home()}|{cache.resolve()}"
    # A check sum will do, and hashlib loads OpenSSL: 3 ms of the start for this alone.
    return f"shortlist-{zlib.crc32(os.fsencode(who)):08x}"


def may_be_open(name: str) -> bool:
    """Whether a window may be listening under this name: False where it surely is not."""
    if sys.platform != "linux":  # elsewhere a server is no file, or lies in a folder Qt finds
        return True
    return Path(os.environ.get("TMPDIR") or "/tmp", name).exists()
