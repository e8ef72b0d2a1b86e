"""Whether words in letters that know no capitals may name a place that no gazetteer has."""

from __future__ import annotations

import re

from desktop.extracting.text.roles import names_role

#: With what names of districts and towns end, in Han and in Hangul; a street's is followed by
#: its number.
_ENDS = re.compile(
    r"[\u3400-\u9fff\u3040-\u30ff·]{2,20}[区區市县縣镇鎮州省乡鄉村町都府道県郡]"
    r"|(?:[\uac00-\ud7a3]{1,8}(?:특별시|광역시|특별자치[시도]|[시군구동읍면리도]) ?){1,4}"
    r"(?:[\uac00-\ud7a3]{1,10}(?:로|길) ?\d{1,4}(?:-\d{1,4})?)?"
)
#: Letters that know no capitals in words that are parted by spaces; Thai's are not.
_WORDS = re.compile(r"[\u05d0-\u05ea\u0620-\u064a\u0e01-\u0e44\u0904-\u0939][^\n,.:;!?()\d]{1,29}")
_MOST_WORDS = 3
#: What forms say in place of a name.
_NO_NAMES = re.compile(
    r"גמיש|הארץ|הכל|כל |רלוונטי|מהבית|מרחוק|היברידי|משרדי|משרד|לקוח|עבודה|مرن|محدد|جميع|كل|أي "
    r"|المنزل"
    r"|مكتب|عن ب|الشركة|يحدد|عمل|غير|ไม่|ทุก|ทั่ว|บ้าน|ออนไลน์|สำนักงาน|บริษัท|ตาม|घर|कोई|सभी|पूरे|कार्यालय"
    r"|全[国國市]|各[区區市县縣省]|本[市社]|[当當]市|他[市県]|或[市县]|[同外]市|超市|협의|무관"
    r"|전국|각 |본사|[지활행작제]도$|거리"
)  # fmt: skip


def may_name_place(words: str) -> bool:
    """Whether `words` are short and of such a form: `浦东新区`, `성남시 분당구`, `קריית שחקים`."""
    if _NO_NAMES.search(words) or names_role(words):
        return False
    if _ENDS.fullmatch(words):
        return True
    return words.count(" ") < _MOST_WORDS and _WORDS.fullmatch(words) is not None
