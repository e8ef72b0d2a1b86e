"""Days told by how long ago they were, "3 days ago", counted from the day a page or mail states."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

_TODAY: Final = (
    r"just (?:now|posted)|today|heute|gerade eben|aujourd['’]hui|hoy|hoje|oggi|vandaag|dzisiaj|dziś"
    r"|idag|i dag|tänään|dnes|сегодня|今天|刚刚|今日"
)
_YESTERDAY: Final = (
    r"yesterday|gestern|hier|ayer|ontem|ieri|gisteren|wczoraj|i ?går|eilen|včera|вчера|昨天|昨日"
)
_HOURS: Final = (
    r"h|hrs?|hours?|mins?|minutes?|m|std\.?|stunden?|minuten?|heures?|horas?|minutos?|ore|uur|uren"
    r"|godzin\w*|godz\.?|minut\w*|timmar|tunti\w*|час\w*|минут\w*|小时前|分钟前|時間前"
)
_DAYS: Final = (
    r"d|days?|tag(?:e|en)?|jours?|j|días?|dias?|giorn[io]|dag(?:en|ar)?|dni|dzień|päivä\w*|dn[yíů]"
    r"|д(?:ень|ня|ней|н\.?)|天前|天|日前"
)
_WEEKS: Final = (
    r"w|wks?|weeks?|wochen?|semaines?|semanas?|settiman[ae]|we(?:ek|ken)|tygodni\w*|tydzień"
    r"|veck(?:a|or)|viikko\w*|недел\w*|周前|週間前"
)
_AGO: Final = re.compile(
    r"(?:(?:posted|active|published|online|erschienen|veröffentlicht|publié\w*|publicad[oa]"
    r"|dodan[oa]|опубликован\w*)[\s:]*)?(?:vor|seit|il y a|hace|há|fa|for)?\s*(?:"
    rf"(?P<today>{_TODAY})|(?P<yesterday>{_YESTERDAY})|(?P<count>\d{{1,2}}|an?|einer?m?|une?)\s*"
    rf"(?:(?P<hours>{_HOURS})|(?P<days>{_DAYS})|(?P<weeks>{_WEEKS})))\s*"
    r"(?:ago|old|geleden|fa|atrás|temu|sedan|siden|sitten|назад)?\W*",
    re.IGNORECASE,
)
#: Longer words are no mere age of a posting, in characters.
_LONGEST: Final = 40


def days_ago(words: str, base: date) -> date | None:
    """The day that words tell, counted back from `base`; None where they say anything else.

    Months and "30+ days" are too vague to give a day.
    """
    found = _AGO.fullmatch(words.strip()) if len(words) <= _LONGEST else None
    if found is None:
        return None
    if found["today"] or found["hours"]:
        return base
    if found["yesterday"]:
        return base - timedelta(days=1)
    count = int(found["count"]) if found["count"].isdigit() else 1
    return base - timedelta(days=count if found["days"] else 7 * count)
