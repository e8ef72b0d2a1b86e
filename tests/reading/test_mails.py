"""Mails become a posting a teaser, or the one posting that they tell of."""

import json
from pathlib import Path

import pytest

from desktop.extracting import extract
from desktop.postings import Unreadable
from desktop.reading import read_bytes, read_file

CASES = Path(__file__).parent / "cases" / "mails"
ALERTS = sorted(CASES.glob("*.eml"))
PROSE = "We bake rye bread for forty shops and look for a baker with two years of experience. "


def expected(file):
    name = file.stem.removesuffix("-with-text").removesuffix("-only-text")
    return json.loads((CASES / f"{name}.json").read_text("utf-8"))


def told(posting, field):
    if field == "url":
        return posting.apply_urls[0] if posting.apply_urls else None
    value = getattr(posting, field)
    if field == "salary" and value is not None:
        return {name: getattr(value, name) for name in ("min", "max", "currency", "period")}
    return list(value) if isinstance(value, tuple) else value


def read(data, name="a.eml"):
    found = read_bytes(data, name)
    assert not isinstance(found, Unreadable), found
    return found


@pytest.mark.parametrize("file", ALERTS, ids=lambda file: file.stem)
def test_each_teaser_of_an_alert_is_a_posting_with_its_fields(file):
    wanted = expected(file)
    found = read_file(file)
    assert not isinstance(found, Unreadable), found
    assert [document.index for document in found] == list(range(len(wanted)))
    for document, want in zip(found, wanted, strict=True):
        posting = extract(document)
        assert {field: told(posting, field) for field in want} == want


@pytest.mark.parametrize("file", ALERTS, ids=lambda file: file.stem)
def test_a_teasers_slice_is_read_again_as_the_same(file):
    for document in read_file(file):
        (again,) = read(document.original.data, file.name)
        assert (again.text, again.metadata) == (document.text, document.metadata)


def test_the_parts_complement_each_other():
    boundary = "Content-Type: multipart/alternative; boundary=b\n\n"
    shown = "".join(
        f'<tr><td><a href="https://b.example/{n}">{t}</a></td></tr><tr><td>Rye Inc</td></tr>'
        for n, t in enumerate(("Baker", "Miller", "Brewer"))
    )
    written = "\n\n".join(
        f"{t}\nRye Inc\n{p}\n2{n}00 EUR a month\nhttps://b.example/{n}"
        for n, (t, p) in enumerate(
            [("Baker", "Ghent"), ("Miller", "Bruges"), ("Brewer", "Namur"), ("Cook", "Mons")]
        )
    )
    mail = (
        f"From: a@b.example\nDate: Tue, 17 Nov 2026 06:12:44 +0000\nSubject: 4 jobs\n"
        f"MIME-Version: 1.0\n{boundary}--b\nContent-Type: text/plain\n\n{written}\n"
        f"--b\nContent-Type: text/html\n\n<table>{shown}</table>\n--b--\n"
    )
    postings = [extract(document) for document in read(mail.encode())]
    assert [posting.title for posting in postings] == ["Baker", "Miller", "Brewer", "Cook"]
    assert [posting.locations for posting in postings] == [
        ("Ghent",), ("Bruges",), ("Namur",), ("Mons",),
    ]  # fmt: skip
    assert [posting.salary.min for posting in postings] == [2000, 2100, 2200, 2300]


def test_days_ago_count_from_the_mails_own_day():
    shown = "".join(
        f'<li><a href="https://b.example/{n}">{t}</a><div>Rye Inc</div><div>{n + 1} days ago</div>'
        for n, t in enumerate(("Baker", "Miller"))
    )
    mail = (
        "From: a@b.example\nDate: Tue, 17 Nov 2026 06:12:44 +0000\nSubject: 2 jobs\n"
        f"Content-Type: text/html\n\n<ul>{shown}</ul>"
    )
    days = [str(extract(document).posted) for document in read(mail.encode())]
    assert days == ["2026-11-16", "2026-11-15"]


SINGLE = {
    "text": f"Content-Type: text/plain\n\nDear Ada,\n\n{PROSE}\n\nBest, Rye Inc\n",
    "HTML": f"Content-Type: text/html\n\n<p>Dear Ada,</p><p>{PROSE}</p><p>Best, Rye Inc</p>",
    "neither named": f"\nDear Ada,\n\n{PROSE}\n\nBest, Rye Inc\n",
    "an attachment": (
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain\n\nDear Ada,\n\n{PROSE}\n"
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNo\n"
        "--b--\n"
    ),
    "forwarded": (
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        "--b\nContent-Type: message/rfc822\n\nFrom: c@d.example\nSubject: Baker\n\n"
        f"Dear Ada,\n\n{PROSE}\n--b--\n"
    ),
}


@pytest.mark.parametrize("body", SINGLE.values(), ids=SINGLE)
def test_a_mail_about_one_job_is_one_posting(body):
    head = "From: Rye <a@b.example>\nSubject: Fwd: Senior Baker - Ghent\nDate: Tue, 17 Nov 2026\n"
    data = (head + body).encode()
    (document,) = read(data)
    assert "forty shops" in document.text
    assert "No" not in document.text.split()
    assert ("mail.subject", "Senior Baker - Ghent") in document.metadata
    assert document.original.data == data
    assert extract(document).title == "Senior Baker"


def test_a_paragraph_that_a_program_broke_is_one_line():
    broken = (
        "We look for a baker who has worked for two years at least in a bakery of\n"
        "some size, and who likes to teach apprentices how to knead rye by hand and\n"
        "to keep an oven.\n\nJo Doe\nRye & Sons\nLyon\n"
    )
    (document,) = read(
        f"From: j@x.example\nSubject: Baker\nContent-Type: text/plain\n\n{broken}".encode()
    )
    first, *signed = document.text.split("\n")
    assert first.startswith("We look")
    assert first.endswith("an oven.")
    assert [line for line in signed if line] == ["Jo Doe", "Rye & Sons", "Lyon"]


def test_a_blank_line_below_a_paragraphs_longest_line_still_parts_it_from_the_next():
    longest = "You have worked for two years at least in a bakery of some size."
    broken = f"We look for a baker who kneads rye.\n{longest}\n\nDuties:\n"
    (document,) = read(
        f"From: j@x.example\nSubject: Baker\nContent-Type: text/plain\n\n{broken}".encode()
    )
    assert document.text.split("\n")[-3:] == [longest, "", "Duties:"]


ENCODED = {
    "declared": ("text/plain; charset=iso-8859-2", "8bit", "iso-8859-2"),
    "undeclared UTF-8": ("text/plain", "8bit", "utf-8"),
    "undeclared": ("text/plain", "8bit", "cp1250"),
    "unknown": ("text/plain; charset=x-unknown", "8bit", "utf-8"),
    "UTF-8 called Latin 1": ("text/plain; charset=iso-8859-1", "8bit", "utf-8"),
}
POLISH = (
    "Szukamy piekarza z dwuletnim doświadczeniem. Zażółć gęślą jaźń, pieczemy chleb żytni w Łodzi, "
    "Gdańsku i Poznaniu. Oferujemy umowę o pracę i świeże bułki każdego dnia.\n"
)


@pytest.mark.parametrize(("kind", "how", "codec"), ENCODED.values(), ids=ENCODED)
def test_a_part_is_decoded_as_its_bytes_show(kind, how, codec):
    head = f"From: a@b.example\nDate: x\nContent-Type: {kind}\nContent-Transfer-Encoding: {how}\n\n"
    (document,) = read(head.encode() + POLISH.encode(codec))
    assert document.text.strip() == POLISH.strip()


QUOTED = {
    "as it should be": ("quoted-printable", "Gehalt =3D 3000 =E2=82=AC, B=C3=A4cker=\n gesucht"),
    "undeclared": ("7bit", "Gehalt =3D 3000 =E2=82=AC, B=C3=A4cker=\n gesucht"),
    "declared, but plain": ("quoted-printable", "Gehalt = 3000 €, Bäcker gesucht"),
    "twice": ("quoted-printable", "Gehalt =3D3D 3000 =3DE2=3D82=3DAC, B=3DC3=3DA4cker gesucht"),
}


@pytest.mark.parametrize(("how", "written"), QUOTED.values(), ids=QUOTED)
def test_wrong_quoted_printable_is_undone(how, written):
    head = f"From: a@b.example\nDate: x\nContent-Transfer-Encoding: {how}\n\n{PROSE}\n"
    (document,) = read(f"{head}{written}".encode())
    assert document.text.endswith("Gehalt = 3000 €, Bäcker gesucht")


SUBJECTS = {
    "=?utf-8?B?QsOkY2tlcg==?=": "Bäcker",
    "=?utf-8?B?QsOkY2tlcg?=": "Bäcker",
    "=?UTF-8?Q?B=C3=A4cker_in_K=C3=B6ln?=": "Bäcker in Köln",
    "=?utf-8?Q?B=C3?= =?utf-8?Q?=A4cker?=": "Bäcker",
    "=?utf-8?Q?B=C3=A4cker?=\n =?utf-8?Q?_gesucht?=": "Bäcker gesucht",
    "=?gb2312?B?w+aw/Mqm?= wanted": "面包师 wanted",
    "Wanted: =?utf-8?Q?B=C3=A4cker?= in =?latin-1?Q?K=F6ln?= (m/w)": "Wanted: Bäcker in Köln (m/w)",
    "=?no-codec?Q?Baker?=": "Baker",
    "Bäcker": "Bäcker",
    "AW: Fwd: Re[2]: Bäcker": "Bäcker",
}


@pytest.mark.parametrize(("written", "subject"), SUBJECTS.items())
def test_a_subject_is_decoded_however_it_is_written(written, subject):
    (document,) = read(f"From: a@b.example\nDate: x\nSubject: {written}\n\n{PROSE}".encode())
    assert ("mail.subject", subject) in document.metadata


def mailbox(*mails):
    line = "From a@b.example Tue Nov 17 06:12:44 2026\n"
    return "\n".join(f"{line}{mail}\n" for mail in mails).encode()


def test_a_mailboxs_postings_are_counted_through():
    one = f"From: a@b.example\nSubject: Baker\n\n>From Ghent: {PROSE}"
    none = "From: a@b.example\nSubject: Hi\n\nHi"
    two = "From: a@b.example\nSubject: 2 jobs\n\n" + "\n\n".join(
        f"{t}\nRye Inc\nGhent\nhttps://b.example/{t}" for t in ("Miller", "Brewer")
    )
    found = read(mailbox(one, none, two), "a.mbox")
    assert [document.index for document in found] == [0, 1, 2]
    assert found[0].text.startswith("From Ghent:")
    assert [extract(document).title for document in found[1:]] == ["Miller", "Brewer"]
    for document in found:
        (again,) = read(document.original.data, "a.mbox")
        assert (again.text, again.metadata) == (document.text, document.metadata)


def test_a_web_archive_is_the_page_in_it():
    page = (
        "<html><body><nav><a href='/'>Home</a></nav><h1>Bäcker</h1>"
        f"<p>{PROSE}</p><p>{PROSE}</p><p><a href='/apply'>Apply</a></p></body></html>"
    )
    archive = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://rye.example/jobs/7\n"
        "Subject: =?utf-8?Q?B=C3=A4cker?=\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n'
        f"--b\nContent-Type: text/html\nContent-Location: https://rye.example/jobs/7\n\n{page}\n"
        "--b\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQ==\n--b--\n"
    )
    (document,) = read(archive.encode(), "a.mhtml")
    assert document.text.startswith("# Bäcker\n\nWe bake")
    assert "[Apply](https://rye.example/apply)" in document.text


def test_a_web_archive_without_a_page_gives_a_reason():
    archive = (
        "From: <Saved by Blink>\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="b"\n\n'
        "--b\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQ==\n--b--\n"
    )
    found = read_bytes(archive.encode(), "a.mhtml")
    assert isinstance(found, Unreadable)
    assert "without a page" in found.reason


def test_lines_that_a_program_says_go_on_do_and_a_signature_stays_apart():
    head = "From: a@b.example\nSubject: Baker\nContent-Type: text/plain; format=flowed\n\n"
    (document,) = read(f"{head}{PROSE}Who \nrises early?\n\nApply by mail.\n-- \nRye".encode())
    assert document.text == f"{PROSE}Who rises early?\n\nApply by mail.\n-- \nRye"


def test_what_is_attached_to_a_mail_is_not_read_with_it():
    parts = (
        f"--b\nContent-Type: text/plain\n\n{PROSE}Apply by mail.\n"
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\n"
        "Beer\n--b--\n"
    )
    head = "From: a@b.example\nSubject: Baker\nContent-Type: multipart/mixed; boundary=b\n\n"
    (document,) = read(f"{head}{parts}".encode())
    assert "Apply by mail." in document.text
    assert "Beer" not in document.text


REFUSED = {
    "without text": "From: a@b.example\nDate: x\n\n",
    "too few words": "From: a@b.example\nDate: x\n\nHi",
    "too many parts within parts": "From: a@b.example\nDate: x\n"
    + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(500)),
}


@pytest.mark.parametrize("mail", REFUSED.values(), ids=REFUSED)
def test_a_mail_without_a_posting_gives_a_reason(mail):
    assert isinstance(read_bytes(mail.encode(), "a.eml"), Unreadable)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece",
    [
        "=?utf-8?Q?a?= ",
        "https://b.example/x ",
        "- a\n\nhttps://b.example\n",
        "=\n",
        "From a 1:11\na:\n",
    ],
)
def test_no_mail_takes_long(piece):
    head = "From: a@b.example\nDate: x\n"
    text = piece * (200_000 // len(piece))
    for mail in (f"{head}Subject: {text}\n\n{PROSE}", f"{head}\n{text}"):
        assert read_bytes(mail.encode(), "a.eml")
    assert read_bytes(text.encode(), "a.mbox")
