"""Front matter: the fenced YAML or TOML above a text, as plain pairs, however badly written."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from desktop.postings import Pairs

if TYPE_CHECKING:
    import yaml

#: A fence, a block whose first line that says anything is `key:`, and a fence.  Two rules around
#: prose are no front matter.
_BLOCK: Final = re.compile(
    r"\A\s*---[ \t]*\n(?P<block>(?:[ \t]*(?:#[^\n]*)?\n)*[^\s:#-][^\n:]*:(?:[ \t][^\n]*)?\n.*?)"
    r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_TOML_BLOCK: Final = re.compile(
    r"\A\s*\+\+\+[ \t]*\n(?P<block>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
#: What Pelican and MultiMarkdown set above a text without a fence.
_BARE_BLOCK: Final = re.compile(
    r"\A(?P<block>(?:[A-Za-z][\w-]{1,20}:[ \t]+\S[^\n]*\n){3,20})[ \t]*\n"
)
_OF_BLOGS: Final = re.compile(
    r"^(?:slug|category|categories|template|status|save_as):", re.M | re.I
)
_LINE: Final = re.compile(
    r"^(?P<indent>[ \t]*)(?P<key>[^\s:#-](?:[^:\n]*[^\s:])?)[ \t]*:(?:[ \t]+(?P<value>.*))?$"
)
_MEMBER: Final = re.compile(r"^[ \t]*-[ \t]+(?P<value>.*)$")
#: Longer blocks are read line by line, in characters: front matter is short, and YAML is slow.
_LARGEST: Final = 65_536
_EMPTY: Final = ("", "~", "null", ">", "|", ">-", "|-")


def split_front_matter(text: str) -> tuple[Pairs, str]:
    """The pairs above a text, and the text below; no pairs and all of the text where none stand.

    Keys of nested mappings are joined by a dot, a list gives one pair a member.  YAML that can't be
    parsed is read line by line.
    """
    match = _BLOCK.match(text)
    if not match:
        return _split_toml(text)
    block = match["block"]
    pairs = _yaml_pairs(block)
    if pairs is None:
        pairs = _line_pairs(block)
    if "&" in block:
        pairs = tuple((key, html.unescape(value)) for key, value in pairs)
    return pairs, text[match.end() :].lstrip("\n")


def lists_above(pairs: Pairs) -> bool:
    """Whether front matter holds a list of things that each have a title of their own."""
    titles = [key for key, _ in pairs if "." in key and key.endswith(("title", "name"))]
    return len(titles) > len(set(titles))


def block_above(text: str) -> str:
    """The block above a text as it is written; nothing where none stands, or one of TOML."""
    match = _BLOCK.match(text)
    return match["block"] if match else ""


def has_front_matter(text: str) -> bool:
    """Whether a text begins with a fenced block of `key: value` lines."""
    return _BLOCK.match(text) is not None or bool(_split_toml(text)[0])


def _split_toml(text: str) -> tuple[Pairs, str]:
    """The pairs of a block between lines of `+++`, as Hugo's boards write it, and the rest."""
    match = _TOML_BLOCK.match(text)
    if not match:
        return _split_bare(text)
    import tomllib  # noqa: PLC0415 - few files need it

    try:
        table = tomllib.loads(match["block"])
    except (tomllib.TOMLDecodeError, RecursionError):
        return (), text
    return tuple(_toml_pairs("", table)), text[match.end() :].lstrip("\n")


def _split_bare(text: str) -> tuple[Pairs, str]:
    """The pairs of a blog's post that no fence parts from its text, and the text."""
    match = _BARE_BLOCK.match(text)
    if not match or not _OF_BLOGS.search(match["block"]):
        return (), text
    pairs = _line_pairs(match["block"])
    if not any(key.lower() == "title" for key, _ in pairs):
        return (), text
    return pairs, text[match.end() :].lstrip("\n")


def _toml_pairs(key: str, value: object) -> Iterator[tuple[str, str]]:
    """Nested keys joined by a dot, a pair for each member of a list."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _toml_pairs(f"{key}.{name}" if key else str(name), inner)
    elif isinstance(value, list):
        for member in value:
            yield from _toml_pairs(key, member)
    else:
        yield key, str(value)


def _yaml_pairs(block: str) -> Pairs | None:
    """The pairs of a block that is YAML and a mapping; None for any other."""
    import yaml  # noqa: PLC0415 - slow to load, and few files need it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _event_pairs(yaml.parse(block, Loader=loader)) if len(block) <= _LARGEST else None
    except yaml.YAMLError:
        return None


def _event_pairs(events: Iterable[yaml.Event]) -> Pairs | None:
    """The scalars as written (no date, number or `no` is reinterpreted), with their keys joined.

    Reading events rather than values keeps every tag's text, calls nothing that a tag names, and
    lets neither depth nor aliases grow beyond the block.
    """
    import yaml  # noqa: PLC0415 - slow to load, and few files need it

    pairs: list[tuple[str, str]] = []
    keys: list[str | None] = []  # of each open mapping the key at hand, None while it is awaited
    lists: list[bool] = []
    for event in events:
        is_key = bool(keys) and keys[-1] is None and not lists[-1]
        if isinstance(event, yaml.CollectionStartEvent):
            if is_key or not (keys or isinstance(event, yaml.MappingStartEvent)):
                return None
            keys.append(None)
            lists.append(isinstance(event, yaml.SequenceStartEvent))
            continue
        if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            value = event.value.strip() if isinstance(event, yaml.ScalarEvent) else ""
            if is_key:
                keys[-1] = value
                continue
            if value not in _EMPTY:
                pairs.append((".".join(key for key in keys if key), value))
        elif isinstance(event, yaml.CollectionEndEvent):
            keys.pop()
            lists.pop()
        if keys:
            keys[-1] = None
    return tuple(pairs)


def _line_pairs(block: str) -> Pairs:
    pairs: list[tuple[str, str]] = []
    parents: list[tuple[int, str]] = []
    for line in block.split("\n"):
        if match := _LINE.match(line):
            indent = len(match["indent"])
            parents = [parent for parent in parents if parent[0] < indent]
            parents.append((indent, match["key"].strip("\"'")))
            _add(pairs, parents, match["value"] or "")
        elif parents and (member := _MEMBER.match(line)):
            _add(pairs, parents, member["value"])
    return tuple(pairs)


def _add(pairs: list[tuple[str, str]], parents: list[tuple[int, str]], written: str) -> None:
    value = re.sub(r"^!!\w+[ \t]*", "", written.strip()).strip("\"'")
    if value not in _EMPTY:
        pairs.append((".".join(key for _, key in parents), value))
