"""Agencies: each name in the tables is one under which an agency is known."""

from builder.text.agencies import AGENCIES, AMBIGUOUS, DOMAINS, SIGNATURES, by_domain, by_name

PRINTED = {each for name, others in AGENCIES.items() for each in (name, *others)}


def test_every_domain_is_of_an_agency_in_the_table():
    assert {*DOMAINS.values()} <= AGENCIES.keys()


def test_a_name_in_a_narrower_table_is_a_printed_name_of_an_agency():
    assert AMBIGUOUS <= PRINTED
    assert {*SIGNATURES} <= PRINTED
    assert not AMBIGUOUS & {*SIGNATURES}


def test_a_domain_below_an_agencys_is_the_agencys():
    assert by_domain("en.yna.co.kr") == "Yonhap"
    assert by_domain("notyna.co.kr") == ""


def test_a_publisher_that_the_settings_call_an_agency_goes_before_the_table():
    assert by_name(["Yonhap News Agency"])["yonhap news agency"] == "Yonhap News Agency"
    assert by_name([])["yonhap news agency"] == "Yonhap"
