from desktop.extracting import stems
from desktop.extracting.stems import chunks_of, held_by, stems_of


def test_a_text_holds_the_same_whether_its_words_are_new_or_known():
    text = chunks_of("a full-time position, hybrid, with go and python for three years")
    first = held_by(text)
    assert held_by(text) == first
    assert "time" in stems_of(first, "employment")
    assert "python" in first["skills"]


def test_known_and_new_words_are_found_side_by_side():
    held_by(chunks_of("remote work"))
    held = held_by(chunks_of("remote freelance work"))
    assert stems_of(held, "remote") == {"remote"}
    assert stems_of(held, "employment") == {"freelance"}


def test_words_are_found_again_after_too_many_were_met(monkeypatch):
    monkeypatch.setattr(stems, "_MOST_CHUNKS", 3)
    for words in ("one freelance baker", "two freelance bakers", "a freelance cook"):
        assert stems_of(held_by(chunks_of(words)), "employment") == {"freelance"}


def test_a_stem_of_several_words_is_told_by_its_longest():
    assert "term position" in stems_of(held_by(chunks_of("a position")), "employment")
    assert "term position" not in stems_of(held_by(chunks_of("a term")), "employment")
