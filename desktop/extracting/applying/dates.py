"""When a posting was published and when applying ends: days beside the words that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Final

from desktop.extracting.text.figures import figures_of
from desktop.extracting.text.language import language_of
from desktop.extracting.text.layout import Layout, Line, Reading, Span
from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.stems import ask_for_stems
from desktop.extracting.words.calendar import Day, days, days_at
from desktop.extracting.words.relative_days import days_ago
from desktop.postings import Evidence

_POSTED_KEYS: Final = (
    "posted", "dateposted", "date_posted", "posted_at", "posted_on", "published", "published_at",
    "datepublished",
    "publish_date", "publishdate", "pubdate", "publication_date", "open_date", "opened", "date",
    "created",
    "created_at", "createdat", "creation_date", "date_created", "postdate", "post_date",
    "posteddate", "posted_date", "issued", "issue_date", "opening_date", "opens", "postedat",
    "publishedat", "posting_date", "publicationdate", "created_on", "listed_at",
)  # fmt: skip
#: When a page was taken, from which "3 days ago" is counted.
_TAKEN_KEYS: Final = (
    "page_date", "scraped", "scraped_at", "scraped_on", "date_scraped", "retrieved", "fetched_at",
    "generated", "generated_at", "captured", "captured_at", "collected", "crawled_at", "saved_at",
    "date_saved", "accessed",
)  # fmt: skip
_TAKEN = re.compile(
    r"\b(?:generated|scraped|retrieved|fetched|captured|collected|crawled|saved|accessed|exported"
    r"|(?:last )?updated|as of)(?: (?:at|on|by [\w .-]{1,12} on))?[\s:*_]*$"
)
_CLOSES_KEYS: Final = (
    "closes", "closing", "closing_date", "closingdate", "close_date", "closedate", "deadline",
    "application_deadline", "deadline date", "deadline_date", "application_end",
    "applications_close", "application_close",
    "applicationdeadline", "apply_by", "applyby", "validthrough", "valid_through", "valid_until",
    "due", "due_date", "closes_at", "closesat", "deadlineat", "apply_before", "applybefore",
    "validuntil", "end_date", "until", "frist",
    "bewerbungsfrist", "bewerbungsschluss", "date_limite", "fecha_limite", "prazo", "søknadsfrist",
)  # fmt: skip
#: When a page is taken down, which is the deadline only where the text tells no other.
_EXPIRES_KEYS: Final = ("expires", "expiry", "expirydate")
_POSTED = Pattern(
    r"\b(?:placed on|job posting|opened this issue(?: on)?"
    r"|(?:date |originally |first |re)?posted(?: date| on| at)?"
    r"|(?:date )?published(?: on| at)?|publication date|open(?:ing|ed)? date|date opened"
    r"|ouverte? le|abierta? el|aperta? il|opened on|job posted|listed on|date of (?:posting"
    r"|issuance|publication)|date de (?:publication"
    r"|parution)|publiée? le|publication|veröffentlicht(?: am)?"
    r"|veröffentlichungsdatum|online seit|eingestellt am|fecha de publicaci[óo]n"
    r"|publicad[oa](?: el| em)?|data (?:da |de )?publica(?:ção|cao)|pubblicat[oa](?: il)?"
    r"|data (?:di |inizio |di inizio )pubblicazione|geplaatst(?: op)?|plaatsingsdatum|publicatie"
    r"|open (?:&|and) clos\w+ dates?|open period|posting (?:date|period)"
    r"|(?:issuance|issue) date|date (?:of issue|issued|advertised)|accepting applications from"
    r"|date listed|listing date"
    r"|(?:online )?applications? (?:starts?|begins?|opens?)(?: date| on| from)?"
    r"|erstellt am|ausgeschrieben am|online depuis|mise en ligne"
    r"|publicatiedatum|publicerad|publicerat|publiceret"
    r"|publisert|opslået|julkaistu|ilmoitus jätetty|opublikowan[oa]"
    r"|data publikacji|dodan[oa]|zveřejněno|datum zveřejnění|közzététel|publicat"
    r"|yayınlanma tarihi|ilan tarihi|indrykket|oprettet|ngày đăng|đăng ngày|đăng lúc|dipasang"
    r"|tanggal (?:posting|tayang)|objavljeno|objavené|publicat(?: la| pe| în)?|data publicării"
    r"|hirdetés feladva|feladás dátuma|meghirdetve|δημοσιεύ\w+|(?:ημερομηνία|ημ/νία) δημοσίευσης)\b"
    r"|дата (?:публикации|размещения)|опубликован\w*"
    r"|размещен[оа]?"
    r"|опубліковано|掲載(?:期間|開始)|发布(?:日期|时间|于|日)?|發布日期"
    r"|刊登日期|掲載日|受付年月日|公開日|投稿日|등록일|게시일|접수기간|תאריך פרסום|פורסם"
    r"|تاريخ (?:النشر|الإعلان|الاعلان|الإضافة)(?: عنها)?|نشر في|публикуван[ао]?(?: на)?|дата на"
    r" публикуване"
    r"|дата (?:публікації|оголошення|розміщення)|розміщено|објављено|датум објав\w+|αναρτήθηκε"
    r"|ημερομηνία ανάρτησης|פורסמה|תאריך עדכון|ประกาศ(?:เมื่อ|วันที่)|วันที่(?:ลง)?ประกาศ"
    r"|प्रकाशन (?:की )?तिथि"
    r"|공고일|작성일|更新日期?|公告日期|刊登时间|上架日期"
    r"|(?<=\n)(?:data|date|datum|fecha|dato|pvm)(?=: ?\d)",
    is_led=False,
)
#: What stands before the day on which something ends.
_BY: Final = r"(?:by|before|until|not? later than)"
_CLOSES = Pattern(
    r"\b(?:(?:application |applications? |submission |closing )?deadline|closing (?:date|on)"
    rf"|close date|clos(?:es|ing)(?: on| at| date)?|apply {_BY}"
    r"|applications? (?:must be (?:received|submitted)|(?:are |is )?(?:due|clos\w+|end\w*"
    r"|open until)|will be accepted|received by|accepted until|by)|(?:be )?received (?:by"
    r"|not? later than)"
    r"|last (?:date|day) (?:to apply|for applications?|of application)|last date(?= ?:| is)"
    r"|valid (?:through|until"
    r"|thru)|(?:offer |job )?expir(?:es|y|ation)(?: date| on)?|open until|rolling basis until"
    r"|due (?:date|by)|data (?:di )?(?:scadenza|fine pubblicazione)"
    r"(?: della pubblicazione| del bando)?"
    r"|open (?:&|and) clos\w+ dates?|(?:send|submit\w*|e-?mail|apply|fill (?:in|out)|forward"
    rf"|write|return)\b(?:[^!?\n]|\n(?=[a-z<\[])){{3,150}}?[ \n]{_BY}"
    rf"|submit\w* (?:\w+ ){{0,6}}{_BY}|encouraged to apply by"
    r"|(?:inquiries|applications?|resumes?|cvs?) (?:must|should|need|may"
    r"|can) [^.\n]{0,40}(?:prior to|before|by)"
    r"|accepting applications (?:from|until|till|through)"
    r"|filing period|posting period"
    r"|be accepted(?: on-?line)?|not? later than|end date|application window"
    r"|bewerbungs(?:schluss|frist|ende)|einsendeschluss|bewerbung\w* bis"
    r"|bewerben sie sich (?:\w+ )?bis|bis (?:spätestens |zum )|frist"
    r"|délai de (?:postulation|candidature)|date limite|date de (?:clôture|fin)|clôture"
    r"|candidatures? (?:\w+ ){0,4}(?:avant|jusqu'au)"
    r"|jusqu'au|au plus tard le|avant le|fecha (?:l[íi]mite|de cierre)|plazo|cierre"
    r"|hasta el|data[- ]limite|prazo|inscrições até|candidat\w+ até|até (?:o dia )?|encerramento"
    r"|scadenza|entro il|termine|sluitingsdatum|solliciteer (?:vóór|voor|uiterlijk)"
    r"|reage(?:er|ren) (?:vóór|voor|tot|uiterlijk)|do (?=\d{1,2}\. ?\d)"
    r"|(?:lowongan )?(?:di)?tutup\b"
    r"|sollicite\w+ [^.\n]{0,20}(?:tot(?: en met)?|vóór|voor)|uiterlijk"
    r"|sista (?:ansöknings)?dag\w*|ansök (?:senast|före)|senast"
    r"|ansøgningsfrist|ansøg senest|senest|søknadsfrist(?:en)?|søk innen|innen"
    r"|hakuaika (?:päättyy|alkaa)?|viimeistään|haku päättyy|hae|kandideerimise tähtaeg|tähtaeg"
    r"|termin (?:składania|nadsyłania)|aplikuj do|ważn[ea] do|oferta ważna do|do dnia"
    r"|uzávěrka|přihlášky do|határidő|jelentkezési határidő|termen limit[ăa](?: de aplicare)?"
    r"|ważn[ae](?: jeszcze| do| przez)?|hạn (?:nộp(?: hồ sơ)?|chót|cuối)|ngày hết hạn"
    r"|batas (?:akhir|waktu)(?: lamaran)?|paling lambat|termen(?:ul)? limită|data limită"
    r"|până la|(?:jelentkezési )?határidő|do dňa|prijave do|έως|μέχρι|προθεσμία"
    r"|hakuaika(?: päättyy)?|viimeinen hakupäivä|sök(?: jobbet)? senast"
    r"|bewerben bis|gültig bis|valable jusqu'au|antes del?|ilan bitiş(?: tarihi)?"
    r"|son başvuru(?: tarihi)?)\b|срок подачи|(?:заявк\w+|резюме|отклик\w*) (?:\w+ ){0,4}до"
    r"|(?<!befristet )bis \*{0,2}(?=\d)|до (?=\d)|действительн\w+ до"
    r"|截止(?:日期|时间|至|到)?|申请截止|报名(?:时间|截止)"
    r"|招聘截止|紹介期限日?|締(?:め)?切(?:り)?|応募(?:期限|締切)|掲載(?:期間|終了)"
    r"|募集期間|마감일?|접수기간|מועד אחרון|עד (?:ה-?|תאריך )?(?=\d)|آخر موعد|الموعد النهائي"
    r"|تاريخ (?:الانتهاء|الإغلاق|انتهاء[^\n:]{0,20}|نهاية[^\n:]{0,20})|ينتهي (?:في|التقديم)|قبل"
    r" (?=\d)"
    r"|термін подачі|краен срок|срок за (?:кандидатстване|подаване)|валидна до|дійсн\w+ до"
    r"|кінцевий термін|рок за пријав\w+|отворен до|המועד האחרון|תאריך אחרון|הגשה עד|λήξη|λήγει"
    r"|ปิดรับสมัคร|วันสุดท้าย|(?:จน)?ถึงวันที่|अंतिम तिथि|(?:모집|지원|접수) ?기간|申請截止"
    r"|収件截止"
    rf"|@[\w.-]{{4,60}}[^\s@]{{0,60}}(?:@\S{{4,60}})?\s{{1,3}}{_BY}\b",
    is_led=False,
)
#: "until", "by" and the like close a posting only where the sentence speaks of applying.
_WEAK = Pattern(
    r"(?:bis |frist|jusqu'au|avant le|au plus tard|plazo|cierre|hasta el|prazo|até|termine"
    r"|uiterlijk|senast|senest|innen|hae\b|viimeistään|do dnia|до|not? later than|end date"
    r"|έως|μέχρι|până la|paling lambat|antes del?|עד|do|قبل|tutup"
    r"|clos(?:es|ing)|submit|be accepted|due|expir)",
    is_led=False,
)
#: What ends a cue that as well tells of something else near applying: `write … no later than`.
_UNTIL = re.compile(rf"\b{_BY}$")
_APPLYING = Pattern(
    r"appl(?:y|i)|bew[ei]rb|candidat|postul|inscri|sollicit|ansök|ansøg|søk|haku|hakemu|hae\b|aplik"
    r"|zgłosz|cv\b|резюме|отклик|заявк|вакан|posting|position|job|offer|offerta|vaga|resume"
    r"|stelle|clos(?:es|ing)\b|curr[ií]cul|enviar|envie|ofert|dokument|składać|søknad"
    r"|unterlagen|reageer|senden sie|review|sök\b|søg|βιογραφικ|αίτησ|αιτήσε|ứng tuyển|hồ sơ"
    r"|lamaran"
    r"|jelentkez|önéletrajz|přihláš|životopis|başvuru|відгук|קורות חיים|מועמדות|הגשה|кандидат"
    r"|конкурс|пријав|आवेदन|สมัคร|السيرة|التقديم"
)
#: The page's end, a start of work, or a test is no deadline.
_OTHER = Pattern(
    r"taken down|removed|kept|on file|years? from|start date|test|interview|contract|born|since"
    r"|payment"
)
_THROUGH = re.compile(
    r"[\s,]*(?:\w+day,?\s*)?(?:-|–|—|~|～|〜|to|through|until|bis|au|al|a|до|至)[\s~]*"
    r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?[, ]*)?(?:\w+day,?\s*)?"
)
#: What stands behind a day of East Asian postings.
_POSTED_BEHIND = re.compile(r" ?に?(?:公開|掲載(?!終)|投稿|发布|發布|更新發布|게시)")
_CLOSES_BEHIND = re.compile(
    r" ?(?:\([^)\n]{1,8}\)|（[^）\n]{1,8}）)? ?(?:(?:\d{1,2}[:：]\d\d ?)?(?:까지"
    r"|まで)[^\n。]{0,12}(?:접수|지원|마감|応募|必着)"
    r"|(?:応募)?(?:締切|〆切|必着)|마감|截止)"
)
#: So far down a page sets the day of posting on a line of its own.
_TOP_ROWS: Final = 8
#: How many characters may stand between a cue and its day, for closes and for posted.
_REACH: Final = 75
_NEAR: Final = 30
#: So many days of a text are looked at.
_MOST_DAYS: Final = 200
_WINDOW: Final = 180
_MARKS: Final = " \t\r:*_#.-–：|>"
_NOTHING: Final[Reading[date | None]] = Reading(None)


@lru_cache(maxsize=4)
def read_posted(layout: Layout) -> Reading[date | None]:
    """The day a posting was published or opened, by its words or its metadata."""
    reading = _beside(layout, "posted", _POSTED, None)
    if reading.value is None:
        reading = _from_metadata(layout, "posted", _POSTED_KEYS)
    for find in (_behind_posted, _ago, _alone, _of_file):
        if reading.value is None:
            reading = find(layout)
    return reading


def _of_file(layout: Layout) -> Reading[date | None]:
    return _from_metadata(layout, "posted", ("file.date",))


def _behind_posted(layout: Layout) -> Reading[date | None]:
    return _said_behind(layout, "posted", _POSTED_BEHIND)


def _said_behind(layout: Layout, field: str, cue: re.Pattern[str]) -> Reading[date | None]:
    """The first day behind which its cue stands: `2025/02/18に公開`, `6月30日応募締切`."""
    for day in _days_of(layout):
        is_said = cue.match(layout.lowered, day.end)
        if is_said and (read := day.resolved(day_first=_is_day_first(layout))):
            return Reading(read, (layout.span(day.start, day.end).evidence(field, rule="words"),))
    return _NOTHING


def _alone(layout: Layout) -> Reading[date | None]:
    """A day with its year on a line of its own below the title, as boards set it."""
    for day in _days_of(layout)[:3]:
        span = layout.span(day.start, day.end)
        is_whole = day.year and not day.is_swappable
        if is_whole and _is_below_title(layout, span):
            return Reading(day.resolved(), (span.evidence("posted", rule="line", sure=0.7),))
    return _NOTHING


def _is_below_title(layout: Layout, day: Span) -> bool:
    """Whether a day is one of the first lines, and the one above does not say that it closes."""
    lines = layout.first_lines(_TOP_ROWS)
    at = next((at for at, line in enumerate(lines) if _leads(layout, line, day)), -1)
    return at >= 0 and not (at and _CLOSES.match(lines[at - 1].text.casefold()))


#: The hour behind such a day: `24 Iul 2014, 15:03`.
_HOUR = re.compile(r",? (?:um |à |at |kl\.? ?|ore |a las )?\d{1,2}[:h]\d\d(?:[:h]\d\d)?(?: ?Uhr)?")


def _leads(layout: Layout, line: Line, day: Span) -> bool:
    """Whether a day is all that a line says, or the first of its facts between bars."""
    if line.words.start != day.start:
        return False
    behind = layout.text[day.end : line.begin + len(line.text)]
    is_first = behind.startswith(" | ") and not line.level
    return not behind or is_first or _HOUR.fullmatch(behind) is not None


def _ago(layout: Layout) -> Reading[date | None]:
    """A short line such as "3 days ago", counted from the day of the mail or page around it."""
    told = [pair for pair in layout.meta(*_POSTED_KEYS) if "ago" in pair[1] or pair[1].isalpha()]
    is_likely = told or "days ago" in layout.held or any(layout.meta("page_date"))
    base = _day_of_page(layout) if is_likely else None
    if base is None:
        return _NOTHING
    for key, value in told:
        if day := days_ago(value, base):
            return Reading(day, (Evidence("posted", "days ago", key=key),))
    for line in layout.lines:
        if day := days_ago(line.text, base):
            return Reading(day, (line.words.evidence("posted", rule="days ago"),))
    return _NOTHING


ask_for_stems("days ago", ("ago",))


def _day_of_page(layout: Layout) -> date | None:
    """The day on which a page stood as it is read: its mail's, or as the text says."""
    for _, value in layout.meta(*_TAKEN_KEYS):
        if (stated := next(days(value), None)) and (base := stated.resolved()):
            return base
    for day in _days_of(layout):
        said = layout.lowered[max(0, day.start - _NEAR) : day.start]
        if _TAKEN.search(said) and (base := day.resolved()):
            return base
    return None


def read_closes(layout: Layout) -> Reading[date | None]:
    """The last day for applying; a year left out is the first after the day posted."""
    posted = read_posted(layout).value
    reading = _from_metadata(layout, "closes", _CLOSES_KEYS)
    reading = reading if reading.value else _beside(layout, "closes", _CLOSES, posted)
    reading = reading if reading.value else _said_behind(layout, "closes", _CLOSES_BEHIND)
    return reading if reading.value else _from_metadata(layout, "closes", _EXPIRES_KEYS)


def _from_metadata(layout: Layout, field: str, keys: tuple[str, ...]) -> Reading[date | None]:
    for key, value in layout.meta(*keys):
        for day in days(value):
            if read := day.resolved(day_first=_is_day_first(layout)):
                return Reading(read, (Evidence(field, "metadata", key=key),))
    return _NOTHING


def _beside(layout: Layout, field: str, cue: Pattern, posted: date | None) -> Reading[date | None]:
    """The first day that stands behind a cue, on its line or as its heading's value."""
    low = layout.lowered
    found = _days_of(layout)
    likely: Reading[date | None] = _NOTHING
    for index, day in enumerate(found):
        said = low[max(0, day.start - _WINDOW) : day.start + 1]
        cues = [one for one in cue.finditer(said) if _is_said(said, one, field)]
        if not cues:
            continue
        if field == "closes":
            day = _last_of_span(low, found[index : index + 2])
        if read := day.resolved(day_first=_is_day_first(layout), after=posted):
            evidence = layout.span(day.start, day.end).evidence(field, rule="words")
            if field == "posted" or any(_is_sure(said, one) for one in cues):
                return Reading(read, (evidence,))
            likely = likely if likely.value else Reading(read, (evidence,))
    return likely


@lru_cache(maxsize=4)
def _days_of(layout: Layout) -> tuple[Day, ...]:
    return tuple(islice(days_at(layout.lowered, figures_of(layout)), _MOST_DAYS))


def _is_said(said: str, cue: re.Match[str], field: str) -> bool:
    """Whether a cue in the words before a day speaks of that day."""
    gap = said[cue.end() :]
    if len(gap) > (_NEAR if field == "posted" else _REACH) or _OTHER.search(gap):
        return False
    first, *rest = gap.split("\n")
    if rest and (first.strip(_MARKS) or any(line.strip(_MARKS) for line in rest[:-1])):
        return False
    if field == "posted" or _is_label(said, cue) or not _WEAK.match(cue[0]):
        return True
    return bool(_APPLYING.search(said))


def _is_label(said: str, cue: re.Match[str]) -> bool:
    """Whether a cue begins its line and is all that stands there before the day."""
    gap = said[cue.end() : -1]
    return said[: cue.start()].endswith("\n") and not gap.strip(_MARKS)


def _is_sure(said: str, cue: re.Match[str]) -> bool:
    """Whether a cue names a deadline by itself: "by" and the like only before a day of applying."""
    is_weak = _WEAK.match(cue[0]) or _UNTIL.search(cue[0])
    return not is_weak or _is_label(said, cue)


def _last_of_span(low: str, found: Sequence[Day]) -> Day:
    """Of "from 20 April to 10 May" the latter; else the first."""
    if len(found) > 1 and _THROUGH.fullmatch(low, found[0].end, found[1].start):
        return found[1]
    return found[0]


def _is_day_first(layout: Layout) -> bool:
    """Whether "02/06/15" is 2 June: in all languages but English, and in British English."""
    return language_of(layout) not in ("en", None) or "£" in layout.text
