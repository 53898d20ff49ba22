"""The picture of a declaration's states, drawn from the moves: only where each state stands is decided here."""

from collections.abc import Iterator, Mapping
from html import escape
from math import hypot

from attrs import frozen

from cetms_core import DeclarationState as S

STANDS: Mapping[S, tuple[int, int]] = {
    S.DRAFT: (90, 360),
    S.SUBMITTED: (340, 360),
    S.IN_REVIEW: (640, 360),
    S.APPROVED: (970, 360),
    S.REVOKED: (1180, 360),
    S.SENT_BACK: (460, 150),
    S.LOWERED: (840, 150),
    S.OBJECTED: (560, 590),
    S.WITHDRAWN: (200, 590),
    S.REJECTED: (830, 590),
    S.APPEALED: (1110, 590),
}
"""The middle of each box: the way to approval from left to right, detours above, ends below."""

BENDS: Mapping[tuple[S, S], float] = {
    (S.SUBMITTED, S.APPROVED): -0.13,
    (S.LOWERED, S.WITHDRAWN): -0.43,
    (S.SENT_BACK, S.WITHDRAWN): -0.2,
    (S.APPEALED, S.WITHDRAWN): 0.08,
    (S.OBJECTED, S.WITHDRAWN): 0.0,
    (S.DRAFT, S.WITHDRAWN): -0.1,
    (S.SUBMITTED, S.WITHDRAWN): -0.02,
    (S.SUBMITTED, S.REJECTED): 0.0,
    (S.SUBMITTED, S.OBJECTED): -0.12,
    (S.SUBMITTED, S.LOWERED): 0.14,
    (S.APPEALED, S.APPROVED): -0.1,
    (S.APPEALED, S.IN_REVIEW): -0.04,
}
"""How far a line leaves the straight way, as a share of its length; others bend a little to their left."""

USUAL = 0.12

SAID_AT: Mapping[tuple[S, S], float] = {
    (S.SUBMITTED, S.APPROVED): 0.18,
    (S.SUBMITTED, S.REJECTED): 0.36,
    (S.LOWERED, S.IN_REVIEW): 0.25,
    (S.IN_REVIEW, S.LOWERED): 0.35,
    (S.OBJECTED, S.APPROVED): 0.3,
    (S.APPROVED, S.OBJECTED): 0.45,
    (S.OBJECTED, S.IN_REVIEW): 0.35,
    (S.IN_REVIEW, S.OBJECTED): 0.75,
}
"""Where on its line a move is written, as a share of it; others in the middle."""

HALF_WIDTH, HALF_HEIGHT = 62, 24

STYLE = """
    text {
      font-family: "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
      text-anchor: middle; fill: #26343b;
    }
    .state { font-size: 18px; font-weight: 700 }
    .move {
      font-size: 13px; fill: #46565e;
      paint-order: stroke; stroke: #fcfaf5; stroke-width: 5px; stroke-linejoin: round;
    }
    .box { fill: #ffffff; stroke: #26343b; stroke-width: 1.6 }
    .counts { fill: #dcebe6; stroke: #1d6f62 }
    .ended { fill: #eef1f2; stroke: #7b8a91 }
    .way { fill: none; stroke: #7b8a91; stroke-width: 1.4; marker-end: url(#on) }
    .main { stroke: #1d6f62; stroke-width: 2 }
"""
MARKER = """
    <marker id="on" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto">
      <path d="M0 0 10 5 0 10 2.5 5Z" fill="#26343b"/>
    </marker>
"""
MAIN = {(S.DRAFT, S.SUBMITTED), (S.SUBMITTED, S.IN_REVIEW), (S.IN_REVIEW, S.APPROVED)}


@frozen
class Point:
    """A place on the sheet."""

    x: float
    y: float

    def towards(self, other: "Point", share: float) -> "Point":
        """So far on the way to another."""
        return Point(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)

    def __str__(self) -> str:
        return f"{self.x:.0f} {self.y:.0f}"


def drawing(ways: Mapping[tuple[S, S], list[str]]) -> str:
    """The picture, as SVG."""
    lines = [part for (now, then), how in ways.items() for part in _way(now, then, how)]
    boxes = [part for state in STANDS for part in _box(state)]
    return "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 700" role="img" aria-labelledby="title">',
            '  <title id="title">申报走过的状态 · The states of a declaration</title>',
            f"  <style>{STYLE}  </style>",
            f"  <defs>{MARKER}  </defs>",
            '  <rect x="1" y="1" width="1278" height="698" rx="14" fill="#fcfaf5" stroke="#d9d2c2"/>',
            *lines,
            *boxes,
            "</svg>\n",
        ]
    )


def _box(state: S) -> Iterator[str]:
    x, y = STANDS[state]
    kind = {S.APPROVED: " counts", S.WITHDRAWN: " ended"}.get(state, "")
    yield (
        f'  <rect class="box{kind}" x="{x - HALF_WIDTH}" y="{y - HALF_HEIGHT}"'
        f' width="{2 * HALF_WIDTH}" height="{2 * HALF_HEIGHT}" rx="9"/>'
    )
    yield f'  <text class="state" x="{x}" y="{y + 6}">{escape(state.value)}</text>'


def _way(now: S, then: S, how: list[str]) -> Iterator[str]:
    start, end = Point(*STANDS[now]), Point(*STANDS[then])
    said, main = escape("、".join(how)), " main" if (now, then) in MAIN else ""
    if now is then:
        yield f'  <path class="way" d="M{start.x - 24} {start.y - 24}c-14 -52 62 -52 48 0"/>'
        yield f'  <text class="move" x="{start.x:.0f}" y="{start.y - 72:.0f}">{said}</text>'
        return
    bend = _bent(start, end, 0.0 if main else BENDS.get((now, then), USUAL))
    yield f'  <path class="way{main}" d="M{_edge(start, bend)}Q{bend} {_edge(end, bend)}"/>'
    share = SAID_AT.get((now, then), 0.5)
    there = start.towards(bend, share).towards(bend.towards(end, share), share)
    yield f'  <text class="move" x="{there.x:.0f}" y="{there.y - 3:.0f}">{said}</text>'


def _bent(start: Point, end: Point, share: float) -> Point:
    """Where the line is pulled to: beside its middle."""
    middle = start.towards(end, 0.5)
    return Point(middle.x + (end.y - start.y) * share * 2, middle.y - (end.x - start.x) * share * 2)


def _edge(box: Point, towards: Point) -> Point:
    """Where a line to the middle of a box meets its border, with a little air."""
    across, down = towards.x - box.x, towards.y - box.y
    length = hypot(across, down) or 1.0
    reach = (
        min(HALF_WIDTH / abs(across) if across else 9e9, HALF_HEIGHT / abs(down) if down else 9e9)
        + 4 / length
    )
    return box.towards(towards, reach)
