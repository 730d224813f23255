/* Drag and drop in [data-sorterbar]. The arrows and "flyt til plads nr." are plain forms and need none of this. */
(function () {
  "use strict";

  function send(liste, id, plads) {
    var vaerdier = { id: id, plads: plads };
    if (window.htmx) {
      return htmx.ajax("POST", liste.dataset.flytUrl, { target: "#" + liste.dataset.maal, swap: "outerHTML", values: vaerdier });
    }
    /* Without htmx the row's own form carries the move, CSRF token and all. */
    var formular = document.getElementById("op-" + id).form;
    var felt = document.createElement("input");
    felt.type = "hidden";
    felt.name = "plads";
    felt.value = plads;
    formular.append(felt);
    formular.submit();
  }

  function goer_sorterbar(liste) {
    if (!window.Sortable || liste.dataset.sorterer) return;
    liste.dataset.sorterer = "ja";
    Sortable.create(liste, {
      handle: ".rang-greb",
      draggable: ".rang-punkt",
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
      onEnd: function (haendelse) {
        if (haendelse.oldDraggableIndex === haendelse.newDraggableIndex) return;
        send(liste, haendelse.item.dataset.id, haendelse.newDraggableIndex + 1);
      },
    });
  }

  /* htmx gives focus back to an element with the same id; "op" on the first place stays focusable for that reason. */
  document.addEventListener("kursussporet:oplad", function (haendelse) {
    haendelse.detail.rod.querySelectorAll("[data-sorterbar]").forEach(goer_sorterbar);
  });

  /* As everywhere else: Ctrl+Z takes back, unless somebody is writing. */
  document.addEventListener("keydown", function (haendelse) {
    var skriver = haendelse.target.closest("input, textarea, select");
    if (skriver || haendelse.key.toLowerCase() !== "z" || haendelse.shiftKey || !(haendelse.ctrlKey || haendelse.metaKey)) return;
    var knap = document.getElementById("rang-fortryd-knap");
    if (!knap) return;
    haendelse.preventDefault();
    knap.click();
  });

  /* A button that cannot move anything any further does nothing. */
  document.addEventListener("click", function (haendelse) {
    var knap = haendelse.target.closest('.rang-knap[aria-disabled="true"]');
    if (knap) haendelse.preventDefault();
  });
})();
