"""Signs by which cells show what their column holds, whatever it is called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

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
#: Words of jobs' names, in lower case.
_ROLES: Final = (
    r"engineer(?!ing)|developer|manager|analyst|designer|scientist|consultant|intern\b|"
    r"technician|nurse|assistant|specialist|administrator|architect|director|officer|clerk|driver|teacher|"
    r"accountant|representative|coordinator|programmer|supervisor|operator|lecturer|professor|"
    r"researcher|postdoc|librarian|archivist|curator|\bchef\b|\bcook\b|\bbaker\b|\bcarer\b|"
    r"cleaner|labou?rer\b|caregiver|secretary|head ?teacher|\bdeputy head\b|instructor|barista|"
    r"housekeeper|\baide\b|custodian|janitor|bartender|\bwaiter\b|\bwaitress\b|\bwaitstaff\b|"
    r"dishwasher|\btutor\b|"
    r"counsell?or\b|trainer\b|\bcoach\b|hygienist|dentist\b|physician|veterinarian|landscaper|"
    r"dispatcher|bookkeeper|foreman|surveyor|estimator|installer|roofer|\bpainter\b|\bgroomer\b|"
    r"security guard|\bmover\b|\bpacker\b|\bloader\b|caretaker|\bassociate\b|advis[eo]r\b|"
    r"\bcna\b|\blpn\b|\blvn\b|"
    r"welder|carpenter|electrician|plumber|mechanic\b|attorney|lawyer|paralegal|solicitor|therapist|"
    r"pharmacist|receptionist|cashier|apprentice|entwickler|ingenieur|"
    r"leiter|berater|mitarbeiter|techniker|kaufmann|kauffrau|pfleger|fahrer|d[ée]veloppeur|"
    r"ing[ée]nieur|charg[ée] d|responsable|conseiller|infirmi|technicien|ingenier|desarrollador|"
    r"analista|gerente|t[ée]cnico|desenvolvedor|engenheir|estagi|auxiliar|assistente|vendedor|"
    r"programista|in[żz]ynier|specjalista|kierownik|sprzedawca|ksi[ęe]gow|разработчик|инженер|"
    r"менеджер|аналитик|специалист|программист|водитель|бухгалтер|администратор|工程师|经理|开发|"
    r"专员|助理|设计师|顾问|主管|工程師|經理|エンジニア|デザイナー|営業|開発|スタッフ|事務|"
    r"est[áa]gi|elektry[kc]|elektrik|monter|monteur|schlosser|fachkraft|helfer|verkäuf|koordynator|"
    r"stolarz|cieśl|spawacz|magazynier|kierowca|mechanik|kucharz|opiekun|pielęgniar|tekniker|"
    r"sjuksköters|utvecklare|utvikler|rekryterare|säljare|arbetare|platschef|medewerker|"
    r"verpleegkundig|ontwikkelaar|adviseur|addett|sviluppat|impiegat|tecnico|tecnica|magazzinier|"
    r"mühendis|uzman|yazılımcı|temsilci|teknisyen|eleman[ıi]|inžen[ýi]r|vývojář|účetní|prodavač|"
    r"дизайнер|верстальщик|копирайтер|тестировщик|маркетолог|продавец|кассир|повар\b|"
    r"trainee\b|praktikant|azubi|bezorger|verkoper|chauffeur|kapper|opérateur|serveu[rs]|vendeu[rs]|"
    r"cuisini|camarer|cociner|operai[oa]\b|camerier|"
    r"розробник|інженер|фахівець|엔지니어|개발자|디자이너|매니저|담당자|마케터|기획자"
)
_FIRM: Final = re.compile(
    r"\b(?:inc|ltd|llc|gmbh|ag|corp|co|plc|s\.?a\.?|s\.?r\.?l|s\.?l|sas|sarl|ltda|pty|oy|ab|bv|"
    r"kg|group|sp\. z o\.o)\b\.?|公司|集团|株式会社|(?:ООО|ОАО|ЗАО|АО|ПАО)\b|株",
    re.I,
)

#: Words by which a cell states terms of employment.
TERM: Final = re.compile(
    r"full|part|time|contract|perman|tempor|intern|freelanc|volunt|casual|vollzeit|teilzeit|fest|"
    r"befrist|minijob|praktik|werkstud|temps|cdi|cdd|stage|alternan|jornada|complet|parcial|"
    r"indefin|clt|\bpj\b|est[aá]gi|etat|umow|b2b|staż|полн|частич|стаж|вахт|смен|удал|гибк|"
    r"全职|兼职|实习|正社員|契約|パート|アルバイト|派遣|\b\d{2,3} ?%|\d+ ?h\b|hour|stunden",
    re.I,
)
#: The first line of a comment in which a firm tells whom it hires: `Acme | Baker | Lyon`.
HEADLINE: Final = re.compile(r"[^\n|]{2,90} \| [^\n|]{2,120} \| [^\n]{2,160}(?:\n|$)")
#: Fewer characters than these are no description, in the column's middle value.
LONG: Final = 160


def _by_first_letters(patterns: Iterable[str]) -> str:
    """Any of the patterns, those of one first letter tried together: a third of the time."""
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for pattern in dict.fromkeys(patterns):
        letters = 3 if pattern.startswith(r"\b") else 1
        rests[pattern[:letters]].append(pattern[letters:])
    return "|".join(f"{first}(?:{'|'.join(those)})" for first, those in rests.items())


#: With `re.I` the search takes four times as long.
_ROLE: Final = re.compile(_by_first_letters(_ROLES.split("|")))


def names_role(text: str) -> bool:
    """Whether a text holds a word of jobs' names."""
    return _ROLE.search(text.lower()) is not None


def share_of(values: Sequence[str], is_one: Callable[[str], bool]) -> float:
    """How many of a column's cells are such, as a share of 1; 0 of a column without cells."""
    return sum(map(is_one, values)) / max(len(values), 1)


#: Fields by which a nameless column is told, with the share of its cells that have to be such.
TESTS: Final[tuple[tuple[str, Callable[[str], bool], float], ...]] = (
    ("url", lambda value: bool(_ADDRESS.fullmatch(value.strip())), 0.7),
    ("email", lambda value: bool(_MAIL.fullmatch(value.strip())), 0.7),
    ("posted", lambda value: bool(_DAY.fullmatch(value.strip())), 0.7),
    ("experience", lambda value: bool(_YEARS.fullmatch(value.strip())), 0.6),
    ("description", lambda value: len(value) >= LONG, 0.5),
    ("salary", lambda value: len(value) < 60 and bool(_MONEY.search(value)), 0.4),
    ("title", lambda value: len(value) < 100 and names_role(value), 0.4),
    ("company", lambda value: len(value) < 100 and bool(_FIRM.search(value)), 0.3),
)
