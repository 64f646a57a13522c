"""What is known of a service beside its models, as data, one TOML file a service."""
