"""A company's page of vacancies in one text: headings that each name a job, with its facts below.

Beside the other texts of several postings, since here the employer stands above all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from desktop.reading.offers.firm_names import names_firm
from desktop.reading.offers.other_texts import is_career, names_job
from desktop.reading.plain.headed_parts import Heading, Part, fact_named, headings_in, parts_at

#: What a vacancy says of itself below its heading.
_FACT: Final = fact_named(
    *("locations?", "place", "where", "based in", "salary", "pay", "compensation", "position code"),
    *("(?:essential )?qualifications?", "(?:consolidated )?stipend", "emoluments"),
    *(r"no\.? of (?:posts|vacancies|positions)", "(?:job |employment )?type", "contract", "hours"),
    *("closing date", "deadline", "reports to", "duration", "start date"),
    *("ort", "standort", "gehalt", "lieu", "contrat", "salaire", "lugar", "ubicación", "salario"),
    *("(?:岗位|工作)?职责", "(?:岗位|任职|职位)?要求", "工作地点", "薪资(?:范围|待遇)?"),
    *("工作內容", "仕事内容", "応募資格", "勤務地", "給与", "雇用形態"),
    *("담당 ?업무", "자격 ?요건", "근무지", "급여", "обязанности", "требования"),
    *("условия", "зарплата", "город", "обов['’]язки", "вимоги", "умови"),
)
#: Such as its heading has behind the name: `Baker (Full-time, Leeds)`.
_TERMS: Final = re.compile(
    r"\b(?:full|part)[- ]time\b|\bremote\b|\bhybrid\b|\bpermanent\b|\bcontract\b"
    r"|[（(](?:远程|遠端|兼[职職]|全[职職]|实习|リモート|正社員|アルバイト|удал[её]нно)[)）]",
    re.I,
)
_APPLY: Final = re.compile(r"\bapply\b|mailto:", re.I)
#: A heading that says of a name that it is a vacancy's: `Вакансия PM`, `岗位二：前端`.
_CALLED: Final = re.compile(
    r"вакансі?и?я\s*(?:№?\s?\d{1,2}[.:]?\s|[:–—-]?\s)\s*(?=[«\"„]?[^\W\d_])"
    r"|(?:vacancy|vacante|vaga|vacature|stelle|offerta|oferta|offre|position|poste|puesto|job"
    r"|stanowisko)\s*(?:(?:№|#|nr?\.?|no\.?)?\s*\d{1,2}\s*[:.–—-]|[:])\s+(?=[^\W\d_])"
    r"|(?:招聘)?(?:岗位|职位|職位|職缺)\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*[:：]\s*(?=[^\W\d_])",
    re.I,
)
#: `Baker – Acme Ltd`, as lists of many employers' offers head them.
_OFFERED: Final = re.compile(r"(?P<job>\S.*\S)\s+[-–—|]\s+(?P<firm>[^\s–—|][^–—|]{1,60})")
_FEWEST: Final = 2
#: Shorter parts tell nothing of a job, in letters.
_FEWEST_LETTERS: Final = 40
_MOST: Final = 200


def vacancies_in(text: str) -> list[str]:
    """The texts of the vacancies that headings of one level name, two or more; [] of any other.

    Each has below it what the text says of all: who hires, and how to apply; but not where each
    heading names who hires.
    """
    headings = headings_in(text)
    if len(headings) <= _FEWEST and text.count("\n#") < _FEWEST:  # one below the text's title
        return []
    if called := _called(text, headings):
        return called
    often = Counter(heading.level for heading in headings)
    alike = (heading for heading in headings if often[heading.level] >= _FEWEST)
    jobs = [heading for heading in alike if names_job(heading.words)]
    if not _FEWEST <= len(jobs) <= _MOST or is_career(text, ""):
        return []
    for level in sorted({heading.level for heading in jobs}):
        parts = parts_at(text, headings, level)
        told = [part for part in parts if part.level == level and names_job(part.words)]
        if len(told) >= _FEWEST:
            told = [part for part in parts if part in told or _is_beside(part, level)]
        if len({part.words for part in told}) >= _FEWEST and _all_tell(told):
            if _name_employers(told):
                return [f"{part.text}\n" for part in told]
            return _with_shared(text[: headings[0].start], parts, told)
    return []


def _name_employers(jobs: list[Part]) -> bool:
    """Whether all headings name a job and, behind a dash, who hires, some a firm by its form."""
    found = [_OFFERED.fullmatch(job.words.strip(" *_")) for job in jobs]
    named = [(one["job"], one["firm"]) for one in found if one]
    are_told = all(names_job(job) and not names_job(firm) for job, firm in named)
    return are_told and len(named) == len(jobs) and any(names_firm(firm) for _, firm in named)


def _called(text: str, headings: list[Heading]) -> list[str]:
    """The vacancies whose headings all say so, whether or not their names are known."""
    named = [heading for heading in headings if _CALLED.match(heading.words)]
    if not _FEWEST <= len(named) <= _MOST or len({heading.level for heading in named}) > 1:
        return []
    parts = parts_at(text, headings, named[0].level)
    told = [part for part in parts if part.level and _CALLED.match(part.words)]
    if any(sum(map(str.isalpha, part.text)) < _FEWEST_LETTERS for part in told):
        return []
    return _with_shared(text[: headings[0].start], parts, told)


def _is_beside(part: Part, level: int) -> bool:
    """Whether a heading among those of jobs has facts below it that only a job has."""
    return part.level == level and _FACT.match(part.text.partition("\n")[2].lstrip()) is not None


def _all_tell(jobs: list[Part]) -> bool:
    """Whether below each of the headings stand facts, or the same sections, and some words."""
    named = [{heading.words.casefold() for heading in headings_in(job.text)} for job in jobs]
    often = Counter(name for names in named for name in names)
    return all(
        sum(map(str.isalpha, job.text)) >= _FEWEST_LETTERS
        and bool(
            _FACT.search(job.text)
            or _TERMS.search(job.words)
            or (_APPLY.search(job.text) and "](" in job.text)
            or any(often[name] > 1 for name in names)
        )
        for job, names in zip(jobs, named, strict=True)
    )


def _with_shared(above: str, parts: list[Part], jobs: list[Part]) -> list[str]:
    """The jobs' texts, each with what stands above all and in the other parts."""
    of_all = [part.text for part in parts if part not in jobs]
    shared = "\n\n".join(filter(None, (above.strip(), *of_all)))
    return [f"{job.text}\n\n{shared}".rstrip() + "\n" for job in jobs]
