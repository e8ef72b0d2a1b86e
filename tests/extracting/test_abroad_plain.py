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
        ("📢 FICHE DE POSTE — BOULANGER (H/F) — MIE 📢\n\n---\n\nDu pain.\n", "Boulanger"),
        ("Mitarbeitender Montage (m/w/d)\nVollzeit\n\nWir backen.\n", "Mitarbeitender Montage"),
        ("副厂长\n\n薪资待遇:6000-8000\n\n工作地点:昆明\n", "副厂长"),
        ("---\ntitle: 함께 일해요\n---\n\n### 개발자\n\n* 빵을 좋아하시는 분\n", "개발자"),
        ("パン工房株式会社\n\n【東京：リモート】フロントエンドエンジニア\n\n上場！\n",
         "フロントエンドエンジニア"),
        ("## エンジニア募集について\n\nパンを焼きます。\n", "エンジニア"),
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
        ("Somos Arcopão, time de pão da Arco. A Arcopão faz pão.", "Arcopão"),
        ("* 에잇빵은 [8빵](https://8.example)을 서비스하는 핀테크 스타트업입니다.", "에잇빵"),
        ("안녕하세요. StylePan 개발팀입니다.\n\nStylePan 팀.", "StylePan"),
        ("PANYAでは、一緒にパンをつくる仲間を募集しています。", "PANYA"),
        ("Krume Studio — студия по производству хлеба.\n\nИщем пекаря.", "Krume Studio"),
        (
            "Hi kami dari Rotibaju.com saat ini sedang mencari developer yang rajin untuk "
            "toko kami di Bandung.",
            "Rotibaju.com",
        ),
        ("About Mie:bread\n\nWe bake.", None),
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
        ("Developer terpilih akan ditempatkan di Bandung dan bekerja dengan tim kami.",
         ("Bandung",)),
        ("Bäcker (m/w/d)\nVollzeit, Standort: Wetzlar\n\nWir backen.\n", ("Wetzlar",)),
        ("Boulanger\n\n📍 Localisation\nPoste basé à Paris.\n", ("Paris",)),
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
        ("想定給与\t500万 ～ 700万\n残業手当\t別途支給（基本給：331666円～）\n",
         Salary(5_000_000, 7_000_000, None, "year")),
        ("# 会计 薪水 5,000-10,000 USD* 14\n\n做面包。\n", Salary(5000, 10_000, "USD", "month")),
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
        ("パン職人を募集しています。\n\n* 勤務場所自由（県外も可）\n", "remote"),
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


@pytest.mark.parametrize(
    "text", ["자격요건\n• B2B 영업 경력 2년 이상\n", "You know:\n\n- B2B SaaS\n"]
)
def test_to_whom_one_sells_is_no_contract(text):
    assert posting_of(text).employment_types == ()
