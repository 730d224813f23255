"""What the database need not ask an entry for among the tables of who people are."""

from workflows.spor.fangst import ser_bort_fra

ser_bort_fra({"roller.Kalenderadresse.sidst_brugt_dag": "at en kalender har hentet sin fil, er ingen handling"})
