from cetms_core.attachments.fault import FIELD, fault, refusal


def test_a_fault_stands_at_the_forms_attachment_field():
    assert ("attachment.damaged", "attachment") == (fault("attachment.damaged").rule, FIELD)
    assert FIELD == fault("attachment.damaged").field


def test_a_fault_names_what_its_sentence_needs():
    assert "附件：图片超过 4000 万像素的上限，请降低扫描分辨率后重新上传" == str(
        fault("attachment.too_many_pixels", limit=4000)
    )


def test_a_refusal_carries_the_one_fault():
    assert (fault("attachment.empty"),) == refusal("attachment.empty").findings
