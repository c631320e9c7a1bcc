"""Records W7: what the example career site asks of the service while a person goes their whole way in it.

Run by hand where the site has changed: PYTHONPATH=bench python3 -B -m rebound_bench.record
"""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from . import people, places
from .journey import FILE
from .rsa import Key
from .subjects import rebound
from .world import World

_SITE = places.ROOT / "examples/career-site"
_STORY = "English, on a phone"
_KEPT = ("Content-Type", "If-Match", "Accept-Language")
# Where the site says goodbye to its person; what comes then empties the account.
_END = "/v1/me"


@dataclass
class Exchange:
    """A request that went well, and its reply."""

    method: str
    path: str
    headers: dict[str, str]
    body: str | None
    reply: str


@dataclass
class Tape:
    """What was exchanged, in the order of the requests."""

    port: int
    key: Key
    exchanges: list[Exchange] = field(default_factory=list)


class _Between(BaseHTTPRequestHandler):
    """Stands between the site and the service, and gives the site its tokens as ./run would."""

    protocol_version = "HTTP/1.1"
    tape: Tape

    def do_GET(self) -> None:
        """Passes a request on."""
        size = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(size) if size else None
        if self.path == "/dev/tokens" and self.command == "POST":
            self._token(json.loads(body or b"{}")["sub"])
            return
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "accept-encoding")}
        service = http.client.HTTPConnection("127.0.0.1", self.tape.port, timeout=30)
        place = len(self.tape.exchanges)
        service.request(self.command, self.path, body, headers)
        reply = service.getresponse()
        content = reply.read()
        if self.command != "OPTIONS" and self.path.startswith("/v1/") and reply.status < 300:
            kept = {name: self.headers[name] for name in _KEPT if name in self.headers}
            if "Idempotency-Key" in self.headers:
                kept["Idempotency-Key"] = "{new}"
            self.tape.exchanges.insert(place, Exchange(
                self.command, self.path, kept, body.decode() if body else None, content.decode(errors="replace")))
        self._answer(reply.status, reply.getheaders(), content)

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_GET

    def _token(self, subject: str) -> None:
        now = int(time.time())
        token = self.tape.key.token(people.KEY_ID, {
            "iss": people.ISSUER, "aud": people.AUDIENCE, "sub": subject, "iat": now, "exp": now + 3600})
        origin = self.headers.get("Origin", "*")
        self._answer(
            200, [("Content-Type", "application/json"), ("Access-Control-Allow-Origin", origin)],
            json.dumps({"access_token": token, "token_type": "Bearer", "expires_in": 3600}).encode())

    def _answer(self, status: int, headers: list[tuple[str, str]], content: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in ("content-length", "transfer-encoding", "connection"):
                self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


def steps(exchanges: list[Exchange]) -> list[dict[str, Any]]:
    """The journey as it is played: an id that a reply gave is named by the reply's number and its place in there."""
    known: dict[str, str] = {}
    written: list[dict[str, Any]] = []

    def named(text: str) -> str:
        for value, name in known.items():
            text = text.replace(value, name)
        return text

    for number, exchange in enumerate(exchanges):
        step: dict[str, Any] = {"method": exchange.method, "path": named(exchange.path)}
        if exchange.headers:
            step["headers"] = exchange.headers
        if exchange.body is not None:
            step["body"] = named(exchange.body)
        written.append(step)
        for place, value in enumerate(re.findall(r'"id":"([0-9a-f-]{36})"', exchange.reply)):
            known.setdefault(value, "{%d.%d}" % (number, place))
    return written


def main() -> int:
    """Plays the site's story in a browser, and writes the file."""
    java = places.java(None)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o755)
        world = World(home, 100, java, people.groups(100))
        tape = Tape(0, Key.fresh())
        try:
            world.prepare()
            (home / "jwks.json").write_text(tape.key.published(people.KEY_ID))
            service = rebound(world, java)
            service.environment["QUARKUS_HTTP_CORS_ORIGINS"] = "http://localhost:5173"
            tape.port = service.port
            service.start()
            between = ThreadingHTTPServer(("127.0.0.1", 0), type("Between", (_Between,), {"tape": tape}))
            threading.Thread(target=between.serve_forever, daemon=True).start()
            subprocess.run([str(_SITE / "start"), "build"], check=True)
            subprocess.run(
                ["npx", "playwright", "test", "story.spec.ts", "-g", _STORY], check=True, cwd=_SITE,
                env={**os.environ, "REBOUND_URL": f"http://localhost:{between.server_port}"})
            between.shutdown()
        finally:
            service.stop()
            world.postgres.stop()
    until = next(place for place, one in enumerate(tape.exchanges) if one.path.startswith(_END))
    FILE.write_text(json.dumps(steps(tape.exchanges[:until]), indent=1, ensure_ascii=False) + "\n")
    print(f"{until} requests recorded in {FILE.relative_to(places.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
