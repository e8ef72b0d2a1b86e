"""Titles of pages that say no more than that an employer has vacancies: `Careers | Acme`."""

from __future__ import annotations

import re
from typing import Final

_LISTS: Final = (
    r"(?:careers?|jobs|vacanc(?:y|ies)|current vacancies|job (?:openings|opportunities)"
    r"|(?:employment )?opportunities|employment|jobs (?:&|und|and|et) (?:karriere|careers?)"
    r"|karriere|stellenangebote|offene stellen|stellen|recrutement|carrières?|nos offres|emplois?"
    r"|nous rejoindre|rejoignez-nous|empleos?|trabaja con nosotros|únete|trabalhe conosco"
    r"|carreiras?"
    r"|vagas|lavora con noi|posizioni aperte|carriere|vacatures?|solliciteren|werken bij"
    r"|kariera|praca"
    r"|oferty pracy|kariéra|volná místa|lediga jobb|jobba hos oss|karriär|ledige stillinger"
    r"|avoimet työpaikat|карьера|вакансии|кар'єра|вакансії|採用情報|採用|求人情報|求人|募集要項"
    r"|招聘|人才招聘|加入我们|채용|채용공고|인재채용|tuyển dụng|kariyer|iş ilanları|karrier"
    r"|állásajánlatok|álláslehetőségek|nyitott pozíciók|cariere|posturi vacante"
    r"|locuri de muncă|açık pozisyonlar|karir|lowongan kerja|trabalhe connosco)"
)
_AT_ONE: Final = r"(?:at|with|bei|beim|chez|en|em|presso|bij|hos|w)"
_TITLE = re.compile(
    rf"{_LISTS}(?:\s*[|｜–—:-]\s*|\s+{_AT_ONE}\s+)(?P<behind>[^\W\d_][^|｜–—\n]{{1,50}}?)"
    r"(?:\s*[|｜–—]\s?[^|–—\n]{2,60})?"
    rf"|(?P<before>[^\W\d_][^|｜–—\n]{{1,50}}?)\s*[|｜–—-]\s*{_LISTS}",
    re.IGNORECASE,
)
_AT = re.compile(rf"{_LISTS} {_AT_ONE} ", re.IGNORECASE)


def careers_of(title: str, *, beyond_doubt: bool = False) -> str:
    """The employer's name in a page's title, "" where it is no such title.

    Beyond doubt the name is the employer's in `Careers at Acme`: a board may call itself the rest.
    """
    found = _TITLE.fullmatch(title) if not beyond_doubt or _AT.match(title) else None
    return (found["behind"] or found["before"]) if found else ""
