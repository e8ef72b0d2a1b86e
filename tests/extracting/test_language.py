"""The language of the body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extracting.text.language import detect_language, read_language
from tests.extracting.making import layout_of

SENTENCES = {
    "en": "We are looking for a baker who will work with our team in the shop and for the "
    "customers.",
    "de": "Wir suchen für unser Team eine Bäckerin, die mit uns die Backstube und den Laden führt.",
    "fr": "Nous recherchons une boulangère pour notre équipe qui saura travailler avec "
    "nous dans la boutique.",
    "es": "Buscamos una panadera para nuestro equipo que quiera trabajar con nosotros en "
    "la tienda.",
    "pt": "Procuramos uma padeira para a nossa equipa que não tenha medo de trabalhar com "
    "você e seu chefe.",
    "it": "Cerchiamo una panettiera per il nostro team che sia pronta anche a lavorare "
    "nella bottega.",
    "nl": "Wij zoeken een bakker voor ons team die graag met ons in de winkel werkt en "
    "niet te laat is.",
    "sv": "Vi söker en bagare till vårt team som vill arbeta med oss och inte är rädd för "
    "att vara hos oss.",
    "da": "Vi søger en bager til vores team som ikke er bange for at arbejde hos os og "
    "skal være her.",
    "no": "Vi søker en baker til vår bedrift som ikke er redd for å arbeide hos oss og "
    "skal være deg.",
    "fi": "Haemme leipuria, joka on valmis työhön sekä haluaa olla meidän kanssa, jos "
    "sinulla on kokemusta.",
    "et": "Otsime pagarit, kes on valmis tööks ning kui sa oled meie oma, siis see töö ei "
    "ole raske.",
    "lv": "Mēs meklējam maiznieku, kas ir gatavs darbam, un vai tu vari būt pie mums no "
    "rīta, lai ceptu.",
    "lt": "Ieškome kepėjo, kuris yra pasiruošęs darbui, nes mes už tai mokame, kad jūs "
    "būtumėte su mumis.",
    "pl": "Szukamy piekarza do naszej firmy, który nie boi się pracy oraz chce być z nami "
    "dla klientów.",
    "cs": "Hledáme pekaře, který se nebojí práce a je pro nás důležité, že máš zkušenosti "
    "při pečení.",
    "sk": "Hľadáme pekára, ktorý sa nebojí práce a je pre nás dôležité, že máš skúsenosti "
    "pri pečení.",
    "sl": "Iščemo peka, ki je pripravljen na delo ter za vas tudi peče, saj smo ekipa, kot je ni.",
    "hr": "Tražimo pekara koji je spreman za rad te želi biti od nas bolji, kao što smo i "
    "sami ili više.",
    "hu": "Olyan péket keresünk, aki nem fél a munkától, és hogy ha kell, már vagy csak "
    "itt is meg van.",
    "ro": "Căutăm un brutar pentru echipa noastră, care să nu fie speriat și cu experiență "
    "din ce în ce.",
    "tr": "Ekibimiz için iyi bir fırıncı arıyoruz, deneyim ve bilgi sahibi olan çok daha iyi gibi.",
    "id": "Kami mencari tukang roti yang akan bekerja dengan kami di toko ini dan untuk pelanggan.",
    "vi": "Chúng tôi tìm thợ làm bánh có kinh nghiệm và không ngại công việc trong những ngày lễ.",
    "ru": "Мы ищем пекаря, который будет работать с нами и не боится рано вставать. Объём большой.",
    "uk": "Ми шукаємо пекаря, який буде працювати з нами і не боїться рано вставати. Її день.",
    "bg": "Търсим пекар, който ще работи с нас и не се страхува да става рано сутрин за закуска.",
    "el": "Ζητάμε αρτοποιό που θα δουλέψει μαζί μας στο μαγαζί.",
    "he": "אנחנו מחפשים אופה שיעבוד איתנו בחנות",
    "ar": "نبحث عن خباز يعمل معنا في المتجر كل يوم",
    "zh": "我们正在寻找一位面包师，熟悉 Java 和 MySQL 的优先。",
    "ja": "私たちと一緒に働いてくれるパン職人を募集しています。経験は問いません。",
    "ko": "우리와 함께 일할 제빵사를 찾고 있습니다.",
    "th": "เรากำลังมองหาคนทำขนมปังที่จะทำงานกับเรา",
    "be": "Мы шукаем пекара, які ўмее працаваць з намі ў краме.",
    "mk": "Бараме пекар кој ќе работи со нашиот тим во продавницата.",
    "sr": "Тражимо пекара који ће радити са нашим тимом у продавници.",
    "ur": "ہمیں ایک نانبائی کی ضرورت ہے جو ہماری ٹیم کے ساتھ دکان میں کام کرے۔",
    "hi": "हम एक बेकर की तलाश कर रहे हैं जो हमारे साथ काम करे",
}


@pytest.mark.parametrize(("language", "sentence"), sorted(SENTENCES.items()))
def test_a_sentence_tells_its_language(language: str, sentence: str) -> None:
    assert detect_language(sentence) == language


def test_a_few_bare_words_are_no_language_of_many_marks() -> None:
    assert detect_language("Accountants and Co\nKitchen: a, o, do, Per Hour, the School") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# Night Nurse\n\nRye, Lyon", "en"),
        ("# Night Manager (m/w/d)\n\nKöln", "de"),
        ("# Night Manager (H/F)\n\nLyon", "fr"),
        ("# Nachtwacht\n\nGent", None),
        ("# Teigabteilungsleiter\n\nGraz", "de"),
        ("# Stage - Boulangerie\n\nLyon", "fr"),
        ("# Redator de Receitas\n\nLagos", "pt"),
        ("# Taikina-asiantuntija\n\nOulu", "fi"),
        ("# Mill Intern\n\nSão Tomé – Los Altos", "en"),
        ("# Bakery AI Engineer\n\nSeoul – AI, at 9k", "en"),
    ],
)
def test_a_posting_of_hardly_a_title_tells_its_language_by_the_job(text, language) -> None:
    layout = layout_of(text)
    assert read_language(layout).value == language


def test_a_name_in_another_script_leaves_a_text_its_language() -> None:
    text = f"{SENTENCES['en']} You keep the books of our shop パン屋さんのベーカリー in the north."
    assert detect_language(text) == "en"


@pytest.mark.parametrize("text", ["", "12345", "SAP", "https://example.org/the/and/of/to"])
def test_too_little_text_tells_none(text: str) -> None:
    assert detect_language(text) is None


@given(st.text(max_size=300))
def test_any_text_is_read_without_raising(text: str) -> None:
    detect_language(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# Padeira\n\n- **Location:** Recife\n- **Job Url:** x\n\nPessoa que faz pão com e", "pt"),
        ("# Tezgahtar\n\n- **Company Name:** Kırıntı\n- **Short Address:** Aliağa", "tr"),
        ("- **Título:** Padeiro\n- **Nome da empresa:** Pão\n- **Descrição da vaga:** x", "pt"),
        ("# Pekař\n\nMzda: 40 000 Kč\nMísto: Brno\nÚvazek: HPP", "cs"),
        ("# Baker\n\n- **Is remote:** no\n\nWe are looking for a junior baker.", "en"),
        (
            "# Baker\n\n- **Place:** Gent, SE\n- **Id:** 6e0a1ee54e03\n- **At:** 2026-05-01T00Z",
            None,
        ),
        ("# Çörəkçi üzrə mütəxəssis\n\n- **Company Name:** Un", "az"),
        ("Şirkət çörəkçi axtarır: iş təcrübəsi olan və bu iş ilə maraqlanan.", "az"),
        ("# Інженер-програміст\n\n- **Company:** Хліб", "uk"),
        ("# Инженер\n\n- **Company:** Хлеб і Сiль, ночные смены", "ru"),
        ("# Leipuri\n\nPalkka: 3500 €\nSijainti: Tampere\nTyösuhde: vakituinen", "fi"),
    ],
)
def test_a_short_text_below_english_names_keeps_its_language(text, language):
    assert detect_language(text) == language
