"""What the short lines under a title say side by side: company, place, pay, terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.names import places_in
from desktop.extracting.text.label_shapes import is_labelled
from desktop.extracting.text.layout import Line, Span, is_bare_label
from desktop.extracting.text.roles import names_role
from desktop.extracting.text.stems import lowered
from desktop.extracting.words.company import NOT_NAMED
from desktop.extracting.words.remote import HYBRID, ONSITE, REMOTE

_SIGN_BETWEEN = re.compile(r"[|•·\t/]|\s[–—-]\s| {2}")
_PART = re.compile(r"(?:(?!\s[·–—-]\s|\s/\s| {2,})[^|•\t])+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_COMMAS = re.compile(r"[,()]|\s[-–—]\s?")
_SLASHES = re.compile(r"\s/\s")
_LAST_COMMA = re.compile(r",\s+(?=[^,]+(?:, [A-Z]{2})?$)")
_RECRUITS = re.compile(
    r"(?:(?:The|Le|La|Les|Die|Der|Das|El|Los|Las|Il|De|Het|A|O|Firma) )?(.+?)[ ,]"
    r"(?:is (?:now )?(?:hiring|recruiting)|recrute|recherche|recrutent|sucht|suchen|busca|contrata"
    r"|procura|recruta|cerca|ricerca|zoekt|söker|søger|søker|hakee|poszukuje|zatrudni|ogłasza"
    r"|announces|convoca)\b(?: konkurs| nabór)?[^.\n]{0,40}$"
)
#: What investors' boards set behind a name: `Acme (YC S21)`.
_BATCH = re.compile(r"\s+\((?:YC|Series|Seed)[ \w-]{0,12}\)$")
#: The house among the parts of an address: `Department of Physics, Acme University`.
_HOUSE = re.compile(
    r"[^,]*[^,\s][^,]*\b(?:Universit(?:y|ät|é|à)|Universidade?|Institute of \w+|Hospital"
    r"|College)\b[^,]*"
    r"|\b(?:University|Institute|College) of [^,]+"
)
#: A picture, or an address alone.
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)?|https?://\S+")
#: What reStructuredText sets above its text: `:orphan:`, `.. post:: 3 May 2015`.
_DIRECTIVE = re.compile(r":[a-z_-]+:(?: |$)|\.\. \S")
#: How these begin.
_DRAWN_BY: Final = "!h:."
#: What a tracker says of an entry: `acme/jobs · issue #12 · open`, `ann opened this issue on …`.
_IN_TRACKER = re.compile(
    r"(?:^|[·|] ?)(?:issue|pull request|discussion) #\d+|\bopened (?:this|an) issue\b|^labels?: "
    r"|· (?:description|comment) · \d{4}-"
)
_SMALL_WORDS = re.compile(r"\b(?:Of|And|The|For|In)\b(?<=\s\w\w|\w\w\w)")
#: A house by its name alone: `University of Acme`, `Acme College London`, `Acme Museum of Art`.
_HOUSE_NAME = re.compile(
    r"(?:The )?(?:Ministry|Department) of(?: the)? [A-Z][\w’'-]*"
    r"(?:(?:, | | and | & | of | and the )[A-Z][\w’'-]*){0,6}"
    r"|(?:The )?(?:University|Institute|College|Museum|Academy|Bank|Church|Diocese|Ministry"
    r"|Department) of [A-ZÀ-Þ][\w’'.-]*(?: (?:of |and |the |& )?[A-ZÀ-Þ][\w’'.-]*){0,5}"
    r"|(?:[A-ZÀ-Þ][\w’'.-]*\s(?:of |and |the |& )?){1,6}"
    r"(?:University|College|Museum|Academy|Institute|Museums|Polytechnic)"
    r"(?: (?:of |and |the |& )*[A-ZÀ-Þ][\w’'.-]*){0,5}"
    r"|(?:[A-ZÀ-Þ][\w’'.-]*\s(?:of |and |the |& )?){2,6}"
    r"(?:School|Hospital|Library|Libraries|Foundation|Society|Council|Church|Trust|Archives?|Zoo"
    r"|Agency|Laborator(?:y|ies)|Observatory|Centre|Center)"
    r"(?: (?:of|for)(?: the)? [A-ZÀ-Þ][\w’'.-]*(?: (?:and |& )?[A-ZÀ-Þ][\w’'.-]*){0,3})?"
    r"|(?:National|European|Federal) (?:Laborator(?:y|ies)|Agency|Observatory|Centre|Center|Council"
    r"|Institutes?)"
    r"(?: (?:of|for)(?: the)? [A-ZÀ-Þ][\w’'.-]*(?: (?:and |& )?[A-ZÀ-Þ][\w’'.-]*){0,3})?"
)
#: How Chinese boards tell of a firm behind its name: `晨曦科技 · B轮 · 100-499人`.
_STAGE = re.compile(
    r"[·|/ ] ?(?:天使轮|(?:Pre-)?[A-F]轮|未融资|不需要融资|已上市|\d+-\d+人|\d+人以上|少于\d+人)"
)
_IN_STATE = re.compile(
    r"[A-Z][\w.' -]+ (?:County|Parish|Township|Heights|Springs|Beach|Valley|Hills|Falls|Grove)"
    r", ([A-Z]{2})"
)
_STATE_END = re.compile(r" [A-Z][\w.'-]+, [A-Z]{2}$")
_GIVEN_BY = re.compile(
    r"(?:Publicado por|Publicada por|Publié par|Veröffentlicht von|Pubblicato da|Posted by"
    r"|Opublikowane"
    r" przez|Geplaatst door)\s+\**(.+?)\**$"
)
_LONGEST_NAME: Final = 60
#: A fact set as a bullet has at most so many characters.
_LONGEST_FACT: Final = 45
#: More characters are no list of places.
_LONGEST_PLACES: Final = 400
#: What pages set around a posting to be pressed, and says nothing.
_BUTTONS: Final = frozenset({
    "share", "save", "saved", "save job", "share job", "print", "email", "follow", "apply",
    "apply now", "apply here", "easy apply", "quick apply", "apply for this job", "show more",
    "show more options", "more options", "view more", "back to jobs", "back to all jobs",
    "back to search", "back to results", "back to search results", "all jobs", "view all jobs",
    "see all jobs", "sign in", "log in", "report job", "report this job", "job details",
    "full job description", "skip to main content", "skip to content", "quick apply save",
    "apply save", "save apply", "merken", "teilen", "drucken", "speichern", "bewerben",
    "jetzt bewerben", "schnell bewerben", "schnelle bewerbung", "ich bin interessiert", "zurück",
    "zurück zur übersicht", "zurück zur suche", "zur stellenübersicht", "partager", "enregistrer",
    "sauvegarder", "imprimer", "postuler", "postuler maintenant", "je postule", "retour",
    "retour aux offres", "guardar", "compartir", "inscríbete", "inscríbete en esta oferta",
    "inscribirme", "aplicar", "aplicar ahora", "postularme", "volver", "salvar", "compartilhar",
    "candidatar-se", "candidatar", "quero me candidatar", "salva", "condividi", "candidati",
    "opslaan", "delen", "solliciteer", "solliciteer direct", "solliciteer nu", "bewaar", "ansök",
    "ansök nu", "ansök här", "spara", "dela", "søg jobbet", "søg stillingen", "gem", "lagre",
    "søk på stillingen", "hae paikkaa", "hae työpaikkaa", "tallenna", "jaa", "aplikuj", "zapisz",
    "aplikuj teraz", "udostępnij", "odpovědět", "odpovědět na nabídku", "uložit", "sdílet",
    "jelentkezem", "mentés", "aplică", "aplică acum", "salvează", "başvur", "hemen başvur",
    "kaydet", "откликнуться", "в избранное", "поделиться", "сохранить", "відгукнутися", "зберегти",
    "this job has expired", "job has expired",
    "not interested", "bookmark", "bookmark job", "job expired", "expired", "back", "search",
    "home", "menu", "close", "logo",
    "post a job", "log in / sign up", "login", "login / signup", "sign up",
    "register", "my account", "create alert", "create job alert", "share this job",
    "email this job", "copy link", "hire with us", "rate this employer", "print this page",
    "收藏", "分享", "立即沟通", "感兴趣", "投递简历", "立即投递", "申请职位", "應徵", "我要應徵",
    "儲存",
    "気になる", "応募する", "シェア", "シェアする", "保存", "お気に入り", "지원하기", "공유",
    "스크랩",
    "ứng tuyển", "ứng tuyển ngay", "lưu tin", "lamar", "lamar sekarang", "simpan", "αίτηση",
    "αποθήκευση", "הגש מועמדות", "שמירה", "شارك", "حفظ", "التقديم الآن", "قدم الآن",
})  # fmt: skip
#: What lines are drawn with.
_DRAWN: Final = "=-_*~|: "
#: Terms, dates, numbers and buttons: what stands beside a company's name and is none.
_FACT = re.compile(
    r"full[- ]?time|part[- ]?time|contract\b|permanent|internship|temporary|freelance|vollzeit"
    r"|teilzeit|befristet|unbefristet|\bcdi\b|\bcdd\b|temps plein|stage\b|indefinido|jornada"
    r"|heltid|deltid|etat\b|umowa|полная|posted|published|apply|save\b|share\b|deadline|closing"
    r"|\bago\b|\bhrs\b|kennziffer|\bref\b|\bid\b|eintritt|hours?\b|stunden|heures|shift|entry level"
    r"|mid-senior|level\b|applicants|views|department|engineering$|operations$|marketing$|sales$"
    r"|\d年|\d[千万]|\dk\b|薪|(?:のか|ます|です|募集|こと)$|anstellung|home-?office|\buur\b"
    r"|\buren\b"
    r"|timmar|public(?:ad|ié|at)|erschienen|veröffentlicht"
    r"|geplaatst|\bhace \d|\bvor \d|il y a|経験|年齢|经验|学历|本科|大专|不限|\boffre\b"
    r"|\bapec\b|featured|product$|design$|\bclt\b|\bpj\b|正社員|全职|[$€£¥₹₽]|\d{3}"
    r"|\d+\s?%|\b\d{1,2}[./]\d{1,2}\b|tillsvidare|vikariat|vakituinen|määräaik|kokoaik|osa-aik"
    r"|teljes munkaid|részmunkaid|plný úvaz|tam zamanlı|yarı zamanlı|kontrak\b|(?:penuh"
    r"|paruh) waktu"
    r"|(?:toàn|bán) thời gian|tại văn phòng|正職"
    r"|業務委託|アルバイト|フリーランス|派遣社員|契約社員|정규직|계약직|인턴|아르바이트"
    r"|경력|دوام|משרה|πλήρης|μερική"
    r"|\buop\b|\bb2b\b"
    r"|deneyim|tecrübe|berufserfahrung|esperienza|ervaring|erfarenhet|zkušenost|kokemus|doświadcz"
    r"|full-?time|part-?time|^fast$|^vast|nedeterminat|kerja di|опыт|досвід|стаж|зайнят|занятост"
    r"|^(?:studie-?job|studentjob|praktik(?:plads)?|elevplads)$|fuldtid"
    r"|график|удал|^\d{1,2}(?:[:.]\d\d)? ?[ap]m\b|^commission\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)
#: A noun of people in the plural at the end, or a word for a house: a firm's name, no role's.
_FIRM = re.compile(
    r"(?:\b(?:Partners|Associates|Consultants|Advisors|Advisers|Solicitors|Builders|Brothers"
    r"|Architects|Engineers|Bakers|Accountants|Group|Services|Agency|School|District|University"
    r"|Hospital|Trust|Clinic|College|Council|Institute|Foundation|Holding|Company|Corporation|Corp"
    r"|Inc|LLC|LLP|Ltd|GmbH|mbH|AG|SA|SE|SpA|Srl|Ltda|Lda|SRL|AB|AS|ASA|ApS|A/S|BV|NV|SAS|SARL|KG"
    r"|KGaA|Kft|Zrt|Oy|Oyj|PLC|plc|Pty|Limited)\b\.?|\b(?:Asoc|Assoc|Hnos)\.|e\.\s?V\.|e\.\s?G\."
    r"|[Ss]p\. z o\. ?o\."
    r"|s\.\s?r\.\s?o\.|a\.\s?s\.|d\.o\.o\.|A\.Ş\.|Ltd\. Şti\.|S\.p\.A\.|S\.r\.l\.|B\.V\.|N\.V\."
    r"|S\.[AL]\.(?:L\.|U\.|S\.)?(?: de C\.V\.)?|S\. de R\.L\.(?: de C\.V\.)?|株式会社"
    r"|有限公司|股份公司|합동회사|주식회사|\(주\)|合同会社|医療法人[^\s]{1,20}|בע[\"״]מ|בעמ"
    r"|Α\.?Ε\.?|Ε\.?Π\.?Ε\.?"
    r"|Ι\.?Κ\.?Ε\.?|Ο\.?Ε\.?|d\.d\.|v\.o\.s\.|EOOD|OOD|ЕООД|ООД|Bt\.?|Nyrt\.?|SIA|UAB|OÜ"
    r"|Sdn\.? Bhd\.?"
    r"|Tbk\.?|JSC|Co\.,? Ltd\.?)$"
    r"|^(?:ООО|АО|ПАО|ЗАО|ОАО|ТОО|ТОВ|ПрАТ|株式会社|合同会社|医療法人|社会福祉法人|有限会社|㈜"
    r"|\(주\)|주식회사"
    r"|PT\.? |CV\.? (?=[A-Z])|شركة|مؤسسة|مجموعة|חברת|Công ty|CÔNG TY|บริษัท|S\.?C\.? (?=.*SRL))"
)


def is_button(words: str) -> bool:
    """Whether a line is there to be pressed, or stands for a picture: `Save`, `Acme logo`."""
    if words[:1] in _DRAWN_BY and (_PICTURE.fullmatch(words) or _DIRECTIVE.match(words)):
        return True
    if len(words) > _LONGEST_NAME:
        return False
    folded = " ".join(words.casefold().split()).rstrip(" →›»")
    return folded in _BUTTONS or folded.endswith(" logo") or _is_in_tracker(folded)


def is_rule(words: str) -> bool:
    """Whether a line is drawn: below a heading, or of a table without words."""
    return words[:1] in _DRAWN and not words.strip(_DRAWN)


def _is_in_tracker(folded: str) -> bool:
    """Whether a line in small letters is one that a tracker sets; the pattern is tried last."""
    may_be = "#" in folded or "·" in folded or "opened" in folded or folded.startswith("label")
    return may_be and _IN_TRACKER.search(folded) is not None


def is_house(words: Span) -> bool:
    """Whether words are the name of a university, a museum or the like, and nothing else."""
    text = words.text
    if text.isupper():
        text = _SMALL_WORDS.sub(lambda found: found[0].lower(), text.title())
    return _HOUSE_NAME.fullmatch(text) is not None


def without_batch(name: Span) -> Span:
    """A name without what investors' boards set behind it."""
    found = _BATCH.search(name.text)
    return name.part(0, found.start()) if found else name


def is_firm(words: Span) -> bool:
    """Whether words end as firms' names do, in a legal form or a word for a house."""
    return _FIRM.search(words.text) is not None


def says_terms(words: Span) -> bool:
    """Whether words state terms, pay, a date or the way of working."""
    low = lowered(words.text)
    return _FACT.search(words.text) is not None or any(
        pattern.search(low) for pattern in (REMOTE, HYBRID, ONSITE)
    )


def is_place(words: Span) -> bool:
    """Whether words hold places and nothing else."""
    if len(words.text) > _LONGEST_PLACES:
        return False
    places = places_in(words)
    if len(places) == 1 and _HAN.match(words.text):
        return places[0].is_known
    split = (name.strip() for place in places for name in _COMMAS.split(place.span.text))
    names = [name for name in split if name and not name.isdecimal()]
    return bool(names) and all(map(gazetteer.is_known, names))


def bulleted_facts(lines: Sequence[Line]) -> list[Line]:
    """The bullets right below a title, if two of them tell a place or terms and all are short."""
    bullets = list(takewhile(lambda line: line.is_bullet, lines))
    if len(bullets) == len(lines) or not all(_may_be_fact(line.text) for line in bullets):
        return []
    telling = [line for line in bullets if says_terms(line.words) or is_place(line.words)]
    return bullets if len(telling) > 1 else []


def _may_be_fact(words: str) -> bool:
    """Whether a bullet is short, and in letters whose firms do not begin with their town's name."""
    return len(words) <= _LONGEST_FACT and _HAN.search(words) is None


def company_of(lines: Sequence[Span]) -> Span | None:
    """The name among the parts of the lines under a title that no other kind of fact explains."""
    telling = [pair for pair in enumerate(lines[:6]) if not _is_fact(pair[1])]
    for at, line in telling[:3]:
        parts = list(_parts(line))
        if len(parts) > 1 and _STAGE.search(line.text) and names_role(line.text) is False:
            return parts[0]
        if _SLASHES.search(line.text) or (at and len(parts) > 1):
            continue
        for part in parts[:1] if at else parts:
            if name := _name(part):
                return name
    return None


def _is_fact(line: Span) -> bool:
    """Whether a line is a place, or states terms, pay or a date and has no parts."""
    if is_labelled(line.text) or is_bare_label(line.text):
        return True
    if is_place(line) or _SIGN_BETWEEN.search(line.text) or "," in line.text:
        return is_place(line)
    return says_terms(line) and not (is_firm(line) or is_house(line))


def _parts(line: Span) -> Iterator[Span]:
    for found in _PART.finditer(line.text):
        part = line.within(found).trimmed(" \t\xa0*_`#>~,;/·–—-")
        if part.text:
            yield part


def _ends_in_places(part: Span) -> bool:
    """Whether a place of two known parts stands behind a name's comma: that name is a place's."""
    behind = [name.strip() for name in part.text.split(",")[1:]]
    return len(behind) > 1 and all(map(gazetteer.is_known, behind))


def _is_in_state(part: Span) -> bool:
    """Whether words are a place before a state's letters: `Orange County, CA`."""
    found = _IN_STATE.fullmatch(part.text)
    return found is not None and any(one.kind == "part" for one in gazetteer.meanings(found[1]))


def _before_town(part: Span) -> Span:
    """A name before a town and its state without a comma between: `Acme Lines Sioux Falls, SD`."""
    if not _STATE_END.search(part.text):
        return part
    name, code = part.text[:-4], part.text[-2:]
    starts = [found.end() for found in re.finditer(" ", name)]
    for start in starts[-3:]:
        towns = gazetteer.meanings(name[start:])
        if any(town.kind == "city" and town.part == code for town in towns):
            return part.part(0, start).trimmed(" ,-–")
    return part


def _named(part: Span) -> Span:
    """The name within words that say more of it: `Acme is hiring`, `Physics, Acme University`."""
    if found := _LABELLED_NAME.match(part.text):
        part = part.part(found.end(), len(part.text)).trimmed()
    if found := _RECRUITS.match(part.text) or _GIVEN_BY.match(part.text):
        part = part.within(found, 1)
    if ", " in part.text and (found := _HOUSE.search(part.text)):
        part = part.within(found).trimmed()
    return part


#: `会社名：株式会社甲乙`.
_LABELLED_NAME = re.compile(r"(?:会社名|會社名|企業名|公司名[称稱]|公司)[:：]\s*(?=\S)")
#: Words with which a call begins, and no name: `Venha fazer parte do time`, `Wir suchen dich`.
_CALLS = re.compile(
    r"job (?:des|dis|tit|req|sum|det|typ|loc|spec|pro|intro)\w*$"
    r"|(?:hi|hello|hey|dear|sign up|log ?in|get) "
    r"|(?:for|venha|vem|junte-se|faça parte|buscamos|procuramos|estamos|únete|ven a|join|come"
    r"|we|wir"
    r"|werde|werden sie|komm|rejoins|rejoignez|nous|unisciti|cerchiamo|siamo|wij|kom|word|dołącz"
    r"|szukamy|poszukujemy|bli|přidej|hledáme|ищем|мы|приглашаем|присоединяйся|шукаємо) ",
    re.IGNORECASE,
)
_SENTENCE_ENDS: Final = (".", "!", "?", ":", "。", "！", "？", "：")
#: A sentence's end with another behind it, or a label within the words.
_SENTENCES = re.compile(r"\w{3}[.!?] [A-ZÀ-ÝА-Я]|\w: \w")
#: Signs between the clauses of a Chinese or Japanese sentence: `この仕事、実は…`.
_HAN_CLAUSE = re.compile(r"^(?:成为|加入|欢迎)|(?<=[\u3040-\u9fff])(?:[、，。！？]|…|\.{3})")
#: What introduces a name that stands behind it: `Company: Acme Ltd`.
_LABELLED = re.compile(r"[A-Z]\w+(?: \w+){0,2}: ")


#: A heading's number, as no firm's name begins with one: `1. MÔ TẢ`.
_NUMBERED = re.compile(r"\d{1,2}[.)、]\s?(?=[^\W\d_])")


def _name(part: Span) -> Span | None:
    """The part as a company's name, without the place behind its last comma; None if it is none."""
    if is_place(part) or _ends_in_places(part) or _is_in_state(_before_town(part)):
        return None
    if (found := _LAST_COMMA.search(part.text)) and not _FIRM.search(part.text):
        behind = part.part(found.end(), len(part.text))
        if is_place(behind) and len(behind.text) > 2:
            part = part.part(0, found.start())
    part = _before_town(_named(without_batch(part)))
    words = part.text
    is_named = (
        words[:1].isalnum()
        and not words.isdecimal()
        and not words[:1].islower()
        and "**" not in words
    )
    if not is_named or len(words) > _LONGEST_NAME:
        return None
    if _NUMBERED.match(words):
        return None
    is_sentence = words.endswith(_SENTENCE_ENDS) or _SENTENCES.search(words) is not None
    is_sentence = is_sentence or _HAN_CLAUSE.search(words) is not None
    is_sentence = (is_sentence and not _FIRM.search(words)) or _LABELLED.match(words) is not None
    if words.count(" ") > (12 if _FIRM.search(words) else 7) or is_sentence:
        return None
    if (names_role(words) or _CALLS.match(words)) and not _FIRM.search(words):
        return None
    if says_terms(part) and not is_house(part):
        return None
    return None if NOT_NAMED.match(words) or is_place(part) else part
