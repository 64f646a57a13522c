"""ECR Public: repositories and images."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import datetime

from typing_extensions import assert_type

from staticboto.ecr_public import ECRPublicClient
from staticboto.ecr_public.exceptions import RepositoryAlreadyExistsException
from staticboto.ecr_public.type_defs import ImageDetailTypeDef


def repository(client: ECRPublicClient, name: str) -> str:
    try:
        made = client.create_repository(
            repositoryName=name,
            catalogData={"description": "x", "architectures": ["ARM 64"]},
            tags=[{"Key": "a", "Value": "b"}],
        ).get("repository", {})
    except RepositoryAlreadyExistsException:
        (made,) = client.describe_repositories(repositoryNames=[name]).get(
            "repositories", []
        )
    assert_type(made.get("createdAt"), datetime | None)
    return made.get("repositoryUri", "")


def password(client: ECRPublicClient) -> str:
    data = client.get_authorization_token().get("authorizationData", {})
    token = base64.b64decode(data.get("authorizationToken", "")).decode()
    return token.partition(":")[2]


def old(
    client: ECRPublicClient, name: str, before: datetime
) -> Iterator[ImageDetailTypeDef]:
    for image in (
        client.get_paginator("describe_images").paginate(repositoryName=name).items()
    ):
        assert_type(image, ImageDetailTypeDef)
        pushed = image.get("imagePushedAt")
        if pushed and pushed < before:
            yield image


def push(client: ECRPublicClient, name: str, layer: bytes) -> None:
    upload = client.initiate_layer_upload(repositoryName=name).get("uploadId", "")
    client.upload_layer_part(
        repositoryName=name,
        uploadId=upload,
        partFirstByte=0,
        partLastByte=len(layer) - 1,
        layerPartBlob=layer,
    )
    client.complete_layer_upload(
        repositoryName=name, uploadId=upload, layerDigests=["sha256:0"]
    )
