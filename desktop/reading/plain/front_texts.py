"""What front matter says at length: boards keep whole sections of a posting under own keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.postings import Pairs
from desktop.reading.plain.rich_text import told_in_nodes

#: Keys under which boards keep what a posting says where nothing stands below its front matter.
_TEXT_KEYS: Final = ("description", "summary", "content", "body", "excerpt", "details")
#: Of these, those that boards show in a list.
_TEASERS: Final = ("description", "summary", "excerpt")
_SHORTEST_TEASER: Final = 20
_FIGURE: Final = re.compile(r"\d")
#: Fields whose columns hold a section of a posting.
_SECTIONS: Final = frozenset({"responsibilities", "requirements", "benefits"})
#: Keys of sections that no column is called after, with the words of a key apart by a space.
_MORE: Final = frozenset({"how to apply", "application instructions", "application process"})
#: Between what a site's template leaves out, and all of its tags.
_COMMENT: Final = re.compile(r"\{%-? *(?P<end>end)?comment *-?%\}")
_TAGS: Final = re.compile(r"<[^<>]*>|\{\{[^{}]*\}\}|\{%[^{}]*%\}")
#: Fewer words are no posting's text.
_FEWEST_WORDS: Final = 20
#: A text that is no shorter says more than a template, in characters.
_LONGEST_BARE: Final = 400
#: Shorter values are facts and no texts, in characters.
_SHORTEST_TEXT: Final = 60
#: So much of a section shows that the text below has it already, in characters.
_SHOWN: Final = 40


def with_front_texts(body: str, metadata: Pairs) -> str:
    """The text, below what the front matter tells of it, and above the sections that this holds.

    The first only where the text holds hardly more than a template; what it has is not repeated.
    """
    if "{" in body and "{%" in body:
        body = "".join(_uncommented(body))
    if _is_bare(body):
        told = "\n\n".join(value for one in _TEXT_KEYS for key, value in metadata if key == one)
        told = told or told_in_nodes(metadata)
        if len(told) > len(body) or "{{" in body or not body.strip():
            body = f"{told}\n\n{body.lstrip()}".strip("\n") if told else body
    sections = [*_sections(body, metadata), *_teasers(body, metadata)]
    return "\n\n".join((body.rstrip("\n"), *sections)).lstrip("\n") if sections else body


def _uncommented(body: str) -> Iterator[str]:
    """What a template shows of a text; of a comment that does not end all."""
    at = 0
    opened: int | None = None
    for tag in _COMMENT.finditer(body):
        if opened is None and not tag["end"]:
            opened = tag.start()
        elif opened is not None and tag["end"]:
            yield body[at:opened]
            at = tag.end() + body.startswith("\n", tag.end())
            opened = None
    yield body[at:]


def _is_bare(body: str) -> bool:
    return len(body) < _LONGEST_BARE and len(_TAGS.sub(" ", body).split()) < _FEWEST_WORDS


def _teasers(body: str, metadata: Pairs) -> Iterator[str]:
    """What a board shows of the posting in a list, with figures that the text may not tell."""
    for key, value in metadata:
        is_long = key in _TEASERS and len(value) >= _SHORTEST_TEASER
        if is_long and _FIGURE.search(value) and value[:_SHOWN] not in body:
            yield f"## {key.capitalize()}\n\n{value}"


def _sections(body: str, metadata: Pairs) -> Iterator[str]:
    """The sections under keys of their own, each below its name, a list's members as points."""
    members: dict[str, list[str]] = {}
    for key, value in metadata:
        members.setdefault(key, []).append(value)
    for key, values in members.items():
        if sum(map(len, values)) < _SHORTEST_TEXT or not _names_section(key):
            continue
        if values[0][:_SHOWN].strip() not in body:
            text = values[0] if len(values) == 1 else "\n".join(f"- {value}" for value in values)
            yield f"## {key.replace('_', ' ').capitalize()}\n\n{text}"


def _names_section(key: str) -> bool:
    from desktop.reading.tables.column_names import key_of  # noqa: PLC0415 - loads a long list of names

    return "." not in key and (
        key_of(key) in _SECTIONS or key.replace("_", " ").casefold() in _MORE
    )
