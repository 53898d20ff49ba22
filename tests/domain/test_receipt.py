"""A receipt is for one attachment whole, and names nobody's file."""

from typing import Any

import pytest
from attrs import evolve

from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.domain.receipt import Receipt, mark_of, receipt_of
from tests.house import OPENING

CERTIFICATE = Attachment("ab" * 32, "李某的证书.jpg", MediaType.JPEG, 12)


@pytest.mark.parametrize(
    "changes",
    [
        {"digest": "ac" * 32},
        {"filename": "李某的证书.jpeg"},
        {"filename": "李某的证书.jpg\ud800"},
        {"media_type": MediaType.PNG},
        {"size": 13},
    ],
)
def test_another_attachment_has_another_mark(changes):
    assert mark_of(CERTIFICATE) != mark_of(evolve(CERTIFICATE, **changes))


def test_what_belongs_to_the_name_can_not_pass_for_the_kind():
    shifted: dict[str, Any] = {"filename": "a", "media_type": '", "image/jpeg'}
    again: dict[str, Any] = {"filename": 'a", "', "media_type": "image/jpeg"}

    assert mark_of(evolve(CERTIFICATE, **shifted)) != mark_of(evolve(CERTIFICATE, **again))


def test_the_same_attachment_has_the_same_mark_in_every_release():
    assert mark_of(CERTIFICATE) == mark_of(evolve(CERTIFICATE))
    assert "737e613dc41051650ce21f4d7f46847a4cf4811d994b2aa3927de8efb0cc1bc2" == mark_of(CERTIFICATE)


def test_a_receipt_tells_who_and_when_and_no_name():
    receipt = receipt_of(CERTIFICATE, "5f", OPENING)

    assert Receipt("5f", mark_of(CERTIFICATE), 12, OPENING) == receipt
    assert not receipt.declared
    assert "李" not in repr(receipt)
