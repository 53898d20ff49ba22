"""The same question asked of towns of several sizes in one run: how much longer it takes where there is more."""

from collections.abc import Callable, Mapping, Sequence

from benchmarks.measuring.sides import Taken, in_turn

Asked = Callable[[], object]

Figures = dict[str, dict[str, dict[str, float]]]
"""By question, then by size: p50 and p99 in microseconds."""


def grown(questions: Mapping[str, Mapping[int, Sequence[Asked]]]) -> Figures:
    """Every question is asked once to warm up; then all of them in turn, each in every size."""
    sides = {(name, size): asked for name, sizes in questions.items() for size, asked in sizes.items()}
    for asked in sides.values():
        for each in asked:
            each()
    took = in_turn(sides)
    return {
        name: {str(size): figures_of(took[name, size]) for size in sizes} for name, sizes in questions.items()
    }


def figures_of(taken: Taken) -> dict[str, float]:
    return {"p50": round(taken.p50, 1), "p99": round(taken.p99, 1)}


def growth(figures: Mapping[str, Mapping[str, float]], of: str) -> float:
    """From the smallest size to the largest."""
    sizes = sorted(figures, key=int)
    return figures[sizes[-1]][of] / figures[sizes[0]][of]


def show(figures: Figures) -> None:
    """A table: a line for each question, p50 / p99 in microseconds by size, then how they grew."""
    sizes = sorted({size for sizes in figures.values() for size in sizes}, key=int)
    print(f"\n{'µs, p50 / p99':<44}" + "".join(f"{int(size):>22,}" for size in sizes) + f"{'growth':>16}")
    for name, by_size in figures.items():
        cells = (f"{by_size[size]['p50']:,.0f} / {by_size[size]['p99']:,.0f}" for size in sizes)
        grew = f"{growth(by_size, 'p50'):.2f} / {growth(by_size, 'p99'):.2f}"
        print(f"{name:<44}" + "".join(f"{cell:>22}" for cell in cells) + f"{grew:>16}")
