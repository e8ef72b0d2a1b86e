"""The employer of a page that states none for machines: named in its title and marked in it."""

from __future__ import annotations

import re
from typing import Final

from desktop.reading.pages.page import Page
from desktop.reading.pages.teaser import marked_names

_LONGEST: Final = 80
_AT: Final = re.compile(r"^\W*(?:at|bei|chez|en|@)\s+", re.I)
_ENDS: Final = r"(?=\s+[|–—·-]\s|\s+in\s+[A-ZÀ-Ý]|\s*[,|(]|\s*$)"


def page_company(page: Page, heading: str) -> str:
    """The employer's name; "" where the page's title and its marks don't agree on one.

    `heading` is the posting's title as the page's first heading has it.  In a page's title
    `Baker at Acme`, `Acme hiring Baker` and `Acme - Baker` name the employer; else a name that the
    page marks as the company's counts if its title holds it.
    """
    title = page.title
    if heading and heading in title:
        told = re.escape(heading)
        for pattern in (
            rf"{told}\s+(?:at|bei|chez|@)\s+(?P<name>\S.{{0,{_LONGEST}}}?){_ENDS}",
            rf"^(?P<name>\S.{{0,{_LONGEST}}}?)\s+(?:is\s+)?hiring\s+(?:an?\s+)?{told}",
            rf"^(?P<name>[^|–—]{{2,{_LONGEST}}}?)\s+[|–—-]\s+{told}",
        ):
            if found := re.search(pattern, title):
                return found["name"].strip()
    marked = marked_names((page.body,)) if page.body is not None else iter(())
    names = (_AT.sub("", name) for name in marked)
    told_names = {name for name in names if 1 < len(name) <= _LONGEST and name in title}
    return next(iter(told_names)) if len(told_names) == 1 else ""
