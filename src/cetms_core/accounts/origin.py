"""Where a request comes from, as far as the host knows."""

from hashlib import sha256

from attrs import field, frozen


@frozen
class Origin:
    """The network address, and what `remember_device` gave this device earlier; both may be unknown."""

    address: str = field(default="", repr=False)
    device: str = field(default="", repr=False)

    @property
    def network(self) -> str:
        """What one caller commands at least: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 6177)."""
        from ipaddress import IPv6Address, ip_address, ip_network

        try:
            address = ip_address(self.address)
        except ValueError:
            return self.address
        if not isinstance(address, IPv6Address):
            return str(address)
        return str(address.ipv4_mapped or ip_network((address.packed[:8] + bytes(8), 64)))


UNKNOWN = Origin()


def fingerprint(token: str) -> str:
    """What is kept of a token that only its holder may know."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
