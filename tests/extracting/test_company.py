import pytest

from desktop.extracting.company.company import read_company
from desktop.extracting.header.header import read_header
from desktop.extracting.words.company import is_company
from tests.extracting.making import layout_of


def company_in(text, metadata=(), title=None):
    layout = layout_of(text, metadata)
    return read_company(layout, title)


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("# [Baker](https://b.example/1)\n### Crumb & Co\n#### `🌎 Lyon`\n", "Crumb & Co"),
        ("# [Baker](https://b.example/1)\n### Contact Rye\n#### `🌎 Lyon`\n", "Contact Rye"),
        ("# [Baker](https://b.example/1)\n### None\n#### `🌎 Lyon`\n\nHello.", None),
        ("Crumb | Night Baker | Remote (EU)", "Crumb"),
        ("Crumb - Night Baker - Remote (EU)\n\nCrumb bakes.", "Crumb"),
        ("Baker at Rye Mills in Amsterdam\n\nWe bake.", "Rye Mills"),
        ("# Night Baker\n\n- 5+ years working with Spring Boot\n- Bread", None),
        ("Crumb/Rye Recruits Accounting Technician\n\nPOSITION TITLE: Technician", "Crumb/Rye"),
        ("Rye – Cook – 5* Hotel posted by Crumb Personnel\n\nCook for guests.", "Crumb Personnel"),
        ("JOB TITLE Cook\nAGENCY Rye Health Centre\nSTATUS Permanent", "Rye Health Centre"),
        ("Crumb & Rye - Night Baker (80%) - ONSITE in Basel - 70k CHF\n\nWe bake.", "Crumb & Rye"),
        ("Night Baker - Crumb - Lyon - Full time\n\nAt Crumb we bake.", "Crumb"),
        ("# Jobs | Crumb\n\n## Night Baker\n\nSee https://crumb.example, bake in [Rye](https://rye.io).",
         "Crumb"),
        ("# Jobs | Marketing\n\n## Night Baker\n\nBake.", None),
        ("## Baker\n\n### Company Overview\nAfter Eight makes mints. Bake for After Eight.",
         "After Eight"),
        ("# Clerk\n\nCrumb IT is seeking a clerk. Managed Services (MS) help.", "Crumb IT"),
        ("# Baker\n\n**Company:** Crumb Studio (team of 12), Brighton", "Crumb Studio"),
        ("# Baker\n\nOccasionally provides bread to guests.", None),
        ("# Night Baker\n\n## Company: Crumb Bakers Inc.\n\nWe bake.", "Crumb Bakers Inc."),
        ("# Nurse\n\nFor Citizens Only\n\nJob Title: Nurse\n\nYou will nurse people.", None),
        (
            "Baker\n\nThe Department of Bread, Rolls and Cakes\n\nRye, County Mayo\n\nWe bake.",
            "The Department of Bread, Rolls and Cakes",
        ),
        (
            "In order to bake, the RBO invites interested candidates to write to it. The RBO bakes."
            " RBO bread is good.",
            "RBO",
        ),
        ("Crumb Labs | Lyon | 100% Remote\n\nWe bake, and need two people.", "Crumb Labs"),
        ("# Assistant Professor, University of Rye, South Africa\n\nTeach.", "University of Rye"),
        ("# Tenure-track Position, Rye College\n\nTeach.", "Rye College"),
        ("Rye Board (RB)\nTITLE: Clerk\nLOCATION: Lyon\nABOUT: Rye Board is old.", "Rye Board"),
        ("Rye Town Council\n\nClerks\nWe want two people who like people.", "Rye Town Council"),
        ("Clerks wanted. Forms from\nRye Town Council, Town Hall, Rye.", "Rye Town Council"),
        ("Two clerks, who hold the Rye Higher School Examinations.", None),
        ("Rye Garden invites applications from bakers and cooks.", "Rye Garden"),
        ("Rye Garden announces a job opening for a cook to help us.", "Rye Garden"),
        ("# Cook\n\nCompany: [Rye & Sons](https://rye.example)\n", "Rye & Sons"),
        ("crumb/jobs · issue #12 · open\n# Cook\n\nCompany name: Rye & Sons\n", "Rye & Sons"),
        ("# Cook\n\nRye Magna is a small village in the hills.", None),
        ("# Cleaner\n\nMonday to Friday 15:30 - 17:30, £11.44 per hour\n\nClean.", None),
        ("# Cook\n\nHi\n\nWe bake in Rye and need help.", None),
        ("# Electrician\nOrange County, CA\n\nWe wire houses.", None),
        ("Rye Care has an immediate opening for a cook. Rye delivers.", "Rye Care"),
        ("Knowledge of Rye is an added advantage for a baker.", None),
        ("Sales Clerk\n\nGenerate leads, qualify prospects, and sell.", None),
        ("The Governors of Rye Primary School are seeking a baker.", "Rye Primary School"),
        ("公司：云帆科技\n地点：上海", "云帆科技"),
        ("# 云帆科技简介\n\n我们做面包。\n\n## 招聘岗位\n\n厨师", "云帆科技"),
        ("# 厨师\n\n## 公司简介\n\n我们做面包。", None),
        ("株式会社クラムは、パンの会社です。\n\n# パン職人\n\n給与：月給25万円", "株式会社クラム"),
        ("Пекарь (ночь)\nЗаработная плата по договоренности\n\nОбязанности:\n• Печь хлеб", None),
        ("# Padeiro\n\nTrabalhe de qualquer lugar do Brasil. Contratação: PJ\n", None),
        ("# Fırıncı\n\nMaaş: 25.000 TL\nÇalışma yeri: Bursa\nEn az 2 yıl deneyim\n", None),
        ("# Camarera\n\nSe busca camarera en Sevilla. Media jornada.\n", None),
        ("厨师\n8-12K\n云帆餐饮 · B轮 · 100-499人", "云帆餐饮"),
        ("[㈜크럼] 요리사 채용\n경력 3년 이상", "㈜크럼"),
        ("Baker\nPosted today by Crumb Recruitment\nLyon, France", "Crumb Recruitment"),
        ("Baker\nПекарня не названа.\n\nТОВ «Крихта» шукає пекаря.", "ТОВ «Крихта»"),
        ("Baker (Rust) | Lyon", None),
        (
            "# Baker\n\nCrumb Labs bakes for all of Lyon. Bring your own apron.\n\n"
            "Apply: https://boards.greenhouse.io/crumblabs/jobs/12",
            "Crumb Labs",
        ),
        ("Crumb (YC S21) | Baker | Lyon", "Crumb"),
        ("# Baker\n\nPublicado por **Crumb** · Santiago, Chile\n", "Crumb"),
        (
            "Die Stadt Celle sucht zum nächstmöglichen Zeitpunkt eine/n\n\nBäcker (m/w/d)",
            "Stadt Celle",
        ),
        ("Kokki\nHelsinki | Tillsvidare | Deltid\n", None),
        ("職種 介護員\n事業所名 有限会社クラム介護サービス", "有限会社クラム介護サービス"),
        ("# Boulanger\n\nAu sein de Crumb & Co, vous pétrissez.", "Crumb & Co"),
        ("Bucătar\nCompanie: Crumb\nOraș: Iași", "Crumb"),
        ("Truck Driver\nCrumb Freight Sioux Falls, SD\nFull-Time", "Crumb Freight"),
        ("Company: Crumb & Co\nLocation: Lyon", "Crumb & Co"),
        ("Crumb’s mission is to bake. Crumb hires.", "Crumb"),
        ("At Crumb, we bake. Join Crumb today!", "Crumb"),
        ("Crumb Bakery is a company that bakes for all.", "Crumb Bakery"),
        ("## About Crumb\n\nWe bake bread for you.", "Crumb"),
        ("Since 1999, Crumb has been a leading bakery.", "Crumb"),
        ("Le Service des pains (SDP) est un service. Le SDP recrute.", "Service des pains"),
        ("The Office of Bread (OB) is tasked with bread.", "Office of Bread"),
        (
            "Work with the City of Springfield. Apply to the City of Springfield.",
            "City of Springfield",
        ),
        ("Die Krume GmbH sucht dich. Bei Krume arbeitest du gern.", "Krume"),
        ("Crumb is great. We love it. Write to jobs@crumb.example, Crumb waits.", "Crumb"),
        ("We are a bakery. You bake. Our team is small.", None),
        ("* Proactively create bread.\n* Carefully bake it.", None),
        ("Founded in 2012, **Crumb** is a leading bakery.", "Crumb"),
        ("Le Four du pays (FDP) cuit.\n" + "Nous cuisons. " * 60 + "Le Four du pays (FDP) va.",
         "Four du pays"),
        ("# Baker\n\n## Tasks\n\n- Graphic design & mockups\n- Follow our style", None),
        ("Kom werken bij Bakkerij Terpstra in Gent.", "Bakkerij Terpstra"),
        ("## 面包师\n\n### 职位描述\n\n1. 烤面包；", None),
        ("## パン職人\n\n### 仕事内容\n\nパンを焼く。", None),
        ("As a Data Engineer, you build. Join the Data Engineer team.", None),
    ],
)  # fmt: skip
def test_the_employer_is_named_by_header_label_or_prose(text, company):
    found = company_in(text).value
    assert (found or "").removesuffix(" GmbH") == (company or "")


@pytest.mark.parametrize(
    "title",
    [
        "Careers | Crumb",
        "Crumb - Jobs",
        "Vacancy – Crumb",
        "Karriere | Crumb",
        "Kariera | Crumb",
        "Jobs bei Crumb | Bäckerei in Graz und Umgebung",
        "採用情報｜Crumb｜埼玉県",
        "Lavora con noi - Crumb",
    ],
)
def test_a_page_of_vacancies_names_its_employer_in_its_title(title):
    assert company_in("We bake.", [("page.title", title)]).value == "Crumb"


def test_a_page_of_careers_tells_its_employer_from_a_department_above_the_title():
    text = "Dining Services\n# Night Baker\n\nWe bake bread for those who learn here."
    assert company_in(text, [("page.title", "Careers at Crumb | Lyon")]).value == "Crumb"


def test_a_page_tells_its_employer_where_the_posting_does_not():
    told = company_in("# Baker\n\nWe bake.", [("page.company", "Crumb")], "Baker")
    assert (told.value, told.evidence[0].key) == ("Crumb", "page.company")
    assert company_in("# Baker\n\nWe bake.", [("page.company", "Our client")]).value is None


def test_a_name_alone_above_the_title_is_the_employer_if_the_text_tells_it_again():
    assert company_in("# Crumb\n\n## Baker\n\nCrumb bakes.", title="Baker").value == "Crumb"
    assert company_in("# Crumb\n\n## Baker\n\nWe bake.", title="Baker").value is None


def test_a_line_of_many_words_with_bars_between_is_one_of_facts():
    line = (
        "Crumb {0} Lyon and all of the long valley of the Rhône up to the lake and back {0} Nights"
    )
    text = f"# Baker\n\n{line.format('|')}\n\nWe bake."
    assert company_in(text).value == "Crumb"
    assert len(read_header(layout_of(text)).subtitles) == 1
    assert read_header(layout_of(text.replace("|", "and"))).subtitles == ()


@pytest.mark.xfail(reason="a name that runs over a line's end is not put together", strict=True)
def test_a_name_over_a_line_s_end_is_one_name():
    text = "# Night Baker\n\nThe map room at the Rye Public\nLibrary seeks a baker."
    assert company_in(text).value == "Rye Public Library"


def test_metadata_names_the_company_and_contact_names_do_not():
    reading = company_in("We bake.", [("contact.name", "Jo Doe"), ("company", "Crumb")])
    assert (reading.value, reading.evidence[0].key) == ("Crumb", "company")
    assert company_in("We bake.", [("contact.name", "Jo Doe")]).value is None


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Crumb", True),
        ("The Crumb", True),
        ("None", False),
        ("Edtech startup", False),
        ("Our client", False),
        ("Confidential", False),
        ("https://crumb.example", False),
    ],
)
def test_only_a_name_names_a_company(words, named):
    assert is_company(words) is named


def test_the_evidence_of_a_company_is_its_own_words():
    text = "Welcome. At Crumb, we bake. Crumb is a company with ovens."
    reading = company_in(text)
    assert [text[e.start : e.end] for e in reading.evidence] == [reading.value] == ["Crumb"]


@pytest.mark.parametrize(
    ("place", "text", "company"),
    [
        ("National Center for Bread, Boulder, CO", "We bake.", "National Center for Bread"),
        ("U.S. Bread Agency, Office of Rolls, Boulder, CO", "We bake.", "U.S. Bread Agency"),
        ("Rye University, Rye, NY", "We bake. At Rye, we bake at night.", "Rye University"),
        ("Rye University, Rye, NY", "We bake. At Crumb, we bake at night.", "Crumb"),
    ],
)
def test_a_house_before_its_town_is_the_employer_in_full(place, text, company):
    assert company_in(f"# Night Baker\n\n{text}\n", [("location", place)]).value == company


def test_a_place_behind_the_title_is_no_employer():
    pairs = (("title", "Garson - Kadıköy, İstanbul"), ("location", "Kadıköy, İstanbul"))
    assert company_in("# Garson - Kadıköy, İstanbul\n\nServis.", pairs).value is None
