"""A picture has pixels, and not too many."""

import pytest

from cetms_core.attachments.picture import refuse_dimensions
from cetms_core.errors import Refused


def test_a_picture_of_one_pixel_passes() -> None:
    refuse_dimensions(1, 1)


@pytest.mark.parametrize(("width", "height"), [(0, 1), (1, 0), (0, 0)])
def test_a_picture_without_pixels_is_damaged(width: int, height: int) -> None:
    with pytest.raises(Refused, match="已损坏"):
        refuse_dimensions(width, height)


def test_the_limit_is_told_as_people_count() -> None:
    with pytest.raises(Refused, match="附件：图片超过 10000 万像素的上限，请降低扫描分辨率后重新上传"):
        refuse_dimensions(10_000, 10_001)
