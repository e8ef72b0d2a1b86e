"""Postings copied as plain text in other languages than English, each told by some fields."""

from __future__ import annotations

import pytest

from desktop.extracting import extract
from desktop.postings import Salary
from tests.extracting.making import document


def posting_of(text):
    return extract(document(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("## Résumé\n\n- **Intitulé de l'offre :** BOULANGER\n- **Lieu :** Lyon\n", "Boulanger"),
        ("Amats: Maizes speciālists\nUzņēmums: SIA Drupa\n\nPrasības:\n\nPacietība\n",
         "Maizes speciālists"),
        ("Pareigos: Buhalteris\nĮmonė: UAB Trupinys\n", "Buhalteris"),
        ("## 채용분야\n\n- 출판 편집자\n\n## 담당업무\n\n- 책을 만듭니다\n", "출판 편집자"),
        ("# Over ons brood\n\nAls web developer bij kruim.nl ben je betrokken bij de site.",
         "web developer"),
        ("Som bagare hos oss kommer du att baka bröd varje morgon.", "bagare"),
        ("Jako piekarz będziesz piec chleb.", "piekarz"),
        ("Krume — пекарня.\n\nИщем: ads developer (реклама хлеба).\n", "ads developer"),
        ("Kami sedang mencari fulltime developer yang rajin.", "developer"),
        ("Descripción del puesto: Desarrollador Web\n\nHacemos pan.\n", "Desarrollador Web"),
    ],
)  # fmt: skip
def test_the_job_is_named(text, title):
    assert posting_of(text).title == title


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Padeiro\nPJ, São Paulo\nSobre a Miga\n\nA Miga faz pão.\n", "Miga"),
        ("Você gosta de pão? Na Miga, buscamos quem goste.", "Miga"),
        ("En Miga buscamos panaderos. Miga hace pan.", "Miga"),
        ("## Description de la Mie Dorée\n\nDu pain.\n", "Mie Dorée"),
        ("## À propos d'Acme\n\nDu pain.\n", "Acme"),
        ("## Présentation de Levain\n\nDu pain.\n", "Levain"),
        ("У місті компанія MIGA шукає пекаря.", "MIGA"),
        ("Kruim is een kleine bakkerij. Kruim bakt brood.", "Kruim"),
        ("Wij zijn klein.\n\n- Bamboo bouwt onze builds\n", None),
        ("Onze site kruim.nl is goed.\n\nKruim.nl is een jong bedrijf.\n", "Kruim.nl"),
        ("L'agence Levain recrute pour son client un boulanger.", "Levain"),
        ("Dit is een baan voor wie brood bakt. Dit is een kans.", None),
    ],
)
def test_the_employer_is_named(text, company):
    assert posting_of(text).company == company


def test_a_town_of_two_lands_lies_where_the_language_is_spoken():
    text = (
        "Se requiere contratar un cajero para su tienda ubicada en Los Ángeles, cuyo objetivo será"
    )
    assert posting_of(text).countries == ("CL",)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nous recherchons pour notre client basé à PRIVAS (07000), un soudeur.",
         ("PRIVAS (07000)",)),
        ("Vous donnerez des cours autour de Vaux-sur-Eure (27120).", ("Vaux-sur-Eure (27120)",)),
        ("Nous sommes une équipe de boulangers, fondée par Anne (12345), et nous cuisons.", ()),
        ("Padeiro\nPJ, São Paulo Remoto\n\nFazemos pão.\n", ("São Paulo",)),
    ],
)  # fmt: skip
def test_the_place_is_told_without_what_stands_beside(text, places):
    assert posting_of(text).locations == places


@pytest.mark.parametrize(
    ("text", "salary"),
    [
        ("Дизайнер хлеба\nIntern\n\nПитер, офис\n\n30 000₽\n\nчто делать:\n",
         Salary(30_000, 30_000, "RUB", "month")),
        ("Piedāvājam:\n\nStabilu atalgojumu (1500–2000 EUR bruto)\n",
         Salary(1500, 2000, "EUR", "month")),
        ("Kantor di Komplek Roti No 9M.\n\nGaji menarik, kantor No 9M.", None),
    ],
)  # fmt: skip
def test_pay_is_told(text, salary):
    assert posting_of(text).salary == salary


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("要求：\n\n- 5年以上开发经验，2年以上团队管理经验\n", 5),
        ("要求：\n\n- 相关工作经验，其中硕士两年及以上，本科三年及以上\n", 2),
        (
            "자격요건\n• B2B 영업 경력 2년 이상\n우대사항\n• 창업, 3년 미만 스타트업 근무 경험\n",
            2,
        ),
    ],
)
def test_years_are_those_asked_for_in_general(text, years):
    assert posting_of(text).experience_years_min == years


@pytest.mark.parametrize(
    ("text", "remote"),
    [
        ("Modelo de atuação: Remoto ou Híbrido\n", "remote"),
        ("Modelo de Trabalho: Semi-remoto, com rituais presenciais\n", "hybrid"),
        ("Питер, офис\n\nУсловия:\n\n— формат работы гибрид, 2 дня в неделю удаленно\n", "hybrid"),
    ],
)
def test_the_way_of_working_is_told(text, remote):
    assert posting_of(text).remote == remote


def test_a_trainee_s_place_is_told_in_prose():
    text = "Nossas vagas de estágio têm como objetivo formar padeiros."
    assert posting_of(text).employment_types == ("internship",)
