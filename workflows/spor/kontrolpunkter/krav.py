"""What the checkpoints demand of each chain, and whether the checkpoints themselves are what was signed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from struct import Struct
from typing import Any

from workflows.spor.efterproev import INTET, fejl_i_kontrolpunkt, merkle_rod

_ET = Struct("<II32s")


class Krav:
    """For each chain the numbers and hashes that checkpoints saw; packed, for there may be a million.

    Attributes:
        seneste: the checkpoint with the highest number.
        med_hoveder: the numbers of those that came with the heads they saw.
        digester: every checkpoint's number and digest.
    """

    def __init__(self, kaeder: Collection[str] = ()) -> None:
        self._kun = frozenset(kaeder)
        self._set: dict[str, bytearray] = {}
        self._forrige: dict[int, str] = {}
        self.digester: dict[int, str] = {}
        self.med_hoveder: set[int] = set()
        self.seneste: Mapping[str, Any] = {"nummer": 0}

    def laes(
        self,
        punkter: Iterable[Mapping[str, Any]],
        noegler: Mapping[str, str],
        *,
        hoejst: int | None = None,
        naaet: Mapping[str, int] | None = None,
    ) -> Iterator[str]:
        """Add checkpoints, in any order; the same one may come twice, from the file and from the database.

        Args:
            punkter: the checkpoints.
            noegler: the keys that may have signed them.
            hoejst: the last that the database can know of; those after it demand only what its chains have reached.
            naaet: how far that is, for each chain.

        Yields:
            What is wrong with one in itself.
        """
        for punkt in punkter:
            nummer = punkt["nummer"]
            fejl = fejl_i_kontrolpunkt(punkt, noegler)
            if self.digester.setdefault(nummer, punkt["digest"]) != punkt["digest"] and not fejl:
                fejl = "findes i to udgaver"
            if fejl:
                yield f"kontrolpunkt {nummer} {fejl}"
            self._forrige[nummer] = punkt["forrige"]
            kendes = hoejst is None or nummer <= hoejst
            if kendes and nummer >= self.seneste["nummer"]:
                self.seneste = {navn: punkt[navn] for navn in ("nummer", "tidspunkt", "rod")}
            if "hoveder" in punkt:
                self.med_hoveder.add(nummer)
                hoveder = punkt["hoveder"]
                self._tilfoej(nummer, hoveder if kendes else [h for h in hoveder if h[1] <= (naaet or {}).get(h[0], 0)])

    def brudte_led(self) -> Iterator[str]:
        """Where a checkpoint is missing, or does not point back to the one before it."""
        for nummer, forrige in sorted(self._forrige.items()):
            foer = self.digester.get(nummer - 1, INTET if nummer == 1 else "")
            if not foer:
                yield f"kontrolpunkt {nummer - 1} mangler"
            elif foer != forrige:
                yield f"kontrolpunkt {nummer} peger ikke på det, der står før det"

    def til(self, kaede: str) -> dict[int, list[tuple[int, str]]]:
        """The numbers at which a chain was seen, and by which checkpoints with which hash."""
        krav: dict[int, list[tuple[int, str]]] = {}
        for punkt, nummer, raa in _ET.iter_unpack(self._set.get(kaede, b"")):
            krav.setdefault(nummer, []).append((punkt, raa.hex()))
        return krav

    def kaeder(self) -> Collection[str]:
        """The chains that any checkpoint saw."""
        return self._set.keys()

    def rod(self) -> str:
        """The root over the last head of each chain, as the last checkpoint must have seen them."""
        return merkle_rod(hoved for kaede, raa in self._set.items() for hoved in self._sidste(kaede, raa))

    def _tilfoej(self, punkt: int, hoveder: Iterable[tuple[str, int, str]]) -> None:
        for kaede, nummer, sidste in hoveder:
            if not self._kun or kaede in self._kun:
                self._set.setdefault(kaede, bytearray()).extend(_ET.pack(punkt, nummer, bytes.fromhex(sidste)))

    def _sidste(self, kaede: str, raa: bytearray) -> Iterator[tuple[str, int, str]]:
        """The head as the last checkpoint must have seen it; none when only later ones saw the chain."""
        kendte = (et for et in _ET.iter_unpack(raa) if et[0] <= self.seneste["nummer"])
        if seneste := max(kendte, default=None):
            yield kaede, seneste[1], seneste[2].hex()
