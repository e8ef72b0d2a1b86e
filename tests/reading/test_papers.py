"""PDF, DOCX, ODT and RTF read as the Markdown that their pages show, or are refused with help."""

import pytest

from desktop.postings.posting import Unreadable
from desktop.reading import read_bytes
from tests.reading import making
from tests.reading.making import docx, odt, packed, pdf, rtf, word

DOUGH = (
    "We bake sourdough in Ghent since 1921 and look for somebody",
    "who knows wheat from spelt, rises early and likes the quiet",
    "before the town wakes.",
)


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


def test_long_stretches_of_space_do_not_hold_a_pdf_up():
    lines = column(*DOUGH, "x" + " " * 9000 + "y", "." * 9000)
    assert text_of(pdf(lines)).startswith("We bake")
