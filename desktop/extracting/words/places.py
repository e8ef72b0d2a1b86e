"""The keys of places, names of places that are mere words, and of whom a place says nothing."""

from __future__ import annotations

import re
from typing import Final

KEYS: Final = (
    "location", "locations", "place", "city", "job_location", "joblocation", "job location",
    "workplace", "place of work", "place_of_work", "duty station", "duty_station",
    "work_location", "region", "country", "standort", "ort", "arbeitsort", "einsatzort", "lieu",
    "ville",
    "localisation", "emplacement", "lieu de travail", "ubicación", "ubicacion", "ciudad",
    "localização",
    "localizacao", "cidade", "local", "sede", "lokalizacja", "город", "sijainti", "paikkakunta",
    "工作地点", "地点", "城市", "勤務地", "plats", "locatie", "where", "standplaats", "luogo",
    "sede di lavoro", "luogo di lavoro", "arbejdssted", "arbeidssted", "miasto", "miejscowość",
    "miejsce", "локация", "место", "työpaikan sijainti", "kommun", "gemeente", "werkplek",
    "workplace_location", "office", "offices", "job location(s)", "città", "comune", "municipio",
    "provincia", "municipality", "sted", "就業場所", "zona", "kommune", "fylke", "región",
    "região", "concelho", "distrito",
    "regione", "miesto práce",
    "pracovisko", "zona de trabalho", "zona de trabajo", "estado", "ciudad/estado", "sídlo",
    "miejsce wykonywania pracy",
    "location.name", "location.city", "location.address",
    "location.country", "job_location.address", "primary_location", "base", "workplace.location",
    "근무지", "勤務場所", "工作城市", "工作地區", "上班地点", "上班地點", "工作地點", "地點",
    "工作地",
    "근무지역", "근무장소", "근무위치", "근무지주소", "근무지 주소", "勤務先住所", "勤務エリア",
    "場所", "勤務先所在地", "miasto pracy",
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
    "localidad", "ciudad de trabajo", "cidade/estado", "população", "work address", "lieu de stage",
    "lieu de mission", "lieu d'exercice", "einsatzgebiet", "근무처", "работа в городе",
)  # fmt: skip

CODES: Final = frozenset({"US", "UK", "EU"})

#: Places whose names running text uses as words.
WORDS: Final = frozenset({
    "This", "World", "Most", "Mobile", "Reading", "Nice", "Orange", "Central", "Enterprise",
    "Media", "Java", "Lead", "University", "Commerce", "Independence", "Industry", "Union",
    "Hope", "Price", "Bath", "Core", "Python", "Spring", "Go", "Best", "Date", "Wa",
})  # fmt: skip

#: Where a sentence ends, but not within `U.S.` or behind an initial.
SENTENCE_END = re.compile(r"[.!?\n](?:(?<=\n)|(?<!U\.S.)(?<!\b[A-Z].)(?=\s|$))")

#: Subjects of whom a place says nothing about this job.
OTHERS = re.compile(
    r"\[[^\[\]\n]{0,40}\bjobs in\b"
    r"|\b(?:i (?:work|live)\b"
    r"|headquarter\w*|founded|company is|our (?:customers|clients|investors|company)"
    r"|clients? (?:is|are|in)"
    r"|(?:groupe|société|entreprise|siège|firm|agency|startup|group|Unternehmen)"
    r" (?:[\w-]+ ){0,3}(?:basée?|based|situé|mit Sitz)"
    r"|authori[sz]ed to work|visa|offices (?:in|across)|operat(?:es|ing) in|presence in|salary"
    r"|pay range|compensation"
    r"|hiring process|if you (?:are|live|reside)(?! in (?:one|any) of)|for (?:candidates|applicants"
    r"|those) (?:in|based|located"
    r"|residing)|privacy|notice)\b",
    re.IGNORECASE,
)

#: Places that titles mean as words ("Engineer, Mobile"): they count only if the header names them.
TITLES_WORDS: Final = frozenset({
    "mobile", "reading", "nice", "orange", "central", "victoria", "enterprise", "media", "data",
    "java", "lead", "normal", "university", "independence", "commerce", "industry", "progress",
    "union", "hope", "price", "bath", "tours", "sale", "march", "split", "of", "core",
})  # fmt: skip
