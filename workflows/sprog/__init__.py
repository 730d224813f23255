"""Danish as it is written: formats for the screen and hygiene for text that people type. Pure; no database, no clock."""
