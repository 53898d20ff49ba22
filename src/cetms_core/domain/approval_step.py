"""审批环节: who decides at one step of the chain."""

from enum import StrEnum


class ApprovalStep(StrEnum):
    """The employer's administrator; any authority above the employer; that of one level; or that of its industry."""

    EMPLOYER = "所属单位"
    AUTHORITY = "主管部门"
    COUNTY = "县级主管部门"
    CITY = "市级主管部门"
    PROVINCE = "省级主管部门"
    INDUSTRY = "行业主管部门"
