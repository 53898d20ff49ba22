"""个人注册: what a visitor is told."""

from attrs import field, frozen

from cetms_core.domain.professional import RegistrationState


@frozen
class Registration:
    """What a visitor is told after 注册: it waits for the employer (S6)."""

    state: RegistrationState
    message: str
    contact: str
    """How the employer wants to be asked; empty when it publishes nothing."""

    person_id: str = field(default="", repr=False)
