from cetms_core.domain.attachment import Attachment, MediaType


def test_an_attachment_is_known_by_its_digest_and_shows_no_name_in_print():
    attachment = Attachment("ab" * 32, "李某的证书.jpg", MediaType.JPEG, 12)

    assert "李某" not in repr(attachment)
    assert "ab" * 32 in repr(attachment)


def test_an_attachment_is_a_picture_a_pdf_or_an_archive():
    assert ["image/jpeg", "image/png", "application/pdf", "application/zip"] == [*MediaType]
