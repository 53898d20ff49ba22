"""审批环节: who decides at one step of the chain."""

from enum import StrEnum


class ApprovalStep(StrEnum):
    """A step is decided by the employer's administrator, or by an authority above the employer's region."""

    EMPLOYER = "所属单位"
    AUTHORITY = "主管部门"
