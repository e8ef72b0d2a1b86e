"""The closed sets of values that some fields hold, and the other words readers have for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from desktop.paths import resource
from desktop.postings.words.words import fold

_REMOTE: Final = {
    "remote": "fully yes full wfh fully-remote",
    "hybrid": "partly partial",
    "onsite": "on-site no office in-office in-person",
}
_TYPES: Final = {
    "full-time": "fulltime ft permanent",
    "part-time": "parttime pt",
    "contract": "contractor contracting",
    "internship": "",
    "temporary": "temp fixed-term seasonal",
    "freelance": "freelancer",
    "volunteer": "voluntary",
}
_LEVELS: Final = {
    "intern": "trainee",
    "junior": "jr entry entry-level graduate",
    "mid": "mid-level middle intermediate",
    "senior": "sr snr",
    "staff": "",
    "principal": "",
    "lead": "",
    "manager": "mgr",
    "director": "head",
    "executive": "exec cto ceo vp c-level",
}
_STATUS: Final = {
    "none": "",
    "shortlist": "shortlisted star starred",
    "applied": "",
    "interview": "interviewing interviews",
    "offer": "offered offers",
    "rejected": "declined",
    "hidden": "hide",
}
_CURRENCIES: Final = {
    "USD": "$ us$ dollar dollars", "EUR": "€ euro euros", "GBP": "£ pound pounds sterling",
    "JPY": "¥ yen", "INR": "₹ rupee rupees", "CHF": "franc francs", "CAD": "c$ ca$", "AUD": "a$",
    "PLN": "zł zloty", "SEK": "", "NOK": "", "DKK": "", "CZK": "kč", "HUF": "", "BRL": "r$ real",
    "MXN": "", "SGD": "s$", "NZD": "nz$", "ZAR": "rand", "ILS": "₪ shekel", "CNY": "yuan rmb",
    "KRW": "₩ won", "UAH": "₴ hryvnia", "TRY": "₺ lira", "AED": "dirham", "RON": "", "BGN": "",
}  # fmt: skip
_LANGUAGES: Final = {
    "en": "English", "de": "German Deutsch", "fr": "French français", "es": "Spanish español",
    "it": "Italian italiano", "pt": "Portuguese português", "nl": "Dutch Nederlands",
    "sv": "Swedish svenska", "da": "Danish dansk", "no": "Norwegian norsk nb nn",
    "fi": "Finnish suomi", "is": "Icelandic", "et": "Estonian", "lv": "Latvian", "lt": "Lithuanian",
    "pl": "Polish polski", "cs": "Czech čeština", "sk": "Slovak", "sl": "Slovene Slovenian",
    "hr": "Croatian hrvatski", "sr": "Serbian", "bs": "Bosnian", "bg": "Bulgarian",
    "ro": "Romanian română", "hu": "Hungarian magyar", "el": "Greek", "tr": "Turkish türkçe",
    "ru": "Russian русский", "uk": "Ukrainian українська", "he": "Hebrew", "ar": "Arabic",
    "fa": "Persian Farsi", "hi": "Hindi", "th": "Thai", "vi": "Vietnamese", "id": "Indonesian",
    "ms": "Malay", "ja": "Japanese 日本語", "zh": "Chinese 中文 Mandarin", "ko": "Korean 한국어",
    "ca": "Catalan català", "eu": "Basque", "gl": "Galician", "ga": "Irish", "cy": "Welsh",
    "lb": "Luxembourgish", "sq": "Albanian", "mk": "Macedonian", "la": "Latin",
}  # fmt: skip


def resolve(field: str, text: str) -> tuple[str, ...]:
    """The values of the choice that the text names, or begins to name; () where none.

    Any three letters are a currency and any two a language, so that none is out of reach.
    """
    wanted = fold(text)
    if not wanted:
        return ()
    words = _words(field)
    for whole in (wanted, wanted.replace(" ", "-")):  # "on site" as "on-site"
        if whole in words:
            return (words[whole],)
    if wanted.isascii() and wanted.isalpha():
        if field == "currency" and len(wanted) == 3:
            return (wanted.upper(),)
        if field == "language" and len(wanted) == 2:
            return (wanted,)
    return tuple(dict.fromkeys(value for word, value in words.items() if word.startswith(wanted)))


def shown(field: str, value: str) -> str:
    """The value of a choice in words: "Canada" for CA, "German" for de."""
    if field == "country":
        return _countries()[1].get(value, value)
    if field == "language":
        return _LANGUAGES.get(value, value).split()[0]
    return value


def choices(field: str) -> tuple[str, ...]:
    """The values of the choice in their own order; of countries the codes by English name."""
    return tuple(dict.fromkeys(_words(field).values()))


@lru_cache(maxsize=16)
def _words(field: str) -> Mapping[str, str]:
    """Every folded word for a value of the field; a value's own word is never another's."""
    if field == "country":
        return _countries()[0]
    values = _VALUES[field]
    words = {fold(value): value for value in values}
    for value, others in values.items():
        for other in others.split():
            words.setdefault(fold(other), value)
    return words


@lru_cache(maxsize=1)
def _countries() -> tuple[Mapping[str, str], Mapping[str, str]]:
    lines = resource("countries.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    words = {code.lower(): code for code, *_ in rows}
    for code, name, *others in rows:
        for word in (name, *(others[0].split(";") if others else ())):
            words.setdefault(fold(word), code)
    return words, {code: name for code, name, *_ in rows}


_VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "remote": _REMOTE,
    "type": _TYPES,
    "level": _LEVELS,
    "status": _STATUS,
    "currency": _CURRENCIES,
    "language": _LANGUAGES,
}
