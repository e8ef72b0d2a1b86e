"""What sections a posting has, by their headings in many languages and by how paragraphs begin."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.extracting import extract
from desktop.extracting.text.section_names import names_section, section_phrases
from desktop.extracting.text.sections import kind_of_heading
from desktop.postings import Posting
from tests.extracting.making import document

HEADINGS = [
    ("about", "About us", "The role", "Additional Information", "Über uns", "Qui sommes-nous",
     "¿Quiénes somos?", "Quem somos",
     "O nas", "О компании", "关于我们", "会社概要"),
    ("responsibilities", "What you'll do", "Key Responsibilities", "Deine Aufgaben", "Vos missions",
     "Funciones", "Suas atividades", "Obowiązki", "Обязанности:", "岗位职责", "仕事内容"),
    ("requirements", "What we're looking for", "REQUIREMENTS", "Technical skills",
     "Das bringst du mit",
     "Wat breng je mee?", "Kvalifikasjoner", "Elvárások", "Cerințe", "자격요건", "דרישות",
     "Votre profil",
     "¿Qué buscamos?", "O que buscamos", "Ideal Candidate",
     "Requisitos", "Requisitos obrigatórios", "Wymagania", "Требования", "任职要求",
     "応募資格"),
    ("nice_to_have", "Nice to have", "Preferred qualifications", "Bonus points if you",
     "Von Vorteil", "Un plus", "Se valorará", "Diferenciais", "Mile widziane", "Будет плюсом",
     "加分项", "歓迎スキル"),
    ("benefits", "What we offer", "**Benefits & Perks**", "Wir bieten", "Nous offrons",
     "Ofrecemos", "Benefícios", "Oferujemy", "Мы предлагаем", "福利待遇", "福利厚生",
     "Wat bieden wij?", "Vi erbjuder", "Nabízíme", "Amit kínálunk", "Quyền lợi", "복리후생",
     "Παροχές", "المزايا"),
    ("process", "Interview process", "Hiring Process", "Bewerbungsprozess",
     "Processus de recrutement", "Proceso de selección", "Processo seletivo",
     "Proces rekrutacji", "Этапы отбора", "面试流程", "選考フロー"),
    ("how_to_apply", "How to apply", "Interested?", "Bewirb dich jetzt", "Pour postuler",
     "Cómo aplicar", "Candidate-se", "Aplikuj", "Контакты", "投递方式", "応募方法"),
    ("legal", "Equal Opportunity Employer", "Privacy notice", "Scam Alert", "Datenschutz",
     "Diversité et inclusion", "Igualdad de oportunidades", "Igualdade", "Klauzula RODO",
     "Равные возможности", "个人隐私声明", "個人情報の取り扱い"),
]  # fmt: skip
CASES = [(kind, heading) for kind, *headings in HEADINGS for heading in headings]


def read(text: str) -> Posting:
    return extract(document(text))


@pytest.mark.parametrize(("kind", "heading"), CASES)
def test_a_heading_tells_the_kind_of_its_section(kind: str, heading: str) -> None:
    assert kind_of_heading(heading) == kind


def test_every_phrase_is_a_heading_of_its_own_kind() -> None:
    written = [(kind, phrase.removeprefix("*")) for kind, phrase in section_phrases()]
    assert [told for told in written if kind_of_heading(told[1]) != told[0]] == []


@pytest.mark.parametrize("words", ["¿Quiénes somos?", "Qui sommes-nous ?", "Our benefits?"])
def test_a_question_on_a_line_of_its_own_names_its_section(words: str) -> None:
    assert names_section(words)


@pytest.mark.parametrize("heading", ["Acme Corporation", "Berlin", "Processing Clerk", "", "###"])
def test_other_headings_tell_none(heading: str) -> None:
    assert kind_of_heading(heading) is None


@pytest.mark.parametrize(
    "heading", ["## Requirements", "**Requirements**", "REQUIREMENTS", "Requirements:"]
)
def test_headings_of_any_style_begin_a_section(heading: str) -> None:
    text = f"# Baker\n\n{heading}\n\n- Flour\n- Yeast\n\n## Benefits\n\n- Bread\n"
    posting = read(text)
    assert [(one.kind, one.heading) for one in posting.sections] == [
        ("requirements", heading.strip("#* :")),
        ("benefits", "Benefits"),
    ]
    assert "Yeast" in text[posting.sections[0].start : posting.sections[0].end]
    assert "Bread" not in text[posting.sections[0].start : posting.sections[0].end]


def test_deeper_headings_stay_in_their_section() -> None:
    posting = read("## Requirements\n\n### Ovens\n\nGas.\n\n### Dough\n\nSour.\n\n## Acme\n\nHi.\n")
    assert [posting.body[one.start : one.end] for one in posting.sections] == [
        "Requirements\n\n### Ovens\n\nGas.\n\n### Dough\n\nSour."
    ]


def test_paragraphs_without_headings_tell_by_how_they_begin() -> None:
    posting = read(
        "We are a bakery in Lyon.\n\nYou will bake bread.\n\nYou have baked before.\n\n"
        "We offer bread.\n\nTo apply, write to us.\n"
    )
    assert [one.kind for one in posting.sections] == [
        "about", "responsibilities", "requirements", "benefits", "how_to_apply",
    ]  # fmt: skip
    assert all(one.heading is None for one in posting.sections)


def test_a_plain_line_that_names_a_section_begins_it() -> None:
    posting = read("Baker\nWhat we offer\nLessons in SAP\nRequirements\nKnowledge of Python\n")
    assert [one.kind for one in posting.sections] == ["benefits", "requirements"]
    assert posting.skills == ("Python",)


@pytest.mark.parametrize("title", ["Benefits Manager", "Senior Privacy Engineer"])
def test_a_title_that_holds_a_word_of_headings_begins_no_section(title: str) -> None:
    posting = read(f"# {title}\n\nWe look for Python.\n\n## Requirements\n\n- Kubernetes\n")
    assert [one.kind for one in posting.sections] == ["requirements"]
    assert posting.skills == ("Python", "Kubernetes")


def test_skills_named_only_as_wishes_are_nice_to_have() -> None:
    posting = read(
        "# Engineer\n\n## Nice to have\n\n- Kubernetes\n- Python\n\n"
        "## Requirements\n\n- Python\n- PostgreSQL\n"
    )
    assert posting.skills == ("Kubernetes", "Python", "PostgreSQL")
    assert posting.nice_to_have_skills == ("Kubernetes",)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["## Requirements", "You will", "text", "", "**Benefits**", "#"])))
def test_sections_stand_in_order_and_never_overlap(lines: list[str]) -> None:
    sections = read("\n".join(lines)).sections
    for one, after in pairwise(sections):
        assert one.start < one.end <= after.start
