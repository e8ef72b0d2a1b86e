"""The log of our own faults, opened when there is the first to write."""

from __future__ import annotations

import logging
from functools import cache
from logging.handlers import RotatingFileHandler

from desktop import paths


@cache
def crash_log() -> logging.Logger:
    """Where a fault is written down: `paths.log_file()`."""
    file = paths.log_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.getLogger("shortlist")
    log.addHandler(handler)
    return log
