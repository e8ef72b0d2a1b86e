import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting import extract
from desktop.extracting.header.header import read_header
from desktop.extracting.text.layout import Span, is_stated
from tests.extracting.making import document, layout_of

BOARD = """# [Baker (Night)](https://board.example/apply/baker-1)
### Crumb & Co
#### `💰 40k EUR` `🌎 Lyon, France` `flour`

**About us:**

We bake.
"""


@pytest.mark.parametrize(
    ("value", "stated"),
    [
        ("Acme", True),
        ("65k", True),
        ("", False),
        ("None", False),
        ("null", False),
        ("$Competitive", False),
        ("  N/A. ", False),
        ("-", False),
        ("Confidential", False),
        ("Nonesuch", True),
    ],
)
def test_words_for_unknown_state_nothing(value, stated):
    assert is_stated(value) is stated


@pytest.mark.parametrize(
    ("line", "level", "words"),
    [
        ("## What you do", 2, "What you do"),
        ("#Closed up", 0, "Closed up"),
        ("**About the role:**", 7, "About the role:"),
        ("ANNUAL SALARY", 8, "ANNUAL SALARY"),
        ("Your profile:", 9, "Your profile:"),
        ("We bake bread every day.", 0, "We bake bread every day."),
        ("#LI-Remote", 0, "LI-Remote"),
    ],
)
def test_a_line_is_known_as_heading_by_its_look(line, level, words):
    (found,) = layout_of(line).lines
    assert (found.level, found.words.text) == (level, words)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Location: Berlin", ["Berlin"]),
        ("**Location:** Berlin", ["Berlin"]),
        ("* **Location**: Berlin", ["Berlin"]),
        ("## Location\n\n* Berlin\n* Rome\n\nProse.", ["Berlin", "Rome"]),
        ("Location:\nBerlin\n\nProse.", ["Berlin"]),
        ("Location: None", []),
        ("See https://location.example", []),
    ],
)
def test_what_stands_behind_a_label_is_found(text, values):
    layout = layout_of(text)
    found = list(layout.labelled({"location"}))
    assert [span.text for span in found] == values
    assert all(text[span.start : span.end] == span.text for span in found)


def test_sections_cover_the_text_from_heading_to_heading():
    text = "Intro\n# One\na\n# Two\nb"
    sections = layout_of(text).sections
    assert [(s.heading.text if s.heading else None, text[s.start : s.end]) for s in sections] == [
        (None, "Intro\n"),
        ("One", "a\n"),
        ("Two", "b"),
    ]


def test_metadata_is_asked_by_any_case_and_leaves_out_the_unstated():
    layout = layout_of("", [("Title", "Baker "), ("company", "null"), ("title", "Cook")])
    assert list(layout.meta("company", "title")) == [("Title", "Baker"), ("title", "Cook")]


def test_a_board_header_gives_link_company_and_tags_by_their_signs():
    header = read_header(layout_of(BOARD))
    assert (header.title.text, header.link.text, header.company.text) == (
        "Baker (Night)",
        "https://board.example/apply/baker-1",
        "Crumb & Co",
    )
    assert [tag.text for tag in header.pay] == ["40k EUR"]
    assert [tag.text for tag in header.places] == ["Lyon, France"]
    assert [tag.text for tag in header.tags] == ["flour"]
    assert BOARD[header.end :].lstrip().startswith("**About us")


@pytest.mark.parametrize(
    ("text", "title", "prose"),
    [
        ("## Baker\n#### Lyon, France\n\nWe bake.", "Baker", "\nWe bake."),
        ("BAKER\nClass Code: 7\nOpen Date: 1-2-18\n\nDUTIES\n", "BAKER", "\nDUTIES\n"),
        ("## Location\n\n* Lyon\n", None, "## Location\n\n* Lyon\n"),
        ("We bake every day and need you.", None, "We bake every day and need you."),
    ],
)
def test_the_header_ends_where_the_prose_begins(text, title, prose):
    header = read_header(layout_of(text))
    assert (header.title.text if header.title else None) == title
    assert text[header.end :] == prose


def test_buttons_and_labelled_facts_around_a_title_are_passed_over():
    text = (
        "Crumb logo\nSave\nApply\nBaker\nCrumb GmbH\nRef: 12-3\nJob type: Full-time\nLyon, France\n"
        "\nWe bake good bread for the whole quarter, every day."
    )
    header = read_header(layout_of(text))
    assert header.title
    assert header.title.text == "Baker"
    assert header.company
    assert header.company.text == "Crumb GmbH"
    assert "Lyon, France" in [span.text for span in header.subtitles]


@given(st.text(alphabet="ab* _`#:-[]()\n\t•", max_size=300))
def test_every_span_of_a_layout_is_the_text_at_its_place(text):
    layout = layout_of(text)
    header = read_header(layout)
    spans = [line.words for line in layout.lines]
    spans += [value for label in layout.labels for value in label.values]
    spans += [section.heading.words for section in layout.sections if section.heading]
    spans += [span for span in (header.title, header.link, header.company) if span]
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert 0 <= header.end <= len(text)


def test_values_made_past_their_classes_own_way_have_all_their_fields():
    posting = extract(document("# Baker\n## Crumb\nPlace: Lyon\n\nWe bake with Python and SQL."))
    layout = layout_of(posting.body)
    spans = [line.words.part(0, 2).trimmed("B") for line in layout.lines]
    values = (*layout.lines, *layout.labels, *layout.sections, *spans, *posting.evidence)
    assert all(type(value)(*value) == value for value in values)
    assert all(len(value) == len(type(value)._fields) for value in values)


def test_a_trimmed_span_keeps_its_place():
    assert Span(3, 10, " *abc* ").trimmed() == Span(5, 8, "abc")


def test_only_lines_with_words_are_kept_and_their_rows_count_the_blank_ones():
    layout = layout_of("One\n\n   \n**\nTwo\n- three\n")
    assert [(line.row, line.words.text) for line in layout.lines] == [
        (0, "One"), (4, "Two"), (5, "three"),
    ]  # fmt: skip
    assert [line.words.text for line in layout.first_lines(5)] == ["One", "Two"]


def test_a_short_value_stands_behind_one_blank_line_below_its_name():
    labels = "Location\n\nLyon\n\nContract\n\nWe bake bread here, and we do so by night."
    layout = layout_of(labels)
    assert [span.text for span in layout.labelled(("location",))] == ["Lyon"]
    assert not list(layout.labelled(("contract",)))


def test_a_blank_line_ends_what_stands_below_a_heading_but_not_its_bullets():
    (below,) = layout_of("Places:\nLyon\nParis\n\nWe bake.").labels
    assert [span.text for span in below.values] == ["Lyon", "Paris"]
    (below,) = layout_of("Places:\n\n- Lyon\n\n- Paris\n\nWe bake.").labels
    assert [span.text for span in below.values] == ["Lyon", "Paris"]
