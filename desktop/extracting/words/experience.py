"""The words of years of experience in many languages: counts, what they are of, and wishes.

Patterns are for text in lower case, but for those of tools (PARTIAL) and of stated years.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.text.patterns import Pattern, led_by_letters, with_empty_branches

WORDS: Final[dict[str, float]] = {
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
    "одного": 1, "една": 1, "две": 2, "три": 3, "пет": 5, "двох": 2, "трьох": 3, "п'яти": 5,
    "ενός": 1, "δύο": 2, "τριών": 3, "τρία": 3, "πέντε": 5,
    "двух": 2,
    "трех": 3, "трёх": 3, "пяти": 5,
}  # fmt: skip
#: Years that one word or two say, or that lack a number: "a year" asked for.
SPELLED: Final[dict[str, float]] = {
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
    "خمس سنوات": 5, "שנה לפחות": 1, "לפחות שנה": 1, "ניסיון של שנה": 1, "שנה ניסיון": 1,
    "שלוש שנים": 3, "חמש שנים": 5, "سنة على الأقل": 1, "سنة خبرة": 1, "خبرة سنة": 1,
    "поне година": 1, "минимум година": 1, "рік досвіду": 1, "найменше рік": 1,
}  # fmt: skip
BEGIN: Final = frozenset(word.split()[0] for word in WORDS)
_NUMBER: Final = (
    r"(?:\d{1,2}(?:[.,]\d)?(?!\d)|\b(?:"
    + led_by_letters("|".join(word for word in WORDS if ord(word[0]) < 0x2000))
    + r")\b|[一二两三四五六八十半])"
)
_SPELLED: Final = led_by_letters("|".join(SPELLED))
_YEARS: Final = led_by_letters(
    r"years?|yrs?\b|y\.?o\.?e|jahre?n?|jährige[rn]?|ans?\b|années?|años?|anos?\b|anni\b|anno\b"
    r"|jaar|års?\b|år\b|vuo(?:tta|den|si)"
    r"|aasta\w*|lat\w?\b|letni\w*|-letni\w*|roku\b|rok\b|let\b|rok[yů]|rokov|év\b|éves|évnyi"
    r"|ani\b|yıl|yil|лет"
    r"|года?|років|роки|рок[уі]|годин[аи]\b|年|년|năm\b|tahun\b|שנ(?:ים|ות|ה)|سنوات|سنة|أعوام|عام"
    r"|χρόνι?α|έτη|έτος|έτουσ|έτους|ετών|ปี|године\b|рік\b|वर्ष|साल|godin\w*|met(?:ų|ai)\b"
    r"|gad[ui]\w*"
)
_MONTHS: Final = led_by_letters(
    r"months?|monate?n?|mois|meses|mesi|maanden|månader|måneder|miesi\w+|měsíc\w*"
    r"|hónap\w*|luni\b|kuukau\w+|tháng|bulan|месяц\w*|місяц\w*|חודשים|أشهر|شهور|μήνες|месец\w*"
    r"|เดือน|महीने|个月|か月"
    r"|ヶ月|カ月|ヵ月|個月|개월"
)
_UNIT: Final = rf"(?:{_YEARS}|(?P<months>{_MONTHS}))"
_GAP: Final = r"[ \xa0]?"
_TO: Final = (
    r"(?:[-–—~\u2010\u2011]|to|bis|à|a|tot|till?|do|до|or|έως|μέχρι|đến|sampai|hingga|až|إلى|الى|עד"
    r"|～|至)"
)
#: `3`, `3-х`, `three (3)`, `3+`.  What follows begins with no gap, so that none is given back.
_LOW: Final = (
    rf"(?P<low>{_NUMBER})(?![.,:;/%)\n])(?:-?(?:х|ти|ёх|ех))?{_GAP}+"
    rf"(?:\(\d{{1,2}}\){_GAP}+)?\+?{_GAP}+"
)
#: `- 5`, `to 5+`, `to five (5)`.
_HIGH: Final = (
    rf"(?:{_TO}{_GAP}(?P<high>\d{{1,2}}|(?:two|three|four|five|six|seven|eight|nine|ten)\b"
    rf"(?:{_GAP}\(\d{{1,2}}\))?){_GAP}\+?{_GAP})?"
)
_PLUS: Final = (
    r"(?P<plus>\+|plus|or more|and more|oder mehr|ou plus|o más|ou mais|o più|of meer"
    r"|eller mere?|lub więcej|или больше|или более)?[ \xa0-]?"
)
_WHOLE: Final = "(?:full |solid |good |whole |volle )?"
#: A count of years or months: `3-5+ years`, `three (3) full years`, `dwuletnie`.
COUNT = re.compile(
    with_empty_branches(
        rf"(?<![A-Za-z0-9_À-ÿ.,$€£])(?:(?!\d)(?P<spelled>{_SPELLED})"
        rf"|{_LOW}{_HIGH}{_PLUS}{_WHOLE}{_UNIT})"
    )
)
#: Years as a label or metadata state them: `2 years`, `6 months`, `от 1 года`.
STATED: Final = re.compile(
    r"(?:(?:min\w{0,8}\.?|at least|minst|mindst|ab|od|tối thiểu)\s+)?"
    r"(?<![\d.,])(?P<count>\d{1,2}(?:[.,]\d)?)\+?(?:\s*(?:-|–|to|bis|à|a|до)\s*\d{1,2})?\+?\s*"
    r"(?:(?P<months>months?|monate?n?|mois|meses|mesi|miesi\w+|месяц\w*|місяц\w*|месец\w*|חודשים"
    r"|أشهر|شهور|μήνες|เดือน|个月|個月|か月|ヶ月|カ月|ヵ月|개월"
    r"|maanden|månader|måneder|měsíc\w*|bulan|tháng|hónap|luni)"
    r"|years?|yrs?|jahren?|ans?|años?|anos?|anni|lata?\b|год\w*|лет|рок\w*|рік|年|년|ปี|वर्ष|साल"
    r"|jaar|år\b|rok[yu]?\b|let\b|év\b|ani\b|yıl|năm|tahun"
    r"|שנ(?:ים|ות|ה)|سنوات|سنة|أعوام|χρόνια|έτη|έτος|ετών)",
    re.IGNORECASE,
)
EXPERIENCE = Pattern(
    r"experien|expertise|\bexp\b|in the trade|\bp[qa]e\b|post[- ]qualif|years? of:|background"
    r"|track record|working (?:with|in|on|as)|hands[- ]on"
    r"|in a (?:similar|related)|in the (?:field|industry)|practice|career"
    r"|erfahrung|praxis|expérience|experiência|esperienza|ervaring|erfarenhet|erfaring|kokemu"
    r"|kogemus|doświadcz|staż|praktyk|zkušenost|praxe|skúsenos|tapasztalat"
    r"|experiență|deneyim|tecrübe|опыт|опит\b|стаж|досвід|经验|經驗|経験|工作|경력"
    r"|경험|pengalaman"
    r"|kinh nghiệm"
    r"|अनुभव|искуств|εμπειρ|προϋπηρεσ|ניסיון|נסיון|خبرة|ประสบการณ์|經歷|资历|資歷|年資|iskustv"
    r"|patirt|pieredz"
    r"|staż\w*"
)
#: Right behind the count: what the person did, so that it is the person's years.
DOING = re.compile(
    r"[' ’+]*(?:\+ ?)?(?:of |in |on |at |as |with |\w{2,12}ing |working|building|developing"
    r"|writing|designing"
    r"|managing"
    r"|leading|programming|coding|professional|relevant|industry|software|commercial|com |de |en "
    r"|в |у |con |mit |avec |na |als |come |como |comme |jako |som |med |w )"
)
OPENS = re.compile(r"(?:^|\n)[ \t]*(?:[-*+•·●▪–✅✔]|\d\.)?[ \t*_]*$")
WORKED = re.compile(
    r"[' ’+]*(?: or more| and more)?(?: of| in| as| on| with| working)(?: (?:a|an|the))?"
    r" ?(?:[a-z]|:|$)"
)
DEMAND = Pattern(
    r"\+|minimum|at least|mindestens|minst|au moins|al menos|pelo menos|mínim|min\.|co najmniej"
    r"|от|以上|или более|не менее|поне|щонайменше|לפחות|الأقل|τουλάχιστον|最低|至少|최소|이상"
    r"|อย่างน้อย"
)
#: Years of something else: the company's, a contract's, a degree's, an age.
OTHER = Pattern(
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
    r"convictions?|ranging|lebensjahr|warranty|on the market"
    r"|в месяц|full-time work week"
)
#: Behind a count: it is the most that is asked for.
OR_LESS: Final = re.compile(r" ?(?:미만|이하|以下|以内|未満|未满)")
OF_EXPERIENCE = re.compile(r"[^.\n]{0,40}experience")
#: A time on trial, whose months or years follow.
TRIAL = Pattern(
    r"(?:試用|试用|수습|испытательн|випробувальн|probezeit|période d'essai|periodo de prueba"
    r"|período de experiência|contrato de experiência|okres próbny|zkušební|koeai|proeftijd"
    r"|prøvetid|provanställning|periodo di prova|deneme süresi)[^。；;，,.\n]{0,20}$",
    is_led=False,
)
#: "over 20 years of experience" is what a company says of itself.
BOAST = Pattern(r"(?:\bover|more than|plus de|más de|mais de|mehr als|über|ponad|более|oltre) ?$")
#: Of a wish, years do not count.
WISH = Pattern(
    r"\b(?:nice[- ]to[- ]have|a plus\b|an asset(?! \w)|is a plus|bonus|preferred|preferably"
    r"|desir(?:ed|able)"
    r"|ideally|advantage|would be (?:great|nice|a)|von vorteil|wünschenswert|idealerweise"
    r"|im idealfall|un plus"
    r"|atout|deseable|desejável|souhaité\w*|appréciée?s?\b|apreciad[oa]|zaleta"
    r"|gradit[aoie]|wenselijk|preferibil\w+"
    r"|diferencial|mile widziane|gern gesehen|meriterande|pluspunt|eduksi|будет плюсом"
    r"|желательно|предимств\w+|een pré"
    r"|is een pre|výhodou|výhoda|prednosť\w*|előny\w*|tercih (?:sebebi|edil)\w*"
    r"|бажано|буде плюсом|lợi thế|ưu tiên|diutamakan|nilai (?:plus|tambah)|en fordel|fördel"
    r"|reprezintă un avantaj|constituie un avantaj|valorable|se valorar[áa]|erwünscht"
    r"|θα εκτιμηθ\w+|επιπλέον προσόν|θα θεωρηθ\w+)\b|优先|優先|加分|尚可|歓迎|佳(?=[。，\s]|$)"
    r"|יתרון|ميزة"
    r"|يفضل|우대",
    is_led=False,
)
#: What the months behind a count are of, at some length: `18 months of verifiable experience`.
OF_IT = re.compile(r" of [\w -]{3,44}experience")
#: From there on the words behind a count are of something else, such as `ideally with Java`.
ASIDE = re.compile(r"[,(，（]|\b(?:ideally|preferably) (?:using|with|in|on)\b")
#: Behind a count that boards' forms set beside its trade: `housekeeping: 1 year (Required)`.
FORM = re.compile(r" \(required\)")
WISH_HEADING = Pattern(
    r"nice|bonus|stand out|preferred|plus\b|desir(?!ed (?:skills and exp|candidate))|extra"
    r"|ideal(?! candidate| background| profile| applicant"
    r"|er kandidat)|good to have"
    r"|wünschens|atout|deseabl|desejáv|diferencia|mile widzian|meriter"
    r"|加分|优先|歓迎|плюс|приветств"
)
#: Says of a heading that what stands below it is asked for, whatever else does.
DEMAND_HEADING = re.compile(r"\brequire(?:ments?|d)\b(?! (?:or|and) not\b)|\bmust[ -]haves?\b")
#: With one tool or in one part of the work: less general than years in the trade.
PARTIAL = re.compile(
    r"(?:experience|exp|background|expertise|years?'?)\s+(?:(?:of|in|with|using|on|working"
    r"|programming|coding|hands-on|developing|building|deploying|specifically|direct"
    r"|direkte)\s+){1,4}"
    r"(?:with |in |a |an |one or more |modern )?(?:[A-Z][\w.+#/-]*|cloud|containers?|data|team"
    r"|managing|lead\w*|people|micro|relational|manage)",
)
GENERAL = re.compile(
    r"years?(?:['’])?\s+(?:of\s+)?(?:[\w&/,-]+\s+){0,4}?(?:professional|relevant|industry"
    r"|work(?:ing)?|overall|total|commercial|software|engineering|development|practical|related"
    r"|progressive|prior|hands-on)?[\w /,&-]{0,50}experience"
    r"|professional|berufserfahrung|industry|software (?:engineer|develop)|в (?:разработке"
    r"|должности)|工作经验|工作經驗|actividade|expérience professionnelle|overall|in total"
    r"|full-time paid"
)
#: Before a count: it is a share of the years named before it, no alternative to them.
IS_PART = re.compile(
    r"(?:including|of which|of them|with (?:a |at )?(?:minimum(?: of)?|least)|dont|davon|inkl|"
    r"含|其中|e\.g\.|and"
    r"|(?<!学历)，(?!或|若|如|(?:全日制)?(?:本科|硕士|博士|研究生|大专|专科|大学)))[ ,\w*]{0,20}$",
)
#: Around a count beside another: either suffices, as may a degree (`PhD, or BSc and 3 years`).
ALTERNATIVE = Pattern(
    r"\b(?:or|oder|ou|o|oppure|lub|eller|tai|veya|или|або|master|bachelor|diploma|ph\.?d"
    r"|[bm]\.?[sa])\b"
    r"|degree|硕士|博士|研究生|本科|大专|或|または|또는|/",
    is_led=False,
)
OF_WHICH = re.compile(r"[*_' ’]*,? (?:of which|of that|of those|davon|dont)\b")
#: Not of every position that the posting is for.
SOME = Pattern(r"\b(?:some|certain|einige|certains) (?:positions?|roles|stellen|postes)\b")
#: A sentence's end, not the stop of "min. 3 years".
END = re.compile(
    r"[.!?。；\n](?:(?<=\n)|(?=\s|$"
    r"|[\u3000-\u9fff])(?<!\bmin\.)(?<!\bmind\.)(?<!\bca\.)(?<!\bcca\.))"
)
