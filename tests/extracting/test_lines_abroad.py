"""Lines of postings in other languages than English that say several things at once."""

from __future__ import annotations

import pytest

from desktop.extracting import extract
from desktop.postings import Salary
from tests.extracting.making import document


def posting_of(text):
    return extract(document(text))


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        ("# 【甲乙電子徵才】Java 資深軟體工程師_台北內湖\n", "Java 資深軟體工程師", "甲乙電子"),
        (
            "会社名：ABCtank株式会社\n\n【招聘】【软件开发工程师】\n",
            "软件开发工程师",
            "ABCtank株式会社",
        ),
        (
            "# [台北] ABX 甲乙丙 -- Fullstack Engineer\n\n聯絡人：Sunny <sunny@abx.com.tw>\n",
            "Fullstack Engineer",
            "ABX 甲乙丙",
        ),
        ("# (CURITIBA - PARANÁ) PADEIRO PLENO!\n\nVaga de padeiro.\n", "PADEIRO PLENO", None),
        (
            "# C++ разработчик (Android), Padaria\n\n[Padaria](https://padaria.ru/) пишет.\n",
            "C++ разработчик (Android)",
            "Padaria",
        ),
        (
            "# Padeiro\n\nJunte-se à equipe da Pãozinho, uma empresa de pão.\n",
            "Padeiro",
            "Pãozinho",
        ),
        ("# Rådgiver\n\nBakst er en bedrift i Oslo.\n", "Rådgiver", "Bakst"),
        ("# Rådgiver\n\nVi søker en rådgiver.\n", "Rådgiver", None),
        ("# 【2030校园招聘】软件工程师\n", "软件工程师", None),
    ],
)
def test_who_hires_is_told_from_the_job(text, title, company):
    said = posting_of(text)
    assert ((said.title or "").casefold(), said.company) == (title.casefold(), company)


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("薪資：400萬-650萬日元/年", Salary(4_000_000, 6_500_000, "JPY", "year")),
        ("**PJ**\nSalário 5k~10k R$ ou até mais", Salary(5000, 10_000, "BRL", "month")),
        ("- 💰 Salário: R$: 3.500,00", Salary(3500, 3500, "BRL", "month")),
        ("Зарплата от 90 до 160 тысяч рублей в месяц", Salary(90_000, 160_000, "RUB", "month")),
    ],
)
def test_currencies_are_known_by_more_words(text, pay):
    assert posting_of(f"# Job\n\n{text}\n").salary == pay


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("任职要求：\n1.5年以上前端开发经验；\n2.精通react；\n", 5),
        ("1.5年以上工作经验\n", 1.5),
        ("1.具五年以上開發經驗(含JAVA相關三年以上開發經驗)\n", 5),
    ],
)
def test_a_list_s_number_is_no_part_of_years(text, years):
    assert posting_of(text).experience_years_min == years


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("# Rådgiver\n\nArbeidsstedet er Oslo. Noe reising må påregnes.\n", ("Oslo",)),
        (
            "# [日本] Engineer\n\n日本最大電商平台─來台招工程師\n\n工作地點：日本東京總部\n",
            ("日本東京總部",),
        ),
    ],
)
def test_places_end_with_their_sentence(text, places):
    assert posting_of(text).locations == places


def test_terms_abroad_are_told():
    assert posting_of("# Docente\n\n* 🕐 Tiempo parcial (5hrs diarias)\n").employment_types == (
        "part-time",
    )
    assert posting_of("Stillingen er en åremålstilsetting for tre år.").employment_types == (
        "temporary",
    )
    assert posting_of("Søknadsfristen er den 14. mars 2030.").closes.isoformat() == "2030-03-14"
    assert posting_of("# 工程師\n\n自由選擇工作地點（團隊支持遠程工作）").remote == "remote"


def test_skills_stand_behind_numbers_in_circles_and_in_small_letters():
    assert posting_of("①iOS、Android；熟悉webpack、gulp").skills == (
        "iOS",
        "Android",
        "Webpack",
        "Gulp",
    )


def test_a_call_behind_a_low_line_is_no_part_of_a_title():
    assert posting_of("# 【網頁前端工程師_擴大徵才中】\n\n地點：台北市\n").title == "網頁前端工程師"


def test_an_independent_is_sought_who_comes_to_paris_at_times():
    said = posting_of(
        "# Dev Ruby\n\n- Poste ouvert pour une indépendante ou un indépendant.\n- Le télétravail"
        " est possible, mais une présence ponctuelle à Paris est demandée.\n"
    )
    assert (said.employment_types, said.remote, said.locations) == (
        ("freelance",),
        "hybrid",
        ("Paris",),
    )


def test_small_towns_of_two_signs_stand_in_an_aside():
    said = posting_of("# 前端实习生招聘（上海/杭州，7月1日前入职）\n\n### 岗位职责\n\n- 写代码\n")
    assert said.locations == ("上海", "杭州")
