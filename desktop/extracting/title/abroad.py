"""What stands beside the job's name in lines of other letters: calls before it, asides behind.

Apart from the marks of `marks.py`, which lines of any letters bear.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.text.layout import Span
from desktop.extracting.text.roles import names_role

#: What Japanese boards set behind a name; a bar only where no other name follows.
_SLOGAN = re.compile(r"\s*[◆◇★☆■▼▽♪※●◎].*$")
#: The mark that closes an emphasised name, and what goes on behind a dash.
_MARK_END = re.compile(r"(?<=[\w)])\*{1,2}\s+[-–—|].*$")
_BAR = re.compile(r"\s*[｜／].*$")
_PICTURES = re.compile(r"\s*[\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]")
#: Before a name: a greeting, a number, the years asked for, or who calls for whom.
_BEFORE: Final = (
    re.compile(
        r"(?:всем )?(?:привет|здравствуйте|добрый день|доброго дня|коллеги|друзья|вітаю)"
        r"[^!.,\n]{0,20}[!.,] ?",
        re.IGNORECASE,
    ),
    re.compile(r"[^\s_]{2,15}_(?=[^_\n]{2,30}$)"),
    re.compile(r"(?:мы |сейчас |срочно )+(?=ищ)", re.IGNORECASE),
    re.compile(r"\d{1,2}_"),
    re.compile(r"\d{1,2}(?: ?[-–~至到] ?\d{1,2})? ?年(?:以上)?(?:(?:工作)?[经經][验驗])?的? ?"),
    re.compile(
        r"[^\n]{2,60}?[，、！：:!] ?(?:招聘|诚聘|急招|急聘|招募|寻找|徵求|誠徵)"
        r"(?![专專][员員]|主管|[经經]理|[顾顧]问|培训|助理|实习|运营|总监) ?[:：]? ?"
    ),
    re.compile(
        r"(?:търс(?:им|и се|ят се)|αναζητ(?:ούνται|είται|ούμε|ά|εί)|αναζήτηση|ζητ(?:ούνται"
        r"|είται|ούμε)"
        r"|потреб(?:ан|на|ни)(?: је)?|тражи(?:мо| се)|обява за работа:?"
        r"|(?:אנחנו )?(?:מחפשים|מגייסים)"
        r"|نبحث عن|(?:اعلان|إعلان) (?:وظيفة|توظيف) ?[:-]?|وظيفة(?: شاغرة)? ?[:-]?) +",
        re.IGNORECASE,
    ),
    re.compile(r"(?:ประกาศ)?(?:เปิด)?รับสมัคร(?:งาน)?(?:ตำแหน่ง)? ?"),
)
#: Behind a name: brackets, clauses of terms, pay for a period, words for the offer itself.
_BEHIND: Final = (
    re.compile(r" ?【[^【】\n]{1,60}】$"),
    re.compile(
        r" ?[，；、,;] ?(?:坐[标標]|工作|[经經][验驗]|薪|月薪|年薪|急|[长長]期|[欢歡]迎"
        r"|[远遠][程端]|地[点點]|base|待遇|学历|學歷|五险|包[吃住食]|[周週双雙]休"
        r"|[无無]需?[经經][验驗])"
        r"[^\n()（）]{0,40}$",
        re.IGNORECASE,
    ),
    re.compile(
        r" ?[（(][^()（）\n]{0,30}(?:双休|雙休|五险|五險|包[吃住食]|月薪|年薪|急聘|急招)"
        r"[^()（）\n]{0,30}[)）]$"
    ),
    re.compile(
        r" ?[（(] ?\d[\d,.]{0,9}(?: ?[-–~] ?\d[\d,.]{0,9})? ?[kK万元]{0,2} ?"
        r"/ ?[天日月时年]薪? ?[)）]$"
    ),
    re.compile(
        r" ?[（(](?:base|坐[标標]|(?:工作)?地[点點])[^()（）\n]{1,30}[)）]:?$", re.IGNORECASE
    ),
    re.compile(r"[ ”」』]{0,2}\d{3,6} ?[-–~] ?\d{3,6} ?[Uu](?:SDT)?(?: ?/ ?[月年])?$"),
    re.compile(r" [-–—] [^\n]{1,20}(?:尤佳|優先|优先|為佳)$"),
    re.compile(r" ?の?(?:求人(?:原稿|票|情報|詳細(?:情報)?|広告|案内)|採用情報|募集案内)$"),
    re.compile(
        r" ?[/／|｜@＠-] ?(?:[^\n/／]{1,20}(?:株式会社|有限会社|合同会社|有限公司|주식회사)"
        r"|(?:株式会社|ООО|ТОВ|АО|ЗАО|주식회사|㈜|\(주\)) ?[^\n/／]{1,30})$"
    ),
    re.compile(r" ?(?:채용|모집|구인) ?(?:공고|안내|정보)$"),
    re.compile(
        r"[ +＋:：，,-]{0,3}(?:[无無][责責])?(?:平均)?[底薪月年]薪?[水资資]?"
        r" ?[:：]?\d{1,6}[kK万千]? ?[-–~][^\n]{1,20}$"
    ),
    re.compile(r" από (?:τον|την|το|τη) [Α-ΩA-ZΆΈΉΊΌΎΏ][^\n]{1,40}$"),
    re.compile(r" (?:فورا|فوراً|للعمل [^\n]{2,40}|لدى [^\n]{2,40}|في شركة [^\n]{0,40})$"),
    re.compile(r" ?[-–—|] ?(?:работа|робота|ваканс[иі]я|обява)(?: (?:в|у) [^\n]{2,30})?$"),
    re.compile(r" ?\[[^\[\]\n]{0,20}(?:마감|채용|모집)[^\[\]\n]{0,20}\]$"),
)


def without_asides(span: Span) -> Span:
    """A title's line without what is set before or behind the name."""
    span = _without_slogan(span)
    for pattern in _BEFORE:
        found = pattern.match(span.text)
        if found and names_role(span.text[found.end() :]):
            span = span.part(found.end(), len(span.text)).trimmed()
    for pattern in _BEHIND:
        found = pattern.search(span.text)
        if found and names_role(span.text[: found.start()]) and not names_role(found[0]):
            span = span.part(0, found.start())
    is_quoted = (
        span.text[:1] in _QUOTES and _CLOSING.search(span.text, 1, len(span.text) - 1) is None
    )
    return span.trimmed("“”「」『』 ") if is_quoted else span


#: Marks of a quoted name, whose other mark may be cut off with what stood behind it.
_QUOTES: Final = ("“", "「", "『")
_CLOSING = re.compile("[”」』]")


def _without_slogan(span: Span) -> Span:
    """The line without a board's slogan behind the name."""
    if (slogan := _SLOGAN.search(span.text)) and slogan.start() > 1:
        span = span.part(0, slogan.start())
    if found := _MARK_END.search(span.text):
        span = span.part(0, found.start())
    for found in _PICTURES.finditer(span.text):
        if names_role(span.text[: found.start()]):
            span = span.part(0, found.start())
            break
    bar = _BAR.search(span.text)
    is_aside = bar and (not names_role(bar[0]) or "？" in bar[0]) and not _closes(bar[0])
    if bar and is_aside and names_role(span.text[: bar.start()]):
        span = span.part(0, bar.start())
    return span


def _closes(words: str) -> bool:
    """Whether words close a bracket that stands open before them."""
    return words.count("）") > words.count("（")
