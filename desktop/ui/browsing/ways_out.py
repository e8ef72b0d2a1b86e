"""Finds ways out of a query that finds nothing: the term that costs most, words that are like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from desktop.postings import FIELD_OF, Part, Query, counted, parse_query, without
from desktop.postings.query.query import And, FieldRange, FieldText, Node, Not, Or, Text
from desktop.ui.browsing.browser import Browser

#: Parts and words that are tried: each costs a search.
_TRIED = 12
_OFFERED = 2
#: A word is meant rather than one that is like it where it is so many times as frequent.
_OFTENER = 20
#: An amount of pay typed as if it were a word, with what may stand before it: 80k, >=90k, €65,000+.
_AMOUNT: Final = re.compile(r"([<>=≥≤]*)(?=.*(?:k|[€$£]|\d{2}))[€$£]?\d[\d.,]*k?[€$£]?\+?", re.I)
#: What stands before a value as a field's name does, though no field is called so.
_NAME: Final = re.compile(r"-?([a-z][a-z-]{2,})(?=:|[<>=])", re.I)


def ways_out(browser: Browser, query: Query) -> list[tuple[str, str]]:
    """What may be done about a query without hits: words for it, and the text to find by."""
    ways = (_as_pay, _as_field, _meant, _dropping, _hidden)
    return [way for find in ways for way in find(browser, query)]


def _as_pay(browser: Browser, query: Query) -> list[tuple[str, str]]:
    """With a word that is an amount taken for the least pay."""
    for part in query.parts:
        typed = query.text[part.start : part.end]
        amount = _AMOUNT.fullmatch(typed) if isinstance(part.node, Text) else None
        if amount is None:
            continue
        pay = f"salary:{'' if amount[1] or typed.endswith('+') else '>='}{typed}"
        meant = parse_query(pay + " ").parts
        text = query.text[: part.start] + pay + query.text[part.end :]
        found = _count(browser, text + " ") if isinstance(meant[0].node, FieldRange) else 0
        if found:
            said = f"Did you mean “{_said(meant[0])}”? {counted(found, 'posting')}"
            return [(said, f"{text.rstrip()} ")]
    return []


def _as_field(browser: Browser, query: Query) -> list[tuple[str, str]]:
    """With a field's name put right."""
    for part in query.parts:
        name = _NAME.match(query.text, part.start, part.end)
        like = get_close_matches(name[1].casefold(), FIELD_OF, 1, 0.75) if name else []
        if name and like and like[0] != name[1].casefold():
            text = f"{query.text[: name.start(1)]}{like[0]}{query.text[name.end(1) :].rstrip()} "
            if found := _count(browser, text):
                return [(f"Did you mean “{like[0]}”? {counted(found, 'posting')}", text)]
    return []


def _dropping(browser: Browser, query: Query) -> list[tuple[str, str]]:
    """Without the part that costs most; of more than one, as many as find anything at all."""
    tried: list[tuple[int, int, Part, str]] = []
    for part in query.parts[:_TRIED]:
        rest = without(query, part)
        if part.node is not None and rest:
            tried.append((_count(browser, rest), -len(tried), part, rest))
    found = sorted((one for one in tried if one[0]), key=lambda one: one[:2], reverse=True)
    ways = [
        (f"Without “{_said(part)}”: {counted(n, 'posting')}", rest)
        for n, _, part, rest in found[:1]
    ]
    return ways or [(f"Show all {counted(browser.totals.postings, 'posting')}", "")]


def _meant(browser: Browser, query: Query) -> list[tuple[str, str]]:
    """With a word put right that by itself finds nothing, or next to nothing; most found first."""
    ways: list[tuple[int, str, str]] = []
    for part, field, word in list(_words(query))[:_TRIED]:
        there = _count(browser, f'{field}"{word}" ')
        for other in _like(browser, word):
            typed = query.text[part.start : part.end]
            text = query.text[: part.start] + typed.replace(word, other) + query.text[part.end :]
            if _count(browser, f'{field}"{other}" ') > _OFTENER * there:
                found = _count(browser, f"{text} ")
                so_many = f" {counted(found, 'posting')}" if found else ""
                said = f"Did you mean “{other}”?{so_many}"
                ways.append((found, said, f"{text.rstrip()} "))
    return [(said, text) for _, said, text in sorted(ways, key=lambda one: -one[0])]


def _like(browser: Browser, word: str) -> list[str]:
    return browser.ask(lambda cache: cache.like(word, _OFFERED)) or []


def _hidden(browser: Browser, query: Query) -> list[tuple[str, str]]:
    text = f"({query.text.strip()}) is:hidden"
    found = _count(browser, text) if browser.totals.hidden else 0
    return [(f"{found:,} hidden", text)] if found else []


def _words(query: Query) -> Iterator[tuple[Part, str, str]]:
    """The words asked for, each with the part it stands in and the field it is asked of."""
    for part in query.parts:
        for field, word in _asked(part.node):
            yield part, field, word


def _asked(node: Node | None) -> Iterator[tuple[str, str]]:
    match node:
        case Text():
            yield from (("", word) for word in node.text.split())
        case FieldText(match="contains") if node.field in ("title", "company", "location", "body"):
            for value in node.values:
                yield from ((f"{node.field}:", word) for word in value.split())
        case And() | Or():
            for part in node.parts:
                yield from _asked(part)
        case Not():
            return


def _count(browser: Browser, text: str) -> int:
    query = parse_query(text)
    hits = browser.ask(lambda cache: cache.find(query))
    return hits.count if hits else 0


def _said(part: Part) -> str:
    return " ".join(filter(None, (part.lead, part.value, part.tail)))
