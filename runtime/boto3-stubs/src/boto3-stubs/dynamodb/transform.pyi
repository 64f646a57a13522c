from staticboto.boto3.dynamodb.transform import (
    ConditionExpressionTransformation as ConditionExpressionTransformation,
    DynamoDBHighLevelResource as DynamoDBHighLevelResource,
    ParameterTransformer as ParameterTransformer,
    TransformationInjector as TransformationInjector,
    copy_dynamodb_params as copy_dynamodb_params,
    register_high_level_interface as register_high_level_interface,
)
