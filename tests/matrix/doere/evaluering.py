"""What the courses gave, as numbers."""

from tests.matrix.doer import ALLE, Doer

DOERE = {"evaluering:liste": Doer(ALLE - {"ejer", "kollega", "systemadmin", "tillidsrepræsentant", "økonomi"})}
