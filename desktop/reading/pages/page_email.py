"""The address that a page of several postings gives for applying to any of them."""

from __future__ import annotations

import re
from typing import Final

from desktop.reading.markup.page import Page

_ADDRESS: Final = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}"
)
#: Words with which a page asks for applications, and how far around an address they may stand.
_APPLYING: Final = re.compile(
    r"\bappl(?:y|ication)|\b(?:cv|resume|résumé)\b|bew[ei]rb|lebenslauf|candidat|postul|"
    r"solicit|sollicit|curr[ií]cul|aplik|ansök|ansøg|søknad|hakemu|zgłosz|резюме|откл|简历|应聘|応募|지원",
    re.I,
)
_AROUND: Final = 300


def page_email(page: Page) -> str:
    """The only mail address of a page, where words of applying stand around it; else ""."""
    text = page.body.text(separator="\n") if page.body is not None else ""
    links = (str(node.attributes.get("href") or "") for node in page.tree.css('a[href^="mailto:"]'))
    told = {found[0].lower(): found.start() for found in _ADDRESS.finditer(text)}
    linked = {found[0].lower() for link in links if (found := _ADDRESS.search(link))}
    if len(told) != 1 or not linked <= told.keys():
        return ""
    ((address, at),) = told.items()
    around = text[max(0, at - _AROUND) : at + _AROUND]
    return address if _APPLYING.search(around) else ""
