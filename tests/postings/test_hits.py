import pytest

from desktop.postings import Evidence, Posting, highlights, hit_pattern, parse_query, wanted_skills

BODY = "We like Go. You know Go and C++, Python. We offer Go boards and python snakes."
SECTIONS = (("about", 0, 11), ("requirements", 12, 40), ("benefits", 41, 78))


@pytest.mark.parametrize(
    ("typed", "text", "hits"),
    [
        ("python", "Python, pythonic", ["Python", "python"]),
        ("python ", "Python, pythonic, IPython", ["Python"]),
        ("zurich ", "Zürich ZÜRICH", ["Zürich", "ZÜRICH"]),
        ("zürich ", "Zurich", ["Zurich"]),
        ("cafe ", "Cafe\u0301 open", ["Cafe\u0301"]),
        ('"data engineer"', "a data\n  engineer, data engineers", ["data\n  engineer"]),
        ("C++ ", "C++17, C, c++", ["C++", "c++"]),
        (".NET ", ".NET behance.net ASP.NET", [".NET"]),
        ("co-op ", "co-op, co\u2011op, co op, coop", ["co-op", "co\u2011op"]),
        ("we're ", "We’re", ["We’re"]),
        ("软件", "招聘软件工程师", ["软件"]),
        ("エンジニア", "東京のエンジニア", ["エンジニア"]),
        ("ёлка ", "Ёлка, елка", ["Ёлка", "елка"]),
        ("-python java ", "Python Java", ["Java"]),
        ("a OR b ", "b a", ["b", "a"]),
        ("title:data,science ", "Data science", ["Data", "science"]),
        ("skill:go ", "We go Go", ["go", "Go"]),
        ("data database ", "data database", ["data", "database"]),
        ("https://a.b/c ", "See https://a.b/c now", ["https://a.b/c"]),
    ],
)
def test_what_the_query_names_is_found_in_a_text(typed, text, hits):
    pattern = hit_pattern(parse_query(typed))
    assert pattern is not None
    assert [found[0] for found in pattern.finditer(text)] == hits


@pytest.mark.parametrize("typed", ["", "salary:>=90k", "-python", "country:de", "title:~a"])
def test_a_query_without_words_highlights_nothing(typed):
    assert hit_pattern(parse_query(typed)) is None


@pytest.mark.parametrize(
    ("typed", "skills"),
    [
        ("python ", ("Python",)),
        ("pyth", ("Python",)),
        ("skill:c++,go ", ("C++", "Go")),
        ("java ", ("Java",)),
        ("java", ("Java", "JavaScript")),
        ("-java ", ()),
        ("p", ()),
    ],
)
def test_skills_that_the_query_names_are_lit(typed, skills):
    known = ("Python", "C++", "Go", "Java", "JavaScript")
    assert wanted_skills(parse_query(typed), known) == skills


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("req:go ", [(21, "Go")]),
        ("req:go,c++ ", [(21, "Go"), (28, "C++")]),
        ("benefits:pyth", [(64, "pyth")]),
        ("-req:go ", []),
        ("req:go benefits:go ", [(21, "Go"), (50, "Go")]),
        ("req:python snakes ", [(33, "Python"), (71, "snakes")]),
        ("legal:go ", []),
        ("req:~go ", []),
    ],
)
def test_words_asked_for_in_a_section_are_lit_in_it_alone(typed, hits):
    evidence = (Evidence("sections", "heading", start, end, value=kind)
                for kind, start, end in SECTIONS)  # fmt: skip
    posting = Posting(BODY, "Go", evidence=tuple(evidence))
    found = [
        (match.start(), match[0])
        for one in highlights(parse_query(typed), posting)
        for match in one.pattern.finditer(BODY, one.start or 0, one.end or len(BODY))
    ]
    assert sorted(found) == hits


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("entwickler ", ["Softwareentwickler"]),
        ("entwickl", ["Softwareentwickler"]),
        ("software ", ["Softwareentwickler", "Software"]),
        ("daten ", []),
        ("-entwickler ", []),
    ],
)
def test_german_compounds_are_lit_where_a_part_of_them_is_asked_for(typed, hits):
    body = "Softwareentwickler schreiben Software; Kandidaten melden sich."
    for language, expected in (("de", hits), ("en", [hit for hit in hits if hit == "Software"])):
        posting = Posting(body, "Go", language=language)
        lit = highlights(parse_query(typed), posting)
        found = {match.start(): match[0] for one in lit for match in one.pattern.finditer(body)}
        assert [found[start] for start in sorted(found)] == expected


def test_a_compound_in_a_section_is_lit_by_its_part():
    body = "Softwareentwickler gesucht. Sie sind Softwareentwickler."
    section = Evidence("sections", "heading", 28, len(body), value="requirements")
    posting = Posting(body, "Entwickler", language="de", evidence=(section,))
    found = [
        match.start()
        for one in highlights(parse_query("req:entwickler "), posting)
        for match in one.pattern.finditer(body, one.start or 0, one.end or len(body))
    ]
    assert found == [body.rindex("Softwareentwickler")]
