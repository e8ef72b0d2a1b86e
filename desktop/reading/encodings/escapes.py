r"""JSON's escapes of half a character, which no text can hold: `\ud83d` without its other half.

Cut exports have them; read as they stand they could be neither searched nor kept.
"""

from __future__ import annotations

import re
from typing import Final

_HIGH: Final = r"\\u[dD][89abAB][0-9a-fA-F]{2}"
_LOW: Final = r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
#: An escape of a whole character, or one of half a character alone (group 1).
_ESCAPE: Final = re.compile(rf"{_HIGH}{_LOW}|({_HIGH}|{_LOW})|\\.", re.DOTALL)


def without_halves(text: str) -> str:
    r"""The JSON of a text with U+FFFD's escape for each half of a surrogate pair alone."""
    if "\\ud" not in text and "\\uD" not in text:
        return text
    return _ESCAPE.sub(lambda escape: r"\ufffd" if escape[1] else escape[0], text)
