"""Which texts of botocore's functions were looked at, and do what the pieces expect.

`python -m tests.engine.digests` prints what the installed botocore has, and what differs in
other versions. An entry is added after the function was read: one that does what the piece
does, or what it relies upon, is known; any other is not, and makes the piece slow.

`known.txt` has a line for each text of a function: the function, the digest, and the version
of botocore in which the text was looked at.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

FILES: Mapping[str, Mapping[str, int]] = {
    "1.44.5": {
        "botocore.auth": 46545,
        "botocore.awsrequest": 23375,
        "botocore.client": 54779,
        "botocore.compat": 11769,
        "botocore.context": 3782,
        "botocore.endpoint": 17469,
        "botocore.endpoint_provider": 23756,
        "botocore.handlers": 68835,
        "botocore.hooks": 25053,
        "botocore.httpsession": 20831,
        "botocore.parsers": 60629,
        "botocore.regions": 35041,
        "botocore.serialize": 52256,
        "botocore.session": 51661,
        "botocore.signers": 35033,
        "botocore.useragent": 24585,
        "botocore.utils": 139185,
        "botocore.validate": 15383,
    },
}
"""The version of botocore in which every function of the table is known, which tests see to.

It has the sizes of the files that these functions are in. Where they are those of the
installed files nothing has to be read; where botocore comes without its source, as in frozen
programs, the version decides.

No other version stands here, since nothing would notice when a function is added to the table
that reads otherwise there.
"""

ABSENT = "absent"
"""In the place of a digest: where the function is missing, nothing has to be done for it."""


@cache
def known() -> Mapping[str, Mapping[str, str]]:
    """Return the table: for each function its digests, with the version of each.

    It is read from wherever Python imports this package, when somebody first asks.
    """
    spec: Any = __spec__
    path = os.path.join(os.path.dirname(__file__), "known.txt")
    text: bytes = spec.loader.get_data(path)
    table: dict[str, dict[str, str]] = {}
    for line in text.decode().splitlines():
        function, digest, version = line.split(" ")
        table.setdefault(function, {})[digest] = version
    return table
