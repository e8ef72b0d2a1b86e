"""Zip archives are walked like folders; nothing in them leads out, grows too large or is lost."""

import io
import zipfile

import pytest

from desktop.postings import Unreadable
from desktop.reading import file_bytes, forget_archive, posting_files
from tests.reading.making import docx, packed, word

TEXT = "We bake bread in Ghent and look for a baker with experience."


@pytest.fixture
def walk(tmp_path):
    """Walks a folder "board" that holds one archive "a.zip"."""

    def walk(data):
        board = tmp_path / "board"
        board.mkdir(exist_ok=True)
        (board / "a.zip").write_bytes(data)
        return posting_files([board])

    yield walk
    forget_archive()


def paths(walked):
    return [file.path for file in walked.files]


def test_each_member_is_a_file_that_lies_in_the_archive(walk, tmp_path):
    walked = walk(packed({"b/c.md": TEXT, "a.txt": "other " + TEXT, "b/": ""}))
    assert paths(walked) == ["board/a.zip/a.txt", "board/a.zip/b/c.md"]
    archive = tmp_path / "board" / "a.zip"
    for file in walked.files:
        assert file.file == str(archive)
        assert (file.size, file.mtime_ns) == (archive.stat().st_size, archive.stat().st_mtime_ns)
    assert file_bytes(walked.files[1]) == TEXT.encode()
    assert [file.path for file in walked.archives] == ["board/a.zip"]


def test_an_archive_given_by_itself_is_walked(walk, tmp_path):
    walk(packed({"c.md": TEXT}))
    assert paths(posting_files([tmp_path / "board" / "a.zip"])) == ["board/a.zip/c.md"]


def test_hidden_members_and_parts_of_saved_pages_are_passed_over(walk):
    names = ["a.md", ".git/b.md", "__MACOSX/c.md", "d/page.html", "d/page_files/e.html", ".f.md"]
    walked = walk(packed(dict.fromkeys(names, TEXT)))
    assert paths(walked) == ["board/a.zip/a.md", "board/a.zip/d/page.html"]
    assert walked.hidden == 3


@pytest.mark.parametrize(
    "name", ["../a.md", "b/../../a.md", "/etc/a.md", "C:\\a.md", "\\\\host\\a.md", "x/" * 80 + "a"]
)
def test_no_member_leads_out_of_the_archive(walk, name):
    walked = walk(packed({name: TEXT, "b.md": TEXT}))
    assert paths(walked) == ["board/a.zip/b.md"]
    (refused,) = walked.refused
    assert refused.path.startswith("board/a.zip/")
    assert ".." not in refused.path.split("/")


def test_members_that_are_traps_are_refused_unopened(walk):
    walked = walk(packed({"bomb.md": bytes(70 * 2**20), "nested.zip": packed({"a.md": TEXT})}))
    assert not walked.files
    assert {refused.reason.split(":")[0] for refused in walked.refused} == {
        "It unpacks to more than 64 MiB, or suspiciously much.",
        "A zip archive within another",
    }


def test_a_member_that_lies_about_its_size_is_refused_when_read(walk):
    data = bytearray(packed({"a.md": b"bread " * 2000}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (7).to_bytes(4, "little")
    (file,) = walk(bytes(data)).files
    assert isinstance(file_bytes(file), Unreadable) or len(file_bytes(file)) <= 7


def test_a_locked_member_is_refused(walk):
    data = bytearray(packed({"a.md": TEXT}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    (refused,) = walk(bytes(data)).refused
    assert "password" in refused.reason


def test_a_damaged_archive_is_refused(walk):
    (refused,) = walk(packed({"a.md": TEXT})[:-30]).refused
    assert refused.path == "board/a.zip"
    assert "damaged zip archive" in refused.reason


def test_an_archive_of_too_much_is_refused(walk):
    data = bytearray(packed(dict.fromkeys("abc", TEXT)))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 24 : at + 28] = (2**31).to_bytes(4, "little")
    (refused,) = walk(bytes(data)).refused
    assert "4 GiB" in refused.reason


def test_an_office_document_named_as_an_archive_is_a_file_of_its_own(walk):
    assert paths(walk(docx(word(TEXT)))) == ["board/a.zip"]


def test_names_packed_in_utf8_without_saying_so_are_read(walk):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("Bäcker.md", TEXT)
    data = bytearray(buffer.getvalue())
    for signature, offset in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        data[data.index(signature) + offset] &= ~8
    assert paths(walk(bytes(data))) == ["board/a.zip/Bäcker.md"]
