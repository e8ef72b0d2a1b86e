"""YAML as boards keep their postings in: a list of them, or one, with its fields as keys."""

from __future__ import annotations

import re
from typing import Any, Final

from desktop.postings import Document, Unreadable
from desktop.reading.kinds import Content, Kind
from desktop.reading.refusals import refusal
from desktop.reading.tables.records import postings_in

#: Longer files are not read, in characters: the library takes a second for two mebibytes.
_LARGEST: Final = 4 * 2**20
#: A node that stands for an earlier one; a file of many could unfold without end.
_ALIAS: Final = re.compile(r"(?:^|[\s\[,])\*[A-Za-z_]")
_MOST_ALIASES: Final = 8
_TOO_LARGE: Final = Unreadable("A YAML file of more than 4 MiB: split it, and import its parts.")


def read_yaml(content: Content) -> list[Document] | Unreadable:
    """One posting an object that is one, in the order of the file; settings are none."""
    if len(content.text) > _LARGEST:
        return _TOO_LARGE
    values = _values(content.text)
    if isinstance(values, Unreadable):
        return values
    found = postings_in(values, content.decoded.mends)
    return refusal(Kind.CODE) if isinstance(found, Unreadable) else found


def listed_postings(block: str, mends: tuple[str, ...]) -> list[Document]:
    """The postings that a block of front matter lists; none where it lists others, or is broken."""
    values = _values(block) if len(block) <= _LARGEST else []
    found = postings_in(values, mends) if isinstance(values, list) else []
    return found if isinstance(found, list) and len(found) > 1 else []


def _values(text: str) -> list[Any] | Unreadable:
    """The values of a text's documents, each scalar as it is written; why not, of a broken one."""
    import yaml  # noqa: PLC0415 - slow to load, and few files need it

    if len(_ALIAS.findall(text)) > _MOST_ALIASES:
        return refusal(Kind.CODE)
    try:
        return list(yaml.load_all(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader)))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return Unreadable(f"YAML that is broken at line {line}: correct it there and import again.")
    except (yaml.YAMLError, ValueError, RecursionError):
        return Unreadable("YAML that is broken: correct it and import it again.")
