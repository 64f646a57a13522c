"""`serve` shows the reference to this machine, and says what is wrong."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from generator.command import cli, serve
from tests.generated import ROOT


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output with something like a reference."""
    site = tmp_path / "reference"
    (site / "s3").mkdir(parents=True)
    (site / "index.html").write_text("<p>näher</p>", encoding="utf-8")
    (site / "s3/index.html").write_text("<p>s3</p>")
    (site / "s3/index.md").write_text("# s3")
    (site / "NOTICE").write_text("notice")
    (tmp_path / "secret.txt").write_text("not of the site")
    return tmp_path


@pytest.fixture
def address(output: Path) -> Iterator[str]:
    """The address of a server."""
    with serve.server(output, 0) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "kind", "content"),
    [
        ("/", "text/html", "<p>näher</p>"),
        ("/s3/", "text/html", "<p>s3</p>"),
        ("/s3/index.md", "text/markdown", "# s3"),
        ("/NOTICE", "text/plain", "notice"),
    ],
)
def test_files_come_with_their_types(
    address: str, path: str, kind: str, content: str
) -> None:
    with urllib.request.urlopen(address + path) as answer:
        assert answer.headers["Content-Type"] == f"{kind}; charset=utf-8"
        assert answer.read().decode() == content


def test_what_is_outside_is_not_served(address: str) -> None:
    for path in ("/../secret.txt", "/%2e%2e/secret.txt"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(address + path)


def test_only_this_machine_is_listened_to(output: Path) -> None:
    with serve.server(output, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_without_a_reference_it_says_how_to_make_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["serve", "--output", str(tmp_path)]) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert "there is no reference here to serve" in told
    assert f"staticboto-generate --project reference --output {tmp_path}" in told


def test_a_port_that_is_taken_is_named(
    output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert cli.run(["serve", "--output", str(output), "--port", port]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert f"port {port} cannot be used: another program listens there" in told
    assert "--port 0 takes any that is free" in told


def test_it_says_where_it_is_and_ends_quietly(output: Path) -> None:
    line = [sys.executable, "-m", "generator", "serve", "--port", "0"]
    ran = subprocess.Popen(
        [*line, "--output", str(output)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell starts what runs in its background deaf to Ctrl-C.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    assert ran.stdout
    address = ran.stdout.readline().split()[0]
    with urllib.request.urlopen(f"{address}s3/index.html") as answer:
        assert answer.read() == b"<p>s3</p>"
    ran.send_signal(signal.SIGINT)
    out, err = ran.communicate(timeout=60)
    assert (ran.returncode, out, err) == (0, "", "")
