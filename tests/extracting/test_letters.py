"""The labels, trades and places of postings in letters other than Latin ones."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.extracting import extract
from desktop.postings import Salary
from tests.extracting.making import document


def posting_of(text):
    return extract(document(text))


@pytest.mark.parametrize(
    ("text", "title", "company", "terms"),
    [
        ("Назва посади: Пекар\nНазва організації: Жито\nГрафік роботи: повна зайнятість\n",
         "Пекар", "Жито", ("full-time",)),
        ("Название вакансии: Пекарь\nНазвание компании: Рожь\nВид занятости: полная занятость\n",
         "Пекарь", "Рожь", ("full-time",)),
        ("職缺名稱：烘焙工程師\n徵才單位：甲乙烘焙\n\n會做麵包。\n", "烘焙工程師", "甲乙烘焙", ()),
        ("공고제목: 제빵사\n회사이름: 갑을제과\n", "제빵사", "갑을제과", ()),
        ("Радно место: Пекар\nПослодавац: Раж\n", "Пекар", "Раж", ()),
    ],
)  # fmt: skip
def test_labels_of_these_languages_are_read(text, title, company, terms):
    posting = posting_of(text)
    assert (posting.title, posting.company, posting.employment_types) == (title, company, terms)


@pytest.mark.parametrize(
    ("text", "places", "countries"),
    [
        ("ตำแหน่งที่เปิดรับ: พนักงานขาย\nจังหวัด: เชียงใหม่\n", ("เชียงใหม่",), ("TH",)),
        ("תפקיד: אופה\nמיקום: קריית שחקים\n", ("קריית שחקים",), ("IL",)),
        ("תפקיד: אופה\nמיקום: גמיש\n", (), ()),
        ("职位：烘焙工程师\n工作地点：甲乙新区\n", ("甲乙新区",), ()),
        ("职位：烘焙工程师\n工作地点：公司\n", (), ()),
        ("职位：烘焙工程师\n坐标：杭州滨江，毗邻地铁站\n", ("杭州滨江",), ("CN",)),
        ("직무: 제빵사\n근무지: 성남시 분당구\n", ("성남시 분당구",), ("KR",)),
        ("직무: 제빵사\n근무지: 협의 후 결정\n", (), ()),
        ("المسمى الوظيفي: خباز\nالموقع: حي النخيل\n", ("حي النخيل",), ()),
        ("المسمى الوظيفي: خباز\nالموقع: غير محدد\n", (), ()),
        ("職種：パン職人\n勤務地：東京本社または日本全国の現場\n", ("東京",), ("JP",)),
        ("Позиция: Пекар\nМестоположение: гр. Пловдив\n", ("Пловдив",), ("BG",)),
        ("Посада: Пекар\nМісто: Київ або Львів\n", ("Київ", "Львів"), ("UA",)),
        ("Должность: Пекарь\nМесто работы: Любой\n", (), ()),
    ],
)
def test_places_behind_labels_are_named_in_any_letters(text, places, countries):
    posting = posting_of(text)
    assert (posting.locations, posting.countries) == (places, countries)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("# Пекар\n\nПекарня запрошує на постійну роботу у місті Дніпро пекаря.\n", ("Дніпро",)),
        ("# Пекарь\n\nТребуется пекарь в г. Казань, опыт работы от года.\n", ("Казань",)),
        ("# Пекар\n\nТърсим пекар за работа в град Варна при добри условия.\n", ("Варна",)),
        ("# אופה\n\nמאפיית השיפון מגייסת אופה לעבודה בנתניה.\n", ("נתניה",)),
        ("# אופה\n\nלמאפייה יש לקוחות בנתניה.\n", ()),
        ("# خباز\n\nمطلوب خباز للعمل في جدة لدى مخبز كبير.\n", ("جدة",)),
        ("# Φούρναρης\n\nΑναζητούμε φούρναρη για τα κέντρα μας σε όλη την Αττική.\n", ("Αττική",)),
        ("# 제빵사\n\n서울 강남에 위치한 빵집에서 제빵사를 모집합니다.\n", ("서울 강남",)),
    ],
)
def test_a_sentence_tells_the_town_where_nothing_else_does(text, places):
    assert posting_of(text).locations == places


def test_no_address_goes_on_behind_a_sign_of_these_letters():
    text = "# 烘焙师\n\n投递简历：https://b.example/jobs/1.html（内推码：甲）\n"
    assert posting_of(text).apply_urls == ("https://b.example/jobs/1.html",)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Я ищу опытного инженера по эксплуатации зданий. Зданий у нас много.",
         "инженера по эксплуатации зданий"),
        ("Мы приглашаем в нашу команду администратора в салон.", "администратора"),
        ("Шукаємо відповідальну бухгалтерку для нашої пекарні.", "бухгалтерку"),
        ("Пекарня запрошує на постійну роботу у місті Дніпро адміністратора залу.",
         "адміністратора залу"),
        ("Търсим мотивиран готвач за нашия ресторант в Пловдив.", "готвач"),
        ("משרה מעניינת\n\nאנחנו מחפשים מפתח/ת Full Stack מנוסה להצטרף לצוות שלנו!",
         "מפתח/ת Full Stack"),
        ("# مطلوب مندوبين مبيعات فوراً\n\nالدوام كامل.", "مندوبين مبيعات"),
        ("تعلن شركة الخبز عن حاجتها إلى مهندس كهرباء للعمل في جدة.", "مهندس كهرباء"),
        ("Η εταιρεία μας αναζητά έμπειρο λογιστή για το κατάστημα.", "λογιστή"),
        ("# Αναζήτηση εκπαιδευτικού από τον Όμιλο Acme\n\nΜαθήματα.", "εκπαιδευτικού"),
        ("함께 성장할 백엔드 개발자를 찾고 있습니다.", "백엔드 개발자"),
        ("# 웹 개발자 채용 공고\n\n저희는 빵을 굽습니다.", "웹 개발자"),
        ("当店ではルート営業スタッフを募集しています。", "ルート営業スタッフ"),
        ("甲乙烘焙诚聘烘焙师一名，要求会做面包。", "烘焙师"),
        ("บริษัทเปิดรับสมัครพนักงานขาย ประจำสาขาเชียงใหม่", "พนักงานขาย"),
        ("# 前端工程师 薪水15k-40kRMB/月\n\n做面包的公司。", "前端工程师"),
        ("# 咨询顾问：无责底薪4000-6000\n\n会做面包。", "咨询顾问"),
        ("# SES営業代行 / 甲乙株式会社\n\n## 仕事内容\n\nパンを焼く。", "SES営業代行"),
        ("業務委託（フリーランス）\n\n# SES営業代行\n\n## 仕事内容\n\nパン。", "SES営業代行"),
        ("# 採用情報\n\n募集要項\n\nプロジェクトマネージャー\n\n仕事内容: パンを焼く。",
         "プロジェクトマネージャー"),
        ("Вакансия открыта до 25 декабря\n\nЯ ищу повара в свою команду.", "повара"),
        ("# Повар - работа в Казани\n\nГотовить.", "Повар"),
    ],
)  # fmt: skip
def test_the_job_is_named_in_sentences_and_beside_asides(text, title):
    assert posting_of(text).title == title


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("# Пекарь\n\nМеня зовут Анна, я работаю в отделе хлеба в компании Рожь.", "Рожь"),
        ("# Пекарь\n\nrye — это российская компания по выпечке хлеба.", "rye"),
        ("# Пекарь\n\nСеть пекарен «Рожь» приглашает пекаря.", "Рожь"),
        ("# Пекар\n\n„Ръж“ ЕООД търси пекар за магазина си.", "„Ръж“ ЕООД"),
        ("# 제빵사\n\n## 회사 소개\n\n주식회사 갑을은 빵을 굽습니다.", "주식회사 갑을"),
        ("# Λογιστής\n\nΟ εκπαιδευτικός όμιλος Acme αναζητεί λογιστή.", "Acme"),
        ("# אופה\n\nרשת שיפון מגייסת אופה לעבודה בנתניה.", "רשת שיפון"),
        ("# אופה\n\nהחברה מגייסת אופה.", None),
        ("# خباز\n\nتعلن شركة الخبز الطازج عن حاجتها إلى خباز.", "شركة الخبز الطازج"),
        ("# パン職人\n\n現在こちらは募集しておりません\n\nパンを焼く。", None),
        ("# Пекарь\n\nфакты | Место работы\n\n33 000 руб | Казань\n\nхлеб", None),
    ],
)
def test_who_hires_tells_of_itself_in_these_languages(text, company):
    assert posting_of(text).company == company


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("# Пекар\n\nЗапрошуємо на постійну роботу пекаря.", ("full-time",)),
        ("# Пекарь\n\nРабота на неполный рабочий день.", ("part-time",)),
        ("# Пекар\n\nРабота на непълно работно време.", ("part-time",)),
        ("# Λογιστής\n\nΜερικής απασχόλησης για τα βιβλία μας.", ("part-time",)),
        ("# אופה\n\nמדובר במשרה חלקית בשעות הבוקר.", ("part-time",)),
        ("# 営業\n\n業務委託（フリーランス）\n\nパンを売る。", ("contract", "freelance")),
        ("# 店員\n\n雇用形態：アルバイト\n", ("part-time",)),
    ],
)
def test_terms_are_stated_in_these_languages(text, terms):
    assert posting_of(text).employment_types == terms


@pytest.mark.parametrize(
    ("text", "remote"),
    [
        ("# Пекарь\n\nМожно работать удалённо или в офисе в Казани.", "remote"),
        ("# Пекарь\n\nРабота в офисе в центре города.", "onsite"),
        ("# Пекарь\n\nРабота в офисе или удаленно.", None),
        ("# Пекар\n\nРобота в нашому офісі, дружня команда.", "onsite"),
        ("# Пекар\n\nФормат: віддалена робота, гнучкий графік.", "remote"),
        ("# Пекар\n\nПредлагаме работа от вкъщи.", "remote"),
        ("# אופה\n\nעבודה היברידית (2 ימים מהבית)", "hybrid"),
        ("# אופה\n\nעבודה מרחוק מכל מקום בארץ.", "remote"),
        ("# خباز\n\nالعمل عن بعد لمدة كاملة.", "remote"),
        ("# Λογιστής\n\nΠροσφέρουμε εργασία εξ αποστάσεως από παντού.", "remote"),
        ("# 제빵사\n\n하이브리드 근무 (주 2회 출근)", "hybrid"),
        ("工作方式：混合工作\n\n# 烘焙工程师\n", "hybrid"),
    ],
)
def test_the_way_of_working_is_told_in_these_languages(text, remote):
    assert posting_of(text).remote == remote


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("# אופה\n\nדרישות:\n- ניסיון של שנה לפחות באפייה\n", 1),
        ("# Пекар\n\nИзисквания:\n- Поне две години опит като пекар\n", 2),
        ("# Пекар\n\nВимоги:\n- Досвід роботи не менше трьох років\n", 3),
        ("応募資格: パン屋での実務経験をお持ちの方（6か月以上）\n\n# パン職人\n", 0.5),
        ("# रसोइया\n\nअनुभव: 3 वर्ष\n", 3),
        ("# Φούρναρης\n\n- Προϋπηρεσία τουλάχιστον δύο ετών\n", 2),
    ],
)
def test_years_of_experience_are_counted_in_these_languages(text, years):
    assert posting_of(text).experience_years_min == years


@pytest.mark.parametrize(
    ("text", "posted", "closes"),
    [
        ("# Пекар\n\nПубликувана на: 5 февруари 2024\nКраен срок: 20 март 2024\n",
         date(2024, 2, 5), date(2024, 3, 20)),
        ("# พนักงานขาย\n\nประกาศวันที่ 5 มีนาคม 2567\nปิดรับสมัคร 20 เมษายน 2567\n",
         date(2024, 3, 5), date(2024, 4, 20)),
        ("# خباز\n\nتاريخ الإعلان عنها : 2018-02-26\nتاريخ انتهاء الصلاحية : 2018-03-26\n",
         date(2018, 2, 26), date(2018, 3, 26)),
        ("# אופה\n\nהמועד האחרון: 11.08.2026.\n", None, date(2026, 8, 11)),
        ("# शिक्षक\n\nआवेदन की अंतिम तिथि: 15 जनवरी 2024\n", None, date(2024, 1, 15)),
        ("# Пекар\n\nОбјављено: 5. марта 2024.\nКонкурс је отворен до 20. марта 2024.\n",
         date(2024, 3, 5), date(2024, 3, 20)),
    ],
)  # fmt: skip
def test_days_are_named_in_these_languages(text, posted, closes):
    read = posting_of(text)
    assert (read.posted, read.closes) == (posted, closes)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Служител в строителен магазин\n\nОбслужва клиентите.", "Служител в строителен магазин"),
        ("# 【徵才】甲乙新聞網_前端工程師\n\n## 工作內容\n\n做麵包。", "前端工程師"),
        ("# Web3公司招聘“海外招聘专家”2000-5000U/月\n\n会做面包。", "海外招聘专家"),
        ("# 採用情報\n\n業務内容：営業\n給与：月給20万円\n", "営業"),
    ],
)
def test_a_title_is_told_from_what_is_glued_to_it(text, title):
    assert posting_of(text).title == title


@pytest.mark.parametrize(
    ("text", "places", "remote"),
    [
        ("# Токар\n\nЗвертатися за адресою:\nм.Гніздище, вул. Житня, 50\n", ("Гніздище",), None),
        ("# 麵包師\n\n歡迎來信。 地點：台北市內湖區康寧路三段75巷70號，大學對面\n",
         ("台北市內湖區康寧路三段75巷70號",), "onsite"),
        ("# אופה\n\nרשת שיפון מחפשת אופה לסניף ירושלים, עם ניסיון.\n", ("ירושלים",), "onsite"),
    ],
)  # fmt: skip
def test_a_branch_or_an_address_tells_the_place(text, places, remote):
    posting = posting_of(text)
    assert (posting.locations, posting.remote) == (places, remote)


def test_payments_in_time_are_no_temporary_work():
    assert posting_of("# Пекарь\n\nУсловия: Своевременные выплаты\n").employment_types == ()


@pytest.mark.parametrize(
    ("text", "salary"),
    [
        ("薪水15k-40kRMB/月", Salary(15_000, 40_000, "CNY", "month")),
        ("給与：月給25万円～35万円（想定年収400万円～560万円）",
         Salary(250_000, 350_000, "JPY", "month")),
        ("Заплата: от 1800 до 2200 лв. бруто", Salary(1800, 2200, "BGN", "month")),
        ("Заплата: 900 - 1100 евро", Salary(900, 1100, "EUR", "month")),
        ("เงินเดือน: 15,000 - 20,000 บาท", Salary(15_000, 20_000, "THB", "month")),
        ("वेतन: 15,000 रुपये प्रति माह", Salary(15_000, 15_000, "INR", "month")),
        ("待遇：時薪190元", Salary(190, 190, "TWD", "hour")),
    ],
)  # fmt: skip
def test_pay_is_told_in_words_of_these_languages(text, salary):
    assert posting_of(f"# 麵包師\n\n{text}\n").salary == salary
