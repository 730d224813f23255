"""In which order: the engine, the modelled processes, the inbox, the trail and the messages."""
