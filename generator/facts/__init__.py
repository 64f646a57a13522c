"""Facts about services that their models lack, as data: one TOML file a service."""
