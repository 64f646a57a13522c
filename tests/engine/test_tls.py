"""TLS: which certificates are trusted is read from the disk as often as it changes."""

from __future__ import annotations

import os
import ssl
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import botocore.httpsession
import pytest
from botocore.exceptions import SSLError

from staticboto._runtime.engine.calls import tls
from tests.engine.conftest import Config, Sides
from tests.engine.server import Certificate, serving
from tests.engine.test_http import outcome, request

Make = Callable[..., Sides]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return Certificate.make(tmp_path_factory.mktemp("tls"), "authority")


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return Certificate.make(tmp_path_factory.mktemp("tls"), "other")


@pytest.fixture(scope="module")
def url(authority: Certificate) -> Iterator[str]:
    with serving(authority) as found:
        yield found


@pytest.fixture(autouse=True)
def nothing_is_shared_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tls, "_contexts", {})


def anew(client: Any, url: str) -> object:
    """Send a request over a new connection."""
    client.close()
    return outcome(client, request(f"{url}/a"))


def same(made: Sides, url: str) -> object:
    assert type(context(made.fast)) is tls.SharingContext
    plain, fast = (anew(client, url) for client in made.both())
    assert plain == fast
    return fast


def context(client: Any) -> Any:
    return client._endpoint.http_session._manager.connection_pool_kw["ssl_context"]


def trusted(found: object) -> bool:
    assert isinstance(found, tuple)
    if found[0] is SSLError:
        assert "CERTIFICATE_VERIFY_FAILED" in found[1] or "match" in found[1]
        return False
    assert found[1] == 200
    return True


def test_a_bundle(url: str, authority: Certificate, sides: Make) -> None:
    made = sides("sqs", verify=str(authority.certificate))
    for _ in range(3):
        assert trusted(same(made, url))


def test_a_bundle_from_the_environment(
    url: str, authority: Certificate, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"):
        with monkeypatch.context() as patched:
            patched.setenv(name, str(authority.certificate))
            made = sides("sqs")
        assert trusted(same(made, url))


def test_wrong_authorities(url: str, other: Certificate, sides: Make) -> None:
    assert not trusted(same(sides("sqs"), url))
    assert not trusted(same(sides("sqs", verify=str(other.certificate)), url))


def test_a_wrong_host_name(url: str, authority: Certificate, sides: Make) -> None:
    made = sides("sqs", verify=str(authority.certificate))
    assert not trusted(same(made, url.replace("localhost", "127.0.0.1")))
    assert trusted(same(made, url))


def test_without_verification(url: str, sides: Make) -> None:
    assert trusted(same(sides("sqs", verify=False), url))


def test_clients_do_not_trust_what_others_do(
    url: str, authority: Certificate, other: Certificate, sides: Make
) -> None:
    one = sides("sqs", verify=str(authority.certificate))
    two = sides("sqs", verify=str(other.certificate))
    three = sides("sqs", verify=False)
    for _ in range(2):
        assert trusted(same(one, url))
        assert not trusted(same(two, url))
        assert trusted(same(three, url))


def test_bundles_that_cannot_be_loaded(url: str, sides: Make, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.write_text("")
    for bundle in (tmp_path / "missing.pem", empty, tmp_path):
        found = same(sides("sqs", verify=str(bundle)), url)
        assert isinstance(found, tuple) and found[0] is SSLError


def test_a_bundle_that_changes_on_the_disk(
    url: str, authority: Certificate, other: Certificate, sides: Make, tmp_path: Path
) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_bytes(other.certificate.read_bytes())
    made = sides("sqs", verify=str(bundle))
    assert not trusted(same(made, url))
    bundle.write_bytes(
        other.certificate.read_bytes() + authority.certificate.read_bytes()
    )
    assert trusted(same(made, url))
    os.replace(bundle, tmp_path / "old.pem")
    bundle.write_bytes(other.certificate.read_bytes())
    # botocore's context still trusts what it once did; a new client does not.
    assert not trusted(anew(made.fast, url))
    assert not trusted(same(sides("sqs", verify=str(bundle)), url))
    bundle.unlink()
    assert "No such file" in str(same(made, url))
    bundle.write_bytes(authority.certificate.read_bytes())
    assert trusted(same(made, url))


def test_a_bundle_is_loaded_once(
    url: str, authority: Certificate, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    own = tls._trusting

    def counting(bundle: tls.Stamp) -> ssl.SSLContext:
        asked.append(bundle[0])
        return own(bundle)

    monkeypatch.setattr(tls, "_trusting", counting)
    bundle = str(authority.certificate)
    clients = [sides("sqs", verify=bundle).fast for _ in range(3)]
    for client in clients * 3:
        assert trusted(anew(client, url))
    assert asked == [bundle] * 3  # each client once
    assert len(tls._contexts) == 1
    (shared,) = tls._contexts.values()
    assert {id(context(client)._shared) for client in clients} == {id(shared)}


def set_minimum(made: ssl.SSLContext, bundle: str) -> None:
    made.maximum_version = ssl.TLSVersion.TLSv1_2


def set_ciphers(made: ssl.SSLContext, bundle: str) -> None:
    made.set_ciphers("ECDHE+AESGCM")


def load_more(made: ssl.SSLContext, bundle: str) -> None:
    made.load_verify_locations(cafile=bundle)


def load_data(made: ssl.SSLContext, bundle: str) -> None:
    made.load_verify_locations(cadata=Path(bundle).read_text())


@pytest.mark.parametrize("change", [set_minimum, set_ciphers, load_more, load_data])
@pytest.mark.parametrize("late", [False, True])
def test_a_context_that_a_program_configures_is_its_own(
    change: Callable[[ssl.SSLContext, str], None],
    late: bool,
    url: str,
    authority: Certificate,
    other: Certificate,
    sides: Make,
) -> None:
    bundle, more = str(authority.certificate), str(other.certificate)
    made, untouched = (sides("sqs", verify=bundle) for _ in range(2))
    if late:
        same(made, url)
    for client in made.both():
        change(context(client), more)
    assert trusted(same(made, url))
    assert context(made.fast)._alone
    stores = [context(client).cert_store_stats() for client in made.both()]
    assert stores[0] == stores[1]
    assert trusted(same(untouched, url))
    assert not context(untouched.fast)._alone


def test_what_a_context_trusts_can_be_asked(
    url: str, authority: Certificate, sides: Make
) -> None:
    made = sides("sqs", verify=str(authority.certificate))
    assert trusted(same(made, url))
    plain, fast = (context(client).get_ca_certs() for client in made.both())
    assert plain == fast != []
    assert trusted(same(made, url))


def test_a_client_certificate(
    url: str, authority: Certificate, other: Certificate, sides: Make
) -> None:
    mine = (str(other.certificate), str(other.key))
    made = sides(
        "sqs", verify=str(authority.certificate), config=Config(client_cert=mine)
    )
    assert trusted(same(made, url))
    assert trusted(same(made, url))
    assert context(made.fast)._alone


def test_contexts_of_other_packages_are_left_alone(
    sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Theirs(ssl.SSLContext):
        pass

    own: Any = botocore.httpsession.create_urllib3_context
    monkeypatch.setitem(own.__globals__, "SSLContext", Theirs)
    assert type(context(sides("sqs").fast)) is Theirs


def test_a_way_of_making_contexts_that_is_replaced(
    url: str, authority: Certificate, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sides("sqs", verify=str(authority.certificate))
    own: Any = botocore.httpsession.create_urllib3_context
    monkeypatch.setattr(
        botocore.httpsession, "create_urllib3_context", lambda *a, **k: own(*a, **k)
    )
    assert trusted(same(made, url))
    assert context(made.fast)._alone
    assert tls._contexts == {}
    assert type(context(sides("sqs").fast)) is ssl.SSLContext


def test_few_contexts_are_kept(authority: Certificate, tmp_path: Path) -> None:
    for number in range(20):
        bundle = tmp_path / f"{number}.pem"
        bundle.write_bytes(authority.certificate.read_bytes())
        stamp = tls._stamp(bundle)
        assert tls._trusting(stamp) is tls._trusting(stamp)
        assert len(tls._contexts) <= tls.LIMIT


def test_many_threads(url: str, authority: Certificate, sides: Make) -> None:
    clients = [sides("sqs", verify=str(authority.certificate)).fast for _ in range(4)]
    clients += [sides("sqs", verify=False).fast, sides("sqs").fast]

    def ask(number: int) -> bool:
        client = clients[number % len(clients)]
        return trusted(outcome(client, request(f"{url}/a")))

    with ThreadPoolExecutor(32) as pool:
        found = list(pool.map(ask, range(180)))
    assert found == [number % 6 != 5 for number in range(180)]


@pytest.mark.skipif(sys.platform == "win32", reason="has no fork")
@pytest.mark.parametrize("held", [False, True])
def test_a_process_that_is_forked(
    held: bool, url: str, authority: Certificate, sides: Make
) -> None:
    fast = sides("sqs", verify=str(authority.certificate)).fast
    fresh = sides("sqs", verify=str(authority.certificate)).fast
    assert trusted(anew(fast, url))
    lock = tls._lock
    if held:  # by a thread that the child does not have
        lock.acquire()
    child = os.fork()
    if child == 0:
        tls._contexts.clear()
        good = trusted(anew(fast, url)) and trusted(anew(fresh, url))
        os._exit(0 if good else 1)
    if held:
        lock.release()
    for _ in range(100):
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            break
        time.sleep(0.1)
    else:
        os.kill(child, 9)
        os.waitpid(child, 0)
        pytest.fail("the child hangs")
    assert status == 0
    assert trusted(anew(fast, url))
