"""What goes wrong with services that were drawn by lot."""

from __future__ import annotations

from datetime import date

from staticboto.amplifyuibuilder import AmplifyUIBuilderClient
from staticboto.bedrock_runtime import BedrockRuntimeClient
from staticboto.ce import CostExplorerClient
from staticboto.cloudfront import CloudFrontClient
from staticboto.customer_profiles import CustomerProfilesClient
from staticboto.devops_guru import DevOpsGuruClient
from staticboto.ecr_public import ECRPublicClient
from staticboto.redshift_serverless import RedshiftServerlessClient
from staticboto.shield import ShieldClient
from staticboto.signer_data import SignerDataPlaneClient


def amplifyuibuilder(client: AmplifyUIBuilderClient) -> None:
    client.get_component(appId="a", environmentName="e", Id="i")  # mypy: call-arg  pyright: reportCallIssue
    client.get_component(appId="a", environmentName="e")  # mypy: call-arg  pyright: reportCallIssue
    client.create_component(appId="a", environmentName="e", componentToCreate={})  # mypy: typeddict-item  pyright: reportArgumentType
    client.refresh_token(provider="github", refreshTokenBody={"token": "t"})  # mypy: arg-type  pyright: reportArgumentType
    client.get_paginator("list_component")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    print(client.get_component(appId="a", environmentName="e", id="i")["entity"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues


def bedrock_runtime(client: BedrockRuntimeClient, data: bytes) -> None:
    client.converse(modelId="m", messages="hello")  # mypy: arg-type  pyright: reportArgumentType
    client.converse(modelId="m", messages=[{"role": "user", "content": "hello"}])  # mypy: list-item, misc  pyright: reportArgumentType
    client.converse(modelId="m", messages=[{"role": "human", "content": []}])  # mypy: list-item, misc  pyright: reportArgumentType
    client.converse(modelId="m", system="Be brief.")  # mypy: arg-type  pyright: reportArgumentType
    client.converse(modelId="m", inferenceConfig={"max_tokens": 5})  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    client.converse(modelId="m", inferenceConfig={"maxTokens": 5.5})  # mypy: typeddict-item  pyright: reportArgumentType
    client.converse(modelId="m", additionalModelRequestFields={"a": {1, 2}})  # mypy: dict-item  pyright: reportArgumentType
    client.converse(modelId="m", additionalModelRequestFields={"a": data})  # mypy: dict-item  pyright: reportArgumentType
    client.invoke_model(modelId="m", body={"prompt": "hello"})  # mypy: arg-type  pyright: reportArgumentType
    client.invoke_model(modelID="m", body=b"")  # mypy: call-arg  pyright: reportCallIssue
    client.invoke_model_with_bidirectional_stream(modelId="m")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    response = client.converse(modelId="m")
    print(response["output"]["message"]["content"]["text"])  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    print(response["output"]["text"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(response["usage"]["input_tokens"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(client.invoke_model(modelId="m")["body"]["text"])  # mypy: index  pyright: reportIndexIssue
    for block in response["output"]["message"]["content"]:
        print(block["txt"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
        if "text" in block:
            print(block["text"]["value"])  # mypy: index  pyright: reportArgumentType
    for event in client.converse_stream(modelId="m"):
        print(event["contentBlockDelta"])  # mypy: index  pyright: reportArgumentType


def ce(client: CostExplorerClient, day: date) -> None:
    client.get_cost_and_usage(
        TimePeriod={"Start": day, "End": "2025-02-01"},  # mypy: typeddict-item  pyright: reportArgumentType
        Granularity="DAYLY",  # mypy: arg-type  pyright: reportArgumentType
        Metrics="UnblendedCost",  # mypy: arg-type  pyright: reportArgumentType
        Filter={"And": {"Dimensions": {"Key": "SERVICE"}}},  # mypy: arg-type, misc  pyright: reportArgumentType
    )
    client.get_cost_and_usage(
        TimePeriod={"Start": "2025-01-01", "End": "2025-02-01"},
        Granularity="DAILY",
        Metrics=["UnblendedCost"],
        Filter={"Dimensions": {"Key": "SERVIC", "Values": ["Amazon S3"]}},  # mypy: arg-type, misc  pyright: reportArgumentType
        GroupBy=[{"Type": "DIMENSION", "Keys": "SERVICE"}],  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    )
    client.get_cost_and_usage(
        TimePeriod={"Start": "2025-01-01"},  # mypy: typeddict-item  pyright: reportArgumentType
        Granularity="DAILY",
        Metrics=["UnblendedCost"],
    )
    client.get_paginator("get_cost_and_usage")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue


def cloudfront(client: CloudFrontClient) -> None:
    client.create_invalidation(DistributionId="d", Paths=["/*"])  # mypy: call-arg  pyright: reportCallIssue
    client.create_invalidation(
        DistributionId="d",
        InvalidationBatch={"Paths": ["/*"], "CallerReference": "c"},  # mypy: arg-type, misc  pyright: reportArgumentType
    )
    client.create_invalidation(
        DistributionId="d",
        InvalidationBatch={"Paths": {"Quantity": "1"}, "CallerReference": "c"},  # mypy: arg-type, misc  pyright: reportArgumentType
    )
    configuration = client.get_distribution_config(Id="d")["DistributionConfig"]
    configuration["Enabled"] = "no"  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    configuration["Aliases"]["Items"] = "example.org"  # mypy: typeddict-item  pyright: reportGeneralTypeIssues, reportTypedDictNotRequiredAccess
    client.update_distribution(Id="d", DistributionConfig={"Enabled": False})  # mypy: arg-type  pyright: reportArgumentType
    client.get_waiter("distribution_deployed").wait(DistributionId="d")  # mypy: call-arg  pyright: reportCallIssue
    client.get_waiter("distribution_disabled")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    for item in client.get_paginator("list_distributions").paginate():
        print(item["DomainName"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(client.exceptions.NoSuchDistributions)  # mypy: attr-defined  pyright: reportAttributeAccessIssue


def customer_profiles(client: CustomerProfilesClient) -> None:
    client.create_profile(FirstName="a")  # mypy: call-arg  pyright: reportCallIssue
    client.create_profile(DomainName="d", Gender="female")  # mypy: arg-type  pyright: reportArgumentType
    client.create_profile(DomainName="d", Address="Dublin")  # mypy: arg-type  pyright: reportArgumentType
    client.create_profile(DomainName="d", Address={"Town": "Dublin"})  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    client.search_profiles(DomainName="d", KeyName="_email", Values="a@example.org")  # mypy: arg-type  pyright: reportArgumentType
    print(client.create_profile(DomainName="d")["Id"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues


def devops_guru(client: DevOpsGuruClient) -> None:
    client.list_insights(StatusFilter={"any": {"Type": "REACTIVE"}})  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    client.list_insights(StatusFilter="Any")  # mypy: arg-type  pyright: reportArgumentType
    client.update_resource_collection(Action="DELETE", ResourceCollection={})  # mypy: arg-type  pyright: reportArgumentType
    client.describe_insight(id="i")  # mypy: call-arg  pyright: reportCallIssue
    print(client.describe_insight(Id="i").get("ReactiveInsight")["Severity"])  # mypy: index  pyright: reportOptionalSubscript, reportTypedDictNotRequiredAccess
    print(client.list_insights(StatusFilter={})["Insights"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues


def ecr_public(client: ECRPublicClient) -> None:
    client.create_repository(name="r")  # mypy: call-arg  pyright: reportCallIssue
    client.create_repository(repositoryName="r", tags={"a": "b"})  # mypy: arg-type  pyright: reportArgumentType
    client.create_repository(repositoryName="r", catalogData={"architecture": []})  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    client.get_authorization_token(registryIds=["1"])  # mypy: call-arg  pyright: reportCallIssue
    client.describe_images(repositoryName="r", imageIds=["latest"])  # mypy: list-item  pyright: reportArgumentType
    client.describe_images(repositoryName="r", maxResults="5")  # mypy: arg-type  pyright: reportArgumentType
    print(client.get_authorization_token()["authorizationData"]["token"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues, reportTypedDictNotRequiredAccess


def redshift_serverless(client: RedshiftServerlessClient) -> None:
    client.create_workgroup(workgroupName="w")  # mypy: call-arg  pyright: reportCallIssue
    client.create_workgroup(workgroupName="w", namespaceName="n", baseCapacity="8")  # mypy: arg-type  pyright: reportArgumentType
    client.create_workgroup(workgroupName="w", namespaceName="n", subnetIds="s-1")  # mypy: arg-type  pyright: reportArgumentType
    client.update_scheduled_action(
        scheduledActionName="s",
        schedule={"at": "2025-01-01", "cron": "(0 3 * * ? *)"},  # mypy: arg-type, misc  pyright: reportArgumentType
    )
    client.update_scheduled_action(scheduledActionName="s", schedule={})  # mypy: arg-type  pyright: reportArgumentType
    client.update_scheduled_action(scheduledActionName="s", schedule={"rate": "1 day"})  # mypy: arg-type  pyright: reportArgumentType
    client.update_scheduled_action(scheduledActionName="s", schedule="(0 3 * * ? *)")  # mypy: arg-type  pyright: reportArgumentType
    print(client.get_workgroup(workgroupName="w")["status"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(client.get_workgroup(workgroupName="w")["workgroup"].get("port") + 1)  # mypy: operator  pyright: reportOptionalOperand


def shield(client: ShieldClient) -> None:
    client.get_waiter("subscription_active")  # mypy: arg-type  pyright: reportArgumentType
    client.create_protection(name="n", ResourceArn="a")  # mypy: call-arg  pyright: reportCallIssue
    client.enable_application_layer_automatic_response(ResourceArn="a", Action="Block")  # mypy: arg-type  pyright: reportArgumentType
    client.list_attacks(StartTime="2025-01-01")  # mypy: arg-type  pyright: reportArgumentType
    client.list_attacks(ResourceArns="a")  # mypy: arg-type  pyright: reportArgumentType
    client.list_attacks(StartTime={"From": "2025-01-01"})  # mypy: arg-type  pyright: reportArgumentType
    client.get_paginator("list_protection_groups")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    print(client.describe_attack(AttackId="a")["AttackVectors"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues


def signer_data(client: SignerDataPlaneClient, day: date) -> None:
    client.get_paginator("get_revocation_status")  # mypy: arg-type  pyright: reportArgumentType
    client.get_waiter("revoked")  # mypy: arg-type  pyright: reportArgumentType
    client.get_revocation_status(
        signatureTimestamp=day,  # mypy: arg-type  pyright: reportArgumentType
        platformId="p",
        profileVersionArn="v",
        jobArn="j",
        certificateHashes="h",  # mypy: arg-type  pyright: reportArgumentType
    )
    client.get_revocation_status(platformId="p")  # mypy: call-arg  pyright: reportCallIssue
    client.get_paginators("get_revocation_status")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(client.exceptions.TooManyRequests)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(client.get_revocation_state())  # mypy: attr-defined  pyright: reportAttributeAccessIssue
