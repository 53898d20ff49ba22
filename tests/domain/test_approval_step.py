from cetms_core.domain.approval_step import ApprovalStep


def test_a_step_is_decided_by_the_employer_or_by_an_authority():
    assert ["所属单位", "主管部门"] == [str(step) for step in ApprovalStep]
