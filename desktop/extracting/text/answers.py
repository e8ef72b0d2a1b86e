"""How a fact's name is answered: any field may ask whether what was found is denied behind it."""

from __future__ import annotations

import re
from typing import Final

#: Behind words in lower case: the "no" that answers them ("Remote job: No"), or the question mark.
DENIED: Final = re.compile(
    r"[*_]*\s?(?:[:：?]|[-–]\s|\n)[*_ ]*(?:no|none|nein|non|não|nie|нет|否|n/a)\b", re.I
)
