import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.names import places_in
from desktop.extracting.places.places import read_places
from desktop.extracting.text.layout import Span
from desktop.extracting.text.stems import held_by, lowered
from desktop.extracting.words.leads import LEADS
from tests.extracting.making import layout_of


def found_in(text, metadata=(), title=None):
    layout = layout_of(text, metadata)
    return read_places(layout, title)


@pytest.mark.parametrize(
    ("words", "locations", "countries"),
    [
        ("Stockholm, Sweden,Remote", ["Stockholm, Sweden"], ["SE"]),
        ("Lyon, France (some remote work possible)", ["Lyon, France"], ["FR"]),
        ("Remote, US", ["US"], ["US"]),
        ("San Francisco, CA", ["San Francisco, CA"], ["US"]),
        ("Paris, TX", ["Paris, TX"], ["US"]),
        ("Brisbane, CA", ["Brisbane, CA"], ["US"]),
        ("Montreal, CA", ["Montreal, CA"], ["CA"]),
        ("Perth, WA", ["Perth, WA"], ["AU"]),
        ("Spokane, WA", ["Spokane, WA"], ["US"]),
        ("Darwin, NT", ["Darwin, NT"], ["AU"]),
        ("BC & ON, Canada", ["BC, Canada", "ON, Canada"], ["CA"]),
        ("NY, NJ or CT, USA", ["NY, USA", "NJ, USA", "CT, USA"], ["US"]),
        ("Causeway Bay", ["Causeway Bay"], ["HK"]),
        ("Tanjong Pagar, Singapore", ["Tanjong Pagar, Singapore"], ["SG"]),
        ("SW1A 2AA", [], []),
        ("Recife-PE", ["Recife-PE"], ["BR"]),
        ("Austin-TX", ["Austin-TX"], ["US"]),
        ("Los Angeles, CA – San Francisco, CA", ["Los Angeles, CA", "San Francisco, CA"], ["US"]),
        ("You must be able to come to the office in Toronto", ["Toronto"], ["CA"]),
        ("Wellington Base", ["Wellington"], ["NZ"]),
        ("Paris", ["Paris"], ["FR"]),
        ("Norfolk, VA", ["Norfolk, VA"], ["US"]),
        ("Lancaster, South Carolina", ["Lancaster, South Carolina"], ["US"]),
        ("Bristol RI", ["Bristol RI"], ["US"]),
        ("Kwai Tsing District", ["Kwai Tsing District"], []),
        ("Florianópolis/SC", ["Florianópolis/SC"], ["BR"]),
        ("Florianópolis - SC", ["Florianópolis - SC"], ["BR"]),
        ("Bergamo, BG", ["Bergamo, BG"], ["IT"]),
        ("Co. Clare", ["Co. Clare"], ["IE"]),
        ("Smallville, Co. Clare", ["Smallville, Co. Clare"], ["IE"]),
        ("Westport, County Mayo", ["Westport, County Mayo"], ["IE"]),
        ("Salisbury, South Australia", ["Salisbury, South Australia"], ["AU"]),
        ("VA", ["VA"], ["US"]),
        ("Magdeburg, Berlin", ["Magdeburg", "Berlin"], ["DE"]),
        ("Europe, Africa", ["Europe", "Africa"], []),
        ("Remote (GA)", ["GA"], ["US"]),
        ("PL, RO, MD", ["PL", "RO", "MD"], ["MD", "PL", "RO"]),
        ("US, MX, CO", ["US", "MX", "CO"], ["CO", "MX", "US"]),
        ("Rabat, MA", ["Rabat, MA"], ["MA"]),
        ("International", [], []),
        ("杭州·滨江", ["杭州·滨江"], ["CN"]),
        ("București, Sector 2", ["București, Sector 2"], ["RO"]),
        ("Tulsa, OK", ["Tulsa, OK"], ["US"]),
        ("Indianapolis, IN · Hybrid", ["Indianapolis, IN"], ["US"]),
        ("Bergamo (BG)", ["Bergamo (BG)"], ["IT"]),
        ("Milano (MI) o Torino (TO)", ["Milano (MI)", "Torino (TO)"], ["IT"]),
        ("Genève (GE)", ["Genève (GE)"], ["CH"]),
        ("1010 Wien", ["Wien"], ["AT"]),
        ("Wien, Remote in Österreich", ["Wien", "Österreich"], ["AT"]),
        ("80-001 Gdańsk", ["Gdańsk"], ["PL"]),
        ("København K", ["København K"], ["DK"]),
        ("London EC1", ["London EC1"], ["GB"]),
        ("Đà Nẵng", ["Đà Nẵng"], ["VN"]),
        ("서울 강남구", ["서울 강남구"], ["KR"]),
        ("الرياض، المملكة العربية السعودية", ["الرياض، المملكة العربية السعودية"], ["SA"]),
        ("תל אביב", ["תל אביב"], ["IL"]),
        ("Ηράκλειο, Κρήτη", ["Ηράκλειο, Κρήτη"], ["GR"]),
        ("Surabaya, Jawa Timur", ["Surabaya, Jawa Timur"], ["ID"]),
        ("苏州·工业园区 3-5年 本科", ["苏州·工业园区"], ["CN"]),
        ("Cambridge, England", ["Cambridge, England"], ["GB"]),
        ("上海·浦东新区", ["上海·浦东新区"], ["CN"]),
        ("山东省·青岛市", ["山东省·青岛市"], ["CN"]),
        ("湖南省·长沙市·宁乡市", ["湖南省·长沙市·宁乡市"], ["CN"]),
        ("Berlin, Berlin, Germany", ["Berlin, Berlin, Germany"], ["DE"]),
        ("Lyon 3e Arrondissement", ["Lyon 3e Arrondissement"], ["FR"]),
        ("Mayen, Landkreis Mayen-Koblenz", ["Mayen, Landkreis Mayen-Koblenz"], ["DE"]),
        ("Seoul, Seoul", ["Seoul"], ["KR"]),
        ("US-KS-Remote", ["US-KS"], ["US"]),
        ("United States: AZ, FL", ["United States", "AZ", "FL"], ["US"]),
        ("Austin, TX; FL", ["Austin, TX", "FL"], ["US"]),
        ("London (South), England", ["London (South), England"], ["GB"]),
        ("The Woodlands, TX", ["The Woodlands, TX"], ["US"]),
        ("United States - Remote Opportunity", ["United States"], ["US"]),
        ("Cambridge, MA, USA", ["Cambridge, MA, USA"], ["US"]),
        ("Tbilisi, Georgia", ["Tbilisi, Georgia"], ["GE"]),
        ("Atlanta, Georgia", ["Atlanta, Georgia"], ["US"]),
        ("remote,Massachusetts - Boston", ["Massachusetts - Boston"], ["US"]),
        ("Belfast or UK Remote", ["Belfast", "UK"], ["GB"]),
        ("New York or US-based Remote", ["New York", "US"], ["US"]),
        ("Remote - EMEA", ["EMEA"], []),
        ("DACH region", ["DACH"], ["AT", "CH", "DE"]),
        ("Anywhere in Europe", ["Europe"], []),
        ("Germany, Cyprus", ["Germany", "Cyprus"], ["CY", "DE"]),
        ("CANADA - Remote, LATAM - Remote", ["CANADA", "LATAM"], ["CA"]),
        ("London, UK (Piccadilly Circus)", ["London, UK (Piccadilly Circus)"], ["GB"]),
        ("Canary Wharf, London, England", ["Canary Wharf, London, England"], ["GB"]),
        ("12 Vine St, New York, USA", ["12 Vine St, New York, USA"], ["US"]),
        ("Bosnia and Herzegovina", ["Bosnia and Herzegovina"], ["BA"]),
        ("München", ["München"], ["DE"]),
        ("Warszawa, Polska", ["Warszawa, Polska"], ["PL"]),
        ("Москва, Россия", ["Москва, Россия"], ["RU"]),
        ("上海", ["上海"], ["CN"]),
        ("東京", ["東京"], ["JP"]),
        ("São Paulo, Brasil", ["São Paulo, Brasil"], ["BR"]),
        ("Sevilla, España", ["Sevilla, España"], ["ES"]),
        ("Smallville, CA", ["Smallville, CA"], ["US"]),
        ("Houtdorp", ["Houtdorp"], []),
        ("Remote", [], []),
        ("Hybrid", [], []),
        ("Anywhere", [], []),
    ],
)
def test_places_are_read_as_stated_with_their_countries(words, locations, countries):
    value = found_in("We bake.", [("location", words)]).value
    assert (list(value.locations), list(value.countries)) == (locations, countries)


@pytest.mark.parametrize(
    ("text", "locations", "countries"),
    [
        ("## Location\n\n* Berlin, Germany\n", ["Berlin, Germany"], ["DE"]),
        ("# Baker - Toronto\n\n## Location\n\n- Toronto, Ontario\n", ["Toronto, Ontario"], ["CA"]),
        ("We have a job in Toronto for you.", ["Toronto"], ["CA"]),
        ("The positions are based in Paris and open now.", ["Paris"], ["FR"]),
        ("The duty station is Geneva.", ["Geneva"], ["CH"]),
        ("- Locations of the job: Amsterdam", ["Amsterdam"], ["NL"]),
        ("You bring:\n\n* Based in London, or willing to move", ["London"], ["GB"]),
        ("Work from one of our bakeries' offices in Lyon.", [], []),
        ("You work from one of our two offices in Lyon or Bonn.", ["Lyon", "Bonn"], ["DE", "FR"]),
        ("We employ bakers here or in one of our other offices in Lyon.", [], []),
        ("Remote friendly (anywhere in Canada)", ["Canada"], ["CA"]),
        ("We use a tool in our hiring process for jobs in Toronto.", [], []),
        ("We have a position in Smallville, Ohio.", ["Smallville, Ohio"], ["US"]),
        (
            "Location: 5 Mill Ave. Smallville, MO 65804 See on Map",
            ["5 Mill Ave. Smallville, MO"],
            ["US"],
        ),
        ("Location: Perth, Scotland (Required)", ["Perth, Scotland"], ["GB"]),
        ("We need sales. Join our team in Sales, Ohio is near.", [], []),
        ("## Location (MUST)\n\n* Hanoi, Vietnam\n", ["Hanoi, Vietnam"], ["VN"]),
        ("7. PLACE OF PERFORMANCE: Nairobi, Kenya\n", ["Nairobi, Kenya"], ["KE"]),
        (
            "Baker - Crumb - Alexandria, VA or Raleigh, NC - Hybrid (2 days in VA)\n\nCrumb bakes.",
            ["Alexandria, VA", "Raleigh, NC"],
            ["US"],
        ),
        ("A leading baker in Durban is looking for a Cook to cook.", ["Durban"], ["ZA"]),
        ("You'll work either from Lyon or Berlin.", ["Lyon", "Berlin"], ["DE", "FR"]),
        ("**Standort:** Köln\n", ["Köln"], ["DE"]),
        ("Salary: £30,000\nLocation: Durham DH1 5TW\n", ["Durham"], ["GB"]),
        ("Baker\nИП Соколов А. В.\nКазань\n", ["Казань"], ["RU"]),
        ("Miesto práce: Žilina", ["Žilina"], ["SK"]),
        ("You must be based in Portugal.", ["Portugal"], ["PT"]),
        ("Contract role, full time, US only.", ["US"], ["US"]),
        ("Medical and dental (US only).", [], []),
        ("## Location\n\nOn site or remote, US hours preferred.\n", [], []),
        ("Location: Lyon\n\n**Hiring in:**\n\n* Canada\n* #LI-REMOTE\n", ["Lyon", "Canada"],
         ["CA", "FR"]),
        ("Bien que nous ayons des bureaux à Lyon et Oslo, nous travaillons à distance et nous "
         "embauchons aussi des candidats dans d’autres régions du Canada.",
         ["Lyon", "Oslo", "Canada"], ["CA", "FR", "NO"]),
        ("[Must be based out of Ontario or Alberta]", ["Ontario", "Alberta"], ["CA"]),
        ("This role can be based in our hubs in Rome, Lyon or Oslo.", ["Rome", "Lyon", "Oslo"],
         ["FR", "IT", "NO"]),
        ("You can work remotely anywhere in Finland, Sweden, and Estonia.",
         ["Finland", "Sweden", "Estonia"], ["EE", "FI", "SE"]),
        ("We’re hiring a baker in Ottawa, Montreal, or Toronto.", ["Ottawa", "Montreal", "Toronto"],
         ["CA"]),
        ("Nous embauchons un boulanger à Ottawa, à Montréal ou à Toronto.",
         ["Ottawa", "Montréal", "Toronto"], ["CA"]),
        ("We are open to candidates located anywhere in North America.", ["North America"], []),
        ("The role is based in our Santa Clara, CA office.", ["Santa Clara, CA"], ["US"]),
        ("You work from our office in Paris.", ["Paris"], ["FR"]),
        ("The position is located at our Baking Office in Paris.", ["Paris"], ["FR"]),
        ("Crumb | Night Baker | Oslo, Norway", ["Oslo, Norway"], ["NO"]),
        ("Dein Arbeitsort: Köln", ["Köln"], ["DE"]),
        ("Our company is headquartered in Berlin. We bake.", [], []),
        ("We have clients in Rome and investors from France.", [], []),
        ("This is a place to grow. Most of us bake.", [], []),
    ],
)  # fmt: skip
def test_the_prose_places_a_job_only_where_it_speaks_of_it(text, locations, countries):
    value = found_in(text).value
    assert (list(value.locations), list(value.countries)) == (locations, countries)


def test_a_place_named_twice_is_given_once_in_its_fullest_form():
    text = "# [Baker](https://b.example)\n### Crumb\n#### `🌎 Lyon, France`\n\nLocation: Lyon\n"
    assert found_in(text).value.locations == ("Lyon, France",)


def test_a_place_in_the_title_before_the_way_of_working_is_one():
    assert found_in("Bake.", title="Baker, Bread - US (Remote)").value.locations == ("US",)


def test_a_place_in_the_title_is_one():
    title = "Baker (Portugal-based)"
    text = f"# [{title}](https://b.example)\n### Crumb\n#### `🌎 Remote`\n"
    reading = found_in(text, title=title)
    assert reading.value.locations == ("Portugal",)
    assert text[reading.evidence[0].start : reading.evidence[0].end] == "Portugal"


def test_more_than_twelve_countries_give_none():
    names = "Austria, Belgium, Chile, Denmark, Egypt, France, Ghana, Hungary, India, Japan, Kenya"
    assert len(found_in("", [("location", names)]).value.countries) == 11
    assert found_in("", [("location", names + ", Latvia, Mexico")]).value.countries == ()


def test_the_evidence_of_a_place_is_its_own_words():
    text = "Berlin is fine.\n\nLocation: Berlin\n"
    reading = found_in(text)
    spots = {(e.field, e.value): text[e.start : e.end] for e in reading.evidence}
    assert spots == {("locations", "Berlin"): "Berlin", ("countries", "DE"): "Berlin"}
    assert all(e.start == text.rindex("Berlin") for e in reading.evidence)


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Deutschland", "country", "DE"),
        ("Großbritannien", "country", "GB"),
        ("U.S.A.", "country", "US"),
        ("日本", "country", "JP"),
        ("Estados Unidos", "country", "US"),
        ("Bavaria", "part", "DE"),
        ("ON", "part", "CA"),
        ("Cracow", "city", "PL"),
        ("NYC", "city", "US"),
        ("Bangalore", "city", "IN"),
        ("St. Gallen", "city", "CH"),
        ("St-Étienne", "city", "FR"),
    ],
)
def test_the_gazetteer_knows_names_in_many_languages(name, kind, country):
    assert any(m.kind == kind and m.countries == (country,) for m in gazetteer.meanings(name)), (
        gazetteer.meanings(name)
    )


@pytest.mark.parametrize("word", ["remote", "engineering", "in", "no", "Data", "we"])
def test_words_are_no_places(word):
    assert not gazetteer.is_known(word)


@given(st.sampled_from(["Berlin", "Paris", "US", "Remote", "Ontario"]), st.text(max_size=40))
def test_places_stand_where_they_say(name, rest):
    text = f"{rest} {name}, {rest}"
    for place in places_in(Span(0, len(text), text)):
        assert text[place.span.start : place.span.end] == place.span.text


@pytest.mark.parametrize("number", range(len(LEADS)))
@settings(max_examples=5)
@given(st.data())
def test_what_leads_up_to_a_place_holds_one_of_its_cues(number, data):
    words = data.draw(st.from_regex(LEADS[number].pattern))
    held, lead = held_by(lowered(words)), LEADS[number]
    assert any(lead.may_go_on(lowered(words), at) for at in held[f"place lead {number}"])
    assert not lead.needs or f"place lead {number} needs" in held


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("就業場所: 〒386-0005\n長野県上田市古里1-2", "長野県上田市古里1-2", "JP"),
        ("勤務地\n\n〒100-0001　\n\n東京都千代田区千代田1-1", "東京都千代田区千代田1-1", "JP"),
        ("- · 근무지역\n  서울 성동구\n", "서울 성동구", "KR"),
        ("▶근무지역\n\n서울 강남구\n", "서울 강남구", "KR"),
    ],
)
def test_a_place_below_its_name_is_found_behind_a_post_code(text, place, country):
    found = found_in(text).value
    assert (found.locations, found.countries) == ((place,), (country,))


@pytest.mark.parametrize(
    ("told", "town"),
    [
        ("69 - LYON 03", "LYON 03"),
        ("69 - Pain et Four", "Pain et Four"),
        ("Lyon - 69", "Lyon"),
        ("La Mie-sur-Four - 69", "La Mie-sur-Four"),
    ],
)
def test_a_department_s_number_is_no_part_of_its_town(told, town):
    found = found_in("Monteur", (("location", told),)).value
    assert (found.locations, found.countries) == ((town,), ("FR",))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("勤務地: 東京都品川区大崎1丁目 大崎駅 徒歩1分", "東京都品川区大崎1丁目"),
        ("勤務地: 東京都品川区大崎1丁目　徒歩10分", "東京都品川区大崎1丁目"),
    ],
)
def test_the_way_from_the_station_is_no_part_of_a_place(text, place):
    assert found_in(f"# 販売員\n\n{text}\n").value.locations == (place,)


def test_what_a_house_s_part_is_called_is_no_place():
    told = [("location", "U.S. Bread Agency, Office of Rolls and Development, Boulder, CO")]
    assert found_in("We bake.", told).value.locations == ("Boulder, CO",)


def test_an_aside_in_brackets_is_no_second_place():
    told = [("location", "Crumbville, Remote (Preference for East/Central time zones)")]
    assert "Preference for East" not in found_in("We bake.", told).value.locations


@pytest.mark.parametrize(
    ("told", "town"),
    [
        ("Ankara (Uzaktan)", "Ankara"),
        ("Lyon (Hybride)", "Lyon"),
        ("Oldenburg (Holstein)", "Oldenburg (Holstein)"),
    ],
)
def test_the_way_of_working_in_brackets_is_no_part_of_a_place(told, town):
    assert found_in("Text", [("location", told)]).value.locations == (town,)


def test_two_names_that_no_gazetteer_knows_are_places_where_they_are_given_as_such():
    text = "Cerchiamo un fornaio per il nostro forno, con esperienza nella produzione del pane."
    found = found_in(text, [("location", "Valle Nuova / Lambrella")]).value
    assert (found.locations, found.countries) == (("Valle Nuova", "Lambrella"), ("IT",))


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("Graz", ("Graz",)),
        ("Lindau", ()),  # a small town is named like too many other things
        ("Graz\n\nLinz", ()),
        ("graz", ()),
    ],
)
def test_a_city_alone_on_a_line_is_the_place_where_nothing_else_is_told(lines, place):
    text = "Wir suchen für unser Team eine Bäckerin, die mit uns den Laden führt.\n\n"
    assert found_in(f"{text}{lines}\n").value.locations == place
    told = "We are looking for a baker who will work with our team in the shop.\n\n"
    assert found_in(f"{told}{lines}\n").value.locations == ()
