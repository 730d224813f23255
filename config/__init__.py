"""The house's wiring: settings, addresses and the WSGI entry point."""
