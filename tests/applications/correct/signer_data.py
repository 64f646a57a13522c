"""Signer Data: a service with a single operation and no paginators."""

from __future__ import annotations

from datetime import datetime, timezone

from typing_extensions import assert_type

from staticboto import boto3
from staticboto.signer_data import SignerDataPlaneClient
from staticboto.signer_data.exceptions import TooManyRequestsException

signer = boto3.client("signer-data")
assert_type(signer, SignerDataPlaneClient)


def revoked(profile: str, job: str, hashes: list[str]) -> list[str]:
    try:
        response = signer.get_revocation_status(
            signatureTimestamp=datetime.now(timezone.utc),
            platformId="Notation-OCI-SHA384-ECDSA",
            profileVersionArn=profile,
            jobArn=job,
            certificateHashes=hashes,
        )
    except (TooManyRequestsException, signer.exceptions.ValidationException) as error:
        print(error.response.get("message"), error.response.get("code"))
        return []
    return response.get("revokedEntities", [])


def possible() -> bool:
    return signer.can_paginate("get_revocation_status")
