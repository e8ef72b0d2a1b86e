"""The terms on which the work is done."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.extracting.terms.employment import read_employment
from desktop.extracting.text.stems import held_by, lowered
from desktop.extracting.words.employment import ALONE, PROSE, STEMS
from tests.extracting.making import layout_of


def read(
    text: str, metadata: tuple[tuple[str, str], ...] = (), title: str | None = None
) -> list[str]:
    layout = layout_of(text, metadata)
    reading = read_employment(layout, title)
    assert [evidence.value for evidence in reading.evidence] == list(reading.value)
    for evidence in reading.evidence:
        assert evidence.key or layout.text[evidence.start : evidence.end].strip()
    return list(reading.value)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Job type: Full-time", ["full-time"]),
        ("WORK HOURS: Full-time; 40 hours/week", ["full-time"]),
        ("# Crumb - Baker - Lyon - FT\n\nCrumb bakes.", ["full-time"]),
        ("雇用形態：委託", ["contract"]),
        ("고용형태: 기간제", ["temporary"]),
        ("Contratação: P.J", ["contract"]),
        ("Työsuhde: Osa-aikatyö", ["part-time"]),
        ("- Employment type: Part-time, Contract", ["contract", "part-time"]),
        ("Contractual hours: Full-time", ["full-time"]),
        ("This is a full-time remote position.", ["full-time"]),
        ("Hours: 29.5 hours per week", ["part-time"]),
        ("Hours: 24 hrs per week", ["part-time"]),
        ("The post is permanent.", ["full-time"]),
        ("We bake on open-ended contracts, and this is an open-ended contract.", ["full-time"]),
        ("A part-time night baker is needed to bake when asked.", ["part-time"]),
        ("We seek a full-time baker of bread.", ["full-time"]),
        ("Crumb is seeking a baker on a part-time or full-time basis.", ["full-time", "part-time"]),
        ("This is a two-year post based in Lyon.", ["temporary"]),
        ("We offer two four-year full-time posts of Baker.", ["full-time", "temporary"]),
        ("You have an initial appointment of one year.", ["temporary"]),
        ("You need 1 year post secondary training.", []),
        ("# Trainee Baker\n\nJob Type: fulltime\n", ["full-time"]),
        ("# Baker\n\n## Lyon\n\n## 14 hours ago\n", []),
        ("- Schedule: full- or part-time", ["full-time", "part-time"]),
        ("- Schedule: full-or-part-time", ["full-time", "part-time"]),
        ("We offer a 6-month contract.", ["contract"]),
        ("This is a fixed-term post, on a 2-year contract.", ["temporary"]),
        ("The post is a part-time maternity cover.", ["part-time", "temporary"]),
        ("We want a baker to join our team full time.", ["full-time"]),
        ("It is a full-time, benefits eligible position.", ["full-time"]),
        ("# Baker\n\n- **Contract Type:** Full-time\n- **Location:** Lyon\n\nBake.", ["full-time"]),
        ("# Volunteer Engagement Coordinator\n\nWe bake.", []),
        ("Unbefristete Festanstellung in Vollzeit", ["full-time"]),
        ("Type de contrat : CDI", ["full-time"]),
        ("Contrat : CDD de 6 mois", ["temporary"]),
        ("Arbeitszeit: Teilzeit", ["part-time"]),
        ("Тип занятости: полная занятость", ["full-time"]),
        ("  * Full-time", ["full-time"]),
        ("This is a part time position.", ["part-time"]),
        ("- **Part time work:** No", []),
        ("- **Contract duration:** Permanent contract", ["full-time"]),
        ("Benefits for all full-time employees.", []),
        ("Three years of full-time paid experience.", []),
        ("Experience with smart contract development.", []),
        ("JAX-RS, CDI, Jackson", []),
        ("We are a team of engineers.", []),
        ("Permanent, full-time or part-time", ["full-time", "part-time"]),
        ("# Boulanger H/F\n\n- Lyon (69)\n- CDI\n- Publiée le 14/04/2025\n", ["full-time"]),
        ("Pensum: 80-100%", ["full-time", "part-time"]),
        ("## Position\n\n* May require up to 10% travel\n", []),
        ("Stilling: Fast, 80 % turnus", ["part-time"]),
        ("Tjänstgöringsgrad: 75 %", ["part-time"]),
        ("Durée du travail\n39H/semaine", ["full-time"]),
        ("Stillingen er på 30 timer om ugen.", ["part-time"]),
        ("Dienstverband: vast contract, 24 uur per week", ["part-time"]),
        ("Contract pe perioadă nedeterminată", ["full-time"]),
        ("Teljes munkaidős", ["full-time"]),
        ("# Pekár\n\n- Pec s.r.o.\n- plný úväzok\n", ["full-time"]),
        ("# Cocinero\n\n- Bar Uno\n- Contrato de duración determinada\n", ["temporary"]),
        ("# Bäcker\n\n- Mehl AG\n- Abgeschlossene Ausbildung als Bäcker\n", []),
        ("Il s’agit d’un poste à période déterminée.", ["temporary"]),
        ("Ce poste, d'une durée de deux ans, est à Lyon.", ["temporary"]),
        ("We are looking for a freelance baker.", ["freelance"]),
        ("工作性質 全職", ["full-time"]),
        ("Hình thức làm việc: Bán thời gian", ["part-time"]),
        ("Jenis pekerjaan: Kontrak", ["contract"]),
        ("סוג משרה: משרה מלאה", ["full-time"]),
        ("نوع الوظيفة: دوام كامل", ["full-time"]),
        ("Τύπος απασχόλησης: Μερική απασχόληση", ["part-time"]),
        ("고용형태 계약직", ["contract"]),
        ("Type: Permanent – 30 hours/week", ["part-time"]),
        ("Crumb is looking for a Temporary Clerk to join us.", ["temporary"]),
        ("We offer a PhD student position in rye.", []),
        ("Type of Contract\n\nFull Time/Fixed Term", ["full-time", "temporary"]),
    ],
)
def test_the_terms_are_read(text: str, types: list[str]) -> None:
    assert read(text) == types


def test_full_or_part_time_counts_under_any_key() -> None:
    layout = layout_of("", (("rate", "full time"),))
    assert read_employment(layout, None).value == ("full-time",)


def test_metadata_and_title_state_terms() -> None:
    assert read("Text", (("contract", "permanent"),)) == ["full-time"]
    assert read("Text", title="Marketing Intern") == ["internship"]
    assert read("Text", title="Crumb - Baker - Lyon - FT") == ["full-time"]
    assert read("Text", title="Baker (P/T)") == ["part-time"]
    assert read("# Baker (Contract)\n\nText", title="Baker (Contract)") == ["contract"]


def test_permanent_gives_way_to_a_stated_part_time() -> None:
    assert read("Contract: permanent\n\nHours: part-time") == ["part-time"]


def test_permanent_is_what_may_follow_an_internship() -> None:
    assert read("Contract: permanent", title="Baking Intern") == ["internship"]


@given(st.text(max_size=300))
def test_any_text_is_read_without_raising(text: str) -> None:
    read(text)
    read("Type: " + text, title=text)


PATTERNS = {
    kind: (PROSE[kind].source, {f"employment {stem}" for stem in STEMS[kind]}) for kind in PROSE
}
PATTERNS["alone"] = (ALONE.pattern, {"terms alone"})
#: Of spaces and digits those that postings have.
LETTERS = st.characters(exclude_categories=["C", "Z", "Nd"], include_characters=" 0123456789")


@pytest.mark.parametrize("name", PATTERNS)
@settings(max_examples=20)
@given(st.data())
def test_what_states_terms_holds_a_stem_of_it(name: str, data: st.DataObject) -> None:
    pattern, fields = PATTERNS[name]
    words = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=LETTERS))
    assert not held_by(lowered(words)).keys().isdisjoint(fields)


def test_a_box_that_nobody_checked_says_nothing_beside_one_that_is() -> None:
    text = "# Baker\n\n## Meta\n\n- [ ] Full Time\n- [X] Contract\n- [ ] Internship\n"
    assert read_employment(layout_of(text), None).value == ("contract",)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Неполная занятость", ["part-time"]),
        ("неполный рабочий день", ["part-time"]),
        ("Неповна зайнятість", ["part-time"]),
        ("Непълно работно време", ["part-time"]),
        ("Полная или неполная занятость", ["full-time", "part-time"]),
        ("Повна зайнятість", ["full-time"]),
    ],
)
def test_part_of_the_time_holds_no_full_one(words, kinds):
    assert read("", (("employment_type", words),)) == kinds
    assert read(f"# Повар\n\nЗанятость: {words}\n") == kinds


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("vacancy-type-effective", ["full-time"]),
        ("FULL, HOURS_8", ["full-time"]),
        ("PART", ["part-time"]),
    ],
)
def test_the_codes_of_hiring_systems_state_terms(words, kinds):
    assert read("", (("employment_type", words),)) == kinds
