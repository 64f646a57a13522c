"""What sessions read instead of botocore's files: packs, and models that are read from them."""
