from hypothesis import given
from hypothesis import strategies as st

from desktop.postings import Seen, fold, parse_query
from desktop.postings.words.unseen import as_seen, has_unseen

TEXTS = st.text(st.sampled_from("ab é\u00ad\u200b\ufeff\u200d"), max_size=12)


@given(TEXTS, st.data())
def test_what_is_seen_is_found_in_what_is_written_and_nothing_unseen_around_it(text, data):
    seen = Seen(text)
    start = data.draw(st.integers(0, len(seen.text)))
    end = data.draw(st.integers(start, len(seen.text)))
    written = text[seen.start(start) : seen.end(end)]
    assert as_seen(written) == seen.text[start:end]
    if start < end:
        assert not has_unseen(written[0] + written[-1])
        assert seen.place(seen.start(start)) == start


def test_a_query_and_what_it_is_compared_with_are_as_they_are_seen():
    assert parse_query("soft\u00adware ") == parse_query("software ")
    assert fold("Soft\u00adware\ufeff") == "software"


@given(st.lists(st.tuples(st.text("ab", max_size=3), st.text("&;", min_size=1), st.text("+"))))
def test_places_go_from_what_is_seen_to_what_is_written_and_back(stretches):
    """Stretches that read alike, each with a spot behind it: as written, as seen."""
    written = "".join(alike + spot for alike, spot, _ in stretches)
    spots, at = [], 0
    for alike, spot, sign in stretches:
        at += len(alike) + len(spot)
        spots.append((at - len(spot), at, sign))
    seen = Seen(written, spots)
    assert seen.text == "".join(alike + sign for alike, _, sign in stretches)
    at = 0
    for alike, _, sign in stretches:
        if alike:
            start, end = seen.start(at), seen.end(at + len(alike))
            assert written[start:end] == alike
            assert (seen.place(start), seen.place(end)) == (at, at + len(alike))
        at += len(alike) + len(sign)
