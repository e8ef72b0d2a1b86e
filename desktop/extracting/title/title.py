"""What the job is called: as a header, a label, the metadata or the prose names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from desktop.extracting.header.block import Header
from desktop.extracting.header.forms import behind_form_name, behind_section_name
from desktop.extracting.header.header import read_header
from desktop.extracting.header.lines import is_section_name
from desktop.extracting.header.parts import is_button, is_house
from desktop.extracting.header.seeking import quoted_names
from desktop.extracting.header.title_parts import parts_of
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Line, Reading, Span, fold, is_stated
from desktop.extracting.text.roles import names_role
from desktop.extracting.text.stems import is_latin_1
from desktop.extracting.title.marks import title_words
from desktop.extracting.title.own_names import LONGEST
from desktop.extracting.title.prose import MARKED, in_prose, of_duties, wanted
from desktop.postings import Evidence

_KEYS: Final = (
    "title", "job_title", "jobtitle", "job title", "position", "role", "roles", "name", "titre",
    "poste",
    "intitulé", "titel", "stelle", "stellenbezeichnung", "título", "titulo", "cargo", "puesto",
    "vaga", "stanowisko", "должность", "职位", "职位名称", "岗位", "вакансия", "вакансія", "посада",
    "позиция", "название вакансии", "назва вакансії", "длъжност", "職種", "職位", "職缺", "职位名",
    "岗位名称", "직무", "포지션", "모집부문", "תפקיד",
    "שם המשרה", "المسمى الوظيفي", "ตำแหน่ง", "θέση",
)  # fmt: skip
#: Of these, those that name nothing but a job: a title may be a project's or a page's.
_OF_ROLES: Final = frozenset({"job_title", "jobtitle", "job title", "position", "role"})
#: Names behind which a role's noun has to stand.
_LABELS: Final = labels_of("title")
#: Names that a form sets before nothing but a job's name, known or not.
_SURE_LABELS: Final = labels_of("job")

#: What a sentence holds that ends in a stop, and no name of a job does.
_TOLD = re.compile(
    r"\b(?:is|are|we|you|will|would|to|who|that|must|has|have|your|our)\b.*\.$|[^.]\. .*\.$", re.I
)
#: What a page that lists offers is called.
_OF_PAGES = re.compile(
    r"stellenangebote?|offene stellen|karriere|jobs?|careers?|vacanc(?:y|ies)|recrutement"
    r"|recruit(?:ment|ing)?|tuyển dụng"
    r"|nous rejoindre|offres d['’]emploi|trabaja con nosotros|empleo|ofertas de (?:empleo|trabajo)"
    r"|trabalhe conosco|vagas|lavora con noi|vacatures?|jobba (?:med|hos) .+|werken bij .+"
    r"|praca|kariera|kariéra|oferty pracy|karrier|állás(?:ajánlatok|lehetőségek)|nyitott pozíciók"
    r"|cariere|posturi vacante(?: curente)?|locuri de muncă|kariyer|açık pozisyonlar|karir"
    r"|lowongan(?: kerja)?|trabalhe connosco|volné pozice|voľné pozície|volná místa"
    r"|(?:наши |открытые |наші |відкриті |свободни )?ваканс[иі][яиії](?: (?:открыт|закрыт"
    r"|актуальн|відкрит|закрит)[^\n]{0,30})?"
    r"|ваканс[ии]я №? ?\d{1,6}|работа(?: в .+)?|кариери?|карьера|кар['’]?єра|работни места"
    r"|свободни позиции"
    r"|слободна радна места|послови|θέσεις(?: εργασίας)?|ευκαιρίες καριέρας|καριέρα"
    r"|דרושים|משרות(?: פנויות)?|קריירה|(?:ال)?وظائف(?: شاغرة)?|انضم إلينا|ร่วมงานกับเรา|สมัครงาน"
    r"|ตำแหน่งงานว่าง"
    r"|職位空缺|招聘信息|招聘启事|招聘資訊|募集要項|募集職種|採用について|中途採用|新卒採用"
    r"|キャリア採用"
    r"|직원 ?모집|채용 ?중|(?:招聘|招募)(?: ?/ ?(?:positions?|jobs?|join us))?"
    r"|人才招[聘募]|招[贤賢][纳納]士|加入我们|加入我們|诚聘英才|徵才|採用情報|採用|求人情報|채용"
    r"|모집공고|채용공고|구인"
    r"|함께 ?(?:일)?해요|채용 ?(?:정보|안내)|인재 ?채용"
    r"|new (?:job|internship|position|vacancy)|nova vaga|nueva vacante"
    r"|internships?|(?:job |career |current )?(?:opportunities|openings|vacancies)"
    r"|work (?:for|with) us|join(?: us| our team| the (?:team|lab))?[.!]?"
    r"|(?:we['’]re|we are)(?: now)? hiring[.!]?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?:。！？、，]|[\d,]{4}")


def read_title(layout: Layout) -> Reading[str | None]:
    """Find the job's name, stripped of what is not it (company, place, reference, gender marks)."""
    stated, header = list(layout.meta(*_KEYS)), read_header(layout)
    roles = [one for one in stated if one[0].lower() in _OF_ROLES and names_role(one[1])]
    others = [value for key, value in stated if key.lower() not in _OF_ROLES]
    if roles and (not any(map(names_role, others)) or _say_more(others, roles[0][1])):
        stated = roles
    for key, value in stated:
        if _OF_PAGES.fullmatch(value) or _is_worse(value, header):
            continue
        whole = parts_of(Span(0, len(value), value), layout.text).title
        if words := title_words(layout, whole):
            return Reading(words[0], (Evidence("title", "metadata", key=key),))
    for span, rule in _candidates(layout):
        if words := title_words(layout, span):
            return Reading(words[0], (words[1].evidence("title", rule=rule),))
    return _of_page(layout)


def _say_more(titles: list[str], role: str) -> bool:
    """Whether titles are the role's name behind or before a dash: `Acme, Lyon - Baker`."""
    parts = [_OF_POST.split(title) for title in titles if title != role]
    return bool(parts) and all(role in (part[0], part[-1]) for part in parts)


#: What parts a post's title, as threads' mirrors make it of the post's first line.
_OF_POST: Final = re.compile(r"\s+[|–—:-]\s+")


def _is_worse(title: str, header: Header) -> bool:
    """Whether the text's line of facts names the job by a part of a title, or this by none."""
    if header.company is None:
        return False
    parts = [fold(part) for part in _OF_POST.split(title)]
    if header.title and header.has_facts and len(parts) > 1 and fold(header.title.text) in parts:
        return True
    return parts[0] == fold(header.company.text) and not names_role(" ".join(parts[1:]))


_LONGEST_REPEATED: Final = 80
#: What parts the name of the job from that of the site in a page's title or a mail's subject.
_PARTED: Final = re.compile(r"\s+[|–—·»:-]+\s+|:\s+|\s+@\s+|\s+(?:at|bei|chez)\s+(?=[A-ZÀ-Ý])")


def _of_page(layout: Layout) -> Reading[str | None]:
    """The name of the job in a page's title, if the page's first heading says it or it is a role's.

    A mail's subject is read alike.
    """
    header = read_header(layout)
    first = header.title.text if header.title else ""
    for key, value in layout.meta("page.title", "mail.subject"):
        if header.title and len(first) > 3 and fold(value).startswith(fold(first)):
            return Reading(first, (header.title.evidence("title", rule="page title"),))
        parts = (part.strip() for part in _PARTED.split(value))
        part = next((part for part in parts if names_role(part) and len(part) <= 100), "")
        words = title_words(layout, Span(0, len(part), part)) if part else None
        if words:
            return Reading(words[0], (Evidence("title", "page title", key=key),))
    return _repeated(layout)


def _repeated(layout: Layout) -> Reading[str | None]:
    """The heading that a page begins with, where the page's title says it beside other words."""
    first = next((line for line in layout.lines if not line.is_blank), None)
    if first is None or not first.level or len(first.text) > _LONGEST_REPEATED:
        return Reading(None)
    said = fold(first.text)
    names = [fold(value) for _, value in layout.meta("company", "page.site")]
    titles = [fold(value) for _, value in layout.meta("page.title")]
    is_said = any(said in title and len(title) > len(said) + 3 for title in titles)
    is_name = is_said and len(said) > 3 and said not in names
    if not is_name or is_section_name(first.text) or _OF_PAGES.fullmatch(first.text):
        return Reading(None)
    if (words := title_words(layout, first.words)) is None:
        return Reading(None)
    return Reading(words[0], (words[1].evidence("title", rule="page title"),))


def title_line(layout: Layout) -> str | None:
    """The line that names the job, unstripped: it may hold a place or "Remote"."""
    whole = _title_line(layout)
    return whole and whole[:LONGEST]


def _title_line(layout: Layout) -> str | None:
    for _, value in layout.meta(*_KEYS):
        return value
    header = read_header(layout)
    if header.title:
        return header.title.text
    if subject := next((one for _, one in layout.meta("mail.subject") if names_role(one)), None):
        return subject
    first, rule = next(_candidates(layout), (None, ""))
    return first.text if first and rule == "first line" else None


def _candidates(layout: Layout) -> Iterator[tuple[Span, str]]:
    header = read_header(layout)
    line = header.title or _first_line(layout)
    yield from ((span, "form") for span in behind_form_name(line))
    if below := _below_heading(layout):
        yield below, "below heading"
    yield from ((span, "quoted") for span in quoted_names(layout))
    if header.title and _ANNOUNCES.search(header.title.text):
        yield from ((span, "label") for span in _within(layout, header.title.text))
    if header.title and (header.link or _is_title(header.title.text)):
        yield header.title, "header"
    for span in layout.labelled(_LABELS):
        if len(span.text) <= 100 and is_stated(span.text) and not _TOLD.search(span.text):
            in_list = names_role(span.text)
            if in_list:
                yield span.trimmed("."), "label"
    if header.title and header.has_facts:
        yield header.title, "header"
    yield from ((span, "label") for span in _surely_labelled(layout))
    first = _first_line(layout)
    if (first := first and behind_section_name(first)) and _is_by_itself(first.text):
        yield first, "first line"
    yield from ((span, "below a call") for span in _below_calls(layout))
    yield from ((line.words, "marked line") for line in layout.lines[:30] if _is_marked(line))
    is_other = header.title and (is_section_name(header.title.text) or is_house(header.title))
    if header.title and not is_other and header.subtitles:
        yield header.title, "heading"
    yield from ((line.words, "heading") for line in layout.lines[:40] if _is_headed(line))
    yield from ((span, "sought") for span in _sought(layout))
    yield from ((span, "wanted") for span in wanted(layout))
    yield from ((span, "prose") for span in in_prose(layout))
    yield from ((span, "duties") for span in of_duties(layout))
    yield from ((span, "work") for span in _worked(layout))


#: What a form calls the work, which may be all that names the job: `業務内容：営業`.
_WORK: Final = frozenset({"業務内容", "仕事内容", "職務内容", "담당업무", "工作内容", "工作內容"})
_LONGEST_WORK: Final = 12


def _worked(layout: Layout) -> Iterator[Span]:
    for span in layout.labelled(_WORK, headings=False):
        if len(span.text) <= _LONGEST_WORK and names_role(span.text):
            yield span


def _first_line(layout: Layout) -> Span | None:
    """The first line that is no button."""
    told = (line for line in layout.lines if not (line.is_blank or is_button(line.text)))
    return next((line.words for line in told), None)


def _is_by_itself(first: str) -> bool:
    """Whether a first line is a job's name by itself, which no mark shows."""
    is_short = first[:1] != "|" and len(first) <= 90
    return is_short and _is_title(first) and _is_capitalised(first)


#: A page's heading that says of a job that it is offered.
_ANNOUNCES: Final = re.compile(
    r"\b(?:vacanc(?:y|ies)|recruit(?:s|ing|ment)|apply for|jobs? (?:at|in)|is hiring)\b", re.I
)


def _within(layout: Layout, heading: str) -> Iterator[Span]:
    """The labelled names of which the page's heading says more."""
    for span in layout.labelled(_LABELS):
        name = re.split(r" [-–—] ", span.text, maxsplit=1)[0]
        if len(span.text) <= 100 and names_role(name) and name in heading and name != heading:
            yield span


#: `Glaszetter gezocht!`: a heading that seeks one by name, whatever the trade, and not just anyone.
_SOUGHT = re.compile(
    r"(?P<title>(?!(?:wir|du|dich|verstärkung|personal|unterstützung|nachwuchs|talente?|kolleg\w+"
    r"|versterking|collega\S*|personeel|talent|medewerkers?|medarbetare|kollega\w*)\b)"
    r"[^\W\d_][\w/()·:.&-]*(?: [\w/()·:.&-]+){0,4}?)"
    r" (?:gesucht|gezocht|søkes|søges|sökes|haetaan|aranıyor)\W{0,3}",
    re.IGNORECASE,
)


def _sought(layout: Layout) -> Iterator[Span]:
    """The name in one of the first headings that says of it that it is sought."""
    for line in layout.first_lines(4):
        if 0 < line.level <= 3 and (found := _SOUGHT.fullmatch(line.text)):
            yield line.words.within(found, "title")


def _surely_labelled(layout: Layout) -> Iterator[Span]:
    """What a form gives as the job's name, though no role's noun is known in it."""
    for span in layout.labelled(_SURE_LABELS, headings=False):
        if len(span.text) <= 30 and not _SENTENCE_END.search(span.text):
            yield span


def _below_heading(layout: Layout) -> Span | None:
    """The job's name on a line below the heading of a page: `# Job Postings`."""
    first = [line for line in layout.lines[:4] if line.text][:2]
    if len(first) < 2 or first[1].level or not 0 < first[0].level <= 6:
        return None
    line = first[1]
    is_name = len(line.text) <= 90 and line.text[0].isupper() and _is_title(line.text)
    return line.words if is_name and is_section_name(first[0].text) else None


def _below_calls(layout: Layout) -> Iterator[Span]:
    """The name on a line by itself below one of the first that says only that jobs are offered."""
    if layout.text.isascii():
        return
    told = [line for line in layout.first_lines(12) if not line.is_blank]
    for call, line in pairwise(told):
        is_call = not call.text.isascii() and _OF_PAGES.fullmatch(call.text) is not None
        is_short = not line.is_bullet and len(line.text) <= _LONGEST_BELOW and "：" not in line.text
        if is_call and is_short and _is_title(line.text):
            yield line.words


#: A longer line below a call tells of more than the name, in characters.
_LONGEST_BELOW: Final = 40
#: `Приглашаются специалисты …`: a call that names no job.
_CALLS = re.compile(r"(?:приглаша(?:ются|ем)|запрошуємо|объявля|в связи с|у зв['’]язку)", re.I)


def _is_title(words: str) -> bool:
    is_sentence = words.endswith((".", "?", ":")) or (words.endswith("!") and " - " not in words)
    is_sentence = is_sentence or (not words.isascii() and _CALLS.match(words) is not None)
    is_name = names_role(words) and not is_sentence and len(words) <= 120
    return is_name and _OF_PAGES.fullmatch(words) is None


#: `웹디자이너 채용`, `Вакансия: повар`: a short line that offers what it names.
_OFFERED = re.compile(
    r"(?:вакансі?и?я|потрібен|потрібна|требуется|招聘|诚聘|急聘|cercasi|hledáme|vacature|stelle"
    r"|tuyển(?: dụng)?|דרוש(?:/?ה|/?ים|ות)?|מחפשים|מגייסים|مطلوب|نبحث عن|ζητ(?:είται|ούνται|ούμε)"
    r"|αναζητ(?:είται|ούνται|ούμε)|търс(?:им|и се)|потребан|потребна|тражимо|нужен|нужна|ищем)\b.+"
    r"|(?:รับสมัคร|ต้องการ).+"
    r"|.+(?:(?:채용|모집|구인)(?:합니다|중)?|구합니다|募集|gesucht|gezocht|aranıyor|søkes|søges"
    r"|sökes|haetaan)\W*$",
    re.IGNORECASE,
)


def _is_marked(line: Line) -> bool:
    """Whether a line that names a role bears a gender mark, or offers it, as titles alone do."""
    words = line.text
    if len(words) <= 60 and not words.isascii() and _OFFERED.match(words):
        return _is_title(words) and not line.is_bullet and not is_section_name(words)
    if " @ " in words and names_role(words.partition(" @ ")[0]):
        return len(words) <= 110
    is_short = len(words) <= 110 and not words.endswith((".", "!", "?", ":"))
    is_marked = is_short and "(" in words and MARKED.search(words) is not None
    is_heading = 0 < line.level <= 6 and words.endswith(")") and not is_section_name(words)
    return is_marked and (is_heading or names_role(words))


#: So far down a line in capitals may name the job.
_TOP_ROWS: Final = 8


def _is_headed(line: Line) -> bool:
    """Whether a heading below the page's own names a role and no section."""
    words = line.text.rstrip(": ") if line.text.isupper() else line.text
    is_heading = 1 < line.level <= 6 or (
        line.level == 8 and line.row < _TOP_ROWS and is_latin_1(words)
    )
    return is_heading and _is_title(words) and not is_section_name(words)


def _is_capitalised(words: str) -> bool:
    return words[:1].isupper() and words.count(" ") < 14
