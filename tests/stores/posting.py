"""Random lines for random units, and what they come to line by line: the brute force beside both stores."""

import random
from collections import Counter

from attrs import define, evolve, field

from cetms_core.contracts import Session
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.hours import Hours
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.domain.report import Grouping, Tally
from cetms_core.domain.subject import Subject
from cetms_core.ledger import Achievement, Entry, EntryKind
from cetms_core.testing.stores.samples import NOW, account, draft, entry

NATION = "100000"
REGIONS = ("410100", "410200")
EMPLOYERS = ("A", "B", "C")
PEOPLE = tuple(letter * 32 for letter in "abc")
TYPES = ("academic_conference", "training_seminar")
YEARS = (2024, 2025)


def founded(session: Session) -> None:
    session.places.add_region(Region(NATION, "全国", AdministrativeLevel.NATION, (NATION,)))
    for code in REGIONS:
        session.places.add_region(Region(code, code, AdministrativeLevel.CITY, (NATION, code)))
    for serial, person in enumerate(PEOPLE):
        session.people.claim(account(person, serial))


@define
class Ledger:
    """Everything that was posted, and under which unit it lies now."""

    chance: random.Random
    declarations: dict[str, Declaration] = field(factory=dict)
    lines: list[Entry] = field(factory=list)
    turns: Counter[str] = field(factory=Counter)

    def step(self, session: Session) -> None:
        """One thing that happens to somebody."""
        standing = [id for id in self.declarations if self._stands(id)]
        happens = self.chance.choice(
            [
                self._approve,
                self._approve,
                *([self._revoke, self._correct, self._cut] * bool(standing)),
                self._merge,
            ]
        )
        happens(session, self.chance.choice(standing) if standing else "")

    def _approve(self, session: Session, _: str) -> None:
        """Of whoever changes employers, the next one lies under another."""
        made = draft(
            self.chance.choice(PEOPLE),
            employer=self.chance.choice(EMPLOYERS),
            region=self.chance.choice(REGIONS),
            year=self.chance.choice(YEARS),
        )
        self.declarations[made.id] = made
        session.declarations.add(made)
        achievement = Achievement(self.chance.choice(TYPES), "410000", NOW.date())
        hours, subject = Hours(self.chance.randrange(0, 3)), self.chance.choice([*Subject])
        self._post(session, entry(made, hours=hours, subject=subject, achievement=achievement))

    def _revoke(self, session: Session, id: str) -> None:
        worth = sum(each.hours.tenths for each in self._of(id) if not each.kind.is_about_caps)
        self._follow(session, id, EntryKind.REVERSAL, -worth)
        if back := sum(each.hours.tenths for each in self._of(id)):
            self._follow(session, id, EntryKind.RESTORE, -back)

    def _correct(self, session: Session, id: str) -> None:
        self._follow(session, id, EntryKind.CORRECTION, self.chance.choice([-10, 5, 10]))

    def _cut(self, session: Session, id: str) -> None:
        self._follow(session, id, EntryKind.CUT, -sum(each.hours.tenths for each in self._of(id)))

    def _merge(self, session: Session, _: str) -> None:
        code, into = self.chance.choices(EMPLOYERS, k=2)
        heir = Organisation(into, into, self.chance.choice(REGIONS))
        session.declarations.move_employer(code, heir)
        for each in self.declarations.values():
            if each.employer == code:
                self.declarations[each.id] = evolve(each, employer=heir.code, region=heir.region)

    def _follow(self, session: Session, id: str, kind: EntryKind, tenths: int) -> None:
        self.turns[id] += 1
        line = evolve(self._of(id)[0], kind=kind, hours=Hours.of(tenths), turn=self.turns[id])
        self._post(session, line)

    def _post(self, session: Session, line: Entry) -> None:
        self.lines.append(line)
        session.entries.post(line)

    def _of(self, id: str) -> list[Entry]:
        return [each for each in self.lines if each.declaration_id == id]

    def _stands(self, id: str) -> bool:
        return all(each.kind is not EntryKind.REVERSAL for each in self._of(id))

    def tallies(self, year: int, by: Grouping | None, **within: str) -> dict[tuple[str, str], Tally]:
        """By code and, of units (`by` is None), by region; what is empty is left out."""
        gathered: dict[tuple[str, str], list[tuple[Entry, Declaration]]] = {}
        for line in self.lines:
            under = self.declarations[line.declaration_id]
            if line.year == year and within.get("employer", under.employer) == under.employer:
                gathered.setdefault(_code(line, under, by), []).append((line, under))
        found = {code: _tally(*code, own, by) for code, own in gathered.items()}
        return {code: each for code, each in found.items() if not each.is_empty}


def _code(line: Entry, under: Declaration, by: Grouping | None) -> tuple[str, str]:
    match by:
        case None:
            return under.employer, under.region
        case Grouping.EMPLOYER:
            return under.employer, ""
        case Grouping.REGION:
            return under.region, ""
        case Grouping.TYPE:
            return line.achievement.type, ""
    return line.subject.value, ""


def _tally(code: str, region: str, own: list[tuple[Entry, Declaration]], by: Grouping | None) -> Tally:
    by_subject: Counter[Subject] = Counter()
    reached: Counter[tuple[str, str, str]] = Counter()
    for line, under in own:
        by_subject[line.subject] += line.hours.tenths
        reached[under.region, under.employer, line.person_id] += line.hours.tenths
    kinds = Counter(line.kind for line, _ in own)
    return Tally(
        code,
        {subject: tenths for subject, tenths in by_subject.items() if tenths},
        kinds[EntryKind.AWARD] - kinds[EntryKind.REVERSAL],
        0 if by in (Grouping.TYPE, Grouping.SUBJECT) else sum(tenths > 0 for tenths in reached.values()),
        region,
    )
