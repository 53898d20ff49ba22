"""Totality: the type answers whatever its form can hold, and nothing that is no form disturbs the house."""

from cetms_core.testing.examination import Examination, Form
from cetms_core.testing.said import HOURS, said_of
from cetms_core.testing.verdict import broken

TABLE = "give the table its row, or refuse such a form: hours are asked only of what no @refuse refuses"
FIELDS = "take what the fields take, without __attrs_post_init__; refuse the rest with @refuse"


def is_total(examined: Examination, form: Form) -> None:
    """A right form has findings or hours, in every year and place that knows the type."""
    __tracebackhide__ = True
    if examined.read(form) is None:
        told = "; ".join(f"{each.rule} ({each})" for each in examined.ask(form).errors)
        broken(examined, f"its form takes answers that can't be read: {told}", FIELDS, form)
    for name, answer in said_of(examined, form).items():
        _raises_nothing(examined, form, name, answer)
        if name != HOURS and type(answer) is not bool:
            change = "return True when the fault is there, and False otherwise"
            broken(examined, f"{name} gave {answer!r}", change, form)


def survives(examined: Examination, form: Form) -> None:
    """Whatever is sent is answered in words, and never by what the type raises."""
    __tracebackhide__ = True
    try:
        told = {finding.rule: finding.sentence for finding in examined.ask(form).findings}
    except BaseException as raised:
        broken(examined, f"what was sent raised {_named(raised)}", FIELDS, form)
    if "type.unavailable" in told:
        for name, answer in said_of(examined, form).items():
            _raises_nothing(examined, form, name, answer)


def _raises_nothing(examined: Examination, form: Form, name: str, answer: object) -> None:
    __tracebackhide__ = True
    if isinstance(answer, BaseException):
        broken(examined, f"{name} raised {_named(answer)}", TABLE, form)


def _named(raised: BaseException) -> str:
    return f"{type(raised).__name__}: {raised}"
