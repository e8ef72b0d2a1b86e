"""A row as a text to read: its title, its facts a line each, its long texts below headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.reading.tables.cell_signs import HEADLINE
from desktop.reading.tables.column_names import HUMPS, LEAVES, OTHER, folded_name
from desktop.reading.tables.columns import LONG_FIELDS
from desktop.reading.tables.row_fields import FACTS, Cell, Known

#: A cell of more characters is prose, shown below a heading.
LONGEST_LABELLED: Final = 300
#: A property's name with those of the objects around it.
_NESTED: Final = re.compile(r"[^\s.]+(?:\.[^\s.]+)+")
#: Long fields of what the employer gives and is.
_OF_EMPLOYER: Final = frozenset({"benefits", "about"})
#: Names of columns that tell how a row was searched for, and nothing of the posting, folded.
_OF_SEARCH: Final = frozenset({
    "search term", "keyword", "keywords", "query", "search query", "search keyword", "search",
    "search location", "search country", "suchbegriff", "termo de busca", "关键词",
})  # fmt: skip
#: A page's path on its own site, which says nothing to a reader.
_BARE_PATH: Final = re.compile(r"\.{0,2}/?[\w.~/-]+\.(?:html?|php|aspx?|jsp)", re.I)


def text_of(known: Known, fields: dict[str, str]) -> str:
    """A row as a text to read: title, facts, the long texts, and what else the row states.

    That stands before what is offered and told of the employer, to be read as no part of it.
    """
    blocks = [f"# {fields['title']}"] if "title" in fields else _headlined(known)
    long_texts = [(key, text) for key, text in _long(known) if text not in blocks]
    facts = [
        (_label(known, key), fields[key])
        for key in FACTS
        if key in fields and not (key == "url" and _BARE_PATH.fullmatch(fields[key]))
    ]
    short = [_labelled(label, text) for label, text in facts if not _is_prose(text)]
    blocks += ["\n".join(short)] if short else []
    blocks += [f"## {_said(label)}\n\n{text}" for label, text in facts if _is_prose(text)]
    blocks += [text for key, text in long_texts if key not in _OF_EMPLOYER]
    unused = [cell for key in ("address", OTHER) for cell in known.get(key, [])]
    unused = [cell for cell in unused if folded_name(cell.name) not in _OF_SEARCH]
    rest = [cell for cell in unused if not _is_bare_number(cell.text)]
    blocks += [_prose(cell) for cell in rest if _is_prose(cell.text)]
    other = [_labelled(cell.name, cell.text) for cell in rest if not _is_prose(cell.text)]
    blocks += ["\n".join(other)] if other else []
    blocks += [text for key, text in long_texts if key in _OF_EMPLOYER]
    return "\n\n".join(blocks)


def _headlined(known: Known) -> list[str]:
    """The text that begins with who hires for what, as a thread's comment does."""
    texts = (cell.text for cell in known.get("description", ()))
    return [text for text in texts if HEADLINE.match(text)][:1]


def _label(known: Known, key: str) -> str:
    """What a fact is called: as its column is, or plainly where it comes of several columns."""
    return known[key][0].name if key in known else key.replace("_", " ").capitalize()


def _labelled(label: str, text: str) -> str:
    return f"- **{_said(label)}:** " + " / ".join(filter(None, map(str.strip, text.split("\n"))))


def _said(name: str) -> str:
    """A column's name as a label: "salary_from" is "Salary from", "employer.name" "Employer"."""
    parts = name.split(".") if _NESTED.fullmatch(name) else [name]
    while len(parts) > 1 and parts[-1].lower() in LEAVES:
        parts.pop()
    apart = " ".join(HUMPS.sub(" ", part) for part in parts[-2:])
    words = apart.replace("_", " ").strip().rstrip(":：") or "?"
    return words[0].upper() + words[1:]


def _long(known: Known) -> Iterator[tuple[str, str]]:
    """The texts of many lines by their fields, but one that repeats most of those before it."""
    cells = [
        cell
        for key in LONG_FIELDS
        for cell in sorted(known.get(key, []), key=lambda cell: -_richness(cell.text))
    ]
    said: set[str] = set()
    for cell in cells:
        words = _words(cell.text) if len(cells) > 1 else set()
        if not said or len(words & said) < 0.8 * len(words):
            is_bare = cell.key == "description" and not said
            yield cell.key or OTHER, cell.text if is_bare else _prose(cell)
            said |= words


def _prose(cell: Cell) -> str:
    return f"## {_said(cell.name)}\n\n{cell.text}"


def _richness(text: str) -> int:
    """How much of a text's make-up is there: its length, its lines and its capitals."""
    return len(text) + 20 * text.count("\n") + 5 * sum(map(str.isupper, text))


def _words(text: str) -> set[str]:
    """Words, or pairs of signs where no spaces part words."""
    words = text.casefold().split()
    if len(text) > 20 * len(words):
        return {text[at : at + 3] for at in range(len(text) - 2)}
    return {word.strip(".,;:!?()[]'\"-•*") for word in words}


def _is_prose(text: str) -> bool:
    """Whether a text is too long to stand behind a label; an address never is."""
    return len(text) > LONGEST_LABELLED and " " in text


def _is_bare_number(text: str) -> bool:
    return text.replace(".", "").isdigit()
