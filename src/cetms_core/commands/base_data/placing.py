"""A region in its place: what lies in it comes along."""

from attrs import evolve

from cetms_core.contracts import Places
from cetms_core.domain.places import Region


def place(places: Places, region: Region) -> None:
    """Keeps the region; where it was moved, the paths of all that lies in it follow."""
    before = places.region(region.code)
    inner = () if before is None or before.path == region.path else places.regions_within(region.code)
    places.add_region(region)
    for code in sorted(inner - {region.code} if inner else ()):
        _follow(places, code, region)


def _follow(places: Places, code: str, moved: Region) -> None:
    kept = places.region(code)
    assert kept is not None
    below = kept.path[kept.path.index(moved.code) + 1 :]
    places.add_region(evolve(kept, path=(*moved.path, *below)))
