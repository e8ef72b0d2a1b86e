"""By which name the windows of one cache find each other: known before Qt's network is loaded."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir


def server_name(cache: Path) -> str:
    """A name for the window of one cache and one person."""
    who = f"{Path.home()}|{cache.resolve()}"
    # Qt's, since hashlib loads OpenSSL, 3 ms of the start for this alone.
    digest = QCryptographicHash.hash(who.encode(), QCryptographicHash.Algorithm.Sha256)
    return "shortlist-" + digest.toHex().toStdString()[:16]


def may_be_open(name: str) -> bool:
    """Whether a window may be listening under this name: False where it surely is not."""
    if sys.platform == "win32":  # where a server is no file
        return True
    return Path(QDir.tempPath(), name).exists()
