// The details of a cell or of a whole Leistung, beside the heat map.

const blatt = $("blatt");
let oeffner = null;
let markiert = null;
const schmal = matchMedia("(max-width: 760px)");

function stufenmarke(stufe) {
  return stufe ? el("span", { class: `stufe stufe-${stufe}` }, D.stufen[stufe - 1]) : null;
}

function dateiangabe(ort) {
  return ort ? el("p", { class: "datei" }, el("code", {}, fremd(stelleInWorten(ort)))) : null;
}

function grundKarte(zeile, [grund, wahl]) {
  const [code, stufe, text, tun] = D.gruende[grund];
  return el("li", { class: "grund" },
    el("p", {}, stufenmarke(stufe), " ", D.texte[code] ? el("code", { class: "code" }, D.texte[code]) : null, " ", fremd(D.texte[text])),
    D.texte[tun] ? el("p", { class: "tun" }, el("b", {}, `${wort("tun")}: `), fremd(D.texte[tun])) : null,
    dateiangabe(stelle(zeile, wahl)));
}

function nachweisKarte(ort) {
  const [titel, angabe, datei, gesehen, gilt] = D.nachweise[ort];
  const name = D.texte[titel] || D.texte[angabe];
  const mehr = [D.texte[titel] ? D.texte[angabe] : "", D.texte[datei] !== D.texte[angabe] ? D.texte[datei] : ""].filter(Boolean);
  return el("li", { class: `nachweis ${gilt ? "gilt" : "gilt-nicht"}` },
    el("p", {}, el("span", { class: "geltung" }, gilt ? `✓ ${wort("gilt")}` : `✕ ${wort("gilt_nicht")}`), " ", el("b", {}, fremd(name))),
    ...mehr.map((text) => el("p", { class: "datei" }, el("code", {}, fremd(text)))),
    D.texte[gesehen] ? el("p", { class: "gesehen" }, fremd(wort("gesehen", { was: D.texte[gesehen] }))) : null);
}

function standmarke(zelle) {
  return el("p", { class: "standzeile" }, el("span", { class: zelle.klasse, "aria-hidden": "true" }, zelle.zeichen), " ",
    el("b", {}, zelle.worte), zelle.stand === 4 ? null : ` · ${D.soll[zelle.soll]}`);
}

function wechselsatz(eintrag) {
  const name = (stand) => (stand < 0 ? wort("gab_es_nicht") : D.stand[stand]);
  return wort("wechsel", { vorher: name(eintrag[3]), jetzt: name(eintrag[4]) });
}

function wechselmarke(eintrag) {
  if (!eintrag) return null;
  return el("p", { class: `wechselmarke ${RICHTUNG[eintrag[5]]}` }, el("b", {}, `${wort("seit_frueher")} ${RICHTUNGSWORT[eintrag[5]]}`), `: ${wechselsatz(eintrag)}`);
}

function abschnitt(titel, ...inhalt) {
  return [el("h3", {}, titel), ...inhalt];
}

function zellblatt(zeile, lg) {
  const zelle = zeile.zellen[lg];
  const gegenstand = gegenstaende[lg];
  const anforderungen = gegenstand.anforderungen.length
    ? el("ul", {}, ...gegenstand.anforderungen.map((text) => el("li", {}, fremd(text))))
    : el("p", { class: "dazu" }, wort("ohne_anforderung"));
  const nachweise = zelle.nachweise.length
    ? el("ul", { class: "nachweise" }, ...zelle.nachweise.map(nachweisKarte))
    : el("p", { class: "dazu" }, wort("ohne_nachweis"));
  return [
    leistungskopf(zeile), standmarke(zelle), wechselmarke(wechsel.get(zeile.ort)?.get(lg)),
    ...abschnitt(wort("gruende"), el("ol", { class: "gruende" }, ...zelle.gruende.map((grund) => grundKarte(zeile, grund)))),
    ...abschnitt(wort("nachweise"), nachweise),
    ...abschnitt(wort("gefordert"), anforderungen),
  ];
}

function leistungskopf(zeile) {
  return el("p", { class: "leistung" }, el("b", {}, fremd(zeile.name)), el("br"), el("code", {}, fremd(zeile.schluessel)),
    " · ", fremd(kategorien[zeile.kat]?.titel ?? ""), " · ", fremd(felder[zeile.feld]?.name ?? ""));
}

function zeilenblatt(zeile) {
  const angabe = (name, ...wert) => el("div", {}, el("dt", {}, name), el("dd", {}, ...wert));
  const ort = zeile.stelle ? stelleInWorten(D.stellen[zeile.stelle - 1]) : "–";
  const steckbriefe = zeile.steckbriefe.flatMap((text, nr) => [nr ? el("br") : null, el("code", {}, fremd(D.texte[text]))]);
  return [
    el("dl", { class: "angaben" },
      angabe(wort("schluessel"), el("code", {}, fremd(zeile.schluessel))),
      angabe(wort("kategorie"), fremd(kategorien[zeile.kat]?.titel ?? "")),
      angabe(wort("themenfeld"), fremd(felder[zeile.feld]?.name ?? "")),
      angabe(wort("stelle"), el("code", {}, fremd(ort))),
      angabe(wort("steckbriefe"), ...(steckbriefe.length ? steckbriefe : [wort("kein_steckbrief")]))),
    el("p", { class: "summe" }, el("b", {}, zeile.prozent < 0 ? wort("nichts_gefordert")
      : wort("p_erfuellt", { p: zeile.prozent, e: zeile.anteil.erfuellt, g: zeile.anteil.gefordert })),
      zeile.anteil.offen ? ` · ${wort("o_offen", { n: zeile.anteil.offen })}` : null),
    ...abschnitt(wort("alle_zellen"), el("ol", { class: "zellenliste" }, ...zeile.zellen.map((zelle, lg) =>
      el("li", {},
        el("h4", {}, el("button", { type: "button", class: "wie-link", "data-lg": String(lg) }, gegenstaende[lg].titel)),
        standmarke(zelle), wechselmarke(wechsel.get(zeile.ort)?.get(lg)),
        zelle.stand === 4 ? null : el("ol", { class: "gruende" }, ...zelle.gruende.map((grund) => grundKarte(zeile, grund))))))),
  ];
}

function markiere() {
  markiert?.classList.remove("gezeigt");
  markiert?.parentElement.classList.remove("gezeigte");
  markiert?.removeAttribute("aria-current");
  markiert = Z.auf ? reihen[Z.auf.zeile.ort].children[Z.auf.zelle < 0 ? 1 : FESTE + Z.auf.zelle] : null;
  markiert?.classList.add("gezeigt");
  markiert?.parentElement.classList.add("gezeigte");
  markiert?.setAttribute("aria-current", "true");
}

function fuelleBlatt() {
  const { zeile, zelle } = Z.auf;
  $("blatt-titel").replaceChildren(zelle < 0 ? fremd(zeile.name) : gegenstaende[zelle].titel);
  $("blatt-inhalt").replaceChildren(...(zelle < 0 ? zeilenblatt(zeile) : zellblatt(zeile, zelle)).filter(Boolean));
  $("blatt-ganze").hidden = zelle < 0;
  const folge = blattfolge();
  $("blatt-ort").textContent = wort("zelle_von", { n: folge.indexOf(zeile) + 1, alle: folge.length });
  blatt.scrollTop = 0;
  markiere();
}

// Opens the details; `von` is what the focus returns to, a cell of the grid unless it is another.
function oeffne(zeile, zelle, von) {
  Z.auf = { zeile, zelle: zelle >= 0 && zeile.zellen[zelle] ? zelle : -1 };
  oeffner = von && !tafel.contains(von) ? von : null;
  if (!blatt.open) {
    document.body.classList.add("mit-blatt");
    if (schmal.matches) blatt.showModal();
    else blatt.show();
  }
  fuelleBlatt();
  if (!reihen[zeile.ort].hidden) markiert.scrollIntoView({ block: "nearest", inline: "nearest" });
  $("blatt-titel").focus({ preventScroll: true });
  schreibeAdresse();
}

function schliesse() {
  if (!blatt.open) return;
  const zurueck = oeffner?.isConnected ? oeffner : markiert;
  Z.auf = null;
  blatt.close();
  document.body.classList.remove("mit-blatt");
  markiere();
  schreibeAdresse();
  if (zurueck && !zurueck.closest("[hidden]")) {
    if (tafel.contains(zurueck)) fokussiere(zurueck);
    else zurueck.focus();
  } else {
    ziel?.focus();
  }
}

// The rows that can be stepped through: those shown, or the one that is open if it is not.
function blattfolge() {
  const folge = gruppen.flatMap((gruppe) => gruppe.zeilen.filter((zeile) => sichtbar[zeile.ort]));
  return folge.includes(Z.auf.zeile) ? folge : [Z.auf.zeile];
}

function blaettere(schritt) {
  const folge = blattfolge();
  let ort = folge.indexOf(Z.auf.zeile);
  let zelle = Z.auf.zelle;
  if (zelle < 0) ort += schritt;
  else zelle += schritt;
  if (zelle >= gegenstaende.length) { zelle = 0; ort += 1; }
  if (Z.auf.zelle >= 0 && zelle < 0) { zelle = gegenstaende.length - 1; ort -= 1; }
  if (folge[ort]) oeffne(folge[ort], zelle, oeffner);
}

function horcheAufBlatt() {
  $("blatt-zu").addEventListener("click", schliesse);
  $("blatt-vorige").addEventListener("click", () => blaettere(-1));
  $("blatt-naechste").addEventListener("click", () => blaettere(1));
  $("blatt-ganze").addEventListener("click", () => oeffne(Z.auf.zeile, -1, oeffner));
  $("blatt-inhalt").addEventListener("click", (event) => {
    const knopf = event.target.closest("[data-lg]");
    if (knopf) oeffne(Z.auf.zeile, Number(knopf.dataset.lg), oeffner);
  });
  blatt.addEventListener("cancel", (event) => { event.preventDefault(); schliesse(); });
  blatt.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft") blaettere(-1);
    else if (event.key === "ArrowRight") blaettere(1);
    else return;
    event.preventDefault();
  });
}
