"""A Prefect server for as long as something is served: the embedded API runs flows, but starts none on a schedule."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from urllib.error import URLError
from urllib.request import urlopen

from prefect.settings import PREFECT_API_URL, temporary_settings

HOST, PORT = "127.0.0.1", 4200
START_WITHIN = 180.0
"""Seconds that a server may take to start; the first time it makes its database."""
STOP_WITHIN = 20.0


@contextmanager
def scheduling_api() -> Iterator[str]:
    """The address of an API that starts scheduled runs: the one configured, or that of a server which this starts on
    the same machine, for it alone to reach, and stops in the end.

    Raises ``LookupError`` where the server does not start.
    """
    configured = PREFECT_API_URL.value()
    if configured:
        yield configured
        return
    port = _free_port()
    address = f"http://{HOST}:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", HOST, "--port", str(port)]
    with tempfile.TemporaryFile() as said:
        # in a session of its own, so that an interrupt from the keyboard does not reach it before the runs have ended
        server = subprocess.Popen(
            command,
            env={**os.environ, "PREFECT_API_URL": address},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait_for(server, f"{address}/health", said)
            with temporary_settings(updates={PREFECT_API_URL: address}):
                yield address
        finally:
            _stop(server)


def _free_port() -> int:
    """Prefect's usual port, or another where that is taken."""
    for port in (PORT, 0):
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((HOST, port))
            except OSError:
                continue
            return int(tried.getsockname()[1])
    raise LookupError("no port is free for a Prefect server")


def _wait_for(server: subprocess.Popen[bytes], health: str, said: IO[bytes]) -> None:
    end = time.monotonic() + START_WITHIN
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(health, timeout=5) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.2)
    said.seek(0)
    lines = said.read().decode("utf-8", errors="replace").split("\n")
    last = next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")
    raise LookupError(f"Prefect's server did not start: {last[:300]}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(STOP_WITHIN)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
