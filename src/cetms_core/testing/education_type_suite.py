"""`EducationTypeSuite`: subclass it, name your type and its cases, and pytest holds it to every law of the house."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from cetms_core.domain.hours import Hours
from cetms_core.education_types import Details, described
from cetms_core.intake import Assessment
from cetms_core.jurisdictions import Jurisdiction
from cetms_core.testing.cases import Case, accepted, id_of
from cetms_core.testing.examination import Examination, Form, installed
from cetms_core.testing.forms import forms, hostile_forms, nasty_forms, schema_forms, two_forms, with_another
from cetms_core.testing.laws import claims, steadiness, storage, totality, words, worth
from cetms_core.testing.property import holds
from cetms_core.testing.sweep import rising, sweep

if TYPE_CHECKING:
    import pytest


class EducationTypeSuite:
    """The laws of an education type, one test each."""

    education_type: type[Details]
    answers: Mapping[str, object] = {}
    """A whole form, right for `year`; a case says only what it changes."""

    year: int | None = None
    """Credit year of the cases that name none."""

    cases: Sequence[Case] = ()
    jurisdiction: str = "410000"
    """Code of the place that the cases are asked in."""

    jurisdictions: tuple[Jurisdiction, ...] = ()
    """Pages besides the nation's and Henan's."""

    grows_with: tuple[str, ...] = ()
    """Fields of which more is never worth less."""

    most: int | str | Decimal | None = None
    """Its own cap in 学时, if its clause names one."""

    old_answers: Mapping[int, Mapping[str, object]] = {}
    """Stored answers to each earlier version of its form, as they lie in a database: version → field → answer."""

    english_required: bool = False
    """Whether a label without English is a failure; otherwise it is a warning."""

    @property
    def examined(self) -> Examination:
        """The type, with all that its laws ask about."""
        return Examination(
            type=described(self.education_type),
            jurisdictions=installed(self.jurisdictions),
            jurisdiction=self.jurisdiction,
            answers=self.answers,
            year=self.year,
            cases=tuple(self.cases),
            grows_with=self.grows_with,
            most=None if self.most is None else Hours(self.most),
            old_answers=self.old_answers,
        )

    def ask(self, *, year: int | None = None, **changes: object) -> Assessment:
        """What the house makes of `answers` with these changes; for tests of your own."""
        examined = self.examined
        return examined.ask(examined.form(accepted(0, year=year, **changes)))

    def pytest_generate_tests(self, metafunc: "pytest.Metafunc") -> None:
        """One test for each case."""
        if metafunc.function.__name__ == "test_a_case_comes_true":
            type_ = described(self.education_type)
            metafunc.parametrize("case", self.cases, ids=[id_of(case, type_) for case in self.cases])

    # ── its cases ─────────────────────────────────────────────────────────────────────────────────────────

    def test_a_case_comes_true(self, case: Case) -> None:
        claims.comes_true(self.examined, case)

    def test_one_case_is_accepted(self) -> None:
        claims.one_is_accepted(self.examined)

    def test_every_refusal_has_a_case(self) -> None:
        claims.every_refusal_has_a_case(self.examined)

    # ── its hours ─────────────────────────────────────────────────────────────────────────────────────────

    def test_it_answers_whatever_its_form_takes(self) -> None:
        self._always(totality.is_total)

    def test_it_survives_whatever_is_sent(self) -> None:
        examined = self.examined
        chosen = chain(nasty_forms(examined), sweep(examined))
        holds(partial(totality.survives, examined), hostile_forms(examined), first=chosen)

    def test_its_hours_are_exact(self) -> None:
        self._always(worth.is_exact)

    def test_its_hours_are_never_negative(self) -> None:
        self._always(worth.is_never_negative)

    def test_its_hours_are_bounded(self) -> None:
        self._always(worth.is_bounded)

    def test_its_hours_grow_with_what_they_count(self) -> None:
        examined = self.examined
        for field in worth.counted(examined):
            law = partial(worth.grows, examined, field)
            holds(law, with_another(examined, field), first=rising(examined, field))

    def test_the_same_form_is_worth_the_same(self) -> None:
        examined = self.examined
        law = partial(steadiness.is_steady, examined)
        holds(law, two_forms(examined), first=pairwise(sweep(examined)))

    def test_it_reads_nothing_of_the_world(self) -> None:
        self._always(steadiness.reads_nothing_of_the_world)

    def test_it_changes_nothing(self) -> None:
        self._always(steadiness.changes_nothing)

    # ── its words ─────────────────────────────────────────────────────────────────────────────────────────

    def test_its_labels_are_chinese(self) -> None:
        words.labels_are_chinese(self.examined)

    def test_its_labels_are_english_too(self) -> None:
        words.labels_are_english_too(self.examined, required=self.english_required)

    def test_its_refusals_name_their_field(self) -> None:
        words.refusals_name_their_field(self.examined)

    # ── its answers in storage ────────────────────────────────────────────────────────────────────────────

    def test_its_answers_survive_storage(self) -> None:
        self._always(storage.answers_survive)

    def test_its_old_answers_can_still_be_read(self) -> None:
        storage.old_answers_can_be_read(self.examined)

    def test_its_schema_is_sound(self) -> None:
        storage.schema_is_sound(self.examined)

    def test_its_stored_answers_fit_its_schema(self) -> None:
        self._always(storage.stored_answers_fit_the_schema)

    def test_its_schema_is_believed(self) -> None:
        examined = self.examined
        holds(partial(storage.the_schema_is_believed, examined), schema_forms(examined))

    def _always(self, law: Callable[[Examination, Form], None]) -> None:
        """The law holds for every right form: for those that are swept, and for whatever is drawn."""
        __tracebackhide__ = True
        examined = self.examined
        holds(partial(law, examined), forms(examined), first=sweep(examined))
