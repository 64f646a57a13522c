"""The constant by which type checkers can be told apart."""

from typing import Final

# `Final`, not `Literal[False]`: mypy would take the code after such a condition for
# unreachable, and would not know the types of decorated functions there.
MYPY: Final = False
"""False when a program runs; mypy, and no other checker, takes a condition of this name for
true."""
