"""Who: people, units, employments, roles, stand-ins and access."""
