"""Why this many hours: the terms of a sum, and the sentence that they make."""

from datetime import date

from attrs import frozen


@frozen(cache_hash=True)
class Cell:
    """Where a figure stands: the clause, the row in force, its key and column, and how sure the source is.

    One without a clause is no figure of the law: somebody decided so.
    """

    column: str
    key: str
    basis: str
    since: date | None
    """The day its row came into force; None when nobody knows."""

    confidence: str = ""
    """A (official text seen) to C (doubtful), as `docs/reference/confidence.md` explains."""

    fingerprint: str = ""
    """Names the row as it was when the figure was used; a corrected row has another."""

    @property
    def source(self) -> tuple[str, ...]:
        """Key, clause and year of force, as the sentence says them."""
        unknown = "起始日期不详" if self.basis else ""
        since = unknown if self.since is None else f"{self.since.year} 年起"
        return tuple(part for part in (self.key, self.basis, since) if part)


@frozen(cache_hash=True)  # a product is looked up by its terms, and a table's terms come again and again
class Term:
    """One summand: so many tenths of an hour from one cell, so many times."""

    tenths: int
    cell: Cell | None = None
    times: int = 1

    @property
    def product(self) -> int:
        """In tenths."""
        return self.tenths * self.times

    def multiplied(self, times: int) -> "Term":
        """The same term, taken `times` as often."""
        return Term(self.tenths, self.cell, self.times * times)


def written(tenths: int) -> str:
    """`75` tenths as people write them: `7.5`."""
    whole, rest = divmod(abs(tenths), 10)
    return f"{'-' if tenths < 0 else ''}{whole}{f'.{rest}' if rest else ''}"


def explain(total: int, terms: tuple[Term, ...]) -> str:
    """The sum as a sentence; a source that was just named is 同上.

    `12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（宣读论文，超过 2000 字，同上）= 20`
    """
    if not terms:
        return written(total)
    before: tuple[str, ...] = ()
    parts: list[str] = []
    for term in terms:
        parts.append(_summand(term, before))
        before = term.cell.source if term.cell else ()
    alone = len(terms) == 1 and terms[0].times == 1
    return parts[0] if alone else f"{_joined(parts)}= {written(total)}"


def _summand(term: Term, before: tuple[str, ...]) -> str:
    figure = written(term.tenths)
    if term.cell is not None:
        source = ("同上",) if term.cell.source == before else term.cell.source
        figure += f"（{'，'.join((term.cell.column, *source))}）"
    return figure if term.times == 1 else f"{_spaced(figure)}× {term.times}"


def _joined(parts: list[str]) -> str:
    return "".join([_spaced(parts[0]), *map(_added, parts[1:])])


def _added(part: str) -> str:
    """A summand behind another one: what is taken off is written as people write it, `- 8`."""
    return f"- {_spaced(part[1:])}" if part.startswith("-") else f"+ {_spaced(part)}"


def _spaced(part: str) -> str:
    """A closing full-width bracket brings its own space."""
    return part if part.endswith("）") else f"{part} "
