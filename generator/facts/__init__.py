"""What is known about services beyond their models, as data: one TOML file a service."""
