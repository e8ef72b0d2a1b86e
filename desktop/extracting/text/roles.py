"""The nouns that name occupations, by which a line or a phrase is known as a job's title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from desktop.paths import resource

#: Endings of plurals and of other cases or genders.
_PLURALS: Final = (
    "s", "es", "in", "innen", "en", "n", "e", "x", "а", "у", "ы", "и", "ов", "ом", "ів",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PART = re.compile(r"[^\W\d_]+")
#: How either gender is written behind a noun: `(e)`, `:in`, `·euse`, `/a`.
_GENDERED = re.compile(
    r"(?:[*:_/·]in(?:nen)?|\(in(?:nen)?\)|[·./-](?:e|a|o|ne|se|ice|rice|trice|euse|ère)\b"
    r"|\((?:e|a|o|ne|se|ice|rice|trice|euse|ère)\))(?!\w)",
    re.IGNORECASE,
)
_IDEOGRAPHS = re.compile(
    r"工程師|工程师|开发|開發|设计师|設計師|经理|經理|主管|总监|總監|架构师|架構師|顾问|顧問"
    r"|专员|專員"
    r"|运营|程序员|分析师|研究员|助理|会计|會計|教师|老师|护士|医生|销售|客服|司机|文员|出纳"
    r"|律师|编辑|实习|讲师|教练|厨师|店长|技师|技术员|操作工|采购|翻译|主播"
    r"|エンジニア|デザイナー|マネージャー|マネジャー|プログラマ|ディレクター|プランナー"
    r"|コンサルタント|アナリスト|リクルーター|営業|事務|経理|人事|看護師|保育士|介護士|薬剤師"
    r"|販売員|スタッフ|編集者|ライター|教員|講師|研究員|職員|アシスタント|開発者"
    r"|サイエンティスト|アーキテクト|オペレーター|運転手|ドライバー"
    r"|엔지니어|개발자|디자이너|매니저|기획자|담당자|분석가|컨설턴트|간호사|교사|상담사|요리사"
    r"|조리사"
    r"|영업|회계|사무|연구원|강사|약사|경리|마케터|运维|店员|護理|護士|醫師|業務|行政|專案"
    r"|服務人員|工讀生|廚師"
    r"|厨工|保安|保洁|普工|厂长|仓管|站长|校长|园长|质检|跟单|叉车|领班|保姆|月嫂|育儿嫂|护工|技工|钳工|学徒|收银|快递员|焊工|电工|导购|총무|조리원|미용사|생산직|경비원|바리스타|번역가|통역사|변호사|작가|기자"
    r"|편집자|에디터|퍼블리셔|운영자|스페셜리스트|사이언티스트|아키텍트|프로그래머|프로듀서|코디네이터|트레이너"
    r"|치료사|사회복지사|회계사|세무사|노무사|정비사|운전기사|배송기사|판매원|상담원|교수|비서|조무사|영양사|미화원"
    r"|工事士|溶接工|大工(?!程)"
    r"|[初中高]级(?:前端|后端|全栈|测试|算法|产品)|资深(?:前端|后端|全栈|测试|算法)"
    r"|教師|技術員|作業員|助教|調理師|美容師|整備士|配送|警備員|清掃|介護|受付|教諭|技術者|調理"
    r"|施工管理|人[員员](?!要求|需求|管理|数|數|规模)"
    r"|(?i:nhân viên|kỹ sư|chuyên viên|lập trình viên|kế toán|trưởng (?:phòng|nhóm|ca)|quản lý"
    r"|giám đốc|trợ lý|giáo viên|giảng viên|tài xế|lái xe|bác sĩ|dược sĩ|điều dưỡng|công nhân"
    r"|lễ tân|bảo vệ|đầu bếp|phục vụ|thu ngân|thực tập sinh|cộng tác viên|thợ )"
    r"|مهندس|محاسب|مدير|معلم|ممرض|طبيب|سائق|بائع|موظف|مندوب|سكرتير|مطور|مبرمج|محلل|خصائي|مشرف|فني"
    r"|عامل|طباخ|نادل|حارس|مصمم|مترجم|صيدلي|مساعد|منسق|مسؤول|مستشار|باحث|محامي|مدرب|كاشير|استقبال"
    r"|מפתח|מהנדס|מנהל|רכז|אחות|רופא|מורה|נהג|מוכר|נציג|חשב|מזכיר|טכנאי|מעצב|אנליסט|יועץ|יועצת|בודק"
    r"|מתכנת|טבח|מלצר|מאבטח|סייע|גננ|פקיד|ראש צוות|עורכ|הנהלת חשבונות|מתמחה|חשמלאי|עובד|מחסנאי"
    r"|קופאי"
    r"|วิศวกร|พนักงาน|เจ้าหน้าที่|ผู้จัดการ|นักพัฒนา|โปรแกรมเมอร์|ผู้ช่วย|หัวหน้า|พยาบาล|นักบัญชี|ช่าง"
)


#: `Cleaning Operative`, but `Operative Aufgaben`, `sedi operative`.
_OPERATIVE = re.compile(r"(?<=[A-Za-z] )(?:Operatives?|OPERATIVES?)\b(?! [A-Za-z])")


@lru_cache(maxsize=4096)
def names_role(words: str) -> bool:
    """Whether the words hold a noun that names an occupation."""
    return next(_role_ends(words), 0) > 0


def last_role_end(words: str) -> int:
    """The offset after the last such noun, 0 where there is none."""
    return max(_role_ends(words), default=0)


def _role_ends(words: str) -> Iterator[int]:
    """Where the nouns end, with the ending of the other gender."""
    if not words.isascii():
        for found in _IDEOGRAPHS.finditer(words):
            yield found.end()
    if "perative" in words or "PERATIVE" in words:
        for found in _OPERATIVE.finditer(words):
            yield found.end()
    for word in _WORD.finditer(words):
        if is_noun(word[0].lower()):
            yield _with_gender(words, word.end())
        elif "-" in word[0]:
            for part in _PART.finditer(words, word.start(), word.end()):
                is_short = len(part[0]) < 4 and part.end() < word.end()  # `OSS-focused`
                if not is_short and is_noun(part[0].lower()):
                    yield _with_gender(words, part.end())


def _with_gender(words: str, end: int) -> int:
    found = _GENDERED.match(words, end)
    return found.end() if found else end


@lru_cache(maxsize=8192)
def is_noun(word: str) -> bool:
    """Whether a word in lower case is such a noun, in the plural or in a compound, too."""
    nouns = _nouns()
    if word in nouns:
        return True
    for ending in _PLURALS:
        if word.endswith(ending) and word[: -len(ending)] in nouns:
            return True
    stem = word.removesuffix("innen").removesuffix("in")
    return len(word) > 7 and stem.endswith(_endings())


@cache
def _listed() -> tuple[str, ...]:
    lines = resource("roles.txt").read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _nouns() -> frozenset[str]:
    """In capitals a Turkish dotless i cannot be told from another."""
    return frozenset((*_listed(), *(word.replace("ı", "i") for word in _listed() if "ı" in word)))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(word[1:] for word in _listed() if word.startswith("-"))
