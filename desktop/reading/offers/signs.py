"""Signs by which a text offers work, in the languages that postings come in, told apart by kind."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

#: As much as is looked at, in characters: what offers work says so soon.
_HEAD: Final = 12_000

#: The kinds that most offers show and that are soonest found come first: fewer are tried.
_KINDS: Final = (
    # how to apply
    r"\bappl(?:y|ications?|icants?)\b|\bcv\b|\brésumé|\b(?:your|a) resume\b|cover letter|"
    r"candidates?\b|"
    r"bewerb|lebenslauf|candidature|postul|curr[íi]cul|aplik|podanie|резюме|отклик|简历|投递|应聘|応募|履歴書|"
    r"이력서|지원|sollicit|ansök|søknad|životopis|başvur|hakemus|interessados|ansøg|jelentkez|önéletrajz|\baplic[aă]\b|"
    r"candidați|candidaţi|\blamaran|ứng tuyển",
    # what it asks for
    r"qualification|requirements?\b|years?(?:’|')? (?:of )?(?:\w+ )?experience|\d\+? ?(?:yrs|"
    r"years)|"
    r"responsibilit|you(?:’|')?(?:ll| will| have| are| bring)\b|must have|experience (?:with|in)\b|"
    r"kenntnisse|erfahrung|aufgaben|voraussetzung|ihr profil|compétences|expérience|missions?\b|"
    r"profil recherché|requisitos|experiencia|funciones|experiência|atividades|wymagania|"
    r"doświadczenie|"
    r"obowiązki|требования|обязанности|опыт|вимоги|обов['’ʼ]язки|досвід|职责|要求|经验|任职|経験|資格|業務|자격|경력|requisiti|esperienza|"
    r"ervaring|vereist|functie-?eisen|erfarenhet|zkušenost|požadujeme|deneyim|vaatimu|werkzaamheden|"
    r"kvalifi[kc]a[ts]|erfaring|cerin[tțţ]e\b|experien[tțţ]|elvárás|tapasztalat|aranan nitelik"
    r"|kinh nghiệm|"
    r"yêu cầu|pengalaman|persyaratan",
    # on which terms
    r"full[- ]?time|part[- ]?time|\bpermanent\b|\bfreelance|\bcontractor|\binternship|"
    r"\bremote(?:ly)?\b|"
    r"on-?site\b|\bhybrid\b|home ?office|vollzeit|teilzeit|unbefristet|\bcd[id]\b|temps (?:plein|"
    r"partiel)|"
    r"télétravail|jornada|indefinido|\bclt\b|\bpj\b|presencial|remoto|umowa|\betat|zdalnie|"
    r"занятост|зайнятіст|договір|змін(?:ний|у|и|а)\b|zmianow|"
    r"\bheltid|\bdeltid|\bfuldtid|tam zamanlı|yarı zamanlı|munkaidő|úvazek|úvazk|toàn thời gian|"
    r"uren per week|in loondienst|"
    r"удал[её]нн|график|全职|兼职|实习|远程|正社員|パート|アルバイト|契約社員|정규직|shifts?\b|schicht",
    # what it pays
    r"[$€£¥₹₽]\s?\d|\d[\d.,]{0,12}\s?(?:k\b|€|\$|£|eur\b|usd\b|gbp\b|chf\b|pln\b|zł|руб|грн|злот|万円|元)|"
    r"\d\s?[-–~]\s?\d+\s?[k万千]|salary|compensation|gehalt|vergütung|salaire|rémunération|\bsalario|"
    r"\bsueldo|salário|remunera|wynagrodzenie|зарплат|з/п|оклад|薪|月给|月給|年収|時給|給与|연봉|급여|"
    r"\bmzda|\bplat\b|fizetés|\bsalariu|maaş|mức lương|"
    r"\bgaji\b|\bsalaris|\d (?:kč\b|lei\b|kr\b|ft\b)",
    # who is wanted
    r"\bhiring\b(?! manager| process)|look(?:s|ing)? (?:for|to hire)\b|\bseek(?:s|ing)\b|"
    r"\bjoin (?:our|"
    r"us\b)|"
    r"\bwanted\b|\bneeded\b|job openings?\b|\bwe need\b|\bvacancy\b|gesucht|\bsuchen\b|\bsucht\b|"
    r"stellen(?:angebot|anzeige)|verstärkung|recherch(?:e\b|ons)|recrut|\bembauche|se busca|"
    r"buscamos|"
    r"oferta de (?:trabajo|empleo)|contratamos|incorporar|procura(?:-se|mos)|\bvagas?\b|"
    r"contrata(?!ç)|"
    r"zatrudni|poszuk|szukamy|требу[ею]тся|\bищем\b|\bвакансия|приглашаем|нужен|诚聘|招聘|招募|急招|内推|"
    r"诚招|募集|求人|採用|채용|모집|cercasi|cerchiamo|gezocht|zoeken|\bsöker\b|\bsøker\b|hledáme|aranıyor|"
    r"шукаємо|потрібен|потрібна|запрошуємо|zapraszamy|haemme|etsimme|\bsøger\b|\bhledá\b|c[aă]ut[aă]m\b|"
    r"angaj[aă]m\b|keresünk|aramaktayız|alınacaktır|tuyển dụng|lowongan|dicari\b|sedang mencari",
    # what it gives
    r"\bbenefits\b|\bperks\b|\bvacation\b|health insurance|we offer\b|what we offer|wir bieten|"
    r"nous offrons|avantages|ofrecemos|beneficios|oferecemos|benefícios|oferujemy|мы предлагаем|"
    r"условия|пропонуємо|запропонувати|zaoferować|"
    r"福利|五险|복리|offriamo|wij bieden|vi erbjuder|nabízíme|vi tilby[rd]|oferim\b|amit kínálunk"
    r"|juttatás|"
    r"tunjangan|quyền lợi",
    # where to write or call
    r"[\w.+-]@[\w-]+\.\w{2,}|\b(?:tel|phone|call|ping|contact)\b.{0,20}(?:\d{2,}|@)|тел\.|电话|微信|"
    r"電話|mailto:",
)  # fmt: skip
_SIGNS: Final = tuple(re.compile(kind, re.I) for kind in _KINDS)
#: Of each kind words that most offers have, in lower case: where one stands, the kind is tried.
_COMMON: Final = (
    ("apply", "application", "candidate", "resume", "cover letter", "applicants", "bewerb",
     "candidature", "postul", "curr", "резюме", "отклик", "应聘", "投递", "応募"),
    ("you will", "requirement", "responsibilit", "qualification", "experience", "you have",
     "you are", "must have", "erfahrung", "aufgaben", "kenntnisse", "expérience", "compétences",
     "missions", "experiência", "требования", "职责", "経験"),
    (" remote", "full-time", "full time", "contract", "hybrid", "part-time", "freelance",
     "permanent", "vollzeit", "unbefristet", "cdi", "télétravail", "clt", "занятост", "全职"),
    ("$", "salary", "compensation", "€", "£", "gehalt", "salaire", "rémunération", "зарплат", "薪"),
    ("looking for", "hiring", "join ", "seek", "we need", "vacancy", "job opening", "recrut",
     "recherch", "gesucht", "suchen", "verstärkung", "buscamos", "vaga", "ищем", "招聘", "募集"),
    ("benefits", "we offer", "vacation", "perks", "health insurance", "wir bieten", "avantages",
     "nous offrons", "beneficios", "benefícios", "условия", "福利"),
    ("@", "contact", "phone", "微信"),
)  # fmt: skip
#: So many characters before such a word and behind its first letter a sign may reach.
_BEFORE: Final = 16
_BEHIND: Final = 24
#: A mark beside a job's name that it is open to all genders.
_GENDERS: Final = re.compile(
    r"\((?:[mwfdxhnk] ?[/|,] ?){1,3}[mwfdxhnk*]\)|\bm/[wf]/d\b|\bH/F\b", re.I
)
_LABELS: Final = re.compile(
    r"^[\W_]{0,6}(?:company|employer|position|role|job title|title|location|place|salary|pay|hours|"
    r"firma|arbeitgeber|ort|stelle|gehalt|entreprise|poste|lieu|salaire|empresa|puesto|lugar|"
    r"salario|vaga|local|pracodawca|stanowisko|miejsce|компания|должность|город|зарплата|公司|职位|"
    r"地点|薪资|会社名|職種|勤務地|給与)[\W_]{0,3}[:：|].{0,2}\S",
    re.I | re.M,
)
#: How many kinds there are, with labels and the mark of genders.
MOST_KINDS: Final = len(_SIGNS) + 2


def offer_kinds(text: str) -> int:
    """How many kinds of signs of an offer a text shows, 0 to `MOST_KINDS`."""
    head = text[:_HEAD]
    found = sum(sign.search(head) is not None for sign in _SIGNS)
    return found + (len(_LABELS.findall(head)) > 1) + (_GENDERS.search(head) is not None)


def sure_kinds(text: str, enough: int) -> int:
    """How many kinds, up to `enough`, stand beside the commonest words: soon seen, seldom fewer.

    Of one kind the words are written small in nearly every text: found before all is made so.
    """
    head = text[:_HEAD]
    low = head if enough == 1 else head.lower()
    pairs = zip(_SIGNS, _COMMON, strict=True)
    found = (True for sign, words in pairs if _is_beside(sign, head, low, words))
    return sum(islice(found, max(0, enough)))


def _is_beside(sign: re.Pattern[str], head: str, low: str, words: tuple[str, ...]) -> bool:
    """Whether a sign stands where one of the words is first met."""
    for word in words:
        at = low.find(word)
        if at >= 0:
            blank = head.find(" ", at + _BEHIND)
            end = blank if blank >= 0 else len(head)
            # Most begin with the word itself: asked in a tenth of the time that a search takes.
            if sign.match(head, at + word.startswith(" "), end):
                return True
            if sign.search(head, max(0, at - _BEFORE), end):
                return True
    return False


def is_open_to_all(name: str) -> bool:
    """Whether a name bears the mark of genders that only jobs' names bear."""
    return _GENDERS.search(name) is not None


def offers_anything(text: str) -> bool:
    """Whether a text shows any sign of an offer; quicker than counting their kinds."""
    return any(sign.search(text[:_HEAD]) for sign in (*_SIGNS, _LABELS, _GENDERS))
