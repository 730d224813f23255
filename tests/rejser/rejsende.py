"""People at a browser. Every page they meet is held to the same demands before they go on."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page

from tests.fabrikker import sager
from tests.fabrikker.hold import Hold

AXE = (Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
REGLER = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BREDDER = (320, 1280)
HOEJDE = 900

KOER_AXE = """async (regler) => (
    await axe.run(document, {runOnly: regler, resultTypes: ["violations"]})).violations.map(
    (v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(", "))"""

#: What can be reached by Tab, as the page stands: hidden things, and all but one of a group of radios, cannot.
KAN_NAAS = """() => {
    const alle = [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')];
    const grupper = new Set();
    return alle.filter((e) => {
        if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({visibilityProperty: true})) return false;
        if (e.type !== 'radio') return true;
        const navn = (e.form?.id ?? '') + e.name;
        const valgt = document.querySelector(`input[type=radio][name="${e.name}"]:checked`);
        if (valgt ? valgt !== e : grupper.has(navn)) return false;
        grupper.add(navn);
        return true;
    }).map((e, nr) => {
        e.dataset.proeve = nr;
        return (e.innerText || e.name || e.id || e.tagName).trim().slice(0, 40);
    });
}"""
#: Write down where the focus comes, and whether it can be seen: an outline, a shadow or a border for its sake.
FOELG_FOKUS = """() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    window.proevet?.abort();
    window.proevet = new AbortController();
    window.fokuseret = [];
    document.addEventListener('focusin', (h) => fokuseret.push(se(h.target)), {signal: proevet.signal});
    const synlig = (el) => {
        const s = getComputedStyle(el);
        return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
    };
    const tegnet = (el, del) => {
        const s = getComputedStyle(el, del);
        return s.content !== 'none' && (s.outlineStyle !== 'none' || s.boxShadow !== 'none');
    };
    const se = (e) => {
        // The design draws its own radios and boxes on the label, and a card's link covers the card.
        const maerke = e.labels?.[0];
        const paa_maerket = maerke && (tegnet(maerke, '::before') || tegnet(maerke, '::after'));
        const i_stedet = tegnet(e, '::after') || Boolean(paa_maerket);
        return {nr: e.dataset.proeve ?? null, synlig: synlig(e) || i_stedet, hvad: e.outerHTML.slice(0, 90)};
    };
}"""


@dataclass
class Person:
    """Somebody signed in, with a page open."""

    side: Page
    vaert: str
    fejl: list[str] = field(default_factory=list)
    tilladt: str = ""

    def gaa(self, sti: str) -> Person:
        """Go to an address, and look the page over."""
        svar = self.side.goto(self.vaert + sti)
        assert svar is not None
        assert svar.ok, f"{sti} svarede {svar.status}"
        return self.se_efter()

    def klik(self, navn: str, *, rolle: Any = None, nr: int = 0) -> Person:
        """Press what has this name, a button or a link, and look over the page that follows."""
        return self.tryk(navn, rolle=rolle, nr=nr).se_efter()

    def tryk(self, navn: str, *, rolle: Any = None, nr: int = 0) -> Person:
        """The same without looking the page over, which itself takes a script."""
        knap = self.side.get_by_role(rolle, name=navn) if rolle else self._knap_eller_link(navn)
        knap.nth(nr).click()
        self.side.wait_for_load_state("networkidle")
        return self

    def _knap_eller_link(self, navn: str) -> Locator:
        return self.side.get_by_role("button", name=navn).or_(self.side.get_by_role("link", name=navn))

    def skriv(self, felter: dict[str, str]) -> Person:
        """Fill in fields by their label."""
        for etiket, tekst in felter.items():
            self.side.get_by_role("textbox", name=etiket).first.fill(tekst)
        return self

    def besvar_kriterierne(self) -> Person:
        """The same point on each criterion that the leader is asked about."""
        for navn in sager.SVAR:
            self.side.locator(
                f'label[for="{self.side.locator(f"input[name=k_{navn}]").last.get_attribute("id")}"]'
            ).click()
        return self

    def svar(self, spoergsmaal: str, svar: str) -> Person:
        """Answer a question by one of its radios."""
        gruppe = self.side.get_by_role("group", name=spoergsmaal)
        gruppe.get_by_label(svar, exact=True).check(force=True)
        return self

    def vaelg_i(self, **lister: str) -> Person:
        """Choose in drop-down lists by their label."""
        for etiket, punkt in lister.items():
            self.side.get_by_label(etiket.replace("_", " ")).first.select_option(label=punkt)
        return self

    def ser(self, *tekster: str) -> Person:
        """The page says this."""
        indhold = self._tekst()
        for tekst in tekster:
            assert tekst in indhold, f"»{tekst}« står ikke på {self.side.url}:\n{indhold}"
        return self

    def ser_ikke(self, *tekster: str) -> Person:
        """The page does not say this."""
        indhold = self._tekst()
        for tekst in tekster:
            assert tekst not in indhold, f"»{tekst}« står på {self.side.url}"
        return self

    def _tekst(self) -> str:
        """What is written on the page; a no-break space reads as a space."""
        return self.side.locator("body").inner_text().replace("\xa0", " ")

    def se_efter(self) -> Person:
        """One h1, no error, nothing to complain of for axe, and no sideways scroll, narrow and wide."""
        assert self.side.locator("h1").count() == 1, f"{self.side.url} har ikke netop én overskrift"
        self.side.evaluate(AXE)
        for bredde in BREDDER:
            self.i_bredden(bredde)
            klager = self.side.evaluate(KOER_AXE, REGLER)
            assert klager == [], f"{self.side.url} ved {bredde}: {klager}"
            rager_ud = self.side.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert rager_ud <= 0, f"{self.side.url} rager {rager_ud} px ud ved {bredde}"
        assert self.fejl == [], f"{self.side.url}: {self.fejl}"
        return self

    def i_bredden(self, bredde: int) -> Person:
        """The same page on a screen of this width."""
        self.side.set_viewport_size({"width": bredde, "height": HOEJDE})
        return self

    def med_tastatur(self) -> Person:
        """Tab reaches everything that can be used, and shows where it is."""
        ventet = self.side.evaluate(KAN_NAAS)
        self.side.evaluate(FOELG_FOKUS)
        for _ in range(len(ventet) + 15):
            self.side.keyboard.press("Tab")
        fokuseret = [fokus for fokus in self.side.evaluate("fokuseret") if fokus["nr"] is not None]
        naaet = {int(fokus["nr"]) for fokus in fokuseret}
        usynlige = [fokus["hvad"] for fokus in fokuseret if not fokus["synlig"]]
        ikke_naaet = [navn for nr, navn in enumerate(ventet) if nr not in naaet]
        assert ikke_naaet == [], f"{self.side.url}: Tab når ikke {ikke_naaet}"
        assert usynlige == [], f"{self.side.url}: fokus kan ikke ses på {usynlige}"
        return self

    def fejl_ventes(self, ord_: str) -> Person:
        """The next page is an error on purpose, and the browser says so on its console."""
        self.tilladt = ord_
        return self

    def hoerer_paa(self, besked: ConsoleMessage) -> None:
        """A refused style or script, and every script error, is said on the console."""
        if besked.type in {"error", "warning"} and not (self.tilladt and self.tilladt in besked.text):
            self.fejl.append(besked.text)


class Rejse:
    """The people of one journey, each in a browser window of their own."""

    def __init__(self, browser: Browser, vaert: str, hold: Hold) -> None:
        self.browser, self.vaert, self.hold = browser, vaert, hold
        self._vinduer: list[BrowserContext] = []

    def vindue(self, *, javascript: bool = True) -> Person:
        """A window in which nobody is signed in."""
        kontekst = self.browser.new_context(
            java_script_enabled=javascript, locale="da-DK", viewport={"width": BREDDER[-1], "height": HOEJDE}
        )
        self._vinduer.append(kontekst)
        person = Person(kontekst.new_page(), self.vaert)
        person.side.on("console", person.hoerer_paa)
        person.side.on("pageerror", lambda fejl: person.fejl.append(str(fejl)))
        person.side.set_default_timeout(15_000)
        return person

    def som(self, navn: str, *, javascript: bool = True) -> Person:
        """Somebody of `hold`, signed in."""
        return self.bliv(self.vindue(javascript=javascript), navn)

    def bliv(self, person: Person, navn: str | None) -> Person:
        """The same window, with somebody else of `hold` signed in, or nobody."""
        person.side.context.clear_cookies()
        if navn is None:
            return person
        klient = Client()
        klient.force_login(self.hold[navn], backend="roller.adgang.backend.Adgangsbackend")
        kage = klient.cookies[settings.SESSION_COOKIE_NAME].value
        person.side.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": kage, "url": self.vaert}])
        return person

    def slut(self) -> None:
        """Close the windows."""
        for kontekst in self._vinduer:
            kontekst.close()
