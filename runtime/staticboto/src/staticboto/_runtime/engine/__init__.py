"""What makes calls fast: botocore's engine, with work that is done once, or done ahead."""
