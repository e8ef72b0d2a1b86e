"""Mending: clean text stays as it is, damaged text reads as it was written."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading import decode, mend, posting_files
from desktop.reading.mend import mend_fully

CLEAN = sorted((Path(__file__).parent / "cases" / "clean").iterdir())
ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"

DAMAGES = {
    "latin-1": ("latin-1",),
    "windows-1252": ("sloppy-windows-1252",),
    "windows-1252 twice": ("sloppy-windows-1252", "sloppy-windows-1252"),
    "windows-1250": ("sloppy-windows-1250",),
    "windows-1251": ("sloppy-windows-1251",),
    "mac roman": ("macroman",),
    "mac roman, then windows-1252": ("macroman", "sloppy-windows-1252"),
    "code page 437": ("cp437",),
    "code page 850": ("cp850",),
}


def damaged(text, codecs):
    for codec in codecs:
        text = text.encode("utf-8").decode(codec)
    return text


def named(file):
    return file.stem


@pytest.mark.parametrize("file", CLEAN, ids=named)
def test_clean_text_is_not_changed_in_a_single_character(file):
    text = file.read_text("utf-8")
    assert mend(text).text == text
    assert mend(text).steps == ()


@pytest.mark.parametrize("file", CLEAN, ids=named)
@pytest.mark.parametrize("codecs", DAMAGES.values(), ids=DAMAGES)
def test_text_damaged_by_any_codec_reads_as_it_was_written(file, codecs):
    text = file.read_text("utf-8")
    mended = mend(damaged(text, codecs))
    assert mended.text == text
    assert mended.steps


@pytest.mark.parametrize("file", CLEAN, ids=named)
@pytest.mark.parametrize("codecs", DAMAGES.values(), ids=DAMAGES)
def test_a_text_damaged_in_every_second_line_is_mended_in_just_these(file, codecs):
    lines = file.read_text("utf-8").split("\n")
    broken = [damaged(line, codecs) if nth % 2 else line for nth, line in enumerate(lines)]
    assert mend("\n".join(broken)).text.split("\n") == lines


@pytest.mark.parametrize("file", CLEAN, ids=named)
@pytest.mark.parametrize("codecs", DAMAGES.values(), ids=DAMAGES)
def test_mending_what_is_mended_changes_nothing(file, codecs):
    mended = mend(damaged(file.read_text("utf-8"), codecs)).text
    assert mend(mended).text == mended


@pytest.mark.parametrize(
    ("broken", "whole", "step"),
    [
        ("caf√© cr√®me ‚Äì caf√© noir", "café crème – café noir", "Mac Roman"),
        ("`\uf8ffüí∞ 65k-95k USD` we‚Äôre", "`💰 65k-95k USD` we’re", "Mac Roman"),
        ("Rate: ВЈ650 a day", "Rate: £650 a day", "Windows-1251"),
        ("Rate: ÂŁ650 a day", "Rate: £650 a day", "Windows-1250"),
        ("#В\xa0About us", "#\xa0About us", "Windows-1251"),
        ("Caf├® ÔÇô bar", "Café – bar", "code page 850"),
        ("Itâ€™s Ã©patant", "It’s épatant", "Windows-1252"),
        ("It\x92s fine", "It’s fine", "ftfy"),
    ],
)
def test_a_mend_names_what_it_undid(broken, whole, step):
    mended = mend(broken)
    assert mended.text == whole
    assert any(step in named for named in mended.steps)


@pytest.mark.parametrize(
    "lost",
    [
        "The caf\ufffd is closed",
        "It?s the best caf? in town – and it’s ours",
        "",
        "plain ASCII only",
    ],
)
def test_what_is_lost_stays_lost(lost):
    assert mend(lost).text == lost


@pytest.mark.parametrize(
    ("seed", "sentences"),
    [
        ("000", ["`🌎 Remote, US`", "Built In’s top companies"]),
        ("002", ["`💰 65k-95k USD`", "`🌎 Stockholm, Sweden,Remote`", "📍This role "]),
    ],
)
def test_the_damaged_seeds_read_as_they_were_written(seed, sentences):
    (file,) = (ROOT / "seeds").glob(f"{seed}_*")
    text = mend(file.read_text("utf-8")).text
    for sentence in sentences:
        assert sentence in text


@settings(max_examples=200, deadline=None)
@given(
    st.text(st.sampled_from("abc ’“é–ü💰ß\n\xa0дрёї漢Ä√©ВЈâ€™Ã\uf8ff├®\x92"), max_size=60),
    st.sampled_from([(), *DAMAGES.values()]),
)
def test_mending_is_idempotent_and_the_quick_look_changes_nothing(text, codecs):
    broken = damaged(text, codecs)
    mended = mend(broken).text
    assert mended == mend_fully(broken).text
    assert mend(mended).text == mended


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus lies beside the checkout")
def test_no_text_of_the_corpus_is_changed_with_or_without_the_quick_look():
    for file in posting_files([CORPUS]).files[::6]:
        if file.path.endswith((".md", ".txt", ".html", ".json")):
            text = decode(Path(file.file).read_bytes()).text
            assert mend(text).text == text == mend_fully(text).text, file.path
