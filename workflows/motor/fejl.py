"""What can go wrong at the door, each with its own page or form error."""

from viewflow.workflow.models import Task

from roller.adgang.regelbrud import Regelbrud

__all__ = ["ForSent", "Motorfejl", "Optaget", "Regelbrud", "UkendtOpgave"]


class Motorfejl(Exception):
    """Base of what the motor refuses."""


class UkendtOpgave(Motorfejl):
    """No human step of ours has this id, or it is a step of another node or process than the page says."""


class ForSent(Motorfejl):
    """Somebody was faster: the step is done, or the case was stopped meanwhile."""

    def __init__(self, task: Task | None, sagsnummer: str) -> None:
        super().__init__(f"{sagsnummer}: trinnet er ikke længere åbent")
        self.task = task
        self.sagsnummer = sagsnummer


class Optaget(Motorfejl):
    """A colleague held the case for longer than a person should wait; nothing was changed, so try again."""

    def __init__(self) -> None:
        super().__init__("Sagen er i brug af en anden lige nu. Prøv igen om lidt.")
