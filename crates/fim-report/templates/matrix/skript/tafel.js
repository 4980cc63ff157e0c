// The heat map: real rows, made once; choosing hides rows, sorting moves them.
// They stand in blocks, so that the browser skips whole blocks that are out of sight.

const tafel = $("tafel");
const BLOCK = 200;
const FESTE = 5;
const reihen = [];
let gruppen = [];
let bloecke = [];
let sichtbar = new Uint8Array(zeilen.length);
let treffer = 0;

function baueKopf() {
  const kopf = $("tafel-kopf");
  gegenstaende.forEach((gegenstand, lg) => {
    const knopf = el("button", { type: "button", title: gegenstand.titel, "aria-label": gegenstand.titel, "aria-pressed": "false" },
      el("span", { class: "nr" }, String(gegenstand.nr)), el("span", { class: "kurz" }, gegenstand.kurz));
    kopf.append(el("th", { role: "columnheader", class: "lg", "data-lg": String(lg), "data-titel": `${gegenstand.nr} ${gegenstand.kurz}` }, knopf));
  });
  $("tafel").style.setProperty("--spalten", String(gegenstaende.length));
}

function vorlage() {
  const zelle = (tag, role, klasse) => el(tag, { role, class: klasse, tabindex: "-1" }, " ");
  return el("tr", { role: "row", class: "zeile" },
    zelle("td", "gridcell", "s"), zelle("th", "rowheader", "l"), zelle("td", "gridcell", "k"),
    zelle("td", "gridcell", "p"), zelle("td", "gridcell", "o"),
    ...gegenstaende.map(() => zelle("td", "gridcell", "z")));
}

function fuelleAnteil(td, anteil, wert) {
  td.firstChild.data = wert < 0 ? "–" : `${wert} %`;
  td.style.setProperty("--anteil", `${Math.max(wert, 0)}%`);
  td.ariaLabel = wert < 0 ? wort("nichts_gefordert")
    : wort("p_erfuellt", { p: wert, e: anteil.erfuellt, g: anteil.gefordert });
}

function sagtZelle(zeile, lg) {
  const { soll, stand, worte } = zeile.zellen[lg];
  const gegenstand = gegenstaende[lg].titel;
  const text = stand === 4 ? `${worte}: ${gegenstand}, ${zeile.name}`
    : wort("zelle", { stand: worte, soll: D.soll[soll], gegenstand, leistung: zeile.name });
  const anders = wechsel.get(zeile.ort)?.get(lg);
  return anders ? `${text} (${wort("seit_frueher")}: ${RICHTUNGSWORT[anders[5]]})` : text;
}

function baueReihe(muster, zeile) {
  const tr = muster.cloneNode(true);
  const kinder = tr.children;
  kinder[0].firstChild.data = zeile.schluessel;
  kinder[1].firstChild.data = zeile.name;
  kinder[1].ariaLabel = wort("zeile", { leistung: zeile.name, schluessel: zeile.schluessel });
  kinder[2].firstChild.data = kategorien[zeile.kat]?.code || "–";
  fuelleAnteil(kinder[3], zeile.anteil, zeile.prozent);
  kinder[4].firstChild.data = zeile.anteil.offen ? String(zeile.anteil.offen) : "–";
  kinder[4].ariaLabel = wort("o_offen", { n: zeile.anteil.offen });
  const anders = wechsel.get(zeile.ort);
  const [davor, danach] = teileSatz(zeile.name);
  for (let lg = 0; lg < zeile.zellen.length; lg += 1) {
    const td = kinder[FESTE + lg];
    const zelle = zeile.zellen[lg];
    td.firstChild.data = zelle.zeichen;
    const eigener = anders?.get(lg);
    if (eigener) {
      td.className = `${zelle.klasse} ${RICHTUNG[eigener[5]]}`;
      td.ariaLabel = sagtZelle(zeile, lg);
    } else {
      td.className = zelle.klasse;
      td.ariaLabel = `${zelle.sagt}${davor[lg]}${danach}`;
    }
  }
  tr.ort = zeile.ort;
  return tr;
}

// The parts of a cell's name that do not depend on its state.
let satzteile = null;
function teileSatz(name) {
  satzteile ??= gegenstaende.map((gegenstand) => `: ${gegenstand.titel}`);
  return [satzteile, `, ${name}`];
}

function baueReihen() {
  const muster = vorlage();
  for (const zeile of zeilen) reihen.push(baueReihe(muster, zeile));
}

// Heads are the same in every order.
const gruppenReihen = new Map();

function gruppenReihe(gruppe) {
  if (!gruppenReihen.has(gruppe.key)) gruppenReihen.set(gruppe.key, baueGruppenReihe(gruppe));
  const tr = gruppenReihen.get(gruppe.key);
  tr.gruppe = gruppe;
  return tr;
}

function baueGruppenReihe(gruppe) {
  const summe = leer();
  const je = gegenstaende.map(leer);
  for (const zeile of gruppe.alle) {
    zeile.zellen.forEach((zelle, lg) => { rechne(summe, zelle); rechne(je[lg], zelle); });
  }
  const titel = el("th", { role: "rowheader", class: "l", colspan: "2", tabindex: "-1" },
    el("span", { class: "pfeil", "aria-hidden": "true" }), el("span", { class: "gname" }, fremd(gruppe.name)), el("span", { class: "gzahl" }, " "));
  const anteil = el("td", { role: "gridcell", class: "p", tabindex: "-1" }, " ");
  fuelleAnteil(anteil, summe, prozent(summe));
  const offen = el("td", { role: "gridcell", class: "o", tabindex: "-1", "aria-label": wort("o_offen", { n: summe.offen }) }, summe.offen ? zahl(summe.offen) : "–");
  return el("tr", { role: "row", class: `gruppe g${gruppe.stufe}` }, titel,
    el("td", { role: "gridcell", class: "k", tabindex: "-1" }), anteil, offen, ...je.map((eins, lg) => gruppenZelle(gruppe, eins, lg)));
}

function gruppenZelle(gruppe, anteil, lg) {
  const p = prozent(anteil);
  if (p < 0) return el("td", { role: "gridcell", class: "g", tabindex: "-1", "aria-label": wort("nichts_gefordert") });
  const klasse = p === 100 ? "g4" : p >= 75 ? "g3" : p >= 50 ? "g2" : p >= 25 ? "g1" : "g0";
  const sagt = wort("gruppenzelle", { p, e: anteil.erfuellt, g: anteil.gefordert, gegenstand: gegenstaende[lg].titel, name: gruppe.name });
  return el("td", { role: "gridcell", class: `g ${klasse}`, tabindex: "-1", "aria-label": sagt }, String(p));
}

// A block for each Themenfeld; without groups, for so many rows.
function verteile() {
  const teile = [];
  for (const gruppe of gruppen) {
    if (gruppe.stufe === 0) {
      for (let ort = 0; ort < gruppe.zeilen.length; ort += BLOCK) teile.push([{ ...gruppe, zeilen: gruppe.zeilen.slice(ort, ort + BLOCK) }]);
    } else if (gruppe.stufe === 1) {
      teile.push([gruppe]);
    } else {
      teile.at(-1).push(gruppe);
    }
  }
  return teile;
}

// Puts all rows in order, with the heads of their groups.
function ordne() {
  gruppen = gruppiere(sortiere());
  for (const { tbody } of bloecke) tbody.remove();
  bloecke = verteile().map((eigene) => {
    const tbody = el("tbody", { role: "rowgroup" });
    for (const gruppe of eigene) {
      if (gruppe.stufe > 0) tbody.append(gruppe.tr = gruppenReihe(gruppe));
      for (const zeile of gruppe.zeilen) tbody.append(reihen[zeile.ort]);
    }
    return { tbody, gruppen: eigene };
  });
  tafel.append(...bloecke.map((block) => block.tbody));
  for (const th of document.querySelectorAll("[data-sort]")) {
    const eigen = th.dataset.sort === Z.sort;
    th.setAttribute("aria-sort", eigen ? (Z.ab ? "descending" : "ascending") : "none");
  }
}

const zugeklappt = (gruppe) => Z.zu.has(gruppe.key) || (gruppe.ueber !== undefined && Z.zu.has(gruppe.ueber.key));

// Hides what does not fit the choice or is folded away.
function waehle() {
  const passt = frage();
  treffer = 0;
  for (const zeile of zeilen) {
    const ja = passt(zeile) ? 1 : 0;
    sichtbar[zeile.ort] = ja;
    treffer += ja;
  }
  for (const block of bloecke) zeigeBlock(block);
  $("gezeigt").textContent = zeilen.length === 0 ? wort("keine_leistung")
    : treffer === 0 ? wort("keine_treffer") : wort("gezeigt", { n: treffer, alle: zeilen.length });
  for (const th of document.querySelectorAll("th.lg")) {
    const eigen = Number(th.dataset.lg) === Z.lg;
    th.firstChild.setAttribute("aria-pressed", String(eigen));
  }
  hebeSpalteHervor();
}

// One rule of style for the chosen column instead of a class at each of its thousands of cells.
let spaltenregel = null;
function hebeSpalteHervor() {
  const blatt = document.styleSheets[0];
  if (spaltenregel !== null) blatt.deleteRule(spaltenregel);
  spaltenregel = null;
  if (Z.lg < 0) return;
  const ort = FESTE + Z.lg + 1;
  spaltenregel = blatt.insertRule(
    `.zeile > :nth-child(${ort}), .gruppe > :nth-child(${ort - 1}) { border-inline: 3px solid var(--akzent); }`, blatt.cssRules.length);
}

// The height of a block out of sight is told by how many rows of which kind it shows.
function zeigeBlock({ tbody, gruppen }) {
  const anzahl = [0, 0, 0];
  for (const gruppe of gruppen) {
    const zu = gruppe.stufe > 0 && zugeklappt(gruppe);
    for (const zeile of gruppe.zeilen) {
      const weg = zu || sichtbar[zeile.ort] === 0;
      const tr = reihen[zeile.ort];
      if (tr.weg !== weg) tr.hidden = tr.weg = weg;
      if (!weg) anzahl[0] += 1;
    }
    if (gruppe.stufe > 0 && zeigeGruppe(gruppe)) anzahl[gruppe.stufe] += 1;
  }
  tbody.hidden = anzahl.every((n) => n === 0);
  anzahl.forEach((n, art) => tbody.style.setProperty(`--n${art}`, String(n)));
}

// True where the head is to be seen.
function zeigeGruppe(gruppe) {
  const n = gruppe.alle.reduce((summe, zeile) => summe + sichtbar[zeile.ort], 0);
  const titel = gruppe.tr.firstChild;
  gruppe.tr.hidden = n === 0 || (gruppe.ueber !== undefined && zugeklappt(gruppe.ueber));
  titel.setAttribute("aria-expanded", String(!Z.zu.has(gruppe.key)));
  titel.setAttribute("aria-label", wort("gruppe", { name: gruppe.name, n }));
  titel.lastChild.textContent = n === gruppe.alle.length ? zahl(n) : wort("zelle_von", { n, alle: gruppe.alle.length });
  return !gruppe.tr.hidden;
}

// After any change of the choice; `neu` where the order changes too.
function zeichne(neu) {
  if (neu) ordne();
  waehle();
  zeigeFelder();
  zeigeAnteile();
  zeigeOffene();
  sichereFokusziel();
  schreibeAdresse();
}
