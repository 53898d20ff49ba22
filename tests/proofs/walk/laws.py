"""What always holds, and what is looked at once more at the end."""

from collections import Counter

from hypothesis.stateful import invariant, rule

from cetms_core import Actor
from cetms_core.ledger import EntryKind
from tests.house import SYSTEM
from tests.proofs.walk.looking import pages
from tests.proofs.walk.walk import Walk
from tests.stores.twin import Twin
from tests.stores.twins import SEMINARS

Totals = Counter[tuple[str, int, str]]


class Laws(Walk):
    """Held after every step."""

    @invariant()
    def the_shown_total_is_the_sum_of_its_lines_and_the_models(self) -> None:
        owner = self.touched
        years = self.ask(owner, lambda tx, _: [(each, tx.entries(each.year)) for each in tx.hours_by_year()])
        if isinstance(years, tuple):  # who is not approved is shown nothing
            return
        shown, lines = Totals(), Totals()
        for year, entries in years:
            assert year["total"][0] >= 0
            for subject, hours in year["by_subject"]:
                shown[owner.person_id, year["year"], subject] += hours[0]
            for line in entries:
                lines[owner.person_id, line["year"], line["subject"]] += line["hours"][0]
        assert min(shown.values(), default=0) >= 0
        assert shown == lines == self.totals(owner)  # a count of nothing is as good as none

    @rule()
    def check_every_chain(self) -> None:
        for twin in self.twins.both:
            checked = twin.comes_to(SYSTEM, lambda tx, _: pages(lambda after: tx.check_audit(after=after)))
            assert checked
            assert not [each for each in checked if each.fault], checked

    def totals(self, owner: Actor) -> Totals:
        """What counts, in tenths; of seminars under the cap the earlier first, as far as there is room."""
        totals: Totals = Counter()
        seminars: Counter[int] = Counter()
        mine = (each for each in self.counting.values() if each.owner.person_id == owner.person_id)
        for each in sorted(mine, key=lambda each: each.dated):
            tenths = each.tenths
            if each.capped:
                tenths = min(tenths, SEMINARS.most.tenths - seminars[each.year])
                seminars[each.year] += tenths
            totals[owner.person_id, each.year, each.subject] += tenths
        return totals

    def teardown(self) -> None:
        self.check_every_chain()
        self.mail()
        for twin in self.twins.both:
            for alias in self.items:
                self._look_once_more(twin, alias)
        assert [] == self.twins.wrong_totals()
        self.twins.close()
        self.home.close()

    def _look_once_more(self, twin: Twin, alias: str) -> None:
        """What the store keeps of it is what the model expects: its state, and its hours if any were ever awarded."""
        with twin.house.cetms.store.session() as session:
            declaration = session.declarations.find(twin.ids[alias])
            assert declaration is not None
            lines = session.entries.of_declaration(declaration)
        about_worth = [line for line in lines if not line.kind.is_about_caps]
        counted = self.counting.get(alias)
        assert declaration.state.value == self.items[alias].state
        assert sum(line.hours.tenths for line in about_worth) == (counted.tenths if counted else 0)
        awards = [line.round for line in lines if line.kind is EntryKind.AWARD]
        assert len(awards) == len({*awards})
