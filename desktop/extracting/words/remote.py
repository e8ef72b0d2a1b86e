"""The words by which remote, hybrid and onsite are stated, in the languages of postings.

All but TAG are for text in lower case.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.stems import word_stems
from desktop.extracting.words import places as place_leads
from desktop.postings import Remote

KEYS: Final = (
    "remote", "workplace_type", "workplacetype", "work_mode", "joblocationtype", "telecommute",
    "telecommuting", "work_type", "employment_type", "schedule",
    "télétravail", "homeoffice", "is_remote", "remote_ok",
)  # fmt: skip

PLACE_KEYS: Final = place_leads.KEYS

REMOTE = Pattern(
    r"\b(?:remote(?:ly)?|télétravail|à distance|remot[oa]|teletrabajo|teletrabalho|home[\s-]?office"
    r"|work(?:ing)? from (?:home|anywhere)|wfh|anywhere|worldwide|telecommut\w+"
    r"|distributed(?! (?:\(|comput|systems?\b))"
    r"|etätyö\w*|etänä|zdaln\w+"
    r"|home[\s-]based|distans\w*|virtual|work anywhere|telelucru|na dálku|távmunka"
    r"|uzaktan|evden|làm việc từ xa|từ xa|jarak jauh|τηλεργασία|εξ αποστάσεως|op afstand"
    r"|fjernarbe\w+|práca na diaľku)\b|удал[её]нн?"
    r"|на ремоут|дистанцион|віддален|дистанційн|远程|遠端|遠距"
    r"|リモート|在宅|재택|원격|עבודה מהבית|מרחוק|عن بعد|عن بُعد|на дому|надомн|вкъщи|од куће"
    r"|на даљину|από το σπίτι|από απόσταση|居家(?:办公|辦公|工作)|テレワーク|מהבית|من المنزل"
    r"|من البيت|ทำงานที่บ้าน|ทำงานทางไกล|รีโมท|वर्क फ्रॉम होम|घर से",
    is_led=False,
)

HYBRID = Pattern(
    r"\b(?:hybrid\w*(?! (?:analog|digital|format|cloud|app|mobile|vehicle|car|electric|collection))"
    r"|híbrid[oa]|hybrydow\w+|partly remote|partially remote|hybride|teils remote"
    r"|semi[- ]remot[oa]|remoto parcial"
    r"|parcialmente remot[oa]"
    r"|télétravail partiel|teilremote|hybrydow\w*|ibrid[oa]|hybridi\w*|gedeeltelijk thuis"
    r"|blended working"
    r"|teilweise remote|days? (?:per|a) week in (?:the )?office|partial remote)\b|гибрид"
    r"|etätyömahdollisuus|mahdollisuus etätyöhön|home[\s-]?office (?:möglich|bis)"
    r"|mobiles arbeiten (?:möglich|an)|télétravail possible"
    r"|ハイブリッド|(?:リモート|在宅)[^\n]{0,7}週\s?\d|週\s?\d日?[^\n]{0,3}(?:リモート"
    r"|在宅|出社)|一部リモート"
    r"|(?:リモート|在宅)[^\n]{0,8}週\s?\d[日回]|remote ?\+ ?(?:срещи|встреч|зустріч|офис|офіс)"
    r"|混合办公|混合辦公|部分遠端|部分远程|可遠端|주\s?\d[회일]\s?재택|재택\s?주\s?\d|하이브리드"
    r"|гібрид|хибрид|частично удал|частково віддал|היברידי|משולבת|混合(?:工作|模式)|ไฮบริด|हाइब्रिड"
    r"|مختلط|재택 ?병행|リモート(?:ワーク)?(?:併用|と出社|・出社)"
    r"|\bhibrit\b|\bhibrid\b|\bυβριδικ|هجين|télétravail (?:fréquent|occasionnel|ponctuel|partiel"
    r"|régulier|limité)|částečn\w+ (?:práce )?z domova|občasn\w+ (?:práce )?z domova"
    r"|occasional remote|some remote|teilweise home|zeitweise home|\bdeels (?:thuis|vanuit huis)"
    r"|delvis (?:på )?(?:distans|hjemme)|osittain etä|częściowo zdaln"
    r"|daļēj\w+ attālināt|iš dalies nuotolin"
)

ONSITE = Pattern(
    r"\b(?:on[\s-]?site|in[\s-]office|in[\s-]person|presencial|vor ort|sur site|stacjonarn\w+"
    r"|office[\s-]based|wfo|work from office|in sede|in presenza|op locatie|på plats|in loco"
    r"|no remote|not remote|remote:? no\b|iş yerinde|na pracovišti|lähityö|in office|ofisten"
    r"|aucun télétravail"
    r"|pas de télétravail|télétravail non autorisé|kein home[\s-]?office|på kontoret|i kontoret"
    r"|não (?:aceit\w+|é|há|temos) (?:home[\s-]?office|remot[oa])|sem home[\s-]?office"
    r"|no (?:se acepta|es|hay) (?:remot[oa]|teletrabajo)|niet remote|geen thuiswerk\w*)\b"
    r"|офис|офіс|坐班|到岗|到崗|출근|במשרד|في المقر|на территории работодателя|на месте"
    r" работодателя"
    r"|присъствен|驻场|駐場|现场办公|사무실|상주|משרדי החברה|באתר החברה|حضوري|مقر الشركة|δια ζώσης"
    r"|στο γραφείο|φυσική παρουσία|ออฟฟิศ|ที่สำนักงาน|ऑन-साइट|कार्यालय"
    r"|不(?:支持|接受|提供|可以?|能|考虑|考慮)(?:远程|遠程|遠端)"
    r"|(?:リモート|在宅)(?:ワーク|勤務)?は?(?:不可|なし)|재택 ?(?:불가|없음)"
)

#: What words of CULTURE hold.
HINTS: Final = (
    "remote", "hybrid", "híbrid", "office", "on-site", "onsite", "on site", "from home",
    "home-based",
    "home based", "in-person", "in person", "telecommut", "anywhere", "télétravail", "à distance",
    "presencial", "oficina", "escritório", "remoto", "remota", "büro", "distributed", "virtual",
    "bureau", "wfo", "telework",
)  # fmt: skip
#: What every statement of SAID_ABROAD holds.
_HINTS_ABROAD: Final = (
    "mobil", "home office", "home-office", "homeoffice", "télétrav", "hybryd", "zdaln", "гибрид",
    "удал", "リモート", "在宅", "远程", "遠程", "自由选择", "自由選擇",
    "distansarb", "hemifrån", "thuiswerk", "thuis te werken",
    "smart", "ibrid", "sur site", "hjemmekontor", "distancia", "répartie", "à distance", "hybrid",
    "híbrid", "presencial", "remot", "teletrab",
    "distribuée", "混合办公", "ハイブリッド", "出社", "distans",
    "z domova", "z domu", "재택", "hibrit", "hibrid", "віддален", "гібрид", "遠端", "היברידי",
    "מהבית",
    "evden", "uzaktan", "từ xa", "remote", "otthon", "hjemme", "etätyö", "acasă", "thuis",
    "op kantoor", "im büro", "au bureau", "oficina", "escritório", "ufficio", "biurze",
    "på kontoret", "vor ort",
    "la birou", "irodában", "ofiste", "в офисе", "não aceit", "no se acepta",
    "работа", "робота", "ремоут", "τηλεργασ", "عن بعد", "home", "домашн",
    "qualquer", "cualquier",
    "attālināt", "nuotolin", "勤務場所", "勤務地", "дистанц", "вкъщи", "од куће", "מרחוק", "היבריד",
    "ימים", "יום", "עבודה", "العمل", "المنزل", "هجين", "居家", "원격", "하이브리드", "출근",
    "ไฮบริด", "ที่บ้าน", "坐班", "到公司", "присъств", "υβριδικ", "хибрид", "αποστάσεως",
    "混合",
)  # fmt: skip

#: What every word of REMOTE, HYBRID and ONSITE holds.
WAYS: Final = (
    *HINTS, *_HINTS_ABROAD, "blended", "wfh", "worldwide", "etänä", "telelucru", "na dálku",
    "távmunka",
    "jarak jauh", "op afstand", "fjernarbe", "na diaľku", "дистанц", "遠距", "원격", "מרחוק",
    "عن بُعد", "εξ αποστάσεως", "混合辦公", "하이브리드", "υβριδικ", "هجين", "vor ort", "stacjonarn",
    "in sede", "in presenza", "op locatie", "på plats", "in loco", "iş yerinde", "na pracovišti",
    "lähityö", "ofisten", "osittain", "deels", "kontoret", "офис", "офіс", "坐班", "到岗", "到崗",
    "출근", "במשרד", "في المقر", "на дому", "надомн", "на даљину", "από το σπίτι", "από απόσταση",
    "テレワーク", "من البيت", "ทางไกล", "รีโมท", "वर्क फ्रॉम होम", "घर से",
    "частково", "משולבת",
    "हाइब्रिड", "مختلط", "на территории", "на месте", "驻场", "駐場", "现场办公", "사무실", "상주",
    "משרדי החברה", "באתר החברה", "حضوري", "مقر الشركة", "δια ζώσης", "στο γραφείο",
    "φυσική παρουσία", "ออฟฟิศ", "สำนักงาน", "ऑन-साइट", "कार्यालय", "частично",
)  # fmt: skip

NO: Final = frozenset({
    "no", "false", "none", "never", "0", "nein", "non", "não", "nie", "нет", "不",
})  # fmt: skip

YES: Final = frozenset({
    "yes", "true", "1", "ja", "oui", "si", "sí", "sim", "tak", "да", "ok", "possible", "full",
    "fully",
})  # fmt: skip

#: What a text with such a tag holds.
TAG_STEMS: Final = (
    "_li_remote", "_liremote", "_li_hybrid", "_lihybrid", "_li_on_site", "_li_onsite", "_lion_site",
    "_lionsite",
)  # fmt: skip
TAG = re.compile(r"#\s?[Ll][Ii][-–_ ]?([Rr]emote|REMOTE|[Hh]ybrid|HYBRID|[Oo]n-?[Ss]ite|ONSITE)")


class Statement(NamedTuple):
    """What a text says of its job, by a pattern; every text that fits it holds one of `stems`.

    `name` is that under which these are looked for.
    """

    name: str
    kind: Remote
    stems: frozenset[str]
    pattern: Pattern


_JOBS: Final = "role|position|job|opportunity|post|vacancy|internship|engagement|contract"
_JOB: Final = rf"(?:{_JOBS})"
_COUNTS: Final = (
    "one|two|three|four|five|more|einen|zwei|drei|vier|deux|trois|quatre|dos|tres|cuatro|dois|três"
    "|quatro"
)
#: The first that is met holds.
_SAID: Final[tuple[tuple[Remote, tuple[str, ...], str], ...]] = (
        ("onsite", ("_no_telecommut", "_no_remote_", "_not_remote", "_not_a_remote",
                    "_remote_is_not", "_remote_work_is_not",
                    *word_stems("not", "eligible|available|open", "for|to", "remote"),
                    "_office_based_", "_on_site", "_onsite", "_in_office", "_in_person",
                    "_in_the_office", "_in_our_office", "_from_office", "_wfo_", "_kein_home",
                    "_nicht_remote", "_presencial"),
                   r"\b(?:no (?:telecommut\w+|remote (?:work|option|working|position)s?)"
                   r"|not (?:a )?remote"
                   rf"|remote (?:work )?is not|not (?:eligible|available|open) (?:for|to) remote"
                   rf"|office[\s-]based {_JOB}"
                   r"|(?:100\s?%|fully|full[\s-]time|must (?:work|be)|required|work(?:ing)?"
                   r"|strictly)"
                   r" (?:on[\s-]?site|in[\s-]office|in[\s-]person|in (?:the|our) office)"
                   rf"|{_JOB} (?:is|will be)(?: \w+)? (?:fully |100\s?% )?(?:on[\s-]?site"
                   rf"|in[\s-]office|in[\s-]person)"
                   r"|work from office|wfo\b"
                   r"|\bis an? (?:fully |full-time )?(?:on[\s-]?site|in[\s-]office|in[\s-]person)"
                   r" (?:role|position|job)\b"
                   r"|kein home[\s-]?office|nicht remote|100\s?% presencial"
                   r"|5 days (?:a|per) week in (?:the |our )?office)"),
        ("remote", word_stems(_JOBS, "is|can_be|may_be|will_be|offers|would_be|could_be"),
                   rf"\b(?:this|the|our) (?:[\w-]+ ){{0,4}}?{_JOB} (?:is|can be|may be|will be"
                   r"|offers|would be|could be)"
                   r"(?: (?:a|also|open|to|be|performed|done|based|available|completely"
                   r"|currently|as|for|either|primarily|mostly"
                   r"|worked|located|filled|an|in|or|one|of|our|offices?|offered|designated"
                   r"|considered|eligible))*"
                   r" (?:(?:100\s?%|fully|full|full-time|permanent(?:ly)?)[\s-]*)?(?:remote"
                   r"|work[\s-]from[\s-](?:home|anywhere)"
                   r"|home[\s-]based|telecommut\w+|virtual)(?![\s-]*(?:hybrid|first|friendly"
                   r"|company))"),
        ("remote", (*word_stems("fully|completely|full_time|work|be|working|or", "remote|remotely"),
                    "_000__remot", "_000___remot", "_000__home", "_000___home", "_000__télétrav",
                    "_000___télétrav", *word_stems("from", "home|anywhere"),
                    *word_stems("remote", f"{_JOBS}|based"),
                    *word_stems("remote|remotely", "within|anywhere_within"), "_remote_application",
                    *word_stems("remote|remote_is|remote_work|remote_work_is",
                                "possible|ok|okay|welcome|considered|available|an_option"),
                    "_with_us_remotely", "_open_to_remote_", "_vollständig_remote",
                    *word_stems("remote", "arbeit|arbeiten"), "_team_of_remote",
                    "_en_télétravail", "_à_distance", "_trabajo_remoto_", "_trabalho_remoto_",
                    "_vaga_remota_", "_work_distributed"),
                   rf"\b(?:100\s?%|fully|completely|full[\s-]time) remote(?:ly)? (?:{_JOB}"
                   r"|work(?:ing)?\b|within|in\b|from"
                   r"|anywhere|based|,|\.|\()|\b(?:100\s?%|fully) remote(?:ly)?\b(?! company"
                   r"| team| org| first| start)"
                   r"|\byou (?:can|may|could|will|are able to|have the option to|['’]ll)(?: also"
                   r"| choose to| either)?"
                   r" (?:work|be working|be) (?:fully |100\s?% )?(?:remote(?:ly)?|from (?:home"
                   r"|anywhere))"
                   rf"|\bremote {_JOB}\b|\bremote(?:ly)? (?:anywhere )?within\b"
                   r"|\bcan be (?:fully )?remote|\bremote[\s-]based\b"
                   r"|\b(?:or|and) (?:you can )?(?:fully )?work remotely\b"
                   r"|\bor remotely\b"
                   r"|\bremote applications? (?:are|is) welcome"
                   r"|\bremote (?:work )?(?:is )?(?:possible|ok(?:ay)?|welcome|considered"
                   r"|available|an option)\b"
                   r"|\blooking to work with us remotely|\bopen to remote\b"
                   r"|\bwork(?:ing)? remotely from\b"
                   r"|\bvollständig remote|\b100\s?% home[\s-]?office|\bremote[\s-](?:arbeit"
                   r"|arbeiten) möglich"
                   r"|\bteam of remote|\b(?:poste|travail) (?:entièrement "
                   r"|100\s?% )?(?:en télétravail|à distance)"
                   r"|\b100\s?% (?:télétravail|remoto|remote)|\btrabajo remoto\b"
                   r"|\btrabalho remoto\b|\bvaga remota\b"
                   r"|\blargely work distributed(?:ly)?\b|\bwork from anywhere\b(?! polic| month"
                   r"| week)"),
        ("hybrid", ("hybrid", "híbrid", "_télétravail_partiel",
                    "_blended_work", "_some_but_not_all_", "_of_the_work_", "_of_the_duties_",
                    *word_stems("from_home|from_home_on|remotely|remotely_on",
                                "certain_days|some_days|a_few_days|selected_days"),
                    *word_stems("once|twice|times", "a_week|per_week|each_week|every_week"),
                    *(f"_00__{gap}{way}" for gap in ("", "_")
                      for way in ("on_site", "onsite", "in_office", "in_person", "remote",
                                  "from_home")),
                    *(f"{count}{gap}{day}" for count in ("0_", *word_stems(_COUNTS))
                      for gap in ("", "_") for day in ("day", "tag", "jour", "día", "dias"))),
                   # one bound for all: at each letter each would be looked for
                   rf"\b(?=\w)(?:(?:(?:this|the|our) )?{_JOB} (?:is|will be|offers"
                   r"|follows|requires|has)(?: \w+){0,5}? hybrid"
                   r"|hybrid \((?:a )?(?:mix|combin|split|[1-4]|two|three|up to)"
                   rf"|hybrid (?:{_JOB}|work(?:ing)? (?:model|environment|arrangement|schedule"
                   rf"|policy|setup)|schedule|model"
                   r"|remote|setup|arrangement|working|arbeitsmodell|arbeiten|mode|format(?! \w))"
                   rf"|(?:[1234]|{_COUNTS})"
                   rf"(?:\s?(?:-|–|to|or)\s?\d|(?:\s?[-–]\s?|\s(?:to|or)\s)(?:{_COUNTS}))?"
                   r"\+? (?:days?|tage?|jours?|días?|dias) ?(?:/|per|a|each|pro|par|por|every"
                   r"|of the)? ?(?:week|woche|semaine|semana)?"
                   r"[^.\n]{0,30}(?:\bin (?:the|our|an) ?[\w ]{0,20}office|\bon[\s-]?site"
                   r"|\bin[\s-]office|\bim büro|\bau bureau"
                   r"|\bfrom home|\bremote(?:ly)?|\bde télétravail|\bhome[\s-]?office"
                   r"|\ben la oficina|\bno escritório)"
                   rf"|(?:on[\s-]?site|in[\s-]office|in[\s-]person|from home|wfh|remotely"
                   rf"|(?:in|to|at) (?:the|our)"
                   rf" (?:\w+ )?office)(?: role)?,? (?:for |at least |up to |a minimum of |about )?"
                   rf"(?:(?:[1234]|{_COUNTS})(?:(?:\s?[-–]\s?|\s(?:to|or)\s)(?:[1234]|{_COUNTS}))?"
                   r"\+? (?:days?|times)|once|twice) (?:a|per|each|every) week"
                   r"|in (?:the|our) office (?:at least |a minimum of |up to )?(?:\d|one|two"
                   r"|three|four)(?:[-–]\d)? days?"
                   r"|(?:(?:some|part|portions?) of the|some but not all(?: of the)?)"
                   r" (?:work|duties) (?:may|can|could) be (?:\w+ )?(?:remotely|at home|from home)"
                   r"|(?:from home|remotely)(?: on)? (?:certain|some|a few|selected) days\b"
                   r"|blended work(?:ing)?\b|télétravail (?:partiel|hybride)"
                   r"|modelo híbrido|modalidad híbrida|hybrides arbeit)"
                   r"|(?<!\d)[123456789]0 ?% (?:on[\s-]?site|in[\s-]office|in[\s-]person|remote"
                   r"|from home)\b"),
)  # fmt: skip
#: Leading by letters pays for remote's alone: the others would be compiled longer than they spare.
SAID: Final = tuple(
    Statement(f"remote {number}", kind, frozenset(stems), Pattern(source, is_led=kind == "remote"))
    for number, (kind, stems, source) in enumerate(_SAID)
)

#: The same in other languages, looked for where the text is not English.
_SAID_ABROAD: Final[tuple[tuple[Remote, str], ...]] = (
    ("onsite",
      r"(?:trabajo|trabalho|modalidad|modalidade|lavoro|puesto|vaga|posición)"
      r"(?: es| é|:)? (?:100\s?% )?presencial"
      r"|работа (?:предполагается (?:из|в)|(?:только )?из|только в) офис"
      r"|робота (?:(?:лише |тільки )?з|(?:лише|тільки) в) офіс"
      r"|(?:работа|работать|робота|працювати) (?:в|у) (?:нашем |нашому |нашия |комфортном "
      r"|уютном |уютен )?оф[иі]с"
      r"(?![^.;\n]{0,60}(?:удал|віддал|гибрид|гібрид|хибрид|дистанц|дом|или|або|remote))"
      r"|работа на място|присъствена работа|עבודה (?:מ?ה?משרד|במשרד|פרונטלית)|(?:全程|需要?"
      r"|必须)(?:坐班|到公司)"
      r"|フル出社|出社必須|(?:재택|원격) ?(?:근무 ?)?불가|العمل (?:من|في) (?:مقر|المكتب)"
    ),
    ("remote",
      r"\btravail\b[^.\n]{0,30}\b(?:se fait|s['’]effectue)[^.\n]{0,20}? (?:à distance"
      r"|en télétravail|de (?:façon|manière) répartie)"
      r"|\béquipe est répartie (?:à travers|partout|dans)"
      r"|\btravaillons [^.\n]{0,30}?(?:à distance|en télétravail"
      r"|de (?:façon|manière) (?:répartie|distribuée))"
      r"|\b(?:полностью |100\s?% )?удал[её]нная работа|работа (?:на )?удал[её]н|возможн(?:а"
      r"|ость)\s+удал[её]н"
      r"|\bpraca (?:w pełni |100\s?% )?zdalna\b|\b100\s?% zdaln|完全リモート|フルリモート"
      r"|勤務(?:場所|地)(?:は)?自由"
      r"|(?:de|desde) (?:qualquer|cualquier) (?:lugar|parte)"
      r"|全程远程|远程办公"
      r"|(?<!不)(?:支持|可|接受)(?:远程|遠程|遠端)工作|自由(?:选择|選擇)(?:工作|办公|辦公)地[点點]"
      r"|在家办公|完全遠端|全遠端|100 ?% (?:uzaktan|remote)|tamamen uzaktan"
      r"|повністю віддален|робота віддален|на ремоут"
      r"|(?:работать|работы|можно|трудиться|работа) (?:\w+ )?(?:удал[её]нно|дистанционно)"
      r"|удал[её]нный формат|формат(?: работы)?:? ?(?:[–—-] ?)?удал[её]н|дистанционн(?:ая|а) работа"
      r"|(?:віддалена|дистанційна) робота|працювати (?:віддалено|дистанційно)|работа от вкъщи"
      r"|изцяло дистанционн|рад од куће|εργασία (?:εξ αποστάσεως|από το σπίτι)|πλήρης τηλεργασία"
      r"|עבודה (?:מלאה )?(?:מרחוק|מהבית)(?![^.\n]{0,20}(?:ימים|יום|פעמיים))|العمل (?:عن بُ?عد"
      r"|من المنزل)"
      r"|عمل عن بُ?عد|居家(?:办公|辦公)|(?:전면|완전|100%) ?원격|ทำงาน(?:จาก)?ที่บ้าน"
      r"|완전 ?재택|전면 ?재택|100 ?% z domova|hoàn toàn từ xa"
      r"|עבודה מלאה מהבית"
      r"|(?:interamente|totalmente|completamente|100 ?%|full)"
      r" (?:in (?:modalità )?)?smart[\s-]?working"
      r"|modalità (?:completamente |totalmente )?remota"
      r"|télétravail total|full télétravail|100 ?% home|remoto al 100|completamente (?:in "
      r"|da )?remot"
      r"|volledig (?:op afstand|remote)|helt på distans"
    ),
    ("hybrid",  # the number of days apart: led by each digit it would be many times as long
      r"(?<!\d)[1234] ?(?:x|mal|tage?) ?(?:/|pro|in der) ?woche[^.\n]{0,20}(?:vor ort|im büro)"
      r"|[1234] dni (?:w tygodniu )?(?:z domu|zdaln)"
      r"|[0123456789] zile (?:pe săptămână )?(?:de acasă|remote)"
      r"|\b(?:[1234]|un[eoa]?|deux|trois|ein(?:en|em)?|zwei|drei|due|tre|twee|drie|två|tre"
      r"|dos|tres|dois|três|dwa|trzy) ?(?:tage?n?|jours?|giorn[oi]|dagen|dagar|dager|dage"
      r"|d[ií]as|dni)\b[^.\n]{0,30}(?:mobil|home[\s-]?office|t[ée]l[ée]trav|remot"
      r"|smart|thuis|hemifrån|distans|zdaln|teletrab|casa|hjemme)"
      r"|[0123456789](?:\s?(?:-|–|à|a|tot|bis|до)\s?\d)? (?:dag(?:en|ar|er|e)?|tage?|jours?|d[ií]as"
      r"|giorni|dni|zile|nap|gün|дн[яей]+) (?:(?:per week|pro woche|par semaine|a la semana"
      r"|por semana"
      r"|alla settimana|w tygodniu|i veckan|i uken|om ugen|haftada|в неделю) )?(?:op kantoor"
      r"|im büro|au bureau|sur site|en (?:la )?oficina|no escritório|in (?:ufficio|sede)|w biurze"
      r"|på kontoret|la birou|az irodában|ofiste|в офисе)"
    ),
    ("hybrid",  # where the number of days is behind, apart: else it would follow each first letter
      r"\b(?:mobiles? arbeiten|home[\s-]?office|t[ée]l[ée]travail\w*|teletrabajo"
      r"|teletrabalho|remoto|remote|smart[\s-]?working|praca zdalna|distansarbet\w*"
      r"|thuiswerken|hemifrån)\b[^.\n]{0,50}?\b(?:[1234]|one|two|three|four|ein(?:en|em)?"
      r"|zwei|drei|vier|deux|trois|quatre|dos|tres|dois|três|due|tre|twee|drie|två"
      r"|un[oa]?|dwa|trzy)(?:\s?(?:-|–|à|a|bis|to|o|ou)\s?\w+)?\s?(?:tage?n?\b|days?\b|jours?\b"
      r"|j\s?/|d[ií]as?\b|giorn\w+|dag\w*|dni\b)"
    ),
    ("hybrid",
      r"télétravail (?:est )?possible,? mais [^.\n]{0,30}présence"
      r"|(?:možnost|možná|možnosť) (?:občasné |částečné )?(?:práce |práca )?(?:z domova"
      r"|home[\s-]?office)"
      r"|(?:částečn|občasn)\w+ (?:práce |home)?[^.\n]{0,12}(?:z domova|home[\s-]?office)"
      r"|주 ?\d[회일] ?재택|재택근무 ?주 ?\d|částečně z domova|možliwość pracy (?:częściowo )?zdaln"
      r"|haftada \d gün (?:evden|uzaktan|ofis)"
      r"|mulighed for hjemmearbejde|mulighet for (?:noe )?hjemmekontor|mahdollisuus etätyö"
      r"|heti \d nap home|částečný home|posibilitatea de a lucra (?:de acasă|remote)"
      r"|deels (?:vanuit huis|thuis)"
      r"|\bhome[\s-]?office[^.\n]{0,20}\d\d ?%|\bmobiles arbeiten nach absprache"
      r"|(?:travail|mode|organisation|rythme|fonctionnement|politique de travail"
      r"|format|environnement) hybride|présence régulière (?:sur site|au bureau)"
      r"|prac[ay] hybrydow\w+|гибридн\w+ (?:формат|график|режим|работ)"
      r"|формат(?: работы)?:? ?(?:[–—-] ?)?гибрид"
      r"|lavoro ibrido|modalità (?:ibrida|mista)\b|parzial\w+[^.;\n]{0,40} smart[\s-]?working"
      r"|smart[\s-]?working parziale"
      r"|(?:regime|formato|modalidade|modelo de trabalho) híbrid[oa]"
      r"|trabajo híbrido|trabalho híbrido|hybride werk\w*"
      r"|hybrid(?:arbete|arbejde)|hybridiarbe|hybridityö|週\s?\d\s?[日回][^。\n]{0,6}(?:リモート"
      r"|在宅|出社)|ハイブリッド(?:勤務|ワーク)|混合办公"
      r"|гібридн\w+ (?:формат|графік|режим|робот)|хибрид\w+ (?:работ|модел|режим|формат)"
      r"|υβριδικ\w+ (?:εργασία|μοντέλο|μορφή|σχήμα)|עבודה היברידית|מודל היברידי|מתכונת היברידית"
      r"|(?:ימים|יום|יומיים) (?:בשבוע )?(?:עבודה )?מהבית|(?:يوم|يومين|أيام) (?:في الأسبوع )?"
      r"(?:من المنزل|عن بُ?عد)"
      r"|(?:عمل|نظام|بنظام) هجين|частично удал[её]нн|混合(?:辦公|工作)|하이브리드 ?근무"
      r"|주 ?\d ?[회일] ?출근|ทำงานแบบไฮบริด"
      r"|\b(?:base de travail|poste basé)[^.\n]{0,40}\baccord (?:de )?télétravail"
    ),
    ("remote",
      r"(?:リモート|在宅)(?:ok|可)(?!能性)"
    ),
)  # fmt: skip
SAID_ABROAD: Final = tuple(
    Statement("remote abroad", kind, frozenset(_HINTS_ABROAD), Pattern(source))
    for kind, source in _SAID_ABROAD
)

#: What the text says of the company's way of working: it counts where the header says nothing.
CULTURE = Pattern(
    r"\b(?:fully[\s-]remote|remote[\s-](?:first|friendly|only|native)|100\s?% remote"
    r"|all[\s-]remote|(?:we are|we're|is an?|a) fully distributed"
    r"|fully distributed (?:team|company|workforce|organi[sz]ation|culture|startup|remote|,)"
    r"|distributed (?:team|company)|remote (?:company|team|work(?:ing)?|culture|workforce)"
    r"|work(?:ing)? remotely"
    r"|work from (?:home|anywhere)|flexib\w+ (?:of|for|to) (?:remote work|work from home"
    r"|work remotely)"
    r"|work[\s-]anywhere|home[\s-]?office (?:möglich|option|regelung)|mobiles arbeiten"
    r"|télétravail possible"
    r"|trabajo remoto|trabalho remoto|(?<!your )(?<!for )(?<!own )home[\s-]office"
    r"(?! (?:budget|stipend|set|equipment|allowance|furniture|expenses?|essentials|reimb)))\b"
)

NOT_OFFERED = Pattern(
    r"(?:not|no|never|isn['’]t|experience (?:\w+ ){0,4}|stipend|equipment|communication"
    r"|manage \w+|budget)\s*$"
)
