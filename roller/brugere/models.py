"""The people who sign in: one row per person, never deleted."""

from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from simple_history.models import HistoricalRecords

from roller.begraensninger import hoejst


class BrugerManager(BaseUserManager["Bruger"]):
    def create_user(self, brugernavn: str, navn: str, password: str | None = None, email: str = "") -> "Bruger":
        """Create a person who can sign in; without a password, only after one is set."""
        bruger = self.model(brugernavn=brugernavn, navn=navn, email=self.normalize_email(email))
        bruger.set_password(password)
        bruger.save(using=self._db)
        return bruger


class Bruger(AbstractBaseUser, PermissionsMixin):
    """A person. What the person may do follows from roles at units, never from flags here."""

    #: That it changed is in the trail, not to what: even a hash invites guessing.
    fortroligt = frozenset({"password"})

    brugernavn = models.CharField("brugernavn", max_length=64, unique=True, validators=[UnicodeUsernameValidator()])
    navn = models.CharField("navn", max_length=120)
    email = models.EmailField("e-mail", blank=True)
    is_active = models.BooleanField("aktiv", default=True)

    # Sign-ins are the business of the sign-in log; a stamp here would write a history row per visit.
    last_login = None

    objects = BrugerManager()
    history = HistoricalRecords(excluded_fields=["password"])

    USERNAME_FIELD = "brugernavn"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["navn"]

    class Meta:
        verbose_name = "bruger"
        verbose_name_plural = "brugere"
        ordering = ["navn", "pk"]
        constraints = [
            hoejst("bruger", "brugernavn", 64),
            hoejst("bruger", "navn", 120),
            hoejst("bruger", "email", 254),
        ]

    def __str__(self) -> str:
        return self.navn

    def check_password(self, raw_password: str | None) -> bool:
        """Is this the password? Django's own would also hash it anew at times, and the row would change unseen."""
        return check_password(raw_password, self.password)

    @property
    def fornavn(self) -> str:
        """The first name, for a greeting."""
        return self.navn.split(" ", 1)[0]

    def get_full_name(self) -> str:
        return self.navn

    def get_short_name(self) -> str:
        return self.fornavn
