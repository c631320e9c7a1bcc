"""Who uses the service in the bench, and the tokens that they come with."""

from __future__ import annotations

import time
import uuid
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from .rsa import Key

ISSUER = "https://id.bench.example"
AUDIENCE = "rebound"
KEY_ID = "bench"

# As dev.rebound.platform.owner.OwnerId derives them.
_NAMES = uuid.UUID("6d1f0f1e-6a55-4c1c-9e0b-8f1d3a2b7c40")
_SITE = "default"

_HOURS_12 = 12 * 3600


def owner(number: int) -> uuid.UUID:
    """The id that every row of this person carries."""
    return uuid.uuid5(_NAMES, f"{len(ISSUER)}:{ISSUER}{len(_SITE)}:{_SITE}{subject(number)}")


def site() -> uuid.UUID:
    """The id of the site that all come from."""
    return uuid.uuid5(_NAMES, f"site {len(ISSUER)}:{ISSUER}{_SITE}")


def subject(number: int) -> str:
    """What the identity provider calls this person."""
    return f"person-{number}"


@dataclass(frozen=True)
class Group:
    """People who do the same: those who write are others than those who read, whose data would grow under the reads."""

    name: str
    first: int
    size: int

    @property
    def numbers(self) -> range:
        """The numbers of these people."""
        return range(self.first, self.first + self.size)


def groups(people: int) -> dict[str, Group]:
    """The groups within so many people."""
    size = min(1000, people // 6)
    return {
        "readers": Group("readers", 1, 2 * size),
        "writers": Group("writers", 2 * size + 1, size),
        "tickers": Group("tickers", 3 * size + 1, size),
        "travellers": Group("travellers", 4 * size + 1, size),
        # As these pgbench travels: what it writes was sealed for other rows, and would fail whoever reads it.
        "replayed": Group("replayed", 5 * size + 1, size),
    }


def _token(key: Key, number: int, now: int) -> str:
    return key.token(KEY_ID, {
        "iss": ISSUER, "aud": AUDIENCE, "sub": subject(number), "iat": now, "exp": now + _HOURS_12,
        "jti": str(uuid.uuid4()), "azp": "career-site", "scope": "openid profile email",
        "preferred_username": subject(number), "email_verified": True})


def tokens(key: Key, group: Group) -> list[str]:
    """A token for each of the group, in their order; with what identity providers put in besides."""
    now = int(time.time())
    with ProcessPoolExecutor() as pool:
        return list(pool.map(
            _token, [key] * group.size, group.numbers, [now] * group.size, chunksize=max(1, group.size // 8)))
