"""The detail pane's text lights evidence and hits, is moved through, and has its original."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from desktop.postings import Evidence, Marks, Original, Status, parse_query
from desktop.ui.detail.body import MOST_CHARACTERS
from desktop.ui.detail.original import Passage, passages, pieces
from desktop.ui.look.typography import px
from tests.ui.reader import before_lit, hits
from tests.ui.shown import ALL, BODY, HEADER, LONG, evidence, kept, span


def test_a_list_in_arabic_stands_whole_at_the_right_its_signs_before_it(pane):
    body = "نبحث عن مهندس:\n\n- خبرة لا تقل عن 5 سنوات\n- القدرة على العمل\n"
    pane.show_posting(kept(body, header_end=0), ALL)
    block = pane.text.document().firstBlock().next()
    line = block.layout().lineAt(0)
    sign, word = (line.cursorToX(at)[0] for at in (0, len("•\t")))
    assert px(640) >= sign > word == sign - px(24)
    assert block.blockFormat().rightMargin() == px(24)


def test_a_tables_columns_stand_one_below_the_other_and_the_last_goes_on_below_itself(pane):
    long = "You watch the lamp and keep the log. " * 4
    body = f"| Day | Watch | Work |\n|--|--|--|\n| Wednesday | | {long}|\n| | Night | Little |\n"
    pane.show_posting(kept(body, header_end=0), ALL)
    blocks = [pane.text.document().findBlockByNumber(number) for number in range(3)]
    lines = [[row.layout().lineAt(at) for at in range(row.layout().lineCount())] for row in blocks]
    work = [
        line[0].cursorToX(row.text().index(word))[0]
        for row, line, word in zip(blocks, lines, ("Work", "You", "Little"), strict=True)
    ]
    watch = [lines[0][0].cursorToX(len("Day\t"))[0], lines[2][0].cursorToX(len("\t"))[0]]
    assert work == [work[0]] * 3
    assert watch == [watch[0]] * 2
    assert 0 < watch[0] < work[0]
    assert len(lines[1]) > 1
    assert {line.x() for line in lines[1][1:]} == {work[0]}


def test_the_title_block_is_not_drawn_again(pane):
    pane.show_posting(kept(), ALL)
    assert pane.text.toPlainText().startswith("About\nWe use Python.")


@pytest.mark.parametrize("nth", [0, 1, 2])
def test_evidence_lights_its_own_characters_where_the_words_stand_more_than_once(pane, nth):
    found = evidence("locations", "Berlin", nth + 1)  # the first stands in the title block
    pane.show_posting(kept(locations=("Berlin",), evidence=(found,)), ALL)
    pane.head.fields[0].pressed.emit()
    assert pane.text.lit == ["Berlin"]
    assert [before.count("Berlin") for before in before_lit(pane.text)] == [nth]


def test_evidence_in_the_title_block_shows_the_block(pane):
    found = evidence("locations", "Berlin")
    pane.show_posting(kept(locations=("Berlin",), evidence=(found,)), ALL)
    pane.light(("locations",))
    assert pane.text.lit == []
    assert pane.title_block.isVisible()
    assert pane.title_block.said == "Read from the title block"
    assert ">Berlin</span>" in pane.title_block.html
    pane.show_posting(kept(number=2), ALL)
    assert not pane.title_block.isVisible()


def test_evidence_from_metadata_names_the_key(pane):
    found = Evidence("company", "front matter", key="company")
    pane.show_posting(kept(evidence=(found,)), ALL)
    pane.light(("company",))
    assert pane.title_block.said == "Read from “company” in the file’s metadata"


def test_a_pressed_skill_lights_its_own_evidence_only(pane):
    proofs = (evidence("skills", "Python", 2, "Python"), evidence("skills", "Go", 0, "Go"))
    pane.show_posting(kept(skills=("Python", "Go"), evidence=proofs), ALL)
    pane.head.skills.pressed.emit("Go")
    assert pane.text.lit == ["Go"]


def test_a_link_s_address_lights_its_label(pane):
    start, end = span("https://jobs.example/apply")
    found = Evidence("apply_urls", "a rule", start, end)
    pane.show_posting(kept(evidence=(found,)), ALL)
    pane.light(("apply_urls",))
    assert pane.text.lit == ["us"]


def test_clicking_a_value_lights_it_and_selecting_does_not(pane, qtbot):
    found = evidence("locations", "Berlin", 1)
    pane.show_posting(kept(locations=("Berlin",), evidence=(found,)), ALL)
    value = pane.head.fields[0].value
    QTest.mousePress(value, Qt.MouseButton.LeftButton, pos=QPoint(2, 8))
    QTest.mouseMove(value, QPoint(30, 8))
    QTest.mouseRelease(value, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
    assert pane.text.lit == []
    QTest.mouseClick(value, Qt.MouseButton.LeftButton, pos=QPoint(2, 8))
    assert pane.text.lit == ["Berlin"]


def test_hits_are_counted_and_stepped_through_round_the_end(pane):
    pane.show_posting(kept(), parse_query("python "))
    assert len(hits(pane.text)) == 3
    seen = []
    for _ in range(4):
        assert pane.travel.next_hit()
        seen.append(pane.text.hits.current)
    assert seen == [0, 1, 2, 0]
    pane.travel.previous_hit()
    assert pane.text.hits.current == 2
    pane.show_query(parse_query("java "))
    assert hits(pane.text) == []
    assert not pane.travel.next_hit()


def test_a_line_above_the_prose_that_gave_no_field_is_shown_with_the_text(pane):
    header = "# Engineer\n### Acme\nReports to: Chief Financial Officer\nBerlin, Germany\n\n"
    body = header + "We use Python.\n"
    read = Evidence("locations", "a rule", *span("Berlin, Germany", body=body), None, "Berlin")
    pane.show_posting(kept(body, header_end=len(header), evidence=(read,)), ALL)
    assert pane.text.toPlainText().startswith("Reports to: Chief Financial Officer")
    assert pane.text.toPlainText().endswith("We use Python.")
    told = read._replace(start=header.index("Reports"), end=header.index("\nBerlin"))
    pane.show_posting(kept(body, 2, header_end=len(header), evidence=(read, told)), ALL)
    assert pane.text.toPlainText() == "We use Python."


@pytest.mark.parametrize(
    ("line", "is_shown"),
    [
        ("# Staff Engineer at Acme", False),
        ("#### Berlin, Germany or from home", False),
        ("(Exam Open to Current City Employees)", True),
        ("参与大数据产品和项目的开发，文档编写等工作", True),
        ("薪资 上海", False),
        ("In Berlin, Germany, we look after what the whole of the town needs", True),
        ("https://jobs.example/of/a/long/address/with/many/words/in/it", False),
    ],
)
def test_of_the_title_block_what_says_more_than_the_fields_is_shown(pane, line, is_shown):
    header = f"{line}\n\n"
    fields = {"title": "Staff Engineer", "locations": ("Berlin, Germany",), "language": "en"}
    whole = Evidence("language", "words", 0, len(header) + 14)
    posting = kept(f"{header}We use Python.", header_end=len(header), evidence=(whole,), **fields)
    pane.show_posting(posting, ALL)
    assert (pane.text.toPlainText() != "We use Python.") is is_shown


def test_words_are_hit_past_what_shows_nothing(pane):
    body = HEADER + "We use soft\u00adware,\u200b Py\u200bthon and soft cloth.\n"
    pane.show_posting(kept(body), parse_query("python software "))
    assert hits(pane.text) == ["soft\u00adware", "Py\u200bthon"]


def test_words_asked_for_in_a_section_are_hit_in_it_alone(pane):
    you = (*span("### You"), "requirements"), (*span("### Apply"), "how_to_apply")
    ends = (you[1][0], len(BODY))
    read = tuple(
        Evidence("sections", "heading", start, end, value=kind)
        for (start, _, kind), end in zip(you, ends, strict=True)
    )
    pane.show_posting(kept(evidence=read), parse_query("req:python how:python,us "))
    assert hits(pane.text) == ["Python", "us"]
    assert pane.text.hits.stretches[0].position > pane.text.placing.text.index("You")
    pane.show_query(parse_query("python "))
    assert len(hits(pane.text)) == 3
    pane.show_query(parse_query("benefits:python "))
    assert hits(pane.text) == []


def test_space_pages_to_the_end_and_then_says_so(pane):
    pane.show_posting(kept(HEADER + LONG), ALL)
    pages = 0
    while pane.travel.page_down():
        pages += 1
    assert 5 < pages < 40
    end = pane.travel.top
    assert pane.travel.page_up()
    assert 0 < pane.travel.top < end


def test_the_whole_text_has_room_below_a_head_of_many_skills(pane, qtbot):
    skills = tuple(f"Skill {number}" for number in range(9))
    pane.resize(900, 400)
    for most in range(4, 10):
        pane.show_posting(kept(HEADER + LONG, number=most, skills=skills[:most]), ALL)
        pane.body.complete()
        qtbot.waitUntil(lambda: pane.body.height() >= pane.text.height())


def test_a_short_posting_has_no_second_page(pane):
    pane.show_posting(kept(HEADER + "Short."), ALL)
    assert not pane.travel.page_down()


def test_sections_are_jumped_to_one_by_one(pane):
    pane.show_posting(kept(HEADER + LONG), ALL)
    assert [one.words for one in pane.text.leads(())][:2] == ["Part 0", "Part 1"]
    tops = []
    for _ in range(3):
        assert pane.travel.next_section()
        tops.append(pane.travel.top)
    assert tops == sorted(set(tops))
    assert pane.text.lit == ["Part 2"]
    assert pane.travel.previous_section()
    assert pane.travel.top == tops[1]


def test_sections_that_do_not_reach_the_top_are_jumped_to_as_well(pane):
    pane.show_posting(kept(), ALL)
    lit = []
    while pane.travel.next_section():
        lit += pane.text.lit
    assert lit == ["About", "You", "Apply"]
    assert pane.travel.previous_section()
    assert pane.text.lit == ["You"]


def test_sections_without_a_heading_are_jumped_to_by_their_first_words(pane):
    body = "We bake.\n\nYou will bake bread, and sell it.\n\nWe offer bread.\n"
    spans = (("responsibilities", "You", ".\n\nWe offer"), ("benefits", "We offer", "\n"))
    read = []
    for kind, first, last in spans:
        start = body.index(first)
        read.append(Evidence("sections", "beginning", start, body.index(last, start), value=kind))
    pane.show_posting(kept(body, header_end=0, evidence=tuple(read)), ALL)
    lit = []
    while pane.travel.next_section():
        lit += pane.text.lit
    assert lit == ["You will bake bread", "We offer bread"]


def test_another_posting_is_shown_from_its_top(pane):
    pane.show_posting(kept(HEADER + LONG), ALL)
    pane.travel.page_down()
    pane.show_posting(kept(HEADER + LONG, number=2), ALL)
    assert pane.travel.top == 0


def test_the_same_posting_marked_keeps_its_place(pane):
    pane.show_posting(kept(HEADER + LONG), ALL)
    pane.travel.page_down()
    place = pane.travel.top
    pane.show_posting(kept(HEADER + LONG, marks=Marks(status=Status.SHORTLIST)), ALL)
    assert pane.travel.top == place > 0


def test_what_is_out_of_sight_is_drawn_soon(pane, qtbot):
    pane.show_posting(kept(HEADER + LONG), ALL)
    assert "Part 11" not in pane.text.toPlainText()
    qtbot.waitUntil(lambda: "Part 11" in pane.text.toPlainText())


def test_a_huge_posting_is_cut_until_the_reader_asks_for_the_rest(pane, qtbot):
    pane.show_posting(kept(HEADER + LONG * 15), ALL)
    pane.body.complete()
    assert len(pane.text.toPlainText()) <= MOST_CHARACTERS
    assert pane.body.rest.isVisible()
    pane.body.rest.click()
    assert len(pane.text.toPlainText()) > 2 * MOST_CHARACTERS
    assert not pane.body.rest.isVisible()


def test_links_are_asked_for_and_never_followed(pane, qtbot):
    pane.show_posting(kept(), ALL)
    with qtbot.waitSignal(pane.link_asked) as asked:
        pane.text.anchorClicked.emit(QUrl("https://jobs.example/apply"))
    assert asked.args == ["https://jobs.example/apply"]
    assert not pane.text.openLinks()


def test_no_resource_is_ever_loaded(pane, tmp_path):
    picture = tmp_path / "x.png"
    picture.write_bytes(b"a picture")
    kind = QTextDocument.ResourceType.ImageResource.value
    assert pane.text.loadResource(kind, QUrl.fromLocalFile(str(picture))).isEmpty()


def test_the_original_stands_beside_the_mended_text(pane):
    mended = kept(HEADER + "It’s fine.\n", mends=("undid Windows-1252 read for UTF-8 (1 run)",))
    original = Original((HEADER + "Itâ€™s fine.\n").encode(), "utf-8")
    pane.show_posting(mended, ALL)
    pane.show_original(original, mended)
    assert pane.is_original_shown
    said = "Read as UTF-8. Undid Windows-1252 read for UTF-8 (1 run)."
    assert pane.original.said.text() == said
    text = pane.original.text.toPlainText()
    assert "Itâ€™s fine." in text
    assert "It’s fine." in text
    pane.show_mended()
    assert not pane.is_original_shown
    assert pane.body.isVisible()


def test_an_original_that_needed_no_mending_says_so(pane):
    pane.show_posting(kept(), ALL)
    pane.show_original(Original(BODY.encode("utf-16"), "utf-16"), kept())
    assert "Nothing was mended" in pane.original.said.text()
    assert pane.original.text.toPlainText().count("We use Python") == 1


def test_passages_tell_which_lines_and_words_differ():
    found = passages("same\nitâ€™s ok\nend", "same\nit’s ok\nend")
    assert found == [
        Passage("same", "same"),
        Passage("itâ€™s ok", "it’s ok"),
        Passage("end", "end"),
    ]
    assert [one.differs for one in found] == [False, True, False]
    assert pieces(found[1]) == (
        [("itâ€™s", True), (" ok", False)],
        [("it’s", True), (" ok", False)],
    )


def test_text_and_links_follow_the_theme(pane, appearance):
    pane.show_posting(kept(), ALL)

    def ink():
        cursor = pane.text.textCursor()
        cursor.setPosition(2)
        return cursor.charFormat().foreground().color().name()

    assert ink() == "#1b1c1f"
    appearance.choose("dark")
    assert ink() == "#ecedef"


def test_front_matter_is_shown_but_not_as_mended():
    found = passages("---\ntitle: x\n---\nitâ€™s", "it’s")
    assert [one.differs for one in found if one.mended == ""] == [False]
    assert found[-1].differs
