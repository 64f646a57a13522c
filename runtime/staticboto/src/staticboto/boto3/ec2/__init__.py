"""What boto3 adds to ec2: creating and deleting tags through resources."""

from typing import TYPE_CHECKING

from staticboto._runtime.lazy import submodules

if TYPE_CHECKING:
    from staticboto.boto3.ec2 import createtags, deletetags
else:
    __getattr__ = submodules(__name__, "createtags", "deletetags")

__all__ = ["createtags", "deletetags"]
