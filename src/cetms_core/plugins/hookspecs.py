"""What a plugin may add, and what it is told of; no more until someone brings a case."""

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from cetms_core.approval import Decision
    from cetms_core.domain.declaration import Declaration
    from cetms_core.domain.professional import Professional
    from cetms_core.jurisdictions import Jurisdiction

hookspec = pluggy.HookspecMarker("cetms")
hookimpl = pluggy.HookimplMarker("cetms")


@hookspec
def cetms_education_types() -> "list[type]":  # type: ignore[empty-body]
    """The classes that the plugin declared with `@education_type`, in the order in which portals list them.

    Asked once, when the plugins are loaded.
    """


@hookspec
def cetms_jurisdictions() -> "list[Jurisdiction]":  # type: ignore[empty-body]
    """The jurisdictions that the plugin adds; each says only what differs from the one above it.

    Asked once, when the plugins are loaded.
    """


@hookspec
def cetms_registration_decided(professional: "Professional", decision: "Decision") -> None:
    """A registration was approved or rejected; told after the commit, so what fails here undoes nothing."""


@hookspec
def cetms_declaration_moved(declaration: "Declaration", decision: "Decision") -> None:
    """A declaration moved to another state; told after the commit, so what fails here undoes nothing."""
