"""The names of facts that job sites print on a line of their own, in many languages."""

from __future__ import annotations

import re
from typing import Final

#: What may stand before the name of a fact.
SIGNS: Final = "·•▶▷■□◆◇●○※✔✅ "
#: A post code on a line of its own, above the address.
POST_CODE = re.compile(r"〒[ \u3000]?\d{3}[-‐−ー]?\d{4}[ \u3000]*")
#: Names of the facts that job sites print on a line of their own above the value.
BARE_LABELS: Final = frozenset({
    "location", "locations", "time type", "posted on", "job requisition id", "remote type",
    "worker type", "job type", "job types", "employment type", "pay", "salary", "salary range",
    "seniority level", "experience level", "work location", "workplace type", "job location",
    "company", "closing date", "date posted", "contract type", "shift and schedule", "work model",
    "standort", "arbeitsort", "arbeitgeber", "anstellungsart", "lieu", "contrat", "type de contrat",
    "ubicación", "tipo de contrato", "locatie", "dienstverband", "ort", "omfattning",
    "anställningsform", "miejsce pracy", "rodzaj umowy", "tryb pracy", "勤務地", "雇用形態", "給与",
    "工作地点", "location type", "job function", "experience", "employer", "organisation",
    "organization", "entreprise", "employeur", "salaire", "expérience", "rémunération",
    "type d'emploi", "lieu de travail", "localisation", "unternehmen", "firma", "gehalt",
    "arbeitszeit", "einsatzort", "berufserfahrung", "beschäftigungsart", "empresa", "salario",
    "experiencia", "jornada", "contrato", "jornada laboral", "modalidad", "lugar de trabajo",
    "salário", "local", "local de trabalho", "regime de contratação", "modelo de trabalho",
    "azienda", "sede", "sede di lavoro", "contratto", "retribuzione", "luogo di lavoro",
    "werkgever", "salaris", "standplaats", "arbetsgivare", "lön", "arbeidsgiver", "arbeidssted",
    "ansettelsesform", "arbejdsgiver", "arbejdssted", "pracodawca", "wynagrodzenie",
    "lokalizacja", "wymiar etatu", "зарплата", "город", "компания", "опыт работы",
    "занятость", "тип занятости", "формат работы", "график работы", "место работы", "会社名",
    "企業名", "応募資格", "勤務時間", "仕事内容", "薪资", "工作城市", "公司名称", "公司",
    "remote job", "telework eligible", "open & closing dates", "appointment type",
    "work schedule", "pay scale & grade", "type of role", "business area", "department",
    "reports to", "posted", "deadline", "closing", "application deadline", "apply by",
    "hours", "working hours", "working pattern", "contract", "grade", "closes", "work type",
    "remote", "workplace", "seniority", "career level", "years of experience", "arbeitsmodell",
    "homeoffice", "vertragsart", "arbeitsbeginn", "durée du travail", "télétravail",
    "type de poste", "profil souhaité", "expérience requise", "niveau d'expérience",
    "experiencia mínima", "tipo de jornada", "tipo de oferta", "orario di lavoro",
    "tipo di contratto", "esperienza", "urenaantal", "uren per week", "aantal uren",
    "anställningstyp", "arbetstid", "varaktighet", "ort / kommun", "sista ansökningsdag",
    "stillingstype", "heltid/deltid", "søknadsfrist", "ansøgningsfrist", "työsuhde", "työaika",
    "sijainti", "hakuaika", "palkka", "úvazek", "typ úvazku", "místo výkonu práce",
    "pracoviště", "mzda", "plat", "munkavégzés helye", "fizetés", "tip job", "oraș", "salariu",
    "çalışma şekli", "çalışma yeri", "deneyim", "maaş", "опыт", "график", "ставка",
    "工作性質", "工作經歷", "工作待遇", "工作地點", "上班地點", "薪資", "待遇", "月薪", "学历要求",
    "工作经验", "경력", "학력", "근무형태", "급여", "근무지역",
    "근무지", "고용형태", "접수기간", "마감일", "근무직종", "모집직종", "모집분야", "모집부문",
    "근무장소", "근무지주소", "근무지 주소", "모집마감일", "급여조건", "근무시간",
    "募集職種", "職種", "就業場所", "勤務先", "給料", "賃金", "時給", "月給", "日給", "日当",
    "年収", "報酬", "基本給", "雇用区分", "勤務形態", "募集中の職種", "岗位名称", "职位名称",
    "招聘岗位", "招聘职位", "工作性质", "薪资待遇", "薪资范围", "薪金待遇", "岗位薪资",
    "уровень зарплаты", "заработная плата", "требуемый опыт", "требуемый опыт работы", "оплата",
    "посада", "місто", "місце роботи", "досвід роботи", "вид занятости",
    "địa điểm", "địa điểm làm việc", "mức lương", "kinh nghiệm",
    "hình thức làm việc", "hạn nộp hồ sơ",
    "lokasi", "gaji", "jenis pekerjaan", "tipe pekerjaan", "τοποθεσία", "περιοχή",
    "τύποσ απασχόλησησ", "המיקום", "מיקום", "היקף משרה", "סוג משרה", "الموقع", "الراتب",
    "نوع الوظيفة", "سنوات الخبرة",
})  # fmt: skip
