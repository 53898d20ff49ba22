"""Growth as a picture: how long an answer takes, by the number of declarations; drawn so that light and dark pages suit it.

Both axes are logarithmic; a line is a p50, the dashes of its colour are its p99.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor, log10
from xml.sax.saxutils import escape

from attrs import frozen

from benchmarks.measuring.figures import FIGURES
from benchmarks.measuring.growth import Figures

WIDTH, HEIGHT = 760, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 250, 56, 52
COLOURS = ("#2f7ed8", "#8a8f98", "#d9822b", "#3a9a5b", "#a45ec4", "#c9405a")

STYLE = """
text { font: 13px system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; fill: #222 }
.title { font-size: 15px; font-weight: 600 } .quiet { fill: #666; font-size: 12px }
.grid { stroke: #8884; stroke-width: 1 }
@media (prefers-color-scheme: dark) { text { fill: #e6e6e6 } .quiet { fill: #a8adb5 } }
"""


@frozen
class Scale:
    """Where a value lies between two edges, by its logarithm."""

    least: float
    most: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        share = (log10(value) - self.least) / ((self.most - self.least) or 1)
        return self.start + share * (self.end - self.start)

    @property
    def ticks(self) -> Iterator[float]:
        return (10.0**power for power in range(ceil(self.least), floor(self.most) + 1))


def draw(name: str, title: str, figures: Figures) -> None:
    """As `figures/<name>.svg`."""
    (FIGURES / f"{name}.svg").write_text(picture(title, figures), encoding="utf-8")


def picture(title: str, figures: Figures) -> str:
    """The whole of it, as SVG."""
    sizes = sorted({int(size) for by_size in figures.values() for size in by_size})
    values = [each for by_size in figures.values() for one in by_size.values() for each in one.values()]
    across = Scale(log10(sizes[0]), log10(sizes[-1]), LEFT, WIDTH - RIGHT)
    down = Scale(floor(log10(min(values))), ceil(log10(max(values))), HEIGHT - BOTTOM, TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{escape(title)}</title><style>{STYLE}</style>",
        _text(LEFT, 26, title, "title"),
        *_grid(sizes, across, down),
        *(part for at, each in enumerate(figures.items()) for part in _line(at, *each, across, down)),
        "</svg>\n",
    ]
    return "\n".join(parts)


def _grid(sizes: Sequence[int], across: Scale, down: Scale) -> Iterator[str]:
    for value in down.ticks:
        y = down(value)
        yield f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield _text(LEFT - 8, y + 4, _time(value), "quiet", "end")
    for size in sizes:
        yield _text(across(size), HEIGHT - BOTTOM + 20, f"{size:,}", "quiet", "middle")
    yield _text(
        (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, "申报数 declarations；实线 p50，虚线 p99", "quiet", "middle"
    )


def _line(
    at: int, name: str, by_size: Mapping[str, Mapping[str, float]], across: Scale, down: Scale
) -> Iterator[str]:
    colour = COLOURS[at % len(COLOURS)]
    sizes = sorted(by_size, key=int)
    middle = [(across(int(size)), down(by_size[size]["p50"])) for size in sizes]
    above = [(across(int(size)), down(by_size[size]["p99"])) for size in sizes]
    yield f'<polyline points="{_points(above)}" fill="none" stroke="{colour}" stroke-dasharray="3 5" opacity="0.6"/>'
    yield f'<polyline points="{_points(middle)}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in middle)
    y = TOP + 14 + at * 44
    yield f'<rect x="{WIDTH - RIGHT + 22}" y="{y - 10}" width="12" height="12" rx="3" fill="{colour}"/>'
    for step, part in enumerate(name.split(" / ")):
        yield _text(WIDTH - RIGHT + 42, y + step * 17, part, "quiet" if step else "")


def _points(places: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)


def _time(microseconds: float) -> str:
    for unit, worth in (("s", 1e6), ("ms", 1e3)):
        if microseconds >= worth:
            return f"{microseconds / worth:g} {unit}"
    return f"{microseconds:g} µs"


def _text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">{escape(words)}</text>'
