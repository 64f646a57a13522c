"""The one exception of this package: what is at hand is not the ordinary case."""

from __future__ import annotations


class Doubt(Exception):
    """Whatever it is, botocore's own code decides what becomes of it.

    Never leaves the package: `serializers` and `parsers` catch it, as they do any exception.
    """
