"""Where things are: the checkout, the tools, free ports."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "bench"
CATALOGUE = ROOT / "src/main/resources/catalogue"
SERVICE = ROOT / "target/quarkus-app/quarkus-run.jar"
JAVA_OPTIONS = ROOT / "src/main/docker/java.options"


class Missing(Exception):
    """Something that the bench needs is not there; the message says how to get it."""


def tool(name: str, package: str) -> str:
    """The path of a program, or how to get it."""
    found = shutil.which(name)
    if not found:
        raise Missing(f"{name} is missing: apt-get install {package}")
    return found


def postgres_programs() -> Path:
    """The newest PostgreSQL that Debian's packages brought."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[4]))
    if not found:
        raise Missing("PostgreSQL is missing: apt-get install postgresql")
    return found[-1].parent


def java(home: str | None) -> Path:
    """The JDK to run servers with: the one asked for, else a 25, which the image has, else any."""
    if home:
        return Path(home)
    found = [path.parents[1] for path in Path("/usr/lib/jvm").glob("*25*/bin/java")]
    if found:
        return sorted(found)[0]
    return Path(os.environ.get("JAVA_HOME") or Path(tool("java", "default-jdk")).resolve().parents[1])


def free_port() -> int:
    """A port of this machine's own address that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def build(command: list[str], folder: Path, product: Path, sources: list[Path]) -> None:
    """Runs a build where its product is missing or older than what it is made of."""
    newest = max(
        (file.stat().st_mtime for source in sources for file in [source, *source.rglob("*")] if file.is_file()),
        default=0.0)
    if product.exists() and product.stat().st_mtime >= newest:
        return
    print(f"building {product.relative_to(ROOT)} ...", flush=True)
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    product.touch()


def add_options(parser: argparse.ArgumentParser, name: str) -> None:
    """The options that all commands have: where Java is, and where and how long the data are kept."""
    parser.add_argument("--java", help="the JDK's folder (a JDK 25, if there is one)")
    parser.add_argument("--home", type=Path, default=Path(tempfile.gettempdir()) / f"rebound-{name}",
                        help="where databases and logs are (%(default)s)")
    parser.add_argument("--keep", action="store_true", help="keep filled databases for the next run")


def end_on_signals() -> None:
    """Ends as an exit does, so that whoever ends the bench leaves no server behind."""
    for end in (signal.SIGTERM, signal.SIGINT):
        signal.signal(end, lambda *_: sys.exit(1))
