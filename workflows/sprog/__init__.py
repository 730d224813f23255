"""Danish as it is written: formats for the screen and hygiene for typed text. Pure: no database, no clock."""
