"""The vocabulary of skills: built of what stands by hand and of what open sources name."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

import pytest

from desktop.extracting.skills.matcher import names_of
from desktop.paths import resource
from tests.extracting.test_skills import read

FOLDER = resource("skills")
SOURCES = {
    "botocore", "devicon", "esco", "google", "linguist", "pygments", "simple-icons", "trove",
}  # fmt: skip


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, resource(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # the one asks for the other by its name
    spec.loader.exec_module(module)
    return module


build_skills = script("build_skills")
build_skill_facts = script("build_skill_facts")


def lines(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def test_the_vocabulary_is_what_the_script_builds_of_its_tables() -> None:
    built = build_skills.built(*build_skills.tables())
    kept = (FOLDER / "vocabulary.txt").read_text(encoding="utf-8")
    assert kept == built, "run `python resources/build_skills.py`"


def test_what_stands_by_hand_is_kept_as_it_is_written() -> None:
    by_hand = list(names_of(lines("by_hand.txt")))
    known = {name.canonical for name in by_hand}
    vocabulary = list(names_of(lines("vocabulary.txt")))
    theirs = set(by_hand)
    assert [name for name in vocabulary if name in theirs] == by_hand
    from_facts = {n.written.lower() for n in vocabulary if n not in theirs}
    assert from_facts.isdisjoint(name.written.lower() for name in by_hand)
    assert len({name.canonical for name in vocabulary} - known) > 500


def test_each_fact_names_its_sources_and_no_spelling_is_of_two() -> None:
    facts = list(build_skills.read_facts(lines("facts.txt")))
    kinds = {kind for kind, _ in build_skills.entries(lines("by_hand.txt"))}
    assert all(fact.kind == build_skills.BY_HAND or fact.kind in kinds for fact in facts)
    assert all(fact.sources and set(fact.sources) <= SOURCES for fact in facts)
    names = [fact.name for fact in facts]
    assert names == sorted(set(names), key=lambda name: (name.casefold(), name))
    spellings = [build_skills.bare(one).lower() for fact in facts for one in fact.spellings]
    assert len(spellings) == len(set(spellings))


def test_what_is_chosen_is_in_the_facts_and_what_is_left_out_is_not() -> None:
    chosen = list(build_skills.entries(lines("choices.txt")))
    facts = list(build_skills.read_facts(lines("facts.txt")))
    spellings = {build_skills.bare(one).lower() for fact in facts for one in fact.spellings}
    known = spellings | {name.written.lower() for name in names_of(lines("by_hand.txt"))}
    for kind, line in chosen:
        names = {build_skills.bare(one).lower() for one in build_skills.spellings_of(line)}
        assert names <= known if kind != "left out" else names.isdisjoint(spellings), line


def test_a_skill_by_hand_wins_over_the_facts() -> None:
    facts = [
        build_skills.Fact(("trove",), "backend", ("Bottle", "bottle.py")),
        build_skills.Fact(("devicon",), "-", ("Flask", "flaskframework", "bottlepy")),
        build_skills.Fact(("trove",), "backend", ("Pylons", "!PYL")),
    ]
    by_hand = ["# A head", "", "[backend]", "Flask = bottlepy", "?Bottle", "[testing]", "Behat"]
    built = build_skills.built(by_hand, facts).partition("\n\n")[2]
    assert built.splitlines() == [
        "[backend]",
        "Flask = bottlepy; flaskframework",
        "?Bottle = bottle.py",
        "Pylons = !PYL",
        "",
        "[testing]",
        "Behat",
    ]


def test_marks_come_by_evidence_and_unsafe_names_not_at_all() -> None:
    words = build_skill_facts.Words(["Anchor", "table"], ["we set sail", "set all", "Set, set"])
    choices = [
        "[backend]",
        "Anchor",
        "!Sailor",
        "Anchor Table",
        "GQX",
        "Zustand",
        "[left out]",
        "zuux",
    ]
    gathered = build_skill_facts.Gathered(["[frontend]", "React"], choices, words)
    for name in ("Anchor", "Sailor", "Anchor Table", "GQX"):
        gathered.add(build_skill_facts.Told("trove", (name,)))
    gathered.add(build_skill_facts.Told("devicon", ("Zustand", "zus", "table", "zustandjs")))
    gathered.add(
        build_skill_facts.Told("devicon", ("react", "zuux", "reactlibrary", "AnchorTable"))
    )
    gathered.add(build_skill_facts.Told("esco", ("Unasked", "React", "unseen library")))
    assert list(gathered.lines()) == [
        "trove\tbackend\t?Anchor",
        "trove\tbackend\t!Anchor Table",
        "trove\tbackend\t!GQX",
        "devicon,esco\t-\tReact = reactlibrary",
        "trove\tbackend\t!Sailor",
        "devicon\tbackend\tZustand = zustandjs",
    ]


def test_a_name_that_no_source_has_is_told() -> None:
    gathered = build_skill_facts.Gathered(
        [], ["[backend]", "Nowhere"], build_skill_facts.Words([], [])
    )
    with pytest.raises(SystemExit, match="Nowhere"):
        list(gathered.lines())


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Tools: tmux, Zulip and TeamViewer", ["tmux", "Zulip", "TeamViewer"]),
        ("Kenntnisse in PromQL und PlantUML", ["PromQL", "PlantUML"]),
        ("熟练使用GetX、XMPP", ["GetX", "XMPP"]),
        ("NumPy, ScikitLearn, AzureDevOps", ["NumPy", "scikit-learn", "Azure DevOps"]),
        (
            "AWS Transfer Family and Amazon Simple Storage Service",
            ["AWS", "AWS Transfer Family", "Amazon S3"],
        ),
        ("Python in Google Colab, Qiskit", ["Python", "Google Colab", "Qiskit"]),
        ("an SQL Developer who knows Laravel Nova", ["SQL", "Laravel"]),
        ("a chocolatey snack, snowpack in the hills, and how we teleport", []),
        ("Turn overleaf. Python is a programming language.", ["Python"]),
    ],
)
def test_names_from_facts_are_found_where_they_are_meant(text: str, skills: list[str]) -> None:
    assert read(text) == skills
