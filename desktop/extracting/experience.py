"""Years of experience that a posting asks for: the most general demand, the least that suffices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from desktop.extracting.figures import figures_of
from desktop.extracting.labels import labels_of
from desktop.extracting.layout import Layout, Reading
from desktop.extracting.patterns import Pattern, led_by_letters
from desktop.extracting.stems import ask_for_stems, ask_late_for_stems
from desktop.postings.posting import Evidence

_WORDS: Final[dict[str, float]] = {
    "half a": 0.5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty-four": 24,
    "twenty": 20, "thirty-six": 36, "thirty": 30,
    "ein": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4,
    "fünf": 5, "un": 1,
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "uno": 1, "dos": 2, "tres": 3,
    "cuatro": 4, "cinco": 5,
    "um": 1, "dois": 2, "três": 3, "due": 2, "tre": 3, "twee": 2, "drie": 3, "vijf": 5, "två": 2,
    "ett": 1, "et": 1, "fyra": 4, "fire": 4, "quattro": 4, "cinque": 5, "quatro": 4, "dwa": 2,
    "trzy": 3, "vijftien": 15,
    "fem": 5,
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8, "十": 10, "半": 0.5,
    "одного": 1,
    "двух": 2,
    "трех": 3, "трёх": 3, "пяти": 5,
}  # fmt: skip
#: Years that one word or two say, or that lack a number: "a year" asked for.
_SPELLED: Final[dict[str, float]] = {
    "at least a year": 1, "minimum of a year": 1, "a year of experience": 1,
    "a year's experience": 1, "half a year": 0.5, "einjährige": 1, "zweijährige": 2,
    "dreijährige": 3, "fünfjährige": 5, "to års": 2, "et års": 1, "minimum rok": 1,
    "rok doświadczenia": 1,
    "rocznego doświadczenia": 1, "roczne doświadczenie": 1, "dwuletnie": 2, "trzyletnie": 3,
    "pięcioletnie": 5, "półroczne": 0.5, "rok praxe": 1, "alespoň rok": 1, "roční praxe": 1,
    "dvouletá praxe": 2, "tříletá praxe": 3, "egy év": 1, "két év": 2, "három év": 3,
    "vuoden kokemus": 1, "vuoden työkokemus": 1, "yhden vuoden": 1, "kahden vuoden": 2,
    "kolmen vuoden": 3, "viiden vuoden": 5, "от года": 1, "не менее года": 1, "от полугода": 0.5,
    "полугода": 0.5, "від року": 1, "від півроку": 0.5, "не менше року": 1,
    "un an de experiență": 1,
    "doi ani": 2, "trei ani": 3, "hai năm": 2, "ba năm": 3, "satu tahun": 1, "dua tahun": 2,
    "tiga tahun": 3, "bir yıl": 1, "iki yıl": 2, "üç yıl": 3, "beş yıl": 5, "ένα χρόνο": 1,
    "ένα έτος": 1, "δύο χρόνια": 2, "δύο έτη": 2, "τρία χρόνια": 3, "τρία έτη": 3, "שנתיים": 2,
    "שנת ניסיון": 1, "سنتين": 2, "سنتان": 2, "عامين": 2, "سنة واحدة": 1, "ثلاث سنوات": 3,
    "خمس سنوات": 5,
}  # fmt: skip
_BEGIN: Final = frozenset(word.split()[0] for word in _WORDS)
_NUMBER: Final = (
    r"(?:\d{1,2}(?:[.,]\d)?(?!\d)|\b(?:"
    + "|".join(word for word in _WORDS if ord(word[0]) < 0x2000)
    + r")\b|[一二两三四五六八十半])"
)
_YEARS: Final = led_by_letters(
    r"years?|yrs?\b|y\.?o\.?e|jahre?n?|jährige[rn]?|ans?\b|années?|años?|anos?\b|anni\b|anno\b"
    r"|jaar|års?\b|år\b|vuo(?:tta|den|si)"
    r"|aasta\w*|lat\w?\b|letni\w*|-letni\w*|roku\b|rok\b|let\b|rok[yů]|rokov|év\b|éves|évnyi"
    r"|ani\b|yıl|лет"
    r"|года?|років|роки|рок[уі]|годин[аи]\b|年|년|năm\b|tahun\b|שנ(?:ים|ות|ה)|سنوات|سنة|أعوام|عام"
    r"|χρόνι?α|έτη|έτος|ετών|ปี|godin\w*|met(?:ų|ai)\b|gad[ui]\w*"
)
_MONTHS: Final = led_by_letters(
    r"months?|monate?n?|mois|meses|mesi|maanden|månader|måneder|miesi\w+|měsíc\w*"
    r"|hónap\w*|luni\b|kuukau\w+|tháng|bulan|месяц\w*|місяц\w*|חודשים|أشهر|شهور|μήνες|个月|か月"
    r"|ヶ月|個月|개월"
)
_UNIT: Final = rf"(?:{_YEARS}|(?P<months>{_MONTHS}))"
_COUNT = re.compile(
    rf"(?<![A-Za-z0-9_À-ÿ.,$€£])(?:(?P<spelled>{'|'.join(_SPELLED)})|"
    rf"(?P<low>{_NUMBER})(?:-?(?:х|ти|ёх"
    rf"|ех))?[ \xa0]?(?:\(\d{{1,2}}\)[ \xa0]?)?"
    rf"\+?[ \xa0]?(?:(?:[-–—~\u2010\u2011]"
    rf"|to|bis|à|a|tot|till?|do|до|or|έως|μέχρι|đến|sampai|hingga|až|إلى|الى|עד|～|至"
    rf"|до)[ \xa0]?(?P<high>\d{{1,2}})[ \xa0]?\+?[ \xa0]?)?"
    rf"(?P<plus>\+|plus|or more|and more|oder mehr|ou plus|o más|ou mais)?[ \xa0-]?(?:full "
    rf"|solid |good |whole |volle )?{_UNIT})"
)
#: A text with more figures than these is no posting; the rest of it is not looked at.
_MOST_FIGURES: Final = 4000
_EXPERIENCE = Pattern(
    r"experien|expertise|\bexp\b|in the trade|\bp[qa]e\b|post[- ]qualif|years? of:|background"
    r"|track record|working (?:with|in|on|as)|hands[- ]on"
    r"|in a (?:similar|related)|in the (?:field|industry)|practice|career"
    r"|erfahrung|praxis|expérience|experiência|esperienza|ervaring|erfarenhet|erfaring|kokemu"
    r"|kogemus|doświadcz|staż|praktyk|zkušenost|praxe|skúsenos|tapasztalat"
    r"|experiență|deneyim|tecrübe|опыт|стаж|досвід|经验|經驗|経験|工作|경력|경험|pengalaman"
    r"|kinh nghiệm"
    r"|εμπειρ|προϋπηρεσ|ניסיון|נסיון|خبرة|ประสบการณ์|經歷|资历|資歷|年資|iskustv|patirt|pieredz"
    r"|staż\w*"
)
#: Right behind the count: what the person did, so that it is the person's years.
_DOING = re.compile(
    r"[' ’+]*(?:\+ ?)?(?:of |in |on |at |as |with |\w{2,12}ing |working|building|developing"
    r"|writing|designing"
    r"|managing"
    r"|leading|programming|coding|professional|relevant|industry|software|commercial|com |de |en "
    r"|в |у |con |mit |avec |na |als |come |som |med |w )"
)
_OPENS = re.compile(r"(?:^|\n)[ \t]*(?:[-*+•·●▪–✅✔]|\d\.)?[ \t*_]*$")
_WORKED = re.compile(
    r"[' ’+]*(?: or more| and more)?(?: of| in| as| on| with| working)(?: (?:a|an|the))?"
    r" ?(?:[a-z]|:|$)"
)
_DEMAND = Pattern(
    r"\+|minimum|at least|mindestens|minst|au moins|al menos|pelo menos|mínim|min\.|co najmniej"
    r"|от|以上|или более"
)
#: Years of something else: the company's, a contract's, a degree's, an age.
_OTHER = Pattern(
    r"years? ago|\black\b|or less\b|in lieu|years? old|years? of age|(?:over|for|in"
    r"|during) the (?:last|past|next|coming)|over the years|years? (?:in a row|running(?! \w)"
    r"|now|later)"
    r"|year(?:s|-)? (?:contract|program|degree|college|plan|lease|university|apprenticeship"
    r"|probation|warranty|vesting|bachelor|course|term\b|journey|tenure|record reflects|from"
    r"|history|anniversary|mark\b|round\b|growth)|every \d|each year|per year|a year\b|founded"
    r"|established|since (?:19|20)|vest(?:ing|ed)|tenure|sabbatical"
    r"|parental|our (?:\w+ ){0,3}(?:clients|customers|team|company|history|experience)|we(?:'ve"
    r"| have|’ve| are| were)\b|jahre alt|ans d'existence|cliff|eligible list|probationary"
    r"|semester|quarter units|college or university(?! ?;)|per accrued|seniority credit|"
    r"convictions?|ranging|lebensjahr|warranty|on the market|в месяц|full-time work week"
)
_OF_EXPERIENCE = re.compile(r"[^.\n]{0,40}experience")
#: A time on trial, whose months or years follow.
_TRIAL = Pattern(
    r"(?:試用|试用|수습|испытательн|випробувальн|probezeit|période d'essai|periodo de prueba"
    r"|período de experiência|contrato de experiência|okres próbny|zkušební|koeai|proeftijd"
    r"|prøvetid|provanställning|periodo di prova|deneme süresi)[^。；;，,.\n]{0,20}$"
)
#: "over 20 years of experience" is what a company says of itself.
_BOAST = Pattern(r"(?:\bover|more than|plus de|más de|mais de|mehr als|über|ponad|более|oltre) ?$")
#: Of a wish, years do not count.
_WISH = Pattern(
    r"\b(?:nice[- ]to[- ]have|a plus\b|an asset(?! \w)|is a plus|bonus|preferred|preferably"
    r"|desir(?:ed|able)"
    r"|ideally|advantage|would be (?:great|nice|a)|von vorteil|wünschenswert|idealerweise|un plus"
    r"|atout|deseable|desejável|souhaité\w*|appréciée?s?\b|apreciad[oa]|zaleta"
    r"|gradit[aoie]|wenselijk|preferibil\w+"
    r"|diferencial|mile widziane|gern gesehen|meriterande|pluspunt|eduksi|будет плюсом"
    r"|желательно|een pré|is een pre|výhodou|výhoda|prednosť\w*|előny\w*|tercih (?:sebebi|edil)\w*"
    r"|бажано|буде плюсом|lợi thế|ưu tiên|diutamakan|nilai (?:plus|tambah)|en fordel|fördel"
    r"|reprezintă un avantaj|constituie un avantaj|valorable|se valorar[áa]|erwünscht"
    r"|θα εκτιμηθ\w+|επιπλέον προσόν|θα θεωρηθ\w+)\b|优先|優先|加分|尚可|歓迎|佳(?=[。，\s]|$)"
    r"|יתרון|ميزة"
    r"|يفضل|우대"
)
#: What the months behind a count are of, at some length: `18 months of verifiable experience`.
_OF_IT = re.compile(r" of [\w -]{3,44}experience")
_ASIDE = re.compile(r"[,(，（]")
_WISH_HEADING = Pattern(
    r"nice|bonus|stand out|preferred|plus\b|desir(?!ed (?:skills and exp|candidate))|extra"
    r"|ideal(?! candidate"
    r"|er kandidat)|good to have"
    r"|wünschens|atout|deseabl|desejáv|diferencia|mile widzian|meriter|加分|优先|歓迎|плюс"
)
#: Says of a heading that what stands below it is asked for, whatever else does.
_DEMAND_HEADING = re.compile(r"\brequire(?:ments?|d)\b(?! (?:or|and) not\b)|\bmust[ -]haves?\b")
#: With one tool or in one part of the work: less general than years in the trade.
_PARTIAL = re.compile(
    r"(?:experience|exp|background|expertise|years?'?)\s+(?:(?:of|in|with|using|on|working"
    r"|programming|coding|hands-on|developing|building|deploying|specifically|direct"
    r"|direkte)\s+){1,4}"
    r"(?:with |in |a |an |one or more |modern )?(?:[A-Z][\w.+#/-]*|cloud|containers?|data|team"
    r"|managing|lead\w*|people|micro|relational|manage)",
)
_GENERAL = re.compile(
    r"years?(?:['’])?\s+(?:of\s+)?(?:[\w&/,-]+\s+){0,4}?(?:professional|relevant|industry"
    r"|work(?:ing)?|overall|total|commercial|software|engineering|development|practical|related"
    r"|progressive|prior|hands-on)?[\w /,&-]{0,50}experience"
    r"|professional|berufserfahrung|industry|software (?:engineer|develop)|в (?:разработке"
    r"|должности)|工作经验|工作經驗|actividade|expérience professionnelle|overall|in total"
    r"|full-time paid"
)
#: Before a count: it is a share of the years named before it, no alternative to them.
_IS_PART = re.compile(
    r"(?:including|of which|of them|with (?:a |at )?(?:minimum(?: of)?|least)|dont|davon|inkl|"
    r"e\.g\.|and)[ ,\w*]{0,20}$",
)
_OF_WHICH = re.compile(r"[*_' ’]*,? (?:of which|of that|of those|davon|dont)\b")
#: Not of every position that the posting is for.
_SOME = Pattern(r"\b(?:some|certain|einige|certains) (?:positions?|roles|stellen|postes)\b")
_OR = re.compile(r"\bor\b|\boder\b|\bou\b|\bo\b|\blub\b|или|或|/|;", re.IGNORECASE)
#: A sentence's end, not the stop of "min. 3 years".
_END = re.compile(
    r"[.!?。；\n](?:(?<=\n)|(?=\s|$"
    r"|[\u3000-\u9fff])(?<!\bmin\.)(?<!\bmind\.)(?<!\bca\.)(?<!\bcca\.))"
)
#: Lines of fewer characters above a count are headings or members of a list, no wrapped prose.
_WRAPPED: Final = 60


@dataclass(frozen=True, slots=True)
class _Demand:
    years: float
    start: int
    end: int
    is_general: bool
    line_end: int
    goes_on: bool
    is_part: bool


_STATED: Final = re.compile(
    r"(?<![\d.,])(?P<count>\d{1,2}(?:[.,]\d)?)\+?(?:\s*(?:-|–|to|bis|à|a|до)\s*\d{1,2})?\+?\s*"
    r"(?:(?P<months>months?|monate?n?|mois|meses|mesi|miesi\w+|месяц\w*)"
    r"|years?|yrs?|jahren?|ans?|años?|anos?|anni|lat|год\w*|лет|年)",
    re.IGNORECASE,
)
#: Labels behind which years alone state what is asked for.
_LABELS: Final = labels_of("experience")


def read_experience(layout: Layout) -> Reading[float | None]:
    """The least number of years asked for overall: general years before years with one tool."""
    demands = list(_demands(layout))
    general = [demand for demand in demands if demand.is_general] or demands
    if not general:
        return _stated(layout)
    chosen = max(_least_of_alternatives(general), key=lambda demand: demand.years)
    span = layout.span(chosen.start, chosen.end)
    rule = "general" if chosen.is_general else "largest"
    return Reading(chosen.years, (span.evidence("experience_years_min", rule=rule),))


def _stated(layout: Layout) -> Reading[float | None]:
    """The years that the metadata states for experience: `2 years`, `6 months`, `от 1 года`."""
    for span in layout.labelled(_LABELS, headings=False):
        if (found := _STATED.match(span.text)) and not _WISH.search(span.text.lower()):
            return Reading(_count(found), (span.evidence("experience_years_min", rule="label"),))
    for key, value in layout.meta("experience"):
        if found := _STATED.search(value):
            evidence = Evidence("experience_years_min", "metadata", key=key)
            return Reading(_count(found), (evidence,))
    return Reading(None)


def _count(found: re.Match[str]) -> float:
    count = float(found["count"].replace(",", "."))
    return round(count / 12, 2) if found["months"] else count


def _demands(layout: Layout) -> Iterator[_Demand]:
    text, low = layout.text, layout.lowered
    for found in _counts(layout):
        start, end = _sentence(text, found.start(), found.end())
        said = low[start:end]
        if not _is_asked(low, found, said):
            continue
        aside = _ASIDE.search(low, found.end(), end)
        after = aside.start() if aside else end
        if _is_wished(layout, start, found.start()) or _is_wished(layout, found.end(), after):
            continue
        if _is_under_wish(layout, found.start()):
            continue
        years = _years(found)
        stop = min(end, found.end() + 110)
        is_general = bool(
            _GENERAL.search(low[found.start() : stop]) or _GENERAL.search(said[:40])
        ) and not _PARTIAL.search(text[found.start() : stop])
        line_end = low.find("\n", found.end())
        line_end = len(low) if line_end < 0 else line_end
        tail = low[max(start, line_end - 6) : line_end].strip(" ;,.")
        if 0 < years <= 20:
            goes_on = tail.endswith((" or", "or"))
            is_part = _IS_PART.search(low[max(start, found.start() - 40) : found.start()])
            is_part = is_part or _OF_WHICH.match(low, found.end())
            yield _Demand(years, *found.span(), is_general, line_end, goes_on, bool(is_part))


def _counts(layout: Layout) -> Iterator[re.Match[str]]:
    """The counts of years, tried only where figures or number words stand, since that is quick."""
    low, done = layout.lowered, 0
    for start in sorted(_numbers(layout)):
        if start >= done and (found := _COUNT.match(low, start)):
            done = found.end()
            yield found


def _numbers(layout: Layout) -> set[int]:
    starts = {at for at, end in figures_of(layout)[:_MOST_FIGURES] if end <= at + 2}
    return starts.union(layout.places("number words")[:_MOST_FIGURES])


ask_for_stems("number words", {*_SPELLED, *(f"_{word}_" for word in _BEGIN)})


def _is_asked(low: str, count: re.Match[str], said: str) -> bool:
    """Whether a count of years is experience of the person sought."""
    before = low[_context(low, count.start()) : count.start()]
    near = before + low[count.start() : count.end() + 40]
    after = low[count.end() : count.end() + 60]
    if _OTHER.search(near) and not _OF_EXPERIENCE.match(after):
        return False
    if _SOME.search(before) or _TRIAL.search(before):
        return False
    if _BOAST.search(before) and _years(count) >= 10:
        return False
    is_told = _EXPERIENCE.search(before) or _EXPERIENCE.search(after[:30]) or _OF_IT.match(after)
    if count["months"] and not is_told:
        return False
    if _EXPERIENCE.search(said) or _is_list_head(low, count):
        return True
    is_demand = bool(count["plus"] or "+" in count[0] or _DEMAND.search(said[:30]))
    return is_demand and bool(_DOING.match(low, count.end()))


def _context(low: str, at: int) -> int:
    """Where the words before a count begin that may tell of whose years it is."""
    first = max(0, at - 60)
    start = low.rfind("\n", first, at) + 1
    is_apart = start > 0 and start - low.rfind("\n", 0, start - 1) < _WRAPPED
    return start if is_apart else first


def _is_list_head(text: str, count: re.Match[str]) -> bool:
    """Whether the count opens a list's member (`- 4 years in customer support`, `6+ years of:`)."""
    return bool(_OPENS.search(text[max(0, count.start() - 12) : count.start()])) and bool(
        _WORKED.match(text, count.end())
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(0, start - 250)
    for found in _END.finditer(text, first, start):
        first = found.end()
    after = _END.search(text, end, end + 250)
    return first, after.start() if after else min(len(text), end + 250)


def _is_wished(layout: Layout, start: int, end: int) -> bool:
    """Whether a stretch of the text says that years are a wish."""
    may_be = any(start <= at < end for at in layout.held.get("wishes", ()))
    return may_be and _WISH.search(layout.lowered, start, end) is not None


ask_late_for_stems("wishes", lambda: _WISH.beginnings)


def _is_under_wish(layout: Layout, at: int) -> bool:
    for section in layout.sections:
        if section.start <= at < section.end:
            return section.heading is not None and _is_wish(section.heading.text)
    return False


@lru_cache(maxsize=4096)
def _is_wish(heading: str) -> bool:
    low = heading.lower()
    return _WISH_HEADING.search(low) is not None and not _DEMAND_HEADING.search(low)


def _years(count: re.Match[str]) -> float:
    if count["spelled"]:
        return _SPELLED[count["spelled"]]
    written = count["low"]
    years = _WORDS.get(written)
    if years is None:
        years = float(written.replace(",", "."))
    return round(years / 12, 2) if count["months"] else float(years)


def _is_alternative(one: _Demand, other: _Demand) -> bool:
    """Whether a demand is on the line of the one before, or goes on behind an "or"."""
    return (one.line_end == other.line_end and not other.is_part) or one.goes_on


def _least_of_alternatives(demands: Sequence[_Demand]) -> Iterator[_Demand]:
    """Of demands on one line, or on lines joined by "or", the least."""
    group: list[_Demand] = []
    for demand in demands:
        if group and not _is_alternative(group[-1], demand):
            yield min(group, key=lambda one: one.years)
            group = []
        group.append(demand)
    if group:
        yield min(group, key=lambda one: one.years)
