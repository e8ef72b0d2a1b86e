"""Titles of pages that say no more than that an employer has vacancies: `Careers | Acme`."""

from __future__ import annotations

import re
from typing import Final

_LISTS: Final = (
    r"(?:careers?|jobs|vacanc(?:y|ies)|current vacancies|job (?:openings|opportunities)"
    r"|(?:employment )?opportunities|employment)"
)
_TITLE = re.compile(
    rf"{_LISTS}(?:\s*[|–—:-]\s*|\s+(?:at|with)\s+)(?P<behind>[A-Z][^|–—\n]{{1,50}}?)"
    r"(?:\s*[|–—]\s[^|–—\n]{2,40})?"
    rf"|(?P<before>[A-Z][^|–—\n]{{1,50}}?)\s*[|–—-]\s*{_LISTS}",
    re.IGNORECASE,
)
_AT = re.compile(rf"{_LISTS} (?:at|with) ", re.IGNORECASE)


def careers_of(title: str, *, beyond_doubt: bool = False) -> str:
    """The employer's name in a page's title, "" where it is no such title.

    Beyond doubt the name is the employer's in `Careers at Acme`: a board may call itself the rest.
    """
    found = _TITLE.fullmatch(title) if not beyond_doubt or _AT.match(title) else None
    return (found["behind"] or found["before"]) if found else ""
