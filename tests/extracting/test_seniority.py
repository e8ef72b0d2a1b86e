"""The level that a title states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting.terms.seniority import levels_of, read_seniority
from tests.extracting.making import layout_of


@pytest.mark.parametrize(
    ("title", "levels"),
    [
        ("Senior Baker", ["senior"]),
        ("Sr. Data Engineer", ["senior"]),
        ("PhD Student in Baking", []),
        ("Student Baker", ["intern"]),
        ("Staff Engineer", ["staff"]),
        ("Head of Sales", ["director"]),
        ("Chef du développement logiciel", ["director"]),
        ("Chef de cabinet", []),
        ("Chef de l’équipe de boulangers", ["lead"]),
        ("Chef d’équipe", ["lead"]),
        ("CTO", ["executive"]),
        ("VP Engineering", ["executive"]),
        ("Team Lead, Operations", ["lead"]),
        ("Engineering Manager", ["manager"]),
        ("Product Manager", []),
        ("Account Manager", []),
        ("Senior Product Manager", ["senior"]),
        ("Software Engineer II", []),
        ("Survey Supervisor", []),
        ("Chief of Operations", []),
        ("Principal Engineer", ["principal"]),
        ("Middle Backend Developer", ["mid"]),
        ("Midweight Developer", ["mid"]),
        ("Middleware Engineer", []),
        ("Baker (Middle Shift)", []),
        ("Marketing Intern", ["intern"]),
        ("International Sales Agent", []),
        ("Internal Auditor", []),
        ("Policy Analyst (Co-op)", ["intern"]),
        ("Junior Developer", ["junior"]),
        ("Cook – Fresher", ["junior"]),
        ("Desenvolvedor Júnior", ["junior"]),
        ("Стажер-разработчик", ["intern"]),
        ("Старший разработчик", ["senior"]),
        ("高级工程师", ["senior"]),
        ("Leiter:in des Bereichs IT", ["director"]),
        ("Leiter:in Controlling", ["director"]),
        ("Leiter Teamküche", []),
        ("Senior Manager, Clinical Data", ["manager", "senior"]),
        ("Staff Gudang", []),
        ("Support Staff", []),
        ("محاسب أول", ["senior"]),
        ("Gyakornok", ["intern"]),
        ("Werkstudent Marketing (m/w/d)", ["intern"]),
        ("Lead Generation Specialist", []),
        ("Senior Lead Developer", ["lead", "senior"]),
    ],
)
def test_a_title_states_its_level(title: str, levels: list[str]) -> None:
    assert list(levels_of(title)) == levels


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Seniority level: Mid-Senior level", ["mid", "senior"]),
        ("- Experience-level: Mid-level", ["mid"]),
        ("This is a remote, entry-level position.", ["junior"]),
        ("We look for a talented Mid-Level API Engineer.", ["mid"]),
        ("We're hiring Senior and Principal Bakers.", ["principal", "senior"]),
        ("You will mentor junior engineers.", []),
    ],
)
def test_a_level_line_counts_where_the_title_states_none(text: str, levels: list[str]) -> None:
    layout = layout_of(text)
    assert list(read_seniority(layout, "Baker").value) == levels
    assert list(read_seniority(layout, "Staff Baker").value) == ["staff"]


def test_a_level_among_the_facts_below_a_title_counts() -> None:
    text = "Аналитик данных\nMiddle • Полный рабочий день\n"
    layout = layout_of(text)
    assert read_seniority(layout, "Аналитик данных").value == ("mid",)


@pytest.mark.parametrize(
    ("written", "levels"),
    [
        ("SENIOR_LEVEL", ("senior",)),
        ("entry_level", ("junior",)),
        ("midSenior", ("mid", "senior")),
        ("x" * 50 + " senior", ()),
    ],
)
def test_a_level_is_read_as_a_program_names_it(written: str, levels: tuple[str, ...]) -> None:
    stated = read_seniority(layout_of("Bake.", [("experience_level", written)]), None)
    assert stated.value == levels
    assert [(one.key, one.value) for one in stated.evidence] == [
        ("experience_level", level) for level in levels
    ]
    assert read_seniority(layout_of(f"# Baker\n\n**Level:** {written}\n"), None).value == levels


def test_the_evidence_is_the_word_of_the_level() -> None:
    layout = layout_of("# Senior Baker\n\nText")
    (evidence,) = read_seniority(layout, "Senior Baker").evidence
    assert layout.text[evidence.start : evidence.end] == "Senior"


@given(st.text(max_size=120))
def test_any_title_is_read_without_raising(title: str) -> None:
    levels_of(title)
    read_seniority(layout_of(title), title)
