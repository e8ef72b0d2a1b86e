"""The words around pay in many languages: what tells pay from other money, and a period of pay.

All are for text in lower case.
"""

from __future__ import annotations

from typing import Final

from desktop.extracting.text.patterns import Pattern
from desktop.postings import Period

#: Words after which an amount is the pay of the job.
PAY = Pattern(
    r"salar(?:y|ies)|compensation|\bpay\b|\bpays\b|pay (?:range|rate|band|scale|grade)"
    r"|payra(?:nge|te)|payband|payscale|paygrade|\bwages?\b"
    r"|remuneration"
    r"|base ra(?:nge|te)|\bbase\b|hourly|day rate|daily rate|\brates?\b|\bincome\b"
    r"|\bearn(?:ings)?\b|\bctc\b|\bclt\b|\bpj\b|package|[💰💵💶💷💸🤑]"
    r"|salaire|rémunération|\btjm\b|gehalt|vergütung|entlohnung|verdienst|bezahlung|\blohn|entgelt"
    r"|salario|sueldo|remuneración|retribuci|salário|remuneração|bolsa|salarial|vencimento"
    r"|ordenado|retribución|honorarios|honoraires|\bcachet"
    r"|retribuzione|stipendio|\bral\b"
    r"|wynagrodzeni|pensja|zarobk|zarobi|wypłat|widełki|вилка|stawk|ставк|зарплат|заработн"
    r"|оклад|з/п|\bзп\b|оплата|доход"
    r"|вознагражд"
    r"|日当|일당|薪|工资|待遇|年収|月給|時給|給与|報酬|月収|日給|基本給|연봉|월급|급여|시급"
    r"|일급|palk|\blön|månadslön|\bløn"
    r"|\blønn"
    r"|salaris|\bloon\b"
    r"|brutoloon|mzd[aouy]|plat\b|\bplatu|"
    r"maaş|ücret|fizetés|\bbér|salariu|gaji|lương|μισθ|שכר|зарплата|стипенд|palga|alga\b|algu\b"
    r"|atalgojum|atlīdzīb"
    r"|besoldung|dotierung|\bbrutt[oó]|vederlag|palkka|loon\b|atlyginim|αποδοχ|αμοιβ|راتب|الأجر"
    r"|заплат|нето плата|бруто плата|зарада|เงินเดือน|ค่าจ้าง|ค่าตอบแทน|वेतन|सैलरी|मानदेय|المرتب"
    r"|заробітн|оплата праці|plaća|odmena|odměna|kereset|gage\b|勞務費|月薪|時薪|薪資"
)
#: Words that make an amount the employer's or the market's money.
FIRM = Pattern(
    r"rais(?:ed|ing)|fund(?:ing|ed|s\b)|revenue|valu(?:ed|ation)|invest(?:ors?|ment|ed)"
    r"|series [a-f]\b|seed round"
    r"|\bc?arr\b|turnover|market|assets|transactions|capital|saved|sales of|grant|donat|worth"
    r"|processed|volume|"
    r"levée|chiffre d'affaires|umsatz|finanzierung|facturación|faturamento|przych|выручк|оборот"
    r"|融资|营收|资产|売上"
)
#: Words that make an amount a benefit beside the base pay.
EXTRA = Pattern(
    r"bonus|stipend|allowance|\bcard\b|budget|reimburs|referral|sign[- ]?on|signing|retention"
    r"|equity|stock"
    r"|\brsus?\b|shares|options"
    r"|401|per diem|voucher|gift|credit|contribut|insurance|benefit|perks?|tuition|commut"
    r"|towards?\b|incentive|gym|wellness"
    r"|(?:professional|personal|career) development"
    r"|education|learning|training|course|conference|home[- ]office|internet|equipment|set ?up"
    r"|discount|fee\b|deposit|fine\b"
    r"|match(?:ing|ed)?\b|differential|overtime|commission|relocation|pension|zuschuss|prämie"
    r"|budjet|prime\b|tickets? restaurant"
    r"|cesta|\bv[rat]\b|vales?\b|despensa|(?<!bolsa[ -])auxílio"
    r"|premia|dofinansowan|премия|комм?унальн|проживан|opłata za|补贴|奖金|福利|体检|餐补"
    r"|团建|人均|下午茶|红包|手当|交通費|賞与"
    r"|oferta de|bourse"
    r"|indemnité|\bmeal|lunch|stravenk|cafeteria|tichete|yemek|buoni pasto|refeição|alimentação"
    r"|\bcartão\b"
    r"|\bdodat(?:ek|k[ui])\b|надбавк|доплат|příplat|tillegg|tillæg|tillägg|수당|津贴|補助|补助"
    r"|toeslag"
    r"|(?:per|for each|for every) (?:candidate|hire|referral)"
    r"|dieta|étkezési|tankkaart|karta multisport|spesenpauschale"
)
#: Behind an amount that is paid by the piece, for which no period can be named.
BY_PIECE = Pattern(
    r"\W{0,3}(?:cents? )?(?:(?:per|an?|for each|every)|/) ?(?:\w+ )?(?:mile|km|kilomet(?:er|re)"
    r"|piece|word|load|stop|delivery|drop|article|page|sale|lead|click)s?\b|\W{0,3}cpm\b"
)
#: Behind an amount: the terms on which it is paid.
TERMS_BEHIND = Pattern(r"\W{0,3}(?:em |no |por |na )?(?:clt|pj|b2b|uop|umowa o pracę|cdi)\b")
#: Total earnings with what depends on success; salary only where they are called so.
ON_TARGET = Pattern(r"\bote\b|on[- ]target|total (?:cash|target)|\btcc?\b")
SALARY = Pattern(r"salar|base|gehalt|wynagrodzen|зарплат|薪")
#: Words right before an hour's pay in running text: `for $20 an hour`.
AT_RATE = Pattern(r"\b(?:for|at|of|paid|pays|paying|earn|earning|offers?|offering)(?: up to)? $")
#: "up to": the amount behind is the most.
UP_TO = Pattern(
    r"(?:up ?to|max(?:imum|\.)?(?: of)?|no more than|as high as|chegar? (?:a|até)|llegar a"
    r"|\bbis(?: zu)?|maximal|jusqu'[àa]"
    r"|hasta|até|\bdo|fino a|\bдо|έως|μέχρι|đến|lên (?:đến|tới)|tới|hingga|sampai|până la"
    r"|až(?: do)?"
    r"|עד|حتى|إلى|最高|tot(?: wel)?|upp till|op til|opptil|kadar|jopa)[\s:~]*$",
    is_led=False,
)
#: "from": the amount behind is the least.
FROM = Pattern(
    r"(?:\b(?:from|over|above|more than)|starting(?: salary)?(?: at| from)?"
    r"|\b(?:über|mehr als|plus de|más de|mais de|oltre|ponad|powyżej|meer dan|över|mer än|trên"
    r"|lebih dari)"
    r"|starts? (?:at|from)|at least|min(?:imum"
    r"|\.)?(?: of)?|not less than|\bab|mindestens|à partir de|"
    r"dès|desde|a partir (?:de|di)|\bod|\bот|\bвід|vanaf|från|\bfra|alkaen|minst|mind\.|από|từ"
    r"|mulai|de la"
    r"|החל מ-?|من)[\s:~]*$",
    is_led=False,
)
AND_UP = Pattern(
    r" ?(?:(?<! )\+(?!\w| ?bonus| ?equity| ?\d)|and up\b|or more\b|以上|起|upwards|alkaen"
    r"|円?[~～〜](?! ?[\d¥]))"
)

#: How a period of pay is written, beside the amount or in the words before it; of several that the
#: same words may mean (`/год`) the first counts.
_PERIODS: Final[dict[Period, str]] = {
    "day": (
        r"/ ?(?:d|day|tag|jour|jr|día|dia|dzień|день|天|日)\b|(?:per|a) day\b|daily|day rate"
        r"|pro tag|am tag|tagessatz|par jour|/jour|\btjm\b|por d[ií]a|al d[ií]a|per hari|/ ?hari\b|"
        r"al giorno|dziennie|в день|за смену|per dag|日薪|日給|日当|일당|/天|p\.?d\.?\b|manday"
        r"|\bmd\b|на ден\b|วันละ|ต่อวัน|प्रति दिन|يوميا"
    ),
    "hour": (
        r"/ ?(?:hr|h|hour|std|stunde|heure|hora|godz|час|ч|小时|时)\.?(?![^\W\d_])|\b(?:per|an|a"
        r"|each|p\.?) ?(?:hr|hour)\b|hourly|\bph\b|\bp\.h\.|pro stunde|stundenlohn|"
        r"die stunde|par heure|de l'heure|horaire|por hora|la hora|all'ora|na godz|godzinow|в час"
        r"|за годину"
        r"|час\b|per uur|i timmen|hver time\b|i timen\b|timlön|pr\.? time|tunnilta|"
        r"за час|на час|ชั่วโมง|प्रति घंटा|"
        r"時給|時薪|时薪|小时|시급|óra|hodin|לשעה|בשעה|ساعة|την ώρα|giờ|per jam|/ ?jam\b|saatlik"
    ),
    "month": (
        r"/ ?(?:mo|mth|month|monat|mois|mes|mês|mies|m-c|mån|mnd|måned"
        r"|mese|мес|міс|kk|月|월|hó|m)\.?(?![^\W\d_])"
        r"|(?:per|a"
        r"|each) month\b|monthly|\bp\.?m\.?\b|pcm\b|pro monat|im monat|"
        r"monatlich|monatsgehalt|par mois|mensuel|al mes|mensual|por m[eê]s|ao m[eê]s|mensa(?:l"
        r"|is)|al mese|mensile|miesięcz|na miesiąc|"
        r"в месяц|ежемесяч|на руки|/mies|per maand|per månad|i månaden|månadslön|pr\.? måned"
        r"|kuukau|€/kk|月薪|月給|月収|每月|个月|月额|월급|měsíč|měs\b|havi|aylık|"
        r"/月|薪|\bhónap|\blună\b|\blună|lunar\b|tháng|per bulan|/ ?bulan|חודש|شهري|شهر|μηνια"
        r"|μήνα|місяц|на месец|месечн|เดือน|प्रति माह|प्रतिमाह|मासिक"
        r"|mensue?l\b|/ ?md\b|per mnd|p/m\b"
    ),
    "week": (
        r"/ ?(?:wk|w|week|woche|semaine|semana)\b|(?:per|a) week\b|weekly(?! hours)|\bpw\b"
        r"|per minggu|/ ?minggu\b|pro woche|par semaine|por semana|в неделю|/周|周薪"
    ),
    "year": (
        r"/ ?(?:yr|y|year|annum|an|jahr|año|ano|anno|rok|год|年|a)\b|(?:per|a|each) (?:yr|year)\b"
        r"|per annum|annual|annum|yearly|\bp\.?a\b\.?|"
        r"pro jahr|im jahr|jährlich|jahres|par an\b|par année|annuel|al año|anual|por ano|ao ano"
        r"|all'anno"
        r"|annu[oai]l?\b|roczn|na rok|в год|годов|"
        r"per jaar|per år|om året|årlig|årslön|vuode|年薪|年収|每年|年俸|연봉|roč|éves|yıllık"
        r"|\blpa\b|годишн|ต่อปี|प्रति वर्ष|वार्षिक"
        r"|\bctc\b|\bral\b|/年|לשנה|سنوي|ετήσι|/ ?năm\b|một năm|per tahun|на рік|ročně|évente|vuosi"
    ),
}
PERIODS: Final = {name: Pattern(source, is_led=False) for name, source in _PERIODS.items()}
ANY_PERIOD: Final = Pattern("|".join(_PERIODS.values()))
