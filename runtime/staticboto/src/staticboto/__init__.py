"""boto3, generated ahead of time.

`from staticboto import boto3` is the drop-in replacement for boto3, and
`from staticboto.s3 import S3Client` has the classes of one service. Nothing is imported
here, so that neither a program nor a type checker reads more than it uses.
"""

# Type checkers take any variable of this name for true. It is not imported from `typing`,
# because that takes ten times as long as importing this package.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._index import VERSION as __version__

__all__ = ["__version__"]


def __getattr__(name: str) -> str:
    """Return the version, from a module that is not needed for anything else."""
    if name == "__version__":
        from ._index import VERSION

        return VERSION
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
