"""What a title's line says besides the job's name: marks, references, pay, places, remote words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.atoms import beside_town
from desktop.extracting.header.lines import before_fact
from desktop.extracting.text.layout import Layout, Span
from desktop.extracting.text.patterns import Pattern, led_by_letters
from desktop.extracting.text.roles import names_role
from desktop.extracting.text.stems import lowered
from desktop.extracting.title.abroad import without_asides
from desktop.extracting.title.cases import in_sentence_case
from desktop.extracting.title.own_names import ATOMS, LONGEST, is_own
from desktop.extracting.words.places import TITLES_WORDS

_GENDER: Final = (
    r"(?:[mwfdxhiavngo](?:\s?[/|,*.]\s?[mwfdxhiavngo]){1,4}|all\s+genders?(?:\s+welcome)?"
    r"|gn\*?|m/w/divers|divers|he/she/they|she/he/they|h/f/x|homme/femme|männlich/weiblich/divers"
    r"|alle geschlechter|tous genres|f/h/nb|any gender|k/m|м/ж)"
)
_GENDER_MARK = re.compile(rf"\s*[(\[]\s*{_GENDER}\s*[)\]]"
                          rf"|\s+[-–|]?\s*(?:[mwfdxhMWFDXH]/[mwfdxhMWFDXH]"
                          r"(?:/[mwfdxhMWFDXH])?)(?=\s|$)", re.IGNORECASE)  # fmt: skip
_WAYS: Final = (
    r"remote(?:ly)?|hybrid|on-?site|wfh|work\s+from\s+(?:home|anywhere)|home\s?office|anywhere"
    r"|worldwide|télétravail|à distance"
    r"|remoto|presencial|híbrido|teletrabajo|etätyö|zdalnie|удал[её]нно|远程|リモート"
)
_REMOTE: Final = (
    rf"(?:(?:fully|100\s?%|full|partly|partially|permanent|mostly)[\s-]*)?(?:{_WAYS})"
    r"(?:[\s-]+(?:ok(?:ay)?|only|friendly|first|possible|option(?:al)?|position|job|work|role"
    r"|möglich"
    r"|within|from|in|eligible|allowed|considered|available|based|flexible|remote))*"
)
_REMOTE_WORDS = re.compile(_REMOTE, re.IGNORECASE)
_WAY = Pattern(_WAYS)
_PAY = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?[kK]?\s?[€£$]|\b\d+\s?[kK]\b\s?(?:[-–]|to)?"
    r"|\b(?:USD|EUR|GBP|SGD|HKD|AUD|NZD|CAD|INR|ZAR)\b"
    r"|\b(?:[Ss]alary|[Pp]ay|[Rr]ate|[Ww]age)\s*:"
)
_REFERENCE = re.compile(
    r"^\s*(?:(?:job|req(?:uisition)?|ref(?:erence)?|posting|vacancy)\.?\s*(?:id|no|number|nr"
    r"|#)?[.:#\s]*)"
    r"?#?[A-Z]{0,5}[-_ ]?\d[\d_/-]{2,14}\s*$|^\s*(?:ref|req|id)\W{0,3}\w{0,4}\d[\w-]{1,14}\s*$"
    r"|^[A-Z]{1,3}[-_]?\d{5,9}$",
    re.IGNORECASE,
)
#: Terms set beside a name, in lower case.
_TERMS = Pattern(
    r"(?:maternity|paternity|parental|adoption|sickness) (?:leave )?(?:cover|contract)"
    r"|(?:permanent|fixed[ -]term|temporary|full[- ]time|part[- ]time|casual)"
    r" (?:and|or|&|/) (?:permanent|fixed[ -]term|temporary|full[- ]time|part[- ]time|casual)"
    r"|(?:one|two)[ -]year (?:fixed[ -]term )?(?:maternity |parental )?(?:contract|cover|ftc)"
    r"|fixed[ -]term (?:maternity |parental )?(?:contract|cover)"
    r"|elternzeitvertretung"
    r"|[01][.,]\d+ ?fte|ref\.? ?\w*\d\w*"
    r"|ft|pt|f/t|p/t|per[- ]diem|all shifts|prn|on[- ]call|casual|seasonal"
    r"|(?:full|part)[- ]time|vollzeit|teilzeit|(?:vollzeit|teilzeit)(?: ?(?:/|oder|und) ?"
    r"(?:vollzeit|teilzeit))?|contract|permanent|cdi|cdd|b2b|unbefristet|befristet|immediate start"
    r"|(?:clos(?:es|ing)|deadline|apply by)\b[\w :,.-]{2,30}|paid internship"
    r"|all levels|multiple (?:openings|positions|locations)"
    r"|urgent|new|wanted|needed|gesucht|gezocht|søkes|søges|sökes|haetaan"
    r"|(?:채용|모집|구인)(?:합니다|중)?|구합니다|募集"
    r"|招募|(?:擴大|扩大|[热熱急])?(?:徵才|徵人|招聘|招募)中?|急募|薪水|薪资|薪資|待遇"
    r"|の?募集(?:要項|について)|job post"
    r"|(?:[薪年月]薪?[资資水金]?|待遇|职级|職級)\s?(?:open|开放|面议|面議|p\d)[^\n]{0,20}"
    r"|fast stilling|fast ansettelse|(?:на )?(?:непълен|пълен) работен ден"
    r"|(?:fast|vast|vikariat|barselsvikariat|föräldravikariat|tillsvidare|heltid|deltid|fulltid"
    r"|fulltime"
    r"|parttime|sijaisuus|määräaikainen|vakituinen|kokoaikainen|zastępstwo|pełny etat|umowa o pracę"
    r"|immediate joiners?|immediate|relocation|hpp|dpp|visa sponsorship|tempo indeterminato"
    r"|tempo determinato|tiempo completo|medio tiempo|clt|pj|efetivo|freelance)"
    r"(?: ?(?:/|,|og|och|ja|e|o|oder) ?(?:heltid|deltid|fulltid|pj|clt))?"
    r"|(?:경력|신입)[^\n]{0,20}"
    r"|(?:sofort|ab sofort|zum nächstmöglichen zeitpunkt|per direct|asap|start asap)",
    is_led=False,
)
#: Hours, slogans and terms that begin with figures or any word.
_COUNTED = re.compile(
    r"\d{1,2}(?:\s?(?:[-–/]|tot|bis)\s?\d{1,2})?\s?(?:uur|uren|h|std\.?|stunden|hours?|hrs|timmar)"
    r"(?:\s?(?:per|/|pro|par)\s?w\w+)?|\d{1,2}[- ](?:months?|monate|mois|mesi|meses|maanden)"
    r"(?: (?:fixed[ -]term |maternity |parental )?(?:contract|cover|ftc))?"
    r"|[\w /-]*positions? available|\d{2,3}|\d{1,3}(?:\s?-\s?\d{1,3})? ?%|[\w ]{2,30}!+"
    r"|(?:(?:1st|2nd|3rd|day|night|evening|overnight|weekend|am|pm)(?: ?[/&] ?| and )?)+ ?shifts?"
    r"|(?:[\w-]+\.)+(?:com|io|ai|co|net|org|dev|app|site|uk|de|eu)"
    r"|(?:\$?[\d,.k]+ )?sign[- ]?(?:on|in) bonus"
    r"|(?:\d{1,2}月(?:\d{1,2}日)?)?[^，、\s]{0,4}(?:入职|到岗|入職|到職)"
    r"|(?:非?常勤|正社員|正職員|パート|アルバイト)?\s?\d{0,2}\s?[名人]"
    r"|\d{1,2}(?:[.,]\d)?\+?[- ](?:years?|jahre|ans|años|anos|anni|år|vuotta|lat)"
    r"(?: (?:of |de |d['’])?(?:exp\w*|berufserfahrung|erfahrung)[\w ]{0,20})?",
    re.IGNORECASE,
)
#: All of those hold a sign or figure, or end in such words.
_COUNTED_SIGN = re.compile(r"[\d!.]|[^\x00-\x7f]")
_COUNTED_ENDS: Final = ("available", "shift", "shifts", "bonus")
#: What parts several of them.
_PARTED = re.compile(r"[,;]|\s[-–]\s")
#: What stands before a name, in lower case.
_LEADING = re.compile(
    r"^(?:\s*(?:\[[^\]\n]{1,14}\]|\d[\d_-]{3,14}[_:\s]\s*[-–]?"
    r"|\d{4,8}-(?=[^\W\d_]{3})|(?:we(?:['’]re"
    r"|\sare)\s+)?(?:now\s+)?hiring(?:\s+an?)?\b\s*[:!–-]?"
    r"|(?:job\s+)?(?:title|position|role|vacancy|opening|posting|announcement|advertisement)\s*:"
    r"|(?:sample\s+)?job\s+(?:posting|post|advert(?:isement)?|description|opening|announcement"
    r"|vacancy|opportunity|offer)\s*[:–-]\s|we\s+hire\s(?=[a-z])"
    r"|(?:we(?:['’]re|\s+are)\s+)?(?:looking\s+for|require)(?:\s+an?)?\s(?=[a-z])"
    r"|(?:now\s+|currently\s+)?(?:seeking|recruiting)(?:\s+an?)?\s(?=[a-z])"
    r"|(?:(?:job\s+)?(?:vacanc(?:y|ies)|openings?|announcement|advert(?:isement)?|recruitment)"
    r"|job\s+(?:profile|details|specification))\s+"
    r"(?:for|of)\s+(?:the\s+)?(?:(?:post|position|role)s?\s+of\s+)?(?:an?\s+)?(?=[a-z])"
    r"|(?:full|part)[- ]time\s*[:–-]\s*(?=[a-z])|(?:about\s+the\s+job|job\s+openings?)\s+(?=[a-z])"
    r"|apply\s+for\s+(?:the\s+)?(?:(?:post|position|role)\s+of\s+)?(?:an?\s+)?(?=[a-z])"
    r"|(?:the\s+)?(?:post|position)s?\s+(?:of|as)\s+(?=[a-z])"
    r"|\d{1,2}\.\s(?=[^\W\d_])|(?:opportunity|job|position|role|vacancy|opening|offre|poste|angebot|stelle|oferta|vaga|puesto|posizione|offerta|vacature|oferta\s+pracy)\s*(?:#|n[or°º]?\.?\s*)?\d{1,3}\s*[:.)–-]|wanted\s*[:!]|urgent(?:ly)?\s*[:!–-]?"
    r"|(?:requirements?|required|exciting\s+(?:job\s+)?opportunity|immediate\s+(?:opening|start))\s*[:!–-]\s"
    r"|post\s+\d{1,3}/\d{1,4}\s*[:–-]"
    r"|avis\s+de\s+recrutement\s*(?::\s*|d['’](?:une?\s+)?|(?:des?|pour)\s+)(?:une?\s+)?(?:\(?\d{1,3}\)?\s+)?"
    r"|[^:\n]{2,50}?\s(?:is|are)\s(?:now\s)?hiring\s*(?::|[-–]\s|an?\s)|offre\s*:|poste\s*:"
    r"|저희 (?:회사|팀)(?:에서|는)?\s+"
    r"|(?:ваканс[иі]я\s*[:«]?|(?:позици[яи]|длъжност|должность|посада)\s*:)\s*"
    r"|(?:招聘)?(?:岗位|职位|職位|職缺)\s*[\d一二三四五六七八九十]{0,2}\s*[:：]"
    r"|(?:\(주\)|㈜|주식회사)\s?\S{1,14}\s+(?=[^\n]{2,40}(?:채용|모집))"
    r"|(?:нам\s+)?(?:нуж(?:ен|на|ны)|потрібн[аі])\s|требуется\s|ищем\s|ищет\s|потрібен\s"
    r"|шукаємо\s|مطلوب\s|דרוש(?:ה|/ה|ים)?\s"
    r"|zoekt\s|cerchiamo\s|cercasi\s|se\s+solicita\s|se\s+requiere\s|hledáme\s|přijmeme\s"
    r"|keresünk\s|zatrudnię\s|poszukiwan[ya]\s|praca\s*[:–-]\s|ausschreibung\s+(?:de[rs]|einer)\s"
    r"|angajăm\s|szukamy\s|zatrudnimy\s|tuyển(?:\s+dụng)?\s|dicari\s*:?|lowongan\s*:?|ζητείται\s"
    r"|søker\s|söker\s|søger\s|haemme\s|急募|寻找|【[^】\n]{1,14}】"
    r"|[『〔〖［][^』〕〗］\n]{1,14}[』〕〗］]|une?\(e\)\s|un\(e\)\s|un[·/]e\s|une/un\s"
    r"|(?:eine?|einen)\s(?=[a-zäöü])|wir\s+suchen\s*:?|gesucht\s*:"
    r"|stellen(?:angebot|anzeige|ausschreibung)\b\s*:?|job\s*:"
    r"|offre\s+d['’]emploi\s*:?"
    r"|(?:oferta\s+(?:de\s+(?:empleo|trabajo|emprego)|laboral|pracy)|vacante"
    r"|offerta\s+di\s+lavoro|nabídka\s+práce|vaga\s+de\s+emprego|iş\s+ilan[ıi])\s*:"
    r"|(?:een|un|una|uma)\s(?=[a-zà-þ]{3})"
    r"|vacature\s*:?\s|recherche\s*:"
    r"|(?:远程|remote)?\s*(?:招聘(?!专员|專員|主管|经理|經理|顾问|顧問|培训|助理|实习|运营"
    r"|总监)|诚聘|急聘|急招|招(?![聘募商生贤賢牌投标]))\s*[:：]?\s*(?:\d+\s*[个名位])?"
    r"|recrute\s*:|\+?\d{1,3}\s+vagas?\s+(?:(?:de|para)\s+)?|vagas?\s+(?:abertas?\s+)?(?:para"
    r"|de)\s+|vaga\b\s*:?|se\s+busca\s*:?|[^\w\s(\[.#]{1,6}(?=\s|[a-z])))+\s*"
)
#: A name that stands in brackets whole: `[Backend Engineer] - remote`, `Вакансия (повар)`.
_IN_BRACKETS = re.compile(
    r"(?:ваканс[иі]я\s*)?[\[(](?P<name>[^\[\]()\n]{4,80})[\])](?=\s*(?:$|[-–—|]))", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*[(\[（]([^()\[\]（）\n]{1,60})[)\]）]")
#: What says of a name that it is a job's.
_SAID = re.compile(
    r"\s+(?:job|vacancy|position)(?: (?:ad(?:vert(?:isement)?)?|posting|opening|vacancy"
    r"|description|details|opportunity|announcement))?$"
    r"|\s+(?:posting|job ad(?:vert)?|advert|opening|salary|(?:job )?vacancies)$",
    re.IGNORECASE,
)
#: How what they say ends.
_SAID_ENDS: Final = (
    "job", "vacancy", "position", "ad", "advert", "advertisement", "posting", "opening",
    "description", "details", "opportunity", "announcement", "salary", "vacancies",
)  # fmt: skip
_FIGURE = re.compile(r"\d")
#: How many are sought, or the offer's number: `Baker x 2`, `Baker (3 posts)`, `Baker Ref No: 12`.
_NUMBERED = re.compile(
    r"\s+(?:\(?\s?x\s?\d{1,2}\s?\)?|\(?\d{1,2}\s(?:posts?|positions?|vacancies)\)?"
    r"|ref(?:erence)?\.?\s(?:no|number)?\.?\s?:.*)$",
    re.IGNORECASE,
)
_EDGES: Final = " \t\xa0,;|–-:"
#: What may part a name from what stands behind it, after spaces, and what shows that it does.
_PARTING: Final = led_by_letters(
    r"at\s+|in\s+|i\s+|für\s+|à\s+|chez\s+|bei\s+|para\s+|per\s+|en\s+|em\s+|til\s+|hos\s+"
    r"|job\s+(?:vacanc(?:y|ies)\s+|openings?\s+|opportunity\s+)?in\s+|làm việc tại\s+|tại\s+"
)
_BEHIND: Final = led_by_letters(
    r"(?:gezocht|søkes|søges|sökes|haetaan|wanted|needed|gesucht|full[- ]time|part[- ]time)$"
    r"|(?:채용|모집|구인)(?:합니다|중)?$|구합니다$|(?:募集|招聘|薪水|薪资|薪資|待遇)$"
    r"|(?:月薪|年薪|薪水|薪资|薪資|待遇|职级|職級)\s?(?:\W?\d|open|面|开放|p\d)"
    r"|(?:salary|pay|rate|wage)\s*:|on-?site\b|remote\b|hybrid\b"
)
#: Where, in lower case, what stands behind a name begins.
_TAIL = re.compile(
    r"(?=[\s|•·,の:：/_招募-])(?:"  # with one of which all begin
    rf"\s+(?:[-–—|•·@]\s*|：\s*|:\s+|/\s*(?=경력|신입)|{_PARTING}|(?={_BEHIND}|[$€£¥]\s?\d"
    r"|\d{1,3}(?:[-~–]\d{1,3})?[k万](?!\w)|\d{2,3}(?:\s?[-–]\s?\d{2,3})?\s?%$"
    r"|[a-z]{1,3}[-_]?\d{5,9}$))"
    r"|[|•·]\s*|,\s+|：\s*|:\s+|/\s*(?=경력|신입)|-\s+(?=job post$)"
    r"|(?<=[\u3040-\u9fff])(?:(?=(?:招聘|招募|募集)$)|_(?=[\u3040-\u9fff]))"
    r"|(?=の募集(?:要項|について)$)|(?<!の)(?=募集(?:要項|について)$))"
)
#: Whom a Slavic title says the job to be with: `Повар в сеть кафе Булка`.
_INTO = re.compile(
    r"(?<!лужител)(?<!отрудник)(?<!аботник)(?<!рацівник)"
    r"\s+(?:в|у|до)\s+(?:[\w-]+[\s-]){0,2}(?:стартап|компани|команд|отдел|відділ|студи|агентств"
    r"|банк|офис|магазин|салон|клиник|школ|кафе|ресторан|сеть)"
)
#: What kind of employer it is for, or what it asks for: `Developer for a fintech startup`.
_FOR = re.compile(
    r"\s+для\s+(?:роботи|работы|проєкту|проекта|команди|команды)\b"
    r"|\s+(?:para|for|für|pour|per|voor|till)\s+(?:an? |une? |una |uma |eine?n? |een |ett? )?"
    r"(?:[\w-]+ ){0,2}(?:start-?up|empresa|company|agencia|agência|consultora|cliente"
    r"|multinacional)\b"
    r"|\s+(?:dans le cadre d(?:es?|u)|im rahmen de[rs]|en el marco de|no âmbito d[aeo]|w ramach)\b"
    r"|\s+(?:c/\s?exp|con experiencia|com experiência|mit erfahrung|avec expérience"
    r"|with experience)\b",
    re.IGNORECASE,
)
_BASED = re.compile(
    r"^(?:standort|raum|großraum|region|sede|site de|unidade)\s+|[\s-]*(?:based|only|area"
    r"|region|office|remote|hybrid|ansässig)$",
    re.IGNORECASE,
)
#: A Polish address to the end: `Sprzedawca ul. Polna 3`.
_STREET = re.compile(r",?\s+(?:ul|al|os)\.\s+(?=\S).*$", re.IGNORECASE)
_EMPLOYER = re.compile(r"\s+@\s*[A-Z0-9][^@\n]{1,60}$")
#: A firm by its legal form: `Baker at Acme Pvt Ltd, Pune`.
_AT_FIRM = re.compile(r"\s+(?:at|with|for)\s+[A-Z][\w&'’ .-]{1,40}\b(?:Ltd|Limited|LLP|LLC)\b.*$")
#: With a sign that all hold, if they do.
_CUTS: Final = (
    ("@", _EMPLOYER), ("", _FOR), (".", _STREET), ("L", _AT_FIRM),
)  # fmt: skip
_CUTS_BEYOND_ASCII: Final = (*_CUTS, ("", _INTO))
#: `Cartersville, GA`.
_IN_STATE = re.compile(r"\s*([A-Z][\w.' -]+), ([A-Z]{2})\s*")
#: Before the job's name; a Brazilian town with its state's letters needs no sign behind it.
_HEAD = re.compile(r"^([^\n:|–—()-]{2,40}?)\s*(?:[|:]|\s[-–—]\s|(?<=\w/[A-Z]{2})\s)\s*(?=\S)")
#: Codes that are not also the names of fields (AI, IT, ML, QA are countries' codes, too).
_CODES: Final = frozenset({"us", "uk", "eu", "nz"})
_SIGNS = re.compile(r"\*\*|__|\\(?=[^\w\s])")


def title_words(layout: Layout, span: Span) -> tuple[str, Span] | None:
    """The job's name within a title's line, and where it stands; None where nothing is left."""
    span = before_fact(span.part(0, min(len(span.text), LONGEST)).trimmed(" \t\xa0*_`#~"))
    if not span.text.isascii():
        span = without_asides(span)
    for _ in range(8):
        shorter = _shorter(span, layout)
        if shorter.text == span.text:
            break
        span = shorter
    words = _unlinked(span.text)
    if _may_bear_marks(words):
        words = _GENDER_MARK.sub(" ", words)
    words = _SIGNS.sub("", " ".join(words.split()).strip(" ,;|–-").rstrip("!"))
    if not any(c.isalpha() for c in words):
        return None
    if words.count("(") > words.count(")"):
        words += ")"
    return in_sentence_case(words), span


def _may_bear_marks(words: str) -> bool:
    """Whether there is a bracket or a slash, without which there is no gender mark."""
    return "(" in words or "/" in words or "[" in words or "（" in words


def _unlinked(words: str) -> str:
    return re.sub(r"\[([^\]\n]*)\]\([^)\n]*\)", r"\1", words) if "](" in words else words


def _without_job(span: Span) -> Span:
    """The span without the words about a role's name, or brackets, that say it is a job's."""
    if (found := _IN_BRACKETS.match(span.text)) and names_role(found["name"]):
        return span.within(found, "name").trimmed()
    said = _SAID.search(span.text) if span.text.lower().endswith(_SAID_ENDS) else None
    said = said or (_NUMBERED.search(span.text) if _FIGURE.search(span.text) else None)
    is_named = said is not None and names_role(span.text[: said.start()])
    return span.part(0, said.start()) if said and is_named else span


def _shorter(span: Span, layout: Layout) -> Span:
    """The span less one mark before or behind the name, or the span itself."""
    span = _without_job(span)
    text, low = span.text, lowered(span.text)
    if (found := _LEADING.match(low)) and found.end() and found.end() < len(text):
        return span.part(found.end(), len(text)).trimmed(" \t\xa0")
    if (found := _HEAD.match(text)) and _is_beside(found[1], layout):
        return span.part(found.end(), len(text)).trimmed(" \t\xa0")
    least = 2 if text.isascii() else 1  # 会计
    if _may_bear_marks(text):
        for mark in (*_GENDER_MARK.finditer(text), *_BRACKETS.finditer(text)):
            beside = mark.re is _GENDER_MARK or _is_beside(mark[1], layout)
            if beside and mark.start() > least and _is_beside(text[mark.end() :], layout):
                return span.part(0, mark.start()).trimmed(_EDGES)
    for sign, pattern in _CUTS if text.isascii() else _CUTS_BEYOND_ASCII:
        if sign in text and (found := pattern.search(text)) and found.start() > least:
            return span.part(0, found.start()).trimmed(_EDGES)
    for tail in reversed(list(_TAIL.finditer(low))):
        if (
            tail.start() > least
            and not (names_role(text[tail.end() :]) and not names_role(text[: tail.start()]))
            and tail.end() < len(text)
            and _is_beside(text[tail.end() :], layout)
        ):
            return span.part(0, tail.start()).trimmed(_EDGES)
    return span.trimmed(_EDGES)


def _is_beside(words: str, layout: Layout) -> bool:
    """Whether words are no part of a job's name: pay, reference, remote, a place, the company."""
    if not words or _is_fact(words):
        return True
    atoms, is_list = _atoms(words)
    names = [name for atom in atoms if (name := _unknown_name(atom, is_list))]
    if not names or is_own(gazetteer.fold_name(words), layout):
        return True
    return all(is_own(name, layout) for name in names)


@lru_cache(maxsize=2048)
def _is_fact(words: str) -> bool:
    """Whether words are pay, a reference, terms, or a town and its state."""
    is_reference = _FIGURE.search(words) and _REFERENCE.match(words)
    if is_reference or _PAY.search(words) or _are_terms(words):
        return True
    town = _IN_STATE.fullmatch(words)
    return town is not None and _lies_there(town[1], town[2])


@lru_cache(maxsize=2048)
def _atoms(words: str) -> tuple[tuple[str, ...], bool]:
    """What words for ways of working and signs part, and whether it is a list of places."""
    rest = _REMOTE_WORDS.sub(" / ", words) if _WAY.search(words.lower()) else words
    atoms = [atom.strip(" ()-–!*") for atom in ATOMS.split(rest)]
    is_list = rest != words or sum(len(atom) == 2 for atom in atoms) > 2
    return tuple(filter(None, atoms)), is_list


def _lies_there(town: str, code: str) -> bool:
    """Whether a town, however small, is known in a state of these letters."""
    return any(one.kind == "city" and one.part == code for one in gazetteer.meanings(town))


def _are_terms(words: str) -> bool:
    """Whether words are hours, slogans or terms, one or several."""
    if _is_term(words.strip()):
        return True
    parts = _PARTED.split(words)
    return len(parts) > 1 and all(_is_term(part.strip()) for part in parts)


@lru_cache(maxsize=1024)
def _is_term(words: str) -> bool:
    low = words.lower()
    if _TERMS.fullmatch(low):
        return True
    may_be = _COUNTED_SIGN.search(low) or low.endswith(_COUNTED_ENDS)
    return bool(may_be and _COUNTED.fullmatch(words)) and not _is_shouted_role(words)


def _is_shouted_role(words: str) -> bool:
    """Whether a slogan is one more job of those that a title seeks: `Waiters, Dishwashers!!`."""
    return words.endswith("!") and words.count(" ") < 2 and names_role(words)


@lru_cache(maxsize=4096)
def _unknown_name(atom: str, is_list: bool) -> str:
    """The folded name that words are if they are neither a known place nor a term; else ""."""
    bare = _BASED.sub("", atom)
    folded = gazetteer.fold_name(bare)
    is_known = not folded or _is_place(atom, bare, folded, is_list) or _is_term(atom)
    return "" if is_known else folded


def _is_place(atom: str, bare: str, folded: str, is_list: bool) -> bool:
    if folded in TITLES_WORDS or (atom.isascii() and not atom[:1].isupper()):
        return False
    if len(folded) == 2 and folded.isascii() and folded not in _CODES and not is_list:
        return False
    known = gazetteer.meanings(bare) or beside_town(bare)
    return any(m.kind != "city" or m.people >= 100 for m in known)
