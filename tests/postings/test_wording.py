import pytest

from desktop.postings import explain, parse_query


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("python ", [("mentions", "python", "")]),
        ('-"data engineer"', [("does not mention", "“data engineer”", "")]),
        ("salary:>=90k", [("pays", "90,000 a year", "or more")]),
        ("-remote:on-site", [("is not", "onsite", "")]),
        ("salary:400..500/d", [("pays", "400–500 a day", "")]),
        ("salary:<22.5/h", [("pays", "less than 22.5 an hour", "")]),
        ("-salary:>5k/mo", [("does not pay", "more than 5,000 a month", "")]),
        ("level:senior,staff", [("level is", "senior or staff", "")]),
        ("-country:ca", [("not in", "Canada", "")]),
        ("country:united", [("in", "United Arab Emirates, United Kingdom or United States", "")]),
        ("country:s", [("in", "Saudi Arabia, Solomon Islands, Seychelles or 34 others", "")]),
        ("location:berlin,munich", [("in", "berlin or munich", "")]),
        ("company:=Wolt", [("at", "Wolt", "")]),
        ("title:^data", [("title begins with", "data", "")]),
        ("title:~^sr", [("title matches", "^sr", "")]),
        ("experience:..5", [("asks for", "5 years", "or less")]),
        ("yoe:1", [("asks for", "1 year", "")]),
        ("posted:>=-7d", [("posted", "in the last 7 days", "")]),
        ("posted:1m", [("posted", "in the last month", "")]),
        ("posted:2024-10", [("posted", "October 2024", "")]),
        ("posted:<2024-10-05", [("posted", "before 5 October 2024", "")]),
        ("posted:2w..7d", [("posted", "from 2 weeks ago to 7 days ago", "")]),
        ("closes:today..+3d", [("closes", "in the next 3 days", "")]),
        ("imported:lastimport", [("first imported", "in the last import", "")]),
        ("-is:seen", [("is not", "seen", "")]),
        ("is:copy", [("is", "met more than once", "")]),
        ("missing:salary", [("states no", "pay", "")]),
        ("-missing:salary", [("states", "pay", "")]),
        ("req:python,go ", [("requirements mention", "python or go", "")]),
        ('-benefits:"dog friendly"', [("benefits do not mention", "dog friendly", "")]),
        ("missing:nice", [("has no", "nice-to-have section", "")]),
        ("has:how", [("has", "how-to-apply section", "")]),
        ("req:~c\\+\\+", [("requirements section matches", "c\\+\\+", "")]),
        ("lang:de", [("written in", "German", "")]),
        ("currency:eur", [("paid in", "EUR", "")]),
        ("(contract OR freelance )", [("mentions", "contract or freelance", "")]),
        ("a OR salary:>=5k", [("", "mentions a or pays 5,000 a year or more", "")]),
        ("-(a salary:>=5k)", [("not", "(mentions a and pays 5,000 a year or more)", "")]),
        ("sort:-pay,title", [("sorted by", "pay (highest first), title", "")]),
    ],
)  # fmt: skip
def test_a_query_reads_back(typed, parts):
    assert [(p.lead, p.value, p.tail) for p in parse_query(typed).parts] == parts


def test_a_query_is_explained_in_a_sentence():
    typed = "python salary:>=90k -country:ca"
    assert explain(parse_query(typed)) == (
        "mentions python, pays 90,000 a year or more, not in Canada"
    )
    assert explain(parse_query("")) == "all postings"
