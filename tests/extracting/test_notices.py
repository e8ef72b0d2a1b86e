"""What universities, libraries, public services and kitchens write in ways of their own."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.extracting import extract
from desktop.postings import Salary
from tests.extracting.making import document

_BAKES = "\n\nWe bake bread for all who come to us and ask for it."


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("# Positions as Baker, Rye College\n\nApply soon.", "title", "Baker"),
        ("logo\nMinistry of Bread\n\nMinistry of Bread\n\nSenior Baker\n\nFull time", "title",
         "Senior Baker"),
        ("# Job vacancy - Baker" + _BAKES, "title", "Baker"),
        ("# Baker (Permanent and Fixed term)" + _BAKES, "title", "Baker"),
        ("Urgent Requirement: Baker, Pune" + _BAKES, "title", "Baker"),
        ("POST 12/45: NIGHT BAKER REF NO: HR 4/4/8\nSALARY: R294 321 per annum", "title",
         "Night Baker"),
        ("Night Baker x 2\nRye Ltd, Durban" + _BAKES, "title", "Night Baker"),
        ("# Baker (3 posts)" + _BAKES, "title", "Baker"),
        ("Opening for Baker at Rye Pvt Ltd, Pune" + _BAKES, "title", "Baker"),
        ("An opportunity has arisen for a Night Baker to join us.", "title", "Night Baker"),
        ("An opportunity has arisen for a baker to join our mill in Swindon.", "locations",
         ("Swindon",)),
        ("Rye Mills requires a part-time Night Baker in Ghent.", "title", "Night Baker"),
        ("Rye Mills, Ghent. Night Baker required from September.", "title", "Night Baker"),
        ("Night Baker wanted for our mill in Limerick." + _BAKES, "locations", ("Limerick",)),
        ("Night Baker\nAcme Mills - Toronto, ON (30+ days ago)" + _BAKES,
         "locations", ("Toronto, ON",)),
        ("Night Baker\n\nAs agreed with C.U.P.E. Local 73." + _BAKES, "skills", ()),
        ("We are hiring Night Bakers to bake bread.", "title", "Night Bakers"),
        ("We are always looking for new bakers to join us.", "title", "bakers"),
        ("This is a Night Baker role with Rye Ltd, a mill.", "title", "Night Baker"),
        ("Baker, Dublin" + _BAKES, "locations", ("Dublin",)),
        ("Baker (Brisbane)" + _BAKES, "locations", ("Brisbane",)),
        ("Baker, Perth WA 6000" + _BAKES, "title", "Baker"),
        ("Baker, Perth WA 6000" + _BAKES, "locations", ("Perth WA",)),
        ("Baker, Cape Town CBD" + _BAKES, "title", "Baker"),
        ("POST: BAKER\nCENTRE: Pretoria\nSALARY: R294 321", "locations", ("Pretoria",)),
        ("Job Title and Grade\nBaker\nClosing Date: 2 May 2026" + _BAKES, "company", None),
        ("Position title\n\nBaker\n\nPrimary function\n\nTo bake bread.", "company", None),
        ("# Baker\n\nA baker to join Rye Academy on a fixed-term contract.", "company",
         "Rye Academy"),
        ("Baker\nContract Type\nPermanent\nContract Term\nFull-Time" + _BAKES,
         "employment_types", ("full-time",)),
        ("Contract: Full-time, 32.5 hours per week" + _BAKES, "employment_types", ("full-time",)),
        ("Pay: £9,000, based on full time hours. Hours: 21 hours per week" + _BAKES,
         "employment_types", ("part-time",)),
        ("These are temporary full-time contracts." + _BAKES, "employment_types",
         ("full-time", "temporary")),
        ("We seek bakers for part-time, fixed-term positions." + _BAKES, "employment_types",
         ("part-time", "temporary")),
        ("Part time, 32 hours a week" + _BAKES, "employment_types", ("part-time",)),
        ("# Baking Learnership" + _BAKES, "employment_types", ("internship",)),
        ("# Baker (one year maternity cover)" + _BAKES, "title", "Baker"),
        ("# Baker (12-month contract)" + _BAKES, "title", "Baker"),
        ("**Job Title/Position**:   *Certified Baker*" + _BAKES, "title", "Certified Baker"),
        ("Post: Local Baker (LB) in Grade I.\nEligibility: Graduation." + _BAKES, "title",
         "Local Baker (LB) in Grade I"),
        ("## Director of Rye\n\n### About Rye\n\nRye is a charity. We at Rye bake. Rye sells.",
         "company", "Rye"),
        ("# Manager\n\nRye Creative Bakers is a Kirklees based charity.", "company",
         "Rye Creative Bakers"),
        ("Bakers must live within a one-hour commute of downtown Toronto." + _BAKES, "locations",
         ("Toronto",)),
        ("We have a full time role for a period of 4 years." + _BAKES, "employment_types",
         ("full-time", "temporary")),
        ("- **Hours:** 18 hours/day, 4 days/week" + _BAKES, "employment_types", ()),
        ("Last Date: 20 April 2026." + _BAKES, "closes", date(2026, 4, 20)),
        ("Application Start: 31 March 2026" + _BAKES, "posted", date(2026, 3, 31)),
        ("See [the notice](/jobs/baker.html)." + _BAKES, "skills", ()),
        ("We move over £1m pa for good causes." + _BAKES, "salary", None),
        ("Salary: UOM 4 - $78,824 - $83,655 p.a.", "salary", Salary(78824, 83655, "USD", "year")),
        ("Salary: £21,025 - £21,701 paid monthly", "salary", Salary(21025, 21701, "GBP", "year")),
        ("Actual Salary: £14,025 - £15,120\nFull Time Equivalent Salary: £28,859 - £31,111",
         "salary", Salary(14025, 15120, "GBP", "year")),
        ("Salary: £16,382 pro-rata / Hourly rate £8.81", "salary",
         Salary(16382, 16382, "GBP", "year")),
        ("The University of Rye seeks to appoint a baker.", "company", "University of Rye"),
        ("18B is looking for talented bakers to join our team.", "company", "18B"),
        ("I write from a company called Rolls. We need a baker.", "company", "Rolls"),
        ("# Baker\n\nYou will be based at Ipswich County Library, with us.", "company", None),
        ("# Baker\n\nWe teach baking.\nInstructional design experience helps.", "company", None),
        ("# APS6 - Policy Officer\n\nApply soon. APS6 is a grade.", "company", None),
        ("# Baker\n\nThe post is based at Ipswich County Library.", "locations", ("Ipswich",)),
        ("# Baker, Lyon, France" + _BAKES, "locations", ("Lyon, France",)),
        ("# Baker, Mobile" + _BAKES, "locations", ()),
        ("Full and part-time bakers wanted." + _BAKES, "employment_types",
         ("full-time", "part-time")),
        ("Benefits for full and part-time employees." + _BAKES, "employment_types", ()),
        ("The fellowship is for three years." + _BAKES, "employment_types", ("temporary",)),
        ("# Baker (12 month FTC)" + _BAKES, "employment_types", ("temporary",)),
        ("We support hybrid (a mix of office and home) work." + _BAKES, "remote", "hybrid"),
        ("WFH 2 days a week." + _BAKES, "remote", "hybrid"),
        ("This is an in-person role." + _BAKES, "remote", "onsite"),
        ("Write to j.baker @ rye.example." + _BAKES, "emails", ("j.baker@rye.example",)),
        ("Baker @ rye.example." + _BAKES, "emails", ()),
        ("The green belt lies north of Rye." + _BAKES, "skills", ()),
    ],
)  # fmt: skip
def test_a_notice_is_understood(text, field, value):
    assert getattr(extract(document(text)), field) == value


@pytest.mark.parametrize(
    ("line", "low", "high", "period"),
    [
        ("£8.03 an hour, equivalent to £15,492.00 pro rata", 8.03, 8.03, "hour"),
        ("c. £45k", 45_000, 45_000, "year"),
        ("£45K + bonus", 45_000, 45_000, "year"),
    ],
)
def test_pay_is_told_again_and_roughly(line, low, high, period):
    pay = extract(document(f"# Baker\n\n{line}{_BAKES}")).salary
    assert pay is not None
    assert (pay.min, pay.max, pay.period) == (low, high, period)


@pytest.mark.parametrize(
    ("place", "locations", "countries"),
    [
        ("University of Lyon, Lyon, France", ("Lyon, France",), ("FR",)),
        ("Mill Lane, Washington, NE38 8AF", ("Mill Lane, Washington",), ("GB",)),
        ("2700 S. Mill St. Austin, TX", ("2700 S. Mill St. Austin, TX",), ("US",)),
        ("100 Mill St, Sydney NSW 2000", ("100 Mill St, Sydney NSW",), ("AU",)),
        ("South East London", ("South East London",), ("GB",)),
        ("4715 S Mill Blvd", ("4715 S Mill Blvd",), ()),
    ],
)
def test_a_place_is_read_from_its_address(place, locations, countries):
    found = extract(document(f"# Baker{_BAKES}", [("location", place)]))
    assert (found.locations, found.countries) == (locations, countries)


def test_a_shouted_job_is_one_of_those_that_a_title_names():
    found = extract(document(_BAKES, [("title", "NOW HIRING Waiters, Dishwashers!!")]))
    assert found.title == "Waiters, Dishwashers"


def test_a_house_in_the_place_hires_where_nobody_else_does():
    found = extract(document(f"# Baker{_BAKES}", [("location", "Rye University, Rye, UK")]))
    assert found.company == "Rye University"


def test_a_great_town_among_the_tags_is_the_place_where_no_other_is_told():
    tags = ("tags", "baking, Montreal, Phoenix")
    assert extract(document(f"# Baker{_BAKES}", [tags])).locations == ("Montreal",)
    placed = extract(document(f"# Baker{_BAKES}", [tags, ("location", "Lyon")]))
    assert placed.locations == ("Lyon",)


def test_the_day_on_which_a_page_expires_gives_way_to_the_stated_deadline():
    expires = [("expires", "2016-10-28")]
    stated = extract(document("# Baker\n\nThe closing date is 1 November 2016.", expires))
    assert stated.closes == date(2016, 11, 1)
    assert extract(document(f"# Baker{_BAKES}", expires)).closes == date(2016, 10, 28)
