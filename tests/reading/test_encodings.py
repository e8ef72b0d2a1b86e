"""Bytes become the text they were written from, and what can't be is counted."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading import decode, decode_as, encode

CLEAN = Path(__file__).parent / "cases" / "clean"

LEGACY = [
    ("russian", "cp1251"),
    ("russian", "koi8-r"),
    ("russian", "utf-16-le"),
    ("russian", "utf-16-be"),
    ("ukrainian", "cp1251"),
    ("german", "cp1252"),
    ("german", "mac_roman"),
    ("french", "cp1252"),
    ("french", "mac_roman"),
    ("polish", "cp1250"),
    ("polish", "iso8859_2"),
    ("czech", "cp1250"),
    ("turkish", "cp1254"),
    ("greek", "cp1253"),
    ("hebrew", "cp1255"),
    ("arabic", "cp1256"),
    ("chinese", "gbk"),
    ("chinese", "big5"),
    ("chinese", "utf-16-le"),
    ("japanese", "cp932"),
    ("japanese", "euc_jp"),
    ("korean", "cp949"),
    ("english", "utf-16-le"),
    ("english", "utf-16"),
    ("code", "utf-32"),
    ("code", "utf-8-sig"),
]


@pytest.mark.parametrize(("language", "encoding"), LEGACY)
def test_a_text_in_a_legacy_encoding_is_decoded_right(language, encoding):
    (file,) = CLEAN.glob(f"{language}.*")
    data = file.read_text("utf-8").encode(encoding, "ignore")
    decoded = decode(data)
    assert decoded.text == data.decode(encoding)
    assert decoded.mends == ()


@pytest.mark.parametrize(
    ("data", "text", "encoding", "mends"),
    [
        (b"", "", "utf-8", ()),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", "utf-8", ()),
        (b"\xef\xbb\xbfmarked", "marked", "utf-8-sig", ()),
        (b"caf\xc3\xa9", "café", "utf-8", ()),
        (b"caf\xe9", "café", "cp1252", ()),
        (b"a\0b\0\0c\xc3\xa9", "abcé", "utf-8", ("dropped 3 NUL characters",)),
        (
            "grün ".encode() * 20 + b"caf\xe9",
            "grün " * 20 + "café",
            "utf-8",
            ("read 1 stray byte as Windows-1252",),
        ),
        (
            "grün ".encode() * 20 + b"\xe2\x80",
            "grün " * 20 + "\ufffd",
            "utf-8",
            ("lost 1 cut-off character",),
        ),
        (b"\xff\xfea\0b\0c", "ab\ufffd", "utf-16", ("lost 1 byte that utf-16 lacks",)),
    ],
)
def test_what_is_wrong_in_the_bytes_is_told_and_stops_nothing(data, text, encoding, mends):
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.mends) == (text, encoding, mends)


def test_the_reader_can_choose_another_encoding():
    assert decode_as("Łódź".encode("cp1250"), "cp1250").text == "Łódź"
    with pytest.raises(LookupError):
        decode_as(b"a", "no such encoding")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_utf8_comes_back_byte_for_byte(text):
    written = text.replace("\r", "").replace("\0", "").encode("utf-8", "replace")
    decoded = decode(written)
    assert encode(decoded.text, decoded.encoding) == written


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_become_text_that_can_be_kept(data):
    assert decode(data).text.encode("utf-8") is not None
