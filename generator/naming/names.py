"""The names of packages, classes, methods and enums; whatever comes from a model is vetted.

Those of packages and classes are the ones that users of types-boto3 know.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection

from botocore import xform_name
from botocore.model import ServiceModel
from botocore.utils import get_service_module_name

from ..errors import GenerationError
from ..model.service import Service


class Identifier(str):
    """A string that is known to be a valid Python name."""

    __slots__ = ()


def vet(text: str, where: str) -> Identifier:
    """Return `text` as an identifier.

    Args:
        text: the name.
        where: the place in the model that it comes from, for the message.

    Raises:
        GenerationError: `text` cannot be a Python name.
    """
    if not text.isidentifier() or keyword.iskeyword(text):
        raise GenerationError(
            where,
            f"{text!r} cannot become a Python identifier",
            "Rename it in the model; letters, digits and `_` make an identifier.",
        )
    return Identifier(text)


def package(service: str) -> Identifier:
    """Return the package of a service: `lambda` → `lambda_`, `sso-oidc` → `sso_oidc`."""
    return vet(_module(service), f"the service name {service!r}")


def misnamed(service: str, reserved: Collection[str]) -> str | None:
    """Return why a service of this name cannot have a package; None if it can.

    Args:
        service: the name of the directory that the service's models are in.
        reserved: the modules beside the packages of services, in lower case.
    """
    name = _module(service)
    if re.search(r"[^\w.-]", service, re.ASCII) or not name.isidentifier():
        return f"{service!r} cannot become the name of a Python package"
    if name.casefold() in reserved or re.fullmatch("__.*__", name):
        return f"the package {name!r} of this service would take the place of our own"
    return None


def _module(service: str) -> str:
    name = re.sub(r"\W", "_", service)
    return f"{name}_" if keyword.iskeyword(name) else name


def class_prefix(service: Service) -> Identifier:
    """Return the prefix of a service's class names: `S3`, `DynamoDB`, `Kendra`."""
    return Identifier(capitalised(run_time_name(service)))


def run_time_name(service: Service) -> Identifier:
    """Return the `__name__` of the client's class: `S3`, `DynamoDB`, `kendra`.

    Source: botocore's own function, which reads only these keys of a model.
    """
    metadata = service.metadata
    known = {
        "serviceId": metadata.service_id,
        "serviceAbbreviation": metadata.abbreviation,
        "serviceFullName": metadata.full_name,
    }
    present = {key: value for key, value in known.items() if value is not None}
    model = ServiceModel({"metadata": present}, service.name)
    return vet(str(get_service_module_name(model)), "#/metadata/serviceId")


def method(operation: str) -> Identifier:
    """Return the name of an operation's method, as in botocore's clients."""
    return vet(snake(operation), f"#/operations/{operation}")


def snake(name: str) -> str:
    """Return botocore's snake case of an AWS name."""
    return str(xform_name(name))


_COMMANDS = {"codedeploy": "deploy", "config": "configservice", "s3": "s3api"}
"""The services that AWS's command line calls otherwise. Source: awscli.customizations."""


def command(service: str, operation: str) -> str:
    """Return the command of an operation in AWS's command line: `aws s3api get-object`."""
    return f"aws {_COMMANDS.get(service, service)} {xform_name(operation, '-')}"


def literal(shape: str) -> Identifier:
    """Return the alias of an enum: `ObjectCannedACL` → `ObjectCannedACLType`."""
    return vet(f"{capitalised(shape)}Type", f"#/shapes/{shape}")


def capitalised(name: str) -> str:
    """Return a name with a capital letter first, as in class names."""
    bare = name.lstrip("_")
    return bare[:1].upper() + bare[1:]
