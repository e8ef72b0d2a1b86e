"""The labels and phrases that lead up to a place of work, apart from the rules of their use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from desktop.extracting.patterns import led_by_letters

KEYS: Final = (
    "location", "locations", "place", "city", "job_location", "joblocation", "job location",
    "workplace", "region", "country", "standort", "ort", "arbeitsort", "einsatzort", "lieu",
    "ville",
    "localisation", "emplacement", "lieu de travail", "ubicación", "ubicacion", "ciudad",
    "localização",
    "localizacao", "cidade", "local", "sede", "lokalizacja", "город", "sijainti", "paikkakunta",
    "工作地点", "地点", "城市", "勤務地", "plats", "locatie", "where", "standplaats", "luogo",
    "sede di lavoro", "luogo di lavoro", "arbejdssted", "arbeidssted", "miasto", "miejscowość",
    "miejsce", "локация", "место", "työpaikan sijainti", "kommun", "gemeente", "werkplek",
    "workplace_location", "office", "offices", "job location(s)", "città", "comune", "municipio",
    "provincia", "municipality", "sted", "就業場所", "miejsce wykonywania pracy",
    "location.name", "location.city", "location.address",
    "location.country", "job_location.address", "primary_location", "base", "workplace.location",
    "근무지", "勤務場所", "工作城市", "工作地區", "上班地点", "上班地點", "工作地點", "地點",
    "工作地",
    "근무지역", "근무장소", "근무위치", "勤務エリア", "場所", "勤務先所在地", "miasto pracy",
    "město",
    "místo výkonu práce", "pracoviště", "lokalita", "místo práce", "miesto výkonu práce", "miesto",
    "munkavégzés helye", "munkavégzés", "munkavégzési hely", "helyszín", "oraș", "oraşul",
    "locație",
    "locația", "locul de muncă", "місто", "місце роботи", "локація", "город работы",
    "çalışma yeri", "şehir", "konum", "iş yeri", "mjesto rada", "местоположение", "адрес",
    "địa điểm", "địa điểm làm việc", "nơi làm việc", "khu vực", "lokasi", "lokasi kerja",
    "penempatan", "τοποθεσία", "τόποσ εργασίασ", "έδρα εργασίασ", "περιοχή", "מיקום", "מיקום המשרה",
    "אזור", "איזור", "עיר", "مكان العمل", "الموقع", "موقع العمل", "المدينة", "สถานที่ทำงาน",
    "arbetsort", "stationeringsort", "tjänstgöringsort", "placeringsort", "arbejdsplads",
    "työpaikka sijaitsee", "työskentelypaikka", "toimipaikka", "vinnustaður", "asukoht",
    "darbo vieta", "darba vieta", "工作位置", "plaats", "vestiging", "dove",
    "localidad", "ciudad de trabajo", "cidade/estado", "população", "work address",
)  # fmt: skip

LABELS: Final = frozenset({
    *KEYS, "work location", "office location", "location(s)", "job locations", "work locations",
    "position location", "primary location", "other locations", "based in", "where", "job site",
    "worksite", "place of work", "duty station",
    "base location", "dienstort", "arbeitsorte", "standorte", "dein standort", "lieu du poste",
    "lieu d'affectation", "localisation du poste", "lugar de trabajo", "lugar", "local de trabalho",
    "miejsce pracy", "место работы", "locality", "location & remote", "location/remote",
    "located in", "role location", "hiring location", "eligible locations", "allowed locations",
})  # fmt: skip

RESIDENCE_LABELS: Final = frozenset({
    "candidates location", "candidate location", "remote location", "applicant location",
    "hiring in",
    "candidates must be in", "open to", "eligible countries", "countries", "timezone/location",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads up to the places where this job's work is done, in running text.

    Of its cues a sentence (in lower case) holds one, if the lead fits.
    """

    cues: tuple[str, ...]
    source: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The lead itself, for text as it stands."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


LEADS: Final = (
    Lead(
        (" based", " located", " resid", " liv", " situated", " sit", " open", " available",
         " remote", " hybrid", " home-based", " onsite", " on-site"),
        r"\b(?:role|position|job|opportunity|candidates?|applicants?|you|person|hire|contractor"
        r"|internship)\b"
        r"(?: (?:is|are|will|would|can|may|must|should|need|needs|to|be|also|currently|ideally"
        r"|only|either|who"
        r"|have|has|could|physically|we|hire|fully|a|for|this|the|this|do|your))*"
        r" (?:based|located|reside|residing|resident|live|living|situated|sit|open|available"
        r"|remote|hybrid"
        r"|home-based|remote-based|onsite|on-site)"
        r"(?: (?:out|anywhere|remotely|remote|currently|either|permanently|to|candidates"
        r"|applicants|people|those"
        r"|located|living|residing|based|residents|only|one|any|role|position|opportunity|and|is|be"
        r"|our|tech|hubs|offices?|hub|the|from))*? (?:in|of|within|from|to|at|near"
        r"|across)\b(?! the office)"
        r"(?: (?:one|any|either) of (?:our|the)(?: [a-z]+){1,3}? in\b| our offices? in\b| our\b"
        r"| the\b)?",
    ),
    Lead(
        (" based", " located", " resid", " liv", " be a resident"),
        r"\b(?:must|should|need to|required to|have to) (?:be )?(?:currently )?(?:based|located"
        r"|reside|residing|live"
        r"|living|resident|be a resident)(?: anywhere)? (?:in|within|out of|of)\b",
    ),
    Lead(
        ("hiring", "looking for", "seeking", "recruiting", "applications f", "embauchons",
         "recrutons", "recherchons", "suchen", "buscamos"),
        r"\b(?:hiring|looking for|seeking|recruiting|applications (?:for|from)|embauchons"
        r"|recrutons|recherchons|suchen|buscamos)\b"
        r"(?! new| the best)[^.;:!?\n]{3,90}? (?:in|à|in our|for our|basée? à|en)\b"
        r"(?: our| the)?(?= ?[A-ZÀ-Þ])",
    ),
    Lead(
        ("remote", "telework"),
        r"\b(?:work(?:ing)? (?:fully )?remote(?:ly)?|remote(?:ly)?(?:-based)?|telework)"
        r"(?: (?:work|position|role|job|opportunity|candidates|option))?,? ?\(?(?:from |is "
        r"|based )*"
        r"(?:anywhere |only )?(?:in|within|from|across|throughout)\b(?: the)?",
    ),
    Lead(
        ("anywhere in", "anywhere within"),
        r"\bwork(?:ing)? (?:remotely |from )?anywhere (?:with)?in\b",
    ),
    Lead(
        ("following ",),
        r"\b(?:available|based|open|located|hiring|role|position) in (?:any of |one of )?(?:the )?"
        r"following (?:locations?|cities|states|countries|regions)(?: only)?:?",
    ),
    Lead(
        ("following ",),
        r"\b(?:reside|live|based|located|be) in (?:one of )?(?:the )?following"
        r" (?:states|countries|locations|cities)(?: only)?:?",
    ),
    Lead(
        ("in our ", "at our ", "from our ", "out of our ", "to our "),
        r"\b(?:in|at|from|out of|to) our(?= (?-i:[A-ZÀ-Þ])[^.\n]{1,40}"
        r" (?:office|lab|laborator|studio|hub|facility|branch|store|shop|clinic|campus|plant"
        r"|warehouse|factory|site|headquarters|restaurant|location)\b)",
    ),
    Lead(
        ("sede", "filiale", "stabilimento", "ufficio", "punto vendita", "cantiere"),
        r"\b(?:sede|filiale|stabilimento|ufficio|punto vendita|cantiere)(?: operativa)? (?:di|a)\b"
        r"(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        tuple(
            f"{our} {site}"
            for our in ("notre", "nos")
            for site in ("site", "agence", "bureau", "magasin", "usine", "siège")
        ),
        r"\b(?:notre|nos) (?:site|agence|bureau|magasin|usine|siège)x?s? (?:de|d['’]|à|en)\b"
        r"(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        ("nuestr",),
        r"\b(?:nuestr[oa]|nuestras?) (?:sede|oficina|centro|tienda|planta)s? (?:de|en)\b"
        r"(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        tuple(
            f"{our} {site}"
            for our in ("onze", "ons")
            for site in ("vestiging", "kantoor", "locatie", "filiaal")
        ),
        r"\b(?:onze|ons) (?:vestiging|kantoor|locatie|filiaal) (?:in|te)\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        ("vårt ", "vår ", "våra "),
        r"\b(?:vårt|vår|våra) (?:kontor|butik|lager|verkstad) i\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        ("nos bureaux",),
        r"\bnos bureaux (?:sont|se trouvent)(?: situés)? (?:à|en)\b"
        r"(?=[^.\n]{5,160}\b(?:travail|candidatures))",
    ),
    Lead(
        ("candidature",),
        r"\bcandidatures? (?:provenant|venant) d(?:e|['’])(?: l['’])?"
        r"(?:ensemble|autres régions|toutes les régions) (?:du|de la|de l['’]|des)\b",
    ),
    Lead(
        ("recrut", "contrat", "procura", "busca", "seleccionamos", "cerc"),
        r"\b(?:recrutar|recruta|contratar|contrata|procura|procuramos|buscamos|busca|seleccionamos"
        r"|cerchiamo|cerca|recrute|recrutons)\b[^.;:!?\n]{3,90}?"
        r" (?:para|em|en|per|a|à|su|pour)\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        ("office", "hub", "headquarters", " hq ", "studio"),
        r"\bwork(?:ing)? (?:from|in|at|out of) (?:our|the|one of our)(?: \w+)?"
        r" (?:offices?|hubs?|headquarters|hq|studio) in\b",
    ),
    Lead(
        ("open to", "available to", "limited to", "restricted to"),
        r"\b(?:open|available|limited|restricted) to (?:candidates|applicants|people|anyone"
        r"|residents|individuals)"
        r"(?: (?:who|are|currently|located|living|residing|based|anywhere|from|any|live"
        r"|reside))* (?:in|of|within|from)\b"
        r"(?: the)?",
    ),
    Lead(
        ("other parts of", "all of", "any part of"),
        r"\b(?:candidates|applicants) (?:in|from) (?:other parts of|all of|any part of)\b",
    ),
    Lead(
        ("can be ",),
        r"\b(?:can|it can) be (?:anywhere )?(?:in|within)\b(?: the)?",
    ),
    Lead(
        ("we have ", "avons "),
        r"\b(?:we have|avons) (?:locations|des bureaux) (?:in|à)\b(?=[^.\n]{5,80}\b(?:candidates"
        r"|work)\b)",
    ),
    Lead(
        ("basé", "situé", "localisé"),
        r"\b(?:bas(?:é|ée|é\(e\)|é·e)|situ(?:é|ée)|localis(?:é|ée)) (?:à|en|au|aux|dans)\b",
    ),
    Lead(
        ("zona de", "região de", "área de"),
        r"\b(?:na|da) (?:zona|região|área) de\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        ("dienstort", "einsatzort", "arbeitsort"),
        r"\b(?:am )?(?:dienstort|einsatzort|arbeitsort)\b:?(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        ("kontor",),
        r"\b(?:på|ved) (?:vores |vårt )?(?:kontoret |kontor )i\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        ("standort", "in unserem büro", "für unser büro", "unser team"),
        r"\b(?:am Standort|an unserem Standort|an unseren Standorten|in unserem Büro in"
        r"|für unser Büro in"
        r"|für unseren Standort(?: in)?|unser Team in)\b",
    ),
    Lead(
        ("con sede en", "ubicad", "con base en", "localizad", "sediad", "presencial e", "remoto "),
        r"\b(?:con sede en|ubicad[oa] en|con base en|localizad[oa] em|sediad[oa] em|presencial en"
        r"|presencial em|remoto desde|remoto en)\b",
    ),
    Lead(
        ("join",),
        r"\b(?:join|joining) (?:our|the|us)\b[^.;:!?\n]{0,50}? (?:team|office"
        r"|us)s? (?:based )?in\b(?: our)?(?= [A-Z])",
    ),
)  # fmt: skip

#: The numbers of the leads that have a cue.
BY_CUE: Final = {
    cue: tuple(number for number, lead in enumerate(LEADS) if cue in lead.cues)
    for cue in sorted({cue for lead in LEADS for cue in lead.cues})
}

#: Words before a place, led by their letters, since they are tried at every space of a text.
_BEFORE: Final = led_by_letters(
    "in|de|di|i|te|within|from|of|to|across|near|throughout|at|is|be|à|en|em|au|aux|desde"
    "|Standort|Dienstort|Einsatzort|Arbeitsort|DE -|bei|para|per|our|du|locations:|states:"
    "|countries:|cities:|only:|location:"
)
ANCHOR = re.compile(
    rf"[\s(](?:{_BEFORE})\s+"
    r"(?:(?:the|our|either|one|any|all|other|part|parts|of|tech|hubs|hub|offices?|in|anywhere"
    r"|only|Greater|Remote,|Remote or)\s+)*"
    r"([A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3})"
)

CODES: Final = frozenset({"US", "UK", "EU"})

#: Places whose names running text uses as words.
WORDS: Final = frozenset({
    "This", "World", "Most", "Mobile", "Reading", "Nice", "Orange", "Central", "Enterprise",
    "Media", "Java", "Lead", "University", "Commerce", "Independence", "Industry", "Union",
    "Hope", "Price", "Bath", "Core", "Python", "Spring", "Go", "Best", "Date", "Wa",
})  # fmt: skip

SENTENCE_END = re.compile(r"[.!?\n](?:(?<=\n)|(?<!U\.S.)(?<!\b[A-Z].)(?=\s|$))")

#: Subjects of whom a place says nothing about this job.
OTHERS = re.compile(
    r"\b(?:headquarter\w*|founded|company is|our (?:customers|clients|investors|company)"
    r"|clients? (?:is|are|in)"
    r"|(?:groupe|société|entreprise|siège|firm|agency|startup|group|Unternehmen)"
    r" (?:[\w-]+ ){0,3}(?:basée?|based|situé|mit Sitz)"
    r"|authori[sz]ed to work|visa|offices (?:in|across)|operat(?:es|ing) in|presence in|salary"
    r"|pay range|compensation"
    r"|if you (?:are|live|reside)(?! in (?:one|any) of)|for (?:candidates|applicants"
    r"|those) (?:in|based|located"
    r"|residing)|privacy|notice)\b",
    re.IGNORECASE,
)
