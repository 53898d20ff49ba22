"""Claims: each case comes true, one is accepted, and no refusal goes without."""

from collections.abc import Iterator

from cetms_core.intake import Assessment
from cetms_core.testing.cases import Case
from cetms_core.testing.examination import Examination
from cetms_core.testing.verdict import broken

TRUE = "what is not as the clause says: the type or the case; a case names all the rules that its form breaks"


def comes_true(examined: Examination, case: Case) -> None:
    """The form is worth these hours, or is refused for these reasons and no other."""
    __tracebackhide__ = True
    for fault, change in _slips(examined, case):
        broken(examined, fault, change)
    form = examined.form(case)
    assessment = examined.ask(form)
    found = sorted(finding.rule for finding in assessment.errors)
    expected = sorted(case.rules_of(examined.type))
    if found != expected or (case.hours is not None and assessment.hours != case.hours):
        wanted = ", ".join(expected) or f"{case.hours} hours"
        broken(examined, f"expected {wanted}; found {_found(assessment)}", TRUE, form)


def one_is_accepted(examined: Examination) -> None:
    """At least one case says what the type is worth."""
    __tracebackhide__ = True
    if not examined.accepted:
        fault = "no case is accepted, so nothing shows what it is worth"
        broken(examined, fault, "add accepted(hours, ...) to `cases`, one for each cell of its table")


def every_refusal_has_a_case(examined: Examination) -> None:
    """No refusal goes without a form that it refuses."""
    __tracebackhide__ = True
    named = {rule for case in examined.cases for rule in case.rules_of(examined.type)}
    for refusal in examined.type.refusals:
        if refusal.rule not in named:
            name = refusal.rule.removeprefix(f"{examined.type.code}.")
            change = f'add refused("{name}", ...) to `cases`, with the answers that it speaks against'
            broken(examined, f"no case shows what {name} refuses", change)


def _slips(examined: Examination, case: Case) -> Iterator[tuple[str, str]]:
    """What is wrong with the case itself: a misspelt name must not pass for the fault that it looks for."""
    own = {refusal.rule for refusal in examined.type.refusals}
    fields = {field.name for field in examined.type.form}
    for rule in case.rules_of(examined.type):
        if rule.startswith(f"{examined.type.code}.") and rule not in own:
            names = sorted(each.partition(".")[2] for each in own)
            yield f"a case names {rule}, which no method refuses", f"name one of {names}, or a whole id"
    if case.hours is not None and (strangers := sorted(case.changes.keys() - fields)):
        yield f"a case answers {strangers}, which its form does not ask", f"name some of {sorted(fields)}"
    if case.hours is None and not case.rules:
        yield "a case is refused for no reason", 'name the rule: refused("...", ...)'
    if case.year is None and examined.year is None:
        yield (
            "a case names no year, and neither does the suite",
            "say `year = ...` in the suite, or in the case",
        )


def _found(assessment: Assessment) -> str:
    findings = [f"{finding.rule} ({finding})" for finding in assessment.errors]
    return "; ".join(findings) or f"{assessment.hours} hours, which are {assessment.explanation}"
