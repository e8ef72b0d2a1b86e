"""Small files of the office formats, made from what they are to show; for tests and the fuzz."""

import io
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)
DOCX_STYLES = f"""<w:styles {W}>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Kop2"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
</w:styles>"""
DOCX_NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>"""
DOCX_LINKS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId9" TargetMode="External" Target="https://bakery.example/apply"/>
</Relationships>"""


def packed(members, compression=zipfile.ZIP_DEFLATED):
    """A zip archive of names and contents."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def docx(body):
    """A Word document with this WordprocessingML in its body."""
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": DOCX_STYLES,
            "word/numbering.xml": DOCX_NUMBERING,
            "word/_rels/document.xml.rels": DOCX_LINKS,
        }
    )


def word(text, properties="", run=""):
    """A paragraph of WordprocessingML."""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def odt(body, styles="", manifest="<manifest/>"):
    """An OpenDocument text with this in its body, and these automatic styles."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = zipfile.ZipInfo("mimetype")
        archive.writestr(kind, "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return buffer.getvalue()


def workbook(**sheets):
    """An XLSX workbook with these sheets of numbered rows of texts and numbers."""
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(sheets, 1)
    )
    related = "".join(
        f'<Relationship Id="r{n}" Type="{rels}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    members = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{package}"><Relationship Id="r" Type="{rels}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{main}" xmlns:r="{rels}"><sheets>{listed}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}">{related}</Relationships>',
    }
    for number, lines in enumerate(sheets.values(), 1):
        members[f"xl/worksheets/sheet{number}.xml"] = _sheet(lines, main)
    return packed(members, zipfile.ZIP_STORED)


def rows(*lines, start=1):
    """The rows of a sheet, numbered from where they start."""
    return list(enumerate(lines, start))


def _sheet(lines, main):
    cells = {(at, row): cell for row, line in lines for at, cell in enumerate(line)}
    by_row = {}
    for (at, row), cell in cells.items():
        place = f"{'ABCDEFGHIJ'[at]}{row}"
        if isinstance(cell, str):
            text = f"<is><t>{escape(cell)}</t></is>"
            by_row.setdefault(row, []).append(f'<c r="{place}" t="inlineStr">{text}</c>')
        elif cell is not None:
            by_row.setdefault(row, []).append(f'<c r="{place}"><v>{cell}</v></c>')
    told = "".join(f'<row r="{row}">{"".join(found)}</row>' for row, found in by_row.items())
    return f'<worksheet xmlns="{main}"><sheetData>{told}</sheetData></worksheet>'


def rtf(*paragraphs):
    """A rich text file of paragraphs, letters beyond ASCII as RTF writes them."""

    def escaped(text):
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)

    body = "\\par\n".join(map(escaped, paragraphs))
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {body}\\par}}".encode()


def pdf(*pages, trailer=""):
    """A PDF whose pages show lines (left, height, size, text), in bold where size is negative."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        _font("Helvetica"),
        _font("Helvetica-Bold"),
    ]
    kids = []
    for page in pages:
        stream = "\n".join(_shown(*line) for line in page)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents "
            f"{len(objects)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _bound(objects, trailer)


def _font(name):
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"


def _shown(left, height, size, text):
    escaped = "".join(
        f"\\{byte:03o}" if byte > 126 or chr(byte) in "()\\" else chr(byte)
        for byte in text.encode("cp1252")
    )
    font = "F1" if size > 0 else "F2"
    return f"BT /{font} {abs(size)} Tf {left} {height} Td ({escaped}) Tj ET"


def _bound(objects, trailer):
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


#: A PDF's trailer that says "encrypted", with keys that no password fits.
ENCRYPTED = (
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'ab' * 32}> /U <{'cd' * 32}> /P -4 >> "
    f"/ID [<{'01' * 16}> <{'01' * 16}>]"
)
