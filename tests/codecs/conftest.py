"""What the tests of codecs share: the reviewed package, whose runtime they import."""

from __future__ import annotations

import sys

from tests import generated

sys.path.insert(0, str(generated.reviewed()))
