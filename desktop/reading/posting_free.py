"""Texts that advertise no job, though they lie among postings: licences, read-mes, links."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

#: A posting says at least so much, in letters (of any script).
_FEWEST_LETTERS: Final = 20
#: A text with so many different words of offers is a posting, whatever else it looks like.
_ENOUGH_OFFERS: Final = 4

_LICENCES: Final = (
    "Permission is hereby granted, free of charge",
    "GENERAL PUBLIC LICENSE",
    "Redistribution and use in source and binary forms",
    "Mozilla Public License",
    "CC0 1.0 Universal",
    "Attribution-ShareAlike",
    "Permission to use, copy, modify, and/or distribute",
    "This is free and unencumbered software",
)
_APACHE: Final = re.compile(r"\s*Apache License\s+Version 2\.0")
_PROJECT_NAMES: Final = re.compile(
    r"licen[cs]e|copying|notice|authors|contributors|changelog|changes|contributing|todo|"
    r"code[_-]of[_-]conduct|(?:pull_request|issue)_template",
    re.I,
)
_VERSIONS: Final = re.compile(r"\n#{1,4} *\[?v?\d+\.\d+(?:\.\d+)?\b")
_CHANGELOG: Final = re.compile(r"\A\W*(?:change ?log|release notes|release history)\b", re.I)
_MOVED: Final = re.compile(r"\bmoved (?:to\b|here)|^see\b.{0,80}https?:")
_LONGEST_STUB: Final = 400

_LINK: Final = re.compile(r"\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)|<?https?://[^\s)>]+>?")
#: Signs of a read-me about a program, in lower case: badges, commands, headings, manners.
_BADGES: Final = ("shields.io", "badge.svg", "badge/", "travis-ci.", "codecov.io")
_MANNERS: Final = ("pull request", "open an issue", "fork this repo", "fork the repo")
_COMMAND: Final = re.compile(
    r"\n\W{0,4}(?:npm|yarn|pip3?|git|cargo|docker) (?:i|install|add|clone|run|build)\b"
)
_HOW_TO_START: Final = re.compile(
    r"\n#+ *(?:getting started|install(?:ation|ing)?|usage|quick ?start)\b"
)
_HOW_TO_JOIN: Final = re.compile(
    r"\n#+ *(?:contribut|licen[sc]e|table of contents|how to (?:add|submit))"
)
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
    if sum(map(str.isalpha, body[:200])) < _FEWEST_LETTERS > sum(map(str.isalpha, body)):
        return "Too few words to be a posting."
    head = body[:3000]
    if _APACHE.match(head) or any(licence in head for licence in _LICENCES):
        return "A licence, not a posting."
    if _CHANGELOG.match(body) or len(_VERSIONS.findall(f"\n{body}")) >= 3:
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
    if _project_signs(lowered) >= 2 or _PROJECT_NAMES.fullmatch(PurePath(name).stem):
        return "A read-me about a project, not a posting."
    return None


def _project_signs(lowered: str) -> int:
    """How many of the five kinds of signs of a program's read-me a text shows."""
    patterns = (_COMMAND, _HOW_TO_START, _HOW_TO_JOIN)
    signs = sum(pattern.search(lowered) is not None for pattern in patterns)
    return signs + sum(any(word in lowered for word in words) for words in (_BADGES, _MANNERS))


def _is_index(body: str) -> bool:
    """Five lines or more that hold a link and little else, three quarters of all but headings."""
    told = [line.strip() for line in body.split("\n") if line.strip() and line[0] != "#"]
    links = sum(len(_LINK.sub("", line)) < 30 for line in told if "http" in line or "](" in line)
    return links >= 5 and links >= 0.75 * len(told)
