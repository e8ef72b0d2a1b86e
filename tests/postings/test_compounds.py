import pytest

from desktop.postings.words.compounds import parts_of, parts_text


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("softwareentwickler", {"software", "entwickler"}),
        ("vertriebsingenieur", {"vertrieb", "ingenieur"}),
        ("großkundenbetreuer", {"großkunde", "betreuer"}),
        ("softwareentwicklungsprojekt", {"software", "entwicklungsprojekt", "projekt"}),
        ("projektleiterin", {"projekt", "leiterin"}),
        ("krankenpfleger", {"kranken", "pfleger"}),
        ("straßenbahnfahrer", {"straßen", "bahnfahrer"}),
        ("zahnarzt", {"zahn", "arzt"}),
    ],
)
def test_a_compound_is_known_by_its_parts(word, parts):
    assert parts <= set(parts_of(word))


@pytest.mark.parametrize(
    "word",
    ["javascript", "kandidaten", "transport", "start", "support", "integration", "informationen",
     "mitarbeiter", "software", "projekte", "verantwortung"],
)  # fmt: skip
def test_other_words_are_not_parted(word):
    assert parts_of(word) == ()


def test_only_german_texts_have_parts():
    assert "ingenieur" in parts_text("Als Projektingenieur", "de").split()
    assert "ingenieur" in parts_text("Als Pro\u00adjekt\u00adingenieur", "de").split()
    assert (
        parts_text("Als Projektingenieur", "en") == parts_text("Als Projektingenieur", None) == ""
    )
