"""The employer of a page that states none for machines: named in its title and marked in it."""

from __future__ import annotations

import re
from typing import Final

from desktop.reading.markup.page import Page, words_of
from desktop.reading.offers.firm_names import names_firm
from desktop.reading.pages.marked import marked_names

_LONGEST: Final = 80
_AT: Final = re.compile(r"^\W*(?:at|bei|chez|en|@)\s+", re.I)
_ENDS: Final = r"(?=\s+[|–—·-]\s|\s+in\s+[A-ZÀ-Ý]|\s*[,|(]|\s*$)"
#: Whose a page is: `© 2026 Acme Ltd`, `版权所有 …有限公司`.
_OWNED: Final = re.compile(
    r"(?:©|\(c\)|copyright|版权(?:所有)?)[\s©:：]*(?:copyright\s*)?(?:(?:19|"
    r"20)\d\d[\s,–-]*)*(?:by\s+)?(?P<name>[^\W\d_][^\n|,·•©–—]{1,60}?)(?=\s*(?:$|[\n|,·•©–—]|\. |"
    r"\.$| - |all rights|alle rechte|tous droits|todos os|todos los|tutti i|wszelkie|浙ICP|沪ICP|"
    r"京ICP|粤ICP|版权))",
    re.I | re.M,
)
#: What boards are called, and what is no name at all.
_NO_EMPLOYER: Final = re.compile(
    r"job|career|karriere|stelle|vacat|vacanc|emploi|recruit|hiring|talent|rights|rechte|website",
    re.I,
)
_BRANDS: Final = '[class*="brand"],[class*="logo"],[class*="site-title"],[class*="site-name"]'


def page_owner(page: Page) -> str:
    """The name of whom a page belongs to, "" where its signs of that don't agree on one.

    A page says so in its last lines, in its mark and in what it tells of itself.
    """
    text = page.body.text(separator="\n") if page.body is not None else ""
    own = [" ".join(found["name"].split()).rstrip(" .") for found in _OWNED.finditer(text[-4000:])]
    brands = [words_of(node) for node in page.tree.css(_BRANDS)]
    names = [*own, page.meta("og:site_name"), *brands]
    for at, name in enumerate(names):
        if not 1 < len(name) <= _LONGEST // 2 or _NO_EMPLOYER.search(name):
            continue
        is_firm = at < len(own) and names_firm(name)
        if is_firm or name in page.title or names.count(name) > 1:
            return name
    return ""


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
