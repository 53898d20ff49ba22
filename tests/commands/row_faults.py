"""What is wrong with a row of a list, as its finding says it."""

from cetms_core.findings import Finding


def at_row(listed: Finding) -> tuple[int, str, str | None]:
    """Row, rule and field."""
    row, fault = listed.values["row"], listed.values["fault"]
    assert isinstance(row, int)
    assert isinstance(fault, Finding)
    return row, fault.rule, fault.field
