"""Shapes of postings in other languages than English, each told by one of its fields."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.extracting import extract
from desktop.postings import Salary
from tests.extracting.making import document

BAKERS = "## Wir bieten\n\n- Brot\n\n## Aufgaben\n\n- backen\n\n## Profil\n\n- früh auf\n"


def posting_of(text, metadata=()):
    return extract(document(text, metadata))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Krume recrute un(e) boulanger(ère) !\n\nNous pétrissons.", "boulanger(ère)"),
        ("# 晨曦科技 诚聘 会计 月薪10k-15k\n\n我们在杭州。", "会计"),
        ("# 晨曦科技 - 会计（台北）\n\n晨曦科技是一家公司。", "会计"),
        ("# 新創公司-會計\n\n我們做麵包。", "會計"),
        ("# Vacature bakker bij Kruim (Utrecht)\n\nWij bakken.", "bakker"),
        ("# Bäcker bei der Krume GmbH\n\nWir backen.", "Bäcker"),
        ("# 🚀 Vaga Padeiro 🖤 📍 Remoto 🚀\n\nFazemos pão.", "Padeiro"),
        ("# Desarrollador para startup fintech\n\nHacemos pan.", "Desarrollador"),
        ("# Developer c/exp en React\n\nHacemos pan.", "Developer"),
        ("# Kế toán làm việc tại Hà Nội\n\nCông ty bánh mì.", "Kế toán"),
        ("Ищем повара в команду.\n\nПечём хлеб.", "повара"),
        ("Bagarn växer och vi söker därför nu en engagerad\nbagare som bakar.", "bagare"),
        ("Estamos en búsqueda de Panaderos para hacer pan.", "Panaderos"),
        (
            "안녕하세요!\n\n## 채용분야\n\n- 회계 담당자/ 경력 5년 이상\n\n## 담당업무\n",
            "회계 담당자",
        ),
        ("## Kariéra\n\n# Pekař\n\nPečeme.", "Pekař"),
        ("# Oferta de Empleo: Panadero\n\nHacemos pan.", "Panadero"),
        ("# 招聘培训专员\n\n做面包。", "招聘培训专员"),
        ("# 会计 薪资open 职级p5\n\n做面包。", "会计"),
        ("# AI 工程師實習\n\n做麵包。", "AI 工程師實習"),
        ("# [Remoto] Padeiro [Miga]\n\nFazemos pão.", "Padeiro"),
        ("Wat zoeken wij:\n\n### EEN BAKKER:\n\n#### Wat wij bieden:\n\nBrood.", "Bakker"),
        ("徵才職位： 糕點人員\n\n工作待遇： 30,000元/月", "糕點人員"),
        ("▶모집분야\n\n빵 만들기\n\n▶근무지\n\n서울", None),
        ("# 모집공고\n\n### 저희 회사 제빵 개발자 모집합니다\n\n빵.", "제빵 개발자"),
        ("# [Olinda] Padeiro na [Miga Doce]\n\nFazemos pão.", "Padeiro"),
        ("# [Olinda] Padeiro na miGa\n\nFazemos pão.", "Padeiro"),
        ("# [Recife] Estágio em Panificação na Miga\n\nFazemos pão.", "Estágio em Panificação"),
        ("# 麦香招会计：像酵母一样成长\n\n做面包。", "会计"),
        ("# 麦香科技-国际电商组内直推（后端&算法）\n\n做面包。", "后端&算法"),
        ("# 【内推】【麦香科技-中台-前端】【急招】\n\n做面包。", "前端"),
        ("# 麦香【前端】【内推】【高薪】\n\n做面包。", "前端"),
        ("크럼 에서 **프리랜서 번역가** 분들을 모십니다.", "프리랜서 번역가"),
        ("## 募集要項\n\n募集職種: 看護師：非常勤2名\n", "看護師"),
        ("# 『徵才』會計\n\n做麵包。", "會計"),
        ("# krume 徵求麵包店會計一名\n\n做麵包。", "麵包店會計"),
        ("# 代徵：知名烘焙大廠 招募 會計\n\n做麵包。", "會計"),
        ("# 会计实习生招聘（上海/杭州，7月1日前入职）\n\n做面包。", "会计实习生"),
        (
            "# [Recife ou interior] [Padeiro Pleno (2 anos de experiência)] Remoto\n\nPão.",
            "Padeiro Pleno",
        ),
        ("# [Recife] [Remoto] Padeiro @Miga\n\nFazemos pão.", "Padeiro"),
        ("# +3 Vagas Padeiros\n\nFazemos pão.", "Padeiros"),
        ("# Job opportunity\n\nШукаємо Senior Python для наших партнерів.", "Senior Python"),
        ("## RECRUIT\n\n## ［職種］\n\nパンの営業\n\n## ［給与］\n\n応相談\n", "パンの営業"),
        ("### Tuyển dụng\n\n**TUYỂN NHÂN VIÊN BÁN BÁNH**\n\nLàm bánh mì.", "Nhân Viên Bán Bánh"),
        ("# New Job\n\n### Título del trabajo\n\nPanadero\n\n### Lugar\n\nLima", "Panadero"),
    ],
)
def test_the_title_is_told_from_what_stands_around_it(text, title):
    assert posting_of(text).title == title


def test_the_plural_of_the_role_s_key_names_it_too():
    said = posting_of("Nous pétrissons.", [("roles", "un·e chargé·e de cuisson et de vente")])
    assert said.title == "chargé·e de cuisson et de vente"


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("# Bäcker\n" + BAKERS, None),
        ("# 會計\n\n## 團隊簡介/地點\n台北市\n\n## 工作內容\n烘焙\n\n## 能力需求\n早起\n", None),
        ("# Thợ làm bánh\n\nHi cả nhà,\nMình cần tìm thợ.", None),
        ("# Bäcker\n\n## Krume GmbH\n\n" + BAKERS, "Krume GmbH"),
        ("## 公司名称\n晨曦科技\n<br/>\n\n## 工作地点\n上海\n", "晨曦科技"),
        ("안녕하세요!\n\n빵을 만들고 있는 **크럼베이커리**입니다.", "크럼베이커리"),
        ("# Krume recrute un boulanger !\n\nNous pétrissons.", "Krume"),
        ("# 某互联网公司 - 会计 - 上海\n\n做面包。", None),
        ("# Panettiere\n\nSiamo alla ricerca di panettieri.", None),
        ("# [Remoto] Padeiro [Miga]\n\nVenha fazer parte do time!\n\nPão.", "Miga"),
        ("# Bäcker\n\nDas Haus Krume ist ein führender Bäcker. Bei Bedarf helfen.", "Haus Krume"),
        ("# Boulanger\n\nCe que Mié fait chez nous.\n\nÀ bientôt : pain@mie.example", "Mié"),
        ("# 头部币所 诚聘 会计\n\n做面包。", None),
    ],
)
def test_the_company_is_no_section_s_name(text, company):
    assert posting_of(text).company == company


def test_a_company_in_small_letters_is_spelled_as_in_the_text():
    said = posting_of("# Boulanger\n\nMiette pétrit le pain.", [("startup", "miette")])
    assert said.company == "Miette"


def test_the_name_of_a_page_of_jobs_is_no_company():
    assert posting_of("# Pekař\n\nPečeme.", [("company", "Kariéra")]).company is None


@pytest.mark.parametrize(
    ("text", "locations"),
    [
        ("# 【广州】会计\n\n做面包。", ("广州",)),
        ("# Panadero\n\n* 🇲🇽 Ciudad de México\n* 🏢 Presencial\n", ("Ciudad de México",)),
        ("Bäcker gesucht!\n📍 Köln\nRuft an.", ("Köln",)),
        ("Ищем пекаря.\nВоронеж, фуллтайм, офис.\n\nПечём.", ("Воронеж",)),
        ("# Baker\n\nVi er et team basert i Oslo bestående av bakere.", ("Oslo",)),
        ("# Kế toán làm việc tại Hà Nội\n\nBánh mì.", ("Hà Nội",)),
        ("Ищем пекаря. Работа в Москве, печём хлеб.", ("Москве",)),
        ("Ищем пекаря. Наш офис находится в центре Нижнего Новгорода.", ("Нижнего Новгорода",)),
        ("Szukamy piekarza. Praca w Krakowie, pieczemy chleb.", ("Krakowie",)),
        ("Hledáme pekaře. Naše kancelář v Brně peče chléb.", ("Brně",)),
        ("## Local\n\nRemoto, Recife-PE\n\n## Vaga\n\nFazemos pão.", ("Recife-PE",)),
        ("職種: パン職人\n\n勤務地: 〒150-0002 東京都渋谷区", ("東京都渋谷区",)),
        ("# Bánh mì\n\n**3.ĐỊA ĐIỂM LÀM VIỆC**\n\n9 Ba Đình, Hà Nội\n", ("9 Ba Đình, Hà Nội",)),
        ("# 会计\n\n## 三、工作地点\n\n上海\n\n## 四、要求\n\n早起\n", ("上海",)),
        ("# 会计\n\n### 工作地點（job location）：\n台北市/內湖區\n", ("台北市/內湖區",)),
        ("# [上海] 会计\n\n- 工作地点：上海浦东\n", ("上海浦东",)),
        ("## ［勤務地・勤務時間］\n\n東京本社：東京都三鷹市\n", ("東京都三鷹市",)),
        ("# 会计\n\n坐标深圳，做面包。", ("深圳",)),
        (
            "# 会计\n\n## 职位要求\n\n1、做面包，工作城市可选北京、深圳、珠海；早起。",
            ("北京", "深圳", "珠海"),
        ),
        ("# 会计\n\nBase：深圳&珠海（早起）\n", ("深圳", "珠海")),
        ("# 会计\n\n办公地点在广州环境最好的面包房。", ()),
        ("- 근무지 : 강남구 역삼동 (강남CGV 뒤편)\n- 채용 형태 : 정규직", ("강남구 역삼동",)),
        ("## Local\n\nEscritório, Campinas/SP - Centro\n", ("Campinas/SP - Centro",)),
        ("# [HN/HCM- Fulltime] Baker\n\nBánh mì.", ()),
        ("職種名\n\n会計\n\n勤務地・交通\n\n東京都三鷹市\n", ("東京都三鷹市",)),
        ("# 會計\n\n## 團隊簡介/地點\n台北市\n\n## 內容\n烘焙\n\n## 需求\n早起\n", ("台北市",)),
    ],
)
def test_places_are_met_where_other_languages_set_them(text, locations):
    assert posting_of(text).locations == locations


def test_a_page_s_title_may_tell_where_its_job_is():
    said = posting_of("# Bäcker\n\nWir backen.", [("page.title", "Bäcker | Stelle in Celle")])
    assert said.locations == ("Celle",)


@pytest.mark.parametrize(
    ("text", "remote"),
    [
        ("# Padeiro - Não aceitamos home office, nem remoto\n\nFazemos pão.", "onsite"),
        ("# Panadero\n\n* 🏢 Presencial\n* 🕐 Tiempo completo\n", "onsite"),
        ("# Bakker\n\nJe werkt 1-3 dagen per week op kantoor en de rest vanuit huis.", "hybrid"),
        ("Ищем пекаря.\nВоронеж, фуллтайм, офис.\n\nПечём.", "onsite"),
        ("Ищем пекаря на проекты компании. Работа предполагается из офиса.", "onsite"),
        ("Шукаємо пекаря, робота на ремоуті, у нас добре.", "remote"),
    ],
)
def test_presence_is_told_in_other_languages(text, remote):
    assert posting_of(text).remote == remote


@pytest.mark.parametrize(
    ("text", "metadata", "types"),
    [
        ("Fazemos pão.", [("labels", "⚖️ CLT")], ("full-time",)),
        ("Fazemos pão.", [("labels.name", "Java, PJ, Stale")], ("contract",)),
        ("# Padeiro [100% remota]\n\nFazemos pão.", (), ()),
        ("# Bagare\n\nJobbet är en heltidstjänst.", (), ("full-time",)),
        ("職種: 配布スタッフ\n\n勤務形態: 業務委託", (), ("contract",)),
        ("Ищем пекаря.\nВоронеж, фуллтайм, офис.", (), ("full-time",)),
        ("Ставка 33 злотих (договір доручення)", (), ("contract",)),
        ("- Stawka 34 zł (umowa zlecenie), praca w Polsce", (), ("contract",)),
        ("- 채용 형태 : 정규직\n- 빵", (), ("full-time",)),
    ],
)
def test_terms_are_told_in_other_languages(text, metadata, types):
    assert posting_of(text, metadata).employment_types == types


def test_the_label_of_an_issue_may_be_a_level():
    assert posting_of("Fazemos pão.", [("labels.name", "Java, Pleno")]).seniority == ("mid",)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# Padeiro\n\n#### Nível\n\n- Júnior\n- Pleno\n", ("junior", "mid")),
        ("# Desenvolvedor Jr/Pl de pães\n\nFazemos pão.", ("junior", "mid")),
        ("# Developer - PL\n\nWe bake in Poland.", ()),
    ],
)
def test_a_list_or_letters_may_tell_the_levels(text, levels):
    assert posting_of(text).seniority == levels


def test_a_page_s_name_in_the_metadata_is_no_title():
    text = "Als Bäcker sind Sie früh auf."
    assert posting_of(text, [("title", "Stellenangebote")]).title == "Bäcker"


@pytest.mark.parametrize(
    ("text", "salary"),
    [
        ("Čistou mzdu 22–30 000 Kč", Salary(22000, 30000, "CZK", "month")),
        ("報酬: 【月収例】 40,000円～90,000円", Salary(40000, 90000, "JPY", "month")),
        ("薪資 NTD $35,000 ~ $50,000", Salary(35000, 50000, "TWD", "month")),
        (
            "徵才職位： 麵包師\n\n工作待遇： 26,000~30,000元/月",
            Salary(26000, 30000, "TWD", "month"),
        ),
        (
            "給与: 基本給： 月額177,500円 ～ 230,000円 / ※経験による / 住宅手当： 月額10,000円",
            Salary(177500, 230000, "JPY", "month"),
        ),
        ("待遇: 昇給年1回 / 通勤交通費（月3万円迄）", None),
        ("薪水 35k-50 RMB", Salary(35000, 50000, "CNY", "month")),
        ("Gehalt: 50-65 T€", Salary(50000, 65000, "EUR", "year")),
        ("Mzda: 40.000,- Kč", Salary(40000, 40000, "CZK", "month")),
        ("Zarobki: 12 000 zł", Salary(12000, 12000, "PLN", "month")),
        ("Lön: 35 000 kr/mån", Salary(35000, 35000, None, "month")),
        ("Оплата: 1500 р/час", Salary(1500, 1500, "RUB", "hour")),
        ("Bolsa auxílio: R$ 1.200", Salary(1200, 1200, "BRL", "month")),
        ("## 薪资范围\n\n40W-65W\n", Salary(400000, 650000, None, "year")),
        ("給与: 月給25万円～35万円", Salary(250000, 350000, "JPY", "month")),
        ("Estágio.\nBolsa: R$800 (6h/dia)", Salary(800, 800, "BRL", "month")),
        (
            "**薪资：10K-20K（高额年终奖）**\n\n年度健康体检福利，每人每年1500元",
            Salary(10000, 20000, None, "month"),
        ),
        ("## 待遇\n\n- 交通費負担\n\n080-8097-9020\n採用担当", None),
        (
            "- **Ставка від 33,00 злотих** за годину\n- оплата за комунальні послуги: 550 злотих",
            Salary(33, None, "PLN", "hour"),
        ),
        ("ЗП вилка от 60 т.руб - 150 т.руб", Salary(60000, 150000, "RUB", "month")),
        (
            "Padeiro. CLT: R$ 8 mil a R$ 10 mil.\nR$ 1.500,00 cartão Flex mensal.",
            Salary(8000, 10000, "BRL", "month"),
        ),
        ("O pão é remoto e o salário pode chegar a 15k!", Salary(None, 15000, None, "month")),
        ("Salary: 68K MXN monthly", Salary(68000, 68000, "MXN", "month")),
    ],
)
def test_pay_is_read_as_other_countries_write_it(text, salary):
    assert posting_of(text).salary == salary


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("請至職缺系統投遞：\nhttps://x.example/jobs/1", ("https://x.example/jobs/1",)),
        (
            "Điền theo link: [Bánh](https://docs.google.com/forms/d/e/1F/viewform)",
            ("https://docs.google.com/forms/d/e/1F/viewform",),
        ),
        ("- 접수방법: **https://krume.recruiter.co.kr**", ("https://krume.recruiter.co.kr",)),
    ],
)
def test_where_to_apply_is_told_in_other_languages(text, urls):
    assert posting_of(text).apply_urls == urls


def test_an_address_at_an_application_site_is_for_applying_whatever_its_key():
    url = "https://krume.applytojob.com/apply/1/Baker"
    said = [("form", url), ("picture", "https://x.example/1.png")]
    assert posting_of("We bake.", said).apply_urls == (url,)


def test_the_day_in_a_file_s_name_counts_where_nothing_else_is_stated():
    named = ("file.date", "2024-07-18")
    assert posting_of("We bake.", [named]).posted == date(2024, 7, 18)
    assert posting_of("Posted: 2024-07-20", [named]).posted == date(2024, 7, 20)
    assert posting_of("Poste ouvert le 25/07/2019. Nous…", [named]).posted == date(2019, 7, 25)


def test_names_that_are_words_elsewhere_are_meant_in_english_alone():
    assert posting_of("Laurea in Informatica e Java. Noi facciamo il pane.").skills == ("Java",)
    assert "Informatica" in posting_of("You know Informatica and the rest of it.").skills


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# Webエンジニアの募集要項", "Webエンジニア"),
        ("# 智能合约工程师 薪水 20K-45K RMB", "智能合约工程师"),
        ("AYUDANTE DE PANADERO/A- job post", "Ayudante de Panadero/A"),
    ],
)
def test_words_of_boards_are_no_part_of_a_title(line, title):
    assert posting_of(f"{line}\n\nKrume.").title == title


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Local: presencial no escritório em Olinda - PE", ("Olinda - PE",)),
        ("Local de trabalho: Olinda - PE (Regime: 50% presencial)", ("Olinda - PE",)),
        ("Local de trabalho: cidade de Olinda - PE", ("Olinda - PE",)),
        ("Local: remoto, de qualquer lugar do Brasil", ("Brasil",)),
        ("工作地点：上海(淞虹路地铁)", ("上海",)),
        ("地点\n\n- 工作地点：远程\n- 联系方式：TG @krume", ()),
        ("工作地點：我們目前在台灣沒有公司，團隊在香港。", ()),
        ("# 做麵包\n\n目前在香港台北設有辦公室，台北為主要單位。\n\n**待遇**\n\n面議", ()),
        ("# [SÃO PAULO] Padeiro na Miga\n\nLocal: São Paulo - SP", ("São Paulo - SP",)),
    ],
)
def test_what_stands_beside_a_place_is_no_part_of_it(text, places):
    assert posting_of(text).locations == places


def test_a_department_s_number_before_a_town_tells_the_country():
    said = posting_of("On pétrit.", [("location", "58 - PLANCHEZ")])
    assert (said.locations, said.countries) == (("PLANCHEZ",), ("FR",))


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("團隊掛名在晨曦科技有限公司底下。", "晨曦科技有限公司"),
        ("慧算隶属于晨曦科技有限公司。", "晨曦科技有限公司"),
        ("晨曦在线科技有限公司做面包。", "晨曦在线科技有限公司"),
        ("# [Recife] Estágio em Panificação na Miga\n\nFazemos pão.", "Miga"),
        ("# 麦香科技-国际电商组内直推（后端&算法）\n\n做面包。", "麦香科技"),
        ("# 麦香【前端】【内推】【高薪】\n\n做面包。", "麦香"),
        ("빵을 만드는 **크럼베이커리** 에서 **제빵사** 분들을 모십니다.", "크럼베이커리"),
        ("麦香クリニックでは、一緒に働くスタッフを募集しております。", "麦香クリニック"),
        ("# [上海] Krume 公司诚聘 会计\n\n做面包。", "Krume"),
        ("# 【新竹】麵包研究室徵會計\n\n做麵包。", "麵包研究室"),
        ("# 代徵：知名烘焙大廠 招募 會計\n\n做麵包。", None),
        (
            "Wir suchen Bäcker.\n\nDie Universität der Krume Celle ist fest verankert.",
            "Universität der Krume Celle",
        ),
        ("# BÁN HÀNG NHÂN VIÊN\n\n**1.MÔ TẢ**\n\n- Bánh mì.\n", None),
        ("# Padeiro\n\nEmpresa\nAtuar num grande forno por uma padaria.\n", None),
        ("Il Team per il Pane è alla ricerca di fornai.", "Team per il Pane"),
    ],
)
def test_a_company_s_name_begins_behind_the_words_before_it(text, company):
    assert posting_of(text).company == company


def test_names_in_brackets_head_sections_and_label_facts():
    text = (
        "# 麵包師\n\n這家公司福利:\n- 午休\n\n🎯[ 工作內容 ]\n用 Django 做麵包\n\n"
        "[加分] Flask\n\n【待遇】\n月薪 40,000元"
    )
    said = posting_of(text)
    assert said.skills == ("Django", "Flask")
    assert said.salary == Salary(40000, 40000, "CNY", "month")


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("至少熟悉一種框架 如：vue、react", ("Vue.js", "React")),
        ("필요 기술:자바(필수), react 또는 vue.js 프론트", ("Java", "React", "Vue.js")),
        ("Saber lidar com prazos. A empresa foi fundada em Olinda.", ()),
        ("È stata fondata a Roma, e noi facciamo il pane.", ()),
        ("El correo de tu cuenta de GitHub (opcional)", ()),
    ],
)
def test_skills_are_told_from_the_words_of_other_languages(text, skills):
    assert posting_of(text).skills == skills


def test_a_wish_before_a_comma_is_not_of_the_years_behind_it():
    text = "要求：本科及以上学历，计算机相关专业优先，5 年以上前端开发经验。"
    assert posting_of(text).experience_years_min == 5


def test_few_labels_of_an_issue_in_its_text_tell_the_level():
    assert posting_of("# Padeiro\n\n## Labels\n\n- PJ\n- Pleno").seniority == ("mid",)
    every = "# Padeiro\n\n## Labels\n\n- Júnior\n- Pleno\n- Sênior"
    assert posting_of(every).seniority == ()


def test_an_italian_form_s_days_are_read():
    said = posting_of(
        "Data inizio pubblicazione: 27/07/2022\n\nData di scadenza della pubblicazione: 31/10/2022"
    )
    assert (said.posted, said.closes) == (date(2022, 7, 27), date(2022, 10, 31))
