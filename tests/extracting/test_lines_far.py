"""Lines of postings in Chinese, Japanese, Korean, Cyrillic, Greek and Thai letters."""

from __future__ import annotations

import pytest

from desktop.extracting import extract
from desktop.postings import Salary
from tests.extracting.making import document


def posting_of(text):
    return extract(document(text))


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Android开发工程师【地点：武汉/上海，长期有效】", "Android开发工程师"),
        ("烘焙实习生（300/天）", "烘焙实习生"),
        ("3-5 年中高级烘焙工程师，坐标：广州", "中高级烘焙工程师"),
        ("烘焙工程師，工作經驗不拘", "烘焙工程師"),
        ("海外烘焙方向，面包场景，招聘 Java 开发工程师", "Java 开发工程师"),
        ("产品经理，招聘专员", "产品经理，招聘专员"),
        ("软件工程师（双休，五险一金）", "软件工程师"),
        (
            "パン職人スタッフ（AD兼務）／＜月給30万円＞完全週休2日制（土日）★",
            "パン職人スタッフ（AD兼務）",
        ),
        ("配送ドライバー（大田区）求人原稿", "配送ドライバー"),
        ("รับสมัครตำแหน่งเจ้าหน้าที่บริหารงานทั่วไป", "เจ้าหน้าที่บริหารงานทั่วไป"),
        ("Привет! Ищем Python Engineer", "Python Engineer"),
        ("01_바리스타팀 [채용시 마감]", "바리스타팀"),
    ],
)
def test_calls_and_asides_are_no_part_of_a_title(line, title):
    assert posting_of(f"# {line}\n\n## 要求\n\n- 会做面包\n").title == title


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        ("# Повар\n\nСеть пекарен «Рожь» ищет повара в свою команду.\n", "Повар", "Рожь"),
        ("# НАМ НУЖЕН Frontend - разработчик\n\nПечём хлеб.\n", "Frontend - разработчик", None),
        ("# 甲乙科技招聘前端开发专家(base 杭州)\n\n## 岗位职责\n\n做面包\n",
         "前端开发专家", "甲乙科技"),
        ("特任研究員\n\n現在、甲乙研究室では研究員の方を1名募集しております。\n",
         "特任研究員", "甲乙研究室"),
        ("RYE BREAD: Куратор по хлебу\nТип: Работа в офисе\n", "Куратор по хлебу", "RYE BREAD"),
        ("# 甲乙烘焙 2020 徵求前端工程師\n\n## 工作內容\n\n做麵包\n", "前端工程師", "甲乙烘焙"),
        ("### Позиция: Търговски представител (на непълен работен ден)\n\n"
         "**Компания:** Ръж ЕООД\n", "Търговски представител", "Ръж ЕООД"),
        ("配送ドライバー\n\n今日の仕事、実は…\n\nABCは「パン」を大切にしている会社です。\n",
         "配送ドライバー", "ABC"),
        ("成为甲乙的一员\n\n## 烘焙工程师\n\n会做面包。\n", "烘焙工程师", "甲乙"),
        ("# Вакансии\n\nПриглашаются специалисты на полную занятость\n\n##### Кладовщик-грузчик\n",
         "Кладовщик-грузчик", None),
    ],
)  # fmt: skip
def test_the_job_and_who_hires_are_told_apart(text, title, company):
    posting = posting_of(text)
    assert (posting.title, posting.company) == (title, company)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("烘焙工程师\n\n公司地址：南京市江宁区九龙湖3号（地铁旁）\n", ("南京市江宁区九龙湖3号",)),
        ("烘焙工程师\n\n工作地点：上海\n公司地址：南京市江宁区九龙湖3号\n", ("上海",)),
        ("# 容器平台招聘 (工作地点: 上海, 长期有效)\n\n做面包\n", ("上海",)),
        ("# Пекарь\n\nИщем повара в свою команду в Санкт-Петербурге.\n", ("Санкт-Петербурге",)),
        ("# Пекарь\n\nОфис в Ярославле - в Петровском Пассаже\n", ("Ярославле",)),
        ("# 烘焙\n\n本次招聘面向社招，工作地点：北京、新加坡\n", ("北京", "新加坡")),
        ("# Кладовщик\n\nОбращайтесь: г.Казань, ул.Баумана, 16\n", ("Казань",)),
        ("# パン職人\n\n勤務地：東京都大田区を中心としたエリア\n", ("東京都大田区",)),
        ("# Φούρναρης\n\nΠόλη: Αθήνα\n", ("Αθήνα",)),
        ("# Пекарь\n\n- Удобный офис в самом центре Минска;\n", ("Минска",)),
    ],
)
def test_places_are_stated_in_other_words(text, places):
    assert posting_of(text).locations == places


@pytest.mark.parametrize(
    ("text", "remote"),
    [
        ("# 烘焙工程师\n\n公司在广州，周末双休（不支持远程）。\n", "onsite"),
        ("# パン職人\n\n・リモートワーク可（原則週2回出社）\n", "hybrid"),
        ("# Пекар\n\n**Локация:** Варна (Remote + срещи в региона)\n", "hybrid"),
        ("Пекарь\nТип: Работа в офисе\n", "onsite"),
    ],
)
def test_how_one_works_is_told(text, remote):
    assert posting_of(f"{text}\n面包和面包。\n").remote == remote


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        (
            "# デザイナー\n\n月給30万円〜37万円／想定年収450万円〜600万円\n",
            Salary(300_000, 370_000, "JPY", "month"),
        ),
        (
            "# 工程師\n\n『薪資待遇』\n40K 起 依照能力向上調整\n",
            Salary(40_000, None, None, "month"),
        ),
        ("# Менеджер\n\n### от 50000 ₽\n\nКазань\n", Salary(50_000, None, "RUB", "month")),
        ("# Куратор\n\n30000 - 70000 KGS в месяц\n", Salary(30_000, 70_000, "KGS", "month")),
    ],
)
def test_pay_is_that_of_its_own_period(text, pay):
    assert posting_of(text).salary == pay


def test_part_time_and_years_are_read_in_bulgarian():
    posting = posting_of(
        "# Пекар\n\n**Тип заетост:** Непълен работен ден\n\n"
        "- Опит в продажбите B2B (минимум 2 години)\n"
    )
    assert posting.employment_types == ("part-time",)
    assert posting.experience_years_min == 2


def test_a_greek_page_tells_its_day():
    posting = posting_of("# Μάγειρας\n\nΗμ/νία Δημοσίευσης: 08/03/2016\n")
    assert str(posting.posted) == "2016-03-08"
