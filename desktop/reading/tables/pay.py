"""Pay that stands in several columns, written in one line as one would say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from desktop.reading.tables.column_names import HUMPS

_ZERO_END: Final = re.compile(r"(\d)\.0{1,2}$")
_FIGURE: Final = re.compile(r"\d")
_PERIOD: Final = re.compile(
    r"year|annu|yr|month|week|day|dai|hour|hr|jahr|monat|woche|tag|stunde|an\b|mois|semaine|jour|"
    r"heur|horaire|mensu|mensal|anual|año|ano|mes|mês|semana|d[ií]a|hora|rok|roczn|miesi|tydz"
    r"|tygod|dzie|godz|год|месяц|"
    r"недел|день|час|年|月|周|天|日|时|時|小时",
    re.I,
)
#: A period as words beside pay tell it: `gross per month`.
_PER: Final = re.compile(
    r"(?:\b(?:per|a|an|pro|par|por|al|za|na)|/) ?(hour|day|week|month|year|annum|stunde|tag|woche"
    r"|monat|jahr|heure|jour|semaine|mois|an|hora|día|semana|mes|mês|año|ano|godzinę|dzień|miesiąc"
    r"|rok|час|день|месяц|год)\b",
    re.I,
)
#: Currencies and periods as the names of columns hold them.
_NAMED_CURRENCY: Final = re.compile(
    r"\b(?:usd|eur|gbp|chf|pln|sek|nok|dkk|czk|huf|cad|aud|nzd|brl|inr|jpy|cny|rub|uah|try|sgd"
    r"|zar)\b"
    r"|[€£¥₹₽$]|\bzł",
    re.I,
)
_NAMED_PERIOD: Final = re.compile(
    r"\b(?:annual(?:ly)?|yearly|year|monthly|month|weekly|daily|hourly|hour|per day|jahr(?=es)|"
    r"jahr|monat(?=s)|monat|stunden?(?=lohn)|stunde|annuel(?:le)?|mensuel(?:le)?|horaire|anual"
    r"|mensual|"
    r"mensal|roczne|miesi[eę]czne)|年(?=薪|収)|月(?=薪|収|給)|時(?=給)",
    re.I,
)


def pay_text(stated: str, parts: Mapping[str, str]) -> str:
    """The pay in one line; `stated` is the text of a column of its own and comes first.

    `parts` may hold `salary_min`, `salary_max`, `currency` and `period` as their cells say.
    """
    least, most = (_ZERO_END.sub(r"\1", parts.get(key, "")) for key in ("salary_min", "salary_max"))
    if _FIGURE.search(stated) or not (least or most):
        return _completed(_ZERO_END.sub(r"\1", stated), parts) if stated else ""
    if least and most:
        figures = f"{least} - {most}" if least != most else least
    else:
        figures = f"from {least}" if least else f"up to {most}"
    return _completed(figures, parts)


def told_by_names(names: Iterable[str]) -> dict[str, str]:
    """The currency and the period that the names of pay's columns state ("Hourly rate (EUR)")."""
    words = HUMPS.sub(" ", " ".join(names)).replace("_", " ").replace(".", " ")
    currency, period = _NAMED_CURRENCY.search(words), _NAMED_PERIOD.search(words)
    found = {
        "currency": currency[0].upper() if currency else "",
        "period": period[0].lower() if period else "",
    }
    return {key: said for key, said in found.items() if said}


def period_told(words: str) -> str:
    """The period that words beside pay tell of, "" for none."""
    found = _PER.search(words)
    return found[1].lower() if found else ""


def _completed(figures: str, parts: Mapping[str, str]) -> str:
    """The figures with the currency and the period that other columns state."""
    currency, period = parts.get("currency", ""), parts.get("period", "")
    if currency and not re.search(
        r"[^\W\d_]{2}|[$€£¥₹₽]", figures.replace("from", "").replace("up to", "")
    ):
        figures = f"{figures} {'RUB' if currency.upper() == 'RUR' else currency}"
    if period and _PERIOD.search(period) and not _PERIOD.search(figures):
        figures = f"{figures} / {period.lower()}"
    return figures
