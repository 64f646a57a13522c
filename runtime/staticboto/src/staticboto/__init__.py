"""boto3, generated ahead of time.

`from staticboto import boto3` is the drop-in face; `from staticboto.s3 import S3Client`
is one service. Nothing more is imported here, so that neither a program nor a type checker
pays for what it does not use.
"""

# Checkers go by the name. `typing` has the same one, but takes ten times as long to import
# as this package does.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._index import VERSION as __version__

__all__ = ["__version__"]


def __getattr__(name: str) -> str:
    """Return the version, which a module knows that nobody needs else."""
    if name == "__version__":
        from ._index import VERSION

        return VERSION
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
