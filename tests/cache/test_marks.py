from datetime import UTC, date, datetime

import pytest

from desktop.postings import NO_MARKS, CommonMarks, Correction, Marks, Status

DAY = date(2026, 12, 1)
COMPANY = Correction("company", "Alpha", "Alfa")


@pytest.fixture
def marked(cache, write, bring):
    write("a", "Cook")
    write("b", "Baker")
    bring()
    return cache


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"status": Status.APPLIED}, "status", Status.APPLIED),
        ({"note": "call"}, "note", "call"),
        ({"tags": ["b", "a", "b"]}, "tags", ("a", "b")),
        ({"follow_up": date(2026, 12, 1)}, "follow_up", date(2026, 12, 1)),
        ({"correction": COMPANY}, "corrections", (COMPANY,)),
        (
            {"seen": datetime(2026, 1, 2, 3, tzinfo=UTC)},
            "seen",
            datetime(2026, 1, 2, 3, tzinfo=UTC),
        ),
    ],
)
def test_a_mark_is_kept_and_can_be_undone(marked, change, field, value):
    before = marked.mark([1], **change)
    assert before == [NO_MARKS]
    assert getattr(marked.marks(1), field) == value
    assert marked.marks(2) == NO_MARKS
    marked.put_marks([1], before)
    assert marked.marks(1) == NO_MARKS


def test_marks_leave_each_other_alone(marked):
    marked.mark([1], status=Status.SHORTLIST, tags=("dream",))
    marked.mark([1], note="call")
    marked.mark([1, 2], seen=True)
    marks = marked.marks(1)
    assert (marks.status, marks.tags, marks.note) == (Status.SHORTLIST, ("dream",), "call")
    assert marks.seen is not None
    assert marked.marks(2).seen is not None


def test_tags_come_and_go_one_by_one(marked):
    marked.mark([1, 2], tags=("near", "dream"))
    marked.mark([1], untag=("near", "never there"), tags=("late",))
    assert [marks.tags for marks in marked.marks_of([1, 2])] == [
        ("dream", "late"),
        ("dream", "near"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "common"),
    [
        ({}, {}, CommonMarks(2, Status.NONE)),
        ({"status": Status.APPLIED}, {}, CommonMarks(2)),
        ({"status": Status.OFFER}, {"status": Status.OFFER}, CommonMarks(2, Status.OFFER)),
        ({"seen": True}, {}, CommonMarks(2, Status.NONE)),
        ({"seen": True}, {"seen": True}, CommonMarks(2, Status.NONE, are_seen=True)),
        ({"tags": "ab"}, {"tags": "bc"}, CommonMarks(2, Status.NONE, tags=("b",))),
        ({"follow_up": DAY}, {}, CommonMarks(2, Status.NONE)),
        ({"follow_up": DAY}, {"follow_up": date(2027, 1, 1)}, CommonMarks(2, Status.NONE)),
        ({"follow_up": DAY}, {"follow_up": DAY}, CommonMarks(2, Status.NONE, follow_up=DAY)),
    ],
)
def test_what_marks_have_in_common(marked, first, second, common):
    marked.mark([1], **first)
    marked.mark([2], **second)
    assert marked.common_marks([1, 2, 99]) == common


def test_no_postings_have_nothing_in_common(marked):
    assert marked.common_marks([]) == CommonMarks()


def test_a_status_has_the_time_it_was_given(marked):
    began = datetime.now(UTC)
    marked.mark([1], status=Status.SHORTLIST)
    since = marked.marks(1).status_since
    assert since is not None
    assert began <= since <= datetime.now(UTC)
    marked.mark([1], status=Status.SHORTLIST)
    assert marked.marks(1).status_since == since
    marked.mark([1], status=Status.NONE)
    assert marked.marks(1) == NO_MARKS


def test_a_correction_to_what_was_read_takes_it_back(marked):
    marked.mark([1], correction=COMPANY)
    marked.mark([1], correction=Correction("title", "Chef", "Cook"))
    marked.mark([1], correction=Correction("company", "Alfa", "Alfa"))
    assert [one.field for one in marked.marks(1).corrections] == ["title"]


def test_undo_brings_each_posting_its_own_marks_back(marked):
    marked.mark([1], note="one")
    marked.mark([2], note="two")
    before = marked.mark([2, 1], note="both")
    assert [marks.note for marks in before] == ["two", "one"]
    marked.put_marks([2, 1], before)
    assert [marked.marks(id_).note for id_ in (1, 2)] == ["one", "two"]


def test_of_postings_that_are_gone_marks_are_passed_over(marked):
    before = marked.mark([1, 2], note="both")
    marked.take_back(1)  # marked postings stay
    marked.put_marks([1, 2], before)
    marked.take_back(1)
    marked.put_marks([1, 2], [Marks(note="one"), Marks(note="two")])
    assert marked.marks_of([1, 2]) == []


def test_rows_and_totals_show_the_marks(marked):
    marked.mark([1], seen=True, status=Status.SHORTLIST)
    assert [(row.is_seen, row.status) for row in marked.rows([1, 2])] == [
        (True, Status.SHORTLIST),
        (False, Status.NONE),
    ]
    totals = marked.totals()
    assert (totals.postings, totals.unseen, totals.shortlist, totals.applied) == (2, 1, 1, 0)


def test_marks_are_new_while_unseen_without_status():
    assert Marks().is_new
