"""Columns' names put together of words ("minPayAmount", "application close date"), understood."""

from __future__ import annotations

from typing import Final


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PAY: Final = _words(
    "budget "
    "salary pay compensation wage wages remuneration payment income gehalt lohn verdienst salaire "
    "salario sueldo remuneracao retribuzione salaris wynagrodzenie wynagrodzenia pensja placa "
    "zarobki stawka зарплата оклад зп доход оплата"
)
_LEAST: Final = _words(
    "min minimum from low lower lowest start floor bottom least von ab mini minimal minimale "
    "minimo minima desde od от"
)
_MOST: Final = _words(
    "max maximum to high upper highest end ceiling top most bis maxi maximal maximale "
    "maximo maxima hasta ate do до"
)
_AVERAGE: Final = _words("avg average med median mean")
#: Words that say only how pay is counted.
_COUNTED: Final = _words(
    "net netto brut brute bruto brutto gross neto liquido lordo базовый base basic"
)
#: Words beside these that make the figure another one: averaged, of something else.
_NOT_PAY: Final = _AVERAGE | _words("equity bonus currency period date")
_LINK: Final = _words("url link uri href lien enlace odnosnik ссылка lank")
_TO_POSTING: Final = _words(
    "job jobs vacancy apply application offer position posting career careers opening listing ad "
    "advert annonce offre oferta oferty ogloszenia vaga anzeige stelle bewerbung vacature annons "
    "detail details external direct page вакансию вакансии"
)
_DATE: Final = _words("date datum fecha data time day at on datetime дата utc iso")
_OPENED: Final = _words(
    "posted post posting published publication publish opening opened open release released "
    "announced added listed advertised publicado publicada publicacao publicacion veroffentlicht "
    "publikacji dodania размещения публикации"
)
#: Words that end an offer's time by themselves, and those that may stand beside them.
_CLOSING: Final = _words("close closing closes expiry expiration expires expire deadline")
_CLOSED: Final = _CLOSING | _words("due end until through last application apply limite cierre")
_BESIDE: Final = _words("job position vacancy offer ad the start local")


def composed_key(folded: str) -> str | None:
    """The field that a folded name's words tell of together; None where they tell of none."""
    words = set(folded.split(" "))
    if words & _PAY and not words & _NOT_PAY:
        is_least, is_most = bool(words & _LEAST), bool(words & _MOST)
        if is_least != is_most:
            return "salary_min" if is_least else "salary_max"
        return "salary" if words <= (_PAY - {"budget"}) | _COUNTED else None
    if words & _LINK and words & _TO_POSTING and words <= _LINK | _TO_POSTING | _BESIDE:
        return "url"
    return _date_key(words)


def is_average_pay(folded: str) -> bool:
    """Whether a folded name is that of pay's average or middle."""
    words = set(folded.split(" "))
    return bool(words & _PAY and words & _AVERAGE) and not words & {"equity", "bonus"}


def _date_key(words: set[str]) -> str | None:
    if not words & _DATE:
        return None
    rest = words - _DATE - _BESIDE
    if rest and rest <= _OPENED:
        return "posted"
    if rest & _CLOSING and rest <= _CLOSED | _OPENED:
        return "closes"
    return None
