"""Signs tokens (RS256, RFC 7518) with a key that openssl makes; thousands of them in seconds."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
from dataclasses import dataclass
from typing import Any

# The name of SHA-256 in a signature (RFC 8017, 9.2, note 1).
SHA256_NAME = bytes.fromhex("3031300d060960864801650304020105000420")


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _number(value: int) -> str:
    return _text(value.to_bytes((value.bit_length() + 7) // 8, "big"))


@dataclass(frozen=True)
class Key:
    """A private key, with what the Chinese remainder theorem makes signing four times faster by."""

    n: int
    e: int
    p: int
    q: int
    dp: int
    dq: int
    inverse: int

    @staticmethod
    def fresh() -> Key:
        """A new key of 2,048 bits."""
        pem = subprocess.run(["openssl", "genrsa", "2048"], check=True, capture_output=True).stdout
        der = subprocess.run(
            ["openssl", "rsa", "-traditional", "-outform", "DER"], input=pem, check=True, capture_output=True).stdout
        _, n, e, _, p, q, dp, dq, inverse = _integers(der)
        return Key(n, e, p, q, dp, dq, inverse)

    def published(self, key_id: str) -> str:
        """The key set that services trust."""
        return json.dumps({"keys": [
            {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": key_id, "n": _number(self.n), "e": _number(self.e)}]})

    def token(self, key_id: str, claims: dict[str, Any]) -> str:
        """A signed token."""
        header = {"alg": "RS256", "typ": "JWT", "kid": key_id}
        content = ".".join(_text(json.dumps(part, separators=(",", ":")).encode()) for part in (header, claims))
        return content + "." + _text(self._sign(content.encode()))

    def _sign(self, content: bytes) -> bytes:
        size = (self.n.bit_length() + 7) // 8
        end = b"\x00" + SHA256_NAME + hashlib.sha256(content).digest()
        padded = int.from_bytes(b"\x00\x01" + b"\xff" * (size - 2 - len(end)) + end, "big")
        of_p = pow(padded % self.p, self.dp, self.p)
        of_q = pow(padded % self.q, self.dq, self.q)
        return (of_q + self.q * ((of_p - of_q) * self.inverse % self.p)).to_bytes(size, "big")


def _integers(der: bytes) -> list[int]:
    """The integers of a DER sequence, which is what an RSA key is (RFC 8017, A.1.2)."""
    found: list[int] = []
    at, end = _content(der, 0)
    while at < end:
        begin, at = _content(der, at)
        found.append(int.from_bytes(der[begin:at], "big"))
    return found


def _content(der: bytes, at: int) -> tuple[int, int]:
    """Where the content of the element at this place begins and ends."""
    size = der[at + 1]
    begin = at + 2
    if size & 0x80:
        width = size & 0x7F
        size = int.from_bytes(der[begin:begin + width], "big")
        begin += width
    return begin, begin + size
