"""`staticboto-migrate`: moves a code base from boto3 and its stubs to staticboto.

A file goes one way through the modules here:

    files → imports → guards → quotes, strings → edits → rewrite → files

`imports`, `guards`, `quotes` and `strings` read the syntax tree and say what is to be done;
`rewrite` is the only one that changes a tree. `surface` knows what the generated package
has, so that nothing is imported from it that is not there. What cannot be decided is left
as it is and told as a note. Stands apart from the generator: it shares its rule for the
names of packages and its way of telling errors, and nothing else.
"""

from .cli import run

__all__ = ["run"]
