import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.postings import EVERYTHING, explain, hit_pattern, parse_query, with_unstated, without
from desktop.postings.query.query import (
    And,
    FieldRange,
    FieldText,
    Flag,
    Not,
    Or,
    Scalar,
    Stated,
    Text,
)

A, B, C = Text("a"), Text("b"), Text("c")
TODAY = Scalar("word", "today")


def span(text: str, number: float) -> Scalar:
    return Scalar("span", text, number, text[-1])


NODES = {
    "": None,
    "a ": A,
    "a": Text("a", is_prefix=True),
    "a b ": And((A, B)),
    "a AND b ": And((A, B)),
    "a && b ": And((A, B)),
    "a OR b ": Or((A, B)),
    "a | b ": Or((A, B)),
    "a || b ": Or((A, B)),
    "a b OR c ": Or((And((A, B)), C)),
    "a OR b c ": Or((A, And((B, C)))),
    "a (b OR c)": And((A, Or((B, C)))),
    "(a": Text("a", is_prefix=True),
    "(a ": A,
    "-a ": Not(A),
    "-a": Not(A),
    "NOT a ": Not(A),
    "NOT -a ": A,
    "-(a b )": Not(And((A, B))),
    "-missing:salary": Not(Stated("salary", is_stated=False)),
    "a-b ": Text("a-b"),
    "a|b ": Text("a|b"),
    "a or b ": And((A, Text("or"), B)),
    "ORACLE NOTE ": And((Text("ORACLE"), Text("NOTE"))),
    "OR a ": And((Text("OR"), A)),
    '"a b"': Text("a b", is_phrase=True),
    "„a b“ ": Text("a b", is_phrase=True),
    '"say \\"a\\""': Text('say "a"', is_phrase=True),
    "https://a.b/c?d=1 ": Text("https://a.b/c?d=1"),
    "10:30 ": Text("10:30"),
    "prog* a ": And((Text("prog", is_prefix=True), A)),
    "title:a ": FieldText("title", ("a",)),
    "title:a": FieldText("title", ("a",), is_prefix=True),
    "TITLE:a ": FieldText("title", ("a",)),
    "-title:a": Not(FieldText("title", ("a",))),
    'title:"a b"': FieldText("title", ("a b",)),
    'title:a,"b, c",d ': FieldText("title", ("a", "b, c", "d")),
    "title:a, b ": And((FieldText("title", ("a",)), B)),
    "title:=a ": FieldText("title", ("a",), "exact"),
    "title=a ": FieldText("title", ("a",), "exact"),
    "title!=a ": Not(FieldText("title", ("a",), "exact")),
    "title:^a ": FieldText("title", ("a",), "starts"),
    "title:~(a|b)+ c ": And((FieldText("title", ("(a|b)+",), "regex"), C)),
    '(title:~"a b")': FieldText("title", ("a b",), "regex"),
    "note:*": Stated("note"),
    "note:?": Stated("note", is_stated=False),
    "missing:pay,place": Or((Stated("salary", False), Stated("location", False))),
    "level:sr,staff ": FieldText("level", ("senior", "staff"), "exact"),
    "seniority:lead": FieldText("level", ("lead",), "exact"),
    "country:uk,germany": FieldText("country", ("GB", "DE"), "exact"),
    'country:"united states"': FieldText("country", ("US",), "exact"),
    "lang:deutsch": FieldText("language", ("de",), "exact"),
    "currency:sek,€": FieldText("currency", ("SEK", "EUR"), "exact"),
    "is:new": Flag("new"),
    "is:unread": Flag("unseen"),
    "is:remote": FieldText("remote", ("remote",), "exact"),
    "is:shortlisted": FieldText("status", ("shortlist",), "exact"),
    "is:n": None,
    "posted:7d": FieldRange("posted", low=span("7d", -7), high=TODAY),
    "closes:7d": FieldRange("closes", low=TODAY, high=span("7d", 7)),
    "closes:-7d": FieldRange("closes", low=span("-7d", -7), high=TODAY),
    "followup:2w": FieldRange("followup", low=TODAY, high=span("2w", 14 / 7)),
    "posted:>2025-3": FieldRange("posted", low=Scalar("date", "2025-03"), is_low_open=True),
    "posted:<=yesterday": FieldRange("posted", high=Scalar("word", "yesterday")),
    "salary:..5/h": FieldRange("salary", high=Scalar("number", "5/h", 5, "hour")),
    "salary:2..3/h": FieldRange(
        "salary", low=Scalar("number", "2", 2, "hour"), high=Scalar("number", "3/h", 3, "hour")
    ),
    "salary:>=1.5k": FieldRange("salary", low=Scalar("number", "1.5k", 1500)),
    "salary:>=90.000": FieldRange("salary", low=Scalar("number", "90.000", 90_000)),
    "salary:>=1m": FieldRange("salary", low=Scalar("number", "1m", 1_000_000)),
    "salary!=5 ": Not(
        FieldRange("salary", low=Scalar("number", "5", 5), high=Scalar("number", "5", 5))
    ),
    "yoe:0.5..": FieldRange("experience", low=Scalar("number", "0.5", 0.5)),
}


@pytest.mark.parametrize(("typed", "node"), NODES.items())
def test_the_text_means(typed, node):
    assert parse_query(typed).where == node


UNFINISHED = (
    '( - NOT "abc title:"abc salary: salary:> salary:>= salary>= salary:.. posted: posted:2'
    " posted:- posted:tod is:s is: missing: missing:sal sort: sort:po level: title:~( a* -- | | ((("
)


@pytest.mark.parametrize("end", [word for word in UNFINISHED.split() if word != "a*"])
def test_an_unfinished_end_narrows_nothing_and_says_nothing(end):
    query = parse_query(f"a {end}")
    assert query.where == A
    assert query.notes == ()


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        (
            "salary:much",
            "“salary:much” is searched as text: an amount is written 90k, 5000/mo, 400/d or",
        ),
        ("posted:2025-02-30", "“posted:2025-02-30” is searched as text: there is no such day."),
        ("posted:soon", "“posted:soon” is searched as text: a day is written 2026-11-30, -7d,"),
        ("yoe:many", "“yoe:many” is searched as text: a number is written 5."),
        ("level:boss", "“level:boss” is searched as text: no level is called “boss”."),
        ("level:>senior", "“level:>senior” is searched as text: level is not compared by >."),
        ("is:odd", "“is:odd” is searched as text: is: knows new, seen, copy,"),
        ("has:wings", "“has:wings” is searched as text: there is no field of this name."),
        ("title:~( a", "“title:~(” is searched as text: the pattern is wrong"),
        ("salary:>= a", "“salary:>=” has no value, so it narrows nothing."),
        ("a) b", "A “)” closes nothing and is passed over."),
        ("sort:beauty a", "“sort:beauty” sorts nothing: there is no field of this name."),
        ("(a sort:title)", "sort: and in: stand outside parentheses; inside they change nothing."),
        ("a " * 300, "Only the first 200 words of the query count."),
        ("(" * 300 + "a", "Parentheses nested more deeply than 30 are passed over."),
    ],
)
def test_what_is_not_understood_becomes_text_with_a_note(typed, note):
    query = parse_query(typed)
    assert query.notes[0].startswith(note)
    assert query.where is not None


@pytest.mark.parametrize(
    ("typed", "sort"),
    [
        ("sort:title", (("title", False),)),
        ("a sort:-pay,company", (("salary", True), ("company", False))),
        ("sort:title a sort:-posted", (("posted", True),)),
        ("sort:relevance", (("relevance", False),)),
        ("(sort:title)", ()),
        ("a OR sort:title", (("title", False),)),
    ],
)
def test_sorting_stands_anywhere_and_the_last_holds(typed, sort):
    assert parse_query(typed).sort == sort


@pytest.mark.parametrize(
    ("typed", "rests"),
    [
        ("a b pay:>=9k", ["b pay:>=9k", "a pay:>=9k", "a b"]),
        ("a AND b AND c", ["b AND c", "a AND c", "a AND b"]),
        ("a (b OR c) -d", ["(b OR c) -d", "a -d", "a (b OR c)"]),
        ("NOT a  b sort:title", ["b sort:title", "NOT a sort:title", "NOT a  b"]),
        ("a OR b", [""]),
        ("a OR", [""]),
        ('title:"a b" c', ["c", 'title:"a b"']),
    ],
)  # fmt: skip
def test_a_part_is_cut_out_cleanly(typed, rests):
    query = parse_query(typed)
    assert [without(query, part) for part in query.parts] == rests


@pytest.mark.parametrize(
    ("typed", "field", "widened"),
    [
        ("a pay:>=90k b", "salary", "a (pay:>=90k OR missing:salary) b"),
        ("posted:7d,2w", "posted", "(posted:7d,2w OR missing:posted)"),
        (
            "salary:>=9k currency:EUR",
            "salary",
            "(salary:>=9k OR missing:salary) (currency:EUR OR missing:salary)",
        ),
        ("-salary:>=9k", "salary", "-salary:>=9k"),
        ("salary:>=9k", "currency", "(salary:>=9k OR missing:currency)"),
        ("a salary:>=9k b", "company", "a salary:>=9k b"),
    ],
)
def test_a_field_is_widened_to_postings_that_do_not_state_it(typed, field, widened):
    assert with_unstated(parse_query(typed), field) == widened


@pytest.mark.parametrize(
    "typed", ["a" * 50_000, "a:" * 10_000, "salary:" + "1-" * 9_999, '"' * 9_999]
)
def test_an_endless_word_is_searched_but_not_highlighted(typed):
    query = parse_query(typed)
    assert hit_pattern(query) is None
    assert explain(query)


def test_nothing_typed_is_everything():
    assert parse_query("") == EVERYTHING


WORDS = """
    python C++ .NET ( ) OR AND NOT - | salary: title: posted: level: is: missing: sort: location: >=
    .. 90k /d 2026-10 -7d lastimport new senior,staff ~ ^ = * ? note: tag: seen: country: de && " “
    report: 12/new search: has: 60k..90k
"""
WORD = st.sampled_from([*WORDS.split(), '"data engineer"', " ", "\0", "\ud800", "\\", "٣"])


@settings(max_examples=3000)
@given(st.one_of(st.lists(WORD, max_size=12).map("".join), st.text(max_size=40)))
def test_every_text_is_a_query_and_without_any_part_still_is(typed):
    query = parse_query(typed)
    assert isinstance(explain(query), str)
    for part in query.parts:
        assert 0 <= part.start < part.end <= len(typed)
        assert part.value
        rest = without(query, part)
        assert len("".join(rest.split())) < len("".join(typed.split()))
        assert len(parse_query(rest).parts) <= len(query.parts)
