"""The words for the terms of work in the languages of postings, apart from the rules of their use.

All are for text in lower case.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.stems import word_stems

KEYS: Final = (
    "contract", "contract_type", "contract_time", "contracttype", "employment_type",
    "employmenttype",
    "employment_types", "employment",
    "job_type", "jobtype", "commitment", "work_type", "worktype", "type_of_employment",
    "position_type", "schedule", "type", "workload", "time", "stellenprozent", "contrat",
    "type_contrat", "vertragsart",
    "anstellungsart", "tipo_contrato", "contratacao", "hours", "time_type", "employment_terms",
)  # fmt: skip
#: Labels of an issue or tags, which hold a term only if they are nothing else.
TAG_KEYS: Final = ("labels", "label", "labels.name", "tags", "tag")
#: Two classes: one of signs so far apart takes a tenth of a millisecond to compile, each time.
_SPACE: Final = r"(?:[ -]?|[\xa0\u2010\u2011])"
#: Behind "B2B": it tells to whom one sells, in East Asian letters whatever they say.  (They are
#: named by what they are not: a class takes as long to compile as its ranges have signs.)
_NOT_SOLD: Final = (
    r"(?! ?(?:[^\W\0-\u303f]|sales|saas|software|market|e-?comm|customer|client|product|experience"
    r"|tech|platform|compan|start|business|vertrieb|verkauf|ventas|vendas|продаж))"
)
#: How the types are written where a label or a key announces them.
STATED: Final[dict[str, Pattern]] = {
    "full-time": Pattern(
        rf"\b(?:full{_SPACE}time|(?<!.)full(?=$|,)|vacancy[ -]type[ -]effective"
        rf"|full(?:-? (?:and|or) |-(?:and|or)-|/|, )part{_SPACE}time"
        rf"|voll- (?:oder|und) teilzeit|tempo inteiro|uop|permanent\w*|perm\b"
        rf"|vollzeit|unbefristet\w*|festanstellung"
        rf"|temps plein|temps complet|cdi|durée indéterminée|indéterminée|tiempo completo"
        rf"|jornada completa"
        rf"|jornada integral|40 ?h(?:ours)?(?: (?:per|a|/) ?week)?"
        rf"|tiempo indeterminado|sem termo|fast (?=stilling|ansettelse)|^fast$|indefinido"
        rf"|carteira assinada|reguläre arbeitszeit"
        rf"|100 ?%(?! ?(?:remot|presencial|télétr|home|online))|40 horas"
        rf"|tempo integral|período integral"
        r"|clt|efetivo|tempo pieno|indeterminato(?<!trasformazione in indeterminato)"
        r"(?<!trasformazione a tempo indeterminato)|voltijds?|fulltime|vaste? aanstelling"
        r"|fastanställning|fuldtid|vast(?:e)? (?:contract|dienst)"
        r"|heltid(?:s(?:tjänst|stilling|jobb?|anställning))?|tillsvidare\w*|fast stilling"
        r"|fastansættelse|kokoaika\w*|kokopäivä\w*"
        r"|vakituinen|vakinainen|toistaiseksi|pełny etat|umowa o pracę(?! na czas określony)"
        r"|plný (?:pracovn[íý] )?úv[aä]z(?:ek|ok)|hlavn[íý] pracovní poměr|hpp|teljes munkaidő\w*"
        r"|normă întreagă"
        r"|tam zamanlı|határozatlan(?: idejű)?|(?:na )?neurčit\w+|nedeterminată|belirsiz süreli"
        r"|karyawan tetap|penuh waktu|purnawaktu|toàn thời gian|onbepaalde (?:tijd|duur)|^vast$"
        r"|fast ansatt|vaste baan|heltidsstilling|1[.,]0+ ?fte|nieokreślony|tiempo indefinido"
        r"|πλήρ(?:ης|ους) απασχόληση\w*|αορίστου χρόνου|puno radno vrijeme|täistööaeg)\b"
        r"|(?<!не)(?:полная|полный|повна зайн|повний|пълн)|постоянн|постійн|фулл?[- ]?тайм"
        r"|全职|全職|正社員(?!以外)|正職員"
        r"|常勤(?<!非常勤)|정규직|정직원"
        r"|전일제|フルタイム|دوام كامل|משרה מלאה|เต็มเวลา|งานประจำ|пуно радно|неодређено"
        r"|безтермін"
        r"|безсроч|основное место|основне місце|正職(?!員)|正式员工|상근|상용직|무기계약|دائم"
        r"|تفرغ كامل|وقت كامل"
        r"|משרה קבועה|ประจำ|पूर्णकालिक|πλήρες ωράριο|πλήρους ωραρίου|πλήρους? απασχόλησησ",
        is_led=False,
    ),
    "part-time": Pattern(
        rf"\b(?:part{_SPACE}time|(?<!.)part(?=$|,)|teilzeit|temps partiel|tiempo parcial"
        rf"|media jornada|meio período"
        rf"|tempo parcial|tempo parziale|deeltijd|parttime|deltid|osa-aika\w*|część etatu"
        rf"|teilzeit(?:fähig|geeignet|möglich\w*)|à mi-temps|temps incomplet"
        rf"|jornada (?:parcial|reducida)|orario ridotto|zkrácen\w{{2,3}} úvaz\w{{2,3}}|brigáda"
        rf"|dpp|dpč|pół etatu"
        rf"|niepełny etat|[13]/[24](?: etatu|, | lub )|deltidstjänst\w*"
        rf"|jumătate de normă|normă parțială|kısmi (?:süreli|zamanlı)"
        rf"|bán thời gian|paruh waktu|deltidsstilling|deltidsanst\w+|rész(?:munkaidős| munkaidő\w*)"
        rf"|μερικ(?:ή|ής) απασχόληση?\w*|studentjob|deeltijds"
        rf"|[123456789]0 ?% (?:pensum|stelle)"
        rf"|0[.,]\d+ ?fte|half[- ]time|częściowy|részmunkaidő|částečn\w{{1,3}} úvaz\w{{2,3}}"
        rf"|yarı zamanlı"
        rf"|minijob)\b|частичная"
        rf"|неполн|непъл|часткова|неповн|парт[- ]?тайм|兼职|兼職|パート|アルバイト|非常勤|파트타임"
        rf"|아르바이트|시간제"
        rf"|دوام جزئي"
        rf"|משרה חלקית|חצי משרה|совмест|подработ|сумісн|скраћено|バイト|短時間|시간선택|단시간"
        rf"|تفرغ جزئي|وقت جزئي|พาร์ทไทม์|นอกเวลา|अंशकालिक|μερικήσ? απασχόλησησ?|ημιαπασχόληση",
        is_led=False,
    ),
    "contract": Pattern(
        r"\b(?:contract(?<!fixed-term contract)(?<!fixed term contract)(?<!permanent contract)"
        r"(?<!employment contract)(?<!vast contract)(?:or|ing|s)?(?! of employment| pe | individual"
        r"| (?:on)?bepaalde| de muncă| voor | a tempo)|vacancy[ -]legal[ -]entity"
        r"|c2c|umowa zlecenie|recibos verdes"
        rf"|corp[- ]to[- ]corp|b2b{_NOT_SOLD}|w2|1099|b2b-?vertrag|prestation"
        r"|prestador|pj|outside ir35|inside ir35|kontrakt)\b(?!ual)|аутсорс|гпх|合同制"
        r"|劳务派遣|外包|委託(?!先|元|会社|を)|\bp\.j\b"
        r"|合同工|承攬|위촉직|도급|용역|σύμβαση έργου|สัญญาจ้าง|संविदा|अनुबंध|граждански договор"
        r"|契約社員|계약직|contrat de prestation|\bkontrak\b|عقد مؤقت|约聘|約聘",
        is_led=False,
    ),
    "internship": Pattern(
        r"\b(?:intern(?:ship)?s?|learnerships?"
        r"|co-?op|trainee(?:ship)?|apprentice(?:ship)?|praktikum"
        r"|werkstudent\w*|(?<!abgeschlossene )ausbildung"
        r"|stage|alternance|prácticas|estágio|tirocinio|praktyki|staż"
        r"|(?<!phd )(?<!doctoral )student position|working student|harjoittelu"
        r"|gyakornok\w*|stáž|stagiu|staj|stajyer"
        r"|magang|practicantes?|pasantía"
        r"|thực tập(?: sinh)?|lærling|lärling|lehre|lehrstelle|apprendistato|leerwerkplek"
        r"|aprendizaje|praktik(?:plads|ant)?"
        r"|πρακτική άσκηση)\b|стажировка|стажер|стажув|实习|實習|インターン|인턴|התמחות|تدريب"
        r"|стажант|практикант|интернатура|見習い|סטאז|متدرب|ฝึกงาน|इंटर्न|प्रशिक्षु|πρακτικήσ?"
        r" άσκησησ?",
        is_led=False,
    ),
    "temporary": Pattern(
        r"\b(?:temporary|temp|fixed[- ]term|seasonal|(?:winter|sommer)?saison\w*|temporada"
        r"|stagionale|sezonow\w+|interim|befristet\w*|zeitarbeit|cdd"
        r"|durée déterminée|duración determinada|à période déterminée"
        r"|intérim(?:aires?)?|temporal|a termo(?: certo)?|tempo determinato|a termine"
        r"|projektanställning|temporaires?|temporário|determinato|tijdelijk\w*"
        r"|bepaalde (?:tijd|duur)|visstid\w*|vikariat|åremål\w*|tidsbegränsa\w*|tidsbegrænset"
        r"|midlertidig|määräaikai\w*|jaarcontract|czas określony|doba určitá|limited term|^term\b"
        r"|term \(|casual|term position|maternity (?:cover|leave)"
        r"|parental leave cover|ftc|secondment|locum|sessional"
        r"|temporer|musiman|thời vụ|határozott idej\w+|\w*vertretung"
        r"|určitou|determinată|belirli süreli|dönemsel|barselsvikar\w*|vikari\w+|säsong\w*"
        r"|(?:sommar|semester)vikari\w*|sommervikar\w*|sommarjobb|sommerjobb|feriejobb"
        r"|sesong\w*|sæson\w*|zastępstwo|sezonow\w*|sezonní|invalkracht|zwangerschapsvervanging"
        r"|remplacement|saisonnier|sustitución|kausityö\w*|sijaisuus|εποχικ\w+|εποχιακ\w+"
        r"|ορισμένου χρόνου)\b|временная|срочный договор|тимчасов|сезонн|临时|契約期間|有期"
        r"|期間限定|任期"
        r"|派遣社員|기간제|مؤقت|موسمي|(?<![а-яё])временн|на одређено"
        r"|短期|臨時|단기|일용|임시직|משרה זמנית"
        r"|ชั่วคราว"
        r"|अस्थायी|έκτακτ",
        is_led=False,
    ),
    "freelance": Pattern(
        r"\b(?:freelanc\w*|freiberuf\w*|selbstständig\w*|indépendant(?:[·.(]?e\)?)?|autónomo"
        r"|freelancer|zzp"
        r"|libera professione|partita iva|self-employed|ičo|živnost\w*|osvč)\b|фриланс|фріланс"
        r"|自由职业"
        r"|フリーランス|프리랜서|接案|פרילנס|פרילאנס|самозанят|самозайн|عمل حر|ฟรีแลนซ์|फ्रीलांस"
        r"|ελεύθερο\w* επαγγελματία",
        is_led=False,
    ),
    "volunteer": Pattern(
        r"\b(?:volunteer\w*(?! (?:and |& )?(?:\w+ )?(?:coordinat|manage|engagement|recruit"
        r"|program|services|network|development|lead\b))|unpaid|ehrenamt\w*|bénévol\w*"
        r"|voluntari[oa]\w*|vrijwillig\w*"
        r"|wolontariat\w*|önkéntes|gönüllü|frivillig\w*|tình nguyện\w*|relawan|dobrovoln\w+)\b"
        r"|волонт"
        r"|志愿|志願|義工|자원봉사|จิตอาสา|स्वयंसेवक|доброволец|ボランティア|εθελοντ|מתנדב|متطوع",
        is_led=False,
    ),
}
#: A line that says nothing else.
ALONE = re.compile(
    r"(?:this is an? )?(?:full|part|100 ?%|regular|permanent"
    r"|contract(?! (?:types?|terms?|status)\b)|internship"
    r"|temporary"
    r"|freelance|vollzeit|teilzeit|unbefristet|befristet|cdi|cdd|temps|stage"
    r"|tiempo (?:completo|parcial)|jornada"
    r"|tempo (?:pieno|parcial|parziale|indeterminato|determinato)|heltid|deltid"
    r"|voltijds?|deeltijds?|umowa|pełny etat|полная занятость|частичная занятость|正社員|全职"
    r"|umfang|fixed[- ]term|toàn thời gian|bán thời gian|penuh waktu|paruh waktu|kontrak|praktik$"
    r"|teljes munkaidős?|plný úv(?:azek|äzok)|práce na plný|hpp|dpp|fast stilling|fast ansettelse"
    r"|vikariat|tillsvidare\w*|kokoaikai\w+|osa-aikai\w+|vakituinen|määräaikai\w+|tam zamanlı"
    r"|yarı zamanlı|πλήρης|μερική|εποχική|משרה|دوام|повна|정규직|계약직|契約社員|全職|兼職|normă"
    r"|vaste baan|contrato|contratto|freelancer|zzp|full ?time|part ?time"
    r"|業務委託|フリーランス|アルバイト|パート|派遣社員|兼职|实习|полный рабочий день|неполн\w+"
    r"|неповн\w+"
    r"|(?:на )?пълн\w+|(?:на )?непълн\w+|πλήρους|μερικής|파트타임|아르바이트|프리랜서|인턴"
    r"|งานประจำ|пуно радно"
    rf"|b2b{_NOT_SOLD}"
    r"|1[.,]0 fte)\b[\w ,/&+()（）・／-]{0,46}|(?:clt|pj)\b[\w ,/&+()-]{0,30}:?"
)
#: What such a line holds.
ALONE_STEMS: Final = (
    *word_stems("full|fulltime|part|parttime|000|regular|permanent|contract|internship|temporary"
                "|freelance|freelancer|vollzeit|teilzeit|unbefristet|befristet|cdi|cdd|temps|stage"
                "|tiempo_completo|tiempo_parcial|jornada|tempo|heltid|deltid|voltijd|voltijds|deeltijd|deeltijds"
                "|umowa|umfang|fixed_term|penuh_waktu|paruh_waktu|kontrak|plný_úvazek|plný_úväzok|hpp|dpp"
                "|práce_na_plný|fast_stilling|fast_ansettelse|vikariat|vakituinen|vaste_baan"
                "|contrato|contratto|zzp|b2b|0_0_fte|clt|pj|praktik"),
    "_tillsvidare", "_kokoaikai", "_osa_aikai", "_määräaikai", "pełny etat", "полная занятость",
    "частичная занятость", "正社員", "全职", "toàn thời", "bán thời", "teljes munkaid", "zamanlı",
    "πλήρης", "μερική", "εποχική", "משרה", "دوام", "повна", "정규직", "계약직", "契約社員", "全職",
    "兼職", "normă", "業務委託", "フリーランス", "アルバイト", "パート", "派遣社員", "兼职", "实习",
    "полный рабочий", "неполн", "неповн", "пълн", "πλήρους", "μερικής", "파트타임", "아르바이트",
    "프리랜서", "인턴", "งานประจำ", "пуно радно",
)  # fmt: skip
#: In running text only what speaks of this position counts, not of employees' benefits.
_POSITION: Final = (
    r"(?:position|role|job|opportunity|employment|basis|hire|contract|engagement|assignment"
    r"|work(?: schedule)?(?! experience)|engineer|developer|designer|manager|analyst|associate"
    r"|team member|remote|salaried|exempt|permanent|and permanent|offer|opening|schedule"
    r"|availability|commitment|vacancy|internship|freelancer|contractor|w2|salary|member"
    r"|workload|hours|posts?|\(40)"
)
#: What must begin a word stands behind one bound: within words none of it is tried.
_PROSE: Final[dict[str, str]] = {
    "full-time": (
        rf"\b(?:temporary full{_SPACE}time\b"
        rf"|full[- ]{{1,2}}(?:and|or|&) part{_SPACE}time\b(?! (?:employees|staff|students))"
        rf"|(?:position|role|job|opportunity|this|employment|contract|basis|hire|hiring|be"
        rf"|looking for an?|offer an?|seek(?:s|ing)? an?|recruit(?:s|ing)? an?|appoint an?"
        rf"|is an?)\b[^.\n]{{0,25}}\bfull{_SPACE}time\b(?![^.\n]{{0,45}}(?:experience|paid"
        rf"|equivalent|employees|staff|students?|benefits|employee))"
        rf"|(?:works?|join (?:us|our team|the team)) full{_SPACE}time"
        r"|permanent (?:position|role|contract|job|full|employment)"
        r"|(?:post|position|role|job|appointment) is (?:a )?permanent\b|open[- ]ended"
        r" (?:contract|position|post|role|appointment|employment)"
        r"|in vollzeit|uop\b|fuldtid\b|heltid(?:stjänst|sstilling|sjobb?)?\b|unbefristet\b"
        r"|1[.,]0 fte\b|teljes munkaid\w+|teljes- (?:és|vagy) )"
        rf"|(?:-|–|—) full{_SPACE}time\b"
        rf"|full(?<!first full)(?<!another full)"
        rf"(?<!eligible for full)(?<!based on full){_SPACE}time,?"
        rf" (?:(?:remote|permanent|direct|salaried|exempt|non-exempt|long-term|employee"
        rf"|benefits[ -]eligible|u\.?s\.?|on-?site|hybrid|w-?2|and|software|senior"
        rf"|in-person) ){{0,3}}{_POSITION}\b"
        r"|unbefristete\w* (?:\w+ )?(?:arbeits|anstell|vertrag|festanstell|stelle)|unbefristete"
        r"|vollzeit\b|(?:contrat|poste|emploi|en(?<!opportunités en)|recrute en"
        r"|:) (?:en |un )?(?:cdi"
        r"|à temps plein)\b|temps plein|jornada completa|contrato indefinido|tiempo completo"
        r"|contratt?o [^.\n]{0,40}full[- ]time|(?:\*|•|-)[ \t]*(?:un )?cdi\b"
        r"|fulltime (?:baan|functie)"
        r"|(?:regime|contratação|contrato|pretensão salarial) (?:em |de |via )?clt\b"
        r"|tempo indeterminato|full time \(|umowa o pracę"
        r"|umowę o pracę(?! na (?:czas|okres) określony)"
        r"|vakituinen|vakinainen|tillsvidareanställning|tiempo indeterminado|neurčitou"
        r"|sem termo|voll- (?:oder|und) teilzeit|à temps complet|全职|\bfulltime\b"
        r"|фулл?тайм|(?<!не)(?:полная занятость|повна зайнятість)"
        r"|nedeterminată|határozatlan idejű|постоянн(?:ая|ую) работ|постійн[ау] робот"
        r"|(?<!не)полн(?:ый|ого) рабоч\w+ д(?:ень|ня)"
        r"|(?<!не)повн(?:ий|ого) робоч\w+ д(?:ень|ня)|(?<!не)пълен работен ден|(?<!не)пълно"
        r" работно време"
        r"|постоянен трудов договор|безсрочен (?:трудов )?договор|πλήρης απασχόληση|πλήρους ωραρίου"
        r"|正社員(?:として|を|の)?(?:募集|採用)|정규직(?:으로|을)? ?(?:채용|모집)|เต็มเวลา"
        r"|пуно радно време|на неодређено|دوام كامل|משרה מלאה|toàn thời gian|πλήρους απασχόλησης"
        r"|belirsiz süreli|na plný úv[aä]z(?:ek|ok)"
    ),
    "part-time": (
        rf"\b(?:full[- ]{{1,2}}(?:and|or|&) part{_SPACE}time\b(?! (?:employees|staff|students))"
        rf"|(?:position|role|job|opportunity|this)\b[^.\n]{{0,25}}\bpart{_SPACE}time\b"
        rf"(?! (?:employees|students?))"
        rf"|(?:looking for|seek(?:s|ing)?|recruit(?:s|ing)?|hir(?:es|ing)|appoint) an?"
        rf" (?:[\w'-]+ ){{0,3}}part{_SPACE}time\b(?! (?:employees|students?|staff))"
        r"|teilzeit(?: möglich| \d|geeignet|fähig)"
        r"|(?:[12]\d|30)(?:[.,]\d\d?)? (?:hours|hrs) (?:per|a|/) ?week"
        r"|(?:[12]\d|3[0-4])(?: ?(?:-|–|tot|bis|à|a) ?\d\d)? ?(?:uur|uren|stunden|std\.?|heures"
        r"|horas|timmar|timer|godzin|ore\b) ?(?:per|/|pro|in der|die|par|por|i|om ugen|ugentlig"
        r"|settiman|alla|wekelijks|w tygodniu|na tydzień|tygodniowo|semana|hebdo)"
        r"|(?:[12]\d|3[0-4])(?: ?(?:-|–|bis) ?\d\d)? ?(?:h|std\.?) ?(?:/|pro|die) ?woche\b"
        r"|deltid(?:stjänst|sstilling|sjobb)\w*|részmunkaidő\w*"
        r"|(?:zkrácen|částečn|zkráten)\w{1,3} (?:úvazek|úvazk\w{1,2})|подработк)"
        rf"|part{_SPACE}time,? (?:(?:remote|permanent|freelance|temporary|maternity"
        rf"|contract) ){{0,2}}(?:{_POSITION}|cover|fixed[- ]term)\b"
        rf"|(?:in|oder|und|/) ?teilzeit\b"
        rf"|part{_SPACE}time (?:or|and) full{_SPACE}time {_POSITION}\b"
        rf"|part{_SPACE}time (?:[\w'-]+ ){{1,4}}(?:is|are) (?:needed|required|sought|wanted)\b"
        rf"|à temps partiel|media jornada|jornada parcial|a tempo parziale"
        rf"|part[ -]time,? \(?\d\d(?:\.\d\d?)? ?(?:ore|h\b|hours|uur)"
        r"|неполн\w+ (?:рабоч\w+ (?:день|дня)|занятост)|частичн\w+ занятост"
        r"|неповн\w+ (?:робоч\w+ (?:день|дня)|зайнят)|часткова зайнят|непълно работно"
        r"|непълен работен"
        r"|μερικής απασχόλησης|μερική απασχόληση|משרה חלקית|חצי משרה|دوام جزئي"
        r"|(?:アルバイト|パート)(?:さん|スタッフ)?[をの]?募集|兼职(?:招聘|岗位)|아르바이트(?:를|생)"
    ),
    "contract": (
        r"\b(?:(?:[123456789]\d?|six|three|twelve|nine|long|short)[ -](?:month|term|week"
        r"|year)s? (?:\w+ )?contract\b|contract (?:position|role|job|opportunity|basis|to hire"
        r"|assignment|engagement|length|duration(?![*: ]{1,6}(?:permanent|unlimited|indefinite)))"
        r"|(?:this|position|role)\b[^.\n]{0,20}\bis an? (?:\w+ ){0,2}contract\b"
        r"|contractual basis|kontrakt b2b|or b2b\b)"
        r"|contractor (?:position|role|agreement|basis|opportunity)"
        r"|independent contractors?\b(?! (?:may|are) not\b)"
        r"|b2b contract|as a contractor|full[- ]time contractor|on a contract|both contractors"
        r"|contractors and permanent|\(b2b\b"
        r"|(?<!продажби )(?<!продажбите )b2b \(|umow\w+ b2b|engagement length"
        r"|prestación de servicios|umow[aęy] zleceni[ea]|договір доручення"
    ),
    "internship": (
        r"\b(?:this|our|the|an|paid|summer|fall|winter|spring|student|month"
        r"|week)\b[ \w-]{0,15}\binternship\b(?! experience|[^.\n]{0,60}\?)"
        r"|(?<!phd )(?<!doctoral )student position|co-op (?:position"
        r"|student|term)|praktikum (?:bei|in|im|mit)|offre de stage|stage de \d|en alternance"
        r"|(?:vagas?|contrato|programa|bolsa) de estágio|estágio remunerado"
        r"|(?:contrato|convenio|beca) de prácticas|prácticas remuneradas|stage retribuito"
        r"|tirocinio (?:retribuito|curriculare|extracurriculare)|płatny staż"
        r"|实习生"
    ),
    "temporary": (
        r"\b(?:(?:looking for|seeking|hiring|recruiting) an? temporary\b"
        r"|temporary (?:position|role|assignment|job|contract|full|basis|employment|appointment"
        r"|opportunity|vacancy|post\b)|doing temporary work"
        r"|(?:one|two|three|four|five|six|nine|twelve|eighteen|[123456789]\d?)[ -](?:year|month)"
        r" (?:(?:full|part)[ -]time |fixed[ -]term ){0,2}"
        r"(?:posts?(?![- ](?:sec|grad|qual|doc|bac|lic|high|reg|cert))|positions?"
        r"|appointments?|role)\b(?! experience)"
        r"|(?:fellowship|appointment|position|post) is (?:tenable |limited )?(?:for|to)"
        r" (?:up to )?(?:one|two|three|four|five|\d) years?\b"
        r"|(?:role|post|position|job|contract) for a (?:fixed )?(?:period|term) of (?:up to )?"
        r"(?:one|two|three|four|five|six|nine|twelve|\d{1,2}) (?:year|month)s?\b"
        r"|duration(?: of (?:the )?(?:post|position|contract|appointment|fellowship))?"
        r" (?:is|will be) (?:one|two|three|four|five|\d) years?\b"
        r"|appointment (?:of|for) (?:a period of |up to )?(?:one|two|three|four|five|\d{1,2})"
        r" (?:year|month)|(?:this|position|role) is (?:a )?temporary|befristet\w*|cdd\b"
        r"|poste[^.\n]{0,20} d'une durée de \w+ (?:ans?|mois)\b"
        r"|(?:contrat de|contrato de|contratto di) (?:\d{1,2}|un|deux|trois|six|tres|três|seis|tre"
        r"|sei|doce|doze) (?:mois|ans?|meses|mesi|años?|anos?|anni)\b|tijdelijk met|åremål\w*)"
        r"|fixed[- ]term|maternity (?:cover|leave cover)|durée déterminée|à période déterminée"
        r"|contrato temporal|contrato a (?:termo|prazo)|tempo determinato|contrat(?:to)? a termine"
        r"|tijdelijke? contract|jaarcontract|dobu určitou"
        r"|contract van (?:een|één|\d{1,2}) (?:jaar|maanden)|contratto di \d{1,2} mesi"
        r"|barselsvikar|vikariat\b|föräldravikariat"
        r"|sijaisuus|na zastępstwo|dobe určit|(?:czas|okres) określony"
        r"|as (?:a )?maternity|cover for (?:maternity|parental)|elternzeitvertretung"
        r"|ορισμένου χρόνου|term position|seasonal (?:position|role|job)|определ[её]нный срок"
        r"|срочн\w+ (?:трудов|договор)|määräaikai"
    ),
    "freelance": (
        r"\bfreelance (?:position|role|basis|contract|opportunity|job|project|gig|work\b)"
        r"|(?:contrata\w+|contratação|vaga|búsqueda)[^.\n]{0,40} freelancers?\b"
        r"|looking for an? (?:[\w-]+ ){0,2}freelance\w*"
        r"|as a freelancer|\b(?:this|it) is (?:a )?freelance|freelance,"
        r"|auf freiberuflicher"
        r"|\b(?:cherche|recherche|ouvert)\b[^.\n]{0,70} indépendant(?:e|·e|\(e\))?\b"
    ),
    "volunteer": (
        r"\bvolunteer (?:position|role|opportunity|basis)|unpaid (?:position|role|internship)"
    ),
}
PROSE: Final = {kind: Pattern(source, is_led=False) for kind, source in _PROSE.items()}
#: What every pattern of running text holds.
STEMS: Final[dict[str, tuple[str, ...]]] = {
    "full-time": (
        "full_time", "fulltime", "full_and_part", "full-_and_part", "full_or_part",
        "full-_or_part", "full_&_part", "full-_&_part", "permanent",
        "open_ended", "unbefrist", "vollzeit", "cdi",
        "temps plein",
        "completa",
        "indefinido", "completo", "clt",
        "indeterminato", "umow", "vakituinen", "vakinainen", "tillsvidare", "uop", "indeterminado",
        "neurčitou", "voll-", "temps complet", "全职", "sem termo", "fuldtid",
        "heltid", "фултайм", "фуллтайм", "занятость", "зайнятість", "_fte_", "nedeterminată",
        "határozatlan", "teljes munkaid", "teljes- ", "دوام", "מלאה",
        "toàn thời gian",
        "πλήρους", "πλήρης", "belirsiz", "úväzok", "úväzek", "úvazok", "úvazek",
         "постоян", "постійн", "рабоч", "робоч", "пълен",
        "пълно", "безсрочен", "正社員", "정규직", "เต็มเวลา", "пуно радно", "неодређено",
    ),
    "part-time": (
        "part_time", "parttime", "teilzeit", "partiel", "jornada", "parziale", "hours per",
        "hours a", "hours /week", "hours / week", "hrs per", "hrs a", "hrs /week", "hrs / week",
        "uur", "uren", "std", "stunden", "heures", "horas", "timmar",
        "godzin", "timer", "_deltid", "részmunkaid", "0ore_", "0_ore_", "woche", "úvazek", "úvazk",
        "неполн", "частичн",
        "подработ", "неповн", "часткова", "непъл", "μερικ", "חלקית", "חצי משרה", "جزئي",
        "アルバイト", "パート", "兼职", "아르바이트",
    ),
    "contract": (
        "contract", "b2b", "engagement length", "prestación de serv", "zleceni", "доручення",
    ),
    "internship": ("internship", "student position", "co-op", "praktikum", "alternance",
        "offre de stage", "stage de", "实习", "estágio", "prácticas", "stage retribuito",
        "tirocinio", "płatny staż"),
    "temporary": (
        "temporary", "fixed", "befrist", "maternity cover", "maternity leave", "cdd",
        "déterminée", "d'une durée",
        "temporal",
        "term position", "duration",
        *(f"{what}_is_{how}_" for what in ("fellowship", "appointment", "position", "post")
          for how in ("for", "to", "tenable", "limited")),
        "for_a_period", "for_a_term", "for_a_fixed",
        "year_full", "year_part", "year_fixed", "month_full", "month_part",
        "month_fixed", "year_post",
        "year_position", "year_appointment", "year_role",
        "month_post", "month_position", "month_appointment", "month_role", "appointment of",
        "appointment for", "seasonal", "a termo", "a prazo", "determinato", "a termine",
        "tijdelijk", "jaarcontract", "určitou",
        "contract van", "contrat de", "contrato de", "contratto di", "срок",
        "срочн", "määräaik", "barselsvikar", "vikariat", "åremål", "sijaisuus", "zastępstwo",
        "dobe určit", "określony", "as maternity", "as a maternity", "cover for", "elternzeitvertr",
        "ορισμένου",
    ),
    "freelance": ("freelance", "freiberuf", "indépendant"),
    "volunteer": ("volunteer", "unpaid"),
}  # fmt: skip
