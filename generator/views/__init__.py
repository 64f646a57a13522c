"""One frozen view for each template: what it shows, in order, under its own words.

A view holds text that is ready to print; templates iterate and include. Each module makes
the views of the templates that share its name, from a `Context`; `card` keeps what the
files that see all services need to know of one.
"""

from .card import Card, card
from .context import Context

__all__ = ["Card", "Context", "card"]
