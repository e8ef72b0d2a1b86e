"""Texts become blocks that read well and know their source."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.postings import Section
from desktop.ui.detail.blocks import LINE_BREAK, Block, Run
from desktop.ui.detail.placing import Placing
from desktop.ui.detail.rendering import render

CASES = tomllib.loads((Path(__file__).parent / "cases" / "rendering.toml").read_text("utf-8"))
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SIGNS = {"is_bold": "*", "is_italic": "/", "is_code": "`", "is_struck": "~"}


def written(run: Run) -> str:
    """A run in the signs of the case file; white space stays outside them."""
    signs = "".join(sign for trait, sign in SIGNS.items() if getattr(run.style, trait))
    text = f"<{run.text}|{run.style.link}>" if run.style.link else run.text
    if signs and text.strip():
        bare = text.strip()
        text = text.replace(bare, f"{signs}{bare}{signs[::-1]}")
    return text.replace(LINE_BREAK, "⏎")


def described(block: Block) -> str:
    head = f"{block.kind} {block.depth} {block.marker}" if block.kind == "item" else block.kind
    return f"{head}: " + "".join(written(run) for run in block.runs)


def sections(source: str, told: list[list[str]]) -> list[Section]:
    """One after the other, each told by its kind, the words it begins with, and its heading."""
    starts = [source.index(words) for _, words, _ in told]
    spans = zip(told, pairwise([*starts, len(source)]), strict=True) if told else ()
    return [Section(kind, heading or None, *span) for (kind, _, heading), span in spans]


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_text_is_drawn_as_these_blocks(case):
    form, found = case.get("form", "markdown"), sections(case["source"], case.get("sections", ()))
    blocks = render(case["source"], form, sections=found)
    assert [described(block) for block in blocks] == case["blocks"]


def shown_at(source: str, form: str, start: int, end: int) -> list[str]:
    placing = Placing(render(source, form))
    units = placing.text.encode("utf-16-le")
    return [
        units[2 * at : 2 * (at + length)].decode("utf-16-le")
        for at, length in placing.of_source(start, end)
    ]


@pytest.mark.parametrize(
    ("source", "start", "lit"),
    [
        ("Go and Go and *Go* **Go**", 7, ["Go"]),
        ("Go and Go and *Go* **Go**", 15, ["Go"]),
        ("Go and Go and *Go* **Go**", 21, ["Go"]),
        ("[Go](https://go.example/Go) or Go", 1, ["Go"]),
        ("[Go](https://go.example/Go) or Go", 31, ["Go"]),
        ("- Go\n- Go\n- Go", 12, ["Go"]),
        ("💰💰 Go 💰 Go", 8, ["Go"]),
        ("> Go\n> Go", 7, ["Go"]),
        ("### Go ###", 4, ["Go"]),
        ("`Go` `` Go `` Go", 8, ["Go"]),
        ("| Go | x |\n|---|---|\n| Go | Go |", 28, ["Go"]),
        ("<b>Go</b> <i>Go</i>", 13, ["Go"]),
        ("<p>Go</p>\n<p>x Go</p>", 15, ["Go"]),
        ("** Go ** Go", 3, ["Go"]),
        ("Go\\*Go Go", 4, ["Go"]),
        ("a  \nGo\n\nGo", 8, ["Go"]),
        ("[*Go* Go](https://a.example) Go", 2, ["Go"]),
        ("[*Go* Go](https://a.example) Go", 6, ["Go"]),
        ("<https://a.example/Go> Go", 19, ["Go"]),
        ("<https://a.example/Go> Go", 23, ["Go"]),
        ("***Go*** Go", 3, ["Go"]),
    ],
)
def test_exactly_its_own_characters_are_lit_where_the_same_words_stand_twice(source, start, lit):
    assert source[start : start + 2] == "Go"
    assert shown_at(source, "markdown", start, start + 2) == lit
    at = Placing(render(source, "markdown")).of_source(start, start + 2)
    others = [i for i in range(len(source) - 1) if source[i : i + 2] == "Go" and i != start]
    drawn = [Placing(render(source, "markdown")).of_source(i, i + 2) for i in others]
    assert all(set(at).isdisjoint(other) for other in drawn if "example/Go" not in source)


@pytest.mark.parametrize(
    ("source", "piece", "lit"),
    [
        ("x [Apply now](https://a.example/1) y", "https://a.example/1", ["Apply now"]),
        ("A &amp; B", "&amp;", ["&"]),
        ("five **years** of", "five **years", ["five years"]),
        ("one\ntwo three, in a line that is long enough to be wrapped", "two three", ["two three"]),
        ("- one\n- two", "one\n- two", ["one", "two"]),
        ("![x](https://a.example/p.png)", "https://a.example/p.png", ["picture: x"]),
    ],
)
def test_a_stretch_of_the_source_lights_what_is_drawn_for_it(source, piece, lit):
    start = source.index(piece)
    assert shown_at(source, "markdown", start, start + len(piece)) == lit


@pytest.mark.parametrize("form", ["markdown", "text"])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_verbatim_character_stands_in_the_source_where_it_says(path, form):
    source = path.read_text("utf-8")
    for block in render(source, form):
        for run in block.runs:
            stands = source[run.start : run.end].replace("\n", " ")
            assert not run.is_verbatim or run.text == LINE_BREAK or stands == run.text


@settings(max_examples=150)
@given(st.text(alphabet="ab *_`[]()<>!#-+.\n\t|&;1💰\u00a0\\~>\"'=", max_size=120))
def test_anything_is_drawn_and_its_places_lie_in_the_source(source):
    for form in ("markdown", "text"):
        blocks = render(source, form)
        placing = Placing(blocks)
        for block in blocks:
            for run in block.runs:
                assert 0 <= run.start <= run.end <= len(source) + 1
                placing.of_source(run.start, run.end)


@pytest.mark.timeout(60)  # they take a second or less, or, were a pattern bad, for ever
@pytest.mark.parametrize(
    "source",
    [
        "[" * 20_000,
        "> " * 5_000 + "x",
        "*a" * 20_000,
        "<div>" * 10_000,
        "- " * 5_000 + "x",
        "**" + " " * 40_000 + "x",
        "`" * 20_001,
        "&" * 20_000,
        "(" * 5_000 + "https://a.example/" + ")" * 5_000,
        "https://a.example/" + "(" * 100 + ")." * 10_000,
    ],
    ids=lambda source: source[:4],
)
def test_odd_nesting_does_not_hang(source):
    for form in ("markdown", "text"):
        assert isinstance(render(source, form), list)


def test_the_title_block_is_left_out_and_offsets_count_from_the_start():
    source = "# Title\n\nBody Go"
    blocks = render(source, "markdown", 9)
    assert [block.text for block in blocks] == ["Body Go"]
    assert blocks[0].runs[0].start == 9
