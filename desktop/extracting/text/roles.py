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
#: Endings of other cases in Cyrillic letters, and those that the nouns are listed with.
_CASES: Final = (
    ("я", "ь"), ("ю", "ь"), ("ем", "ь"), ("ей", "ь"), ("цу", "ца"), ("цы", "ца"), ("ци", "ца"),
    ("ку", "ка"), ("ки", "ка"), ("шу", "ша"), ("ця", "ець"), ("ців", "ець"), ("ого", "ий"),
    ("ого", "ый"), ("ого", "ій"), ("ую", "ая"), ("я", ""), ("ю", ""), ("ът", ""), ("та", "а"),
    ("ите", ""), ("та", ""), ("ци", "к"), ("ами", ""), ("ам", ""),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ASCII_WORD = re.compile("[A-Za-z]+(?:-[A-Za-z]+)*")
_PART = re.compile(r"[^\W\d_]+")
#: How either gender is written behind a noun: `(e)`, `:in`, `·euse`, `/a`.
_GENDERED = re.compile(
    r"(?:[*:_/·]in(?:nen)?|\(in(?:nen)?\)|[·./-](?:e|a|o|ne|se|ice|rice|trice|euse|ère)\b"
    r"|\((?:e|a|o|ne|se|ice|rice|trice|euse|ère)\)"
    r"|/-?(?:[α-ωάέήίόύώς]{1,7}|ка|ша|киня|иня|а|ця)|\((?:ка|ша|киня|иня|а|ця)\))(?!\w)",
    re.IGNORECASE,
)
#: The same in Hebrew and in Arabic, with the rest of the word: `מפתח/ת`, `مهندسين`.
_SEMITIC_END = re.compile(
    r"(?:(?<=[\u05d0-\u05ea])[\u05d0-\u05ea]{0,3}(?:[/.]-?[\u05d0-\u05ea]{1,3}"
    r"|\(-?[\u05d0-\u05ea]{1,3}\))?"
    r"|(?<=[\u0620-\u064a])[\u0620-\u064a]{0,3}(?:/[\u0620-\u064a]{1,3}|\([\u0620-\u064a]{1,3}\))?)"
    r"(?![\u05d0-\u05ea\u0620-\u064a])"
)
#: The letters with which those begin, among others.
_FAR = re.compile("[\u0590-\u1e7f\u2e80-\uffff]")
_IDEOGRAPHS = re.compile(
    r"工程師|工程师|开发|開發|设计师|設計師|经理|經理|主管|总监|總監|架构师|架構師|顾问|顧問"
    r"|专员|專員|专家(?![团级组们委])|專家(?![團級組委])|(?<=[\u4e00-\u9fff])(?:师(?![傅资生范大兄弟友门])|師(?![傅資生範大匠事友]))"
    r"|运营|程序员|分析师|研究员|助理|会计|會計|教师|老师|护士|医生|销售|客服|司机|文员|出纳"
    r"|律师|编辑|实习|讲师|教练|厨师|店长|技师|技术员|操作工|采购|翻译|主播"
    r"|エンジニア|デザイナー|マネージャー|マネジャー|プログラマ|ディレクター|プランナー"
    r"|コンサルタント|アナリスト|リクルーター|営業|事務|経理|人事|看護師|保育士|介護士|薬剤師"
    r"|販売員|スタッフ|編集者|ライター|教員|講師|研究員|職員|アシスタント|開発者"
    r"|サイエンティスト|アーキテクト|オペレーター|運転手|ドライバー"
    r"|엔지니어|개발자|디자이너|매니저|기획자|담당자|분석가|컨설턴트|간호사|교사|상담사|요리사"
    r"|조리사"
    r"|영업|회계|사무|연구원|강사|약사|경리|마케터|运维|店员|護理|護士|醫師|業務(?!委託|內容|内容)|行政|專案"
    r"|服務人員|工讀生|廚師"
    r"|厨工|保安|保洁|普工|厂长|仓管|站长|校长|园长|质检|跟单|叉车|领班|保姆|月嫂|育儿嫂|护工"
    r"|技工|钳工|学徒|收银|快递员|焊工|电工|导购|총무|조리원|미용사|생산직|경비원|바리스타"
    r"|번역가|통역사|변호사|작가|기자"
    r"|편집자|에디터|퍼블리셔|운영자|스페셜리스트|사이언티스트|아키텍트|프로그래머|프로듀서"
    r"|코디네이터|트레이너"
    r"|치료사|사회복지사|회계사|세무사|노무사|정비사|운전기사|배송기사|판매원|상담원|교수|비서"
    r"|조무사|영양사|미화원"
    r"|工事士|溶接工|大工(?!程)"
    r"|[初中高]级(?:前端|后端|全栈|测试|算法|产品)|资深(?:前端|后端|全栈|测试|算法)"
    r"|教師|技術員|作業員|助教|調理師|美容師|整備士|配送|警備員|清掃|介護|受付|教諭|技術者|調理"
    r"|施工管理|人[員员](?!要求|需求|管理|数|數|规模)"
    r"|مهندس|محاسب|مدير|معلم|ممرض|طبيب|سائق|بائع|موظف|مندوب|سكرتير|مطور|مبرمج|محلل|خصائي|مشرف|فني"
    r"|عامل|طباخ|نادل|حارس|مصمم|مترجم|صيدلي|مساعد|منسق|مسؤول|مستشار|باحث|محامي|مدرب|كاشير|استقبال"
    r"|מפתח|מהנדס|מנהל|רכז|אחות|רופא|מורה|נהג|מוכר|נציג|חשב|מזכיר|טכנאי|מעצב|אנליסט|יועץ|יועצת|בודק"
    r"|מתכנת|טבח|מלצר|מאבטח|סייע|גננ|פקיד|ראש צוות|עורכ|הנהלת חשבונות|מתמחה|חשמלאי|עובד|מחסנאי"
    r"|קופאי"
    r"|施工員|美容部員|栄養士|療法士|作業療法|機能訓練|支援員|指導員|相談員|管理者|店長候補"
    r"|料理長|板前"
    r"|キッチンスタッフ|オペレータ|テクニシャン|インストラクター|トレーナー|コーディネーター"
    r"|アドバイザー"
    r"|カウンセラー|セラピスト|ネイリスト|スタイリスト|バイヤー|プロデューサー|ディーラー"
    r"|アナウンサー|カメラマン"
    r"|イラストレーター(?!\s?[,、・/])|モデラー|ストラテジスト|スペシャリスト|エバンジェリスト"
    r"|アソシエイト|プレイヤー"
    r"|マーケター|リーダー候補|クリエイター|ドクター|ナース|ヘルパー|ケアマネ|シェフ|パティシエ"
    r"|バリスタ|ソムリエ"
    r"|乗務員|添乗員|駅員|組立工|検査員|倉庫(?:内)?作業|ピッキング|フォークリフト|仕分け"
    r"|塾講師|家庭教師|司書|学芸員|弁護士|税理士|会計士|司法書士|行政書士|社労士|建築士|測量士"
    r"|電気工"
    r"|总裁|秘书|馆员|客户代表|代表取締役|业务员|業務員|营业员|營業員|服务员|服務員|理货员|督导"
    r"|美工|美編|摄影师|攝影師"
    r"|配菜|面点|厨师长|骑手|骑士|装配工|车工|铣工|磨工|模具工|电焊|木工|油漆工|瓦工|水电工"
    r"|药师|藥師|康复师|治疗师|營養師|营养师|美容师|美發師|发型师|健身教练|救生员|导游|導遊|领队"
    r"|主厨"
    r"|技術士|稽核|企劃|採購|倉管|店員|審計師|律師|會計師|藥劑師|秘書"
    r"|主任(?!医院)|副理|協理|襄理|處長"
    r"|판매직|조립공|용접공|전기공|목수|보육교사|요양보호사|간병인|물리치료사|작업치료사"
    r"|방사선사|임상병리사"
    r"|치위생사|수의사|한의사|의사(?!결정|소통)|변리사|법무사|감정평가사|건축사|공인중개사"
    r"|큐레이터|사서"
    r"|제빵사|제과사|쉐프|셰프|홀서빙|캐셔"
    r"|디렉터|아티스트|애니메이터|일러스트레이터|모델러|카피라이터|포토그래퍼|스타일리스트"
    r"|مسوق|أخصائي|اخصائي|مسوّق|مدقق|موزع|سباك|كهربائي|نجار|حداد|لحام|ميكانيكي|خياط|حلاق|خباز"
    r"|جليسة|مربية|ممثل خدمة|مندوبة|مهندسة|معلمة|طبيبة|ممرضة|محاسبة|سكرتيرة|موظفة|مديرة|رئيس قسم"
    r"|وكيل|مذيع|مصور|مونتير"
    r"|מדריך|מטפל|מרצה|צלם|גרפיקאי|קניין|לוגיסטיקאי|מלגזן|סדרן|כלכלן|משפטן|עורכת|עו\"ד"
    r"|רואה חשבון|רו\"ח|פסיכולוג"
    r"|עו\"ס|פיזיותרפיסט|מרפא|דיאטנ|תזונאי|רוקח|שיננית|סוקר|בקר(?!ה|ת)|מתאמ|תקציבאי|קופירייטר"
    r"|איש מכירות|אשת מכירות|דייל|ברמן|שף|קונדיטור|נגר|מסגר|רתך|שרברב|אופה"
    r"|วิศวกร|พนักงาน|เจ้าหน้าที่|ผู้จัดการ|นักพัฒนา|โปรแกรมเมอร์|ผู้ช่วย|หัวหน้า|พยาบาล"
    r"|นักบัญชี|ช่าง|นักออกแบบ"
    r"|นักวิเคราะห์|นักการตลาด|นักวิจัย|ครู|อาจารย์|แพทย์|เภสัชกร"
    r"|เชฟ|กุ๊ก|แม่บ้าน|คนขับ|ผู้อำนวยการ|ที่ปรึกษา|นักเขียน|นักแปล|ทนาย|เลขานุการ|แคชเชียร์"
    r"|บาริสต้า|โฟร์แมน"
    r"|นักศึกษาฝึกงาน"
    r"|इंजीनियर|शिक्षक|लेखाकार|ड्राइवर|चालक|प्रबंधक|सहायक|अधिकारी|क्लर्क|लिपिक|डेवलपर|नर्स"
    r"|डॉक्टर|तकनीशियन"
    r"|सुरक्षा गार्ड"
    r"|कांस्टेबल|निरीक्षक|पर्यवेक्षक|सेवक|डाकिया|कर्मचारी|रसोइया|इलेक्ट्रीशियन|वेल्डर|फिटर"
    r"|प्रोग्रामर|विश्लेषक"
)


#: Beyond ASCII, in letters of which some are Latin.
_MIXED = re.compile(
    r"nhân viên|kỹ sư|chuyên viên|lập trình viên|kế toán|trưởng (?:phòng|nhóm|ca)|quản lý"
    r"|giám đốc|trợ lý|giáo viên|giảng viên|tài xế|lái xe|bác sĩ|dược sĩ|điều dưỡng|công nhân"
    r"|lễ tân|bảo vệ|đầu bếp|phục vụ|thu ngân|thực tập sinh|cộng tác viên|thợ "
    r"|(?-i:PD)(?=\s?(?:모집|채용|$))",
    re.IGNORECASE,
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
        yield from _ends_beyond_ascii(words)
    if "perative" in words or "PERATIVE" in words:
        for found in _OPERATIVE.finditer(words):
            yield found.end()
    before, seconds = "", _seconds()
    for word in (_ASCII_WORD if words.isascii() else _WORD).finditer(words):
        low = word[0].lower()
        if is_noun(low) or (before and low in seconds and _are_pair(before, low)):
            yield _with_gender(words, word.end())
        elif "-" in word[0]:
            for part in _PART.finditer(words, word.start(), word.end()):
                is_short = len(part[0]) < 4 and part.end() < word.end()  # `OSS-focused`
                if not is_short and is_noun(part[0].lower()):
                    yield _with_gender(words, part.end())
        before = low if words.startswith(" ", word.end()) else ""


def _ends_beyond_ascii(words: str) -> Iterator[int]:
    """Where those end that are found within words, too."""
    for found in _MIXED.finditer(words):
        yield found.end()
    for found in _IDEOGRAPHS.finditer(words) if _FAR.search(words) else ():
        rest = _SEMITIC_END.match(words, found.end())
        yield rest.end() if rest else found.end()


def _are_pair(before: str, word: str) -> bool:
    """Whether two words are an occupation's name that is listed as one: `farm-hand`."""
    return f"{before}-{word.removesuffix('s')}" in _nouns()


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
    if "\u0400" <= word[-1] <= "\u04ff":
        return any(_in_case(word, *pair) in nouns for pair in _CASES)
    stem = word.removesuffix("innen").removesuffix("in")
    return len(word) > 7 and stem.endswith(_endings())


def _in_case(word: str, ending: str, listed: str) -> str:
    """A word with the ending that nouns are listed with in place of another case's."""
    return word[: -len(ending)] + listed if word.endswith(ending) else word


@cache
def _listed() -> tuple[str, ...]:
    lines = resource("roles.txt").read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _nouns() -> frozenset[str]:
    """In capitals a Turkish dotless i cannot be told from another."""
    return frozenset((*_listed(), *(word.replace("ı", "i") for word in _listed() if "ı" in word)))


@cache
def _seconds() -> frozenset[str]:
    """The second words of such names, in the plural, too."""
    seconds = {word.partition("-")[2] for word in _listed() if word.find("-") > 0}
    return frozenset((*seconds, *(f"{word}s" for word in seconds)))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(word[1:] for word in _listed() if word.startswith("-"))
