"""Danish as it is written and looked for: formats, hygiene for typed text, search. Asks no database and no clock."""
