"""`staticboto-migrate`: moves a code base from boto3 and its stubs to staticboto.

A file goes one way through the modules here:

    files → imports → guards → quotes, strings → edits → rewrite → files

`imports`, `guards`, `quotes` and `strings` read the syntax tree and decide what has to
be done; only `rewrite` changes a tree. `surface` knows what the generated package has,
so that nothing is imported that does not exist. What cannot be decided is not changed,
and reported as a note. Independent of the generator: the two share the rule for the
names of packages and the class of errors, and nothing else.
"""

from .cli import run

__all__ = ["run"]
