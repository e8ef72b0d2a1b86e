"""Reads the value after a field in a query, by the field's kind."""

from __future__ import annotations

import re
import warnings
from typing import Final

from desktop.postings.fields.choices import resolve
from desktop.postings.fields.fields import FIELD_OF, FLAGS, Field
from desktop.postings.query.query import FieldText, Flag, Match, Node, Not, Or, Stated
from desktop.postings.query.scalars import NotAValueError, UnfinishedError, read_range
from desktop.postings.words.words import has_token

#: Words before a colon that are not fields.
SPECIAL: Final = frozenset({"sort", "in", "is", "has", "missing", "no", "without"})
_SIGNED: Final = re.compile(r"(>=|<=|[<>=≥≤])?(.*)\Z", re.DOTALL)
_TYPOGRAPHIC: Final = {"≥": ">=", "≤": "<="}
_MATCHES: Final[dict[str, Match]] = {"=": "exact", "~": "regex", "^": "starts"}
_MEMBER: Final = re.compile(r'((?:"(?:[^"\\]|\\.)*"|[^,"])*)(?:,|\Z)', re.DOTALL)
#: What an import found a posting to be, with the other words for it.
_OUTCOMES: Final = {
    "new": "new", "changed": "changed", "same": "same", "copy": "copy", "copies": "copy",
    "copied": "copy",
}  # fmt: skip
_OUTCOME: Final = re.compile(r"([0-9]{1,9})(?:/([a-z]*))?\Z", re.ASCII)
_CHOICES_OF_IS: Final = ("remote", "status", "level", "type")


def field_node(field: Field, relop: str, value: str, *, is_last: bool) -> Node:
    """What the value after the field narrows to; raises `NotAValueError` or `UnfinishedError`."""
    if value in ("*", "?") and not relop:
        return Stated(field.name, value == "*")
    if field.kind in ("money", "number", "date"):
        text = _unquoted(value).strip()
        return read_range(field, *_amounts(relop, text) if field.kind == "money" else (relop, text))
    if relop not in ("", "=", "!="):
        raise NotAValueError(f"{field.label.lower()} is not compared by {relop}")
    node = _named(field, "=" if relop else "", value, is_last=is_last)
    return Not(node) if relop == "!=" else node


def _amounts(relop: str, text: str) -> tuple[str, str]:
    """Amounts as they may stand in quotes, with blanks and a sign of their own ("≥ 90k EUR")."""
    found = _SIGNED.match("".join(text.split()))
    if relop or not found:
        return relop, "".join(text.split())
    return _TYPOGRAPHIC.get(found[1] or "", found[1] or ""), found[2]


def special_node(name: str, relop: str, value: str) -> Node:
    """What `is:`, `has:` and `missing:` mean; raises `NotAValueError` or `UnfinishedError`."""
    if relop not in ("", "="):
        raise NotAValueError(f"{name}: takes a name")
    read = _flag if name == "is" else _stated
    nodes = tuple(read(name, word) for word in _members(value.lower()))
    if not nodes:
        raise UnfinishedError
    return nodes[0] if len(nodes) == 1 else Or(nodes)


def _flag(_name: str, word: str) -> Node:
    for flag, words in FLAGS.items():
        if word == flag or word in words:
            return Flag(flag)
    for field in _CHOICES_OF_IS:
        values = resolve(field, word)
        if len(values) == 1 and (values[0] == word or len(word) > 2):
            return FieldText(field, values, "exact")
    others = (other for words in FLAGS.values() for other in words)
    names = (
        *FLAGS,
        *others,
        *(value for field in _CHOICES_OF_IS for value in resolve(field, word)),
    )
    if any(known.startswith(word) for known in names):
        raise UnfinishedError
    raise NotAValueError("is: knows new, seen, copy, shortlist, applied, hidden, remote and others")


def _stated(name: str, word: str) -> Node:
    field = FIELD_OF.get(word)
    if field:
        return Stated(field.name, name == "has")
    if any(known.startswith(word) for known in FIELD_OF):
        raise UnfinishedError
    raise NotAValueError("there is no field of this name")


def _named(field: Field, sign: str, value: str, *, is_last: bool) -> Node:
    sign = sign or (value[0] if value[:1] in _MATCHES else "")
    value = value.removeprefix(sign) if sign else value
    match = _match(field, sign)
    if field.kind in ("outcome", "saved"):
        return _numbered_or_saved(field, _members(value))
    if match == "regex":
        return FieldText(field.name, (_regex(_unquoted(value), is_last=is_last),), "regex")
    members = _members(value)
    if not members:
        raise UnfinishedError
    if field.kind == "choice":
        return _chosen(field, members)
    is_prefix = members[-1].endswith("*") and match == "contains"
    values = tuple(member.rstrip("*") if match == "contains" else member for member in members)
    if not any(map(has_token, values)):
        raise NotAValueError("it has no letter and no figure")
    return FieldText(field.name, tuple(filter(None, values)), match, is_prefix)


def _match(field: Field, sign: str) -> Match:
    """How a sign before the value has it compared; nobody means a section by all of its words."""
    match = _MATCHES.get(sign, "contains")
    if field.kind != "section" or match == "regex":
        return match
    if match == "starts":
        raise NotAValueError("a section is searched for words, or by a pattern after ~")
    return "contains"


def _numbered_or_saved(field: Field, members: tuple[str, ...]) -> Node:
    if not members:
        raise UnfinishedError
    values = map(_outcome, members) if field.kind == "outcome" else members
    return FieldText(field.name, tuple(values), "exact")


def _outcome(member: str) -> str:
    """An import's number, or the number and what it found ("12/new")."""
    found = _OUTCOME.match(member.lower())
    if not found:
        raise NotAValueError("an import is written 12, 12/new, 12/changed, 12/same or 12/copy")
    number, word = str(int(found[1])), found[2]
    if word is None:
        return number
    if word in _OUTCOMES:
        return f"{number}/{_OUTCOMES[word]}"
    if any(known.startswith(word) for known in _OUTCOMES):
        raise UnfinishedError
    raise NotAValueError("an import finds new, changed, same and copy")


def _chosen(field: Field, members: tuple[str, ...]) -> Node:
    values: dict[str, None] = {}
    for member in members:
        found = resolve(field.name, member.rstrip("*"))
        if not found:
            raise NotAValueError(f"no {field.label.lower()} is called “{member}”")
        values.update(dict.fromkeys(found))
    return FieldText(field.name, tuple(values), "exact")


def _members(value: str) -> tuple[str, ...]:
    """The values between commas, without their quotes; a comma in quotes divides nothing."""
    members = (_unquoted(found[1]).strip() for found in _MEMBER.finditer(value))
    return tuple(member for member in members if member)


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"')
    return value.replace('"', "")


def _regex(source: str, *, is_last: bool) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            re.compile(source, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        if is_last:
            raise UnfinishedError from None
        raise NotAValueError(f"the pattern is wrong ({error})") from None
    if not source:
        raise UnfinishedError
    return source
