"""Danish as it is written, sorted and looked for. Asks no database and no clock itself."""
