"""What a posting is shown as where it states no title."""

from __future__ import annotations

import pytest

from desktop.extracting.extract import extract
from desktop.extracting.header.fallback import fallback_title
from tests.extracting.making import document, layout_of


@pytest.mark.parametrize(
    ("text", "fallback"),
    [
        pytest.param(
            "## About us\n\nWe bake bread for the whole of the town and every village near it.\n",
            "We bake bread for the whole of the town and …",
            id="the first line of prose",
        ),
        pytest.param(
            "## Location\n\n* Lyon, France\n\n## About us\n\n* Our mission is bread for all\n\n"
            "## What you will do\n\n- Keep the ovens hot\n- Sweep\n",
            "Keep the ovens hot",
            id="the first task before a place or the company's praise",
        ),
        pytest.param(
            "# Help us bake the best bread\n\n## What you will do\n\n- Keep the ovens hot\n",
            "Help us bake the best bread",
            id="the file's own heading before a task",
        ),
        pytest.param(
            "# Berlin, Germany\n\nCrumb makes bread. We are looking for a lover of ovens.\n",
            "We are looking for a lover of ovens.",
            id="who is sought before a heading that is a place",
        ),
        pytest.param(
            "Location: Lyon\n\n**Aufgaben**\n\n- Brot backen und verkaufen\n",
            "Brot backen und verkaufen",
            id="tasks in German",
        ),
        pytest.param("", "Untitled posting", id="nothing"),
        pytest.param("* Lyon, France\n", "Untitled posting", id="a place alone"),
    ],
)
def test_a_fallback_tells_of_the_work(text: str, fallback: str) -> None:
    assert fallback_title(layout_of(text)) == fallback


def test_without_telling_words_the_company_is_named() -> None:
    assert fallback_title(layout_of("* Lyon, France\n"), "Crumb") == "Posting of Crumb"


def test_a_fallback_is_one_short_line() -> None:
    text = "Bread " * 400 + "\n" + "a" * 5000
    fallback = fallback_title(layout_of(text))
    assert "\n" not in fallback
    assert len(fallback) <= 82


def test_a_stated_title_is_its_own_fallback() -> None:
    posting = extract(document("# [Baker](https://b.example/1)\n### Crumb\n\nWe bake.\n"))
    assert posting.title == posting.fallback_title == "Baker"
