"""On what terms the work is done: full or part time, contract, internship and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from desktop.extracting.header import read_header
from desktop.extracting.layout import Layout, Reading, Span
from desktop.extracting.patterns import Pattern
from desktop.extracting.stems import ask_for_stems, lowered, places_of, stems_of
from desktop.postings.posting import Evidence

_KEYS: Final = (
    "contract", "contract_type", "contracttype", "employment_type", "employmenttype",
    "employment_types", "employment",
    "job_type", "jobtype", "commitment", "work_type", "worktype", "type_of_employment",
    "position_type", "schedule", "type", "workload", "contrat", "type_contrat", "vertragsart",
    "anstellungsart", "tipo_contrato", "contratacao", "hours", "time_type", "employment_terms",
)  # fmt: skip
_LABELS: Final = frozenset(
    {
        "horário", "horario", "orario", "orario di lavoro", "temps de travail", "czas pracy",
        "arbetstid", "arbeidstid", "ansættelse", "stilling", "working pattern", "work schedule",
        "appointment type", "type of work", "career status", "contratação", "contratación",
        "esquema de contratación", "vinculación", "wymiar czasu pracy",
        "heltid/deltid", "ansættelsesforhold", "modelo de contratação",
        "modalidade de contratação", "tipo de vaga", "vínculo", "tipo de oferta", "tipo de jornada",
        "hiring model", "job category", "befristung", "arbeitszeitmodell", "beschäftigung",
        "beschäftigungsgrad", "pensum", "durée du travail", "rythme de travail", "etat", "umowa",
        "employment basis", "basis", "employment term", "employment terms", "engagement type",
        "type of position", "type of appointment", "fte", "勤務時間", "求人区分", "工作类型",
        "工作類型",
        "用工形式", "тип", "тип договора", "оформление", "формат занятости",
        "contract", "contract type", "type of contract", "employment", "employment type",
        "type of employment", "job type",
        "type", "commitment", "work type", "position type", "schedule", "working hours", "hours",
        "time type", "worker type",
        "status", "flsa status", "term", "duration", "position tenure", "tenure", "job types",
        "employment status",
        "job status", "position", "role type",
        "anstellungsart", "beschäftigungsart", "vertragsart", "arbeitszeit", "art der anstellung",
        "umfang", "beschäftigungsumfang",
        "type de contrat", "contrat", "type d'emploi", "tipo de contrato", "contrato", "jornada",
        "tipo de empleo", "regime",
        "tipo de contratação", "regime de contratação", "tipo di contratto", "contratto",
        "dienstverband", "contractvorm",
        "anställningsform", "omfattning", "ansættelsesform", "stillingstype", "työsuhde",
        "työaika", "palvelussuhteen muoto",
        "rodzaj umowy", "forma zatrudnienia", "wymiar etatu", "тип занятости", "занятость",
        "график работы", "условия",
        "工作性质", "職位類型", "雇用形態", "고용형태", "työsuhteen tyyppi", "palvelussuhde",
    }
)  # fmt: skip
#: Labels whose value is a number of hours a week.
_HOURS_LABELS: Final = frozenset({
    "hours", "hours per week", "weekly hours", "hours/week", "working hours", "number of hours",
    "uren", "uren per week", "aantal uren", "arbeitszeit", "wochenstunden", "wochenarbeitszeit",
    "stundenumfang", "arbetstid", "horas", "horas semanales", "horas semanais", "carga horária",
    "heures", "heures par semaine", "ore settimanali", "working pattern", "umfang",
})  # fmt: skip
_HOURS = re.compile(
    r"[^\d\n]{0,24}?(\d{1,2}(?:[.,]\d{1,2})?)(?:\s*[-–]\s*\d{1,2})?\s*(?:hours?|hrs?|h\b|stunden"
    r"|std"
    r"|wochenstunden|uur|uren|timmar|timer|horas|ore\b|heures|godzin|часов|[\s*_|]*$)"
)
_FULL_WEEK: Final = 35
#: Labels of an issue or tags, which hold a term only if they are nothing else.
_TAG_KEYS: Final = ("labels", "label", "tags", "tag")
_TAG = re.compile(
    r"full[- ]?time|part[- ]?time|contract|contractor|freelance|internship|intern|estágio|clt|pj"
    r"|temporary|volunteer|permanent|vollzeit|teilzeit|cdi|cdd|stage|全职|兼职|实习|外包"
)
_SPACE: Final = r"[ \xa0\u2010\u2011-]?"
#: How the types are written where a label or a key announces them.
_STATED: Final[dict[str, Pattern]] = {
    "full-time": Pattern(
        rf"\b(?:full{_SPACE}time|full(?: and |/| or |, )part{_SPACE}time|voll- (?:oder"
        rf"|und) teilzeit|tempo inteiro|uop|permanent\w*|perm\b"
        rf"|vollzeit|unbefristet\w*|festanstellung"
        rf"|temps plein|temps complet|cdi|durée indéterminée|indéterminée|tiempo completo"
        rf"|jornada completa"
        rf"|jornada integral|40 ?h(?:ours)?(?: (?:per|a|/) ?week)?"
        rf"|tiempo indeterminado|sem termo|fast (?=stilling|ansettelse)|^fast$|indefinido"
        rf"|carteira assinada|reguläre arbeitszeit"
        rf"|100 ?%(?! ?remote)|40 horas"
        rf"|tempo integral|período integral"
        r"|clt|efetivo|tempo pieno|indeterminato|voltijds?|fulltime|vaste? aanstelling"
        r"|fastanställning|fuldtid|vast(?:e)? (?:contract|dienst)"
        r"|heltid|tillsvidare\w*|fast stilling|fastansættelse|kokoaikai\w*|kokopäivä\w*"
        r"|vakituinen|vakinainen|toistaiseksi|pełny etat|umowa o pracę"
        r"|plný úvazek|hlavní pracovní poměr|teljes munkaidő|normă întreagă|tam zamanlı)\b|полная"
        r"|полный|постоянн|全职|全職|正社員(?!以外)|정규직|フルタイム"
    ),
    "part-time": Pattern(
        rf"\b(?:part{_SPACE}time|teilzeit|temps partiel|tiempo parcial|media jornada|meio período"
        rf"|tempo parcial|tempo parziale|deeltijd|parttime|deltid|osa-aikai\w*|część etatu"
        rf"|teilzeit(?:fähig|geeignet|möglich\w*)|tempo parziale|à mi-temps"
        rf"|[123456789]0 ?% (?:pensum|stelle)"
        rf"|0[.,]\d+ ?fte|half[- ]time|częściowy|részmunkaidő|částečný úvazek|yarı zamanlı"
        rf"|minijob)\b|частичная"
        rf"|неполн|兼职|兼職|パート|アルバイト"
    ),
    "contract": Pattern(
        r"\b(?:contract(?<!fixed-term contract)(?<!fixed term contract)(?<!permanent contract)"
        r"(?<!employment contract)(?:or|ing|s)?(?! of employment)|c2c|umowa zlecenie|recibos verdes"
        r"|corp[- ]to[- ]corp|b2b|w2|1099|b2b-?vertrag|prestation"
        r"|prestador|pj|outside ir35|inside ir35|kontrakt)\b(?!ual)|аутсорс|гпх|合同制"
        r"|劳务派遣|外包|業務委託"
        r"|契約社員"
    ),
    "internship": Pattern(
        r"\b(?:intern(?:ship)?s?|co-?op|trainee(?:ship)?|apprentice(?:ship)?|praktikum"
        r"|werkstudent\w*|ausbildung|stage|alternance|prácticas|estágio|tirocinio|praktyki|staż"
        r"|student position|working student|harjoittelu)\b|стажировка|стажер|实习|實習|インターン"
        r"|인턴"
    ),
    "temporary": Pattern(
        r"\b(?:temporary|temp|fixed[- ]term|seasonal|(?:winter|sommer)?saison\w*|temporada"
        r"|stagionale|sezonow\w+|interim|befristet\w*|zeitarbeit|cdd"
        r"|durée déterminée|intérim|temporal|a termo(?: certo)?|tempo determinato|a termine"
        r"|projektanställning|temporaires?|temporário|determinato|tijdelijk\w*"
        r"|visstid\w*|vikariat|tidsbegränsa\w*|tidsbegrænset|midlertidig|määräaikai\w*"
        r"|jaarcontract|czas określony|doba určitá|limited term|^term\b|term \(|casual"
        r"|term position|maternity (?:cover|leave)"
        r"|parental leave cover)\b|временная|срочный договор|临时|契約期間"
    ),
    "freelance": Pattern(
        r"\b(?:freelanc\w*|freiberuf\w*|selbstständig\w*|indépendant|autónomo|freelancer|zzp"
        r"|libera professione|partita iva|self-employed)\b|фриланс|自由职业|フリーランス|프리랜서"
    ),
    "volunteer": Pattern(
        r"\b(?:volunteer\w*|unpaid|ehrenamt\w*|bénévol\w*|voluntari[oa]\w*|vrijwillig\w*"
        r"|wolontariat\w*)\b|волонт|志愿"
    ),
}
#: A line that says nothing else.
_ALONE = re.compile(
    r"(?:this is an? )?(?:full|part|100 ?%|regular|permanent|contract(?! types?\b)|internship"
    r"|temporary"
    r"|freelance|vollzeit|teilzeit|unbefristet|befristet|cdi|cdd|temps|stage"
    r"|tiempo completo|jornada|tempo (?:pieno|parziale|indeterminato|determinato)|heltid|deltid"
    r"|voltijds?|deeltijds?|umowa|pełny etat|полная занятость|частичная занятость|正社員|全职"
    r"|umfang|fixed[- ]term)\b[\w ,/&+()-]{0,46}|(?:clt|pj)\b[\w ,/&+()-]{0,30}:?"
)
#: In running text only what speaks of this position counts, not of employees' benefits.
_POSITION: Final = (
    r"(?:position|role|job|opportunity|employment|basis|hire|contract|engagement|assignment"
    r"|work(?: schedule)?(?! experience)|engineer|developer|designer|manager|analyst|associate"
    r"|team member|remote|salaried|exempt|permanent|and permanent|offer|opening|schedule"
    r"|availability|commitment|vacancy|internship|freelancer|contractor|w2|salary|member"
    r"|workload|hours|\(40)"
)
_PROSE: Final[dict[str, Pattern]] = {
    "full-time": Pattern(
        rf"full(?<!first full)(?<!another full)(?<!eligible for full){_SPACE}time,?"
        rf" (?:(?:remote|permanent|direct|salaried|exempt|long-term|employee"
        rf"|u\.?s\.?|on-?site|hybrid|w-?2|and|software|senior|in-person) ){{0,3}}{_POSITION}\b"
        rf"|\b(?:position|role|job|opportunity|this|employment|contract|basis|hire|hiring|be"
        rf"|looking for an?|offer an?"
        rf"|is an?)\b[^.\n]{{0,25}}\bfull{_SPACE}time\b(?![^.\n]{{0,45}}(?:experience|paid"
        rf"|equivalent|employees|staff|students?|benefits|employee))"
        rf"|\bworks? full{_SPACE}time|\bpermanent (?:position|role|contract|job|full|employment)"
        r"|unbefristete\w* (?:\w+ )?(?:arbeits|anstell|vertrag|festanstell|stelle)|unbefristete"
        r"|\bin vollzeit|vollzeit\b|(?:contrat|poste|emploi|en(?<!opportunités en)|recrute en"
        r"|:) (?:en |un )?(?:cdi"
        r"|à temps plein)\b|temps plein|jornada completa|contrato indefinido|tiempo completo"
        r"|contratt?o [^.\n]{0,40}full[- ]time|(?:\*|•|-)[ \t]*(?:un )?cdi\b"
        r"|fulltime (?:baan|functie)"
        r"|contrato indefinido|regime clt|tempo indeterminato|full time \(|umowa o pracę"
        r"|umowę o pracę"
        r"|vakituinen|vakinainen|tillsvidareanställning|\buop\b|tiempo indeterminado|neurčitou"
        r"|sem termo|voll- (?:oder|und) teilzeit|à temps complet|全职|\bfulltime\b|\bfuldtid\b"
        r"|\bheltid\b|\bunbefristet\b|полная занятость"
    ),
    "part-time": Pattern(
        rf"part{_SPACE}time,? (?:(?:remote|permanent|freelance|temporary"
        rf"|contract) ){{0,2}}{_POSITION}\b|\b(?:position|role|job|opportunity"
        rf"|this)\b[^.\n]{{0,25}}\bpart{_SPACE}time\b(?! (?:employees|students?))|(?:in|oder|und"
        rf"|/) ?teilzeit\b|\bteilzeit(?: möglich| \d|geeignet|fähig)|à temps partiel|media jornada"
        rf"|jornada parcial|a tempo parziale|part[ -]time \d\d ?(?:ore|h\b|hours|uur)|\b(?:[12]\d"
        rf"|30) hours (?:per|a|/) ?week"
        r"|\b(?:[12]\d|3[0-4])(?: ?(?:-|–|tot|bis|à|a) ?\d\d)? ?(?:uur|uren|stunden|std\.?|heures"
        r"|horas|timmar|timer|godzin) ?(?:per|/|pro|in der|die|par|por|i|tygodniowo|semana|hebdo)"
    ),
    "contract": Pattern(
        r"\b(?:[123456789]\d?|six|three|twelve|nine|long|short)[ -](?:month|term|week"
        r"|year)s? (?:\w+ )?contract\b|\bcontract (?:position|role|job|opportunity|basis|to hire"
        r"|assignment|engagement|length|duration)|\b(?:this|position"
        r"|role)\b[^.\n]{0,20}\bis an? (?:\w+ ){0,2}contract\b|contractor (?:position|role"
        r"|agreement|basis|opportunity)|independent contractor|b2b contract|\bkontrakt b2b"
        r"|as a contractor|full[- ]time contractor|on a contract|both contractors"
        r"|contractors and permanent|\bor b2b\b|b2b \(|\(b2b\b|umow\w+ b2b|engagement length"
        r"|prestación de servicios"
    ),
    "internship": Pattern(
        r"\b(?:this|our|the|an|paid|summer|fall|winter|spring|student|month"
        r"|week)\b[ \w-]{0,15}\binternship\b(?! experience)|student position|co-op (?:position"
        r"|student|term)|praktikum (?:bei|in|im|mit)|offre de stage|stage de \d|en alternance"
        r"|实习生"
    ),
    "temporary": Pattern(
        r"\btemporary (?:position|role|assignment|job|contract|full|basis|employment|appointment)"
        r"|fixed[- ]term|\b(?:this|position|role) is (?:a )?temporary|\bbefristet\w*"
        r"|maternity (?:cover|leave cover)|\bcdd\b|durée déterminée|contrato temporal"
        r"|contrato a (?:termo|prazo)|tempo determinato|contrat(?:to)? a termine"
        r"|tijdelijke? contract|\btijdelijk met|jaarcontract|dobu určitou"
        r"|term position|seasonal (?:position|role|job)|определ[её]нный срок|срочн\w+ (?:трудов"
        r"|договор)|määräaikai"
    ),
    "freelance": Pattern(
        r"\bfreelance (?:position|role|basis|contract|opportunity|job|project)|as a freelancer"
        r"|auf freiberuflicher"
    ),
    "volunteer": Pattern(
        r"\bvolunteer (?:position|role|opportunity|basis)|unpaid (?:position|role|internship)"
    ),
}
#: What every pattern of running text holds: looked for first, since that is quick.
_STEMS: Final[dict[str, tuple[str, ...]]] = {
    "full-time": (
        "time", "permanent", "unbefrist", "vollzeit", "cdi", "temps plein", "completa",
        "indefinido", "completo", "clt",
        "indeterminato", "umowa", "vakituinen", "tillsvidare", "uop", "indeterminado",
        "neurčitou", "voll-", "temps complet", "全职", "fulltime", "sem termo", "fuldtid",
        "heltid", "занятость",
    ),
    "part-time": (
        "time", "teilzeit", "partiel", "jornada", "parziale", "hours per", "hours a", "uur", "uren",
        "stunden", "heures", "horas", "timmar", "godzin",
    ),
    "contract": ("contract", "b2b", "engagement length", "prestación de serv"),
    "internship": ("internship", "student position", "co-op", "praktikum", "alternance",
        "offre de stage", "stage de", "实习"),
    "temporary": (
        "temporary", "fixed", "befrist", "maternity cover", "maternity leave", "cdd", "déterminée",
        "temporal",
        "term position", "seasonal", "a termo", "a prazo", "determinato", "termine", "tijdelijk",
        "jaarcontract", "určitou",
        "срок", "срочн", "määräaik",
    ),
    "freelance": ("freelance", "freiberuf"),
    "volunteer": ("volunteer", "unpaid"),
}  # fmt: skip
_REACH: Final = 70
#: So many places of one kind's words are looked at.
_MOST_PLACES: Final = 200
#: Not this posting's terms: benefits for a class of employees, or what other work was.
_FOOT_AFTER = re.compile(
    r"[^.\n]{0,40}\bexperience\b|[ -]?(?:employee benefits|employees|staff|team members|workers"
    r"|associates|hires"
    r"|experience|students?|paid|salaried employees|equivalent)"
)


def read_employment(layout: Layout, title: str | None = None) -> Reading[tuple[str, ...]]:
    """The terms that metadata, labels, the title, the header's tags or a plain sentence state."""
    found: dict[str, Evidence] = {}
    for evidence in _all(layout, title):
        kind = evidence.value or ""
        if kind not in found or found[kind].rule == "permanent":
            found[kind] = evidence
    if "internship" in found and "full-time" in found and found["full-time"].rule == "permanent":
        del found["full-time"]  # what may follow it
    if "part-time" in found and found.get("full-time") and found["full-time"].rule == "permanent":
        del found["full-time"]
    return Reading(tuple(sorted(found)), tuple(found[one] for one in sorted(found)))


def _all(layout: Layout, title: str | None) -> Iterator[Evidence]:
    yield from _in_metadata(layout)
    for span in layout.labelled(_LABELS):
        yield from _announced(span, "label")
    for span in layout.labelled(_HOURS_LABELS, headings=False):
        yield from _by_hours(span)
    for span in read_header(layout).subtitles:
        yield from _announced(span, "header")
    yield from _in_lines(layout)
    if title:
        yield from _in_title(layout, title)
    yield from _in_prose(layout)


def _in_metadata(layout: Layout) -> Iterator[Evidence]:
    for key, value in layout.meta(*_KEYS):
        yield from _in_words(value, key, "metadata")
    for key, value in layout.meta(*_TAG_KEYS):
        if len(value) < 20 and _TAG.fullmatch(value.casefold()):
            yield from _in_words(value, key, "tag")


def _in_lines(layout: Layout) -> Iterator[Evidence]:
    """The types in a board's tags, and in lines that say nothing else."""
    for line in layout.first_lines(12):
        if "`" in line.words.text:
            yield from _announced(line.words, "tag")
    low = layout.lowered
    for line in layout.lines:
        end = line.begin + len(line.text)
        if 3 < line.end - line.start < 60 and _ALONE.fullmatch(low, line.begin, end):
            yield from _announced(line.words, "line")


def _by_hours(value: Span) -> Iterator[Evidence]:
    """Hours under a full week are part-time."""
    if found := _HOURS.match(lowered(value.text)):
        hours = float(found[1].replace(",", "."))
        if 4 <= hours <= 48:
            kind = "part-time" if hours < _FULL_WEEK else "full-time"
            yield value.within(found, 1).evidence("employment_types", rule="hours", value=kind)


#: In a title `B2B` at the end tells to whom one sells.
_ASIDE = re.compile(r"[ ]?[(\[][^()\[\]\n]{1,60}[)\]]")
_SALES = re.compile(r"[ (-]+B2B\)?$", re.IGNORECASE)


def _in_title(layout: Layout, title: str) -> Iterator[Evidence]:
    title = _SALES.sub("", title)
    at = layout.text.find(title)
    if at >= 0:
        aside = _ASIDE.match(layout.text, at + len(title))
        yield from _announced(layout.span(at, aside.end() if aside else at + len(title)), "title")
    else:
        yield from _in_words(title, "title", "title")


def _in_words(words: str, key: str, rule: str) -> Iterator[Evidence]:
    low = lowered(words)
    for kind, pattern in _STATED.items():
        if found := pattern.search(low):
            yield Evidence("employment_types", _rule(found[0], rule), key=key, value=kind)


def _announced(value: Span, rule: str) -> Iterator[Evidence]:
    if len(value.text) > 140:
        return
    for kind, start, end in _kinds_in(lowered(value.text)):
        span = value.part(start, end)
        yield span.evidence("employment_types", rule=_rule(span.text, rule), value=kind)


@lru_cache(maxsize=4096)
def _kinds_in(low: str) -> tuple[tuple[str, int, int], ...]:
    """The types that a label's words (in lower case) name, and where in them."""
    hits = ((kind, pattern.search(low)) for kind, pattern in _STATED.items())
    return tuple(
        (kind, *found.span())
        for kind, found in hits
        if found and not _FOOT_AFTER.match(low, found.end())
    )


def _rule(words: str, rule: str) -> str:
    return "permanent" if words.lower().startswith(("perm", "unbefrist", "cdi", "indef")) else rule


def _in_prose(layout: Layout) -> Iterator[Evidence]:
    """The types that sentences about this position state."""
    low = layout.lowered
    held = stems_of(layout.held, "employment")
    for kind, stems in _STEMS.items():
        for at in islice(places_of(low, filter(held.__contains__, stems)), _MOST_PLACES):
            start = max(low.rfind("\n", 0, at) + 1, at - _REACH)
            line_end = low.find("\n", at)
            end = min(len(low) if line_end < 0 else line_end, at + _REACH)
            found = _PROSE[kind].search(low, start, end)
            if found and not _FOOT_AFTER.match(low, found.end()):
                span = layout.span(found.start(), found.end())
                rule = _rule(found[0], "sentence")
                yield span.evidence("employment_types", rule=rule, value=kind)
                break


ask_for_stems("employment", {stem for stems in _STEMS.values() for stem in stems})
