"""What must always hold, asked of the database as it stands: `manage.py kontroller`.

Each check is one named function in one of the modules here; it asks in sets, never case by case.
"""
