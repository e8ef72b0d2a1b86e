"""How employers tell of themselves in languages that have their own way of it.

A pattern for each, with the name as its group.
"""

from __future__ import annotations

import re
from typing import Final

#: `레진엔터테인먼트입니다`: who greets in Korean.
KOREAN = re.compile(
    r"(?<![가-힣\w])\**(?P<name>(?!모집|채용|공고|회사|기업|서비스|정규직|개발팀|저희|우리)"
    r"[가-힣A-Za-z&]{2,20})(?<!스타트업)(?<!플랫폼)(?<!서비스)(?<!회사)(?<!기업)(?<!팀)\**"
    r"(?:(?: (?:개발|채용|인사|디자인|마케팅)팀)?입니다|[은는] [^\n]{0,90}"
    r"(?:스타트업|회사|기업|플랫폼|브랜드|스튜디오|에이전시|연구소)입니다|이라고 합니다"
    r"| ?에서 (?=[^.\n]{0,40}(?:모십니다|찾습니다|모집합니다)))"
)
#: `Krume — пекарня`, `Acme Studio — студия по …`: who tells of itself behind a dash.
SLAVIC = re.compile(
    r"(?:^|(?<=\n))[*_]{0,2}(?P<name>[A-ZА-ЯЁІЇЄ][\w&.-]*(?: [A-ZА-ЯЁІЇЄ0-9][\w&.-]*){0,3}"
    r"|[a-z][\w&.-]{2,20}(?= [—–-] (?:это|це) ))"
    r"[*_]{0,2}(?: \([^()\n]{2,40}\))? [—–-] (?:(?:это|це) )?(?:[а-яёіїє-]+ ){0,4}"
    r"(?:студия|студія|компани[яи]|компанія|агентство|агенція|сервис|сервіс|платформа|разработчик"
    r"|розробник|стартап|лаборатория|маркетплейс|производитель|виробник|интегратор|издательство"
    r"|бренд|завод|фабрика|холдинг)\b"
)
#: `Сеть пекарен «Рожь» ищет повара`.
SLAVIC_SEEKS = re.compile(
    r"(?<!ТОВ )(?<!О )(?<!ИП )[«\"“](?P<name>[^«»\"“”\n]{2,30})[»\"”]\s"
    r"(?:ищет|шукає|приглашает|запрошує|набирает|набирає|оголошує|объявляет|търси|обявява"
    r"|набира|тражи)"
    r"\s"
)
#: `Меня зовут Анна, я работаю в компании Рожь`: where who speaks is at work.
SLAVIC_AT = re.compile(
    r"\b(?:[Рр]абота|[Пп]рацю|[Рр]уковод|[Кк]омандо?[аеуй]?|[Оо]тдел|[Дд]иректор|HR|[Рр]екр[уі]тер)"
    r"[^.!?\n]{0,60} (?:в|из|у|із|з) (?:компани[ияю]|компанії|компанію|студии|студії|сервис[еа]"
    r"|сервісі|банке"
    r"|сети|мережі|фирма) "
    r"(?P<name>[A-ZА-ЯЁІЇЄ][\w&.-]*\w(?: [A-ZА-ЯЁІЇЄ][\w&.-]*\w){0,2}"
    r"|[«\"“„][^«»\"“”\n]{2,30}[»\"”“])"
)
#: `רשת שיפון מגייסת`, `Ο όμιλος Acme αναζητεί`, `تعلن شركة الخبز عن`: a house that seeks.
HEBREW_SEEKS = re.compile(
    r"(?<![\u05d0-\u05ea])(?:חברת )?(?P<name>(?!ה?(?:חברה|צוות|ארגון|מחלקה) |המשרד |הרשת |אנחנו )"
    r"(?:(?:עמותת|רשת|בית|משרד|מכון|קבוצת|עיריית|בנק|מסעדת|מאפיית"
    r"|אוניברסיטת|מועצת"
    r"|מלון) )?[\u05d0-\u05eaA-Z][\w\"'׳״&-]{1,20}(?: [\u05d0-\u05eaA-Z][\w\"'׳״&-]{1,20}){0,2}?)"
    r" (?:מגייסת?|מחפשת)(?![\u05d0-\u05ea])"
)
GREEK_SEEKS = re.compile(
    r"(?:[α-ωά-ώ]{3,16} )?(?:εταιρ[εί]?ία|όμιλος|ξενοδοχείο|φροντιστήριο|κατάστημα|αλυσίδα"
    r"|κλινική|σχολείο)"
    r"(?: [α-ωά-ώ]{3,20}){0,3} [«\"“]?(?P<name>[A-ZΑ-ΩΆΈΉΊΌΎΏ][\w&.'-]*(?:"
    r" [A-ZΑ-ΩΆΈΉΊΌΎΏ][\w&.'-]*){0,3})[»\"”]?,?"
    r" (?:[^.\n]{3,60}, )?(?:αναζητ|ζητ|ενδιαφέρεται|προσλαμβάνει|επιθυμεί)"
)
ARABIC_SEEKS = re.compile(
    r"(?:تعلن|تطلب|ترغب|تبحث|يعلن|يطلب|ترحب) "
    r"(?P<name>(?:شركة|مؤسسة|مجموعة|مستشفى|جامعة|مدارس|مدرسة|مصنع|مطعم|بنك|جمعية|وزارة|هيئة|فندق)"
    r" [^\n.،:(]{2,40}?) (?:عن|ل|في|ب|و)"
)
#: `kami dari Acme`, `PT Roti Jaya`: who seeks in Indonesian.
INDONESIAN = re.compile(
    r"\b(?:[Kk]ami dari (?=[A-Z])|(?=(?:PT|CV)\.? [A-Z]))"
    r"(?P<name>[A-Z][\w&-]*\.?(?:\w[\w.]*\w)?(?: [A-Z][\w&-]*){0,4})"
)
#: `あいちクリニックでは、スタッフを募集しています`: a house that seeks in Japanese.
JAPANESE = re.compile(
    r"(?<![^\s、。])(?P<name>[A-Z][\w&.-]{1,20}"
    r"|[^\s、。「」【】：:]{1,20}(?:クリニック|病院|医院|歯科|薬局|研究室|学園|幼稚園|保育園"
    r"|大学|法人"
    r"|センター|事務所|ホーム|ホテル|旅館|工業|商事|建設|製作所|グループ))では[^。]{0,60}募集"
)
#: `ABCは「人」を大切にしている会社です`, `成为甲乙的一员`: a house that tells of itself.
HAN = re.compile(
    r"(?<![^\s、。])(?P<name>[A-Z][\w&.-]{1,20}|[ァ-ヴー]{3,16})は(?="
    r"(?:「[^」\n]{1,40}」)?[^。\n]{2,60}会社です)"
    r"|(?<=成为)(?P<of>[^\s，。、的我们]{2,12})(?=的一员)"
)
#: At whose house who speaks does what: `Na Acme, buscamos …`, `En Acme buscamos …`.
IN_HOUSE = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\n))(?:N[ao]|E[nm]|W|Hos|Bij|Bei|In) (?P<name>[A-ZÀ-Þ][\w&.-]*\w"
    r"(?: [A-ZÀ-Þ0-9][\w&.-]*){0,3}),? (?:buscamos|procuramos|queremos|acreditamos|creemos|temos"
    r"|tenemos|somos|trabajamos|trabalhamos|valorizamos|oferecemos|ofrecemos|desenvolvemos"
    r"|desarrollamos|wierzymy|tworzymy|szukamy|budujemy|crediamo|cerchiamo|siamo|hledáme)\b"
)
#: `Le Service numérique est …`: a name that goes on in small letters, before one of these verbs.
LOWER_VERBS: Final = (
    "est", "se concentre", "recrute", "recherche", "transforme", "offre", "modifie", "aide",
    "cherche", "développe", "propose",
)  # fmt: skip
LOWER_NAME = re.compile(
    r"(?:^|(?<=[.!?] ))[#* _]*(?:Le |La |L['’])(?P<name>[A-ZÀ-Þ][\w-]+(?: [a-zà-ÿ][\w-]+){1,3}?),? "
    rf"(?:{'|'.join(LOWER_VERBS)}) ",
    re.MULTILINE,
)
