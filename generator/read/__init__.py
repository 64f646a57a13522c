"""Finding the JSON documents of a service, and reading them into the model."""
