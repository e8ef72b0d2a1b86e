"""What languages are told by: their small words in prose, the words of jobs in short titles."""

from __future__ import annotations

import re
from typing import Final

#: The commonest small words of languages in Latin script, those of close kin told apart by hand.
SMALL_WORDS: Final[dict[str, str]] = {
    "en": (
        "the and of to in for with is are you we our your will be this that on as at have "
        "from or by an who what not all it their they can more work team experience"
    ),
    "de": (
        "der die das und in zu den mit von für ist im dem nicht ein eine als auch es an "
        "werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen "
        "so zum wir du dich deine unser unsere bist oder ihre ihr suchen gehalt vollzeit arbeitsort"
    ),
    "fr": (
        "le la les de des et en un une du dans est pour que qui par sur au avec ne se pas "
        "plus ce vous nous notre votre vos nos sont être aux ou à ses cette leur salaire poste lieu"
    ),
    "es": (
        "el la los las de que y en un una del para con no se por su al es lo como más o sus "
        "le nuestro nuestra nuestros tu experiencia somos trabajo empresa años conocimientos "
        "sueldo busca ubicación"
    ),
    "pt": (
        "o a os as de que e em um uma do da dos das para com não se por no na nos nas ao mais "
        "como seu sua é são ou você nossa nosso experiência trabalho empresa anos "
        "conhecimento vaga pessoa trabalhamos salário"
    ),
    "it": (
        "il lo la i gli le di che e in un una del della dei per con non si da al alla sono è "
        "come più nel nella anche o tra ha delle nostro nostra esperienza lavoro ricerca azienda "
        "retribuzione cerchiamo contratto"
    ),
    "nl": (
        "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door of "
        "naar uit maar wij je jij onze ons jouw wat dit werk ervaring functie binnen vacature "
        "salaris"
    ),
    "sv": (
        "och att det i en som är av för med till den på inte du vi har ett om eller våra vår "
        "kan dig ska vara hos oss sig samt inom dina arbetar erfarenhet från även ansökan lön söker"
    ),
    "da": (
        "og at det i en som er af for med til den på ikke du vi har et om eller vores kan dig "
        "skal være hos os sig samt inden dine arbejder erfaring fra også hvor bliver"
    ),
    "no": (
        "og å det i en som er av for med til den på ikke du vi har et om eller vår våre kan "
        "deg skal være hos oss seg samt innen dine arbeider erfaring fra også hvor blir lønn "
        "arbeidssted "
        "søknadsfrist søker"
    ),
    "fi": (
        "ja on ei se että sekä tai joka ovat olet meillä sinulla kanssa työ mutta kuin myös "
        "jos voit sen kokemusta tehtävä haemme meidän työn olla sinun siitä hän nyt palkka "
        "sijainti työsuhde "
        "vakituinen hakemus"
    ),
    "et": (
        "ja on ei et see või mis kes oma ning kui ka oled meie sinu töö kogemus pakume sa "
        "selle jaoks aga"
    ),
    "lv": ("un ir ar par kas no uz lai vai kā tu mēs mūsu darba pieredze jūsu tiek bet arī pie"),
    "lt": ("ir yra su kad iš į kaip už arba bei jūs mes mūsų darbo patirtis jūsų tai turi ar prie"),
    "pl": (
        "i w z na do nie się jest to że od o po za jak oraz dla przez lub być twoje nasz "
        "naszej oferujemy doświadczenie pracy są co praca znajomość mile widziane"
    ),
    "cs": (
        "a v se na je že s z do o k i to pro jako za by ale jsou nebo které jsme práce "
        "zkušenosti nabízíme našem naše znalost při jsi máš ti už mzda místo úvazek požadujeme"
    ),
    "sk": (
        "a v sa na je že s z do o k aj to pre ako za by ale sú alebo ktoré sme práce "
        "skúsenosti ponúkame našom naše znalosť pri si máš už"
    ),
    "sl": (
        "in je v na za da se z s po ki so kot ali pri tudi smo delo izkušnje naše vam od ter bo"
    ),
    "hr": (
        "i je u na za da se s sa od koji su kao ili pri te rad iskustvo naš naše vam smo ako biti"
    ),
    "hu": (
        "a az és hogy is nem egy van meg ez de el vagy mint csak már be ha egyéb való "
        "tapasztalat munka kínálunk azonos minden amely aki"
    ),
    "ro": (
        "și de la a în cu pe un o să nu este pentru care din mai ce sau sunt prin ca va fi "
        "experiență noastră ai cât dacă locul "
        "si sau cerinte experienta responsabilitati cunostinte activitatilor cat "
        "cautam oferim echipa noastra salariu lucru permis timpul activitate"
    ),
    "tr": (
        "ve bir bu için ile de da olarak en çok daha olan veya gibi iyi sahip deneyim bilgi "
        "iş ekip tercihen konusunda yıl aranan nitelikler"
    ),
    "id": (
        "dan yang di untuk dengan dari dalam pada ini atau adalah anda kami akan memiliki "
        "sebagai pengalaman kerja minimal tahun dapat serta"
    ),
    "az": (
        "və bu ilə üçün olan üzrə iş bir bilik təcrübə tələb tələblər şirkət biz sizin həmçinin "
        "olaraq yaxşı minimum vəzifə namizəd əmək müraciət edilməsi haqqında"
    ),
    "vi": (
        "và của các có là cho trong với không được người những một để công việc năm kinh "
        "nghiệm về tại khi làm"
    ),
    "ca": (
        "el la els les de que i en un una del per amb no es al és com més o seva nostra som "
        "treball anys ens"
    ),
}
#: By what the titles of a language are known; marks of other languages before words of English.
SIGNS_OF_TITLES: Final[dict[str, re.Pattern[str]]] = {
    "de": re.compile(
        r"(?<!\w)[mwd]/[mwd](?:/[dx])?(?!\w)|\b(?:Voll|Teil)zeit\b|\b[A-ZÄÖÜ][a-zäöüß]*(?:leiter"
        r"|ingenieur|mitarbeiter|fachkraft|kaufmann|kauffrau|sachbearbeiter|entwickler|techniker"
        r"|pfleger|helfer|fahrer|buchhalter|verkäufer|berater|praktikum|ausbildung)(?:in)?\b"
        r"|\b(?:Leiter|Mitarbeiter|Praktikum|Ausbildung|Werkstudent|Sachbearbeiter|Fachkraft"
        r"|Kaufmann|Kauffrau|Pfleger|Helfer|Fahrer|Buchhalter|Verkäufer|Berater|Entwickler"
        r"|Mechatroniker|Elektroniker|Facharzt)(?:in)?\b"
    ),
    "fr": re.compile(
        r"(?<!\w)[HF]/[FH](?!\w)|\bCD[ID]\b|^\W*(?:Stage|Alternance)\b(?! (?:Manager|Hand))"
        r"|\b(?:Ingénieur|Développeu[rs]|Technicien|Chargée? de|Conseill(?:er|ère)"
        r"|Infirmi(?:er|ère)|Chef de|Vendeu(?:r|se)|Assistante|Gestionnaire)\b",
        re.MULTILINE,
    ),
    "pt": re.compile(
        r"\b(?:Desenvolvedora?|Engenheir[oa]|Estágio|Estagiári[oa]|Redatora?|Assistente|Vendedora?"
        r"|Analista [Dd]e (?:Dados|Suporte|Sistemas)|Coordenadora?|Técnic[oa] em|Cozinheir[oa]"
        r"|Enfermeir[oa]|Técnic[oa] de Enfermagem|Auxiliar de (?:Limpeza|Cozinha|Logística))\b"
    ),
    "es": re.compile(
        r"\b(?:Desarrolladora?|Ingenier[oa]|Prácticas|Becari[oa]|Dependient[ea]|Encargad[oa]"
        r"|Camarer[oa]|Enfermer[oa]|Jefe de|Técnic[oa] de)\b"
    ),
    "it": re.compile(r"\b(?:Sviluppatore|Impiegat[oa]|Addett[oa]|Operai[oa]|Tirocinio|Stage in)\b"),
    "nl": re.compile(r"\b\w*(?:medewerker|ontwikkelaar|verpleegkundige|begeleider|adviseur)\b"),
    "pl": re.compile(r"\b(?:Specjalist[ak]a?|Programist[ak]a?|Kierownik|Inżynier|Pracownik)\b"),
    "fi": re.compile(
        r"(?:asiantuntija|kehittäjä|työntekijä|hoitaja|myyjä|insinööri|päällikkö|analyytikko)\w*"
    ),
    "sv": re.compile(r"\b\w*(?:utvecklare|ingenjör|sköterska|säljare|chaufför|medarbetare)\b"),
    "en": re.compile(
        r"\b(?:Engineer|Developer|Manager|Analyst|Designer|Scientist|Consultant|Technician|Nurse"
        r"|Assistant|Specialist|Administrator|Architect|Director|Officer|Clerk|Driver|Teacher"
        r"|Accountant|Representative|Coordinator|Programmer|Supervisor|Operator|Lecturer"
        r"|Professor|Researcher|Librarian|Instructor|Trainer|Associate|Executive|Advisor|Adviser"
        r"|Worker|Cleaner|Cook|Cashier|Receptionist|Electrician|Plumber|Mechanic|Carpenter"
        r"|Welder|Therapist|Pharmacist|Physician|Attorney|Lawyer|Tutor|Intern|Internship"
        r"|Apprentice|Housekeeper|Server|Guard|Helper|Handler|Buyer|Planner|Editor|Writer|Producer"
        r"|Fellow|Head of|Lead|Staff|Agent|Auditor|Bookkeeper|Caregiver|Carer|Counsellor"
        r"|Counselor|Practitioner|Surveyor|Inspector|Foreman|Crew|Attendant|Dispatcher)s?\b",
    ),
}
