"""Damaged files of every format, to show that reading gives postings or a reason for each.

Run as `python tests/benches/fuzz.py [N] [SEED]`.  N inputs (50,000) are made from the corpus'
files, the tests' cases and small made ones, mutated by a generator that SEED starts, and read in a
child process that may take 1 GiB of memory and 5 s for each.  What breaks that is kept in
`build/fuzz/`, and the exit code is 1.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop.extracting import extract  # noqa: E402 - the checkout must be on the path
from desktop.postings import Document, Unreadable  # noqa: E402
from desktop.reading import file_bytes, forget_archive, posting_files, read_bytes  # noqa: E402
from tests.reading import making  # noqa: E402

CORPUS = ROOT.parent / "shared" / "corpus"
KEPT = ROOT / "build" / "fuzz"
SECONDS = 5
TOLD_EVERY = 5000
MEMORY = 2**30
#: Files above this are cut to it, in bytes: mutations of larger ones only cost time.
LARGEST = 24_000
MOST_FILES_A_KIND = 40
#: What upsets readers of markup, tables, mail and containers.
TOKENS = (
    b"<", b">", b"</", b"<div>" * 50, b"<script", b"<!--", b"]]>", b"&#x110000;", b"&#xd800;",
    b"{", b"[" * 60, b'"', b"\\u0000", b"\\ud800", b'{"@type":"JobPosting"', b"NaN", b"1e999",
    b"\n---\n", b"!!python/object:os.system", b"&a [*a]", b"\n\n", b"\r", b"\0", b"\xff\xfe",
    b"\xef\xbb\xbf", b"\x80", b"\xc3", b"\xf0\x9f", b",", b";", b"\t", b"|", b"=?utf-8?q?=", b"=\n",
    b"Content-Type: multipart/mixed; boundary=a\n", b"--a\n", b"From ", b"PK\x03\x04",
    b"PK\x01\x02", b"\\'", b"\\u-1?", b"\\bin9999",
    b"{\\*", b"obj", b"endobj", b"stream", b"/Kids [1 0 R]", b"<<",
    b"<w:p>", b"<w:tbl>", b"<text:list>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"9" * 400,
    b" " * 4000,
)  # fmt: skip

#: What upsets patterns where it stands many times over.
RUNS = (
    *(b" ", b"\t", b"\n", b"a", b"A", b"1", b".", b"-", b"_", b"*", b"#", b"|", b",", b"(", b"["),
    *(b"- ", b"> ", b", ", b"a ", b"a, ", b"1 ", b"A-", b"a@", b"<b>", b"<p>", b"<p style='x'>"),
    *(b"<div><a href=/>", b"&nbsp;", b"=20", b'"",', b"{}", b"[]", b"http://a.", b"\r\n"),
    *(b"\xc2\xa0", b"\xe3\x80\x80", b"\xe5\xb7\xa5", b"\xd0\xb9", b"\xf0\x9f\x87\xab"),
)


def seeds() -> list[tuple[str, bytes]]:
    """Names and bytes of sound files: the corpus', the tests' cases, and made ones."""
    folders = [folder for folder in (CORPUS, ROOT / "tests" / "reading", ROOT / "seeds") if folder]
    counts: Counter[str] = Counter()
    found = [(f"made.{ending}", data) for ending, data in made()]
    for file in posting_files(folder for folder in folders if folder.is_dir()).files:
        ending = Path(file.path).suffix.lower()
        counts[ending] += 1
        if counts[ending] <= MOST_FILES_A_KIND and ending != ".py":
            data = file_bytes(file)
            if not isinstance(data, Unreadable):
                found.append((Path(file.path).name, data))
    return found


def made() -> Iterator[tuple[str, bytes]]:
    """Small files of the formats that the corpus has few of."""
    text = "We bake bread in Ghent and look for a baker with two years of experience."
    lines = [(72, 700 - 12 * n, 10, text) for n in range(9)]
    yield "pdf", making.pdf([(72, 740, 24, "Baker"), *lines], lines)
    yield "docx", making.docx(making.word(text) * 9)
    yield "odt", making.odt(f"<text:p>{text}</text:p>" * 9)
    yield "rtf", making.rtf(*[text] * 9)
    yield "zip", making.packed({"a.md": text, "b/c.txt": text})
    page = f"<html><head><title>Baker</title></head><body><h1>Baker</h1><p>{text}</p></body></html>"
    yield "html", page.encode()
    head = "From: a@b.example\nDate: Mon, 6 Jan 2025 10:00:00 +0000\nSubject: Baker\n"
    yield "eml", f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}".encode()
    yield "mbox", f"From a Mon Jan  6 10:00:00 2025\n{head}\n{text}\n\n".encode() * 3
    parts = f'{head}MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
    yield "mhtml", f"{parts}Content-Type: text/html\n\n{page}\n--x--\n".encode()
    yield "yml", f"- title: Baker\n  company: Crumb\n  description: {text}\n".encode()
    yield "json", f'[{{"title": "Baker", "company": "Crumb", "description": "{text}"}}]'.encode()
    yield (
        "jsonl",
        f'{{"title": "Baker", "company": "Crumb", "description": "{text}"}}\n'.encode() * 4,
    )
    yield "csv", f'title,company,description\n"Baker","Crumb","{text}"\n'.encode() * 3
    yield "md", f"---\ntitle: Baker\ntags: [a, b]\n---\n# Baker\n\n- {text}\n".encode()
    for encoding in ("utf-16", "utf-16-le", "cp1252", "mac_roman", "utf-32"):
        yield "txt", f"{text} “Bäcker” für München – 3.000 €".encode(encoding, "ignore")
    yield "txt", ("Мы печём хлеб и ищем пекаря. " * 9).encode("koi8-r")
    yield "txt", ("招聘面包师，三年以上经验，月薪八千元。" * 9).encode("gbk")


def mutated(pick: random.Random, files: list[tuple[str, bytes]]) -> tuple[str, bytes]:
    """A file with one to eight things wrong, sometimes under another's name."""
    name, data = pick.choice(files)
    if len(data) > LARGEST:
        start = pick.choice((0, 0, 0, pick.randrange(len(data) - LARGEST)))
        data = data[start : start + LARGEST]
    changed = bytearray(data)
    for _ in range(pick.randint(1, 8)):
        pick.choice(_MUTATIONS)(pick, changed, files)
    if pick.random() < 0.15:
        name = pick.choice(files)[0]
    return name, bytes(changed[: 4 * LARGEST])


def _flip(pick: random.Random, data: bytearray, _files: object) -> None:
    for _ in range(pick.randint(1, 20)):
        if data:
            data[pick.randrange(len(data))] = pick.randrange(256)


def _cut(pick: random.Random, data: bytearray, _files: object) -> None:
    start = pick.randrange(len(data) + 1)
    del data[start : start + pick.choice((1, 10, 1000, len(data)))]


def _repeat(pick: random.Random, data: bytearray, _files: object) -> None:
    start = pick.randrange(len(data) + 1)
    piece = bytes(data[start : start + pick.choice((1, 4, 30, 400))])
    data[start:start] = piece * pick.choice((1, 2, 10, 200))


def _insert(pick: random.Random, data: bytearray, _files: object) -> None:
    for _ in range(pick.randint(1, 6)):
        at = pick.randrange(len(data) + 1)
        data[at:at] = pick.choice(TOKENS)


def _run(pick: random.Random, data: bytearray, _files: object) -> None:
    at = pick.randrange(len(data) + 1)
    data[at:at] = pick.choice(RUNS) * pick.choice((300, 3000, 60_000))


def _splice(pick: random.Random, data: bytearray, files: list[tuple[str, bytes]]) -> None:
    other = pick.choice(files)[1]
    start, at = pick.randrange(len(other) + 1), pick.randrange(len(data) + 1)
    data[at:at] = other[start : start + pick.choice((20, 400, 8000))]


_MUTATIONS = (_flip, _flip, _cut, _repeat, _insert, _insert, _run, _splice)


def broken(name: str, data: bytes) -> str | None:
    """What is wrong with how a file was read; None where it gave postings or a reason."""
    try:
        found = read_archive(data) if name.endswith(".zip") else read_bytes(data, name)
        for document in found[:1] if isinstance(found, list) else ():
            extract(document)
    except BaseException:  # noqa: BLE001 - any at all is what is looked for
        return traceback.format_exc()
    if isinstance(found, Unreadable):
        return None if found.reason.strip() else "refused without a reason"
    return None if found else "neither postings nor a reason"


def read_archive(data: bytes) -> list[Document] | Unreadable:
    """What the members of an archive give together; a reason where none gives any."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.zip"
        file.write_bytes(data)
        walked = posting_files([file])
        contents = [(file_bytes(inner), Path(inner.path).name) for inner in walked.files]
        forget_archive()
    found = [
        content if isinstance(content, Unreadable) else read_bytes(content, name)
        for content, name in contents
    ]
    documents = [one for many in found if isinstance(many, list) for one in many]
    refused = [one for one in found if isinstance(one, Unreadable)]
    refused += [Unreadable(one.reason) for one in walked.refused]
    return documents or (refused or [Unreadable("an archive of nothing")])[0]


def _work(wire: multiprocessing.connection.Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (3 * MEMORY, 3 * MEMORY))
    while True:
        name, data = wire.recv()
        wire.send((broken(name, data), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024))


class _Reader:
    """A child that reads; started anew where it hung, died or grew."""

    def __init__(self) -> None:
        self._wire, its_wire = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("fork").Process(target=_work, args=(its_wire,))
        self._process.start()
        its_wire.close()

    def read(self, name: str, data: bytes) -> str | None:
        try:
            self._wire.send((name, data))
            if not self._wire.poll(SECONDS):
                return f"hung for {SECONDS} s"
            wrong, memory = self._wire.recv()
        except (EOFError, OSError):
            return f"the process died (exit code {self._process.exitcode})"
        return wrong or (f"took {memory / 2**20:.0f} MiB" if memory > MEMORY else None)

    def close(self) -> None:
        self._process.kill()
        self._process.join()


def main() -> int:
    """Read N inputs; print what broke; 1 where anything did."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    files, pick, reader = seeds(), random.Random(seed), _Reader()
    wrong, slowest, started = 0, 0.0, time.monotonic()
    for number in range(count):
        name, data = mutated(pick, files)
        clock = time.monotonic()
        fault = reader.read(name, data)
        slowest = max(slowest, time.monotonic() - clock)
        if fault:
            wrong += 1
            KEPT.mkdir(parents=True, exist_ok=True)
            (KEPT / f"{seed}-{number}-{name[-40:]}").write_bytes(data)
            print(f"{number} {name}: {fault.strip().splitlines()[-1]}", flush=True)
            reader.close()
            reader = _Reader()
        if (number + 1) % TOLD_EVERY == 0:
            print(f"{number + 1} inputs, {wrong} wrong", flush=True)
    reader.close()
    print(
        f"{count} inputs from {len(files)} files in {time.monotonic() - started:.0f} s: "
        f"{wrong} wrong, the slowest {slowest:.2f} s"
    )
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
