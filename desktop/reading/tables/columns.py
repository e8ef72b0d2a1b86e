"""What the columns of an export are: by their names in nine languages, and by what they hold."""

from __future__ import annotations

import functools
import re
import tomllib
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from desktop.paths import resource

#: A field's key for each column; None for a column that no field is read from.
Keys = tuple[str | None, ...]

#: What `key_of` answers for a name that is known to be no posting's field.
OTHER: Final = "other"
#: Fields with a text of many lines, in the order in which they are shown.
LONG_FIELDS: Final = (
    "description",
    "responsibilities",
    "requirements",
    "benefits",
    "about",
)
#: Fields that have more than one column at times, each telling something more.
_JOINED: Final = frozenset({*LONG_FIELDS, "location", "skills", "url", OTHER})
#: Words that a column's name may hold without meaning something else by them.
_NOISE: Final = frozenset(
    {
        "job", "jobs", "vacancy", "posting", "offer", "ad", "cleaned", "clean", "raw", "original",
        "formatted", "text", "html", "plain", "full", "str", "value", "display", "the", "of", "s",
        "field", "name", "label", "estimate", "listing", "vaga", "oferta", "offre", "stelle",
    }
)  # fmt: skip
#: Names of a nested value's parts that say nothing more than the value's own name.
_LEAVES: Final = frozenset({"name", "title", "label", "value", "text", "display"})
_ALIKE: Final = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "ё": "е", "’": "'", "æ": "ae"})
_HUMPS: Final = re.compile(r"(?<=[a-zа-я0-9])(?=[A-ZА-Я][a-zа-я])|(?<=[a-z])(?=[A-Z])")
_BRACKETS: Final = re.compile(r"[(\[（【][^)\]）】]*[)\]）】]?")
_GAPS: Final = re.compile(r"[\s_\-./:\\|#*?!,;\"“”：/@]+")

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+", re.I)
_MAIL: Final = re.compile(r"[^\s@]+@[^\s@]+\.\w{2,}")
_DAY: Final = re.compile(
    r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})"
    r"(?:[T ]\d\d?:\d\d(?::\d\d)?(?:\.\d+)?)?(?: ?(?:Z|UTC|[AP]M|[+-]\d\d:?\d\d))?"
)
_MONEY: Final = re.compile(
    r"[$€£¥₹₽]\s?\d|\d\s?(?:[$€£¥₹₽]|(?:usd|eur|gbp|pln|chf|brl|rub|cny|jpy|inr|cad|aud|zł|руб)\b)"
    r"|\d[kK]?\s?[-–—~至]\s?\d+(?:\.\d+)?\s?[kK万千](?![a-z])",
    re.I,
)
_ROLE: Final = re.compile(
    r"engineer|developer|manager|analyst|designer|scientist|consultant|intern\b|technician|nurse|"
    r"assistant|specialist|administrator|architect|director|officer|clerk|driver|teacher|"
    r"accountant|representative|coordinator|programmer|supervisor|operator|entwickler|ingenieur|"
    r"leiter|berater|mitarbeiter|techniker|kaufmann|kauffrau|pfleger|fahrer|d[ée]veloppeur|"
    r"ing[ée]nieur|charg[ée] d|responsable|conseiller|infirmi|technicien|ingenier|desarrollador|"
    r"analista|gerente|t[ée]cnico|desenvolvedor|engenheir|estagi|auxiliar|assistente|vendedor|"
    r"programista|in[żz]ynier|specjalista|kierownik|sprzedawca|ksi[ęe]gow|разработчик|инженер|"
    r"менеджер|аналитик|специалист|программист|водитель|бухгалтер|администратор|工程师|经理|开发|"
    r"专员|助理|设计师|顾问|主管|工程師|經理|エンジニア|デザイナー|営業|開発|スタッフ|事務",
    re.I,
)
_FIRM: Final = re.compile(
    r"\b(?:inc|ltd|llc|gmbh|ag|corp|co|plc|s\.?a\.?|s\.?r\.?l|s\.?l|sas|sarl|ltda|pty|oy|ab|bv|"
    r"kg|group|sp\. z o\.o)\b\.?|公司|集团|株式会社|(?:ООО|ОАО|ЗАО|АО|ПАО)\b|株",
    re.I,
)
#: Fields that only jobs have.
_OF_JOBS: Final = frozenset(
    {
        "company", "location", "salary", "salary_min", "employment_type", "level", "experience",
        "remote", "closes", "responsibilities", "requirements", "benefits",
    }
)  # fmt: skip
#: Names of titles of anything, folded.
_VAGUE: Final = frozenset(
    {
        "title", "name", "titel", "titre", "titulo", "tytul", "nom", "nombre", "nome", "nazwa",
        "название", "наименование", "заголовок", "имя", "标题", "名称", "タイトル", "bezeichnung",
    }
)  # fmt: skip
#: Fewer characters than these are no description, in the column's middle value.
_LONG: Final = 160


def folded_name(name: str) -> str:
    """A column's name as compared: lower case, words apart by a space, no accents or brackets."""
    apart = _HUMPS.sub(" ", _BRACKETS.sub(" ", name.strip().strip("\ufeff")))
    lowered = unicodedata.normalize("NFKC", apart).casefold().translate(_ALIKE)
    bare = _without_accents(lowered) if not lowered.isascii() else lowered
    words = _GAPS.sub(" ", bare).strip()
    return re.sub(r" ?\d+$", "", words) or words


def _without_accents(text: str) -> str:
    """Latin letters without their accents; letters of other scripts as they are."""
    return "".join(
        apart[0] if (apart := unicodedata.normalize("NFD", sign))[0].isascii() else sign
        for sign in text
    )


@functools.lru_cache(4096)
def key_of(name: str) -> str | None:
    """The field that a column of this name holds; OTHER for none of a posting's, None if unknown.

    A nested value's name ("company.display_name") is known by all of it or by its last parts.
    """
    known = _known_names()
    for part in (name, *(name.split("/") if "/" in name else ())):
        for words in _readings(folded_name(part)):
            if key := known.get(words):
                return key
    return None


def _readings(folded: str) -> list[str]:
    """A folded name, then what is left of it without words that say nothing."""
    words = folded.split(" ")
    readings = [folded]
    kept = [word for word in words if word not in _NOISE]
    if kept and kept != words:
        readings.append(" ".join(kept))
    while len(words) > 1 and words[-1] in _LEAVES | {"raw", "code"}:
        words = words[:-1]
        readings.append(" ".join(words))
    return readings


@functools.cache
def _known_names() -> dict[str, str]:
    table = tomllib.loads(resource("columns.toml").read_text(encoding="utf-8"))
    return {
        name.strip(): key
        for key, names in table.items()
        for name in names.replace("\n", "").split("|")
        if name.strip()
    }


def keys_of(names: Sequence[str], sample: Sequence[Sequence[str]]) -> Keys:
    """The field of each column, by name where that is known and by what it holds elsewhere.

    `sample` is some of the rows, as wide as `names`.
    """
    columns = [[row[at] for row in sample if row[at]] for at in range(len(names))]
    keys: list[str | None] = []
    for name, values in zip(names, columns, strict=True):
        key = _by_path(name)
        keys.append(key if key is None or _may_hold(key, values) else OTHER)
    _settle_names(keys, names)
    _by_content(keys, columns)
    return _single(keys, names)


def _by_path(name: str) -> str | None:
    """A nested name by all of it, else by its last two parts, else by its last."""
    if key := key_of(name):
        return key
    parts = name.split(".")
    is_of_company = any(key_of(part) == "company" for part in parts[:-1])
    for start in range(max(1, len(parts) - 2), len(parts)):
        last = parts[start:]
        if last not in (["name"], ["id"]) and (key := key_of(".".join(last))):
            if is_of_company and key != "about":
                return "about" if key == "description" else OTHER
            return key
    return None


def _settle_names(keys: list[str | None], names: Sequence[str]) -> None:
    """A column called "name" names the job where none is called its title."""
    if "title" not in keys:
        for at, name in enumerate(names):
            if folded_name(name) in ("name", "nom", "nombre", "nome", "nazwa", "имя", "名称"):
                keys[at] = "title"
                return


def _may_hold(key: str, values: Sequence[str]) -> bool:
    """Whether a column's values can be those of a field ("position" may count rows)."""
    if not values:
        return True
    if key in ("title", "company", "description"):
        return _share(values, lambda value: any(map(str.isalpha, value))) > 0.5
    if key == "url":
        return _share(values, lambda value: bool(re.search(r"/|\.\w|@", value))) > 0.3
    return True


def _by_content(keys: list[str | None], columns: Sequence[Sequence[str]]) -> None:
    """Fill in the fields that no name gave, by what nameless or oddly named columns hold."""
    for key, is_one, least in _TESTS:
        if key in keys or (key == "salary" and "salary_min" in keys):
            continue
        shares = [
            (_share(column, is_one), -at)
            for at, column in enumerate(columns)
            if keys[at] is None and column
        ]
        if shares and max(shares)[0] >= least:
            keys[-max(shares)[1]] = key


def _share(values: Sequence[str], is_one: Callable[[str], bool]) -> float:
    return sum(map(is_one, values)) / max(len(values), 1)


_TESTS: Final[tuple[tuple[str, Callable[[str], bool], float], ...]] = (
    ("url", lambda value: bool(_ADDRESS.fullmatch(value.strip())), 0.7),
    ("email", lambda value: bool(_MAIL.fullmatch(value.strip())), 0.7),
    ("posted", lambda value: bool(_DAY.fullmatch(value.strip())), 0.7),
    ("description", lambda value: len(value) >= _LONG, 0.5),
    ("salary", lambda value: len(value) < 60 and bool(_MONEY.search(value)), 0.4),
    ("title", lambda value: len(value) < 100 and bool(_ROLE.search(value)), 0.4),
    ("company", lambda value: len(value) < 100 and bool(_FIRM.search(value)), 0.3),
)


def _single(keys: Sequence[str | None], names: Sequence[str]) -> Keys:
    """Of several columns of a field with one value the least nested, then the first, holds it."""
    best: dict[str, tuple[int, int]] = {}
    for at, (key, name) in enumerate(zip(keys, names, strict=True)):
        rank = (name.count("."), at)
        if key is not None and rank < best.get(key, (99, 0)):
            best[key] = rank
    return tuple(
        OTHER if key is not None and key not in _JOINED and best[key][1] != at else key
        for at, key in enumerate(keys)
    )


def is_of_postings(names: Sequence[str], keys: Keys, sample: Sequence[Sequence[str]]) -> bool:
    """Whether a table with such columns lists postings: each names a job, and says more of it.

    Many things have a title (books, pages): where nothing else tells of jobs, the titles have to.
    """
    known = set(keys) - {None, OTHER}
    if "title" not in known:
        return "description" in known and not known.isdisjoint({"company", "salary", "location"})
    if not known.isdisjoint(_OF_JOBS):
        return True
    at = keys.index("title")
    if folded_name(names[at]) not in _VAGUE:
        return len(known) > 1
    titles = [row[at] for row in sample if row[at]]
    return len(known) > 1 and _share(titles, lambda title: bool(_ROLE.search(title))) >= 0.3
