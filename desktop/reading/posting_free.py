"""Texts that advertise no job, though they lie among postings: licences, read-mes, links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

#: A posting says at least so much, in letters (of any script).
_FEWEST_LETTERS: Final = 20

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
_MOVED: Final = re.compile(
    r"\b(?:has|have|was|were)?(?: been)? moved (?:to\b|here)|^see\b.{0,80}https?:", re.I
)

_LINK: Final = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|<?https?://[^\s)>]+>?")
_PROJECT: Final = (
    re.compile(r"shields\.io|badge\.svg|badge/|travis-ci\.|codecov\.io", re.I),
    re.compile(
        r"^\W{0,4}(?:npm (?:install|i|run)|yarn |pip3? install|git clone|docker |cargo |make )",
        re.M,
    ),
    re.compile(
        r"^#+ *(?:getting started|install(?:ation|ing)?|usage|quick ?start|build(?:ing)?)\b",
        re.I | re.M,
    ),
    re.compile(
        r"^#+ *(?:contribut\w+|licen[sc]e|table of contents|how to (?:contribute|add|submit))",
        re.I | re.M,
    ),
    re.compile(r"\b(?:pull request|open an issue|fork (?:this|the) repo|this repository)", re.I),
)
#: Words of a text that offers work, in the languages that postings come in; two different ones.
_OFFER: Final = re.compile(
    r"responsibilit|qualification|salary|compensation|benefits|hiring|you will|you[’']ll|"
    r"years of|candidate|experience|applicant|apply (?:now|here|to|by|at)|full[- ]time|"
    r"part[- ]time|bewerb|aufgaben|gehalt|kenntnisse|rémunération|salaire|compétences|candidature|"
    r"salario|requisitos|experiencia|remuneração|vaga\b|wynagrodzenie|wymagania|doświadczenie|"
    r"обязанности|требования|зарплата|опыт|职责|要求|薪|经验|岗位|仕事|給与|応募|経験",
    re.I,
)


def why_no_posting(body: str, metadata: tuple[tuple[str, str], ...], name: str) -> str | None:
    """The reason why a text advertises no job, in a sentence; None where it may well do so.

    In doubt a text is a posting: one too many in the list costs a key, one lost costs a job.
    """
    if any(key.lower() in ("title", "company", "position", "role") for key, _ in metadata):
        return None
    if sum(map(str.isalpha, body[:2000])) < _FEWEST_LETTERS:
        return "Too few words to be a posting."
    if _LICENCE.search(body[:3000]):
        return "A licence, not a posting."
    if _CHANGELOG.match(body) or len(_VERSIONS.findall(body)) >= 3:
        return "A list of changes, not a posting."
    offers = len({match.lower() for match in _OFFER.findall(body)})
    if len(body) < 400 and offers < 2 and _MOVED.search(body):
        return "It only points to another place."
    return _why_no_prose(body, name) if offers < 4 else None


def _why_no_prose(body: str, name: str) -> str | None:
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    if _is_index(lines):
        return "An index: mostly links to other pages, not a posting."
    signs = sum(bool(sign.search(body)) for sign in _PROJECT)
    if signs >= 2 or _PROJECT_NAMES.fullmatch(PurePath(name).stem):
        return "A read-me about a project, not a posting."
    return None


def _is_index(lines: Iterable[str]) -> bool:
    """Five lines or more that hold a link and little else, three quarters of all but headings."""
    told = [line for line in lines if not line.startswith("#")]
    links = sum(len(_LINK.sub("", line)) < 30 for line in told if _LINK.search(line))
    return links >= 5 and links >= 0.75 * len(told)
