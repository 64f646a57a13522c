"""staticboto's generator: service models become a typed AWS SDK for Python."""

__version__ = "0.1.0"
