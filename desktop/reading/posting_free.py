"""Texts that advertise no job, though they lie among postings: licences, read-mes, links."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

#: A posting says at least so much, in letters (of any script).
_FEWEST_LETTERS: Final = 20
#: A text with so many different words of offers is a posting, whatever else it looks like.
_ENOUGH_OFFERS: Final = 4

_LICENCE: Final = re.compile(
    r"Permission is hereby granted, free of charge|GNU (?:LESSER |AFFERO )?GENERAL PUBLIC LICENSE|"
    r"Apache License\s+Version 2\.0|Redistribution and use in source and binary forms|"
    r"Mozilla Public License,? [Vv]ersion|CC0 1\.0 Universal|"
    r"Creative Commons \S+.{0,60}Public License|"
    r"This is free and unencumbered software|Permission to use, copy, modify, and/or distribute",
    re.S,
)
_PROJECT_NAMES: Final = re.compile(
    r"licen[cs]e|copying|notice|authors|contributors|changelog|changes|contributing|todo|"
    r"code[_-]of[_-]conduct|(?:pull_request|issue)_template",
    re.I,
)
_VERSIONS: Final = re.compile(r"^#{1,4} *\[?v?\d+\.\d+(?:\.\d+)?\b", re.M)
_CHANGELOG: Final = re.compile(r"\A\W*(?:change ?log|release notes|release history)\b", re.I)
_MOVED: Final = re.compile(r"\bmoved (?:to\b|here)|^see\b.{0,80}https?:")
_LONGEST_STUB: Final = 400

_LINK: Final = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|<?https?://[^\s)>]+>?")
#: Signs of a read-me about a program, each in lower case: badges, commands, headings, manners.
_PROJECT: Final = (
    re.compile(r"shields\.io|badge\.svg|badge/|travis-ci\.|codecov\.io"),
    re.compile(
        r"^\W{0,4}(?:npm (?:install|i|run)|yarn |pip3? install|git clone|cargo |make )", re.M
    ),
    re.compile(r"^#+ *(?:getting started|install(?:ation|ing)?|usage|quick ?start)\b", re.M),
    re.compile(r"^#+ *(?:contribut|licen[sc]e|table of contents|how to (?:add|submit))", re.M),
    re.compile(r"\b(?:pull request|open an issue|fork (?:this|the) repo|this repository)"),
)
#: A text without any of these shows at most one of the signs: most are spared the search.
_PROJECT_HINTS: Final = ("install", "clone", "badge", "shields.io", "usage", "contribut", "npm ")
#: Words of texts that offer work, in the languages that postings come in.
_OFFER_WORDS: Final = (
    "responsibilit|qualification|salary|compensation|benefits|hiring|you will|you’ll|you'll|"
    "years of|candidate|experience|applicant|apply|full-time|full time|part-time|part time|"
    "bewerb|aufgaben|gehalt|kenntnisse|rémunération|salaire|compétences|candidature|"
    "salario|requisitos|experiencia|remuneração|vaga|wynagrodzenie|wymagania|doświadczenie|"
    "обязанности|требования|зарплата|опыт|职责|要求|薪|经验|岗位|仕事|給与|応募|経験"
)
_OFFERS: Final = _OFFER_WORDS.split("|")


def why_no_posting(body: str, metadata: tuple[tuple[str, str], ...], name: str) -> str | None:
    """The reason why a text advertises no job, in a sentence; None where it may well do so.

    In doubt a text is a posting: one too many in the list costs a key, one lost costs a job.
    """
    if any(key.lower() in ("title", "company", "position", "role") for key, _ in metadata):
        return None
    if sum(map(str.isalpha, body[:1000])) < _FEWEST_LETTERS:
        return "Too few words to be a posting."
    if _LICENCE.search(body[:3000]):
        return "A licence, not a posting."
    if _CHANGELOG.match(body) or len(_VERSIONS.findall(body)) >= 3:
        return "A list of changes, not a posting."
    lowered = body.lower()
    reason = _suspected(body, lowered, name)
    offers = sum(word in lowered for word in _OFFERS) if reason else 0
    return reason if offers < _ENOUGH_OFFERS else None


def _suspected(body: str, lowered: str, name: str) -> str | None:
    """What the text seems to be by its shape, but for what it says."""
    if len(body) < _LONGEST_STUB and _MOVED.search(lowered):
        return "It only points to another place."
    if _is_index(body):
        return "An index: mostly links to other pages, not a posting."
    is_hinted = any(hint in lowered for hint in _PROJECT_HINTS)
    signs = sum(bool(sign.search(lowered)) for sign in _PROJECT) if is_hinted else 0
    if signs >= 2 or _PROJECT_NAMES.fullmatch(PurePath(name).stem):
        return "A read-me about a project, not a posting."
    return None


def _is_index(body: str) -> bool:
    """Five lines or more that hold a link and little else, three quarters of all but headings."""
    told = [line.strip() for line in body.split("\n") if line.strip() and line[0] != "#"]
    links = sum(len(_LINK.sub("", line)) < 30 for line in told if "http" in line or "](" in line)
    return links >= 5 and links >= 0.75 * len(told)
