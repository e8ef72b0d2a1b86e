import json

import pytest

from desktop.cache.kept.evidence import pack_evidence, unpack_evidence
from desktop.postings import Evidence

BODY = "Cook for Alpha\n\nBakes rye bread in Kraków."
PIECES = {
    "of nothing but a span": Evidence("title", "header", 0, 4),
    "saying what the text says": Evidence("skills", "name", 22, 31, value="rye bread"),
    "saying something else": Evidence("sections", "heading", 16, 42, value="about"),
    "saying a digit": Evidence("skills", "name", 0, 4, value="1"),
    "saying an empty text": Evidence("skills", "name", 0, 4, value=""),
    "of no length": Evidence("skills", "name", 4, 4, value=""),
    "of metadata": Evidence("company", "metadata", key="firm"),
    "of metadata, saying something": Evidence("skills", "metadata", key="tags", value="rye bread"),
    "of metadata, saying an empty text": Evidence("skills", "metadata", key="", value=""),
    "by a rule unheard of": Evidence("title", "guess", 0, 4, value="Cook"),
    "that is unsure": Evidence("remote", "statement", 0, 4, sure=0.9),
    "without a place": Evidence("title", "header"),
    "with a place and a key": Evidence("title", "header", 0, 4, "name"),
    "with half a place": Evidence("title", "header", 0),
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_piece_of_evidence_comes_back_as_it_was(piece):
    for evidence in ((piece,), (PIECES["saying something else"], piece, *PIECES.values())):
        assert unpack_evidence(pack_evidence(evidence, BODY), BODY) == evidence


def test_usual_evidence_is_kept_in_a_third_of_the_room_of_lists():
    usual = tuple(Evidence("skills", "name", at, at + 4, value=BODY[at : at + 4]) for at in (0, 16))
    assert len(pack_evidence(usual, BODY)) * 3 < len(json.dumps(usual))
    assert pack_evidence((), BODY) == "[]"
