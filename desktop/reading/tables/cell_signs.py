"""Signs by which cells show what their column holds, whatever it is called."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from desktop.reading.offers.firm_names import names_firm
from desktop.reading.offers.role_names import names_role

#: A picture's address is no posting's.
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)(?!\S+\.(?:png|jpe?g|gif|svg|webp|ico)(?:[?#]|$))\S+", re.I
)
_MAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.\w{2,}")
_DAY: Final = re.compile(
    r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})"
    r"(?:[T ]\d\d?:\d\d(?::\d\d)?(?:\.\d+)?)?(?: ?(?:Z|UTC|[AP]M|[+-]\d\d:?\d\d))?"
)
#: Years of work asked for, as Chinese boards write them.
_YEARS: Final = re.compile(r"\d{1,2}(?:[-~至]\d{1,2})?年(?:以上|以内|以下|经验|及以上)?|经验不限")
_MONEY: Final = re.compile(
    r"[$€£¥₹₽]\s?\d|\d\s?(?:[$€£¥₹₽]|(?:usd|eur|gbp|pln|chf|brl|rub|cny|jpy|inr|cad|aud|zł|руб)\b)"
    r"|\d[kK]?\s?[-–—~至]\s?\d+(?:\.\d+)?\s?[kK万千](?![a-z])",
    re.I,
)
#: Degrees asked for, as they stand in a list behind a town.
_DEGREE: Final = re.compile(
    r"(?:本科|大专|专科|硕士|博士|中专|高中|学历不限|不限|初中)(?:及以上|以上)?"
)
#: Words by which a cell states terms of employment.
TERM: Final = re.compile(
    r"full|part|time|contract|perman|_effective|legal_entity|tempor|intern|freelanc|volunt|casual|vollzeit|teilzeit|fest|"
    r"befrist|minijob|praktik|werkstud|temps|cdi|cdd|stage|alternan|jornada|complet|parcial|"
    r"indefin|clt|\bpj\b|est[aá]gi|etat|umow|b2b|staż|полн|частич|стаж|вахт|смен|удал|гибк|"
    r"全职|兼职|实习|正社員|契約|パート|アルバイト|派遣|\b\d{2,3} ?%|\d+ ?h\b|hour|stunden",
    re.I,
)
#: Terms of employment, as a tag alone says them.
_TERMS: Final = re.compile(
    r"(?:full|part)[ -]?time|contract(?:or)?|freelance|internship|temporary|permanent|vollzeit"
    r"|teilzeit|cdi|cdd|intérim|alternance|tiempo completo|jornada completa|clt|полная занятость"
    r"|全职|兼职|正社員|契約社員|정규직|계약직",
    re.I,
)
#: Where one works from, as a tag or a cell alone says it.
_MODE: Final = re.compile(
    r"(?:100 ?% |fully )?(?:remote|remoto|remota)(?: only)?|hybrid|híbrid[oa]|on[ -]?site"
    r"|presencial|(?:anywhere in the )?world(?:wide)?|anywhere|télétravail|teletrabajo|удал[её]нно",
    re.I,
)
#: The first line of a comment in which a firm tells whom it hires: `Acme | Baker | Lyon`.
HEADLINE: Final = re.compile(r"[^\n|]{2,90} \| [^\n|]{2,120} \| [^\n]{2,160}(?:\n|$)")
#: Fewer characters than these are no description, in the column's middle value.
LONG: Final = 160


def share_of(values: Sequence[str], is_one: Callable[[str], bool]) -> float:
    """How many of a column's cells are such, as a share of 1; 0 of a column without cells."""
    return sum(map(is_one, values)) / max(len(values), 1)


def is_years(text: str) -> bool:
    """Whether a text is nothing but years of work asked for, as Chinese boards write them."""
    return _YEARS.fullmatch(text.strip()) is not None


def is_degree(text: str) -> bool:
    """Whether a text is nothing but a degree asked for."""
    return _DEGREE.fullmatch(text.strip()) is not None


def is_terms(text: str) -> bool:
    """Whether a text is nothing but terms of employment: `Full-time`, `CDI`."""
    return _TERMS.fullmatch(text) is not None


def is_mode(text: str) -> bool:
    """Whether a text is nothing but where one works from: `Remote`, `Presencial`."""
    return _MODE.fullmatch(text.strip()) is not None


def is_money(text: str) -> bool:
    """Whether a text holds an amount with its currency."""
    return _MONEY.search(text) is not None


#: Fields by which a nameless column is told, with the share of its cells that have to be such.
TESTS: Final[tuple[tuple[str, Callable[[str], bool], float], ...]] = (
    ("url", lambda value: bool(_ADDRESS.fullmatch(value.strip())), 0.7),
    ("email", lambda value: bool(_MAIL.fullmatch(value.strip())), 0.7),
    ("posted", lambda value: bool(_DAY.fullmatch(value.strip())), 0.7),
    ("experience", is_years, 0.6),
    ("description", lambda value: len(value) >= LONG, 0.5),
    ("salary", lambda value: len(value) < 60 and is_money(value), 0.4),
    ("title", lambda value: len(value) < 100 and names_role(value), 0.4),
    ("company", lambda value: len(value) < 100 and names_firm(value), 0.3),
)
