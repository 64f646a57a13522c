"""What type checkers know of themselves."""

from typing import Final

# No `Literal[False]`: mypy would take what follows a condition for unreachable, and not know
# the type of anything with a decorator in it.
MYPY: Final = False
"""What mypy, and no other checker, takes for true wherever it is a condition."""
