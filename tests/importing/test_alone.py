"""Nothing that a file contains is executed, fetched or written outside the cache."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benches.fuzz import made
from tests.reading.making import docx, odt, packed, word

ROOT = Path(__file__).parents[2]
TEXT = "We bake bread in Ghent and look for a baker with two years of experience."
ENTITY = '<!DOCTYPE a [<!ENTITY b SYSTEM "http://fetch.example/b">]>'
HOSTILE = {
    "yaml.md": f"---\ntitle: !!python/object/apply:os.system ['touch {{out}}']\n---\n{TEXT}\n",
    "page.html": '<html><head><script src="http://fetch.example/a.js">1</script><meta '
    'http-equiv="refresh" content="0;url=http://fetch.example"><base href="http://fetch.example/">'
    f'</head><body><img src="http://fetch.example/a.png"><iframe src="//fetch.example"></iframe>'
    f"<h1>Baker</h1><p>{TEXT}</p></body></html>",
    "linked.html": '<html><body><script type="application/ld+json">{"@context":'
    '"http://fetch.example/context","@type":"JobPosting","title":"Baker","description":"'
    f'{TEXT}"}}</script></body></html>',
    "entity.docx": packed(
        {"[Content_Types].xml": "", "word/document.xml": f"{ENTITY}<a>&b;</a>"}
    ),
    "remote.docx": docx(word(TEXT) + '<w:p><w:altChunk r:id="rId9"/></w:p>'),
    "macro.odt": odt(f"<text:p>{TEXT}</text:p><text:script>touch {{out}}</text:script>"),
    "object.rtf": "{\\rtf1{\\field{\\*\\fldinst INCLUDEPICTURE http://fetch.example/a.png}}"
    + TEXT + "}",
    "leading out.zip": packed({"../../../out.md": TEXT, "/tmp/out.md": TEXT, "a.md": TEXT}),
    "mail.eml": "From: a@b.example\nDate: Mon, 6 Jan 2025 10:00:00 +0000\nSubject: Baker\n"
    'Content-Type: message/external-body; access-type=URL; URL="http://fetch.example"\n\n' + TEXT,
    "formula.csv": f'title,company,description\n"=cmd|\' /C calc\'!A0",Crumb,"{TEXT}"\n',
}  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    """Files of every format, hostile ones, and so many that several processes read them."""
    folder = tmp_path / "in"
    folder.mkdir()
    out = str(tmp_path / "out")
    for name, content in HOSTILE.items():
        data = content if isinstance(content, bytes) else content.replace("{out}", out).encode()
        (folder / name).write_bytes(data)
    for number, (ending, data) in enumerate(made()):
        (folder / f"made {number}.{ending}").write_bytes(data)
    for number in range(220):
        (folder / f"{number}.md").write_text(f"# Baker {number}\n\n{TEXT}\n", "utf-8")
    return folder


def watched(log, cache):
    """The environment in which each Python notes what it does beyond reading."""
    return os.environ | {
        "PYTHONPATH": str(Path(__file__).parent / "watching"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "WATCH_LOG": str(log),
        "WATCH_CACHE": str(cache),
    }


DEEDS = {
    "socket.connect": "import socket; socket.socket().connect_ex(('127.0.0.1', 9))",
    "socket.getaddrinfo": "import socket; socket.getaddrinfo('127.0.0.1', 9)",
    "subprocess.Popen": "import subprocess; subprocess.run(['true'])",
    "os.system": "import os; os.system('true')",
    "open": "open('written', 'w').close()",
    "os.mkdir": "import os; os.mkdir('made')",
}


@pytest.mark.parametrize(("event", "deed"), DEEDS.items(), ids=DEEDS)
def test_the_watch_sees_what_it_is_to_see(event, deed, tmp_path):
    log = tmp_path / "log"
    environment = watched(log, tmp_path / "cache")
    subprocess.run([sys.executable, "-c", deed], cwd=tmp_path, env=environment, check=True)
    assert any(line.startswith(f"{event} ") for line in log.read_text("utf-8").splitlines())


def test_an_import_of_every_format_reaches_nothing_and_runs_nothing(folder, tmp_path):
    log, cache = tmp_path / "log", tmp_path / "cache"
    cache.mkdir()
    environment = watched(log, cache)
    command = [sys.executable, "main.py", "--cache", str(cache / "c.db"), "import", "--json"]
    before = {file for file in tmp_path.rglob("*") if not file.is_relative_to(cache)}
    done = subprocess.run(
        [*command, str(folder)], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["new"] >= 220
    told = log.read_text("utf-8").splitlines()
    assert told.count("watching") >= min(os.cpu_count() or 1, 2)
    assert [line for line in told if line != "watching"] == []
    after = {file for file in tmp_path.rglob("*") if not file.is_relative_to(cache)}
    assert after == before | {log}
