"""Front matter: the fenced YAML above a text, as plain pairs, however badly it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import yaml

Pairs = tuple[tuple[str, str], ...]

#: A fence, a block whose first line that says anything is `key:`, and a fence.  Two rules around
#: prose are no front matter.
_BLOCK: Final = re.compile(
    r"\A\s*---[ \t]*\n(?P<block>(?:[ \t]*(?:#.*)?\n)*[^\s:#-][^\n:]*:(?:[ \t][^\n]*)?\n.*?)"
    r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_LINE: Final = re.compile(
    r"^(?P<indent>[ \t]*)(?P<key>[^\s:#-][^:\n]*?)[ \t]*:(?:[ \t]+(?P<value>.*))?$"
)
_MEMBER: Final = re.compile(r"^[ \t]*-[ \t]+(?P<value>.*)$")


def split_front_matter(text: str) -> tuple[Pairs, str]:
    """The pairs above a text, and the text below; no pairs and all of the text where none stand.

    Keys of nested mappings are joined by a dot, a list gives one pair a member.  YAML that can't be
    parsed is read line by line.
    """
    match = _BLOCK.match(text)
    if not match:
        return (), text
    block = match["block"]
    pairs = _yaml_pairs(block)
    if pairs is None:
        pairs = _line_pairs(block)
    return pairs, text[match.end() :].lstrip("\n")


def has_front_matter(text: str) -> bool:
    """Whether a text begins with a fenced block of `key: value` lines."""
    return _BLOCK.match(text) is not None


def _yaml_pairs(block: str) -> Pairs | None:
    import yaml  # noqa: PLC0415 - slow to load, and few files need it

    try:
        node = yaml.compose(block, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return None
    if not isinstance(node, yaml.MappingNode):
        return None
    return tuple(_flattened(node, "", set()))


def _flattened(node: yaml.Node, key: str, seen: set[int]) -> list[tuple[str, str]]:
    """A node's scalars as written (no date, number or `no` is reinterpreted), with their keys.

    A node met again through an alias is passed over, so that no block can unfold without end.
    """
    value: Any = node.value
    if isinstance(value, str):
        return [(key, value.strip())] if key and value.strip() not in ("", "~", "null") else []
    if id(node) in seen:
        return []
    seen.add(id(node))
    pairs: list[tuple[str, str]] = []
    for member in value:
        if isinstance(member, tuple):
            name = str(member[0].value) if isinstance(member[0].value, str) else ""
            pairs += _flattened(member[1], f"{key}.{name}" if key else name, seen)
        else:
            pairs += _flattened(member, key, seen)
    return pairs


def _line_pairs(block: str) -> Pairs:
    pairs: list[tuple[str, str]] = []
    parents: list[tuple[int, str]] = []
    for line in block.splitlines():
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
    if value and value not in (">", "|", ">-", "|-", "~", "null"):
        pairs.append((".".join(key for _, key in parents), value))
