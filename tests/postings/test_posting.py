"""What a posting tells of itself beyond its fields, from the evidence kept with them."""

from desktop.postings import Evidence, Posting, Section

BODY = "Rye\n## We ask for\nRust, SQL\n## Nice\nGo, SQL\n## We give\nExcel\n"
ASKED, NICE, GIVEN = (BODY.index(heading) for heading in ("## We ask", "## Nice", "## We give"))
POSTING = Posting(
    BODY,
    "Rye",
    skills=("Rust", "SQL", "Go", "Excel", "Python"),
    evidence=(
        Evidence("sections", "heading", ASKED, NICE, value="requirements"),
        Evidence("sections", "heading", NICE, GIVEN, value="nice_to_have"),
        Evidence("sections", "beginning", GIVEN, len(BODY), value="benefits"),
        Evidence("title", "header", 0, 3),
        *(
            Evidence("skills", "name", BODY.index(name), BODY.index(name) + len(name), value=name)
            for name in ("Rust", "SQL", "Go", "Excel")
        ),
        Evidence("skills", "tag", key="tags", value="Python"),
    ),
)


def test_sections_are_told_by_their_evidence_with_their_headings():
    assert POSTING.sections == (
        Section("requirements", "We ask for", ASKED, NICE),
        Section("nice_to_have", "Nice", NICE, GIVEN),
        Section("benefits", None, GIVEN, len(BODY)),
    )


def test_skills_that_would_be_nice_are_those_read_there():
    assert POSTING.nice_to_have_skills == ("Go",)
