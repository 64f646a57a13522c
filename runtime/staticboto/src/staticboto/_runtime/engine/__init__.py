"""What makes generated clients faster than botocore's, with botocore as the engine."""
