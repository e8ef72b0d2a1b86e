import pytest

from desktop.postings import Salary
from desktop.postings.pay.wording import pay_long, pay_short


@pytest.mark.parametrize(
    ("salary", "short", "long"),
    [
        (None, "", ""),
        (Salary(None, None, "USD", "year"), "", ""),
        (Salary(65000, 95000, "USD", "year"), "$65–95k", "$65,000–95,000 a year"),
        (Salary(62500, 62500, "GBP", "year"), "£62.5k", "£62,500 a year"),
        (Salary(9000, 14000, "CNY", "month"), "CN¥9–14k/mo", "CN¥9,000–14,000 a month"),
        (Salary(15, 60000, "CNY", "month"), "CN¥15–60k/mo", "CN¥15–60,000 a month"),
        (Salary(400, 400, "EUR", "day"), "€400/d", "€400 a day"),
        (Salary(22.5, 30, None, "hour"), "22.50–30/h", "22.50–30 an hour"),
        (Salary(None, 90000, "SEK", "year"), "up to SEK 90k", "up to SEK 90,000 a year"),
        (Salary(50000, None, "EUR", "year"), "from €50k", "from €50,000 a year"),
    ],
)
def test_pay_reads_short_in_the_list_and_in_full_elsewhere(salary, short, long):
    assert (pay_short(salary), pay_long(salary)) == (short, long)
