"""Records as the pages that pagefind reads.

Owns how much each part of a record weighs. Pagefind reads weights and values from
attributes of the page; pages are made for it alone and thrown away.
"""

from __future__ import annotations

import re
from html import escape

from .record import Record

TITLE, WORDS = 10, 1
"""How much a word weighs by where it stands; pagefind allows up to 10."""


def exact(name: str) -> str:
    """Return the word that `site.js` looks for whatever the spelling of a whole name.

    It is `getobject0` for `GetObject` and `get_object`. Pagefind finds words by their
    beginning, and the zero is what no longer name goes on with.
    """
    return re.sub(r"[^a-z0-9]", "", name.lower()) + "0"


def page(record: Record) -> str:
    """Return the page that pagefind reads about a record."""
    values = {
        "title": record.title,
        "url": record.url,
        "kind": record.kind,
        "summary": record.summary,
        "common": "yes" if record.is_common else "",
    }
    meta = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">\n'
        for name, value in values.items()
    )
    # The last is for `s3.get_object` or "dynamodb query".
    names = (record.title, exact(record.title), exact(record.section + record.title))
    return f"""<!doctype html>
<html lang="en">
<body>
{meta}<meta data-pagefind-filter="section[content]" content="{escape(record.section)}">
<p data-pagefind-weight="{TITLE}">{escape(" ".join(names), quote=False)}</p>
<p data-pagefind-weight="{WORDS}">{escape(f"{record.section} {record.words}", quote=False)}</p>
</body>
</html>
"""
