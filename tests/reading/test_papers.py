"""PDF, DOCX, ODT and RTF read as the Markdown that their pages show, or are refused with help."""

import pytest

from desktop.postings import Unreadable
from desktop.reading import read_bytes
from desktop.reading.papers.blocks import may_be_heading
from desktop.reading.papers.layout import Line, to_markdown
from tests.reading import making
from tests.reading.making import docx, odt, packed, pdf, rtf, word

DOUGH = (
    "We bake sourdough in Ghent since 1921 and look for somebody",
    "who knows wheat from spelt, rises early and likes the quiet",
    "before the town wakes.",
)
PROSE = " ".join(DOUGH)


def text_of(data, name="a"):
    found = read_bytes(data, name)
    assert isinstance(found, list), found
    (document,) = found
    assert document.format == "markdown"
    assert document.original.data == data
    assert document.original.encoding == ""
    return document.text


def column(*lines, left=72, top=700, size=10, pitch=12):
    return [(left, top - number * pitch, size, text) for number, text in enumerate(lines)]


def test_a_pdf_s_lines_become_headings_lists_and_whole_paragraphs():
    page = [
        (72, 740, 24, "Baker"),
        *column(*DOUGH),
        (72, 640, -10, "Your days"),
        *column(
            "• Knead, proof, shape and score by hand every single night and",
            "bake two hundred loaves",
            "• Sell them",
            top=620,
        ),
        *column("Place: Ghent", "Pay: € 3,000 a month", top=560),
    ]
    assert text_of(pdf(page)) == (
        "# Baker\n\n" + " ".join(DOUGH) + "\n\n### Your days\n\n"
        "- Knead, proof, shape and score by hand every single night and bake two hundred "
        "loaves\n- Sell them\n\n"
        "Place: Ghent\nPay: € 3,000 a month\n"
    )


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Your days", True),
        ("12.5 %", False),
        ("Your\ndays", False),
        ("Place: Ghent", False),
        ("(see below)", False),
        ("We bake.", False),
        ("Your days " * 30, False),
    ],
)
def test_a_heading_is_short_and_neither_a_sentence_nor_a_fact(text, is_one):
    assert may_be_heading(text) is is_one


def test_a_pdf_s_foot_is_read_last_though_its_file_gives_it_first():
    page = [(72, 40, 10, "An equal opportunity bakery."), *column(*DOUGH)]
    assert text_of(pdf(page)) == " ".join(DOUGH) + "\n\nAn equal opportunity bakery.\n"


def test_a_pdf_s_columns_are_read_one_after_the_other():
    left = column("Baker in Ghent, who rises early", "and kneads until noon.", left=50)
    right = column("Miller in Bruges, who rises late", "and grinds until dusk.", left=330)
    shown = text_of(pdf([*left, *right]))
    assert shown.index("until noon") < shown.index("Miller")


def test_running_heads_of_many_pages_are_left_out():
    pages = [
        [(72, 760, 9, f"Crumb Bakery - page {number}"), *column(f"Round {number}", *DOUGH)]
        for number in range(4)
    ]
    assert "Crumb" not in text_of(pdf(*pages))


@pytest.mark.parametrize("count", [2, 3])
def test_a_running_head_without_a_number_is_read_once(count):
    pages = [
        [
            (72, 760, 9, "Crumb Bakery, Ghent"),
            *column(f"Round {number}", *DOUGH),
            (72, 40, 9, "We bake for all"),
        ]
        for number in range(count)
    ]
    shown = text_of(pdf(*pages))
    assert shown.count("Crumb Bakery, Ghent") == 1
    assert "for all" not in shown


@pytest.mark.parametrize(
    "foot",
    ["{}", "- {} -", "Page {}", "Page {} of 2", "{}/2", "{} | 2", "Seite {} von 2", "p. {}"],
)
@pytest.mark.parametrize("places", [(40, 40), (40, 760)])
def test_page_numbers_are_left_out_wherever_they_stand(foot, places):
    pages = [
        [*column(*DOUGH), (72, place, 9, foot.format(number))]
        for number, place in enumerate(places, 1)
    ]
    assert text_of(pdf(*pages)) == " ".join(DOUGH) + "\n\n" + " ".join(DOUGH) + "\n"


@pytest.mark.parametrize("line", ["3", "Page 1 of 9", "Positions 2", "2024", "12 / 2"])
def test_other_figures_at_a_page_s_edge_stay(line):
    pages = [[*column(*DOUGH), (72, 40, 9, line)], column("Bake.", *DOUGH)]
    assert line in text_of(pdf(*pages))


def test_two_pages_that_begin_alike_without_a_margin_keep_both_lines():
    assert text_of(pdf(column("Baker", *DOUGH), column("Baker", *DOUGH))).count("Baker") == 2


def test_leading_dots_are_shortened():
    assert "Interview … 100%" in text_of(
        pdf([*column("Interview" + " ." * 40 + " 100%", "Essay" + "." * 50 + "advisory", *DOUGH)])
    )


def test_word_s_styles_lists_tables_links_and_changes_are_read():
    body = (
        word("Baker", '<w:pStyle w:val="berschrift1"/>')
        + word("Your days", '<w:pStyle w:val="Kop2"/>')
        + word("Knead", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        + word("rye", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
        + word("Rise", '<w:numPr><w:numId w:val="2"/></w:numPr>')
        + word("Bake", '<w:numPr><w:numId w:val="2"/></w:numPr>')
        + word("What we offer", run="<w:b/>")
        + "<w:p><w:r><w:t>Bread &amp; </w:t></w:r><w:del><w:r><w:delText>beer</w:delText>"
        "<w:t>beer</w:t></w:r></w:del><w:ins><w:r><w:t>butter</w:t></w:r></w:ins></w:p>"
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>Apply here</w:t></w:r></w:hyperlink></w:p>'
        f"<w:tbl><w:tr><w:tc>{word('Place:')}</w:tc><w:tc>{word('Ghent')}</w:tc></w:tr></w:tbl>"
    )
    assert text_of(docx(body)) == (
        "# Baker\n\n## Your days\n\n- Knead\n  - rye\n1. Rise\n2. Bake\n\n### What we offer\n\n"
        "Bread & butter\n[Apply here](https://bakery.example/apply)\nPlace: Ghent\n"
    )


def test_open_document_s_headings_lists_and_spaces_are_read():
    body = (
        '<text:h text:outline-level="1">Baker</text:h>'
        '<text:p text:style-name="P1">Your days</text:p>'
        '<text:list text:style-name="L1"><text:list-item><text:p>Knead<text:s text:c="2"/>well'
        "</text:p><text:list><text:list-item><text:p>rye</text:p></text:list-item></text:list>"
        "</text:list-item></text:list><text:tracked-changes><text:p>beer</text:p>"
        '</text:tracked-changes><text:p>We are <text:a xlink:href="https://crumb.example">Crumb'
        "</text:a>,<text:line-break/>a bakery.</text:p>"
    )
    bold = (
        '<style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    assert text_of(odt(body, bold)) == (
        "# Baker\n\n### Your days\n\n- Knead well\n  - rye\n\n"
        "We are [Crumb](https://crumb.example),\na bakery.\n"
    )


WORD = {
    "a control around a paragraph": (
        f"<w:sdt><w:sdtContent>{word('Baker')}</w:sdtContent></w:sdt>", "Baker\n"),
    "a box of text beside a paragraph": (
        f"<w:p><w:r><w:t>Ghent</w:t></w:r><w:r><w:txbxContent>{word('Baker')}</w:txbxContent>"
        f"<w:Fallback><w:txbxContent>{word('Baker')}</w:txbxContent></w:Fallback></w:r></w:p>",
        "Ghent\nBaker\n"),
    "tabs, breaks and hyphens": (
        "<w:p><w:r><w:t>Mill</w:t><w:tab/><w:t>Ghent</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/>"
        "<w:t>op</w:t></w:r></w:p>", "Mill\tGhent\nco-op\n"),
    "a table of columns": (
        "<w:tbl>" + "".join(
            "<w:tr>" + "".join(f"<w:tc>{word(cell)}</w:tc>" for cell in row) + "</w:tr>"
            for row in (("Day", "From", "To"), ("Monday", "4|5", "noon"), ("Tuesday", "4"))
        ) + "</w:tbl>",
        "| Day | From | To |\n| --- | --- | --- |\n| Monday | 4\\|5 | noon |\n"
        "| Tuesday | 4 |  |\n"),
    "a bullet typed by hand": (word("• Knead") + word("– Bake"), "- Knead\n- Bake\n"),
    "a number without a list of its own": (
        word("Knead", '<w:numPr><w:numId w:val="0"/></w:numPr>'), "Knead\n"),
    "a list by its style alone": (word("Knead", '<w:pStyle w:val="ListBullet"/>'), "- Knead\n"),
    "a title by its style": (word("Baker", '<w:pStyle w:val="Titel"/>'), "# Baker\n"),
    "a link that leads nowhere": (
        '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>Apply</w:t></w:r></w:hyperlink></w:p>',
        "Apply\n"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "shown"), WORD.values(), ids=WORD)
def test_what_word_lays_out_is_read_as_it_is_seen(body, shown):
    assert text_of(docx(body + word(PROSE))) == f"{shown}\n{PROSE}\n"


def test_a_document_s_main_part_is_the_one_that_its_package_names():
    members = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": (
            '<Relationships><Relationship Type="http://x.example/officeDocument" '
            'Target="/word/document2.xml"/></Relationships>'
        ),
        "word/document2.xml": (
            f"<w:document {making.W}><w:body>{word(PROSE)}</w:body></w:document>"
        ),
    }
    assert text_of(packed(members)) == f"{PROSE}\n"


STYLES = (
    '<text:list-style style:name="L2"><text:list-level-style-number style:num-format="1"/>'
    "</text:list-style>"
    '<text:list-style style:name="L3"><text:list-level-style-number style:num-format=""/>'
    "</text:list-style>"
    '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P2" style:parent-style-name="Heading_20_2"/>'
)
OPEN = {
    "a numbered list": (
        '<text:list text:style-name="L2"><text:list-item><text:p>Rise</text:p></text:list-item>'
        "<text:list-item><text:p>Bake</text:p></text:list-item></text:list>",
        "1. Rise\n2. Bake\n"),
    "a list of numbers that are not shown": (
        '<text:list text:style-name="L3"><text:list-item><text:p>Rise</text:p></text:list-item>'
        "</text:list>", "- Rise\n"),
    "a heading in a list": (
        '<text:list><text:list-item><text:h text:outline-level="2">Your days</text:h>'
        "</text:list-item></text:list>", "## Your days\n"),
    "a heading by the style that its own builds on": (
        '<text:p text:style-name="P2">Your days</text:p>', "## Your days\n"),
    "a title": ('<text:p text:style-name="Title">Baker</text:p>', "# Baker\n"),
    "a heading of bold words": (
        '<text:p><text:span text:style-name="T1">Your days</text:span></text:p>',
        "### Your days\n"),
    "bold words and others": (
        '<text:p><text:span text:style-name="T1">We</text:span> bake</text:p>', "We bake\n"),
    "a table with a head": (
        "<table:table><table:table-header-rows><table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"
                  for cell in ("Day", "From", "To"))
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"
                  for cell in ("Monday", "4", "noon"))
        + "</table:table-row></table:table>",
        "| Day | From | To |\n| --- | --- | --- |\n| Monday | 4 | noon |\n"),
    "a section, tabs and notes": (
        "<text:section><text:p>Mill<text:tab/>Ghent<text:note>beer</text:note>"
        "<text:span> now</text:span></text:p></text:section>", "Mill\tGhent now\n"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "shown"), OPEN.values(), ids=OPEN)
def test_what_an_open_document_lays_out_is_read_as_it_is_seen(body, shown):
    prose = f"<text:p>{PROSE}</text:p>"
    assert text_of(odt(body + prose, STYLES)) == f"{shown}\n{PROSE}\n"


def test_rich_text_is_read_with_its_letters_and_bullets():
    shown = text_of(rtf("Bäcker für Gent", "", "• Kneten", "• Backen", "Gehalt: 3.000 €"))
    assert shown == "Bäcker für Gent\n\n- Kneten\n- Backen\n\nGehalt: 3.000 €\n"


REFUSED = {
    "a scan": (pdf([]), "without text"),
    "a PDF with a password": (pdf(column(*DOUGH), trailer=making.ENCRYPTED), "password"),
    "a cut-off PDF": (b"%PDF-1.7\nwhatever", "damaged PDF"),
    "a cut-off Word document": (docx(word("Baker"))[:-40], "damaged Word"),
    "a Word document of pictures": (docx("<w:p/>"), "without text"),
    "a Word document that isn't XML": (
        packed({"[Content_Types].xml": "", "word/document.xml": "<w"}), "damaged Word"),
    "an encrypted OpenDocument text": (
        odt("", manifest="<m><file-entry><encryption-data/></file-entry></m>"), "password"),
    "an OpenDocument text of pictures": (odt("<text:p/>"), "without text"),
    "rich text of pictures": (rb"{\rtf1 {\pict " + b"01234567" * 99 + b"}}", "without text"),
    "more rich text than a posting's": (
        rb"{\rtf1 " + b"Baker, \\par " * 300_000 + b"}", "rich text file of more text"),
    "an old Word document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "save it as .docx"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_holds_no_text_to_read_is_refused_with_what_to_do(data, reason):
    found = read_bytes(data, "a")
    assert isinstance(found, Unreadable)
    assert reason in found.reason
    assert not found.is_posting_free


def test_a_part_that_unpacks_to_more_than_any_posting_is_refused():
    bomb = packed({"[Content_Types].xml": "", "word/document.xml": b" " * (30 * 2**20)})
    assert isinstance(read_bytes(bomb, "a.docx"), Unreadable)


def test_entities_that_multiply_are_refused():
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    part = f'<!DOCTYPE d [<!ENTITY a0 "Baker">{entities}]><d>&a11;</d>'
    bomb = packed({"[Content_Types].xml": "", "word/document.xml": part})
    assert isinstance(read_bytes(bomb, "a.docx"), Unreadable)


def test_deep_nesting_ends_somewhere():
    nested = "<w:tbl><w:tr><w:tc>" * 3000 + word("Baker") + "</w:tc></w:tr></w:tbl>" * 3000
    assert read_bytes(docx(nested), "a.docx")


@pytest.mark.parametrize("inner", ["table:table", "text:p"])
def test_what_is_nested_in_an_open_document_is_read_once(inner):
    opened, closed = {
        "table:table": (
            "<table:table><table:table-row><table:table-cell>",
            "</table:table-cell></table:table-row></table:table>",
        ),
        "text:p": ("<text:p><draw:frame><draw:text-box>",
                   "</draw:text-box></draw:frame></text:p>"),
    }[inner]  # fmt: skip
    words = "We bake bread in Ghent, and look for a baker."
    body = f"{opened * 15}<text:p>{words}</text:p>{closed * 15}"
    assert text_of(odt(body)) == f"{words}\n"


def test_numbered_lines_of_rich_text_are_members_of_a_list():
    shown = text_of(rtf(PROSE, "1. Knead", "2. Bake"))
    assert shown == f"{PROSE}\n\n1. Knead\n2. Bake\n"


def print_line(text, top, left=72.0, **more):
    return Line(text, left, left + 5 * len(text), top, top - 10, 10.0, **more)


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ([("kneading bread and pas", True), ("try by hand", False), ("Our pastry", False)],
         "kneading bread and pastry by hand"),
        ([("we bake part", True), ("time and full-time", False), ("part-time", False)],
         "we bake part-time and full-time"),
        ([("we bake in Aix", True), ("En Provence", False)], "we bake in Aix-En Provence"),
        ([("see a+", True), ("b", False)], "see a+-b"),
    ],
)  # fmt: skip
def test_a_word_broken_at_a_line_s_end_is_put_together_where_it_is_one(lines, shown):
    page = [
        print_line(text, 700 - 12 * at, is_broken=is_broken)
        for at, (text, is_broken) in enumerate(lines)
    ]
    assert to_markdown([page]).startswith(shown)


def test_a_bullet_that_a_press_sets_apart_begins_the_line_beside_it():
    page = [
        print_line("•", 700), print_line("Knead", 700, left=90), print_line("•", 680),
        print_line("Bake", 680, left=90),
    ]  # fmt: skip
    assert to_markdown([page]) == "- Knead\n- Bake\n"


def test_long_stretches_of_space_do_not_hold_a_pdf_up():
    lines = column(*DOUGH, "x" + " " * 9000 + "y", "." * 9000)
    assert text_of(pdf(lines)).startswith("We bake")


def test_rows_of_two_cells_in_print_are_facts_with_their_labels():
    facts = [("Employer", "Crumb"), ("Place", "Ghent"), ("Hours", "Full-time")]
    rows = [
        (left, 700 - 14 * row, 11, text)
        for row, (label, value) in enumerate(facts)
        for left, text in ((72, label), (160, value))
    ]
    shown = text_of(pdf([(72, 740, 18, "Night Baker"), *rows]))
    assert "Employer: Crumb\nPlace: Ghent\nHours: Full-time" in shown
    assert ":" not in text_of(pdf([(72, 740, 18, "Night Baker"), *rows[:4]]))
