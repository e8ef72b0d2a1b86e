"""Characters that Markdown writes as HTML's entities, read as they are seen: `R&amp;D`.

Beside the layout, which every field reads: the body keeps them as written.
"""

from __future__ import annotations

import html
import re
from typing import Final

from desktop.postings import Seen

_ENTITY: Final = re.compile(r"&(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}[0-9]{0,2});")


def has_entities(text: str) -> bool:
    """Whether a text writes characters as entities."""
    return "&" in text and _ENTITY.search(text) is not None


def decoded(written: str) -> Seen:
    """A text with its entities decoded."""
    found = _ENTITY.finditer(written)
    return Seen(written, ((one.start(), one.end(), _sign(one[0])) for one in found))


def _sign(entity: str) -> str:
    return html.unescape(entity).replace("\xa0", " ")
