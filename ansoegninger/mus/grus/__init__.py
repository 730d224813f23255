"""GRUS: a talk with a group about what they are to learn together. Smaller than MUS, and seen by the group only."""
