"""What follows an approved plan: the days on which it is looked at again, and where each goal is then."""
