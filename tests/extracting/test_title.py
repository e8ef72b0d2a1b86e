import pytest

from desktop.extracting.title.title import read_title
from tests.extracting.making import layout_of


def board(title, company="Crumb & Co", place="Lyon, France"):
    return f"# [{title}](https://b.example/1)\n### {company}\n#### `🌎 {place}`\n\nWe bake.\n"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Backend Engineer", "Backend Engineer"),
        ("[Desenvolvedor React] - 100% remoto", "Desenvolvedor React"),
        ("STELLENANZEIGE: Bäcker/in gesucht", "Bäcker/in"),
        ("1. Lead Baker", "Lead Baker"),
        ("20816-Night Baker", "Night Baker"),
        ("NIGHT BAKER\t\t Class Code:   12", "Night Baker"),
        ("Sample Job Posting - Junior Baker", "Junior Baker"),
        ("Apply for the Post of Night Baker", "Night Baker"),
        ("Night Baker (Room Attendant) Vacancies", "Night Baker (Room Attendant)"),
        ("Вакансия (Повар)", "Повар"),
        ("Вакансія: Бухгалтер", "Бухгалтер"),
        ("Шукаємо Python-розробника для роботи над сайтом", "Python-розробника"),
        ("(주)크럼 웹 디자이너 채용", "웹 디자이너"),
        ("Koch (m/w/d) | Standort Bremen", "Koch"),
        ("Sykepleier 80%", "Sykepleier"),
        ("Backend Engineer (m/w/d)", "Backend Engineer"),
        ("Backend Engineer (f/m/x)", "Backend Engineer"),
        ("Développeur Java (H/F)", "Développeur Java"),
        ("Backend Engineer m/w/d", "Backend Engineer"),
        ("Test Engineer (all genders)", "Test Engineer"),
        ("Night Baker R12345", "Night Baker"),
        ("Engine Programmer - Remote", "Engine Programmer"),
        ("Job Posting: Night Baker", "Night Baker"),
        ("Seeking a Night Baker", "Night Baker"),
        ("Ward Nurse - Per Diem", "Ward Nurse"),
        ("Vacancy for the post of Ward Nurse", "Ward Nurse"),
        ("Job profile for Ward Nurse", "Ward Nurse"),
        ("Job Announcement for Ward Nurse", "Ward Nurse"),
        ("Ward Nurse - Sign-on Bonus", "Ward Nurse"),
        ("Ward Nurse job in Cartersville, GA", "Ward Nurse"),
        ("Ward Nurse posting - closes May 16th!", "Ward Nurse"),
        ("Ward Nurse Full-Time", "Ward Nurse"),
        ("Vagas de Vendedor", "Vendedor"),
        ("Part-Time: Ward Nurse", "Ward Nurse"),
        ("Ward Nurse Salary: 2000 SGD - 3000 SGD", "Ward Nurse"),
        ("Looking for Ward Nurses", "Ward Nurses"),
        ("Ward Nurse [FT Remote Hybrid]", "Ward Nurse"),
        ("Ward Nurse (crumb.co.uk)", "Ward Nurse"),
        ("Ward Nurse (Night Shift)", "Ward Nurse"),
        ("PHP Developer (100% remote within Spain)", "PHP Developer"),
        ("Data Engineer (Portugal-based Remote/Hybrid)", "Data Engineer"),
        ("Sales Engineer (EMEA)", "Sales Engineer"),
        ("Deployment Engineer - California", "Deployment Engineer"),
        ("Consultant - Munich", "Consultant"),
        ("Baker, Lyon", "Baker"),
        ("[ABC] Data Engineer (.NET + React.js)", "Data Engineer (.NET + React.js)"),
        ("Data Engineer (REF2836N)", "Data Engineer"),
        ("2024-7275_Data Engineer", "Data Engineer"),
        ("Data Engineer ($120k - $150k)", "Data Engineer"),
        ("Hiring: Data Engineer", "Data Engineer"),
        ("Acme Foods is hiring: Line Cook", "Line Cook"),
        ("Offre : Comptable H/F - CDI - Nantes (44)", "Comptable"),
        ("Docent wiskunde (0,8 fte)", "Docent wiskunde"),
        ("Baker @ Crumb & Co", "Baker"),
        ("Engineer (Remote - WA, CA, OR or ID only)", "Engineer"),
        ("🚀 Data Engineer", "Data Engineer"),
        ("Rørlegger søkes – fast stilling", "Rørlegger"),
        ("*Baker* – sourdough, rye", "Baker"),
        ("PhD researcher (4 years, 1.0 FTE)", "PhD researcher"),
        ("Java Developer - Immediate Joiners", "Java Developer"),
        ("Повар в сеть кафе Булка", "Повар"),
        ("백엔드 개발자 (Java/Kotlin) 채용", "백엔드 개발자 (Java/Kotlin)"),
        ("バックエンドエンジニア｜物流を変えませんか？", "バックエンドエンジニア"),
        ("法人営業（印刷機器）／土日祝休み", "法人営業（印刷機器）"),
        ("デザイナー／エンジニア", "デザイナー／エンジニア"),
        ("看護師（病棟／日勤のみ相談可）", "看護師（病棟／日勤のみ相談可）"),
        ("مطلوب محاسب أول", "محاسب أول"),
        ("Baker at Crumb & Co", "Baker"),
        ("Crumb & Co | Baker", "Baker"),
        ("Engineer (New Platform) (m/f/x) onsite or remote in Germany", "Engineer (New Platform)"),
        ("Team Lead (.NET Core/C# - Remote)", "Team Lead (.NET Core/C#)"),
        ("Engineer, Platform Tooling - LATAM (Remote)", "Engineer, Platform Tooling"),
        ("Sales Engineer (Onsite) Bengaluru, India", "Sales Engineer"),
        ("Night Baker [closes: 21 January]", "Night Baker"),
        ("Night Baker Job", "Night Baker"),
        ("Night Baker vacancy", "Night Baker"),
        ("Opportunity #3: Night Baker", "Night Baker"),
        # what belongs to the name stays
        ("QA Engineer III (Senior)", "QA Engineer III (Senior)"),
        ("Developer - Ruby on Rails", "Developer - Ruby on Rails"),
        ("Software Engineer, Mobile", "Software Engineer, Mobile"),
        ("Software Engineer, AI", "Software Engineer, AI"),
        ("Analyst (Co-op)", "Analyst (Co-op)"),
        (".NET Developer", ".NET Developer"),
        ("C# Developer", "C# Developer"),
    ],
)
def test_a_title_is_the_jobs_name_alone(line, title):
    assert read_title(layout_of(board(line))).value == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("As a Senior Engineer - Backend, you’ll build things.", "Senior Engineer - Backend"),
        ("We are looking for a Data Engineer to join us.", "Data Engineer"),
        ("31 Jan, 2024\n\nJOB TITLE Accountant\nAGENCY Rye Centre\nSTATUS Permanent", "Accountant"),
        ("# Work for us\n\n## Night Baker\n\nWe bake bread.", "Night Baker"),
        (
            "Rye Bread Cook Job Vacancy in Lyon\n\nPosition Title: Bread Cook – Lyon\n\nCook.",
            "Bread Cook",
        ),
        ("We have a permanent vacancy as Programme Officer in Oslo.", "Programme Officer"),
        ("As the Apprentice Chef at Rye Bar and Dining you will cook.", "Apprentice Chef"),
        ("Rye Is Hiring!\n\nOpportunity: Finance Officer\n\nRye bakes.", "Finance Officer"),
        (
            "Jobs\n\n1 x Temporary Full Time - 38 hours\n\nSalary: 30k\n\nLocation: Rye\n\n"
            "As the Night Baker you will bake.",
            "Night Baker",
        ),
        ("Acme is hiring an Account Manager in Rome.", "Account Manager"),
        (
            "We seek applicants for an entry-level Research Assistant I position.",
            "Research Assistant I",
        ),
        (
            "A garden of Rye announces a job opening for a Senior\nFlour Assistant to work.",
            "Senior Flour Assistant",
        ),
        (
            "Job post summary\nPay: $15 per hour\n\nThe Night Baker plays a vital role.",
            "Night Baker",
        ),
        ("We are looking for two Baristas to join us.", "Baristas"),
        ("# Who Bakes\n\n> Crumb | Night Baker | Lyon\n", "Night Baker"),
        ("Wir suchen eine:n Softwareentwickler:in (m/w/d) für Köln.", "Softwareentwickler:in"),
        ("Als Projektleiter bist du der Kopf.", "Projektleiter"),
        ("Nous recherchons un Développeur Java pour notre équipe.", "Développeur Java"),
        ("En tant que Chef de projet, vous pilotez.", "Chef de projet"),
        ("Buscamos un Desarrollador Python para Madrid.", "Desarrollador Python"),
        ("Procuramos um Analista de Dados para o time.", "Analista de Dados"),
        ("**Job title:** Night Baker\n\nWe bake.", "Night Baker"),
        ("NIGHT BAKER AND COOK\nClass Code: 12\n\nDUTIES\n\nBakes.", "Night Baker and Cook"),
        ("CAMPUS INTERVIEWS ONLY\nWHARFINGER\nClass Code: 12\n\nDUTIES", "Wharfinger"),
        ("Acme | Night Baker | Remote (EU) | Full-time", "Night Baker"),
        ("Night Baker\nCrumb - Dublin, Ireland\n\nWe bake.", "Night Baker"),
        ("职位：后端工程师\n公司：云帆科技\n", "后端工程师"),
        ("We invite you to apply for the post of Assistant Lecturer.", "Assistant Lecturer"),
        ("Rye is seeking to recruit an experienced and highly committed baker.", "baker"),
        ("# Job Postings\n\nNight Baker\n\nWe have baked bread since 1988.", "Night Baker"),
        ("# Careers\n\n## Night Baker\n\nWe bake.", "Night Baker"),
        ("Als Bäckermeister:in (m/w/d) bist du früh auf.", "Bäckermeister:in"),
        ("## Night Baker\n#### Lyon, France\n\nWe bake.", "Night Baker"),
        ("We build a platform. As a leader in its field, we hire people.", None),
        ("We are a team that bakes.", None),
        ("As Night Shift Manager , you’ll shape the bread.", "Night Shift Manager"),
        ("We are seeking a highly organised and proactive Night Baker.", "Night Baker"),
        ("# Vacancy\n\nYou wish to be considered for appointment in the post of Baker.", "Baker"),
        (
            "# Remote AI Role – OSS-focused, $280K+ Base\n\n- **Title**: AI Engineer\n\nHi there.",
            "AI Engineer",
        ),
    ],
)
def test_a_title_is_found_in_labels_and_prose(text, title):
    assert read_title(layout_of(text)).value == title


def test_a_role_of_the_metadata_goes_before_a_title_that_says_more():
    metadata = (("title", "Rye Museum, Lyon - Night Guard"), ("jobTitle", "Night Guard"))
    assert read_title(layout_of("Guard us.", metadata)).value == "Night Guard"


def test_a_title_that_says_something_else_goes_before_a_role_of_the_metadata():
    metadata = (("title", "Baker"), ("jobTitle", "Night Guard"))
    assert read_title(layout_of("Guard us.", metadata)).value == "Baker"


def test_initials_stay_in_capitals():
    assert (
        read_title(layout_of("IT SUPPORT OFFICER\n\nDUTIES\n\nHelp.")).value == "IT Support Officer"
    )


def test_a_role_of_the_metadata_goes_before_a_title_that_names_none():
    layout = layout_of("We bake.", [("title", "The Rye Project"), ("role", "Baker")])
    assert read_title(layout).value == "Baker"


@pytest.mark.parametrize("key", ["title", "Titre", "jobtitle", "puesto", "职位"])
def test_metadata_names_the_title_under_many_keys(key):
    reading = read_title(layout_of("We bake.", [(key, "Baker (m/f/d)")]))
    assert reading.value == "Baker"
    assert reading.evidence[0].key == key


@pytest.mark.parametrize(
    "text",
    [
        board("Data Engineer (m/w/d) - Remote"),
        "Intro. As a Senior Engineer, you will build.",
        "Baker wanted.\n\nPosition: Baker\n",
    ],
)
def test_a_titles_evidence_is_its_own_words(text):
    reading = read_title(layout_of(text))
    (evidence,) = reading.evidence
    assert text[evidence.start : evidence.end] == reading.value


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# 採用情報\n\n募集中の職種\n\nパン職人\n\n雇用形態：正社員", "パン職人"),
        ("山田製パンでは「店長候補」を募集しています！\n\n日当 8,500円～", "店長候補"),
        ("## 채용정보\n\n크럼랩스\n\n웹디자이너 채용\n\n~11 / 27", "웹디자이너"),
        (
            "# Карьера в Крошке\n\n## HTML-верстальщик\n\n### Требования\n\n- вёрстка",
            "HTML-верстальщик",
        ),
        ("## 募集要項\n\n募集職種\n\nパン職人\n\n勤務地\n\n京都市", "パン職人"),
    ],
)
def test_a_name_is_found_where_other_languages_set_it(text, title):
    assert read_title(layout_of(text)).value == title


@pytest.mark.parametrize(
    ("line", "title"),
    [("Glaszetter gezocht!", "Glaszetter"), ("Dachdecker gesucht", "Dachdecker"),
     ("Verstärkung gesucht!", None), ("Collega's gezocht", None)],
)  # fmt: skip
def test_whom_a_heading_seeks_is_the_title_whatever_the_trade(line, title):
    found = read_title(layout_of(f"# {line}\n\nCall us.\n")).value
    assert found == title


def test_a_place_and_a_count_behind_slashes_are_no_part_of_the_name():
    told = [("title", "VAGA DE ASSISTENTE FISCAL / CAMPINAS / SP / 2 VAGA(S)")]
    assert read_title(layout_of("Contratamos.", told)).value == "Assistente Fiscal"
    both = [("title", "Baker / Cook / Waiter")]
    assert read_title(layout_of("We hire.", both)).value == "Baker / Cook / Waiter"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            "石窯株式会社 夜勤歓迎/その他製造系の求人詳細情報 - 東京都｜求人箱",
            "夜勤歓迎/その他製造系",
        ),
        ("石窯株式会社 - 東京都｜求人箱", None),
    ],
)
def test_a_heading_that_the_page_s_title_repeats_is_the_name_whatever_the_trade(page, title):
    text = "## 夜勤歓迎/その他製造系\n\n石窯株式会社\n\n窯の火を守ります。\n"
    told = [("company", "石窯株式会社"), ("page.title", page)]
    assert read_title(layout_of(text, told)).value == title
