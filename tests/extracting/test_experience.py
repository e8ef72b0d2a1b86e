"""Years of experience asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting.terms.experience import read_experience
from tests.extracting.making import layout_of


def read(text: str) -> float | None:
    reading = read_experience(layout_of(text))
    for evidence in reading.evidence:
        assert text[evidence.start : evidence.end].strip()
    return reading.value


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("* One to two years of baking experience", 1),
        ("- 5+ years in a baking role, at least 2 years of leadership experience;\n- Rye;", 5),
        ("Experiência com fornos (Mínimo de 1 ano);Experiência com pão (Mais de 3 anos);", 3),
        ("Laurea, preferibilmente in fisica; ' 2 o più anni di esperienza ai forni;", 2),
        ("Requisiti: 2 o più anni di esperienza come fornaio", 2),
        ("You have three (3) to five (5) years of experience.", 3),
        ("- A baking background (at least 6 years), that leans to rye (at least 3 years)", 6),
        ("- 5+ years of baking experience, with 2 years in rye", 5),
        ("- 5 years of baking experience, or 3 years with a diploma", 3),
        ("1、8年以上工作经验，3年以上管理经验", 8),
        ("6+ years of experience developing applications ideally using Python", 6),
        ("### Ideal Background\n\n- 5+ years of baking experience", 5),
        ("Experience:\nhousekeeping: 1 year (Required)\ncooking: 3 years (Preferred)", 1),
        (
            "* 4+ years of experience writing software\n* 2+ years of experience designing systems",
            4,
        ),
        ("* 3+ years of software development experience\n* 8+ years with Kubernetes experience", 3),
        (
            "1. Two years of full-time paid experience; or\n2. One year of experience as a chef.",
            1,
        ),
        (
            "* 5 years of relevant experience in what you are hired for\n"
            "* 2 years of relevant experience in sales",
            5,
        ),
        ("You have 5-7 years of relevant experience.", 5),
        ("Six months of experience as a guard.", 0.5),
        ("Mindestens 3 Jahre Berufserfahrung im Handel", 3),
        ("Au moins 4 ans d'expérience en vente", 4),
        ("2 años de experiencia en ventas", 2),
        ("Experiência mínima de 3 anos na área", 3),
        ("Опыт работы от 3 лет", 3),
        ("3年以上工作经验", 3),
        ("Minimum 2 lata doświadczenia", 2),
        ("five or more years of work experience in sales", 5),
        ("With over 25 years of experience, we lead the market.", None),
        ("Our team has 10 years of progress behind it.", None),
        ("A four-year degree is required.", None),
        ("## Nice to have\n\n* 5+ years of experience in retail", None),
        ("3 years of experience in retail is a plus.", None),
        ("A one-year probationary period applies.", None),
        ("You will learn a lot.", None),
        ("What we are looking for\n2-4 years in an analytics role", 2),
        ("Praxe v účetnictví min. 3 roky", 3),
        ("Erste Erfahrung im Vertrieb (mind. 6 Monate)", 0.5),
        ("har mindst to års erfaring med salg", 2),
        ("minimum rok doświadczenia w sprzedaży", 1),
        ("Vähintään vuoden kokemus myynnistä", 1),
        ("經歷 3年以上", 3),
        ("2+ years' experience dealing with an asset management system", 2),
        ("- 4+ years running production systems", 4),
        ("At least 18 months of verifiable tractor-trailer experience", 1.5),
        ("One year's experience in a daycare an asset", None),
        ("5年以上会计经验，有供应链经验优先", 5),
        ("خبرة من 3 إلى 5 سنوات", 3),
        ("От 2 лет в продуктовой аналитике", 2),
        ("Có ít nhất 2 năm kinh nghiệm", 2),
        ("1‐2 years’ experience in sales", 1),
        ("Eighteen months of full-time paid experience as a baker.", 1.5),
        ("## Qualifications, Requirements, Preferred\n\n* 5+ years of experience in baking", 5),
        ("## Preferred Qualifications\n\n* 5+ years of experience in baking", None),
        ("Pengalaman minimal 1 tahun di bidang gudang", 1),
        ("לפחות 3 שנות ניסיון", 3),
        ("خبرة لا تقل عن 5 سنوات", 5),
        ("Τουλάχιστον 2 χρόνια εμπειρίας", 2),
        ("Minimaal 1 jaar ervaring in de wijk is een pré", None),
    ],
)
def test_the_years_asked_for_are_read(text: str, years: float | None) -> None:
    assert read(text) == years


def test_the_metadata_state_years_or_months() -> None:
    for written, years in (("3 years", 3), ("6 months", 0.5), ("some", None)):
        stated = read_experience(layout_of("We bake bread.", [("experience", written)]))
        assert stated.value == years
        assert [one.key for one in stated.evidence] == ["experience"] * (years is not None)


@given(
    st.integers(1, 15),
    st.sampled_from(["{} years of experience", "{}+ years' experience", "experience: {} yrs"]),
)
def test_years_written_read_back(years: int, form: str) -> None:
    assert read("* " + form.format(years)) == years


@given(st.text(max_size=300))
def test_any_text_is_read_without_raising(text: str) -> None:
    read(text + " years of experience")
