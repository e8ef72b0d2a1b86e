"""What kind of line stands at a posting's top: a section's name, a fact, a sentence, a title."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from desktop.extracting.header_parts import bulleted_facts, is_firm, is_place, says_terms
from desktop.extracting.layout import Line, fold, is_bare_label
from desktop.extracting.roles import names_role
from desktop.extracting.section_names import names_section

_LONGEST_FACTS: Final = 160
#: So many lines stand below a title at most, besides labels of up to so many characters.
_MOST_FACTS: Final = 7
_LONGEST_LABEL: Final = 80
_SENTENCE_END = re.compile(r"[.!?:,][^\w)\]]*$")
#: The end of a line that goes on in the title's: `Die Stadt Celle sucht eine/n`.
_LEADS_ON = re.compile(
    r"\b(?:eine?[:*_/(]?n?\)?|zwei|mehrere|un/e|un\(e\)|une?|een|en|ett|una?"
    r"|uma?)(?: \(m/w/d\))?:?$"
)
#: No title line: a sentence, or a label other than those that lead up to a title.
_SENTENCE = re.compile(
    r"^(?!.{0,60}\b(?:hiring|offre|poste|job|stellenangebot|vacancy"
    r"|gesucht)\s*:).*[:：](?! ?in(?:nen)?\b)"
    r"|[.?]$|^[^-–—]*!$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[^\W\d][^:：|·]{1,38}(?::[*_]*\s|：)")
#: The stop belongs to a legal form or another abbreviation: `Acme Inc.`, `Acme Sp. z o.o.`.
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]{1,2}\.(?: ?[^\W\d_]{1,2}\.)+|\b(?:Inc|Ltd|Corp|Co|Cia|Ges|Bros|Asoc|Assoc|Hnos"
    r"|Dept|Şti|Pty|Kft|Zrt|Bt|Nyrt)\."
    r"|o\. ?o\.)$"
)
_FACT_LINE = re.compile(
    r"(?:class code|code|open date|posted|job (?:id|no|number|code|type)|requisition"
    r"|ref(?:erence)?|closing date|department|revised|location|salary|grade|employer|company"
    r"|organi[sz]ation|contract|duty station|announcement|pay|employment type|work schedule"
    r"|arbeitgeber|firma|unternehmen|arbeitsort|einsatzort|standort|ort|umfang|vertragsart"
    r"|entreprise|employeur|lieu|localisation|type de contrat|contrat|temps de travail|salaire"
    r"|rémunération|empresa|ubicación|lugar|salario|sueldo|local|localização|vencimento|horário"
    r"|azienda|sede|luogo|contratto|retribuzione|werkgever|locatie|standplaats|dienstverband"
    r"|salaris|arbetsgivare|arbejdsgiver|arbeidsgiver|työnantaja|omfattning|anställningsform"
    r"|firma|pracodawca|miejsce pracy|lokalizacja|rodzaj umowy|wynagrodzenie|компания"
    r"|работодатель|город|зарплата|опыт работы|公司|工作地点|薪资|会社名|勤務地|雇用形態"
    r"|給与)\b[^:：]{0,20}[:：]",
    re.IGNORECASE,
)
#: Words that begin (or are) the heading of a section and so no title or company.
_SECTION_WORDS = re.compile(
    r"(?:about|who|what|why|how|where|when|our|your|you(?:'ll|'re)?|we(?:'re)?|the (?:role|job"
    r"|position|team|company|opportunity)|overview|job (?:description|summary|purpose|details?"
    r"|overview|information)|company (?:description|overview|information)|description|summary"
    r"|introduction|responsibilities|duties|(?:key|main|core|essential) (?=res|dut|tas|req|ski"
    r"|qual|acc(?!ount m)|fun|com|are|ben|obj|del|inf|fac|det|cri|str|attr|exp)\w*|requirements?"
    r"|(?:minimum|preferred|basic|required) |qualifications?|skills?|experience|education|benefits"
    r"|perks|salary|compensation|pay|annual salary|locations?|contact|apply|application|notes?"
    r"|notice|process|selection|tasks|role|position|additional|equal|(?:nice|good) to have|bonus"
    r"|links?|tech(?:nology)? stack|tags|über|aufgaben|ihre?|deine?|dein profil|wir|unser|was|wer"
    r"|stellenbeschreibung|profil|anforderungen|kontakt|à propos|a propos|description|missions?"
    r"|vos|votre|notre|nos|le poste|l'entreprise|compétences|qui|sobre|acerca|descripción"
    r"|descrição|requisitos|responsabilidades|funciones|tareas|beneficios|benefícios|o que|quem"
    r"|qué|quiénes|nuestr|tu |seu|sua|obowiązki|wymagania|oferujemy|o nas|обязанности|требования"
    r"|vacancy|vacancies|job (?:postings?|openings?|announcements?|offers?|ads?|vacanc\w+"
    r"|opportunit\w+)"
    r"|career opportunit\w+|(?:jobs|employment|work with us)$"
    r"|open positions?|stellenangebot|stellenausschreibung|stellenanzeige"
    r"|offre d'emploi|avis de|oferta de|oferta pracy|ogłoszenie|vaga(?:s| de| para|$)|vacatures?$"
    r"|featured|now hiring|hiring|join|apply|forwarded"
    r"|(?:careers?|karriere|kariéra|kariera|carrières?|carreiras?|carriere|работа у нас|вакансии"
    r"|lavora con noi|werken bij ons|jobba hos oss|jobb hos oss|trabaja con nosotros|робота в нас"
    r"|вакансії|карьера(?: в \S+)?$|volné pozice|avoimet työpaikat|lediga (?:jobb|tjänster)"
    r"|ledige (?:stillinger|jobs)"
    r"|iş ilanları|posizioni aperte|empleo|empleos|emplois|recrutement|praca|stellen"
    r"|stellenangebote"
    r"|trabalhe conosco|nous rejoindre|rejoignez-nous)$"
    r"|условия|о компании|описание|职位|岗位|任职|工作|公司)(?:\b|$)"
    r"|(?:职位|岗位|任职|工作|公司)(?:描述|要求|职责|内容|介绍|简介|详情|说明|资格|条件|福利|亮点)"
    r"|职责|要求|福利|待遇|加分项|联系方式|投递|仕事内容|業務内容|職務内容|応募資格|応募方法"
    r"|募集要項|福利厚生"
    r"|必須|歓迎|求める|주요업무|담당업무|자격요건|지원자격|우대사항|복지|혜택|전형절차|회사소개"
    r"|모집부문|공고|채용(?:정보|공고|안내)|모집(?:요강|조건|안내)|근무조건|지원(?:방법|하기)"
    r"|求人情報|採用情報|人才招聘|招聘信息|加入我们|诚聘英才",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_section_name(words: str) -> bool:
    """Whether a heading's words name a section of a posting."""
    return _SECTION_WORDS.match(fold(words)) is not None or names_section(words)


def is_sentence(words: str) -> bool:
    """Whether words are a sentence, or a label other than those that lead up to a title."""
    return _SENTENCE.search(words) is not None


def begins_with_label(words: str) -> bool:
    """Whether words begin with a short name and a colon."""
    return _LABELLED.match(words) is not None


def is_fact_line(words: str) -> bool:
    """Whether words begin with the name of a fact and a colon: `Class Code: 12`."""
    return _FACT_LINE.match(words) is not None


def may_stand_above(line: Line) -> bool:
    """Whether a line above the title is a name, a reference or the like, and no prose."""
    text = line.text
    most = 100 if _LEADS_ON.search(text) else 60
    is_short = len(text) <= most and not line.is_bullet and not 0 < line.level <= 6
    return is_short and not text.endswith((".", ":", "!", "?", ","))


def may_be_title(line: Line) -> bool:
    """Whether a line above facts is neither a sentence nor a label nor a section's name."""
    text = line.text
    is_prose = _SENTENCE_END.search(text) is not None or len(text) > _LONGEST_FACTS
    is_label = _LABELLED.match(text) and _SENTENCE.search(text)
    return not (is_prose or is_label or is_section_name(text))


def is_role(line: Line) -> bool:
    """Whether a line names a role and is no firm's name: `Engineers Ltd`."""
    return names_role(line.text) and not is_firm(line.words)


def tell_facts(below: list[Line]) -> bool:
    """Whether the lines right below show that a title stands above: a firm, a place or terms."""
    return any(
        is_firm(line.words) or is_place(line.words) or says_terms(line.words)
        for line in below[:3]
        if len(line.text) <= 60
    )


def short_lines(lines: list[Line]) -> list[Line]:
    """The lines under a title up to the first that is a label, a section's name or a sentence."""
    if facts := bulleted_facts(lines[: _MOST_FACTS + 1]):
        return facts
    below: list[Line] = []
    is_value = False
    for line in lines[:_MOST_FACTS]:
        text = line.text
        is_short = len(text) <= _LONGEST_LABEL and not line.level
        if is_short and (is_value or _LABELLED.match(text) or _FACT_LINE.match(text)):
            is_value = False
            continue
        if is_short and is_bare_label(text):
            is_value = True
            continue
        if line.is_bullet and len(below) == 1:
            return [*below, *bulleted_facts(lines[lines.index(line) :][: _MOST_FACTS + 1])]
        if line.is_bullet or len(text) > _LONGEST_FACTS or is_section_name(text):
            break
        if text.endswith((".", ":", "!", "?", ",")) and not _ABBREVIATED.search(text):
            break
        if (
            0 < line.level <= 6
            or _LABELLED.match(text)
            or text.count(" ") > (16 if "·" not in text and "|" not in text else 40)
        ):
            break
        below.append(line)
    return below
