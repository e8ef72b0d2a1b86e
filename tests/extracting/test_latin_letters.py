"""Lines of postings in the languages of Europe's west and middle, and others in Latin letters."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.extracting import extract
from desktop.postings import Posting, Salary
from tests.extracting.making import document


def posting_of(text: str, **metadata: str) -> Posting:
    return extract(document(text, metadata.items()))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Offre 1 : Boulanger\n\nVous faites du pain.\n", "Boulanger"),
        ("# Vaga nº 2 - Padeiro\n\nFazemos pão.\n", "Padeiro"),
        ("# Levain : recherche boulanger\n\nLevain fait du pain.\n", "boulanger"),
        ("# Karriere\n\n## Bäcker (m/w/d)\n\nWir backen Brot.\n", "Bäcker"),
        ("# Locuri de muncă\n\n## Brutar\n\nCoacem pâine.\n", "Brutar"),
        ("# AVIS DE RECRUTEMENT DE BOULANGERS DANS LE CADRE DU BAL\n\nDu pain.\n", "Boulangers"),
        ("# Krume\n\n## Betreuung des Ofens (m/w/d)\n\nAufgaben:\n\n- Backen\n",
         "Betreuung des Ofens"),
        ("# Bager for rug\n\nVi bager brød.\n\nSøg job: kontakt@rug.dk\n", "Bager"),
    ],
)  # fmt: skip
def test_the_job_is_named(text: str, title: str) -> None:
    assert posting_of(text).title == title


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("# Boulanger\n\n## Pourquoi rejoindre Levain ?\n\nLevain fait du pain.\n", "Levain"),
        ("# Piekarz\n\nKruszyna Sp. z o. o. szuka piekarza.\n", "Kruszyna Sp. z o. o."),
        (
            "# Piekarz\n\nW firmie dobrze. Firma Kruszyna Sp. z o.o. piecze.\n",
            "Kruszyna Sp. z o.o.",
        ),
        ("# Bäcker\n\nDu hilfst bei Umzügen, Anlässen und Festen. Wir backen.\n", None),
        ("# Bäcker\n\nDu hilfst bei der Analyse, Bewertung und Pflege des Teigs.\n", None),
        ("# Panadero\n\nMiga, empresa líder en el sector del pan, busca panadero.\n", "Miga"),
        ("Piekarz\nStabilna praca w młodym zespole\n\nObowiązki\n• Pieczenie chleba\n", None),
        ("# Bakker\n\nWerken bij Kruim betekent vroeg opstaan.\n", "Kruim"),
    ],
)
def test_the_employer_is_named(text: str, company: str | None) -> None:
    assert posting_of(text).company == company


@pytest.mark.parametrize(
    ("text", "places", "countries"),
    [
        ("Bäcker\n\nStandort: Filiale Kleinbrotheim\n\nWir backen Brot.\n",
         ("Kleinbrotheim",), ()),
        ("Piekarz\n\nMiejsce pracy: Oddział Bułkowo Małe\n\nPieczemy chleb i szukamy piekarza.\n",
         ("Bułkowo Małe",), ("PL",)),
        ("Padeiro\n\nLocal: Jundiaí - São Paulo\n\nFazemos pão.\n",
         ("Jundiaí - São Paulo",), ("BR",)),
        ("Bäcker\n\nArbeitsort: Cremlingen (Hauptsitz)\n\nWir backen.\n", ("Cremlingen",), ()),
        ("Fornaio\n\nSede: Milano centro\n\nFacciamo il pane.\n", ("Milano centro",), ("IT",)),
        ("Pekař\n\nPraha Full-time\n\nPečeme chléb a hledáme pekaře do naší pekárny.\n",
         ("Praha",), ("CZ",)),
    ],
)  # fmt: skip
def test_a_town_is_told_by_what_stands_beside_it(
    text: str, places: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    posting = posting_of(text)
    assert (posting.locations, posting.countries) == (places, countries)


def test_an_unknown_town_of_metadata_lies_where_the_language_is_spoken() -> None:
    posting = posting_of(
        "# Piekarz\n\nPieczemy chleb i szukamy piekarza do naszej piekarni. Oferujemy umowę.\n",
        location="Bułkowo",
    )
    assert (posting.locations, posting.countries) == (("Bułkowo",), ("PL",))


@pytest.mark.parametrize(
    ("text", "salary"),
    [
        ("# Padeiro\n\nCLT - R$ 1.900,00\n\nFazemos pão.\n", Salary(1900, 1900, "BRL", "month")),
        ("# Padeiro\n\nAté R$ 8.700 CLT ou 10.000 a 13.500 PJ\n",
         Salary(10_000, 13_500, "BRL", "month")),
        ("# Piekarz\n\nWynagrodzenie: powyżej 6000 zł miesięcznie\n",
         Salary(6000, None, "PLN", "month")),
        ("# Bager\n\nDu får 110 kr. i timen, og vi søger dig.\n", Salary(110, 110, "DKK", "hour")),
        ("# Bäcker\n\nGehalt: über 3.000 € im Monat\n", Salary(3000, None, "EUR", "month")),
    ],
)  # fmt: skip
def test_pay_is_told(text: str, salary: Salary) -> None:
    assert posting_of(text).salary == salary


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("# Brutar\n\n24 Iul 2014, 15:03\n\nCoacem pâine.\n", date(2014, 7, 24)),
        ("# Fırıncı\n\nİlan tarihi: 3 Ağu 2021\n\nEkmek yaparız.\n", date(2021, 8, 3)),
        ("# Tukang roti\n\nTanggal posting: 5 Agu 2022\n\nKami membuat roti.\n", date(2022, 8, 5)),
    ],
)
def test_the_day_is_told(text: str, day: date) -> None:
    assert posting_of(text).posted == day


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("# Padeiro\n\nMassa 70% e forno 30%\n\nFazemos pão.\n", ()),
        ("# Padeiro\n\nHorário: das 8 às 18h\n", ()),
        ("# Boulanger\n\nVous signez un contrat de 3 mois.\n", ("temporary",)),
        ("# Pekař\n\nNabízíme práci na zkrácený úvazek.\n", ("part-time",)),
        ("# Pekař\n\nÚvazek: částečný úvazek\n", ("part-time",)),
        ("# Sommarvikarierande bagare\n\nVi bakar bröd.\n", ("temporary",)),
        ("# Bäcker\n\nWir suchen einen Bäcker (15-20h/Woche).\n", ("part-time",)),
        ("# Piekarz\n\n- Typ zatrudnienia: Pełny etat\n", ("full-time",)),
        ("# Practicante de panadería\n\nHacemos pan.\n", ("internship",)),
        ("# Panettiere\n\nGrado di occupazione: 60 %\n", ("part-time",)),
    ],
)
def test_the_terms_are_told(text: str, types: tuple[str, ...]) -> None:
    assert posting_of(text).employment_types == types


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("# Padeiro\n\nRequisitos:\n\n- Mínimo de 3 anos como padeiro\n", 3),
        ("# FIRINCI\n\nARANAN NİTELİKLER:\n\n- EN AZ 2 YIL DENEYİM\n", 2),
    ],
)
def test_years_are_told(text: str, years: int) -> None:
    assert posting_of(text).experience_years_min == years


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("# Fornaio\n\nConoscenze di informatica e di SQL.\n", ("SQL",)),
        ("# Baker\n\nExperience with Informatica and SQL.\n",
         ("Informatica", "SQL")),
        ("# Piekarz\n\nWyrażam zgodę na przetwarzanie danych osobowych (RODO/GDPR, 2016/679).\n",
         ()),
        ("# Baker\n\nAccess to own car: no\n\nWord, Excel and SQL.\n",
         ("Microsoft Excel", "Microsoft Word", "SQL")),
    ],
)  # fmt: skip
def test_skills_are_told_from_words(text: str, skills: tuple[str, ...]) -> None:
    assert sorted(posting_of(text).skills) == sorted(skills)


@pytest.mark.parametrize(
    ("stated", "years"), [("Min. 2 Tahun", 2), ("minst 3 år", 3), ("1-2 năm", 1)]
)
def test_years_of_metadata_are_told(stated: str, years: int) -> None:
    assert posting_of("# Tukang roti\n\nRoti.\n", experience=stated).experience_years_min == years


def test_quick_service_is_no_framework() -> None:
    text = "# Bager\n\nVi søger en bager, der yder flink service til vores kunder og kan SQL.\n"
    assert posting_of(text).skills == ("SQL",)


def test_a_diploma_is_no_library() -> None:
    assert posting_of("# Tukang roti\n\nPendidikan D3/S1 Teknik, menguasai SQL.\n").skills == (
        "SQL",
    )


def test_days_on_site_are_hybrid() -> None:
    posting = posting_of(
        "# Bäcker – Ulm\n\nWir suchen einen Bäcker für die Backstube, 2x/Woche vor Ort.\n"
    )
    assert posting.remote == "hybrid"


def test_romanian_is_known_without_its_marks() -> None:
    text = "Preluarea si livrarea painii in timpul programului de lucru stabilit. "
    text += "Cerinte: experienta in domeniu, permis si domiciliul in apropiere."
    assert posting_of(f"# Curier\n\n{text}\n").language == "ro"
