// Shares as filters, and the list of what is open, the worst first.

const SEITE = 50;
const DRUCK = 2000;
let laenge = SEITE;

// The gravest reason of a cell and its rank: 0 is the worst, none is after all.
function schwerster(zelle) {
  let bester = [5, null];
  for (const grund of zelle.gruende) {
    const rang = D.gruende[grund[0]][1] || 5;
    if (rang < bester[0] || bester[1] === null) bester = [rang, grund];
  }
  return bester;
}

const offene = zeilen.flatMap((zeile) => zeile.zellen.flatMap((zelle, lg) => {
  if (!zelle.verfehlt) return [];
  const [rang, grund] = schwerster(zelle);
  return [{ zeile, zelle, lg, rang, grund }];
})).sort((a, b) => a.rang - b.rang || b.zelle.stand - a.zelle.stand || a.zeile.kat - b.zeile.kat || a.zeile.ort - b.zeile.ort || a.lg - b.lg);

function gewaehlteOffene() {
  const zelleFragt = ZELLFRAGEN[Z.zustand];
  return offene.filter(({ zeile, zelle, lg }) =>
    sichtbar[zeile.ort] && (Z.lg < 0 || Z.lg === lg) && (!zelleFragt || zelleFragt(zelle)));
}

function offenerPunkt({ zeile, zelle, lg, grund }) {
  const [code, stufe, text, tun] = D.gruende[grund[0]];
  const knopf = el("button", { type: "button", class: "wie-link" }, fremd(zeile.name), ": ", gegenstaende[lg].titel);
  knopf.punkt = [zeile, lg];
  return el("li", { class: "punkt" },
    el("span", { class: zelle.klasse, "aria-hidden": "true" }, zelle.zeichen),
    el("div", { class: "punkt-text" },
      el("p", { class: "punkt-kopf" }, knopf, " ", el("code", {}, fremd(zeile.schluessel))),
      el("p", {}, stufenmarke(stufe), " ", el("b", {}, zelle.worte), ". ", D.texte[code] ? el("code", { class: "code" }, D.texte[code]) : null, " ", fremd(D.texte[text])),
      D.texte[tun] ? el("p", { class: "tun" }, el("b", {}, `${wort("tun")}: `), fremd(D.texte[tun])) : null),
    dateiangabe(stelle(zeile, grund[1]) ?? (zeile.stelle ? D.stellen[zeile.stelle - 1] : null)) ?? el("p", { class: "datei" }));
}

function fuelleOffene(hoechstens) {
  const alle = gewaehlteOffene();
  const gezeigt = alle.slice(0, hoechstens);
  $("offene-anzahl").textContent = zahl(alle.length);
  $("offene-liste").replaceChildren(...gezeigt.map(offenerPunkt));
  $("offene-weitere").hidden = gezeigt.length === alle.length;
  $("offene-stand").textContent = alle.length === 0 ? wort("keine_offenen")
    : wort("offene_gezeigt", { n: gezeigt.length, alle: alle.length });
  return alle.length - gezeigt.length;
}

function zeigeOffene() {
  laenge = SEITE;
  fuelleOffene(laenge);
}

// The shares written by Rust become buttons.
function baueAnteile() {
  for (const tr of document.querySelectorAll("table[data-filter] tr[data-ort]")) {
    const name = tr.querySelector(".name");
    const knopf = el("button", { type: "button", "aria-pressed": "false", title: wort("filtern_auf", { was: name.textContent.trim() }) });
    knopf.append(...name.childNodes);
    name.append(knopf);
  }
  document.querySelector(".anteile").addEventListener("click", (event) => {
    const tr = event.target.closest("tr[data-ort]");
    if (!tr) return;
    const key = tr.closest("table").dataset.filter;
    const ort = Number(tr.dataset.ort);
    waehleAnteil({ [key]: Z[key] === ort ? -1 : ort });
  });
}

function waehleAnteil(wahl) {
  Object.assign(Z, wahl);
  zeichne(false);
}

// What is chosen, and that the heat map further down has changed.
function zeigeAnteile() {
  const auswahl = auswahlInWorten();
  $("anteil-gezeigt").textContent = auswahl ? `${$("gezeigt").textContent} (${auswahl}).` : "";
  $("anteil-sprung").hidden = !auswahl;
  for (const tr of document.querySelectorAll("table[data-filter] tr[data-ort]")) {
    const key = tr.closest("table").dataset.filter;
    const eigen = Z[key] === Number(tr.dataset.ort);
    tr.classList.toggle("gewaehlt", eigen);
    tr.querySelector("button").setAttribute("aria-pressed", String(eigen));
  }
}

function horcheAufOffene() {
  $("offene-weitere").addEventListener("click", () => {
    const erster = $("offene-liste").childElementCount;
    laenge += SEITE * 2;
    fuelleOffene(laenge);
    $("offene-liste").children[erster]?.querySelector("button").focus();
  });
  $("offene-liste").addEventListener("click", (event) => {
    const knopf = event.target.closest("button");
    if (knopf) oeffne(...knopf.punkt, knopf);
  });
  const aufgeklappt = (ja) => { for (const teil of document.querySelectorAll("details")) teil.open = ja; };
  addEventListener("beforeprint", () => {
    aufgeklappt(true);
    const rest = fuelleOffene(DRUCK);
    const auswahl = auswahlInWorten();
    $("druck-rest").textContent = rest ? wort("druck_rest", { n: rest }) : "";
    $("druck-auswahl").textContent = auswahl ? wort("auswahl_druck", { was: auswahl }) : "";
  });
  addEventListener("afterprint", () => { aufgeklappt(false); fuelleOffene(laenge); });
}
