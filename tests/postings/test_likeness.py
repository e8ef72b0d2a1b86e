"""Which texts tell the same, whatever stands around it."""

import pytest

from desktop.postings.words.likeness import tell_the_same

LINES = [f"We look for somebody who has done thing number {n} many times." for n in range(10)]
TEXT = "\n\n".join(LINES)
CHINESE = [f"负责公司核心业务系统的第{n}部分的设计与开发工作。" for n in "一二三四五六七八九十"]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (TEXT, TEXT, True),
        (TEXT, "# Cook\n\nBerlin\n\n" + TEXT.replace("somebody", "SOMEBODY") + "\n\nApply", True),
        (TEXT, "- **" + "**\n- **".join(LINES) + "**", True),
        (TEXT, "\n".join(LINES[:8]), True),
        (TEXT, "\n".join([*LINES[:7], *(line[::-1] for line in LINES[7:])]), False),
        (TEXT, "", False),
        ("", "", False),
        ("Company: Acme\nPlace: Berlin", "Company: Acme\nPlace: Berlin", False),
        ("\n".join(CHINESE), "\n".join(CHINESE[:9]), True),
        ("公司：某某\n地点：北京", "公司：某某\n地点：北京", False),
    ],
)
def test_texts_that_share_four_fifths_of_their_lines_tell_the_same(one, other, is_same):
    assert tell_the_same(one, other) is is_same
    assert tell_the_same(other, one) is is_same
