"""The level that a title states, else an explicit level line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from desktop.extracting.header.header import read_header
from desktop.extracting.text.kinds import Kinds
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Reading, Span
from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.stems import ask_for_stems, lowered
from desktop.postings import Evidence

_OCCUPATION: Final = (
    r"product|program(?:me)?|project|account|case|community|content|marketing|office|brand"
    r"|campaign|category|change|channel|client|customer(?: success)?|data|delivery|digital|event"
    r"|events|facilities|growth|"
    r"key account|partner|partnerships?|portfolio|process|procurement|property|people|proposal"
    r"|quality|release|relationship|resource|risk|sales|scrum|service|social media|store|success"
    r"|supply chain|"
    r"technical account|technical program|technical product|test|traffic|transition|vendor"
    r"|compliance|contracts?|contract|engagement|implementation|incident|inventory|knowledge"
    r"|operations?|order|paid media|seo|crm|email|"
    r"production|configuration|grants?|records|talent|training|treasury|wealth|fund|asset"
    r"|investment|information|insurance|claims|labor relations|emergency|environmental|laboratory"
    r"|systems"
)
#: What a title says, by level; the words of ten languages.
_LEVELS: Final[dict[str, Pattern]] = {
    "intern": Pattern(
        r"\b(?:interns?(?:hip)?|co-?op|trainee|apprentice(?:ship)?|working student"
        r"|(?<!graduate )(?<!phd )(?<!ph\.d\. )(?<!doctoral )"
        r"student(?: position| assistant| worker)?"
        r"|praktik(?:um|ant\w*)|werkstudent\w*"
        r"|auszubildende\w*|azubi|ausbildung\w*"
        r"|stage|stagiaire|alternan(?:ce|t|te)|apprenti\w*|étudiant\w*|becari[oa]|prácticas"
        r"|pasante|practicantes?|aprendiz|estági[oa]\w*|estagiári[oa]|tirocini\w*|stagista|stagist\w*"
        r"|praktykant\w*|staż\w*|stażyst\w*|harjoittelija|gyakornok|stáži\w*|stagiar\w*|stajyer\w*"
        r"|magang|thực tập sinh|lærling|lärling|lehrling|apprendista|ασκούμεν\w+|πρακτική άσκηση"
        r")\b|стаж[её]р\w*|متدرب|מתמחה|סטודנט|практикант\w*|实习|實習"
        r"|インターン|인턴",
        is_led=False,
    ),
    "junior": Pattern(
        r"\b(?:junior|jr|freshers?|entry[ -]{1,3}level|graduate(?! student)|new ?grad"
        r"|early[- ]career"
        r"|associate(?= (?:software|engineer|developer|data|product|designer|consultant|analyst"
        r"|qa|devops|account executive))|berufseinsteiger\w*|einsteiger|débutant\w*|júnior|jr\."
        r"|principiante|młodsz[ya]|mladší|debutant\w*|pályakezdő|yeni mezun|nyutdanna\w*|nyuddannet"
        r"|nyexaminerad)\b|молодш\w*|ג'וניור|מתחיל|مبتدئ|младш\w*|初级|初級|应届|應屆|校招|新卒"
        r"|джуниор|주니어|신입",
        is_led=False,
    ),
    "mid": Pattern(
        r"\b(?:semi[- ]?s(?:enior|r)|ssr|mid|mid[- ]?level"
        r"|middle(?!ware| (?:shift|school|east|office|mile))|mid-?senior|medior"
        r"|intermediate|intermédiaire"
        r"|intermedio|pleno|confirmé\w*|regular|mid-?weight)\b|мидл|中级|中級"
        r"|(?:desenvolved|analist|engenheir|programador|pessoa|arquitet)[^\n]*[ /(|,-]pl\b",
        is_led=False,
    ),
    "senior": Pattern(
        r"\b(?:(?<!semi )(?<!semi-)(?:senior\w{0,3}|sr)|snr|sénior|sênior|seniorin|starsz[ya]"
        r"|expérimenté\w*"
        r"|erfahrene[rn]?|szenior|kıdemli|erfaren|cao cấp|έμπειρ\w+)\b|провідн\w*|בכיר\w*"
        r"|\bأول\b|старш\w*|ведущ\w*|сеньор|синьор|高级|高級|资深|資深|シニア|시니어",
        is_led=False,
    ),
    "staff": Pattern(
        r"\bstaff\b(?! (?:accountant|nurse|scientist|augmentation|assistant|member|attorney|gudang"
        r"|admin|keuangan|akuntan|accounting|finance|hrd|marketing|purchasing|produksi|umum"
        r"|operasional|legal|pajak|gizi|sergeant|pharmacist|physician|veterinarian|rn\b|officer"
        r"|trainer))(?<!chief of staff)(?<!wait staff)(?<!bar staff)(?<!kitchen staff)"
        r"(?<!support staff)(?<!sales staff)(?<!shop staff)(?<!teaching staff)(?<!nursing staff)",
        is_led=False,
    ),
    "principal": Pattern(r"\bprincipal\b|首席(?!执行|技术官)|主任工程师", is_led=False),
    "lead": Pattern(
        r"\b(?:(?:team|tech|technical|squad|chapter|group)?[ -]?lead(?:er)?(?! (?:generation"
        r"|gen\b|management))|teamleit\w+|gruppenleit\w+|projektleiter|lead[- ]?dev\w*|líder"
        r"|chef(?:fe)?(?:\(fe\))? (?:d'|de l'|de )équipe|capo ?team"
        r"|tech[- ]?lead|teamlead)\b|тимлид|техлид|лид\b"
        r"|руководитель группы|керівник групи|ראש צוות|trưởng nhóm|csoportvezető|组长|組長"
        r"|负责人|リーダー|팀장|리드",
        is_led=False,
    ),
    "director": Pattern(
        r"\b(?:director|directeur|directrice|direktor\w*|diretor\w*|directora|direttore"
        r"|head(?= of\b|,| -|$)|head of|chef(?:fe)? (?:du |de (?!cabinet|projets?|produits?"
        r"|partie|rang|chantier|cuisine|mission|équipe|l'équipe)|de la |de l'(?!équipe)|des )"
        r"|leit(?:er|erin|er:in"
        r"|er\*in|er/in|ung)(?:\(.*?\))? (?:des bereichs|der abteilung|des|der)|bereichsleit\w+"
        r"|abteilungsleit\w+|jefe de|responsable du (?:département|service)|dyrektor)\b|директор"
        r"|^leit(?:er|erin|er:in|er\*in|er/in|er/-in|er_in|erin/leiter|er/leiterin|ung)(?:\(.*?\))?"
        r" (?!filial|projekt|team|schicht|gruppe)\w|trưởng phòng|vedoucí (?:oddělení|odboru)"
        r"|department head|bölüm müdürü|διευθυντ\w+|начальник (?:отдела|відділу)"
        r"|руководитель (?:отдела|направления|департамента)|总监|總監|部長|본부장",
        is_led=False,
    ),
    "executive": Pattern(
        r"\b(?:c[etfiopmdr]o|ciso|cpto|chro|vp|svp|evp|avp|vice[- ]president|president"
        r"|chief (?:\w+ ){1,3}officer|managing director|geschäftsführer\w*|vorstand"
        r"|directeur général|directora? general|founder|co-founder|partner(?=$| \())\b"
        r"|вице-президент|генеральный директор|首席执行官|首席技术官|副总裁|总经理",
        is_led=False,
    ),
    "manager": Pattern(
        r"\b(?:manager\w?|mgr|gestionnaire|gerente|managerin|kierownik|abteilungsleiter)\b|менеджер"
        r"|经理|經理|マネージャー",
        is_led=False,
    ),
}
_LEVEL_WORDS: Final = Kinds(_LEVELS)
#: A manager of people or of a house; the others are occupations.
_PEOPLE = Pattern(
    r"\b(?:engineering|software(?: engineering| development)?|development|dev|r&d|team|general"
    r"|regional|district|area|plant|branch|country|department|division|restaurant|hotel|site"
    r"|shift|night|assistant|deputy|"
    r"research|design|infrastructure|platform|security|it|ml|ai|devops|sre|qa|nurse|kitchen"
    r"|warehouse|services|studio|analytics|data science|data engineering|finance|accounting|hr"
    r"|human resources|legal|bank|centre|center)\b[ \w/&]*\bmanager"
    r"|\bmanager(?:,| of| -| –)? (?:of )?(?:engineering|software|development|infrastructure"
    r"|platform|data|security|machine|design|it\b|devops|site|qa|quality|research|analytics)"
    r"|^(?:senior |sr\.? |associate |group )?manager[,:–-]"
    r"|\b(?:senior|group|area)? ?managers? (?:ii|iii)?$|^manager\b|gerente|kierownik"
    r"|gestionnaire(?! (?:[\w()-]+ ){0,2}(?:de |du |des |d['’])(?:produits?|projets?|comptes?"
    r"|contenus?|communauté|programmes?|paie|stocks?|données|clientèle|sinistres|patrimoine))",
    is_led=False,
)
_ONLY_OCCUPATION = Pattern(
    rf"\b(?:{_OCCUPATION}|(?:business|account|channel|market|sales|corporate|partner|community"
    rf"|talent)"
    r" development)\b(?: (?:&|and) \w+)? manager",
    is_led=False,
)
_NO_DIRECTOR = Pattern(r"\bvice[- ]president\b|\bmanaging director\b|directeur général")
_MID_SENIOR = Pattern(r"mid[ -/]{1,3}senior|senior[ -/]{1,3}mid")
#: A sentence that names the level of the position.
_LEVEL: Final = r"(?:entry|junior|mid|middle|intermediate|senior|staff|principal|lead|sr\.?|jr\.?)"
_SENTENCE = re.compile(
    rf"\b({_LEVEL})[- ]level,? (?:[\w-]+ ){{0,2}}?"
    rf"(?:position|role|job|opportunity|engineer|developer|designer|analyst|consultant)\b"
    rf"|\b(?:we(?:'|’)re|we are|is|currently) (?:hiring|seeking"
    rf"|recruiting)(?: for)?(?: an?)? ({_LEVEL}(?:(?:,|,? and|,? or|/| to) ?{_LEVEL})*) "
)
#: The same without groups: where it is worth trying.
_SENTENCE_START = Pattern(_SENTENCE.pattern.replace("((?:", "(?:(?:"), is_led=False)
#: An explicit line of the level ("Level: Senior").
_LABELS: Final = labels_of("level")
#: Headings above the labels of an issue.
_LISTS: Final = frozenset({"labels", "label", "etiquetas", "tags"})
#: Levels that stand alone among the facts below a title: `Middle • Full-time`.
_PART = re.compile(r"[^•·|,/\n]+")
_WORDS: Final = frozenset({
    "junior", "middle", "senior", "lead", "mid", "mid-level", "mid level", "middle+", "entry level",
    "entry-level", "senior level", "intern", "internship", "semi senior", "semi-senior", "pleno",
    "júnior", "sênior", "sr", "jr", "stage", "praktikum", "medior", "confirmé", "principal",
    "mid-senior level", "junior level", "стажер", "стажёр", "alternance", "trainee",
})  # fmt: skip
#: Where the words of a name such as `seniorLevel` meet.
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_KEYS: Final = (
    "seniority",
    "seniority_level",
    "level",
    "experience_level",
    "experiencelevel",
    "career_level",
    "experiencerequirements",
)


@lru_cache(maxsize=8192)
def levels_of(words: str) -> tuple[str, ...]:
    """The levels that a title's words state, sorted by name; () where they state none."""
    low = lowered(words)
    found = {level for level, pattern in _LEVEL_WORDS.near(low) if pattern.search(low)}
    if "director" in found and _NO_DIRECTOR.search(low):
        found.discard("director")
    if "senior" in low and _MID_SENIOR.search(low):
        found |= {"mid", "senior"}
    if "manager" in found and (not _PEOPLE.search(low) or _ONLY_OCCUPATION.search(low)):
        found.discard("manager")
    return tuple(sorted(found))


def read_seniority(layout: Layout, title: str | None) -> Reading[tuple[str, ...]]:
    """The levels of the title as extracted; where it states none, of a level line or key."""
    if title and (levels := levels_of(title)):
        at = layout.text.find(title)
        if at >= 0:
            span = layout.span(at, at + len(title))
            return Reading(levels, tuple(_evidence(span, level, "title") for level in levels))
        keys = [key for key, value in layout.meta("title", "name", "position") if title in value]
        key = keys[0] if keys else "title"
        return Reading(
            levels,
            tuple(Evidence("seniority", "title", key=key, value=level) for level in levels),
        )
    return _from_level_line(layout)


def _from_level_line(layout: Layout) -> Reading[tuple[str, ...]]:
    for key, value in layout.meta(*_KEYS):
        if len(value) < 50 and (levels := levels_of(_worded(value))):
            return Reading(
                levels,
                tuple(Evidence("seniority", "metadata", key=key, value=one) for one in levels),
            )
    if levels := tuple(sorted({one for _, tag in _tags(layout) for one in levels_of(tag)})):
        pairs = ((key, level) for key, tag in _tags(layout) for level in levels_of(tag))
        return Reading(
            levels, tuple(Evidence("seniority", "tag", key=key, value=one) for key, one in pairs)
        )
    if said := _labelled(layout):
        return Reading(tuple(sorted(said)), tuple(said[level] for level in sorted(said)))
    for part in _parts(layout):
        if part.text.lower() in _WORDS and (levels := levels_of(part.text)):
            return Reading(levels, tuple(_evidence(part, one, "header") for one in levels))
    if found := _sentence(layout):
        span = layout.span(*found.span(1 if found[1] else 2))
        levels = levels_of(f"{span.text} level" if found[1] else span.text)
        return Reading(levels, tuple(_evidence(span, level, "sentence") for level in levels))
    return Reading(())


def _worded(value: str) -> str:
    """A level as words, where it is a program's name for one: `midSenior`, `ENTRY_LEVEL`."""
    return _HUMP.sub(" ", value.replace("_", " "))


def _labelled(layout: Layout) -> dict[str, Evidence]:
    """The levels that the first label of a level gives, in one line or a list."""
    for label in layout.labels if not layout.names.isdisjoint(_LABELS) else ():
        spans = label.values if label.name in _LABELS else ()
        said = {
            level: _evidence(span, level, "level line")
            for span in spans
            if len(span.text) < 50
            for level in levels_of(_worded(span.text))
        }
        if said:
            return said
    return _in_list(layout)


def _in_list(layout: Layout) -> dict[str, Evidence]:
    """The level among an issue's labels in its text, where these are not all that may be set."""
    words = [span for span in layout.labelled(_LISTS) if span.text.lower() in _WORDS]
    said = {level: span for span in words for level in levels_of(span.text)}
    return {one: _evidence(said[one], one, "level line") for one in said if len(said) < 3}


def _tags(layout: Layout) -> Iterator[tuple[str, str]]:
    """The labels of an issue that are the name of a level and nothing else."""
    for key, value in layout.meta("labels", "label", "labels.name"):
        for tag in value.split(","):
            if tag.strip().lower() in _WORDS:
                yield key, tag.strip()


def _parts(layout: Layout) -> Iterator[Span]:
    """The facts that stand side by side below the title."""
    for line in read_header(layout).subtitles:
        for found in _PART.finditer(line.text):
            yield line.within(found).trimmed()


def _sentence(layout: Layout) -> re.Match[str] | None:
    """The first sentence that names the level, tried only around the words that it holds."""
    low = layout.lowered
    found: list[int] = []
    for at in layout.places("level sentences"):
        if hint := _SENTENCE_START.search(low, max(0, at - 14), at + 90):
            found.append(hint.start())
    return _SENTENCE.match(low, min(found)) if found else None


ask_for_stems("level sentences", ("level", "hiring", "seeking", "recruiting"))


def _evidence(span: Span, level: str, rule: str) -> Evidence:
    pattern = _LEVELS[level]
    found = pattern.search(lowered(span.text))
    part = span.within(found) if found else span
    return part.evidence("seniority", rule=rule, value=level)
