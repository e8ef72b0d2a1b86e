"""How much of damaged text mending restores, beside ftfy alone.

Run as `python tests/benches/mending.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import ftfy

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop.reading import decode, mend  # noqa: E402 - the checkout must be on the path

CORPUS = ROOT.parent / "shared" / "corpus"
MOST_POSTINGS = 400
#: Each damage: UTF-8 read as these codecs, one after the other.
DAMAGES = {
    "Latin-1": ("latin-1",),
    "Windows-1252": ("sloppy-windows-1252",),
    "Windows-1252 twice": ("sloppy-windows-1252", "sloppy-windows-1252"),
    "Windows-1250": ("sloppy-windows-1250",),
    "Mac Roman": ("macroman",),
    "Mac Roman, then 1252": ("macroman", "sloppy-windows-1252"),
    "Windows-1251": ("sloppy-windows-1251",),
    "code page 437": ("cp437",),
    "code page 850": ("cp850",),
}


@dataclass(slots=True)
class Tally:
    """Postings whole again and lines restored, of how many."""

    whole: int = 0
    postings: int = 0
    lines: int = 0
    damaged: int = 0

    def add(self, clean: str, damaged: str, mended: str) -> None:
        self.postings += 1
        self.whole += mended == clean
        pairs = zip(clean.split("\n"), damaged.split("\n"), mended.split("\n"), strict=False)
        for wanted, broken, got in pairs:
            if wanted != broken:
                self.damaged += 1
                self.lines += got == wanted

    def __str__(self) -> str:
        share = self.lines / self.damaged if self.damaged else 1.0
        return f"{self.whole:4}/{self.postings:<4}{share:7.3f}"


def damage(text: str, codecs: tuple[str, ...]) -> str:
    """The text as it reads when its UTF-8 is taken for each codec in turn."""
    for codec in codecs:
        text = text.encode("utf-8").decode(codec)
    return text


def half_damaged(text: str, codecs: tuple[str, ...]) -> str:
    """Every second paragraph that has a character to damage, damaged."""
    paragraphs, count = text.split("\n\n"), 0
    for index, paragraph in enumerate(paragraphs):
        if not paragraph.isascii():
            count += 1
            if count % 2:
                paragraphs[index] = damage(paragraph, codecs)
    return "\n\n".join(paragraphs)


def title_line(text: str) -> str:
    """The first line with a character beyond ASCII among the first eight: the title or its tags."""
    return next((line for line in text.split("\n")[:8] if not line.isascii()), "")


def by_ftfy(text: str) -> str:
    """What ftfy restores by itself, with typographic quotes left as they are."""
    return ftfy.fix_text(text, uncurl_quotes=False)


def by_us(text: str) -> str:
    """What mending restores."""
    return mend(text).text


def clean_postings() -> Iterator[str]:
    """Postings of the corpus beyond ASCII that ftfy leaves as they are, spread over all of it."""
    files = sorted(file for ending in ("*.md", "*.txt", "*.html") for file in CORPUS.rglob(ending))
    texts = (decode(file.read_bytes()).text for file in files if file.stat().st_size < 100_000)
    whole = [text for text in texts if not text.isascii() and by_ftfy(text) == text]
    yield from whole[:: max(1, len(whole) // MOST_POSTINGS)][:MOST_POSTINGS]


def changed_clean_texts() -> int:
    """How many UTF-8 texts of the corpus mending changes: there should be none."""
    changed = 0
    for file in sorted(CORPUS.rglob("*")):
        if file.suffix in (".md", ".txt", ".html", ".json", ".csv"):
            text = decode(file.read_bytes()).text
            changed += by_us(text) != text
    return changed


def main() -> int:
    """Print the table; 1 where a clean text was changed."""
    postings = list(clean_postings())
    ways: tuple[tuple[str, Callable[[str, tuple[str, ...]], str]], ...] = (
        ("whole", damage),
        ("half", half_damaged),
        ("title", lambda text, codecs: damage(title_line(text), codecs)),
    )
    print(f"{'UTF-8 read as':22}{'':8}{'ours':>15}{'ftfy alone':>18}")
    for name, codecs in DAMAGES.items():
        for way, damaged_by in ways:
            ours, theirs = Tally(), Tally()
            for posting in postings:
                clean = title_line(posting) if way == "title" else posting
                broken = damaged_by(posting, codecs)
                if broken != clean:
                    ours.add(clean, broken, by_us(broken))
                    theirs.add(clean, broken, by_ftfy(broken))
            print(f"{name:22}{way:8}{ours!s:>15}   {theirs!s:>15}", flush=True)
    changed = changed_clean_texts()
    print(f"clean texts changed: {changed}")
    return int(changed > 0)


if __name__ == "__main__":
    sys.exit(main())
