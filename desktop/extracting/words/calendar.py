"""Dates as written in many languages: what the words and figures of a day mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from desktop.extracting.text.figures import Run, figures_in
from desktop.extracting.text.stems import lowered

#: Names of the months, January first, by language (abbreviations without their full stop).
_NAMES: Final[str] = """
en january jan/february feb/march mar/april apr/may/june jun/july jul/august aug/
  september sept sep/october oct/november nov/december dec
de januar jänner/februar/märz mär mrz/april/mai/juni/juli/august/september/oktober okt/november/
  dezember dez
fr janvier janv/février févr fév/mars/avril avr/mai/juin/juillet juil/août aout/septembre/
  octobre/novembre/décembre déc
es enero ene/febrero/marzo/abril abr/mayo/junio/julio/agosto ago/septiembre setiembre/octubre/
  noviembre/diciembre dic
pt janeiro/fevereiro fev/março/abril/maio/junho/julho/agosto/setembro set/outubro out/novembro/
  dezembro
it gennaio gen/febbraio/marzo/aprile/maggio mag/giugno giu/luglio lug/agosto/settembre/
  ottobre ott/novembre/dicembre
nl januari/februari/maart mrt/april/mei/juni/juli/augustus/september/oktober/november/december
sv januari/februari/mars/april/maj/juni/juli/augusti/september/oktober/november/december
da januar/februar/marts/april/maj/juni/juli/august/september/oktober/november/december
no januar/februar/mars/april/mai/juni/juli/august/september/oktober/november/desember des
fi tammikuuta/helmikuuta/maaliskuuta/huhtikuuta/toukokuuta/kesäkuuta/heinäkuuta/elokuuta/
  syyskuuta/lokakuuta/marraskuuta/joulukuuta
pl stycznia sty/lutego lut/marca/kwietnia kwi/maja/czerwca cze/lipca lip/sierpnia sie/września wrz/
  października paź/listopada lis/grudnia gru
cs ledna/února/března/dubna/května/června/července/srpna/září/října/listopadu/prosince
ru января янв/февраля фев/марта/апреля апр/мая/июня/июля/августа авг/сентября сен/октября окт/
  ноября ноя/декабря дек
uk січня/лютого/березня/квітня/травня/червня/липня/серпня/вересня/жовтня/листопада/грудня
hu január/február febr/március márc/április ápr/május/június jún/július júl/augusztus/
  szeptember szept/október/november/december
ro ianuarie ian/februarie/martie/aprilie/mai/iunie iun/iulie iul/august/septembrie/octombrie/
  noiembrie noi/decembrie
sk januára/februára/marca/apríla/mája/júna/júla/augusta/septembra/októbra/novembra/decembra
el ιανουαρίου/φεβρουαρίου/μαρτίου/απριλίου/μαΐου/ιουνίου/ιουλίου/αυγούστου/σεπτεμβρίου/οκτωβρίου/
  νοεμβρίου/δεκεμβρίου
he ינואר בינואר/פברואר בפברואר/מרץ במרץ/אפריל באפריל/מאי במאי/יוני ביוני/יולי ביולי/אוגוסט באוגוסט/
  ספטמבר בספטמבר/אוקטובר באוקטובר/נובמבר בנובמבר/דצמבר בדצמבר
ar يناير/فبراير/مارس/أبريل ابريل/مايو/يونيو/يوليو/أغسطس/سبتمبر/أكتوبر/نوفمبر/ديسمبر
id januari/februari/maret/april/mei/juni/juli/agustus agu agt/september/oktober/november/desember
bg януари яну/февруари/март/април/май/юни/юли/август/септември септ/октомври/ноември/декември
sr јануара јануар/фебруара фебруар/марта/априла/маја мај/јуна јун/јула јул/августа/
  септембра септембар/октобра октобар/новембра новембар/децембра децембар
uk січ/лют/бер/квіт/трав/черв/лип/серп/вер/жовт/лист/груд
ar /شباط/آذار/نيسان/أيار/حزيران/تموز/آب/أيلول///
hi जनवरी/फरवरी फ़रवरी/मार्च/अप्रैल/मई/जून/जुलाई/अगस्त/
  सितंबर सितम्बर/अक्टूबर अक्तूबर/
  नवंबर नवम्बर/दिसंबर दिसम्बर
th มกราคม/กุมภาพันธ์/มีนาคม/เมษายน/พฤษภาคม/มิถุนายน/กรกฎาคม/สิงหาคม/กันยายน/ตุลาคม/
  พฤศจิกายน/ธันวาคม
tr ocak oca/şubat şub/mart/nisan nis/mayıs/haziran haz/temmuz/ağustos ağu/eylül eyl/ekim eki/
  kasım kas/aralık
"""
_MONTHS: Final[dict[str, int]] = {
    name: number
    for line in _NAMES.strip().replace("\n  ", "").splitlines()
    for number, names in enumerate(line.split(" ", 1)[1].split("/"), 1)
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
#: The letters with which names of months begin (or what may stand before one) and end.
_BEGINNINGS: Final = frozenset({*(name[:3] for name in _MONTHS), "of ", "de ", "di "})
_ENDINGS: Final = frozenset({*(name[-3:] for name in _MONTHS), "the"})
_YEAR = r"(?:\d{4}|'?\d{2}(?![\d:.]))"
#: The two letters right behind a figure that make it the day of a month: months' names, too.
_ORDINALS: Final = frozenset({
    "st", "nd", "rd", "th", "er", "re", *(name for name in _MONTHS if len(name) == 2),
})  # fmt: skip
#: A text with more figures than these is no posting; the rest of it is not looked at.
_MOST_FIGURES: Final = 4000
#: So many years Thailand's calendar is ahead.
_BUDDHIST: Final = 543
_DECIMAL: Final = frozenset(".,")
#: A day that begins with figures, tried only where figures stand.
_FIGURES_FIRST = re.compile(
    r"(?P<iso>(?P<y1>20\d\d|19\d\d)(?P<s1>[-/.]) ?(?P<m1>\d{1,2})(?P=s1) ?(?P<d1>\d{1,2})(?!\d))"
    r"|(?P<cjk>(?P<y2>20\d\d"
    r"|(?<=令和)\d{1,2}) ?[年년] ?(?P<m2>\d{1,2}) ?[月월] ?(?P<d2>\d{1,2}) ?[日号일]?)"
    r"|(?P<figures>(?P<a>\d{1,2})(?: (?=/ ))?(?P<s2>[-/.]) ?(?P<b>\d{1,2})(?: (?=/ ))?(?P=s2) ?"
    r"(?P<y3>(?:20|19)\d\d|25[5-9]\d|\d\d)(?![\d%]))"
    rf"|(?P<y5>20\d\d)\.? (?P<m5>{_MONTH})\.? (?P<d5>\d{{1,2}})(?!\d)"
    rf"|(?P<d4>\d{{1,2}})(?:st|nd|rd|th|er|re|º|°|ª|\.)? ?-?(?:of |de |di )?(?P<m4>{_MONTH})(?!\w)"
    rf"\.?(?: ?,)?(?: ?-?(?:de |del |of )?(?P<y4>{_YEAR}))?"
)
#: "March 31, 2016": the month before the figures, and what follows them.
_WORD_BEFORE = re.compile(r"\b(\w+)\.? ?(?:the )?$")
_AFTER_MONTH = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.%]\d)(?:,? ?({_YEAR}))?")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written at `start` to `end`; `year` None where the words leave it out.

    `is_swappable` tells that month and day may stand the other way round ("02-06-15").
    """

    year: int | None
    month: int
    day: int
    start: int
    end: int
    is_swappable: bool = False

    def resolved(self, *, day_first: bool = False, after: date | None = None) -> date | None:
        """The date, with a year left out taken as the first one not before `after`."""
        month, day = self.month, self.day
        if self.is_swappable and day_first:
            month, day = day, month
        if self.year is not None:
            return _date(self.year, month, day)
        if after is None:
            return None
        read = _date(after.year, month, day)
        return read if read is None or read >= after else _date(after.year + 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days(text: str) -> Iterator[Day]:
    """The days written in a text; figures that are no day of the calendar are passed over."""
    low = lowered(text)
    yield from days_at(low, figures_in(low))


def days_at(low: str, figures: Iterable[Run]) -> Iterator[Day]:
    """The same for a text in lower case whose figures are known."""
    done = 0
    for at, end in islice(figures, _MOST_FIGURES):
        before = low[at - 1 : at]
        if at < done or end > at + 4 or before in _DECIMAL:
            continue
        day = _month_first(low, at) if before == " " else None
        if day is None and _may_begin(low, end):
            day = _figures_first(low, at)
        if day and _date(day.year or 2000, day.month, day.day):
            done = day.end
            yield day


def _month_first(low: str, at: int) -> Day | None:
    """A day whose month stands before the space before the figures at an offset."""
    if at < 4 or not (low[at - 2].isalpha() or low[at - 2] == "."):
        return None
    stop = at - 2 if low[at - 2] == "." else at - 1
    if low[stop - 3 : stop] not in _ENDINGS:
        return None
    word = _WORD_BEFORE.search(low, max(0, at - 18), at)
    month = _MONTHS.get(word[1]) if word else None
    after = _AFTER_MONTH.match(low, at)
    if word is None or month is None or after is None:
        return None
    return Day(_year(after[2]), month, int(after[1]), word.start(), after.end())


def _may_begin(low: str, end: int) -> bool:
    """Whether figures before a sign, a letter or a month may begin a day, as `5 years` do not."""
    behind = low[end : end + 1]
    if behind == " ":
        return low[end + 1 : end + 4] in _BEGINNINGS or low[end + 1 : end + 2] in "-/年년"
    if behind in "-/.º°ª年년":
        return True
    return low[end : end + 2] in _ORDINALS or low[end : end + 3] in _BEGINNINGS


def _figures_first(low: str, at: int) -> Day | None:
    found = _FIGURES_FIRST.match(low, at)
    if found is None:
        return None
    end = found.end()
    if found["iso"]:
        return Day(int(found["y1"]), int(found["m1"]), int(found["d1"]), at, end)
    if found["cjk"]:
        written = int(found["y2"])
        in_reiwa = 2018 if written < 100 else 0  # 令和7年 is 2025
        return Day(written + in_reiwa, int(found["m2"]), int(found["d2"]), at, end)
    if found["m5"]:
        return Day(int(found["y5"]), _MONTHS[found["m5"]], int(found["d5"]), at, end)
    if found["m4"]:
        return Day(_year(found["y4"]), _MONTHS[found["m4"]], int(found["d4"]), at, end)
    first, second, year = int(found["a"]), int(found["b"]), _year(found["y3"])
    if found["s2"] == "." or first > 12:
        return Day(year, second, first, at, end)
    return Day(year, first, second, at, end, is_swappable=second <= 12)


def _year(written: str | None) -> int | None:
    if written is None:
        return None
    digits = written.lstrip("'")
    year = int(digits) if len(digits) == 4 else 2000 + int(digits)
    return year - _BUDDHIST if year >= 2000 + _BUDDHIST else year
