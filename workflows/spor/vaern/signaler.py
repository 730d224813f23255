"""When the guard is made and taken down: around every migrate, which may rebuild the tables it stands on."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_migrate, pre_migrate
from django.dispatch import receiver

from workflows.spor import vaern

#: Both signals come once per app; ours is enough, and it comes after all tables are there.
APP = "workflows"


@receiver(pre_migrate)
def tag_ned(sender: Any, using: str, **_: Any) -> None:
    """A migration may rewrite what the guard forbids to change."""
    if sender.label == APP:
        vaern.fjern(using)


@receiver(post_migrate)
def saet_op(sender: Any, using: str, **_: Any) -> None:
    """Make the guard again, unless somebody has gone back to before there was one."""
    if sender.label == APP and vaern.har_sine_tabeller(using):
        vaern.installer(using)
