from cetms_core.domain.organisation import Department, Organisation


def test_an_organisation_publishes_a_contact_only_to_those_who_wait():
    organisation = Organisation("124100004160422048", "省人民医院", "410100", contact="人事科 0371-6558")

    assert "0371" not in repr(organisation)
    assert "" == Organisation("124100004160422048", "省人民医院", "410100").contact


def test_each_organisation_has_departments_of_its_own():
    assert Department("甲", "内科") != Department("乙", "内科")
