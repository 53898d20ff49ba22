"""The pages of the host that a mail leads to."""

from attrs import field, frozen

from cetms_core.errors import CetmsError


def _without_slash(address: str) -> str:
    return address.rstrip("/")


@frozen
class Links:
    """Where the portal is: `Links("https://portal.example.cn")`.

    Raises:
        CetmsError: if it is no address of a web page.
    """

    base_url: str = field(converter=_without_slash)

    def __attrs_post_init__(self) -> None:
        if not self.base_url.startswith(("https://", "http://")):
            raise CetmsError("Links needs the address of the portal, such as https://portal.example.cn")

    def reset(self, token: str) -> str:
        """The page on which a new password is set."""
        return f"{self.base_url}/reset?token={token}"
