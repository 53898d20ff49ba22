from cetms_core.domain.approval_step import ApprovalStep


def test_a_step_is_decided_by_the_employer_or_by_an_authority_above():
    steps = ["所属单位", "主管部门", "县级主管部门", "市级主管部门", "省级主管部门", "行业主管部门"]

    assert steps == [str(step) for step in ApprovalStep]
