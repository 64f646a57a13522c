"""mypy's stubtest, which also compares what a stub takes from staticboto.

`python -m tests.stubtest.reexports …` is stubtest's own command line. stubtest passes over
what a stub re-exports, since it belongs to another module, and our stubs of boto3 are
little else: so that other module is hidden from it here, and staticboto's declarations are
held against boto3's classes and functions.
"""

from __future__ import annotations

import sys

from mypy import nodes, stubtest

_read = stubtest.build_stubs


def build_stubs(*args: object, **kwargs: object) -> list[str]:
    """Read the stubs, and forget whose the re-exported names are."""
    modules: list[str] = _read(*args, **kwargs)  # type: ignore[arg-type]
    known: dict[str, nodes.MypyFile] = stubtest._all_stubs
    for name in [name for name in known if name.partition(".")[0] == "staticboto"]:
        del known[name]
    return modules


if __name__ == "__main__":
    stubtest.build_stubs = build_stubs
    sys.exit(stubtest.main())
