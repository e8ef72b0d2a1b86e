"""Mending: clean text stays as it is, damaged text reads as it was written."""

import itertools
import json
from pathlib import Path

import ftfy.bad_codecs  # noqa: F401 - registers the sloppy codecs
import pytest
from ftfy.badness import is_bad
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.reading import decode, mend, posting_files
from desktop.reading.mending.mend import mend_fully

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
        (
            "caf&Atilde;&copy; &#226;&#8364;&#8220; bar &amp; grill",
            "café – bar &amp; grill",
            "entities",
        ),
        ("weтАЩre тАФ now", "we’re — now", "code page 866"),
        ("weБ─≥re Б─■ now", "we’re — now", "KOI8-R"),
        ("Lâ€™attivitÃ  si svolgerÃ  qui", "L’attività si svolgerà qui", "Windows-1252"),
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


@settings(max_examples=200)
@given(
    st.text(st.sampled_from("abc ’“é–ü💰ß\n\xa0дрёї漢Ä√©ВЈâ€™Ã\uf8ff├®\x92"), max_size=60),
    st.sampled_from([(), *DAMAGES.values()]),
)
@example("Ã\xa0€\xa0", ())
def test_mending_is_idempotent_and_the_quick_look_changes_nothing(text, codecs):
    broken = damaged(text, codecs)
    mended = mend(broken).text
    assert mended == mend_fully(broken).text
    assert mend(mended).text == mended


def test_few_characters_look_bad_to_ftfy_with_none_but_ascii_beside_them():
    """The quick look passes over all others that stand alone."""
    beyond_ascii = map(chr, (*range(0x80, 0xD800), *range(0xE000, 0x10000)))
    bad = {one for one in beyond_ascii if is_bad(f"pay {one} a year") or is_bad(f"ca{one}e")}
    assert bad == {*map(chr, range(0x80, 0xA0)), *"ŒœÃÂ"}


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus lies beside the checkout")
def test_no_text_of_the_corpus_is_changed_with_or_without_the_quick_look():
    for file in posting_files([CORPUS]).files[::6]:
        if file.path.endswith((".md", ".txt", ".html", ".json")):
            text = decode(Path(file.file).read_bytes()).text
            assert mend(text).text == text == mend_fully(text).text, file.path


SENTENCES = json.loads((Path(__file__).parent / "cases" / "sentences.json").read_text("utf-8"))
#: Codecs that UTF-8 is taken for less often.
FURTHER = (
    "sloppy-windows-1254", "sloppy-windows-1257", "sloppy-windows-1253", "iso8859-9", "cp852",
    "koi8-r", "cp866", "mac_cyrillic",
)  # fmt: skip


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("codec", FURTHER)
def test_seldom_damages_are_undone_in_every_language(language, codec):
    text = "\n".join(SENTENCES[language]["sentences"])
    assert mend(damaged(text, (codec,))).text == text


def test_paragraphs_damaged_each_in_another_way_are_all_undone():
    for case in SENTENCES.values():
        paragraphs = case["sentences"]
        ways = itertools.cycle((("sloppy-windows-1252",), ("macroman",)))
        broken = [damaged(one, way) for one, way in zip(paragraphs, ways, strict=False)]
        assert mend("\n\n".join(broken)).text == "\n\n".join(paragraphs)


ODD_BUT_CLEAN = (
    "├── Бэкенд\n│   ├── Б1\n│   └── Б──Г",
    "СтАРТ: вАРТЕК и тАРГет, вАЗ-2107, ГАЗ, тАМ и вАМ",
    "∀x∈ℝ: ⌈x⌉ = −⌊−x⌋, ∫₀^∞ e^{−x²}dx = √π/2, ‖x‖₂ ≤ √n·‖x‖∞",
    "ÃO, NÃO, SÃO, AÇÃO, IRMÃ, Â, À, Ê",
    "▓▒░ LOADING ░▒▓ █▄▀■ ╔═╗║ ║╚═╝",
    "(╯°□°）╯︵ ┻━┻ ¯\\_(ツ)_/¯ ʕ•ᴥ•ʔ",
    "cr&eacute;&eacute; &nbsp;&nbsp; &laquo;&nbsp;oui&nbsp;&raquo; &Agrave;&ccedil;",
    "Қазақстан: Жұмыс, Ө, Ү, Ұ, Һ – Монгол: Өргөө",
    "ÿ Ÿ Š š Ž ž Œ œ € ¤ ¦ ´ ¨ ¸ ²³¹ °C µ ¶ § ¬",
    "ქართული: ვაკანსია — 2000₾, हिन्दी: ₹50,000, ภาษาไทย ๒๐,๐๐๐ บาท",
)


@pytest.mark.parametrize(
    "text",
    [
        *ODD_BUT_CLEAN,
        *("\n".join(case["sentences"]) for case in SENTENCES.values()),
        *("\n".join(case["sentences"]).upper() for case in SENTENCES.values()),
    ],
)
def test_odd_texts_and_capitals_are_left_as_they_are(text):
    assert mend(text).text == text == mend_fully(text).text
