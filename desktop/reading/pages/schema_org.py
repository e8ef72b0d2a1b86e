"""The schema.org JobPostings that a page carries: in JSON-LD, however written, or as microdata."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from desktop.reading.encodings.escapes import without_halves
from desktop.reading.markup.page import Page, words_of
from desktop.reading.mending.broken_json import repaired
from desktop.reading.pages.given import Stated

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MOST_POSTINGS: Final = 1000
_DEEPEST: Final = 40
_COMMENT: Final = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*\Z", re.S
)
_LAST_COMMA: Final = re.compile(r",(?=\s*[}\]])")


def job_postings(page: Page) -> list[Stated]:
    """All JobPostings of a page in its order, JSON-LD first; equal ones once."""
    found: list[Stated] = []
    for script in page.scripts:
        if "JobPosting" in script:
            value = _parsed(script)
            named = {one["@id"]: one for one in _named(value)} if '"@id"' in script else {}
            found.extend(_spelt_out(one, named) for one in _postings_in(value))
    if not found:
        found.extend(_microdata(page))
    unique = {json.dumps(posting, sort_keys=True, default=str): posting for posting in found}
    return list(unique.values())[:_MOST_POSTINGS]


def _parsed(script: str) -> object:
    """A script's value; None for one beyond repair."""
    bare = without_halves(_COMMENT.sub("", _COMMENT.sub("", script)).strip().rstrip(";"))
    for text in (bare, _LAST_COMMA.sub("", bare), html.unescape(bare)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    try:
        return repaired(bare)
    except ValueError:
        return None


def _postings_in(value: object, depth: int = 0) -> Iterator[Stated]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for member in value:
            yield from _postings_in(member, depth + 1)
    elif isinstance(value, dict):
        if _is_posting(value.get("@type")):
            yield value
            return
        for member in value.values():
            yield from _postings_in(member, depth + 1)


def _named(value: object, depth: int = 0) -> Iterator[Stated]:
    """The objects that have a name by which others refer to them."""
    if isinstance(value, list | dict) and depth < _DEEPEST:
        if isinstance(value, dict) and len(value) > 1 and isinstance(value.get("@id"), str):
            yield value
        for member in value.values() if isinstance(value, dict) else value:
            yield from _named(member, depth + 1)


def _spelt_out(one: Stated, named: dict[str, Stated]) -> Stated:
    """A posting with what its properties only refer to."""
    told = {
        name: named.get(str(value.get("@id")))
        for name, value in one.items()
        if isinstance(value, dict) and set(value) <= {"@id", "@type"}
    }
    return one | {name: value for name, value in told.items() if value is not None}


def _is_posting(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(re.split(r"[/:#]", str(one))[-1] == "JobPosting" for one in kinds)


def _microdata(page: Page) -> Iterator[Stated]:
    for node in page.tree.css("[itemscope][itemtype]"):
        if _is_posting((node.attributes.get("itemtype") or "").strip().split(" ")[0]):
            yield _scope(node, page, 0)


def _scope(node: LexborNode, page: Page, depth: int) -> Stated:
    """The properties of one `itemscope`, those of nested ones as objects of their own."""
    found: Stated = {"@type": (node.attributes.get("itemtype") or "").strip().rpartition("/")[2]}
    waiting = list(node.iter())[::-1]
    while waiting:
        inner = waiting.pop()
        attributes = inner.attributes
        if names := (attributes.get("itemprop") or "").split():
            is_scope = "itemscope" in attributes and depth < _DEEPEST
            value = _scope(inner, page, depth + 1) if is_scope else _value(inner, page)
            _put(found, names[0], value)
        if "itemscope" not in attributes:
            waiting.extend(list(inner.iter())[::-1])
    return found


def _put(found: Stated, name: str, value: object) -> None:
    if name not in found:
        found[name] = value
    elif isinstance(found[name], list):
        found[name].append(value)
    else:
        found[name] = [found[name], value]


def _value(node: LexborNode, page: Page) -> str:
    attributes = node.attributes
    if content := attributes.get("content"):
        return content.strip()
    if node.tag in ("a", "link") and (href := attributes.get("href")):
        return page.resolved(href)
    if node.tag in ("img", "audio", "embed", "source") and (src := attributes.get("src")):
        return page.resolved(src)
    if day := attributes.get("datetime"):
        return day.strip()
    if attributes.get("itemprop") == "description":
        # Without the element itself, which may be hidden: what is stated counts all the same.
        return "".join(inner.html or "" for inner in node.iter(include_text=True))
    return words_of(node)
