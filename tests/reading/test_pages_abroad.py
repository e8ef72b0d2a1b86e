"""Pages in other languages than English that show several postings."""

import pytest

from tests.reading.pages import page, read

ABROAD = {
    "Danish blocks": "".join(
        f'<article class="row job"><ul><li>Aarhus</li></ul><h3>{job}</h3><small>Studiejob</small>'
        f'<p>{job} har travlt hele dagen i vores butik.</p>'
        f'<a href="mailto:{n}@rug.example">Søg job</a></article>'
        for n, job in enumerate(("Servicemedarbejder", "Omdeler", "Sælger"))
    ),
    "Czech cards": "<h1>Kariéra</h1><h2>Otevřené pozice</h2>" + "".join(
        f'<div class="card"><h3>{job}</h3><p><span>Praha</span> <span>Full-time</span></p>'
        f"<p>Pečete chléb, rohlíky a koláče pro celé město a prodáváte je na trhu {more}.</p>"
        '<a href="/kontakt">Přihlásit se</a></div>'
        for job, more in (
            ("Servisní technik", "a požadujeme zkušenosti s pecí"),
            ("Řidič", "a nabízíme dobrou mzdu"),
            ("Prodavač", "ráno i večer"),
        )
    ),
}  # fmt: skip


@pytest.mark.parametrize("body", ABROAD.values(), ids=ABROAD)
def test_blocks_and_cards_of_jobs_abroad_are_one_posting_each(body):
    assert len(read(page(body))) == 3
