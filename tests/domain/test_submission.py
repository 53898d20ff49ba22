from attrs import evolve

from cetms_core.domain.submission import Submission
from cetms_core.testing.stores.samples import CERTIFICATE, NOW, draft


def test_it_is_the_declaration_as_it_was_handed_in():
    declared = draft()
    kept = Submission.of(declared, {"title": "请写全称"}, NOW)

    assert (declared.id, 1, declared.answers, declared.remark) == (
        kept.declaration_id, kept.round, kept.answers, kept.remark,
    )  # fmt: skip
    assert (CERTIFICATE.filename, CERTIFICATE.digest) == (kept.filename, kept.digest)
    assert {"title": "请写全称"} == kept.comments


def test_what_was_filed_without_a_file_has_none():
    kept = Submission.of(evolve(draft(), attachment=None), {}, NOW)

    assert ("", "") == (kept.filename, kept.digest)


def test_nothing_that_was_filled_in_stands_in_its_repr():
    declared = draft()

    assert not any(
        str(answer) in repr(Submission.of(declared, {}, NOW))
        for answer in declared.answers.values()
        if isinstance(answer, str)
    )
