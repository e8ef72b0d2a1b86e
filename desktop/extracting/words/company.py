"""The phrases and words by which an employer is known in prose, apart from the rules of use."""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.text.labels import known_names
from desktop.extracting.text.layout import fold, is_stated
from desktop.extracting.text.patterns import CAPITALS

KEYS: Final = (
    "company", "company_name", "companyname", "employer", "organization", "organisation",
    "hiringorganization", "hiringorganization.name", "hiring_organization", "company.name",
    "employer.name", "organization.name", "agency", "client", "unternehmen", "firma", "arbeitgeber",
    "entreprise", "société", "employeur", "organisme", "startup", "empresa", "empleador",
    "azienda", "bedrijf", "werkgever",
    "företag", "yritys", "компания", "работодатель", "公司", "公司名称", "企业",
    "会社名",
)  # fmt: skip

#: What an authority is called.
AGENCY = re.compile(
    r"\b(?:department|ministry|office|agency|authority|council|commission|service|bureau|board"
    r"|government|canada|police|ministère|agence|ministerium|amt)\b",
    re.IGNORECASE,
)

GENERIC: Final = frozenset({
    "se", "si", "nos", "nous", "wir", "us", "you", "me", "we", "our", "team", "teams", "role",
    "job", "position", "company",
    "companies", "client", "clients", "this", "that", "the", "your", "my", "it", "its", "they",
    "them", "i", "he", "she", "there", "here", "what", "who", "why", "how", "when", "where",
    "if", "all", "any", "some", "no", "and", "mission", "vision", "values", "culture",
    "product", "products", "people", "engineering", "design", "data", "remote", "software",
    "technology", "work", "life", "opportunity", "benefits", "location", "salary", "engineers",
    "developers", "candidate", "candidates", "applicants", "applicant", "employer", "employers",
    "employees", "department", "startup", "start-up", "group", "city", "county", "state",
    "town", "village", "university", "province", "borough", "organization", "organisation",
    "business", "agency", "recruiter", "customers", "customer", "today", "currently", "with",
    "for", "from", "as", "in", "at", "on", "to", "by", "of", "each", "every", "everyone",
    "everybody", "someone", "you'll", "we'll", "additionally", "however", "since", "founded",
    "headquartered", "based", "english", "german", "french", "requirements", "responsibilities",
    "join", "looking", "rapidly", "prompt", "love", "like", "more", "hybrid", "onsite", "il",
    "elle", "ils", "elles", "ce", "cette", "ces", "vous", "le", "la", "les", "un",
    "une", "notre", "votre", "sie", "er", "es", "das", "die", "der", "du", "ihr", "el",
    "los", "las", "nosotros", "una", "um", "uma", "o", "os", "bachelor", "degree",
    "along", "among", "prior", "dit", "deze", "dat", "wat", "ons", "onze", "detta",
    "dette", "denne",
    "master", "phd", "project", "projects", "platform", "industry",
    "world", "internet", "community", "government", "office", "scale", "heart", "times", "home",
    "least", "first", "same", "end", "center", "core", "present", "also", "once", "while",
    "together", "building", "joining", "ideal", "successful", "working", "preferred", "please",
    "note", "must", "will", "experience", "knowledge", "strong", "ability", "series", "seed",
    "round", "fortune", "inc", "llc", "ltd", "gmbh", "monday", "friday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "saas", "ai", "ml", "api", "apis", "quel", "quelle", "quels", "quelles", "siamo",
    "stiamo", "estamos", "bedarf", "interesse", "fragen", "rückfragen", "eignung", "wunsch",
    "qual", "quais", "hoe", "waar", "hvem", "hva", "hvad", "vad", "vem", "examination",
    "examinations", "exam", "exams", "certificate", "conference", "summit",
    "occasionally", "typically", "usually", "normally", "generally", "regularly", "frequently",
    "periodically", "routinely", "primarily",
    "develop", "maintain", "provide", "ensure", "implement", "assist", "perform", "conduct",
    "coordinate", "manage", "create", "centre", "council", "others", "need",
    "restaurants",
})  # fmt: skip

#: Of these, those that with a name behind "of" name an employer.
HOUSES: Final = frozenset({
    "city", "county", "state", "town", "village", "university", "province", "borough", "group",
    "department", "government", "office", "world", "house", "community", "heart", "center",
    "centre", "council",
})  # fmt: skip

LEADS: Final = frozenset({
    "at", "the", "join", "joining", "why", "about", "working", "here", "with", "from", "for",
    "in", "by", "as", "our", "your", "and", "since", "meet", "hi", "we", "welcome", "to",
    "this", "le", "la", "les", "l'équipe", "chez", "bei", "die", "der", "das", "über", "sobre",
    "en", "el", "los", "na", "no", "o", "a", "il", "lo", "het", "if", "what", "who", "how",
    "when", "while", "today", "currently", "life", "work", "introducing", "additionally",
    "however", "please", "vi", "wir", "wij", "nous", "nosotros", "nós", "noi", "jeg", "jag",
    "you", "note", "governors", "trustees", "of", "somos", "siamo", "jesteśmy", "conheça", "conoce",
    "firma",
})  # fmt: skip

#: Hosts of boards, mail and the like: never the employer's by themselves.
OTHERS_HOSTS: Final = frozenset({
    "google", "github", "linkedin", "twitter", "facebook", "instagram", "youtube", "medium",
    "gmail", "outlook", "hotmail", "yahoo", "lever", "greenhouse", "workable", "ashbyhq",
    "glassdoor", "indeed", "stackoverflow", "notion", "bit", "goo", "forms", "docs", "typeform",
    "apply", "governmentjobs", "boards", "angel", "wikipedia", "x", "t", "python", "eeoc",
    "dol", "uscis", "crunchbase", "techcrunch", "bitly", "vimeo", "slideshare", "meetup",
    "apple", "play", "microsoft", "gov", "canada", "usa", "www", "jobs", "careers", "example",
    "amazon",
})  # fmt: skip

#: A run of words in capitals, with the small words that names hold.
_WORD: Final = r"[A-ZÀ-Þ][\w&.+-]*[\w+&]|[A-Z]\b|[0-9]{1,6}\w{0,12} (?=[A-Z])|[a-z]{1,3}[A-Z]\w+"

#: Up to three small letters with which a name may begin before its capital: `eBay`.
_SMALL: Final = "|".join(rf"(?<=[a-z]{{{n}}}.)(?<![\w@/.#'’-][a-z]{{{n}}}.)" for n in (1, 2, 3))
#: Such a run in a text, from its first capital or figure on, to which the engine skips.
NAME = re.compile(
    r"[A-ZÀ-Þ0-9](?:(?<![\w@/.#'’-].)(?:(?<=[A-ZÀ-Þ])[\w&.+-]*[\w+&]|(?<=[A-Z])\b"
    rf"|(?<=[0-9])[0-9]{{0,5}}\w{{0,12}} (?=[A-Z]))|(?<=[A-Z])(?:{_SMALL})\w+)"
    rf"(?:(?: (?:of|and|de|du|des|la|für|&|\+))? (?:{_WORD})){{0,5}}"
    r"(?:,? (?:Inc|Ltd|LLC|GmbH|AG|SA|Co|Corp|S\.A|Oy|AB)\b\.?)?"
)

_CAPITALISED: Final = rf"(?P<name>(?:{_WORD})(?: (?:(?:of|and|de|du|des|&) )?(?:{_WORD})){{0,5}})"

_VERB: Final = (
    r"(?:builds?|provides?|offers?|helps?|develops?|empowers?|delivers?|enables?|creates?|makes?"
    r"|operates?"
    r"|designs?|connects?|powers?|brings?|serves?|specializes|specialises|transforms?|combines"
    r"|allows"
    r"|supports|runs|works|partners(?!,)|believes?|aims|exists|strives|drives(?!,)|leads(?!,)"
    r"|harnesses|focuses"
    r"|continues|started|began|simplifies|changes|gives|uses|produces|values|celebrates"
    r"|propose|développe|accompagne|recrute|recherche|sucht|bietet|entwickelt|busca|contrata"
    r"|procura"
    r"|ofrece|oferece|constrói|desenvolve|cria|conecta|construye|desarrolla|baut|digitalisiert"
    r"|produziert|betreibt|conçoit|fabrique|édite|progetta|produce|sviluppa|realizza|ontwikkelt"
    r"|bouwt|levert|tworzy|buduje|rozwija|dostarcza|utvecklar|bygger)"
)

STARTS = re.compile(r"(?:^|[\n.!?:*_#>|•-])[ \t*_#>|]*(?:(?:The|Le|La|Les|Die|Der|Das|O|A|El|Il|Het"
                    r"|Since \d{4},"
                     r"|Founded in \d{4},) |L['’])?$")  # fmt: skip

#: What stands before a name of the employer, in lower case, and the words that this can end in.
LAST_WORDS: Final = frozenset({
    "die", "das", "le", "la", "les", "el", "los", "las", "het", "siamo", "zijn", "är", "er",
    "jesteśmy",
    "at", "join", "joining", "for", "with", "why", "to", "meet", "introducing", "chez", "bij",
    "rejoignez", "rejoindre", "intégrez", "de",
    "d", "bei", "der", "about", "a", "of", "by", "the", "are", "we're",
    "we’re", "sind", "sommes", "somos", "called",
})  # fmt: skip
AT = re.compile(
    r"\b(?:(?<!based )(?<!located )(?<!situated )at|join|joining"
    r"|(?<!years )(?<!experience )working (?:at|for|with)|works? (?:at|for)"
    r"|why|life at|we at"
    r"|welcome to|meet|introducing"
    r"|(?:company|firm|agency|start-?up|charity|business|organi[sz]ation) called"
    r"|werken bij|werk bij|arbeiten bei"
    r"|chez|au sein d[eu]|rejoignez|rejoindre|intégrez|l['’]équipe (?:de |d['’])|bei|bei der"
    r"|about|únete a"
    r"|as part of) (?:the )?$"
)

WE_ARE = re.compile(
    r"\b(?:we are|we['’]re|wir sind|nous sommes|somos|siamo|wij zijn|we zijn|vi är|vi er|jesteśmy)"
    r"(?: (?:the|die|der|das|le|la|les|el|los|las|de|het))? $"
)

#: Legal forms, found first; then the name before one, as far as its words are capitals.
LEGAL_FORMS: Final = (
    "GmbH & Co. KG", "GmbH & Co.KG", "GmbH & Co KG", "GmbH & CoKG", "GmbH", "gGmbH", "mbH", "AG",
    "KG", "UG", "e.V.", "S.A.S", "S.A. de C.V.", "S.A.", "SAS", "SARL", "S. de R.L. de C.V.",
    "S. de R.L.", "A.Ş.", "ApS", "a.s.", "OÜ", "UAB", "d.o.o.", "Lda", "S.L.U.", "S.L.", "S.p.A.",
    "S.r.l.", "Srl", "Ltda", "B.V.", "N.V.", "AB", "A/S", "ASA", "Oyj", "Oy", "Sp. z o.o.",
    "Sp. z o. o.", "Sp.z o.o.", "sp. z o.o.", "sp. z o. o.", "S.R.L.", "SRL", "S.C.A.", "S.A.C.",
    "s.r.o.", "Kft", "Zrt", "Pty Ltd", "Pty. Ltd", "Pvt Ltd", "Pvt. Ltd", "Pte Ltd", "Pte. Ltd",
    "Ltd", "Limited", "LLC", "LLP", "Inc", "Corporation", "PLC", "plc",
)  # fmt: skip
LEGAL_FORM = re.compile(rf"(?:{'|'.join(map(re.escape, LEGAL_FORMS))})(?!\w)\.?")
NAME_BEFORE = re.compile(
    r"(?<![\w@/.-])[„“\"«]?[A-ZÀ-Þ0-9][\w'’&.+-]*"
    r"(?:,? (?:(?:of|and|und|et|y|e|i|&|de|du|der|des|la|del|da"
    r"|do|van|von) )?[„“\"«]?[A-ZÀ-Þ0-9&][\w'’&.+-]*[”“\"»]?){0,6},? (?<=[\w&,”“\"»] )$"
)
#: Names that show their legal form in other scripts, looked for where such a form stands.
FOREIGN_FORMS: Final = (
    "ООО", "АО", "ИП ", "ТОВ ", "株式会社", "有限公司", "股份公司", "㈜", "(주)", "주식회사",
    'בע"מ', "בע״מ", "شركة ", "CÔNG TY ", "Công ty ", "ЕООД", "ООД", "ЕАД", " АД", "д.о.о",
    "Α.Ε.", " ΑΕ", "ΕΠΕ", "Ε.Π.Ε", "ΙΚΕ", "Ι.Κ.Ε", "บริษัท",
)  # fmt: skip
FOREIGN_LEGAL = re.compile(
    r"(?:ООО|АО|ПАО|ЗАО|ОАО|ИП|ТОВ|ПрАТ) (?:[«\"][^»\"\n]{2,40}[»\"]"
    r"|[А-ЯЁІЇЄ]\w+(?: [А-ЯЁІЇЄ]\w+){0,3})"
    r"|(?:㈜|\(주\)|주식회사) ?[\w&]{2,20}?(?=(?:은|는|이|가|에서|의|을|를|과|와|에|입니다)?(?!\w))"
    r"|[\w&]{2,20} ?(?:㈜|\(주\))"
    r"|(?m:^)(?:CÔNG TY|Công ty) [^\n.,:(]{4,60}|(?m:^)شركة [^\n.,:،]{3,40}(?m:$)"
    r"|株式会社[^\W\d_][\w・ー]{0,19}?(?=(?:では|[はがのをにでと])[、「\s一-鿿ァ-ヿA-Za-z]"
    r"|[^\w・ー]|$)"
    r"|[^\W\d_][\w・ー]{1,20}株式会社"
    r"|(?:(?![是的]|在(?![线線])|(?<=[属屬位])[于於])[\u4e00-\u9fff（）()]){4,24}?(?:有限公司"
    r"|股份公司)"
    r"|(?:[«„\"“][^»\"“”\n]{2,40}[»\"“”]|(?<!\w)[A-ZА-Я][\w&.-]{0,30}(?:"
    r" [A-ZА-Я][\w&.-]{0,30}){0,3}) (?:ЕООД"
    r"|ООД|ЕАД|АД|д\.о\.о\.?)(?!\w)"
    r"|(?!(?:Η|Ο|Το|Οι|Στην?|Στον?) )(?<!\w)[A-ZΑ-ΩΆΈΉΊΌΎΏ][\w.&-]{0,30}(?:"
    r" [A-ZΑ-ΩΆΈΉΊΌΎΏ&][\w.&-]{0,30}){0,3} "
    r"(?:Α\.?Ε\.?|Ε\.?Π\.?Ε\.?|Ι\.?Κ\.?Ε\.?)(?![\w.])"
    r"|[\u05d0-\u05ea][\u05d0-\u05ea\"'׳״-]{1,20}(?:"
    r" [\u05d0-\u05ea][\u05d0-\u05ea\"'׳״-]{0,20}){0,3} בע[\"״]מ"
    r"|บริษัท ?[^\n]{2,40}? ?จำกัด(?: ?\(มหาชน\))?"
)

#: Who says in a sentence that it hires, in languages whose names go on in small letters: the
#: verb, found first, and the sentence before it.
RECRUITS: Final = frozenset({
    "está a recrutar", "è alla ricerca di", "sta cercando", "szuka", "está contratando", "recruta",
    "ricerca", "cerca", "seleziona", "busca",
    "solicita", "precisa de", "hledá", "přijme", "hľadá", "keres", "caută", "angajează", "arıyor",
    "шукає", "está à procura de", "contrata", "selecciona", "seleciona", "recrute", "recherche",
    "recrutent", "embauche", "zoekt", "is op zoek naar", "sucht", "söker", "søger", "søker",
    "hakee", "poszukuje", "zatrudni", "ищет", "приглашает",
    "invites applications", "invites interested", "invites qualified", "invites suitably",
    "invites suitable", "invites eligible", "invites experienced", "invite applications",
    "is inviting applications", "wishes to appoint",
    "wishes to recruit", "seeks to appoint", "seeks to recruit", "seeks to employ", "seeks a",
    "seeks an", "has an opening", "has a vacancy", "has vacancies", "announces a job opening",
    "announces an opening", "has an immediate opening", "has immediate openings",
    "is accepting applications", "is now accepting applications",
    *(
        f"{be} {now}{verb}"
        for be in ("is", "are")
        for now in ("", "now ", "currently ", "actively ")
        for verb in ("hiring", "recruiting", "seeking", "looking for", "looking to appoint",
                     "looking to hire", "looking to recruit")
    ),
})  # fmt: skip
SUBJECT = re.compile(
    r"(?:^|(?<=[.!?] )(?<!\bCo\. )|(?<=\n)|(?<=компанія )|(?<=компания ))[#* _]*"
    r"(?:(?:[Ff]irma|[AO]|El|La|Los|Las|Il|Lo|De|Het|Die|Der|Das|Le|Les) "
    r"|L['’](?:agence |entreprise |association |hôtel |enseigne )?"
    r"|The (?:Governors|Governing (?:Body|Board)|Board(?: of (?:Governors|Trustees))?"
    r"|Trustees|Headteacher) (?:of|at) (?:the )?|The (?=[A-Z]))?"
    rf"(?P<name>(?:[{CAPITALS}]|\d{{1,4}}[A-Za-z])[\w&'’.-]*(?: [\w&'’.-]+){{0,7}}?),?"
    r"(?: (?:jed(?:en|na) z|lider|czołow\w+|wiodąc\w+|producent|dystrybutor) [^.\n]{3,150}?,?"
    r"| z siedzibą w [^.\n]{3,60}"
    r"| (?:an?|the|une?|eine?|una|uma?|con|com|with|avec|mit|sita?|based|basée?) [^,.\n]{3,60},"
    r"|\([^()\n]{2,40}\),?)?$"
)

WORK_OF = re.compile(
    r"\b(?:offer|hired|employed|employment|position|career|opportunit(?:y|ies)|colleagues|jobs?"
    r"|working|employees?|"
    r"applicants|privacy policy|benefits|roles?|team) (?:at|by|with|of|for) (?:the )?$"
)

OF_STATE = re.compile(
    r"(?:City|County|State|Town|Village|University|Government|Province|Borough) of [A-Z]"
)

#: What stands behind one.
MISSION = re.compile(
    r"['’]s? (?:mission|vision|purpose|goal|success|growth|story|culture|values|business)\b"
)

POSSESSIVE = re.compile(r"['’]s? \w")

_IS: Final = (
    r"(?: ?\([^)\n]{2,40}\))?,? (?:is|are|was|has been|constantly|currently|always|est|ist"
    r"|es|é|er|är)"
    r"(?: (?:been|now|also|currently|constantly|always))?"
    r" (?:an? |the |one of |on a mission|proud|building|looking for|hiring|seeking|searching"
    r"|recruiting|transforming"
    r"|een |het |de leverancier"
    r"|revolutioni[sz]ing|growing|committed|dedicated|changing|creating|developing|redefining"
    r"|focused|headquartered"
    r"|founded|tasked|backed|here|une? |la |le |en |ett? |eine? |der |die |das |una? |uma? |líder)"
)

_HIRES: Final = (
    r" (?:invites (?:applications|interested|qualified|suitabl[ey]|eligible|experienced)"
    r"|(?:is|are) (?:an? |now |\w+ly |always )?"
    r"(?:[\w-]+ )?(?:equal[- ]opportunity|looking for|hiring"
    r"|seeking|recruiting"
    r"|committed to|proud to))"
)

HIRES = re.compile(_HIRES)
#: Right behind a name: what kind of firm it is.
APPOSED = re.compile(
    r",\s(?:(?:uma|una) empresa|une (?:entreprise|société)|un['’]azienda"
    r"|(?:(?:importante|reconocida|prestigiosa|destacada|conceituada) )?(?:empresa|compañía"
    r"|consultora)"
    r" (?:del?\b|líder|dedicada|multinacional|especializada|do|da|ligada)|subsidiaria del?"
    r"|(?:eines|eine) der (?:führenden|größten)|(?:l'un|l'une) des (?:principa|leader))"
)
#: What the employer's tools do is its own: `Bamboo builds our releases`.
_OURS_DONE: Final = (
    r" (?:our|onze?|unsere?[nm]?|notre|nos|nuestr[oa]s?|noss[oa]s?|nostr[aeio]|våra?)\b"
)
#: Whether a name is told of (`is a company that`), does something, or hires, in this order.
SAYS = re.compile(
    rf"(?P<told>{_IS})|(?P<does> {_VERB}\b(?! ?(?:&|/|\n|$)|{_OURS_DONE}))|(?P<hires>{_HIRES})"
)

WE = re.compile(r",? (?:we|our|you|wir|du|sie|vous|nous|nos|tu|is|and)\b")
CLOSES = re.compile(
    r"[,?!.*\n);]|:(?!\w)|$| –| -| as (?:an?|our) | on an? (?=\w+[\W_](?:term|time))"
    r"| (?:in|à|en|em) [A-ZÀ-Þ][a-zà-ÿ]"
    r"| (?:means|betekent|bedeutet|heißt|signifie|significa|innebär|betyder|oznacza)\b"
)

_ABOUT = re.compile(
    rf"(?:(?:(?:[Aa]bout|ABOUT|[Üü]ber|[ÀA] propos d(?:e|u|e la)|[Pp]résentation d(?:e|u|e la)"
    rf"|[Dd]escription d(?:e|u|e la)|[Ss]obre(?: a| o| la| el)?|[Qq]uem é(?: a| o)?|[Qq]ui est"
    rf"|[Ww]ho is|[Cc]hi è|[Ww]ie is|[Ww]er ist|[Oo] que é(?: a| o)?"
    rf"|[Ww]hy(?: join| work at| work for)?|[Ww]arum|[Pp]ourquoi(?: rejoindre)?|[Pp]or qu[eé]"
    rf"|[Pp]erché|[Ww]aarom|[Dd]laczego|[Vv]arför|[Hh]vorfor|[Pp]roč|[Ww]erken bij"
    rf"|[Aa]rbeiten bei|[Tt]ravailler chez|[Ll]avorare in|[Tt]rabajar en|[Tt]rabalhar na"
    rf"|REJOINDRE|[Rr]ejoindre|[Ll]ife at|[Ww]orking at|[Ww]elcome to|[Ww]hat is"
    rf"|[Jj]oin|(?:[Cc]areers?|[Jj]obs|[Vv]acancies|[Ww]ork"
    rf"|(?:[Oo]pen|[Aa]vailable|[Cc]urrent) (?:positions|roles|jobs|vacancies|openings)) at"
    rf"|[Oo]m|[Oo]ver|WHO IS|WHY) (?:the )?|(?:[ÀA] propos d|[Pp]résentation d|[Dd]escription d)"
    rf"(?:e l)?['’]){_CAPITALISED}) ?[!?:.]*$"
)

#: The same on a line of its own that no mark makes a heading.
ABOUT = re.compile(
    rf"(?:About|Über|[ÀA] propos d(?:e|u|e la)|Présentation d(?:e|u|e la)|Sobre(?: a| o| la| el)?"
    rf"|Chi è|Om|Over) {_CAPITALISED}[!?:]?$"
)

#: Whose a job is in a message: `*Baker* @ Acme (bread)`.
AT_SIGN = re.compile(r"(?<=[\w*)]) @ (?P<name>[A-Z][\w&.-]*[\w&](?: [A-Z][\w&.-]*\w){0,3})")

#: Such a heading where its end tells, or a word before a name in no Latin script.
_ABOUT_ABROAD = re.compile(
    r"(?:(?:关于|關於)(?!我|公司|团队|岗位|职位|本)(?=\S{2,20}$)|[Оо] (?:компании|студии|бренде) |"
    r"[Пп]ро (?:компанію|студію) |[Oo] (?:firmie|společnosti|spoločnosti) )?"
    r"(?P<name>[^\s。，、：:!?.,][^\n。，、：:!?,]{1,29}?)(?:简介|簡介|について|소개)?"
)

#: What such a heading calls the employer, or its own matter, without a name.
_OURS: Final = frozenset({
    "公司", "企业", "团队", "團隊", "项目", "岗位", "职位", "产品", "部门", "会社", "当社", "弊社",
    "私たち", "仕事", "회사", "기업", "팀", "업무", "нас", "工作", "职务", "个人", "单位", "職種",
    "募集", "業務", "選考", "応募", "採用", "公司及产品", "給与", "休日", "待遇", "企業",
})  # fmt: skip


def about_whom(heading: str) -> re.Match[str] | None:
    """The name in a heading that says whom its section is about: `About Acme`, `甲乙科技简介`."""
    if found := _ABOUT.match(heading):
        return found
    if heading.isascii() and not heading.startswith(("O ", "o ")):
        return None
    found = _ABOUT_ABROAD.fullmatch(heading)
    name = found["name"].strip() if found else ""
    is_of_one = name not in ("", heading.strip()) and name.casefold() not in _OURS
    return found if is_of_one else None


NOT_NAMED = re.compile(
    r"(?:hi|hello|hey|greetings|good (?:morning|day)|dear\b.*)[ ,!.]*"
    r"(?:all|everyone|there|team)?[!,.]*$"
    r"|(?:an? |our |the |some |leading |stealth|top |confidential|anonymous|undisclosed)\b.*"
    r"|.*\b(?:client|"
    r"start-?up|employer|contracting company)\.?$|(?:company|startup|agency|client|self|n/a)$"
    r"|https?:.*|.+ (?:linkedin|indeed|glassdoor)$"
    r"|(?:offert[ae] (?:per|di)|oferty|ofertas? (?:de|para)|stellenangebote|vagas) .*"
    r"|.*\b(?:stellenmarkt|jobbörse|jobportal|stellenportal|karriereportal|job ?board"
    r"|job search"
    r"|offres d['’]emploi|bolsa de (?:trabajo|empleo)|portal de empleo|oferty pracy"
    r"|nabídka práce)$"
    r"|(?:stabilna|stała|ciekawa|dobrze płatna) praca\b.*"
    r"|(?:possible |möglich |możliwe |también )?(?:bez doświadczenia|sin experiencia"
    r"|sans expérience"
    r"|ohne erfahrung|senza esperienza|sem experiência|zonder ervaring|utan erfarenhet"
    r"|bez praxe)\b.*"
    r"|(?:dołącz|rejoignez|rejoins|únete|junte-se|werde teil|unisciti|připoj|csatlakozz)\b.*"
    r"|(?:careers?|karriere|kariéra|kariera|carrières?|carreiras?|jobs|vacancies|stellenangebote"
    r"|work with us|join us|lavora con noi|werken bij ons|jobba hos oss)$"
    r"|(?:заработная плата|зарплата|з/п|оклад|оплата|доход|gehalt|lohn|salaire|rémunération|sueldo"
    r"|salário|remuneração|wynagrodzenie|薪|给与|給与|月給|時給|급여|연봉)(?:\b|(?=[^ -~])).*"
    r"|(?:某|新創|新创|外商|外包|知名|大型|上市|头部|一线|海外|国内|國內)[^\s]{0,8}(?:公司|企業"
    r"|企业|集團|集团"
    r"|币所|交易所|大厂|大廠|机构|团队|团隊|项目方|平台)$|某.{0,10}$"
    r"|(?:web ?3|ai|it|区块链|區塊鏈|互联网|游戏|元宇宙|加密|交易所|初创)(?:公司|企业|團隊|团队)?$",
    re.IGNORECASE,
)


#: With what a sentence or a section's name ends in Japanese, Korean or Chinese.
_SENTENCE_ABROAD = re.compile(
    r"(?:ません|ます|です|ください|ました|니다|세요|について)[.!！]?$"
    r"|.(?:소개|简介|簡介|紹介|介绍|介紹)$"
)


def is_company(words: str) -> bool:
    """Whether words given as the company name one ("None", "Edtech startup", "A client" do not)."""
    if not is_stated(words) or not any(c.isalnum() for c in words):
        return False
    named = NOT_NAMED.match(words) is None or (words.startswith("The ") and words[4:5].isupper())
    if not words.isascii():
        named = (
            named and _SENTENCE_ABROAD.search(words) is None and fold(words) not in known_names()
        )
    return named and len(words) <= 120 and "。" not in words
