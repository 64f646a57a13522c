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


def squeezed(name: str) -> str:
    """Return a name as `site.js` compares it: `getobject` for `GetObject` and `get_object`."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def page(record: Record) -> str:
    """Return the page that pagefind reads about a record."""
    values = {
        "title": record.title,
        "url": record.url,
        "kind": record.kind,
        "summary": record.summary,
    }
    meta = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">\n'
        for name, value in values.items()
    )
    # The last is what remains of `s3.get_object` or "dynamodb query".
    names = (
        record.title,
        squeezed(record.title),
        squeezed(record.section + record.title),
    )
    return f"""<!doctype html>
<html lang="en">
<body>
{meta}<meta data-pagefind-filter="section[content]" content="{escape(record.section)}">
<p data-pagefind-weight="{TITLE}">{escape(" ".join(dict.fromkeys(names)), quote=False)}</p>
<p data-pagefind-weight="{WORDS}">{escape(f"{record.section} {record.words}", quote=False)}</p>
</body>
</html>
"""
