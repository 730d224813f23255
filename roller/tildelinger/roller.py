"""The roles of the procedure, with stable codes and how far each reaches."""

from django.db import models

from roller.organisation.models import Enhedsart


class Rolle(models.TextChoices):
    """What a person does in the procedure. The code is stored; the label is shown."""

    MEDARBEJDER = "MEDARBEJDER", "Medarbejder"
    LEDER = "LEDER", "Leder"
    CENTERCHEF = "CENTERCHEF", "Centerchef"
    # Decides where the centre's chief is disqualified (inhabil); named in advance, never found ad hoc.
    SAETTECHEF = "SAETTECHEF", "Sættechef"
    FAGLIG_KOORDINATOR = "FAGLIG_KOORDINATOR", "Faglig koordinator"
    OEKONOMI = "OEKONOMI", "Økonomi"
    TR = "TR", "Tillidsrepræsentant"
    REVISOR = "REVISOR", "Revisor"
    SYSTEMADMIN = "SYSTEMADMIN", "Systemadministrator"


#: Everyone employed is a medarbejder and an auditor reads by mandate, so neither is given as a row.
TILDELES = tuple(rolle for rolle in Rolle if rolle not in {Rolle.MEDARBEJDER, Rolle.REVISOR})

#: Roles in which somebody else may stand in. Nobody wishes, audits or configures on another's behalf.
STEDFORTRAEDES = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.FAGLIG_KOORDINATOR, Rolle.OEKONOMI, Rolle.TR)


def daekker(rolle: str, egen_art: str, egen_sti: str, sti: str) -> bool:
    """Does the role, held at a unit of this kind and path, reach the unit at `sti`?

    A leader of a whole centre leads the people employed directly there, not the departments: they have leaders
    of their own, and the centre's chief decides above them. Every other role reaches down through the tree.
    """
    if rolle == Rolle.LEDER and egen_art in {Enhedsart.KOMMUNE, Enhedsart.CENTER}:
        return sti == egen_sti
    return sti.startswith(egen_sti)
