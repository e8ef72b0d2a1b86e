"""Skills: names of the vocabulary where they are meant, under their canonical names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting.skills.matcher import Matcher, read_names
from desktop.extracting.skills.skills import read_skills
from desktop.extracting.text.stems import held_by, lowered
from desktop.paths import resource
from tests.extracting.making import layout_of

VOCABULARY = resource("skills", "vocabulary.txt")


def read(text: str, metadata: tuple[tuple[str, str], ...] = ()) -> list[str]:
    layout = layout_of(text, metadata)
    reading = read_skills(layout)
    assert [evidence.value for evidence in reading.evidence] == list(reading.value)
    for evidence in reading.evidence:
        assert evidence.key or text[evidence.start : evidence.end].strip()
    return list(reading.value)


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Electronic Money Institutions (EMIs) use EMR systems.", []),
        (
            "Kubernetes, Atlantis and Docker Swarm",
            ["Kubernetes", "Atlantis", "Docker", "Docker Swarm"],
        ),
        ("C++, Rust, Golang, CSS/HTML and k8s", ["C++", "Rust", "Go", "CSS", "HTML", "Kubernetes"]),
        (
            "Experience coding in Go, Javascript/NodeJS, or Python",
            ["Go", "JavaScript", "Node.js", "Python"],
        ),
        ("languages: JavaScript, C, C++, Java", ["JavaScript", "C", "C++", "Java"]),
        ("using AWS ECS and S3", ["AWS", "AWS ECS", "Amazon S3"]),
        ("ASP.NET Core, .NET and C#", ["ASP.NET Core", ".NET", "C#"]),
        ("Senior Go Developer", ["Go"]),
        ("R, SAS and SPSS", ["R", "SAS", "SPSS"]),
        ("Express, MongoDB", ["Express", "MongoDB"]),
        ("Erfahrung mit SAP FICO und AutoCAD", ["SAP", "SAP FICO", "AutoCAD"]),
        ("A valid driver’s license and a CPA", ["Driver's license", "CPA"]),
        ("熟悉Java开发，了解MySQL、Redis", ["Java", "MySQL", "Redis"]),
        ("Führerschein Klasse B", ["Driver's license"]),
        ("Знание Python, Django", ["Python", "Django"]),
        ("Spring Boot and scikit learn", ["Spring Boot", "scikit-learn"]),
        ("Built with ES6/7/8, React and errors in **Sentry** (all).", ["ES6", "React", "Sentry"]),
        ("Runners like Gulp or Grunt, or npm", ["Gulp", "Grunt", "npm"]),
        ("React Tech Lead", ["React"]),
        ("spark\n大数据\nhive", ["Spark", "Big Data", "Hive"]),
        ("A valid California Class A driver's license", ["California Class A driver's license"]),
        ("Python, with a smattering of Go, and Redis", ["Python", "Go", "Redis"]),
        ("Snowflake, DBT and Looker", ["Snowflake", "dbt", "Looker"]),
        ("Dialectical Behavior Therapy (DBT)", ["Dialectical Behavior Therapy"]),
        ("- [ ] Knows Git\n- [ ] Some Redis", ["Git", "Redis"]),  # a list, since none is checked
    ],
)
def test_names_are_found_under_their_canonical_name(text: str, skills: list[str]) -> None:
    assert read(text) == skills


@pytest.mark.parametrize("between", [", ", "\n- ", " • ", "、", "“", "/", " (", "…"])
def test_each_spelling_is_found_whatever_stands_beside_it(between: str) -> None:
    matcher = Matcher(read_names(VOCABULARY))
    names = [name.written for name in read_names(VOCABULARY) if matcher.exact(name.written)]
    text, starts = between, set()
    for name in names:
        starts.add(len(text) + (not name[0].isalnum() and name[0] not in ".@"))
        text += f"{name}{between}x{between}"
    low = lowered(text)
    assert starts <= {hit.start for hit in matcher.hits(text, low, held_by(low))}


@pytest.mark.parametrize(
    "text",
    [
        "We go far. Go ahead and apply! Our go-to-market team.",
        "Swift responses to customers in spring. Express yourself.",
        "Excel in a fast-paced role. React to incidents quickly.",
        "We work with the Centers for Disease Control (CDC); the CDC pays.",
        "Series C company with R&D, a C-level sponsor and Vitamin C.",
        "The rest of the team, the next node of the network, less stress.",
        "See https://github.com/python/java for more.",
        "Teams that move fast and access to a linear path.",
        "You take action; a word of thanks; the outlook is good.",
        "Customers such as OpenAI, and our partners.",
        "A generous Pension Scheme, a Cycle to Work Scheme; see [all](/jobs/list.html).",
        "Send us your GitHub or portfolio.",
        "Vous saurez cerner les besoins (niveau CCC).",
        "The Digital Business Technology (DBT) intern has a desk.",
        "The ADR works with a team of SDRs to meet prospects.",
        "Proficiency required (R) or optional (O).",
        "The interview asks for performance tests, first aid and OSHA rules.",
        "Salário: R$ 8 mil a R$ 10 mil.",
        "## Benefits\n\n* Slack, Python courses, Docker stickers",
    ],
)
def test_plain_words_are_no_skills(text: str) -> None:
    assert read(text) == []


def test_sections_behind_the_benefits_count_again() -> None:
    text = "## Benefits\n\n### Learning\n\nPython lessons\n\n## Requirements\n\nDocker"
    assert read(text) == ["Docker"]
    assert read("### You'll enjoy this role if\n\n* You like Docker") == ["Docker"]


def test_evidence_is_where_the_name_was_meant() -> None:
    text = "Go ahead.\n\nExperience with Go, Python."
    layout = layout_of(text)
    go = read_skills(layout).evidence[0]
    assert (go.value, go.start) == ("Go", text.index("Go, Python"))


@pytest.mark.parametrize(
    ("words", "skill"),
    [
        ("prawo jazdy kat. B", "Driver's license"),
        ("要普通自動車免許", "Driver's license"),
        ("B kategóriás jogosítvány", "Driver's license"),
        ("スクラム開発の経験", "Scrum"),
        ("Erfahrung mit Simatic S7", "Siemens S7"),
        ("Active RN license", "RN"),
        ("gute Excel-Kenntnisse und Sorgfalt im Umgang mit Zahlen", "Microsoft Excel"),
    ],
)
def test_tools_and_licences_go_by_their_names_abroad(words: str, skill: str) -> None:
    assert skill in read(words)


def test_tags_of_the_metadata_are_skills() -> None:
    assert read("Text", (("tags", "python"), ("tags", "web"), ("tags", "go"))) == ["Python", "Go"]


def test_skills_of_the_metadata_may_stand_between_chinese_commas() -> None:
    assert read("Text", (("skills", "Python、Go"),)) == ["Python", "Go"]


def test_the_vocabulary_is_wide_and_sound() -> None:
    names = list(read_names(VOCABULARY))
    canonical = {name.canonical for name in names}
    assert len(canonical) >= 1500
    assert len({name.kind for name in names}) >= 10
    assert all(name.mark in ("", "!", "?") for name in names)
    spellings = [(name.written, name.mark) for name in names]
    assert len(spellings) == len(set(spellings))


@given(st.text(max_size=300))
def test_any_text_is_read_without_raising(text: str) -> None:
    read(text)


@pytest.mark.timeout(60)  # they take a second or less, or, were a pattern bad, for ever
@pytest.mark.parametrize(
    "piece",
    [
        "C++/",
        "- Go\n",
        "a.b.",
        "experience with ",
        "12,345.",
        "$1k-",
        "years of ",
        "Go, R, ",
        "(((",
        "💰",
    ],
)
def test_a_long_odd_text_is_read_in_bounded_time(piece: str) -> None:
    assert isinstance(read(piece * (100_000 // len(piece))), list)


@pytest.mark.xfail(reason="a customer's name is taken for its product", strict=True)
def test_customers_are_no_skills() -> None:
    assert read("Over 800 brands including Unilever, Salesforce and IBM trust us.") == []


def test_a_lone_s_behind_a_name_ends_it() -> None:
    assert "Python" in read("R s эъ and Python")


def test_a_state_behind_its_town_is_no_licence() -> None:
    prose = "Buscamos uma pessoa para a nossa equipe que saiba fazer o pão com a gente e não falte."
    assert read(f"Local: Parnamirim, RN\n\n{prose}") == []
    assert "RN" in read("You hold a licence as RN, BSN.")


def test_each_name_of_the_vocabulary_is_read_from_a_plain_sentence() -> None:
    missed = []
    for name in read_names(VOCABULARY):
        doubtful, sure = f"Skills: Python, {name.written}, SQL.", f"Experience with {name.written}."
        if name.canonical not in read(doubtful if name.mark == "?" else sure):
            missed.append(name)
    assert missed == []


def test_the_employers_own_name_is_no_skill() -> None:
    board = (
        "# [Baker](https://b.example/1)\n### Postman\n\nSee postman.com. Sell Postman. Use Docker."
    )
    assert read(board) == ["Docker"]
    assert read("We at Crumb PLC bake.", (("company", "Crumb PLC"),)) == []
