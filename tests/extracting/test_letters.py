"""The labels, trades and places of postings in letters other than Latin ones."""

from __future__ import annotations

import pytest

from desktop.extracting import extract
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
