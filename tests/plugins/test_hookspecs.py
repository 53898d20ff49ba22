import inspect

import pytest

from cetms_core.plugins import hookspecs

HOOKS = {
    "cetms_education_types": (),
    "cetms_jurisdictions": (),
    "cetms_registration_decided": ("professional", "decision"),
    "cetms_declaration_moved": ("declaration", "decision"),
}


def test_there_are_these_hooks_and_no_more():
    specified = {name for name, hook in vars(hookspecs).items() if hasattr(hook, "cetms_spec")}

    assert set(HOOKS) == specified


@pytest.mark.parametrize(("hook", "news"), HOOKS.items())
def test_a_hook_says_what_it_brings_and_when(hook, news):
    specified = getattr(hookspecs, hook)

    assert news == tuple(inspect.signature(specified).parameters)
    assert any(promise in specified.__doc__ for promise in ("Asked once", "after the commit"))
    assert specified(*news) is None
