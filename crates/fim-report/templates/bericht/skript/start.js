// Puts everything in motion.

function aendere(neu) {
  Object.assign(Z, neu);
  zeichne();
  schreibeAdresse();
}

function horcheAufFilter() {
  const form = $("filter");
  $("f-suche").addEventListener("input", (event) => aendere({ suche: event.target.value }));
  for (const [key, id] of FELDER) $(id).addEventListener("change", (event) => aendere({ [key]: event.target.value }));
  $("f-stufen").addEventListener("change", () => {
    const gewaehlt = [...$("f-stufen").querySelectorAll("input:checked")];
    aendere({ stufen: new Set(gewaehlt.map((wahl) => Number(wahl.value))) });
  });
  $("f-ansicht").addEventListener("change", (event) => aendere({ ansicht: event.target.value, klappe: new Map() }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    aendere({ ...leereWahl(), klappe: new Map() });
  });
  const alle = (offen) => {
    for (const gruppe of gruppen) Z.klappe.set(gruppe.key, offen);
    zeichne();
  };
  $("zuklappen").addEventListener("click", () => alle(false));
  $("aufklappen").addEventListener("click", () => alle(true));
}

function horcheAufListe() {
  liste.addEventListener("click", (event) => {
    const knopf = event.target.closest("button");
    if (!knopf) return;
    if (knopf === weitereGruppen) zeigeGruppen(GRUPPEN)?.knopf.focus();
    else if (knopf.regel !== undefined) aendere({ regel: String(knopf.regel) });
    else if (knopf === knopf.gruppe?.mehr) fuelle(knopf.gruppe, BEFUNDE)?.focus();
    else if (knopf.gruppe) {
      oeffne(knopf.gruppe, !knopf.gruppe.offen);
      Z.klappe.set(knopf.gruppe.key, knopf.gruppe.offen);
    }
  });
}

// To the finding after or before the one that has the focus; groups are opened on the way.
function gehe(schritt) {
  const gezeigt = () => [...liste.querySelectorAll(".gruppenkoerper:not([hidden]) .karte")];
  const hier = document.activeElement.closest?.(".karte");
  const gruppe = hier?.closest(".gruppe").querySelector("h3 button").gruppe;
  if (schritt > 0 && hier && hier === [...gruppe.koerper.querySelectorAll(".karte")].at(-1)) {
    const naechste = gruppen[gruppen.indexOf(gruppe) + 1];
    if (!gruppe.mehr.hidden) fuelle(gruppe, BEFUNDE);
    else if (naechste) {
      if (!naechste.teil) zeigeGruppen(GRUPPEN);
      oeffne(naechste, true);
    }
  }
  const alle = gezeigt();
  const ziel = hier ? alle[alle.indexOf(hier) + schritt] : alle[0];
  ziel?.focus();
  ziel?.scrollIntoView({ block: "nearest" });
}

// Files that nothing is said of, by state.
function baueUebrige() {
  const zustaende = [["ok", wort("zustand_ok")], ["other", wort("zustand_other")]];
  const teile = zustaende.map(([zustand, name]) => [name, dateien.filter((datei) => datei.zustand === zustand)]).filter(([, eigene]) => eigene.length);
  $("dateien").hidden = teile.length === 0;
  $("dateien").append(...teile.map(([name, eigene]) => {
    const details = el("details", {}, el("summary", {}, `${name}: ${zahl(eigene.length)}`));
    details.addEventListener("toggle", () => {
      if (details.childElementCount === 1) details.append(el("ul", { class: "zeilen" }, ...eigene.map((datei) => el("li", {}, el("code", {}, fremd(datei.name)), " ", fremd(datei.art)))));
    });
    return details;
  }));
}

function horcheAufDruck() {
  let vorher = 0;
  addEventListener("beforeprint", () => {
    vorher = scrollY;
    zeigeGruppen(gruppen.length);
    for (const gruppe of gruppen) {
      oeffne(gruppe, true);
      fuelle(gruppe, Infinity);
    }
    for (const teil of document.querySelectorAll("details")) teil.open = true;
    const auswahl = auswahlInWorten();
    $("druck-auswahl").textContent = auswahl ? wort("auswahl_druck", { was: auswahl }) : "";
  });
  addEventListener("afterprint", () => {
    for (const teil of document.querySelectorAll("details")) teil.open = false;
    zeichne();
    scrollTo(0, vorher);
  });
}

const ansicht = (wahl) => () => aendere({ ansicht: wahl, klappe: new Map() });

function zeigeZiel() {
  if (!Z.ziel) return;
  const ziel = Z.ziel;
  delete Z.ziel;
  zeigeBefund(ziel);
}

beginne();
$("ohne-skript").remove();
fuelleFelder();
baueUebrige();
horcheAufFilter();
horcheAufListe();
horcheAufDruck();
horcheAufSeite({ j: () => gehe(1), k: () => gehe(-1), 1: ansicht("artefakt"), 2: ansicht("regel"), 3: ansicht("redaktion") });
addEventListener("hashchange", () => {
  if (!liesAdresse()) return;
  if (!Z.ziel) zeichne();
  zeigeZiel();
});
liesAdresse();
zeichne();
zeigeZiel();
document.documentElement.dataset.bereit = "ja";
