"""Small advertisements in Polish, Danish, Portuguese and others: who seeks whom, and how."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.extracting import extract
from desktop.postings import Salary
from tests.extracting.making import document


def posting_of(text):
    return extract(document(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Szukamy osoby na stanowisko – Piekarz.\n\nPieczemy chleb.\n", "Piekarz"),
        ("Piekarnia poszukuje osób na stanowisko:\n\nPiekarz\n\nPieczemy chleb.\n", "Piekarz"),
        ("Mile widziane doświadczenie na podobnym stanowisku piekarza.\n", None),
        ("# Poszukiwany Piekarz\n\nPieczemy chleb.\n", "Piekarz"),
        ("# Piekarz ul. Polna 3 Żyrardów\n\nPieczemy chleb.\n", "Piekarz"),
        ("# Bager for Krumme\n\nVi bager brød.\n\n[Søg job](mailto:job@krumme.example)\n", "Bager"),
        ("# Bager for andre\n\nVi bager brød.\n\n[Søg job](mailto:job@krumme.example)\n",
         "Bager for andre"),
        ("# Padeiro para Miga Doce\n\nFazemos pão.\n\n## Sobre Miga Doce\n\nPão.\n", "Padeiro"),
        ("Padeiro — Startup Miga\n\nA Miga é uma padaria.\n", "Padeiro"),
        ("# Padeiro na [MIGA DOCE]\n\nFazemos pão.\n", "Padeiro"),
        ("# Bager i Aarhus\n\nVi bager brød.\n", "Bager"),
        ("# Piekarz i Cukiernik\n\nPieczemy chleb.\n", "Piekarz i Cukiernik"),
        ("Miga — Padeiro\n\nNa Miga, fazemos pão.\n", "Padeiro"),
        ("---\ntitle: Jobba med Smulan!\n---\n\nVi söker nu ett antal engagerade bagare som "
         "bakar.\n", "bagare"),
    ],
)  # fmt: skip
def test_the_job_is_told_from_who_seeks(text, title):
    assert posting_of(text).title == title


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Firma Auto-Okruch,zatrudni\nmechanika do napraw.\n", "Auto-Okruch"),
        ("Grupa OK, lider wypieku chleba, bułek oraz ciast na rynku poszukuje:\n\nPiekarza\n",
         "Grupa OK"),
        ("Żytnia Spółka, jeden z wiodących producentów chleba, bułek i ciast, poszukuje osób.\n",
         "Żytnia Spółka"),
        ("Praca.\n\nAdministratorem danych osobowych jest Sklep Okruch z siedzibą w Łodzi.\n",
         "Sklep Okruch"),
        ("Praca.\n\nWyrażam zgodę na przetwarzanie moich danych osobowych przez Sklep Okruch "
         "w celu rekrutacji.\n", "Sklep Okruch"),
        ("Állás.\n\nA megküldött adatok kezelője a Morzsa Pékség.\n", "Morzsa Pékség"),
        ("Stelle.\n\nVerantwortlich für die Datenverarbeitung ist die Krume GmbH.\n", "Krume GmbH"),
        ("Puesto.\n\nEl responsable del tratamiento de los datos es Miga Dulce.\n", "Miga Dulce"),
        ("# Padeiro na [MIGA DOCE]\n\nFazemos pão.\n", "MIGA DOCE"),
        ("Logo van Gemeente Kruimel\n\nBakker\n\nDorpsstraat 3, 1234 AB Kruimel, Nederland\n",
         "Gemeente Kruimel"),
        ("# Padeiro\n\nEstá em busca de um trabalho?\n\nFazemos pão.\n", None),
        ("Smulan växer snabbt och vi söker nu en bagare.\n", None),
        ("On utilise un moteur de recherche sémantique.\n\nBases de pain ou moteurs de recherche "
         "locale\n", None),
        ("# Padeiro\n\nMiga fora do LinkedIn\n\nFazemos pão.\n", None),
    ],
)  # fmt: skip
def test_the_employer_is_told_by_who_seeks_or_keeps_the_data(text, company):
    assert posting_of(text).company == company


@pytest.mark.parametrize(
    ("text", "places", "countries"),
    [
        ("# Piekarz\n\nMiejsce pracy: Okruszki Małe k/Pruszkowa\n\nPieczemy chleb w nocy.\n",
         ("Okruszki Małe",), ("PL",)),
        ("# Panettiere\n\nSede di lavoro: Bricioletta del Friuli, panificio\n\nFacciamo il pane "
         "per la nostra gente.\n", ("Bricioletta del Friuli",), ("IT",)),
        ("# Padeiro\n\n## Local\n\nJoinville SC\n\nFazemos pão para a nossa gente.\n",
         ("Joinville SC",), ("BR",)),
        ("# Bager\n\nVi bager brød, og vi søger en, der kan bage.\n\n- Århus\n", ("Århus",),
         ("DK",)),
        ("# Bager i Aarhus\n\nVi bager brød.\n", ("Aarhus",), ("DK",)),
        ("# Baker in Lyon, France\n\nWe bake bread.\n", ("Lyon, France",), ("FR",)),
        ("# Lecturer in Reading\n\nWe teach.\n", (), ()),
        ("# Engineer in Test\n\nWe test.\n", (), ()),
        ("# Baker\n\nWe test with these and bake bread:\n\n- Cypress\n", (), ()),
        ("Wir suchen einen Bäcker.\n\nFind more[Speaking Jobs in Germany](https://a.example)\n",
         (), ()),
    ],
)  # fmt: skip
def test_the_place_is_told_where_small_ads_set_it(text, places, countries):
    said = posting_of(text)
    assert (said.locations, said.countries) == (places, countries)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Oferujemy umowę o pracę. Podanie danych w zakresie określonym przepisami.\n",
         ("full-time",)),
        ("Oferujemy umowę o pracę na okres określony.\n", ("temporary",)),
        ("Rollerna är deltidstjänster för bagare.\n", ("part-time",)),
        ("Teljes- és 4 órás részmunkaidős jelentkezőkre is számítunk.\n",
         ("full-time", "part-time")),
        ("Wij bieden:\n\n- een contract van 1 jaar\n", ("temporary",)),
        ("Contratto offerto: contratto di 24 mesi con possibilità di trasformazione in "
         "indeterminato\n", ("temporary",)),
        ("# Bakker\n\nContract bepaalde duur (1 jaar)\n\nWij bakken brood.\n", ("temporary",)),
        ("# Bakker\n\nContract onbepaalde duur\n\nWij bakken brood.\n", ("full-time",)),
        ("# Bager for os\n\nPraktik\n\nVi bager brød.\n", ("internship",)),
    ],
)  # fmt: skip
def test_terms_are_told(text, types):
    assert posting_of(text).employment_types == types


def test_pay_before_and_after_taxes_is_the_same_pay():
    text = "Wynagrodzenie 2800 PLN brutto miesięcznie (2061,67 zł netto).\n"
    assert posting_of(text).salary == Salary(2800, 2800, "PLN", "month")


def test_reais_are_told_by_a_sign_apart():
    text = "# Padeiro\n\nVocê receberá o salário de R $4.673,48 mais benefícios.\n"
    assert posting_of(text).salary == Salary(4673.48, 4673.48, "BRL", "month")


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("# Bager\n\nVi har fem ugers ferie. Firmaet ble startet i Norge, og kom til mig.\n", ()),
        ("# Svetsare\n\nVi söker dig som svetsar mig/mag och har bra syn på det.\n",
         ("MIG/MAG",)),
        ("# Utvikler\n\nVi bruker BLE i alt som vi lager, og det er bra.\n",
         ("Bluetooth Low Energy",)),
        ("# Developer\n\nWe ask for experience with ble and for the love of bread.\n",
         ("Bluetooth Low Energy",)),
    ],
)  # fmt: skip
def test_words_abroad_are_no_skills(text, skills):
    assert posting_of(text).skills == skills


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("Senden Sie Ihre Bewerbung als PDF bis **15.02.2030, 23:59 Uhr**, per Mail.\n",
         date(2030, 2, 15)),
        ("Termen limita de aplicare : 4 sept 2030\n", date(2030, 9, 4)),
    ],
)  # fmt: skip
def test_the_last_day_is_told(text, closes):
    assert posting_of(text).closes == closes
