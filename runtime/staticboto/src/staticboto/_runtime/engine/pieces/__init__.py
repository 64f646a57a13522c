"""Which work of botocore's is done in a faster way, and whether it may be on this botocore."""
