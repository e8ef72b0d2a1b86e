"""A title's line that names more than the job: `[Lyon] Baker at Acme`, `Acme - Baker - Lyon`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from desktop.extracting.gazetteer.hosts import as_host, named_hosts
from desktop.extracting.header.hirers import (
    hires,
    is_abroad,
    is_client,
    is_employer,
    is_linked,
    is_told_of,
)
from desktop.extracting.header.parts import is_firm, is_house, is_place, says_terms
from desktop.extracting.header.seeking import field_sought, hirer_in, whom_sought
from desktop.extracting.text.layout import Span
from desktop.extracting.text.roles import names_role
from desktop.extracting.text.stems import lowered
from desktop.extracting.words.company import FOREIGN_FORMS, NOT_NAMED
from desktop.extracting.words.remote import REMOTE

_BRACKET = re.compile(r"[^\w\[【(]{0,3}[\[【]([^\[\]【】\n]{2,80})[\]】]\s*(?=\S)")
#: Longer words in brackets are a job's name or nothing.
_LONGEST_BESIDE: Final = 40
#: Behind the job's name: who hires.  Words that mean more in some language only behind a bracket.
_ARTICLE: Final = (
    r"(?:(?:der|den|dem|de|het|la|le|les|il|lo) )?(?=[\[A-ZÀ-Þ0-9]|[a-z]{1,4}[A-Z][a-z])"
)
_AT = re.compile(
    rf"\s+(?:(?:at|@)\s+(?:the\s+)?(?=[\[A-ZÀ-Þ0-9])|(?:na|no|en)\s+(?=\[)"
    rf"|(?:bei|bij|chez|hos|presso)\s+{_ARTICLE})"
)
_AT_ABROAD = re.compile(
    rf"\s+(?:(?:(?:na|no|en|em|bei|chez|w)\s+)?@\s*|(?:at|na|no|en|em|bei|bij|chez|hos|presso|w)\s+)"
    rf"{_ARTICLE}"
)
_DASH = re.compile(r"\s+[-–—|]+\s+|(?<=[\u3400-\u9fff])[-–—_](?=[\u3400-\u9fff])")
_BEFORE_FIRM = re.compile(r"(?:,\s+|\s+(?:till|til|hos|bei|chez|at|w|в)\s+)(?=\S)")
_IN_PLACE = re.compile(r" (?:i|in|à|en|em|te|a|w|v|bei) ([^\W\d_][^,]{1,30})$")
_IN_CORNERS = re.compile(r"【([^【】]+)】")
#: `(LYON - RHÔNE) BAKER!`.
_PLACED = re.compile(r"[(（]([^()（）]{3,40})[)）] ?(?=\w)")
_IN_BRACKETS = re.compile(r"\s*[(（]([^()（）]{2,40})[)）]$")
#: `Freelance Writer for Acme`.
_FOR_WHOM = re.compile(r"\s+(?:for|para|für|pour|per|voor|till?)\s+(?=[A-ZÀ-Þ]|[a-z]+$)")
#: How agencies' names end, which before a colon seek for others: `Acme Recruitment: Baker`.
_AGENCY = re.compile(r"\w (?:recruitment|recruiting|staffing|consulting)$", re.IGNORECASE)
_COLON = re.compile(r"(?P<name>[^:：]{2,50}):\s+(?P<role>\S.*)")
_COMMA = re.compile(r",\s+")
_YEAR = re.compile(r"(?:19|20)\d\d ")
#: Words for what universities offer, beside the names of roles.
_POST = re.compile(
    r"\b(?:positions?|posts?|appointments?|fellowships?|professorships?|lectureships?|chairs?"
    r"|studentships?|scholarships?)\b",
    re.IGNORECASE,
)
#: `[Lyon] Baker [Acme]`: behind the job's name, who hires.
_LAST_BRACKET = re.compile(r"\s*\[([^\[\]\n]{2,40})\]$")
#: Full or part time, by its letters.
_HOURS: Final = frozenset(("FT", "PT", "F/T", "P/T"))
#: A longer line is no title's.
_LONGEST_LINE: Final = 400


class TitleParts(NamedTuple):
    """What a title's line holds: the job, who hires, and places, terms and the like beside."""

    title: Span
    company: Span | None = None
    beside: tuple[Span, ...] = ()


def parts_of(line: Span, text: str) -> TitleParts:
    """The parts of a title's line; the whole line where it says nothing else.

    A name before the job's is the employer's if `text` names it again or a place shows that the
    line holds more than the job.
    """
    return TitleParts(line) if len(line.text) > _LONGEST_LINE else _parts(line, text)


def _parts(line: Span, text: str) -> TitleParts:
    if not line.text.isascii() and (field := field_sought(line)):
        return TitleParts(*field)
    bracketed = _behind_brackets(line)
    if isinstance(bracketed, TitleParts):
        return bracketed
    line, beside = bracketed
    if hirer := hirer_in(beside):
        parted = _between_dashes(line, text, []) or TitleParts(line)
        return TitleParts(parted.title, hirer, (*beside, *parted.beside))
    if told := _at_firm(line, beside):
        return told
    if beside and (name_behind := _bracketed(line)):
        job = line.part(0, name_behind.start - line.start).trimmed(" \t[")
        return TitleParts(job, name_behind, tuple(beside))
    if sought := whom_sought(line):
        return TitleParts(*sought, tuple(beside))
    return (
        _before_slashes(line, beside)
        or _between_dashes(line, text, beside)
        or _told_beside(line, text, beside)
        or _before_firm(line, beside, text)
    )


def _at_firm(line: Span, beside: list[Span]) -> TitleParts | None:
    """`Baker at Acme`, and abroad with more words than "at" behind brackets."""
    at = _AT_ABROAD if beside else _AT
    for found in at.finditer(line.text):
        name = line.part(found.end(), len(line.text)).trimmed(" []*_\t")
        before = line.part(0, found.start())
        if at.search(name.text):
            continue  # `Baker em Formação na Acme`
        if _POST.search(before.text) and (house := _house_in(name)):
            return TitleParts(before, house[0], (*beside, *house[1:]))
        if names_role(before.text) and not names_role(name.text) and len(name.text) < 48:
            if placed := _IN_BRACKETS.search(name.text):
                beside.append(name.within(placed, 1))
                name = name.part(0, placed.start())
            if (placed := _IN_PLACE.search(name.text)) and is_place(town := name.within(placed, 1)):
                beside.append(town)
                name = name.part(0, placed.start())
            if beside and (dash := _DASH.search(name.text)):
                beside.append(name.part(dash.end(), len(name.text)))
                name = name.part(0, dash.start())
            if is_place(name) or _DASH.search(name.text):
                return None
            return TitleParts(before, name, tuple(beside))
    return None


def _house_in(name: Span) -> list[Span]:
    """A university or the like, and the place behind its comma: `Acme University, 2012 Sweden`."""
    at = name.text.find(", ")
    house = name.part(0, at) if at > 0 else name
    if not is_house(house):
        return []
    behind = name.part(at + 2, len(name.text)) if at > 0 else None
    if behind and (year := _YEAR.match(behind.text)):
        behind = behind.part(year.end(), len(behind.text))
    return [house, behind] if behind and is_place(behind) else [house]


def _behind_brackets(line: Span) -> TitleParts | tuple[Span, list[Span]]:
    """The line behind the brackets before it, and these; or the job that stands in one of them."""
    beside: list[Span] = []
    if (placed := _PLACED.match(line.text)) and is_place(town := line.within(placed, 1)):
        beside, line = [town], line.part(placed.end(), len(line.text)).trimmed(" !")
    while found := _BRACKET.match(line.text):
        inner, rest = line.within(found, 1).trimmed(), line.part(found.end(), len(line.text))
        if names_role(inner.text) and not names_role(rest.text):
            return TitleParts(inner, None, (*beside, rest))
        if len(inner.text) > _LONGEST_BESIDE:
            break
        beside.append(inner)
        line = rest
    if (whole := _IN_CORNERS.fullmatch(line.text)) and names_role(whole[1]):
        line = line.within(whole, 1)
    return line, beside


def _told_beside(line: Span, text: str, beside: list[Span]) -> TitleParts | None:
    """`Acme: Baker`, `Baker (Acme)`: a name before a colon or in brackets at the end."""
    if found := _COLON.match(line.text):
        name, role = line.within(found, "name").trimmed(), line.within(found, "role")
        is_hirer = _AGENCY.search(name.text) or is_abroad(name, role) or is_employer(name, text)
        if names_role(role.text) and is_hirer:
            return TitleParts(role, name, tuple(beside))
    if found := _IN_BRACKETS.search(line.text):
        name, role = line.within(found, 1).trimmed(), line.part(0, found.start())
        if names_role(role.text) and not is_place(name) and is_employer(name, text):
            return TitleParts(role, name, tuple(beside))
    for found in _FOR_WHOM.finditer(line.text):
        role, name = line.part(0, found.start()), line.part(found.end(), len(line.text)).trimmed()
        is_host = as_host(name.text) in named_hosts(text)
        is_hirer = is_host or is_client(role, name, line, text) or is_employer(name, text)
        is_hirer = is_host if name.text.islower() else is_hirer
        if names_role(role.text) and is_hirer and not is_place(name):
            return TitleParts(role, name, tuple(beside))
    return None


def _bracketed(line: Span) -> Span | None:
    """The name in brackets at the end of a line that names the job before it."""
    found = _LAST_BRACKET.search(line.text)
    if not found or not names_role(line.text[: found.start()]):
        return None
    name = line.within(found, 1).trimmed()
    return None if names_role(name.text) or _is_fact(name) else name


#: How many are sought, at a title's end: `/ 2 vaga(s)`, `/ 3 openings`.
_COUNTED = re.compile(
    r"\s/\s\d{1,3} (?:vagas?|vaga\(s\)|openings?|positions?|vacanc(?:y|ies)|postes?|plazas?)$",
    re.IGNORECASE,
)


def _before_slashes(line: Span, beside: list[Span]) -> TitleParts | None:
    """`Baker / Lyon / 2 openings`: the job before a place, or a town and its state."""
    counted = _COUNTED.search(line.text)
    rest = line.part(0, counted.start()) if counted else line
    at = rest.text.find(" / ")
    if at < 0 or not (counted or rest.text.count(" / ") > 1):
        return None
    role, place = rest.part(0, at), rest.part(at + 3, len(rest.text)).trimmed()
    names = place.text.split(" / ")
    if not names_role(role.text) or any(map(names_role, names)) or len(names) > 2:
        return None
    is_placed = is_place(place) or is_place(place.part(0, len(names[0])))
    return TitleParts(role, None, (*beside, place)) if is_placed else None


def _between_dashes(line: Span, text: str, beside: list[Span]) -> TitleParts | None:
    """`Acme - Baker - Lyon`: the job, the name before it, and what else stands beside."""
    parts = _split(line)
    if len(parts) == 2 and names_role(parts[0].text):
        name, places = _before_places(parts[1])
        if (kind := _KIND.match(name.text)) and is_told_of(name.text[kind.end() :], text):
            name = name.part(kind.end(), len(name.text))
        is_again = bool(places) and text.count(name.text) > 1
        is_named = is_again or is_told_of(name.text, text)
        if is_house(name) or (is_named and not names_role(name.text) and not is_place(name)):
            return TitleParts(parts[0], name, (*beside, *places))
    roles = [part for part in parts if names_role(part.text) and not is_firm(part)]
    if len(parts) < 2 or len(roles) != 1:
        return None
    role = parts.index(roles[0])
    facts = [part for part in parts if part is not roles[0] and _is_fact(part)]
    if len(parts) > 2:
        facts += [part for part in parts if part not in (*roles, *facts) and _is_near(part)]
    names = [part for part in parts if part is not roles[0] and part not in facts]
    if role == 0 and facts and names and names[0].text[0].islower():
        return TitleParts(roles[0], None, (*beside, *facts))
    company = next((part for part in names if hires(part, parts, role, facts, text)), None)
    if any(part is not company for part in names):
        return None
    return TitleParts(roles[0], company, (*beside, *facts))


#: What kind of firm it is, before its name: `Fintech Acme`.
_KIND = re.compile(r"(?:Fintech|Startup|Start-up|Agência|Agencia|Empresa|Firma|Agence) ")


def _split(line: Span) -> list[Span]:
    parts, start = [], 0
    for found in _DASH.finditer(line.text):
        parts.append(line.part(start, found.start()).trimmed())
        start = found.end()
    parts.append(line.part(start, len(line.text)).trimmed())
    return [part for part in parts if part.text]


def _is_fact(part: Span) -> bool:
    is_word = part.text.isalpha() and not REMOTE.fullmatch(lowered(part.text))
    is_unnamed = NOT_NAMED.match(part.text) is not None
    is_told = is_place(part) or is_unnamed or part.text in _HOURS
    return is_told or (says_terms(part) and not is_word)


#: A quarter or a small town before the place that it lies in: `Cau Giay/Hanoi`, `Smallville, OH`.
_NEAR = re.compile(r"[A-ZÀ-Þ][\w.'’ -]+(?:, ?| ?/ ?)(?P<wide>[A-ZÀ-Þ][\w.'’ -]+)")


def _is_near(part: Span) -> bool:
    """Whether a part is a name that no gazetteer knows beside a place, and no firm's."""
    found = _NEAR.fullmatch(part.text)
    return found is not None and is_place(part.within(found, "wide")) and not is_firm(part)


def _before_places(name: Span) -> tuple[Span, list[Span]]:
    """A name without the place behind its comma, and that place: `Acme University, Lyon, France`.

    What is a place throughout is no name, and stays whole.
    """
    for found in _COMMA.finditer(name.text):
        behind = name.part(found.end(), len(name.text))
        if is_place(behind) and not is_place(name):
            return name.part(0, found.start()), [behind]
    return name, []


def _before_firm(line: Span, beside: list[Span], text: str) -> TitleParts:
    """`Baker, Acme Ltd`, `Baker till Acme AB`: the job before the name of a firm or a house."""
    for found in _BEFORE_FIRM.finditer(line.text):
        name = line.part(found.end(), len(line.text)).trimmed()
        before = line.part(0, found.start())
        house, places = _before_places(name)
        if (names_role(before.text) or _POST.search(before.text)) and is_house(house):
            return TitleParts(before, house, (*beside, *places))
        if found[0][0] == "," and names_role(before.text) and is_linked(name, text):
            return TitleParts(before, name, tuple(beside))
        placed = _IN_PLACE.search(name.text)
        if placed and is_place(town := name.within(placed, 1)):
            beside, name = [*beside, town], name.part(0, placed.start())
        if names_role(before.text) and (is_firm(name) or name.text.startswith(FOREIGN_FORMS)):
            return TitleParts(before, name, tuple(beside))
    return TitleParts(line, None, tuple(beside))
