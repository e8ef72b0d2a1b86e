"""Names of files that are passed over, in folders as in archives, and how names are shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

#: What browsers append to a saved page's name for the folder of its pictures and scripts.
_PAGE_PARTS: Final = (
    "_files",
    ".files",
    "-Dateien",
    "_fichiers",
    "_archivos",
    "_arquivos",
    "_pliki",
)
_PAGES: Final = (".html", ".htm", ".xhtml")
#: Files that systems put into folders by themselves, for systems where no dot hides them.
_SYSTEM_NAMES: Final = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r", "__macosx"})
#: What is looked for in a whole folder's names at once, in lower case.
_NOT_PLAIN: Final = re.compile("|".join(map(re.escape, (*_PAGE_PARTS, *_SYSTEM_NAMES))).lower())


def are_plain(names: Iterable[str]) -> bool:
    """Whether none of a folder's names may be hidden or a page's part, and all show as they are."""
    together = "\n" + "\n".join(names).lower()
    if "\n." in together or not together.isascii():
        return False
    return _NOT_PLAIN.search(together) is None


def is_hidden_name(name: str) -> bool:
    """Whether a name is one of those that systems hide or put into folders by themselves."""
    return name.startswith(".") or name.lower() in _SYSTEM_NAMES


def is_page_part(name: str, names: AbstractSet[str]) -> bool:
    """Whether a folder holds the pictures and scripts of a page saved beside it, among `names`."""
    if not name.endswith(_PAGE_PARTS):
        return False
    stems = (name.removesuffix(ending) for ending in _PAGE_PARTS if name.endswith(ending))
    return any(stem + page in names for stem in stems for page in _PAGES)


def shown_name(name: str) -> str:
    r"""A name as text: in NFC, and bytes that are no UTF-8 as `\xNN`."""
    if name.isascii():
        return name
    text = name.encode("utf-8", "backslashreplace").decode().replace("\\udc", "\\x")
    return unicodedata.normalize("NFC", text)
