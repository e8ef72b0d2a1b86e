"""When a posting was published and when it closes, in the writing of many languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting.applying.dates import read_closes, read_posted
from desktop.extracting.text.layout import Layout
from desktop.extracting.words.calendar import days
from tests.extracting.making import layout_of


def layout(text: str, metadata: tuple[tuple[str, str], ...] = ()) -> Layout:
    return layout_of(text, metadata)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-30", date(2024, 5, 30)),
        ("2024/5/3", date(2024, 5, 3)),
        ("31st March 2016", date(2016, 3, 31)),
        ("March 31, 2016", date(2016, 3, 31)),
        ("Sept. 5, 2019", date(2019, 9, 5)),
        ("30.05.2024", date(2024, 5, 30)),
        ("3. Mai 2024", date(2024, 5, 3)),
        ("1er juin 2023", date(2023, 6, 1)),
        ("5 de maio de 2024", date(2024, 5, 5)),
        ("12 de octubre de 2022", date(2022, 10, 12)),
        ("30 мая 2024", date(2024, 5, 30)),
        ("15 września 2021", date(2021, 9, 15)),
        ("2024年5月30日", date(2024, 5, 30)),
        ("2024년 5월 30일", date(2024, 5, 30)),
        ("28. syyskuuta 2026", date(2026, 9, 28)),
        ("12-16-16", date(2016, 12, 16)),
    ],
)
def test_a_day_is_read_as_written(written: str, day: date) -> None:
    text = f"On {written}, then."
    (found,) = days(text)
    assert found.resolved() == day
    assert text[found.start : found.end].strip(" ,") == written


@pytest.mark.parametrize(
    "text", ["10-15 people", "401k", "2-3 days", "Mars", "24/7", "v1.2.3.4", "99-99-99"]
)
def test_other_figures_are_no_day(text: str) -> None:
    assert list(days(text)) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Open Date:  02-06-15\n(Open to all)", date(2015, 2, 6)),
        ("Posted on 3 May 2021 by us", date(2021, 5, 3)),
        ("# Baker\n\n26.05.2021 | Ghent, Belgium | Ref: 7\n\nWe bake.", date(2021, 5, 26)),
        ("# Baker\n\n26.05.2021 we began to bake.", None),
        ("2. ISSUANCE DATE: October 3, 2018", date(2018, 10, 3)),
        ("Accepting Applications from 29th January 2019 – 15th February 2019", date(2019, 1, 29)),
        ("发布日期：2023-04-05", date(2023, 4, 5)),
        ("Veröffentlicht am 03.05.2021", date(2021, 5, 3)),
        ("Дата публикации: 7 декабря 2023", date(2023, 12, 7)),
        ("## Date posted\n\n2022-01-02", date(2022, 1, 2)),
        ("The company was founded on 3 May 2001.", None),
        ("2025/02/18に公開", date(2025, 2, 18)),
        ("Indrykket: 28. maj 2025", date(2025, 5, 28)),
        ("تاريخ النشر: 2025-01-20", date(2025, 1, 20)),
        ("접수기간 2025.05.01 ~ 2025.05.31", date(2025, 5, 1)),
        ("QA Engineer\nТОВ Крихта\n3 липня 2025\nКиїв", date(2025, 7, 3)),
        ("Closing Date\n\n21 October 2025\n\nPOST OF BAKER", None),
        ("Date of Issuance: 26 November , 2025", date(2025, 11, 26)),
        ("Opening Date : 10 / 29 / 2025", date(2025, 10, 29)),
    ],
)
def test_the_day_posted_stands_beside_its_words(text: str, day: date | None) -> None:
    reading = read_posted(layout(text))
    assert reading.value == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Applications must be received by THURSDAY, JULY 2, 2015.", date(2015, 7, 2)),
        ("Accepting Applications from 29th January 2019 – 15th February 2019", date(2019, 2, 15)),
        ("Closing date for applications is 9am Monday 26th September 2016.", date(2016, 9, 26)),
        ("Write to the bakery not later than 12 October 2001.", date(2001, 10, 12)),
        ("APPLICATION DEADLINE\n\nFriday 20 March 2020", date(2020, 3, 20)),
        ("Bewerbungsfrist: 15.08.2023", date(2023, 8, 15)),
        ("Date limite de candidature : 1er mars 2024", date(2024, 3, 1)),
        ("Hakuaika päättyy 28.9.2026 klo 16.15", date(2026, 9, 28)),
        ("Sista ansökningsdag: 2023-03-04", date(2023, 3, 4)),
        ("Inscrições até 5 de maio de 2024", date(2024, 5, 5)),
        ("应聘截止日期：2024年6月1日", date(2024, 6, 1)),
        ("Срок подачи заявок: до 30 мая 2024", date(2024, 5, 30)),
        ("Filing period: from April 20, 2018 to May 10, 2018", date(2018, 5, 10)),
        ("Applications are kept on file for two years from May 1, 2018.", None),
        ("The test is held on SATURDAY, APRIL 4, 2015.", None),
        ("There is no deadline.", None),
        ("Apply before 3 May 2024 for a talk.\n\nClosing date: 30 May 2024.",
         date(2024, 5, 30)),
        ("Send a letter to Jo at [jo@x.example](mailto:jo@x.example)\nby 30 June 2024.",
         date(2024, 6, 30)),
        ("ważna jeszcze 21 dni (do 30 kwi 2025)", date(2025, 4, 30)),
        ("Reageren voor: 12 oktober 2025", date(2025, 10, 12)),
        ("ترسل السيرة الذاتية قبل 30 يونيو 2025", date(2025, 6, 30)),
        ("Hạn nộp hồ sơ: 30/06/2025", date(2025, 6, 30)),
        ("Αποστολή βιογραφικών έως 15/03/2025", date(2025, 3, 15)),
        ("Jelentkezési határidő: 2025. szeptember 15.", date(2025, 9, 15)),
        ("2025年6月30日応募締切", date(2025, 6, 30)),
        ("접수기간 2025.05.01 ~ 2025.05.31", date(2025, 5, 31)),
        ("Posting Period: 08 May 2023 - 17 May 2023", date(2023, 5, 17)),
    ],
)  # fmt: skip
def test_the_deadline_stands_beside_its_words(text: str, day: date | None) -> None:
    reading = read_closes(layout(text))
    assert reading.value == day
    for evidence in reading.evidence:
        assert str(day.day) in text[evidence.start : evidence.end] if day else False


def test_a_deadline_without_a_year_follows_the_day_posted() -> None:
    view = layout("Closes 19th February.", (("created", "2018-11-02"),))
    assert read_posted(view).value == date(2018, 11, 2)
    assert read_posted(view).evidence[0].key == "created"
    assert read_closes(view).value == date(2019, 2, 19)


def test_a_deadline_without_any_year_is_unknown() -> None:
    assert read_closes(layout("Closes 19th February.")).value is None


FORMATS = ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y/%m/%d", "%d %b %Y"]


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMATS))
def test_a_day_written_by_a_formatter_reads_back(day: date, form: str) -> None:
    (found,) = days(day.strftime(form))
    assert found.resolved() == day


@given(st.text(max_size=200))
def test_any_text_is_read_without_raising(text: str) -> None:
    read_posted(layout(text))
    read_closes(layout("Deadline: " + text))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Posted 3 days ago", date(2024, 5, 27)),
        ("- 3d", date(2024, 5, 27)),
        ("2 weeks ago", date(2024, 5, 16)),
        ("5h ago", date(2024, 5, 30)),
        ("Just posted", date(2024, 5, 30)),
        ("Yesterday", date(2024, 5, 29)),
        ("vor 2 Tagen", date(2024, 5, 28)),
        ("il y a 4 jours", date(2024, 5, 26)),
        ("hace 1 día", date(2024, 5, 29)),
        ("há 2 semanas", date(2024, 5, 16)),
        ("dodano 2 dni temu", date(2024, 5, 28)),
        ("вчера", date(2024, 5, 29)),
        ("3 天前", date(2024, 5, 27)),
        ("30+ days ago", None),
        ("2 months ago", None),
        ("We were founded 3 days ago", None),
        ("40 d", date(2024, 4, 20)),
        ("7 a day", None),
    ],
)
def test_a_relative_date_counts_from_the_page_s_own(written: str, day: date | None) -> None:
    view = layout(f"Baker\n\n{written}\n\nWe bake.", (("page_date", "2024-05-30"),))
    assert read_posted(view).value == day
    assert read_posted(layout(written, (("page_date", "soon"),))).value is None


@pytest.mark.parametrize(
    ("text", "metadata"),
    [
        ("Baker\n\n3 days ago\n\nGenerated at 2024-05-30 08:00", ()),
        ("Scraped: 2024-05-30\n\nBaker\n\n- Posted: 3 days ago", ()),
        ("Baker", (("posted", "3 days ago"), ("scraped_at", "2024-05-30"))),
    ],
)
def test_a_relative_date_counts_from_the_day_a_text_was_taken(
    text: str, metadata: tuple[tuple[str, str], ...]
) -> None:
    assert read_posted(layout(text, metadata)).value == date(2024, 5, 27)
