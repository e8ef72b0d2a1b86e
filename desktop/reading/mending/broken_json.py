"""Broken JSON, mended as a library guesses it: for exports, and for what pages state in scripts."""

from __future__ import annotations

import re
from typing import Final

#: What JSON is made of beside words and numbers, and the brackets of Python's tuples.
_SIGNS: Final = re.compile(r"[\[\](){},:\"']")
#: From each such sign the library may look to the end: so many characters take about three seconds.
_MOST_LOOKED_AT: Final = 60_000_000


def repaired(text: str) -> object:
    """The value of a text that is no JSON but nearly so.

    Raises ValueError for one beyond repair, or too long for it.
    """
    if len(text) * len(_SIGNS.findall(text)) > _MOST_LOOKED_AT:
        raise ValueError("too long to be repaired")
    from json_repair import loads  # noqa: PLC0415 - slow to load, and few files need it

    try:
        value: object = loads(text, skip_json_loads=True)
    except RecursionError as error:
        raise ValueError("nested too deeply to be repaired") from error
    return value
