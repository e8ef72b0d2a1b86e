"""What advertises no job is refused; what is short or odd and yet offers one stays."""

import json
from pathlib import Path

import pytest

from desktop.postings import Unreadable
from desktop.reading import read_bytes
from desktop.reading.offers.other_texts import names_job

CASES = Path(__file__).parent / "cases"
#: Not told from postings yet, by the words that they begin with.
TAKEN = (
    "# HackerNews Who is Hiring Archive",
    "# Salaries in Berlin",
    "Shopping: milk",
)


def cases(name):
    """Each case of a file, with its name and its first words to be known by."""
    for line in (CASES / name).read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        is_taken = one["text"].startswith(TAKEN)
        marks = [pytest.mark.xfail(reason="no sign of it is known", strict=True)] * is_taken
        yield pytest.param(
            one["name"], one["text"], id=f"{one['name']} {one['text'][:30]!r}", marks=marks
        )


@pytest.mark.parametrize(("name", "text"), list(cases("not-postings.jsonl")))
def test_what_offers_no_job_is_refused(name, text):
    found = read_bytes(text.encode(), name)
    assert isinstance(found, Unreadable)


@pytest.mark.parametrize(("name", "text"), list(cases("short-postings.jsonl")))
def test_what_offers_a_job_in_few_words_is_kept(name, text):
    assert isinstance(read_bytes(text.encode(), name), list)


@pytest.mark.parametrize(
    "title",
    [
        *("Backend engineer coding challenge", "Designer: take-home test", "Developer Assignment"),
        *("Programmieraufgabe Entwickler", "Prueba técnica desarrollador", "Desafio desenvolvedor"),
        *("Тестовое задание: разработчик", "后端开发笔试题", "前端开发编程题", "Data analyst task"),
        *("Engineer interview questions", "Questions d'entretien développeur", "Engineer FAQ"),
        *(
            "Developer handbook",
            "Engineer onboarding",
            "Engineering ladder: manager",
            "Dear Manager",
        ),
        *("Engineering levels: director", "Career path: nurse", "Career framework: officer"),
        *(
            "Engineer salary survey",
            "Developer salaries",
            "How I became an engineer",
            "开发薪资报告",
        ),
        *("Why we hired an architect", "Manager resources", "Manager cheat sheet", "Engineer CV"),
        *(
            "Developer tips",
            "Job fairs for technicians",
            "System design for engineers",
            "开发面试题",
        ),
        *(
            "An analyst: my job search",
            "Engineer, what I learned",
            "Engineer meeting notes",
            "开发面经",
        ),
        *("Our managers: agenda", "Manager newsletter", "Developer weekly 12", "Engineer roadmap"),
        *(
            "Companies hiring an engineer",
            "Startups that need an engineer",
            "Firms with an officer",
        ),
        *(
            "Employers in nursing: nurse",
            "List of designer companies",
            "Engineer jobs",
            "Engineer repo",
        ),
        *("Organisations in need of a clerk", "Unternehmen: Entwickler", "Empresas: ingenieros"),
        *("Engineer list", "Job scraper for a developer", "My resume: engineer", "开发公司名单"),
    ],
)
def test_a_title_of_a_text_about_jobs_is_no_name_of_one(title):
    assert not names_job(title)
    assert not names_job(title.upper())


@pytest.mark.parametrize("title", ["Test Engineer (m/w/d)", "Team Lead, Developer", "Task Manager"])
def test_a_jobs_name_may_hold_a_word_that_such_titles_hold(title):
    assert names_job(title)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Сварщик НАКС", True),
        ("Врач-терапевт", True),
        ("Elektroniker Betriebstechnik (m/w/d)", True),
        ("Ayudante de cocina", True),
        ("Skladník", True),
        ("Snickare", True),
        ("Логистика и технологии", False),
        ("Механика и электрика", False),
        ("Kokosmilch und Malerei", False),
    ],
)
def test_trades_name_jobs_in_many_languages(words, named):
    assert names_job(words) is named
