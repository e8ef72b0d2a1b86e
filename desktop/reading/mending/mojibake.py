"""UTF-8 that was read in another encoding: found by document-wide vote, undone run by run."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import Final

import ftfy.bad_codecs  # noqa: F401 - registers the sloppy codecs
from ftfy.badness import is_bad
from ftfy.fixes import restore_byte_a0

#: The codecs UTF-8 is mistaken for, likelier first, by ftfy's and Python's names, and ours to show.
CODECS: Final = {
    "sloppy-windows-1252": "Windows-1252",
    "latin-1": "Latin-1",
    "macroman": "Mac Roman",
    "cp437": "code page 437",
    "cp850": "code page 850",
    "sloppy-windows-1251": "Windows-1251",
    "sloppy-windows-1250": "Windows-1250",
    "sloppy-windows-1254": "Windows-1254",
    "sloppy-windows-1253": "Windows-1253",
    "sloppy-windows-1257": "Windows-1257",
    "iso-8859-2": "ISO 8859-2",
    "iso8859-15": "ISO 8859-15",
    "iso8859-9": "ISO 8859-9",
    "iso8859-5": "ISO 8859-5",
    "cp852": "code page 852",
    "mac_latin2": "Mac Latin 2",
    "koi8-r": "KOI8-R",
    "cp866": "code page 866",
    "mac_cyrillic": "Mac Cyrillic",
}
#: Of these a sure sequence is made of letters and lines that a text may hold, if ever so seldom, by
#: intent: there have to be several, none of them within a word.
_LETTERED: Final = frozenset({"koi8-r", "cp866", "mac_cyrillic"})
_ENOUGH_SURE: Final = 2
#: So many runs, each well-formed UTF-8 with nothing else beside them, come about by no chance:
#: different ones in a line, or any in all of a text.
_ENOUGH_RUNS: Final = 4
#: The second bytes of the signs that stand alone in postings: hard space £ § © « ® ° ± ² ³ · »
_SIGNS: Final = b"\xa0\xa3\xa7\xa9\xab\xae\xb0\xb1\xb2\xb3\xb7\xbb"
#: The last bytes of the commonest marks: – — ‘ ’ “ ” • …
_MARKS: Final = b"\x93\x94\x98\x99\x9c\x9d\xa2\xa6"
_GREEK_OR_CYRILLIC: Final = re.compile("[\u0370-\u03ff\u0400-\u052f]")
#: Characters that postings hold only as part of a text in their script: Latin, Greek and Cyrillic
#: beyond the languages of today, and the scripts between Hebrew and the Indic ones.  Few texts
#: ask for it: it is compiled only then, since so many signs take a millisecond.
_RARE: Final = (
    "[\u0180-\u0191\u0193-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd-\u0217\u021c-\u02af\u02b9-\u02c5\u02c8-\u02d7"
    "\u02de-\u036f\u0370-\u0373\u0376\u0377\u037b-\u037f\u03cf-\u03ff\u0460-\u048f\u04a4-\u04a9"
    "\u04b4-\u04b7\u04bc-\u04d7\u04da-\u04e7\u04ea-\u058f\u0700-\u08ff\u1000-\u1cff]"
)
#: What a wrong codec gives more often than the right one.
_ODD: Final = f"[\ue000-\uf8fe]|{_RARE}"


@dataclass(frozen=True, slots=True)
class Codec:
    """One mistaken codec: how runs of UTF-8 look through it.

    `runs` finds them; `sure` finds the sequences (dashes, quotes, bullets, the euro, emoji) that
    stand in nobody's text by intent; `signs` those of single signs (£, ©, a hard space) and of
    accented letters within a word, which do so only in a text of the codec's own script.
    """

    name: str
    runs: re.Pattern[str]
    sure: re.Pattern[str]
    signs: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Undone:
    """A text with one damage undone: the codec's name to show, and how many runs were decoded."""

    text: str
    codec: str
    runs: int


@functools.cache
def codecs() -> tuple[Codec, ...]:
    """The mistaken codecs in the order in which they are tried."""
    return tuple(_codec(name) for name in CODECS)


@functools.cache
def _codec(name: str) -> Codec:
    def among(seen: bytes) -> str:
        return "[" + "".join(map(re.escape, seen.decode(name))) + "]"

    def span(first: int, last: int = 0) -> str:
        return among(bytes(range(first, (last or first) + 1)))

    tail = span(0x80, 0xBF)
    unit = f"{span(0xC2, 0xDF)}{tail}|{span(0xE0, 0xEF)}{tail}{{2}}|{span(0xF0, 0xF4)}{tail}{{3}}"
    sure = (
        f"{span(0xE2)}(?:{span(0x80)}{tail}|{span(0x82)}{span(0xAC)}|{span(0x84)}{span(0xA2)}"
        f"|{span(0x97)}{tail}|{span(0x9C)}{tail})|{span(0xF0)}{span(0x9F)}{tail}{tail}"
    )
    if name in _LETTERED:
        marks = f"{span(0xE2)}{span(0x80)}{among(_MARKS)}"
        sure = f"(?<![\u0400-\u04ff]){marks}(?![\u0400-\u04ff])"
    sign, letter = f"{span(0xC2)}{among(_SIGNS)}", f"{span(0xC3)}{tail}"
    signs = (
        f"(?<![^\\x00-\\x7f]){sign}(?![^\\x00-\\x7f])"
        f"|(?<=[A-Za-z]){letter}(?![^\\x00-\\x7f])|(?<![^\\x00-\\x7f]){letter}(?=[a-z])"
    )
    return Codec(name, re.compile(f"(?:{unit})+"), re.compile(sure), re.compile(signs))


def is_suspicious(runs: set[str]) -> bool:
    """Whether any codec might have damaged a text with these runs of characters beyond ASCII."""
    looks = [_look(run) for run in runs if len(run) > 1]  # one character is no damage's
    if any(is_sure for is_sure, _ in looks):
        return True
    fitting = Counter(name for _, names in looks for name in names)
    return any(count == len(runs) or count >= _ENOUGH_RUNS for count in fitting.values())


@functools.lru_cache(16384)
def _look(run: str) -> tuple[bool, tuple[str, ...]]:
    """Whether a run holds what some codec's damage leaves, and the codecs it is UTF-8 through.

    The bytes are looked at as Latin-1 shows them: most texts need no other codec's patterns, which
    take longer to make than a hundred texts to read.
    """
    plain = _codec("latin-1")
    seen = {name: run.encode(name, "replace").decode("latin-1") for name in CODECS}
    is_sure = any(_is_left_by(name, run, told, plain) for name, told in seen.items())
    return is_sure, tuple(name for name, told in seen.items() if plain.runs.fullmatch(told))


def _is_left_by(name: str, run: str, told: str, plain: Codec) -> bool:
    """Whether a codec's damage leaves such a run, which Latin-1 tells as `told`."""
    if len(run) == 2 and plain.signs.search(f"a{told}a"):
        return True
    is_sure = plain.sure.search(told) is not None
    return is_sure and (name not in _LETTERED or _codec(name).sure.search(run) is not None)


def undo(text: str) -> Undone | None:
    """The text with the one damage undone that explains most of it; None where none is sure.

    A document has seldom been through more than one damage, so what its sure lines show decides
    its doubtful ones: a line whose every character beyond ASCII is part of UTF-8 as seen through
    the codec is decoded whole; of other lines only the runs that are sure in themselves are.
    """
    lines = text.split("\n")
    damaged = {line for line in lines if not line.isascii()}
    bad = {line for line in damaged if is_bad(line)}
    votes = [_vote(codec, damaged, bad) for codec in codecs()]
    best = max(votes, key=lambda vote: vote.weight)
    if not best.decoded:
        return None
    undone = [best.decoded.get(line, line) for line in lines]
    runs = sum(best.runs.get(line, 0) for line in lines)
    return Undone("\n".join(undone), CODECS[best.codec.name], runs)


@dataclass(frozen=True, slots=True)
class _Vote:
    """What one codec makes of the damaged lines: nothing where nothing proves the codec.

    `weight` is the number of characters that it explains and, for equal ones, how few of those
    that it gives are odd.
    """

    codec: Codec
    weight: tuple[int, int]
    decoded: dict[str, str]
    runs: dict[str, int]


def _vote(codec: Codec, damaged: set[str], bad: set[str]) -> _Vote:
    is_foreign = not any(_GREEK_OR_CYRILLIC.search(codec.runs.sub("", line)) for line in damaged)
    decoded: dict[str, str] = {}
    runs: dict[str, list[str]] = {}
    whole: set[str] = set()
    for line in damaged:
        text = _whole_line(codec, line)
        if text is None and (restored := _with_hard_spaces(codec.name, line)) != line:
            text = _whole_line(codec, restored)
        if text is not None:
            whole.add(line)
        else:
            text = _sure_runs(codec, line)
        if text != line:
            decoded[line], runs[line] = text, codec.runs.findall(line)
    told = {match[0] for line in decoded for match in codec.sure.finditer(line)}
    is_sure = len(told) >= (_ENOUGH_SURE if codec.name in _LETTERED else 1)
    is_proven = any(
        (is_sure and codec.sure.search(line))
        or (is_foreign and codec.signs.search(line))
        or (line in whole and (line in bad or len(set(runs[line])) >= _ENOUGH_RUNS))
        for line in decoded
    )
    if not is_proven and (len(whole) < len(damaged) or sum(map(len, runs.values())) < _ENOUGH_RUNS):
        return _Vote(codec, (0, 0), {}, {})
    weight = sum(len(run) for found in runs.values() for run in found)
    odd = sum(len(re.findall(_ODD, text)) for text in decoded.values())
    return _Vote(codec, (weight, -odd), decoded, {line: len(runs[line]) for line in runs})


def _with_hard_spaces(codec: str, line: str) -> str:
    """The line with the bytes 0xA0 that programs took for spaces, as ftfy finds them."""
    if " " not in line or b"\xa0".decode(codec, "replace") != "\xa0":
        return line
    try:
        return restore_byte_a0(line.encode(codec)).decode(codec)
    except UnicodeError:
        return line


def _whole_line(codec: Codec, line: str) -> str | None:
    """The line decoded, if all its characters beyond ASCII are runs that give plausible text."""
    if not codec.runs.sub("", line).isascii():
        return None
    pieces = []
    end = 0
    for match in codec.runs.finditer(line):
        run = decoded_run(codec.name, match.group())
        if run is None:
            return None
        pieces += [line[end : match.start()], run]
        end = match.end()
    return "".join(pieces) + line[end:]


def _sure_runs(codec: Codec, line: str) -> str:
    """The line with those runs decoded that hold a sure sequence or look bad where they stand.

    A run beside further characters beyond ASCII is part of another codec's damage.
    """

    def replaced(match: re.Match[str]) -> str:
        around = line[max(match.start() - 3, 0) : match.end() + 3]
        is_whole = line[match.start() - 1 : match.start()].isascii() and (
            line[match.end() : match.end() + 1].isascii()
        )
        if codec.sure.search(match.group()) or (is_whole and is_bad(around)):
            return decoded_run(codec.name, match.group()) or match.group()
        return match.group()

    return codec.runs.sub(replaced, line)


@functools.lru_cache(4096)
def decoded_run(codec: str, run: str) -> str | None:
    """A run as it was before the codec was mistaken; None where it gives no plausible text."""
    try:
        text = run.encode(codec).decode("utf-8")
    except UnicodeError:
        return None
    if any(map(_is_impossible, text)):
        return None
    return None if 0 < len(re.findall(_RARE, text)) < 3 else text


def _is_impossible(character: str) -> bool:
    """Unassigned or private, but for emoji newer than Python's tables and the signs that Word's
    symbol fonts (U+F000 to U+F0FF) and Apple (U+F8FF) put there.
    """
    if unicodedata.category(character) not in ("Cn", "Co"):
        return False
    is_emoji = "\U0001f000" <= character <= "\U0001faff"
    return not (is_emoji or "\uf000" <= character <= "\uf0ff" or character == "\uf8ff")
