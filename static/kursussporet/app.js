/* Kursussporet's own script: everything here makes a working page quicker to use. Nothing is only possible with it. */
(function () {
  "use strict";

  /* ---- Tabs: sections with headings become dkfds tabs ---- */
  function byg_faner(beholder) {
    var sektioner = beholder.querySelectorAll(":scope > .fane");
    if (sektioner.length < 2 || beholder.classList.contains("tab-container")) return;
    var oensket = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    var aktiv = oensket ? oensket.closest(".fane") : null;
    if (!aktiv || aktiv.parentElement !== beholder) aktiv = sektioner[0];
    var liste = document.createElement("div");
    liste.className = "tab-list";
    liste.setAttribute("role", "tablist");
    liste.setAttribute("aria-label", beholder.dataset.navn || "Afsnit");
    sektioner.forEach(function (sektion) {
      var knap = document.createElement("button");
      var tekst = document.createElement("span");
      tekst.textContent = sektion.dataset.titel;
      knap.append(tekst);
      knap.type = "button";
      knap.className = "tab-button";
      knap.id = sektion.id + "-fane";
      knap.setAttribute("role", "tab");
      knap.setAttribute("aria-controls", sektion.id);
      knap.setAttribute("aria-selected", sektion === aktiv ? "true" : "false");
      knap.addEventListener("fds.tab.selected", function () { history.replaceState(history.state, "", "#" + sektion.id); });
      liste.append(knap);
      sektion.classList.add("tab-panel");
      sektion.setAttribute("role", "tabpanel");
      sektion.setAttribute("aria-labelledby", knap.id);
      sektion.tabIndex = 0;
      sektion.hidden = sektion !== aktiv;
      /* The tab says the name already; paper and people without script still get the heading. */
      var overskrift = sektion.querySelector(":scope > .fane-overskrift");
      if (overskrift) overskrift.classList.add("sr-only");
    });
    beholder.prepend(liste);
    beholder.classList.add("tab-container");
    new DKFDS.Tabs(beholder).init();
  }

  /* ---- Forms that hold unsaved text ask before the page is left ---- */
  var uafsluttede = new Set();
  function vaern(formular) {
    formular.addEventListener("input", function () { uafsluttede.add(formular); });
    formular.addEventListener("submit", function () { uafsluttede.delete(formular); });
  }
  window.addEventListener("beforeunload", function (haendelse) {
    uafsluttede.forEach(function (formular) { if (!formular.isConnected) uafsluttede.delete(formular); });
    if (uafsluttede.size) haendelse.preventDefault();
  });

  /* ---- Drafts that save themselves: POST to data-autogem, say so in [data-gemt] ---- */
  function autogem(formular) {
    var ventetid = null;
    var nummer = 0;
    var linje = formular.querySelector("[data-gemt]");
    function sig(tekst) { if (linje) linje.textContent = tekst; }
    async function gem() {
      var dette = ++nummer;
      sig("Gemmer …");
      try {
        var svar = await fetch(formular.dataset.autogem, {
          method: "POST",
          body: new FormData(formular),
          headers: { "X-Requested-With": "XMLHttpRequest", "HX-Request": "true" },
        });
        if (dette !== nummer) return;
        /* A redirect leads to the sign-in page: the session is over and nothing was kept. */
        if (!svar.ok || svar.redirected) throw new Error("Kladden blev ikke gemt: " + svar.status);
        uafsluttede.delete(formular);
        sig("Kladden er gemt " + "kl. " + new Intl.DateTimeFormat("da-DK", { hour: "2-digit", minute: "2-digit" }).format(new Date()) + ".");
      } catch (fejl) {
        if (dette === nummer) sig("Kladden kunne ikke gemmes lige nu. Det, du har skrevet, står her stadig.");
      }
    }
    formular.addEventListener("input", function () {
      clearTimeout(ventetid);
      ventetid = setTimeout(gem, 1500);
    });
    formular.addEventListener("submit", function () { clearTimeout(ventetid); nummer++; });
  }

  /* ---- A confirmed step is sent once ---- */
  function en_gang(formular) {
    formular.addEventListener("submit", function (haendelse) {
      if (formular.dataset.sendt) return haendelse.preventDefault();
      formular.dataset.sendt = "ja";
    });
  }

  /* ---- Rows that can be chosen: all at once without loading the page again, and how many ---- */
  function vaelg(formular) {
    var bokse = Array.prototype.slice.call(formular.querySelectorAll('input[name="' + formular.dataset.vaelg + '"]'));
    var link = formular.querySelector("[data-vaelg-alle]");
    var linje = formular.querySelector("[data-vaelg-antal]");
    function antal() { return bokse.filter(function (b) { return b.checked; }).length; }
    function afspejl() {
      linje.textContent = antal() + " valgt";
      link.textContent = antal() === bokse.length ? "Fravælg alle" : "Vælg alle på siden";
    }
    link.addEventListener("click", function (haendelse) {
      var alle = antal() !== bokse.length;
      haendelse.preventDefault();
      bokse.forEach(function (b) { b.checked = alle; });
      afspejl();
    });
    formular.addEventListener("change", afspejl);
    /* The browser may have kept the ticks of an earlier visit. */
    window.addEventListener("pageshow", afspejl);
    afspejl();
  }

  /* Each behaviour is given once to each element, however often the page around it is swapped. */
  var givet = new WeakMap();
  function hver(rod, vaelger, goer) {
    rod.querySelectorAll(vaelger).forEach(function (element) {
      var har = givet.get(element) || new Set();
      if (har.has(goer)) return;
      givet.set(element, har.add(goer));
      goer(element);
    });
  }
  function udskriv(knap) {
    knap.addEventListener("click", function () { window.print(); });
  }

  /* What a piece of page needs, on load and after each htmx swap. */
  function oplad(rod) {
    hver(rod, "[data-faner]", byg_faner);
    hver(rod, "form[data-vaern]", vaern);
    hver(rod, "form[data-autogem]", autogem);
    hver(rod, "form[data-en-gang]", en_gang);
    hver(rod, "form[data-vaelg]", vaelg);
    hver(rod, "[data-udskriv]", udskriv);
    document.dispatchEvent(new CustomEvent("kursussporet:oplad", { detail: { rod: rod } }));
  }

  /* dkfds' own init also builds the menu, and may only run once: swapped content gets its parts one by one. */
  function oplad_dkfds(rod) {
    rod.querySelectorAll(".accordion").forEach(function (e) { new DKFDS.Accordion(e).init(); });
    rod.querySelectorAll(".fds-modal").forEach(function (e) { new DKFDS.Modal(e).init(); });
    rod.querySelectorAll(".form-limit").forEach(function (e) { new DKFDS.CharacterLimit(e).init(); });
    var fejl = rod.querySelector('[data-module="error-summary"]');
    if (fejl) new DKFDS.ErrorSummary(fejl).init();
  }

  document.addEventListener("DOMContentLoaded", function () {
    oplad(document);
    DKFDS.init();
    /* A page that comes back from the browser's cache may be sent again. */
    window.addEventListener("pageshow", function (h) {
      if (h.persisted) document.querySelectorAll("form[data-sendt]").forEach(function (f) { delete f.dataset.sendt; });
    });
  });
  document.addEventListener("htmx:load", function (haendelse) {
    var rod = haendelse.detail.elt;
    if (rod === document.body) return;
    oplad(rod.parentElement || document);
    oplad_dkfds(rod);
  });

  /* Menus that lie open close on Escape and on a click outside. */
  document.addEventListener("click", function (haendelse) {
    document.querySelectorAll("details[data-luk-udenfor][open]").forEach(function (d) { if (!d.contains(haendelse.target)) d.open = false; });
  });
  document.addEventListener("keydown", function (haendelse) {
    if (haendelse.key !== "Escape") return;
    document.querySelectorAll("details[data-luk-udenfor][open]").forEach(function (d) {
      d.open = false;
      d.querySelector("summary").focus();
    });
  });
  /* Paper shows what is folded. */
  window.addEventListener("beforeprint", function () { document.querySelectorAll("main details:not([open])").forEach(function (d) { d.open = true; d.dataset.lukIgen = "ja"; }); });
  window.addEventListener("afterprint", function () { document.querySelectorAll("details[data-luk-igen]").forEach(function (d) { d.open = false; delete d.dataset.lukIgen; }); });
})();
