import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.extracting.places.remote import read_remote
from desktop.extracting.text.stems import held_by, lowered
from desktop.extracting.words.remote import HYBRID, ONSITE, REMOTE, SAID, TAG
from tests.extracting.making import layout_of


def remote_in(text, metadata=(), title=None):
    layout = layout_of(text, metadata)
    return read_remote(layout, title)


def board(place, body="We bake."):
    return f"# [Baker](https://b.example/1)\n### Crumb\n#### `🌎 {place}`\n\n{body}\n"


@pytest.mark.parametrize(
    ("text", "remote"),
    [
        (board("Remote, US"), "remote"),
        ("# Baker\n\n- **Remote possible:** Yes (2 days a week)\n\nWe bake bread.", "hybrid"),
        (
            "# [Baker](https://b.example/1)\n\n[Crumb](https://c.example)\n\n"
            "Lyon, France · Remote\n\nWe bake bread.",
            "remote",
        ),
        (
            "Cerchiamo un fornaio per il nostro forno. Il lavoro è interamente in smart working.",
            "remote",
        ),
        ("Cerchiamo un fornaio per il nostro forno. Parziale attività in smart working.", "hybrid"),
        ("Baker\n\n**Company location:** Canada (remote)\n\nWe bake.", "remote"),
        (board("Lyon") + "\n\n- Ability to work from home on certain days", "hybrid"),
        ("Crumb | Baker | London, UK | In-person 4 days/wk | Full-time\n\nBread.", "hybrid"),
        ("Crumb | Baker | London, UK | In-person 5 days/wk | Full-time\n\nBread.", "onsite"),
        ("Crumb | Baker | London, UK | ONSITE+PART REMOTE | Full-time\n\nBread.", "hybrid"),
        ("# Baker\n\nLocation: Mount Rye Hospital\n\nWe bake bread.", "onsite"),
        ("# Baker\n\nWorkplace: 50 % on site\n\nWe bake bread.", "hybrid"),
        ("# Baker\n\nThe job is on site 50% of the time.", "hybrid"),
        ("# Baker\n\nYou are to be in the office at least twice a week.", "hybrid"),
        ("# Baker\n\nWork from home up to two days per week.", "hybrid"),
        ("# Baker\n\nWorkplace: blended working\n\nWe bake bread.", "hybrid"),
        ("# Padeiro\n\nVocê pode trabalhar de qualquer lugar do Brasil, com a equipe.", "remote"),
        ("# Пекарь\n\nУсловия:\n- возможна удаленка, график 5/2 и белая зарплата", "remote"),
        ("# パン職人\n\n社会保険完備、リモートOK、スキルアップ支援の制度があります。", "remote"),
        (
            "# Boulanger\n\n- **Location:** Paris (75)\n- **Remote Type:** Hybride\n\nPain.",
            "hybrid",
        ),
        (board("Lyon, France"), "onsite"),
        (
            board("None", "You keep hybrid analog and digital records, in a hybrid format file."),
            None,
        ),
        (board("hybrid,Lyon"), "hybrid"),
        (board("hybrid,Paris or Remote from France"), "remote"),
        (board("Hybrid Remote, Lyon"), "hybrid"),
        (board("Lyon", "#LI-Remote"), "remote"),
        (board("Remote, US", "#LI-Hybrid"), "hybrid"),
        (board("Remote, US", "This role is fully onsite in Lyon."), "onsite"),
        (board("Lyon", "Work onsite or remote, as you like."), "remote"),
        (board("Lyon", "We are a fully remote company."), "remote"),
        (board("Lyon", "You will be in the office at least 3 days a week."), "hybrid"),
        (board("Lyon", "This position can be fully remote."), "remote"),
        (board("Lyon", "No telecommuting, this is an office based role."), "onsite"),
        (board("EMEA"), None),
        ("We bake.", None),
        ("You know how to work in a remote communication team? We bake.", None),
        ("## Location\n\n* Lyon, France\n", "onsite"),
        ("Remote: yes\n\nWe bake.", "remote"),
        ("Location: Lyon\nRemote: no", "onsite"),
        ("Standort: Köln (100% Homeoffice)", "remote"),
        ("Modalidad: híbrido\n\nHorneamos.", "hybrid"),
        ("Lieu : Lyon\nTélétravail : oui", "remote"),
        ("Experience with remote sensing.", None),
        (board("Lyon", "Our ovens became fully distributed, we cut debt."), "onsite"),
        (board("Lyon", "Workspace benefits for your home office."), "onsite"),
        ("Nous travaillons en grande partie de manière distribuée et nous cuisons.", "remote"),
        ("Notre équipe est répartie à travers le pays et nous cuisons le pain.", "remote"),
        ("Procuramos um padeiro. Regime híbrido a partir de Lisboa.", "hybrid"),
        ("Some but not all of the work may be performed remotely.", "hybrid"),
        ("# Boulanger\n\n- CDI\n- Télétravail fréquent\n", "hybrid"),
        ("# Baker\n\nHybrid. Salary 40,000 to 50,000 a year, for bakers.\n", "hybrid"),
        ("Standort: Köln (teilweise Home-Office)", "hybrid"),
        ("Pekař\nMožnost občasné práce z domova", "hybrid"),
        ("上班地點 台北市信義區\n遠端工作 可部分遠端", "hybrid"),
        ("Мы печём хлеб.\nФормат роботи: віддалено", "remote"),
    ],
)
def test_presence_is_read_from_tag_statement_header_and_place(text, remote):
    assert remote_in(text).value == remote


@pytest.mark.parametrize(
    ("pair", "remote"),
    [
        (("location", "Lyon / Remote"), "remote"),
        (("location", "Lyon"), "onsite"),
        (("remote", "false"), "onsite"),
        (("location", "Crumbville"), "onsite"),
        (("workplace_type", "Hybrid"), "hybrid"),
    ],
)
def test_metadata_states_presence(pair, remote):
    reading = remote_in("We bake.", [pair])
    assert reading.value == remote
    assert reading.evidence[0].key


def test_a_titles_remote_counts_and_remote_sensing_does_not():
    assert remote_in("We bake.", title="Baker (Remote)").value == "remote"
    assert remote_in("We bake.", title="Remote Sensing Analyst").value is None


def test_the_evidence_of_presence_is_the_statement():
    text = board("Lyon", "Hello. This position can be fully remote. Bye.")
    (evidence,) = remote_in(text).evidence
    assert text[evidence.start : evidence.end] == "This position can be fully remote"


PATTERNS = [(statement.pattern.source, statement.name) for statement in SAID]
PATTERNS += [(pattern.source, "ways of working") for pattern in (REMOTE, HYBRID, ONSITE)]
PATTERNS += [(TAG.pattern, "remote tag")]
#: Of spaces and digits those that postings have.
LETTERS = st.characters(exclude_categories=["C", "Z", "Nd"], include_characters=" 0123456789")


@pytest.mark.parametrize(("pattern", "field"), PATTERNS, ids=range(len(PATTERNS)))
@settings(max_examples=20)
@given(st.data())
def test_what_says_how_one_works_holds_a_stem_of_it(pattern, field, data):
    words = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=LETTERS))
    assert field in held_by(lowered(words))
