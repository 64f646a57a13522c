"""What can be found: the input of the index.

Knows nothing of what a record stands for, and nothing of pagefind.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """Something that can be found; all texts are plain.

    Attributes:
        url: where it is, relative to the site: `s3/get_object/index.html#Bucket`.
        title: its exact name: `get_object`. Whoever types it, in whatever spelling
            (`GetObject`, `get-object`, "get object"), finds it first.
        section: the service that it belongs to, as programs name it: `s3`. It is what
            results are filtered by, and the first folder of the URL.
        kind: what it is, in a word that is shown: `operation`, `parameter`.
        words: what else it is found by: the names of parameters, the documentation.
        summary: a line that is shown below the title.
        is_common: whether it belongs to the services that programs use most: of several
            with the same title these come first.
    """

    url: str
    title: str
    section: str
    kind: str
    words: str
    summary: str
    is_common: bool = False
