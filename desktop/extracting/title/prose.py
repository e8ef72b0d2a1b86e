"""Names of the job as sentences tell them: who is sought, what one will be, whose duties follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.text.layout import Layout, Span
from desktop.extracting.text.roles import last_role_end, names_role
from desktop.extracting.title.sought import IN_OTHER_LETTERS
from desktop.extracting.title.sought import NAME as _NAME

_PROSE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # As a Senior Engineer - Backend, you'll …
        r"(?:(?<=\n)|^|(?<=[.!?:*] )|(?<=\s))[Aa]s "
        r"(?:(?:an?|our|the)(?: (?:new|next|first))? |(?=[A-Z]))"
        + _NAME
        + r"(?:,| in this role| at (?:the )?[A-Z][\w&’']+"
        r"(?: (?:(?:of|and|the|&) )?[A-Z][\w&’']+){0,5})?"
        r" ?(?:,|\byou(?:['’]ll|['’]re| will| are| would"
        r"| can| have)?\b|\bYou Will\b)",
        # We are looking for a Senior Engineer to …
        r"\b(?:[Ll]ooking for|[Hh]iring|[Ss]eeking|[Ss]earching for|[Rr]ecruiting|looking to hire"
        r"|in search of|looking to add|[Nn]eed|(?:[Ss]eek\w*|[Ll]ooking|[Ww]ish\w*) to (?:appoint"
        r"|recruit|employ)|(?:for|to|in) the (?:post|position|role) of|for appointment (?:as|of)"
        r"|(?:vacancy|opening|position|post) (?:available )?as"
        r"|(?:opportunity|vacancy|position|role) (?:has (?:now |just )?(?:arisen|become available)"
        r"|exists|is available) for"
        r"|(?:applications|applicants|candidates|opening|vacancy|vacancies) for)(?: for)?"
        r" (?:(?:an?|our(?: next)?|the|two|three|four|several|multiple|up to \d+) "
        r"|(?<=(?:st|le) of )"
        r"|(?<=to recruit )|(?<=to appoint )"
        r"|(?<=(?:cy|ng|on) as )|(?<=post as )"
        r"|(?<=ion of )|(?<=[Hh]iring )(?=[A-Z])"
        r"|(?<=looking for )(?=(?:new|experienced|qualified|skilled|passionate|enthusiastic) ))"
        r"(?:new |next |experienced |talented |passionate |motivated |skilled |committed "
        r"|qualified |dedicated |enthusiastic |full-time |part-time |entry-level |highly \w+ "
        r"|and (?=highly|committed) ?)*"
        + _NAME
        + r"(?=[,.;:!\n*)]|$| \(| to | who | with | for | that | in | on | at | based | as "
        r"| and (?:you|we|are|would|have)| join| –| - | responsible| ready| capable| able)",
        # Acme requires a part-time Senior Engineer in …
        r"\brequires? an? (?:[a-z-]+ ){0,2}(?=[A-Z])"
        + _NAME
        + r"(?=[,.;:!\n]|$| to | who | for | in | on | at | based )",
        # This is a Senior Engineer role with …
        r"\bThis is an? " + _NAME + r" (?:role|position|job|vacancy) (?:with|at|in|for)\b",
        # Wir suchen … eine:n Entwickler:in (m/w/d)
        r"\b(?:[Ww]ir suchen|[Ss]uchen wir|[Ss]ucht|[Ss]uche)\b[^\n.;:!?]{0,70}?"
        r"\b(?:eine?[:*/_]?n?(?: erfahrenen?| engagierten?| motivierten?)?|[Dd]ich als|[Ss]ie als"
        r"|zum[/\w]* \w+) " + _NAME + r"(?=:(?!in)|[,.;!\n*]|$| \("
        r"| für | zur | zum | mit | in | am | an | im | der | die | bei )",
        r"\bAls " + _NAME + r"(?: \([^)\n]{3,12}\))?,? (?:bist|wirst|arbeitest|hast|sind|werden|bei"
        r"|übernimmst|unterstützt|entwickelst|verantwortest) ",
        # Nous recherchons un(e) Développeur …
        r"\b(?:recherch(?:ons|e)|recrut(?:ons|e)|embauch(?:ons|e)|cherch(?:ons|e)|recherche d['’])"
        r" ?(?:actuellement )?(?:une? ou (?:d['’])?une |une?(?:\(e\)|·e|/une)? |d['’]une? |des )"
        + _NAME
        + r"(?=[,.;:!\n*]|$| \(| pour | qui | afin | à | au | en | dans | avec | chargé)",
        r"\b[Ee]n tant qu(?:e |['’]une? |['’])" + _NAME + r",? (?:vous|tu|votre) ",
        # Als kok bij Acme ben je … / Som bagare hos oss kommer du … / Jako piekarz będziesz …
        r"\bAls " + _NAME + r"(?: \([^)\n]{3,12}\))?(?: (?:bij|in|voor|van|op) [^,.\n]{2,40})?,?"
        r" (?:ben|ga|werk|zorg|houd|kom|heb|krijg|maak|word|zet|help|draag|lever) (?:je|jij|u)\b",
        r"\b[SÅ]om " + _NAME + r"(?: (?:hos|i|på|till|til|vid|ved|for|för) [^,.\n]{2,40})?,?"
        r" (?:kommer|kom|har|arbetar|arbejder|jobbar|jobber|blir|bliver|får|ansvarar|vil"
        r"|skal|er|är)"
        r" (?:du|dina|dine)\b",
        r"\bJako " + _NAME + r",? (?:będziesz|budeš|budete|będzie Pan)\b",
        # Buscamos un Desarrollador … / Procuramos uma pessoa …
        r"\b(?:[Bb]uscamos|[Bb]uscando|[Bb]usca|[Nn]ecesitamos|[Pp]rocuramos|[Pp]rocura|"
        r"[Cc]ontratamos|[Cc]ontratando|[Ee]stamos contratando|recrutar|contratar|[Rr]ecruta"
        r"|[Cc]ontrata|[Ss]elecciona|[Ss]eleciona|[Ii]ncorpora|[Pp]recisa|búsqueda de|busca de) "
        r"(?:(?:una?(?:/a|\(a\))?|uma?(?:\(a\)|/a)?|el|la|os|las) |(?<=búsqueda de )"
        r"|(?<=[Bb]uscamos ))"
        + _NAME
        + r"(?=[,.;:!\n*]|$| \(| para | que | con | com | en | em | na | no | y | e )",
        # Cerchiamo un/a cuoco … / Wij zoeken een docent … / Vi söker en … / Szukamy …
        r"\b(?:[Cc]erchiamo|[Rr]icerchiamo|[Cc]erca|[Rr]icerca|[Ss]elezioniamo) "
        r"(?:un[ao]?(?:/[ao])?|un['’]) ?"
        + _NAME
        + r"(?=[,.;:!\n*]|$| \(| per | che | con | da | a | in | presso )",
        r"\b(?:[Zz]oeken(?: wij| we)?|[Zz]oekt|op zoek naar)(?: per direct)? een "
        r"(?:ervaren |enthousiaste |gedreven |nieuwe )*"
        + _NAME
        + r"(?=[,.;:!\n*]|$| \(| voor | die | met | in | om | bij | te )",
        r"\b(?:[Ss]öker(?: vi| nu| därför)*|[Ss]øger(?: vi| nu| derfor)*|[Ss]øker(?: vi| nå"
        r"| derfor)*) "
        r"(?:en|ett|et|vår|dig som är|flera) (?:antal )?"
        r"(?:erfaren |engagerade? |engasjert |dedikert |dyktig |driven |ny )*"
        + _NAME
        + r"(?=[,.;:!\n*]|$| \(| till | som | med | i | för | til | for | på )",
        r"\b(?:[Ss]zukamy|[Pp]oszukujemy|[Pp]oszukuje|[Zz]atrudnimy|[Zz]atrudni) "
        + _NAME
        + r"(?=[,.;:!\n*]|$| \(| do | na | w | z | który | która )",
        r"\b[Nn]a stanowisk(?:o|a)(?: ?:| [–-])\s{1,3}(?:[-•*–] )?"
        + _NAME
        + r"(?=[,.;:!\n*]|$| \()",
        # … sedang mencari Programmer yang …
        r"\b(?:[Mm]encari|[Mm]embutuhkan|[Mm]erekrut)(?: (?:seorang|beberapa|fulltime|full-time))* "
        + _NAME
        + r"(?=[,.;:!\n*]|$| \(| yang | untuk | dengan | di | dan )",
        r"\bComo " + _NAME + r", (?:ser[áa]s?|você|vas|tu|tendrás|irá) ",
    )
)
#: `The Night Baker plays a vital role`: whose duties are told, where nothing else names a job.
_DUTIES: Final = re.compile(
    r"(?:^|(?<=[.:] ))The (?P<title>[A-Z][\w-]+(?: [A-Z][\w-]+){0,4})"
    r"(?: (?:for|in|of|at) (?:the )?[A-Z][\w&]*(?: [A-Z&][\w&]*){0,5})?"
    r" (?:plays an? |is responsible for "
    r"|(?:will|shall) (?:support|provide|assist|perform|be responsible|report)\b"
    r"|(?:provides|supports|performs|assists|reports) )",
    re.MULTILINE,
)
#: Where a sentence goes on in the next line.
_WRAPPED = re.compile(r"(?<=[a-zß-ÿ,])\n(?=[a-zß-ÿ])|(?<=[^\n]{48}[a-zß-ÿ,])\n(?=[A-ZÀ-Þ])")
#: A gender mark behind a name shows that it is a title, known or not.
MARKED = re.compile(r"\s*\([mwfdxhvMWFDXHV](?:\s?[/|*]\s?[mwfdxhvMWFDXHV]){1,3}\)")
#: What Slavic offers call a developer: `Шукаємо Senior Python для …`.
_LEVELLED = re.compile(
    r"(?:[Ss]enior|[Mm]iddle|[Jj]unior|[Ll]ead) [A-Z][\w.+#-]{1,20}(?: [A-Z]\w+)?"
)
_STARTS_LOWER = re.compile(r"[a-zà-ÿ]")
_VAGUE = re.compile(
    r"(?:an? |our |the |your |great |good |strong |new |part |team |candidates? |individuals? |pers"
    r"|someone|people|passionate|talented|motivated|experienced|skilled|high|self|dynamic|company"
    r"|leader\b|partner\b|member\b|result|quelqu|jemand|alguien|alguém)",
    re.IGNORECASE,
)


def in_prose(layout: Layout) -> Iterator[Span]:
    """Names of the role in running text: those in capitals first."""
    found = []
    text = _WRAPPED.sub(" ", layout.text[:12_000])
    for pattern in _PROSE if text.isascii() else (*_PROSE, *IN_OTHER_LETTERS):
        for match in pattern.finditer(text):
            span = layout.span(match.start("title"), match.end("title")).trimmed()
            marked = MARKED.match(text, match.end("title")) is not None
            marked = marked or _LEVELLED.fullmatch(span.text) is not None
            if span.text and (marked or names_role(span.text)) and not _VAGUE.match(span.text):
                found.append(_from_capitals(span if marked else _to_the_noun(span)))
    return iter(sorted(found, key=lambda span: _STARTS_LOWER.match(span.text) is not None))


#: The last of several adjectives before a name: `and proactive Night Baker`.
_ADJECTIVES = re.compile(r"and (?:[a-z]+ )+(?=[A-Z])")


def _from_capitals(span: Span) -> Span:
    """The span without the adjectives before its name."""
    found = _ADJECTIVES.match(span.text)
    return span.part(found.end(), len(span.text)) if found else span


#: `Night baker required for our shop in Lyon`, which a notice begins with.
_WANTED = re.compile(
    r"(?:^|(?<=[.!] ))(?P<title>[A-Z][^.\n;:!?]{3,60}?) (?:(?:(?:is|are|urgently) )?"
    r"(?:required|wanted|needed|sought)|(?:position|vacancy|post) (?:is )?available)"
    r" (?:for|at|in|with|to|by|from|immediately|asap)\b"
)


def wanted(layout: Layout) -> Iterator[Span]:
    """The name with which one of the first lines says that such a one is wanted."""
    for line in layout.first_lines(4):
        found = _WANTED.search(line.text)
        if found and last_role_end(found["title"]) == len(found["title"]):
            yield line.words.within(found, "title")


#: How a name goes on behind its noun: `Engineer - Data & AI`, `Chef de projet`, `Head of Sales`.
_GOES_ON = re.compile(
    r"(?:[ ]?[-–/&|+,]?[ ]?(?:[A-Z0-9.#(][\w.+#/&()-]*|of|and|für"
    r"|(?:de la|de|du|des|en|do|da) [\w-]+|d['’][\w-]+|(?:по|з) [а-яёіїє-]+(?: [а-яёіїє-]+){0,4}"
    r"|(?<= )[а-яёіїє]{3,}(?:у|ю|а|я|ы|и|і|ов|ів|їв|ей|ого|их|ых)(?![а-яёіїє])"
    r"|[\u05d0-\u06ff\u0900-\u0e7f][\w\u0900-\u0e7f/]*))*"
)
_SMALL_END = re.compile(r"\s(?:of|and|für)$")


def _to_the_noun(span: Span) -> Span:
    """The span cut where, after its noun, words in lower case go on (`Engineer with …`)."""
    end = last_role_end(span.text)
    rest = _GOES_ON.match(span.text, end)
    if rest and rest[0].strip(" -–/&|+,"):
        end += len(_SMALL_END.sub("", rest[0].rstrip(" ,-–|&/+")))
    return span.part(0, end)


def of_duties(layout: Layout) -> Iterator[Span]:
    """Roles of which the text says what they do."""
    for found in _DUTIES.finditer(layout.text[:12_000]):
        if names_role(found["title"]):
            yield layout.span(*found.span("title"))
