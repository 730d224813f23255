"""What the room is held against, and each draft that says something else: what it costs and why."""
