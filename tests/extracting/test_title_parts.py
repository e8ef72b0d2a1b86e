"""A title's line gives up the employer, the places and the terms that it names beside the job."""

from __future__ import annotations

import pytest

from desktop.extracting import extract
from desktop.postings import Posting
from tests.extracting.making import document

LINES = {
    "# [Lyon] Senior Baker at Acme\n\nYou bake bread.": ("Senior Baker", "Acme", ("Lyon",)),
    "# [REMOTO] Analista de Dados na Lumina\n\nDescrição da vaga.": (
        "Analista de Dados", "Lumina", (),
    ),
    "# [REMOTO] Analista de Dados Sênior na @Lumina Saúde\n\nDescrição da vaga.": (
        "Analista de Dados Sênior", "Lumina Saúde", (),
    ),
    "# Acmebread - Baker - Cau Giay/Hanoi - FT\n\nMail to jobs@acmebread.example.": (
        "Baker", "Acmebread", ("Cau Giay", "Hanoi"),
    ),
    "# Acme.io - Software Developer - Berlin, Hamburg\n\nWrite code.": (
        "Software Developer", "Acme.io", ("Berlin", "Hamburg"),
    ),
    "# GENT - BAKKER - BROODHUIS NOORD\n\nBrood bakken.": ("Bakker", "BROODHUIS NOORD", ("GENT",)),
    "# Snickare till Norrbygg AB\n\nBygga hus.": ("Snickare", "Norrbygg AB", ()),
    "# Archivist (part-time) - Rye Museum of Art\n\nKeep.": (
        "Archivist", "Rye Museum of Art", (),
    ),
    "# Administrator - Rood Park, Sheffield\n\nRood Park hires.": (
        "Administrator", "Rood Park", ("Sheffield",),
    ),
    "# Senior Baker - Crumb\n\nLocation: Lyon\n\nAt Crumb we bake.": (
        "Senior Baker", "Crumb", ("Lyon",),
    ),
    "# Baker (Crumb Foods)\n\nCrumb Foods is a bakery of old.": ("Baker", "Crumb Foods", ()),
    "# Crumb Foods: Baker\n\nJoin Crumb Foods, and bake.": ("Baker", "Crumb Foods", ()),
    "# Crumb (YC S20) is hiring a Head of Baking to run our shops (crumb.com)\n\nBake.": (
        "Head of Baking", "Crumb", (),
    ),
    "# Crumb is looking for a part-time project coordinator\n\nPlan our baking.": (
        "part-time project coordinator", "Crumb", (),
    ),
    "# Back: Night Baker\n\nWe’re Back, based in Lyon, and bake.": ("Night Baker", "Back", ()),
    "# Rye recruitment: Night Baker\n\nBake.": ("Night Baker", "Rye recruitment", ()),
    "# Process Engineer – Crane\n📍 Location: Leeds  \n🔗 [Apply](https://b.example/1)": (
        "Process Engineer", "Crane", ("Leeds",),
    ),
    "Cataloguer - Rye House\n\nRye House is a library. At Rye House you list books.": (
        "Cataloguer", "Rye House", (),
    ),
    "# Baker (Full-time, Lyon)\n\nBake bread.": ("Baker", None, ("Lyon",)),
    "Sous Chef – brand new restaurant – London\nA new, unused space that will be a restaurant.": (
        "Sous Chef", None, ("London",),
    ),
    "# Freelance Writer for Crumb Foods\n\nPosted by Rye Recruitment\n\nCrumb Foods bakes.": (
        "Freelance Writer", "Crumb Foods", (),
    ),
    "# Manager for Retail Sales\n\nOur Retail Sales grow.": (
        "Manager for Retail Sales", None, (),
    ),
    "Night Baker | Crumb | Lyon\n\nWe bake.": ("Night Baker", "Crumb", ("Lyon",)),
    "# Baker - Team Rye\n\nLocation: Lyon\n\nJoin Team Rye.": ("Baker - Team Rye", None, ("Lyon",)),
    "# Engineer (Payments)\n\nThe Payments team owns payments.": (
        "Engineer (Payments)", None, (),
    ),
    "# Platform: Senior Engineer\n\nAbout the Platform team: small.": (
        "Platform: Senior Engineer", None, (),
    ),
    "# Senior Engineer - Payments\n\nBuild payments.": ("Senior Engineer - Payments", None, ()),
    "Chemik analityk\n\nBARWEX Sp. z o.o.\nGliwice, śląskie\nUmowa o pracę\n\nAnalizy.": (
        "Chemik analityk", "BARWEX Sp. z o.o.", ("Gliwice, śląskie",),
    ),
    "Offre n° 187XKCP\nCuisinier\nBrest, France\n\nCuisiner les plats du jour.": (
        "Cuisinier", None, ("Brest, France",),
    ),
    "Hi,\n\nRole: Tester\nLocation: Plano, TX\n\nTesting all day.": (
        "Tester", None, ("Plano, TX",),
    ),
}  # fmt: skip


def read(text: str) -> Posting:
    return extract(document(text))


@pytest.mark.parametrize(("text", "expected"), LINES.items())
def test_a_title_line_is_taken_apart(
    text: str, expected: tuple[str, str | None, tuple[str, ...]]
) -> None:
    posting = read(text)
    assert (posting.title, posting.company, posting.locations) == expected
